"""The records of a proof: valid ones, ones at every limit, near misses, and mixtures of them.

What comes first is what tells most: a proof of few records takes the start of the same list.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain, zip_longest
from random import Random
from typing import Final, cast

from standards.model import Catalog, NotBefore, RecordType, RequiredWhen, WithinPeriod
from standards.near_misses import near_misses
from standards.proving.edges import Change, edges
from standards.samples import NoValidRecord, Record, Samples

_MISFITS: Final = (None, True, 1.5, ["x"], {"x": "y"}, 20240229)
_FIRST: Final = 12  # valid records at the start, among them the smallest and the fullest


@dataclass(frozen=True, slots=True)
class Corpus:
    """Records of one type; `systematic` is how many of them are made without chance."""

    records: tuple[Record, ...]
    systematic: int


def corpus(
    record_type: RecordType,
    catalog: Catalog,
    *,
    as_of: date,
    seed: int,
    count: int,
    whole: bool = False,
    more: Iterable[tuple[str, str]] = (),
) -> Corpus:
    """Return `count` different records of a type; the same arguments give the same records.

    `whole` leaves out none that is made without chance, even where these are more; `more` are
    fields with texts to try, after all that come from the model.
    """
    maker = _Maker(Samples(record_type, catalog, as_of=as_of, seed=seed), seed)
    most = None if whole else count  # every kind has a share, also of a short list
    systematic = _distinct(chain(maker.systematic(), maker.placed(more)), most)
    rest = maker.mixtures(max(count - len(systematic), 0))
    whole_count = max(count, len(systematic))
    return Corpus(tuple(_distinct(chain(systematic, rest), whole_count)), len(systematic))


def _distinct(records: Iterable[Record], most: int | None) -> list[Record]:
    """Return the first records that differ; no more of them are made than are wanted."""
    found: dict[str, Record] = {}
    for record in records:
        found.setdefault(repr(sorted(record.items())), record)
        if len(found) == most:
            break
    return list(found.values())


class _Maker:
    def __init__(self, samples: Samples, seed: int) -> None:
        self._samples = samples
        self._random = Random(seed)  # noqa: S311 (samples, not secrets)
        self._fields = samples.record_type.field_ids

    def systematic(self) -> Iterator[Record]:
        """Valid records, then records at limits, edges, near misses and single changes by turns."""
        yield from self._valid()
        singles = self._singles()
        turns = (self._at_limits(), self._edges(), self._known_near_misses(), self._misfits())
        for row in zip_longest(*turns):
            yield from (record for record in row if record is not None)
            yield from (record for _, record in zip(range(4), singles, strict=False))
        yield from singles

    def placed(self, more: Iterable[tuple[str, str]]) -> Iterator[Record]:
        """Yield records in which one field has a text, and others say as little as may be."""
        alone = {name: self._alone(name) for name in self._fields}
        yield from (alone[name] | {name: text} for name, text in more)

    def mixtures(self, count: int) -> Iterator[Record]:
        """Yield records with several things changed at once, and valid ones among them."""
        for number in range(count):
            record = self._base()
            for _ in range((0, 1, 2, 2, 3, 5)[number % 6]):
                self._change(record)
            yield record

    def _base(self, *, full: bool = False) -> Record:
        try:
            return self._samples.valid(full=full)
        except NoValidRecord:
            return self._samples.draft(full=full)

    def _valid(self) -> Iterator[Record]:
        yield self._base(full=True)
        smallest = self._base()
        yield smallest
        yield {name: text for name, text in smallest.items() if self._is_needed(name)}
        yield from (self._base() for _ in range(_FIRST - 3))

    def _is_needed(self, name: str) -> bool:
        field = self._samples.record_type.field(name)
        return bool(field.required or field.group)

    def _at_limits(self) -> Iterator[Record]:
        """Records in which every field has a good value from its list, the n-th in the n-th."""
        pools = {name: self._samples.values(name).good for name in self._fields}
        for number in range(max(map(len, pools.values()), default=0)):
            record = self._base(full=True)
            for name in set(record) - self._ruled:
                if pools[name]:
                    record[name] = pools[name][number % len(pools[name])]
            yield record

    @property
    def _ruled(self) -> set[str]:
        """The fields that rules compare: any good value would break one."""
        return {
            name
            for rule in self._samples.record_type.rules
            for name in (
                getattr(rule, part, "") for part in ("field", "other", "on", "start", "level")
            )
            if isinstance(name, str)
        }

    def _singles(self) -> Iterator[Record]:
        """One field changed or taken away; the first values of all fields before their second."""
        values = [self._samples.values(name) for name in self._fields]
        yield from (self._changed({name: None}) for name in self._fields)
        yield from (
            self._base() | {name: "1"} for name in ("not_a_field", "另一", "_x.y-z", "no field")
        )
        ruled = self._ruled | self._samples.absent
        lists = [
            (*some.bad[:8], *(some.good if name in ruled else ()), *some.bad[8:], *some.doubtful)
            for name, some in zip(self._fields, values, strict=True)
        ]
        for row in zip_longest(*lists):
            for name, text in zip(self._fields, row, strict=True):
                if text is not None:
                    yield self._changed({name: text})
                    if name in ruled:
                        yield self._alone(name) | {name: text}

    def _alone(self, name: str) -> Record:
        """Return a record in which rules say as little as may be about a field: others are gone.

        So that a value of the field is the one thing that can be wrong.
        """
        record = self._base()
        record = {other: text for other, text in record.items() if self._is_needed(other)}
        for rule in self._samples.record_type.rules:
            match rule:
                case NotBefore(field, other) if field == name and other in record:
                    record[other] = "1900-01-01"
                case WithinPeriod(_, _, level, periods) if level in record:
                    free = set(self._samples.values(level).good) - {one.level for one in periods}
                    record[level] = min(free, default=record[level])
                case _:
                    pass
        for rule in self._samples.rules(RequiredWhen):
            if record.get(rule.other) in rule.values:
                record.setdefault(
                    rule.field, next(iter(self._samples.values(rule.field).good), "1")
                )
        return record

    def _misfits(self) -> Iterator[Record]:
        """Values that are no texts, which JSON can hold and the other formats cannot."""
        for number, name in enumerate(self._fields):
            value = _MISFITS[number % len(_MISFITS)]
            yield cast("Record", {**self._base(), name: value})

    def _edges(self) -> Iterator[Record]:
        rules = [edges(rule, self._samples) for rule in self._samples.record_type.rules]
        for row in zip_longest(*rules):
            yield from (self._changed(change) for change in row if change is not None)

    def _known_near_misses(self) -> Iterator[Record]:
        try:
            yield from (dict(miss.record) for miss in near_misses(self._samples))
        except NoValidRecord:
            return

    def _changed(self, change: Change) -> Record:
        return _apply(self._base(full=self._random.random() < 0.5), change)

    def _change(self, record: Record) -> None:
        """Change one thing at random."""
        random = self._random
        name = random.choice(self._fields)
        some = self._samples.values(name)
        pool = random.choice([pool for pool in (some.good, some.bad, some.bad) if pool] or [("x",)])
        match random.randrange(10):
            case 0:
                record.pop(name, None)
            case 1:
                other = random.choice(self._fields)
                record[name] = random.choice(self._samples.values(other).good or ("x",))
            case 2:
                rules = self._samples.record_type.rules
                changes = list(edges(random.choice(rules), self._samples)) if rules else []
                if changes:
                    _apply(record, random.choice(changes))
            case _:
                record[name] = random.choice(pool)


def _apply(record: Record, change: Change) -> Record:
    for name, text in change.items():
        if text is None:
            record.pop(name, None)
        else:
            record[name] = text
    return record
