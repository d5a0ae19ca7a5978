"""Inspection: what an envelope or a receipt shows to somebody who has no key."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from exchange.clock import moment
from exchange.errors import InputMissing
from exchange.refusal import BadCheckpoint
from exchange.wire import checkpoint, envelope
from exchange.wire.header import MAGIC
from keys import home as homes
from keys import note
from keys.errors import Untrusted
from keys.note import MAX_NOTE_BYTES, Verifier
from keys.roles import Role
from keys.trust import TrustFile


def inspect(path: Path, home: Path | None) -> Mapping[str, Any]:
    """The facts of an envelope or a signed note, signatures judged by a home's trust file.

    Without `home` every signature is `unknown`.

    Raises:
        InputMissing: there is no such file.
        Refused: an envelope outside the format (`format`, `header`).
        KeysError: a note outside the format, or a trust file that cannot be used.
    """
    trust = homes.load_trust(home) if home else None
    try:
        with path.open("rb") as source:
            start = source.read(len(MAGIC))
            source.seek(0)
            if start.startswith(MAGIC[:4]):
                return _envelope(
                    envelope.inspect(source, trust.verifying_key if trust else _nobody)
                )
            return _note(source.read(MAX_NOTE_BYTES + 1), trust)
    except (FileNotFoundError, IsADirectoryError):
        raise InputMissing(
            f"{path} is no file", hint="name an envelope (.cxe) or a receipt (.note)"
        ) from None


def _nobody(_kid: str) -> bytes | None:
    """Know no key."""
    return None


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
    try:
        found = note.parse(data)
    except Untrusted:
        try:
            return _checkpoint(data, trust)
        except BadCheckpoint:
            pass
        raise
    vouching = {one.name for one in note.verify(found, _verifiers(found, trust))}
    return {
        "type": found.type_line,
        "value": found.value,
        "digest": found.digest,
        "signatures": [
            {"key": line.name, "state": "valid" if line.name in vouching else "unknown"}
            for line in found.signatures
        ],
    }


def _checkpoint(data: bytes, trust: TrustFile | None) -> dict[str, Any]:
    """A log's checkpoint, such as lies in `evidence/`."""
    found = checkpoint.claim(data)
    signed = note.parse_text(data)
    keys = trust.keys_of(found.organisation, Role.LOG) if trust else ()
    vouching = note.verify(signed, [Verifier(found.origin, key.public) for key in keys])
    return {
        "type": "checkpoint",
        "origin": found.origin,
        "size": found.size,
        "root": found.root.hex(),
        "digest": signed.digest,
        "signatures": [
            {"key": line.name, "state": "valid" if vouching else "unknown"}
            for line in signed.signatures
        ],
    }


def _verifiers(found: note.Note, trust: TrustFile | None) -> list[Verifier]:
    """Every trusted signing key of the organisations that the signatures name."""
    if trust is None:
        return []
    names = {line.name for line in found.signatures}
    keys = ((f"{key.org}/{key.role}", key.public) for key in trust.keys)
    return [Verifier(name, public) for name, public in keys if name in names]
