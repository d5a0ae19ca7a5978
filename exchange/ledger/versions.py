"""Versions of the ledger: how one that an earlier program wrote is led on, step by step.

Each step leads from the version before its number to its number, and all steps of one opening
are one transaction: a ledger has the old version or the new one. A step names what it adds. What
only ever lay in files (stored dumps of every version below tests/data/ledger) shows in tests
that each of them comes to the same tables as a new one.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, insert, inspect, select

from exchange.errors import LedgerError
from exchange.ledger import (  # noqa: F401 - tables of every ledger
    balance_tables,
    query_tables,
    release_tables,
)
from exchange.ledger.schema import SCHEMA_VERSION, about, metadata

Step = Callable[[Connection], None]


def added(*names: str) -> Step:
    """A step that adds whole tables. None of them was there before."""

    def step(connection: Connection) -> None:
        metadata.create_all(connection, tables=[metadata.tables[name] for name in names])

    return step


def _every_table(connection: Connection) -> None:
    """Add whatever table this version has and the ledger lacks."""
    metadata.create_all(connection)


STEPS: dict[int, Step] = {
    2: added("waiting"),
    3: added("rejects", "claims"),
    4: _every_table,
    5: added(
        *("questions", "question_records", "queries", "answered_records"),
        *("balance_secrets", "balances", "balance_totals", "balance_nodes"),
        *("balance_differences", "control_messages"),
    ),
}


def version_of(connection: Connection) -> int:
    """The version of a ledger; 0 where there is none yet.

    Raises:
        LedgerError: the table `about` is another program's.
    """
    if not inspect(connection).has_table(about.name):
        return 0
    found = {row.name: row.value for row in connection.execute(select(about))}
    if not found:
        return 0
    if not found.get("schema", "").isdecimal():
        raise LedgerError(
            "the ledger's database holds the tables of another program",
            hint="give the ledger a database or a schema of its own",
        )
    return int(found["schema"])


def check_owner(connection: Connection, organisation: str) -> None:
    """Refuse the ledger of another organisation.

    Raises:
        LedgerError: it is another's.
    """
    whose = select(about.c.value).where(about.c.name == "organisation")
    found = connection.execute(whose).scalar()
    if found != organisation:
        raise LedgerError(
            f"the ledger is that of {found}, not of {organisation}",
            hint="check --home, the id in chengxin.toml, and the URL of the ledger",
        )


def check_not_newer(known: int) -> None:
    """Refuse a ledger of a version that this program does not know.

    Raises:
        LedgerError: it is newer.
    """
    if known > SCHEMA_VERSION:
        raise LedgerError(
            "the ledger was written by a newer version of chengxin",
            hint="install that version again; an older one must not write here",
        )


def lead_on(connection: Connection, known: int, organisation: str) -> None:
    """Bring a ledger to this version, or make a new one (`known` is 0 then)."""
    if known == 0:
        metadata.create_all(connection)
        connection.execute(
            insert(about),
            [
                {"name": "schema", "value": str(SCHEMA_VERSION)},
                {"name": "organisation", "value": organisation},
            ],
        )
        return
    for number in range(known + 1, SCHEMA_VERSION + 1):
        STEPS[number](connection)
    new = about.update().where(about.c.name == "schema").values(value=str(SCHEMA_VERSION))
    connection.execute(new)
