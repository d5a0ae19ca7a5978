"""Reading in a rebuild: envelopes from the archive, verified and opened, and rows of ledgers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import BinaryIO

from sqlalchemy import ColumnElement, Connection, Table, select

from exchange.rebuild.archive import KeptEnvelope
from exchange.rebuild.materials import Materials
from exchange.refusal import Code, Refused
from exchange.wire import envelope
from exchange.wire.envelope import Opened, Verified
from keys.digests import stream_digest
from keys.errors import KeysError

_LARGEST = 1 << 36  # bytes: envelope.md §1, what the format allows
_AT_ONCE = 20_000


@contextmanager
def opened(
    materials: Materials, kept: KeptEnvelope, eid: str, *, ours: bool
) -> Iterator[tuple[Verified | None, Opened | None, str]]:
    """An envelope verified to be the one that is meant, its content or None, and its digest.

    Nothing at all of one that is damaged, or that its sender has not signed; that is told.
    """
    with kept.path.open("rb") as source:
        verified = _verified(source, materials, eid)
        if verified is None:
            materials.gaps.damaged.append(materials.short(kept.path))
            yield None, None, ""
            return
        source.seek(0)
        digest = stream_digest(source)
        ring = materials.keyring
        keys = ring.archive_keys() if ours else ring.decryption_keys()
        try:
            opened = envelope.open_body(source, verified, keys, folder=materials.home.spool)
        except Refused as refused:
            if refused.code is not Code.RECIPIENT:
                materials.gaps.damaged.append(materials.short(kept.path))
                yield None, None, ""
                return
            materials.gaps.sealed_envelopes += 1
            yield verified, None, digest
            return
        with opened:
            yield verified, opened, digest


def _verified(source: BinaryIO, materials: Materials, eid: str) -> Verified | None:
    try:
        found = envelope.read(source, materials.trust.verifying_key, max_body=_LARGEST)
    except (Refused, KeysError):
        return None
    return found if found.eid == eid else None


def row_of(connection: Connection | None, table: Table, eid: str) -> Mapping[str, object]:
    """The row of a table about an envelope; empty where there is none."""
    if connection is None:
        return {}
    found = connection.execute(select(table).where(table.c.eid == eid)).mappings().first()
    return dict(found) if found else {}


def some(
    connection: Connection | None, table: Table, where: ColumnElement[bool]
) -> Iterable[list[dict[str, object]]]:
    """Rows of a table, some thousand at a time; none without a connection."""
    if connection is None:
        return
    found = connection.execute(
        select(table).where(where), execution_options={"yield_per": _AT_ONCE}
    )
    for part in found.mappings().partitions():
        yield [dict(row) for row in part]
