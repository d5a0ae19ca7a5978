"""Queries in tests: Wuxi asks the hub for persons, with their consents."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from kit import homes
from kit.commands import Done, chengxin, good
from kit.department_files import citizen, penalty_csv, person
from kit.homes import LAYOUT, STANDARD, Org

from exchange import status
from exchange.home import Home
from exchange.querying import asking
from exchange.querying.question import Consent, Question
from exchange.report import RunReport
from exchange.wiring import gateway_of

COLUMNS = (
    *("number", "name", "reference", "document", "form", "given", "until"),
    *("purpose", "recipient", "record_types"),
)
PURPOSE = "loan-approval"
DOCUMENT = "5" * 64  # the SHA-256 of a consent that nobody looks at


def day(offset: int) -> str:
    """The day `offset` days from today."""
    return (datetime.now(UTC).date() + timedelta(days=offset)).isoformat()


def connect(
    hub: Org, asker: Org, *, kind: str = "authority", more: str = "", keep_days: int = 30
) -> None:
    """The hub may be asked for penalties by one partner, and sends nobody anything by itself."""
    section = (
        f'[[feeds]]\nname = "penalty"\nlayout = "{LAYOUT}"\n\n'
        f'[[queries]]\nfrom = "{asker.id}"\nstream = "query"\nanswers = "answers"\n'
        f'standard = "{STANDARD}"\nrecords = ["penalty"]\npurposes = ["{PURPOSE}"]\n'
        f'feeds = ["penalty"]\n{more}'
    )
    homes.configure(hub, [asker], section)
    path = hub.home / "chengxin.toml"
    head = f'[partners."{asker.id}"]\n'
    path.write_text(path.read_text().replace(head, f'{head}kind = "{kind}"\n'))
    asking = (
        f'[[asking]]\npartner = "{hub.id}"\nstream = "query"\nanswers = "answers"\n'
        f'standard = "{STANDARD}"\nkeep_days = {keep_days}\n'
    )
    homes.configure(asker, [hub], asking)


def line(row: dict[str, str], **changes: str) -> dict[str, str]:
    """A person of a department's row, with a consent that covers everything."""
    found = {
        "number": row["CF_XDR_SFZ"],
        "name": row["CF_XDR_MC"],
        "reference": "授权书 2026-17",
        "document": DOCUMENT,
        "form": "written",
        "given": day(-30),
        "until": day(300),
        "purpose": PURPOSE,
        "recipient": "cn.wuxi",
        "record_types": "penalty",
    }
    return found | changes


def file_of(lines: list[dict[str, str]]) -> str:
    """The file of some persons."""
    sink = io.StringIO()
    writer = csv.DictWriter(sink, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    return sink.getvalue()


def ask(asker: Org, lines: list[dict[str, str]], *more: str, purpose: str = PURPOSE) -> Done:
    """The command."""
    path = asker.base / "persons.csv"
    path.write_text(file_of(lines), "utf-8")
    return chengxin(
        "exchange", "query", "ask", "cn.jiangyin", path, "--home", asker.home,
        "--purpose", purpose, "--type", "penalty", "--json", *more,
    )  # fmt: skip


def asked_of(asker: Org) -> int:
    """How many questions were asked."""
    home = Home(asker.home)
    return status.read(home, home.config(), at=datetime.now(UTC)).queries.asked


def listed(asker: Org) -> dict[str, dict]:
    """How every question stands, by its name."""
    found = json.loads(good("exchange", "query", "list", "--home", asker.home, "--json"))
    return {one["query"]: one for one in found}


def log(org: Org, *more: str) -> list[dict]:
    """The lines of the log."""
    return json.loads(good("exchange", "query", "log", "--home", org.home, "--json", *more))[
        "queries"
    ]


def answers(asker: Org, *names: str) -> dict[str, dict]:
    """The kept answers, as they are written for whoever uses them."""
    folder = asker.base / "answers"
    good("exchange", "query", "answers", *names, "--home", asker.home, "--out", folder)
    return {path.stem: json.loads(path.read_text("utf-8")) for path in folder.glob("*.json")}


def decisions(answer: dict) -> list[str]:
    """The numbers of the decisions in an answer."""
    return sorted(one["record"]["cf_wsh"] for one in answer["records"])


def night(*orgs: Org) -> list[RunReport]:
    """Each runs once in this process, in this order; every run must end well."""
    found = [homes.run_at(org, datetime.now(UTC)) for org in orgs]
    assert [one.exit_code for one in found] == [0] * len(found), [one.problems for one in found]
    return found


def register(hub: Org, rows: list[dict[str, str]], name: str = "register.csv") -> RunReport:
    """The hub takes a file of its department."""
    hub.deliver(name, penalty_csv(rows))
    return homes.run_at(hub, datetime.now(UTC))


def question(number: int, **changes: object) -> Question:
    """A question about a fictitious person, with a consent that covers it."""
    consent = Consent(
        reference="授权书 2026-17",
        digest=DOCUMENT,
        form="written",
        given=day(-30),
        until=day(300),
        purpose=PURPOSE,
        recipient="cn.wuxi",
        record_types=("penalty",),
    )
    found = Question("q1", citizen(number), person(number), PURPOSE, ("penalty",), consent)
    return replace(found, **changes)


def ask_in_process(asker: Org, asked: list[Question]) -> None:
    """Seal questions that the command would refuse to ask; a name of their own is kept."""
    home = Home(asker.home)
    wired = gateway_of(home, home.config(), homes.PASSPHRASE.encode(), tell=lambda _: None)
    with home.locked(), wired as gateway, pytest.MonkeyPatch.context() as patch:
        encode = asking.question.questions
        names = [one.name for one in asked]

        def told(named: list[Question]) -> bytes:
            return encode(
                replace(one, name=name if name != "q1" else one.name)
                for one, name in zip(named, names, strict=True)
            )

        patch.setattr(asking.question, "questions", told)
        asking.ask(gateway, asking.section_of(gateway, "cn.jiangyin"), asked)
