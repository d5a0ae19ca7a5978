"""The algebra of values against brute force and against Python's own engine."""

import re
from datetime import date, timedelta
from itertools import product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standards.algebra import products
from standards.algebra.automaton import TooHard, word
from standards.algebra.compilation import DAYS, of_pattern, of_words
from standards.algebra.languages import (
    BORN,
    CHECKED,
    DAY,
    EVERYTHING,
    Checked,
    Pattern,
    automaton,
    excess,
)
from standards.algebra.products import combined
from standards.checking import identifiers
from standards.constraints import Excludes, Matches, MaxLength
from standards.pattern import to_python
from standards.samples import citizen_number

LETTERS = "ab中"
WORDS = ["".join(chars) for n in range(6) for chars in product(LETTERS, repeat=n)]

atoms = st.sampled_from(["a", "b", "中", "[ab]", "[a中]", "[a-z]", "{HAN}", "{LOWER}"])


def repeated(inner):
    bounds = st.tuples(st.integers(0, 2), st.integers(1, 3) | st.none())
    return st.tuples(inner, bounds).map(
        lambda pair: (
            f"({pair[0]}){{{pair[1][0]},"
            f"{'' if pair[1][1] is None else max(pair[1][1], pair[1][0], 1)}}}"
        )
    )


patterns = st.recursive(
    atoms,
    lambda inner: (
        st.tuples(inner, inner).map("".join)
        | st.tuples(inner, inner).map(lambda pair: f"({'|'.join(pair)})")
        | repeated(inner)
    ),
    max_leaves=6,
)


def language(pattern):
    matches = re.compile(to_python(pattern)).fullmatch
    return {word for word in WORDS if matches(word)}


@given(patterns)
def test_an_automaton_accepts_what_the_pattern_matches(pattern):
    made = of_pattern(pattern)

    assert {word for word in WORDS if made.accepts(word)} == language(pattern)


@given(patterns, patterns)
@settings(max_examples=200)
def test_inclusion_is_that_of_brute_force_and_its_witness_a_shortest_one(a, b):
    only_a = language(a) - language(b) - {""}
    found = excess((Matches("f", "a", a),), (Matches("f", "b", b),))

    if found is None:
        assert only_a == set()
    else:
        assert of_pattern(a).accepts(found)
        assert not of_pattern(b).accepts(found)
        assert all(len(found) <= len(word) for word in only_a)


def told_apart(made):
    """How many states some text tells apart, found the plain way: pair by pair, until no change."""
    states = range(-1, len(made.rows))
    apart = {
        (a, b) for a in states for b in states if (a in made.accepting) != (b in made.accepting)
    }
    rows = [*made.rows, (-1,) * len(set(made.columns))]  # the last one is that of -1
    while more := {
        (a, b)
        for a in states
        for b in states
        if (a, b) not in apart and any(pair in apart for pair in zip(rows[a], rows[b], strict=True))
    }:
        apart |= more
    return len({min(b for b in states if (a, b) not in apart) for a in states} - {-1})


@given(patterns)
def test_the_smallest_automaton_accepts_the_same_and_each_of_its_states_is_needed(pattern):
    made = of_pattern(pattern)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(products, "SMALL", 0)
        smallest = products.minimal.__wrapped__(made)

    assert {word for word in WORDS if smallest.accepts(word)} == language(pattern)
    assert len(smallest.rows) == told_apart(made)


@given(patterns, patterns)
def test_both_and_without_are_set_operations(a, b):
    both = combined(of_pattern(a), of_pattern(b), "and")
    rest = combined(of_pattern(a), of_pattern(b), "minus")

    in_a, in_b = language(a), language(b)

    assert {w for w in WORDS if both.accepts(w)} == in_a & in_b
    assert {w for w in WORDS if rest.accepts(w)} == in_a - in_b


@given(patterns, st.integers(0, 4), st.integers(0, 5))
def test_a_word_of_given_lengths_is_found_when_there_is_one(pattern, least, more):
    found = word(of_pattern(pattern), least, min(least + more, 5))
    there = [w for w in language(pattern) if least <= len(w) <= min(least + more, 5)]

    if there:
        assert found is not None
    if found is not None:
        assert of_pattern(pattern).accepts(found)
        assert least <= len(found) <= min(least + more, 5)
    assert all(len(found) <= len(w) for w in there)


@given(st.lists(st.text(LETTERS + "0z", max_size=4), max_size=6))
def test_finitely_many_words_are_just_those(words):
    made = of_words(tuple(words))

    assert {w for w in WORDS if made.accepts(w)} == set(words) & set(WORDS)
    assert all(made.accepts(w) for w in words)


def test_the_days_of_the_dialect_are_the_days_of_the_calendar():
    made = of_pattern(DAYS)
    first = date(1900, 1, 1)
    real = {
        (first + timedelta(n)).isoformat() for n in range((date(2099, 12, 31) - first).days + 1)
    }
    all_texts = {
        f"{y}-{m:02}-{d:02}" for y in range(1899, 2101) for m in range(14) for d in range(33)
    }

    assert {text for text in all_texts if made.accepts(text)} == real
    assert not made.accepts("2018-01-01\n")
    assert not made.accepts("２018-01-01")


@pytest.mark.parametrize(
    ("test", "right", "length", "alphabet"),
    [
        ("uscc", identifiers.is_uscc, 18, identifiers.USCC_ALPHABET + "IOz1"),
        ("organisation_code", identifiers.is_organisation_code, 9, "0123456789ABXYZ"),
        ("organisation_code", identifiers.is_organisation_code, 10, "0123456789-AX"),
    ],
)
def test_check_characters_are_those_of_the_product(test, right, length, alphabet):
    made = automaton(Checked(test))
    random = Random(5)
    seen = set()
    for _ in range(3000):
        chars = random.choices(alphabet, k=length)
        if length == 18:
            chars[2:8] = random.choices("0123456789", k=6)
        if length == 10:
            chars[8] = random.choice("--0")
        for last in "0123456789X":
            text = "".join(chars[:-1]) + last
            assert made.accepts(text) == right(text)
            seen.add(right(text))

    assert seen == {True, False}


@given(st.dates(date(1850, 1, 1), date(2150, 1, 1)), st.sampled_from("0123456789X"))
def test_citizen_numbers_are_those_of_the_product(born, last):
    number = citizen_number(Random(1), born=born)
    other = number[:17] + last

    for text in (number, other):
        in_time = identifiers.birth_date(text) is not None and born.year < 2100
        assert automaton(CHECKED).accepts(text) == identifiers.has_right_check(text)
        assert automaton(BORN).accepts(text) == in_time


def test_a_limit_of_length_is_no_part_of_the_automaton():
    short, long = MaxLength("f", "too_long", 2048), MaxLength("f", "too_long", 4000)
    text = Matches("f", "line", "{LINE}{0,}")

    assert excess((text, short), (text, long)) is None
    assert len(excess((text, long), (text, short))) == 2049
    assert (
        excess((Matches("f", "p", "(ab){0,}"), long), (MaxLength("f", "m", 3999),)) == "ab" * 2000
    )
    assert (
        excess((Matches("f", "p", "(ab){0,}"), long), (text, MaxLength("f", "m", 3998)))
        == "ab" * 2000
    )
    assert excess((Matches("f", "p", "a(ab){0,}"), long), (text, MaxLength("f", "m", 3999))) is None


def test_placeholders_are_taken_out():
    text = Matches("f", "line", "{LINE}{0,}")
    none = Excludes("f", "placeholder", ("无", "/"))

    assert excess((text,), (text, none)) in ("无", "/")
    assert excess((text, none), (text,)) is None


def test_every_day_may_be_written_in_a_field_of_anything():
    assert (
        EVERYTHING.within(DAY).without(Pattern("{DIGIT}{4}-{DIGIT}{2}-{DIGIT}{2}")).word() is None
    )


def test_a_pattern_that_would_need_a_million_states_is_too_hard_and_not_guessed():
    with pytest.raises(TooHard):
        of_pattern("(a|b){0,}a(a|b){20}")
