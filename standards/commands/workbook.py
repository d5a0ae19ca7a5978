"""`chengxin standards workbook`: a catalog edited in Excel, given back as a change of text."""

import difflib
from pathlib import Path

import click

from standards.commands import options


@click.group()
def workbook() -> None:
    """Edit a draft in Excel 用 Excel 编辑: write the view, take it back as a reviewed change."""


@workbook.command("write")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The .xlsx to write.")
def write_view(folder: Path, out: Path) -> None:
    """Write the editing view 编辑视图 of the draft in FOLDER."""
    from standards.authoring import sheets
    from standards.authoring import workbook as view

    draft = options.read_draft(folder)
    try:
        data = view.write(sheets.sheets(draft), draft.name)
    except sheets.CannotBeShown as error:
        raise options.Failure(str(error), "edit the files of the draft instead", 65) from None
    options.write_bytes(out, data)
    click.echo(f"view 编辑视图: {out}")


@workbook.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="Change the files; without it only show the change.")
def take(folder: Path, file: Path, *, write: bool) -> None:
    """Show what an edited view changes in the draft 核对修改, as a diff of its files.

    Nothing is written without --write. Exit code 65: cells that are wrong, each with its place.
    """
    from standards.authoring import patching, sheets
    from standards.authoring import workbook as view

    draft = options.read_draft(folder)
    try:
        found = view.read(options.read_bytes(file), draft.name)
        after = sheets.catalog_of(found, draft)
    except view.NotTheView as error:
        hint = "write the view of this draft again and edit that"
        raise options.Failure(str(error), hint, 65) from None
    except sheets.SheetMistakes as error:
        headings = {sheet.name: sheet.headings for sheet in sheets.sheets(draft)}
        lines = [
            f"{view.place(one.sheet, one.row, headings.get(one.sheet, ()), one.heading)}: "
            f"{one.heading}: {one.message}"
            for one in error.mistakes
        ]
        hint = "correct these cells and take the view again"
        raise options.Failure("\n".join(dict.fromkeys(lines)), hint, 65) from None
    _tell(folder, patching.changes(draft, after, _sources(folder)), write=write)


def _sources(folder: Path) -> dict[str, bytes]:
    from standards.authoring.formatting import sources

    return {
        path.relative_to(folder).as_posix(): options.read_bytes(path) for path in sources(folder)
    }


def _tell(folder: Path, changed: dict[str, bytes | None], *, write: bool) -> None:
    for name, data in changed.items():
        path = folder / name
        before = options.read_bytes(path) if path.exists() else b""
        old, new = (part.decode().splitlines(keepends=True) for part in (before, data or b""))
        click.echo("".join(difflib.unified_diff(old, new, f"a/{name}", f"b/{name}")), nl=False)
        if write and data is None:
            path.unlink()
        elif write and data is not None:
            options.write_bytes(path, data)
    verb = "written 已写入" if write else "would change 将修改 (--write)"
    click.echo(f"{len(changed)} files {verb}", err=True)
