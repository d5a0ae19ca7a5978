"""A run whose connection is cut, frozen or loses its server at any packet is made good by the next.

A whole run of a whole home over OpenSSH, broken at an SSH packet of either direction; then both
sides run to the end, and every record must be somewhere, once. A sample of packets in the gate,
every one with `--all-points`.
"""

import os
import shutil
import signal
import uuid
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from random import Random

import pytest
from kit import homes, night, scenarios
from kit.over_sftp import connect
from kit.packet_proxy import DOWN, UP, PacketProxy, Point
from kit.servers import hand_over
from kit.sshd import sshd

pytestmark = [pytest.mark.slow, pytest.mark.sshd, pytest.mark.timeout(7200)]

LIMITS = "max_batch_records = 2\n"
SCENARIOS = [one for one in scenarios.NIGHTS if "again" not in one.name]
SAMPLE = {"cut": 1, "freeze": 1, "kill": 1}
PATIENCE = 1.5


@pytest.fixture(scope="module")
def made_pair(tmp_path_factory):
    base = tmp_path_factory.mktemp("pair")
    homes.make(base, (night.HUB, night.WUXI))
    return base


@pytest.fixture(scope="module")
def server():
    with sshd() as running:
        yield running


class Trial:
    """Copied homes whose server folders lie on the SFTP server, as they were where they come from.

    `there` is where they come from: below it the folder of the places of each organisation.
    """

    def __init__(self, orgs, there, work, server, name):
        self.orgs = homes.copy(orgs, work / name)
        name = f"{name}-{uuid.uuid4().hex[:8]}"  # nobody else's on the server
        self.there = server.files / name
        self.server = replace(server, remote=f"{server.remote}/{name}", files=self.there)
        server.folder(name)
        for org in self.orgs.values():
            folder = self.there / org.id
            shutil.copytree(there / org.id, folder)
            if org.server.is_symlink():
                org.server.unlink()
            else:
                org.server.rmdir()
            org.server.symlink_to(folder)
        for path in (self.there, *self.there.rglob("*")):
            hand_over(path)
        self.connect()

    def connect(self, **changes):
        connect(tuple(self.orgs.values()), self.server, limits=LIMITS, **changes)


@pytest.fixture(scope="module")
def prepared(made_pair, server, tmp_path_factory):
    """Homes and places brought to before a scenario's run; once for all its trials."""

    def prepare(scenario):
        work, orgs = tmp_path_factory.mktemp("prepared"), night.orgs_in(made_pair)
        for name in orgs:
            (work / name).mkdir()
        trial = Trial(orgs, work, work, server, f"{scenario.name}-prepared")
        scenario.prepare(trial.orgs)
        return trial

    return cache(prepare)


@pytest.fixture(scope="module")
def packets(prepared, server, tmp_path_factory):
    """Every packet of a scenario's run, when nothing happens to it; counted once."""
    return cache(partial(_count, prepared, tmp_path_factory.mktemp("count"), server))


def _count(prepared, work, server, scenario):
    ready = prepared(scenario)
    trial = Trial(ready.orgs, ready.there, work, server, f"{scenario.name}-count")
    with PacketProxy(server.port) as proxy:
        trial.connect(port=proxy.port)
        assert not night.run(trial.orgs[scenario.who]).problems
    return [
        Point(direction, number)
        for direction in (UP, DOWN)
        for number in range(1, proxy.passed[direction] + 1)
    ]


def kill_sessions(server):
    """Kill the processes that serve connections, and not the one that listens."""
    for child in _below(server.process.pid):
        os.kill(child, signal.SIGKILL)


def _below(parent):
    path = Path(f"/proc/{parent}/task/{parent}/children")
    for child in path.read_text().split():
        yield from _below(int(child))
        yield int(child)


@pytest.mark.parametrize("how", ["cut", pytest.param("freeze", marks=pytest.mark.deep), "kill"])
@pytest.mark.parametrize(
    "scenario",
    [
        pytest.param(one, marks=() if one.name == "sending" else pytest.mark.deep, id=one.name)
        for one in SCENARIOS
    ],
)
def test_a_run_broken_at_any_packet_loses_nothing_and_doubles_nothing(
    prepared, tmp_path, server, packets, scenario, how, request
):
    found, ready = packets(scenario), prepared(scenario)
    assert len(found) > 60, "the packets are no longer seen"
    every = request.config.getoption("--all-points")
    dice = Random(f"{scenario.name} {how}")
    chosen = found if every else dice.sample(found, SAMPLE[how])

    for point in chosen:
        name = f"{scenario.name}-{how}-{point.direction}-{point.number}"
        trial = Trial(ready.orgs, ready.there, tmp_path, server, name)
        breaks = {"freeze": {"freeze": True}, "kill": {"at_point": lambda: kill_sessions(server)}}
        with PacketProxy(server.port, point, **breaks.get(how, {})) as proxy:
            trial.connect(port=proxy.port, timeout_seconds=PATIENCE)
            night.run(trial.orgs[scenario.who])
            broken = proxy.broken.is_set()
        trial.connect()
        try:
            scenarios.finish(trial.orgs, scenario, point.number % 2 == 1)
        except AssertionError as error:
            raise AssertionError(f"broken at {point}") from error
        assert broken or point.number > 30, f"{point} did not come"
        shutil.rmtree(trial.there)
        shutil.rmtree(tmp_path / name)
