"""Questions and answers as they travel: one canonical JSON object a line (docs/queries.md). Pure.

Both are files of `data` envelopes on query streams (envelope.md §2). A question names one person,
what for, and the consent; an answer says of one question what came of it, and the records stand
in files of their own beside it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from keys import canonical, shape
from keys.canonical import NotCanonical, Value
from keys.shape import BadShape

QUESTIONS_NAME, QUESTIONS_TYPE = "queries.ndjson", "query"
ANSWERS_NAME, ANSWERS_TYPE = "answers.ndjson", "answer"
LONGEST_LINE = 1 << 14
PURPOSE = re.compile(r"[a-z0-9][a-z0-9_.-]{0,39}")

_NAME = re.compile(r"q[1-9][0-9]{0,9}")
_NUMBER = re.compile(r"[0-9A-Z()-]{5,40}")  # of an identity document
_WORD = re.compile(r"[a-z][a-z0-9_-]{0,63}")
_CODE = re.compile(r"(?:[a-z][a-z0-9_]{0,63})?")
_TEXT = re.compile(r"\S(?:[^\x00-\x1f\x7f]{0,98}\S)?")
_LIKE_A_NUMBER = re.compile(r"[0-9]{14}[0-9Xx]")  # of a person, also of one born before 2000
_MOST_TYPES = 64


class Form(StrEnum):
    """How a consent was given; income, property and taxes need a written one (C-13)."""

    WRITTEN = "written"  # 书面
    OTHER = "other"


class Outcome(StrEnum):
    """What came of a question."""

    FOUND = "found"  # records stand beside the answer
    NOTHING = "none"  # there is nothing that may be given
    REFUSED = "refused"
    CHANGED = "changed"  # a record of an earlier answer is another one by now: ask again


@dataclass(frozen=True, slots=True)
class Consent:
    """What proves that the person agreed, and to what. Days are YYYY-MM-DD, both included."""

    reference: str  # under which whoever asks keeps the document
    digest: str  # SHA-256 of the document, hexadecimal
    form: str
    given: str
    until: str
    purpose: str
    recipient: str  # the organisation that may get the records
    record_types: tuple[str, ...] = ()  # empty: every one


@dataclass(frozen=True, slots=True)
class Question:
    """One person, what is asked of her and what for. Never shown."""

    name: str  # the asker's number: q17
    number: str  # of the person's identity document
    person: str  # the person's name
    purpose: str
    record_types: tuple[str, ...]
    consent: Consent | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one question; `code` says why it was refused, and is empty otherwise."""

    name: str
    outcome: Outcome
    code: str = ""


class BadLine(ValueError):
    """A line outside the format. It quotes nothing of the line."""


def questions(asked: Iterable[Question]) -> bytes:
    """The file of some questions, each line ended by a newline."""
    return b"".join(canonical.encode(_value(one)) + b"\n" for one in asked)


def answers(said: Iterable[Answer]) -> bytes:
    """The file of some answers, each line ended by a newline."""
    values = ({"code": one.code, "outcome": str(one.outcome), "query": one.name} for one in said)
    return b"".join(canonical.encode(dict(value)) + b"\n" for value in values)


def parse_question(line: bytes) -> Question:
    """The question in a line that travelled, with its newline.

    Raises:
        BadLine: it is not canonical, lacks a field, has another one, or a value outside its form.
    """
    found = _fields(line, ("name", "number", "purpose", "query", "record_types"), ("consent",))
    try:
        return Question(
            name=shape.text(found["query"], "query", _NAME),
            number=shape.text(found["number"], "number", _NUMBER),
            person=_text(found["name"], "name"),
            purpose=shape.text(found["purpose"], "purpose", PURPOSE),
            record_types=_types(found["record_types"], least=1),
            consent=_consent(found["consent"]) if "consent" in found else None,
        )
    except BadShape as error:
        raise BadLine(str(error)) from None


def parse_answer(line: bytes) -> Answer:
    """The answer in a line that travelled, with its newline.

    Raises:
        BadLine: as for a question.
    """
    found = _fields(line, ("code", "outcome", "query"))
    try:
        outcome = Outcome(shape.one_of(found["outcome"], "outcome", tuple(Outcome)))
        code = shape.text(found["code"], "code", _CODE)
        return Answer(shape.text(found["query"], "query", _NAME), outcome, code)
    except BadShape as error:
        raise BadLine(str(error)) from None


def check(asked: Question) -> None:
    """Refuse a question that would be refused on the way.

    Raises:
        BadLine: a value outside its form; it names the field.
    """
    parse_question(questions([asked]))


def _value(one: Question) -> Value:
    value: dict[str, Value] = {
        "name": one.person,
        "number": one.number,
        "purpose": one.purpose,
        "query": one.name,
        "record_types": list(one.record_types),
    }
    if one.consent is not None:
        value["consent"] = {
            "digest": one.consent.digest,
            "form": one.consent.form,
            "given": one.consent.given,
            "purpose": one.consent.purpose,
            "recipient": one.consent.recipient,
            "record_types": list(one.consent.record_types),
            "reference": one.consent.reference,
            "until": one.consent.until,
        }
    return value


def _fields(
    line: bytes, required: tuple[str, ...], optional: tuple[str, ...] = ()
) -> dict[str, Value]:
    if not line.endswith(b"\n"):
        raise BadLine("no whole line")
    try:
        return dict(shape.record(canonical.decode(line[:-1]), required, optional))
    except (NotCanonical, BadShape):
        raise BadLine("not the fields of such a line in canonical form") from None


def _consent(value: Value) -> Consent:
    names = ("digest", "form", "given", "purpose", "recipient")
    found = shape.record(value, (*names, "record_types", "reference", "until"))
    reference = _text(found["reference"], "reference")
    if _LIKE_A_NUMBER.search(reference):
        raise BadShape("reference: holds the number of a person")
    return Consent(
        reference=reference,
        digest=shape.text(found["digest"], "digest", shape.HEX_32),
        form=shape.one_of(found["form"], "form", tuple(Form)),
        given=_day(found["given"], "given"),
        until=_day(found["until"], "until"),
        purpose=shape.text(found["purpose"], "consent purpose", PURPOSE),
        recipient=shape.text(found["recipient"], "recipient", shape.ORGANISATION),
        record_types=_types(found["record_types"], least=0),
    )


def _types(value: Value, *, least: int) -> tuple[str, ...]:
    listed = shape.items(value, "record_types", least, _MOST_TYPES)
    found = tuple(shape.text(one, "record_types", _WORD) for one in listed)
    if list(found) != sorted(set(found)):
        raise BadShape("record_types: not in order, or one twice")
    return found


def _text(value: Value, name: str) -> str:
    found = shape.text(value, name, _TEXT)
    if not unicodedata.is_normalized("NFC", found):
        raise BadShape(f"{name}: not in NFC")
    return found


def _day(value: Value, name: str) -> str:
    try:
        if isinstance(value, str) and date.fromisoformat(value).isoformat() == value:
            return value
    except ValueError:
        pass
    raise BadShape(f"{name}: no day written as 2026-03-01")
