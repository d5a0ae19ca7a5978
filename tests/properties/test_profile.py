"""A city's catalog against its parent: random relaxations are caught, random narrowings are not."""

from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache
from random import Random

import pytest

from standards import release
from standards.checking import reference
from standards.checking.findings import Severity
from standards.near_misses import near_misses
from standards.profile import judge
from standards.profile.findings import RELAXES, Verdict
from standards.profile.relaxation import extension_fields, opened
from standards.samples import Samples
from tests.kit.relaxing import NARROWINGS, RELAXATIONS

DAY = date(2024, 2, 29)
TYPES = ("penalty", "licence", "judgment_debtor", "honour")


@cache
def parent(id_, *, is_open):
    """A parent with one record type; open ones take extensions and some further codes."""
    catalog = release.load("jiangyin-person/0.9.0")
    type_ = replace(catalog.record_type(id_), open=is_open)
    lists = tuple(replace(one, open=is_open and one.id == "sex") for one in catalog.code_lists)
    return replace(catalog, id="parent", record_types=(type_,), code_lists=lists)


@cache
def misses(id_, *, is_open):
    catalog = parent(id_, is_open=is_open)
    samples = Samples(catalog.record_type(id_), catalog, as_of=DAY, seed=11)
    return [(dict(one.record), one.field, one.code) for one in near_misses(samples)]


def is_valid(record, id_, catalog, day=DAY):
    found = reference.check(record, catalog.record_type(id_), catalog, as_of=day)
    return all(one.severity is not Severity.ERROR for one in found)


def refused_projection(record, id_, city, above, day=DAY):
    """Whether a record is one of the city, and without its extensions none of the parent."""
    left = extension_fields(city.record_type(id_), above.record_type(id_))
    projected = {name: value for name, value in record.items() if name not in left}
    return is_valid(record, id_, city, day) and not is_valid(
        projected, id_, opened(above, city), day
    )


def shows(record, id_, city, above, touched):
    own = {"bd_x": "本地"} if "bd_x" in touched else {}
    return refused_projection(record | own, id_, city, above)


def changed(seed, changes):
    random = Random(seed)
    id_, is_open = random.choice(TYPES), random.random() < 0.4
    above = parent(id_, is_open=is_open)
    return random, id_, is_open, above, replace(above, id="city"), random.sample(changes, 3)


def relaxed(seed):
    """A relaxed city, and whether a near miss of the parent shows that it really is relaxed."""
    random, id_, is_open, above, city, changes = changed(seed, RELAXATIONS)
    touched = set()
    for change in changes[: random.choice([1, 1, 2, 3])]:
        done = change(random, city, id_)
        if done:
            city, fields = done
            touched |= fields
    for narrow in random.sample(NARROWINGS, 2) if random.random() < 0.3 else ():
        city = narrow(random, city, id_) or city
    records = [r for r, field, _ in misses(id_, is_open=is_open) if field in touched]
    records += [misses(id_, is_open=is_open)[0][0]] if "bd_x" in touched else []
    known = any(shows(record, id_, city, above, touched) for record in records)
    return id_, above, city, known


def catch(seeds):
    """Judge relaxed cities; count those that a near miss shows to be relaxed, all caught."""
    counted = Counter()
    for seed in seeds:
        id_, above, city, known = relaxed(seed)
        (result,) = judge.judge(city, above).types
        assert result.verdict is not Verdict.UNKNOWN, (seed, result)
        assert not known or result.verdict is Verdict.REFUTED, (seed, id_, "not caught")
        for finding in result.findings:
            if finding.rule == RELAXES:
                shown = finding.shown
                assert refused_projection(shown.record, id_, city, above, shown.as_of), (
                    seed,
                    finding,
                )
                counted[finding.because] += 1
        counted["caught"] += known
    return counted


@pytest.mark.parametrize("part", range(15))
def test_relaxations_are_caught_with_a_record_that_shows_them(part):
    assert catch(range(part * 10, part * 10 + 10))["caught"] >= 3


@pytest.mark.deep
@pytest.mark.timeout(3000)
def test_a_thousand_relaxations_are_caught_with_a_record_that_shows_them():
    counted = catch(range(10_000, 11_600))

    assert counted["caught"] >= 1000, counted
    assert {
        "REQUIRED_LOOSENED", "LENGTH_WIDENED", "PATTERN_WIDENED", "PLACEHOLDERS_WIDENED",
        "CODELIST_WIDENED", "CONDITION_LOOSENED", "PERIOD_LENGTHENED", "FIELD_ADDED_OPTIONAL",
        "FORM_WIDENED", "TYPE_WIDENED",
    } <= set(counted)  # fmt: skip


def narrowed(seed):
    random, id_, _, above, city, changes = changed(seed, NARROWINGS)
    for change in changes:
        city = change(random, city, id_) or city
    return above, city


@pytest.mark.parametrize("part", range(6))
def test_narrowings_and_declared_extensions_are_allowed(part):
    _allowed(range(part * 10, part * 10 + 10))


@pytest.mark.deep
@pytest.mark.timeout(3000)
def test_a_thousand_narrowings_are_allowed():
    _allowed(range(20_000, 21_000))


def _allowed(seeds):
    for seed in seeds:
        above, city = narrowed(seed)
        (result,) = judge.judge(city, above).types
        assert (result.verdict, result.findings) == (Verdict.PROVED, ()), (seed, result)
