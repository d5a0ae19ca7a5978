"""Lateness X-12: what leaves for the first time after its time for reporting 报送时限 has ended.

双公示 (发改办财金〔2018〕424号) gives seven working days from the decision. The number of days and
the record types are data of the exchange specification in force. Late records are counted and go.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from exchange.withdrawal.clock import Clock
from standards.model import FieldType, RecordType
from standards.specification import Counting, Deadline, Direction
from standards.working_days import UnknownYear

RULE = "X-12"
_LONGEST_HOLIDAY = 9  # days, weekends included
_DECIDED = "decision_date"  # the concept of standards/vocabulary/concepts.csv


@dataclass(frozen=True, slots=True)
class Late:
    """A record that leaves late: its key, and for how many calendar days it is so."""

    key: bytes
    days: int


def deadline_of(clock: Clock, record_type: str) -> Deadline | None:
    """The time for reporting records of a type to others, or None where none is set."""
    specification = clock.specification
    named = {
        stream.deadline
        for stream in specification.streams
        if stream.direction is Direction.OUT and record_type in stream.record_types
    }
    found = (one for one in specification.deadlines if one.rule == RULE and one.id in named)
    return next(found, None)


def decision_field(record_type: RecordType) -> str:
    """The field with the day of the decision 决定日期, or empty.

    Catalogs before 1.0.0 say no concepts; there the national column names tell.
    """
    for field in record_type.fields:
        named = not field.concept and field.source_code.upper().endswith("JDRQ")
        if field.type is FieldType.DATE and (named or field.concept == _DECIDED):
            return field.id
    return ""


def late(
    decided: Iterable[tuple[bytes, str]], deadline: Deadline, clock: Clock, today: date
) -> tuple[Late, ...]:
    """Which records are past the deadline today.

    Args:
        decided: key of the record and day of its decision (`YYYY-MM-DD`, or empty: not judged).
        deadline: so many calendar or working days after the decision.
        clock: which days are working days.
        today: the day on which the records leave.
    """

    @cache
    def past(day: str) -> int:
        return (today - _last_day(date.fromisoformat(day), deadline, clock)).days

    return tuple(Late(key, past(day)) for key, day in decided if day and past(day) > 0)


def _last_day(decided: date, deadline: Deadline, clock: Clock) -> date:
    """The last day of the deadline; never too early.

    Of a year whose holidays nobody announced to us only so much is sure: no holiday is longer than
    nine days, and of seven others at least half count.
    """
    if deadline.counting is Counting.CALENDAR:
        return decided + timedelta(days=deadline.days)
    try:
        return clock.days.after(decided, deadline.days)
    except UnknownYear:
        return decided + timedelta(days=2 * deadline.days + _LONGEST_HOLIDAY)
