"""`chengxin standards verify`."""

from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import NoReturn

import click

from standards import publishing, release
from standards.commands import options
from standards.publishing import Checked
from standards.statement import SUMS


@click.command()
@options.release_folder_argument
@options.standards_folder
@options.fingerprint
@options.as_json
def verify(folder: Path, digits: str, *, as_json: bool) -> None:
    """Check RELEASE offline 核验发布: who published it, and that not a byte has changed.

    RELEASE is a folder, or the name of a standard that is published here. Those that come with
    the program have no signatures: then only that their files are the published ones is checked.

    Exit code 0: published by those whose digits you gave; 1: consistent, but you gave no digits;
    65: the files are not what was signed; 77: signed by too few, or by others.
    """
    if not folder.is_dir() and str(folder) in options.library().published():
        folder = options.library().folder(str(folder))
        if not (folder / publishing.NOTE).exists() and not digits:
            _unsigned(folder, as_json=as_json)
    with options.failures():
        found = publishing.check(options.read_release(folder), options.notary(), digits=digits)
        publishing.require_complete(found)
    if as_json:
        options.print_json(_facts(found))
    else:
        options.tell_release(found)
        click.echo(_ending(found))
    click.get_current_context().exit(0 if found.vouched.compared else 1)


def _unsigned(folder: Path, *, as_json: bool) -> NoReturn:
    """Tell whether the files of a version without signatures are those that were published."""
    root, name = folder.parents[1], f"{folder.parent.name}/{folder.name}"
    with options.failures():
        standard = release.load_any(name, root)
        changed = release.verify(name, root)
    digest = sha256((folder / SUMS[0]).read_bytes()).hexdigest()
    facts = {**options.summary(standard), "sha256sums": digest, "changed": list(changed)}
    if as_json:
        options.print_json({**facts, "signed_by": []})
    elif changed:
        click.echo(f"{name}: not what was published 与发布时不符: {', '.join(changed)}", err=True)
    else:
        click.echo(f"{name}  {standard.label.zh}  {standard.label.en}")
        click.echo(f"  {standard.status}, every file as it was published 文件与发布时一致")
        click.echo(f"  SHA-256 of SHA256SUMS: {digest}")
        click.echo(
            "consistent 一致, not signed 未签署: it came with the program, or was frozen here"
        )
    raise SystemExit(65 if changed else 1)


def _facts(found: Checked) -> dict[str, object]:
    vouched = found.vouched
    return {
        **asdict(found.statement),
        "created": vouched.created,
        "signed_by": list(vouched.signed_by),
        "threshold": vouched.threshold,
        "fingerprint": vouched.fingerprint,
        "fingerprint_compared": vouched.compared,
        "compiled_again": "differs" if found.differing else "identical",
        "differing": list(found.differing),
    }


def _ending(found: Checked) -> str:
    if not found.vouched.compared:
        return "consistent 一致, but whose it is was not compared: give --fingerprint"
    return "verified 核验通过"
