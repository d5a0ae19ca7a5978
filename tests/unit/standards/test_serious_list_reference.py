"""Severe dishonesty that a database or bureau pushes is reference: no level follows from it."""

import pytest

from standards.classification import Outcome
from standards.classify import Facts, classify
from standards.release import load, load_any, published

REFERENCE = load("pboc-report/1.0.0").record_type("serious_list_reference")
CLASSIFICATIONS = [
    load_any(name) for name in published() if name.startswith("jiangyin-dishonesty/")
]
SCHEMES = [(one, scheme.id) for one in CLASSIFICATIONS for scheme in one.schemes]


@pytest.mark.parametrize(("standard", "scheme"), SCHEMES, ids=lambda value: str(value)[:24])
def test_no_criterion_gives_it_a_level_whatever_it_says(standard, scheme):
    """Every fact that any criterion knows, with every value, and every document."""
    documents = tuple(document.id for document in standard.documents)
    everything = {
        fact: tuple(value for row in standard.criteria if row.fact == fact for value in row.values)
        for fact in {row.fact for row in standard.criteria}
    }

    verdict = classify(standard, scheme, Facts(REFERENCE.id, documents, everything))

    assert (verdict.outcome, verdict.level) == (Outcome.UNDECIDED, "")
    assert not verdict.criteria


@pytest.mark.parametrize("standard", CLASSIFICATIONS, ids=lambda one: one.name)
def test_no_classification_names_it_or_anything_of_reports(standard):
    judged = {row.judged for row in standard.criteria}
    reports = {record_type.id for record_type in load("pboc-report/1.0.0").record_types}

    assert not judged & reports


def test_it_is_marked_as_reference_and_has_no_level_of_its_own():
    catalog = load("pboc-report/1.0.0")

    assert not any(record_type.dishonesty for record_type in catalog.record_types)
    assert catalog.scheme == ""
    assert not any(codes.scheme for codes in catalog.code_lists)
    assert {"level", "scope"}.isdisjoint(field.concept for field in REFERENCE.fields)


def test_it_says_who_pushed_it_and_which_document_it_rests_on():
    required = {field.id for field in REFERENCE.fields if field.required}

    assert {"lylb", "lyjg", "tsrq", "wsh", "rdjg", "rdrq", "mdmc"} <= required
    assert "无" in REFERENCE.field("wsh").refuse
