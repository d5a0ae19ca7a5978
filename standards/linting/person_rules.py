"""Whom a record type is about: one person, named and numbered, and nobody else."""

from collections.abc import Iterator
from typing import Final

from standards.linting.rule import Fault
from standards.linting.subject import Place, Subject, always_absent, both, types, with_concept
from standards.model import Field, RecordType

_NAMES: Final = ("person_name",)
_NUMBERS: Final = ("citizen_number", "document_number")


def _of_persons(record_type: RecordType, concepts: tuple[str, ...]) -> tuple[Field, ...]:
    absent = always_absent(record_type)
    return tuple(f for f in with_concept(record_type, *concepts) if f.id not in absent)


def _declared(subject: Subject) -> Iterator[tuple[Place, RecordType]]:
    """Yield the record types that declare concepts at all; of the others S-01 tells."""
    for place, record_type in types(subject):
        if any(field.concept for field in record_type.fields):
            yield place, record_type


def unnumbered(subject: Subject) -> Iterator[Fault]:
    """R-02, a record type without the number of the person's document, or one left open."""
    for place, record_type in _declared(subject):
        numbers = _of_persons(record_type, _NUMBERS)
        if not any(field.required or field.group for field in numbers):
            yield Fault(place, both(
                f"{record_type.label.zh} 没有必填的本人证件号码（concept citizen_number）",
                f"{record_type.id} asks for no number of the person's document"
                " (concept citizen_number)",
            ))  # fmt: skip


def unnamed(subject: Subject) -> Iterator[Fault]:
    """R-11, a record type that does not ask for the person's name."""
    for place, record_type in _declared(subject):
        if not any(field.required or field.group for field in _of_persons(record_type, _NAMES)):
            yield Fault(place, both(
                f"{record_type.label.zh} 没有必填的本人姓名（concept person_name）",
                f"{record_type.id} asks for no name of the person (concept person_name)",
            ))  # fmt: skip


def others(subject: Subject) -> Iterator[Fault]:
    """C-12, a second name or number, which can only be another person's."""
    for place, record_type in types(subject):
        for concepts in (_NAMES, _NUMBERS):
            found = _of_persons(record_type, concepts)
            for field in found[1:]:
                own = found[0]
                yield Fault((*place, "fields", field.id), both(
                    f"{field.label.zh} 是 {own.label.zh} 之外的又一姓名或证件号码，属于他人信息",
                    f"{field.id} is a second name or number beside {own.id}: another person's",
                ))  # fmt: skip
