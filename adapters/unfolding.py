"""Unfolding: a row about several persons becomes as many rows, each with what is said of one.

Two forms are known: numbered columns (当事人1, 当事人2), and cells that hold a part for each
person (张三、李四). Where the parts of a row's cells are not of one number, nobody can tell which
belongs to which, and the row is marked for its owner.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.values.declared import parts
from adapters.values.text import stripped

if TYPE_CHECKING:
    from adapters.headings import Headings
    from adapters.mapping.model import Mapping, Source

DIFFER: Final = "parts_differ"
_FACTS: Final = (
    "index", "row", "width", "first", "filled", "few", "many", "marked", "repeats", "note",
    "hollow", "broken",
)  # fmt: skip
_ORDER: Final = ("index", "number", "piece")


@dataclass(frozen=True, slots=True)
class Unfolded:
    """One row for each person, with the facts of the row of the table that it comes from.

    `number` says which of the numbered columns, and `piece` which part of its cells it holds,
    both from 0. `slots` are the columns of `frame` with the cells of each source; a source that
    the file lacks has none.
    """

    frame: pl.DataFrame
    slots: dict[Source, str]


def unfold(rows: pl.DataFrame, headings: Headings, mapping: Mapping) -> Unfolded:
    """Return a row for each person, in the order of the file.

    `rows` are those of the table below its header, with the columns named in _FACTS.
    """
    numbers = mapping.repeat.numbers
    slots = {
        source: f"@{i}"
        for i, source in enumerate(mapping.sources)
        if any(headings.place(source, number) for number in numbers)
    }
    frames = [_numbered(rows, headings, slots, number, at) for at, number in enumerate(numbers)]
    frame = frames[0] if len(frames) == 1 else _filled(frames, slots)
    split = [slots[s] for s in _split_sources(mapping) if s in slots]
    if split:
        frame = _cut(frame, split, mapping.repeat.separators)
    return Unfolded(frame, slots)


def _numbered(
    rows: pl.DataFrame, headings: Headings, slots: dict[Source, str], number: str, at: int
) -> pl.DataFrame:
    cells = []
    for source, slot in slots.items():
        use = headings.place(source, number)
        cell = pl.col(use.letter) if use else pl.lit(None, dtype=pl.String)
        cells.append(cell.alias(slot))
    where = (pl.lit(at, pl.UInt32).alias("number"), pl.lit(0, pl.UInt32).alias("piece"))
    return rows.select(*_FACTS, *where, *cells, pl.lit(value=False).alias(DIFFER))


def _filled(frames: list[pl.DataFrame], slots: dict[Source, str]) -> pl.DataFrame:
    """Keep the persons of whom something is said; of a row that says nothing, the first."""
    repeated = [pl.col(slot) for source, slot in slots.items() if source.repeated]
    said = pl.any_horizontal(stripped(cell) != "" for cell in repeated).fill_null(value=False)
    frame = pl.concat(frames).with_columns(said=said).sort(_ORDER)
    anyone = pl.col("said").any().over("index")
    first = pl.col("number") == 0
    plain = pl.col("note") | pl.col("repeats") | pl.col("broken") | ~anyone
    return frame.filter(pl.when(plain).then(first).otherwise(pl.col("said"))).drop("said")


def _split_sources(mapping: Mapping) -> list[Source]:
    fields = mapping.repeat.fields
    return [s for column in mapping.columns if column.field in fields for s in column.sources]


def _cut(frame: pl.DataFrame, slots: list[str], separators: tuple[str, ...]) -> pl.DataFrame:
    """Give each part of the cells a row of its own."""
    lists = frame.with_columns(parts(pl.col(slot), separators).alias(slot) for slot in slots)
    lengths = lists.select(pl.col(slot).list.len().fill_null(0).alias(slot) for slot in slots)
    count = lengths.select(pl.max_horizontal(slots)).to_series()
    uneven = lengths.select(
        pl.any_horizontal((pl.col(slot) != 0) & (pl.col(slot) != count) for slot in slots)
    ).to_series()
    plain = frame.select(pl.col("note") | pl.col("repeats") | pl.col("broken")).to_series()
    many = (count > 1) & ~uneven & ~plain
    wrong = uneven & ~plain
    kept = frame.with_columns(
        pl.Series(DIFFER, wrong), (pl.col("broken") | wrong).alias("broken")
    ).filter(~many)
    if not many.any():
        return kept
    parted = lists.with_columns(pl.Series("count", count)).filter(many)
    nothing = pl.lit(None, dtype=pl.String).repeat_by("count")
    filled = [
        pl.when(pl.col(slot).list.len().fill_null(0) == 0)
        .then(nothing)
        .otherwise(pl.col(slot))
        .alias(slot)
        for slot in slots
    ]
    pieces = pl.int_ranges(0, pl.col("count"), dtype=pl.UInt32).alias("piece")
    cut = parted.with_columns(*filled, pieces).explode(*slots, "piece").drop("count")
    return pl.concat([kept, cut.select(kept.columns)]).sort(_ORDER)
