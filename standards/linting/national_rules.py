"""S-22: codes of national lists mean what they mean there, or records would say the opposite."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from standards.linting.rule import Check, Fault
from standards.linting.subject import Subject, both, list_place
from standards.linting.vocabularies import NationalCode
from standards.model import Code


def meaning(subject: Subject) -> Iterator[Fault]:
    """S-22: 1 男 and 2 女 (GB/T 2261.1), 0 公示 (双公示), the levels of a scheme."""
    known = subject.vocabularies
    for code_list in subject.catalog.code_lists:
        about = {item.field.concept for item in subject.items()
                 if item.field.code_list == code_list.id}  # fmt: skip
        about.add(code_list.concept)
        source = known.lexicon.joined(code_list.source)
        table = {
            one.code: one
            for one in known.national_codes
            if (one.source and known.lexicon.joined(one.source) in source)
            or (one.concept and one.concept in about)
            or (one.scheme and one.scheme == code_list.scheme)
        }
        others = {code.code for code in code_list.codes if not code.code.isascii()}
        for code in code_list.codes:
            one = table.get(code.code)
            if code.label.zh in others and code.label.zh != code.code:
                yield Fault((*list_place(code_list), code.code), both(
                    f"代码“{code.code}”的名称是另一代码“{code.label.zh}”",
                    f"the code {code.code} bears the name of another one, {code.label.zh}",
                ))  # fmt: skip
            if one and not _means(code, one):
                yield Fault((*list_place(code_list), code.code), both(
                    f"代码 {code.code} 的含义应为{one.zh[0]}，现为 {code.label.zh}",
                    f"the code {code.code} means {one.en or one.zh[0]}, and here it is called"
                    f" {code.label.en}",
                ))  # fmt: skip


def _means(code: Code, one: NationalCode) -> bool:
    """Say whether a code's labels hold what the list has for it, in both languages."""
    english = not one.en or not code.label.en or code.label.en == code.label.zh
    return any(word in code.label.zh for word in one.zh) and (
        english or bool(re.search(rf"\b{re.escape(one.en)}\b", code.label.en, re.IGNORECASE))
    )


def gap(codes: Sequence[str]) -> tuple[str, str] | None:
    """Return two codes that follow each other and are no neighbours, where all are numbers."""
    if not all(code.isascii() and code.isdigit() for code in codes):
        return None
    return next((pair for pair in pairwise(codes) if int(pair[1]) != int(pair[0]) + 1), None)


CHECKS: Final[Mapping[str, Check]] = {"S-22": meaning}
