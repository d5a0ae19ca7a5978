"""S-11: fields whose own constraints contradict each other, so that no value could ever pass."""

from collections.abc import Iterator, Mapping
from typing import Final

from standards.linting.form_rules import NAME_LENGTH, NUMBER_LENGTH
from standards.linting.rule import Check, Fault
from standards.linting.subject import Subject, both, types
from standards.model import Catalog, Field, FieldType, Form
from standards.pattern import CLASSES, Choice, Class, Node, Ranges, Repeat, Sequence, parse

DATE_LENGTH: Final = 10  # 2026-04-01
_PERSON_LENGTHS: Final = {"citizen_number": NUMBER_LENGTH, "person_name": NAME_LENGTH}
_CODE_LENGTHS: Final = {Form.USCC: 18, Form.REGION: 6, Form.ORGANISATION_CODE: 9}


def unsatisfiable(subject: Subject) -> Iterator[Fault]:
    """S-11: some value satisfies each field, and each code of its list fits into it."""
    for place, record_type in types(subject):
        for field in record_type.fields:
            for zh, en in _contradictions(field, subject.catalog):
                yield Fault((*place, "fields", field.id), both(
                    f"{field.label.zh} {zh}", f"the field {field.id} {en}"
                ))  # fmt: skip


def _contradictions(field: Field, catalog: Catalog) -> Iterator[tuple[str, str]]:
    if field.pattern:
        least = shortest(parse(field.pattern), _alphabet(field))
        if least is None:
            yield "的 pattern 与类型或形式矛盾", "has a pattern that its type or form never meets"
        elif least > field.max_length:
            yield (
                f"的 pattern 至少需要 {least} 个字符，max_length 只有 {field.max_length}",
                f"has a pattern of at least {least} characters and max_length {field.max_length}",
            )
    needed = DATE_LENGTH if field.type is FieldType.DATE else _CODE_LENGTHS.get(field.form, 0)
    if needed > field.max_length:
        yield (
            f"至少需要 {needed} 个字符，max_length 只有 {field.max_length}",
            f"needs {needed} characters, and max_length is {field.max_length}",
        )
    least_length = _PERSON_LENGTHS.get(field.concept, 0)
    if field.type is FieldType.TEXT and field.max_length < least_length:
        yield (
            f"的 max_length 只有 {field.max_length}，放不下 {least_length} 个字符的号码或姓名",
            f"has max_length {field.max_length}, and there are values of {least_length} characters",
        )
    codes = catalog.code_list(field.code_list).codes if field.code_list else ()
    long = [c.code for c in codes if len(c.code) > field.max_length and c.status == "current"]
    if long:
        yield (
            f"的 max_length 放不下代码 {'、'.join(long[:3])}",
            f"is too short for the codes {' '.join(long[:3])}",
        )
    if codes and {code.code for code in codes} <= set(field.refuse):
        yield "拒绝了代码表中的全部代码", "refuses every code of its list"


def _alphabet(field: Field) -> Ranges:
    """Return the characters that a value of the field may hold."""
    if field.type is not FieldType.TEXT:
        digits = CLASSES["DIGIT"]
        return {
            FieldType.DATE: (*digits, (0x2D, 0x2D)),
            FieldType.DECIMAL: (*digits, (0x2E, 0x2E)),
            FieldType.INTEGER: digits,
        }.get(field.type, CLASSES["LINE"])
    if field.form is Form.NAME:
        return CLASSES["NOT_DIGIT"]
    return {
        Form.LINES: CLASSES["LINES"],
        Form.REGION: CLASSES["DIGIT"],
        Form.USCC: CLASSES["USCC"],
        Form.ORGANISATION_CODE: (*CLASSES["DIGIT"], *CLASSES["UPPER"], (0x2D, 0x2D)),
    }.get(field.form, CLASSES["LINE"])


def shortest(node: Node, alphabet: Ranges) -> int | None:
    """Return the length of the shortest text of an alphabet that a pattern matches, if any."""
    match node:
        case Class(ranges):
            meets = any(
                low <= end and start <= high for low, high in ranges for start, end in alphabet
            )
            return 1 if meets else None
        case Repeat(inner, least, _):
            one = shortest(inner, alphabet) if least else 0
            return None if one is None else one * least
        case Sequence(nodes):
            lengths = [shortest(part, alphabet) for part in nodes]
            known = [length for length in lengths if length is not None]
            return sum(known) if len(known) == len(lengths) else None
        case Choice(nodes):
            found = [n for part in nodes if (n := shortest(part, alphabet)) is not None]
            return min(found, default=None)


CHECKS: Final[Mapping[str, Check]] = {"S-11": unsatisfiable}
