"""What README and docs/standards.md give to copy works as it stands."""

import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from standards import release, source
from standards.cli import standards
from standards.compare.comparison import compare
from standards.linting import report

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 26)
BASE = "jiangyin-person/2.0.0"


def toml_blocks(page):
    return re.findall(r"```toml\n(.*?)```", (ROOT / page).read_text("utf-8"), re.DOTALL)


@pytest.fixture
def honour(tmp_path):
    folder = tmp_path / "draft"
    done = CliRunner().invoke(standards, ["new", str(folder), "--from", BASE, "--version", "2.1.0"])
    assert done.exit_code == 0, done.output
    return folder / "records" / "honour.toml"


def add(file, field):
    before, rule, rest = file.read_text("utf-8").partition("[[rule]]")
    file.write_text(f"{before}{field}\n{rule}{rest}", "utf-8")


def judged(folder):
    """The errors of the lint, and the bump that the change needs."""
    linted = report.draft(folder, DAY)
    return linted.errors, compare(release.load(BASE), source.read(folder)).bump.name


def test_the_field_of_the_readme_is_a_minor_change(honour):
    [field] = [block for block in toml_blocks("README.md") if "[[field]]" in block]
    add(honour, field)

    assert judged(honour.parents[1]) == (0, "MINOR")


def test_the_fields_of_the_docs_are_a_major_change(honour):
    [field] = [block for block in toml_blocks("README.md") if "[[field]]" in block]
    [more] = [block for block in toml_blocks("docs/standards.md") if "honour_class" in block]
    required, rule, lists = re.split(r"(?m)^# (?:records|codes)/.*\n", more)[1:]
    add(honour, field)
    add(honour, required)
    folder = honour.parents[1]
    honour.write_text(honour.read_text("utf-8") + "\n" + rule, "utf-8")
    with (folder / "codes" / "lists.toml").open("a", encoding="utf-8") as file:
        file.write("\n" + lists)
    (folder / "codes" / "honour_class.csv").write_text("code,zh,en\n01,劳动模范,model worker\n")

    assert judged(folder) == (0, "MAJOR")
