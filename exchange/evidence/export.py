"""Export: what an auditor needs to check some days of a home, offline and alone.

Trust files, envelopes (whole or their heads), receipts in both directions, the part of the log
that tells of them with its tree, our checkpoints and those of partners, and a signed index.
docs/evidence.md has the form; `exchange/verify.py` reads it and shares no code with this.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from exchange import addresses
from exchange.clock import moment
from exchange.errors import LedgerError, TrustGap
from exchange.evidence import checkpoints, leaf_files, selection, witnessing
from exchange.evidence.folder import Folder
from exchange.evidence.selection import GotNote, Period, Received, Selection, Sent
from exchange.gateway import Gateway
from exchange.ledger import log
from exchange.wire import checkpoint, envelope, header, merkle
from keys import canonical, note
from keys import home as homes
from keys.canonical import Value
from keys.digests import file_digest
from keys.trust import read_chain


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export holds, in numbers."""

    out: str
    digest: str
    sent: int
    received: int
    receipts: int
    leaves: int
    records: int = 0


def export(
    gateway: Gateway,
    period: Period,
    days: tuple[str, str],
    *,
    partner: str,
    bodies: bool,
    out: Path,
) -> Exported:
    """Write everything of some days into a folder that was not there.

    Raises:
        OutputThere: there is something at `out`.
        LedgerError: the archive lacks what the ledger speaks of.
        TrustGap: no log key may sign the index now.
        DiskError: the disk is full or failing.
    """
    require_checkpoint(gateway)
    folder = Folder(out)
    try:
        with gateway.ledger.transaction() as connection:
            chosen = selection.select_for(connection, period, partner)
            whole = None if bodies else ()
            write_evidence(gateway, connection, folder, chosen, partner=partner, bodies=whole)
        return finish(gateway, folder, chosen, kind="export", days=days, partner=partner, out=out)
    except BaseException:
        folder.discard()
        raise


def require_checkpoint(gateway: Gateway) -> None:
    """Sign what the log has come to, so that an export ends at a signed state."""
    if checkpoints.close(gateway) is None:
        raise TrustGap(
            "no log key may be used now", hint="make one: chengxin keys rotate log, then announce"
        )


def write_evidence(
    gateway: Gateway,
    connection: Connection,
    folder: Folder,
    chosen: Selection,
    *,
    partner: str,
    bodies: Collection[str] | None,
) -> None:
    """Write envelopes, receipts, trust files and the log's part into an export.

    `bodies` are the eids of the envelopes to write whole; None: all of them.
    """
    for version, data in enumerate(read_chain(gateway.home.root / homes.TRUST), start=1):
        folder.write(f"trust/{version}.note", data)
    for sent in chosen.sent:
        _write_envelope(gateway, folder, sent, whole=bodies is None or sent.eid in bodies)
    for received in chosen.received:
        whole = bodies is None or received.eid in bodies
        _write_envelope(gateway, folder, received, whole=whole)
    for got in chosen.got:
        name = addresses.note_name(got.eid, got.stage)
        folder.write(f"receipts/got/{got.partner}/{got.stream}/{name}", _archived(gateway, got))
    for given in chosen.given:
        name = addresses.note_name(given.eid, given.stage)
        folder.write(f"receipts/given/{given.partner}/{given.stream}/{name}", given.data)
    statements = dict(_statements(gateway, partner))
    _write_log(gateway, connection, folder, chosen, _sizes_held(statements.values()))
    _write_witnesses(gateway, connection, folder, partner)
    for organisation, data in statements.items():
        folder.write(f"log/statements/{organisation}.note", data)


def finish(
    gateway: Gateway,
    folder: Folder,
    chosen: Selection,
    *,
    kind: str,
    days: tuple[str, str],
    partner: str,
    out: Path,
    records: int = 0,
) -> Exported:
    """Sign the index, tell the log that an export was made, and let the folder appear."""
    now = gateway.now()
    about: dict[str, Value] = {
        "kind": kind,
        "partner": partner,
        "from": days[0],
        "to": days[1],
        "created": moment(now),
    }
    digest = folder.sign(about, gateway.keyring.log(now), gateway.me)
    with gateway.ledger.transaction() as connection:
        log.append(
            connection,
            "export.made",
            at=moment(now),
            digest=digest,
            partner=partner or gateway.me,
            records=records,
        )
    leaf_files.keep(gateway)  # what leaves the machine must never be forgotten here
    folder.reveal()
    gateway.journal.write("export.made", at=now, digest=digest, records=records)
    return Exported(
        str(out),
        digest,
        len(chosen.sent),
        len(chosen.received),
        len(chosen.got) + len(chosen.given),
        len(chosen.leaves),
        records,
    )


def archived_path(gateway: Gateway, one: Sent | Received) -> Path:
    """Where the exact bytes of an envelope lie."""
    name = addresses.envelope_name(one.seq, one.eid)
    if isinstance(one, Sent):
        return gateway.home.sent(one.stream, name)
    return gateway.home.received(one.sender, one.stream, name)


def _write_envelope(gateway: Gateway, folder: Folder, one: Sent | Received, *, whole: bool) -> None:
    path = archived_path(gateway, one)
    stem = addresses.envelope_name(one.seq, one.eid).removesuffix(".cxe")
    where = f"sent/{one.stream}" if isinstance(one, Sent) else f"received/{one.sender}/{one.stream}"
    if not path.is_file():
        raise LedgerError(
            f"{path} is in the ledger but not on disk",
            hint="restore the archive from the newest backup",
        )
    if whole:
        folder.copy(f"{where}/{stem}.cxe", path)
    else:
        folder.write(f"{where}/{stem}.head", head_of(path))


def head_of(path: Path) -> bytes:
    """An envelope without its body, of which the hash stays: prefix, header, body hash, block."""
    with path.open("rb") as source:
        parsed = envelope.parse(source, max_body=header.MAX_BODY_BYTES)
        body_hash = envelope.identify(source, parsed).body_hash
        source.seek(0)
        start = source.read(parsed.body_start)
        source.seek(parsed.body_start + parsed.prefix.body_size)
        return start + body_hash + source.read()


def _archived(gateway: Gateway, got: GotNote) -> bytes:
    path = gateway.home.received(got.partner, got.stream, addresses.note_name(got.eid, got.stage))
    data = path.read_bytes() if path.is_file() else b""
    if file_digest(data) != got.digest:
        raise LedgerError(
            f"{path} is not the receipt that was taken",
            hint="restore the archive from the newest backup",
        )
    return data


def _write_log(
    gateway: Gateway,
    connection: Connection,
    folder: Folder,
    chosen: Selection,
    held: Collection[int],
) -> None:
    """The leaves, the hashes of their part of the log, and what leads to the newest checkpoint.

    `held` are the sizes of our log that partners say they hold: one that was silent for long says
    so of a log from before this part.
    """
    own = log.checkpoints(connection, checkpoints.origin(gateway, connection))
    newest, node = own[-1], log.node_of(connection)
    shown = _sizes_shown(chosen)
    first = min([*chosen.leaves, *shown, newest.size])
    after = max([*chosen.leaves, first - 1, *(size - 1 for size in shown)]) + 1
    last = next(one.size for one in own if one.size >= after)
    later = {one.size for one in own if last <= one.size < newest.size}
    later |= {size for size in held if 0 < size < first}
    tree: Value = {
        "origin": newest.origin,
        "first": first,
        "peaks": [node(height, place).hex() for height, place in merkle.peaks(first)],
        "last": last,
        "proofs": [
            [size, [found.hex() for found in merkle.consistency(node, size, newest.size)]]
            for size in sorted(later)
        ],
    }
    hashes = b"".join(map(merkle.leaf_hash, log.leaves(connection, first, last)))
    lines = [f"{number} ".encode() + data + b"\n" for number, data in sorted(chosen.leaves.items())]
    folder.write("log/tree", canonical.encode(tree))
    folder.write("log/hashes", hashes)
    folder.write("log/leaves", b"".join(lines))
    folder.write("log/checkpoint.note", newest.data)
    for one in own:
        if one.size >= first:
            folder.write(f"log/own/{one.size:016d}.note", one.data)


def _sizes_shown(chosen: Selection) -> list[int]:
    """The sizes of our log that receipts of ours in the export speak of."""
    said = [canonical.decode(one.data.split(b"\n")[1]) for one in chosen.given]
    notes = [str(one["checkpoint"]) for one in said if isinstance(one, dict)]
    return [checkpoint.claim(one.encode()).size for one in notes if one]


def _write_witnesses(
    gateway: Gateway, connection: Connection, folder: Folder, partner: str
) -> None:
    """What we hold of partners' logs."""
    for origin in log.origins(connection):
        organisation = origin.partition("/")[0]
        if organisation == gateway.me or (partner and organisation != partner):
            continue
        for one in log.checkpoints(connection, origin):
            folder.write(f"log/witnessed/{organisation}/{one.size:016d}.note", one.data)


def _statements(gateway: Gateway, partner: str) -> Iterator[tuple[str, bytes]]:
    """What each partner, or one of them, last said of our log."""
    for organisation in gateway.config.partners:
        path = witnessing.kept_path(gateway, organisation)
        if path.is_file() and (not partner or organisation == partner):
            yield organisation, path.read_bytes()


def _sizes_held(statements: Iterable[bytes]) -> list[int]:
    values = [note.parse(data).value for data in statements]
    held = [str(one["held"]) for one in values if isinstance(one, dict)]
    return [checkpoint.claim(one.encode()).size for one in held if one]
