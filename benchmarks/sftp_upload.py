"""SftpPlace against OpenSSH's own `sftp`, same server, same cipher, same run.

`python benchmarks/sftp_upload.py [--mib 64] [--files 200] [--rounds 3]` gives a line per task: both
rates and the ratio of medians. Ours writes to a temporary name, fsyncs, checks and renames; `sftp`
does none of that. Trust ratios, not MiB/s, on a shared machine.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from kit.sshd import Server, sshd

CIPHER = "aes128-gcm@openssh.com"


def sftp(server: Server, *commands: str) -> None:
    subprocess.run(
        [
            "sftp", "-q", "-b", "-", "-c", CIPHER, "-i", server.identity, "-P", str(server.port),
            "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
            "-o", "LogLevel=ERROR", f"{server.user}@127.0.0.1",
        ],
        input="\n".join(commands).encode(), stdout=subprocess.DEVNULL, check=True,
    )  # fmt: skip


def timed(action) -> tuple[float, float]:
    """Give seconds of wall time and of client CPU, children included."""
    before = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    start = time.perf_counter()
    action()
    wall = time.perf_counter() - start
    after = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    cpu = sum(
        b.ru_utime + b.ru_stime - a.ru_utime - a.ru_stime
        for a, b in zip(before, after, strict=True)
    )
    return wall, cpu


def tasks(server: Server, work: Path, mib: int, files: int):
    big = work / "big"
    big.write_bytes(os.urandom(mib << 20))
    small = work / "small"
    small.mkdir()
    for number in range(files):
        (small / f"{number:05}.cxe").write_bytes(os.urandom(20_000))

    def ours_up() -> None:
        with server.place(server.folder(uuid.uuid4().hex)) as place:
            place.write("big", big)

    def theirs_up() -> None:
        sftp(server, f"put {big} {server.folder(uuid.uuid4().hex)}/big")

    source = server.folder("source")
    with server.place(source) as place:
        place.write("big", big)

    def ours_down() -> None:
        with server.place(source) as place, (work / "back").open("wb") as sink:
            place.read("big", sink, limit=1 << 40)

    def theirs_down() -> None:
        sftp(server, f"get {source}/big {work}/back")

    def ours_many() -> None:
        with server.place(server.folder(uuid.uuid4().hex)) as place:
            for path in sorted(small.iterdir()):
                place.write(path.name, path)

    def theirs_many() -> None:
        sftp(server, f"put -r {small} {server.folder(uuid.uuid4().hex)}/")

    yield f"up {mib} MiB", mib, "MiB/s", ours_up, theirs_up
    yield f"down {mib} MiB", mib, "MiB/s", ours_down, theirs_down
    yield f"up {files} x 20 kB", files, "files/s", ours_many, theirs_many


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mib", type=int, default=64)
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with sshd() as server, tempfile.TemporaryDirectory() as folder:
        for name, amount, unit, ours, theirs in tasks(server, Path(folder), given.mib, given.files):
            rounds = [(timed(ours), timed(theirs)) for _ in range(given.rounds)]
            wall = [statistics.median(pair[who][0] for pair in rounds) for who in (0, 1)]
            cpu = [statistics.median(pair[who][1] for pair in rounds) for who in (0, 1)]
            print(
                f"{name:>16}: ours {amount / wall[0]:7.1f}, sftp {amount / wall[1]:7.1f} {unit}; "
                f"ratio {wall[1] / wall[0]:.2f}; client CPU {cpu[0]:.2f} s against {cpu[1]:.2f} s"
            )


if __name__ == "__main__":
    main()
