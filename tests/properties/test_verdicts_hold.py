"""Random changes of catalogs: no verdict is contradicted by a record, and none is unknown."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest
from kit.catalog_mutations import Mutator
from kit.drafts import read

from standards import release
from standards.checking import reference
from standards.checking.findings import Severity
from standards.compare.comparison import compare
from standards.compare.report import Outcome
from standards.compare.rule_ids import Bump, Concern
from standards.near_misses import near_misses
from standards.samples import NoValidRecord, Samples

DRAFTS = Path(release.__file__).parent / "drafts" / "jiangyin-person"
DAYS = (date(2018, 11, 22), date(2028, 2, 29))


def alone(id_, catalog):
    return replace(
        catalog,
        record_types=(catalog.record_type(id_),),
        effective_from="2018-01-01",
        effective_until="",
    )


def accepted(record, catalog, as_of):
    if not catalog.record_types:
        return False
    found = reference.check(record, catalog.record_types[0], catalog, as_of=as_of)
    return not any(one.severity is Severity.ERROR for one in found)


def records_of(catalog, as_of, seed, count):
    """Valid records, near misses, and records with fields taken away or swapped in."""
    samples = Samples(catalog.record_types[0], catalog, as_of=as_of, seed=seed)
    random = Random(seed)
    try:
        good = [samples.valid(full=number % 3 == 0) for number in range(count)]
        near = [dict(miss.record) for miss in near_misses(samples)]
    except (NoValidRecord, KeyError, ValueError, IndexError, StopIteration):
        return []  # the change left a record type that the generator makes nothing of
    yielded = [*good, *random.sample(near, min(len(near), 3 * count))]
    for record in good:
        poorer = dict(record)
        poorer.pop(random.choice(sorted(poorer)))
        yielded += [
            poorer,
            record | {random.choice(sorted(record)): random.choice(("1", "甲", "无"))},
        ]
    return yielded


def contradictions(old, new, report, seed, count):
    """Records that one version accepts and the other refuses, against a verdict PROVED."""
    (one,) = report.types
    proved = {v.concern for v in one.verdicts() if v.outcome is Outcome.PROVED}
    ways = [
        (concern, a, b)
        for concern, a, b in ((Concern.DATA, old, new), (Concern.READER, new, old))
        if concern in proved
    ]
    if not ways:
        return
    for as_of in DAYS[seed % 2 :][:1]:
        records = [*records_of(old, as_of, seed, count), *records_of(new, as_of, seed, count)]
        for concern, a, b in ways:
            for record in records:
                if accepted(record, a, as_of) and not accepted(record, b, as_of):
                    yield concern, record, as_of


def unconfirmed(old, new, report):
    """Witnesses that do not show what they should."""
    for change in report.changes():
        for witness, a, b in ((change.data, old, new), (change.reader, new, old)):
            if witness is not None and not (
                accepted(witness.record, a, witness.as_of)
                and not accepted(witness.record, b, witness.as_of)
            ):
                yield change


def judge(old, seeds, count):
    outcomes = {Outcome.PROVED: 0, Outcome.REFUTED: 0}
    for seed in seeds:
        new = Mutator(Random(seed)).mutated(old.record_types[0], old)
        report = compare(old, new)
        (one,) = report.types
        verdicts = [v for v in one.verdicts() if v.concern in (Concern.DATA, Concern.READER)]

        assert [v for v in verdicts if v.outcome is Outcome.UNKNOWN] == [], seed
        assert not any(c.rule == "UNDECIDED" for c in report.changes()), seed
        assert all(v.witness is not None for v in verdicts if v.outcome is Outcome.REFUTED), seed
        assert list(unconfirmed(old, new, report)) == [], seed
        assert next(contradictions(old, new, report, seed, count), None) is None, seed
        assert report.bump is not Bump.NONE, seed
        for verdict in verdicts:
            outcomes[verdict.outcome] += 1
    assert all(outcomes.values())


def test_no_verdict_of_some_changes_is_contradicted():
    judge(alone("honour", release.load("jiangyin-person/0.9.0")), range(8), 2)


@pytest.mark.deep
@pytest.mark.timeout(1500)
@pytest.mark.parametrize("part", range(4))
@pytest.mark.parametrize("id_", ["penalty", "licence", "judgment_debtor", "honour"])
def test_no_verdict_of_a_thousand_changes_is_contradicted(id_, part):
    old = alone(id_, release.load("jiangyin-person/0.9.0"))

    judge(old, range(1000 + 50 * part, 1050 + 50 * part), 2)


@pytest.mark.deep
@pytest.mark.timeout(1500)
@pytest.mark.parametrize("id_", ["penalty", "repair", "financial_activity", "tax_arrears"])
def test_no_verdict_about_the_edition_of_2026_is_contradicted(id_):
    judge(alone(id_, read(DRAFTS / "2.0.0")), range(5000, 5060), 2)
