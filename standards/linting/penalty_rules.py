"""What a penalty says: for what, by which provision, what, by whom and when (R-14)."""

from collections.abc import Iterator, Mapping
from typing import Final

from standards.linting.matter_rules import is_penalties
from standards.linting.rule import Check, Fault
from standards.linting.subject import Subject, always_absent, both, types
from standards.model import RecordType

# 行政处罚法 (1996) art. 39, (2021) art. 59: what a decision states. The authority is S-20's.
STATED: Final = (
    ("facts", "违法事实", "the facts"),
    ("legal_basis", "处罚依据", "the legal basis"),
    ("decision_date", "决定日期", "the day of the decision"),
)
CONTENT: Final = frozenset({"result", "class"})


def complete(subject: Subject) -> Iterator[Fault]:
    """R-14: a penalty that counts as dishonesty states its facts, its basis and its day."""
    for place, record_type in types(subject):
        if not record_type.dishonesty or not is_penalty(record_type, subject):
            continue
        absent = always_absent(record_type)
        asked = {f.concept for f in record_type.fields if f.required and f.id not in absent}
        missing = [(zh, en) for concept, zh, en in STATED if concept not in asked]
        if asked.isdisjoint(CONTENT):
            missing.append(("处罚内容", "the penalty"))
        if missing:
            yield Fault(place, both(
                f"{record_type.label.zh} 没有必填的：{'、'.join(zh for zh, _ in missing)}",
                f"{record_type.id} does not ask for: {', '.join(en for _, en in missing)}",
            ))  # fmt: skip


def is_penalty(record_type: RecordType, subject: Subject) -> bool:
    """Tell a record type of penalties by its item of the catalogue, its name or its classes."""
    named = f"{record_type.basic_item} {record_type.label.zh}"
    lists = {field.code_list for field in record_type.fields if field.code_list}
    return "处罚" in named or any(is_penalties(subject.catalog.code_list(one)) for one in lists)


CHECKS: Final[Mapping[str, Check]] = {"R-14": complete}
