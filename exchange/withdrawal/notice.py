"""A notice: the line by which a record is withdrawn or marked, and its reasons. Pure.

It travels in a file of type `withdrawal` of a `data` envelope, in the stream that carried the
record, so that what was sent before and after keeps its order (docs/withdrawals.md).
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

FILE_NAME = "withdrawals.ndjson"
FILE_TYPE = "withdrawal"  # envelope.md §2
LONGEST_LINE = 1 << 14

_CASE = re.compile(r"w[1-9][0-9]{0,9}")
_WORD = re.compile(r"[a-z][a-z0-9_-]{0,63}")
_FIELDS = {"act", "case", "day", "key", "position", "reason", "record_type", "seq"}
_MOST = 2**53 - 1


class Reason(StrEnum):
    """Why a record is withdrawn, or what is marked at it."""

    CORRECTED = "corrected"  # 更正: it was wrong; another version may follow
    REPAIRED = "repaired"  # 修复: not published, shared or used any more
    ANNULLED = "annulled"  # 撤销: the decision does not stand
    EXPIRED = "expired"  # 到期: its period has ended
    OBJECTION = "objection"  # 异议: it stays, and is marked
    UPHELD = "upheld"  # 维持: the objection is closed, and the mark goes

    @property
    def removes(self) -> bool:
        """Whether the record itself goes, and not a mark comes or goes."""
        return self not in {Reason.OBJECTION, Reason.UPHELD}

    @property
    def is_final(self) -> bool:
        """Whether no version of the record is ever sent again."""
        return self.removes and self is not Reason.CORRECTED

    @property
    def shown(self) -> str:
        """The reason for people, in two languages."""
        return f"{self} {_SHOWN[self]}"


_SHOWN = {
    Reason.CORRECTED: "更正",
    Reason.REPAIRED: "修复",
    Reason.ANNULLED: "撤销",
    Reason.EXPIRED: "到期",
    Reason.OBJECTION: "异议",
    Reason.UPHELD: "维持",
}


class BadNotice(ValueError):
    """A line outside the format. It quotes nothing of the line."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What is said of one record: `key` has the fields of its natural key, absent ones left out.

    `seq` and `position` say where in the same stream its newest version stands.
    """

    record_type: str
    key: tuple[tuple[str, str], ...]
    reason: Reason
    day: date  # of the decision, the objection or the end of the period
    case: str  # the sender's number of the case: w17
    seq: int
    position: int
    act: str = ""  # the law behind it, by its id in the standard or the exchange specification


def encode(notice: Notice) -> bytes:
    """The canonical line of a notice, without its newline."""
    value = {
        "case": notice.case,
        "day": notice.day.isoformat(),
        "key": dict(notice.key),
        "position": notice.position,
        "reason": str(notice.reason),
        "record_type": notice.record_type,
        "seq": notice.seq,
    }
    if notice.act:
        value["act"] = notice.act
    return _canonical(value)


def lines(notices: Iterable[Notice]) -> bytes:
    """The file: each line ended by a newline."""
    return b"".join(encode(one) + b"\n" for one in notices)


def parse(line: bytes) -> Notice:
    """The notice in a line that travelled, with its newline.

    Raises:
        BadNotice: it is not canonical, lacks a field, has another one, or a value outside its form.
    """
    try:
        value: Any = json.loads(line)
        same = isinstance(value, dict) and _canonical(value) + b"\n" == line
    except (ValueError, RecursionError):
        raise BadNotice("no canonical JSON") from None
    if not same or not _FIELDS - {"act"} <= set(value) <= _FIELDS:
        raise BadNotice("not the fields of a notice in canonical form")
    return Notice(
        record_type=_word(value["record_type"]),
        key=_key(value["key"]),
        reason=_reason(value["reason"]),
        day=_day(value["day"]),
        case=_matching(value["case"], _CASE),
        seq=_number(value["seq"], 1),
        position=_number(value["position"], 0),
        act=_word(value["act"]) if "act" in value else "",
    )


def _canonical(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _key(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict) or not value:
        raise BadNotice("key is no object with a field")
    for name, text in value.items():
        _word(name)
        if not isinstance(text, str) or not text or not unicodedata.is_normalized("NFC", text):
            raise BadNotice("a field of the key is no text in NFC")
    return tuple(sorted(value.items()))


def _reason(value: object) -> Reason:
    try:
        return Reason(str(value))
    except ValueError:
        raise BadNotice("an unknown reason") from None


def _day(value: object) -> date:
    try:
        found = date.fromisoformat(str(value))
    except ValueError:
        raise BadNotice("no day") from None
    if found.isoformat() != value:
        raise BadNotice("no day in the form YYYY-MM-DD")
    return found


def _word(value: object) -> str:
    return _matching(value, _WORD)


def _matching(value: object, pattern: re.Pattern[str]) -> str:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise BadNotice("a name outside its form")
    return value


def _number(value: object, least: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= _MOST:
        raise BadNotice("a number outside its range")
    return value
