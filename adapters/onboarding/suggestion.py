"""A suggestion: which column of an unknown table fills which field, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.errors import FileRefused
from adapters.headings import notes
from adapters.mapping.headers import heading
from adapters.mapping.model import Reading
from adapters.onboarding.assignment import assign
from adapters.onboarding.codes import TableCodes
from adapters.onboarding.facts import Facts, facts
from adapters.onboarding.header_rows import Header, find
from adapters.onboarding.likeness import NONE, Judge, Likeness
from adapters.onboarding.reading import read_unknown
from adapters.onboarding.readings import reading
from adapters.onboarding.vocabulary import parts
from adapters.table import letter

if TYPE_CHECKING:
    from adapters.mapping.file_form import FileForm
    from adapters.onboarding.reading import Unknown
    from adapters.onboarding.vocabulary import Vocabulary
    from adapters.table import Origin
    from standards.model import Field

SUGGESTED: Final = 0.35  # below this nothing is said
SURE: Final = 0.75  # below this a person has to look
_SURE_OF_LETTERS: Final = 0.88  # many names share their first letters
_REQUIRED: Final = 1.02
_REQUIRED_AND_BLANK: Final = 0.8
_CLOSE: Final = 0.08  # as near as that, the second best is named as well
_TEXT: Final = Reading()
_NUMBERS_ROWS: Final = "numbers the rows of the file"


@dataclass(frozen=True, slots=True)
class Guess:
    """What one column may be. Without a field and a reason, nothing is known of it."""

    column: int  # 0-based
    names: tuple[str, ...]
    facts: Facts
    field: str = ""
    likeness: Likeness = NONE
    other: str = ""  # the field that fits nearly as well
    reason: str = ""  # why it may be left out
    reading: Reading = _TEXT
    known: float = 0.0  # of a code field: the share of its cells that are codes
    unknown: tuple[str, ...] = ()  # of a code field: what stands there and no table knows

    @property
    def letter(self) -> str:
        """The column's name in a spreadsheet."""
        return letter(self.column)

    @property
    def sure(self) -> bool:
        """Whether nobody has to look at it again."""
        needed = _SURE_OF_LETTERS if self.likeness.why == "initials" else SURE
        return bool(self.reason) or self.likeness.score >= needed


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A table of an unknown file, and what its columns may be."""

    unknown: Unknown
    header: Header
    guesses: tuple[Guess, ...]
    vocabulary: Vocabulary
    records: int
    tables: int = 1  # how many sheets of the file have such a header

    @property
    def missing(self) -> tuple[Field, ...]:
        """The fields that the standard requires and no column fills."""
        filled = {guess.field for guess in self.guesses}
        return tuple(
            field
            for field in self.vocabulary.record_type.fields
            if field.required and field.id not in filled
        )


def suggest(
    data: bytes, origin: Origin, vocabulary: Vocabulary, form: FileForm | None = None
) -> Suggestion:
    """Look at a file and suggest what its columns are.

    `form` is how it is read, where somebody knows: fixed width cannot be found out.
    Raises FileRefused for what is no table.
    """
    return suggest_for(read_unknown(data, origin, form), vocabulary)


def suggest_for(found: tuple[Unknown, ...], vocabulary: Vocabulary) -> Suggestion:
    """Suggest what the columns of the table are in which most names are known.

    Raises FileRefused when no table has anything in it.
    """
    headed = [(find(one.table, vocabulary), one) for one in found if one.table.columns.width]
    if not headed:
        raise FileRefused("file_empty")
    header, best = max(headed, key=lambda pair: (pair[0].known, pair[1].table.columns.height))
    alike = {one.table.origin.sheet for other, one in headed if other.known * 2 > header.known}
    records = _records(best.table.columns, header)
    guesses = _guesses(records, header, vocabulary)
    return Suggestion(best, header, guesses, vocabulary, records.height, len(alike))


def _guesses(records: pl.DataFrame, header: Header, vocabulary: Vocabulary) -> tuple[Guess, ...]:
    columns = records.get_columns()
    seen = [facts(cells) for cells in columns]
    codes = TableCodes(columns, vocabulary)
    fields = vocabulary.record_type.fields
    judge = Judge(vocabulary)
    scores = [
        [
            judge.likeness(header.names[i], seen[i], codes.known(i, field), field)
            for i in range(len(columns))
        ]
        for field in fields
    ]
    ignored = [_ignored(header.names[i], seen[i], vocabulary) for i in range(len(columns))]
    worth = [
        [
            _worth(one, ignored[i], field, sparse=seen[i].filled * 2 < records.height)
            for i, one in enumerate(row)
        ]
        for field, row in zip(fields, scores, strict=True)
    ]
    got = {column: place for place, column in enumerate(assign(worth)) if column is not None}
    return tuple(
        _guess(i, header.names[i], seen[i], codes, ignored[i], got.get(i), scores, vocabulary)
        for i in range(len(columns))
        if header.names[i] or seen[i].filled
    )


def _records(table: pl.DataFrame, header: Header) -> pl.DataFrame:
    """Return the rows below the header without remarks on the table, as the intake does."""
    body = table.slice(header.first)
    width = sum(bool(names) for names in header.names) or body.width
    first, filled = pl.coalesce(pl.all()), pl.sum_horizontal(pl.all().is_not_null())
    facts = body.select(first.alias("first"), filled.alias("filled"))
    few = facts["filled"] <= min(1, body.width // 4)
    return body.filter(~notes(facts["first"], facts["filled"], (), width) & ~few)


def _worth(likeness: Likeness, ignored: str, field: Field, *, sparse: bool) -> float:
    """Return what it is worth to give a column to a field.

    A name under which columns are left out elsewhere speaks against all but the same name. One
    that is sure is worth more than two that may be; of two alike the required field comes first,
    but not for a column that is blank in most rows.
    """
    if likeness.score < (SURE if ignored else SUGGESTED):
        return 0.0
    if field.required:
        return likeness.score**2 * (_REQUIRED_AND_BLANK if sparse else _REQUIRED)
    return likeness.score**2


def _guess(
    column: int,
    names: tuple[str, ...],
    seen: Facts,
    codes: TableCodes,
    ignored: str,
    place: int | None,
    scores: list[list[Likeness]],
    vocabulary: Vocabulary,
) -> Guess:
    if place is None:
        return Guess(column, names, seen, reason=ignored)
    fields = vocabulary.record_type.fields
    read = reading(column, names, seen, codes, fields[place], vocabulary.record_type)
    likeness = scores[place][column]
    others = [(row[column].score, fields[i].id) for i, row in enumerate(scores) if i != place]
    second, other = max(others, default=(0.0, ""))
    close = second > likeness.score - _CLOSE
    return Guess(
        column,
        names,
        seen,
        fields[place].id,
        likeness,
        other if close and likeness.score < _SURE_OF_LETTERS else "",
        reading=read,
        known=codes.known(column, fields[place]),
        unknown=codes.unknown(column, fields[place], read),
    )


def _ignored(names: tuple[str, ...], seen: Facts, vocabulary: Vocabulary) -> str:
    """Return why a column may be left out: it numbers the rows, or others leave it out."""
    found = (
        vocabulary.ignored[part][1]
        for name in names
        for part in (*parts(name), heading(name.rsplit("/", 1)[-1]))
        if part in vocabulary.ignored
    )
    return next(found, _NUMBERS_ROWS if seen.counted else "")
