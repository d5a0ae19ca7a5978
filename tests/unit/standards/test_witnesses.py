"""Records as proof: what one version accepts and another refuses, found or proved impossible."""

from dataclasses import replace
from datetime import date

import pytest

from standards import release
from standards.checking import reference
from standards.checking.findings import Severity
from standards.compare.witness import Unknown, Version, Window, accepted_record, breaches, window
from standards.model import Absent, LevelPeriod, NotAfterAsOf, NotBefore, Retention, WithinPeriod

CATALOG = release.load("jiangyin-person/0.9.0")
PENALTY = CATALOG.record_type("penalty")
DAYS = Window(date(2018, 1, 1), date(2099, 12, 31))


def version(record_type=PENALTY, catalog=CATALOG):
    others = tuple(t for t in catalog.record_types if t.id != record_type.id)
    return Version(record_type, replace(catalog, record_types=(record_type, *others)))


def with_rules(*rules):
    return version(replace(PENALTY, rules=rules))


def with_field(id_, **changed):
    fields = tuple(replace(f, **changed) if f.id == id_ else f for f in PENALTY.fields)
    return version(replace(PENALTY, fields=fields))


def errors(record, one, as_of):
    found = reference.check(record, one.record_type, one.catalog, as_of=as_of)
    return [(f.field, f.code) for f in found if f.severity is Severity.ERROR]


def found(old, new):
    """The codes that records of `old` get in `new`, each confirmed by the reference check."""
    codes = []
    for breach in breaches(old, new, DAYS):
        assert not isinstance(breach.shown, Unknown), breach.shown
        witness = breach.shown
        assert errors(witness.record, old, witness.as_of) == []
        field = "" if witness.code == "unknown_field" else witness.field
        assert (field, witness.code) in errors(witness.record, new, witness.as_of)
        codes.append(witness.code)
    return codes


@pytest.mark.parametrize("record_type", CATALOG.record_types, ids=lambda t: t.id)
def test_a_smallest_record_of_each_type_is_accepted(record_type):
    record, as_of = accepted_record(Version(record_type, CATALOG), DAYS)

    assert errors(record, Version(record_type, CATALOG), as_of) == []


def test_a_version_breaks_nothing_of_its_own():
    assert found(version(), version()) == []


def test_a_longer_field_takes_all_old_values_and_a_shorter_one_does_not():
    assert found(version(), with_field("cf_wsh", max_length=129)) == []
    assert found(with_field("cf_wsh", max_length=129), version()) == ["too_long"]


def test_a_pattern_in_other_words_is_the_same():
    assert found(version(), with_field("cf_xdr_gsdj", pattern="{DIGIT}{7}[0-9]{8}")) == []


def test_a_field_that_is_never_filled_may_have_any_other_form():
    assert found(version(), with_field("cf_xdr_gsdj", pattern="[A-C]{3}", max_length=3)) == []


def test_a_rule_that_follows_from_two_others_is_implied():
    jdrq, sjc, order = NotAfterAsOf("cf_jdrq"), NotAfterAsOf("sjc"), NotBefore("sjc", "cf_jdrq")

    assert found(with_rules(sjc, order), with_rules(jdrq)) == []
    assert found(with_rules(sjc), with_rules(jdrq)) == ["date_in_future"]
    assert found(with_rules(order), with_rules(jdrq)) == ["date_in_future"]


def test_a_chain_over_an_optional_field_is_not_implied():
    chain = (NotBefore("sjc", "cf_gsjzq"), NotBefore("cf_gsjzq", "cf_jdrq"))

    assert found(with_rules(*chain), with_rules(NotBefore("sjc", "cf_jdrq"))) == ["date_order"]
    required = tuple(replace(f, required=True) if f.id == "cf_gsjzq" else f for f in PENALTY.fields)
    old = version(replace(PENALTY, fields=required, rules=chain))
    assert found(old, with_rules(NotBefore("sjc", "cf_jdrq"))) == []


def test_a_shorter_retention_refuses_and_a_longer_one_does_not():
    assert found(with_rules(Retention("cf_jdrq", 5)), with_rules(Retention("cf_jdrq", 6))) == []
    assert found(with_rules(Retention("cf_jdrq", 6)), with_rules(Retention("cf_jdrq", 5))) == [
        "past_retention"
    ]


def test_a_period_in_a_month_more_refuses_less():
    def within(months):
        levels = tuple(LevelPeriod(level, months) for level in "12")
        return with_rules(WithinPeriod("cf_gsjzq", "cf_jdrq", "cf_sxyzcd", levels))

    assert found(within(12), within(13)) == []
    assert found(within(13), within(12)) == ["past_period"]


def test_a_required_field_that_must_be_absent_leaves_no_record_and_so_breaks_nothing():
    fields = tuple(
        replace(f, required=True, group="") if f.id == "cf_fr" else f for f in PENALTY.fields
    )
    nothing = version(replace(PENALTY, fields=fields, rules=(Absent(("cf_fr",)),)))

    assert accepted_record(nothing, DAYS) is None
    assert found(nothing, with_field("cf_wsh", max_length=1)) == []


def test_a_date_that_becomes_a_text_keeps_its_rules():
    text = {"type": PENALTY.field("cf_wsh").type, "max_length": 20}

    assert found(version(), with_field("cf_jdrq", **text)) == []
    assert "date_form" in found(with_field("cf_jdrq", **text), version())


def test_the_window_is_when_both_may_be_used_and_else_when_either_may():
    later = replace(CATALOG, effective_from="2026-04-01")
    until = replace(CATALOG, effective_until="2026-03-31")

    assert window(CATALOG, later) == Window(date(2026, 4, 1), date(2099, 12, 31))
    assert window(until, later) == Window(date(2018, 1, 1), date(2099, 12, 31))
