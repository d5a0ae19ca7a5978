"""Scenarios of key officers, through the command line."""

import json
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner
from kit.commands import chengxin

from keys.cli import keys

PASSPHRASE = "correct horse battery"


@pytest.fixture
def passphrase_file(tmp_path):
    path = tmp_path / "passphrase"
    path.write_text(PASSPHRASE + "\n")
    path.chmod(0o600)
    return path


def run(*arguments, code=0, typed=None):
    result = CliRunner().invoke(keys, [str(one) for one in arguments], input=typed)
    assert result.exit_code == code, result.output
    return result


def test_init_makes_a_home_says_what_to_do_next_and_never_overwrites(tmp_path, passphrase_file):
    home = tmp_path / "home"
    arguments = ("init", "--home", home, "--org", "cn.x", "--name", "某市", "--cost", "lowest")
    result = run(*arguments, "--passphrase-file", passphrase_file)
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}

    assert re.search(r"(\d{5} ){9}\d{5}", result.stdout)
    assert str(home / "keys" / "cn.x.keys.note") in result.stdout
    assert "trust add" in result.stdout
    again = run(*arguments, "--passphrase-file", passphrase_file, code=2)
    assert "never overwritten" in again.stderr
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before
    assert PASSPHRASE not in result.output


def test_init_keeps_other_files_of_the_keys_folder(tmp_path, passphrase_file):
    folder = tmp_path / "home" / "keys"
    folder.mkdir(parents=True, mode=0o700)
    (folder / "sftp_ed25519").write_bytes(b"an SSH key")

    run(
        *("init", "--home", tmp_path / "home", "--org", "cn.x", "--cost", "lowest"),
        *("--passphrase-file", passphrase_file),
    )

    assert (folder / "sftp_ed25519").read_bytes() == b"an SSH key"
    assert sorted(path.name for path in (tmp_path / "home").iterdir()) == ["keys", "trust"]


def test_two_commands_at_once_come_one_after_the_other(home, passphrase_file):
    """Bug: both made one version of the trust file; one ended with 77, 74 or 2, or was lost."""
    before = json.loads(chengxin("keys", "trust", "show", "--home", home, "--json").out)["version"]
    lines = [("rotate", "signing"), ("rotate", "encryption"), ("trust", "renew")] * 2
    options = ("--home", home, "--passphrase-file", passphrase_file)
    with ThreadPoolExecutor() as pool:
        done = list(pool.map(lambda words: chengxin("keys", *words, *options), lines))
    after = json.loads(run("trust", "show", "--home", home, "--json").stdout)["version"]

    assert [one.code for one in done] == [0] * 6, [one.err for one in done]
    assert after == before + 6
    assert any("waits for another keys command" in one.err for one in done)


def test_show_needs_no_passphrase_and_warns_about_the_lowest_cost(home):
    text = run("show", "--home", home).stdout
    facts = json.loads(run("show", "--home", home, "--json").stdout)

    assert "lowest cost" in text
    assert facts["organisation"] == "cn.a"
    assert [one["role"] for one in facts["keys"]] == [
        *("root", "sig", "enc", "arc", "log", "pub", "led")
    ]
    assert all(len(one["kid"]) == 64 for one in facts["keys"])
    assert facts["warnings"]


def digits(home: Path) -> str:
    facts = json.loads(run("show", "--home", home, "--json").stdout)
    return next(one["fingerprint"] for one in facts["keys"] if one["role"] == "root")


def note(home: Path, org: str) -> Path:
    return home / "keys" / f"{org}.keys.note"


def test_two_partners_trust_each_other_and_one_rotates_a_key(pair, passphrase_file):
    a, b = pair / "a", pair / "b"
    secret = ("--passphrase-file", passphrase_file)
    run("trust", "add", note(b, "cn.b"), "--home", a, "--fingerprint", digits(b), *secret)
    typed = digits(a).replace(" ", "-") + "\n"
    asked = run("trust", "add", note(a, "cn.a"), "--home", b, *secret, typed=typed)
    run("rotate", "signing", "--home", b, "--start", "2099-01-01", *secret)
    run("rotate", "encryption", "--home", b, *secret)
    run("trust", "add", note(b, "cn.b"), "--home", a, *secret, "--stream", "penalty*")

    assert digits(a) not in asked.output  # what should be typed is never shown
    facts = json.loads(run("trust", "show", "--home", a, "--json").stdout)
    partner = next(one for one in facts["organisations"] if one["id"] == "cn.b")
    assert facts["version"] == 3
    assert partner["streams"] == ["penalty*"]
    states = sorted((one["role"], one["state"]) for one in partner["keys"])
    assert states.count(("enc", "active")) == 2
    assert ("sig", "coming") in states
    assert "cn.b" in run("trust", "show", "--home", a).stdout
    exported = CliRunner().invoke(keys, ["trust", "export", "--home", str(a), "--version", "2"])
    assert exported.stdout_bytes == (a / "trust" / "2.note").read_bytes()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda text: text[:10] + str((int(text[10]) + 1) % 10) + text[11:], "group"),
        (lambda text: text[:-6], "10 groups"),
        (lambda text: text[:0] + "yes", "10 groups"),
    ],
)
def test_mistyped_digits_change_nothing(pair, passphrase_file, change, told):
    a, b = pair / "a", pair / "b"
    typed = change(digits(b).replace(" ", "")) + "\n"

    result = run(
        *("trust", "add", note(b, "cn.b"), "--home", a, "--passphrase-file", passphrase_file),
        typed=typed,
        code=77,
    )

    assert told in result.stderr
    assert "hint:" in result.stderr
    assert len(list((a / "trust").iterdir())) == 1


def test_a_damaged_announcement_and_a_missing_one_are_refused(pair, passphrase_file):
    a, damaged = pair / "a", note(pair / "b", "cn.b")
    damaged.write_bytes(damaged.read_bytes().replace(b'"enc"', b'"sig"'))
    secret = ("--passphrase-file", passphrase_file)

    run("trust", "add", damaged, "--home", a, *secret, code=77)
    run("trust", "add", pair / "none", "--home", a, *secret, code=66)


def test_announcing_again_and_renewing_trust(home, passphrase_file):
    secret = ("--passphrase-file", passphrase_file)
    announced = run("announce", "--home", home, *secret)
    renewed = run("trust", "renew", "--home", home, *secret)

    assert digits(home) in announced.stdout
    assert "Trust file 2" in renewed.stdout


def test_a_wrong_passphrase_a_missing_home_and_open_files_have_their_exit_codes(
    home, passphrase_file, tmp_path
):
    wrong = tmp_path / "wrong"
    wrong.write_text("another passphrase")
    wrong.chmod(0o600)

    assert (
        "passphrase" in run("announce", "--home", home, "--passphrase-file", wrong, code=77).stderr
    )
    wrong.chmod(0o644)
    refused = run("announce", "--home", home, "--passphrase-file", wrong, code=77)
    assert "chmod 600" in refused.stderr
    run("show", "--home", tmp_path / "none", code=66)
    no_source = run("announce", "--home", home, code=77)
    assert "--passphrase-fd" in no_source.stderr
    for day in ("2020-01-01", "9999-12-31"):  # the second ended as a bug: no day is after it
        run("rotate", "signing", "--home", home, "--start", day, code=2)
    run("init", "--home", tmp_path / "n", "--org", "Not An Id", code=2)


def test_a_short_passphrase_is_refused_for_a_new_home(tmp_path):
    path = tmp_path / "short"
    path.write_text("short")
    path.chmod(0o600)

    run("init", "--home", tmp_path / "h", "--org", "cn.x", "--passphrase-file", path, code=2)
    assert not (tmp_path / "h" / "keys").exists()


def test_no_command_takes_a_passphrase_from_the_command_line_or_the_environment():
    for command in (*keys.commands.values(), *keys.commands["trust"].commands.values()):
        for option in getattr(command, "params", ()):
            assert option.name != "passphrase"
            assert option.envvar is None


def test_the_command_line_loads_without_the_cryptographic_library():
    import subprocess
    import sys

    code = "import sys, keys.cli; assert not [m for m in sys.modules if m.startswith('nacl')]"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])


def test_an_init_that_is_killed_between_its_renames_can_be_finished(home, passphrase_file):
    staging = home / ".keys-being-made"
    staging.mkdir(mode=0o700)
    (home / "trust").rename(staging / "trust")

    run("init", "--home", home, "--org", "cn.a", "--passphrase-file", passphrase_file, code=2)
    assert "in force" in run("trust", "show", "--home", home).stdout
