"""The proof is proved: every mutant of a compiled target is found, or shown to change nothing."""

from collections import Counter
from datetime import date

import psycopg
import pytest
from kit.specimen import SPECIMEN

from standards import release
from standards.proving import engines, run, written_out
from standards.proving.engines import Subject
from standards.proving.mutants import equivalent, expressions
from standards.proving.mutants.languages import same_json
from standards.targets import xsd

AS_OF = date(2024, 2, 29)
PLAN = run.Plan(records=9000, seed=0, as_of=AS_OF, mutants=True)


# What survives because rules between fields say the same once more: names, and the reason why.
SAME = {
    "what is no citizen number is shorter than seven, and a text without digits counts as 0": (
        "sqlite one one_number_under_age: no guard at 10",
        "sqlite one one_number_under_age: no and at 10",
        "sqlite one one_number_under_age: no glob at 44",
    ),
    "who is born in 2099 is of age on no day before 2100": (
        "postgresql one one_number_citizen_number_date: 2098 for 2099 at 205",
    ),
}


@pytest.fixture(scope="module")
def specimen(postgres_server):
    """The proof of the specimen, which has every type, form and rule once."""
    subject = Subject(SPECIMEN.record_types[0], SPECIMEN, AS_OF, release.compiled(SPECIMEN))
    with psycopg.connect(postgres_server, autocommit=True) as db:
        asked = list(engines.engines(subject, db))
        return run.prove_type(subject, asked, PLAN, postgresql=db)


@pytest.mark.deep
@pytest.mark.timeout(3000)  # the hunt itself is done once, by whichever comes first
def test_no_mutant_of_any_target_survives(specimen):
    found = Counter(fate.mutant.partition(" ")[0] for fate in specimen.fates if fate.killer)
    excused = Counter(fate.excuse for fate in specimen.fates if fate.excuse)
    print(f"mutants found: {dict(found)}; shown to change nothing: {dict(excused)}")

    assert specimen.disagreed == 0
    assert set(specimen.survivors) == {name for names in SAME.values() for name in names}
    targets = ("columns", "json-schema", "xsd", "sqlite", "postgresql")
    assert all(found[target] >= 200 for target in targets), found


@pytest.mark.deep
@pytest.mark.timeout(3000)  # the hunt itself is done once, by whichever comes first
def test_each_kind_of_mutant_is_among_them(specimen):
    names = {fate.mutant.partition(": ")[2] for fate in specimen.fates if fate.killer}

    kinds = ("gone", "optional", "required", "after its follower", "no 1", "no not", "needed")
    for kind in kinds:
        assert kind in names, kind
    for start in ("\\d for [0-9]", "any character for the class", "no anchor", "Lt for", "Gt for"):
        assert any(name.startswith(start) for name in names), start


@pytest.mark.deep
@pytest.mark.timeout(3000)  # the hunt itself is done once, by whichever comes first
def test_each_excuse_that_people_wrote_is_needed(specimen):
    used = {fate.excuse for fate in specimen.fates}

    assert set(equivalent.EQUIVALENT.values()) <= used


@pytest.mark.deep
def test_a_class_late_in_an_expression_of_the_xsd_is_walked_as_well():
    """The same texts come up again and again: they used up the number that is tried."""
    made = set(written_out.texts(xsd.render(SPECIMEN), "one"))

    assert ("line", "无 \x1f0") in made


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"minLength": 1}, {"minLength": 0}, False),
        ({"minLength": 1, "pattern": "^a+$"}, {"pattern": "^a+$"}, True),
        ({"maxLength": 3, "pattern": "^[0-9]{2}$"}, {"pattern": "^[0-9]{2}$"}, True),
        ({"pattern": "^[0-9]{2}$"}, {"pattern": "^\\d{2}$"}, False),
        ({"pattern": "^[0-9]$"}, {"pattern": "[0-9]$"}, False),
        ({"pattern": "^[0-9]{2}$", "maxLength": 2}, {"pattern": "[0-9]{2}$", "maxLength": 2}, True),
        ({"enum": ["a", "b"]}, {"pattern": "^(?:a|b)$"}, True),
        ({"enum": ["a", "b"]}, {"enum": ["a", "b", "c"]}, False),
        ({"pattern": "^.$"}, {"pattern": "^[\\u0000-\\ud7ff]$"}, False),
        ({"not": {"enum": ["a"]}, "pattern": "^[a-c]$"}, {"pattern": "^[b-c]$"}, True),
        ({"pattern": "^(?=a)$"}, {"pattern": "^(?=a)$"}, False),  # cannot be read: no proof
    ],
)
def test_automata_show_what_is_the_same_and_nothing_else(one, other, same):
    text = {"type": "string"}

    assert same_json(text | one, text | other, ({}, {})) is same


def test_a_regular_expression_is_broken_in_every_way():
    made = dict(expressions.wrong("^(?:[0-9]{2}|b-[a-z]{1,3})$"))

    assert made == {
        "no anchor at the start": "(?:[0-9]{2}|b-[a-z]{1,3})$",
        "no anchor at the end": "^(?:[0-9]{2}|b-[a-z]{1,3})",
        "any character for the class at 4": "^(?:.{2}|b-[a-z]{1,3})$",
        "\\d for [0-9] at 4": "^(?:\\d{2}|b-[a-z]{1,3})$",
        "[0-8] for [0-9] at 4": "^(?:[0-8]{2}|b-[a-z]{1,3})$",
        "any character for the class at 15": "^(?:[0-9]{2}|b-.{1,3})$",
        "{2,3} for {2} at 9": "^(?:[0-9]{2,3}|b-[a-z]{1,3})$",
        "{1,2} for {2} at 9": "^(?:[0-9]{1,2}|b-[a-z]{1,3})$",
        "{1,4} for {1,3} at 20": "^(?:[0-9]{2}|b-[a-z]{1,4})$",
        "{1,2} for {1,3} at 20": "^(?:[0-9]{2}|b-[a-z]{1,2})$",
        "{0,3} for {1,3} at 20": "^(?:[0-9]{2}|b-[a-z]{0,3})$",
        "no alternative 'b-[a-z]{1,3}' at 12": "^(?:[0-9]{2})$",
    }
