"""Which texts of a table are codes of a field, and which no code list knows.

The texts go the way that a mapping would take them, so that what is called known here is read.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.mapping.model import Read, Reading
from adapters.onboarding.facts import NOTHING
from adapters.values.codes import KEPT
from adapters.values.step import run
from adapters.values.way import way
from standards.model import FieldType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.onboarding.vocabulary import Vocabulary
    from standards.model import Field

_NOTE: Final = r"(?:[（(].+[）)]|[：:].+)$"  # as standards.constraints.NOTE_FORMS
_SYSTEMS: Final = ("ga", "tax", "pboc")
_SEPARATORS: Final = ("、", ",", "，", "/", "|", "+")
_MOST: Final = 100  # different texts: a column with more of them holds no codes


class TableCodes:
    """The texts of all columns, each different one held against a code list once."""

    def __init__(self, columns: list[pl.Series], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._columns = [_counted(cells) for cells in columns]
        texts = {text for column in self._columns for text in column}
        self._texts = pl.Series("text", sorted(texts), dtype=pl.String)
        self._unknown: dict[tuple[str, str, Reading], frozenset[str]] = {}

    def known(self, column: int, field: Field) -> float:
        """Return which share of a column's cells are codes of a field; 0 for one without codes."""
        total = self._columns[column].total()
        if field.type is not FieldType.CODE or not total:
            return 0.0
        plain = self._plain(field)
        # The codes of public security or of the tax office are no codes of the standard itself.
        ways = (plain, *_others(plain, field)) if plain.read is Read.DOCUMENT else (plain,)
        return 1 - min(self._cells_unknown(column, field, way) for way in ways) / total

    def reading(self, column: int, field: Field) -> Reading:
        """Return the way of reading by which most cells are codes of a field.

        Among `values` stand only those that occur here.
        """
        plain = self._plain(field)
        ways = (plain, *_others(plain, field))
        found = min(ways, key=lambda one: self._cells_unknown(column, field, one))
        here = self._columns[column]
        return replace(found, values=tuple(pair for pair in found.values if pair[0] in here))

    def unknown(self, column: int, field: Field, reading: Reading) -> tuple[str, ...]:
        """Return the texts that are no codes of a field, the commonest first."""
        if field.type is not FieldType.CODE:
            return ()
        unknown = self._not_known(field, reading)
        return tuple(text for text, _ in self._columns[column].most_common() if text in unknown)

    def listed(self, field: Field) -> tuple[str, ...]:
        """Return the codes of a field; none for one without codes."""
        if field.type is not FieldType.CODE:
            return ()
        return self._vocabulary.catalog.code_list(field.code_list).values()

    def _plain(self, field: Field) -> Reading:
        read = Read.DOCUMENT if field.concept == "document_type" else Read.CODE
        return Reading(read=read, values=self._vocabulary.values[field.id])

    def _cells_unknown(self, column: int, field: Field, reading: Reading) -> int:
        unknown = self._not_known(field, reading)
        return sum(count for text, count in self._columns[column].items() if text in unknown)

    def _not_known(self, field: Field, reading: Reading) -> frozenset[str]:
        key = (field.code_list, field.separator, reading)
        if key not in self._unknown:
            steps = way(reading, field, self._vocabulary.catalog, of_person=False)
            kept = run(self._texts, steps)[KEPT]
            texts = self._texts.filter(kept & ~self._noted(field))
            self._unknown[key] = frozenset(texts.to_list())
        return self._unknown[key]

    def _noted(self, field: Field) -> pl.Series:
        """Return where a text is a code with a note, 其他（通报批评）, that may carry one."""
        codes = self._vocabulary.catalog.code_list(field.code_list).codes
        noted = [code.code for code in codes if code.noted]
        return self._texts.str.replace(_NOTE, "").str.strip_chars().is_in(noted)


def _counted(cells: pl.Series) -> Counter[str]:
    """Return how often each text stands in a column; nothing when it cannot hold codes."""
    stripped = cells.str.strip_chars().drop_nulls()
    present = stripped.filter((stripped != "") & ~stripped.is_in(list(NOTHING)))
    return Counter(present.to_list()) if present.n_unique() <= _MOST else Counter()


def _others(plain: Reading, field: Field) -> Iterator[Reading]:
    if plain.read is Read.DOCUMENT:
        yield from (replace(plain, systems=(system,)) for system in _SYSTEMS)
    if field.separator:
        yield from (replace(plain, separators=(sign,)) for sign in _SEPARATORS)
