"""Good rows of a department's file, or records, checked against the population register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.register.asking import Answer
from adapters.register.pairs import compared, fields
from standards.checking.findings import Finding
from standards.checking.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from standards.model import RecordType

    Answers = Callable[[pl.DataFrame], pl.Series]  # as Register.answers

NAME_DIFFERS: Final = "register_name_differs"
NUMBER_UNKNOWN: Final = "register_number_unknown"
ELSEWHERE: Final = "register_number_elsewhere"  # the same, where outsiders may be among the persons


def findings(
    good: pl.DataFrame, record_type: RecordType, ask: Answers, *, outsiders: bool = False
) -> Iterator[Finding]:
    """Yield an error for each good record whose person the register does not know so.

    `good` is what Judged.good gives. With `outsiders`, persons who are registered elsewhere are
    expected: a number that is not there is a warning then. Raises what the register does; nothing
    may pass then.
    """
    if not good.height:
        return
    name, number = fields(record_type)
    answers = ask(compared(good[name], good[number]))
    found = pl.DataFrame({"place": good["place"], "answer": answers})
    unknown = ELSEWHERE if outsiders else NUMBER_UNKNOWN
    rules = {Answer.OTHER_NAME: (name, NAME_DIFFERS), Answer.UNKNOWN: (number, unknown)}
    for answer, (field, code) in rules.items():
        for place in found.filter(pl.col("answer") == answer)["place"]:
            yield Finding(place, field, code, RULES[code].severity)


def answers(
    records: Sequence[Mapping[str, str]], record_type: RecordType, ask: Answers
) -> list[str]:
    """Return the Answer for each of some records of one type."""
    name, number = fields(record_type)
    columns = (
        pl.Series([record.get(field) for record in records], dtype=pl.String)
        for field in (name, number)
    )
    return [str(answer) for answer in ask(compared(*columns))]
