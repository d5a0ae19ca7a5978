"""Witnesses: records that one version accepts and the other refuses, checked by the reference."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from standards.algebra.automaton import TooHard
from standards.algebra.languages import BORN, DAY, SHAPED, Language, Pattern, of_field
from standards.checking import reference
from standards.checking.findings import Severity
from standards.compare.days import AS_OF, FIRST, LAST, Solution, Variable
from standards.compare.demands import Clause, Demand, Filled, of_rules, of_values
from standards.compare.search import State, opened, search, settled
from standards.kinds import Standard
from standards.model import Catalog, RecordType

Record = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Window:
    """The days of the check for which a verdict holds, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Version:
    """A record type in one version of a standard."""

    record_type: RecordType
    catalog: Catalog


@dataclass(frozen=True, slots=True)
class Witness:
    """A record that one version accepts and the other refuses, with the day of the check."""

    record: Record
    as_of: date
    field: str  # the finding of the version that refuses it
    code: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """A demand that could neither be proved nor refuted, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Breach:
    """A demand of one version that records of the other break."""

    demand: Demand
    shown: Witness | Unknown


def window(a: Standard, b: Standard) -> Window:
    """Return the days on which both versions may be used; if there are none, on which either may.

    Days after 2099 cannot be written in a record.
    """
    begins = [max(date.fromisoformat(c.effective_from), date.fromordinal(FIRST)) for c in (a, b)]
    end = date.fromordinal(LAST)
    ends = [date.fromisoformat(c.effective_until) if c.effective_until else end for c in (a, b)]
    if max(begins) <= min(*ends, end):
        return Window(max(begins), min(*ends, end))
    return Window(min(*begins, end), end)


class Accepted:
    """All records that one version accepts, as something that can be searched."""

    def __init__(self, version: Version, days: Window) -> None:
        self.version = version
        self._demands = (
            *of_values(version.record_type, version.catalog),
            *of_rules(version.record_type, version.catalog),
        )
        self._known = set(self._demands)
        self._days = days
        domains = {f.id: of_field(f, version.catalog) for f in version.record_type.fields}
        state = State(domains, (days.first.toordinal(), days.last.toordinal()))
        clauses = (opened(clause) for demand in self._demands for clause in demand.met)
        self._settled = settled(state, tuple(clauses))

    def demands(self) -> tuple[Demand, ...]:
        """Return all that the version demands, but that it knows no other fields."""
        return self._demands

    def find(self, *more: Clause) -> tuple[Record, date] | None:
        """Return an accepted record that meets further clauses, None when there is none.

        Raises TooHard.
        """
        if self._settled is None:
            return None
        state, clauses = self._settled
        found = search(state, (*map(opened, more), *clauses))
        return None if found is None else _realised(found, self._days)

    def breach(self, demand: Demand) -> tuple[Record, date] | None:
        """Return an accepted record that breaks a demand, None when all meet it. Raises TooHard."""
        return None if demand in self._known else self.find(*demand.broken)


def accepted_record(version: Version, days: Window) -> tuple[Record, date] | None:
    """Return a smallest record that a version accepts, None when it accepts none.

    Raises TooHard.
    """
    return Accepted(version, days).find()


def breaches(
    version: Version, other: Version, days: Window, *, closed: bool = True
) -> Iterator[Breach]:
    """Yield every demand of `other` that a record accepted by `version` breaks, with the record.

    The content of records is closed: a field that the other version lacks is an error there.
    With `closed` false those fields are left out before the other version looks, as a profile
    does with its own extensions.
    """
    try:
        accepted = Accepted(version, days)
    except TooHard as error:
        yield Breach(Demand((), "", (), ()), Unknown(str(error)))
        return
    for demand in _demanded(version, other, closed=closed):
        shown = _shown(accepted, other, demand, closed=closed)
        if shown is not None:
            yield Breach(demand, shown)


def _demanded(version: Version, other: Version, *, closed: bool) -> Iterator[Demand]:
    if closed:
        for name in version.record_type.field_ids:
            if name not in other.record_type.field_ids:
                yield Demand(("fields", name), "unknown_field", (), (((Filled(name),),),))
    yield from of_values(other.record_type, other.catalog)
    yield from of_rules(other.record_type, other.catalog)


def _shown(
    accepted: Accepted, other: Version, demand: Demand, *, closed: bool
) -> Witness | Unknown | None:
    try:
        found = accepted.breach(demand)
    except TooHard as error:
        return Unknown(str(error))
    if found is None:
        return None
    record, day = found
    seen = record if closed else _projected(record, other.record_type)
    errors = _errors(seen, other, day)
    if not errors or _errors(record, accepted.version, day):
        return Unknown("the record that was found is not confirmed by the reference check")
    field, code = max(
        errors, key=lambda error: (error[0] in demand.place) + 2 * (error[1] == demand.code)
    )
    return Witness(record, day, field or demand.place[-1], code)


def _projected(record: Record, record_type: RecordType) -> Record:
    return {name: value for name, value in record.items() if name in record_type.field_ids}


def _errors(record: Record, version: Version, day: date) -> Sequence[tuple[str, str]]:
    return _errors_of(tuple(record.items()), version, day)


@lru_cache(maxsize=1024)  # several demands are often broken by the same record
def _errors_of(
    record: tuple[tuple[str, str], ...], version: Version, day: date
) -> Sequence[tuple[str, str]]:
    found = reference.check(dict(record), version.record_type, version.catalog, as_of=day)
    return [(one.field, one.code) for one in found if one.severity is Severity.ERROR]


# How values look when nothing says otherwise. Numbers 000 are given to nobody.
_HABITS: Final = (
    (SHAPED, Pattern("320281[0-9]{8}000[0-9X]")),
    (Pattern("[0-9]{6}"), Pattern("320281")),
)


def _realised(state: State, days: Window) -> tuple[Record, date]:
    """Write the record of a state: shortest values, and days that a reader expects."""
    solution = _days(state, days)
    record: dict[str, str] = {}
    for name in state.domains:
        language = state.filled.get(name)
        if language is not None:
            record[name] = _value(name, language, solution)
    return record, date.fromordinal(solution[AS_OF])


def _days(state: State, days: Window) -> Solution:
    """Return days, early in the window and not after the check where that can be."""
    begin = min(days.first + timedelta(days=180), days.last).toordinal()
    past = {
        Variable("day", name): (FIRST, begin)
        for name, language in state.filled.items()
        if DAY in language.inside
    }
    born = {
        Variable("born", name): (FIRST, date(1980, 1, 1).toordinal())
        for name, language in state.filled.items()
        if BORN in language.inside
    }
    soon = {AS_OF: (days.first.toordinal(), begin)}
    for limits in ({**soon, **past, **born}, {**soon, **past}, soon, {}):
        found = state.days(limits)
        if found is not None:
            return found
    raise AssertionError("a state whose days were solved before")


def _value(name: str, language: Language, days: Solution) -> str:
    day = days.get(Variable("day", name))
    if day is not None:
        return date.fromordinal(day).isoformat()
    born = days.get(Variable("born", name))
    if born is not None:
        text = f"{date.fromordinal(born):%Y%m%d}"
        language = language.within(Pattern(f"[0-9]{{6}}{text}[0-9]{{3}}[0-9X]"))
    for form, habit in _HABITS:
        if form in language.inside and (usual := language.within(habit)).word() is not None:
            language = usual
    found = language.word()
    assert found is not None  # noqa: S101 - the search keeps no empty language
    return found
