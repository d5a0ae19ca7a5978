"""SftpPlace against OpenSSH's own `sftp`, same server, same cipher, same run.

`python benchmarks/sftp_upload.py [--mib 256] [--files 500] [--rounds 5]` gives a line per task:
both rates and the ratio of medians. Ours writes to a temporary name, fsyncs, checks and renames;
`sftp` does none of that. The last task goes through a proxy that delays each direction by 10 ms.
Trust ratios, not MiB/s, on a shared machine.
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
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from kit.delay_proxy import delaying
from kit.sshd import Server, sshd

from adapters.places.sftp import SftpPlace
from adapters.places.sftp_probe import probe

CIPHER = "aes128-gcm@openssh.com"


def sftp(server: Server, *commands: str, port: int = 0) -> None:
    subprocess.run(
        [
            *("sftp", "-q", "-b", "-", "-c", CIPHER),
            *("-i", server.identity, "-P", str(port or server.port)),
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


def tasks(server: Server, work: Path, mib: int, files: int, delayed: int):
    known = probe(server.settings(server.folder("probed"))).abilities
    big = work / "big"
    big.write_bytes(os.urandom(mib << 20))
    small = work / "small"
    small.mkdir()
    for number in range(files):
        (small / f"{number:05}.cxe").write_bytes(os.urandom(20_000))

    def ours_up() -> None:
        with SftpPlace(server.settings(server.folder(uuid.uuid4().hex)), known) as place:
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

    def ours_many(port: int = 0) -> None:
        root = server.folder(uuid.uuid4().hex)
        with SftpPlace(server.settings(root, port=port or server.port), known) as place:
            done = place.write_many((path.name, path) for path in sorted(small.iterdir()))
            assert all(problem is None for _, problem in done)

    def theirs_many(port: int = 0) -> None:
        sftp(server, f"put -r {small} {server.folder(uuid.uuid4().hex)}/", port=port)

    yield f"up {mib} MiB", mib, "MiB/s", ours_up, theirs_up
    yield f"down {mib} MiB", mib, "MiB/s", ours_down, theirs_down
    yield f"up {files} x 20 kB", files, "files/s", ours_many, theirs_many
    far = partial(ours_many, delayed), partial(theirs_many, delayed)
    yield f"up {files} x 20 kB, 20 ms", files, "files/s", *far


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mib", type=int, default=256)
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="", help="words of the tasks to run, by commas")
    given = parser.parse_args()
    with (
        sshd() as server,
        tempfile.TemporaryDirectory() as folder,
        delaying(server.port, 0.010) as delayed,
    ):
        every = tasks(server, Path(folder), given.mib, given.files, delayed)
        for name, amount, unit, ours, theirs in every:
            if not any(word in name for word in given.only.split(",")):
                continue
            rounds = [(timed(ours), timed(theirs)) for _ in range(given.rounds)]
            wall = [statistics.median(pair[who][0] for pair in rounds) for who in (0, 1)]
            cpu = [statistics.median(pair[who][1] for pair in rounds) for who in (0, 1)]
            print(
                f"{name:>24}: ours {amount / wall[0]:7.1f}, sftp {amount / wall[1]:7.1f} {unit}; "
                f"ratio {wall[1] / wall[0]:.2f}; client CPU {cpu[0]:.2f} s against {cpu[1]:.2f} s"
            )


if __name__ == "__main__":
    main()
