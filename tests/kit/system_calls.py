"""The system calls that reach something outside of a process, by their numbers on x86-64.

Each has a place where its file is named: a path (`path`, at a folder's descriptor or not), or an
open descriptor (`open`). What only looks is in `READS`; what is sent or waited for over a socket
in `NETWORK`; every other call changes a file, a folder or a lock, or makes a change durable.
"""

from __future__ import annotations

from dataclasses import dataclass

ARCHITECTURE = "x86_64"
AUDIT_ARCHITECTURE = 0xC000003E  # AUDIT_ARCH_X86_64, linux/audit.h


@dataclass(frozen=True)
class Kind:
    """One system call: how its arguments name what it works on."""

    number: int
    name: str
    named: str  # "path": at `path`, below `folder`; "open": descriptor at `path`
    path: int = 0
    folder: int | None = None  # which argument is the descriptor of the folder
    target: int | None = None  # a second path, of rename and link
    target_folder: int | None = None


_AT_FOLDER = (
    *((257, "openat"), (258, "mkdirat"), (262, "newfstatat"), (263, "unlinkat"), (437, "openat2")),
    *((268, "fchmodat"), (280, "utimensat"), (332, "statx"), (260, "fchownat")),
)
_BY_PATH = (
    *((2, "open"), (4, "stat"), (6, "lstat"), (76, "truncate"), (83, "mkdir"), (84, "rmdir")),
    *((85, "creat"), (87, "unlink"), (90, "chmod"), (92, "chown")),
)
_OPEN = (
    *((0, "read"), (1, "write"), (5, "fstat"), (17, "pread64"), (18, "pwrite64"), (19, "readv")),
    *((20, "writev"), (72, "fcntl"), (73, "flock"), (74, "fsync"), (75, "fdatasync")),
    *((77, "ftruncate"), (78, "getdents"), (91, "fchmod"), (93, "fchown"), (217, "getdents64")),
    *((285, "fallocate"), (295, "preadv"), (296, "pwritev"), (277, "sync_file_range")),
    *((326, "copy_file_range"), (40, "sendfile"), (306, "syncfs"), (3, "close")),
    *((42, "connect"), (44, "sendto"), (45, "recvfrom"), (46, "sendmsg"), (47, "recvmsg")),
    *((48, "shutdown"), (54, "setsockopt")),
)
KINDS = {
    kind.number: kind
    for kind in (
        *(Kind(number, name, "path", path=1, folder=0) for number, name in _AT_FOLDER),
        *(Kind(number, name, "path") for number, name in _BY_PATH),
        *(Kind(number, name, "open") for number, name in _OPEN),
        Kind(82, "rename", "path", target=1),
        Kind(86, "link", "path", target=1),
        Kind(88, "symlink", "path", path=1),
        Kind(264, "renameat", "path", path=1, folder=0, target=3, target_folder=2),
        Kind(316, "renameat2", "path", path=1, folder=0, target=3, target_folder=2),
        Kind(265, "linkat", "path", path=1, folder=0, target=3, target_folder=2),
        Kind(266, "symlinkat", "path", path=2, folder=1),
    )
}
NUMBERS = {kind.name: kind.number for kind in KINDS.values()}

READS = frozenset(
    {"newfstatat", "statx", "stat", "lstat", "fstat", "read", "pread64", "readv", "preadv"}
    | {"getdents", "getdents64", "recvfrom", "recvmsg"}
)
WRITES = frozenset({"write", "pwrite64", "writev", "pwritev", "sendto", "sendmsg"})
NETWORK = frozenset(
    {"connect", "sendto", "recvfrom", "sendmsg", "recvmsg", "shutdown", "setsockopt"}
)
SYNCS = frozenset({"fsync", "fdatasync", "syncfs", "sync_file_range"})
NAMES = frozenset(NUMBERS)

AT_WORKING_FOLDER = 0xFFFFFF9C  # AT_FDCWD as it stands in a 32-bit argument
OPENS_WITH_A_CHANGE = 0o100 | 0o1000  # O_CREAT, O_TRUNC
LOCKS = frozenset({6, 7, 37, 38})  # F_SETLK, F_SETLKW, F_OFD_SETLK, F_OFD_SETLKW
