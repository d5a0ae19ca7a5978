"""Records that are generated from a version, taken to another one and back."""

from collections import Counter
from decimal import Decimal
from functools import cache
from random import Random

import pytest

from standards.checking.findings import Severity
from standards.checking.rules import RULES
from standards.migration import ways
from standards.migration.foresight import foreseen
from standards.migration.pairing import ends
from standards.migration.plan import along
from standards.migration.run import run
from standards.model import FieldType
from standards.near_misses import near_misses
from standards.samples import Samples
from tests.kit.migrations import DAY, NEW, OLD

_MATCHING = {
    "dqbm": lambda random: (
        f"{random.randrange(10**6):06}-{random.choice(['SCJG', 'HB', 'JTYSJJDD'])}"
    ),
    "lxdh": lambda random: f"0510{random.randrange(10**8):08}",
}


@cache
def plans(*, up):
    old, new = ways.edition(OLD), ways.edition(NEW)
    return ways.plans(old, new, "penalty") if up else ways.plans(new, old, "penalty")


@cache
def old_records(count, seed=7):
    """Valid records of the first version, of every shape that the samples know."""
    random = Random(seed)
    plan = plans(up=True)[0]
    samples = Samples(plan.source_type, plan.source, as_of=DAY, seed=seed)
    found = []
    for _ in range(count):
        record = samples.valid(full=random.random() < 0.2)
        for name, make in _MATCHING.items():
            if name in record:
                record[name] = make(random)
        if "fkje" in record:
            record["fkje"] = random.choice(["0", "0.01", "12", "99.90", "1234567.89", "500.00"])
        if random.random() < 0.2:
            record |= {"sfz": "E12345678", "bz": random.choice(["护照", "持护照\n号码如上"])}
        found.append(record)
    return found


def wrong(done):
    """The stops that nobody foresaw."""
    known = foreseen(plans(up=True)[0])
    return [stop for stop in done.stops if (stop.field, stop.code) not in known]


def lossless_fields():
    """The old fields of which every lens says that it loses nothing, and those without a lens."""
    lossy = {
        name
        for lens in plans(up=True)[0].versions.lenses
        if not lens.lossless
        for name in ends(lens.kind)[0]
    }
    return set(plans(up=True)[0].source_type.field_ids) - lossy


@pytest.mark.parametrize("count", [300, pytest.param(10_000, marks=pytest.mark.slow)])
def test_every_valid_record_comes_through_or_is_stopped_for_a_reason_that_was_foreseen(count):
    done = run(old_records(count), plans(up=True), as_of=DAY)

    assert len(done.results) + done.blocked == count
    assert len(done.results) > count / 3
    assert wrong(done) == []
    assert {stop.at for stop in done.stops} == {"lens", "target"}


@pytest.mark.parametrize("count", [300, pytest.param(10_000, marks=pytest.mark.slow)])
def test_going_up_and_down_again_changes_nothing_that_is_declared_lossless(count):
    records = old_records(count)
    done = run(records, plans(up=True), as_of=DAY)
    known = foreseen(plans(up=False)[0])
    kept, compared = lossless_fields(), Counter()

    back = run([record for _, record in done.results], plans(up=False), as_of=DAY)

    assert [stop for stop in back.stops if (stop.field, stop.code) not in known] == []
    assert {"sfz", "bz", "sxcd", "fkje", "dqbm", "qd", "wsh"} <= kept
    for row, record in back.results:
        line, _ = done.results[row - 1]
        for name in kept:
            assert same(record.get(name), records[line - 1].get(name), name)
            compared[name] += name in record
    assert all(compared[name] for name in kept)


def same(value, other, name):
    """Whether two values are the same, numbers as numbers."""
    if plans(up=True)[0].source_type.field(name).type is FieldType.DECIMAL and value and other:
        return Decimal(value) == Decimal(other)
    return value == other


def test_what_is_lost_is_counted():
    """A field that does not come back, or not the same, is in the loss report of that way."""
    for record in old_records(300):
        up = along(record, plans(up=True))
        if up.record is None:
            continue
        down = along(up.record, plans(up=False))
        lost = {loss.field for loss in (*up.losses, *down.losses)}
        lost |= {"lxdh"} if up.moved else set()
        assert down.record is not None
        changed = {name for name in record if not same(down.record.get(name), record[name], name)}
        assert changed <= lost


def test_two_records_with_different_keys_stay_two():
    source, target = plans(up=True)[0].source_type, plans(up=True)[-1].target_type
    pairs = set()
    for record in old_records(300):
        made = along(record, plans(up=True)).record
        if made is not None:
            pairs.add((tuple(map(record.get, source.key)), tuple(map(made.get, target.key))))

    assert len({old for old, _ in pairs}) == len(pairs) == len({new for _, new in pairs})


def test_what_was_not_valid_never_comes_through():
    plan = plans(up=True)[0]
    samples = Samples(plan.source_type, plan.source, as_of=DAY, seed=3)
    records = [
        dict(miss.record)
        for miss in near_misses(samples)
        if RULES[miss.code].severity is Severity.ERROR
    ]

    done = run(records, plans(up=True), as_of=DAY)

    assert len(records) > 100
    assert done.results == []
    assert {stop.at for stop in done.stops} == {"source"}


def test_a_warning_stops_nothing():
    record = old_records(300)[0] | {"dfbm": "329999", "sxcd": "3", "cflb1": "警告"}
    record.pop("cflb2", None)

    assert len(run([record], plans(up=True), as_of=DAY).results) == 1
