"""The archive of a home, by what lies in it: envelopes and receipts, found by their ids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from exchange import addresses
from exchange.home import Home


@dataclass(frozen=True, slots=True)
class KeptEnvelope:
    """An envelope in the archive: found by its name, not yet read."""

    path: Path
    partner: str  # who sent it; empty for one of ours
    stream: str
    seq: int
    hidden: bool  # committed, and not yet under its final name


@dataclass(frozen=True, slots=True)
class KeptNote:
    """A receipt in the archive: found by its name, not yet read."""

    path: Path
    partner: str  # who signed it, or, of one of ours, who got it
    stream: str
    eid: str
    stage: str


class Archive:
    """What lies in `archive/`, listed once."""

    def __init__(self, home: Home) -> None:
        root = home.root / "archive"
        self.sent = {_start(one): one for one in _envelopes(root / "sent", depth=1)}
        self.received = {_start(one): one for one in _envelopes(root / "received", depth=2)}
        self.got = {(one.partner, one.eid, one.stage): one for one in _notes(root / "received")}
        self.answered = {
            (one.partner, one.eid, one.stage): one for one in _notes(root / "answered")
        }


def _envelopes(root: Path, *, depth: int) -> Iterator[KeptEnvelope]:
    for folder in sorted(filter(Path.is_dir, root.glob("/".join("*" * depth)))):
        parts = folder.relative_to(root).parts
        partner, stream = ("", *parts)[-2:]
        for path in sorted(folder.iterdir()):
            hidden = path.name.startswith(".") and path.name.endswith(".part")
            plain = path.name.removeprefix(".").removesuffix(".part") if hidden else path.name
            name = addresses.parse_envelope_name(plain)
            if name is not None:
                yield KeptEnvelope(path, partner, stream, name.seq, hidden)


def _start(one: KeptEnvelope) -> str:
    name = one.path.name.removeprefix(".").removesuffix(".part")
    found = addresses.parse_envelope_name(name)
    return "" if found is None else found.eid_start


def start_of(eid: str) -> str:
    """What of an eid is in the name of its file."""
    return eid[:32]


def _notes(root: Path) -> Iterator[KeptNote]:
    for folder in sorted(root.glob("*/*")):
        partner, stream = folder.relative_to(root).parts
        for path in sorted(folder.glob("*.note")):
            name = addresses.parse_note_name(path.name)
            if name is not None:
                yield KeptNote(path, partner, stream, name.eid, name.stage)
