"""The editing view: nothing is lost on the way to Excel and back, and a change is a small diff."""

import shutil

import openpyxl
import pytest
from click.testing import CliRunner
from kit import drafts

from standards.authoring import patching, sheets, workbook, writer
from standards.cli import standards
from standards.release import DRAFTS, load
from standards.source import read

CATALOG = load("jiangyin-person/0.9.0")
SOURCE = DRAFTS / "jiangyin-person" / "0.9.0"


def run(*arguments):
    return CliRunner().invoke(standards, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A formatted draft and its view, made once: never change them, copy them."""
    folder = tmp_path_factory.mktemp("view")
    shutil.copytree(SOURCE, folder / "draft")
    assert run("fmt", folder / "draft").exit_code == 0
    done = run("workbook", "write", folder / "draft", "--out", folder / "view.xlsx")
    assert done.exit_code == 0
    return folder


@pytest.fixture
def draft(made, tmp_path):
    return shutil.copytree(made / "draft", tmp_path / "draft")


@pytest.fixture
def view(made, tmp_path):
    return shutil.copy(made / "view.xlsx", tmp_path)


def edit(file, change):
    book = openpyxl.load_workbook(file)
    change(book)
    book.save(file)


def cell(book, sheet, heading, **where):
    """The cell under a heading in the first row that has these values."""
    page = book[sheet]
    columns = {one.value: one.column for one in page[1]}
    for row in range(2, page.max_row + 1):
        if all(page.cell(row, columns[name]).value == value for name, value in where.items()):
            return page.cell(row, columns[heading])
    raise LookupError(where)


@pytest.mark.parametrize("folder", drafts.cases("catalog.toml"))
def test_the_view_of_a_catalog_gives_the_same_catalog_back(folder):
    catalog = read(folder)
    data = workbook.write(sheets.sheets(catalog), catalog.name)

    assert sheets.catalog_of(workbook.read(data, catalog.name), catalog) == catalog


def test_an_untouched_view_changes_no_file(draft, view):
    before = {path: path.read_bytes() for path in draft.rglob("*") if path.is_file()}

    result = run("workbook", "take", draft, view, "--write")

    assert result.exit_code == 0
    assert {path: path.read_bytes() for path in draft.rglob("*") if path.is_file()} == before


def test_one_changed_cell_is_one_changed_line_and_comments_stay(draft, view):
    def longer(book):
        cell(book, "fields", "max_length", record_type="penalty", id="cf_wsh").value = 200

    edit(view, longer)
    shown = run("workbook", "take", draft, view)
    kept = (draft / "records" / "penalty.toml").read_text()
    written = run("workbook", "take", draft, view, "--write")
    text = (draft / "records" / "penalty.toml").read_text()

    assert (shown.exit_code, written.exit_code) == (0, 0)
    lines = shown.stdout.splitlines()
    assert [line for line in lines if line[:1] in "+-" and line[1:2] not in "+-"] == [
        "-max_length = 128",
        "+max_length = 200",
    ]
    assert "max_length = 128" in kept
    assert "# A natural person is a row whose codes 1 to 4 are blank (R-10)." in text
    assert read(draft).record_type("penalty").field("cf_wsh").max_length == 200


def test_a_field_that_was_typed_below_the_rules_leaves_their_comments_where_they_are(draft):
    path, book = draft / "records" / "honour.toml", draft.parent / "below.xlsx"
    fact = "# 说明 what the next rule is for\n[[rule]]\n"
    below = '\n[[field]]\nid = "extra"\nlabel = { zh = "附加", en = "extra" }\ntype = "text"\n'
    first, *rules = path.read_text().split("[[rule]]\n")
    path.write_text(fact.join([f"{first}[[rule]]\n{rules[0]}", *rules[1:]]) + below
                    + "max_length = 9\n")  # fmt: skip
    run("workbook", "write", draft, "--out", book)
    edit(book, lambda pages: setattr(
        cell(pages, "fields", "max_length", record_type="honour", id="extra"), "value", 12,
    ))  # fmt: skip

    assert run("workbook", "take", draft, book, "--write").exit_code == 0

    text = path.read_text()
    assert "max_length = 12" in text
    assert text.count(fact) == text.count("[[rule]]") - 1 > 1


def test_a_new_last_field_stands_above_the_comment_of_the_first_rule_and_defaults_stay(draft):
    path, book = draft / "records" / "honour.toml", draft.parent / "last.xlsx"
    first, *rules = path.read_text().split("[[rule]]\n")
    fact = "# 说明 what the first rule is for\n[[rule]]\n"
    written_out = first.rstrip("\n") + "\nrequired = false\nunverified = false\n"
    path.write_text("[[rule]]\n".join([f"{written_out}\n{fact}{rules[0]}", *rules[1:]]))
    run("fmt", draft)
    run("workbook", "write", draft, "--out", book)

    def change(pages):
        page = pages["fields"]
        headings = [one.value for one in page[1]]
        new = {"record_type": "honour", "id": "extra", "zh": "附加", "en": "extra",
               "type": "text", "max_length": "9"}  # fmt: skip
        page.append([new.get(heading) for heading in headings])

    edit(book, change)

    shown = run("workbook", "take", draft, book, "--write").stdout

    removed = [line for line in shown.splitlines() if line[:1] == "-" and line[:3] != "---"]
    assert removed == []
    assert 'unverified = false\n\n[[field]]\nid = "extra"' in path.read_text()
    assert fact in path.read_text()


def test_fields_can_be_added_moved_and_removed(draft, view):
    def change(book):
        page = book["fields"]
        headings = [one.value for one in page[1]]
        new = {
            "record_type": "honour", "id": "jlbm", "zh": "奖励编码", "en": "code of the award",
            "type": "text", "max_length": "500", "source_code": "JLBM",
        }  # fmt: skip
        page.append([new.get(heading) for heading in headings])
        page.delete_rows(cell(book, "fields", "id", record_type="penalty", id="cf_fr").row)
        rule = cell(book, "rules", "fields", record_type="penalty", rule="absent")
        rule.value = rule.value.replace(";cf_fr", "")

    edit(view, change)
    result = run("workbook", "take", draft, view, "--write")
    after = read(draft)

    assert result.exit_code == 0, result.output
    assert after.record_type("honour").fields[-1].label.zh == "奖励编码"
    assert "cf_fr" not in after.record_type("penalty").field_ids
    assert run("fmt", draft, "--check").exit_code == 0


@pytest.mark.parametrize(
    ("sheet", "heading", "value", "told"),
    [
        ("fields", "type", "number", "fields!E2: type: one of text, code"),
        ("fields", "max_length", "long", "fields!F2: max_length: a whole number"),
        ("fields", "record_type", "nothing", "fields!A2: record_type: no such id"),
        ("rules", "rule", "magic", "rules!B2: rule: one of at_least_one"),
        ("fields", "id", None, "fields!B2: id: must be filled"),
    ],
)
def test_a_wrong_cell_is_named_as_excel_names_it_and_nothing_is_written(
    draft, view, sheet, heading, value, told
):
    def spoil(book):
        columns = {one.value: one.column for one in book[sheet][1]}
        book[sheet].cell(2, columns[heading]).value = value

    edit(view, spoil)
    result = run("workbook", "take", draft, view, "--write")

    assert result.exit_code == 65
    assert told in result.output
    assert read(draft) == read(SOURCE)


def test_a_view_of_another_standard_is_refused(draft, tmp_path):
    other = tmp_path / "other.xlsx"
    other.write_bytes(workbook.write(sheets.sheets(CATALOG), "wuxi-person/1.0.0"))

    result = run("workbook", "take", draft, other)

    assert result.exit_code == 65
    assert "this is not the view of jiangyin-person/0.9.0" in result.output


@pytest.mark.parametrize("data", [b"", b"PK", b"no workbook", b"PK\x03\x04" + b"\0" * 100])
def test_what_is_no_workbook_is_refused(draft, tmp_path, data):
    file = tmp_path / "view.xlsx"
    file.write_bytes(data)

    assert run("workbook", "take", draft, file).exit_code == 65


def test_changing_a_source_to_any_other_catalog_gives_that_catalog(draft, tmp_path):
    """The whole catalog replaced by one of its record types, lists and acts in another order."""
    from dataclasses import replace

    before = read(draft)
    after = replace(
        before,
        record_types=(before.record_types[3], before.record_types[0]),
        code_lists=tuple(reversed(before.code_lists)),
        acts=before.acts[1:] + before.acts[:1],
    )
    sources = {
        path.relative_to(draft).as_posix(): path.read_bytes()
        for path in draft.rglob("*")
        if path.is_file()
    }
    sources |= patching.changes(before, after, sources)
    folder = tmp_path / "after"
    for name, data in sources.items():
        if data is not None:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)

    found = read(folder)

    assert found.record_types == after.record_types
    assert found.acts == after.acts
    assert set(found.code_lists) == set(after.code_lists)
    assert writer.files(found).keys() == writer.files(after).keys()
