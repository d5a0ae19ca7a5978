"""Permitted codes: what the owner of a file may write in code columns where something was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from adapters.feedback_english import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.intake import Intake
    from standards.checking.rules import Language
    from standards.model import Code, CodeList, Field, Label

MOST: Final = 200  # lines for one list; the rest of a longer one stands in the standard


@dataclass(frozen=True, slots=True)
class PermittedCode:
    """One code of a column that has findings."""

    header: str  # the column in the owner's file; the field's label where it has none
    code: str
    label: str
    code_list: str
    remark: str = ""


def permitted(intake: Intake, language: Language = "zh") -> Iterator[PermittedCode]:
    """Yield the codes of every code field with a finding, in the order of the standard."""
    headers: dict[str, str] = {}
    for placed in intake.findings:
        if placed.finding.field:
            headers.setdefault(placed.finding.field, placed.header)
    for field in intake.catalog.record_type(intake.record_type).fields:
        if field.code_list and field.id in headers:
            codes = intake.catalog.code_list(field.code_list)
            header = headers[field.id] or _in(language, field.label)
            yield from _of(field, codes, header, language)


def _of(field: Field, codes: CodeList, header: str, language: Language) -> Iterator[PermittedCode]:
    name, several = _in(language, codes.label), ""
    if field.separator:
        several = say(language, "可填多个, 以“{}”分隔").format(field.separator)
    for code in codes.codes[:MOST]:
        remark = _remark(code, several, language)
        yield PermittedCode(header, code.code, _in(language, code.label), name, remark)
    if len(codes.codes) > MOST:
        more = say(language, "另有 {} 个, 见标准的代码表").format(len(codes.codes) - MOST)
        yield PermittedCode(header, "…", more, name)


def _in(language: Language, label: Label) -> str:
    return label.en if language == "en" else label.zh


def _remark(code: Code, several: str, language: Language) -> str:
    parts = [several]
    if code.noted:
        parts.append(say(language, "可加说明: {}（…）").format(code.code))
    if code.status == "historical":
        parts.append(say(language, "历史代码"))
    if code.valid_until:
        parts.append(say(language, "有效期至 {}").format(code.valid_until))
    return "; ".join(part for part in parts if part)
