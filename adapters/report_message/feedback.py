"""Feedback: what a check found as a file, and read back against the index of a delivery.

    {"format": "chengxin-file-check/1", "file": …, "sha256": …, "day": …, "stage": "04",
     "result": "AAA000", "records": 3, "failures": [{"unit": "PF04", "place": 2, …}]}

The file holds codes and places alone, so that it may travel in the open.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from adapters.report_message.checking import Failure
from adapters.report_message.delivery import INDEX_FORMAT
from adapters.writers.errors import RecordsRefused
from standards import canonical

if TYPE_CHECKING:
    from adapters.report_message.checking import Checked

FORMAT: Final = "chengxin-file-check/1"


@dataclass(frozen=True, slots=True)
class Answered:
    """A failure, and the records that it is about: the names of their files, and lines."""

    failure: Failure
    records: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """Feedback about one file of ours."""

    file: str
    result: str
    records: int
    failures: tuple[Answered, ...]


def write(checked: Checked) -> bytes:
    """Return the feedback about a file, canonical JSON on one line."""
    told: dict[str, Any] = {
        "format": FORMAT,
        "file": checked.file,
        "sha256": checked.sha256,
        "day": checked.day.isoformat(),
        "stage": checked.stage.value,
        "result": checked.result,
        "records": checked.records,
        "failures": [
            {
                "unit": one.unit,
                "place": one.place,
                "element": one.element,
                "code": one.code,
                "rule": one.rule,
                "params": dict(one.params),
            }
            for one in checked.failures
        ],
    }
    if checked.refused is not None:
        told["refused"] = {"rule": checked.refused.code, **dict(checked.refused.params)}
    return canonical.text(told) + b"\n"


def read(data: bytes, index: bytes) -> Answer:
    """Read feedback about a file of a delivery, and find the records it is about.

    Raises RecordsRefused for what is no feedback, or not about a file of this index.
    """
    told, known = _parsed(data, FORMAT), _parsed(index, INDEX_FORMAT)
    hint = "give the feedback as it came, and the index that was written with the files"
    try:
        file = str(told["file"])
        if known["files"].get(file) != told["sha256"]:
            raise RecordsRefused("the feedback is about another file than that index", hint=hint)
        places = {
            (unit, place): tuple((str(name), int(line)) for name, line in records)
            for name_, unit, place, records in known["places"]
            if name_ == file
        }
        failures = tuple(_answered(one, places) for one in told["failures"])
        return Answer(file, str(told["result"]), int(told["records"]), failures)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise RecordsRefused("no feedback, or no index, of a known form", hint=hint) from None


def _answered(
    told: dict[str, Any], places: dict[tuple[str, int], tuple[tuple[str, int], ...]]
) -> Answered:
    failure = Failure(
        unit=str(told["unit"]),
        place=int(told["place"]),
        code=str(told["code"]),
        rule=str(told["rule"]),
        element=str(told["element"]),
        params=tuple((str(name), str(text)) for name, text in told["params"].items()),
    )
    return Answered(failure, places[failure.unit, failure.place])


def _parsed(data: bytes, wanted: str) -> dict[str, Any]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or found.get("format") != wanted:
        hint = "give the feedback as it came, and the index that was written with the files"
        raise RecordsRefused(f"no file of the form {wanted}", hint=hint)
    return found
