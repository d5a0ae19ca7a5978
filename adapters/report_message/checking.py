"""Checking a file of reports as whoever receives it will, and saying so with result codes.

What is found comes from the reader and from the rules of `pboc-report`; a code of the interfaces
(result_codes.csv) says what kind of mistake each is. No finding holds a value.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from adapters import layouts
from adapters.intake import take
from adapters.report_message.composing import MOST_RECORDS
from adapters.report_message.statements import REPORT
from adapters.report_message.units import WRITTEN
from adapters.result_codes import SUCCESS, Stage
from standards.checking.findings import Severity
from standards.release import load

if TYPE_CHECKING:
    from datetime import date

    from adapters.intake import Intake
    from standards.checking.findings import Finding

_RECORD: Final = "ABF003"
_OWN_NAME: Final = re.compile(r"credit-report_([0-9]{8})_([0-9]{5})\.(xml|json)")
_FIELDS: Final = {"xm": "DBE002", "zjlx": "DBE003", "sfzh": "DBE004"}
_UNRECOGNISED: Final = frozenset({"report_missing", "format_unknown"})


@dataclass(frozen=True, slots=True, order=True)
class Failure:
    """A record that is wrong: the unit, which of its kind in the file, and what is wrong."""

    unit: str
    place: int  # among the units of this kind in the file, from 1
    code: str
    rule: str
    element: str = ""  # empty: the unit as a whole
    params: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found; `result` is about the file, each failure about a record."""

    file: str
    sha256: str
    day: date
    stage: Stage
    result: str
    records: int = 0
    failures: tuple[Failure, ...] = ()
    refused: Finding | None = None  # why nothing was read, with the place


def check(data: bytes, name: str, *, day: date, most: int = MOST_RECORDS) -> Checked:
    """Check every unit of public information in a file, as of a day."""
    digest, catalog = hashlib.sha256(data).hexdigest(), load(REPORT)
    records, result = 0, _of_name(name, day)
    failures: list[Failure] = []
    for unit in WRITTEN:
        mapping = layouts.load(f"pboc-{unit.lower()}")
        taken = take(data, name, mapping, catalog, as_of=day, in_batches=False)
        if taken.refused is not None:
            code = _refusal(taken.refused)
            return Checked(name, digest, day, Stage.UNREADABLE, code, refused=taken.refused)
        records += taken.rows
        failures += _failures(unit, taken)
        if any(one.finding.code == "summary_differs" for one in taken.findings):
            result = "ABH009"
    if records > most:
        result = "DBO003"
    stage = Stage.DONE if result == SUCCESS else Stage.FILE_WRONG
    return Checked(name, digest, day, stage, result, records, tuple(sorted(failures)))


def _of_name(name: str, day: date) -> str:
    """Return what is wrong with a name of the form that `write` gives; others may have any name."""
    if not name.startswith("credit-report_"):
        return SUCCESS
    found = _OWN_NAME.fullmatch(name)
    if not found:
        return "ABN999"
    if found[2] == "00000":
        return "ABN008"
    try:
        made = dt.datetime.strptime(found[1], "%Y%m%d").date()  # noqa: DTZ007  a legal day
    except ValueError:
        return "ABN006"
    return "ABN006" if made > day else SUCCESS


def _refusal(finding: Finding) -> str:
    if finding.code == "report_answer":  # the answer says by itself what is wrong
        said = dict(finding.params)["result"]
        return said if len(said) == len(SUCCESS) else "ATF004"
    return "ATF001" if finding.code in _UNRECOGNISED else "ATF004"


def _failures(unit: str, taken: Intake) -> list[Failure]:
    """Return what is wrong with each record, once for each element and rule."""
    found = set()
    for one in taken.findings:
        if one.finding.severity is not Severity.ERROR or not one.source_row:
            continue
        field = one.finding.field
        found.add(
            Failure(
                unit=unit,
                place=one.source_row,
                code=_FIELDS.get(field, _RECORD),
                rule=one.finding.code,
                element=_element(field),
                params=one.finding.params,
            )
        )
    return sorted(found)


def _element(field: str) -> str:
    """Return the element that a field is; the field where the reader gives it by itself."""
    head = {"xm": "PA01BQ01", "zjlx": "PA01BD01", "sfzh": "PA01BI01"}
    head |= {"bgbh": "PA01AI01", "bgrq": "PA01AR01"}
    return head.get(field, field.upper() if field[:2] in ("pe", "pf") else field)
