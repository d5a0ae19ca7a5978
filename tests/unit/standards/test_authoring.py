"""Writing standards: what is written is read back equal, the fixed form is fixed, drafts begin."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from kit import drafts

from standards.authoring.formatting import NotWellFormed, formatted, sources
from standards.authoring.start import next_version
from standards.authoring.writer import files
from standards.cli import standards
from standards.migration.ways import drafted
from standards.release import DRAFTS, load
from standards.source import read_any

CATALOG = load("jiangyin-person/0.9.0")


def run(*arguments):
    return CliRunner().invoke(standards, [str(argument) for argument in arguments])


def lay(standard, folder):
    for name, data in files(standard).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


@pytest.mark.parametrize("folder", drafts.cases())
def test_what_is_written_is_read_back_equal(folder, tmp_path):
    standard = read_any(folder)

    assert read_any(lay(standard, tmp_path)) == standard


@pytest.mark.parametrize("folder", drafts.cases())
def test_a_formatted_source_means_the_same_and_stays_as_it_is(folder, tmp_path):
    for path in sources(folder):
        name = path.relative_to(folder).as_posix()
        once = formatted(name, path.read_bytes())
        assert formatted(name, once) == once
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(once)

    assert read_any(tmp_path) == read_any(folder)


def test_what_the_writer_writes_is_in_the_fixed_form():
    for name, data in files(CATALOG).items():
        assert formatted(name, data) == data, name


def test_comments_stay_with_what_they_stand_above_and_keys_get_their_order():
    text = """# the file
label = {zh="荣誉",en="honour"}
id = "honour"   # the id
key=["xm"]

[[field]]
# why it is short
max_length = 50
id = 'xm'
type = "text"
label = { zh = "姓名", en = "name" }
# the end
"""

    assert (
        formatted("records/honour.toml", text.encode()).decode()
        == """# the file
id = "honour"  # the id
label = { zh = "荣誉", en = "honour" }
key = ["xm"]

[[field]]
id = 'xm'
label = { zh = "姓名", en = "name" }
type = "text"
# why it is short
max_length = 50

# the end
"""
    )


@pytest.mark.parametrize(
    ("name", "data", "place"),
    [
        ("catalog.toml", b'id = "a"\nid = "b"\n', "catalog.toml:2"),
        ("acts.csv", b'id,title\n"a,b\n', "acts.csv:2"),
        ("catalog.toml", b'id = "\xff"\n', "catalog.toml:1"),
    ],
)
def test_what_is_not_well_formed_is_named_with_its_line(name, data, place):
    with pytest.raises(NotWellFormed, match=f"^{place}: "):
        formatted(name, data)


def test_fmt_changes_a_folder_once_and_check_only_tells(tmp_path):
    draft = lay(CATALOG, tmp_path / "draft")
    record = draft / "records" / "honour.toml"
    before = record.read_text()
    record.write_text(
        before.replace('id = "honour"\n', "").replace("key =", 'id = "honour"\nkey =')
    )

    told = run("fmt", draft, "--check")
    done = run("fmt", draft)
    again = run("fmt", draft, "--check")

    assert (told.exit_code, done.exit_code, again.exit_code) == (1, 0, 0)
    assert "records/honour.toml" in told.output
    assert record.read_text() == before


def test_fmt_leaves_a_broken_file_and_says_which_line(tmp_path):
    draft = lay(CATALOG, tmp_path / "draft")
    (draft / "records" / "honour.toml").write_text('id = "honour"\nid = "twice"\n')

    result = run("fmt", draft)

    assert result.exit_code == 65
    assert "records/honour.toml:2: " in result.output
    assert (draft / "records" / "honour.toml").read_text() == 'id = "honour"\nid = "twice"\n'


def test_new_begins_the_next_version_of_a_published_standard(tmp_path):
    draft = tmp_path / "draft"

    result = run(
        "new", draft, "--from", CATALOG.name, "--version", "0.10.0", "--from-day", "2026-12-01"
    )

    assert result.exit_code == 0
    assert read_any(draft) == next_version(CATALOG, "0.10.0", "2026-12-01")


def test_the_next_version_keeps_the_comments_of_the_source_and_leads_on_from_it(tmp_path):
    source, draft = DRAFTS / CATALOG.name, tmp_path / "draft"

    run("new", draft, "--from", CATALOG.name, "--version", "0.10.0")

    text = (draft / "catalog.toml").read_text()
    assert text.startswith("# The catalog of public credit information about natural persons")
    for path in source.glob("*/*.*"):
        assert (draft / path.relative_to(source)).read_bytes() == path.read_bytes()
    assert list(drafted(draft, read_any(draft))) == [CATALOG.name]
    assert "docs/migrate.md" in (draft / "migrations" / "0.9.0.toml").read_text()


def test_new_begins_the_next_version_of_a_draft(tmp_path):
    base, draft = lay(CATALOG, tmp_path / "base"), tmp_path / "draft"

    result = run("new", draft, "--from", base, "--version", "0.10.0", "--from-day", "2026-12-01")

    assert result.exit_code == 0
    assert read_any(draft) == next_version(CATALOG, "0.10.0", "2026-12-01")


def test_new_begins_a_catalog_of_its_own_that_can_be_frozen(tmp_path):
    draft, out = tmp_path / "draft", tmp_path / "out"

    begun = run(
        "new", draft, "--from", CATALOG.name, "--id", "wuxi-person", "--name-zh", "无锡目录",
        "--name-en", "Wuxi catalog", "--publisher", "cn.wuxi", "--type", "penalty",
    )  # fmt: skip
    frozen = run("freeze", draft, "--into", out)

    assert (begun.exit_code, frozen.exit_code) == (0, 0), frozen.output
    assert [one.id for one in load("wuxi-person/0.1.0", out).record_types] == ["penalty"]


def test_new_never_writes_into_a_folder_that_holds_something(tmp_path):
    (tmp_path / "note.txt").write_text("mine")

    result = run("new", tmp_path, "--from", CATALOG.name, "--version", "0.10.0")

    assert result.exit_code == 65
    assert [path.name for path in Path(tmp_path).iterdir()] == ["note.txt"]


def test_tables_in_a_list_stay_on_their_line():
    text = 'id = "x"\n\n[[rule]]\nperiods = [{level="1",months=3}, {level = "2", months = 12}]\n'

    made = formatted("records/x.toml", text.encode()).decode()

    assert 'periods = [{ level = "1", months = 3 }, { level = "2", months = 12 }]' in made
