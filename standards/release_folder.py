"""The folder of one published version: its files read as they lie there, or written all at once."""

import os
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from standards import whole_file

Files = Mapping[str, bytes]  # content by path below the folder, with `/` between names

MOST_BYTES: Final = 256 << 20
MOST_FILES: Final = 10_000


class StrangeFolder(Exception):
    """A folder that cannot be a published version: links, devices, or far too much."""

    hint = "get the folder again from whoever published it"
    exit_code = 65


def read(folder: Path) -> Files:
    """Return every file below a folder, hidden ones among them.

    Raises StrangeFolder for what is neither file nor folder, and OSError.
    """
    found: dict[str, bytes] = {}
    left = MOST_BYTES
    for here, folders, names in os.walk(folder, onerror=_raise):
        for name in (*folders, *names):
            _look_at(Path(here) / name, folder)
        for name in names:
            path = Path(here) / name
            with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW), "rb") as source:
                data = source.read(left + 1)
            left -= len(data)
            if left < 0 or len(found) >= MOST_FILES:
                raise StrangeFolder(f"{folder} holds more than a standard ever does")
            found[path.relative_to(folder).as_posix()] = data
    return found


def write_new(folder: Path, files: Files) -> None:
    """Write a folder that is not there yet; after a crash it is there whole or not at all.

    Raises FileExistsError and other OSErrors.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    part = Path(mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        for name, data in files.items():
            (part / name).parent.mkdir(parents=True, exist_ok=True)
            whole_file.write(part / name, [data])
        for inner in (part, *(path for path in part.rglob("*") if path.is_dir())):
            inner.chmod(0o755)  # a standard is for everybody to read
            whole_file.sync(inner)
        if folder.exists():
            raise FileExistsError(None, "is there already", str(folder))
        part.rename(folder)
        whole_file.sync(folder.parent)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _look_at(path: Path, folder: Path) -> None:
    mode = path.lstat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise StrangeFolder(f"{path.relative_to(folder)} is neither a file nor a folder")


def _raise(error: OSError) -> None:
    raise error
