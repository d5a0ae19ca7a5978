"""Chosen: the records of a file that have to be looked at one by one, in parts.

What every stream has as it is, in most files nearly everything, is passed over by its marks alone.
Of the rest, on a first night all, one part at a time becomes items: how much memory that takes
depends on a part, and not on the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import polars as pl
from sqlalchemy import Connection

from adapters.intake import Intake
from exchange.batch import Identifier, Item
from exchange.intake import marks
from exchange.intake.marks import Marks, Places
from exchange.ledger import seen

PART = 50_000  # records that are Python objects at one time


@dataclass(frozen=True, slots=True)
class Part:
    """Some records of a file: whoever has a key of theirs is among them."""

    items: tuple[Item, ...]
    rows: tuple[int, ...]  # where each of them stands in the file

    def by_key(self) -> dict[bytes, int]:
        """The row of each record, by its key."""
        return {item.key: row for item, row in zip(self.items, self.rows, strict=True)}


@dataclass(frozen=True, slots=True)
class Chosen:
    """The records of a file that have to be looked at; `settled` more are unchanged."""

    result: Intake
    identifier: Identifier
    places: Places
    settled: int = 0

    def parts(self) -> Iterator[Part]:
        """All of them, one part in memory at a time; a small file is one, in its order."""
        if len(self.places) <= PART:
            yield from self._cut(self.places.all())
            return
        for places in self.places.shared_in_parts(PART):
            yield self._part(self._at(places), places)
        yield from self._cut(self.places.alone)

    def _cut(self, places: pl.Series) -> Iterator[Part]:
        found = self._at(places)
        for some in places.to_frame().iter_slices(PART):
            yield self._part(islice(found, some.height), some.to_series())

    def _at(self, places: pl.Series) -> Iterator[Item]:
        return marks.items_at(self.result.good_frames, self.identifier, places)

    def _part(self, items: Iterator[Item], places: pl.Series) -> Part:
        rows = self.result.good_rows
        return Part(tuple(items), tuple(rows[place] for place in places))


def choose(
    connection: Connection,
    result: Intake,
    identifier: Identifier,
    marked: Marks,
    streams: Sequence[str],
) -> Chosen:
    """What is not unchanged in every stream, and what stands in the file more than once."""
    with seen.laid_out(connection, marked.once()):
        unsettled = seen.unsettled(connection, identifier.record_type, streams)
        places = marked.to_look_at(unsettled)
    return Chosen(result, identifier, places, len(marked) - len(places))
