"""A layout's samples, held against what was said to become of them.

A layout is a folder: `mapping.toml`, one or more `sample*.*`, and for each of them the records
that it has to become, `expected*.ndjson`. `expected*.toml` beside it may say the day of the check,
which rows are rejected and why, and how many are set aside.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, Final

from adapters.errors import AdapterError
from adapters.intake import take
from adapters.records import ndjson
from adapters.shapes import shape
from standards.checking.findings import Severity
from standards.model import Personal
from standards.toml_lines import TomlMistake, load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from adapters.intake import Intake
    from adapters.mapping.model import Mapping as Layout
    from standards.model import Catalog, RecordType

_SHOWN: Final = 40  # characters of a value that a difference shows
_KEYS: Final = ("as_of", "rejected", "set_aside")


class SampleMissing(AdapterError):
    """A layout without a sample, or a sample without its expected records."""

    exit_code = 78


class ExpectedMistake(AdapterError):
    """A file that says what has to become of a sample, and cannot be read."""

    exit_code = 78


@dataclass(frozen=True, slots=True)
class Expected:
    """What a sample has to become; None where nothing was said."""

    records: tuple[str, ...]  # lines of canonical JSON
    as_of: date | None = None
    rejected: Mapping[int, frozenset[str]] | None = None  # row -> the codes of its errors
    set_aside: Mapping[str, int] | None = None  # reason -> rows


@dataclass(frozen=True, slots=True)
class Case:
    """One sample of a layout, with what it has to become."""

    sample: Path
    expected: Expected


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that became of a sample and was not said, or was said and did not happen."""

    kind: str  # refused, record_missing, record_extra, value, rejected, not_rejected, set_aside
    row: int = 0  # of the sample, where there is one
    field: str = ""
    expected: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a sample, and every difference from what was said."""

    sample: str
    intake: Intake
    differences: tuple[Difference, ...]


def cases(folder: Path) -> tuple[Case, ...]:
    """Return the samples of a layout's folder. Raises SampleMissing, ExpectedMistake."""
    samples = sorted(path for path in folder.glob("sample*.*") if path.is_file())
    if not samples:
        hint = "put a fictitious sample.csv (or .xlsx …) beside the mapping"
        raise SampleMissing(f"{folder}: a layout without a sample is not tested", hint=hint)
    return tuple(Case(sample, _expected(sample)) for sample in samples)


def outcome(case: Case, mapping: Layout, catalog: Catalog, *, today: date) -> Outcome:
    """Take a sample in, and compare. `today` is the day of the check where none was said."""
    intake = take(
        case.sample.read_bytes(),
        case.sample.name,
        mapping,
        catalog,
        as_of=case.expected.as_of or today,
    )
    record_type = catalog.record_type(mapping.record_type)
    found = tuple(_differences(intake, case.expected, record_type))
    return Outcome(case.sample.name, intake, found)


def _expected(sample: Path) -> Expected:
    name = sample.name.partition(".")[0].replace("sample", "expected", 1)
    path = sample.with_name(f"{name}.ndjson")
    if not path.is_file():
        hint = f"translate {sample.name}, check every record by hand, and save them as {path.name}"
        raise SampleMissing(f"{sample}: nobody said what it has to become", hint=hint)
    lines = tuple(path.read_text("utf-8").splitlines())
    said = sample.with_name(f"{name}.toml")
    return _said(said, lines) if said.is_file() else Expected(lines)


def _said(path: Path, lines: tuple[str, ...]) -> Expected:
    try:
        data, _ = load(path.read_text("utf-8"), str(path))
    except TomlMistake as mistake:
        raise ExpectedMistake(f"{path}:{mistake.line}: {mistake.message}") from None
    hint = 'as_of = "2026-04-01", [rejected] 7 = ["required"], [set_aside] note = 1'
    unknown = sorted(set(data) - set(_KEYS))
    if unknown:
        raise ExpectedMistake(f"{path}: no such key: {', '.join(unknown)}", hint=hint)
    try:
        return Expected(lines, _day(data), _rejected(data), _counts(data))
    except (ValueError, TypeError, AttributeError) as error:
        raise ExpectedMistake(f"{path}: {error}", hint=hint) from None


def _day(data: Mapping[str, Any]) -> date | None:
    return date.fromisoformat(data["as_of"]) if "as_of" in data else None


def _rejected(data: Mapping[str, Any]) -> dict[int, frozenset[str]] | None:
    if "rejected" not in data:
        return None
    return {int(row): frozenset(codes) for row, codes in data["rejected"].items()}


def _counts(data: Mapping[str, Any]) -> dict[str, int] | None:
    if "set_aside" not in data:
        return None
    return {str(reason): int(rows) for reason, rows in data["set_aside"].items()}


def _differences(
    intake: Intake, expected: Expected, record_type: RecordType
) -> Iterator[Difference]:
    if intake.refused is not None:
        yield Difference("refused", found=intake.refused.code)
        return
    yield from _of_records(intake, expected.records, record_type)
    if expected.rejected is not None:
        yield from _of_rejected(intake, expected.rejected)
    if expected.set_aside is not None:
        yield from _of_set_aside(intake, expected.set_aside)


def _of_records(
    intake: Intake, expected: tuple[str, ...], record_type: RecordType
) -> Iterator[Difference]:
    found = tuple(ndjson(intake.good).decode().splitlines())
    matcher = SequenceMatcher(None, expected, found, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            continue
        common = min(b - a, d - c)
        for i in range(common):
            row = intake.good_rows[c + i]
            yield from _of_values(expected[a + i], found[c + i], row, record_type)
        for _ in range(a + common, b):
            yield Difference("record_missing", row=intake.good_rows[c - 1] if c else 0)
        for i in range(c + common, d):
            yield Difference("record_extra", row=intake.good_rows[i])


def _of_values(
    expected: str, found: str, row: int, record_type: RecordType
) -> Iterator[Difference]:
    before, after = json.loads(expected), json.loads(found)
    if before == after:
        yield Difference("form", row=row)
    for field in sorted({*before, *after}):
        one, other = before.get(field, ""), after.get(field, "")
        if one != other:
            yield Difference(
                "value",
                row,
                field,
                _shown(field, one, record_type),
                _shown(field, other, record_type),
            )


def _shown(field: str, value: str, record_type: RecordType) -> str:
    """Return a value as a difference may show it: of a personal field, its shape alone.

    The sample may be a real file, before anybody has made the fictitious one.
    """
    known = field in record_type.field_ids
    if known and record_type.field(field).personal is not Personal.NO:
        value = shape(value)
    return value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"


def _of_rejected(intake: Intake, expected: Mapping[int, frozenset[str]]) -> Iterator[Difference]:
    found: dict[int, set[str]] = {row: set() for row in intake.rejected_rows}
    for placed in intake.findings:
        if placed.finding.severity is Severity.ERROR and placed.source_row in found:
            found[placed.source_row].add(placed.finding.code)
    for row in sorted({*found, *expected}):
        one, other = expected.get(row, frozenset()), found.get(row, set())
        if one != other:
            kind = "rejected" if row in found else "not_rejected"
            yield Difference(kind, row, "", ", ".join(sorted(one)), ", ".join(sorted(other)))


def _of_set_aside(intake: Intake, expected: Mapping[str, int]) -> Iterator[Difference]:
    found = dict(intake.set_aside_reasons)
    for reason in sorted({*found, *expected}):
        one, other = expected.get(reason, 0), found.get(reason, 0)
        if one != other:
            yield Difference("set_aside", 0, reason, str(one), str(other))
