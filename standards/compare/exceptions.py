"""exceptions.toml: changes that somebody answers for although the version number is too small.

[[exception]]
rule = "CODE_RELABELLED"
path = "code_lists/state/1"
who = "…"                       the person who answers for it
why = "…"
until = 2026-12-31              the last day on which it counts
"""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, Final

from standards.compare.rule_ids import RULE_IDS
from standards.source import Mistake, SourceMistakes
from standards.toml_lines import TomlMistake, load, nearest

FILE: Final = "exceptions.toml"


@dataclass(frozen=True, slots=True)
class Approval:
    """One exception: the change that is let through, by whom, why and until when."""

    rule: str
    path: str
    who: str
    why: str
    until: date


def read(text: str, name: str = FILE) -> tuple[Approval, ...]:
    """Read a register of exceptions. Raises SourceMistakes with all that is wrong in it."""
    try:
        data, lines = load(text, name)
    except TomlMistake as mistake:
        raise SourceMistakes([Mistake(name, mistake.line, mistake.message)]) from None
    mistakes = [
        Mistake(name, nearest(lines, key), f"{key}: write [[exception]]")
        for key in data
        if key != "exception"
    ]
    listed = data.get("exception", [])
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise SourceMistakes([Mistake(name, nearest(lines, "exception"), "write [[exception]]")])
    found: list[Approval] = []
    for number, table in enumerate(listed):
        wrong = [
            Mistake(name, nearest(lines, f"exception.{number}.{at}"), message)
            for at, message in _wrong(table)
        ]
        mistakes += wrong
        if not wrong:
            found.append(Approval(**table))
    if mistakes:
        raise SourceMistakes(mistakes)
    return tuple(found)


def _wrong(table: dict[str, Any]) -> list[tuple[str, str]]:
    known = [part.name for part in fields(Approval)]
    found = [(key, f"{key}: not known here") for key in table if key not in known]
    for key in known:
        value = table.get(key)
        if key not in table:
            found.append((key, f"{key} is missing"))
        elif key == "until":
            if not isinstance(value, date) or isinstance(value, datetime):
                found.append((key, "until: a date without quotes, such as 2026-12-31"))
        elif not isinstance(value, str) or not value.strip():
            found.append((key, f"{key}: a text"))
        elif key == "rule" and value not in RULE_IDS:
            found.append(
                (key, f"rule: no rule {value}; chengxin standards diff --rules lists them")
            )
    return found
