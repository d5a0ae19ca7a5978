"""The rules of release X-05, X-06, X-08 and X-13, and C-13, for one record and one route. Pure.

X-01 to X-04 and X-07 are those of withdrawals (`exchange.withdrawal`), X-11 the size of a batch.

* C-13 征信业管理条例 art. 14 para. 2, art. 32: income, deposits, securities, commercial insurance,
  real estate and taxes paid go to a credit bureau or the financial credit information database
  only with the person's written consent.
* X-13 征信业管理条例 art. 15: who gives them information to a person's disadvantage tells the
  person before; what a law makes public is exempt.
* X-05, X-06 国办发〔2020〕49号: what is public is masked and of scope 0; what is shared on
  authorisation (scope 2) needs one.
* X-08 个人信息保护法 arts 36, 38 to 40: no recipient outside mainland China.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from standards.model import Field, IdentityDocument, Personal, RecordType

MAINLAND = "CN"
_PUBLIC, _ON_QUERY = "0", "2"
_CONTACT = frozenset(
    {"birth_date", "residence_address", "household_address", "telephone", "email"}
)  # the terms of kind `contact` in standards/vocabulary/concepts.csv
_SPARED = frozenset({"person_name"})  # a name may be public where its record may be


class Use(StrEnum):
    """What the recipients of a route do with the records."""

    SHARED = "shared"  # 内部共享, between authorities
    PUBLIC = "public"  # 公示
    QUERY = "query"  # 授权查询


class Kind(StrEnum):
    """What a partner is."""

    AUTHORITY = "authority"  # a public management organisation
    CREDIT_BUREAU = "credit-bureau"  # 征信机构
    CREDIT_DATABASE = "credit-database"  # 金融信用信息基础数据库


class Permission(StrEnum):
    """What a person gave or was given before a record of hers may go."""

    CONSENT = "consent"  # written consent 书面同意
    NOTICE = "notice"  # prior notice 事先告知


@dataclass(frozen=True, slots=True)
class Recipient:
    """A partner of a route, as far as the rules ask."""

    partner: str
    kind: Kind
    country: str


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a route: its use, the authorisation for scope 2, and who gets it."""

    use: Use
    authorisation: str
    recipients: tuple[Recipient, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """Why a record may not go: the rule, and the partner because of whom (empty: the route)."""

    rule: str
    partner: str = ""


Permitted = Callable[[Permission, str], bool]  # whether the person's permission for a partner is in


def why_held(
    record: Mapping[str, str], record_type: RecordType, terms: Terms, permitted: Permitted
) -> Held | None:
    """The first rule that holds a record back from a route, or None. All values are texts."""
    return next(_reasons(record, record_type, terms, permitted), None)


def _reasons(
    record: Mapping[str, str], record_type: RecordType, terms: Terms, permitted: Permitted
) -> Iterator[Held]:
    for one in terms.recipients:
        if one.country != MAINLAND:
            yield Held("X-08", one.partner)
    scope = scope_of(record, record_type)
    public = terms.use is Use.PUBLIC
    if (public and scope != _PUBLIC) or (scope == _ON_QUERY and not terms.authorisation):
        yield Held("X-06")
    if public and any(_shows(field, record) for field in record_type.fields):
        yield Held("X-05")
    for one in terms.recipients:
        if one.kind is Kind.AUTHORITY:
            continue
        asks = any(field.consent and record.get(field.id) for field in record_type.fields)
        if asks and not permitted(Permission.CONSENT, one.partner):
            yield Held("C-13", one.partner)
        told = scope == _PUBLIC or permitted(Permission.NOTICE, one.partner)
        if record_type.negative and not told:
            yield Held("X-13", one.partner)


def scope_of(record: Mapping[str, str], record_type: RecordType) -> str:
    """Who may use a record: what it says itself, else what its type says; empty: nobody said."""
    for field in record_type.fields:
        named = not field.concept and field.source_code.upper().endswith("SYFW")
        if (named or field.concept == "scope") and record.get(field.id):
            return record[field.id]
    return record_type.scope


def person_number(record: Mapping[str, str], record_type: RecordType) -> str:
    """The number of the identity document of the person that a record is about, or empty."""
    for rule in record_type.rules:
        if isinstance(rule, IdentityDocument):
            return record.get(rule.field, "")
    return ""


def _shows(field: Field, record: Mapping[str, str]) -> bool:
    """Whether a field shows the public what has to be masked or left out."""
    value = record.get(field.id, "")
    if not value or field.concept in _SPARED:
        return False
    if field.concept in _CONTACT:
        return True
    return field.personal is Personal.IDENTIFIER and "*" not in value
