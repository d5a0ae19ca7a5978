"""Mutant: one artefact with one thing changed, and the engines that judge by it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, TypeVar

from standards.proving.engine import Engine
from standards.proving.proof import Judged

T = TypeVar("T")

_CHUNK: Final = 64  # records that are judged before it is looked whether the mutant is found


@dataclass(frozen=True, slots=True)
class Mutant:
    """A target with one thing wrong; `engines` makes what judges by it, the quickest first.

    The records were carried to the target's format before, and stand with what is expected.
    """

    name: str
    field: str  # the field it is about, "" for the whole record
    engines: Callable[[], Iterable[Engine]]
    is_same: Callable[[], bool] = lambda: False  # whether automata show that nothing changed


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a mutant: the record that gave it away, or None when it survived."""

    mutant: str
    killer: Judged | None
    by: str = ""  # the engine that disagreed
    excuse: str = ""  # why no record can give it away


def hunt(mutant: Mutant, records: Sequence[Judged]) -> Fate:
    """Look for a record on which a mutant disagrees with the reference."""
    likely = sorted(records, key=lambda one: _distance(one, mutant.field))
    for engine in mutant.engines():
        for start in range(0, len(likely), _CHUNK):
            some = likely[start : start + _CHUNK]
            said = engine.judge([one.record for one in some])
            for one, verdict in zip(some, said, strict=True):
                if verdict != engine.expects(one.record, one.findings):
                    return Fate(mutant.name, one, engine.name)
    return Fate(mutant.name, None)


def _distance(one: Judged, field: str) -> int:
    """How far a record is from a field: what breaks its rules, what breaks none, the others."""
    if any(found.field == field for found in one.findings):
        return 0
    return 2 if one.findings else 1


def spread(made: Iterator[T], most: int) -> list[T]:
    """Return at most so many of the values, from the whole of the list."""
    found = list(made)
    if len(found) <= most:
        return found
    return list(islice(found[:: -(-len(found) // most)], most))
