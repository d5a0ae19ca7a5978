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
from adapters.mapping import Column, Mapping, Otherwise, Read
from adapters.table import WHOLE_ROW
from adapters.values import (
    READERS,
    CodeTable,
    hides,
    means_nothing,
    old_number,
    organisation_code,
    organisation_name,
    rounded,
    spaced,
)
from standards.checking.findings import WHOLE_TABLE, Finding
from standards.checking.identifiers import is_old_citizen_number, upgrade
from standards.checking.rules import RULES
from standards.model import FieldType

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
    values = _Values.read(rows, headings, mapping, catalog)
    reason = _reasons(rows, values.frame, mapping)
    rows, frame = rows.with_columns(reason), values.frame.with_columns(reason)
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
            *(code.str.to_uppercase().ne_missing(number) for number in numbers),
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


@dataclass(frozen=True, slots=True)
class _Values:
    """The values of every mapped field, and beside them what happened on the way.

    Columns `<field>?<rule>` are true where a rule of the intake applies to the cell.
    """

    frame: pl.DataFrame

    @classmethod
    def read(
        cls, rows: pl.DataFrame, headings: Headings, mapping: Mapping, catalog: Catalog
    ) -> _Values:
        fields = headings.fields()
        frame = rows.select("index")
        for column in mapping.columns:
            if column.field in fields:
                letter = fields[column.field].letter
                steps = _column(pl.col(letter), column, mapping, catalog)
                part = _over_distinct(rows.select(letter), steps)
            else:
                default = pl.lit(column.default or None, dtype=pl.String).alias(column.field)
                part = rows.with_columns(default).select(column.field)
            frame = frame.with_columns(part)
        return cls(_upgraded(frame, mapping))


def _over_distinct(cells: pl.DataFrame, steps: Iterator[pl.Expr]) -> pl.DataFrame:
    """Compute the steps once for each different text, where texts repeat."""
    distinct = cells.unique()
    if distinct.height * 4 > cells.height:
        return cells.select(*steps)
    (name,) = cells.columns
    table = distinct.with_columns(*steps)
    return cells.join(table, on=name, how="left", nulls_equal=True, maintain_order="left").drop(
        name
    )


def _column(
    cells: pl.Expr, column: Column, mapping: Mapping, catalog: Catalog
) -> Iterator[pl.Expr]:
    """Yield the values of a field, and where each rule of the intake applies."""
    found = READERS[column.read](cells)
    yield hides(cells).alias(f"{column.field}?cell_hidden")
    if column.read is Read.IDENTITY:
        yield rounded(found).alias(f"{column.field}?number_digits_lost")
    if column.read is Read.NAME:
        yield spaced(cells).alias(f"{column.field}?name_spaced")
        if mapping.person:
            yield organisation_name(found).alias(f"{column.field}?name_of_organisation")
    if column.empty:
        nothing = means_nothing(found, column.read, column.empty)
        found = pl.when(~nothing).then(found)
    if column.read is Read.CODE:
        table = _code_table(column, mapping, catalog)
        given = pl.when(found.is_not_null()).then(cells)
        plain, remarked = table.plain(given), table.remarked(given)
        unknown = found.is_not_null() & plain.is_null() & remarked.is_null()
        kept = found if column.otherwise is Otherwise.KEEP else pl.lit(None, dtype=pl.String)
        yield (plain.is_null() & remarked.is_not_null()).alias(f"{column.field}?code_remark")
        yield unknown.alias(f"{column.field}?{_OTHERWISE[column.otherwise]}")
        yield plain.is_not_null().alias(f"{column.field}?code")
        found = pl.coalesce(plain, remarked, kept)
    if column.read is Read.REGION:
        before = READERS[Read.TOKEN](cells).str.replace(r"\.0+$", "")
        yield (found.str.len_chars() < before.str.len_chars()).alias(f"{column.field}?region_cut")
    composed = found.str.normalize("NFC")  # what travels is NFC (docs/envelope.md)
    yield (composed != found).alias(f"{column.field}?text_composed")
    found = composed
    if column.default:
        yield found.is_null().alias(f"{column.field}?default_filled")
        found = found.fill_null(column.default)
    yield found.alias(column.field)


# `code` and `kept` are counted and no findings.
_OTHERWISE: Final = {
    Otherwise.KEEP: "kept",
    Otherwise.REFUSE: "code_unknown",
    Otherwise.EMPTY: "code_dropped",
}
_COUNTED: Final = ("code", "kept")


def _code_table(column: Column, mapping: Mapping, catalog: Catalog) -> CodeTable:
    field = catalog.record_type(mapping.record_type).field(column.field)
    codes = catalog.code_list(field.code_list) if field.type is FieldType.CODE else None
    return CodeTable.of(codes, dict(column.values))


def _upgraded(frame: pl.DataFrame, mapping: Mapping) -> pl.DataFrame:
    """Replace citizen numbers of 15 digits by those of 18, once for each different number."""
    for column in mapping.columns:
        if column.read is not Read.IDENTITY:
            continue
        old = frame.filter(old_number(pl.col(column.field)))[column.field].unique().to_list()
        new = {number: upgrade(number) for number in old if is_old_citizen_number(number)}
        values = pl.col(column.field)
        was_old = values.is_in(list(new)).alias(f"{column.field}?citizen_number_upgraded")
        replaced = values.replace(list(new), list(new.values())) if new else values
        frame = frame.with_columns(was_old, replaced)
    return frame


def _counts(frame: pl.DataFrame, mapping: Mapping) -> tuple[CodeCount, ...]:
    """Count, for each code field, how its cells were read."""
    counts = []
    for column in mapping.columns:
        field = column.field
        if f"{field}?code" not in frame.columns:
            continue
        unknown = int(frame[f"{field}?{_OTHERWISE[column.otherwise]}"].fill_null(value=False).sum())
        known = int(frame[f"{field}?code"].sum())
        remarked = int(frame[f"{field}?code_remark"].fill_null(value=False).sum())
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
        for position in frame[name].fill_null(value=False).arg_true().to_list():
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
