"""The enforcement matrix: every code that a record can have, and the same table for people."""

import json
from pathlib import Path

import pytest

from standards.checking.findings import Severity
from standards.checking.record_rules import RECORD_RULES
from standards.checking.rules import RULES
from standards.release import load
from standards.targets import matrix

PAGE = Path(__file__).resolve().parents[3] / "docs" / "targets.md"


def test_it_has_every_code_that_the_engines_can_find_in_a_record():
    assert {row.code for row in matrix.MATRIX} == set(RECORD_RULES)


def test_a_warning_is_enforced_nowhere():
    warnings = {code for code, rule in RECORD_RULES.items() if rule.severity is Severity.WARNING}

    enforced = {row.code for row in matrix.MATRIX for t in matrix.TARGETS if row.is_enforced(t)}

    assert warnings
    assert not warnings & enforced


def test_what_a_target_lets_pass_has_its_reason_in_both_languages():
    reasons = [reason for row in matrix.MATRIX for reason in row.missing.values()]

    assert all(reason.zh and reason.en for reason in reasons)
    assert all(set(row.missing) <= set(matrix.TARGETS) for row in matrix.MATRIX)


def test_the_page_shows_the_table_as_it_is():
    table = matrix.markdown({code: rule.title for code, rule in RULES.items()})

    assert PAGE.read_text().endswith(table)


@pytest.mark.parametrize(
    ("code", "value", "row"),
    [
        ("uscc", "91320281MA10000001", "uscc.check"),
        ("uscc", "913202", "uscc"),
        ("organisation_code", "12345678-0", "organisation_code.check"),
        ("organisation_code", "1234567", "organisation_code"),
        ("citizen_number_date", "320281209902280007", "citizen_number_date.future"),
        ("citizen_number_date", "320281198102290003", "citizen_number_date"),
        ("citizen_number_date", "320281210001010003", "citizen_number_date"),
        ("too_long", "x", "too_long"),
        ("required", None, "required"),
    ],
)
def test_a_code_with_two_causes_is_told_apart_by_the_value(code, value, row):
    assert matrix.row(code, value) == row


def test_a_release_carries_it_for_machines():
    said = json.loads(matrix.render(load("jiangyin-person/0.9.0")))
    rows = {row["id"]: row for row in said["rows"]}

    assert said["standard"] == "jiangyin-person/0.9.0"
    assert rows["date_order"]["enforced"] == ["sqlite", "postgresql"]
    assert rows["date_order"]["missing"]["xsd"]["en"] == "two fields cannot be compared"
