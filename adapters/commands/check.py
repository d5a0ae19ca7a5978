"""`chengxin adapters check`."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from adapters.commands import options, taking

if TYPE_CHECKING:
    from collections.abc import Callable

    from adapters.check_page import Delivery
    from adapters.intake import Intake
    from standards.checking.rules import Language

_COVERAGE: Final = {
    "zh": {
        "filled": "合格记录中有值的数据项: {filled} / {all}",
        "empty": "有来源而全空",
        "left": "无来源",
        "missing": "必填而无来源",
    },
    "en": {
        "filled": "fields filled in good records: {filled} of {all}",
        "empty": "mapped and always empty",
        "left": "nothing fills",
        "missing": "required, and nothing fills",
    },
}


@click.command()
@options.file
@options.layout
@options.standards_folder
@options.as_of
@click.option(
    "--feedback",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the workbook for the file's owner here. 反馈工作簿.",
)
@click.option(
    "--html",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write a summary for the engineer here. 技术汇总网页.",
)
@click.option(
    "--before",
    type=click.Path(path_type=Path, dir_okay=False),
    multiple=True,
    help="What --json printed for an earlier delivery, oldest first, for the trend. 以往结果.",
)
@options.as_json
@options.lang
def check(
    *,
    file: Path,
    layout: str,
    standards: Path | None,
    as_of: dt.datetime | None,
    feedback: Path | None,
    html: Path | None,
    before: tuple[Path, ...],
    as_json: bool,
    lang: Language,
) -> None:
    """Check a department's FILE: what is good, what is wrong, what to do. 检查部门文件.

    Every file of a ZIP archive is checked by itself: --json writes a line for each, --feedback a
    workbook for each (OUT-1.xlsx, OUT-2.xlsx), --html a page. 压缩包中的文件逐个检查.

    Exit codes: 0 all good; 1 some records rejected; 65 the file is refused as a whole;
    66 no such file; 78 the mapping has mistakes.
    """
    parts = taking.take(file, layout, as_of, standards)
    covered = _coverage(layout, standards)
    earlier = [one for path in before for one in _deliveries(path)]
    for number, part in enumerate(parts, 1):
        written = None
        if feedback is not None:
            from adapters.feedback import workbook

            written = feedback if len(parts) == 1 else _numbered(feedback, number)
            options.write(written, workbook(part.intake, part.data, lang), private=True)
        if html is not None:
            from adapters.check_page import page

            text = page(part.intake, earlier, lang)
            options.write(html if len(parts) == 1 else _numbered(html, number), text.encode())
        if as_json:
            facts = taking.facts(part.intake, lang) | {"coverage": covered(part.intake)["fields"]}
            click.echo(json.dumps(facts, ensure_ascii=False, sort_keys=True))
            continue
        taking.show(part.intake, lang)
        if part.intake.refused is None:
            _show_coverage(covered(part.intake), lang)
        if written is not None:
            click.echo(f"→ {written}")
    taking.leave([part.intake for part in parts])


def _coverage(layout: str, standards: Path | None) -> Callable[[Intake], dict[str, Any]]:
    """Return a function that tells which fields an intake has filled."""
    from adapters.commands.coverage import facts
    from adapters.coverage import cover

    library = options.library(standards)
    mapping = options.load_layout(layout, library)
    catalog = library.load(mapping.standard)
    return lambda intake: facts(cover(mapping, catalog, [intake]))


def _show_coverage(coverage: dict[str, Any], lang: Language) -> None:
    fields = coverage["fields"]
    left = [one["field"] for one in fields if one["source"] == "none"]
    empty = [one["field"] for one in fields if one["source"] != "none" and one["filled"] == 0]
    filled = len(fields) - len(left) - len(empty)
    words = _COVERAGE[lang]
    click.echo(words["filled"].format(filled=filled, all=len(fields)))
    for name, some in (("empty", empty), ("left", left), ("missing", coverage["missing"])):
        if some:
            click.echo(f"  {words[name]}: {', '.join(some)}")


def _deliveries(path: Path) -> list[Delivery]:
    """Read what `--json` printed earlier; ends the command when it is something else."""
    from adapters.check_page import Delivery

    try:
        lines = [json.loads(line) for line in options.read_bytes(path).splitlines()]
        return [
            Delivery(
                when=one["as_of"],
                name=one["file"],
                rows=one["rows"],
                accepted=one["accepted"],
                rejected=one["rejected"],
                set_aside=one["set_aside"],
                code=one["refused"] or "",
            )
            for one in lines
        ]
    except (ValueError, KeyError, TypeError):
        hint = "give files that `chengxin adapters check --json` wrote"
        options.fail(f"{path}: not what check --json prints", hint, options.REFUSED)


def _numbered(path: Path, number: int) -> Path:
    return path.with_name(f"{path.stem}-{number}{path.suffix}")
