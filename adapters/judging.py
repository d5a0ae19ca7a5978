"""Judging: a table, or a batch of one, translated and checked, with every finding in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import polars as pl

from adapters.filling import Ways
from adapters.outcome import CellFinding
from adapters.placing import Places
from adapters.translate import Translation, translate
from standards.checking import columns as column_check
from standards.checking.findings import Finding, Severity

if TYPE_CHECKING:
    from datetime import date

    from adapters.headings import Headings
    from adapters.mapping.model import Mapping
    from adapters.table import Origin, Table
    from standards.model import Catalog, RecordType


# What somebody who knows more than the standard finds on good records, as Judged.good gives them.
Beyond = Callable[[pl.DataFrame, "RecordType"], "Iterable[Finding]"]


@dataclass(frozen=True, slots=True)
class Rules:
    """What a file is judged by."""

    mapping: Mapping
    catalog: Catalog
    as_of: date
    beyond: Beyond | None = None
    ways: Ways = field(default_factory=Ways, compare=False, repr=False)

    @property
    def record_type(self) -> RecordType:
        """The record type that the rows become."""
        return self.catalog.record_type(self.mapping.record_type)


@dataclass(frozen=True, slots=True)
class Judged:
    """The records of a table, which of them are good, and what was found."""

    table: Table
    headings: Headings
    translation: Translation
    findings: tuple[Finding, ...]  # Finding.row is a position among the records
    is_good: pl.Series

    def rows(self) -> pl.Series:
        """Where each record stood in the file."""
        return self.table.rows.gather(self.translation.index)

    def good(self) -> pl.DataFrame:
        """The fields of the good records, and their `place` among all and `row` in the file."""
        return self._placed().filter(self.is_good)

    def rejected(self) -> pl.DataFrame:
        """As `good`, of the records with an error, as far as they could be translated."""
        return self._placed().filter(~self.is_good)

    def _placed(self) -> pl.DataFrame:
        placed = self.translation.records.with_row_index("place")
        return placed.with_columns(self.rows().alias("row"))

    def aside(self) -> pl.DataFrame:
        """The rows that are set aside: `row` and `reason`."""
        aside = self.translation.aside
        return pl.DataFrame([self.table.rows.gather(aside["index"]).alias("row"), aside["reason"]])


def judge(table: Table, headings: Headings, rules: Rules) -> Judged:
    """Translate and check a table. Raises FileRefused, and SumsDisagree for a bug."""
    translation = translate(table, headings, rules.mapping, rules.catalog, ways=rules.ways)
    findings = (*translation.findings, *_check(translation, rules))
    height = translation.records.height
    judged = Judged(table, headings, translation, findings, _is_good(height, findings))
    if rules.beyond is None:
        return judged
    findings = (*findings, *rules.beyond(judged.good(), rules.record_type))
    return Judged(table, headings, translation, findings, _is_good(height, findings))


def _check(translation: Translation, rules: Rules) -> tuple[Finding, ...]:
    """Return what the standard finds, except where the intake already found the cell wrong."""
    record_type, catalog = rules.record_type, rules.catalog
    place = translation.records.with_row_index("place").filter(~translation.broken)
    found = column_check.check(place.drop("place"), record_type, catalog, as_of=rules.as_of)
    frame = found.with_columns(
        row=pl.col("row").replace_strict(
            pl.int_range(place.height, dtype=pl.UInt32, eager=True),
            place["place"],
            return_dtype=pl.UInt32,
        )
        if place.height
        else pl.col("row")
    )
    errors = [f for f in translation.findings if f.severity is Severity.ERROR and f.field]
    if errors:
        known = pl.DataFrame(
            {"row": [f.row for f in errors], "field": [f.field for f in errors]},
            schema={"row": pl.UInt32, "field": pl.String},
        )
        frame = frame.join(known, on=["row", "field"], how="anti")
    lacking = [item.field for item in rules.mapping.lacking]
    if lacking:
        frame = frame.filter(~((pl.col("code") == "required") & pl.col("field").is_in(lacking)))
    return column_check.findings(_said_once(frame), record_type, catalog)


def _said_once(frame: pl.DataFrame) -> pl.DataFrame:
    """Leave out that a text is too long where it is no code or date at all."""
    said = frame.filter(pl.col("code").is_in(["not_in_list", "date_form"])).select("row", "field")
    long = frame.filter(pl.col("code") == "too_long").join(said, on=["row", "field"], how="semi")
    return frame.join(long, on=["row", "field", "code"], how="anti", maintain_order="left")


def _is_good(records: int, findings: tuple[Finding, ...]) -> pl.Series:
    wrong = {f.row for f in findings if f.severity is Severity.ERROR and f.row >= 0}
    places = pl.int_range(records, dtype=pl.UInt32, eager=True)
    return ~places.is_in(pl.Series(sorted(wrong), dtype=pl.UInt32).implode())


class Placer:
    """Gives findings on the records of one table their places in the file."""

    def __init__(self, judged: Judged, mapping: Mapping) -> None:
        table, translation = judged.table, judged.translation
        self._rows = judged.rows().to_list()
        self._lines = [] if table.lines is None else table.lines.gather(translation.index).to_list()
        self._places = Places.of(judged.headings, mapping, translation.origin)
        self._origin: Origin = table.origin

    def place(self, finding: Finding) -> CellFinding:
        """Return a finding with the row, the column and the line where its owner finds it."""
        use = self._places.of_field(finding.field, finding.row)
        return CellFinding(
            source_row=self._rows[finding.row] if finding.row >= 0 else 0,
            letter=use.letter if use else "",
            finding=finding,
            sheet=self._origin.sheet,
            header=use.header if use else "",
            line=self._lines[finding.row] if self._lines and finding.row >= 0 else 0,
        )
