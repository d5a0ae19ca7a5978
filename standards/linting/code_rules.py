"""How codes are written: what no keyboard types, what follows itself, and codes of places."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from standards.linting.rule import Check, Fault
from standards.linting.subject import Subject, both, list_place
from standards.linting.system_rules import place_names
from standards.model import Code, CodeList

_PLACE: Final = re.compile(r"[0-9]{2}(?:[0-9]{4})?")  # GB/T 2260; two digits: a whole province


def written(subject: Subject) -> Iterator[Fault]:
    """S-21: a code is one that records can have, that no other is taken for, and leads on."""
    places = place_names(subject)
    for code_list in subject.catalog.code_lists:
        first: dict[str, str] = {}
        for code in code_list.codes:
            twin = first.setdefault(_bare(code.code), code.code)
            at = (*list_place(code_list), code.code)
            if wrong := _wrong(code, code_list, is_place=code_list.id in places):
                yield Fault(at, both(*wrong))
            elif twin != code.code:
                yield Fault(at, both(
                    f"代码 {code.code} 与 {twin} 难以区分",
                    f"the code {code.code} can hardly be told from {twin}",
                ))  # fmt: skip


def _wrong(code: Code, code_list: CodeList, *, is_place: bool) -> tuple[str, str] | None:
    if wide := [char for char in code.code if _is_wide(char)]:
        return (
            f"代码 {code.code} 含有全角字符 {wide[0]}",
            f"the code {code.code} has a full-width character: {wide[0]}",
        )
    if code.code != code.code.strip() or not code.code.isprintable():
        return (
            f"代码 {code.code!r} 含有看不见的字符",
            f"the code {code.code!r} has a character that nobody sees",
        )
    if is_place and not _PLACE.fullmatch(code.code):
        return (
            f"行政区划代码 {code.code} 不是六位或两位数字",
            f"the region {code.code} has neither six digits nor two",
        )
    if code.valid_from and code.valid_until and code.valid_until < code.valid_from:
        return (
            f"代码 {code.code} 的失效日期早于生效日期",
            f"the code {code.code} ends before it begins",
        )
    if code.code in _followers(code, code_list):
        return f"代码 {code.code} 最终取代自身", f"the code {code.code} takes its own place"
    return None


def _bare(code: str) -> str:
    """Return a code without what is easily lost: case, leading zeros, blanks."""
    return "".join(code.split()).casefold().lstrip("0")


def _is_wide(char: str) -> bool:
    """Whether a digit or a letter is another form of one of ASCII."""
    plain = unicodedata.normalize("NFKC", char)
    return plain != char and plain.isascii() and plain.isalnum()


def _followers(code: Code, code_list: CodeList) -> set[str]:
    after = {one.code: one.replaced_by for one in code_list.codes if one.replaced_by}
    found: set[str] = set()
    next_ = after.get(code.code, "")
    while next_ and next_ not in found:
        found.add(next_)
        next_ = after.get(next_, "")
    return found


CHECKS: Final[Mapping[str, Check]] = {"S-21": written}
