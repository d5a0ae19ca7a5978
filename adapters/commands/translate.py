"""`chengxin adapters translate`."""

from __future__ import annotations

import datetime as dt
import json
import sys
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
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the records here; to standard output by default. 输出文件.",
)
@options.as_json
@options.lang
def translate(
    *,
    file: Path,
    layout: str,
    standards: Path | None,
    as_of: dt.datetime | None,
    out: Path | None,
    as_json: bool,
    lang: Language,
) -> None:
    """Translate a department's FILE to records, one canonical JSON object a line. 转换部门文件.

    The good records go to --out or standard output, what was found to standard error.
    Exit codes are those of `check`.
    """
    from adapters.records import ndjson

    intakes = [part.intake for part in taking.take(file, layout, as_of, standards)]
    pieces = (ndjson(frame) for one in intakes if one.refused is None for frame in one.good_frames)
    if out is not None and any(one.refused is None for one in intakes):
        options.write_pieces(out, pieces, private=True)
    elif out is None:
        sys.stdout.buffer.writelines(pieces)
        sys.stdout.buffer.flush()
    for one in intakes:
        if as_json:
            facts = taking.facts(one, lang)
            click.echo(json.dumps(facts, ensure_ascii=False, sort_keys=True), err=True)
        else:
            taking.show(one, lang, err=True)
    taking.leave(intakes)
