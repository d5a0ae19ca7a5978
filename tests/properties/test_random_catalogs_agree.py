"""All engines agree with the reference on catalogs that nobody wrote: small random ones."""

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kit.specimen import FIELDS, RULES, SPECIMEN

from standards import release
from standards.model import FieldType, Form
from standards.proving import engines, report, run
from standards.proving.engines import Subject

AS_OF = date(2024, 2, 29)
PATTERNS = (
    "[A-Z]{2}[0-9]{1,3}",
    "[0-9]{2,4}(-[0-9]){0,1}",
    "({HAN}|[a-z]){1,5}",
    "(ab|cd)[.\\^]{0,2}",
)
PLAIN = {
    one.id for one in FIELDS if one.type is FieldType.TEXT and one.form in (Form.LINE, Form.LINES)
}


@st.composite
def record_types(draw):
    """Some fields of the specimen with other lengths, patterns and duties, and rules that fit."""
    chosen = draw(st.sets(st.sampled_from([one.id for one in FIELDS]), min_size=2, max_size=7))
    made = [changed(draw, one) for one in FIELDS if one.id in chosen | {"no"}]
    names = {one.id for one in made}
    rules = [rule for rule in RULES if named(rule) <= names and draw(st.booleans())]
    whole = SPECIMEN.record_types[0]
    return replace(whole, fields=tuple(made), rules=tuple(rules))


def needed(draw, one):
    """A field that has to be absent is never required: lint refuses such a catalog (S-10)."""
    return one.id == "no" or (one.id != "firm" and draw(st.booleans()))


def changed(draw, one):
    one = replace(one, group="", required=needed(draw, one))
    if one.id not in PLAIN or one.id in {"no", "firm", "number"}:
        return one
    pattern = draw(st.sampled_from(("", *PATTERNS)))
    refuse = draw(st.sampled_from(((), ("无",), ("a", "\"'"))))
    return replace(one, max_length=draw(st.integers(4, 40)), pattern=pattern, refuse=refuse)


def named(rule):
    """The fields that a rule is about."""
    known = {one.id for one in FIELDS}
    said = [getattr(rule, part.name) for part in fields(rule)]
    texts = [text for one in said for text in (one if isinstance(one, tuple) else (one,))]
    return {text for text in texts if isinstance(text, str)} & known


def disagreements(record_type, records):
    catalog = replace(SPECIMEN, record_types=(record_type,))
    subject = Subject(record_type, catalog, AS_OF, release.compiled(catalog))
    plan = run.Plan(records, seed=0, as_of=AS_OF)
    made = run.prove_type(subject, list(engines.engines(subject)), plan)
    return list(report.disagreements([made]))


@pytest.mark.slow
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(record_types())
def test_all_engines_agree_on_random_catalogs(record_type):
    assert disagreements(record_type, 120) == []


@pytest.mark.deep
@pytest.mark.timeout(3600)
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(record_types())
def test_all_engines_agree_on_many_random_catalogs(record_type):
    assert disagreements(record_type, 600) == []
