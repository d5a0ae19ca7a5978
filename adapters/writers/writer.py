"""Writer: one form of file for a partner, and how it is read back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    import polars as pl

    from adapters.mapping.file_form import FileForm
    from adapters.mapping.model import Source
    from adapters.writers.grid import Grid

# domain.md 5.3: the city's XML is cut at so many records; no receiver that we know takes more.
RECORDS: Final = 5_000


class Form(Protocol):
    """A form of files or tables: what its cells hold, and how they are read."""

    @property
    def days(self) -> str:
        """The sign between the parts of a day: `-` or `/`."""

    def unfit(self, text: pl.Expr) -> pl.Expr:
        """Say where a text holds what the form cannot hold; such a cell is left blank."""

    def form(self, form: FileForm) -> FileForm:
        """Return how it is read, by a layout that reads other forms as well."""


class Writer(Form, Protocol):
    """A form of files. The same grid gives the same bytes, whenever and wherever it is written."""

    def left_out(self, sources: tuple[Source, ...], /) -> frozenset[Source]:
        """Say which columns of a layout the form does not have."""

    def name(self, number: int) -> str:
        """Return the name of the file of this number, from 1."""

    def write(self, grid: Grid) -> bytes:
        """Write a file. Raises NotWritable for names that the form cannot have."""
