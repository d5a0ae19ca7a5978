"""The elements of a report: modules, units, segments, groups and values, with their cardinalities.

The data stand in elements.csv, one row for each element in the order of a report; a row without a
parent is a module. They are the elements of the report that is put out (人民银行征信系统产品说明
个人信用报告, revision 2020-07); no public text describes how data of public authorities come in.
The codes of the tables A.1 to A.65 are code lists of the standard `pboc-report`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final

# Around the modules: Document/Msg/ReportMessage/Document, and beside ReportMessage:
MESSAGE: Final = "ReportMessage"
WRAPPER: Final = ("Document", "Msg", MESSAGE, "Document")
RESULT: Final = ("ResultCode", "ResultDesc", "ReportName")
SUCCESS: Final = "AAA000"
# The units whose repetitions become records; those of head and summaries are read beside them.
READABLE: Final = ("PB01", "PE01", *(f"PF0{number}" for number in range(1, 9)), "PG01")
NOTHING: Final = frozenset({"0000-00", "0000-00-00"})  # a month or a day that there is none of


class Kind(StrEnum):
    """What an element is: a part of the structure, or what its text stands for."""

    MODULE = "module"
    CLOSED = "closed"  # a module that is never read
    UNIT = "unit"
    SEGMENT = "segment"
    GROUP = "group"  # repeats inside its segment
    OPEN = "open"  # its inner elements are not known, and passed over
    TEXT = "text"
    CODE = "code"
    DAY = "day"  # YYYY-MM-DD
    MONTH = "month"  # YYYY-MM
    TIME = "time"  # YYYY-MM-DDThh:mm:ss
    AMOUNT = "amount"  # yuan
    RATIO = "ratio"  # per cent
    REGION = "region"
    COUNT = "count"
    IDENTIFIER = "identifier"


STRUCTURE: Final = frozenset(
    {Kind.MODULE, Kind.CLOSED, Kind.UNIT, Kind.SEGMENT, Kind.GROUP, Kind.OPEN}
)


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a report.

    `least` and `most` say how often it stands in its parent; `most` of None is any number. A value
    that has to be there may still be empty. `codes` are ids of code lists of `pboc-report`, of
    which any may apply. `length` is what columns of others hold, in characters, and 0 where none
    is known: writers tell what is longer, readers take it.
    """

    id: str
    kind: Kind
    zh: str
    en: str
    least: int
    most: int | None
    parent: str
    codes: tuple[str, ...] = ()
    length: int = 0
    note: str = ""
    inner: tuple[Element, ...] = ()

    @property
    def is_value(self) -> bool:
        """Whether it holds a text, and no elements."""
        return self.kind not in STRUCTURE

    def walk(self) -> Iterator[Element]:
        """Yield it and everything inside it, in the order of a report."""
        yield self
        for element in self.inner:
            yield from element.walk()

    def values(self) -> tuple[Element, ...]:
        """The elements with a text inside it, in order."""
        return tuple(element for element in self.walk() if element.is_value)


@cache
def modules() -> tuple[Element, ...]:
    """Return the modules of a report in order, each with all that is inside it."""
    text = (files("adapters.credit_report") / "elements.csv").read_text("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    return tuple(_made(row, rows) for row in rows if not row["parent"])


def _made(row: dict[str, str], rows: list[dict[str, str]]) -> Element:
    return Element(
        id=row["element"],
        kind=Kind(row["kind"]),
        zh=row["zh"],
        en=row["en"],
        least=int(row["least"]),
        most=None if row["most"] == "*" else int(row["most"]),
        parent=row["parent"],
        codes=tuple(row["codes"].split()),
        length=int(row["length"] or 0),
        note=row["note"],
        inner=tuple(_made(inner, rows) for inner in rows if inner["parent"] == row["element"]),
    )


@cache
def elements() -> dict[str, Element]:
    """Return every element by its code, such as PRH or PA01AI01."""
    return {element.id: element for module in modules() for element in module.walk()}


@cache
def units() -> dict[str, Element]:
    """Return the units by their codes, such as PA01 or PF04."""
    return {id_: element for id_, element in elements().items() if element.kind is Kind.UNIT}


def module_of(id_: str) -> Element:
    """Return the module that an element is in. Raises KeyError."""
    element = elements()[id_]
    return module_of(element.parent) if element.parent else element
