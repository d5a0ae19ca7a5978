"""The units of systemd: what they try again, what they let the program do, and that it can."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from kit.department_files import penalty_csv
from kit.homes import recent

from exchange.errors import Exit

UNITS = Path(__file__).resolve().parents[2] / "examples" / "systemd"
MOST_EXPOSED = 16  # ten times the score that docs/operating.md speaks of

# Refuses memory that is writable and executable from now on, as MemoryDenyWriteExecute= does.
REFUSING = """\
import ctypes, os, sys
PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN = 65, 1  # Linux 6.3
if ctypes.CDLL(None).prctl(PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN, 0, 0, 0):
    sys.exit("this kernel has no PR_SET_MDWE")
os.execve(sys.executable, [sys.executable, "-m", "exchange", *sys.argv[2:]],
          {**os.environ, **dict(one.split("=", 1) for one in sys.argv[1].split())})
"""


def settings(name):
    """Every value of each setting of a unit, in order."""
    found = {}
    for key, value in re.findall(r"^([A-Za-z]+)=(.*)$", (UNITS / name).read_text(), re.MULTILINE):
        found.setdefault(key, []).append(value)
    return found


@pytest.fixture
def analyze(tmp_path):
    """`systemd-analyze COMMAND …` over the two units, made for one home whose program is there."""
    if shutil.which("systemd-analyze") is None:
        pytest.skip("no systemd-analyze on this machine")
    units = []
    for path in sorted(UNITS.glob("chengxin@.*")):
        text = re.sub("^ExecStart=.*$", "ExecStart=/bin/true", path.read_text(), flags=re.MULTILINE)
        for name in (path.name, path.name.replace("@", "@cn.jiangyin")):
            (tmp_path / name).write_text(text)
        units.append(tmp_path / path.name.replace("@", "@cn.jiangyin"))

    def run(*arguments):
        return subprocess.run(
            ["systemd-analyze", *arguments, *units], capture_output=True, text=True, check=False
        )

    return run


def test_the_service_tries_again_what_time_mends_and_nothing_else():
    service = settings("chengxin@.service")
    stopped = {int(code) for code in service["RestartPreventExitStatus"][0].split()}
    fine = {0, int(service["SuccessExitStatus"][0])}

    assert service["Restart"] == ["on-failure"]
    assert set(map(int, Exit)) - stopped - fine == {Exit.PARTNER_UNAVAILABLE, Exit.TRY_AGAIN}


def test_systemd_takes_the_units(analyze):
    done = analyze("verify")

    assert (done.returncode, done.stderr) == (0, "")


def test_the_service_may_do_little(analyze, tmp_path):
    (tmp_path / "chengxin@cn.jiangyin.timer").unlink()
    done = subprocess.run(
        [
            *("systemd-analyze", "security", "--offline=true", f"--threshold={MOST_EXPOSED}"),
            tmp_path / "chengxin@cn.jiangyin.service",
        ],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout[-300:]


def test_the_passphrase_is_a_credential_and_nothing_else_may_be_written():
    service = settings("chengxin@.service")

    assert service["LoadCredentialEncrypted"] == ["chengxin-passphrase:/etc/chengxin/%i.cred"]
    assert service["ProtectSystem"] == ["strict"]
    assert service["NoNewPrivileges"] == ["yes"]
    assert [one for one in service["ReadWritePaths"] if not one.startswith("-")] == [
        "/srv/chengxin/%i"
    ]


@pytest.mark.slow
def test_a_night_runs_with_a_credential_and_without_executable_memory(pair, tmp_path):
    """What the sandbox denies, the program does not need: reading, checking, feedback, sealing."""
    hub, wuxi = pair
    (hub.home / "passphrase").rename(tmp_path / "chengxin-passphrase")
    config = hub.home / "chengxin.toml"
    config.write_text(config.read_text().replace('passphrase_file = "passphrase"\n', ""))
    hub.deliver("may.csv", penalty_csv([recent(1), recent(2, CF_WSH="")]))
    environment = " ".join(
        [*settings("chengxin@.service")["Environment"], f"CREDENTIALS_DIRECTORY={tmp_path}"]
    )
    command = ("exchange", "run", "--home", hub.home, "--quiet")

    done = subprocess.run(
        [sys.executable, "-c", REFUSING, environment, *command],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1, done.stdout + done.stderr
    assert len(wuxi.lying("**/*.cxe")) == 1
    assert list((hub.home / "feedback").rglob("*.xlsx"))
