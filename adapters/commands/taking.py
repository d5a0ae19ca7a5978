"""Taking a file in, and telling what became of it: what `check` and `translate` share."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from adapters.commands import options

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from adapters.intake import Intake, Part
    from adapters.judging import Beyond
    from adapters.mapping.model import Mapping
    from adapters.table import Table
    from standards.checking.rules import Language
    from standards.model import Catalog

_TOP: Final = 10
_WORDS: Final = {
    "zh": ("数据 {rows} 行: 合格 {accepted}, 退回 {rejected}, 未采集 {set_aside}", "文件退回"),
    "en": (
        "{rows} rows: {accepted} good, {rejected} rejected, {set_aside} set aside",
        "the file is refused",
    ),
}

_UNFOLDED: Final = {
    "zh": "一行多人: 多出 {} 条记录",
    "en": "{} records more than rows, on rows about several persons",
}


def take(
    file: Path,
    layout: str,
    as_of: dt.datetime | None,
    standards: Path | None,
    *,
    in_batches: bool = True,
    beyond: Beyond | None = None,
) -> tuple[Part, ...]:
    """Read a file and take it in by its layout; ends the command when either cannot be read.

    An archive gives a part for each of its files. A source file (.toml) stands for the rows that
    its query gives. `in_batches` lets what is large be taken in so, without its whole table.
    """
    from adapters.intake import Part, read_in_batches, take_each, take_stream
    from standards.library import why_not

    library = options.library(standards)
    mapping = options.load_layout(layout, library)
    catalog, day = library.load(mapping.standard), options.day(as_of)
    if (why := why_not(catalog, day)) is not None:
        click.echo(f"note 提示: {why}: the relay holds such a file 报送时将暂存该文件", err=True)
    with options.opened(file) as source:
        if file.suffix.lower() == ".toml":
            tables = source_tables(file, source.read())
            if not in_batches:
                tables = _as_one(tables)
            return (Part(b"", _from_database(tables, mapping, catalog, day, beyond)),)
        if in_batches and read_in_batches(source, mapping):
            intake = take_stream(source, file.name, mapping, catalog, as_of=day, beyond=beyond)
            return (Part(b"", intake),)
        source.seek(0)
        data = source.read()
    parts = take_each(
        data, file.name, mapping, catalog, as_of=day, in_batches=in_batches, beyond=beyond
    )
    return tuple(parts)


def source_tables(file: Path, text: bytes) -> Iterator[Table]:
    """Yield what a source file asks for; ends the command when the file has mistakes."""
    from adapters.errors import AdapterError
    from adapters.readers.database import read
    from adapters.source_file import parse
    from adapters.table import Origin

    try:
        query = parse(text.decode("utf-8", "replace"), file)
    except AdapterError as error:
        options.fail(str(error), error.hint, error.exit_code)
    return read(query, Origin(file.name, "", reader=""))


def _as_one(tables: Iterator[Table]) -> Iterator[Table]:
    from adapters.table import joined

    yield joined(tables)


def _from_database(
    tables: Iterator[Table],
    mapping: Mapping,
    catalog: Catalog,
    day: dt.date,
    beyond: Beyond | None,
) -> Intake:
    """Take in the rows of a query; ends the command when the database does not give them."""
    from adapters.errors import DatabaseUnreadable
    from adapters.intake import take_batches

    try:
        return take_batches(tables, mapping, catalog, as_of=day, beyond=beyond)
    except DatabaseUnreadable as error:
        options.fail(str(error), error.hint, error.exit_code)


def leave(intakes: Sequence[Intake]) -> None:
    """End the command with the exit code that fits the worst of the files."""
    if any(intake.refused is not None for intake in intakes):
        raise SystemExit(options.REFUSED)
    if any(intake.rejected for intake in intakes):
        raise SystemExit(options.REJECTED)


def show(intake: Intake, lang: Language, *, err: bool = False) -> None:
    """Print what became of a file: the sums, the account, then the rules by frequency."""
    from adapters.commands import accounts
    from adapters.feedback_text import ASIDE, by_rule, explainer

    counts, refused = _WORDS[lang]
    click.echo(
        f"{intake.name}  [{intake.layout} → {intake.standard} {intake.record_type}]", err=err
    )
    numbers = {
        name: getattr(intake, name) for name in ("rows", "accepted", "rejected", "set_aside")
    }
    click.echo(refused if intake.refused else counts.format(**numbers), err=err)
    if intake.unfolded:
        click.echo(f"  {_UNFOLDED[lang].format(intake.unfolded)}", err=err)
    for reason, number in intake.set_aside_reasons:
        click.echo(f"  {ASIDE[reason] if lang == 'zh' else reason}: {number}", err=err)
    if intake.account:
        accounts.show(intake.account, lang, err=err)
    explained = explainer(intake, lang)
    rules = by_rule(intake)
    for finding, number in rules[:_TOP]:
        words = explained(finding)
        click.echo(f"{number:>7} {finding.severity:<8}{words.message}", err=err)
        click.echo(f"{'':>16}→ {words.remedy}  [{finding.code}]", err=err)
    if len(rules) > _TOP:
        click.echo(f"{'':>8}… {len(rules) - _TOP}", err=err)


def facts(intake: Intake, lang: Language) -> dict[str, Any]:
    """Return what became of a file, as `--json` writes it.

    No value of the file is in it but the codes that stand in columns of codes.
    """
    from adapters.commands import accounts
    from adapters.feedback_text import by_rule, explainer

    explained = explainer(intake, lang)
    rules = [(finding, number, explained(finding)) for finding, number in by_rule(intake)]
    return {
        "file": intake.name,
        "digest": intake.digest,
        "layout": intake.layout,
        "standard": intake.standard,
        "record_type": intake.record_type,
        "as_of": intake.as_of.isoformat(),
        "refused": intake.refused.code if intake.refused else None,
        "rows": intake.rows,
        "accepted": intake.accepted,
        "rejected": intake.rejected,
        "set_aside": intake.set_aside,
        "unfolded": intake.unfolded,
        "set_aside_reasons": dict(intake.set_aside_reasons),
        "rules": [
            {
                "code": finding.code,
                "field": finding.field,
                "severity": str(finding.severity),
                "count": number,
                "title": words.title,
                "message": words.message,
                "remedy": words.remedy,
            }
            for finding, number, words in rules
        ],
        "findings": [
            {
                "row": placed.source_row,
                "line": placed.line,
                "column": placed.letter,
                "field": placed.finding.field,
                "code": placed.finding.code,
                "severity": str(placed.finding.severity),
            }
            for placed in intake.findings
        ],
        "columns": [
            {
                "column": count.use.letter,
                "state": count.state,
                "field": ", ".join(count.use.fields),
                "reason": count.use.reason,
                "filled": count.filled,
            }
            for count in (intake.account.columns if intake.account else ())
        ],
        "account": accounts.facts(intake.account) if intake.account else None,
    }
