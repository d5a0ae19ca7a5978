"""The lens files that the standards ship, on records generated from both of their versions."""

from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from standards import release
from standards.migration import ways
from standards.migration.foresight import foreseen
from standards.migration.pairing import ends
from standards.migration.plan import NoWay, along, build, versions_of
from standards.migration.run import run
from standards.model import FieldType
from standards.samples import Samples

FILES = sorted(release.DRAFTS.glob("*/*/migrations/*.toml"))
DAY = date(2026, 5, 1)


@cache
def leg(file):
    """The leg of one lens file, checked as the command checks it."""
    new = ways.edition(str(file.parents[1]))
    old = ways.edition(str(file.parents[2] / file.stem))
    (found,) = ways.way(old, new)
    return found


def plan(file, type_, *, up):
    found = leg(file)
    return build(versions_of(type_, found.old, found.new, found.migration, up=up), up=up)


def types(file, *, up):
    """The record types of the source that have a counterpart."""
    found = leg(file)
    source = found.old if up else found.new
    for one in source.record_types:
        try:
            plan(file, one.id, up=up)
        except NoWay:
            continue
        yield one.id


def check(file, count):
    for up in (True, False):
        for type_ in types(file, up=up):
            one = plan(file, type_, up=up)
            samples = Samples(one.source_type, one.source, as_of=DAY, seed=5)
            done = run(samples.many(count), (one,), as_of=DAY)
            known = foreseen(one)
            assert len(done.results) + done.blocked == count
            assert [
                (type_, stop.at, stop.field, stop.code)
                for stop in done.stops
                if stop.at == "source" or (stop.field, stop.code) not in known
            ] == []


def lossless_fields(one):
    """The old fields that lose nothing: each of their lenses says so, or none is needed."""
    lossy = {
        name for lens in one.versions.lenses if not lens.lossless for name in ends(lens.kind)[0]
    }
    return set(one.source_type.field_ids) - lossy - {name for name, _ in one.left}


def same(value, other, field):
    numbers = field.type in (FieldType.DECIMAL, FieldType.INTEGER) and value and other
    return Decimal(value) == Decimal(other) if numbers else value == other


def compare(file, count):
    """Take records up and down again; return how many values came back, all unchanged."""
    compared = 0
    for type_ in types(file, up=True):
        up = plan(file, type_, up=True)
        down = plan(file, up.target_type.id, up=False)
        for record in Samples(up.source_type, up.source, as_of=DAY, seed=9).many(count):
            back = along(record, (up, down)).record
            for name in lossless_fields(up) if back is not None else ():
                field = up.source_type.field(name)
                assert same(back.get(name), record.get(name), field), (type_, name)
                compared += name in record
    return compared


def test_the_standards_ship_lens_files():
    assert [file.relative_to(release.DRAFTS).as_posix() for file in FILES] == [
        "jiangyin-person/2.0.0/migrations/1.0.0.toml"
    ]


@pytest.mark.deep
@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parents[1].name}-{file.stem}")
def test_every_record_comes_through_or_is_stopped_for_a_reason_that_was_foreseen(file: Path):
    check(file, 3)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parents[1].name}-{file.stem}")
def test_what_is_declared_lossless_comes_back_unchanged(file: Path):
    assert compare(file, 10) > 500


@pytest.mark.deep
@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parents[1].name}-{file.stem}")
def test_many_records_come_through_or_are_stopped_for_a_reason_that_was_foreseen(file: Path):
    check(file, 200)
