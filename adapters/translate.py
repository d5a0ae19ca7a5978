"""The kernel: Table x Mapping -> canonical columns, findings, and an account of every row.

A pure function on columns. What a row is (a record, a remark, an organisation) is decided here;
whether a record is right is for the check of the standard.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.accounting import Account, CodeCount, account
from adapters.headings import Headings, is_note
from adapters.mapping.model import Mapping, Read
from adapters.table import WHOLE_ROW
from adapters.values.codes import KEPT, KNOWN, OTHERWISE
from adapters.values.identity import UPGRADE, organisation_code
from adapters.values.sentinels import EMPTIED
from adapters.values.step import VALUE, run_distinct
from adapters.values.way import way
from standards.checking.findings import WHOLE_TABLE, Finding
from standards.checking.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.table import Table
    from standards.model import Catalog, RecordType

ORGANISATION: Final = "organisation"  # not a natural person
NOTE: Final = "note"  # a remark on the table, or its total
HEADER: Final = "repeated_header"
EMPTY: Final = "no_content"  # nothing in any column that is read, at most a number in 序号


@dataclass(frozen=True, slots=True)
class Translation:
    """What a table says in the words of the standard.

    `records` has the fields of the record type, in their order, one row for each row of the
    table that is about a natural person; `index` tells which row of the table. Rows that could
    not be cut into cells are among them, empty, and named in `broken`.
    """

    records: pl.DataFrame
    index: pl.Series  # UInt32, into the rows of the table
    broken: pl.Series  # Boolean
    findings: tuple[Finding, ...]  # Finding.row is a position in `records`
    aside: pl.DataFrame  # index: UInt32, reason: String
    account: Account


def translate(table: Table, headings: Headings, mapping: Mapping, catalog: Catalog) -> Translation:
    """Translate a table whose header is found.

    Raises SumsDisagree should a row or column be left out of the account.
    """
    record_type = catalog.record_type(mapping.record_type)
    rows = _rows(table, headings, mapping)
    values = _values(rows, headings, mapping, catalog)
    reason = _reasons(rows, values, mapping)
    rows, frame = rows.with_columns(reason), values.with_columns(reason)
    kept, aside = (
        rows.filter(pl.col("reason").is_null()),
        rows.filter(pl.col("reason").is_not_null()),
    )
    frame = frame.filter(pl.col("reason").is_null())
    records = frame.select(_fields(record_type, mapping))
    blanked = pl.when(~kept["broken"]).then(pl.all())
    return Translation(
        records=records.select(blanked),
        index=kept["index"],
        broken=kept["broken"],
        findings=tuple(
            sorted((*_defaults(headings, mapping), *_seen(table, headings, kept, frame, mapping)))
        ),
        aside=aside.select("index", "reason"),
        account=account(
            table, headings, kept=kept.height, aside=aside.height, codes=_counts(frame, mapping)
        ),
    )


def _rows(table: Table, headings: Headings, mapping: Mapping) -> pl.DataFrame:
    """Return the rows below the header, with what is known of each as a row."""
    width = min(headings.cells, table.columns.width)
    inside, beyond = table.letters[:width], table.letters[width:]
    named = pl.lit(headings.width, dtype=pl.UInt32)
    marked = [m.index for m in table.marks if m.column == WHOLE_ROW]
    rows = table.columns.with_row_index("index").with_columns(table.widths, table.rows)
    filled = pl.sum_horizontal(pl.col(inside).is_not_null()) if inside else pl.lit(0)
    repeats = [
        pl.col(use.letter).str.strip_chars() == use.header for use in headings.uses if use.field
    ]
    rows = rows.with_columns(
        first=pl.coalesce(inside),
        filled=filled,
        few=pl.col("width") < named,
        many=pl.any_horizontal(pl.col(beyond).is_not_null()) if beyond else pl.lit(value=False),
        marked=pl.col("index").is_in(marked),
        repeats=pl.sum_horizontal(repeats).fill_null(0) * 2 > len(repeats),
    ).slice(headings.first)
    note = is_note(pl.col("first"), pl.col("filled"), mapping, headings.width)
    used = [pl.col(use.letter).str.strip_chars() != "" for use in headings.uses if use.field]
    fields = {use.column for use in headings.uses if use.field}
    used.append(pl.col("index").is_in({m.index for m in table.marks if m.column in fields}))
    return rows.with_columns(
        note=note.fill_null(value=False),
        hollow=~pl.any_horizontal(used).fill_null(value=False),
        broken=pl.col("few") | pl.col("many") | pl.col("marked"),
    )


def _reasons(rows: pl.DataFrame, values: pl.DataFrame, mapping: Mapping) -> pl.Series:
    """Return why a row is no record about a natural person; null for one that is."""
    organisation = values.select(_is_organisation(mapping)).to_series()
    return rows.select(
        pl.when(pl.col("repeats"))
        .then(pl.lit(HEADER))
        .when(pl.col("note"))
        .then(pl.lit(NOTE))
        .when(~pl.col("broken") & pl.col("hollow"))
        .then(pl.lit(EMPTY))
        .when(~pl.col("broken") & organisation)
        .then(pl.lit(ORGANISATION))
        .alias("reason")
    ).to_series()


def _is_organisation(mapping: Mapping) -> pl.Expr:
    """Whether a row has the code of an organisation.

    A remark such as 自然人 in that place is no code, nor is the person's own number, which people
    repeat there. Such a row stays, and the standard's check refuses what is written there.
    """
    numbers = [pl.col(c.field) for c in mapping.columns if c.read is Read.IDENTITY]
    codes = [pl.col(code) for code in (mapping.person.organisation_codes if mapping.person else ())]
    found = [
        pl.all_horizontal(
            organisation_code(code),
            *(UPGRADE.does(code.str.to_uppercase()).ne_missing(number) for number in numbers),
        )
        for code in codes
    ]
    return pl.any_horizontal(pl.col("index").is_null(), *found).fill_null(value=False)


def _fields(record_type: RecordType, mapping: Mapping) -> Iterator[pl.Expr]:
    constants = {constant.field: constant.value for constant in mapping.constants}
    mapped = {column.field for column in mapping.columns}
    for field in record_type.field_ids:
        if field in constants:
            yield pl.lit(constants[field], dtype=pl.String).alias(field)
        elif field in mapped:
            yield pl.col(field)
        else:
            yield pl.lit(None, dtype=pl.String).alias(field)


def _values(
    rows: pl.DataFrame, headings: Headings, mapping: Mapping, catalog: Catalog
) -> pl.DataFrame:
    """Return the value of each mapped field, and `field?code` where a rule applies."""
    fields = headings.fields()
    frame = rows.select("index")
    for column in mapping.columns:
        if column.field in fields:
            cells = rows[fields[column.field].letter]
            found = run_distinct(cells, way(column, mapping, catalog))
            names = {code: f"{column.field}?{code}" for code in found.columns}
            frame = frame.with_columns(found.rename(names | {VALUE: column.field}))
        else:
            default = pl.lit(column.default or None, dtype=pl.String)
            frame = frame.with_columns(default.alias(column.field))
    return frame


# Watched for the account, and no findings.
_COUNTED: Final = (KNOWN, KEPT, EMPTIED)


def _counts(frame: pl.DataFrame, mapping: Mapping) -> tuple[CodeCount, ...]:
    """Count, for each code field, how its cells were read."""
    counts = []
    for column in mapping.columns:
        field = column.field
        if f"{field}?{KNOWN}" not in frame.columns:
            continue
        unknown = int(frame[f"{field}?{OTHERWISE[column.otherwise]}"].sum())
        known = int(frame[f"{field}?{KNOWN}"].sum())
        remarked = int(frame[f"{field}?code_remark"].sum())
        empty = frame.height - unknown - known - remarked
        counts.append(CodeCount(field, known + remarked, unknown, empty, str(column.otherwise)))
    return tuple(counts)


def _defaults(headings: Headings, mapping: Mapping) -> Iterator[Finding]:
    """Yield one warning for each column that is missing and filled by its default."""
    fields = headings.fields()
    for column in mapping.columns:
        if column.default and column.field not in fields:
            code = "column_defaulted"
            params = (("default", column.default),)
            yield Finding(WHOLE_TABLE, column.field, code, RULES[code].severity, params)


def _seen(
    table: Table, headings: Headings, kept: pl.DataFrame, frame: pl.DataFrame, mapping: Mapping
) -> Iterator[Finding]:
    """Yield what the intake itself has to say about rows and cells."""
    broken = set(kept["broken"].arg_true().to_list())
    row_marks = {mark.index: mark.code for mark in table.marks if mark.column == WHOLE_ROW}
    for position in sorted(broken):
        row = kept.row(position, named=True)
        code = row_marks.get(row["index"]) or _ragged(row)
        yield Finding(position, "", code, RULES[code].severity, (("columns", str(headings.width)),))
    for name in frame.columns:
        field, _, code = name.partition("?")
        if not code or code in _COUNTED:
            continue
        column = mapping.column(field)
        params = (("default", column.default),) if column and code == "default_filled" else ()
        for position in frame[name].arg_true().to_list():
            if position not in broken:
                yield Finding(position, field, code, RULES[code].severity, params)
    yield from _cell_marks(table, headings, kept, broken)


def _ragged(row: dict[str, object]) -> str:
    return "row_too_few_cells" if row["few"] else "row_too_many_cells"


def _cell_marks(
    table: Table, headings: Headings, kept: pl.DataFrame, broken: set[int]
) -> Iterator[Finding]:
    fields = {use.column: use.field for use in headings.uses if use.field}
    marked = [mark for mark in table.marks if mark.column in fields]
    if not marked:
        return
    positions = {index: position for position, index in enumerate(kept["index"].to_list())}
    for mark in marked:
        position = positions.get(mark.index)
        if position is not None and position not in broken:
            field = fields[mark.column]
            yield Finding(position, field, mark.code, RULES[mark.code].severity)
