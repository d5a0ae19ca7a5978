"""Pages of classifications and exchange specifications: each list of their model as a table.

A column is shown where at least one row fills it, so that what a standard does not use takes no
room.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import Enum
from typing import Final

from standards.classification import Classification
from standards.model import Label
from standards.specification import Specification
from standards.vocabulary import terms

Cell = Label

# What the lists are called, in the order of the pages.
_SECTIONS: Final = {
    "schemes": Label("分级体系", "Schemes"),
    "levels": Label("等级", "Levels"),
    "documents": Label("生效法律文书", "Effective documents"),
    "facts": Label("事实项", "Facts"),
    "criteria": Label("认定标准", "Criteria"),
    "mappings": Label("体系对照", "Mappings between schemes"),
    "sanctions": Label("惩戒措施", "Measures"),
    "repairs": Label("信用修复", "Repair"),
    "streams": Label("数据流", "Streams"),
    "messages": Label("报文", "Messages"),
    "message_fields": Label("报文数据项", "Fields of messages"),
    "sums": Label("合计关系", "Sums"),
    "terms": Label("用语", "Terms"),
    "parts": Label("格式的组成", "Parts of shapes"),
    "shapes": Label("文件和表的格式", "Shapes of files and tables"),
    "deadlines": Label("时限", "Deadlines"),
}
_HIDDEN: Final = frozenset({"unverified"})


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of a list, its cells in the order of the columns."""

    anchor: str
    cells: tuple[Cell, ...]
    unverified: bool


@dataclass(frozen=True, slots=True)
class Table:
    """One list of a standard: its name, its columns and its rows."""

    id: str
    label: Label
    columns: tuple[Label, ...]
    rows: tuple[Row, ...]


def tables(standard: Classification | Specification) -> Iterator[Table]:
    """Yield a table for each list of the model that has entries."""
    for attribute in fields(standard):
        entries = getattr(standard, attribute.name)
        if (
            not isinstance(entries, tuple)
            or not entries
            or attribute.name in ("acts", "exclusions")
        ):
            continue
        names = [
            part.name
            for part in fields(entries[0])
            if part.name not in _HIDDEN
            and any(getattr(entry, part.name) != part.default for entry in entries)
        ]
        yield Table(
            attribute.name,
            _SECTIONS[attribute.name],
            tuple(terms("headings")[name].label for name in names),
            tuple(_row(attribute.name, n, entry, names) for n, entry in enumerate(entries)),
        )


def _row(section: str, number: int, entry: object, names: list[str]) -> Row:
    id_ = str(getattr(entry, "id", number))
    cells = tuple(_cell(getattr(entry, name)) for name in names)
    return Row(f"{section}-{id_}", cells, bool(getattr(entry, "unverified", False)))


def _cell(value: object) -> Cell:
    match value:
        case Label():
            return value
        case bool():
            return Label("是", "yes") if value else Label("", "")
        case tuple():
            text = ", ".join(str(part) for part in value)
            return Label(text, text)
        case Enum():
            return Label(str(value.value), str(value.value))
    text = "" if value is None else str(value)
    return Label(text, text)
