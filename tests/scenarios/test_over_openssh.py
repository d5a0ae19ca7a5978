"""One exchange between two homes over a real OpenSSH server, on good and on bad nights."""

import contextlib
import os

import pytest
from kit import homes
from kit.department_files import penalty_csv
from kit.disk import KIB, small_disk
from kit.homes import STREAM, recent
from kit.over_sftp import connect, lying, sizable, visible, whole_night
from kit.proxy import Proxy
from kit.sshd import sshd

from adapters.places.ssh_keys import make_identity

pytestmark = [pytest.mark.slow, pytest.mark.sshd]


@pytest.fixture
def server():
    with sshd() as running:
        yield running


@pytest.fixture
def over_ssh(pair, server):
    """Hub and Wuxi, each with a folder of its own on one server; its files are seen in `server`."""
    for org in pair:
        server.folder(org.id)
    connect(pair, server)
    return pair


def test_a_batch_is_sent_fetched_answered_and_settled(over_ssh, server):
    hub, wuxi = over_ssh
    hub.deliver("may.csv", penalty_csv([recent(n) for n in range(5)]))

    first = hub.run()
    put = visible(server)
    whole_night(hub, wuxi)

    assert first.code == 0, first.out + first.err
    (sent,) = hub.sent()
    assert put == [f"{wuxi.id}/{wuxi.id}/{hub.id}/{STREAM}/{sent.name}"]
    assert len(wuxi.delivered()) == 5
    assert lying(server) == []


def test_one_folder_serves_both_directions(pair, server):
    hub, wuxi = pair
    server.folder("exchange")
    connect(pair, server, shared="exchange")
    hub.deliver("may.csv", penalty_csv([recent(n) for n in range(5)]))

    assert hub.run().code == 0
    whole_night(hub, wuxi)

    assert len(wuxi.delivered()) == 5
    assert lying(server) == []


def test_a_server_with_another_host_key_gets_nothing(over_ssh, server):
    hub, wuxi = over_ssh
    stranger = make_identity(hub.base / "stranger", comment="")
    connect(over_ssh, server, host_keys=[stranger])
    hub.deliver("may.csv", penalty_csv([recent(1)]))

    refused = hub.run()
    nothing = lying(server)
    connect(over_ssh, server)
    sent = hub.run()
    whole_night(hub, wuxi)

    assert refused.code == 77
    assert refused.json["sent"] == []
    assert nothing == []
    assert sent.code == 0
    assert len(wuxi.delivered()) == 1


def test_a_key_that_is_not_let_in_sends_nothing_until_it_is(over_ssh, server):
    hub, wuxi = over_ssh
    new = hub.home / "ssh" / "new"
    public = make_identity(new)
    connect(over_ssh, server, identity=str(new))
    hub.deliver("may.csv", penalty_csv([recent(1)]))

    refused = hub.run()
    nothing = lying(server)
    server.authorize(public)
    sent = hub.run()
    whole_night(hub, wuxi)

    assert refused.code == 77
    assert nothing == []
    assert sent.code == 0
    assert len(wuxi.delivered()) == 1


def test_a_server_that_is_down_gets_it_the_next_night(over_ssh, server):
    hub, wuxi = over_ssh
    with contextlib.closing(Proxy(server.port)) as gone:
        port = gone.port
    connect(over_ssh, server, port=port)
    hub.deliver("may.csv", penalty_csv([recent(1)]))

    unreachable = hub.run()
    connect(over_ssh, server)
    sent = hub.run()
    whole_night(hub, wuxi)

    assert unreachable.code == 69
    assert sent.code == 0
    assert len(hub.sent()) == len(wuxi.delivered()) == 1


def test_a_full_disk_of_the_server_shows_nothing_and_later_the_same_bytes(over_ssh, server):
    hub, wuxi = over_ssh
    hub.deliver("may.csv", sizable())
    folder = server.files / wuxi.id
    with small_disk(folder, 64 * KIB):
        full = hub.run()
        shown = visible(server)
    again = hub.run()

    assert full.code == 75, full.out
    assert shown == []
    assert again.code == 0
    (name,) = lying(server)
    (ours,) = hub.sent()
    assert (server.files / name).read_bytes() == ours.read_bytes()
    whole_night(hub, wuxi)
    assert len(wuxi.delivered()) == 600
    assert lying(server) == []


def test_a_disk_that_gets_space_again_is_used_without_a_trace_of_the_failure(over_ssh, server):
    hub, wuxi = over_ssh
    hub.deliver("may.csv", sizable())
    folder = server.files / wuxi.id
    with small_disk(folder, 1024 * KIB):
        ballast = folder / "ballast"
        ballast.write_bytes(bytes(980 * KIB))
        full = hub.run()
        shown = visible(server)
        ballast.unlink()
        again = hub.run()
        whole_night(hub, wuxi)
        left = lying(server)

    assert full.code == 75, full.out
    assert shown == [f"{wuxi.id}/ballast"]
    assert again.code == 0
    assert left == []
    assert len(wuxi.delivered()) == 600


@pytest.mark.parametrize(
    "free",
    [
        *(pytest.param(free, marks=pytest.mark.deep) for free in (0, 200)),
        40,
    ],
)
def test_a_full_disk_at_home_loses_nothing(over_ssh, server, tmp_path, free):
    """`free` KiB are left when the run starts; when there is space again, it ends well."""
    hub, wuxi = over_ssh
    data = penalty_csv([recent(n) for n in range(300)])
    mount = tmp_path / "small"
    mount.mkdir()
    with small_disk(mount, 4096 * KIB):
        small = homes.copy({hub.id: hub}, mount)[hub.id]
        path = small.deliver("may.csv", data)
        ballast = mount / "ballast"
        space = os.statvfs(mount)
        ballast.write_bytes(bytes(space.f_bavail * space.f_frsize - free * KIB))

        full = small.run()
        ballast.unlink()
        kept = path.exists() or list((small.home / "originals").rglob("*.csv"))
        good = small.run()
        whole_night(small, wuxi)

    assert full.code == 74, (full.code, full.out, full.err)
    assert "hint" in full.out + full.err
    assert kept
    assert good.code == 0, good.out
    assert len(wuxi.delivered()) == 300


@pytest.mark.parametrize("after", [pytest.param(3_000, marks=pytest.mark.deep), 60_000])
def test_a_connection_cut_in_an_upload_is_made_good_by_the_next_run(over_ssh, server, after):
    hub, wuxi = over_ssh
    hub.deliver("may.csv", sizable())
    with Proxy(server.port, cut_after=after) as proxy:
        connect(over_ssh, server, port=proxy.port)
        cut = hub.run()
        shown = visible(server)
    connect(over_ssh, server)
    again = hub.run()

    assert cut.code in {69, 75}, cut.out
    assert shown == []
    assert again.code == 0
    assert len(hub.sent()) == 1
    whole_night(hub, wuxi)
    assert len(wuxi.delivered()) == 600
    assert lying(server) == []


def test_a_connection_cut_in_a_fetch_is_made_good_by_the_next_run(over_ssh, server):
    hub, wuxi = over_ssh
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    assert hub.run().code == 0
    with Proxy(server.port, cut_after=4_000) as proxy:
        connect(over_ssh, server, port=proxy.port)
        cut = wuxi.run()
    connect(over_ssh, server)

    assert cut.code in {69, 75}, cut.out
    whole_night(hub, wuxi)
    assert len(wuxi.delivered()) == 1
    assert lying(server) == []
