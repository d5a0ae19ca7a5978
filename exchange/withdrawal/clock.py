"""The clock of a withdrawal: until when everybody must have taken a record back.

The deadlines are data of the exchange specification in force; its working days are counted in the
calendar that comes with the program and the one of the home (`working-days.csv`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from exchange.errors import ConfigurationError
from exchange.home import Home
from exchange.withdrawal.notice import Reason
from standards import working_days
from standards.library import Library
from standards.release import StandardError
from standards.specification import Counting, Deadline, Specification
from standards.working_days import WorkingDays

CALENDAR = "working-days.csv"
_EVERYBODY = "every_recipient"
_OWN_EVENTS = frozenset({"removed", "repaired", "period_ended"})
_ACTS = {  # by their ids in the specification; an annulment's own law stands in its deadline
    Reason.REPAIRED: "xfxf-36",
    Reason.ANNULLED: "xzcf-2021",
    Reason.CORRECTED: "xzcf-2021",
    Reason.EXPIRED: "xfxf-36",
    Reason.OBJECTION: "zhengxin",
    Reason.UPHELD: "zhengxin",
}
_LISTS = "judgment_debtor"  # who is repaired there is taken off a list


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline: its id, its last day, and the law behind it; each may be empty."""

    deadline: str = ""
    day: str = ""
    act: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """What deadlines are told by."""

    specification: Specification
    days: WorkingDays

    def due(self, reason: Reason, record_type: str, day: date) -> Due:
        """The deadline of a withdrawal whose ground happened on a day.

        Raises:
            StandardError: the working days of a year that it needs are not known.
        """
        found = self.deadline(reason, record_type, day)
        if found is None:
            return Due(act=self.act(reason, None))
        act = self.act(reason, found)
        if found.counting is Counting.WORKING:
            return Due(found.id, self.days.after(day, found.days).isoformat(), act)
        return Due(found.id, (day + timedelta(days=found.days)).isoformat(), act)

    def act(self, reason: Reason, deadline: Deadline | None) -> str:
        """The law behind a reason; where the deadline is that of its event, the deadline's."""
        known = {act.id for act in self.specification.acts}
        if deadline is not None and deadline.start in _OWN_EVENTS and deadline.acts:
            return deadline.acts[0]
        return _ACTS[reason] if _ACTS.get(reason) in known else ""

    def deadline(self, reason: Reason, record_type: str, day: date) -> Deadline | None:
        """What the specification says of a reason: of its event, else of withdrawals at all."""
        for event in _events(reason, record_type):
            for one in self.specification.deadlines:
                if one.start == event and _holds(one, day):
                    return one
        named = {
            stream.deadline
            for stream in self.specification.streams
            if stream.partner == _EVERYBODY and record_type in stream.record_types
        }
        return next(
            (
                one
                for one in self.specification.deadlines
                if one.id in named and one.action == "withdraw" and one.days and _holds(one, day)
            ),
            None,
        )

    def days_over(self, due: str, today: date) -> int:
        """How many calendar days a deadline is past; 0 while there is time."""
        return max((today - date.fromisoformat(due)).days, 0) if due else 0


def of(home: Home, specification: str, today: date) -> Clock:
    """The clock of a home, by the version of the specification that counts on a day.

    Raises:
        StandardError: no version is in force, or the home's calendar file is broken.
        ConfigurationError: the name is not that of an exchange specification.
    """
    found = Library().with_folder(home.standards).in_force_any(specification, today)
    if not isinstance(found, Specification):
        raise ConfigurationError(
            f"{specification} is no exchange specification",
            hint="name one in [withdrawals] specification, such as jiangyin-exchange",
        )
    return Clock(found, days_of(home))


def days_of(home: Home) -> WorkingDays:
    """The working days that come with the program, and those of the home before them.

    Raises:
        StandardError: the home's file is broken; the message has the line.
    """
    path = home.root / CALENDAR
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        return working_days.shipped()
    except (OSError, UnicodeDecodeError):
        raise working_days.BrokenCalendar(
            f"{path} cannot be read as UTF-8",
            hint="docs/withdrawals.md shows the form",
            exit_code=78,
        ) from None
    return working_days.shipped().with_days(working_days.parse(text, str(path)))


def tell(clock: Clock | StandardError, reason: Reason, record_type: str, day: date) -> Due:
    """The deadline, without its last day where that cannot be told."""
    if isinstance(clock, StandardError):
        return Due()
    try:
        return clock.due(reason, record_type, day)
    except StandardError:
        found = clock.deadline(reason, record_type, day)
        return Due(found.id if found else "", "", clock.act(reason, found))


def _events(reason: Reason, record_type: str) -> Iterator[str]:
    if reason is Reason.REPAIRED:
        if record_type == _LISTS:
            yield "removed"
        yield "repaired"
    elif reason in {Reason.ANNULLED, Reason.CORRECTED}:  # 变更、撤销 (行政处罚法 art. 48)
        yield "annulled"
    elif reason is Reason.EXPIRED:
        yield "period_ended"
    else:
        yield "objected"


def _holds(one: Deadline, day: date) -> bool:
    """Whether a deadline holds on a day; it may hold for a part of its standard's time."""
    text = day.isoformat()
    return one.effective_from <= text and (not one.effective_until or text <= one.effective_until)
