"""A layout turned round: records of the standard -> the cells of the layout's columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.mapping.model import (
    Column,
    Condition,
    Constant,
    Mapping,
    Read,
    Reading,
    Source,
    Title,
)
from adapters.values.way import way
from adapters.writers.errors import NotWritable
from adapters.writers.grid import Grid, Head
from adapters.writers.wording import written
from standards.model import Catalog, FieldType, RecordType

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHINESE: Final = re.compile("[\u4e00-\u9fff]")


def plain(record_type: RecordType, catalog: Catalog) -> Mapping:
    """Return the layout of those who have none: a column for each field, by its id or its label."""
    labels = [field.label.zh for field in record_type.fields]
    columns = []
    for field in record_type.fields:
        alone = labels.count(field.label.zh) == 1
        names = (field.id, *([field.label.zh] if alone else []))
        read = Read.DATE if field.type is FieldType.DATE else Read.TEXT
        columns.append(Column(field.id, (Source(names),), Reading(read), required=True))
    return Mapping(
        layout=f"{catalog.name} {record_type.id}",
        title=Title(record_type.label.zh, record_type.label.en),
        standard=catalog.name,
        record_type=record_type.id,
        source="the record type itself",
        columns=tuple(columns),
    )


def lay_out(records: pl.DataFrame, mapping: Mapping, catalog: Catalog, *, days: str) -> Grid:
    """Write the fields of records into the columns that the layout reads them from.

    Where a field may come from several places, one is taken for all records: a column before a
    constant, one that a single text decides on before others. What cannot be said so shows when
    it is read back. `days` is the sign between the parts of a day.
    Raises NotWritable for a layout whose columns have no names, or that reads credit reports.
    """
    if mapping.file.report_unit:
        raise NotWritable(
            f"{mapping.layout} reads credit reports, which are no tables",
            hint="take a layout of a table; a report has a writer of its own",
        )
    record_type = catalog.record_type(mapping.record_type)
    taken = [_taken(mapping, field) for field in mapping.fields]
    cells: dict[Source, pl.Series] = {}
    for column in (one for one in taken if isinstance(one, Column)):
        values = records[column.field]
        field = record_type.field(column.field)
        steps = way(column.reading, field, catalog, of_person=mapping.person is not None)
        texts = written(values, column.reading, field, catalog, steps, days=days)
        for source, part in _parts(texts, column):
            known = cells.get(source)
            cells[source] = part if known is None else known.fill_null(part)
    for source, said in _decided(mapping, taken):
        known = cells.get(source, pl.repeat(None, records.height, dtype=pl.String, eager=True))
        cells[source] = known.fill_null(said) if said else known
    heads = tuple(_head(source, mapping, record_type) for source in mapping.sources)
    blank = pl.repeat(None, records.height, dtype=pl.String, eager=True)
    frame = [cells.get(head.source, blank).alias(str(at)) for at, head in enumerate(heads)]
    return Grid(
        heads=heads,
        cells=pl.DataFrame(frame),
        fields=frozenset(one.field for one in taken if isinstance(one, Column)),
        constants=frozenset(one.field for one in taken if isinstance(one, Constant)),
    )


def _taken(mapping: Mapping, field: str) -> Column | Constant:
    def rank(one: Column | Constant) -> tuple[bool, int, bool]:
        asked = one.when
        open_ = asked is not None and (asked.negated or not asked.texts)
        return isinstance(one, Constant), len(getattr(one, "sources", ())), open_

    return min(mapping.fillings(field), key=rank)


def _parts(texts: pl.Series, column: Column) -> Iterator[tuple[Source, pl.Series]]:
    """Yield the text of each source: the parts of a joined text, or the whole in the first."""
    first, *others = column.sources
    if not others:
        yield first, texts
        return
    count = len(column.sources)
    frame = pl.DataFrame({"text": texts})
    cut = pl.col("text").str.split(column.join) if column.join else pl.concat_list("text")
    frame = frame.with_columns(parts=cut)
    fit = pl.col("parts").list.len() == count
    for at, source in enumerate(column.sources):
        whole = pl.col("text") if at == 0 else pl.lit(None, dtype=pl.String)
        part = pl.when(fit).then(pl.col("parts").list.get(at, null_on_oob=True)).otherwise(whole)
        yield source, frame.select(part.alias("part")).to_series()


def _decided(mapping: Mapping, taken: list[Column | Constant]) -> Iterator[tuple[Source, str]]:
    """Yield what the columns say that decide on rows: a natural person, one of those wanted."""
    subject = mapping.person.subject if mapping.person else None
    if subject:
        yield subject.source, subject.person[0]
    for condition in (mapping.only, *(one.when for one in taken)):
        if condition and condition.source:
            yield condition.source, _satisfying(condition)


def _satisfying(condition: Condition) -> str:
    return "" if condition.negated or not condition.texts else condition.texts[0]


def _head(source: Source, mapping: Mapping, record_type: RecordType) -> Head:
    one = source.numbered(mapping.repeat.numbers[0]) if source.repeated else source
    if not one.names and not one.path:
        raise NotWritable(
            f"{mapping.layout}: a column is known by its letter alone ({one.at})",
            hint="give the column a name in the mapping: a file is written with a header",
        )
    fields = tuple(dict.fromkeys(c.field for c in mapping.columns if source in c.sources))
    labels = [record_type.field(field).label.zh for field in fields]
    chinese = [name for name in one.names if _CHINESE.search(name)]
    known = [label for label in labels if label in one.names]
    return Head(one, next(iter([*known, *chinese, *one.names[:1], one.path])), fields)
