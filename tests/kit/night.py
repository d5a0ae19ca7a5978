"""One night between a hub and Wuxi, in steps that can be interrupted; and how it must end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kit import conservation, homes
from kit.department_files import penalty_csv
from kit.homes import Org, recent

from exchange.report import RunReport

HUB, WUXI = "cn.jiangyin", "cn.wuxi"
GOOD = penalty_csv([recent(number) for number in range(5)] + [recent(9, CF_WSH="")])
BROKEN = b"a,b\n1,2\n"


@dataclass(frozen=True)
class Scenario:
    """Which run is killed: `prepare` brings the homes to just before it."""

    name: str
    who: str
    prepare: Callable[[dict[str, Org]], None]
    rest: tuple[str, ...]  # who runs afterwards until everything is answered
    first_batch: int = 1  # the first number of the stream whose content was accepted


def orgs_in(base: Path) -> dict[str, Org]:
    """The two organisations whose homes lie below a folder."""
    return {name: Org(name, base / name.removeprefix("cn.")) for name in (HUB, WUXI)}


def run(org: Org) -> RunReport:
    """The nightly job, now, in this process."""
    return homes.run_at(org, datetime.now(UTC))


def _deliver(orgs: dict[str, Org]) -> None:
    orgs[HUB].deliver("may.csv", GOOD)
    orgs[HUB].deliver("broken.csv", BROKEN)


def _sent(orgs: dict[str, Org]) -> None:
    _deliver(orgs)
    run(orgs[HUB])


def _answered(orgs: dict[str, Org]) -> None:
    _sent(orgs)
    run(orgs[WUXI])


def _refused(orgs: dict[str, Org]) -> None:
    """Wuxi cannot open what it got, says so, and finds its key again."""
    (key,) = (orgs[WUXI].home / "keys").glob("enc-*.key")
    aside = orgs[WUXI].base / key.name
    _sent(orgs)
    key.rename(aside)
    run(orgs[WUXI])
    aside.rename(key)


def _refused_and_read(orgs: dict[str, Org]) -> None:
    _refused(orgs)
    run(orgs[HUB])


SCENARIOS = (
    Scenario("sending", HUB, _deliver, (HUB, WUXI, HUB)),
    Scenario("receiving", WUXI, _sent, (WUXI, HUB)),
    Scenario("settling", HUB, _answered, (HUB,)),
    Scenario("sealing-again", HUB, _refused, (HUB, WUXI, HUB), first_batch=4),
    Scenario("receiving-again", WUXI, _refused_and_read, (WUXI, HUB), first_batch=4),
)


def finish(orgs: dict[str, Org], scenario: Scenario, other_first: bool) -> None:
    """Let everybody run until all is answered, then look whether anything was lost or doubled.

    With `other_first` the other one runs before the one that was killed does.
    """
    other = WUXI if scenario.who == HUB else HUB
    for name in (other, *scenario.rest) if other_first else scenario.rest:
        report = run(orgs[name])
        assert not report.problems, report.problems
    conservation.check(orgs[HUB], orgs[WUXI], scenario.first_batch)
