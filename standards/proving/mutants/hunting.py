"""All mutants of one record type, hunted with the records of its proof."""

from collections.abc import Iterator, Sequence

from standards.proving import json_engines, xml_engines
from standards.proving.column_engine import engine as column_engine
from standards.proving.enforced import ENFORCED
from standards.proving.engines import Subject
from standards.proving.mutants import columns, equivalent, json_schema, xsd
from standards.proving.mutants.mutant import Fate, Mutant, hunt
from standards.proving.proof import Judged, Reference, arrivals


def hunt_all(subject: Subject, records: Sequence[Judged], check: Reference) -> Iterator[Fate]:
    """Yield what becomes of every mutant, those aside that are known to change nothing."""
    yield from _of_columns(subject, records, check)
    yield from _of_json_schema(subject, records, check)
    yield from _of_xsd(subject, records, check)


def _of_columns(subject: Subject, records: Sequence[Judged], check: Reference) -> Iterator[Fate]:
    ours = column_engine(subject.record_type, subject.catalog, as_of=subject.as_of)
    masks = columns.Masks(subject, arrivals(ours, records, check)[0])
    for mutant in masks.mutants():
        yield _excused(mutant.name) or masks.hunt(mutant)


def _of_json_schema(
    subject: Subject, records: Sequence[Judged], check: Reference
) -> Iterator[Fate]:
    schema, codes = subject.json_schema(), ENFORCED["json-schema"]
    there = arrivals(json_engines.python(schema, codes), records, check)[0]
    there = arrivals(json_engines.rust(schema, codes), there, check)[0]
    yield from _hunted(json_schema.mutants(schema, codes), there)


def _of_xsd(subject: Subject, records: Sequence[Judged], check: Reference) -> Iterator[Fate]:
    id_, codes = subject.record_type.id, ENFORCED["xsd"]
    there = arrivals(xml_engines.libxml2(subject.xsd(), id_, codes), records, check)[0]
    yield from _hunted(xsd.mutants(subject.xsd(), id_, codes), there)


def _hunted(mutants: Iterator[Mutant], records: Sequence[Judged]) -> Iterator[Fate]:
    for mutant in mutants:
        yield _excused(mutant.name) or hunt(mutant, records)


def _excused(name: str) -> Fate | None:
    reason = equivalent.reason(name)
    return Fate(name, None, excuse=reason) if reason else None
