"""`chengxin standards export`."""

from pathlib import Path
from typing import Final

import click

from standards.commands import options
from standards.model import Catalog

_BY_TYPE: Final = ("json-schema", "arrow", "arrow-ipc")
_WHOLE: Final = ("xsd", "sqlite", "postgresql", "matrix", "matrix-markdown")


@click.command()
@options.standard
@click.option("--draft", type=click.Path(path_type=Path), metavar="FOLDER",
              help="Compile the draft in FOLDER 草案 instead of a published standard.")  # fmt: skip
@click.option("--to", "target", type=click.Choice([*_BY_TYPE, *_WHOLE]), required=True)
@click.option(
    "--type", "type_", metavar="TYPE", help="The record type, for json-schema, arrow and arrow-ipc."
)
@click.option("--out", type=click.Path(path_type=Path), help="A file; the terminal when left out.")
def export(
    name: str | None, draft: Path | None, target: str, type_: str | None, out: Path | None
) -> None:
    """Write a standard for other programs 导出.

    json-schema (2020-12), arrow and arrow-ipc of a record type; xsd (1.0), sqlite, postgresql
    (tables with checks) and matrix (what each of them enforces) of a whole standard. What was
    published is written as it was published.
    """
    if draft and name:
        raise click.UsageError("--draft and --standard exclude each other")
    if (target in _BY_TYPE) != bool(type_):
        raise click.UsageError(
            f"--type is needed: {target} is for one record type"
            if target in _BY_TYPE
            else f"--type is for {', '.join(_BY_TYPE)}: one {target} holds all record types"
        )
    catalog = options.read_draft(draft) if draft else options.load(name)
    folder = None if draft else options.library().folder(catalog.name)
    options.write_bytes(out, _file(catalog, folder, target, type_ or ""))


def _file(catalog: Catalog, folder: Path | None, target: str, type_: str) -> bytes:
    from standards.checking.rules import RULES
    from standards.targets import arrow, matrix, outputs

    if target == "matrix-markdown":
        return matrix.markdown({code: rule.title for code, rule in RULES.items()}).encode()
    if target == "arrow-ipc":
        return arrow.render_ipc(options.record_type(catalog, type_), catalog)
    if target in outputs.WHOLE:
        path, render = outputs.WHOLE[target]
        return _published(folder, path.format(catalog=catalog.id)) or render(catalog)
    record_type = options.record_type(catalog, type_)
    path, render_type = outputs.BY_TYPE[target]
    file = path.format(type=record_type.id)
    return _published(folder, file) or render_type(record_type, catalog)


def _published(folder: Path | None, path: str) -> bytes:
    """Return a file of a release; none where it was published before the target was there."""
    if folder is None or not (folder / path).is_file():
        return b""
    return (folder / path).read_bytes()
