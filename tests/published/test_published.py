"""What was published stays as it is, byte for byte, and is lawful; its source says the same.

`published.sha256` pins the SHA256SUMS of each version, which names every other file.
"""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from standards import release
from standards.canonical import decode_any, encode
from standards.kinds import KINDS
from standards.library import RELEASED, Library
from standards.linting import report
from standards.migration import ways
from standards.profile.judge import pinned
from standards.source import read_any

PINS = Path(__file__).parent / "published.sha256"
NAMES = release.published()
BEFORE_THE_LINT = "jiangyin-person/0.9.0"  # a pre-release: its fields declare no concepts
LAWFUL = [name for name in NAMES if name != BEFORE_THE_LINT]
SOURCES = sorted(f"{path.parent.name}/{path.name}" for path in release.DRAFTS.glob("*/*"))


def first_day(standard):
    return date.fromisoformat(standard.effective_from)


def frozen(name):
    return next(
        (release.PUBLISHED / name / kind.frozen).read_bytes()
        for kind in KINDS
        if (release.PUBLISHED / name / kind.frozen).is_file()
    )


def test_every_version_has_the_digest_it_was_published_with():
    found = (sha256((release.PUBLISHED / name / "SHA256SUMS").read_bytes()) for name in NAMES)
    lines = (f"{one.hexdigest()}  {name}\n" for one, name in zip(found, NAMES, strict=True))

    assert "".join(lines) == PINS.read_text()


@pytest.mark.parametrize("name", NAMES)
def test_every_file_is_the_one_that_was_published(name):
    assert release.verify(name) == ()


@pytest.mark.parametrize("name", NAMES)
def test_the_frozen_form_is_read_and_written_as_it_was(name):
    assert encode(decode_any(frozen(name))) == frozen(name)


@pytest.mark.parametrize("name", NAMES)
def test_the_source_says_what_was_published(name):
    assert encode(read_any(release.DRAFTS / name)) == frozen(name)


@pytest.mark.parametrize("name", LAWFUL)
def test_what_is_published_is_released_and_breaks_no_rule_of_law(name):
    standard = release.load_any(name)
    day = first_day(standard)

    assert standard.status == RELEASED
    assert report.published(standard, day).errors == 0


@pytest.mark.parametrize("name", [name for name in SOURCES if name != BEFORE_THE_LINT])
def test_what_is_written_breaks_no_rule_of_law(name):
    folder = release.DRAFTS / name

    assert report.draft(folder, first_day(read_any(folder))).errors == 0


@pytest.mark.parametrize("name", [name for name in LAWFUL if name.startswith("jiangyin-person/")])
def test_the_parent_that_a_city_pins_is_the_one_that_is_published(name):
    city = release.load(name)
    parent = city.parent

    pinned(city, release.load(f"{parent.id}/{parent.version}"))  # raises where it is another
    assert sha256(frozen(f"{parent.id}/{parent.version}")).hexdigest() == parent.sha256


def test_the_lenses_that_are_published_are_those_of_the_source():
    by_name = ways.edition("jiangyin-person/2.0.0", Library())
    by_folder = ways.edition(str(release.DRAFTS / "jiangyin-person" / "2.0.0"))

    assert list(by_name.files) == ["jiangyin-person/1.0.0"]
    assert {name: file.migration for name, file in by_name.files.items()} == {
        name: file.migration for name, file in by_folder.files.items()
    }
