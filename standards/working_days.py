"""Working days: which days count where a deadline is in working days (行政处罚法 art. 85).

Saturdays and Sundays do not, unless the State Council makes one a working day; its holidays do
not. Both are announced for one year at a time, so a year that nobody has put in is an error and
never a guess.
"""

import csv
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files

from standards.release import StandardError

HEADER = ("date", "kind", "name", "source")
_SATURDAY = 5


class Kind(StrEnum):
    """What an announced day is."""

    HOLIDAY = "holiday"  # 放假
    WORKDAY = "workday"  # 调休上班


class UnknownYear(StandardError):
    """A year whose holidays are not known here."""


class BrokenCalendar(StandardError):
    """A calendar file that cannot be used."""


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The announced days of some years; other days follow the week."""

    announced: dict[date, Kind]

    @property
    def years(self) -> frozenset[int]:
        """The years that are known."""
        return frozenset(day.year for day in self.announced)

    def counts(self, day: date) -> bool:
        """Whether a day is a working day.

        Raises:
            UnknownYear: its year is not known.
        """
        if day.year not in self.years:
            raise UnknownYear(
                f"the working days of {day.year} are not known",
                hint=f"put the days that the State Council announced for {day.year} "
                "(国务院办公厅关于部分节假日安排的通知) into working-days.csv of the home; "
                "docs/withdrawals.md shows its form",
                exit_code=78,
            )
        kind = self.announced.get(day)
        return kind is Kind.WORKDAY if kind else day.weekday() < _SATURDAY

    def after(self, start: date, days: int) -> date:
        """The last day of a deadline of so many working days; the first one is the day after.

        Raises:
            UnknownYear: a day has to be looked at whose year is not known.
        """
        day, left = start, days
        while left > 0:
            day += timedelta(days=1)
            left -= self.counts(day)
        return day

    def between(self, start: date, end: date) -> int:
        """How many working days there are after `start`, up to and with `end`.

        Raises:
            UnknownYear: a year in between is not known.
        """
        span = (start + timedelta(days=number) for number in range(1, (end - start).days + 1))
        return sum(self.counts(day) for day in span)

    def with_days(self, others: "WorkingDays") -> "WorkingDays":
        """The same with the years of others, which count before ours."""
        ours = {day: kind for day, kind in self.announced.items() if day.year not in others.years}
        return WorkingDays(ours | others.announced)


@cache
def shipped() -> WorkingDays:
    """The days that come with the program: vocabulary/working_days.csv."""
    text = (files("standards.vocabulary") / "working_days.csv").read_text("utf-8")
    return parse(text, "vocabulary/working_days.csv")


def parse(text: str, name: str) -> WorkingDays:
    """The days of a calendar file: CSV with the columns date, kind, name and source.

    Raises:
        BrokenCalendar: naming the line.
    """
    rows = csv.reader(text.removeprefix("\ufeff").splitlines())
    if tuple(next(rows, ())) != HEADER:
        raise _broken(name, 1, f"the first line is not {','.join(HEADER)}")
    announced = {}
    for number, row in enumerate(rows, 2):
        try:
            day, kind, _, source = row
            announced[date.fromisoformat(day)] = Kind(kind)
        except ValueError:
            raise _broken(name, number, "is no YYYY-MM-DD,holiday or workday,name,source") from None
        if not source.strip():
            raise _broken(name, number, "has no source: the number of the announcement")
    return WorkingDays(announced)


def _broken(name: str, line: int, why: str) -> BrokenCalendar:
    return BrokenCalendar(
        f"{name}:{line}: {why}", hint="docs/withdrawals.md shows the form", exit_code=78
    )
