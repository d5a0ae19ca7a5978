"""A disk that filled up left half a workbook for the owner of the file."""

from click.testing import CliRunner
from kit.disk import no_file_over

from adapters import layouts
from adapters.cli import adapters

SAMPLE = layouts.FOLDER / "sgs2018-penalty" / "sample.xlsx"


def test_feedback_on_a_full_disk_leaves_no_half_a_workbook(tmp_path):
    out = tmp_path / "feedback.xlsx"
    asked = ["check", str(SAMPLE), "--layout", "sgs2018-penalty", "--as-of", "2026-05-15"]
    done = CliRunner().invoke(adapters, [*asked, "--feedback", str(out)])
    whole = out.read_bytes()

    with no_file_over(1000):
        full = CliRunner().invoke(adapters, [*asked, "--html", str(tmp_path / "page.html")])

    assert (done.exit_code, full.exit_code) == (1, 74)
    assert "cannot be written" in full.output
    assert list(tmp_path.iterdir()) == [out]
    assert out.read_bytes() == whole
    assert out.stat().st_mode & 0o777 == 0o600


def test_of_a_refused_file_nobody_is_told_which_fields_it_fills(tmp_path):
    (tmp_path / "a.csv").write_bytes("姓名,号码\n甲,1\n".encode())

    done = CliRunner().invoke(
        adapters, ["check", str(tmp_path / "a.csv"), "--layout", "sgs2018-penalty"]
    )

    assert done.exit_code == 65
    assert "合格记录中有值的数据项" not in done.output
