"""`chengxin exchange verify`: an export is checked, by the file that also works alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from exchange.verify import Result


@click.command("verify")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--root-fingerprint",
    "digits",
    required=True,
    help="The digits of the root key of whoever exported, as it reads them out  根密钥指纹",
)
@click.option(
    "--witness",
    "witnesses",
    type=click.Path(path_type=Path, exists=True),
    multiple=True,
    help="A partner's export, or notes of it: what it holds of the same log. Repeatable  见证",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
def verify(folder: Path, digits: str, witnesses: tuple[Path, ...], as_json: bool) -> int:
    """Check the export in FOLDER, offline: needs no home, no key and no network.

    From the fingerprint on: trust files, signatures, chains without a gap, receipts that add up,
    the log's tree, the index of every file. `exchange/verify.py` does the same alone, wherever
    Python and PyNaCl are: python verify.py FOLDER --root-fingerprint …
    离线核验导出的证据: 信任链、签名、序号、回执、日志、文件索引.

    Exit codes: 0 everything holds; 1 it holds, with notes; 65 something is not what it must be;
    66 no export; 77 it does not come from the fingerprint.
    """
    from exchange import verify as verifier

    if not (folder / verifier.INDEX_NOTE).is_file():
        click.echo(f"error: {folder} is no export: it has no {verifier.INDEX_NOTE}", err=True)
        click.echo("hint: name the folder that chengxin exchange export wrote", err=True)
        return verifier.NO_FOLDER
    result = verifier.check(folder, digits, witnesses)
    _check_keys(result)
    click.echo(verifier.as_json(result) if as_json else verifier.report(result, folder))
    return result.exit_code


def _check_keys(result: Result) -> None:
    """Hold what tells records apart against the published standards.

    By fewer fields two records would be one, and the older of them would not be shown. The file
    that works alone knows no standard and prints the fields.
    """
    from standards.library import Library
    from standards.release import StandardError

    library = Library()
    for (standard, kind), fields in sorted(result.keys.items()):
        try:
            catalog = library.load(standard)
        except StandardError:
            message = f"{standard} is not known here: compare the key of {kind} with it by hand"
            result.say("as-of.json", message, minor=True)
            continue
        if fields not in [tuple(one.key) for one in catalog.record_types if one.id == kind]:
            result.say("as-of.json", f"another key of {kind} than {standard} has")
