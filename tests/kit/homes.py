"""Homes for tests: organisations made once by the product's own commands, then copied.

Each organisation's server is a folder, or an SFTP server that a test puts in its place.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kit.commands import Done, chengxin, good
from kit.department_files import penalty, penalty_csv

from exchange import relay
from exchange.clock import legal_day
from exchange.home import Home
from exchange.report import RunReport
from exchange.wiring import gateway_of

PASSPHRASE = "fictitious passphrase of a test"
STREAM = "person"
STANDARD = "jiangyin-person/0.9.0"
LAYOUT = Path(__file__).parents[1] / "data" / "layouts" / "penalty.toml"
# The day of the records, found once: a test that goes on over midnight delivers the same rows.
STARTED = datetime.now(UTC)
NAMES = {"cn.jiangyin": "江阴", "cn.wuxi": "无锡", "cn.jiangsu": "江苏"}


@dataclass(frozen=True)
class Org:
    """One organisation of a test: `base` holds `home/` and the server's folder `server/`."""

    id: str
    base: Path

    @property
    def home(self) -> Path:
        return self.base / "home"

    @property
    def server(self) -> Path:
        return self.base / "server"

    def run(self, **options) -> Done:
        """The nightly job, as a process of its own; the result is read from --json."""
        return chengxin("exchange", "run", "--home", self.home, "--quiet", "--json", **options)

    def status(self):
        done = chengxin("exchange", "status", "--home", self.home, "--json")
        assert done.code == 0, done.err
        return done.json

    def deliver(self, name: str, data: bytes, feed: str = "penalty") -> Path:
        """A department puts a file into the inbox."""
        path = self.home / "inbox" / feed / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def lying(self, pattern: str = "**/*") -> list[str]:
        """What lies on this organisation's server; the newest word about a log lies for good."""
        found = (
            path
            for path in self.server.glob(pattern)
            if path.is_file() and path.parent.name != "receipt-logs"
        )
        return sorted(str(path.relative_to(self.server)) for path in found)

    def delivered(self) -> list[dict[str, str]]:
        """Every record that was laid down here, in order."""
        files = sorted((self.home / "delivered").glob("*/*/*.ndjson"))
        return [json.loads(line) for file in files for line in file.read_bytes().splitlines()]

    def sent(self) -> list[Path]:
        """The envelopes of the data stream, in chain order."""
        return sorted((self.home / "archive" / "sent" / STREAM).glob("*.cxe"))


def make(base: Path, names: tuple[str, ...]) -> dict[str, Org]:
    """Organisations that trust each other, the first one being the hub."""
    found = {name: Org(name, base / name.removeprefix("cn.")) for name in names}
    for one in found.values():
        one.server.mkdir(parents=True)
        good("exchange", "init", "--home", one.home, "--org", one.id, "--name", NAMES[one.id])
        secret = one.home / "passphrase"
        secret.touch(mode=0o600)
        secret.write_text(PASSPHRASE)
        good(
            "keys",
            "init",
            "--home",
            one.home,
            "--org",
            one.id,
            "--name",
            NAMES[one.id],
            "--cost",
            "lowest",
            "--passphrase-file",
            secret,
        )
    hub, *partners = found.values()
    for partner in partners:
        trust(hub, partner)
        trust(partner, hub)
    configure(hub, partners, route(partners))
    for partner in partners:
        configure(partner, [hub], f'[[incoming]]\nfrom = "{hub.id}"\nstream = "{STREAM}"\n')
    return found


def trust(who: Org, whom: Org, *options: str) -> None:
    """`who` takes the announcement of `whom`, with the digits of its root key."""
    shown = json.loads(good("keys", "show", "--home", whom.home, "--json"))
    digits = next(key["fingerprint"] for key in shown["keys"] if key["role"] == "root")
    good(
        "keys",
        "trust",
        "add",
        whom.home / "keys" / f"{whom.id}.keys.note",
        "--home",
        who.home,
        "--fingerprint",
        digits,
        "--passphrase-file",
        who.home / "passphrase",
        *options,
    )


def route(partners: list[Org], *, limits: str = "") -> str:
    """What a hub does: one feed of penalties, one stream to everybody."""
    to = ", ".join(f'"{one.id}"' for one in partners)
    return (
        f'[[feeds]]\nname = "penalty"\nlayout = "{LAYOUT}"\nfiles = "*"\n\n'
        f'[[routes]]\nstream = "{STREAM}"\nto = [{to}]\nstandard = "{STANDARD}"\n'
        f'records = ["penalty", "licence"]\n{limits}'
    )


def configure(one: Org, others: list[Org], rest: str, places: str = "", limits: str = "") -> None:
    """Write chengxin.toml. Without `places` every server is a folder beside the home."""
    head = (
        f'[organisation]\nid = "{one.id}"\n\n[keys]\npassphrase_file = "passphrase"\n\n'
        f"[limits]\nsettle_seconds = 0\ndoubt_clock_days = 0\n{limits}\n"  # tests leap months
        '[places.own]\nkind = "folder"\npath = "../server"\n\n'
    )
    for other in others:
        name = other.id.removeprefix("cn.")
        if not places:
            path = f"../../{other.base.name}/server"
            head += f'[places.{name}]\nkind = "folder"\npath = "{path}"\n\n'
        head += f'[partners."{other.id}"]\nsend = "{name}"\nfetch = "own"\n\n'
    (one.home / "chengxin.toml").write_text(head + places + rest)


def run_at(one: Org, when: datetime, **changes) -> RunReport:
    """The nightly job in this process, as if it were `when`; changes go into the gateway."""
    home = Home(one.home)
    secret = PASSPHRASE.encode()
    wired = gateway_of(home, home.config(), secret, tell=lambda _: None, clock=lambda: when)
    with home.locked(), wired as gateway:
        relay.run(replace(gateway, **changes))
        return gateway.report


def copy(found: dict[str, Org], base: Path) -> dict[str, Org]:
    """The same organisations somewhere else, as they were when they were made."""
    for one in found.values():
        shutil.copytree(one.base, base / one.base.name, symlinks=True)
    return {name: Org(name, base / one.base.name) for name, one in found.items()}


def pair(made: dict[str, Org], base: Path) -> tuple[Org, Org]:
    """A copy of hub and Wuxi below `base`, who send to each other alone."""
    found = copy({name: made[name] for name in ("cn.jiangyin", "cn.wuxi")}, base)
    hub, wuxi = found.values()
    configure(hub, [wuxi], route([wuxi]))
    return hub, wuxi


def recent(number: int, **changes: str) -> dict[str, str]:
    """A good penalty row whose dates are recent today: the relay checks as of today."""
    today = STARTED.date()
    dates = {
        "CF_JDRQ": today - timedelta(days=60),
        "SJC": today - timedelta(days=50),
        "CF_GSJZQ": today + timedelta(days=300),
    }
    texts = {name: day.strftime("%Y/%m/%d") for name, day in dates.items()}
    return penalty(number, **(texts | changes))


def day(offset: int) -> str:
    """The day `offset` days from today in China, as departments write it."""
    return (legal_day(STARTED) + timedelta(days=offset)).strftime("%Y/%m/%d")


def send(hub: Org, number: int, **changes: str) -> Done:
    """The hub takes a file with one good record and runs."""
    hub.deliver(f"{number}.csv", penalty_csv([recent(number, **changes)]))
    return hub.run()


def said(done: Done) -> str:
    """Everything a run said of its problems."""
    return " ".join(one["message"] + one["hint"] for one in done.json["problems"])
