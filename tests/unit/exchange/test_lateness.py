"""The time for reporting (X-12), counted in working days."""

from datetime import date

from exchange.releasing import lateness
from exchange.withdrawal.clock import Clock
from standards import working_days
from standards.library import Library

CLOCK = Clock(
    Library().in_force_any("jiangyin-exchange", date(2026, 5, 1)),  # type: ignore[arg-type]
    working_days.shipped(),
)
DEADLINE = lateness.deadline_of(CLOCK, "penalty")


def past(decided: str, today: date) -> list[int]:
    return [one.days for one in lateness.late([(b"k", decided)], DEADLINE, CLOCK, today)]


def test_the_seventh_working_day_is_in_time_and_the_next_is_not():
    monday = "2026-03-02"
    assert past(monday, date(2026, 3, 11)) == []
    assert past(monday, date(2026, 3, 12)) == [1]


def test_a_holiday_does_not_count():
    before = "2026-09-30"  # the national holiday is from 1 to 7 October
    assert past(before, date(2026, 10, 15)) == []


def test_of_a_year_that_nobody_announced_only_what_is_sure_is_told():
    assert past("2016-03-01", date(2016, 3, 24)) == []
    assert past("2016-03-01", date(2016, 3, 25)) == [1]


def test_a_record_without_a_day_is_not_judged():
    assert past("", date(2026, 5, 1)) == []


def test_what_the_specification_gives_no_time_for_has_none():
    assert lateness.deadline_of(CLOCK, "nothing-of-this-name") is None
