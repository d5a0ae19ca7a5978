"""The reference check and the column check find the same, on good and on hostile records."""

from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kit.drafts import read

from standards.checking import columns, reference
from standards.near_misses import near_misses
from standards.release import DRAFTS, load
from standards.samples import Samples

CATALOG = load("jiangyin-person/0.9.0")
AS_OF = date(2024, 2, 29)
TYPES = [record_type.id for record_type in CATALOG.record_types]
EDITIONS = [read(DRAFTS / "jiangyin-person" / version) for version in ("1.0.0", "2.0.0")]
CASES = [
    *(
        pytest.param(CATALOG, record_type, id=record_type.id)
        for record_type in CATALOG.record_types
    ),
    *(
        pytest.param(
            edition,
            record_type,
            id=f"{edition.version}-{record_type.id}",
            marks=pytest.mark.deep,  # in the gate test_targets_agree has more of the newest
        )
        for edition in EDITIONS
        for record_type in edition.record_types
    ),
]


def by_reference(records, record_type, as_of, catalog=CATALOG):
    return [
        (found.row, found.field, found.code, found.severity.value, found.params)
        for row, record in enumerate(records)
        for found in reference.check(record, record_type, catalog, as_of=as_of, row=row)
    ]


def by_columns(records, record_type, as_of, catalog=CATALOG):
    names = sorted({name for record in records for name in record})
    frame = pl.DataFrame(
        {name: [record.get(name) for record in records] for name in names},
        schema=dict.fromkeys(names, pl.String),
    )
    frame = columns.check(frame, record_type, catalog, as_of=as_of)
    return [
        (found.row, found.field, found.code, found.severity.value, found.params)
        for found in columns.findings(frame, record_type, catalog)
    ]


@pytest.mark.parametrize(("catalog", "record_type"), CASES)
def test_valid_records_have_no_error_in_either_engine(catalog, record_type):
    records = Samples(record_type, catalog, as_of=AS_OF, seed=1).many(200)

    assert by_reference(records, record_type, AS_OF, catalog) == []
    assert by_columns(records, record_type, AS_OF, catalog) == []


@pytest.mark.parametrize(("catalog", "record_type"), CASES)
def test_every_near_miss_gets_its_finding_from_both_engines(catalog, record_type):
    misses = list(near_misses(Samples(record_type, catalog, as_of=AS_OF, seed=2)))
    records = [dict(miss.record) for miss in misses]

    found = by_reference(records, record_type, AS_OF, catalog)

    assert {(row, field, code) for row, field, code, _, _ in found} >= {
        (row, miss.field, miss.code) for row, miss in enumerate(misses)
    }
    assert by_columns(records, record_type, AS_OF, catalog) == found


HOSTILE = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="0123456789-/*xX１２９·. \n　", max_size=20),
    st.sampled_from([
        "", "无", "空", "3", "0", "其他", "其他（x）", "其他：", "护照", "台胞证", "男性", "自然人",
        "2024-02-29", "2024-03-01", "2019-02-28", "2019-02-29", "2019-03-01", "2099-12-31",
        "H12345678", "12345678", "32028120060229000X", "320281198002290003", "320281800229000",
        "91320281MA1000000X", "91320281MA10000001", "N2320281MF1234567A", "12345678-8",
        "违反财产报告制度；其他规避执行", "\ud7ff", "\ue000",
    ]),
    st.dates(date(1899, 1, 1), date(2101, 1, 1)).map(date.isoformat),
)  # fmt: skip
DAYS = st.dates(date(2017, 1, 1), date(2030, 1, 1)) | st.just(AS_OF)


@st.composite
def batches(draw):
    record_type = CATALOG.record_type(draw(st.sampled_from(TYPES)))
    as_of = draw(DAYS)
    samples = Samples(record_type, CATALOG, as_of=as_of, seed=draw(st.integers(0, 10**6)))
    misses = [dict(miss.record) for miss in near_misses(samples)]
    names = [*record_type.field_ids, "unknown", "另一"]
    records = []
    for start in draw(st.lists(st.integers(0, len(misses)), min_size=1, max_size=6)):
        record = misses[start] if start < len(misses) else samples.valid()
        record |= draw(st.dictionaries(st.sampled_from(names), HOSTILE, max_size=5))
        for gone in draw(st.lists(st.sampled_from(names), max_size=2)):
            record.pop(gone, None)
        records.append(record)
    return record_type, as_of, records


@settings(max_examples=15, deadline=None)
@given(batches())
def test_both_engines_find_the_same_on_hostile_records(batch):
    record_type, as_of, records = batch

    assert by_columns(records, record_type, as_of) == by_reference(records, record_type, as_of)
