"""ZIP archives: the files in them, and what is refused."""

import json
import stat
import zipfile
import zlib
from dataclasses import replace
from datetime import date

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from kit.department_files import penalty, penalty_csv
from kit.foreign_files import as_xml, ods, xls, zipped

from adapters import layouts
from adapters.cli import adapters
from adapters.errors import FileRefused
from adapters.intake import take_each
from adapters.mapping.file_form import FileForm
from adapters.readers import archive
from standards.checking.rules import explain
from standards.release import load

MAPPING = layouts.load("sgs-penalty")
CSV = penalty_csv([penalty(1)])


def refusal(data):
    assert archive.looks_like(data)
    with pytest.raises(FileRefused) as caught:
        archive.members(data)
    words = explain(caught.value.finding, record_type=None, language="zh")
    assert "…" not in words.message + words.remedy
    return caught.value.finding.code


@pytest.mark.parametrize("gbk", [False, True])
def test_chinese_names_are_read_from_windows_and_from_macos(gbk):
    data = zipped({"行政处罚/三月.csv": b"a", "plain.csv": b"b"}, gbk=gbk)

    assert [(m.name, m.data) for m in archive.members(data)] == [
        ("行政处罚/三月.csv", b"a"), ("plain.csv", b"b"),
    ]  # fmt: skip


def test_a_name_in_utf_8_without_the_flag_is_read_as_macos_wrote_it():
    data = bytearray(zipped({"三月.csv": b"a"}))
    for sign, at in ((b"PK\x03\x04", 7), (b"PK\x01\x02", 9)):
        data[data.index(sign) + at] &= ~0x08

    assert [m.name for m in archive.members(bytes(data))] == ["三月.csv"]


def test_what_packing_programs_add_is_left_out():
    names = ("__MACOSX/._a.csv", "x/.DS_Store", "Thumbs.db", "folder/", "._b.csv")
    data = zipped({**dict.fromkeys(names, b""), "a.csv": b"1"})

    assert [m.name for m in archive.members(data)] == ["a.csv"]


def test_a_name_that_would_deceive_a_reader_is_shown_harmlessly():
    (member,) = archive.members(zipped({"a\u202evsc.exe\n.csv": b"1"}))

    assert member.name == "a\ufffdvsc.exe\ufffd.csv"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (zipped({"../a.csv": b"1"}), "archive_names"),
        (zipped({"/etc/a.csv": b"1"}), "archive_names"),
        (zipped({"a\\..\\b.csv": b"1"}), "archive_names"),
        (zipped({"C:/a.csv": b"1"}), "archive_names"),
        (zipped([("a.csv", b"1"), ("a.csv", b"2")]), "archive_names"),
        (zipped([("a.csv", b"1"), ("A.CSV", b"2")]), "archive_names"),
        (zipped({"a.csv": b"/etc/passwd"}, modes={"a.csv": stat.S_IFLNK | 0o777}), "archive_names"),
        (zipped({"a.csv": b"1"}, flags=1), "archive_locked"),
        (zipped({"a.csv": b"1" * 99}, method=zipfile.ZIP_LZMA), "archive_method"),
        (zipped({"a.csv": b"0" * 300_000_000}), "archive_bomb"),
        (zipped({f"{i}.csv": b"" for i in range(300)}), "archive_bomb"),
        (zipped({"a.zip": zipped({"b.csv": b"1"})}), "archive_nested"),
        (zipped({"__MACOSX/a": b"1"}), "archive_empty"),
        (zipped({}), "archive_empty"),
        (zipped({"a.csv": CSV})[:-30], "archive_broken"),
        (zipped({"a.csv": b"abcd"}, method=0).replace(b"abcd", b"abce"), "archive_broken"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_hostile_archive_is_refused(data, code):
    assert refusal(data) == code


def test_a_bomb_that_lies_about_its_size_is_refused():
    size = (60_000_000).to_bytes(4, "little")
    data = zipped({"a.csv": b"0" * 60_000_000}).replace(size, (1000).to_bytes(4, "little"))

    assert refusal(data) == "archive_bomb"


def test_entries_that_overlap_are_refused():
    data = bytearray(zipped({"a.csv": CSV, "b.csv": CSV[::-1]}))
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 4)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]

    assert refusal(bytes(data)) == "archive_bomb"


def test_a_workbook_is_no_archive():
    book = (layouts.FOLDER / "sgs-licence" / "sample.xlsx").read_bytes()

    assert not archive.looks_like(book)
    assert not archive.looks_like(book[: len(book) // 2])
    assert not archive.looks_like(ods([["a"]]))
    assert not archive.looks_like(xls([["a"]]))


def each(data, *formats):
    mapping = replace(MAPPING, file=FileForm(formats=formats)) if formats else MAPPING
    catalog = load(MAPPING.standard)
    return list(take_each(data, "all.zip", mapping, catalog, as_of=date(2018, 4, 1)))


def test_every_file_is_taken_in_as_one_of_its_own():
    names = list(penalty(1))
    xml = as_xml([[*names, "CF_CFLB2"], [*penalty(2).values(), ""]])
    parts = each(zipped({"一.csv": CSV, "二.xml": xml, "三.pdf": b"%PDF-1.7"}), "csv", "xml")

    assert [(p.intake.name, p.intake.refused and p.intake.refused.code) for p in parts] == [
        ("all.zip/一.csv", None),
        ("all.zip/二.xml", "column_missing"),
        ("all.zip/三.pdf", "file_not_table"),
    ]
    assert parts[0].intake.accepted == 1
    assert len({part.intake.digest for part in parts}) == 3


@settings(max_examples=60)
@given(st.binary(max_size=60), st.integers(0, 400))
def test_an_archive_with_any_damage_is_taken_or_refused(damage, at):
    data = zipped({"处罚.csv": zlib.compress(CSV), "b.csv": b"1"}, gbk=True)
    damaged = data[:at] + damage + data[at + len(damage) :]
    codes = {"archive_broken", "archive_bomb", "archive_locked", "archive_names"}
    codes |= {"archive_method", "archive_nested", "archive_empty"}

    if archive.looks_like(damaged):
        try:
            archive.members(damaged)
        except FileRefused as refused:
            codes.remove(refused.finding.code)


def test_check_and_translate_go_through_an_archive(tmp_path):
    file = tmp_path / "all.zip"
    file.write_bytes(
        zipped({"一.csv": CSV, "二.csv": penalty_csv([penalty(2), penalty(3, CF_WSH="")])})
    )
    options = ["--layout", "sgs-penalty", "--as-of", "2018-08-01"]
    book = tmp_path / "out.xlsx"

    answer = CliRunner().invoke(
        adapters, ["check", str(file), *options, "--json", "--feedback", str(book)]
    )
    assert answer.exit_code == 1
    facts = [json.loads(line) for line in answer.stdout.splitlines()]
    assert [(one["file"], one["accepted"]) for one in facts] == [
        ("all.zip/一.csv", 1), ("all.zip/二.csv", 1),
    ]  # fmt: skip
    assert sorted(path.name for path in tmp_path.glob("*.xlsx")) == ["out-1.xlsx", "out-2.xlsx"]

    out = tmp_path / "out.ndjson"
    answer = CliRunner().invoke(adapters, ["translate", str(file), *options, "--out", str(out)])
    assert answer.exit_code == 1
    assert out.read_bytes().count(b"\n") == 2
