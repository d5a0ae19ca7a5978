from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standards.checking import identifiers as ids

# Printed in the standards: GB 11643-1999 annex (first 17 digits and check), GB 32100-2015.
KNOWN_CHECKS = [("11010519491231002", "X"), ("44052418800101001", "4")]


@pytest.mark.parametrize(("first17", "check"), KNOWN_CHECKS)
def test_the_check_characters_printed_in_the_standard_are_found(first17, check):
    assert ids.citizen_check(first17) == check


@pytest.mark.parametrize("region", ["320281", "320221", "329005", "322721", "320219", "830000"])
def test_every_address_code_of_jiangyin_is_well_formed_for_every_birth_year(region):
    for year in (1900, 1950, 1986, 2005):
        first17 = f"{region}{year}0101000"
        number = first17 + ids.citizen_check(first17)

        assert ids.is_citizen_shaped(number)
        assert ids.has_right_check(number)
        assert ids.birth_date(number) == date(year, 1, 1)


@given(st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(place, shift):
    number = "32028119800229000" + ids.citizen_check("32028119800229000")
    digit = str((int(number[place]) + shift) % 10)

    assert not ids.has_right_check(number[:place] + digit + number[place + 1 :])


@pytest.mark.parametrize(
    "text", ["", "3202811980022900", "３20281198002290009", "32028119800229000x"]
)
def test_other_shapes_are_no_citizen_numbers(text):
    assert not ids.is_citizen_shaped(text)


def test_a_number_of_1989_gets_its_century_and_check_character():
    upgraded = ids.upgrade("320281800229000")

    assert upgraded == "32028119800229000" + ids.citizen_check("32028119800229000")


@pytest.mark.parametrize("text", ["320281810229000", "32028180022900", "32028180022900X", ""])
def test_what_is_no_number_of_1989_cannot_be_upgraded(text):
    with pytest.raises(ValueError, match="15-digit"):
        ids.upgrade(text)


@pytest.mark.parametrize(
    ("on", "age"), [((2022, 2, 28), 17), ((2022, 3, 1), 18), ((2024, 2, 29), 20)]
)
def test_who_was_born_on_29_february_is_a_year_older_on_1_march(on, age):
    assert ids.age_on(date(2004, 2, 29), date(*on)) == age


@pytest.mark.parametrize(
    "code",
    [
        "91350100M000100Y43",  # the example of GB 32100-2015
        "N2320281MF00000" + ids.uscc_check("N2320281MF0000000")[:0] + "00",
    ],
)
def test_a_credit_code_is_judged_by_its_check_character(code):
    whole = code if len(code) == 18 else code + ids.uscc_check(code)

    assert ids.is_uscc(whole)
    assert not ids.is_uscc(whole[:-1] + ("0" if whole[-1] != "0" else "1"))


@pytest.mark.parametrize(
    "code", ["", "91350100m000100y43", "9135010OM000100Y43", "91350100M000100Y4"]
)
def test_wrong_letters_and_lengths_are_no_credit_code(code):
    assert not ids.is_uscc(code)


def test_an_organisation_code_may_have_its_hyphen():
    check = ids.organisation_check("D2143569")

    assert check == "X"  # the example of GB 11714
    assert ids.is_organisation_code("D2143569X")
    assert ids.is_organisation_code("D2143569-X")
    assert not ids.is_organisation_code("D2143569-1")
