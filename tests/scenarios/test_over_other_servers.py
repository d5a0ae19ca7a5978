"""Whole nights over each of the SFTP servers that a partner may have, as their makers ship them."""

import pytest
from kit.department_files import penalty_csv
from kit.foreign_servers import SERVERS
from kit.homes import STREAM, recent
from kit.over_sftp import connect, lying, sizable, visible, whole_night
from kit.proxy import Proxy

pytestmark = pytest.mark.deep  # the contract of places asks each of them in the gate


# What OpenSSH does is shown in test_over_openssh.py, what asyncssh does by the contract.
@pytest.fixture(params=SERVERS)
def server(request):
    with SERVERS[request.param]() as running:
        yield running


@pytest.fixture
def over_sftp(pair, server):
    """Hub and Wuxi, each with a folder of its own on one server."""
    for org in pair:
        server.folder(org.id)
    connect(pair, server)
    return pair


def test_a_whole_night_and_the_night_after(over_sftp, server):
    hub, wuxi = over_sftp
    hub.deliver("may.csv", penalty_csv([recent(n) for n in range(5)] + [recent(9, CF_WSH="")]))
    first = hub.run()
    put = visible(server)
    whole_night(hub, wuxi)
    hub.deliver("june.csv", penalty_csv([recent(n) for n in range(4, 8)]))
    second = hub.run()
    whole_night(hub, wuxi)

    assert (first.code, second.code) == (1, 0), first.out + second.out
    assert put == [f"{wuxi.id}/{wuxi.id}/{hub.id}/{STREAM}/{hub.sent()[0].name}"]
    assert len(wuxi.delivered()) == 8
    assert lying(server) == []


def test_a_night_that_is_cut_in_the_middle_ends_well_the_next(over_sftp, server):
    hub, wuxi = over_sftp
    hub.deliver("may.csv", sizable())
    with Proxy(server.port, cut_after=60_000) as proxy:
        connect(over_sftp, server, port=proxy.port)
        cut = hub.run()
        shown = visible(server)
    connect(over_sftp, server)
    again = hub.run()

    assert cut.code in {69, 75}, cut.out
    assert shown == []
    assert again.code == 0, again.out
    whole_night(hub, wuxi)
    assert len(hub.sent()) == 1
    assert len(wuxi.delivered()) == 600
    assert lying(server) == []
