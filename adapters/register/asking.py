"""Asking a register: pairs of name and number in, an answer for each out, a batch at a time."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.errors import DatabaseUnreadable, FileRefused, RegisterUnusable
from adapters.mapping.headers import heading
from adapters.readers import database, tables
from adapters.readers.database import Query
from adapters.register.pairs import NAME, NUMBER, compared, written
from adapters.register.register_file import PARAMETER
from adapters.table import Origin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from adapters.register.register_file import FileSource, RegisterFile

    # Numbers as they are compared -> the pairs of the register with one of them.
    Find = Callable[[Sequence[str]], pl.DataFrame]

ANSWER: Final = "answer"
_HEADER_ROWS: Final = 30  # as for departments' files
_OF_A_FILE: Final = 100_000  # numbers that are looked up at a time where the register is a file


class Answer(StrEnum):
    """What a register says of a pair."""

    SAME = "same"
    OTHER_NAME = "other_name"
    UNKNOWN = "unknown_number"
    NOT_ASKED = "not_asked"  # another document, or no number


@dataclass(frozen=True, slots=True)
class Register:
    """An opened register."""

    find: Find
    batch: int

    def answers(self, pairs: pl.DataFrame) -> pl.Series:
        """Return the Answer for each pair of `name` and `number` as `pairs.compared` gives them.

        A register may have several names for a number: any of them is the person's.
        """
        asked = pairs.filter(pl.col(NUMBER).is_not_null()).unique(maintain_order=True)
        parts = [
            _judged(part, self.find(part[NUMBER].unique().to_list()))
            for part in asked.iter_slices(self.batch)
        ]
        known = pl.concat(parts) if parts else asked.with_columns(pl.lit("").alias(ANSWER))
        joined = pairs.join(
            known, on=[NAME, NUMBER], how="left", nulls_equal=True, maintain_order="left"
        )
        return joined[ANSWER].fill_null(Answer.NOT_ASKED)


def _judged(pairs: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    numbers, both = pl.col(NUMBER).is_in(found[NUMBER].implode()), pl.struct(NAME, NUMBER)
    same = both.is_in(found.select(both).to_series().implode())
    return pairs.with_columns(
        pl.when(same)
        .then(pl.lit(Answer.SAME))
        .when(numbers)
        .then(pl.lit(Answer.OTHER_NAME))
        .otherwise(pl.lit(Answer.UNKNOWN))
        .alias(ANSWER)
    )


@contextmanager
def opened(register: RegisterFile) -> Iterator[Register]:
    """Open the register that a register file names.

    Raises DatabaseUnreadable when it cannot be reached, RegisterUnusable when it is not what the
    file says.
    """
    if isinstance(register.source, Query):
        with database.asking(register.source, PARAMETER) as ask:
            yield Register(_of_database(ask, register), register.source.batch)
    else:
        yield Register(_of_file(_read(register.source, register)), _OF_A_FILE)


def _of_database(ask: database.Ask, register: RegisterFile) -> Find:
    name, number = register.name.lower(), register.number.lower()

    def find(numbers: Sequence[str]) -> pl.DataFrame:
        rows = ask([form for one in numbers for form in written(one)])
        if rows and not {name, number} <= rows[0].keys():
            raise RegisterUnusable(
                "the query gives no such column as `name` and `number` say",
                hint="name the columns of the query in the register file",
            )
        return _pairs([row[name] for row in rows], [row[number] for row in rows])

    return find


def _of_file(people: pl.DataFrame) -> Find:
    def find(numbers: Sequence[str]) -> pl.DataFrame:
        return people.filter(pl.col(NUMBER).is_in(list(numbers)))

    return find


def _read(source: FileSource, register: RegisterFile) -> pl.DataFrame:
    """Read the names and numbers of a register in a file, all of them."""
    hint = "see whether the export is whole; the file that waits is taken by the next run"
    try:
        data = source.path.read_bytes()
    except OSError:
        raise DatabaseUnreadable(f"the register {source.path} cannot be read", hint=hint) from None
    try:
        found = tables(data, Origin(source.path.name, "", reader=""), source.form)
    except FileRefused as refused:
        raise DatabaseUnreadable(f"the register {source.path}: {refused}", hint=hint) from None
    wanted = (heading(register.name), heading(register.number))
    for table in found:
        for at, row in enumerate(table.columns.head(_HEADER_ROWS).iter_rows()):
            names = [heading(cell or "") for cell in row]
            if set(wanted) <= set(names):
                below = table.columns.slice(at + 1)
                people = _pairs(*(below.to_series(names.index(one)) for one in wanted))
                return _filled(people, source, hint)
    raise RegisterUnusable(
        f"no row of {source.path} names the columns {register.name} and {register.number}",
        hint="say in the register file what its columns are called",
    )


def _filled(people: pl.DataFrame, source: FileSource, hint: str) -> pl.DataFrame:
    """Refuse a register of nobody: to it every number would be unknown."""
    if not people.height:
        raise DatabaseUnreadable(f"the register {source.path} holds no person", hint=hint)
    return people


def _pairs(
    names: Sequence[str | None] | pl.Series, numbers: Sequence[str | None] | pl.Series
) -> pl.DataFrame:
    pairs = compared(
        pl.Series(NAME, names, dtype=pl.String), pl.Series(NUMBER, numbers, dtype=pl.String)
    )
    return pairs.drop_nulls()
