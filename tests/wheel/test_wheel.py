"""What is shipped works away from the repository: the wheel, in a new environment and folder."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
ROOMS = ("adapters", "exchange", "keys", "standards")

pytestmark = pytest.mark.slow


def run(*command, folder):
    """Run a command with nothing of this environment that could lend it modules."""
    environment = {
        name: os.environ[name] for name in ("PATH", "LANG", "HOME") if name in os.environ
    }
    return subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def pip(*arguments, folder):
    done = run(
        sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments, folder=folder
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", folder)
    pip("wheel", *options, REPOSITORY, folder=folder)
    (built,) = folder.glob("chengxin-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The folder of programs of a new environment that holds the wheel and our dependencies."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False)
    programs = home / "bin"
    options = ("--no-deps", "--no-index", wheel)
    pip("--python", programs / "python", "install", *options, folder=home)
    # A line of a .pth file is a folder and no more: what is installed there as editable, such as
    # this repository, does not come with it.
    (site,) = home.glob("lib/python*/site-packages")
    (site / "dependencies.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
    return programs


@pytest.fixture
def sample(wheel, tmp_path):
    def unpacked(name):
        with zipfile.ZipFile(wheel) as box:
            target = tmp_path / Path(name).name
            target.write_bytes(box.read(f"adapters/layouts/{name}"))
        return target

    return unpacked


def test_the_wheel_holds_what_the_program_reads_at_run_time(wheel):
    with zipfile.ZipFile(wheel) as box:
        names = set(box.namelist())

    assert names >= {f"{room}/py.typed" for room in ROOMS}
    for layout in ("sgs-penalty", "sgs-licence", "sgs2018-penalty", "sgs2018-licence"):
        assert f"adapters/layouts/{layout}/mapping.toml" in names
    for folder in ("published", "drafts"):
        shipped = [p for p in (REPOSITORY / "standards" / folder).rglob("*") if p.is_file()]
        files = {p.relative_to(REPOSITORY).as_posix() for p in shipped}
        assert len(files) > 100
        assert names >= files
    assert not {name for name in names if name.startswith(("tests/", "docs/", ".venv/"))}


def test_every_room_is_imported_from_the_wheel(installed, tmp_path):
    code = f"import {', '.join(ROOMS)}; print(*(m.__file__ for m in ({', '.join(ROOMS)})))"

    done = run(installed / "python", "-c", code, folder=tmp_path)

    found = [Path(name) for name in done.stdout.split()]
    assert len(found) == len(ROOMS), done.stderr
    assert all(path.is_relative_to(installed.parent) for path in found), found


def test_the_command_helps_and_lists_what_is_published(installed, tmp_path):
    helped = run(installed / "chengxin", "--help", folder=tmp_path)
    listed = run(installed / "chengxin", "standards", "list", folder=tmp_path)

    assert (helped.returncode, listed.returncode) == (0, 0), helped.stderr + listed.stderr
    assert "adapters" in helped.stdout
    for id_ in ("jiangsu-person", "jiangyin-person", "jiangyin-dishonesty", "jiangyin-exchange"):
        assert f"{id_}/2.0.0" in listed.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show", "jiangyin-person/2.0.0", "--type", "penalty"), "cf_sxdj"),
        (("diff", "jiangyin-dishonesty/1.0.0", "jiangyin-dishonesty/2.0.0"), "major"),
        (("migrate", "--explain", "--from", "jiangyin-person/1.0.0", "--to",
          "jiangyin-person/2.0.0", "--type", "penalty"), "cf_sxyzcd"),
        (("profile", "jiangyin-person/2.0.0"), "PROVED"),
        (("export", "--standard", "jiangyin-exchange", "--to", "json-schema", "--type",
          "receipt"), "2020-12"),
        (("verify", "jiangsu-person/2.0.0"), "consistent"),
        (("new", "draft", "--from", "jiangyin-person/2.0.0", "--version", "2.1.0"), "2.1.0"),
        (("site", "--out", "site"), ""),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)  # fmt: skip
def test_the_shipped_standards_are_used_by_their_names_from_anywhere(
    installed, tmp_path, arguments, said
):
    done = run(installed / "chengxin", "standards", *arguments, folder=tmp_path)

    assert done.returncode in (0, 1), (
        done.stderr
    )  # 1: diff tells breaks, verify was given no digits
    assert said in done.stdout


@pytest.mark.parametrize(
    ("layout", "name", "day"),
    [
        ("sgs-penalty", "sample.csv", "2026-03-31"),
        ("sgs2018-penalty", "sample.xlsx", "2026-05-15"),
    ],
)
def test_a_sample_is_checked_and_answered(installed, sample, tmp_path, layout, name, day):
    file, answer = sample(f"{layout}/{name}"), tmp_path / "answer.xlsx"
    options = ("--layout", layout, "--as-of", day, "--feedback", answer, "--json")

    done = run(installed / "chengxin", "adapters", "check", file, *options, folder=tmp_path)

    assert done.returncode == 1, done.stderr  # a sample has good rows and wrong ones
    facts = json.loads(done.stdout)
    expected = sample(f"{layout}/expected.ndjson").read_bytes().count(b"\n")
    assert (facts["refused"], facts["accepted"]) == (None, expected)
    assert answer.read_bytes().startswith(b"PK")
