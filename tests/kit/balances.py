"""Balances between the two of a test: switched on, run to their end, read, and lied about."""

from __future__ import annotations

import hashlib
import json
import re
from datetime import UTC, datetime
from typing import Any

import zstandard
from kit import homes, independent_envelope, ledgers, night
from kit.department_files import penalty_csv
from kit.homes import PASSPHRASE, Org

from exchange import sealing
from exchange.balance import post
from exchange.balance.message import Message
from exchange.home import Home
from exchange.report import RunReport
from exchange.sending import outbox
from exchange.wiring import gateway_of
from keys import home as key_homes
from keys.keyring import Keyring

MOST_RUNS = 10  # of both: a balance that has not ended by then never does


def switch_on(*orgs: Org, schedule: str = "on-request") -> None:
    """Each compares with all of its partners."""
    for one in orgs:
        path = one.home / "chengxin.toml"
        text = re.sub(r'\nbalance = ".*"', "", path.read_text("utf-8"))
        text = re.sub(r'^(fetch = ".*")$', rf'\1\nbalance = "{schedule}"', text, flags=re.MULTILINE)
        path.write_text(text, "utf-8")


def prepared(hub: Org, wuxi: Org) -> dict[str, Org]:
    """Both compare on request, and Wuxi has taken five records and knows the secret."""
    homes.configure(hub, [wuxi], homes.route([wuxi]))
    switch_on(hub, wuxi)
    hub.deliver("may.csv", penalty_csv([homes.recent(number) for number in range(5)]))
    for org in (hub, wuxi, hub, wuxi, hub):
        assert not night.run(org).problems
    return {one.id: one for one in (hub, wuxi)}


def start(org: Org, partner: Org, *options: str) -> None:
    """`exchange balance start`, which must end well."""
    done = night.command(org, "balance", "start", partner.id, *options)
    assert done["code"] == 0, done["err"]


def shown(org: Org, partner: Org, part: str = "asking") -> dict[str, Any]:
    """The newest balance with a partner, as `exchange balance show --json` tells it."""
    done = night.command(org, "balance", "show", partner.id, "--json")
    assert done["code"] in (0, 1), done["err"]
    found = json.loads(done["out"])["balances"]
    return next(one for one in found if one["part"] == part)


def run_on(*orgs: Org, at: datetime | None = None) -> list[RunReport]:
    """All run in turn until nobody's balance is under way; the reports in order."""
    reports = []
    for _ in range(MOST_RUNS):
        for org in orgs:
            reports.append(homes.run_at(org, at or datetime.now(UTC)))
            assert not reports[-1].problems, reports[-1].problems
        if all(_is_over(org) for org in orgs):
            return reports
    raise AssertionError("a balance does not end")


def _is_over(org: Org) -> bool:
    waiting = "SELECT 1 FROM balances WHERE state IN ('wanted', 'asked', 'answered')"
    unsettled = "SELECT 1 FROM control_messages WHERE state = 'open'"
    unsent = (
        "SELECT 1 FROM deliveries JOIN envelopes USING (eid) "
        "WHERE kind <> 'receipt' AND deliveries.state IN ('ready', 'sent')"
    )
    return not any(ledgers.rows(org, query) for query in (waiting, unsettled, unsent))


def balance(org: Org, partner: Org) -> dict[str, Any]:
    """A balance of what `org` sent, from its start to its end."""
    start(org, partner)
    run_on(org, partner)
    return shown(org, partner)


def keyring(org: Org) -> Keyring:
    """The unlocked keys of a home."""
    return key_homes.open_keys(org.home, PASSPHRASE.encode())


def secrets(org: Org) -> list[bytes]:
    """The secrets that a home shares with partners."""
    ring = keyring(org)
    kids = [one.kid for one in ring.headers() if one.role == "bal"]
    return [ring.balance_secret(kid) or b"" for kid in kids]


def said(sender: Org, receiver: Org) -> list[tuple[dict[str, Any], list[str]]]:
    """What one told the other, read by another hand: the head and the lines of each message."""
    (key,) = keyring(receiver).decryption_keys()
    found = []
    folder = sender.home / "archive" / "sent" / f"control.{receiver.id}"
    for path in sorted(folder.glob("*.cxe")):
        header, _, files, _, _ = independent_envelope.read(path.read_bytes(), key.secret)
        assert header["kind"] == "control"
        texts = {name: _inflated(data).decode() for name, data in files.items()}
        lines = texts.get("lines.csv", "").splitlines()
        found.append((json.loads(texts["balance.json"]), lines))
    return found


def _inflated(data: bytes) -> bytes:
    return zstandard.ZstdDecompressor().decompressobj().decompress(data)


def unkeyed(values: list[bytes]) -> set[str]:
    """What anybody could compute from values of records: no message may hold any of it."""
    makers = [
        *(hashlib.md5, hashlib.sha1, hashlib.sha256, hashlib.sha512),
        lambda data: hashlib.blake2b(data, digest_size=16),
        lambda data: hashlib.blake2b(data, digest_size=32),
    ]
    return {make(value).hexdigest()[:32] for make in makers for value in values}


def lie(org: Org, partner: Org, message: Message, *, answers: str) -> None:
    """Seal and put a message that nothing in the product would send."""
    home = Home(org.home)
    wired = gateway_of(home, home.config(), PASSPHRASE.encode(), tell=lambda _: None)
    with home.locked(), wired as gateway:
        with gateway.ledger.transaction() as connection:
            entry = post.seal(
                gateway, connection, partner.id, message, answers=answers, standard=homes.STANDARD
            )
        sealing.reveal(gateway, entry)
        outbox.send_all(gateway, set())


def question(org: Org) -> tuple[str, str]:
    """The question of the newest balance of `org`: its eid, and the id of the secret."""
    newest = "SELECT question, secret FROM balances WHERE part = 'asking' ORDER BY number DESC"
    return ledgers.rows(org, newest)[0]
