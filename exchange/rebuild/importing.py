"""What a partner kept of ours, and we of it, taken into the archive before a rebuild.

Every file below the folder is looked at: an envelope or a receipt between us and somebody goes to
where the relay would have kept it, once its signature is found good. What is no such thing is
passed over. Nothing that is there is replaced.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from exchange import addresses
from exchange.errors import LedgerError
from exchange.home import move_durably, write_durably
from exchange.rebuild.materials import Materials
from exchange.refusal import BadReceipt, Refused
from exchange.wire import envelope, receipt
from exchange.wire.receipt import Receipt
from keys.errors import KeysError
from keys.note import MAX_NOTE_BYTES

_LARGEST = 1 << 36


@dataclass(slots=True)
class Imported:
    """What was found below a folder."""

    taken: int = 0
    known: int = 0
    passed_over: int = 0


def take_from(materials: Materials, folder: Path, found: Imported) -> Imported:
    """Take in everything of ours below a folder; counts on in `found`.

    Raises:
        LedgerError: two envelopes of ours have one number: one of the homes is a second one.
        DiskError: the disk is full or failing.
    """
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.is_symlink():
            continue
        if path.suffix == ".cxe":
            _envelope(materials, path, found)
        elif addresses.parse_note_name(path.name) is not None:
            _note(materials, path, found)
    return found


def _envelope(materials: Materials, path: Path, found: Imported) -> None:
    home, me = materials.home, materials.me
    try:
        with path.open("rb") as source:
            verified = envelope.read(source, materials.trust.verifying_key, max_body=_LARGEST)
    except (Refused, KeysError, OSError):
        found.passed_over += 1
        return
    header = verified.header
    name = addresses.envelope_name(header.seq, verified.eid)
    if header.sender == me:
        target = home.sent(header.stream, name)
    elif me in header.to:
        target = home.received(header.sender, header.stream, name)
    else:
        found.passed_over += 1
        return
    _check_alone(target)
    _copy(materials, path, target, found)


def _check_alone(target: Path) -> None:
    for other in target.parent.glob(f"{target.name[:12]}-*.cxe"):
        if other.name != target.name:
            raise LedgerError(
                f"two envelopes have the number {int(target.name[:12])} of stream "
                f"{target.parent.name}: {other.name} is here, and {target.name} there",
                hint="something was sent from an old copy already; both signed it: agree with "
                "every partner which one counts before anything else is sent",
            )


def _note(materials: Materials, path: Path, found: Imported) -> None:
    said = _signed(materials, path)
    if said is None:
        found.passed_over += 1
        return
    stream = path.parent.name
    name = addresses.note_name(said.eid, said.stage)
    if said.to == materials.me:
        target = materials.home.received(said.sender, stream, name)
    else:
        target = materials.home.answered(said.to, stream, name)
    _copy(materials, path, target, found)


def _signed(materials: Materials, path: Path) -> Receipt | None:
    try:
        if path.stat().st_size > MAX_NOTE_BYTES:
            return None
        said = receipt.read(path.read_bytes(), materials.trust, first_seen=materials.now)
    except (BadReceipt, KeysError, OSError):
        return None
    return said if materials.me in {said.sender, said.to} else None


def _copy(materials: Materials, path: Path, target: Path, found: Imported) -> None:
    if target.exists():
        found.known += 1
        return
    if path.suffix == ".note":
        write_durably(target, path.read_bytes())
    else:
        part = materials.home.spool / target.name
        with path.open("rb") as source, part.open("wb") as sink:
            shutil.copyfileobj(source, sink, 1 << 20)
            sink.flush()
            os.fsync(sink.fileno())
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        move_durably(part, target)
    found.taken += 1
