"""The four standards of an edition say the same where they speak of the same things."""

import pytest
from kit.drafts import read

from standards import release
from standards.classification import NUMERIC
from standards.library import as_released
from standards.profile.findings import Verdict
from standards.profile.judge import judge, pinned

EDITIONS = ("1.0.0", "2.0.0")


@pytest.fixture(scope="module", params=EDITIONS)
def edition(request):
    return request.param


@pytest.fixture(scope="module")
def city(edition):
    return read(release.DRAFTS / "jiangyin-person" / edition)


@pytest.fixture(scope="module")
def parent(edition):
    return read(release.DRAFTS / "jiangsu-person" / edition)


@pytest.fixture(scope="module")
def classification(edition):
    return read(release.DRAFTS / "jiangyin-dishonesty" / edition)


@pytest.fixture(scope="module")
def exchange(edition):
    return read(release.DRAFTS / "jiangyin-exchange" / edition)


def test_one_edition_is_in_force_at_one_time(city, parent, classification, exchange):
    spans = {(one.effective_from, one.effective_until)
             for one in (city, parent, classification, exchange)}  # fmt: skip

    assert len(spans) == 1


def test_what_travels_is_in_the_catalog(city, exchange, classification):
    types = {record_type.id for record_type in city.record_types}

    assert {type_ for stream in exchange.streams for type_ in stream.record_types} == types
    assert {criterion.judged for criterion in classification.criteria} <= types
    assert exchange.catalog == city.name
    assert exchange.classification == classification.name


def test_levels_of_a_code_list_are_those_of_its_scheme(city, classification):
    schemes = {scheme.id for scheme in classification.schemes}
    checked = [one for one in city.code_lists if one.scheme in schemes]

    assert checked
    for one in checked:
        levels = [(level.code, level.label.zh) for level in classification.levels_of(one.scheme)]
        assert [(code.code, code.label.zh) for code in one.codes] == levels


def test_facts_that_are_fields_have_the_values_of_their_code_lists(city, classification):
    facts = {fact.id: fact.values for fact in classification.facts}
    checked = 0
    for criterion in classification.criteria:
        record_type = city.record_type(criterion.judged)
        if criterion.measure not in NUMERIC and criterion.fact in record_type.field_ids:
            codes = city.code_list(record_type.field(criterion.fact).code_list)
            assert facts[criterion.fact] == codes.values()
            checked += 1

    assert checked


def test_the_periods_of_the_city_are_those_of_its_levels(city, classification):
    levels = {level.code: level.months_until for level in classification.levels_of(city.scheme)}
    for record_type in city.record_types:
        for rule in record_type.rules:
            for period in getattr(rule, "periods", ()):
                assert period.months == levels[period.level]


@pytest.mark.parametrize(("shape", "type_"), [("front-licence", "licence"),
                                              ("front-penalty", "penalty")])  # fmt: skip
def test_the_front_end_tables_of_the_province_are_those_of_the_parent_of_2018(shape, type_):
    parent = read(release.DRAFTS / "jiangsu-person" / "1.0.0")
    exchange = read(release.DRAFTS / "jiangyin-exchange" / "1.0.0")
    columns = {part.name for part in exchange.parts_of(shape, "columns")}

    # The row's own id, and a column that the table of the departments lacks.
    assert columns - {"RECID", "CF_JZQ"} == {
        field.source_code for field in parent.record_type(type_).fields
    }


def test_every_record_type_of_the_parent_is_open_and_in_the_outline(parent):
    for record_type in parent.record_types:
        assert record_type.open
        assert record_type.db32.startswith("5.1.1.")


def test_the_city_uses_the_ids_and_keys_of_its_parent(city, parent):
    for above in parent.record_types:
        own = city.record_type(above.id)

        assert own.key == above.key
        assert set(above.field_ids) <= set(own.field_ids)


def test_the_city_is_a_profile_of_the_parent_that_it_pins(city, parent):
    pinned(city, parent)  # whoever changes the parent's draft pins it anew
    pinned(city, as_released(parent))
    report = judge(city, parent)

    assert report.findings == ()
    assert {result.verdict for result in report.types} == {Verdict.PROVED}
    assert report.absent == ()
