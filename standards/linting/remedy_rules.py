"""C-14, whether objections and repairs reach every record that they may be about."""

from collections.abc import Iterator
from typing import Final

from standards.linting.rule import Fault
from standards.linting.subject import Place, Subject, both, types, with_concept
from standards.model import RecordType

_REMEDIES: Final = ("objection", "repair")
_ENDING: Final = ("终止公示", "停止公示", "不再公示", "移出", "撤下")
_ENOUGH: Final = 2  # as many labels in common, and half of all: a list of record types


def unreachable(subject: Subject) -> Iterator[Fault]:
    """C-14, a remedy that cannot name a record type, or not the record that it is about."""
    for place, record_type in types(subject):
        if record_type.negative or not with_concept(record_type, *_REMEDIES):
            continue
        yield from _unnamed_types(place, record_type, subject)
        yield from _without_end(place, record_type, subject)
        named = with_concept(record_type, "record_reference", "decision_number", "case_number")
        if not any(field.required for field in named):
            yield Fault(place, both(
                f"{record_type.label.zh} 没有必填的原记录文书号，无从知道修复或者异议的是哪条记录",
                f"{record_type.id} asks for no number of the record: nobody knows which one is"
                " repaired or objected to",
            ))  # fmt: skip


def _without_end(place: Place, record_type: RecordType, subject: Subject) -> Iterator[Fault]:
    """Yield ways of repair none of which ends the publication (国办发〔2025〕22号)."""
    lists = [f.code_list for f in with_concept(record_type, "repair") if f.code_list]
    labels = [code.label.zh for one in lists for code in subject.catalog.code_list(one).codes]
    if labels and not any(word in label for label in labels for word in _ENDING):
        yield Fault(place, both(
            f"{record_type.label.zh} 的修复方式不含终止公示或者移出名单",
            f"no way of repair in {record_type.id} ends the publication or the listing",
        ))  # fmt: skip


def _unnamed_types(place: Place, record_type: RecordType, subject: Subject) -> Iterator[Fault]:
    every = {one.label.zh for _, one in types(subject)}
    negative = {one.label.zh for _, one in types(subject) if one.negative}
    for field in record_type.fields:
        if not field.code_list:
            continue
        codes = subject.catalog.code_list(field.code_list).codes
        named = {code.label.zh for code in codes if code.status == "current"}
        missing = sorted(negative - named)
        if len(every & named) >= max(_ENOUGH, len(named) / 2) and missing:
            yield Fault((*place, "fields", field.id), both(
                f"{field.label.zh} 的代码表不含负面信息：{'、'.join(missing)}",
                f"the list of {field.id} lacks negative record types: {', '.join(missing)}",
            ))  # fmt: skip
