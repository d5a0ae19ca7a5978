"""Parcel: one batch as plain tools take it apart, with the statement of what it is.

A tar of `statement.json` and the files of the envelope, sealed by age, and a signature of minisign
over the sealed file. The statement's facts also stand in the signature's trusted comment, so that
they are known before anything is opened and cannot be put on another batch.
"""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
from dataclasses import dataclass
from typing import BinaryIO

from exchange.clock import moment
from exchange.wire.envelope import Opened
from exchange.wire.header import Header

STATEMENT = "statement.json"
VERSION = "cxe-copy1"
READ_SIZE = 1 << 20


@dataclass(frozen=True, slots=True)
class Context:
    """Which envelope a parcel copies, and for whom."""

    header: Header
    eid: str
    partner: str

    def facts(self) -> dict[str, str | int]:
        """From, to, standard, stream, number, the one before, batch and time of the envelope."""
        header = self.header
        return {
            "v": VERSION,
            "from": header.sender,
            "to": self.partner,
            "std": header.standard,
            "stream": header.stream,
            "seq": header.seq,
            "prev": header.prev,
            "eid": self.eid,
            "batch": header.batch,
            "created": moment(header.created),
        }


def write(sink: BinaryIO, opened: Opened, context: Context) -> str:
    """Write the tar; returns its SHA-256 in hex. The same envelope gives the same bytes."""
    files = [_described(one.stream, one.name, one.entry.records) for one in opened.files]
    statement = json.dumps({**context.facts(), "files": files}, ensure_ascii=False, indent=1)
    with tarfile.open(fileobj=sink, mode="w", format=tarfile.PAX_FORMAT) as tar:
        _add(tar, STATEMENT, io.BytesIO(statement.encode()), len(statement.encode()), context)
        for one in opened.files:
            one.stream.seek(0)
            _add(tar, one.name, one.stream, one.size, context)
    sink.seek(0)
    return digest(sink, "sha256").hexdigest()


def comment(context: Context, sha256: str) -> str:
    """The trusted comment of minisign: the context, and the SHA-256 of the tar inside."""
    facts = [f"{name}={value}" for name, value in context.facts().items() if name != "v"]
    return " ".join([VERSION, *facts, f"sha256={sha256}"])


def digest(source: BinaryIO, name: str) -> hashlib._Hash:
    """The running hash of a stream from where it stands, which is put back to its start."""
    running = hashlib.new(name)
    while data := source.read(READ_SIZE):
        running.update(data)
    source.seek(0)
    return running


def _described(stream: BinaryIO, name: str, records: int | None) -> dict[str, str | int]:
    stream.seek(0)
    found: dict[str, str | int] = {"name": name, "sha256": digest(stream, "sha256").hexdigest()}
    return found if records is None else found | {"records": records}


def _add(tar: tarfile.TarFile, name: str, source: BinaryIO, size: int, context: Context) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o600
    entry.mtime = int(context.header.created.timestamp())
    tar.addfile(entry, source)
