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

    Exit codes: 0 all good; 1 some records rejected; 65 the file is refused as a whole;
    66 no such file; 78 the mapping has mistakes.
    """
    data, intake = taking.take(file, layout, as_of, standards)
    if feedback is not None:
        from adapters.feedback import workbook

        options.write(feedback, workbook(intake, data))
    if as_json:
        click.echo(json.dumps(taking.facts(intake, lang), ensure_ascii=False, sort_keys=True))
    else:
        taking.show(intake, lang)
        if feedback is not None:
            click.echo(f"→ {feedback}")
    taking.leave(intake)
