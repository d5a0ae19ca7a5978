"""Entitlement: whether a question may be answered at all, before anybody looks for records. Pure.

What is asked here depends on the question, its consent and the configuration alone, so that a
refusal says nothing about the person. What single records may be given is decided by the rules of
release (`exchange.releasing`).

* 征信业管理条例 arts 18, 20: a query needs the person's written consent and its purpose, and what
  was got must not be used for another one.
* 征信业管理条例 art. 14 para. 2 (C-13): income, deposits, securities, commercial insurance, real
  estate and taxes only with written consent.
* 个人信息保护法 arts 6, 15, 23: no more than the purpose needs; consent names the recipient and may
  be withdrawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from exchange.configuration.query_sections import QuerySection
from exchange.querying.question import Consent, Form, Question
from standards.model import Catalog

NO_CONSENT = "query_no_consent"
CONSENT_PURPOSE = "query_consent_purpose"
CONSENT_RECIPIENT = "query_consent_recipient"
CONSENT_TYPES = "query_consent_record_types"
CONSENT_DAY = "query_consent_day"  # not given yet, or ended
CONSENT_WRITTEN = "query_consent_written"  # C-13
CONSENT_REVOKED = "query_consent_revoked"
PURPOSE = "query_purpose"  # not one that this partner may ask for
RECORD_TYPE = "query_record_type"
TWICE = "query_person_twice"  # in one request
TOO_MANY = "query_too_many"  # persons in one request
DAY_LIMIT = "query_day_limit"  # persons of one day

WHY = {
    NO_CONSENT: "no consent is stated 未附授权",
    CONSENT_PURPOSE: "the consent is for another purpose 授权用途不符",
    CONSENT_RECIPIENT: "the consent names another recipient 授权对象不符",
    CONSENT_TYPES: "the consent does not cover these record types 授权范围不含该类记录",
    CONSENT_DAY: "the consent has not begun or has ended 授权未生效或已到期",
    CONSENT_WRITTEN: "this needs a written consent 须书面同意",
    CONSENT_REVOKED: "the consent was revoked 授权已撤回",
    PURPOSE: "this purpose was not agreed 用途未约定",
    RECORD_TYPE: "this record type was not agreed 记录类型未约定",
    TWICE: "the person is asked for twice in one request 同一请求重复查询",
    TOO_MANY: "more persons than one request may name 单次人数超限",
    DAY_LIMIT: "more persons than may be asked for on one day 当日人数超限",
}

Revoked = Callable[[Question], bool]  # whether the person revoked the consent here


def uncovered(asked: Question, asker: str, today: str, catalog: Catalog) -> str:
    """Why the consent of a question does not cover it on a day; empty where it does."""
    return next(_uncovered(asked, asker, today, catalog), "")


def _uncovered(asked: Question, asker: str, today: str, catalog: Catalog) -> Iterator[str]:
    consent = asked.consent
    if consent is None:
        yield NO_CONSENT
        return
    if consent.purpose != asked.purpose:
        yield CONSENT_PURPOSE
    if consent.recipient != asker:
        yield CONSENT_RECIPIENT
    if consent.record_types and not set(asked.record_types) <= set(consent.record_types):
        yield CONSENT_TYPES
    if not consent.given <= today <= consent.until:
        yield CONSENT_DAY
    if consent.form != Form.WRITTEN and _needs_writing(asked.record_types, catalog):
        yield CONSENT_WRITTEN


def _needs_writing(names: Sequence[str], catalog: Catalog) -> bool:
    known = (one for one in catalog.record_types if one.id in names)
    return any(field.consent for one in known for field in one.fields)


def judge(
    asked: Sequence[Question],
    section: QuerySection,
    *,
    today: str,
    catalog: Catalog,
    revoked: Revoked,
    left_today: int,
) -> tuple[str, ...]:
    """Why each question of one request is refused, in its order; empty where it is answered.

    `left_today` is how many more persons the partner may ask for on this day.
    """
    if len(asked) > section.persons_per_request:
        return (TOO_MANY,) * len(asked)
    seen: set[str] = set()
    found = []
    for one in asked:
        code = _not_agreed(one, section) or uncovered(one, section.sender, today, catalog)
        if not code and revoked(one):
            code = CONSENT_REVOKED
        if not code and one.number in seen:
            code = TWICE
        if not code and left_today <= 0:
            code = DAY_LIMIT
        if not code:
            seen.add(one.number)
            left_today -= 1
        found.append(code)
    return tuple(found)


def _not_agreed(asked: Question, section: QuerySection) -> str:
    if asked.purpose not in section.purposes:
        return PURPOSE
    return "" if set(asked.record_types) <= set(section.records) else RECORD_TYPE


def is_written(consent: Consent | None) -> bool:
    """Whether a consent counts as the written one of C-13."""
    return consent is not None and consent.form == Form.WRITTEN
