"""Which errors each target refuses by itself: what agreement is measured against.

The matrix says it of what is compiled today. The files of 0.9.0 were published before there was a
matrix and never change: they enforce less.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from standards.checking.findings import Finding, Severity
from standards.targets import matrix

_SCHEMA: Final = frozenset({
    "not_text", "required", "unknown_field", "empty", "too_long", "edge_blank", "unprintable",
    "pattern",
    "not_in_list", "placeholder", "number_form", "date_form", "name_too_long", "name_digit",
    "name_private_use", "name_dot", "region_form",
})  # fmt: skip

# By target, and a mark that only files of 0.9.0 have.
_BEFORE: Final[Mapping[str, tuple[bytes, frozenset[str]]]] = {
    "json-schema": (b'"x-chengxin-code"', _SCHEMA),
    "xsd": (b'"xs:date"', _SCHEMA - {"placeholder"} | {"date_impossible"}),
}


def of_file(target: str, file: bytes) -> str:
    """Return the target of a file, or the one that it was before the matrix."""
    mark = _BEFORE.get(target, (None,))[0]
    return f"{target} before the matrix" if mark and mark in file else target


def refuses(target: str, record: Mapping[str, object], findings: Iterable[Finding]) -> bool:
    """Whether a target has to refuse a record in which the reference finds this."""
    errors = [(one.field, one.code) for one in findings if one.severity is Severity.ERROR]
    known, before, _ = target.partition(" before the matrix")
    if before:
        return any(code in _BEFORE[known][1] for _, code in errors)
    return matrix.refuses(target, errors, record)
