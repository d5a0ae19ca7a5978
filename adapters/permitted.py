"""Permitted codes: what the owner of a file may write in code columns where something was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.intake import Intake
    from standards.model import Code, CodeList, Field

MOST: Final = 200  # lines for one list; the rest of a longer one stands in the standard


@dataclass(frozen=True, slots=True)
class PermittedCode:
    """One code of a column that has findings."""

    header: str  # the column in the owner's file; the field's label where it has none
    code: str
    label: str
    code_list: str
    remark: str = ""


def permitted(intake: Intake) -> Iterator[PermittedCode]:
    """Yield the codes of every code field with a finding, in the order of the standard."""
    headers: dict[str, str] = {}
    for placed in intake.findings:
        if placed.finding.field:
            headers.setdefault(placed.finding.field, placed.header)
    for field in intake.catalog.record_type(intake.record_type).fields:
        if field.code_list and field.id in headers:
            codes = intake.catalog.code_list(field.code_list)
            yield from _of(field, codes, headers[field.id] or field.label.zh)


def _of(field: Field, codes: CodeList, header: str) -> Iterator[PermittedCode]:
    several = f"可填多个, 以“{field.separator}”分隔" if field.separator else ""
    for code in codes.codes[:MOST]:
        yield PermittedCode(
            header, code.code, code.label.zh, codes.label.zh, _remark(code, several)
        )
    if len(codes.codes) > MOST:
        more = f"另有 {len(codes.codes) - MOST} 个, 见标准的代码表"
        yield PermittedCode(header, "…", more, codes.label.zh)


def _remark(code: Code, several: str) -> str:
    parts = [several]
    if code.noted:
        parts.append(f"可加说明: {code.code}（…）")
    if code.status == "historical":
        parts.append("历史代码")
    if code.valid_until:
        parts.append(f"有效期至 {code.valid_until}")
    return "; ".join(part for part in parts if part)
