"""Which version of a standard counts on a day, wherever it was installed."""

from dataclasses import replace
from datetime import date

import pytest

from standards import release, source
from standards.library import Library, NotInForce, why_not

DRAFT = source.read(release.DRAFTS / "jiangyin-person" / "0.9.0")


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """0.9.0, and editions 2018 and 2026 with the dates that they really have."""
    first, second = (tmp_path_factory.mktemp(name) for name in ("first", "second"))
    release.freeze(replace(DRAFT, id="x", version="0.9.0", status="pre-release"), first)
    for version, start, end in (
        ("1.0.0", "2018-12-01", "2026-03-31"),
        ("1.10.0", "2020-01-01", "2026-03-31"),
        ("1.9.0", "2019-01-01", "2026-03-31"),
        ("2.0.0", "2026-04-01", ""),
    ):
        changed = replace(
            DRAFT,
            id="x",
            version=version,
            status="released",
            effective_from=start,
            effective_until=end,
        )
        release.freeze(changed, second)
    return Library((first, second))


@pytest.mark.parametrize(
    ("day", "version"),
    [
        ("2018-11-30", "0.9.0"),  # a pre-release, where nothing better is in force
        ("2018-12-01", "1.0.0"),
        ("2019-12-31", "1.9.0"),
        ("2020-01-01", "1.10.0"),  # ten comes after nine
        ("2026-03-31", "1.10.0"),
        ("2026-04-01", "2.0.0"),
    ],
)
def test_the_newest_released_version_whose_dates_hold_the_day_counts(library, day, version):
    assert library.in_force("x", date.fromisoformat(day)).version == version
    assert library.find("x", date.fromisoformat(day)).version == version


def test_before_every_version_none_is_in_force_and_the_dates_are_told(library):
    with pytest.raises(NotInForce) as caught:
        library.in_force("x", date(2017, 12, 31))

    assert "2.0.0 2026-04-01" in caught.value.hint
    assert caught.value.exit_code == 78


def test_a_version_that_is_named_is_found_whatever_the_day(library):
    assert library.find("x/1.9.0", date(2030, 1, 1)).version == "1.9.0"


def test_an_unknown_standard_is_told_with_those_there_are(library):
    with pytest.raises(release.UnknownStandard, match="'y'") as caught:
        library.in_force("y", date(2020, 1, 1))

    assert "x/2.0.0" in caught.value.hint


def test_days_of_grace_count_from_the_end(library):
    old = library.load("x/1.0.0")

    assert why_not(old, date(2026, 3, 31)) is None
    assert why_not(old, date(2026, 4, 1)).exit_code == 78
    assert why_not(old, date(2026, 4, 30), grace_days=30) is None
    assert why_not(old, date(2026, 5, 1), grace_days=30) is not None
    assert why_not(old, date(2018, 11, 30), grace_days=30).exit_code == 75
