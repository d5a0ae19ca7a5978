"""What was published as jiangyin-person/0.9.0 stays as it is, byte for byte."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from standards import release
from standards.canonical import decode, encode
from standards.checking import reference
from standards.source import read

NAME = "jiangyin-person/0.9.0"
FOLDER = release.PUBLISHED / NAME
EXAMPLES = Path(__file__).parent / "examples" / "jiangyin-person"


def test_the_frozen_form_has_the_digest_it_was_published_with():
    digest = (Path(__file__).parent / "jiangyin-person-0.9.0.sha256").read_text().strip()

    assert sha256((FOLDER / "catalog.json").read_bytes()).hexdigest() == digest


def test_every_file_is_the_one_that_was_published():
    assert release.verify(NAME) == ()


def test_the_frozen_form_is_read_and_written_as_it_was():
    data = (FOLDER / "catalog.json").read_bytes()

    assert encode(decode(data)) == data


def test_what_it_compiled_to_then_is_pinned_by_its_digests():
    """The compilers have learnt more since; the files of a release are read, never made again."""
    pinned = (Path(__file__).parent / "jiangyin-person-0.9.0.files.sha256").read_text()

    there = "".join(
        f"{sha256(path.read_bytes()).hexdigest()}  {path.relative_to(FOLDER).as_posix()}\n"
        for path in sorted(FOLDER.rglob("*"))
        if path.is_file()
    )
    assert there == pinned


def test_the_draft_still_has_the_frozen_form_that_is_published():
    draft = read(release.DRAFTS / NAME)

    assert encode(draft) == (FOLDER / "catalog.json").read_bytes()


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*/*.json")), ids=lambda path: path.stem)
def test_each_example_is_judged_as_filed(path):
    example = json.loads(path.read_text())
    catalog = release.load(NAME)

    found = reference.check(
        example["record"],
        catalog.record_type(example["type"]),
        catalog,
        as_of=release_day(example["as_of"]),
    )

    assert [[finding.field, finding.code] for finding in found] == example["findings"]
    assert (path.parent.name == "valid") == (
        not any(finding.severity.value == "error" for finding in found)
    )


def release_day(text):
    from datetime import date

    return date.fromisoformat(text)
