"""The account of a file: every row, column and code that was read is somewhere, or it is a bug."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.errors import SumsDisagree
from adapters.filling import CELL, CHOSEN, RULE
from adapters.mapping.model import CODED
from adapters.values.codes import KNOWN, OTHERWISE
from adapters.values.sentinels import EMPTIED
from adapters.values.text import stripped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.headings import Headings, Use
    from adapters.mapping.model import Column, Mapping
    from adapters.table import Table

MAPPED, DECIDES, IGNORED = "mapped", "decides", "ignored"
UNRESOLVED, BLANK = "unresolved", "empty"
# What became of a code: taken for a code of the standard, passed on as it is for the standard to
# judge, refused with its row, left out, or replaced by the one code for all others.
PASSED, REJECTED, DROPPED, OTHERWISE_TAKEN = "passed", "rejected", "dropped", "otherwise"
_BECAME: Final = {
    "keep": PASSED,
    "refuse": REJECTED,
    "empty": DROPPED,
    "value": OTHERWISE_TAKEN,
}


@dataclass(frozen=True, slots=True)
class ColumnCount:
    """One source column: what it is used for, and how many cells below the header are filled."""

    use: Use
    filled: int

    @property
    def state(self) -> str:
        """What the column is; BLANK for one without name and content."""
        if self.use.fields:
            return MAPPED
        if self.use.decides:
            return DECIDES
        if self.use.reason:
            return IGNORED
        return UNRESOLVED if self.use.header or self.filled else BLANK


@dataclass(frozen=True, slots=True)
class CodeValue:
    """A code as the department writes it, what it became, and in how many records."""

    written: str
    value: str  # empty when nothing is left of it
    state: str  # MAPPED, PASSED, REJECTED, DROPPED or OTHERWISE_TAKEN
    count: int


@dataclass(frozen=True, slots=True)
class CodeCount:
    """How the cells of a code field were read: known + unknown + empty + elsewhere = records."""

    field: str
    known: int
    unknown: int
    empty: int  # blanks, and texts that mean that there is no value
    elsewhere: int  # records for which a condition takes the field from another column
    otherwise: str  # what the mapping says about unknown codes
    values: tuple[CodeValue, ...]  # the most frequent first; their counts are known + unknown


@dataclass(frozen=True, slots=True)
class Account:
    """Where everything that was read has gone.

    heading + rows with records + aside = rows of the file without blank ones, and records = rows
    with records + unfolded. The columns are those of the table.
    """

    columns: tuple[ColumnCount, ...]
    codes: tuple[CodeCount, ...]
    emptied: int  # filled cells, in records, whose text means that there is no value
    heading: int
    kept: int  # records
    unfolded: int  # records beyond the first of their row
    aside: int
    blank: int

    @property
    def cells(self) -> dict[str, int]:
        """How many filled cells lie in columns of each state."""
        states = dict.fromkeys((MAPPED, DECIDES, IGNORED, UNRESOLVED), 0)
        for column in self.columns:
            if column.filled:
                states[column.state] += column.filled
        return states


def account(
    table: Table,
    headings: Headings,
    *,
    kept: pl.DataFrame,
    aside: pl.DataFrame,
    codes: tuple[CodeCount, ...],
    emptied: int = 0,
) -> Account:
    """Draw up the account. Raises SumsDisagree when rows, columns, cells or codes do not add up.

    `kept` and `aside` have the row of the table in `index`; a row that is unfolded may have
    records in one and parts in the other.
    """
    body = table.columns.slice(headings.first)
    columns = tuple(
        ColumnCount(use, body.height - body[use.letter].null_count()) for use in headings.uses
    )
    rows = pl.concat([kept["index"], aside["index"]]).n_unique()
    drawn = Account(
        columns=columns,
        codes=codes,
        emptied=emptied,
        heading=headings.first,
        kept=kept.height,
        unfolded=kept.height + aside.height - rows,
        aside=aside.height,
        blank=table.blank,
    )
    _check(drawn, table, headings, rows)
    return drawn


def merged(one: Account, more: Account) -> Account:
    """Put the accounts of two parts of one table together; the first has the header."""
    return Account(
        columns=tuple(
            ColumnCount(a.use, a.filled + b.filled)
            for a, b in zip(one.columns, more.columns, strict=True)
        ),
        codes=tuple(_added(a, b) for a, b in zip(one.codes, more.codes, strict=True)),
        emptied=one.emptied + more.emptied,
        heading=one.heading + more.heading,
        kept=one.kept + more.kept,
        unfolded=one.unfolded + more.unfolded,
        aside=one.aside + more.aside,
        blank=one.blank + more.blank,
    )


def _added(one: CodeCount, more: CodeCount) -> CodeCount:
    counts: Counter[tuple[str, str, str]] = Counter()
    for value in (*one.values, *more.values):
        counts[value.written, value.value, value.state] += value.count
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return CodeCount(
        field=one.field,
        known=one.known + more.known,
        unknown=one.unknown + more.unknown,
        empty=one.empty + more.empty,
        elsewhere=one.elsewhere + more.elsewhere,
        otherwise=one.otherwise,
        values=tuple(CodeValue(*what, count) for what, count in ordered),
    )


def _check(drawn: Account, table: Table, headings: Headings, rows: int) -> None:
    if headings.first + rows != table.columns.height:
        raise SumsDisagree("rows of the file, and what became of them, do not add up")
    if len(drawn.columns) != min(headings.cells, table.columns.width):
        raise SumsDisagree("columns of the file, and what became of them, do not add up")
    for count in drawn.codes:
        if count.known + count.unknown + count.empty + count.elsewhere != drawn.kept:
            raise SumsDisagree("cells with codes, and what became of them, do not add up")
        if sum(value.count for value in count.values) != count.known + count.unknown:
            raise SumsDisagree("codes one by one, and all of them, do not add up")


def emptied(values: pl.DataFrame) -> int:
    """Count the cells of the records that are kept whose text means that there is no value."""
    marks = [name for name in values.columns if name.endswith(f"{RULE}{EMPTIED}")]
    return sum(int(values[name].sum()) for name in marks)


def code_counts(values: pl.DataFrame, mapping: Mapping) -> tuple[CodeCount, ...]:
    """Count how the cells of each code field were read, in the records that are kept."""
    return tuple(_count(values, column) for column in _coded(values, mapping))


def _coded(values: pl.DataFrame, mapping: Mapping) -> Iterator[Column]:
    """Yield the first column of each field with codes that the file has."""
    seen: set[str] = set()
    for column in mapping.columns:
        if column.reading.read in CODED and column.field not in seen:
            seen.add(column.field)
            if f"{column.field}{CELL}" in values.columns:
                yield column


def _count(values: pl.DataFrame, column: Column) -> CodeCount:
    field, reading = column.field, column.reading
    known = _flag(values, field, KNOWN) | _flag(values, field, "code_remark")
    unknown = pl.any_horizontal(_flag(values, field, code) for code in OTHERWISE.values())
    chosen = f"{field}{CHOSEN}"
    elsewhere = pl.col(f"{field}{CELL}").is_null() & ~known & ~unknown
    elsewhere &= pl.col(chosen) != 0 if chosen in values.columns else pl.lit(value=False)
    facts = values.select(
        cell=pl.col(f"{field}{CELL}"),
        value=pl.col(field).fill_null(""),
        known=known,
        unknown=unknown,
        elsewhere=elsewhere,
    )
    each = facts.group_by(pl.all()).len()
    counts = each.select((pl.col("known", "unknown", "elsewhere") * pl.col("len")).sum()).row(0)
    groups = (
        each.filter(pl.col("known") | pl.col("unknown"))
        .group_by(stripped(pl.col("cell")).alias("written"), "value", "known")
        .agg(pl.col("len").sum())
        .sort("len", "written", descending=[True, False])
    )
    state = _BECAME[str(reading.otherwise)]
    return CodeCount(
        field=field,
        known=counts[0],
        unknown=counts[1],
        empty=values.height - sum(counts),
        elsewhere=counts[2],
        otherwise=str(reading.otherwise),
        values=tuple(
            CodeValue(written, value, MAPPED if is_known else state, count)
            for written, value, is_known, count in groups.iter_rows()
        ),
    )


def _flag(values: pl.DataFrame, field: str, code: str) -> pl.Expr:
    name = f"{field}{RULE}{code}"
    return pl.col(name) if name in values.columns else pl.lit(value=False)
