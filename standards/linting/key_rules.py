"""Whose record it is and who answers for it: the key, the authority, one field for a matter."""

from collections.abc import Iterator, Mapping
from typing import Final

from standards.linting.record_rules import person_numbers
from standards.linting.rule import Check, Fault
from standards.linting.subject import Subject, both, types, with_concept
from standards.model import Field

# What a correction, a repair or a passing day changes; names change as well.
CHANGING: Final = frozenset(
    {"update_date", "state", "performance", "amount", "level", "grade", "scope", "remark", "age"}
    | {"telephone", "email", "residence_address", "household_address", "person_name", "result"}
    | {"valid_until", "publication_end", "repair", "objection", "facts", "quantity", "duration"}
)
# What the rules, the releases and the withdrawals look for in one place.
SINGLE: Final = frozenset(
    {"publication_end", "scope", "level", "sex", "age", "birth_date", "nationality"}
)


def keyed(subject: Subject) -> Iterator[Fault]:
    """S-19: two persons in one decision are two records, or one would get the other's."""
    for place, record_type in types(subject):
        numbers = {field.id for field in person_numbers(record_type)}
        if numbers and numbers.isdisjoint(record_type.key):
            yield Fault((*place, "key"), both(
                f"{record_type.label.zh} 的主键不含证件号码，同一决定中的两个人会成为一条记录",
                f"the key of {record_type.id} has no number of the person: two persons of one"
                " decision would be one record",
            ))  # fmt: skip


def decided(subject: Subject) -> Iterator[Fault]:
    """S-20: a record of dishonesty always says who decided, whom a person may object to."""
    for place, record_type in types(subject):
        authorities = with_concept(record_type, "authority")
        if record_type.dishonesty and not any(field.required for field in authorities):
            at = (*place, "fields", authorities[0].id) if authorities else place
            yield Fault(at, both(
                f"{record_type.label.zh} 没有必填的作出机关",
                f"{record_type.id} has no required field with the deciding authority",
            ))  # fmt: skip


def stable(subject: Subject) -> Iterator[Fault]:
    """S-23: a key never changes, and of two versions the one that changed later counts."""
    for place, record_type in types(subject):
        for field in (record_type.field(id_) for id_ in record_type.key):
            if field.concept in CHANGING:
                yield Fault((*place, "key"), both(
                    f"{record_type.label.zh} 的主键含有会变化的 {field.label.zh}，"
                    "更正后会成为另一条记录",
                    f"the key of {record_type.id} holds {field.id}, which changes: a correction"
                    " would be another record",
                ))  # fmt: skip
        if record_type.version_field:
            version = record_type.field(record_type.version_field)
            if version.concept and version.concept != "update_date":
                yield Fault((*place, "version_field"), both(
                    f"{record_type.label.zh} 的版本以 {version.label.zh} 区分，应为更新日期",
                    f"versions of {record_type.id} are told by {version.id}, not by the day of the"
                    " last change",
                ))  # fmt: skip


def once(subject: Subject) -> Iterator[Fault]:
    """S-24: what a record has one of stands in one field; of two, each reader takes another."""
    for place, record_type in types(subject):
        found: dict[str, Field] = {}
        for field in record_type.fields:
            if field.concept not in SINGLE:
                continue
            scheme = subject.catalog.code_list(field.code_list).scheme if field.code_list else ""
            about = f"{field.concept}/{scheme}" if field.concept == "level" else field.concept
            own = found.setdefault(about, field)
            if own is not field:
                yield Fault((*place, "fields", field.id), both(
                    f"{field.label.zh} 与 {own.label.zh} 的内容相同：{field.concept}",
                    f"{field.id} is about the same as {own.id}: {field.concept}",
                ))  # fmt: skip


CHECKS: Final[Mapping[str, Check]] = {
    "S-19": keyed,
    "S-20": decided,
    "S-23": stable,
    "S-24": once,
}
