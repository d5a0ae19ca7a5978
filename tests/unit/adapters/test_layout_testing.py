"""`chengxin adapters test`: samples against what was said to become of them."""

import json
import shutil

import pytest
from click.testing import CliRunner

from adapters import layouts
from adapters.cli import adapters

NAME = "澄一乙"  # the person of the first row


@pytest.fixture
def run():
    def call(*arguments):
        return CliRunner().invoke(adapters, ["test", *map(str, arguments)])

    return call


@pytest.fixture
def mine(tmp_path):
    """A layout of the user's own, as a copy of a shipped one."""
    return shutil.copytree(layouts.FOLDER / "sgs-penalty", tmp_path / "layouts" / "mine")


def changed(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_every_shipped_layout_passes(run):
    answer = run("--json")

    assert answer.exit_code == 0, answer.output
    assert [one["layout"] for one in json.loads(answer.output)] == list(layouts.layouts())


def test_a_layout_of_ones_own_is_tested_by_its_folder_or_by_the_folder_above(run, mine):
    assert (
        run(mine).output
        == run(mine.parent).output
        == ("通过      mine/sample.csv  25 条记录, 退回 12, 未采集 4\n")
    )


def test_a_value_that_differs_is_named_with_row_and_field(run, mine):
    changed(mine / "expected.ndjson", '"cf_jdrq":"2026-03-05"', '"cf_jdrq":"2026-03-06"')

    answer = run(mine, "--lang", "en")

    assert answer.exit_code == 1
    assert "row 2 cf_jdrq: “2026-03-06” expected, “2026-03-05” found" in answer.output
    assert len(answer.output.splitlines()) == 2


def test_a_personal_value_that_differs_is_shown_by_its_shape(run, mine):
    changed(mine / "expected.ndjson", NAME, "澄一")

    answer = run(mine, "--lang", "en")

    assert "row 2 cf_xdr_mc: “字字” expected, “字{3}” found" in answer.output
    assert NAME not in answer.output


def test_missing_and_surplus_records_are_named_without_a_wall_of_text(run, mine):
    lines = (mine / "expected.ndjson").read_text("utf-8").splitlines(keepends=True)
    (mine / "expected.ndjson").write_text("".join(lines[:3] + lines[4:]), "utf-8")

    answer = run(mine, "--lang", "en")

    assert answer.output.splitlines()[1:] == ["          row 5: one record more"]


def test_of_many_differences_the_first_ten_are_shown(run, mine):
    (mine / "expected.ndjson").write_text("", "utf-8")

    assert run(mine).output.splitlines()[-1].strip() == "… 15"


def test_rows_said_to_be_rejected_have_to_be_rejected_for_that_reason(run, mine):
    changed(mine / "expected.toml", '31 = ["must_be_absent"]', '30 = ["required"]')
    changed(mine / "expected.toml", "organisation = 3", "organisation = 4")

    answer = run(mine, "--lang", "en")

    assert answer.exit_code == 1
    assert "row 30 is not rejected: [required] expected" in answer.output
    assert "row 31 is rejected: [] expected, [must_be_absent] found" in answer.output
    assert "set aside as organisation: 4 rows expected, 3 found" in answer.output


def test_a_sample_that_is_refused_differs(run, mine):
    (mine / "sample.csv").write_bytes(b"\xff\xff")

    answer = run(mine, "--lang", "en")

    assert (answer.exit_code, "the file is refused" in answer.output) == (1, True)


@pytest.mark.parametrize("missing", ["sample.csv", "expected.ndjson"])
def test_a_layout_without_sample_or_expected_records_is_refused(run, mine, missing):
    (mine / missing).unlink()

    answer = run(mine)

    assert answer.exit_code == 78
    assert "hint:" in answer.stderr


def test_a_mapping_with_mistakes_and_a_wrong_expected_file_end_with_78(run, mine):
    changed(mine / "expected.toml", "as_of", "as_off")
    assert run(mine).exit_code == 78

    changed(mine / "expected.toml", "as_off", "as_of")
    changed(mine / "mapping.toml", 'field = "bz"', 'field = "bx"')
    assert run(mine).exit_code == 78


def test_a_folder_without_layouts_ends_with_66(run, tmp_path):
    assert run(tmp_path).exit_code == 66
