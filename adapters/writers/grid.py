"""A Grid: what a form's columns are called, and the text of every cell, one row a record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

    from adapters.mapping.model import Source


@dataclass(frozen=True, slots=True)
class Head:
    """One column: the source of the layout that reads it, and the fields that it fills."""

    source: Source
    label: str  # its Chinese name
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells as a form shows them; `cells` has a column of text for each head, in its order."""

    heads: tuple[Head, ...]
    cells: pl.DataFrame
    fields: frozenset[str]  # those that some column fills
    constants: frozenset[str]  # those that the layout itself fills, whatever a record says

    def part(self, first: int, count: int) -> Grid:
        """Return some of the rows."""
        return replace(self, cells=self.cells.slice(first, count))

    def without(self, left_out: frozenset[Source]) -> Grid:
        """Return it without some columns."""
        kept = [at for at, head in enumerate(self.heads) if head.source not in left_out]
        heads = tuple(self.heads[at] for at in kept)
        cells = self.cells.select(self.cells.columns[at] for at in kept)
        return replace(
            self,
            heads=heads,
            cells=cells,
            fields=frozenset(field for head in heads for field in head.fields),
        )
