"""Whose record it is and who answers for it: the natural key, and the deciding authority."""

from collections.abc import Iterator, Mapping
from typing import Final

from standards.linting.record_rules import person_numbers
from standards.linting.rule import Check, Fault
from standards.linting.subject import Subject, both, types, with_concept


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


CHECKS: Final[Mapping[str, Check]] = {"S-19": keyed, "S-20": decided}
