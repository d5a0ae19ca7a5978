"""Exports for tests: homes with some nights behind them, what they export, and its insiders."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kit.commands import good
from kit.department_files import penalty_csv
from kit.homes import PASSPHRASE, Org, recent, run_at

from exchange import verify
from exchange.clock import legal_day
from exchange.evidence import as_of
from exchange.evidence.folder import INDEX, INDEX_NOTE, Folder
from exchange.home import Home
from exchange.wiring import gateway_of
from keys import home as key_homes
from keys import note

# Three hours of one legal day: what is sent in the first and answered in the next is of that day.
_NOW, _HOURS = datetime.now(UTC), timedelta(hours=3)
START = _NOW if legal_day(_NOW) == legal_day(_NOW + _HOURS) else _NOW + _HOURS
FIRST_DAY = (START - timedelta(days=1)).date().isoformat()
LAST_DAY = (START + timedelta(days=9)).date().isoformat()


def nights(hub: Org, *partners: Org, number: int = 2) -> None:
    """Some nights, each with three good records and a bad one, and everybody's last word."""
    for night in range(number):
        rows = [recent(100 * night + row) for row in range(3)]
        hub.deliver(f"{night}.csv", penalty_csv([*rows, recent(99, CF_WSH="")]))
        for hour, org in enumerate((hub, *partners, hub)):
            later(org, night, hour)
    for org in (*partners, hub):
        later(org, number, 0)


def later(org: Org, night: int, hour: int = 12):
    report = run_at(org, START + timedelta(days=night, hours=hour))
    assert report.problems == [], report.problems
    return report


def digits_of(org: Org) -> str:
    shown = json.loads(good("keys", "show", "--home", org.home, "--json"))
    return next(key["fingerprint"] for key in shown["keys"] if key["role"] == "root")


def export(org: Org, out: Path, *options: str) -> Path:
    days = ("--from", FIRST_DAY, "--to", LAST_DAY)
    good("exchange", "export", "--home", org.home, *days, *options, out)
    return out


def files_of(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def found(folder: Path, digits: str, *witnesses: Path) -> tuple[int, list[str]]:
    """How the check of an export ends, and what it says of which file."""
    result = verify.check(folder, digits, witnesses)
    return result.exit_code, [f"{one.file}: {one.message}" for one in result.findings]


def copy(folder: Path, to: Path) -> Path:
    shutil.rmtree(to, ignore_errors=True)
    return Path(shutil.copytree(folder, to))


def sign_anew(folder: Path, org: Org, **other: str) -> None:
    """What an insider with the log key does after changing something: a new index, well signed.

    `other` is said of the export instead of what was said of it.
    """
    about = note.parse((folder / INDEX_NOTE).read_bytes()).value
    for name in (INDEX, INDEX_NOTE):
        (folder / name).unlink()
    again = Folder(folder.with_name("again"))
    shutil.rmtree(again._part)
    shutil.copytree(folder, again._part)
    keyring = key_homes.open_keys(org.home, PASSPHRASE.encode())
    kept = {name: about[name] for name in ("kind", "partner", "from", "to", "created")} | other
    again.sign(kept, keyring.log(), org.id)
    shutil.rmtree(folder)
    again._part.rename(folder)


def held(org: Org, night: int, partner: str, out: Path | None = None, only: str = ""):
    """What a partner held at the end of the day of a night, asked long after."""
    home = Home(org.home)
    when = START + timedelta(days=200)
    wired = gateway_of(
        home, home.config(), PASSPHRASE.encode(), tell=lambda _: None, clock=lambda: when
    )
    with home.locked(), wired as gateway:
        day = legal_day(START + timedelta(days=night))
        return as_of.as_of(gateway, day, partner, only=only, out=out)
