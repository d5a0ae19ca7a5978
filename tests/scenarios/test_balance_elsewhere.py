"""Balances over a real SFTP server, and between ledgers that lie in PostgreSQL."""

import pytest
from kit import balances, homes, ledgers, night
from kit.department_files import penalty_csv
from kit.homes import recent
from kit.over_sftp import connect, lying
from kit.sshd import sshd

pytestmark = pytest.mark.slow


def one_is_lost_and_found(hub, wuxi):
    """Five records, one of which Wuxi loses, are found by a balance."""
    balances.switch_on(hub, wuxi)
    hub.deliver("may.csv", penalty_csv([recent(number) for number in range(5)]))
    for org in (hub, wuxi, hub, wuxi):
        assert not night.run(org).problems
    ledgers.execute(wuxi, LOSE)

    found = balances.balance(hub, wuxi)

    assert (found["state"], found["records"]) == ("differs", 5)
    assert [one["standing"] for one in found["differences"]] == ["sender"]


LOSE = "DELETE FROM held WHERE key = (SELECT key FROM held ORDER BY key LIMIT 1)"


@pytest.mark.deep
@pytest.mark.sshd
def test_a_balance_over_openssh_finds_what_is_lost_and_leaves_nothing_there(pair):
    with sshd() as server:
        for org in pair:
            server.folder(org.id)
        connect(pair, server)
        one_is_lost_and_found(*pair)
        for org in pair:
            assert not night.run(org).problems
        assert lying(server) == []


@pytest.mark.deep
def test_a_balance_between_two_ledgers_in_postgresql(pair, postgres_server):
    hub, wuxi = pair
    homes.configure(hub, [wuxi], homes.route([wuxi]))
    for org in pair:
        ledgers.keep_in(org, ledgers.database(postgres_server))
    one_is_lost_and_found(*pair)

    assert not [path for org in pair for path in org.home.glob("ledger.sqlite3*")]
