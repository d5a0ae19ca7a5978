"""`chengxin adapters coverage`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from adapters.commands import options

if TYPE_CHECKING:
    import datetime as dt

    from adapters.coverage import LayoutCover
    from standards.checking.rules import Language
    from standards.library import Library

_WORDS: Final = {
    "zh": "{filled} / {all} 个数据项有来源{missing}",
    "en": "{filled} of {all} fields{missing}",
}
_MISSING: Final = {"zh": ", 必填缺 {fields}", "en": ", required missing: {fields}"}


@click.command()
@click.argument("layouts", nargs=-1, metavar="[MAPPING|DIR]...", type=click.Path(path_type=Path))
@options.standards_folder
@options.as_of
@click.option(
    "--html",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the heat map as a web page. 网页.",
)
@click.option(
    "--xlsx",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the heat map as a workbook. 工作簿.",
)
@options.as_json
@options.lang
def coverage(
    *,
    layouts: tuple[Path, ...],
    standards: Path | None,
    as_of: dt.datetime | None,
    html: Path | None,
    xlsx: Path | None,
    as_json: bool,
    lang: Language,
) -> None:
    """Show which fields each layout fills, and how well its sample does. 覆盖情况.

    All shipped layouts, and mappings or layout folders of your own.

    Exit codes: 0; 66 no such file; 74 the output cannot be written; 78 a mapping with mistakes.
    """
    from adapters import layouts as shipped

    library, day = options.library(standards), options.day(as_of)
    places = [shipped.FOLDER / name for name in shipped.layouts()]
    covers = [_cover(place, library, day) for place in (*places, *layouts)]
    if html is not None:
        from adapters.coverage_page import page

        options.write(html, page(covers).encode())
    if xlsx is not None:
        from adapters.coverage_workbook import workbook

        options.write(xlsx, workbook(covers))
    if as_json:
        click.echo(json.dumps([facts(one) for one in covers], ensure_ascii=False))
    else:
        for one in covers:
            click.echo(f"{one.mapping.layout:<32}{one.mapping.record_type:<26}{line(one, lang)}")
        for written in (html, xlsx):
            if written is not None:
                click.echo(f"→ {written}")


def _cover(place: Path, library: Library, day: dt.date) -> LayoutCover:
    """Return the coverage of a mapping file, or of a layout's folder by its samples."""
    from adapters.coverage import cover
    from adapters.samples import SampleMissing, cases, outcome

    path = place / "mapping.toml" if place.is_dir() else place
    if not path.is_file():
        hint = "give a mapping file, or a folder with a mapping.toml"
        options.fail(f"{path}: no such file", hint, options.MISSING)
    mapping = options.load_layout(str(path), library)
    catalog = library.load(mapping.standard)
    try:
        found = cases(path.parent)
    except SampleMissing:
        found = ()
    taken = [outcome(case, mapping, catalog, today=day).intake for case in found]
    return cover(mapping, catalog, taken)


def line(one: LayoutCover, lang: Language) -> str:
    """Return the sums of a coverage in one line."""
    missing = _MISSING[lang].format(fields=", ".join(one.missing)) if one.missing else ""
    return _WORDS[lang].format(filled=len(one.filled), all=len(one.fields), missing=missing)


def facts(one: LayoutCover) -> dict[str, Any]:
    """Return a coverage as `--json` writes it."""
    return {
        "layout": one.mapping.layout,
        "standard": one.mapping.standard,
        "record_type": one.mapping.record_type,
        "good": one.good,
        "rejected": one.rejected,
        "missing": list(one.missing),
        "fields": [
            {
                "field": cell.field,
                "required": cell.required,
                "source": cell.source.value,
                "filled": cell.filled,
                "wrong": cell.wrong,
            }
            for cell in one.fields
        ],
    }
