"""As-of: what a partner held on a day, said in numbers, or proved record by record in a folder.

The folder is an export with more in it: the content keys of the envelopes, their files, the
outcomes that the partner signed, and every record held, each with where it was taken from.
`exchange/verify.py` comes to the same records by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from exchange.evidence import checkpoints, export, holdings, selection
from exchange.evidence.export import Exported
from exchange.evidence.folder import Folder
from exchange.evidence.holdings import Answered, Holdings, Place
from exchange.evidence.selection import Period
from exchange.gateway import Gateway
from exchange.wire import envelope, outcomes
from keys import canonical
from keys.canonical import Value

SCHEMA = "chengxin/as-of/1"


@dataclass(frozen=True, slots=True)
class TypeLine:
    """How many records of one type were held, and how many of those nobody can show any more."""

    record_type: str
    held: int
    sealed: int


@dataclass(frozen=True, slots=True)
class ProofLine:
    """An envelope that the partner signed for, and what of it counted on the day."""

    stream: str
    seq: int
    eid: str
    receipt: str  # digest of the signed receipt
    signed: str  # when the partner signed it
    accepted: int
    held: int  # records that it held from this envelope
    sealed: bool
    checkpoint: int  # the size of our log that covers the receipt; 0: not yet


@dataclass(frozen=True, slots=True)
class UnansweredLine:
    """An envelope without an answer here, although the partner answered a later one."""

    stream: str
    seq: int

    @property
    def shown(self) -> str:
        """What that means, for people."""
        return (
            f"number {self.seq} of {self.stream} has no answer here, and a later one has: nothing "
            "of it is counted, and no proof of this day verifies until runs brought the answer "
            f"(put_again_hours) 第 {self.seq} 号无回执而其后已有: 未计入, 回执到达前证明不成立"
        )


@dataclass(frozen=True, slots=True)
class AsOf:
    """What a partner held at the end of a legal day, and by what it is proved."""

    organisation: str
    partner: str
    day: str
    until: str
    types: tuple[TypeLine, ...]
    proofs: tuple[ProofLine, ...]
    unanswered: tuple[UnansweredLine, ...] = ()
    out: str = ""

    def as_json(self) -> dict[str, object]:
        """The same facts for a machine."""
        return {"schema": SCHEMA, **asdict(self)}


def as_of(gateway: Gateway, day: date, partner: str, *, only: str, out: Path | None) -> AsOf:
    """What a partner held at the end of a day; with `out`, the records and their proof as well.

    `only` names one record type to tell of; what proves it is shown whole.

    Raises:
        OutputThere: there is something at `out`.
        LedgerError: the archive lacks or contradicts what the ledger speaks of.
    """
    export.require_checkpoint(gateway)
    until = Period.of(day, day).end
    with gateway.ledger.transaction() as connection:
        held = holdings.at(gateway, connection, partner, until)
        told = _told(gateway, connection, held, day, only)
    if out is None:
        return told
    _write(gateway, held, day, only, out)
    return replace(told, out=str(out))


def _told(gateway: Gateway, connection: Connection, held: Holdings, day: date, only: str) -> AsOf:
    origin = checkpoints.origin(gateway, connection)
    from_each: dict[str, int] = {}
    for (kind, _), place in held.records.items():
        if only in {"", kind}:
            from_each[place.eid] = from_each.get(place.eid, 0) + 1
    return AsOf(
        organisation=gateway.me,
        partner=held.partner,
        day=day.isoformat(),
        until=held.until,
        types=tuple(TypeLine(kind, *both) for kind, both in held.counts(only).items()),
        proofs=tuple(
            ProofLine(
                stream=one.stream,
                seq=one.seq,
                eid=one.eid,
                receipt=one.digest,
                signed=one.time,
                accepted=one.signed.accepted,
                held=from_each.get(one.eid, 0),
                sealed=one.eid in held.sealed,
                checkpoint=holdings.covering(connection, origin, one.digest),
            )
            for one in held.answered
        ),
        unanswered=tuple(UnansweredLine(*one) for one in held.unanswered),
    )


def _write(gateway: Gateway, held: Holdings, day: date, only: str, out: Path) -> Exported:
    folder = Folder(out)
    try:
        with gateway.ledger.transaction() as connection:
            until = Period("", held.until)
            chosen = selection.select_for(connection, until, held.partner, also=held.chain)
            whole = {one.eid for one in held.answered} - held.sealed
            export.write_evidence(
                gateway, connection, folder, chosen, partner=held.partner, bodies=whole
            )
        records = _write_content(gateway, folder, held, only)
        folder.write("as-of.json", canonical.encode(_facts(gateway, held, day, only)))
        days = (day.isoformat(), day.isoformat())
        return export.finish(
            gateway,
            folder,
            chosen,
            kind="as-of",
            days=days,
            partner=held.partner,
            out=out,
            records=records,
        )
    except BaseException:
        folder.discard()
        raise


def _facts(gateway: Gateway, held: Holdings, day: date, only: str) -> Value:
    standards = sorted({one.std for one in held.answered if one.eid not in held.sealed})
    return {
        "v": "cxe-asof1",
        "partner": held.partner,
        "day": day.isoformat(),
        "until": held.until,
        "type": only,
        "keys": [
            [name, kind.id, list(kind.key)]
            for name in standards
            for kind in gateway.catalog(name).record_types
        ],
        "sealed": [
            [one.eid, one.signed.accepted] for one in held.answered if one.eid in held.sealed
        ],
        "held": [[kind, number - sealed] for kind, (number, sealed) in held.counts(only).items()],
        "hidden": [[eid, position] for eid, position in sorted(held.hidden)],
    }


def _write_content(gateway: Gateway, folder: Folder, held: Holdings, only: str) -> int:
    """What was in the envelopes, what the partner signed of each record, and what it held."""
    shown: dict[str, list[Place]] = {}
    for (kind, _), place in held.records.items():
        if place.file and only in {"", kind}:
            shown.setdefault(place.eid, []).append(place)
    kinds = {kind for (kind, _) in held.records if only in {"", kind}}
    lines: dict[str, list[bytes]] = {kind: [] for kind in kinds}
    proofs: dict[str, list[bytes]] = {kind: [] for kind in kinds}
    for one in held.answered:
        if one.eid in held.sealed:
            continue
        for place, line in _written(gateway, folder, one, shown.get(one.eid, [])):
            kind = place.file.removesuffix(".ndjson")
            lines[kind].append(line + b"\n")
            proofs[kind].append(_proof(one, place) + b"\n")
    for kind in sorted(kinds):
        folder.write(f"records/{kind}.ndjson", b"".join(lines[kind]))
        folder.write(f"records/{kind}.proof", b"".join(proofs[kind]))
    return sum(map(len, lines.values()))


def _written(
    gateway: Gateway, folder: Folder, one: Answered, places: list[Place]
) -> Iterator[tuple[Place, bytes]]:
    """Write one envelope's content key, files and outcomes; gives the records that are held."""
    folder.write(f"opened/{one.eid}/content-key", _content_key(gateway, one).hex().encode() + b"\n")
    folder.write(f"outcomes/{one.eid}.csv", outcomes.encode(one.codes))
    opened = holdings.open_archived(gateway, one)
    if opened is None:
        return
    with opened:
        for file in opened.files:
            data = file.read()
            folder.write(f"opened/{one.eid}/{file.name}", data)
            content = data.split(b"\n")
            for place in sorted(places, key=lambda place: place.position):
                if place.file == file.name:
                    yield place, content[place.line]


def _content_key(gateway: Gateway, one: Answered) -> bytes:
    with holdings.archived(gateway, one).open("rb") as source:
        parsed = envelope.parse(source, max_body=envelope.DEFAULT_MAX_BODY)
        verified = envelope.identify(source, parsed)
    return envelope.content_key(verified, gateway.keyring.archive_keys())


def _proof(one: Answered, place: Place) -> bytes:
    return canonical.encode(
        {
            "eid": one.eid,
            "file": place.file,
            "line": place.line,
            "position": place.position,
            "receipt": one.digest,
        }
    )
