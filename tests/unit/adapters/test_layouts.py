from datetime import date

import pytest
from kit import national_samples
from kit.layout_samples import ASIDE, LICENCE_ROWS, PENALTY_ROWS, WRONG, penalty_csv

from adapters import layouts
from adapters.intake import take
from adapters.records import ndjson
from standards.library import Library
from standards.release import load

ROWS = {
    "sgs-penalty": PENALTY_ROWS,
    "sgs-licence": LICENCE_ROWS,
    "sgs2018-penalty": national_samples.PENALTY_ROWS,
    "sgs2018-licence": national_samples.LICENCE_ROWS,
}
AS_OF = {"jiangyin-person/1.0.0": date(2026, 3, 31), "jiangyin-person/2.0.0": date(2026, 5, 15)}


def sample(layout):
    (path,) = (layouts.FOLDER / layout).glob("sample.*")
    mapping = layouts.load(layout)
    standard = load(mapping.standard)
    return take(path.read_bytes(), path.name, mapping, standard, as_of=AS_OF[mapping.standard])


@pytest.mark.parametrize("layout", ROWS)
def test_the_sample_of_a_layout_becomes_its_expected_records(layout):
    intake = sample(layout)

    assert ndjson(intake.good) == (layouts.FOLDER / layout / "expected.ndjson").read_bytes()


@pytest.mark.parametrize("layout", ROWS)
def test_every_row_of_a_sample_goes_where_it_was_said_to_go(layout):
    intake = sample(layout)
    said = [what if isinstance(what, str) else "good" for _, what in ROWS[layout]]

    assert intake.rejected == said.count(WRONG)
    assert dict(intake.set_aside_reasons) == {"organisation": said.count(ASIDE), "note": 1}
    assert intake.accepted == said.count("good")


@pytest.mark.parametrize(
    ("layout", "made"),
    [("sgs-penalty", penalty_csv), ("sgs2018-licence", national_samples.licence_csv)],
)
def test_a_sample_is_the_one_of_its_script(layout, made):
    assert (layouts.FOLDER / layout / "sample.csv").read_bytes() == made()


@pytest.mark.parametrize("day", [date(2018, 7, 1), date(2026, 3, 31), date(2026, 4, 1)])
def test_each_table_has_a_layout_for_the_standard_in_force(day):
    current = Library().in_force("jiangyin-person", day).name
    found = {layouts.load(name).record_type for name in ROWS
             if layouts.load(name).standard == current}  # fmt: skip

    assert found == {"penalty", "licence"}


def test_every_column_of_the_national_table_is_taken():
    columns = sample("sgs2018-penalty").account.columns

    assert [column.state for column in columns] == ["ignored"] + ["mapped"] * 32


def test_every_column_of_a_sample_is_accounted_for():
    columns = sample("sgs-penalty").account.columns

    states = [column.state for column in columns]
    assert (states[0], states[-1]) == ("ignored", "ignored")
    assert states[1:-1] == ["mapped"] * 24


def test_the_records_of_organisations_never_become_records_of_persons():
    intake = sample("sgs-penalty")

    assert intake.good["cf_xdr_shxym"].null_count() == intake.good.height
    assert not any("某" in name for name in intake.good["cf_xdr_mc"])
