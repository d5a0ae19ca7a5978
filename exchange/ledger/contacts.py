"""Contacts in the ledger: when each place last answered, and how often it did not since."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy import Connection, select

from exchange.ledger.schema import contacts
from exchange.ledger.store import upsert


@dataclass(frozen=True, slots=True)
class Contact:
    """One place of the configuration; times are empty where there is none."""

    place: str
    last_answer: str = ""
    failures: int = 0  # in a row, up to now
    since: str = ""  # the first of them
    kind: str = ""  # of the last one, such as Timeout
    next_try: str = ""  # left alone until then


def all_of(connection: Connection) -> dict[str, Contact]:
    """Every place that was ever asked, by its name."""
    rows = connection.execute(select(contacts).order_by(contacts.c.place))
    return {row["place"]: Contact(**row) for row in rows.mappings()}


def put(connection: Connection, contact: Contact) -> None:
    """Write how a place stands."""
    upsert(connection, contacts, [asdict(contact)])
