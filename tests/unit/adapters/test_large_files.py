"""Large texts in batches: the same outcome as in one piece, whatever stands where they are cut."""

import io
import os
import random
import subprocess
import sys
from dataclasses import replace
from datetime import date

import openpyxl
import polars as pl
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from kit.department_files import PENALTY, penalty, penalty_csv

from adapters import batches, feedback, intake, layouts, recurring
from adapters.cli import adapters
from adapters.feedback import quarantine, workbook
from adapters.judging import Rules
from adapters.opening import open_file
from adapters.readers import streamed
from adapters.table import WHOLE_ROW, Mark, Origin, Table, joined, sliced
from standards.release import load

MAPPING = layouts.load("sgs-penalty")
CATALOG = load(MAPPING.standard)
AS_OF = date(2018, 8, 1)
NAMES = [code for code, _ in PENALTY]


def careless(count, seed=1):
    """Rows with all that happens: repeats, organisations, remarks, line breaks, stray quotes."""
    dice = random.Random(seed)
    rows = []
    for number in range(count):
        row = penalty(number)
        kind = dice.randrange(14)
        if kind == 0:
            row = penalty(dice.randrange(count))  # the same record again
        elif kind == 1:
            row = penalty(dice.randrange(count), CF_JG="另一种内容", SJC="2018/03/13")
        elif kind == 2:
            row["CF_XDR_SHXYM"] = "91320281MA1MA1MA1M"
        elif kind == 3:
            row["CF_SY"] = 'a "b"\nc, d\n\ne'
        elif kind == 4:
            row["CF_WSH"] = ""
        elif kind == 5:
            row["CF_JDRQ"] = "2018/13/45"
        elif kind == 6:
            row = {"CF_WSH": "合计", "CF_CFMC": "3"}
        elif kind == 7:
            row["CF_CFLB1"] = dice.choice(["其他", "罚款(当场)", "不明"])
        rows.append(row)
    return rows


def broken(data, seed=1):
    """Lines that are no records, blank ones, and others that are too long or too short."""
    dice = random.Random(seed)
    lines = data.split(b"\r\n")
    for _ in range(len(lines) // 40):
        at = dice.randrange(2, len(lines))
        lines.insert(
            at, dice.choice([b"", b",,,", b'x,"y', b"1,2,3", b"x" + b",y" * 40, b'"a""b",c'])
        )
    return b"\r\n".join(lines)


def both(data, monkeypatch, *, block=6000, mapping=MAPPING):
    monkeypatch.setattr(streamed, "BLOCK", block)
    monkeypatch.setattr(streamed, "MAX_RECORD_LINES", 20)
    monkeypatch.setattr("adapters.readers.csv.MAX_RECORD_LINES", 20)
    monkeypatch.setattr(recurring, "_PART", 50)
    whole = intake.take(data, "file.csv", mapping, CATALOG, as_of=AS_OF)
    parts = intake.take_stream(io.BytesIO(data), "file.csv", mapping, CATALOG, as_of=AS_OF)
    return whole, parts


def told(count):
    """How a code field was read; what stands there equally often comes in any order."""
    values = sorted((v.written, v.value, v.state, v.count) for v in count.values)
    return replace(count, values=tuple(values))


def facts(result):
    return {
        "sums": (result.rows, result.unfolded, result.accepted, result.rejected, result.set_aside),
        "reasons": result.set_aside_reasons,
        "refused": result.refused,
        "findings": list(result.findings),
        "good": result.good.rows(),
        "good_rows": list(result.good_rows),
        "aside": list(result.aside_rows),
        "rejected": result.rejected_rows,
        "rejected_records": [row for frame in result.rejected_frames for row in frame.rows()],
        "account": replace(result.account, codes=()) if result.account else None,
        "codes": [told(count) for count in result.account.codes] if result.account else None,
        "quarantine": quarantine(result),
        "digest": result.digest,
    }  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_careless_file_comes_to_the_same_in_batches(monkeypatch, encoding):
    data = broken(penalty_csv(careless(400), encoding=encoding))

    whole, parts = both(data, monkeypatch, block=20_000)

    assert parts.partial
    assert not whole.partial
    assert whole.rejected > 30
    expected, found = facts(whole), facts(parts)
    for name, value in expected.items():
        assert found[name] == value, name


@pytest.mark.deep
@pytest.mark.slow
@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10_000), st.integers(300, 30_000))
def test_wherever_a_file_is_cut_it_comes_to_the_same(seed, block):
    data = broken(penalty_csv(careless(80, seed)), seed)
    with pytest.MonkeyPatch.context() as patch:
        whole, parts = both(data, patch, block=block)

        for name in ("sums", "findings", "good", "good_rows", "aside", "quarantine"):
            assert facts(parts)[name] == facts(whole)[name], name


@pytest.mark.parametrize(
    "data",
    [
        penalty_csv(careless(30))[:-5] + b"\xff\xfe",
        penalty_csv(careless(300)) + b"\xd5\xc5",
        penalty_csv(careless(30), encoding="gb18030") + penalty_csv(careless(3)),
        penalty_csv(careless(30), encoding="gb18030") + b"\xff",
        b"\xef\xbb\xbf" + penalty_csv(careless(30), encoding="gb18030"),
        penalty_csv(careless(5)) + b"\0" * 2000,
        penalty_csv([]),
        penalty_csv(careless(30)).split(b"\r\n", 1)[1],
        penalty_csv(careless(30), columns=NAMES[1:]),
        b"\r\n" * 500,
        b"",
    ],
    ids=["cut", "mixed", "joined", "gb-broken", "bom-lies", "nul", "no-rows", "no-header",
         "no-column", "blank", "empty"],
)  # fmt: skip
def test_what_is_refused_is_refused_in_the_same_words(monkeypatch, data):
    whole, parts = both(data, monkeypatch, block=700)

    assert whole.refused is not None
    assert parts.refused == whole.refused


def test_another_delimiter_is_found_and_told(monkeypatch):
    whole, parts = both(penalty_csv(careless(60), delimiter="\t"), monkeypatch)

    assert facts(parts)["findings"] == facts(whole)["findings"]
    assert parts.findings[0].finding.code == "delimiter_differs"


def test_a_line_without_an_end_is_refused_and_eats_no_memory(monkeypatch):
    monkeypatch.setattr(streamed, "MAX_LINE", 1_000_000)
    data = penalty_csv(careless(3)) + b"x" * 3_000_000

    _, parts = both(data, monkeypatch, block=100_000)

    assert parts.refused.code == "file_unreadable"


def test_the_owner_of_a_large_file_gets_its_rejected_rows(monkeypatch):
    data = penalty_csv(careless(200))
    _, parts = both(data, monkeypatch, block=9000)

    book = openpyxl.load_workbook(io.BytesIO(workbook(parts, b"")))

    sheet = book["退回数据"]
    rows = [cell.value for cell in sheet["A"] if cell.value and cell.value.isdigit()]
    assert [int(row) for row in rows if row != "1"] == list(parts.rejected_rows)
    assert sheet["B1"].value == "CF_WSH"


def shown(book):
    """Every cell of a workbook with its note."""
    sheets = openpyxl.load_workbook(io.BytesIO(book)).worksheets
    return [
        [
            (cell.coordinate, cell.value, cell.fill.fgColor.rgb, cell.comment and cell.comment.text)
            for row in sheet.iter_rows()
            for cell in row
        ]
        for sheet in sheets
    ]


def test_a_text_of_many_rows_is_read_in_batches_and_its_owner_gets_the_same(monkeypatch):
    assert intake.LONG_FROM >= feedback.MAX_ROWS, "all rows would be shown, of one in batches not"
    data = penalty_csv(careless(80))
    monkeypatch.setattr(feedback, "MAX_ROWS", 40)
    whole = intake.take(data, "file.csv", MAPPING, CATALOG, as_of=AS_OF)
    monkeypatch.setattr(intake, "LONG_FROM", 40)
    parts = intake.take(data, "file.csv", MAPPING, CATALOG, as_of=AS_OF)

    assert (whole.partial, parts.partial) == (False, True)
    assert facts(parts) == facts(whole)
    assert shown(workbook(parts, b"")) == shown(workbook(whole, data))


@pytest.mark.parametrize("quote", ['"', ""])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r\r\n", "\n\n\n"])
def test_lines_are_counted_as_rows_are(monkeypatch, end, quote):
    """Where a feedback shows all rows, the text must not be read in batches."""
    rows = ["a,b", *(f"{quote}{number}\n\n{quote},x" if quote else "1,x" for number in range(9))]
    text = end.join(rows).encode() + end.encode()

    for block in (7, 10_000):
        monkeypatch.setattr(streamed, "BLOCK", block)
        assert streamed.is_longer(io.BytesIO(text), 9, quote)
        assert not streamed.is_longer(io.BytesIO(text), 10, quote)


def test_findings_on_disk_are_a_sequence(monkeypatch):
    whole, parts = both(penalty_csv(careless(80)), monkeypatch)

    assert len(parts.findings) == len(whole.findings)
    assert parts.findings[3] == whole.findings[3]
    assert parts.findings[-1] == whole.findings[-1]
    assert tuple(parts.findings[2:9:3]) == whole.findings[2:9:3]
    with pytest.raises(IndexError):
        parts.findings[len(whole.findings)]
    assert parts.aside_rows[0] == whole.aside_rows[0]


def test_a_large_file_is_read_in_batches_from_the_command_line(monkeypatch, tmp_path):
    monkeypatch.setattr(intake, "STREAMED_FROM", 10_000)
    monkeypatch.setattr(streamed, "BLOCK", 9000)
    path = tmp_path / "file.csv"
    path.write_bytes(penalty_csv(careless(300), encoding="gb18030"))
    options = ["--layout", "sgs-penalty", "--as-of", "2018-08-01"]

    large = CliRunner().invoke(adapters, ["translate", str(path), *options, "--json"])
    monkeypatch.setattr(intake, "STREAMED_FROM", 10_000_000)
    small = CliRunner().invoke(adapters, ["translate", str(path), *options, "--json"])

    assert large.exit_code == small.exit_code == 1
    assert large.stdout == small.stdout
    assert large.stderr == small.stderr


def test_a_record_of_a_large_file_can_be_explained(monkeypatch, tmp_path):
    monkeypatch.setattr(intake, "STREAMED_FROM", 10_000)
    path = tmp_path / "file.csv"
    path.write_bytes(penalty_csv([penalty(i) for i in range(100)]))
    options = ["--layout", "sgs-penalty", "--as-of", "2018-08-01", "--record", "90"]

    answer = CliRunner().invoke(adapters, ["explain", str(path), *options, "--field", "cf_wsh"])

    assert answer.exit_code == 0, answer.output
    assert penalty(89)["CF_WSH"] in answer.output


@pytest.mark.deep
def test_memory_does_not_grow_with_the_file(tmp_path):
    """benchmarks/intake_memory.py measures up to 5 000 000 rows; here a few batches are enough."""
    head, row, _ = penalty_csv([penalty(1, CF_WSH="WSH-0000000")]).split(b"\r\n")
    peaks = []
    for count in (80_000, 240_000):
        path = tmp_path / "file.csv"
        with path.open("wb") as out:
            out.write(head + b"\r\n")
            for number in range(count):
                out.write(row.replace(b"-0000000", b"-%07d" % number) + b"\r\n")
        peaks.append(peak(path))

    assert peaks[1] < peaks[0] * 1.35, peaks


MEASURED = """
import resource, sys
from datetime import date
from adapters import intake, layouts
from standards.release import load
mapping = layouts.load("sgs-penalty")
with open(sys.argv[1], "rb") as source:
    taken = intake.take_stream(source, "f", mapping, load(mapping.standard), as_of=date(2018, 8, 1))
assert taken.accepted == taken.rows > 10
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def peak(path):
    command = [sys.executable, "-c", MEASURED, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ})
    return int(done.stdout)


def test_a_table_in_slices_loses_no_row_mark_or_number():
    rows = pl.DataFrame({"A": [str(n) for n in range(25)]})
    whole = Table(
        columns=rows,
        rows=pl.Series("row", range(10, 35), dtype=pl.UInt32),
        widths=pl.Series("width", [1] * 25, dtype=pl.UInt32),
        origin=Origin("f", "", reader="csv"),
        blank=3,
        marks=(Mark(24, 0, "cell_formula"), Mark(3, WHOLE_ROW, "quote_unbalanced")),
    )
    parts = list(sliced(whole, 10))
    assert [part.columns.height for part in parts] == [10, 10, 5]
    again = joined(parts)
    assert again.columns.equals(whole.columns)
    assert again.rows.to_list() == whole.rows.to_list()
    assert (set(again.marks), again.blank) == (set(whole.marks), whole.blank)


def test_a_long_table_is_judged_in_slices_and_comes_to_the_same():
    data = penalty_csv(careless(900))
    whole = intake.take(data, "f.csv", MAPPING, CATALOG, as_of=AS_OF)
    origin = Origin("f.csv", whole.digest, reader="")
    opened = open_file(data, origin, MAPPING)
    slices = sliced(opened.table, 200)
    rules = Rules(MAPPING, CATALOG, AS_OF)
    found = batches.take(next(slices), slices, opened.headings, opened.notices, rules)

    assert (found.partial, whole.partial) == (True, False)
    assert found.account == whole.account
    assert list(found.findings) == list(whole.findings)
    assert (found.rows, found.accepted, found.rejected, found.set_aside) == (
        whole.rows, whole.accepted, whole.rejected, whole.set_aside,
    )  # fmt: skip
