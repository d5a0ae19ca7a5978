"""Whether numbers, names and codes that exist get through the forms that a catalog gives them."""

import re
from collections.abc import Iterator
from typing import Final

from standards.linting.rule import Fault
from standards.linting.subject import Place, Subject, both, types, with_concept
from standards.linting.vocabularies import Kind
from standards.model import Field, Form, IdentityDocument, MinimumAge
from standards.pattern import to_python

NUMBER_LENGTH: Final = 18
NAME_LENGTH: Final = 30  # names of ethnic groups and foreigners are long: GB 18030, GA/T
_UNOFFICIAL: Final = re.compile("举报|投诉|信访|工单|热线|舆情|报道|线索|抓拍|监控|评分")
# Numbers of no person: of each region of the country, of old and young, with X and without.
NUMBERS: Final = tuple(
    f"{region}{born}00{end}"
    for region in ("110101", "210102", "320281", "440103", "510104", "610102", "820000")
    for born in ("19300101", "19900307", "20101231")
    for end in ("00", "0X")
)
NAMES: Final = ("王一", "欧阳一二", "阿卜杜拉·买买提江", "李䶮", "诺布")
CODES: Final = ("11320281000000000A", "91320281MA00000000", "N2320281MA0000000X")


def refused_numbers(subject: Subject) -> Iterator[Fault]:
    """R-01, a pattern that refuses citizen numbers as they are given to people."""
    yield from _refused(subject, ("citizen_number",), NUMBERS, "公民身份号码", "citizen numbers")


def refused_names(subject: Subject) -> Iterator[Fault]:
    """R-11, a pattern that refuses names as people have them."""
    yield from _refused(subject, ("person_name",), NAMES, "姓名", "names")


def refused_codes(subject: Subject) -> Iterator[Fault]:
    """R-12, a pattern that refuses unified social credit codes, such as those of villages."""
    concepts = ("credit_code", "subject_organisation_code")
    yield from _refused(subject, concepts, CODES, "统一社会信用代码", "credit codes", Form.USCC)


def _refused(
    subject: Subject, concepts: tuple[str, ...], values: tuple[str, ...], zh: str, en: str,
    form: Form | None = None,
) -> Iterator[Fault]:  # fmt: skip
    for place, record_type in types(subject):
        for field in with_concept(record_type, *concepts):
            if not field.pattern or (form and field.form is not form):
                continue
            expression = re.compile(to_python(field.pattern))
            refused = [value for value in values if not expression.fullmatch(value)]
            if refused:
                yield Fault((*place, "fields", field.id), both(
                    f"{field.label.zh} 的 pattern 拒绝真实存在的{zh}，如 {refused[0]}",
                    f"the pattern of {field.id} refuses {en} such as {refused[0]}",
                ))  # fmt: skip


def unofficial(place: Place, numbers: tuple[Field, ...]) -> Iterator[Fault]:
    """R-04, the number of what is no effective document: a report, a call, a work order."""
    for field in numbers:
        if found := _UNOFFICIAL.search(field.label.zh):
            yield Fault((*place, "fields", field.id), both(
                f"{field.label.zh}（{found[0]}）不是生效法律文书的文号",
                f"{field.id} ({found[0]}) is the number of no document that takes effect by law",
            ))  # fmt: skip


def strange_names(subject: Subject) -> Iterator[Fault]:
    """R-11, a field in the form of names that says it is about something else."""
    for place, record_type in types(subject):
        for field in record_type.fields:
            if field.form is Form.NAME and _hidden(field, subject):
                yield Fault((*place, "fields", field.id), both(
                    f"{field.label.zh} 使用姓名形式，concept 却是 {field.concept}",
                    f"{field.id} is of the form name, and its concept is {field.concept}",
                ))  # fmt: skip


def strange_numbers(subject: Subject) -> Iterator[Fault]:
    """R-02, a field that is checked as a person's number and says it is about something else."""
    for place, record_type in types(subject):
        for number, rule in enumerate(record_type.rules):
            if not isinstance(rule, IdentityDocument | MinimumAge):
                continue
            field = record_type.field(rule.field)
            if _hidden(field, subject):
                yield Fault((*place, "rules", str(number)), both(
                    f"规则把 {field.label.zh} 作为证件号码核对，concept 却是 {field.concept}",
                    f"the rule reads {field.id} as a person's number, and its concept is"
                    f" {field.concept}",
                ))  # fmt: skip


def _hidden(field: Field, subject: Subject) -> bool:
    """Say whether a field of a person declares a concept that is nobody's name or number."""
    known = subject.vocabularies.kind(field.concept)
    of_somebody = known in {Kind.MINIMUM, Kind.IDENTITY}
    return bool(field.concept) and not of_somebody
