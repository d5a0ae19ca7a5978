"""Handing over: records of several files -> messages that are read back, and what is told of them.

    records -> checked -> statements -> checked -> reports -> messages -> read back -> files

A record that fails at a step is set aside with a rule's code, and the others go on. What the reader
does not give back of a record is counted as lost; where nothing says that it has to be so, the
record is set aside and the messages are made again without it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.report_message.composing import Report, message, packed, reports
from adapters.report_message.elements_of import mapping_of
from adapters.report_message.reading_back import Back, differences
from adapters.report_message.statements import CITY, REPORT, Aside, Source, Statement, Told
from adapters.report_message.stating import state
from adapters.report_message.syntax import SYNTAXES
from adapters.report_message.units import WRITTEN, long_elements, wrong
from adapters.writers.landing import Landing
from standards import canonical
from standards.checking import columns
from standards.checking.findings import Severity
from standards.release import load

if TYPE_CHECKING:
    from pathlib import Path

    from standards.checking.findings import Finding
    from standards.model import Catalog

STEM: Final = "credit-report"
INDEX_FORMAT: Final = "chengxin-credit-report-index/1"
_OWN_TYPES: Final = frozenset(unit.lower() for unit in WRITTEN)


@dataclass(frozen=True, slots=True)
class Given:
    """The records of one file, in its order."""

    file: str
    record_type: str
    records: pl.DataFrame  # a column of text for each field


@dataclass
class Delivery:
    """What was written: the files by name, and where each record stands in them."""

    files: dict[str, bytes] = field(default_factory=dict)
    # file, unit, place among the units of this kind in the file, from 1; and what stands there
    places: list[tuple[str, str, int, Statement]] = field(default_factory=list)
    told: Told = field(default_factory=Told)
    written: int = 0  # records
    units: dict[str, int] = field(default_factory=dict)
    landed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()


def standard_of(record_type: str) -> str:
    """Return the standard that records of this type are of."""
    return REPORT if record_type in _OWN_TYPES else CITY


def deliver(
    given: Sequence[Given],
    *,
    syntax: str,
    day: date,
    each: int,
    first: int = 1,
    without: frozenset[str] = frozenset(),
) -> Delivery:
    """Make the messages of records, in memory; `day` is that of the reports and of every check.

    `without` are elements that are left empty. Raises nothing for a record: it is set aside.
    """
    catalogs = {name: load(name) for name in (REPORT, CITY)}
    delivery = Delivery()
    told = delivery.told
    sources = [s for one in given for s in _checked(one, catalogs, day, told)]
    own = [_own(source) for source in sources if source.record_type in _OWN_TYPES]
    of_city = [source for source in sources if source.record_type not in _OWN_TYPES]
    statements = [_without(one, without) for one in (*own, *state(of_city, told))]
    found = reports(_sound(statements, told), day, told, first=first)
    found = _reportable(found, catalogs[REPORT], day, told)
    files = packed(found, each, told)
    while failed := _made(delivery, files, syntax, day, catalogs, without):
        found = [_left(report, failed) for report in chain.from_iterable(files)]
        files = packed([report for report in found if report.count], each, told)
    _count(delivery, catalogs[REPORT])
    told.asides.sort(key=lambda one: (one.source.file, one.source.line))
    return delivery


def land(delivery: Delivery, folder: Path, name: str, index: bytes) -> Delivery:
    """Give the files their names, all or none, with the index beside them.

    Raises AlreadyThere and DiskRefused.
    """
    with Landing(folder) as landing:
        for file, data in delivery.files.items():
            landing.add(file, data)
        landing.add(name, index)
        landing.commit()
    delivery.landed, delivery.unchanged = tuple(landing.written), tuple(landing.unchanged)
    return delivery


def _checked(
    given: Given, catalogs: Mapping[str, Catalog], day: date, told: Told
) -> Iterator[Source]:
    """Yield the records without an error; set the others aside, each with its first error."""
    catalog = catalogs[standard_of(given.record_type)]
    record_type = catalog.record_type(given.record_type)
    frame = columns.check(given.records, record_type, catalog, as_of=day)
    errors = _first_errors(columns.findings(frame, record_type, catalog))
    for row, record in enumerate(given.records.iter_rows(named=True)):
        filled = {name: value for name, value in record.items() if value is not None}
        source = Source(given.file, row + 1, given.record_type, filled)
        if row in errors:
            told.asides.append(Aside(source, errors[row]))
        else:
            yield source


def _first_errors(found: Iterable[Finding]) -> dict[int, Finding]:
    errors: dict[int, Finding] = {}
    for finding in found:
        if finding.severity is Severity.ERROR:
            errors.setdefault(finding.row, replace(finding, row=0))
    return errors


def _own(source: Source) -> Statement:
    return Statement(source.record_type.upper(), source.record, (source,))


def _without(statement: Statement, without: frozenset[str]) -> Statement:
    left_out = {name.lower() for name in without}
    kept = {name: text for name, text in statement.record.items() if name not in left_out}
    return replace(statement, record=kept)


def _sound(statements: Iterable[Statement], told: Told) -> Iterator[Statement]:
    for statement in statements:
        first = next(wrong(statement.unit, statement.record), None)
        if first is None:
            yield statement
        else:
            for source in statement.sources:
                told.aside(source, first[0], unit=statement.unit)


def _reportable(found: list[Report], catalog: Catalog, day: date, told: Told) -> list[Report]:
    """Hold every statement against `pboc-report`, as whoever reads the report will."""
    failed: set[int] = set()
    for unit in WRITTEN:
        placed = [(r, s) for r in found for s in r.units.get(unit, [])]
        if not placed:
            continue
        record_type = catalog.record_type(unit.lower())
        rows = [_completed(unit, report, statement) for report, statement in placed]
        frame = pl.DataFrame(
            rows, schema=dict.fromkeys(record_type.field_ids, pl.String), orient="row"
        )
        checked = columns.check(frame, record_type, catalog, as_of=day)
        errors = _first_errors(columns.findings(checked, record_type, catalog))
        for row, finding in errors.items():
            statement = placed[row][1]
            failed.add(id(statement))
            told.asides += [Aside(source, finding) for source in statement.sources]
    return [left for report in found if (left := _left(report, failed)).count]


def _left(report: Report, failed: set[int]) -> Report:
    units = {
        unit: kept
        for unit, found in report.units.items()
        if (kept := [one for one in found if id(one) not in failed])
    }
    return replace(report, units=units)


def _completed(unit: str, report: Report, statement: Statement) -> dict[str, str | None]:
    """Return a statement with what the reader will give to it: its report, place and day."""
    name, kind, number = report.person
    known: dict[str, str | None] = dict(statement.record)
    known |= {"xm": name, "zjlx": kind, "sfzh": number, "bgbh": report.number, "bgrq": report.day}
    known = {field_: text or None for field_, text in known.items()}
    known["xh"] = statement.record.get("xh", "1")
    mapping = mapping_of(f"pboc-{unit.lower()}")
    for constant in mapping.constants:
        known.setdefault(constant.field, constant.value)
    known.pop("qsrq", None)  # the reader derives it, and judges the record by that
    for column in (one for one in mapping.columns if one.field == "qsrq"):
        asked = column.when.field if column.when else ""
        if "qsrq" not in known and (not asked or known.get(asked)):
            text = known.get(column.sources[0].names[0].lower()) or report.day
            known["qsrq"] = f"{text}-01" if len(text) == 7 else text
    return known


def _made(
    delivery: Delivery,
    files: list[list[Report]],
    syntax: str,
    day: date,
    catalogs: Mapping[str, Catalog],
    without: frozenset[str],
) -> set[int]:
    """Make the messages and read them back; return the statements that must not be written."""
    delivery.files, delivery.places = {}, []
    for number, found in enumerate(files, 1):
        name = f"{STEM}_{day:%Y%m%d}_{number:05}.{syntax}"
        delivery.files[name] = SYNTAXES[syntax](message(found))
        for unit in WRITTEN:
            stated = chain.from_iterable(report.units.get(unit, []) for report in found)
            for place, statement in enumerate(stated, 1):
                delivery.places.append((name, unit, place, statement))
    return _read_back(delivery, catalogs, without)


def _read_back(
    delivery: Delivery, catalogs: Mapping[str, Catalog], without: frozenset[str]
) -> set[int]:
    """Count what is not read back as it was; return the statements that must not be written."""
    failed: set[int] = set()
    name, back = "", None
    losses = delivery.told.losses
    losses.clear()
    for file, unit, place, statement in delivery.places:
        if back is None or file != name:  # one message at a time is in memory
            name, back = file, Back(delivery.files[file], catalogs)
        for source in statement.sources:
            record = back.record(source, unit, place - 1)
            catalog = catalogs[standard_of(source.record_type)]
            found = list(differences(source, record, catalog, without))
            bad = [field_ for field_, _, expected in found if not expected]
            if not record or bad:
                failed.add(id(statement))
                delivery.told.aside(source, "not_read_back", bad[0] if record else "")
            losses.update((source.record_type, field_, how) for field_, how, _ in found)
    return failed


def _count(delivery: Delivery, catalog: Catalog) -> None:
    consent = {
        (type_.id, f.id) for type_ in catalog.record_types for f in type_.fields if f.consent
    }
    sources: set[tuple[str, int]] = set()
    for _, unit, _, statement in delivery.places:
        delivery.units[unit] = delivery.units.get(unit, 0) + 1
        sources |= {(source.file, source.line) for source in statement.sources}
        delivery.told.long.update(long_elements(unit, statement.record))
        delivery.told.consent.update(
            name.upper() for name in statement.record if (unit.lower(), name) in consent
        )
    delivery.written = len(sources)


def digest(data: bytes) -> str:
    """Return the SHA-256 of a file, hexadecimal, by which feedback names it."""
    return hashlib.sha256(data).hexdigest()


def index(delivery: Delivery, day: date) -> bytes:
    """Return the index of a delivery: where every record stands, by file and line; no values."""
    places = [
        [name, unit, place, [[source.file, source.line] for source in statement.sources]]
        for name, unit, place, statement in delivery.places
    ]
    told = {
        "format": INDEX_FORMAT,
        "day": day.isoformat(),
        "files": {name: digest(data) for name, data in delivery.files.items()},
        "places": places,
    }
    return canonical.text(told) + b"\n"
