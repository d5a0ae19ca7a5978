"""What taking in a department's file costs: peak memory by rows, and time against peers.

`python benchmarks/intake.py [--rows 100000 1000000 5000000] [--rounds 5] [--only memory]`

* memory: a CSV in GB 18030 of each number of rows is taken in by a process of its own, whose peak
  of resident memory is printed. Records and findings are on disk, so it should stay flat.
* csv: rows per CPU second from a CSV in GB 18030 to checked canonical columns with findings,
  against scripts with csv.DictReader, a mapping for each row and a JSON Schema validator.
* xlsx: a workbook of 50 000 rows read with the safety pre-flight and the scan for formulas, in its
  child process, against python-calamine's own reading of the values.

The rows are penalties of natural persons, each about another one, 2 % of them wrong. The sides take
turns, and the ratio is the median of those of the rounds. Trust ratios, not rates.
"""

from __future__ import annotations

import argparse
import csv
import io
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import jsonschema
import jsonschema_rs
import python_calamine
import xlsxwriter

from adapters import layouts
from adapters.intake import take
from adapters.mapping.file_form import FileForm
from adapters.readers import tables
from adapters.table import Origin
from standards.checking import identifiers
from standards.release import load
from standards.targets import json_schema

AS_OF = date(2018, 8, 1)
MAPPING = layouts.load("sgs-penalty")
CATALOG = load(MAPPING.standard)
RECORD_TYPE = CATALOG.record_type(MAPPING.record_type)
COLUMNS = (
    "CF_WSH", "CF_CFMC", "CF_BM", "CF_CFLB1", "CF_CFLB2", "CF_SY", "CF_YJ", "CF_XDR_MC",
    "CF_XDR_SHXYM", "CF_XDR_ZDM", "CF_XDR_GSDJ", "CF_XDR_SWDJ", "CF_XDR_SFZ", "CF_FR", "CF_JG",
    "CF_JDRQ", "CF_XZJG", "CF_ZT", "DFBM", "SJC", "BZ", "CF_SYFW", "CF_SXYZCD", "CF_GSJZQ",
)  # fmt: skip
WRONG_OF = 50  # one row in fifty is wrong
PEER_ROWS = 20_000  # what a peer is given: it has no start-up cost to spread


def cells(number: int) -> list[str]:
    """A row in the order of COLUMNS; citizen numbers have a sequence that nobody is given."""
    rest, year = divmod(number, 50)
    rest, month = divmod(rest, 12)
    rest, day = divmod(rest, 28)
    area, last = divmod(rest, 4)
    first17 = f"3202{81 + area % 2}{1950 + year}{1 + month:02}{1 + day:02}{996 + last}"
    wrong = number % WRONG_OF == 0
    return [
        "" if wrong else f"澄城管罚字〔2018〕第{number:07}号",
        "违反市容管理规定案", "320281000CF0001", "罚款", "",
        "在道路两侧堆放物料, 影响市容", "《城市市容和环境卫生管理条例》第三十四条",
        f"虞{chr(0x4E00 + number % 5000)}", "", "", "", "",
        first17 + identifiers.citizen_check(first17), "", f"罚款{number % 900 + 100}元整",
        f"2018/{1 + number % 3:02}/{1 + number % 28:02}", "江阴市城市管理局", "0", "320281",
        "2018/04/12", "", "1", "1", "2019/03/05",
    ]  # fmt: skip


def write_csv(path: Path, rows: int) -> None:
    with path.open("w", encoding="gb18030", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        writer.writerows(cells(number) for number in range(rows))


def write_xlsx(path: Path, rows: int) -> None:
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate([list(COLUMNS), *(cells(number) for number in range(rows))]):
            sheet.write_row(at, 0, row)


TAKEN = """
import resource, sys
from datetime import date
from adapters import layouts
from adapters.intake import take_stream
from standards.release import load
mapping = layouts.load("sgs-penalty")
with open(sys.argv[1], "rb") as source:
    taken = take_stream(source, "f.csv", mapping, load(mapping.standard), as_of=date(2018, 8, 1))
used = resource.getrusage(resource.RUSAGE_SELF)
print(taken.rows, taken.rejected, used.ru_maxrss // 1024, used.ru_utime + used.ru_stime)
"""


def memory(folder: Path, counts: list[int]) -> None:
    for count in counts:
        path = folder / "large.csv"
        write_csv(path, count)
        command = [sys.executable, "-c", TAKEN, str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        rows, rejected, peak, used = done.stdout.split()
        size = path.stat().st_size >> 20
        what = f"{int(rows):>9,} rows {size:>5} MB {rejected:>7} rejected"
        print(f"memory {what}  peak {peak:>5} MB  {float(used):6.1f} s CPU", flush=True)
        path.unlink()


def cpu() -> float:
    """Processor seconds of this process and of its children."""
    mine, theirs = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return mine.ru_utime + mine.ru_stime + theirs.ru_utime + theirs.ru_stime


def in_turns(works: list[Callable[[], object]], rounds: int) -> list[tuple[float, ...]]:
    """Processor seconds of each work in each round; one round before them does not count."""
    for work in works:
        work()
    return [tuple(map(seconds, works)) for _ in range(rounds)]


def seconds(work: Callable[[], object]) -> float:
    before = cpu()
    work()
    return cpu() - before


def load() -> str:
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"


def by_row(data: bytes, errors: Callable[[dict[str, str]], list[str]]) -> list[tuple[int, str]]:
    """What a careful script does: read, map and check row by row."""
    fields = {name: name.lower() for name in COLUMNS}
    levels = {"罚款": "A", "警告": "B"}
    known = set(RECORD_TYPE.field_ids)
    found = []
    for line, row in enumerate(csv.DictReader(io.StringIO(data.decode("gb18030"))), 2):
        if any(row[name].strip() for name in COLUMNS[8:12]):
            continue
        record = {}
        for name, text in row.items():
            value = text.strip()
            field = fields[name]
            if not value or field not in known:
                continue
            if field in ("cf_jdrq", "sjc", "cf_gsjzq"):
                value = datetime.strptime(value, "%Y/%m/%d").date().isoformat()  # noqa: DTZ007
            elif field == "cf_cflb1":
                value = levels.get(value, value)
            record[field] = value
        found += [(line, error) for error in errors(record)]
        number = record.get("cf_xdr_sfz", "")
        if not (identifiers.has_right_check(number) and identifiers.birth_date(number)):
            found.append((line, "wrong number"))
        if record.get("cf_jdrq", "") > record.get("sjc", "9"):
            found.append((line, "updated before it was decided"))
    return found


def csv_against_peers(folder: Path, rows: int, rounds: int) -> None:
    path = folder / "file.csv"
    write_csv(path, rows)
    data = path.read_bytes()
    few = b"\n".join(data.split(b"\n")[: PEER_ROWS + 1])
    schema = json_schema.schema(RECORD_TYPE, CATALOG)
    formats = {
        "x-chengxin-uscc": identifiers.is_uscc,
        "x-chengxin-organisation-code": identifiers.is_organisation_code,
    }
    rust = jsonschema_rs.Draft202012Validator(schema, validate_formats=True, formats=formats)
    python = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )

    def of_rust(record: dict[str, str]) -> list[str]:
        return [] if rust.is_valid(record) else [e.message for e in rust.iter_errors(record)]

    def of_python(record: dict[str, str]) -> list[str]:
        return [error.message for error in python.iter_errors(record)]

    taken = take(data, "file.csv", MAPPING, CATALOG, as_of=AS_OF)
    wrong = {line for line, _ in by_row(few, of_rust)}
    assert taken.rejected == -(-rows // WRONG_OF), taken.rejected
    assert len(wrong) >= PEER_ROWS // WRONG_OF

    peers = (("jsonschema-rs", of_rust), ("python-jsonschema", of_python))
    works: list[Callable[[], object]] = [
        lambda: take(data, "file.csv", MAPPING, CATALOG, as_of=AS_OF),
        *(lambda e=errors: by_row(few, e) for _, errors in peers),
    ]
    taken = in_turns(works, rounds)
    mine = [rows / one[0] for one in taken]
    print(
        f"csv     ours                        {statistics.median(mine):>9,.0f} rows/s CPU, {load()}"
    )
    for at, (name, _) in enumerate(peers, 1):
        theirs = [PEER_ROWS / one[at] for one in taken]
        times = sorted(a / b for a, b in zip(mine, theirs, strict=True))
        print(
            f"csv     DictReader+{name:<17}{statistics.median(theirs):>8,.0f} rows/s CPU  "
            f"ours is {statistics.median(times):.1f} times ({times[0]:.1f} to {times[-1]:.1f})",
            flush=True,
        )


def xlsx_against_calamine(folder: Path, rows: int, rounds: int) -> None:
    path = folder / "file.xlsx"
    write_xlsx(path, rows)
    data = path.read_bytes()

    def calamine() -> None:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        assert len(book.get_sheet_by_index(0).to_python()) == rows + 1

    def ours() -> None:
        (table,) = tables(data, Origin("file.xlsx", "", ""), FileForm())
        assert table.columns.height == rows + 1

    taken = in_turns([calamine, ours], rounds)
    bare, whole = (statistics.median(column) for column in zip(*taken, strict=True))
    times = sorted(one[1] / one[0] for one in taken)
    print(
        f"xlsx    calamine {bare:.2f} s, ours {whole:.2f} s CPU: {statistics.median(times):.2f} "
        f"times ({times[0]:.2f} to {times[-1]:.2f}), {load()}",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000, 1_000_000, 5_000_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=["memory", "csv", "xlsx"])
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if chosen.only in (None, "xlsx"):
            xlsx_against_calamine(folder, 50_000, chosen.rounds)
        if chosen.only in (None, "csv"):
            csv_against_peers(folder, 100_000, chosen.rounds)
        if chosen.only in (None, "memory"):
            memory(folder, chosen.rows)


if __name__ == "__main__":
    main()
