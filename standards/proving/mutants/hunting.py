"""All mutants of one record type, hunted with the records of its proof."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from standards.proving import json_engines, xml_engines
from standards.proving.column_engine import engine as column_engine
from standards.proving.engines import Subject
from standards.proving.mutants import (
    columns,
    equivalent,
    json_schema,
    sql,
    sql_hunting,
    sql_reading,
    sql_states,
    xsd,
)
from standards.proving.mutants.mutant import Fate, Mutant, hunt
from standards.proving.proof import Judged, Reference, arrivals
from standards.proving.sql_engines import Server

_ALIKE: Final = "every state of the columns is accepted as before, as automata show"
_SAME: Final = "every field accepts the same texts, as automata show"


def hunt_all(
    subject: Subject,
    records: Sequence[Judged],
    check: Reference,
    postgresql: Server | None = None,
) -> Iterator[Fate]:
    """Yield what becomes of every mutant, those aside that are known to change nothing.

    Mutants of PostgreSQL's tables are hunted where there is a connection to a server.
    """
    yield from _of_columns(subject, records, check)
    yield from _of_json_schema(subject, records, check)
    yield from _of_xsd(subject, records, check)
    yield from _of_sql(sql_hunting.sqlite(subject.record_type.id), subject, records, check)
    if postgresql:
        db = sql_hunting.postgresql(subject.record_type.id, postgresql)
        yield from _of_sql(db, subject, records, check)


def _of_columns(subject: Subject, records: Sequence[Judged], check: Reference) -> Iterator[Fate]:
    ours = column_engine(subject.record_type, subject.catalog, as_of=subject.as_of)
    masks = columns.Masks(subject, arrivals(ours, records, check)[0])
    for mutant in masks.mutants():
        fate = masks.hunt(mutant)
        yield fate if fate.killer else replace(fate, excuse=equivalent.reason(mutant.name))


def _of_json_schema(
    subject: Subject, records: Sequence[Judged], check: Reference
) -> Iterator[Fate]:
    schema = subject.json_schema()
    there = arrivals(json_engines.python(schema), records, check)[0]
    there = arrivals(json_engines.rust(schema), there, check)[0]
    yield from _hunted(json_schema.mutants(schema), there)


def _of_xsd(subject: Subject, records: Sequence[Judged], check: Reference) -> Iterator[Fate]:
    id_ = subject.record_type.id
    there = arrivals(xml_engines.libxml2(subject.xsd(), id_), records, check)[0]
    yield from _hunted(xsd.mutants(subject.xsd(), id_), there)


def _of_sql(
    db: sql_hunting.Database, subject: Subject, records: Sequence[Judged], check: Reference
) -> Iterator[Fate]:
    table = sql_reading.table(subject.table(db.dialect.name))
    hunt = sql_hunting.Hunt(table, db, records, check)
    states = sql_states.States(table, db.dialect)
    for mutant in sql.mutants(table, db.dialect, subject.record_type.id):
        fate = hunt.fate(mutant)
        if fate.killer:
            yield fate
        else:
            excuse = _ALIKE if states.is_same(mutant) else equivalent.reason(mutant.name)
            yield replace(fate, excuse=excuse)


def _hunted(mutants: Iterator[Mutant], records: Sequence[Judged]) -> Iterator[Fate]:
    for mutant in mutants:
        excuse = _SAME if mutant.is_same() else equivalent.reason(mutant.name)
        yield Fate(mutant.name, None, excuse=excuse) if excuse else hunt(mutant, records)
