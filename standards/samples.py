"""Fictitious valid records made from the model.

Nobody is meant: sequences 000 and 996 to 999 are not given to people born after 1899. The same
seed gives the same records.
"""

from datetime import date, timedelta
from random import Random
from typing import Final, TypeVar

from standards.checking import identifiers
from standards.checking.row_rules import months_after
from standards.model import (
    Absent,
    Catalog,
    Field,
    FieldType,
    Form,
    IdentityDocument,
    NotBefore,
    PositiveWhen,
    RecordType,
    RequiredWhen,
    WithinPeriod,
)

Record = dict[str, str]
R = TypeVar("R")

_SURNAMES: Final = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗䶮"
_GIVEN: Final = "伟芳娜敏静强磊军洋勇艳杰涛明超霞平刚龴"
_SEQUENCES: Final = ("000", "996", "997", "998", "999")


def citizen_number(
    random: Random, *, born: date, region: str = "320281", sequence: str = ""
) -> str:
    """Make a well-formed citizen number that belongs to nobody."""
    first17 = f"{region}{born:%Y%m%d}{sequence or random.choice(_SEQUENCES)}"
    return first17 + identifiers.citizen_check(first17)


class Samples:
    """Records of one type, valid as of one day."""

    def __init__(
        self, record_type: RecordType, catalog: Catalog, *, as_of: date, seed: int = 0
    ) -> None:
        self.record_type = record_type
        self.catalog = catalog
        self.as_of = as_of
        self._random = Random(seed)  # noqa: S311 (samples, not secrets)
        self._absent = {name for rule in self.rules(Absent) for name in rule.fields}

    def valid(self, *, full: bool = False) -> Record:
        """Make a valid record; `full` fills every field that a valid record can have."""
        start = self.as_of - timedelta(days=self._random.randrange(40, 1400))
        record: Record = {}
        for field in self.record_type.fields:
            if field.id in self._absent:
                continue
            if field.required or field.group or full or self._random.random() < 0.4:
                record[field.id] = self._value(field, start)
        for rule in self.rules(IdentityDocument):
            record[rule.field] = self._number(start)
            if rule.named_in in record and self.record_type.field(rule.named_in).code_list:
                record[rule.named_in] = self.catalog.code_list(rule.documents).codes[0].code
        for asked in self.rules(RequiredWhen):
            if record.get(asked.other) in asked.values:
                record.setdefault(asked.field, "说明")
        self._keep_rules_of_amounts_and_periods(record)
        return record

    def _keep_rules_of_amounts_and_periods(self, record: Record) -> None:
        for amount in self.rules(PositiveWhen):
            record.setdefault(amount.field, str(self._random.randrange(18, 99)))
        for within in self.rules(WithinPeriod):
            for period in within.periods:
                if record.get(within.level) == period.level and within.field in record:
                    first = date.fromisoformat(record[within.start])
                    latest = months_after(first, period.months)
                    record[within.field] = min(record[within.field], latest.isoformat())

    def many(self, count: int) -> list[Record]:
        """Make many valid records."""
        return [self.valid() for _ in range(count)]

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
        if field.form is Form.NAME:
            return random.choice(_SURNAMES) + "".join(random.choices(_GIVEN, k=2))
        if field.form is Form.REGION:
            return random.choice(["320281", "320282", "320200"])
        if field.form is Form.ORGANISATION_CODE:
            first8 = f"{random.randrange(10**8):08}"
            return first8 + identifiers.organisation_check(first8)
        return f"{field.label.zh[:8]}{random.randrange(10**6)}"[: field.max_length]

    def _number(self, start: date) -> str:
        oldest = date(1930, 1, 1)
        youngest = start - timedelta(days=19 * 366)
        born = oldest + timedelta(days=self._random.randrange((youngest - oldest).days))
        region = self._random.choice(["320281", "320221", "329005", "320219", "110101"])
        return citizen_number(self._random, born=born, region=region)

    def rules(self, kind: type[R]) -> list[R]:
        """Return the record rules of one kind."""
        return [rule for rule in self.record_type.rules if isinstance(rule, kind)]
