"""Ledgers that earlier versions of the program wrote.

`version-2.sql` is what sqlite3 dumped of a hub's ledger after two runs of the program as it was
before it held rejects and claims: a file with one good and one rejected record, sent and answered.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from exchange import quarantine
from exchange.errors import LedgerError
from exchange.ledger import outgoing
from exchange.ledger.schema import SCHEMA_VERSION
from exchange.ledger.store import Ledger

VERSION_2 = Path(__file__).parents[2] / "data" / "ledger" / "version-2.sql"
HUB = "cn.jiangyin"


@pytest.fixture
def old(tmp_path):
    path = tmp_path / "ledger.sqlite3"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(VERSION_2.read_text(encoding="utf-8"))
    return path


def shape(path):
    """Every column of every table: name, type, needed or not, place in the key; and the indexes."""
    with closing(sqlite3.connect(path)) as db:
        names = [
            row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        return {
            name: (
                sorted(row[1:] for row in db.execute(f'PRAGMA table_info("{name}")')),
                sorted(row[1:] for row in db.execute(f'PRAGMA index_list("{name}")')),
            )
            for name in names
        }


def version(path):
    with closing(sqlite3.connect(path)) as db:
        return db.execute("SELECT value FROM about WHERE name = 'schema'").fetchone()[0]


def test_a_ledger_of_version_2_is_led_on_and_keeps_what_it_knows(old, tmp_path):
    assert version(old) == "2"
    Ledger.open(old, organisation=HUB).close()
    ledger = Ledger.open(old, organisation=HUB)  # and again, as every later run does
    with ledger.transaction() as connection:
        (file,) = outgoing.files_taken(connection)
        held = quarantine.entries(connection)
    ledger.close()
    Ledger.open(tmp_path / "new.sqlite3", organisation=HUB).close()

    assert (file.name, file.accepted, file.rejected) == ("may.csv", 1, 1)
    assert held == ()  # nobody wrote then which record it was: the workbook says so
    assert version(old) == str(SCHEMA_VERSION)
    assert shape(old) == shape(tmp_path / "new.sqlite3")


def test_a_ledger_of_a_newer_version_is_left_alone(old):
    newer = str(SCHEMA_VERSION + 1)
    with closing(sqlite3.connect(old)) as db:
        db.execute("UPDATE about SET value = ? WHERE name = 'schema'", [newer])
        db.commit()
    before = shape(old)

    with pytest.raises(LedgerError) as caught:
        Ledger.open(old, organisation=HUB)

    assert "newer version" in str(caught.value)
    assert (version(old), shape(old)) == (newer, before)
