"""Inspection: what an envelope or a receipt shows to somebody who has no key."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from keys.trust import TrustFile, TrustStore

from exchange import envelope
from exchange.errors import InputMissing
from exchange.gateway import moment
from exchange.header import MAGIC
from keys import note
from keys.note import MAX_NOTE_BYTES


def inspect(path: Path, home: Path | None) -> Mapping[str, Any]:
    """The facts of an envelope or a signed note, signatures judged by a home's trust file.

    Without `home` every signature is `unknown`.

    Raises:
        InputMissing: there is no such file.
        Refused: an envelope outside the format (`format`, `header`).
        KeysError: a note outside the format, or a trust file that cannot be used.
    """
    trust = TrustStore(home / "trust").current(at=datetime.now(UTC)) if home else None
    try:
        with path.open("rb") as source:
            start = source.read(len(MAGIC))
            source.seek(0)
            if start.startswith(MAGIC[:4]):
                return _envelope(envelope.inspect(source, _finder(trust)))
            return _note(source.read(MAX_NOTE_BYTES + 1), trust)
    except (FileNotFoundError, IsADirectoryError):
        raise InputMissing(
            f"{path} is no file", hint="name an envelope (.cxe) or a receipt (.note)"
        ) from None


def _finder(trust: TrustFile | None) -> envelope.FindKey:
    def find(kid: str) -> bytes | None:
        key = trust.key(kid) if trust else None
        return key.public if key else None

    return find


def _envelope(found: envelope.Inspection) -> dict[str, Any]:
    header = found.envelope.header
    return {
        "type": "envelope",
        "eid": found.eid,
        "suite": found.envelope.prefix.suite,
        "from": header.sender,
        "to": list(header.to),
        "kind": header.kind,
        "std": header.standard,
        "stream": header.stream,
        "seq": header.seq,
        "prev": header.prev,
        "batch": header.batch,
        "created": moment(header.created),
        "expires": moment(header.expires),
        "size": found.envelope.size,
        "body": found.envelope.prefix.body_size,
        "slots": [slot.kid for slot in header.slots],
        "signatures": [{"key": kid, "state": state} for kid, state in found.signatures],
    }


def _note(data: bytes, trust: TrustFile | None) -> dict[str, Any]:
    found = note.parse(data)
    verifiers = trust.verifiers() if trust else ()
    vouching = {one.name for one in note.verify(found, verifiers)}
    return {
        "type": found.type_line,
        "value": found.value,
        "digest": found.digest,
        "signatures": [
            {"key": line.name, "state": "valid" if line.name in vouching else "unknown"}
            for line in found.signatures
        ],
    }
