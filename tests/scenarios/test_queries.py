"""A partner asks for the records of single persons, with consents, and is answered."""

import hashlib
import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from kit import homes, queries, withdrawals
from kit.commands import chengxin, good
from kit.department_files import citizen, person
from kit.homes import recent

from exchange.querying import answering, entitlement
from exchange.querying.register import Found

pytestmark = pytest.mark.slow


def outcomes(org):
    return {name: one["outcome"] for name, one in queries.listed(org).items()}


def permit(hub, command, *lines):
    path = hub.base / "permissions.csv"
    header = "kind,number,partner,record_type,reference,given,until\n"
    path.write_text(header + "".join(f"{one}\n" for one in lines))
    good("exchange", "consent", command, "--home", hub.home, path)


def test_who_has_consent_is_answered_and_both_sides_can_show_it(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    queries.register(hub, [recent(1), recent(2)])

    asked = queries.ask(wuxi, [queries.line(recent(1)), queries.line(recent(3))])
    assert wuxi.run().code == 0
    plan = chengxin("exchange", "plan", "--home", hub.home, "--json")
    answered = chengxin("exchange", "run", "--home", hub.home)
    assert wuxi.run().code == 0
    queries.night(hub)

    assert asked.json == {"partner": "cn.jiangyin", "queries": ["q1", "q2"]}
    (said,) = plan.json["run"]["queries"]
    assert (said["found"], said["nothing"], said["records"], said["refused"]) == (1, 1, 1, {})
    assert "cn.wuxi: 2 questions, 1 with 1 records, 1 with nothing" in answered.out
    assert outcomes(wuxi) == {"q1": "found", "q2": "none"}
    (found,) = queries.answers(wuxi).values()
    assert queries.decisions(found) == [recent(1)["CF_WSH"]]
    assert hub.status()["partners"][0]["waiting"] == 0
    assert hub.delivered() == wuxi.delivered() == []

    ours, theirs = queries.log(wuxi), queries.log(hub)
    for lines in (ours, theirs):
        assert [one["purpose"] for one in lines] == [queries.PURPOSE] * 2
        assert [one["reference"] for one in lines] == ["授权书 2026-17"] * 2
        assert [one["outcome"] for one in lines] == ["found", "none"]
    for name in ("request", "answer", "document"):
        assert [one[name] for one in ours] == [one[name] for one in theirs]
    assert not {one["person"] for one in ours} & {one["person"] for one in theirs}
    (left,) = json.loads(good("exchange", "releases", "--home", hub.home, "--json"))
    assert (left["use"], left["purpose"], left["to"]) == ("query", queries.PURPOSE, ["cn.wuxi"])
    for org in pair:  # the ledger comes again from the signed bytes
        done = chengxin("exchange", "rebuild", "--home", org.home)
        assert (done.code, "非记录文件" in done.out) == (0, False)
    _check_that_she_is_told_who_asked(hub)
    _check_evidence(hub)


def _check_that_she_is_told_who_asked(hub):
    who = hub.base / "who.txt"
    who.write_text(citizen(3).lower() + "\n")

    (line,) = queries.log(hub, "--person", who, "--partner", "cn.wuxi")

    assert (line["query"], line["direction"], line["outcome"]) == ("q2", "answered", "none")
    text = good("exchange", "query", "log", "--home", hub.home)
    assert text.count("cn.wuxi asked 对方查询") == 2


def _check_evidence(hub):
    evidence = hub.base / "evidence"
    days = ("--from", queries.day(-1), "--to", queries.day(1))
    good("exchange", "export", "--home", hub.home, *days, evidence)
    keys = json.loads(good("keys", "show", "--home", hub.home, "--json"))["keys"]
    root = next(key["fingerprint"] for key in keys if key["role"] == "root")

    done = chengxin("exchange", "verify", evidence, "--root-fingerprint", root)

    assert done.code == 0, done.out + done.err
    leaves = (evidence / "log" / "leaves").read_text()
    for line in queries.log(hub):
        for event in ("query.received", "query.answered"):
            told = [one for one in leaves.splitlines() if f'"event":"{event}"' in one]
            assert any(f'"person":"{line["person"]}"' in one for one in told)


def test_a_list_with_one_wrong_line_names_nobody_to_the_partner(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    row = recent(1)
    lines = [
        queries.line(recent(9)),
        queries.line(row, reference=""),
        queries.line(row, purpose="marketing"),
        queries.line(row, recipient="cn.other"),
        queries.line(row, until=queries.day(-2)),
        queries.line(row, given=queries.day(2)),
        queries.line(row, record_types="licence"),
        queries.line(row, number="1 2"),
        queries.line(row, document="consent.pdf"),
        queries.line(row, reference=f"授权书 {citizen(5)}"),
        queries.line(row, form="oral"),
        queries.line(recent(9)),
    ]

    done = queries.ask(wuxi, lines)

    assert done.code == 65
    lines = done.err.removeprefix("error: ").splitlines()
    told = dict(one.split(": ", 1) for one in lines if one.startswith("line "))
    for place, code in (
        (3, entitlement.NO_CONSENT),
        (4, entitlement.CONSENT_PURPOSE),
        (5, entitlement.CONSENT_RECIPIENT),
        (6, entitlement.CONSENT_DAY),
        (7, entitlement.CONSENT_DAY),
        (8, entitlement.CONSENT_TYPES),
        (9, "number"),
        (10, "--consent"),
        (11, "reference"),
        (12, "form"),
        (13, entitlement.WHY[entitlement.TWICE]),
    ):
        assert code in told[f"line {place}"]
    assert queries.listed(wuxi) == {}
    assert not list((wuxi.home / "archive" / "sent").rglob("*.cxe"))

    folder = wuxi.base / "consents"
    folder.mkdir()
    (folder / "17.pdf").write_bytes(b"%PDF-1.7 fictitious")
    good_one = queries.line(row, document="17.pdf", recipient="", record_types="")
    assert queries.ask(wuxi, [good_one], "--consent", folder).code == 0
    (one,) = queries.log(wuxi)
    assert one["document"] == hashlib.sha256(b"%PDF-1.7 fictitious").hexdigest()


def test_each_question_is_judged_by_itself_and_a_refusal_says_nothing_about_the_person(pair):
    """A bureau that does not check itself is refused by whoever is asked, line by line."""
    hub, wuxi = pair
    queries.connect(hub, wuxi, kind="credit-bureau")
    rows = [recent(n) for n in range(12)]
    rows += [recent(12, CF_GSJZQ=homes.day(-1)), recent(13, CF_SYFW="2"), recent(14), recent(15)]
    queries.register(hub, [*rows, recent(16, CF_WSH="")])
    assert withdrawals.withdraw(hub, [rows[11]], "repaired", "--unsent").code == 0
    permit(hub, "add", *(
        f"notice,{citizen(n)},cn.wuxi,penalty,告知书 {n},2026-01-01,"
        for n in range(17) if n != 14
    ))  # fmt: skip
    permit(hub, "revoke", f"consent,{citizen(9)},,,口头,{queries.day(-40)},")
    asked = [queries.question(number) for number in range(17)]
    consent = asked[0].consent
    changes = {
        1: {"consent": None},
        2: {"consent": replace(consent, purpose="marketing")},
        3: {"consent": replace(consent, recipient="cn.other")},
        4: {"consent": replace(consent, until=queries.day(-2))},
        5: {"consent": replace(consent, given=queries.day(2))},
        6: {"consent": replace(consent, record_types=("licence",))},
        7: {"purpose": "marketing", "consent": replace(consent, purpose="marketing")},
        8: {"record_types": ("licence",), "consent": replace(consent, record_types=())},
        10: {"number": asked[0].number, "person": asked[0].person},
        15: {"person": person(3)},
    }
    asked = [replace(one, **changes.get(number, {})) for number, one in enumerate(asked)]

    queries.ask_in_process(wuxi, [*asked, queries.question(17, name="q0")])
    runs = [homes.run_at(org, datetime.now(UTC)) for org in (wuxi, hub, wuxi)]

    assert [one.exit_code for one in runs] == [0, 1, 1]  # one line was no question
    found = list(queries.listed(wuxi).values())
    refused = {
        1: entitlement.NO_CONSENT,
        2: entitlement.CONSENT_PURPOSE,
        3: entitlement.CONSENT_RECIPIENT,
        4: entitlement.CONSENT_DAY,
        5: entitlement.CONSENT_DAY,
        6: entitlement.CONSENT_TYPES,
        7: entitlement.PURPOSE,
        8: entitlement.RECORD_TYPE,
        9: entitlement.CONSENT_REVOKED,
        10: entitlement.TWICE,
    }
    assert [one["code"] for one in found] == [refused.get(number, "") for number in range(18)]
    assert [one["outcome"] for one in found] == [
        "found",
        *["refused"] * 10,
        "none",  # withdrawn
        "none",  # its period has ended
        "found",  # of scope 2: by consent alone
        "none",  # no prior notice
        "none",  # another name
        "none",  # rejected when it came
        "waiting",  # malformed: the receipt says so
    ]
    held = {one["query"]: one["held"] for one in queries.log(hub) if one["held"]}
    assert held == {"q15": "X-13=1"}
    assert {one["held"] for one in queries.log(wuxi)} == {""}
    (told,) = wuxi.status()["rejections"]
    assert (told["code"], told["records"]) == ("query_malformed", 1)
    assert "未附授权" in good("exchange", "query", "show", "q2", "--home", wuxi.home)


def test_harvesting_ends_at_the_limits_of_a_request_and_of_a_day(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi, more="persons_per_request = 2\npersons_per_day = 3\n")

    for numbers in ((0, 1, 2), (0, 1), (2, 3)):
        queries.ask_in_process(wuxi, [queries.question(number) for number in numbers])
    _, answered = queries.night(wuxi, hub)

    assert [one.refused for one in answered.queries] == [
        {entitlement.TOO_MANY: 3},
        {},
        {entitlement.DAY_LIMIT: 1},
    ]


def test_a_request_that_comes_again_is_answered_once(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    queries.ask_in_process(wuxi, [queries.question(1)])
    queries.night(wuxi)
    (lying,) = hub.server.glob("**/query/*.cxe")
    kept = hub.base / lying.name
    shutil.copy(lying, kept)
    queries.night(hub)
    shutil.copy(kept, lying)

    again, _ = queries.night(hub, wuxi)

    assert again.queries == []
    assert len(queries.log(hub)) == 1
    assert len(list((hub.home / "archive" / "sent" / "answers").iterdir())) == 1
    assert outcomes(wuxi) == {"q1": "none"}


def test_records_in_a_stream_of_questions_are_refused(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    route = homes.route([hub]).replace('stream = "person"', 'stream = "query"')
    homes.configure(wuxi, [hub], route)
    homes.send(wuxi, 1)

    done = homes.run_at(hub, datetime.now(UTC))

    (line,) = done.arrivals
    assert (line.result, line.code) == ("refused", "manifest")
    assert hub.delivered() == []


def test_a_correction_after_the_answer_reaches_who_asked(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    other = recent(2, CF_XDR_SFZ=citizen(1), CF_XDR_MC=person(1))
    queries.register(hub, [recent(1), other])
    queries.ask_in_process(wuxi, [queries.question(1)])
    queries.night(wuxi, hub, wuxi)
    assert withdrawals.withdraw(hub, [recent(1)], "corrected").code == 0
    assert withdrawals.withdraw(hub, [other], "objection").code == 0

    queries.night(hub, wuxi, hub)

    assert withdrawals.owing(hub) == []
    (one,) = queries.listed(wuxi).values()
    assert (one["withdrawn"], one["objections"]) == ([["penalty", "corrected"]], 1)
    (found,) = queries.answers(wuxi).values()
    assert [(kept["objection"], kept["record"]["cf_wsh"]) for kept in found["records"]] == [
        (True, other["CF_WSH"])
    ]
    assert chengxin("exchange", "rebuild", "--home", wuxi.home).code == 0


def test_who_was_answered_is_told_what_a_later_file_changes_or_lacks_until_nothing_is_kept(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi, keep_days=3)
    path = hub.home / "chengxin.toml"
    snapshot = 'name = "penalty"\ndelivers = "snapshot"\nvanished_limit = { share = 1 }\n'
    path.write_text(path.read_text().replace('name = "penalty"\n', snapshot))
    queries.register(hub, [recent(1), recent(2), recent(3), recent(4)])
    queries.ask_in_process(wuxi, [queries.question(number) for number in (1, 2, 3, 4)])
    queries.night(wuxi, hub, wuxi)
    newer = recent(1, CF_JG="罚款叁佰元整", SJC=homes.day(-1))
    # Files of one second are in the order of their names, and three runs fit into one.
    queries.register(hub, [newer, recent(2), recent(4)], "renewed.csv")
    queries.register(hub, [newer, recent(4), recent(2)], "repeated.csv")
    queries.ask_in_process(wuxi, [queries.question(1)])
    queries.night(wuxi, hub, wuxi)

    found = queries.listed(wuxi)
    assert [one["outcome"] for one in found.values()] == ["changed", *["found"] * 4]
    assert found["q3"]["withdrawn"] == [["penalty", "corrected"]]
    kept = queries.answers(wuxi)
    assert [len(kept[name]["records"]) for name in found] == [0, 1, 0, 1, 1]
    assert kept["q5"]["records"][0]["record"]["cf_jg"] == "罚款叁佰元整"

    folder = wuxi.home / "answers" / "cn.jiangyin"
    good("exchange", "query", "destroy", "q2", "--home", wuxi.home)
    names = [f"q{number}.sealed" for number in (1, 3, 4, 5)]
    assert sorted(file.name for file in folder.iterdir()) == names
    homes.run_at(wuxi, datetime.now(UTC) + timedelta(days=5))
    assert list(folder.iterdir()) == []
    out = wuxi.base / "out"
    done = chengxin("exchange", "query", "answers", "q4", "--home", wuxi.home, "--out", out)
    assert done.code == 66
    assert {one["destroyed"] for one in queries.log(wuxi)} == {True}


def test_records_that_nobody_asked_for_are_not_taken(pair, monkeypatch):
    """An answer brings the records of the person and types that were asked for, and no other."""
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    queries.register(hub, [recent(1), recent(2)])
    queries.ask_in_process(wuxi, [queries.question(1)])
    queries.night(wuxi)
    honest = answering.register.records_of

    def every(gateway, section, _) -> Found:
        return honest(gateway, section, {(citizen(n), person(n)) for n in (1, 2)})

    def all_given(_gateway, _connection, request, _codes, found):
        every_item = tuple(item for items in found.items.values() for item in items)
        return [answering._Given(every_item) for _ in request.lines]

    monkeypatch.setattr(answering.register, "records_of", every)
    monkeypatch.setattr(answering, "_given", all_given)
    queries.night(hub)

    done = homes.run_at(wuxi, datetime.now(UTC))

    assert done.exit_code == 1
    (line,) = done.arrivals
    assert (line.accepted, line.rejected) == (2, 1)
    (found,) = queries.answers(wuxi).values()
    assert queries.decisions(found) == [recent(1)["CF_WSH"]]


def test_a_question_waits_while_a_file_of_the_register_is_gone(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    queries.register(hub, [recent(1)])
    (original,) = [path for path in (hub.home / "originals").rglob("*") if path.is_file()]
    aside = hub.base / "aside"
    original.rename(aside)
    queries.ask_in_process(wuxi, [queries.question(1)])
    queries.night(wuxi)

    done = homes.run_at(hub, datetime.now(UTC))
    waiting = hub.status()["queries"]
    aside.rename(original)
    (answered,) = queries.night(hub)

    assert done.exit_code == 74
    assert "originals/" in done.problems[0].hint + done.problems[0].message
    assert (waiting["received"], waiting["unanswered"]) == (1, 1)
    assert answered.queries[0].found == 1
