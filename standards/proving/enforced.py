"""Which codes each target enforces by itself: what agreement is measured against."""

from collections.abc import Iterable, Mapping
from typing import Final

from standards.checking.findings import Finding, Severity

_SCHEMA: Final = frozenset({
    "not_text", "required", "unknown_field", "empty", "too_long", "edge_blank", "unprintable",
    "pattern",
    "not_in_list", "placeholder", "number_form", "date_form", "name_too_long", "name_digit",
    "name_private_use", "name_dot", "region_form",
})  # fmt: skip

ENFORCED: Final[Mapping[str, frozenset[str]]] = {
    "json-schema": _SCHEMA,
    "xsd": _SCHEMA - {"placeholder"} | {"date_impossible"},
}


def refuses(target: str, record: Mapping[str, object], findings: Iterable[Finding]) -> bool:
    """Whether a target has to refuse a record in which the reference finds this."""
    del record  # what a target enforces of a code may depend on the value
    return any(
        found.severity is Severity.ERROR and found.code in ENFORCED[target] for found in findings
    )
