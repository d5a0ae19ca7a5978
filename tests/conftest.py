"""What every test may ask for."""

import os
from collections import Counter

import pytest
from hypothesis import settings
from kit import canaries, derived, homes, slow_list

# Timings are benchmarks, never a reason for a test to fail.
settings.register_profile("chengxin", deadline=None)
settings.load_profile("chengxin")
derived.remember(derived.folder())


def pytest_addoption(parser):
    parser.addoption(
        "--all-points",
        action="store_true",
        help="tests/faults: break a connection at every packet there is, not at a sample of them",
    )


@pytest.fixture(autouse=True)
def _umask_as_found():
    """Bug: a test left umask 077 behind, and no sshd started after it could read its keys."""
    before = _umask()
    yield
    left = _umask()
    os.umask(before)
    assert left == before, f"the test leaves umask {left:03o} behind"


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@pytest.fixture(scope="session")
def made_homes(tmp_path_factory):
    """Three organisations that trust each other, made once; never use them, copy them."""
    return homes.make(tmp_path_factory.mktemp("made"), ("cn.jiangyin", "cn.wuxi", "cn.jiangsu"))


@pytest.fixture
def orgs(made_homes, tmp_path):
    """Hub, Wuxi and Jiangsu of one test; their servers are folders."""
    found = homes.copy(made_homes, tmp_path)
    yield found["cn.jiangyin"], found["cn.wuxi"], found["cn.jiangsu"]
    canaries.check(*found.values())


@pytest.fixture
def pair(made_homes, tmp_path):
    """Hub and Wuxi alone."""
    hub, wuxi = homes.pair(made_homes, tmp_path)
    yield hub, wuxi
    canaries.check(hub, wuxi)


@pytest.fixture
def copied(tmp_path):
    """Copies homes of a fixture that was made once for many tests, as `pair` copies those made."""
    used = []

    def copy(*orgs):
        used.extend(homes.copy({one.id: one for one in orgs}, tmp_path).values())
        return tuple(used)

    yield copy
    canaries.check(*used)


def pytest_collection_modifyitems(items):
    """Mark what was measured to be slow, beside what says so itself."""
    slow = slow_list.listed()
    for item in items:
        if item.nodeid.partition("[")[0] in slow:
            item.add_marker(pytest.mark.slow)


def pytest_terminal_summary(terminalreporter):
    """Say how many cases were left out, and why: a number nobody sees is a hole."""
    left_out = Counter(_reason(report) for report in terminalreporter.stats.get("skipped", ()))
    for reason, count in sorted(left_out.items()):
        terminalreporter.write_line(f"left out {count} cases: {reason}")


def pytest_sessionfinish(session, exitstatus):
    """Under CI nothing may be left out: a missing component fails the run."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or not os.environ.get("CI"):
        return
    if reporter.stats.get("skipped") and exitstatus == pytest.ExitCode.OK:
        reporter.write_line("failed: cases were left out, and CI leaves nothing out", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _reason(report):
    return str(report.longrepr[2]).removeprefix("Skipped: ")


@pytest.fixture(scope="session")
def postgres_server():
    """The address of a real PostgreSQL server that lives as long as the tests."""
    from kit.postgres import cluster

    with cluster() as address:
        yield address


@pytest.fixture
def postgres(postgres_server):
    """A connection to it; every statement stands for itself."""
    from kit.postgres import connect

    with connect(postgres_server) as connection:
        yield connection
