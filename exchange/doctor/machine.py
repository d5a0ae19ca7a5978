"""The machine: clock, disk, swap, character set, core dumps, and what starts the relay."""

from __future__ import annotations

import os
import pwd
import resource
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from exchange import mounts, time_service
from exchange.clock import believed, moment
from exchange.doctor.check import Check, failure, good, warning
from exchange.errors import Exit

_FEWEST_INODES = 10_000
_RUN_INODES = 50  # a run with one file makes some twenty files and folders
_UNIT_FOLDERS = tuple(
    Path(base) / "timers.target.wants"
    for base in ("/etc/systemd/system", "/run/systemd/system", "/usr/lib/systemd/system")
)
_CRON_FILES = ("/etc/crontab", "/etc/cron.d/*", "/var/spool/cron/crontabs/*", "/var/spool/cron/*")


def file_system(root: Path) -> Check:
    """On which kind of file system the home lies."""
    kind = mounts.kind_of(root)
    if mounts.is_network(kind):
        return warning("file_system", str(root), f"a network file system ({kind})")
    return good("file_system", str(root), kind or "unknown to this kernel")


def disk(root: Path, wanted: int) -> Iterator[Check]:
    """Free space against what a run wants to find, and free inodes."""
    facts = os.statvfs(root)
    free = facts.f_bavail * facts.f_frsize
    text = f"{free >> 20} MiB free, {wanted >> 20} MiB wanted"
    if free < wanted:
        yield failure("disk", str(root), text, Exit.DISK)
    elif free < 2 * wanted:
        yield warning("disk", str(root), text)
    else:
        yield good("disk", str(root), text)
    if facts.f_files and facts.f_favail < _RUN_INODES:
        yield failure("disk", str(root), f"{facts.f_favail} inodes free", Exit.DISK)
    elif facts.f_files and facts.f_favail < _FEWEST_INODES:
        yield warning("disk", str(root), f"{facts.f_favail} inodes free")


def clock(at: datetime, newest: str) -> Iterator[Check]:
    """The clock against the time service, the program's own age and the ledger's newest entry."""
    built = datetime.fromtimestamp(Path(__file__).stat().st_mtime, UTC)
    if at < built - timedelta(days=1):
        yield failure("clock", moment(at), "before this program was installed", Exit.TRUST)
    elif newest > believed(at):
        yield failure(
            "clock", moment(at), f"the ledger has seen {newest}: it went back", Exit.TRUST
        )
    elif time_service.keeps_the_clock() is False:
        yield warning("clock", moment(at), "no time service keeps it")
    else:
        yield good("clock", moment(at), "plausible")


def locale() -> Check:
    """The character set of names and of the output."""
    names, output = sys.getfilesystemencoding(), getattr(sys.stdout, "encoding", None) or "none"
    text = f"names {names}, output {output}"
    if names.lower().replace("-", "") != "utf8":
        return failure("locale", "LANG", text, Exit.CONFIGURATION)
    if output.lower().replace("-", "") != "utf8":
        return warning("locale", "LANG", text)
    return good("locale", "LANG", text)


def core_dumps() -> Check:
    """Whether a crash of this process would write its memory to disk."""
    soft, _ = resource.getrlimit(resource.RLIMIT_CORE)
    if soft:
        return failure("core", "RLIMIT_CORE", "core dumps are on", Exit.TRUST)
    return good("core", "RLIMIT_CORE", "off")


def swap() -> Check:
    """Whether memory may end on a disk in the clear."""
    try:
        lines = Path("/proc/swaps").read_text("utf-8").splitlines()[1:]
    except OSError:
        return good("swap", "/proc/swaps", "unknown to this kernel")
    devices = [line.split()[0] for line in lines]
    plain = [one for one in devices if not one.startswith(("/dev/zram", "/dev/dm-"))]
    if plain:
        return warning("swap", ", ".join(plain), "swap is on and not known to be encrypted")
    return good("swap", ", ".join(devices) or "none", "no swap on a plain disk")


def timer(
    unit_folders: Iterable[Path] = _UNIT_FOLDERS, crontabs: Iterable[str] = _CRON_FILES
) -> Check:
    """Whether systemd or cron starts a run; what else may start it is not known.

    `unit_folders` hold links to enabled timers, `crontabs` are absolute patterns of files.
    """
    for folder in unit_folders:
        for path in sorted(folder.glob("chengxin*.timer")):
            return good("timer", path.name, "enabled in systemd")
    for pattern in crontabs:
        for path in sorted(Path("/").glob(pattern.lstrip("/"))):
            try:
                text = path.read_text("utf-8", "replace")
            except OSError:
                continue
            if any("exchange run" in line and line[:1] != "#" for line in text.splitlines()):
                return good("timer", str(path), "in a crontab")
    return warning(
        "timer", _user(), "no enabled chengxin*.timer and no crontab with `exchange run`"
    )


def _user() -> str:
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return str(os.geteuid())
