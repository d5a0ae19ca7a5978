"""Mounts: on which kind of file system a path lies, as the kernel tells."""

from __future__ import annotations

from pathlib import Path

_TABLE = Path("/proc/self/mountinfo")
# Kinds whose files several machines may use at once: locks may be worth nothing there.
_NETWORK = frozenset(
    ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "ceph", "glusterfs", "fuse.sshfs", "lustre"]
)


def kind_of(path: Path) -> str:
    """The type of the file system that holds `path`, such as `ext4`; empty where nobody tells."""
    try:
        table = _TABLE.read_text("utf-8", "surrogateescape")
        wanted = path.resolve()
    except OSError:
        return ""
    return kind_in(table, wanted)


def kind_in(table: str, path: Path) -> str:
    """The type for an absolute `path` in a table as proc(5) describes `mountinfo`."""
    best, kind = -1, ""
    for line in table.splitlines():
        fields, dash, rest = line.partition(" - ")
        parts = fields.split(" ")
        if not dash or len(parts) < 5:
            continue
        point = Path(_plain(parts[4]))
        depth = len(point.parts)
        if depth >= best and (path == point or point in path.parents):  # later mounts cover earlier
            best, kind = depth, rest.split(" ")[0]
    return kind


def is_network(kind: str) -> bool:
    """Whether several machines may use the files of such a file system at once."""
    return kind in _NETWORK


def _plain(text: str) -> str:
    """A mount point without the octal escapes of the table."""
    for code, letter in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(code, letter)
    return text
