"""Deadlines and streams of an exchange specification: no later than the law, and back again."""

from collections.abc import Iterator, Mapping
from typing import Final

from standards.linting.rule import Check, Fault
from standards.linting.subject import Subject, both
from standards.specification import Counting, Deadline, Direction, Specification

EVERY: Final = "every_recipient"
# The longest time that the law gives for a rule of release, in working days.
LONGEST: Final[Mapping[str, int]] = {"X-02": 3, "X-03": 3, "X-04": 0, "X-12": 7}
WEEK: Final = 5  # working days in seven


def _specification(subject: Subject) -> Specification:
    assert isinstance(subject.standard, Specification)  # noqa: S101 - the engine sees to it
    return subject.standard


def deadlines(subject: Subject) -> Iterator[Fault]:
    """E-01: a deadline that is the data of a rule of release is no longer than the law's."""
    for deadline in _specification(subject).deadlines:
        most = LONGEST.get(deadline.rule)
        if most is not None and _working(deadline) > most:
            yield Fault(("deadlines", deadline.id), both(
                f"期限“{deadline.label.zh}”为 {deadline.days} 日，法定为 {most} 个工作日以内",
                f"the deadline {deadline.id} is {deadline.days} days; the law gives {most} working"
                " days",
            ))  # fmt: skip


def _working(deadline: Deadline) -> int:
    """Return how many working days a deadline has at most; of few calendar days all may be."""
    if deadline.counting is Counting.WORKING or deadline.days <= WEEK:
        return deadline.days
    weeks, rest = divmod(deadline.days, 7)
    return weeks * WEEK + min(rest, WEEK)


def withdrawable(subject: Subject) -> Iterator[Fault]:
    """E-02: each record type that leaves is in a stream that takes it back from everybody."""
    streams = [s for s in _specification(subject).streams if s.direction is Direction.OUT]
    back = {one for s in streams if s.partner == EVERY for one in s.record_types}
    for stream in streams:
        missing = [one for one in stream.record_types if one not in back]
        if missing:
            yield Fault(("streams", stream.id), both(
                f"{stream.label.zh} 报出的记录类型没有撤回的途径：{'、'.join(missing)}",
                f"nothing takes back what {stream.id} sends out: {', '.join(missing)}",
            ))  # fmt: skip


CHECKS: Final[Mapping[str, Check]] = {"E-01": deadlines, "E-02": withdrawable}
