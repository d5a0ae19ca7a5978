"""Statements -> reports of persons -> messages: which unit stands in which report of which file."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from adapters.credit_report.model import SUCCESS, Kind, modules
from adapters.report_message.statements import Statement, Told
from adapters.report_message.units import WRITTEN, Node, unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

# What the interface for queries takes in one file (DBO003), taken over for records.
MOST_RECORDS: Final = 2_000
_TITLE: Final = "公共信用信息报告数据元素"
# A.17, with the element that holds the amount of each kind.
_SUMMED: Final = {
    "PF01": ("1", "pf01aj01"),
    "PF02": ("2", "pf02aj01"),
    "PF03": ("3", "pf03aj01"),
    "PF04": ("4", "pf04aj01"),
}


@dataclass(frozen=True, slots=True)
class Report:
    """One person's report: its number, its day, and the statements of each unit in order."""

    number: str
    day: str
    person: tuple[str, ...]
    units: dict[str, list[Statement]] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many records it holds."""
        return sum(map(len, self.units.values()))


def reports(
    statements: Iterable[Statement], day: date, told: Told, *, first: int = 1
) -> list[Report]:
    """Gather statements into reports, one for each person, in the order in which they come.

    Records of `pboc-report` keep the number and day of their report. Others get a number that
    begins with the day: `first` is that of the first person. Name, type and number of a document
    are bound together: one number under two names is nobody's, and all of it is set aside. One
    number of a report may be that of a department's batch, and stand for many persons.
    """
    known: dict[tuple[str, ...], Report] = {}
    days: dict[tuple[str, ...], str] = {}
    new = 0
    for statement in _of_one_person(list(statements), told):
        number, own_day = statement.record.get("bgbh", ""), statement.record.get("bgrq", "")
        key = (number, *statement.person)
        if days.setdefault(key, own_day) != own_day:
            told.aside_all([statement], "report_conflict")
            continue
        if key not in known:
            own = number or f"{day:%Y%m%d}{first + new:014d}"
            new += not number
            known[key] = Report(own, own_day or day.isoformat(), statement.person)
        known[key].units.setdefault(statement.unit, []).append(statement)
    for report in known.values():
        for found in report.units.values():
            found.sort(key=lambda one: int(one.record.get("xh", "0")))
    return list(known.values())


def _of_one_person(statements: list[Statement], told: Told) -> Iterator[Statement]:
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in statements:
        name, kind, number = one.person
        names[kind, number].add(name)
    for one in statements:
        if len(names[one.person[1], one.person[2]]) > 1:
            told.aside_all([one], "person_conflict")
        else:
            yield one


def packed(found: list[Report], each: int, told: Told) -> list[list[Report]]:
    """Return the reports file by file, no more than `each` records in one.

    A report is never cut in two: one that is longer alone is set aside.
    """
    files: list[list[Report]] = []
    room = 0
    for report in found:
        if report.count > each:
            for statements in report.units.values():
                told.aside_all(statements, "report_too_long", limit=str(each))
            continue
        if report.count > room:
            files.append([])
            room = each
        files[-1].append(report)
        room -= report.count
    return files


def message(found: Sequence[Report]) -> Node:
    """Return the whole message: one answer for each report, in the wrapper of public samples."""
    return Node("Document", tuple(_answer(report, len(found) > 1) for report in found))


def _answer(report: Report, several: bool) -> Node:
    inner = (
        Node("ResultCode", SUCCESS),
        Node("ResultDesc"),
        Node("ReportName", _TITLE),
        Node("ReportMessage", (Node("Document", tuple(_modules(report))),)),
    )
    return Node("Msg", inner, repeats=several)


def _modules(report: Report) -> Iterator[Node]:
    """Yield the modules that hold public information, and the head; the others are not ours."""
    for module in modules():
        if module.id == "PRH":
            yield Node(module.id, (_head(report),))
        elif module.id == "PPO":
            yield Node(module.id, tuple(_summary(report)))
        elif module.kind is Kind.MODULE and module.inner[0].id in WRITTEN:
            id_ = module.inner[0].id
            yield Node(module.id, tuple(unit(id_, s.record) for s in report.units.get(id_, [])))


def _head(report: Report) -> Node:
    name, kind, number = report.person
    which = (Node("PA01AI01", report.number), Node("PA01AR01", f"{report.day}T00:00:00"))
    about = (
        Node("PA01BQ01", name),
        Node("PA01BD01", kind),
        Node("PA01BI01", number),
        Node("PA01BI02"),
        Node("PA01BD02"),
    )
    return Node("PA01", (Node("PA01A", which), Node("PA01B", about)))


def _summary(report: Report) -> Iterator[Node]:
    """Yield the summary, so that whoever reads may see whether the report is whole."""
    groups = []
    for id_, (kind, amount) in _SUMMED.items():
        found = report.units.get(id_, [])
        if found:
            total = sum((Decimal(one.record.get(amount, "0")) for one in found), Decimal(0))
            values = (
                Node("PC040D01", kind),
                Node("PC040S02", len(found)),
                Node("PC040J01", format(total, "f")),
            )
            groups.append(Node("PC040H", values, repeats=True))
    if groups:
        yield Node("PC04", (Node("PC040S01", len(groups)), *groups))
