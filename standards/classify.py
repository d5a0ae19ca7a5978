"""What the criteria of a classification say about one matter: a level, no level, or undecided.

A verdict is an answer to whoever asks. It changes no record, lists nobody and starts nothing;
where the criteria leave a question open, it names the question and a person decides.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from standards.classification import Classification, Criterion, Level, Outcome
from standards.ladders import Ladder, fits, ladders

Rows = tuple[Criterion, ...]


class NoSuchScheme(ValueError):
    """A scheme that the classification does not have."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about one matter: each fact with its values, and the documents it rests on."""

    judged: str  # a record type, or a conduct
    documents: tuple[str, ...] = ()
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the criteria say: `level` where the outcome is one, and the criteria that say so.

    `open` names what stands in the way of a level: the id of a criterion that leaves it to a
    person, a fact whose value no criterion knows, or `document` where there is no effective one.
    `absent` are the facts that criteria look at and nobody gave.
    """

    outcome: Outcome
    level: str = ""
    criteria: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


def classify(standard: Classification, scheme: str, facts: Facts) -> Verdict:
    """Say what level the facts have in a scheme. Raises NoSuchScheme.

    The gravest level that applies is the matter's, but no level above a ceiling (`at_most`). It
    is undecided as long as an open question could make it graver.
    """
    if all(one.id != scheme for one in standard.schemes):
        raise NoSuchScheme(f"no scheme {scheme!r} in {standard.name}")
    own = {
        ladder: rows
        for ladder, rows in ladders(standard).items()
        if (ladder.scheme, ladder.judged) == (scheme, facts.judged)
    }
    absent = tuple(ladder.fact for ladder in own if ladder.fact not in facts.values)
    if not own or len(absent) == len(own):
        return Verdict(Outcome.UNDECIDED, open=("facts",), absent=absent)
    applying, unknown = _applying(own, facts)
    if not all(set(row.documents) & set(facts.documents) for row in applying):
        return Verdict(Outcome.UNDECIDED, open=("document",), absent=absent)
    left = (*_left_open(applying), *unknown)
    return _weighed(own, applying, left, absent, standard.levels_of(scheme))


def _applying(own: Mapping[Ladder, Rows], facts: Facts) -> tuple[Rows, tuple[str, ...]]:
    """Return the criteria that apply, and the facts with a value that none knows."""
    found: list[Criterion] = []
    unknown: list[str] = []
    for ladder, rows in own.items():
        for value in facts.values.get(ladder.fact, ()):
            fitting = [row for row in rows if fits(row, value)]
            found += fitting
            unknown += [] if fitting else [ladder.fact]
    return tuple(dict.fromkeys(found)), tuple(dict.fromkeys(unknown))


def _left_open(applying: Rows) -> Iterator[str]:
    """Yield the criteria that leave the level to a person, unless another fact has decided."""
    decided = {row.fact for row in applying if row.outcome is Outcome.LEVEL}
    for row in applying:
        if row.outcome is Outcome.UNDECIDED and row.decided_by not in decided:
            yield row.id


def _weighed(
    own: Mapping[Ladder, Rows],
    applying: Rows,
    left: tuple[str, ...],
    absent: tuple[str, ...],
    levels: tuple[Level, ...],
) -> Verdict:
    ranks = {level.code: level.rank for level in levels}
    graver = [row for row in applying if row.outcome is Outcome.LEVEL and not row.at_most]
    ceilings = [row for row in applying if row.at_most]
    lowest = min((level.rank for level in levels if level.decided), default=0)
    top = min((ranks[row.level] for row in ceilings), default=max(ranks.values(), default=0))
    rank = max((min(ranks[row.level], top) for row in graver), default=None)
    if rank is None and (left or not _judged(own, applying)):
        # A ceiling at the lowest level leaves only that one.
        rank = lowest if ceilings and top == lowest else None
        if rank is None:
            return Verdict(Outcome.UNDECIDED, open=left or ("facts",), absent=absent)
    if rank is None:
        return Verdict(Outcome.NONE, criteria=_ids(applying), absent=absent)
    if left and rank < top:
        return Verdict(Outcome.UNDECIDED, open=left, absent=absent)
    code = next(level.code for level in levels if level.rank == rank)
    telling = [row for row in graver if ranks[row.level] >= rank] + (
        [row for row in ceilings if ranks[row.level] == rank]
    )
    return Verdict(Outcome.LEVEL, code, _ids(tuple(telling)), absent=absent)


def _judged(own: Mapping[Ladder, Rows], applying: Rows) -> bool:
    """Say whether a ladder that can give a level, and not only a ceiling, has answered."""
    only_ceilings = {
        ladder.fact for ladder, rows in own.items() if any(row.at_most for row in rows)
    }
    return any(row.fact not in only_ceilings for row in applying)


def _ids(rows: Rows) -> tuple[str, ...]:
    return tuple(row.id for row in rows)
