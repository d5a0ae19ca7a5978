"""What several scenarios ask for."""

import shutil

import pytest
from kit import officers
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
