"""Ledgers that earlier versions of the program wrote.

Each `version-N.sql` is what sqlite3 dumped of a hub's ledger after two runs of the program as it
was then: a file with one good and one rejected record, sent and answered.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from exchange.errors import LedgerError
from exchange.intake import quarantine
from exchange.ledger import outgoing, versions
from exchange.ledger.schema import SCHEMA_VERSION
from exchange.ledger.store import Ledger

DUMPS = Path(__file__).parents[2] / "data" / "ledger"
OLD = range(1, 5)  # the versions that were ever in use; 5 is the one that is being made
HUB = "cn.jiangyin"


@pytest.fixture(params=OLD)
def number(request):
    return request.param


@pytest.fixture
def old(tmp_path, number):
    path = tmp_path / "ledger.sqlite3"
    with closing(sqlite3.connect(path)) as db:
        db.executescript((DUMPS / f"version-{number}.sql").read_text(encoding="utf-8"))
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


def test_every_older_ledger_is_led_on_and_keeps_what_it_knows(old, number, tmp_path):
    assert version(old) == str(number)
    Ledger.open(old, organisation=HUB).close()
    ledger = Ledger.open(old, organisation=HUB)  # and again, as every later run does
    with ledger.transaction() as connection:
        (file,) = outgoing.files_taken(connection)
        held = quarantine.entries(connection)
        (partner,) = outgoing.partner_totals(connection)
    ledger.close()
    Ledger.open(tmp_path / "new.sqlite3", organisation=HUB).close()

    assert (file.name, file.accepted, file.rejected) == ("may.csv", 1, 1)
    assert (partner.records, partner.accepted, partner.waiting) == (1, 1, 0)
    # Before version 3 nobody wrote which record was rejected: the workbook says so.
    assert len(held) == (1 if number >= 3 else 0)
    assert version(old) == str(SCHEMA_VERSION)
    assert shape(old) == shape(tmp_path / "new.sqlite3")


def test_each_version_has_its_step_and_each_but_the_newest_its_ledger():
    assert sorted(versions.STEPS) == list(range(2, SCHEMA_VERSION + 1))
    assert sorted(DUMPS.glob("version-*.sql")) == [DUMPS / f"version-{one}.sql" for one in OLD]


def test_a_ledger_that_cannot_be_led_on_keeps_its_version(old, number, monkeypatch):
    def broken(connection):
        versions.STEPS[3](connection)
        raise OSError

    monkeypatch.setitem(versions.STEPS, SCHEMA_VERSION, broken)
    before = shape(old)

    with pytest.raises(OSError):  # noqa: PT011 - our own
        Ledger.open(old, organisation=HUB)

    assert (version(old), shape(old)) == (str(number), before)


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
