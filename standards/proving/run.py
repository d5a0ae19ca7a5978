"""A proof of a standard: record type by record type, engine by engine."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from standards.model import Catalog, RecordType
from standards.proving import proof
from standards.proving.corpus import corpus
from standards.proving.engine import Artefacts, Engine
from standards.proving.engines import Subject, engines, require
from standards.proving.mutants.mutant import Fate
from standards.proving.proof import Disagreement, Judged, Reference, Tally
from standards.proving.shrink import smallest

if TYPE_CHECKING:
    from standards.proving.sql_engines import Server

Progress = Callable[[str], None]
MOST_SHOWN = 3  # disagreements that are made small, of one engine about one record type


@dataclass(frozen=True, slots=True)
class TypeProof:
    """What came out for one record type."""

    record_type: str
    records: int
    valid: int  # without an error by the reference
    systematic: int  # how many of them are edges and near misses, not mixtures
    tallies: tuple[Tally, ...]
    smallest: tuple[Disagreement, ...]
    fates: tuple[Fate, ...] = ()  # of the mutants, where they were asked for

    @property
    def survivors(self) -> tuple[str, ...]:
        """The mutants that no record gave away, and that are not shown to change nothing."""
        return tuple(fate.mutant for fate in self.fates if not (fate.killer or fate.excuse))

    @property
    def disagreed(self) -> int:
        """How many verdicts differ from the reference."""
        return sum(len(tally.disagreements) for tally in self.tallies)


@dataclass(frozen=True, slots=True)
class Plan:
    """How a standard is to be proved."""

    records: int  # of each type
    seed: int
    as_of: date
    mutants: bool = False  # whether the proof itself is put to the test
    postgresql: str = ""  # the address of a server; without one it is not asked


def prove(
    catalog: Catalog,
    artefacts: Artefacts,
    types: Sequence[RecordType],
    plan: Plan,
    *,
    progress: Progress = lambda _: None,
) -> Iterator[TypeProof]:
    """Yield the proof of each record type. Raises MissingEngine and NoDatabase."""
    require()
    from standards.proving import sql_engines

    db = sql_engines.connect(plan.postgresql) if plan.postgresql else None
    with db or nullcontext():
        for record_type in types:
            subject = Subject(record_type, catalog, plan.as_of, artefacts)
            asked = list(engines(subject, db))
            yield prove_type(subject, asked, plan, postgresql=db, progress=progress)


def prove_type(
    subject: Subject,
    asked: Sequence[Engine],
    plan: Plan,
    *,
    postgresql: "Server | None" = None,
    progress: Progress = lambda _: None,
) -> TypeProof:
    """Prove one record type with the engines that are asked.

    Mutants of PostgreSQL's table are hunted where there is a connection.
    """
    made = corpus(
        subject.record_type,
        subject.catalog,
        as_of=plan.as_of,
        seed=plan.seed,
        count=plan.records,
        whole=plan.mutants,
        more=_written_out(subject) if plan.mutants else (),
    )
    check = proof.reference_of(subject.record_type, subject.catalog, plan.as_of)
    records = proof.judged(made.records, check)
    progress(f"{subject.record_type.id}: {len(records)} records, {made.systematic} systematic")
    found = prove_records(subject, asked, records, check, progress=progress)
    fates = tuple(_fates(subject, records, check, postgresql)) if plan.mutants else ()
    if fates:
        progress(f"{subject.record_type.id}: {len(fates)} mutants")
    return replace(found, systematic=made.systematic, fates=fates)


def prove_records(
    subject: Subject,
    asked: Sequence[Engine],
    records: Sequence[Judged],
    check: Reference,
    *,
    progress: Progress = lambda _: None,
) -> TypeProof:
    """Hold engines against what the reference finds in some records of one type."""
    id_ = subject.record_type.id
    tallies: list[Tally] = []
    small: list[Disagreement] = []
    for engine in asked:
        tally = proof.compare(engine, records, check)
        tallies.append(tally)
        small += [smallest(engine, one, check) for one in _one_of_each(tally.disagreements)]
        progress(f"{id_}: {engine.name} {len(tally.disagreements)} disagreed")
    valid = sum(not proof.has_error(one.findings) for one in records)
    return TypeProof(id_, len(records), valid, 0, tuple(tallies), tuple(small))


def _written_out(subject: Subject) -> Iterator[tuple[str, str]]:
    from standards.proving import written_out

    return written_out.texts(subject.xsd(), subject.record_type.id)


def _fates(
    subject: Subject,
    records: Sequence[Judged],
    check: Reference,
    postgresql: "Server | None",
) -> Iterator[Fate]:
    from standards.proving.mutants.hunting import hunt_all

    return hunt_all(subject, records, check, postgresql)


def _one_of_each(found: Sequence[Disagreement]) -> list[Disagreement]:
    """Return one disagreement of each kind, by what the reference finds; not too many."""
    kinds = {frozenset(one.code for one in each.findings): each for each in reversed(found)}
    return list(kinds.values())[::-1][:MOST_SHOWN]
