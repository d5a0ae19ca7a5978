"""What every test may ask for."""

import pytest
from kit import homes


@pytest.fixture(scope="session")
def made_homes(tmp_path_factory):
    """Three organisations that trust each other, made once; never use them, copy them."""
    return homes.make(tmp_path_factory.mktemp("made"), ("cn.jiangyin", "cn.wuxi", "cn.jiangsu"))


@pytest.fixture
def orgs(made_homes, tmp_path):
    """Hub, Wuxi and Jiangsu of one test; their servers are folders."""
    found = homes.copy(made_homes, tmp_path)
    return found["cn.jiangyin"], found["cn.wuxi"], found["cn.jiangsu"]


@pytest.fixture
def pair(made_homes, tmp_path):
    """Hub and Wuxi alone."""
    found = homes.copy(made_homes, tmp_path)
    hub, wuxi = found["cn.jiangyin"], found["cn.wuxi"]
    homes.configure(hub, [wuxi], homes.route([wuxi]))
    return hub, wuxi
