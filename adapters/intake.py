"""Intake: a department's file taken in, from its bytes to good records and findings.

`take` answers for every file: what cannot be read is an Intake with `refused`, not an exception.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.accounting import UNRESOLVED, Account
from adapters.errors import FileRefused, SumsDisagree
from adapters.opening import Opened, notice, open_file, open_tables
from adapters.placing import Places
from adapters.readers import archive
from adapters.repeats import repeats
from adapters.table import Origin, Table
from adapters.translate import Translation, translate
from standards.checking import columns as column_check
from standards.checking.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from adapters.headings import Headings
    from adapters.mapping.model import Mapping
    from standards.model import Catalog, RecordType

_SHOWN: Final = 30  # letters of unknown columns; more of them help nobody


@dataclass(frozen=True, slots=True, order=True)
class CellFinding:
    """A finding and the place where its owner finds it."""

    source_row: int  # 1-based, as an editor or spreadsheet shows it; 0 for the file as a whole
    letter: str  # of the column; empty for the row as a whole
    finding: Finding
    sheet: str = ""
    header: str = ""
    line: int = 0  # where `source_row` counts records: the line at which the record begins


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of a file: rows + unfolded = accepted + rejected + set aside."""

    name: str
    digest: str  # hexadecimal BLAKE2b-256 of the bytes
    layout: str
    record_type: str
    standard: str
    catalog: Catalog  # the standard itself, also where it was installed
    as_of: date
    refused: Finding | None
    good: pl.DataFrame  # canonical columns of the rows without an error, in the order of the file
    good_rows: tuple[int, ...]  # where each of them stood
    findings: tuple[CellFinding, ...]
    rows: int
    unfolded: int  # records beyond the first of a row about several persons
    accepted: int
    rejected: int
    set_aside: int
    set_aside_reasons: tuple[tuple[str, int], ...]
    aside_rows: tuple[tuple[int, str], ...]  # where each stood, and why
    table: Table | None
    headings: Headings | None
    account: Account | None
    translation: Translation | None

    @property
    def rejected_rows(self) -> tuple[int, ...]:
        """Where the rows with an error stood, in order."""
        errors = {f.source_row for f in self.findings if f.finding.severity is Severity.ERROR}
        return tuple(sorted(errors - {0}))


@dataclass(frozen=True, slots=True)
class Part:
    """A file as it was delivered, or one of the files of an archive, taken in."""

    data: bytes
    intake: Intake


def take_each(
    data: bytes, name: str, mapping: Mapping, catalog: Catalog, *, as_of: date
) -> Iterator[Part]:
    """Take in a file, or each file of a ZIP archive as one of its own: `archive.zip/成员.csv`.

    As `take` for the rest. An archive that is refused is one refused file.
    """
    if not archive.looks_like(data):
        yield Part(data, take(data, name, mapping, catalog, as_of=as_of))
        return
    try:
        members = archive.members(data)
    except FileRefused as refused:
        origin = Origin(name, digest(data), reader="")
        yield Part(data, _refusal(refused.finding, origin, mapping, catalog, as_of))
        return
    for member in members:
        inner = f"{name}/{member.name}"
        yield Part(member.data, take(member.data, inner, mapping, catalog, as_of=as_of))


def digest(data: bytes) -> str:
    """Return the name that the bytes of a file go by: hexadecimal BLAKE2b-256."""
    return hashlib.blake2b(data, digest_size=32).hexdigest()


def take(data: bytes, name: str, mapping: Mapping, catalog: Catalog, *, as_of: date) -> Intake:
    """Read, translate and check a file.

    Takes the file's bytes and its name, the layout, the standard and the legal day of the check.
    Wrong data of any kind comes back as findings; only a bug raises.
    """
    origin = Origin(name, digest(data), reader="")
    return _take(lambda: open_file(data, origin, mapping), origin, mapping, catalog, as_of)


def take_table(table: Table, mapping: Mapping, catalog: Catalog, *, as_of: date) -> Intake:
    """Translate and check a table that was read from elsewhere than a file, as `take` does."""
    named = replace(table.origin, digest=table_digest(table))
    found = (replace(table, origin=named),)
    return _take(lambda: open_tables(found, mapping), named, mapping, catalog, as_of)


def table_digest(table: Table) -> str:
    """Return the name that rows without a file go by: of their cells, one after the other."""
    hashed = hashlib.blake2b(digest_size=32)
    for row in table.columns.iter_rows():
        for cell in row:
            raw = b"" if cell is None else cell.encode()
            hashed.update(b"-" if cell is None else len(raw).to_bytes(8, "big") + raw)
    return hashed.hexdigest()


def _take(
    open_: Callable[[], Opened], origin: Origin, mapping: Mapping, catalog: Catalog, as_of: date
) -> Intake:
    record_type = catalog.record_type(mapping.record_type)
    try:
        opened = open_()
        table, headings = opened.table, opened.headings
        translation = translate(table, headings, mapping, catalog)
        _check_not_empty(translation)
        unresolved = tuple(_unresolved(translation.account, mapping))
    except FileRefused as refused:
        return _refusal(refused.finding, origin, mapping, catalog, as_of)
    checked = _check(translation, record_type, catalog, as_of)
    notices = (*opened.notices, *unresolved)
    findings = (*notices, *translation.findings, *checked)
    findings += tuple(_repeated(table, translation, findings, record_type))
    return _intake(table, headings, translation, findings, mapping, catalog, as_of)


def _check_not_empty(translation: Translation) -> None:
    if not translation.records.height and not translation.aside.height:
        raise FileRefused("file_no_rows")


def _unresolved(account: Account, mapping: Mapping) -> Iterator[Finding]:
    """Yield a warning for columns that nobody decided on, where the mapping lets them pass.

    Raises FileRefused where it does not.
    """
    letters = [count.use.letter for count in account.columns if count.state == UNRESOLVED]
    if not letters:
        return
    shown = ", ".join(letters[:_SHOWN]) + (", …" if len(letters) > _SHOWN else "")
    if mapping.file.strict:
        raise FileRefused("column_unresolved", letters=shown)
    yield notice("column_unknown", letters=shown)


def _check(
    translation: Translation, record_type: RecordType, catalog: Catalog, as_of: date
) -> tuple[Finding, ...]:
    """Return what the standard finds, except where the intake already found the cell wrong."""
    place = translation.records.with_row_index("place").filter(~translation.broken)
    frame = column_check.check(place.drop("place"), record_type, catalog, as_of=as_of).with_columns(
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
    return column_check.findings(_said_once(frame), record_type, catalog)


def _said_once(frame: pl.DataFrame) -> pl.DataFrame:
    """Leave out that a text is too long where it is no code or date at all."""
    said = frame.filter(pl.col("code").is_in(["not_in_list", "date_form"])).select("row", "field")
    long = frame.filter(pl.col("code") == "too_long").join(said, on=["row", "field"], how="semi")
    return frame.join(long, on=["row", "field", "code"], how="anti", maintain_order="left")


def _repeated(
    table: Table,
    translation: Translation,
    findings: tuple[Finding, ...],
    record_type: RecordType,
) -> Iterator[Finding]:
    rows = table.rows.gather(translation.index).alias("row")
    placed = translation.records.with_row_index("place").with_columns(rows)
    return repeats(placed.filter(_is_good(len(rows), findings)), record_type)


def _is_good(records: int, findings: tuple[Finding, ...]) -> pl.Series:
    wrong = {f.row for f in findings if f.severity is Severity.ERROR and f.row >= 0}
    places = pl.int_range(records, dtype=pl.UInt32, eager=True)
    return ~places.is_in(pl.Series(sorted(wrong), dtype=pl.UInt32).implode())


def _intake(
    table: Table,
    headings: Headings,
    translation: Translation,
    findings: tuple[Finding, ...],
    mapping: Mapping,
    catalog: Catalog,
    as_of: date,
) -> Intake:
    source = table.rows.gather(translation.index).to_list()
    lines = [] if table.lines is None else table.lines.gather(translation.index).to_list()
    is_good = _is_good(len(source), findings)
    places = Places.of(headings, mapping, translation.origin)
    placed = tuple(
        sorted(_placed(finding, source, lines, places, table.origin) for finding in findings)
    )
    aside = translation.aside
    reasons = Counter(aside["reason"].to_list())
    rows = table.columns.height - headings.first
    accepted = int(is_good.sum())
    rejected = len(source) - accepted
    unfolded = translation.account.unfolded
    if rows + unfolded != accepted + rejected + aside.height:
        raise SumsDisagree("rows, and those unfolded, are not accepted + rejected + set aside")
    return Intake(
        name=table.origin.name,
        digest=table.origin.digest,
        layout=mapping.layout,
        record_type=mapping.record_type,
        standard=mapping.standard,
        catalog=catalog,
        as_of=as_of,
        refused=None,
        good=translation.records.filter(is_good),
        good_rows=tuple(pl.Series(source, dtype=pl.UInt32).filter(is_good).to_list()),
        findings=placed,
        rows=rows,
        unfolded=unfolded,
        accepted=accepted,
        rejected=rejected,
        set_aside=aside.height,
        set_aside_reasons=tuple(sorted(reasons.items())),
        aside_rows=tuple(
            zip(table.rows.gather(aside["index"]).to_list(), aside["reason"].to_list(), strict=True)
        ),
        table=table,
        headings=headings,
        account=translation.account,
        translation=translation,
    )


def _placed(
    finding: Finding, source: list[int], lines: list[int], places: Places, origin: Origin
) -> CellFinding:
    use = places.of_field(finding.field, finding.row)
    return CellFinding(
        source_row=source[finding.row] if finding.row >= 0 else 0,
        letter=use.letter if use else "",
        finding=finding,
        sheet=origin.sheet,
        header=use.header if use else "",
        line=lines[finding.row] if lines and finding.row >= 0 else 0,
    )


def _refusal(
    finding: Finding, origin: Origin, mapping: Mapping, catalog: Catalog, as_of: date
) -> Intake:
    record_type = catalog.record_type(mapping.record_type)
    schema = dict.fromkeys(record_type.field_ids, pl.String)
    return Intake(
        name=origin.name,
        digest=origin.digest,
        layout=mapping.layout,
        record_type=mapping.record_type,
        standard=mapping.standard,
        catalog=catalog,
        as_of=as_of,
        refused=finding,
        good=pl.DataFrame(schema=schema),
        good_rows=(),
        findings=(CellFinding(0, "", finding),),
        rows=0,
        unfolded=0,
        accepted=0,
        rejected=0,
        set_aside=0,
        set_aside_reasons=(),
        aside_rows=(),
        table=None,
        headings=None,
        account=None,
        translation=None,
    )
