"""`filled_when`: a field is asked for where one code of a joined list asks for it (R-08)."""

from dataclasses import replace
from datetime import date

import polars as pl
import pytest

from standards import release
from standards.checking import columns, reference
from standards.compare.comparison import compare
from standards.compare.rule_ids import Concern
from standards.linting.engine import lint
from standards.model import FilledWhen, RequiredWhen
from standards.samples import Samples

DAY = date(2026, 5, 1)
LICENCE, CLASS = "cf_nr_zkdx", "cf_cflb"
WHOLE = release.load("jiangyin-person/2.0.0")


def of_each(catalog):
    """The catalog with the rule about licences looking at each of several classes."""
    (old,) = [r for r in catalog.record_type("penalty").rules
              if isinstance(r, RequiredWhen) and r.field == LICENCE]  # fmt: skip
    new = FilledWhen(old.field, old.other, old.values)
    types = [
        replace(one, rules=tuple(new if rule is old else rule for rule in one.rules))
        for one in catalog.record_types
    ]
    return replace(catalog, record_types=tuple(types), version="3.0.0", previous="2.0.0")


EACH = of_each(WHOLE)


@pytest.mark.parametrize(
    ("classes", "whole", "each"),
    [
        ("吊销许可证件", True, True),
        ("警告；吊销许可证件", False, True),
        ("吊销许可证件；警告", False, True),
        ("警告；其他（吊销许可证件）", False, False),
        ("警告", False, False),
    ],
)
def test_each_of_several_joined_classes_asks_for_the_licence(classes, whole, each):
    record = Samples(WHOLE.record_type("penalty"), WHOLE, as_of=DAY, seed=3).valid(full=True)
    record[CLASS] = classes
    del record[LICENCE]
    assert {"罚款", "没收"}.isdisjoint(classes)  # nothing else is asked for

    for catalog, asked in ((WHOLE, whole), (EACH, each)):
        penalty = catalog.record_type("penalty")
        by_row = reference.check(record, penalty, catalog, as_of=DAY)
        frame = pl.DataFrame([record])
        by_column = columns.findings(
            columns.check(frame, penalty, catalog, as_of=DAY), penalty, catalog
        )

        for found in (by_row, by_column):
            assert ((LICENCE, "required_when") in {(f.field, f.code) for f in found}) is asked


def test_the_step_to_it_is_shown_by_a_record_with_joined_classes():
    report = compare(WHOLE, EACH)

    (penalty,) = [one for one in report.types if one.id == "penalty"]
    verdicts = {verdict.concern: verdict for verdict in penalty.verdicts()}
    assert verdicts[Concern.DATA].outcome.value == "REFUTED"
    assert verdicts[Concern.READER].outcome.value == "PROVED"
    assert "；" in verdicts[Concern.DATA].witness.record[CLASS]
    assert report.bump.name == "MAJOR"


def test_the_lint_takes_it_for_the_rule_about_licences():
    errors = {found.rule.id for found in lint(EACH, as_of=DAY) if found.rule.id == "R-08"}

    assert errors == set()
