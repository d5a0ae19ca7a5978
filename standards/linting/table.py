"""The table of rules: each with its data from rules.toml and its function."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from standards.linting import act_rules, catalogue_rules
from standards.linting.rule import Check, Rule, Severity
from standards.model import Label
from standards.toml_lines import load

# The version of the rules, which a released standard records: any change of a rule raises it.
VERSION: Final = "1"

CHECKS: Final[Mapping[str, Check]] = {**act_rules.CHECKS, **catalogue_rules.CHECKS}

_FILE: Final = Path(__file__).parent / "rules.toml"


@cache
def rules() -> Mapping[str, Rule]:
    """Return all rules by their ids, in the order of the families."""
    data, _ = load(_FILE.read_text(encoding="utf-8"), _FILE.name)
    return {id_: _rule(id_, table) for id_, table in data.items()}


def _rule(id_: str, table: Mapping[str, Any]) -> Rule:
    made = {name: Label(**table[name]) for name in ("title", "remedy")}
    texts = {name: table[name] for name in table.keys() & {"source", "begins", "ends", "scheme"}}
    kinds = tuple(table.get("kinds", ("catalog",)))
    return Rule(id=id_, severity=Severity(table["severity"]), kinds=kinds, **made, **texts)
