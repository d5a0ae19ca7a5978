"""Fictitious valid records made from the model.

Nobody is meant: sequences 000 and 996 to 999 are not given to people born after 1899. The same
seed gives the same records.
"""

from datetime import date, timedelta
from functools import cached_property
from random import Random
from typing import Final, TypeVar

from standards.checking import row_rules
from standards.checking.row_rules import months_after
from standards.generating.people import citizen_number, organisation_code, uscc
from standards.generating.values import Judge, Values, values
from standards.model import (
    Absent,
    AtLeastOne,
    Catalog,
    Field,
    FieldType,
    FilledWhen,
    Form,
    IdentityDocument,
    MinimumAge,
    NotAfterAsOf,
    NotBefore,
    PositiveWhen,
    RecordRule,
    RecordType,
    RequiredWhen,
    Retention,
    WithinPeriod,
)

__all__ = ["NoValidRecord", "Record", "Samples", "citizen_number"]

Record = dict[str, str]
R = TypeVar("R")

_SURNAMES: Final = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗䶮"
_GIVEN: Final = "伟芳娜敏静强磊军洋勇艳杰涛明超霞平刚龴"
_ROUNDS: Final = 8  # of mending what the rules find
_TRIES: Final = 30  # of drawing another record


class NoValidRecord(ValueError):
    """A record type whose fields and rules no record was found to satisfy."""


class Samples:
    """Records of one type, valid as of one day."""

    def __init__(
        self, record_type: RecordType, catalog: Catalog, *, as_of: date, seed: int = 0
    ) -> None:
        self.record_type = record_type
        self.catalog = catalog
        self.as_of = as_of
        self._seed = seed
        self._random = Random(seed)  # noqa: S311 (samples, not secrets)
        self.absent = {name for rule in self.rules(Absent) for name in rule.fields}
        self._values: dict[str, Values] = {}
        self._context = row_rules.Context(record_type, catalog, as_of)

    def valid(self, *, full: bool = False) -> Record:
        """Make a valid record; `full` fills every field that a valid record can have.

        Raises NoValidRecord when none is found, because no value fits a field or rules
        contradict each other.
        """
        for _ in range(_TRIES):
            record = self.draft(full=full)
            if not self._broken(record) and self._has_all(record):
                return record
        raise NoValidRecord(f"no valid record of {self.record_type.id} was found")

    def draft(self, *, full: bool = False) -> Record:
        """Make a record that is valid as far as one could be made."""
        start = self.as_of - timedelta(days=self._random.randrange(40, 1400))
        record: Record = {}
        for field in self.record_type.fields:
            if field.id in self.absent:
                continue
            if field.required or field.group or full or self._random.random() < 0.4:
                self._fill(record, field, start)
        for document in self.rules(IdentityDocument):
            self._repair(document, record, start)
        for _ in range(_ROUNDS):
            broken = self._broken(record)
            if not broken:
                break
            for rule in broken:
                self._repair(rule, record, start)
        return record

    def many(self, count: int) -> list[Record]:
        """Make many valid records. Raises NoValidRecord."""
        return [self.valid() for _ in range(count)]

    def values(self, field: str) -> Values:
        """Return texts to try in a field: good, doubtful and bad ones."""
        if field not in self._values:
            wanted = self.record_type.field(field)
            self._values[field] = values(wanted, self.catalog, seed=self._seed)
        return self._values[field]

    def rules(self, kind: type[R]) -> list[R]:
        """Return the record rules of one kind."""
        return [rule for rule in self.record_type.rules if isinstance(rule, kind)]

    def _has_all(self, record: Record) -> bool:
        return all(field.id in record for field in self.record_type.fields if field.required)

    def _broken(self, record: Record) -> list[RecordRule]:
        return [
            rule
            for rule in self.record_type.rules
            if next(row_rules.broken(rule, record, self._context), None)
        ]

    def _fill(self, record: Record, field: Field, start: date) -> None:
        """Give a field a value that alone has no finding, where there is one."""
        if field.id in self._plain:
            record[field.id] = self._value(field, start)
        elif self.values(field.id).good:
            record[field.id] = self._random.choice(self.values(field.id).good)

    @cached_property
    def _plain(self) -> frozenset[str]:
        """The fields for which readable values are good; the others take theirs from lists."""
        start = self.as_of - timedelta(days=400)
        return frozenset(
            field.id
            for field in self.record_type.fields
            if field.type is FieldType.DATE or not field.pattern
            if not any(Judge(field, self.catalog)(self._value(field, start)) for _ in range(3))
        )

    def _repair(self, rule: RecordRule, record: Record, start: date) -> None:
        """Change what a rule is about, so that it holds."""
        match rule:
            case AtLeastOne(fields):
                free = [name for name in fields if name not in self.absent] or list(fields)
                self._set(record, self._random.choice(free), start)
            case Absent(fields):
                for name in fields:
                    record.pop(name, None)
            case RequiredWhen(field, other, taken) | FilledWhen(field, other, taken):
                if field in self.absent:
                    self._choose_other(record, other, taken)
                else:
                    self._set(record, field, start)
            case PositiveWhen(field):
                self._repair_amount(field, record)
            case IdentityDocument(field, named_in, documents):
                record[field] = self._number(start)
                if named_in in record and self.record_type.field(named_in).code_list:
                    record[named_in] = self.catalog.code_list(documents).codes[0].code
            case MinimumAge(field):
                record[field] = self._number(start)
            case _:
                self._repair_date(rule, record, start)

    def _repair_amount(self, field: str, record: Record) -> None:
        amounts = [text for text in self.values(field).good if text.strip("0.")]
        if amounts:
            record[field] = self._random.choice(amounts)

    def _repair_date(self, rule: RecordRule, record: Record, start: date) -> None:
        match rule:
            case NotAfterAsOf(field):
                record[field] = start.isoformat()
            case NotBefore(field, other):
                first = date.fromisoformat(record[other])
                later = first + timedelta(days=self._random.randrange(40))
                record[field] = max(first, min(later, self.as_of)).isoformat()
            case Retention(field, years):
                days = self._random.randrange(max(years * 365, 1))
                record[field] = (self.as_of - timedelta(days=days)).isoformat()
            case WithinPeriod(field, start_field, level, periods):
                first = date.fromisoformat(record[start_field])
                months = [part.months for part in periods if part.level == record.get(level)]
                record[field] = months_after(first, min(months)).isoformat()

    def _set(self, record: Record, name: str, start: date) -> None:
        self._fill(record, self.record_type.field(name), start)

    def _choose_other(self, record: Record, name: str, taken: tuple[str, ...]) -> None:
        others = [text for text in self.values(name).good if text not in taken]
        if others:
            record[name] = self._random.choice(others)

    def _value(self, field: Field, start: date) -> str:
        random = self._random
        if field.type is FieldType.CODE:
            code = random.choice(self.catalog.code_list(field.code_list).codes)
            return f"{code.code}（限期改正）" if code.noted and random.random() < 0.5 else code.code
        if field.type is FieldType.DATE:
            later = any(rule.field == field.id for rule in self.rules(NotBefore))
            return (start + timedelta(days=random.randrange(40) if later else 0)).isoformat()
        if field.type in (FieldType.INTEGER, FieldType.DECIMAL):
            return str(random.randrange(18, 99))
        return self._text(field)

    def _text(self, field: Field) -> str:
        random = self._random
        match field.form:
            case Form.NAME:
                return random.choice(_SURNAMES) + "".join(random.choices(_GIVEN, k=2))
            case Form.REGION:
                return random.choice(["320281", "320282", "320200"])
            case Form.ORGANISATION_CODE:
                return organisation_code(random)
            case Form.USCC:
                return uscc(random)
            case _:
                return f"{field.label.zh[:8]}{random.randrange(10**6)}"[: field.max_length]

    def _number(self, start: date) -> str:
        oldest = date(1930, 1, 1)
        youngest = start - timedelta(days=19 * 366)
        born = oldest + timedelta(days=self._random.randrange((youngest - oldest).days))
        region = self._random.choice(["320281", "320221", "329005", "320219", "110101"])
        return citizen_number(self._random, born=born, region=region)
