"""Balances with partners that lie, break or lose what they were given, and the secret of a pair."""

from dataclasses import replace

import pytest
from kit import balances, ledgers, night
from kit.balances import balance, lie, question, run_on, shown

from exchange.balance.message import Message, Say, Total
from exchange.balance.tree import Node, Summary
from exchange.clock import legal_day

pytestmark = pytest.mark.deep
ONES = bytes([1]) * 32


@pytest.fixture
def asked(held):
    """The hub has asked for the totals, and Wuxi has not dealt with the question."""
    hub, wuxi = held
    balances.start(hub, wuxi)
    night.run(hub)
    return hub, wuxi


def today():
    from datetime import UTC, datetime

    return legal_day(datetime.now(UTC)).isoformat()


def answer(hub, **changes):
    _, secret = question(hub)
    totals = ((("penalty", today()), Total(4, 0, ONES)),)
    plain = Message(Say.ANSWER, secret, 1, 0, cut=(("person", 1),), totals=totals)
    return replace(plain, **changes)


def after(hub):
    """What the hub's run says of its problems, and where the balance stands."""
    report = night.run(hub)
    return " ".join(one.message for one in report.problems), report.exit_code


def test_more_than_was_ever_sealed_is_a_lie(asked):
    hub, wuxi = asked
    lie(wuxi, hub, answer(hub, cut=(("person", 9),)), answers=question(hub)[0])

    text, code = after(hub)

    assert ("more of stream person than we ever sealed" in text, code) == (True, 76)
    found = shown(hub, wuxi)
    assert (found["state"], found["code"]) == ("stopped", "contradiction")
    assert after(hub) == ("", 0)  # told once, and the next balance may begin
    assert balance(hub, wuxi)["state"] == "balanced"


def test_other_leaves_than_were_announced_are_a_lie(asked):
    hub, wuxi = asked
    lie(wuxi, hub, answer(hub), answers=question(hub)[0])
    assert after(hub) == ("", 0)
    place = ("penalty", today(), b"")
    leaves = tuple(bytes([number]) * 32 for number in range(3))
    told = answer(hub, round=1, totals=(), nodes=((place, Node({}, leaves)),))

    lie(wuxi, hub, told, answers=question(hub)[0])

    text, code = after(hub)
    assert ("other leaves than it announced" in text, code) == (True, 76)


@pytest.mark.deep
def test_what_was_not_asked_is_not_taken_for_an_answer(asked):
    hub, wuxi = asked
    lie(wuxi, hub, answer(hub), answers=question(hub)[0])
    assert after(hub) == ("", 0)
    place = ("licence", today(), b"")
    node = Node({7: Summary(4, ONES)}, ())

    lie(
        wuxi, hub, answer(hub, round=1, totals=(), nodes=((place, node),)), answers=question(hub)[0]
    )

    text, code = after(hub)
    assert ("what it was not asked" in text, code) == (True, 76)


@pytest.mark.deep
@pytest.mark.parametrize(
    "wrong", [{"number": 7}, {"round": 3}, {"secret": "0" * 64}], ids=lambda one: next(iter(one))
)
def test_an_answer_to_another_question_leaves_the_open_one_alone(asked, wrong):
    hub, wuxi = asked
    lie(wuxi, hub, answer(hub, **wrong), answers=question(hub)[0])

    text, code = after(hub)

    assert ("was not asked" in text, code) == (True, 76)
    assert shown(hub, wuxi)["state"] == "asked"
    run_on(wuxi, hub)
    assert shown(hub, wuxi)["state"] == "balanced"


@pytest.mark.deep
def test_a_tree_without_end_ends(asked):
    """Each answer says that the difference lies one step further down: a key has sixteen bytes."""
    hub, wuxi = asked
    lie(wuxi, hub, answer(hub), answers=question(hub)[0])
    assert after(hub) == ("", 0)
    for depth in range(17):
        place = ("penalty", today(), bytes([1]) * depth)
        node = Node({1: Summary(4, ONES)}, ())
        said = answer(hub, round=depth + 1, totals=(), nodes=((place, node),))
        lie(wuxi, hub, said, answers=question(hub)[0])
        text, code = after(hub)
        if code:
            break

    assert (depth, code, "cannot hold what it says" in text) == (16, 76, True)
    assert shown(hub, wuxi)["state"] == "stopped"


def test_a_control_envelope_outside_its_form_is_refused_in_a_receipt(asked, monkeypatch):
    hub, wuxi = asked
    with monkeypatch.context() as patch:
        patch.setattr("exchange.balance.message.VERSION", "cxe-balance9")
        lie(wuxi, hub, answer(hub), answers=question(hub)[0])

    report = night.run(hub)

    assert [(one.result, one.code) for one in report.arrivals] == [("refused", "manifest")]
    assert shown(hub, wuxi)["state"] == "asked"


@pytest.mark.deep
def test_who_calls_it_even_against_its_own_numbers_is_told(asked):
    hub, wuxi = asked
    night.run(wuxi)
    ledgers.execute(hub, "UPDATE balances SET state = 'stopped'")
    _, secret = question(hub)
    totals = ((("penalty", today()), Total(4, 0, ONES)),)
    said = Message(Say.RESULT, secret, 1, 0, "balanced", (("person", 1),), totals=totals)
    lie(hub, wuxi, said, answers="")

    text, code = after(wuxi)

    assert ("are not those that we answered" in text, code) == (True, 76)
    assert not shown(wuxi, hub, "answering")["totals"][0]["agrees"]


def test_a_partner_that_lost_the_secret_gets_it_again(asked):
    hub, wuxi = asked
    for path in (wuxi.home / "keys").glob("bal-*.key"):
        path.unlink()

    run_on(wuxi, hub)

    assert shown(hub, wuxi)["state"] == "balanced"
    assert balances.secrets(hub) == balances.secrets(wuxi)
    says = [head["say"] for head, _ in balances.said(wuxi, hub)]
    assert says == ["refuse", "answer"]


@pytest.mark.deep
def test_who_lost_the_secret_and_asks_gets_it_from_the_one_who_makes_it(held):
    hub, wuxi = held
    ledgers.execute(wuxi, "DELETE FROM balance_secrets")

    found = balance(wuxi, hub)

    assert (found["state"], found["records"]) == ("balanced", 0)
    assert balances.secrets(hub) == balances.secrets(wuxi)


@pytest.mark.deep
def test_another_secret_is_made_on_demand_by_the_one_who_makes_it(asked):
    hub, wuxi = asked
    run_on(wuxi, hub)
    done = night.command(wuxi, "balance", "rotate", hub.id)
    assert (done["code"], "made by cn.jiangyin" in done["err"]) == (78, True)
    assert night.command(hub, "balance", "rotate", wuxi.id)["code"] == 0

    assert balance(hub, wuxi)["state"] == "balanced"

    assert len(set(balances.secrets(hub))) == 2
    assert set(balances.secrets(hub)) == set(balances.secrets(wuxi))
    kids = [kid for (kid,) in ledgers.rows(hub, "SELECT secret FROM balances ORDER BY number")]
    assert len(set(kids)) == 2


@pytest.mark.deep
def test_a_secret_of_the_wrong_side_is_not_taken(asked):
    hub, wuxi = asked
    lie(wuxi, hub, Message(Say.SECRET, "ab" * 32), answers="")

    text, code = after(hub)

    assert ("it is cn.jiangyin that makes it" in text, code) == (True, 76)
    assert bytes.fromhex("ab" * 32) not in balances.secrets(hub)
    assert after(hub)[1] == 0
