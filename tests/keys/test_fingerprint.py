"""Fingerprints: every slip of the tongue or the finger is found, and its group named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keys import fingerprint
from keys.errors import BadFingerprint
from keys.roles import Role

PUBLIC = bytes(range(32))
DIGITS = fingerprint.fingerprint(Role.ROOT, PUBLIC)


def test_ten_groups_of_five_digits_depend_on_key_and_role():
    groups = DIGITS.split(" ")

    assert [len(group) for group in groups] == [5] * 10
    assert fingerprint.fingerprint(Role.SIGNING, PUBLIC) != DIGITS
    assert fingerprint.fingerprint(Role.ROOT, bytes(32)) != DIGITS


@pytest.mark.parametrize(
    "typed",
    [
        DIGITS,
        DIGITS.replace(" ", ""),
        DIGITS.replace(" ", "-"),
        DIGITS.replace(" ", "，"),
        f"  {DIGITS}\n",
        DIGITS.translate({ord("0") + at: ord("０") + at for at in range(10)}),
    ],
)
def test_any_separators_and_full_width_digits_are_understood(typed):
    fingerprint.confirm(typed, Role.ROOT, PUBLIC)


@given(st.integers(0, 49), st.integers(1, 9))
def test_every_wrong_digit_names_its_group(at, change):
    digits = list(DIGITS.replace(" ", ""))
    digits[at] = str((int(digits[at]) + change) % 10)

    with pytest.raises(BadFingerprint, match=f"group {at // 5 + 1} "):
        fingerprint.parse("".join(digits))


@given(st.integers(0, 48))
def test_neighbours_that_are_swapped_inside_a_group_are_found(at):
    digits = list(DIGITS.replace(" ", ""))
    digits[at], digits[at + 1] = digits[at + 1], digits[at]
    if at % 5 == 4 or digits[at] == digits[at + 1]:
        return

    with pytest.raises(BadFingerprint, match=f"group {at // 5 + 1} "):
        fingerprint.parse("".join(digits))


def test_groups_in_the_wrong_order_are_found():
    groups = DIGITS.split(" ")
    groups[2], groups[7] = groups[7], groups[2]

    with pytest.raises(BadFingerprint, match="group 3 "):
        fingerprint.parse(" ".join(groups))


@pytest.mark.parametrize("typed", ["", "12345", DIGITS + "1", "a" * 50, "yes", "²" * 50])
def test_what_is_no_fingerprint_is_refused(typed):
    with pytest.raises(BadFingerprint):
        fingerprint.parse(typed)


def test_the_digits_of_another_key_are_refused():
    with pytest.raises(BadFingerprint, match="another key"):
        fingerprint.confirm(DIGITS, Role.ROOT, bytes(32))
