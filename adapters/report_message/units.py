"""One statement -> the elements of its unit, in the order of a report."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from adapters.credit_report.model import Element, Kind, elements, units
from adapters.readers.report_units import unwrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NO_MONTH: Final = "0000-00"
MAX_ANNOTATIONS: Final = 5
# Units that are made from records: public information, and post-paid accounts.
WRITTEN: Final = ("PE01", *(f"PF0{number}" for number in range(1, 9)))
_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # not in XML 1.0
_DAY: Final = re.compile("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_BETWEEN: Final = "；"
_KINDS: Final = frozenset("12345")  # A.39


@dataclass(frozen=True, slots=True)
class Node:
    """An element as it is written: with a text, a count, elements inside, or nothing."""

    name: str
    content: str | int | tuple[Node, ...] = ""
    repeats: bool = False  # it may stand several times, so that JSON has a list of it


def unit(id_: str, record: Mapping[str, str]) -> Node:
    """Return the unit with every element of its segments, empty where the record has no field.

    The annotations of the record have been found to be right: see `wrong`.
    """
    return _structure(units()[id_], record)


def wrong(id_: str, record: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the codes of rules that keep a record from being a unit, and the field of each."""
    filled = [one for one in units()[id_].values() if record.get(one.id.lower())]
    if not filled:
        yield "unit_blank", ""
    for name, text in record.items():
        if _UNFIT.search(text):
            yield "character_unfit", name
    lines = record.get(f"{id_}zq01".lower(), "").split("\n")
    kinds = record.get(f"{id_}zd01".lower(), "")
    if lines == [""]:
        if kinds:
            yield "annotation_form", f"{id_}zd01".lower()
        return
    if len(lines) > MAX_ANNOTATIONS:
        yield "annotations_too_many", f"{id_}zq01".lower()
    parts = [line.split("\t") for line in lines]
    if not all(map(_is_annotation, parts)) or kinds != _BETWEEN.join(
        dict.fromkeys(part[0] for part in parts)
    ):
        yield "annotation_form", f"{id_}zq01".lower()


def _is_annotation(part: list[str]) -> bool:
    """Whether a line says kind, day and text; the day may be empty."""
    if len(part) != 3:
        return False
    kind, day, text = part
    return kind in _KINDS and bool(text) and (not day or _DAY.fullmatch(day) is not None)


def text_of(element: Element, record: Mapping[str, str]) -> str:
    """Return the text of an element; line breaks as the reader takes them away."""
    text = unwrapped(record.get(element.id.lower(), ""), element.kind)[0]
    return text or (NO_MONTH if element.kind is Kind.MONTH else "")


def _structure(element: Element, record: Mapping[str, str]) -> Node:
    inner: list[Node] = []
    for one in element.inner:
        if one.id.endswith("Z"):
            inner += _annotations(one, record)
        elif one.is_value:
            inner.append(Node(one.id, text_of(one, record)))
        else:
            inner.append(_structure(one, record))
    return Node(element.id, tuple(inner), repeats=element.most != 1)


def _annotations(segment: Element, record: Mapping[str, str]) -> Iterator[Node]:
    text = record.get(f"{segment.id}Q01".lower(), "")
    if not text:
        return
    count, group = segment.inner
    groups = []
    for line in text.split("\n"):
        kind, day, said = line.split("\t")
        values = dict(zip(("D01", "R01", "Q01"), (kind, day, said), strict=True))
        inner = tuple(Node(one.id, values[one.id[5:]]) for one in group.inner)
        groups.append(Node(group.id, inner, repeats=True))
    yield Node(segment.id, (Node(count.id, len(groups)), *groups))


def long_elements(id_: str, record: Mapping[str, str]) -> Iterator[str]:
    """Yield the elements whose text is longer than the columns in which others keep it."""
    for element in elements()[f"{id_}A"].inner:
        if element.length and len(record.get(element.id.lower(), "")) > element.length:
            yield element.id
