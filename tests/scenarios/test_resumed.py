"""Large envelopes that were cut on their way: the next run goes on, and trusts no beginning."""

import functools
import time

import pytest
from kit.over_sftp import connect, lying, sizable, whole_night
from kit.packet_proxy import DOWN, Amount, PacketProxy
from kit.sshd import sshd

pytestmark = [pytest.mark.slow, pytest.mark.sshd]

ROWS = 8_000  # their envelope has more than 2 MiB
LATE = 7 << 18  # bytes: more than 1 MiB of the envelope, whatever is asked before it


@pytest.fixture(scope="module")
def server():
    with sshd() as running:
        yield running


@pytest.fixture
def over_ssh(pair, server, tmp_path):
    for org in pair:
        server.folder(org.id)
        for path in sorted((server.files / org.id).rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
    connect(pair, server)
    return pair


def beginnings(org):
    return [path for path in (org.home / "fetching").rglob("*") if path.is_file()]


def until_written(org, size):
    """What came before the cut lies on the disk: a client under load has not written it at once."""
    ends = time.monotonic() + 60
    while not any(one.stat().st_size > size for one in beginnings(org)):
        assert time.monotonic() < ends, "what came was not written"
        time.sleep(0.01)


@pytest.fixture
def cut_download(over_ssh, server):
    """Wuxi has the beginning of an envelope that lies at its place."""
    hub, wuxi = over_ssh
    hub.deliver("may.csv", sizable(ROWS))
    assert hub.run().code == 0
    written = functools.partial(until_written, wuxi, 1 << 20)
    with PacketProxy(server.port, Amount(DOWN, LATE), at_point=written) as proxy:
        connect(over_ssh, server, port=proxy.port)
        cut = wuxi.run()
    connect(over_ssh, server)
    (beginning,) = beginnings(wuxi)
    assert cut.code == 69
    assert beginning.stat().st_size > 1 << 20
    return hub, wuxi, beginning


def run_and_count(pair, server, org):
    with PacketProxy(server.port) as proxy:
        connect(pair, server, port=proxy.port)
        done = org.run()
    connect(pair, server)
    return done, proxy.carried[DOWN]


def test_a_cut_download_goes_on_from_what_came(cut_download, server):
    hub, wuxi, beginning = cut_download
    size, came = hub.sent()[0].stat().st_size, beginning.stat().st_size

    done, carried = run_and_count((hub, wuxi), server, wuxi)

    assert done.code == 0, done.out
    assert carried < size - came + 300_000
    assert beginnings(wuxi) == []
    assert len(wuxi.delivered()) == ROWS
    whole_night(hub, wuxi)
    assert [one for one in lying(server) if ".cxe" in one] == []


def test_a_beginning_that_is_of_other_bytes_is_fetched_anew_in_the_same_run(cut_download, server):
    hub, wuxi, beginning = cut_download
    data = bytearray(beginning.read_bytes())
    data[700_000] ^= 1
    beginning.write_bytes(data)

    done, _ = run_and_count((hub, wuxi), server, wuxi)

    assert done.code == 0, done.out
    assert done.json["problems"] == []
    assert len(wuxi.delivered()) == ROWS
    whole_night(hub, wuxi)


def test_the_beginning_of_a_file_that_is_gone_is_thrown_away(cut_download, server):
    _, wuxi, _ = cut_download
    (name,) = (one for one in lying(server) if one.endswith(".cxe"))
    (server.files / name).unlink()

    done = wuxi.run()

    assert done.code == 0, done.out
    assert beginnings(wuxi) == []
