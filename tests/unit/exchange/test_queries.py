"""Questions and answers as they travel, who is entitled to ask, and what a revocation ends."""

import json
from dataclasses import replace

import pytest
from kit import queries

from exchange.configuration.config import parse
from exchange.errors import ConfigurationError
from exchange.ledger import permissions
from exchange.ledger.permissions import PermissionEntry
from exchange.querying import entitlement, question
from exchange.querying.question import Answer, BadLine, Outcome
from exchange.wire import leaf
from standards.library import Library

TODAY = queries.day(0)


def test_a_question_comes_back_as_it_was_asked_with_and_without_consent():
    asked = queries.question(1)
    for one in (asked, replace(asked, consent=None)):
        assert question.parse_question(question.questions([one])) == one


def test_an_answer_comes_back_as_it_was_said():
    for said in (
        Answer("q17", Outcome.FOUND),
        Answer("q1", Outcome.REFUSED, entitlement.NO_CONSENT),
    ):
        assert question.parse_answer(question.answers([said])) == said


@pytest.mark.parametrize(
    "change",
    [
        {"query": "q0"},
        {"query": 17},
        {"number": "32028119 800101"},
        {"name": " x"},
        {"name": "a\u0301"},  # not composed
        {"purpose": "Loan"},
        {"record_types": []},
        {"record_types": ["b", "a"]},
        {"record_types": ["penalty", "penalty"]},
        {"more": "x"},
        {"consent": {}},
    ],
)
def test_a_line_outside_the_format_is_no_question_and_is_not_quoted(change):
    value = json.loads(question.questions([queries.question(1)])) | change
    line = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    with pytest.raises(BadLine) as caught:
        question.parse_question(f"{line}\n".encode())

    assert "320281" not in str(caught.value)


@pytest.mark.parametrize(
    "change",
    [
        {"digest": "5" * 63},
        {"form": "oral"},
        {"given": "2026-3-1"},
        {"until": ""},
        {"recipient": "Bureau"},
        {"reference": "授权书 320281198001019990"},
        {"reference": "授权书 320281800101999"},
    ],
)
def test_a_consent_outside_the_format_is_none(change):
    asked = queries.question(1)
    asked = replace(asked, consent=replace(asked.consent, **change))

    with pytest.raises(BadLine):
        question.parse_question(question.questions([asked]))


@pytest.mark.parametrize("data", [b"", b"{}\n", b'{"query":"q1"}', b"\xff\n", b"[" * 50 + b"\n"])
def test_any_bytes_are_a_bad_line(data):
    for parsed in (question.parse_question, question.parse_answer):
        with pytest.raises(BadLine):
            parsed(data)


def test_property_and_taxes_need_a_written_consent():
    catalog = Library().load("pboc-report/1.0.0")
    asked = replace(queries.question(1), record_types=("pf06",))
    asked = replace(asked, consent=replace(asked.consent, record_types=()))
    spoken = replace(asked, consent=replace(asked.consent, form="other"))

    def judged(one):
        return entitlement.uncovered(one, "cn.wuxi", TODAY, catalog)

    assert judged(asked) == ""
    assert judged(spoken) == entitlement.CONSENT_WRITTEN
    assert judged(replace(spoken, record_types=("pf04",))) == ""


@pytest.mark.parametrize(
    ("partner", "record_type", "revoked", "given", "ends"),
    [
        ("", "", "2026-05-01", "2026-04-30", True),
        ("", "", "2026-05-01", "2026-05-01", True),
        ("", "", "2026-05-01", "2026-05-02", False),  # given anew
        ("cn.bureau", "penalty", "2026-05-01", "2026-04-30", True),
        ("cn.other", "", "2026-05-01", "2026-04-30", False),
        ("", "licence", "2026-05-01", "2026-04-30", False),
        ("", "", "", "2026-04-30", False),
    ],
)
def test_a_revocation_ends_what_was_given_until_its_day(partner, record_type, revoked, given, ends):
    entry = PermissionEntry(b"p", "consent", partner, record_type, "a", "2026-01-01", "", revoked)

    assert ends == permissions.revoked_since(
        [entry], kind="consent", partner="cn.bureau", record_types={"penalty"}, given=given
    )


def test_the_log_knows_a_person_by_a_keyed_hash_alone():
    facts = {"partner": "cn.me", "number": 1, "eid": "a" * 64, "code": "loan-approval"}
    assert leaf.encode("query.asked", "2026-11-22T10:05:00Z", facts | {"person": "0f" * 16})
    for person in ("320281198001019990", "芙蓉一", ""):
        with pytest.raises(ValueError, match="person"):
            leaf.encode("query.asked", "2026-11-22T10:05:00Z", facts | {"person": person})


HOME = """
[organisation]
id = "cn.jiangyin"
[places.a]
kind = "folder"
path = "a"
[partners."cn.wuxi"]
send = "a"
fetch = "a"
[[feeds]]
name = "penalty"
layout = "sgs2018-penalty"
[[feeds]]
name = "brief"
layout = "sgs2018-penalty"
files = "b*"
originals = "until-receipt"
[[routes]]
stream = "person"
to = ["cn.wuxi"]
standard = "jiangyin-person/2.0.0"
records = ["penalty"]
"""
QUERIES = """
[[queries]]
from = "cn.wuxi"
stream = "query"
answers = "answers"
standard = "jiangyin-person/2.0.0"
records = ["penalty"]
purposes = ["loan-approval"]
feeds = ["penalty"]
"""
ASKING = """
[[asking]]
partner = "cn.wuxi"
stream = "questions"
answers = "replies"
standard = "jiangyin-person/2.0.0"
"""


def test_both_sides_may_ask_each_other():
    config = parse(HOME + QUERIES + ASKING)

    assert config.queries[0].persons_per_day == 1000
    assert config.asking[0].keep_days == 30


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('from = "cn.wuxi"', 'from = "cn.other"', "queries.0.from: names no partner"),
        ('partner = "cn.wuxi"', 'partner = "cn.other"', "asking.0.partner: names no partner"),
        ('answers = "answers"', 'answers = "person"', "queries.0.answers: another section sends"),
        ('stream = "questions"', 'stream = "answers"', "asking.0.stream: another section sends"),
        ('answers = "replies"', 'answers = "query"', "asking.0.answers: another section takes"),
        ('stream = "questions"', 'stream = "receipts"', "carry the receipts"),
        ('feeds = ["penalty"]', 'feeds = ["other"]', "queries.0.feeds: names no feed"),
        ('feeds = ["penalty"]', 'feeds = ["brief"]', "whose files are not kept"),
        ("[[queries]]", "[retention]\noriginals_days = 9\n[[queries]]", "whose files are not kept"),
        ('purposes = ["loan-approval"]', 'purposes = ["Loan"]', "queries.0.purposes.0"),
        ('purposes = ["loan-approval"]', "purposes = []", "queries.0.purposes"),
        ("[[asking]]", f"{ASKING}[[asking]]", "asking.1.partner: has a section already"),
    ],
)
def test_sections_that_cannot_be_meant_are_refused(old, new, says):
    with pytest.raises(ConfigurationError) as caught:
        parse((HOME + QUERIES + ASKING).replace(old, new, 1))

    assert says in str(caught.value)
