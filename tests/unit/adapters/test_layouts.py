from datetime import date

import pytest
from kit.layout_samples import ASIDE, LICENCE_ROWS, PENALTY_ROWS, WRONG, penalty_csv

from adapters import layouts
from adapters.intake import take
from adapters.records import ndjson
from standards.release import load

AS_OF = date(2026, 4, 1)
ROWS = {"sgs-penalty": PENALTY_ROWS, "sgs-licence": LICENCE_ROWS}


def sample(layout):
    (path,) = (layouts.FOLDER / layout).glob("sample.*")
    mapping = layouts.load(layout)
    return take(path.read_bytes(), path.name, mapping, load(mapping.standard), as_of=AS_OF)


@pytest.mark.parametrize("layout", layouts.layouts())
def test_the_sample_of_a_layout_becomes_its_expected_records(layout):
    intake = sample(layout)

    assert ndjson(intake.good) == (layouts.FOLDER / layout / "expected.ndjson").read_bytes()


@pytest.mark.parametrize("layout", layouts.layouts())
def test_every_row_of_a_sample_goes_where_it_was_said_to_go(layout):
    intake = sample(layout)
    said = [what if isinstance(what, str) else "good" for _, what in ROWS[layout]]

    assert intake.rejected == said.count(WRONG)
    assert dict(intake.set_aside_reasons) == {"organisation": said.count(ASIDE), "note": 1}
    assert intake.accepted == said.count("good")


def test_the_penalty_sample_is_the_one_of_its_script():
    assert (layouts.FOLDER / "sgs-penalty" / "sample.csv").read_bytes() == penalty_csv()


def test_every_column_of_a_sample_is_accounted_for():
    columns = sample("sgs-penalty").account.columns

    states = [column.state for column in columns]
    assert (states[0], states[-1]) == ("ignored", "unresolved")
    assert states[1:-1] == ["mapped"] * 24


def test_the_records_of_organisations_never_become_records_of_persons():
    intake = sample("sgs-penalty")

    assert intake.good["cf_xdr_shxym"].null_count() == intake.good.height
    assert not any("某" in name for name in intake.good["cf_xdr_mc"])
