"""The events of credit reports -> one row of text for each unit of one kind.

Only the modules that a row is made of are looked into: the head of the report, that of the unit,
and the summary of public information, which says how many units there have to be. Nothing inside
another module is kept, for the length of one text. What is not known is told by its path.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from adapters.credit_report.derived import DERIVED
from adapters.credit_report.model import (
    MESSAGE,
    NOTHING,
    RESULT,
    SUCCESS,
    WRAPPER,
    Element,
    Kind,
    elements,
    module_of,
    modules,
    units,
)
from adapters.errors import FileRefused
from adapters.readers.events import END, START, Broken, Event

ORDINAL: Final = "序号"  # of a unit in its report, from 1; no element says it
HEAD: Final = ("PA01AI01", "PA01AR01", "PA01BQ01", "PA01BD01", "PA01BI01")
MAX_TEXT: Final = 100_000  # characters of one value
MAX_MESSAGE: Final = 64 * 1024**2  # characters of a report that stands in a text
MAX_UNKNOWN: Final = 50  # paths that are told; of more, that there are more
_HEAD_UNIT: Final = "PA01"
_SUMMARY_UNIT: Final = "PC04"
# A.17: the kinds of public information that the summary counts.
_SUMMED: Final = {"PF01": "1", "PF02": "2", "PF03": "3", "PF04": "4"}
_NAME: Final = re.compile(r"@?[A-Za-z][A-Za-z0-9_]{0,31}")
_WRAP: Final = re.compile(r"[ \t\u3000]*[\r\n]+[ \t\r\n\u3000]*")
_RESULT_CODE: Final = re.compile(r"[A-Z]{3}[0-9]{3}")
_BETWEEN: Final = "；"


@dataclass(slots=True)
class Row:
    """One unit: its texts by the names of columns, and what was noticed, by column and code."""

    cells: dict[str, str] = field(default_factory=dict)
    marks: list[tuple[str | None, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Part:
    """A unit, or one repetition of a group, as far as it was read."""

    values: dict[str, str] = field(default_factory=dict)
    groups: dict[str, list[_Part]] = field(default_factory=dict)
    marks: list[tuple[str | None, str]] = field(default_factory=list)


class Reports:
    """The reports of a file, read for one kind of unit."""

    def __init__(self, unit: str) -> None:
        self._unit = units()[unit]
        summary = [_SUMMARY_UNIT] if unit in _SUMMED else []
        self._open_units = {_HEAD_UNIT, unit, *summary}
        self._modules = {module_of(id_).id for id_ in self._open_units}
        self._names: list[str] = []
        self._skipped = 0  # levels that are passed over
        self._inside: list[Element] = []
        self._parts: list[_Part] = []
        self._text: list[str] = []
        self._length = 0
        self._message: list[str] = []  # of an answer that holds its report as a text
        self._container = -1  # levels around the modules of the report that is read
        self._head: _Part | None = None
        self._summary: _Part | None = None
        self._found: list[Row] = []
        self._result = ""
        self.unknown: Counter[str] = Counter()
        self.told: list[tuple[str, dict[str, str]]] = []
        self.reports = 0
        self.blank = 0

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        own = [value.id for value in self._own()]
        repeated = [id_ for group in self._groups() for id_ in _columns(group)]
        derived = [name for name, _ in DERIVED.get(self._unit.id, ())]
        return (*HEAD, ORDINAL, *own, *repeated, *derived)

    def _own(self) -> Iterator[Element]:
        """Yield the values of the unit itself, without counts and what repeats in groups."""
        for element in self._unit.walk():
            grouped = element.parent and elements()[element.parent].kind is Kind.GROUP
            if element.is_value and not grouped and element.kind is not Kind.COUNT:
                yield element

    def _groups(self) -> Iterator[Element]:
        return (element for element in self._unit.walk() if element.kind is Kind.GROUP)

    def rows(self, events: Iterable[Event]) -> Iterator[Row]:
        """Yield the units. Raises FileRefused where the file holds no report."""
        yield from self._read(events)
        yield from self._closed()
        if self._result and self._result != SUCCESS:
            raise FileRefused("report_answer", result=self._result)
        if not self.reports:
            raise FileRefused("report_missing")

    def _read(self, events: Iterable[Event]) -> Iterator[Row]:
        for kind, text in events:
            if kind == START:
                self._start(text)
            elif kind == END:
                if self._end():
                    yield from self._closed()
                if self._message:
                    written, self._message = "".join(self._message), []
                    yield from self._inner(written)
            elif not self._skipped:
                self._said(text)

    def _inner(self, written: str) -> Iterator[Row]:
        """Read a report that stands as a text in the answer around it. Raises FileRefused."""
        bare = written.strip()
        if not bare.startswith(("<", "{", "[")):
            self._is_unknown(f"{MESSAGE}/text")
            return
        try:
            yield from self._read(structured(bare))
        except Broken as broken:
            line, column = broken.place(bare)
            raise FileRefused("report_broken_inside", line=str(line), column=str(column)) from None

    def _start(self, name: str) -> None:
        if self._skipped:
            self._skipped += 1
            return
        self._text, self._length = [], 0
        if self._inside:
            self._begin_inside(name)
            return
        element = _OUTER.get(name)
        if element is None:
            self._names.append(name)
            return
        if self._container < 0:
            self._container = len(self._names)
            self.reports += 1
        if element.kind is Kind.UNIT:
            self._stands_outside(element.parent)
        if element.id in self._modules | self._open_units:
            self._open(element)
        else:
            self._skipped = 1

    def _begin_inside(self, name: str) -> None:
        parent = self._inside[-1]
        element = self._inside_of(parent, name)
        if element is None:
            self._is_unknown(name)
            self._skipped = 1
        elif element.kind is Kind.OPEN or (
            element.kind is Kind.UNIT and element.id not in self._open_units
        ):
            self._skipped = 1
        else:
            self._open(element)

    def _open(self, element: Element) -> None:
        self._names.append(element.id)
        self._inside.append(element)
        if element.kind in (Kind.UNIT, Kind.GROUP):
            self._parts.append(_Part())

    def _inside_of(self, parent: Element, name: str) -> Element | None:
        """Return the element of a name inside another one, or inside one of its segments."""
        for inner in parent.inner:
            if inner.id == name:
                return inner
        for segment in parent.inner if parent.kind is Kind.UNIT else ():
            for inner in segment.inner:
                if inner.id == name:
                    self._stands_outside(segment.id)
                    return inner
        return None

    def _stands_outside(self, id_: str) -> None:
        """Tell once that elements stand without what belongs around them: their codes say it."""
        said = ("element_outside", {"inside": id_})
        if said not in self.told:
            self.told.append(said)

    def _is_unknown(self, name: str) -> None:
        path = "/".join(part if _NAME.fullmatch(part) else "?" for part in (*self._names, name))
        if path in self.unknown or len(self.unknown) < MAX_UNKNOWN:
            self.unknown[path] += 1
        else:
            self.unknown["…"] += 1

    def _said(self, text: str) -> None:
        if self._inside and not self._inside[-1].is_value:
            if text.strip():
                self._is_unknown("text")
            return
        in_message = not self._inside and self._names[-1:] == [MESSAGE]
        most = MAX_MESSAGE if in_message else MAX_TEXT
        self._length += len(text)
        if self._length > most:
            raise FileRefused("report_text_long", limit=f"{most:,}".replace(",", " "))
        if in_message:
            self._message += [text] if text.strip() or self._message else []
            return
        if self._inside or self._names[-1:] == [RESULT[0]]:
            self._text.append(text)
        elif text.strip() and self._names and self._names[-1] not in (*RESULT, *WRAPPER):
            self._is_unknown("text")

    def _end(self) -> bool:
        """Take the end of an element; return whether it is that of a report."""
        if self._skipped:
            self._skipped -= 1
            return False
        name = self._names.pop()
        if not self._inside:
            if name == RESULT[0]:
                said = "".join(self._text).strip()
                self._result = said if _RESULT_CODE.fullmatch(said) else "?"
            return 0 <= self._container == len(self._names) + 1
        element = self._inside.pop()
        if element.is_value:
            self._value(element)
        elif element.kind in (Kind.UNIT, Kind.GROUP):
            self._whole(element, self._parts.pop())
        return False

    def _value(self, element: Element) -> None:
        text, wrapped = unwrapped("".join(self._text), element.kind)
        text = "" if text in NOTHING else text
        part = self._parts[-1]
        if element.id in part.values:
            part.marks.append((element.id, "value_repeated"))
            return
        part.values[element.id] = text
        if wrapped:
            part.marks.append((element.id, "value_wrapped"))

    def _whole(self, element: Element, part: _Part) -> None:
        if element.kind is Kind.GROUP:
            above = self._parts[-1]
            above.groups.setdefault(element.id, []).append(part)
            above.marks += [(_columns(element)[-1], code) for _, code in part.marks]
        elif element.id == _HEAD_UNIT:
            if self._head is None:
                self._head = part
            else:
                self.told.append(("report_head_repeated", {}))
        elif element.id == _SUMMARY_UNIT:
            self._summary = part
        elif not (any(part.values.values()) or part.groups):
            self.blank += 1
        else:
            self._found.append(self._row(part))

    def _row(self, part: _Part) -> Row:
        cells = {ORDINAL: str(len(self._found) + 1)}
        marks = list(part.marks)
        for value in self._own():
            if value.id in part.values:
                cells[value.id] = part.values[value.id]
            elif value.least:
                marks.append((value.id, "element_missing"))
        for group in self._groups():
            repeated = part.groups.get(group.id, [])
            cells.update(_joined(group, repeated))
            marks += _counted(group, repeated, part)
        for name, derive in DERIVED.get(self._unit.id, ()):
            found = derive(part.values)
            if found:
                cells[name] = found
                marks.append((name, "value_derived"))
        return Row(cells, marks)

    def _closed(self) -> Iterator[Row]:
        """End the report that is read: give its rows their head, and compare the summary."""
        if self._container < 0:
            return
        head = self._head or _Part()
        if self._head is None:
            self.told.append(("report_headless", {}))
        for row in self._found:
            row.cells.update({id_: head.values[id_] for id_ in HEAD if id_ in head.values})
            row.marks += [(id_, code) for id_, code in head.marks if id_ in HEAD]
            yield row
        self._compare()
        self._container, self._head, self._summary, self._found = -1, None, None, []

    def _compare(self) -> None:
        kind = _SUMMED.get(self._unit.id)
        if self._summary is None or kind is None:
            return
        for group in self._summary.groups.get("PC040H", []):
            said = group.values.get("PC040S02", "")
            if group.values.get("PC040D01") == kind and said.isdigit():
                found = len(self._found)
                if int(said) != found:
                    params = {"said": str(int(said)), "found": str(found), "unit": self._unit.id}
                    self.told.append(("summary_differs", params))


def structured(text: str) -> Iterator[Event]:
    """Return the events of a whole text, JSON or XML by its first sign."""
    if text.startswith("<"):
        from adapters.readers.xml_events import events
    else:
        from adapters.readers.json_events import events
    return events([text])


# What may stand around nothing but wrappers: modules, and units that stand without theirs.
_OUTER: Final = {module.id: module for module in modules()} | units()


def _columns(group: Element) -> tuple[str, ...]:
    """Return the columns that a group fills: the codes joined, and a line for each repetition."""
    codes = [value.id for value in group.inner if value.kind is Kind.CODE]
    texts = [value.id for value in group.inner if value.kind is Kind.TEXT]
    return (*codes, texts[0])


def _joined(group: Element, repeated: list[_Part]) -> dict[str, str]:
    *codes, lines = _columns(group)
    order = sorted(group.inner, key=lambda value: value.kind is Kind.TEXT and bool(codes))
    cells = {
        id_: _BETWEEN.join(dict.fromkeys(filter(None, (p.values.get(id_) for p in repeated))))
        for id_ in codes
    }
    cells[lines] = "\n".join(
        "\t".join(part.values.get(value.id, "").replace("\t", " ") for value in order)
        for part in repeated
    )
    return cells


def _counted(group: Element, repeated: list[_Part], part: _Part) -> Iterator[tuple[str, str]]:
    column = _columns(group)[-1]
    if group.most is not None and len(repeated) > group.most:
        yield column, "group_too_often"
    counts = [
        inner.id for inner in elements()[group.parent].inner if inner.kind is Kind.COUNT
    ]  # fmt: skip
    for id_ in counts:
        said = part.values.get(id_, "")
        if said.isdigit() and int(said) != len(repeated):
            yield column, "group_count_differs"


def unwrapped(text: str, kind: Kind) -> tuple[str, bool]:
    """Return a value without line breaks and blanks at its ends, and whether it held breaks.

    A break between Chinese characters, and inside anything that is no free text, was put there
    by whoever wrapped the file; between two Latin words a blank takes its place.
    """
    bare = text.strip(" \t\r\n\u3000")

    def between(found: re.Match[str]) -> str:
        sides = bare[found.start() - 1] + bare[found.end()]
        return " " if kind is Kind.TEXT and sides.isascii() and sides.isalnum() else ""

    joined = _WRAP.sub(between, bare)
    return joined, joined != bare
