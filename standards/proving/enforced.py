"""Which codes each target enforces by itself: what agreement is measured against."""

from collections.abc import Mapping
from typing import Final

_SCHEMA: Final = frozenset({
    "not_text", "required", "unknown_field", "empty", "too_long", "edge_blank", "unprintable", "pattern",
    "not_in_list", "placeholder", "number_form", "date_form", "name_too_long", "name_digit",
    "name_private_use", "name_dot", "region_form",
})  # fmt: skip

ENFORCED: Final[Mapping[str, frozenset[str]]] = {
    "json-schema": _SCHEMA,
    "xsd": _SCHEMA - {"placeholder"} | {"date_impossible"},
}
