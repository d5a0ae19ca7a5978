"""The folder of an export: files for its owner alone, and a signed index of every one of them.

Everything is written aside and appears whole, or not at all.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from exchange.errors import DiskError, ExchangeError, Exit
from exchange.home import move_durably
from keys import note
from keys.canonical import Value
from keys.digests import file_digest, stream_digest
from keys.note import Signer
from keys.signing import SigningKey

TYPE_LINE = "cxe/v1 export"
INDEX, INDEX_NOTE = "index", "index.note"


class OutputThere(ExchangeError):
    """Something lies already where an export shall be written."""

    exit_code = Exit.USAGE


class Folder:
    """An export while it is written, below a hidden name beside its final place."""

    def __init__(self, out: Path) -> None:
        if out.exists():
            raise OutputThere(f"{out} is there already", hint="name a folder that is not")
        self._out = out
        self._part = out.with_name(f".{out.name}.part")
        try:
            shutil.rmtree(self._part, ignore_errors=True)
            self._part.mkdir(mode=0o700, parents=True)
        except OSError as error:
            raise _cannot_write(out, error) from error

    def write(self, name: str, data: bytes) -> None:
        """Put a file into the export."""
        path = self._part / name
        try:
            self._make(path.parent)
            with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as sink:
                sink.write(data)
        except OSError as error:
            raise _cannot_write(self._out, error) from error

    def copy(self, name: str, source: Path) -> None:
        """Put a copy of a file into the export."""
        path = self._part / name
        try:
            self._make(path.parent)
            shutil.copyfile(source, path)
            path.chmod(0o600)
        except OSError as error:
            raise _cannot_write(self._out, error) from error

    def sign(self, about: dict[str, Value], key: SigningKey, organisation: str) -> str:
        """Write the index of every file and the note that signs it; returns the index's digest."""
        lines = [f"{digest} {size} {name}\n" for name, size, digest in self._listed()]
        index = "".join(lines).encode()
        digest = file_digest(index)
        value: dict[str, Value] = {
            **about,
            "v": "cxe-export1",
            "org": organisation,
            "files": len(lines),
            "index": digest,
        }
        self.write(INDEX, index)
        signed = note.sign(TYPE_LINE, value, [Signer(f"{organisation}/log", key)])
        self.write(INDEX_NOTE, signed)
        return digest

    def reveal(self) -> None:
        """Give the export its final name."""
        move_durably(self._part, self._out)

    def discard(self) -> None:
        """Throw away what was not finished."""
        shutil.rmtree(self._part, ignore_errors=True)

    def _make(self, path: Path) -> None:
        """Make a folder and those above it, each for its owner alone."""
        missing = [one for one in (path, *path.parents) if not one.exists()]
        for one in reversed(missing):
            one.mkdir(mode=0o700)

    def _listed(self) -> Iterator[tuple[str, int, str]]:
        for path in sorted(self._part.rglob("*"), key=_name_below(self._part)):
            if path.is_file():
                with path.open("rb") as source:
                    digest = stream_digest(source)
                name = path.relative_to(self._part).as_posix()
                yield name, path.stat().st_size, digest


def _name_below(root: Path) -> Callable[[Path], str]:
    return lambda path: path.relative_to(root).as_posix()


def _cannot_write(out: Path, error: OSError) -> DiskError:
    return DiskError(
        f"the export cannot be written beside {out}: {error.strerror}",
        hint="free some space, or name another folder",
    )
