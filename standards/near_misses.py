"""Near misses: records that are valid but for one thing, with the finding they must get."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from standards.checking import identifiers
from standards.checking.row_rules import months_after
from standards.constraints import NAME_LIMIT
from standards.model import (
    Absent,
    AtLeastOne,
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
    RequiredWhen,
    Retention,
    WithinPeriod,
)
from standards.samples import Samples, citizen_number


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A record that is valid but for one thing, and the finding that it must get."""

    record: Mapping[str, str]
    field: str
    code: str


def near_misses(samples: Samples) -> Iterator[NearMiss]:
    """Make, for every constraint and rule of the record type, records that just break it."""
    return _Maker(samples).all()


class _Maker:
    def __init__(self, samples: Samples) -> None:
        self._samples = samples
        self._random = Random(0)  # noqa: S311 (samples, not secrets)

    def all(self) -> Iterator[NearMiss]:
        for field in self._samples.record_type.fields:
            yield from self._near_field(field)
        for rule in self._samples.record_type.rules:
            yield from self._near_rule(rule)
        yield NearMiss(self._samples.valid() | {"not_a_field": "1"}, "", "unknown_field")

    def _near_rule(self, rule: RecordRule) -> Iterator[NearMiss]:
        match rule:
            case Absent(fields):
                yield from (self._changed(name, "某单位", "must_be_absent") for name in fields)
            case RequiredWhen(field, other, values):
                record = self._samples.valid() | {other: values[0]}
                record.pop(field, None)
                yield NearMiss(record, field, "required_when")
            case FilledWhen(field, other, values):
                for value in values:
                    record = self._samples.valid(full=True) | {other: value}
                    record.pop(field, None)
                    yield NearMiss(record, field, "required_when")
            case PositiveWhen(field, other, values):
                for value in values:
                    record = self._samples.valid(full=True) | {other: value}
                    yield NearMiss(record | {field: "0"}, field, "positive_when")
                    record.pop(field, None)
                    yield NearMiss(record, field, "positive_when")
            case IdentityDocument():
                yield from self._near_number(rule)
            case MinimumAge():
                yield from self._near_age(rule)
            case AtLeastOne():
                yield from self._near_group(rule)
            case _:
                yield from self._near_date(rule)

    def _near_date(self, rule: RecordRule) -> Iterator[NearMiss]:
        match rule:
            case NotBefore(field, other):
                record = self._samples.valid(full=True)
                before = date.fromisoformat(record[other]) - timedelta(days=1)
                yield NearMiss(record | {field: before.isoformat()}, field, "date_order")
            case NotAfterAsOf(field):
                tomorrow = self._samples.as_of + timedelta(days=1)
                yield self._changed(field, tomorrow.isoformat(), "date_in_future")
            case Retention(field, years):
                day = self._years_ago(years) - timedelta(days=1)
                yield self._changed(field, day.isoformat(), "past_retention")
            case WithinPeriod(field, start, level, periods):
                for period in periods:
                    record = self._samples.valid(full=True) | {level: period.level}
                    first = date.fromisoformat(record[start])
                    day = months_after(first, period.months) + timedelta(days=1)
                    yield NearMiss(record | {field: day.isoformat()}, field, "past_period")

    def _near_group(self, rule: AtLeastOne) -> Iterator[NearMiss]:
        record = self._samples.valid()
        for name in rule.fields:
            record.pop(name, None)
        yield NearMiss(record, rule.field, "at_least_one")

    def _near_field(self, field: Field) -> Iterator[NearMiss]:
        if field.required:
            record = self._samples.valid()
            del record[field.id]
            yield NearMiss(record, field.id, "required")
        yield self._changed(field.id, "", "empty")
        yield self._changed(field.id, "长" * (field.max_length + 1), "too_long")
        for refused in field.refuse:
            yield self._changed(field.id, refused, "placeholder")
        for value, code in _NEAR_BY_TYPE.get(field.type, ()):
            if field.type is not FieldType.TEXT or field.form in _PLAIN_FORMS:
                yield self._changed(field.id, value, code)
        for value, code in _NEAR_BY_FORM.get(field.form, ()):
            if field.type is FieldType.TEXT:
                yield self._changed(field.id, value, code)

    def _near_number(self, rule: IdentityDocument) -> Iterator[NearMiss]:
        number = citizen_number(self._random, born=date(1980, 2, 29))
        wrong = "0" if number[17] != "0" else "1"
        impossible = "32028119810229000"
        for value, code in (
            (number[:17] + wrong, "citizen_number_checksum"),
            (impossible + identifiers.citizen_check(impossible), "citizen_number_date"),
            (number[:6] + "19" * 6, "citizen_number_checksum"),
            (f"{number[:4]}**********{number[14:]}", "citizen_number_masked"),
            (f"{number[:6]}{number[8:14]}000", "citizen_number_old"),
            (number[:17], "citizen_number_form"),
            (number[:17] + "x", "citizen_number_form"),
            (f"{number}\n", "citizen_number_form"),
            ("１" + number[1:], "citizen_number_form"),
            ("E12345678", "citizen_number_form"),
            (citizen_number(self._random, born=date(1980, 2, 29), region="329999"),
             "citizen_number_region"),
        ):  # fmt: skip
            yield self._without(rule.named_in, rule.field, value, code)
        record = self._samples.valid() | {rule.field: "护照", rule.named_in: "护照"}
        yield NearMiss(record, rule.field, "document_number")

    def _near_age(self, rule: MinimumAge) -> Iterator[NearMiss]:
        """People who become old enough the day after."""
        limits = [(rule.refused_below, "under_age")]
        if rule.warned_below > rule.refused_below:
            limits.append((rule.warned_below, "age_to_confirm"))
        for years, code in limits:
            record = self._samples.valid(full=True)
            if rule.on not in record:  # without the day nobody has an age
                continue
            birthday = date.fromisoformat(record[rule.on]) + timedelta(days=1)
            if (birthday.month, birthday.day) != (2, 29):
                born = birthday.replace(year=birthday.year - years)
                number = citizen_number(self._random, born=born)
                yield NearMiss(record | {rule.field: number}, rule.field, code)

    def _changed(self, field: str, value: str, code: str) -> NearMiss:
        return NearMiss(self._samples.valid() | {field: value}, field, code)

    def _without(self, removed: str, field: str, value: str, code: str) -> NearMiss:
        """A changed record in which no remark names another document."""
        record = self._samples.valid() | {field: value}
        for rule in self._samples.rules(RequiredWhen):
            if rule.field == removed:
                record[rule.other] = self._other_value(rule)
        record.pop(removed, None)
        return NearMiss(record, field, code)

    def _other_value(self, rule: RequiredWhen) -> str:
        codes = self._samples.catalog.code_list(
            self._samples.record_type.field(rule.other).code_list
        )
        return next(value for value in codes.values() if value not in rule.values)

    def _years_ago(self, years: int) -> date:
        as_of = self._samples.as_of
        day = 28 if (as_of.month, as_of.day) == (2, 29) else as_of.day
        return as_of.replace(year=as_of.year - years, day=day)


_PLAIN_FORMS: Final = (Form.LINE, Form.LINES, Form.NAME)
_NEAR_BY_TYPE: Final[Mapping[FieldType, tuple[tuple[str, str], ...]]] = {
    FieldType.TEXT: (
        (" 前有空格", "edge_blank"), ("后有全角空格　", "edge_blank"), ("末尾换行\n", "edge_blank"),
        ("控制\x00字符", "unprintable"), ("乱码\ufffd", "unprintable"),
        ("\ufeff字节序", "unprintable"),
    ),
    FieldType.CODE: (
        ("不在表内", "not_in_list"), ("0\n", "not_in_list"), ("１", "not_in_list"),
        ("其他（）", "not_in_list"), ("其他(无尾", "not_in_list"),
    ),
    FieldType.DATE: (
        ("2021-02-30", "date_impossible"), ("2023-02-29", "date_impossible"),
        ("2021-13-01", "date_impossible"), ("2021-00-10", "date_impossible"),
        ("2021/02/03", "date_form"), ("2021-2-3", "date_form"), ("20210203", "date_form"),
        ("2021-02-03\n", "date_form"), ("２０２１-02-03", "date_form"), ("1899-12-31", "date_form"),
        ("2100-01-01", "date_form"), ("2021-02-03T00:00:00", "date_form"),
    ),
    FieldType.INTEGER: (
        ("01", "number_form"), ("-1", "number_form"), ("1.0", "number_form"), ("１", "number_form"),
        ("1\n", "number_form"), ("1,000", "number_form"),
    ),
}  # fmt: skip
_NEAR_BY_FORM: Final[Mapping[Form, tuple[tuple[str, str], ...]]] = {
    Form.LINE: (("两\n行", "unprintable"), ("制表\t符", "unprintable")),
    Form.NAME: (
        ("王小2", "name_digit"), ("王小２", "name_digit"), ("王\ue864", "name_private_use"),
        ("买买提.艾力", "name_dot"), ("买买提•艾力", "name_dot"),
        ("长" * (NAME_LIMIT + 1), "name_too_long"),
        ("两\n行", "unprintable"),
    ),
    Form.REGION: (
        ("32028", "region_form"), ("３２０２８１", "region_form"), ("329999", "region_unknown"),
    ),
    Form.USCC: (("91320281MA10000001", "uscc"), ("913202", "uscc")),
    Form.ORGANISATION_CODE: (("12345678-0", "organisation_code"), ("1234567", "organisation_code")),
}  # fmt: skip
