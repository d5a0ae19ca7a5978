"""What envelopes cost: against libsodium itself, in memory, and from a department's file.

`python benchmarks/sealing.py [--rounds 5] [--mib 256] [--only rate|memory|file|night]`. Trust
ratios of processor time, not rates, on a shared machine.

* rate: seal, and verify and open, against libsodium's own secretstream in chunks of 64 KiB and
  BLAKE2b over what comes out, on the same bytes, from file to file: canonical penalty records,
  compressed as a route does it, and bytes that do not compress, as they are.
* memory: 1.5 GiB sealed by one process and opened by another: the peak of what each holds.
* file: full penalty rows as a CSV in GB 18030 to a sealed envelope on disk, records per second of
  processor time and of wall time, against the script csv + python-jsonschema + json + gzip + gpg
  (signed and encrypted).
* night: the same through `chengxin exchange run`, start-up, ledger, register of files and log
  included: a file that is wholly new.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).parent))
import ledger
from kit import parties

from adapters import intake, layouts
from exchange import lines
from exchange.wire import envelope
from standards.checking import identifiers
from standards.release import load
from standards.targets import json_schema

CHUNK = 65_536
PEER_ROWS = 20_000  # what the script is given: it has no start-up cost to spread
ROWS = 200_000
MAPPING = layouts.load(ledger.LAYOUT)
CATALOG = load(MAPPING.standard)
RECORD_TYPE = CATALOG.record_type(MAPPING.record_type)
FIELDS = {
    "行政相对人名称": "cf_xdr_mc", "行政相对人类别": "cf_xdr_lb", "证件类型": "cf_xdr_zjlx",
    "证件号码": "cf_xdr_zjhm", "行政处罚决定书文号": "cf_wsh", "违法行为类型": "cf_wfxw",
    "违法事实": "cf_sy", "处罚依据": "cf_yj", "处罚类别": "cf_cflb", "处罚内容": "cf_nr",
    "罚款金额（万元）": "cf_nr_fk", "处罚决定日期": "cf_jdrq", "处罚有效期": "cf_yxq",
    "公示截止期": "cf_gsjzq", "处罚机关": "cf_cfjg", "处罚机关统一社会信用代码": "cf_cfjgdm",
    "数据来源单位": "cf_sjly", "数据来源单位统一社会信用代码": "cf_sjlydm",
    "失信信息等级": "cf_sxdj", "案件程序": "cf_cxlx",
}  # fmt: skip


def cpu() -> float:
    """Processor seconds of this process and of its children."""
    both = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in both)


def measured(work: Callable[[], object]) -> tuple[float, float]:
    """Processor and wall seconds."""
    used, start = cpu(), time.perf_counter()
    work()
    return cpu() - used, time.perf_counter() - start


def medians(pairs: list[tuple[float, float]]) -> tuple[float, float]:
    return statistics.median(one for one, _ in pairs), statistics.median(one for _, one in pairs)


def seal(source: Path, out: Path, *, compress: bool, records: int | None = None) -> None:
    file = envelope.PayloadFile("a.bin", "application/x-ndjson", source, records, compress)
    with out.open("w+b") as sink:
        envelope.seal(
            sink, parties.letter(), files=[file], signers=[parties.SIGNER],
            recipients=parties.RECIPIENTS, archive=parties.ARCHIVE, folder=out.parent,
        )  # fmt: skip
        sink.flush()
        os.fsync(sink.fileno())


def open_(sealed: Path) -> int:
    with sealed.open("rb") as source:
        verified = envelope.read(source, parties.trust().verifying_key)
        with envelope.open_body(source, verified, [parties.MINE], folder=sealed.parent) as opened:
            return opened.files[0].size


def libsodium_seal(source: Path, out: Path) -> None:
    from nacl import bindings

    state, hashed = bindings.crypto_secretstream_xchacha20poly1305_state(), hashlib.blake2b()
    with source.open("rb") as plain, out.open("wb") as sink:
        sink.write(bindings.crypto_secretstream_xchacha20poly1305_init_push(state, bytes(32)))
        while data := plain.read(CHUNK):
            done = bindings.crypto_secretstream_xchacha20poly1305_push(state, data)
            hashed.update(done)
            sink.write(done)
        sink.flush()
        os.fsync(sink.fileno())


def libsodium_open(sealed: Path, out: Path) -> None:
    from nacl import bindings

    state, hashed = bindings.crypto_secretstream_xchacha20poly1305_state(), hashlib.blake2b()
    with sealed.open("rb") as source, out.open("wb") as sink:
        header = source.read(24)
        bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, header, bytes(32))
        while data := source.read(CHUNK + 17):
            hashed.update(data)
            sink.write(bindings.crypto_secretstream_xchacha20poly1305_pull(state, data)[0])


def rate(folder: Path, mib: int, rounds: int) -> None:
    records, noise = folder / "records", folder / "noise"
    many, _ = files(folder)
    write_lines(many, records)
    with noise.open("wb") as sink:
        for _ in range(mib):
            sink.write(os.urandom(1 << 20))
    _rate_of(records, folder, rounds, compress=True)
    _rate_of(noise, folder, rounds, compress=False)


def _rate_of(plain: Path, folder: Path, rounds: int, *, compress: bool) -> None:
    ours, theirs = folder / "ours.cxe", folder / "theirs"
    tasks = (
        (
            "seal",
            lambda: seal(plain, ours, compress=compress),
            lambda: libsodium_seal(plain, theirs),
        ),
        ("open", lambda: open_(ours), lambda: libsodium_open(theirs, folder / "back")),
    )
    mib = plain.stat().st_size / (1 << 20)
    for name, mine, other in tasks:
        pairs = [(measured(mine), measured(other)) for _ in range(rounds)]
        (used, _), (peer, _) = (medians([pair[who] for pair in pairs]) for who in (0, 1))
        print(
            f"{name} {mib:.0f} MiB of {plain.name}: ours {mib / used:.0f}, libsodium "
            f"{mib / peer:.0f} MiB per CPU second: {peer / used:.2f} of its rate "
            f"(load {os.getloadavg()[0]:.1f})",
            flush=True,
        )


ONE_SIDE = """
import resource, sys
from pathlib import Path
sys.path[:0] = sys.argv[1:3]
import sealing
plain, sealed = Path(sys.argv[4]), Path(sys.argv[5])
if sys.argv[3] == "seal":
    sealing.seal(plain, sealed, compress=False)
else:
    sealing.open_(sealed)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def memory(folder: Path) -> None:
    plain, sealed = folder / "plain", folder / "sealed"
    with plain.open("wb") as sink:
        for _ in range(1536):
            sink.write(os.urandom(1 << 20))
    here = Path(__file__).parent
    for side in ("seal", "open"):
        command = [sys.executable, "-c", ONE_SIDE, here.parent, here, side, plain, sealed]
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True)
        print(f"memory: {side} 1.5 GiB: peak {done.stdout.strip()} MiB", flush=True)


def from_file(source: Path, folder: Path) -> None:
    """Ours: read, translate, check; the good records as lines; compressed, hashed, sealed."""
    accepted = write_lines(source, folder / "lines")
    seal(folder / "lines", folder / "ours.cxe", compress=True, records=accepted)


def write_lines(source: Path, out: Path) -> int:
    """The canonical records of a file, a line each; returns how many."""
    with source.open("rb") as data:
        taken = intake.take_stream(
            data, "file.csv", MAPPING, CATALOG, as_of=datetime.now(UTC).date()
        )
    assert not taken.rejected
    with out.open("wb") as sink:
        for frame in taken.good_frames:
            sink.write(b"".join(line + b"\n" for line in lines.records(frame)))
    return taken.accepted


def script(source: Path, folder: Path, home: Path) -> None:
    """The peer: row by row, as a careful script does."""
    import jsonschema

    schema = json_schema.schema(RECORD_TYPE, CATALOG)
    check = jsonschema.Draft202012Validator(schema)
    codes = {"身份证": "居民身份证", "轻微": "1", "简易程序": "01"}
    out = folder / "script.ndjson.gz"
    with source.open(encoding="gb18030", newline="") as text, gzip.open(out, "wb") as sink:
        for row in csv.DictReader(text):
            record = {}
            for name, value in row.items():
                if value and (field := FIELDS.get(name)):
                    record[field] = codes.get(value, value)
            for field in ("cf_jdrq", "cf_yxq", "cf_gsjzq"):
                record[field] = record[field].replace("/", "-")
            record |= {"cf_syfw": "1", "cf_zt": "1"}
            errors = list(check.iter_errors(record))
            assert not errors, errors[0].message
            assert identifiers.has_right_check(record["cf_xdr_zjhm"])
            sink.write(json.dumps(record, ensure_ascii=False, sort_keys=True).encode() + b"\n")
    gpg(home, "--sign", "--encrypt", "-r", "peer", "-o", str(folder / "script.gpg"), str(out))


def gpg(home: Path, *arguments: str) -> None:
    command = ["gpg", "--homedir", str(home), "--batch", "--yes", "--quiet", "--trust-model"]
    command += ["always", "--pinentry-mode", "loopback", "--passphrase", "", *arguments]
    subprocess.run(command, check=True, capture_output=True)


@contextmanager
def gpg_home():
    with tempfile.TemporaryDirectory() as name:  # short: gpg's socket lies in it
        home = Path(name)
        gpg(home, "--quick-generate-key", "peer", "default", "default", "never")
        yield home
        subprocess.run(["gpgconf", "--homedir", name, "--kill", "all"], check=False)


def files(folder: Path) -> tuple[Path, Path]:
    ledger.write_snapshot(folder / "many.csv", ROWS)
    ledger.write_snapshot(folder / "few.csv", PEER_ROWS)
    return folder / "many.csv", folder / "few.csv"


def file(folder: Path, rounds: int) -> None:
    many, few = files(folder)
    with gpg_home() as home:
        pairs = [
            (measured(lambda: from_file(many, folder)), measured(lambda: script(few, folder, home)))
            for _ in range(rounds)
        ]
    mine, peer = (medians([pair[who] for pair in pairs]) for who in (0, 1))
    _tell("file", mine, peer)


def night(folder: Path, rounds: int) -> None:
    many, few = files(folder)
    mine = []
    for number in range(rounds):
        hub = ledger.prepare(folder / f"homes{number}", 1)
        _, wall, used, _ = ledger.run(hub, many)
        mine.append((used, wall))
    with gpg_home() as home:
        peer = [measured(lambda: script(few, folder, home)) for _ in range(rounds)]
    _tell("night", medians(mine), medians(peer))


def _tell(name: str, mine: tuple[float, float], peer: tuple[float, float]) -> None:
    by_cpu, by_wall = (
        (ROWS / one) / (PEER_ROWS / other) for one, other in zip(mine, peer, strict=True)
    )
    print(
        f"{name}: ours {ROWS / mine[0]:,.0f}, script {PEER_ROWS / peer[0]:,.0f} records per CPU "
        f"second: {by_cpu:.1f} times; {by_wall:.1f} times by wall (load {os.getloadavg()[0]:.1f})",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--mib", type=int, default=256)
    parser.add_argument("--only", choices=["rate", "memory", "file", "night"])
    given = parser.parse_args()
    tasks = {
        "rate": lambda folder: rate(folder, given.mib, given.rounds),
        "memory": memory,
        "file": lambda folder: file(folder, given.rounds),
        "night": lambda folder: night(folder, given.rounds),
    }
    for name, task in tasks.items():
        if given.only in (None, name):
            with tempfile.TemporaryDirectory() as folder:
                task(Path(folder))


if __name__ == "__main__":
    main()
