"""Which command of which night is interrupted, and how each night must end all the same.

A scenario is data: one more of them is killed, disturbed and cut off like the others.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial

from kit import balances, conservation, homes, ledgers, queries, withdrawals
from kit.department_files import penalty_csv
from kit.homes import LAYOUT, STANDARD
from kit.night import BROKEN, CITY, GOOD, HUB, TRAFFIC, WUXI, Orgs, command, run

from exchange.clock import moment
from exchange.home import Home
from exchange.intake import quarantine

DISK = ("kill", "eio", "enospc", "short", "cut", "killed-cut")
NETWORK = ("kill", "reset", "short")
MODES = tuple(dict.fromkeys(DISK + NETWORK))  # as in kit.crashing


@dataclass(frozen=True)
class Scenario:
    """Which command is interrupted: `prepare` brings the homes to just before it."""

    name: str
    who: str
    prepare: Callable[[Orgs], None]
    rest: tuple[str, ...]  # who runs afterwards until everything is answered
    check: Callable[[Orgs], None]  # how it must end, whatever happened on the way
    command: tuple[str, ...] = ("run", "--quiet", "--json")  # of `chengxin exchange`
    over_ssh: bool = False  # the places are folders of an SFTP server
    on_postgresql: bool = False  # the ledgers are databases of a server
    modes: tuple[str, ...] = DISK
    again: Callable[[Orgs], None] | None = None  # what a person does again after an interruption


def _deliver(orgs: Orgs) -> None:
    orgs[HUB].deliver("may.csv", GOOD)
    orgs[HUB].deliver("broken.csv", BROKEN)


def _sent(orgs: Orgs) -> None:
    _deliver(orgs)
    run(orgs[HUB])


def _changed(orgs: Orgs) -> None:
    """What was sent yesterday lies at the partner's place with another last byte."""
    _sent(orgs)
    for path in orgs[WUXI].server.rglob(f"{homes.STREAM}/*.cxe"):
        data = path.read_bytes()
        path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    yesterday = datetime.now(UTC) - timedelta(hours=25)
    ledgers.execute(orgs[HUB], f"UPDATE deliveries SET changed = '{moment(yesterday)}'")


def _mend(orgs: Orgs) -> None:
    """Run once more, as the next night does, whatever it tells."""
    run(orgs[HUB])


def _answered(orgs: Orgs) -> None:
    _sent(orgs)
    run(orgs[WUXI])


def _refused(orgs: Orgs) -> None:
    """Wuxi cannot open what it got, says so, and finds its key again."""
    (key,) = (orgs[WUXI].home / "keys").glob("enc-*.key")
    aside = orgs[WUXI].base / key.name
    _sent(orgs)
    key.rename(aside)
    run(orgs[WUXI])
    aside.rename(key)


def _refused_and_read(orgs: Orgs) -> None:
    _refused(orgs)
    run(orgs[HUB])


def _claimed(orgs: Orgs) -> None:
    """Two departments say different things of one record; the second one's version is held."""
    hub, wuxi = orgs[HUB], orgs[WUXI]
    feeds = "".join(
        f'[[feeds]]\nname = "{name}"\nlayout = "{LAYOUT}"\ndepartment = "{name}"\n\n'
        for name in ("city", "traffic")
    )
    route = (
        f'[[routes]]\nstream = "{homes.STREAM}"\nto = ["{wuxi.id}"]\n'
        f'standard = "{STANDARD}"\nrecords = ["penalty"]\n'
    )
    homes.configure(hub, [wuxi], feeds + route)
    hub.deliver("a.csv", penalty_csv(CITY), feed="city")
    for org in (hub, wuxi, hub):
        run(org)
    hub.deliver("b.csv", penalty_csv([TRAFFIC]), feed="traffic")
    for org in (hub, wuxi, hub):
        run(org)


def _released(orgs: Orgs) -> None:
    _claimed(orgs)
    _release(orgs)


def _release(orgs: Orgs) -> None:
    """Answer the claim that is open; answered already, nothing is left to do."""
    home = Home(orgs[HUB].home)
    with contextlib.suppress(quarantine.UnknownEntry):
        quarantine.release(home, home.config(), "c1", at=datetime.now(UTC))


_WITHDRAW = (
    *("withdraw", "--type", "penalty", "--reason", "repaired", "--standard", STANDARD),
    *("--keys-file", "{base}/keys.txt"),
)


def _ended(orgs: Orgs) -> None:
    """A night that is over, and the key of one of its records in a file."""
    orgs[HUB].deliver("may.csv", GOOD)
    for name in (HUB, WUXI, HUB):
        run(orgs[name])
    (orgs[HUB].base / "keys.txt").write_text(withdrawals.key_of(homes.recent(1)), "utf-8")


def _withdraw(orgs: Orgs) -> None:
    done = command(orgs[HUB], *_WITHDRAW)
    assert done["code"] == 0, done["err"]


def _withdrawn(orgs: Orgs) -> None:
    _ended(orgs)
    _withdraw(orgs)
    run(orgs[HUB])


def _vanishing(orgs: Orgs) -> None:
    """A whole file that lacks one of the records that were sent."""
    hub, wuxi = orgs[HUB], orgs[WUXI]
    limit = "{ share = 1, count = 100 }"
    snapshot = f'delivers = "snapshot"\nvanished_limit = {limit}\n\n[[routes]]'
    routes = homes.route([wuxi]).replace("[[routes]]", snapshot)
    homes.configure(hub, [wuxi], routes, limits="max_batch_records = 2")
    rows = [homes.recent(number) for number in range(conservation.GOOD_ROWS)]
    hub.deliver("whole.csv", penalty_csv(rows))
    for name in (HUB, WUXI, HUB):
        run(orgs[name])
    hub.deliver("whole again.csv", penalty_csv(rows[1:]))


_ASK = (
    *("query", "ask", "cn.jiangyin", "{base}/persons.csv"),
    *("--purpose", queries.PURPOSE, "--type", "penalty"),
)


def _register(orgs: Orgs) -> None:
    """The hub has records, and Wuxi a list of persons to ask for."""
    hub, wuxi = orgs[HUB], orgs[WUXI]
    queries.connect(hub, wuxi)
    hub.deliver("register.csv", penalty_csv([homes.recent(1), homes.recent(2)]))
    run(hub)
    lines = [queries.line(homes.recent(number)) for number in (1, 2, 3)]
    (wuxi.base / "persons.csv").write_text(queries.file_of(lines), "utf-8")


def _asked(orgs: Orgs) -> None:
    _register(orgs)
    _ask(orgs)
    run(orgs[WUXI])


def _ask(orgs: Orgs) -> None:
    """Ask, unless it was asked already."""
    if not queries.asked_of(orgs[WUXI]):
        done = command(orgs[WUXI], *_ASK)
        assert done["code"] == 0, done["err"]


def _replied(orgs: Orgs) -> None:
    _asked(orgs)
    run(orgs[HUB])


def _comparable(orgs: Orgs) -> None:
    """A night that is over, and both compare from now on."""
    _deliver(orgs)
    for name in (HUB, WUXI, HUB):
        run(orgs[name])
    balances.switch_on(*orgs.values())


def _compared(orgs: Orgs) -> None:
    """Wuxi has lost a record from its ledger, and is asked what it holds."""
    _comparable(orgs)
    for name in (HUB, WUXI, HUB):
        run(orgs[name])
    lost = "DELETE FROM held WHERE key = (SELECT min(key) FROM held)"
    ledgers.execute(orgs[WUXI], lost)
    balances.start(orgs[HUB], orgs[WUXI])
    run(orgs[HUB])


def _told(orgs: Orgs) -> None:
    _compared(orgs)
    run(orgs[WUXI])


def _check_secret(orgs: Orgs) -> None:
    conservation.check_night(orgs, first_batch=1)
    found = [ledgers.rows(orgs[name], "SELECT secret FROM balance_secrets") for name in (HUB, WUXI)]
    assert found[0] == found[1] != []
    (theirs,) = balances.secrets(orgs[WUXI])
    # A key that a killed run made and that no ledger speaks of keys nothing, and may stay.
    assert theirs in balances.secrets(orgs[HUB])


def _check_balance(orgs: Orgs) -> None:
    conservation.check_night(orgs, first_batch=1)
    for one, other, part in ((HUB, WUXI, "asking"), (WUXI, HUB, "answering")):
        found = balances.shown(orgs[one], orgs[other], part)
        assert (found["state"], found["number"]) == ("differs", 1), found
        assert [row["standing"] for row in found["differences"]] == ["sender"], found


_FIRST = partial(conservation.check_night, first_batch=1)
_RESENT = partial(conservation.check_night, first_batch=4)
_CLAIM = conservation.check_release
NIGHTS = (  # `exchange run` in homes as they were made
    Scenario("sending", HUB, _deliver, (HUB, WUXI, HUB), _FIRST),
    Scenario("receiving", WUXI, _sent, (WUXI, HUB), _FIRST),
    Scenario("settling", HUB, _answered, (HUB,), _FIRST),
    Scenario("sealing-again", HUB, _refused, (HUB, WUXI, HUB), _RESENT),
    Scenario("receiving-again", WUXI, _refused_and_read, (WUXI, HUB), _RESENT),
)
QUERIES = (  # sampled by `make crash` alone
    Scenario(
        "asking",
        WUXI,
        _register,
        (WUXI, HUB, WUXI, HUB),
        conservation.check_queries,
        command=_ASK,
        again=_ask,
    ),
    Scenario("replying", HUB, _asked, (HUB, WUXI, HUB), conservation.check_queries),
    Scenario("keeping", WUXI, _replied, (WUXI, HUB), conservation.check_queries),
)
BALANCES = (  # these too
    Scenario("sharing-a-secret", HUB, _comparable, (HUB, WUXI, HUB), _check_secret),
    Scenario("answering-a-balance", WUXI, _compared, (WUXI, *(HUB, WUXI) * 3), _check_balance),
    Scenario("comparing", HUB, _told, (HUB, *(WUXI, HUB) * 3), _check_balance),
)
SCENARIOS = (
    *NIGHTS,
    *QUERIES,
    *BALANCES,
    Scenario("mending", HUB, _changed, (HUB, WUXI, HUB), _FIRST, again=_mend),
    Scenario("releasing", HUB, _released, (HUB, WUXI, HUB), _CLAIM),
    Scenario(
        "answering-a-claim",
        HUB,
        _claimed,
        (HUB, WUXI, HUB),
        _CLAIM,
        command=("quarantine", "release", "c1"),
        again=_release,
    ),
    Scenario(
        "withdrawing",
        HUB,
        _ended,
        (HUB, WUXI, HUB),
        partial(conservation.check_withdrawal, reason="repaired"),
        command=_WITHDRAW,
        again=_withdraw,
    ),
    Scenario(
        "applying-a-withdrawal",
        WUXI,
        _withdrawn,
        (WUXI, HUB),
        partial(conservation.check_withdrawal, reason="repaired"),
    ),
    Scenario(
        "vanishing",
        HUB,
        _vanishing,
        (HUB, WUXI, HUB),
        partial(conservation.check_withdrawal, reason="corrected"),
    ),
    *(replace(one, name=f"{one.name}-by-ssh", over_ssh=True, modes=NETWORK) for one in NIGHTS[:3]),
    *(
        replace(one, name=f"{one.name}-on-postgresql", on_postgresql=True, modes=("kill", "reset"))
        for one in NIGHTS[:3]
    ),
)


def finish(orgs: Orgs, scenario: Scenario, other_first: bool = False) -> None:
    """Let everybody run until all is answered, then look whether anything was lost or doubled.

    With `other_first` the other one runs before the one that was interrupted does.
    """
    other = WUXI if scenario.who == HUB else HUB
    if scenario.again is not None:
        scenario.again(orgs)
    for name in (other, *scenario.rest) if other_first else scenario.rest:
        report = run(orgs[name])
        assert not report.problems, report.problems
    scenario.check(orgs)
    for org in orgs.values():
        before = sorted((org.home / "archive" / "sent").glob("*/*"))
        assert not run(org).sent, "a second run sends something"
        assert sorted((org.home / "archive" / "sent").glob("*/*")) == before
