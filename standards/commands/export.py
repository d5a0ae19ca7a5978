"""`chengxin standards export`."""

from pathlib import Path
from typing import Final

import click

from standards.commands import options
from standards.kinds import Standard, kind_of
from standards.model import Catalog

_BY_TYPE: Final = ("json-schema", "arrow", "arrow-ipc", "csv")
_KINDS_ZH: Final = {"classification": "失信分类标准", "specification": "共享交换规范"}
_WHOLE: Final = ("xsd", "sqlite", "postgresql", "matrix", "matrix-markdown")


@click.command()
@options.standard
@click.option("--draft", type=click.Path(path_type=Path), metavar="FOLDER",
              help="Compile the draft in FOLDER 草案 instead of a published standard.")  # fmt: skip
@click.option("--to", "target", type=click.Choice([*_BY_TYPE, *_WHOLE]), required=True)
@click.option(
    "--type", "type_", metavar="TYPE",
    help="The record type, for json-schema, arrow and arrow-ipc; of other kinds than catalogs "
    "what json-schema and csv are of: criterion, a message, a table.",
)  # fmt: skip
@click.option("--out", type=click.Path(path_type=Path), help="A file; the terminal when left out.")
def export(
    name: str | None, draft: Path | None, target: str, type_: str | None, out: Path | None
) -> None:
    """Write a standard for other programs 导出.

    json-schema (2020-12), arrow and arrow-ipc of a record type; xsd (1.0), sqlite, postgresql
    (tables with checks) and matrix (what each of them enforces) of a whole catalog. A
    classification 失信分类标准 has json-schema (criterion) and csv (its tables), an exchange
    specification 共享交换规范 json-schema (its messages) and csv. What was published is written
    as it was published.
    """
    if draft and name:
        raise click.UsageError("--draft and --standard exclude each other")
    if (target in _BY_TYPE) != bool(type_):
        raise click.UsageError(
            f"--type is needed 须给出 --type: {target} is for one record type, message or table"
            if target in _BY_TYPE
            else f"--type is for {', '.join(_BY_TYPE)}: one {target} holds all record types"
        )
    standard = options.read_any_draft(draft) if draft else options.load_any(name, options.today())
    folder = None if draft else options.library().folder(standard.name)
    if isinstance(standard, Catalog):
        data = _file(standard, folder, target, type_ or "")
    else:
        data = _of_tables(standard, folder, f"{target}/{type_}.")
    options.write_bytes(out, data)


def _of_tables(standard: Standard, folder: Path | None, wanted: str) -> bytes:
    """Return the file of a release of another kind whose path begins as wanted."""
    from standards import release, release_folder

    files = release_folder.read(folder) if folder else release.targets(standard)
    found = [path for path in files if path.startswith(wanted)]
    if found:
        return files[found[0]]
    there = (f"--to {to} --type {Path(name).stem}" for to, _, name in
             sorted(path.partition("/") for path in files if "/" in path)
             if to in _BY_TYPE)  # fmt: skip
    kind = kind_of(standard)
    raise click.UsageError(
        f"{standard.name} 是{_KINDS_ZH[kind.name]}, 没有这种导出。 "
        f"It is a {kind.name}, and has no such export. 可用 There are:\n  " + "\n  ".join(there)
    )


def _file(catalog: Catalog, folder: Path | None, target: str, type_: str) -> bytes:
    from standards.checking.rules import RULES
    from standards.targets import arrow, matrix, outputs

    if target == "csv":
        raise click.UsageError(
            f"{catalog.name} 是目录, 没有 csv: 用 standards workbook 或 interchange。 "
            "It is a catalog and has no csv: see standards workbook and standards interchange"
        )
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
