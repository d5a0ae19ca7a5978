"""What lies in a folder, byte for byte, to see that a command changed nothing."""

import stat


def of(*folders):
    """Path -> (kind, mode, time of change, content) of everything below some folders."""
    return {path: _facts(path) for folder in folders for path in (folder, *folder.rglob("*"))}


def _facts(path):
    facts = path.lstat()
    content = b""
    if stat.S_ISREG(facts.st_mode):
        content = path.read_bytes()
    elif stat.S_ISLNK(facts.st_mode):
        content = path.readlink()
    # The folder of the spool is written to and emptied again: its time alone may differ.
    when = 0 if stat.S_ISDIR(facts.st_mode) else facts.st_mtime_ns
    return stat.S_IFMT(facts.st_mode), stat.S_IMODE(facts.st_mode), when, content
