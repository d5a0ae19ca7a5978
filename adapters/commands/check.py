"""`chengxin adapters check`."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from adapters.commands import options, taking

if TYPE_CHECKING:
    from standards.checking.rules import Language


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
@options.as_json
@options.lang
def check(
    *,
    file: Path,
    layout: str,
    standards: Path | None,
    as_of: dt.datetime | None,
    feedback: Path | None,
    as_json: bool,
    lang: Language,
) -> None:
    """Check a department's FILE: what is good, what is wrong, what to do. 检查部门文件.

    Every file of a ZIP archive is checked by itself: --json writes a line for each, --feedback a
    workbook for each (OUT-1.xlsx, OUT-2.xlsx). 压缩包中的文件逐个检查.

    Exit codes: 0 all good; 1 some records rejected; 65 the file is refused as a whole;
    66 no such file; 78 the mapping has mistakes.
    """
    parts = taking.take(file, layout, as_of, standards)
    for number, part in enumerate(parts, 1):
        written = None
        if feedback is not None:
            from adapters.feedback import workbook

            written = feedback if len(parts) == 1 else _numbered(feedback, number)
            options.write(written, workbook(part.intake, part.data))
        if as_json:
            facts = taking.facts(part.intake, lang)
            click.echo(json.dumps(facts, ensure_ascii=False, sort_keys=True))
            continue
        taking.show(part.intake, lang)
        if written is not None:
            click.echo(f"→ {written}")
    taking.leave([part.intake for part in parts])


def _numbered(path: Path, number: int) -> Path:
    return path.with_name(f"{path.stem}-{number}{path.suffix}")
