"""Balances between the two of a test: both switch them on, and run until nothing moves any more."""

from __future__ import annotations

from kit.commands import chengxin
from kit.homes import Org

ROUNDS_OF_RUNS = 40  # a balance that has not ended by then never does


def switch_on(*orgs: Org, schedule: str = "on-request") -> None:
    """Every partner of each is compared with."""
    for one in orgs:
        path = one.home / "chengxin.toml"
        text = path.read_text("utf-8").replace(
            'fetch = "own"\n', f'fetch = "own"\nbalance = "{schedule}"\n'
        )
        path.write_text(text, "utf-8")


def start(org: Org, partner: Org, *options: str):
    """`exchange balance start`."""
    return chengxin("exchange", "balance", "start", partner.id, "--home", org.home, *options)


def shown(org: Org, partner: Org):
    """What `exchange balance show` says of the newest balance of what `org` sent."""
    done = chengxin("exchange", "balance", "show", partner.id, "--home", org.home, "--json")
    assert done.code in (0, 1), done.err
    return done.json["balances"]


def asking(org: Org, partner: Org):
    """The newest balance of what `org` sent a partner."""
    return next(one for one in shown(org, partner) if one["part"] == "asking")
