"""For every value exactly one criterion of a ladder applies, and what says so is right."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from kit.classifications import CLASSIFICATION, write

from standards import release, source
from standards.classification import NUMERIC, WHOLE, Classification, Criterion, End, Measure
from standards.ladders import FaultKind, faults, fits, ladders
from standards.model import Label

DRAFTS = sorted(release.DRAFTS.glob("*/*/classification.toml"))
LABEL = Label("级", "level")
NUMBERS = st.decimals(0, 60, places=1).map(str)
COUNTS = st.integers(0, 60).map(str)
ENDS = st.sampled_from([End.OPEN, End.CLOSED])


@pytest.fixture(scope="module", params=[*DRAFTS, "trial"], ids=str)
def standard(request, tmp_path_factory):
    if request.param == "trial":
        return source.read_any(write(CLASSIFICATION, tmp_path_factory.mktemp("trial")))
    return source.read_any(request.param.parent)


def row(number, measure, lower, lower_end, upper, upper_end):
    return Criterion(
        id=f"c{number}", scheme="s", judged="j", measure=measure, fact="f", label=LABEL,
        documents=("d",), level="1", lower=lower, lower_end=lower_end, upper=upper,
        upper_end=upper_end,
    )  # fmt: skip


def standard_of(*rows):
    return Classification(
        id="x", version="1.0.0", edition="x", label=LABEL, effective_from="2026-04-01",
        status="draft", publisher="x", schemes=(), levels=(), documents=(), criteria=rows, acts=(),
    )  # fmt: skip


def applying(rows, value):
    return tuple(one.id for one in rows if fits(one, value))


@given(value=st.decimals(0, 10**9, places=3).map(str), count=st.integers(0, 10**6).map(str))
def test_exactly_one_criterion_of_each_ladder_applies_to_a_number(standard, value, count):
    for rows in ladders(standard).values():
        if rows[0].measure in NUMERIC:
            number = count if rows[0].measure in WHOLE else value
            assert len(applying(rows, number)) == 1


def test_exactly_one_criterion_of_each_ladder_applies_to_a_value(standard):
    values = {fact.id: fact.values for fact in standard.facts}
    for ladder, rows in ladders(standard).items():
        for value in values.get(ladder.fact, ()):
            assert len(applying(rows, value)) == 1, (ladder, value)


def test_no_fault_is_found_in_a_standard_of_ours(standard):
    assert list(faults(standard)) == []


@st.composite
def partitions(draw):
    """Bounds in ascending order, and to which side each belongs: a ladder without a fault."""
    measure = draw(st.sampled_from(sorted(NUMERIC)))
    bounds = sorted({Decimal(n) for n in draw(st.lists(COUNTS, max_size=5))} - {Decimal(0)})
    ends = draw(st.lists(ENDS, min_size=len(bounds), max_size=len(bounds)))
    other = {End.OPEN: End.CLOSED, End.CLOSED: End.OPEN}
    lows = [("0", End.CLOSED), *zip(map(str, bounds), ends, strict=True)]
    highs = [*((low, other[end]) for low, end in lows[1:]), ("", End.NONE)]
    return [
        row(number, measure, *low, *high)
        for number, (low, high) in enumerate(zip(lows, highs, strict=True))
    ]


@given(rows=partitions(), value=NUMBERS)
def test_a_partition_has_no_fault(rows, value):
    assume(rows[0].measure not in WHOLE or Decimal(value) % 1 == 0)

    assert list(faults(standard_of(*rows))) == []
    assert len(applying(rows, value)) == 1


@given(rows=partitions(), data=st.data())
def test_a_partition_without_one_row_has_a_gap_there(rows, data):
    gone = data.draw(st.sampled_from(rows))
    whole = gone.measure in WHOLE
    inside = [n for n in range(200) if fits(gone, str(n))]
    assume(len(rows) > 1 and (inside or not whole))

    found = list(faults(standard_of(*(one for one in rows if one is not gone))))

    assert [fault.kind for fault in found] == [FaultKind.GAP]
    assert fits(gone, found[0].value)


INTERVALS = st.lists(
    st.tuples(COUNTS, ENDS, st.one_of(COUNTS, st.none()), ENDS), min_size=1, max_size=4
)


@given(intervals=INTERVALS, measure=st.sampled_from([Measure.AMOUNT, Measure.COUNT]), value=NUMBERS)
def test_faults_are_found_where_there_are_any_and_nowhere_else(intervals, measure, value):
    rows = [
        row(n, measure, low, low_end, high or "", high_end if high else End.NONE)
        for n, (low, low_end, high, high_end) in enumerate(intervals)
    ]
    assume(measure not in WHOLE or Decimal(value) % 1 == 0)

    found = list(faults(standard_of(*rows)))

    for fault in found:  # each comes with a value that shows it
        here = applying(rows, fault.value)
        assert (len(here) == 0) if fault.kind is FaultKind.GAP else (here == fault.criteria)
    if len(applying(rows, value)) != 1:
        assert found
