"""What happened, in order: as the log on disk tells it, and then what only the archive shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from exchange.clock import moment
from exchange.evidence import leaf_files
from exchange.rebuild.archive import Archive, KeptEnvelope, KeptNote, start_of
from exchange.rebuild.materials import Materials
from exchange.refusal import BadReceipt, Refused
from exchange.wire import envelope, leaf, receipt
from exchange.wire.header import Header
from keys import note
from keys.errors import KeysError


@dataclass(frozen=True, slots=True)
class Happening:
    """One event: its name as in the log, its time, and its facts."""

    event: str
    time: str
    facts: Mapping[str, object]

    def text(self, name: str) -> str:
        """A fact that is text."""
        return str(self.facts[name])

    def number(self, name: str) -> int:
        """A fact that is a number."""
        return int(str(self.facts[name]))


def logged(materials: Materials) -> Iterator[Happening]:
    """Everything in `archive/log`."""
    for data in leaf_files.read(materials.home):
        found = leaf.parse(data)
        yield Happening(found.event, found.time, found.facts)


def unlogged(materials: Materials, archive: Archive, seen: set[tuple[str, ...]]) -> list[Happening]:
    """What the archive shows and nobody logged; `seen` has the event and ids of what was logged.

    An envelope that nobody has answered yet is no happening: the next run takes it from its place.
    """
    found = [
        *_sealed(materials, archive, seen),
        *_signed(archive, seen),
        *_received(materials, archive, seen),
        *_got(archive, seen),
    ]
    return sorted(found, key=lambda one: (one.time, _RANK[one.event], _seq(one)))


def _seq(one: Happening) -> int:
    return int(str(one.facts.get("seq", 0)))


_RANK = {"envelope.sealed": 0, "envelope.received": 1, "receipt.signed": 2, "receipt.got": 3}


def _sealed(
    materials: Materials, archive: Archive, seen: set[tuple[str, ...]]
) -> Iterator[Happening]:
    logged = {one[1] for one in seen if one[0] == "envelope.sealed"}
    for start, one in archive.sent.items():
        if start in logged or one.hidden:
            continue
        header, eid = _identified(materials, one)
        if header is not None:
            facts = {"eid": eid, "stream": header.stream, "seq": header.seq, "records": -1}
            yield Happening("envelope.sealed", moment(header.created), facts)


def _received(
    materials: Materials, archive: Archive, seen: set[tuple[str, ...]]
) -> Iterator[Happening]:
    """Partners' envelopes that we have signed for, or that carry the lines about ours."""
    logged = {one[1] for one in seen if one[0] == "envelope.received"}
    last: dict[str, receipt.Receipt] = {}
    for (_, eid, _), note_ in archive.answered.items():
        said = _claim(note_)
        before = last.get(start_of(eid))
        newer = said is not None and (
            before is None or receipt.STAGES.index(said.stage) > receipt.STAGES.index(before.stage)
        )
        if said is not None and newer:
            last[start_of(eid)] = said
    for start, one in archive.received.items():
        if start in logged:
            continue
        said = last.get(start)
        header, eid = _identified(materials, one)
        if header is None or (said is None and header.kind != "receipt"):
            continue
        counts = {name: getattr(said, name) if said else 0 for name in _COUNTS}
        facts = {
            "eid": eid,
            "from": header.sender,
            "stream": header.stream,
            "seq": header.seq,
            "kind": header.kind,
            "std": header.standard,
            "result": said.result if said else "accepted",
            "code": said.code if said else "",
            **counts,
        }
        time = moment(said.time) if said else moment(header.created)
        yield Happening("envelope.received", time, facts)


_COUNTS = ("received", "accepted", "rejected", "duplicate", "superseded")


def _signed(archive: Archive, seen: set[tuple[str, ...]]) -> Iterator[Happening]:
    for (partner, eid, stage), one in archive.answered.items():
        said = _claim(one)
        if said is not None and ("receipt.signed", eid, stage) not in seen:
            facts = {
                "eid": eid,
                "partner": partner,
                "stage": stage,
                "stream": one.stream,
                "seq": said.seq,
            }
            yield Happening("receipt.signed", moment(said.time), facts)


def _got(archive: Archive, seen: set[tuple[str, ...]]) -> Iterator[Happening]:
    for (partner, eid, stage), one in archive.got.items():
        said = _claim(one)
        if said is not None and ("receipt.got", eid, partner, stage) not in seen:
            facts = {"eid": eid, "from": partner, "stage": stage, "seq": said.seq}
            yield Happening("receipt.got", moment(said.time), facts)


def _identified(materials: Materials, one: KeptEnvelope) -> tuple[Header | None, str]:
    """Header and eid of an envelope; None where it is damaged, which is told."""
    try:
        with one.path.open("rb") as source:
            parsed = envelope.parse(source, max_body=1 << 36)
            return parsed.header, envelope.identify(source, parsed).eid
    except (Refused, OSError):
        materials.gaps.damaged.append(materials.short(one.path))
        return None, ""


def _claim(one: KeptNote) -> receipt.Receipt | None:
    try:
        return receipt.claim_of(note.parse(one.path.read_bytes()))
    except (BadReceipt, KeysError, OSError):
        return None
