"""Places: from the field of a record back to the column of the file that it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from adapters.filling import CHOSEN
from adapters.mapping.model import Column, Filling

if TYPE_CHECKING:
    import polars as pl

    from adapters.headings import Headings, Use
    from adapters.mapping.model import Mapping


@dataclass(frozen=True, slots=True)
class Places:
    """Where the values of records stood; `numbers` and `chosen` have an entry for each record."""

    headings: Headings
    mapping: Mapping
    numbers: list[int]
    chosen: dict[str, list[int]]

    @classmethod
    def of(cls, headings: Headings, mapping: Mapping, origin: pl.DataFrame) -> Places:
        """Read the origin of a translation's records."""
        chosen = {
            name.removesuffix(CHOSEN): origin[name].to_list()
            for name in origin.columns
            if name.endswith(CHOSEN)
        }
        return cls(headings, mapping, origin["number"].to_list(), chosen)

    def filling(self, field: str, record: int) -> Filling | None:
        """Return what filled a field of a record; None when no condition held."""
        fillings = self.mapping.fillings(field)
        at = self.chosen[field][record] if field in self.chosen and record >= 0 else 0
        return fillings[at] if at < len(fillings) else None

    def of_field(self, field: str, record: int) -> Use | None:
        """Return the first column of the file that a field of a record was read from.

        `record` is a position, or WHOLE_TABLE.
        """
        filling = self.filling(field, record)
        found = self.columns(filling, record) if isinstance(filling, Column) else ()
        return next(iter(found), None)

    def columns(self, column: Column, record: int) -> tuple[Use, ...]:
        """Return the columns of the file whose texts were joined for a record."""
        number = self.mapping.repeat.numbers[self.numbers[record] if record >= 0 else 0]
        uses = (self.headings.place(source, number) for source in column.sources)
        return tuple(use for use in uses if use)
