"""Marks: who the good records of one file are to the ledger, in columns, without the records.

Pure. Forty bytes a record instead of the record itself: what is unchanged, in most files nearly
everything, is told apart by them alone, and only the rest is read again and becomes items.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import polars as pl

from exchange.batch import Identifier, Item

_ROWS = 20_000  # records, or marks, that are Python objects at one time


@dataclass(frozen=True, slots=True)
class Marks:
    """The key and the digest of every record, sorted by key; `place` is where it stands."""

    frame: pl.DataFrame  # key and digest: 16 bytes each; place: from 0, in file order

    def __len__(self) -> int:
        return self.frame.height

    def once(self) -> Iterator[tuple[list[bytes], list[bytes]]]:
        """Each key once, in order, beside it the digest of its first record."""
        first = self.frame.filter(pl.col("key").ne_missing(pl.col("key").shift()))
        for part in first.iter_slices(_ROWS):
            yield part["key"].to_list(), part["digest"].to_list()

    def to_look_at(self, keys: Iterable[Sequence[bytes]]) -> Places:
        """The places of some keys, and of every key that several records have."""
        asked = pl.concat([pl.Series(dtype=pl.Binary), *map(_binary, keys)]).implode()
        key = pl.col("key")  # sorted: what repeats lies side by side
        again = ((key == key.shift()) | (key == key.shift(-1))).fill_null(value=False)
        marked = self.frame.lazy().with_columns(again=again)
        found = marked.filter(pl.col("again") | key.is_in(asked)).collect()
        alone = found.filter(~pl.col("again"))["place"].sort()
        return Places(alone, found.filter("again").select("key", "place"))

    def among(self, keys: Collection[bytes]) -> set[bytes]:
        """Those of some keys that a record of the file has."""
        asked = pl.DataFrame({"key": list(keys)}, schema={"key": pl.Binary})
        return set(asked.join(self.frame, on="key", how="semi")["key"])

    def places_of(self, wanted: Collection[tuple[bytes, bytes]]) -> Places:
        """The places of the records with these keys and digests."""
        schema = {"key": pl.Binary, "digest": pl.Binary}
        asked = pl.DataFrame(list(wanted), schema=schema, orient="row")
        found = self.frame.join(asked, on=["key", "digest"], how="semi").sort("key", "place")
        several = pl.col("key").is_duplicated()
        alone = found.filter(~several)["place"].sort()
        return Places(alone, found.filter(several).select("key", "place"))


@dataclass(frozen=True, slots=True)
class Places:
    """Where records stand that have to be looked at: from 0, in file order."""

    alone: pl.Series  # of those whose key no other one has
    shared: pl.DataFrame  # key and place of the others, sorted by key

    def __len__(self) -> int:
        return len(self.alone) + self.shared.height

    def all(self) -> pl.Series:
        """All of them, in file order."""
        return pl.concat([self.alone, self.shared["place"]]).sort()

    def shared_in_parts(self, most: int) -> Iterator[pl.Series]:
        """Those of shared keys, in file order in each part.

        What has one key stands in one part: only by that may a part be larger than `most`.
        """
        last = pl.int_range(pl.len()).max().over("key")
        numbered = self.shared.with_columns(part=last // most)
        for part in numbered.partition_by("part", maintain_order=True):
            yield part["place"].sort()


def of_frames(frames: Iterable[pl.DataFrame], identifier: Identifier) -> Marks:
    """The marks of the records of several frames, which are in memory one at a time."""
    parts = [_of(part, identifier) for part in _sliced(frames)]
    if not parts:
        parts = [_of(pl.DataFrame(), identifier)]
    joined = pl.concat(parts).with_row_index("place")
    return Marks(joined.select("key", "digest", "place").sort("key", maintain_order=True))


def items_at(
    frames: Iterable[pl.DataFrame], identifier: Identifier, places: pl.Series
) -> Iterator[Item]:
    """The records at some places, which are in file order; after the last one nothing is read."""
    if places.is_empty():
        return
    start = 0
    for part in _sliced(frames):
        end = start + part.height
        here = places.filter((places >= start) & (places < end)) - start
        if here.len():
            yield from identifier.items(part[here])
        start = end
        if places[-1] < start:
            return


def _sliced(frames: Iterable[pl.DataFrame]) -> Iterator[pl.DataFrame]:
    for frame in frames:
        yield from frame.iter_slices(_ROWS)


def _binary(values: Sequence[bytes]) -> pl.Series:
    return pl.Series(values, dtype=pl.Binary)


def _of(frame: pl.DataFrame, identifier: Identifier) -> pl.DataFrame:
    schema = {"key": pl.Binary, "digest": pl.Binary}
    if not frame.height:
        return pl.DataFrame(schema=schema)
    lines = identifier.lines(frame)
    columns = {"key": identifier.keys(frame), "digest": identifier.digests(lines)}
    return pl.DataFrame(columns, schema=schema)
