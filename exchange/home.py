"""A home: the folder of one organisation, where everything of its relay lies, and its run lock.

chengxin.toml         the configuration
keys/ trust/          sealed keys, signed trust files
standards/            standards that were installed, and whose they are
inbox/<feed>/         department files arrive here
originals/            every department file as it came, by its digest, or sealed until its receipt
quarantine/<feed>/    rejected rows, and files refused as a whole
feedback/<feed>/      workbooks that go back to the department
summaries/            a page for each feed: its newest file, and the trend
archive/sent/         every envelope we sealed, the exact bytes
archive/received/     every envelope and receipt we got, the exact bytes
archive/copies/       batches as age and minisign files, for partners without our software
archive/log/          every event, the leaves of the log
archive/answered/     every receipt of ours that left, the exact bytes
delivered/            records that partners sent us, checked
answers/              sealed answers to what we asked partners, each until its day
evidence/             what partners sent that breaks the protocol
servers/              what `exchange probe` learnt about partners' servers
spool/                work in progress, emptied at every start
fetching/             beginnings of partners' envelopes whose download was cut
log/                  one JSON line per event, no personal value
ledger.sqlite3        who was sent what, and what they answered
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from exchange import mounts, run_lock
from exchange.configuration.config import CONFIG_NAME, Config, parse
from exchange.errors import DiskError, HomeError
from keys.files import sync_folder

FOLDERS = (
    "ssh",
    "inbox",
    "originals",
    "quarantine",
    "feedback",
    "summaries",
    "archive/sent",
    "archive/received",
    "delivered",
    "evidence",
    "spool",
    "log",
)
_BLOCK = 1 << 20  # bytes of a file that are in memory while it is copied


@dataclass(frozen=True, slots=True)
class Home:
    """The paths of one home. Everything below `root` is owner-only."""

    root: Path

    @property
    def config_file(self) -> Path:
        """The configuration, written by people."""
        return self.root / CONFIG_NAME

    @property
    def ledger_file(self) -> Path:
        """The ledger's SQLite file."""
        return self.root / "ledger.sqlite3"

    @property
    def standards(self) -> Path:
        """Standards that were installed here, beside those that come with the program."""
        return self.root / "standards"

    @property
    def spool(self) -> Path:
        """Work in progress; on the same file system as everything else, so renames are atomic."""
        return self.root / "spool"

    def server_file(self, place: str) -> Path:
        """Where what was learnt about the server of a place is kept."""
        return self.root / "servers" / f"{place}.json"

    def fetching(self, folder: str, name: str) -> Path:
        """Where the beginning of a file of a place's folder is kept while its download is cut."""
        return self.root / "fetching" / folder / name

    def sent(self, stream: str, name: str) -> Path:
        """Where the exact bytes of an envelope of ours are kept."""
        return self.root / "archive" / "sent" / stream / name

    def received(self, sender: str, stream: str, name: str) -> Path:
        """Where the exact bytes of an envelope or a receipt of a partner are kept."""
        return self.root / "archive" / "received" / sender / stream / name

    def answered(self, recipient: str, stream: str, name: str) -> Path:
        """Where the exact bytes of a receipt of ours are kept, before it leaves."""
        return self.root / "archive" / "answered" / recipient / stream / name

    def delivered(self, sender: str, stream: str, name: str) -> Path:
        """Where the records of a partner's envelope lie once they are checked."""
        return self.root / "delivered" / sender / stream / name

    def answer(self, partner: str, name: str) -> Path:
        """Where the sealed answer of a partner to a question of ours lies."""
        return self.root / "answers" / partner / name

    def config(self) -> Config:
        """The configuration of this home.

        Raises:
            HomeError: there is no such folder or no configuration in it.
            ConfigurationError: every mistake in the file.
        """
        try:
            data = self.config_file.read_bytes()
        except FileNotFoundError:
            raise HomeError(
                f"{self.root} is no home: it has no {CONFIG_NAME}",
                hint=f"make one: chengxin exchange init --home {self.root} --org cn.example",
            ) from None
        except OSError as error:
            raise HomeError(
                f"{self.config_file} cannot be read: {error.strerror}",
                hint="run as the user that owns the home",
            ) from None
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            raise HomeError(
                f"{self.config_file}:{line}: not UTF-8", hint="save the file as UTF-8"
            ) from None
        return parse(text, name=str(self.config_file))

    def prepare(self) -> None:
        """Make the folders that are missing, owner-only."""
        for folder in ("", *FOLDERS):
            make_folder(self.root / folder)

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the home for one run; a killed run lets go by dying.

        Raises:
            HomeBusy: another run holds it, or may still hold it on another machine.
            HomeError: the file system of the home has no locks.
        """
        shared = mounts.is_network(mounts.kind_of(self.root))
        with run_lock.held(self.root, shared=shared):
            yield

    def is_locked(self) -> bool:
        """Whether a run is at work; changes nothing."""
        return run_lock.is_held(self.root)

    @contextlib.contextmanager
    def working_in_spool(self) -> Iterator[None]:
        """Let temporary files of libraries and child processes lie in the spool as well.

        They hold values of records. A killed run leaves them behind, and nobody would ever clear
        them out of the system's temporary folder.
        """
        before, named = tempfile.tempdir, os.environ.get("TMPDIR")
        tempfile.tempdir = os.environ["TMPDIR"] = str(self.spool.absolute())
        try:
            yield
        finally:
            tempfile.tempdir = before
            del os.environ["TMPDIR"]
            if named is not None:
                os.environ["TMPDIR"] = named

    def empty_spool(self) -> None:
        """Throw away what a killed run left unfinished; nothing in the spool was ever seen."""
        for path in self.spool.iterdir():
            if path.is_dir() and not path.is_symlink():
                remove_tree(path)
            else:
                path.unlink()


def make_folder(path: Path) -> None:
    """Make a folder, owner-only, and those above it that are missing, each name durable.

    A file is not safe by being written safely into a folder whose own name may be lost.

    Raises:
        OSError: the disk is full or failing, or a file has that name.
    """
    if path.is_dir():
        return
    make_folder(path.parent)
    path.mkdir(mode=0o700, exist_ok=True)
    sync_folder(path.parent)


def remove_tree(path: Path) -> None:
    """Remove a folder of ours with everything in it, also what is closed to us ourselves.

    Raises:
        OSError: the disk is failing, or something in it is not ours.
    """
    try:
        shutil.rmtree(path)
    except PermissionError:
        path.chmod(0o700)
        for folder, names, _ in os.walk(path):  # from above: who is let in sees what is below
            for name in names:
                below = Path(folder) / name
                if not below.is_symlink():
                    below.chmod(0o700)
        shutil.rmtree(path)


def remove_durably(path: Path) -> None:
    """Remove a file, if it is there, so that no crash brings it back.

    Raises:
        DiskError: the disk is failing.
    """
    try:
        path.unlink()
        sync_folder(path.parent)
    except FileNotFoundError:
        return
    except OSError as error:
        raise _cannot_write(path, error) from error


def write_durably(path: Path, data: bytes | Path) -> None:
    """Put `data` at `path` so that after a crash it is there whole or not at all.

    A path stands for the bytes of that file. Temporary name, fsync, rename, fsync of the folder.
    Replaces what was there.

    Raises:
        DiskError: the disk is full or failing.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        make_folder(path.parent)
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as sink:
            if isinstance(data, Path):
                with data.open("rb") as source:
                    shutil.copyfileobj(source, sink, _BLOCK)
            else:
                sink.write(data)
            sink.flush()
            os.fsync(sink.fileno())
    except OSError as error:
        raise _cannot_write(path, error) from error
    move_durably(part, path)


def move_durably(part: Path, path: Path) -> None:
    """Rename a fsynced file into view and fsync the folder that now names it.

    Raises:
        DiskError: the disk is full or failing.
    """
    try:
        make_folder(path.parent)
        part.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise _cannot_write(path, error) from error


def _cannot_write(path: Path, error: OSError) -> DiskError:
    return DiskError(
        f"cannot write below {path.parent}: {error.strerror}",
        hint="free some space or mend the disk, then run again: nothing is lost",
    )
