"""Permissions in the ledger: consents that persons gave, and notices that they were given.

A person is a keyed hash of the number of the identity document; what proves a permission is named
by its reference alone, and kept by whoever took it in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace

from sqlalchemy import Connection, and_, func, select, update

from exchange.ledger.release_tables import permissions
from exchange.ledger.store import upsert

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class PermissionEntry:
    """One permission. An empty `partner` or `record_type` means every one; days YYYY-MM-DD."""

    person: bytes
    kind: str
    partner: str
    record_type: str
    reference: str
    given: str
    until: str = ""  # its last day, or empty
    revoked: str = ""  # from which day it no longer counts, or empty

    def holds(self, partner: str, record_type: str, day: str) -> bool:
        """Whether it lets a record of a type go to a partner on a day."""
        fits = self.partner in {"", partner} and self.record_type in {"", record_type}
        begun = self.given <= day and (not self.until or day <= self.until)
        return fits and begun and not (self.revoked and self.revoked <= day)


def record(connection: Connection, entries: Sequence[PermissionEntry]) -> None:
    """Keep permissions; the same one again replaces its days."""
    names = [field.name for field in fields(PermissionEntry)]
    upsert(
        connection, permissions, [{name: getattr(one, name) for name in names} for one in entries]
    )


def revoke(connection: Connection, one: PermissionEntry, *, day: str) -> int:
    """Let every permission of a kind that a person gave for a partner end; how many did.

    Where none is known it is kept as one that ended: a partner may state one that it took itself.
    """
    same = and_(
        permissions.c.person == one.person,
        permissions.c.kind == one.kind,
        permissions.c.partner == one.partner,
        permissions.c.revoked == "",
    )
    ended = connection.execute(update(permissions).where(same).values(revoked=day)).rowcount
    if not ended:
        record(connection, [replace(one, revoked=day)])
    return int(ended)


def revoked_since(
    known: Iterable[PermissionEntry], *, kind: str, partner: str, record_types: set[str], given: str
) -> bool:
    """Whether a permission of a day counts no more: the person revoked one of its kind since."""
    return any(
        one.kind == kind
        and one.partner in {"", partner}
        and (not one.record_type or one.record_type in record_types)
        and given <= one.revoked
        for one in known
        if one.revoked
    )


def of_persons(
    connection: Connection, persons: Iterable[bytes]
) -> dict[bytes, tuple[PermissionEntry, ...]]:
    """The permissions of some persons; others are left out."""
    wanted = sorted(set(persons))
    found: dict[bytes, tuple[PermissionEntry, ...]] = {}
    names = [permissions.c[field.name] for field in fields(PermissionEntry)]
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        rows = connection.execute(select(*names).where(permissions.c.person.in_(part)))
        for row in rows:
            entry = PermissionEntry(*row)
            found[entry.person] = (*found.get(entry.person, ()), entry)
    return found


@dataclass(frozen=True, slots=True)
class PermissionTotals:
    """How many permissions of a kind there are for a partner; `ended` count no longer."""

    kind: str
    partner: str
    permissions: int
    ended: int


def totals(connection: Connection, day: str) -> tuple[PermissionTotals, ...]:
    """The permissions by kind and partner on a day."""
    over = and_(permissions.c.until != "", permissions.c.until < day)
    gone = func.count().filter(
        over | and_(permissions.c.revoked != "", permissions.c.revoked <= day)
    )
    found = (
        select(permissions.c.kind, permissions.c.partner, func.count(), gone)
        .group_by(permissions.c.kind, permissions.c.partner)
        .order_by(permissions.c.kind, permissions.c.partner)
    )
    return tuple(
        PermissionTotals(kind, partner, int(every), int(ended))
        for kind, partner, every, ended in connection.execute(found)
    )
