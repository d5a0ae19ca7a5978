"""The table of rules: each with its data from rules.toml and its function."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from standards.linting import (
    act_rules,
    catalogue_rules,
    classification_rules,
    code_rules,
    concept_rules,
    dead_rules,
    exchange_rules,
    key_rules,
    matter_rules,
    national_rules,
    penalty_rules,
    proportion_rules,
    record_rules,
    repair_rules,
    system_rules,
    value_rules,
)
from standards.linting.rule import Check, Rule, Severity
from standards.model import Label
from standards.toml_lines import load

# The version of the rules, which a released standard records: any change of a rule raises it.
VERSION: Final = "5"

CHECKS: Final[Mapping[str, Check]] = {
    **act_rules.CHECKS,
    **catalogue_rules.CHECKS,
    **classification_rules.CHECKS,
    **repair_rules.CHECKS,
    **record_rules.CHECKS,
    **matter_rules.CHECKS,
    **concept_rules.CHECKS,
    **system_rules.CHECKS,
    **dead_rules.CHECKS,
    **value_rules.CHECKS,
    **key_rules.CHECKS,
    **code_rules.CHECKS,
    **national_rules.CHECKS,
    **exchange_rules.CHECKS,
    **penalty_rules.CHECKS,
    **proportion_rules.CHECKS,
}

_FILE: Final = Path(__file__).parent / "rules.toml"


@cache
def rules() -> Mapping[str, Rule]:
    """Return all rules by their ids, in the order of the families."""
    data, _ = load(_FILE.read_text(encoding="utf-8"), _FILE.name)
    return {id_: _rule(id_, table) for id_, table in data.items()}


def _rule(id_: str, table: Mapping[str, Any]) -> Rule:
    return Rule(
        id=id_,
        severity=Severity(table["severity"]),
        title=Label(**table["title"]),
        remedy=Label(**table["remedy"]),
        source=table["source"],
        begins=table.get("begins", ""),
        ends=table.get("ends", ""),
        scheme=table.get("scheme", ""),
        kinds=tuple(table.get("kinds", ("catalog",))),
    )
