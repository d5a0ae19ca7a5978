"""Checks of a first-generation file: its name, its headers and its records, each with its code.

The checks stand in checks.csv, with a result code of the interfaces (result_codes.csv) and what
they say in both languages. No mistake holds a value of a record.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from adapters.first_generation.message import (
    ENCODING,
    HEADER,
    HEADER_BYTES,
    NAME_LENGTH,
    NORMAL,
    OTHER_HEADER,
    Line,
    Message,
    fields_of,
    messages,
)
from adapters.result_codes import SUCCESS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from adapters.first_generation.message import Segment

_ENDING: Final = ".txt"
_CODE: Final = re.compile("[0-9A-Z]{14}")
_VERSION: Final = re.compile(r"[0-9]\.[0-9]")


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its result code, whether the whole file fails by it, and what it says."""

    check: str
    code: str
    whole: bool
    zh: str
    en: str


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """A check that failed: the line, 0 for the file's name, and the item where it is one."""

    line: int
    check: str
    item: str = ""

    @property
    def code(self) -> str:
        """The result code."""
        return checks()[self.check].code

    @property
    def of_the_file(self) -> bool:
        """Whether the whole file is refused for it."""
        return checks()[self.check].whole


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a file."""

    file: str
    class_: str
    records: int
    mistakes: tuple[Mistake, ...]
    bodies: tuple[Message, ...]

    @property
    def result(self) -> str:
        """The code of the file: that of its first mistake as a whole, or AAA000."""
        return next((one.code for one in self.mistakes if one.of_the_file), SUCCESS)

    @property
    def wrong_lines(self) -> frozenset[int]:
        """The lines of records that are wrong."""
        return frozenset(one.line for one in self.mistakes if not one.of_the_file)


@cache
def checks() -> dict[str, Check]:
    """Return the checks by their names."""
    text = (files("adapters.first_generation") / "checks.csv").read_text("utf-8")
    return {
        row["check"]: Check(**row | {"whole": row["whole"] == "yes"})
        for row in csv.DictReader(text.splitlines())
    }


def check(
    data: bytes, name: str, *, day: date, segments: Sequence[Segment] | None = None
) -> Checked:
    """Check a file as of a day; its records as well where the segments are known."""
    found = list(_of_name(name, day))
    bodies, blank = messages(data)
    mistakes = {Mistake(0, one) for one in found}
    if blank:
        mistakes.add(Mistake(0, "lines_blank"))
    if not bodies:
        mistakes.add(Mistake(0, "header_missing"))
    for body in bodies:
        mistakes |= set(_of_message(body, "" if found else name, day))
    is_normal = all(_class_of(body) == NORMAL for body in bodies)
    if segments is not None and is_normal:
        for body in bodies:
            for line in body.records:
                mistakes |= set(_of_record(line, segments))
    return Checked(
        file=name,
        class_=name[23:24],
        records=sum(len(body.records) for body in bodies),
        mistakes=tuple(sorted(mistakes)),
        bodies=bodies,
    )


def _of_name(name: str, day: date) -> Iterator[str]:
    """Yield the checks that a name fails: organisation, day, reserved, class, number."""
    bare = name.removesuffix(_ENDING)
    if bare == name or len(bare) != NAME_LENGTH:
        yield "name_length"
        return
    if not re.fullmatch("[0-9A-Z]+", bare):
        yield "name_characters"
        return
    made = _day(bare[14:22])
    if made is None or made > day:
        yield "name_day"
    if bare[23] not in HEADER_BYTES:
        yield "name_class"
    elif bare[23] != NORMAL and bare[22] != "0":
        yield "name_reserved"
    if not re.fullmatch("[0-9]{3}", bare[24:]) or bare[24:] == "000":
        yield "name_number"


def _class_of(body: Message) -> str:
    """Return the class of a header: at byte 35 of a normal one, at 31 of the others."""
    if body.header is None:
        return ""
    at = 35 if len(body.header.data) == HEADER_BYTES[NORMAL] else 31
    return body.header.data[at : at + 1].decode("ascii", "replace")


def _of_message(body: Message, name: str, day: date) -> Iterator[Mistake]:
    """Yield what is wrong with a header, in itself and against the file's name."""
    header = body.header
    if header is None:
        yield Mistake(body.records[0].number, "header_missing")
        return
    for one in _of_header(header.data, name, day):
        yield Mistake(header.number, one)
    if len(header.data) == HEADER_BYTES[NORMAL] and _class_of(body) == NORMAL:
        said = fields_of(header.data, HEADER)["count"]
        if not said.isdigit() or int(said) != len(body.records):
            yield Mistake(header.number, "header_count")


def _of_header(data: bytes, name: str, day: date) -> Iterator[str]:
    if len(data) not in HEADER_BYTES.values():
        yield "header_length"
        return
    try:
        data.decode(ENCODING)
    except UnicodeDecodeError:
        yield "header_characters"
        return
    is_normal = len(data) == HEADER_BYTES[NORMAL]
    found = fields_of(data, HEADER if is_normal else OTHER_HEADER)
    if not _VERSION.fullmatch(found["version"]):
        yield "header_version"
    if not _CODE.fullmatch(found["institution"]):
        yield "header_institution"
    made = _time(found["created"])
    if made is None or made > day:
        yield "header_time"
    if HEADER_BYTES.get(found["class"]) != len(data):
        yield "header_class"
    if is_normal:
        yield from _of_normal(found)
    if name:
        yield from _against_name(found, name)


def _against_name(found: dict[str, str], name: str) -> Iterator[str]:
    if name[:14] != found["institution"]:
        yield "name_institution"
    if name[14:22] != found["created"][:8]:
        yield "name_against_time"
    if name[23] != found["class"]:
        yield "name_against_class"


def _of_normal(found: dict[str, str]) -> Iterator[str]:
    if not found["retransmission"].isdigit():
        yield "header_flag"
    earliest, latest = _day(found["earliest"]), _day(found["latest"])
    if earliest is None or latest is None or earliest > latest:
        yield "header_days"
    if found["reserved"].strip(" "):
        yield "header_reserved"


def _of_record(line: Line, segments: Sequence[Segment]) -> Iterator[Mistake]:
    """Yield what is wrong with a record: its length, its marks, and each item."""
    data = line.data
    if data[:4] != f"{len(data):04d}".encode():
        yield Mistake(line.number, "record_length")
    there = [one for one in segments if one.start < len(data)]
    if len(data) not in {one.end for one in segments}:
        yield Mistake(line.number, "record_segments")
        return
    for segment in there:
        if data[segment.start : segment.start + 1] != segment.mark.encode():
            yield Mistake(line.number, "record_mark")
        for item in segment.items:
            part = data[item.start : item.start + item.length]
            try:
                text = part.decode(ENCODING)
            except UnicodeDecodeError:
                yield Mistake(line.number, "record_cut", item.name)
                continue
            if item.is_number and text.strip(" ") and not text.isdecimal():
                yield Mistake(line.number, "record_number", item.name)


def _day(text: str) -> date | None:
    found = _moment(text, "%Y%m%d", 8)
    return found.date() if found else None


def _time(text: str) -> date | None:
    found = _moment(text, "%Y%m%d%H%M%S", 14)
    return found.date() if found else None


def _moment(text: str, form: str, length: int) -> datetime | None:
    if len(text) != length or not (text.isascii() and text.isdigit()):
        return None
    try:
        return datetime.strptime(text, form)  # noqa: DTZ007  a local time of an institution
    except ValueError:
        return None
