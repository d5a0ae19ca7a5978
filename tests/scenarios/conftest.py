"""What several scenarios ask for."""

import shutil

import pytest
from kit import balances, canaries, homes, officers
from kit.officers import Ceremony


@pytest.fixture(scope="session")
def made_ceremony(tmp_path_factory):
    """A release and those who signed it, made once: never change it, copy it."""
    return officers.ceremony(tmp_path_factory.mktemp("ceremony"))


@pytest.fixture
def ceremony(made_ceremony, tmp_path):
    """A copy of everything but the officers' homes, which nobody changes."""
    base = tmp_path / "ceremony"
    for name in ("draft", "publishers", "releases"):
        shutil.copytree(made_ceremony.base / name, base / name)
    return Ceremony(base, made_ceremony.officers, made_ceremony.digits)


@pytest.fixture(scope="session")
def made_held(made_homes, tmp_path_factory):
    """Hub and Wuxi that compare on request, and five records that Wuxi signed for: copy them."""
    found = homes.copy(made_homes, tmp_path_factory.mktemp("held"))
    return balances.prepared(found["cn.jiangyin"], found["cn.wuxi"])


@pytest.fixture
def held(made_held, tmp_path):
    """A copy of those two."""
    hub, wuxi = homes.copy(made_held, tmp_path).values()
    yield hub, wuxi
    canaries.check(hub, wuxi)
