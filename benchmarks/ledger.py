"""Nights with a snapshot of a million records: nothing changed, or all of it for the first time.

`python benchmarks/ledger.py --work DIR [--rows 1000000] [--entries 10000000] [--rounds 3]`

In DIR a hub sends some rows of a department's snapshot for real: full penalty rows of the shipped
layout `sgs2018-penalty`, 33 columns, some 320 bytes a row in GB 18030, 700 as canonical JSON. The
rest of the snapshot, its keys and digests made by the product, and what other departments sent in
years is written beside it in SQL: envelopes, what stands in them, and the newest version of each
record, until the ledger has that many. Then `chengxin exchange run` takes
the same snapshot again, as a process of its own: wall time, processor time, and the peak of what
it and its children hold in memory together (Pss: what they share is counted once).
DIR is used again when it is there; it takes some 8 GB.

`python benchmarks/ledger.py --first --work DIR [--rows 1000000] [--rounds 3]`

The hub takes the snapshot for the first time and sends all of it; then its partner takes what was
sent. Each is a process of its own, measured as above; DIR takes some 4 GB.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from kit import homes
from kit.homes import Org

from adapters import intake
from exchange.batch import Identifier
from exchange.home import Home
from exchange.intake import inbox, marks
from exchange.wiring import gateway_of
from standards.checking import identifiers

ORGANISATIONS = ("cn.jiangyin", "cn.wuxi")
CHENGXIN = Path(sys.executable).with_name("chengxin")
STANDARD = "jiangyin-person/2.0.0"
LAYOUT = "sgs2018-penalty"
FEW = 1_000  # rows that are sent for real
BATCH = 50_000  # records in an envelope, as limits.max_batch_records
COLUMNS = (
    "序号", "行政相对人名称", "行政相对人类别", "行政相对人代码_1（统一社会信用代码）",
    "行政相对人代码_2（工商注册号）", "行政相对人代码_3（组织机构代码）",
    "行政相对人代码_4（税务登记号）", "行政相对人代码_5（事业单位证书号）",
    "行政相对人代码_6（社会组织登记证号）", "法定代表人", "法定代表人证件类型",
    "法定代表人证件号码", "证件类型", "证件号码", "行政处罚决定书文号", "违法行为类型",
    "违法事实", "处罚依据", "处罚类别", "处罚内容", "罚款金额（万元）",
    "没收违法所得、没收非法财物的金额（万元）", "暂扣或吊销证照名称及编号", "处罚决定日期",
    "处罚有效期", "公示截止期", "处罚机关", "处罚机关统一社会信用代码", "数据来源单位",
    "数据来源单位统一社会信用代码", "备注", "失信信息等级", "案件程序", "",
)  # fmt: skip


def cells(number: int, today: date) -> list[str]:
    """A good row; citizen numbers have a sequence that nobody is given."""
    first17 = (
        f"320281{1950 + number % 50}{1 + number % 12:02}{1 + number % 28:02}{996 + number % 4}"
    )
    decided = today - timedelta(days=5 + number % 20)
    return [
        str(number), f"虞{chr(0x4E00 + number % 5000)}", "自然人", *[""] * 9, "身份证",
        first17 + identifiers.citizen_check(first17),
        f"澄城管罚决字〔{decided.year}〕第{number:07}号", "擅自占用城市道路摆摊",
        "在人行道上摆摊，影响通行", "《江苏省城市市容和环境卫生管理条例》第十四条",
        "罚款", "罚款人民币贰佰元", "0.02", "", "", f"{decided:%Y/%m/%d}", "2099/12/31",
        f"{decided + timedelta(days=80):%Y/%m/%d}", "江阴市城市管理局", "11320281MB00000002",
        "江阴市城市管理局", "11320281MB00000002", "", "轻微", "简易程序",
    ]  # fmt: skip


def write_snapshot(path: Path, rows: int) -> None:
    today = datetime.now(UTC).date()
    with path.open("w", encoding="gb18030", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        writer.writerows(cells(number, today) for number in range(rows))


def prepare(work: Path, rows: int) -> Org:
    """Homes, a snapshot, and a first night in which some of it was sent for real."""
    found = homes.make(work, ORGANISATIONS)
    hub, partner = found.values()
    rest = (
        f'[[feeds]]\nname = "penalty"\nlayout = "{LAYOUT}"\nfiles = "*"\ndelivers = "snapshot"\n\n'
        f'[[routes]]\nstream = "{homes.STREAM}"\nto = ["{partner.id}"]\n'
        f'standard = "{STANDARD}"\nrecords = ["penalty"]\n'
    )
    homes.configure(hub, [partner], rest)
    write_snapshot(work / "snapshot.csv", rows)
    write_snapshot(work / "few.csv", FEW)
    return hub


def sent_before(hub: Org, work: Path, entries: int) -> None:
    """The rest of the snapshot as sent, then what other departments sent: `entries` in all.

    Keys and digests of the snapshot are made by the product, and written where a run would have.
    """
    home = Home(hub.home)
    wired = gateway_of(home, home.config(), homes.PASSPHRASE.encode(), tell=lambda _: None)
    with home.locked(), wired as gateway, (work / "snapshot.csv").open("rb") as source:
        mapping = inbox.mappings_of(gateway)["penalty"]
        catalog = gateway.catalog(mapping.standard)
        kind = catalog.record_type(mapping.record_type)
        taken = intake.take_stream(
            source, "snapshot.csv", mapping, catalog, as_of=gateway.legal_day()
        )
        identifier = Identifier(kind.id, kind.key, kind.version_field, gateway.ledger_key)
        marked = marks.of_frames(taken.good_frames, identifier).frame.sort("place")
    mine = [tuple(row) for row in marked.select("key", "digest").slice(FEW).iter_rows()]
    book = Book(hub.home / "ledger.sqlite3")
    for start in range(0, len(mine), BATCH):
        book.add("penalty", taken.digest, mine[start : start + BATCH])
    while book.known < entries:
        some = min(BATCH, entries - book.known)
        strange = [(os.urandom(16), os.urandom(16)) for _ in range(some)]
        book.add("other", os.urandom(32).hex(), strange)
    book.close()


class Book:
    """A ledger that is written to in SQL: envelopes, their records, until when they may be kept.

    What lies in the order of keys is written at the end, all at once, and so the index is made.
    """

    def __init__(self, path: Path) -> None:
        self._sql = sqlite3.connect(path, isolation_level=None)
        self._sql.execute("PRAGMA cache_size=-500000")
        self._sql.execute("PRAGMA synchronous=OFF")
        (self.known,) = self._sql.execute("SELECT count(*) FROM current").fetchone()
        found = self._sql.execute(
            "SELECT * FROM envelopes WHERE stream = ? ORDER BY seq DESC LIMIT 1", (homes.STREAM,)
        )
        names = [column[0] for column in found.description]
        self._like = dict(zip(names, found.fetchone(), strict=True))
        self._last = self._like
        index = "SELECT sql FROM sqlite_master WHERE name = 'items_by_key'"
        (self._index,) = self._sql.execute(index).fetchone()
        self._sql.execute("DROP INDEX items_by_key")

    def add(self, feed: str, file: str, records: list[tuple[bytes, bytes]]) -> None:
        """One more envelope of a department's records, answered by its partner."""
        eid = os.urandom(32).hex()
        envelope = self._like | {
            "eid": eid, "seq": self._last["seq"] + 1, "prev": self._last["eid"],
            "records": len(records), "source": file, "batch": os.urandom(13).hex(),
            "digest": os.urandom(32).hex(),
        }  # fmt: skip
        sql, self._last = self._sql, envelope
        sql.execute("BEGIN")
        marks = ", ".join("?" * len(envelope))
        sql.execute(f"INSERT INTO envelopes VALUES ({marks})", list(envelope.values()))
        sql.execute(
            "INSERT INTO deliveries SELECT ?, recipient, 'acknowledged', changed, code, ?, 0, 0, 0 "
            "FROM deliveries WHERE eid = ?",
            (eid, len(records), self._like["eid"]),
        )
        sql.execute(
            "INSERT OR IGNORE INTO files SELECT ?, ?, name, taken, record_type, ?, ?, 0, 0, '', '' "
            "FROM files LIMIT 1",
            (feed, file, len(records), len(records)),
        )
        sql.executemany(
            "INSERT INTO items VALUES (?, ?, 'penalty', ?, ?)",
            ((eid, place, key, digest) for place, (key, digest) in enumerate(records)),
        )
        sql.execute("COMMIT")
        self.known += len(records)

    def close(self) -> None:
        current = "SELECT stream, record_type, key, items.digest, '', items.eid"
        periods = "SELECT record_type, key, '2031-01-01', 'publication'"
        added = (
            "FROM envelopes CROSS JOIN items ON items.eid = envelopes.eid "
            "WHERE envelopes.stream = ? AND envelopes.seq > ? ORDER BY items.key"
        )
        scope = (homes.STREAM, self._like["seq"])
        self._sql.execute(f"INSERT INTO current {current} {added}", scope)
        self._sql.execute(f"INSERT INTO periods {periods} {added}", scope)
        self._sql.execute(self._index)
        self._sql.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._sql.close()


class Watch:
    """The peak of what a process and its children hold in memory together."""

    def __init__(self, pid: int) -> None:
        self.pid, self.peak, self._ended = pid, 0, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> int:
        """End, and return MiB."""
        self._ended.set()
        self._thread.join()
        return self.peak >> 10

    def _look(self) -> None:
        while not self._ended.wait(0.05):
            self.peak = max(self.peak, sum(map(_pss, _tree(self.pid))))


def _tree(pid: int) -> list[int]:
    found = [pid]
    for one in found:
        try:
            for task in Path(f"/proc/{one}/task").iterdir():
                found += [int(child) for child in (task / "children").read_text().split()]
        except OSError:
            continue
    return found


def _pss(pid: int) -> int:
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line[:4] == "Pss:"), 0)


def night(who: Org) -> tuple[dict, float, float, int]:
    """One run: its report, seconds of wall and processor, peak MiB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    command = [CHENGXIN, "exchange", "run", "--home", who.home, "--quiet", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        watch = Watch(process.pid)
        out = process.stdout.read()
    wall, peak = time.perf_counter() - start, watch.stop()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return json.loads(out), wall, used, peak


def run(hub: Org, snapshot: Path) -> tuple[dict, float, float, int]:
    """One night with a file: the report's line of it, and as `night`."""
    target = hub.home / "inbox" / "penalty" / "snapshot.csv"
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(snapshot, target)
    report, *measured = night(hub)
    (line,) = report["files"]
    return line, *measured


def told(wall: float, used: float, peak: int) -> str:
    load = os.getloadavg()[0]
    return f"{wall:.1f} s wall, {used:.1f} s CPU, peak {peak} MiB (load {load:.1f})"


def first_nights(work: Path, rows: int, rounds: int) -> None:
    """The first night of a snapshot on the side that sends, and on the side that takes it."""
    made, copy = work / "made", work / "copy"
    if not made.exists():
        made.mkdir(parents=True)
        prepare(made, rows)
    for _ in range(rounds):
        shutil.rmtree(copy, ignore_errors=True)
        bases = {name: Org(name, made / name.removeprefix("cn.")) for name in ORGANISATIONS}
        hub, partner = homes.copy(bases, copy).values()
        line, *measured = run(hub, made / "snapshot.csv")
        print(f"{line['new']:,} new of {line['rows']:,} rows: {told(*measured)}", flush=True)
        report, *measured = night(partner)
        taken = [one["accepted"] for one in report["arrivals"]]
        print(f"{sum(taken):,} taken in {len(taken)} envelopes: {told(*measured)}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--entries", type=int, default=10_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--first", action="store_true")
    given = parser.parse_args()
    if given.first:
        first_nights(given.work, given.rows, given.rounds)
        return
    hub = Org("cn.jiangyin", given.work / "jiangyin")
    if not (given.work / "ready").exists():
        hub = prepare(given.work, given.rows)
        line, *_ = run(hub, given.work / "few.csv")
        assert line["new"] == FEW, line
        sent_before(hub, given.work, given.entries)
        (given.work / "ready").touch()
    size = (given.work / "snapshot.csv").stat().st_size >> 20
    for _ in range(given.rounds):
        line, *measured = run(hub, given.work / "snapshot.csv")
        print(
            f"{line['rows']:,} rows ({size} MiB), {line['unchanged']:,} unchanged, against "
            f"{given.entries:,} entries: {told(*measured)}",
            flush=True,
        )


if __name__ == "__main__":
    main()
