"""Homes with keys, made once for all tests: the derivation is slow on purpose."""

import shutil
from datetime import UTC, datetime

import pytest

from keys import home as homes
from keys.sealing import Cost

NOW = datetime(2026, 11, 22, 10, 5, tzinfo=UTC)
PASSPHRASE = b"correct horse battery"


@pytest.fixture(scope="session")
def made_once(tmp_path_factory):
    """Two homes with keys, `a` and `b`, which do not trust each other yet."""
    folder = tmp_path_factory.mktemp("homes")
    for name in ("a", "b"):
        homes.create(
            folder / name,
            org=f"cn.{name}",
            name=f"{name} 市",
            cost=Cost.LOWEST,
            passphrase=PASSPHRASE,
            now=NOW,
        )
    return folder


@pytest.fixture
def pair(made_once, tmp_path):
    """A fresh copy of the two homes."""
    for name in ("a", "b"):
        shutil.copytree(made_once / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def home(pair):
    return pair / "a"
