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

pytestmark = pytest.mark.slow


def outcomes(org):
    return {name: one["outcome"] for name, one in queries.listed(org).items()}


def codes(org):
    return {name: one["code"] for name, one in queries.listed(org).items()}


def test_who_has_consent_is_answered_and_both_sides_can_show_it(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    queries.register(hub, [recent(1), recent(2)])

    asked = queries.ask(wuxi, [queries.line(recent(1)), queries.line(recent(3))])
    wuxi.run()
    plan = chengxin("exchange", "plan", "--home", hub.home, "--json")
    answered, _ = queries.night(hub, wuxi)

    assert asked.json == {"partner": "cn.jiangyin", "queries": ["q1", "q2"]}
    assert plan.json["run"]["queries"] == answered.json["queries"]
    (said,) = answered.json["queries"]
    assert (said["found"], said["nothing"], said["records"], said["refused"]) == (1, 1, 1, {})
    assert outcomes(wuxi) == {"q1": "found", "q2": "none"}
    (found,) = queries.answers(wuxi).values()
    assert queries.decisions(found) == [recent(1)["CF_WSH"]]

    queries.night(hub)
    assert hub.status()["partners"][0]["waiting"] == 0
    ours, theirs = queries.log(wuxi), queries.log(hub)
    for lines in (ours, theirs):
        assert [one["purpose"] for one in lines] == [queries.PURPOSE] * 2
        assert [one["reference"] for one in lines] == ["授权书 2026-17"] * 2
        assert [one["outcome"] for one in lines] == ["found", "none"]
    assert [one["request"] for one in ours] == [one["request"] for one in theirs]
    assert [one["answer"] for one in ours] == [one["answer"] for one in theirs]
    assert not {one["person"] for one in ours} & {one["person"] for one in theirs}
    (left,) = json.loads(good("exchange", "releases", "--home", hub.home, "--json"))
    assert (left["use"], left["purpose"], left["to"]) == ("query", queries.PURPOSE, ["cn.wuxi"])
    for org in pair:  # the ledger comes again from the signed bytes
        assert chengxin("exchange", "rebuild", "--home", org.home).code == 0


def test_a_person_is_told_who_asked_for_her(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    queries.register(hub, [recent(1)])
    queries.ask(wuxi, [queries.line(recent(1)), queries.line(recent(2))])
    queries.night(wuxi, hub)
    who = hub.base / "who.txt"
    who.write_text(citizen(1).lower() + "\n")

    (line,) = queries.log(hub, "--person", who, "--partner", "cn.wuxi")

    assert line["query"] == "q1"
    assert line["direction"] == "answered"
    text = good("exchange", "query", "log", "--home", hub.home)
    assert text.count("cn.wuxi asked 对方查询") == 2


def test_a_list_with_one_wrong_line_names_nobody_to_the_partner(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    row = recent(1)
    lines = [
        queries.line(recent(9)),
        queries.line(row, reference=""),
        queries.line(row, purpose="marketing"),
        queries.line(row, recipient="cn.other"),
        queries.line(row, until=queries.day(-1)),
        queries.line(row, given=queries.day(1)),
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


def test_the_digest_of_a_consent_is_that_of_the_signed_document(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    folder = wuxi.base / "consents"
    folder.mkdir()
    (folder / "17.pdf").write_bytes(b"%PDF-1.7 fictitious")

    lines = [queries.line(recent(1), document="17.pdf", recipient="", record_types="")]
    assert queries.ask(wuxi, lines, "--consent", folder).code == 0

    (one,) = queries.log(wuxi)
    assert one["document"] == hashlib.sha256(b"%PDF-1.7 fictitious").hexdigest()


def test_what_a_partner_is_not_entitled_to_is_refused_with_the_reason(pair):
    """An asker that does not check itself is refused by whoever is asked, line by line."""
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    queries.register(hub, [recent(number) for number in range(12)])
    good_one = [queries.question(number) for number in range(12)]
    consent = good_one[0].consent
    asked = [
        good_one[0],
        replace(good_one[1], consent=None),
        replace(good_one[2], consent=replace(consent, purpose="marketing")),
        replace(good_one[3], consent=replace(consent, recipient="cn.other")),
        replace(good_one[4], consent=replace(consent, until=queries.day(-1))),
        replace(good_one[5], consent=replace(consent, given=queries.day(1))),
        replace(good_one[6], consent=replace(consent, record_types=("licence",))),
        replace(good_one[7], purpose="marketing", consent=replace(consent, purpose="marketing")),
        replace(good_one[8], record_types=("licence",), consent=replace(consent, record_types=())),
        good_one[0],
        good_one[9],
    ]
    revoked = hub.base / "revoked.csv"
    revoked.write_text(
        "kind,number,partner,record_type,reference,given,until\n"
        f"consent,{citizen(9)},,,口头,{queries.day(-40)},\n"
    )
    good("exchange", "consent", "revoke", "--home", hub.home, revoked)

    queries.ask_in_process(wuxi, asked)
    queries.night(wuxi, hub, wuxi)

    assert list(codes(wuxi).values()) == [
        "",
        entitlement.NO_CONSENT,
        entitlement.CONSENT_PURPOSE,
        entitlement.CONSENT_RECIPIENT,
        entitlement.CONSENT_DAY,
        entitlement.CONSENT_DAY,
        entitlement.CONSENT_TYPES,
        entitlement.PURPOSE,
        entitlement.RECORD_TYPE,
        entitlement.TWICE,
        entitlement.CONSENT_REVOKED,
    ]
    assert set(outcomes(wuxi).values()) == {"found", "refused"}
    assert [one["records"] for one in queries.log(hub)] == [1] + [0] * 10
    text = good("exchange", "query", "show", "q2", "--home", wuxi.home)
    assert "未附授权" in text


def test_a_bureau_gets_nothing_that_a_rule_of_release_holds_back_and_learns_nothing(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi, kind="credit-bureau")
    queries.register(hub, [recent(1)])

    queries.ask(wuxi, [queries.line(recent(1))])
    queries.night(wuxi, hub, wuxi)
    notice = hub.base / "notice.csv"
    notice.write_text(
        "kind,number,partner,record_type,reference,given,until\n"
        f"notice,{citizen(1)},cn.wuxi,penalty,告知书 1,2026-01-01,\n"
    )
    good("exchange", "consent", "add", "--home", hub.home, notice)
    queries.ask(wuxi, [queries.line(recent(1))])
    queries.night(wuxi, hub, wuxi)

    assert outcomes(wuxi) == {"q1": "none", "q2": "found"}
    assert [one["held"] for one in queries.log(wuxi)] == ["", ""]
    assert [one["held"] for one in queries.log(hub)] == ["X-13=1", ""]


def test_what_may_not_be_sent_is_never_answered(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    rows = [recent(1), recent(2, CF_GSJZQ=homes.day(-1)), recent(3), recent(4, CF_SYFW="2")]
    queries.register(hub, [*rows, recent(5, CF_WSH="")])
    assert withdrawals.withdraw(hub, [rows[0]], "repaired", "--unsent").code == 0
    lines = [queries.line(row) for row in rows]
    lines[2]["name"] = person(8)
    lines.append(queries.line(recent(5)))

    queries.ask(wuxi, lines)
    queries.night(wuxi, hub, wuxi)

    assert list(outcomes(wuxi).values()) == ["none", "none", "none", "found", "none"]


def test_harvesting_ends_at_the_limits_of_a_request_and_of_a_day(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi, more="persons_per_request = 2\npersons_per_day = 3\n")
    queries.register(hub, [recent(number) for number in range(5)])

    for numbers in ((0, 1, 2), (0, 1), (2, 3)):
        queries.ask(wuxi, [queries.line(recent(number)) for number in numbers])
    queries.night(wuxi, hub, wuxi)

    assert list(codes(wuxi).values()) == [
        *[entitlement.TOO_MANY] * 3,
        *["", "", ""],
        entitlement.DAY_LIMIT,
    ]
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    queries.ask(wuxi, [queries.line(recent(3))])
    queries.night(wuxi)
    (line,) = homes.run_at(hub, tomorrow).queries
    assert line.found == 1


def test_a_request_that_comes_again_is_answered_once(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    queries.register(hub, [recent(1)])
    queries.ask(wuxi, [queries.line(recent(1))])
    queries.night(wuxi)
    (lying,) = hub.server.glob("**/query/*.cxe")
    kept = hub.base / lying.name
    shutil.copy(lying, kept)
    queries.night(hub, wuxi)
    shutil.copy(kept, lying)

    again, _ = queries.night(hub, wuxi)

    assert again.json["queries"] == []
    assert len(queries.log(hub)) == 1
    assert len(list((hub.home / "archive" / "sent" / "answers").iterdir())) == 1
    assert outcomes(wuxi) == {"q1": "found"}


def test_a_line_that_is_no_question_is_rejected_in_the_receipt_and_the_others_go_on(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    queries.register(hub, [recent(1)])
    queries.ask_in_process(wuxi, [queries.question(1), queries.question(2, name="q0")])

    done = [org.run() for org in (wuxi, hub, wuxi)]

    assert [one.code for one in done] == [0, 1, 1]
    (told,) = wuxi.status()["rejections"]
    assert (told["code"], told["records"]) == ("query_malformed", 1)
    assert outcomes(wuxi)["q1"] == "found"
    assert len(list((hub.home / "archive" / "received" / "cn.wuxi" / "query").glob("*.cxe"))) == 1


def test_records_in_a_stream_of_questions_are_refused(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    route = homes.route([hub]).replace('stream = "person"', 'stream = "query"')
    homes.configure(wuxi, [hub], route)
    homes.send(wuxi, 1)

    done = hub.run()

    (line,) = done.json["arrivals"]
    assert (line["result"], line["code"]) == ("refused", "manifest")
    assert hub.delivered() == []


def test_a_correction_after_the_answer_reaches_who_asked(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    queries.register(hub, [recent(1), recent(2, CF_XDR_SFZ=citizen(1), CF_XDR_MC=person(1))])
    queries.ask(wuxi, [queries.line(recent(1))])
    queries.night(wuxi, hub, wuxi, hub)
    assert withdrawals.withdraw(hub, [recent(1)], "corrected").code == 0
    row = recent(2, CF_XDR_SFZ=citizen(1))
    assert withdrawals.withdraw(hub, [row], "objection").code == 0
    assert len(withdrawals.owing(hub)) == 2

    queries.night(hub, wuxi, hub)

    assert withdrawals.owing(hub) == []
    (one,) = queries.listed(wuxi).values()
    assert one["withdrawn"] == [["penalty", "corrected"]]
    (found,) = queries.answers(wuxi).values()
    assert [(kept["objection"], kept["record"]["cf_wsh"]) for kept in found["records"]] == [
        (True, recent(2)["CF_WSH"])
    ]
    queries.ask(wuxi, [queries.line(recent(1))])
    queries.night(wuxi, hub, wuxi)
    assert queries.decisions(queries.answers(wuxi, "q2")["q2"]) == [recent(2)["CF_WSH"]]
    assert chengxin("exchange", "rebuild", "--home", wuxi.home).code == 0


def test_who_was_answered_is_told_when_a_department_says_otherwise_and_may_ask_again(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    queries.register(hub, [recent(1), recent(2)])
    queries.ask(wuxi, [queries.line(recent(1)), queries.line(recent(2))])
    queries.night(wuxi, hub, wuxi)
    newer = recent(1, CF_JG="罚款叁佰元整", SJC=homes.day(-1))
    queries.register(hub, [newer, recent(2)], "newer.csv")
    queries.register(hub, [newer], "again.csv")

    queries.night(wuxi, hub)
    queries.ask(wuxi, [queries.line(recent(1))])
    queries.night(wuxi, hub, wuxi)

    assert outcomes(wuxi) == {"q1": "changed", "q2": "found", "q3": "found"}
    kept = queries.answers(wuxi)
    assert {name: len(one["records"]) for name, one in kept.items()} == {"q1": 0, "q2": 1, "q3": 1}
    assert kept["q3"]["records"][0]["record"]["cf_jg"] == "罚款叁佰元整"
    assert len(list((hub.home / "archive" / "sent" / "answers").iterdir())) == 3


def test_what_vanished_from_a_whole_file_is_withdrawn_from_who_was_answered(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    path = hub.home / "chengxin.toml"
    snapshot = 'name = "penalty"\ndelivers = "snapshot"\nvanished_limit = { share = 1 }\n'
    path.write_text(path.read_text().replace('name = "penalty"\n', snapshot))
    queries.register(hub, [recent(1), recent(2)])
    queries.ask(wuxi, [queries.line(recent(1))])
    queries.night(wuxi, hub, wuxi)

    queries.register(hub, [recent(2)], "whole.csv")
    queries.ask(wuxi, [queries.line(recent(1))])
    queries.night(wuxi, hub, wuxi)

    first, second = queries.listed(wuxi).values()
    assert first["withdrawn"] == [["penalty", "corrected"]]
    assert second["outcome"] == "none"


def test_an_answer_is_destroyed_on_its_day_or_when_somebody_says_so(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi, keep_days=3)
    queries.register(hub, [recent(1), recent(2)])
    queries.ask(wuxi, [queries.line(recent(1)), queries.line(recent(2))])
    queries.night(wuxi, hub, wuxi)
    folder = wuxi.home / "answers" / "cn.jiangyin"
    assert sorted(path.name for path in folder.iterdir()) == ["q1.sealed", "q2.sealed"]

    good("exchange", "query", "destroy", "q1", "--home", wuxi.home)
    assert [path.name for path in folder.iterdir()] == ["q2.sealed"]
    homes.run_at(wuxi, datetime.now(UTC) + timedelta(days=3))
    assert [path.name for path in folder.iterdir()] == ["q2.sealed"]
    homes.run_at(wuxi, datetime.now(UTC) + timedelta(days=4))

    assert list(folder.iterdir()) == []
    out = wuxi.base / "out"
    done = chengxin("exchange", "query", "answers", "q2", "--home", wuxi.home, "--out", out)
    assert done.code == 66
    assert [one["destroyed"] for one in queries.log(wuxi)] == [True, True]


def test_records_that_nobody_asked_for_are_not_taken(pair, monkeypatch):
    """An answer brings the records of the person and types that were asked for, and no other."""
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    queries.register(hub, [recent(1), recent(2)])
    queries.ask(wuxi, [queries.line(recent(1))])
    queries.night(wuxi)
    every = answering.register.records_of
    monkeypatch.setattr(
        answering.register,
        "records_of",
        lambda gateway, section, _: every(
            gateway, section, {citizen(n): person(n) for n in (1, 2)}
        ),
    )
    monkeypatch.setattr(
        answering,
        "_given",
        lambda _gateway, _connection, request, _codes, free: [
            answering._Given(tuple(free["penalty"])) for _ in request.lines
        ],
    )
    homes.run_at(hub, datetime.now(UTC))

    done = wuxi.run()

    assert done.code == 1
    (line,) = done.json["arrivals"]
    assert (line["accepted"], line["rejected"]) == (2, 1)
    (found,) = queries.answers(wuxi).values()
    assert queries.decisions(found) == [recent(1)["CF_WSH"]]


def test_an_export_proves_who_asked_what_for_which_purpose(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    queries.register(hub, [recent(1)])
    queries.ask(wuxi, [queries.line(recent(1))])
    queries.night(wuxi, hub, wuxi, hub)
    today, evidence = queries.day(0), hub.base / "evidence"
    good(
        "exchange", "export", "--home", hub.home, "--from", today, "--to", queries.day(1), evidence
    )
    digits = json.loads(good("keys", "show", "--home", hub.home, "--json"))["keys"]
    root = next(key["fingerprint"] for key in digits if key["role"] == "root")

    done = chengxin("exchange", "verify", evidence, "--root-fingerprint", root)

    assert done.code == 0, done.out + done.err
    leaves = (evidence / "log" / "leaves").read_text()
    (line,) = queries.log(hub)
    for event in ("query.received", "query.answered"):
        (found,) = [one for one in leaves.splitlines() if f'"event":"{event}"' in one]
        assert f'"person":"{line["person"]}"' in found


def test_a_question_waits_while_a_file_of_the_register_is_gone(pair):
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    queries.register(hub, [recent(1)])
    (original,) = [path for path in (hub.home / "originals").rglob("*") if path.is_file()]
    aside = hub.base / "aside"
    original.rename(aside)
    queries.ask(wuxi, [queries.line(recent(1))])
    queries.night(wuxi)

    done = hub.run()
    waiting = hub.status()["queries"]
    aside.rename(original)
    queries.night(hub, wuxi)

    assert done.code == 74
    assert "originals/" in homes.said(done)
    assert (waiting["received"], waiting["unanswered"]) == (1, 1)
    assert outcomes(wuxi) == {"q1": "found"}
