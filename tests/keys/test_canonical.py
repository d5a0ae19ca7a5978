"""Canonical JSON: one spelling for each value, bounded against hostile input."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keys import canonical
from keys.canonical import NotCanonical

keys = st.from_regex(r"[a-z0-9_]{1,32}", fullmatch=True)
scalars = st.one_of(
    st.integers(0, 2**53 - 1),
    st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7F), max_size=20),
    st.sampled_from(["澄信", "\u0000\u001f\n\t\b\f\r", '"\\/', "\u007f\u0080\u2028\U0001f600"]),
)


def nested(depth):
    if depth == 0:
        return scalars
    inner = nested(depth - 1)
    return st.one_of(scalars, st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=3))


@given(nested(4))
def test_decoding_gives_back_what_was_encoded(value):
    data = canonical.encode(value)

    assert canonical.decode(data) == value
    assert canonical.encode(canonical.decode(data)) == data
    assert json.loads(data) == value


@given(nested(3))
def test_any_other_spelling_of_the_same_value_is_refused(value):
    data = canonical.encode(value)

    for other in (json.dumps(value).encode(), json.dumps(value, indent=1).encode(), b" " + data):
        if other != data:
            with pytest.raises(NotCanonical):
                canonical.decode(other)


@given(st.binary(max_size=60))
def test_arbitrary_bytes_are_a_canonical_value_or_refused(data):
    try:
        value = canonical.decode(data)
    except NotCanonical:
        return
    assert canonical.encode(value) == data


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"true",
        b"1.0",
        b"-1",
        b"-0",
        b"01",
        b"1e3",
        b"NaN",
        b"9007199254740992",
        b'{"a":1,"a":1}',
        b'{"b":1,"a":1}',
        b'{"A":1}',
        b'{"":1}',
        b'{"a-b":1}',
        b'{"' + b"a" * 33 + b'":1}',
        b'"\\u0041"',
        b'"\\/"',
        b'"\\ud800"',
        b'"\xed\xa0\x80"',
        b'"\xff"',
        '"e\u0301"'.encode(),
        b'\xef\xbb\xbf"a"',
        b'"a"\n',
        b"[1,]",
        b"[[[[[1]]]]]",
        b"[[[[[[]]]]]]",
    ],
)
def test_what_the_format_does_not_have_is_refused(data):
    with pytest.raises(NotCanonical):
        canonical.decode(data)


def test_the_root_is_depth_0_scalars_count_and_depth_4_is_the_last():
    assert canonical.decode(b"[[[[1]]]]") == [[[[1]]]]
    assert canonical.decode(b"[[[[[]]]]]") == [[[[[]]]]]


@pytest.mark.parametrize("value", [None, True, 1.5, -1, 2**53, {"A": 1}, {1: 1}, "\ud800", (1,)])
def test_values_outside_the_format_are_not_encoded(value):
    with pytest.raises(NotCanonical):
        canonical.encode(value)


@pytest.mark.parametrize(
    "data",
    [b"[" * 1_000_000, b'{"a":' * 200_000, b'"\\"' * 300_000, b"1" * 1_000_000, b'["' * 400_000],
)
def test_hostile_input_is_refused_in_time_proportional_to_its_size(data):
    start = time.perf_counter()
    with pytest.raises(NotCanonical):
        canonical.decode(data)

    assert time.perf_counter() - start < 2
