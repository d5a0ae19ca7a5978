"""Lineage: how one value of a record came about, from the cell of the file, step by step.

The steps are those by which whole columns are read (adapters.values.step), taken over one cell, so
what is told is what was done. It shows values of the owner's own file, to whoever asks for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from adapters.filling import Context, joined
from adapters.mapping.model import Column, Constant, Filling
from adapters.placing import Places
from adapters.values.declared import MARK, parts
from adapters.values.step import VALUE, trace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.headings import Use
    from adapters.intake import Intake
    from adapters.mapping.model import Mapping
    from adapters.table import Table
    from adapters.translate import Translation
    from standards.checking.findings import Finding
    from standards.model import Act, Catalog, Field

COLUMN, VALUE_WRITTEN, METADATA, FILE_NAME, NOTHING = (
    "column",
    "constant",
    "metadata",
    "file_name",
    "nothing",
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the file, as it stands there."""

    letter: str
    header: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Taken:
    """A step, and what there was after it."""

    step: str
    text: str | None
    changed: bool


@dataclass(frozen=True, slots=True)
class Story:
    """How the value of one field came about."""

    field: Field
    acts: tuple[Act, ...]  # legal basis beyond that of the record type
    origin: str  # COLUMN, VALUE_WRITTEN, METADATA, FILE_NAME or NOTHING
    cells: tuple[Cell, ...]
    steps: tuple[Taken, ...]
    value: str | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class RecordStory:
    """Where a record stood, and the stories of its fields."""

    record: int  # 1-based, among the records of the file, good or not
    row: int  # as an editor or spreadsheet shows it
    line: int  # where rows are records of JSON and the like; 0 elsewhere
    readable: bool  # whether the row could be cut into cells
    acts: tuple[Act, ...]  # legal basis of the record type
    stories: tuple[Story, ...]
    findings: tuple[Finding, ...]  # on the row as a whole


def explain(
    intake: Intake, mapping: Mapping, catalog: Catalog, record: int, fields: tuple[str, ...] = ()
) -> RecordStory:
    """Tell how a record came about.

    Takes a file that was taken in and not refused, and the 0-based position of the record among
    all its records, good or not; without `fields`, every field of the record type is told.
    """
    table, headings, translation = intake.table, intake.headings, intake.translation
    if table is None or headings is None or translation is None:
        raise ValueError("a refused file has no records")
    context = Context(table, headings, mapping, catalog)
    places = Places.of(headings, mapping, translation.origin)
    told = _Telling(context, places, translation, table, record)
    index = translation.index[record]
    own = _findings(intake, record)
    wanted = fields or context.record_type.field_ids
    readable = not translation.broken[record]
    return RecordStory(
        record=record + 1,
        row=int(table.rows[index]),
        line=0 if table.lines is None else int(table.lines[index]),
        readable=readable,
        acts=_acts(context.record_type.acts, catalog),
        stories=tuple(
            told.story(field, tuple(f for f in own if f.field == field)) for field in wanted
        )
        if readable
        else (),
        findings=tuple(f for f in own if not f.field),
    )


def records_of_row(intake: Intake, row: int) -> tuple[int, ...]:
    """Return the positions of the records that a row of the file became."""
    if intake.table is None or intake.translation is None:
        return ()
    rows = intake.table.rows.gather(intake.translation.index)
    return tuple((rows == row).arg_true().to_list())


def _acts(ids: tuple[str, ...], catalog: Catalog) -> tuple[Act, ...]:
    return tuple(act for act in catalog.acts if act.id in ids)


def _findings(intake: Intake, record: int) -> tuple[Finding, ...]:
    return tuple(placed.finding for placed in intake.findings if placed.finding.row == record)


@dataclass(frozen=True, slots=True)
class _Telling:
    """Tells of the fields of one record."""

    context: Context
    places: Places
    translation: Translation
    table: Table
    record: int

    def story(self, field_id: str, findings: tuple[Finding, ...]) -> Story:
        context = self.context
        field = context.record_type.field(field_id)
        filling = self.places.filling(field_id, self.record)
        cells = self._cells(filling)
        return Story(
            field=field,
            acts=_acts(field.acts, context.catalog),
            origin=_origin(filling, cells),
            cells=cells,
            steps=tuple(self._steps(filling, cells)),
            value=self.translation.records[field_id][self.record],
            findings=findings,
        )

    def _cells(self, filling: Filling | None) -> tuple[Cell, ...]:
        if not isinstance(filling, Column):
            return ()
        uses = self.places.columns(filling, self.record)
        return tuple(Cell(use.letter, use.header, self._text(use)) for use in uses)

    def _text(self, use: Use) -> str | None:
        text: str | None = self.table.columns[use.letter][self.translation.index[self.record]]
        return text

    def _steps(self, filling: Filling | None, cells: tuple[Cell, ...]) -> Iterator[Taken]:
        if isinstance(filling, Constant):
            text = self.context.given(filling)
            if filling.value:
                return
        elif filling is None or not cells:
            yield from self._default(filling)
            return
        else:
            text = cells[0].text
            for taken in self._before(filling, cells):
                text = taken.text
                yield taken
        for step, after in trace(text, self.context.way(filling)):
            yield Taken(step.name, after, changed=after != text)
            text = after

    def _default(self, filling: Filling | None) -> Iterator[Taken]:
        if filling and filling.reading.default:
            yield Taken("default", filling.reading.default, changed=True)

    def _before(self, column: Column, cells: tuple[Cell, ...]) -> Iterator[Taken]:
        """Yield what happens before the way of a column: the part of a person, the join."""
        repeat, text = self.context.mapping.repeat, cells[0].text
        if column.field in repeat.fields and self._is_cut():
            piece = self.translation.origin["piece"][self.record]
            text = _part(text, repeat.separators, piece)
            yield Taken(f"person {piece + 1} 第{piece + 1}人", text, changed=text != cells[0].text)
        if len(cells) > 1:
            frame = pl.DataFrame({str(i): [cell.text] for i, cell in enumerate(cells)})
            cast = [pl.col(name).cast(pl.String) for name in frame.columns]
            text = frame.select(joined(cast, column.join).alias(VALUE)).item()
            yield Taken(f'join("{column.join}")', text, changed=True)

    def _is_cut(self) -> bool:
        origin = self.translation.origin
        same = origin.filter(
            (pl.col("index") == origin["index"][self.record])
            & (pl.col("number") == origin["number"][self.record])
        )
        return same.height > 1


def _part(text: str | None, separators: tuple[str, ...], piece: int) -> str | None:
    frame = pl.DataFrame({VALUE: [text]}, schema={VALUE: pl.String})
    cut = frame.select(parts(pl.col(VALUE), separators).list.join(MARK)).item()
    return str(cut).split(MARK)[piece] if cut else None


def _origin(filling: Filling | None, cells: tuple[Cell, ...]) -> str:
    if isinstance(filling, Constant):
        given = METADATA if filling.metadata else FILE_NAME
        return VALUE_WRITTEN if filling.value else given
    return COLUMN if cells else NOTHING
