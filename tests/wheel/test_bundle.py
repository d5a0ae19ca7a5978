"""The bundle for a closed network: installed without an index and without a network, or refused."""

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
INDEX = "http://127.0.0.1:9/simple"  # nobody listens: whoever asks it fails

pytestmark = [pytest.mark.deep, pytest.mark.timeout(900)]


def run(*command, network=False, **environment):
    """A command that finds no index anywhere; as root it finds no network at all."""
    cut = () if network or os.geteuid() else ("unshare", "--net")
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [*cut, *map(str, command)],
        env=kept | {"PIP_INDEX_URL": INDEX, "LANG": "C.UTF-8"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """The bundle as it is made here, unpacked as a person would."""
    base = tmp_path_factory.mktemp("bundle")
    done = subprocess.run(
        [sys.executable, REPOSITORY / "bundle" / "make.py", base],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    with tarfile.open(done.stdout.strip()) as archive:
        archive.extractall(base, filter="data")
    Path(done.stdout.strip()).unlink()
    (folder,) = (path for path in base.iterdir() if path.is_dir())
    yield folder
    shutil.rmtree(base)


@pytest.fixture(scope="module")
def installed(unpacked, tmp_path_factory):
    target = tmp_path_factory.mktemp("opt") / "chengxin"
    done = run(unpacked / "install.sh", target, PYTHON=sys.executable)
    assert done.returncode == 0, done.stdout + done.stderr
    yield target
    shutil.rmtree(target.parent)


@pytest.fixture
def copy(unpacked, tmp_path):
    """A bundle that a test may change: every file is a link until it is replaced."""
    return Path(shutil.copytree(unpacked, tmp_path / "copy", copy_function=os.link))


def replace(path, data):
    path.unlink()
    path.write_bytes(data)


def test_what_is_installed_runs_the_demonstration(installed, tmp_path):
    version = run(installed / "bin" / "chengxin", "--version")
    demo = run(
        *(installed / "bin" / "chengxin", "exchange", "demo", "--dir", tmp_path / "demo"),
        network=True,  # servers on 127.0.0.1
    )

    assert version.stdout.startswith("chengxin, version ")
    assert demo.returncode == 0, demo.stderr


def test_the_environment_is_its_own_and_the_link_is_the_switch(installed, unpacked):
    before = str(installed.readlink())
    again = run(unpacked / "install.sh", installed, PYTHON=sys.executable)
    done = run(
        installed / "bin" / "python", "-I", "-c", "import exchange; print(exchange.__file__)"
    )

    assert again.returncode == 0, again.stderr
    assert str(installed.readlink()) == before
    assert Path(before).parent == installed.with_name("chengxin.d")
    assert Path(done.stdout.strip()).resolve().is_relative_to(Path(before).resolve())


def test_every_wheel_is_required_by_its_digest(unpacked):
    wheels = {path.name for path in (unpacked / "wheels").iterdir()}
    lines = (unpacked / "requirements.txt").read_text().splitlines()

    assert len(lines) == len(wheels)
    assert all("==" in line and " --hash=sha256:" in line for line in lines)
    assert any(name.startswith("psycopg") for name in wheels)
    assert not any(name.startswith("pytest") for name in wheels)


@pytest.mark.parametrize("what", ["wheel", "list", "more"])
def test_a_changed_bundle_is_not_installed(copy, tmp_path, what):
    if what == "wheel":
        path = next((copy / "wheels").glob("click-*.whl"))
        replace(path, path.read_bytes() + b"\0")
    elif what == "list":
        text = (copy / "requirements.txt").read_bytes()
        replace(copy / "requirements.txt", text.replace(b"sha256:", b"sha256:0", 1))
    else:
        (copy / "wheels" / "click-99-py3-none-any.whl").write_bytes(b"")

    done = run(copy / "install.sh", tmp_path / "opt", PYTHON=sys.executable)

    assert done.returncode == 65
    assert "hint: " in done.stderr
    assert not (tmp_path / "opt").exists()


def test_another_python_or_a_folder_in_its_place_is_told(copy, tmp_path):
    no_python = run(copy / "install.sh", tmp_path / "opt", PYTHON="/bin/false")
    other = tmp_path / "python"
    other.write_text("#!/bin/sh\necho 3.9\n")
    other.chmod(0o755)
    another = run(copy / "install.sh", tmp_path / "opt", PYTHON=str(other))
    (tmp_path / "taken").mkdir()
    taken = run(copy / "install.sh", tmp_path / "taken", PYTHON=sys.executable)

    assert (no_python.returncode, another.returncode, taken.returncode) == (66, 78, 78)
    assert list((tmp_path / "taken").iterdir()) == []
