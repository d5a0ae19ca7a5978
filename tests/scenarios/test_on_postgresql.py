"""The ledger in PostgreSQL: whole nights on it, and the server pulled away in the middle of one."""

import random
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from kit import homes, ledgers, night, scenarios
from kit.commands import chengxin
from kit.commits import Accident
from kit.homes import Org
from kit.postgres import connect, server

from exchange.errors import LedgerGone
from exchange.ledger.schema import metadata

pytestmark = pytest.mark.slow

SAMPLE = 3
SEED = 20261126
SECRET = "fictitious ledger password"


@pytest.fixture(scope="session")
def made_pair(tmp_path_factory):
    """Hub and Wuxi whose batches hold two records, so that a file becomes several envelopes."""
    base = tmp_path_factory.mktemp("pair")
    hub, wuxi = homes.make(base, (night.HUB, night.WUXI)).values()
    homes.configure(hub, [wuxi], homes.route([wuxi]), limits="max_batch_records = 2")
    return base


@pytest.fixture
def orgs(made_pair, tmp_path, postgres_server):
    """Both with a ledger on the server; nothing lies in the homes then."""
    base = tmp_path / "orgs"
    shutil.copytree(made_pair, base, symlinks=True)
    found = night.orgs_in(base)
    for one in found.values():
        ledgers.keep_in(one, ledgers.database(postgres_server))
    return found


@pytest.mark.parametrize(
    "scenario",
    [
        pytest.param(one, marks=pytest.mark.deep if number > 1 else (), id=one.name)
        for number, one in enumerate(scenarios.NIGHTS)
    ],
)
def test_a_whole_night_loses_nothing_and_doubles_nothing(orgs, scenario):
    scenario.prepare(orgs)
    scenarios.finish(orgs, scenario, other_first=False)

    assert not [path for one in orgs.values() for path in one.home.glob("ledger.sqlite3*")]


def test_a_second_home_with_the_same_database_waits(orgs, tmp_path):
    hub = orgs[night.HUB]
    twin = homes.copy({night.HUB: hub}, tmp_path / "twin")[night.HUB]
    config = (twin.home / "chengxin.toml").read_text()
    (twin.home / "chengxin.toml").write_text(
        config.replace('path = "../../wuxi', f'path = "{hub.base.parent}/wuxi')
    )
    hub.deliver("may.csv", night.GOOD)
    seen = []

    def meanwhile():
        seen.append(twin.run())
        return datetime.now(UTC)

    home_run = run_with_a_guest(hub, meanwhile)

    assert home_run.problems == []
    assert seen[0].code == 75
    assert "another home" in seen[0].err
    assert twin.status()["partners"][0]["records"] == 5  # readers are let in


def test_a_plan_and_a_check_up_leave_the_database_as_it_is(orgs):
    hub = orgs[night.HUB]
    hub.deliver("may.csv", night.GOOD)
    secret = ("--passphrase-file", hub.home / "passphrase")
    before = everything(hub)

    plan = chengxin("exchange", "plan", "--home", hub.home, "--json", *secret)
    doctor = chengxin("exchange", "doctor", "--home", hub.home, "--json", *secret)

    assert plan.code == 0, plan.err
    assert "may.csv" in plan.out
    assert '"ledger"' in doctor.out
    assert "whole" in doctor.out
    assert everything(hub) == before
    assert hub.run().code == 1


def everything(org):
    return {name: ledgers.rows(org, f'SELECT * FROM "{name}"') for name in metadata.tables}


def run_with_a_guest(org, guest):
    """A run during which, once, `guest` is called."""
    called = []

    def clock():
        if not called:
            called.append(1)  # before: the guest's own errors must not come again
            guest()
        return datetime.now(UTC)

    return homes.run_at(org, datetime.now(UTC), clock=clock)


@pytest.fixture(scope="module")
def own_server():
    """A server that may be killed."""
    with server() as found:
        yield found


@pytest.fixture
def way():
    """A folder for a socket: its path must be short."""
    with tempfile.TemporaryDirectory(prefix="cx-", dir="/tmp") as folder:
        yield Path(folder)


class Plug:
    """Homes on a server that can be pulled; each try starts from the same ledgers and homes."""

    def __init__(self, made, base, server_, way):
        self.made, self.base, self.server, self.way = made, base, server_, way

    def orgs(self, name):
        base = self.base / name
        shutil.copytree(self.made, base, symlinks=True)
        found = night.orgs_in(base)
        for one in found.values():
            ledgers.keep_in(one, ledgers.database(self.server.address))
        return found

    def accident(self, org: Org, *, at: int, when: str, happen=lambda: None) -> Accident:
        folder = self.way / f"{org.id}-{at}-{when}"
        folder.mkdir()
        config = org.home / "chengxin.toml"
        self.before = config.read_text()
        config.write_text(self.before.replace(f"host={self.server.home}", f"host={folder}"))
        return Accident(folder, self.server.socket, at=at, when=when, happen=happen)

    def mend(self, org):
        (org.home / "chengxin.toml").write_text(self.before)


@pytest.fixture
def plug(made_pair, tmp_path, own_server, way):
    return Plug(made_pair, tmp_path, own_server, way)


def number_of_commits(plug, scenario):
    orgs = plug.orgs(f"{scenario.name}-count")
    scenario.prepare(orgs)
    with plug.accident(orgs[scenario.who], at=0, when="before") as counted:
        night.run(orgs[scenario.who])
    return counted.commits


@pytest.mark.timeout(3600)  # with --all-points
@pytest.mark.parametrize(
    "scenario",
    [pytest.param(one, marks=pytest.mark.deep, id=one.name) for one in scenarios.NIGHTS[:3]],
)
def test_a_connection_that_is_cut_at_a_commit_stops_the_run_and_the_next_one_goes_on(
    plug, scenario, request
):
    total = number_of_commits(plug, scenario)
    points = [(at, when) for at in range(1, total + 1) for when in ("before", "after")]
    assert total > 15
    if not request.config.getoption("--all-points"):
        points = random.Random(SEED).sample(points, SAMPLE)
    for at, when in points:
        orgs = plug.orgs(f"{scenario.name}-{at}-{when}")
        org = orgs[scenario.who]
        scenario.prepare(orgs)
        with (
            plug.accident(org, at=at, when=when),
            pytest.raises(LedgerGone) as caught,
        ):
            night.run(org)
        plug.mend(org)
        assert caught.value.exit_code == 75
        assert ("was lost" in str(caught.value)) is (at > 1), "the first is that of opening"
        scenarios.finish(orgs, scenario, other_first=at % 2 == 1)


def test_a_server_that_is_killed_in_the_middle_of_a_run_ends_it_with_75(plug):
    scenario = scenarios.NIGHTS[0]
    orgs = plug.orgs("killed")
    hub = orgs[night.HUB]
    scenario.prepare(orgs)
    try:
        with plug.accident(hub, at=11, when="before", happen=plug.server.kill):
            done = hub.run()
        plug.mend(hub)
        while_down = hub.run()
    finally:
        plug.server.start()

    assert (done.code, while_down.code) == (75, 75)
    assert "was lost" in done.err
    assert "cannot be reached" in while_down.err
    assert "hint: " in done.err
    assert "hint: " in while_down.err
    scenarios.finish(orgs, scenario, other_first=False)


def test_a_password_comes_from_a_file_or_a_credential_and_is_never_shown(plug, tmp_path):
    hub = plug.orgs("password")[night.HUB]
    role(plug.server, hub)
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    secret = credentials / "chengxin-ledger-password"
    secret.touch(mode=0o600)
    secret.write_text(f"{SECRET}\n")
    config = hub.home / "chengxin.toml"

    without = hub.run()
    by_credential = hub.run(env={"CREDENTIALS_DIRECTORY": str(credentials)})
    shutil.copy(secret, hub.home / "ledger-password")
    config.write_text(
        config.read_text().replace("[ledger]\n", '[ledger]\npassword_file = "ledger-password"\n')
    )
    by_file = hub.run()
    (hub.home / "ledger-password").write_text("wrong " + SECRET)
    wrong = hub.run()
    (hub.home / "ledger-password").chmod(0o644)
    open_to_others = hub.run()

    codes = [one.code for one in (without, by_credential, by_file, wrong, open_to_others)]
    assert codes == [75, 0, 0, 75, 78]
    said = [one.out + one.err for one in (without, by_credential, by_file, wrong, open_to_others)]
    said += [path.read_text() for path in (hub.home / "log").iterdir()]
    assert not [one for one in said if SECRET in one]


def role(server_, hub):
    """A role that must show its password; its ledger lies in the same database as before."""
    rules = server_.home / "data" / "pg_hba.conf"
    text = rules.read_text()
    if "asked" not in text:
        rules.write_text("local all asked scram-sha-256\n" + text)
    config = hub.home / "chengxin.toml"
    with connect(server_.address) as connection:
        connection.execute(f"CREATE ROLE asked LOGIN PASSWORD '{SECRET}'")
        name = config.read_text().split("@/", 1)[1].split("?", 1)[0]
        connection.execute(f"ALTER DATABASE {name} OWNER TO asked")
        connection.execute("SELECT pg_reload_conf()")
    config.write_text(config.read_text().replace("//chengxin@", "//asked@"))
