"""What a person has to decide before a suggested mapping may be used."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from adapters.mapping.headers import heading
from adapters.mapping.model import Read
from adapters.shapes import shape
from standards.model import Personal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.onboarding.suggestion import Guess, Suggestion
    from standards.model import Field

ORGANISATION_CODE: Final = "subject_organisation_code"  # the concept of such fields
_MOST_CODES: Final = 20
_LONGEST_CODE: Final = 20
# The commonest family names: what begins with one and is as short as a name is not shown.
_FAMILIES: Final = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "澄季费卞缪承包冷祝耿奚贡章刁丰殷翁华俞施倪管宗薄瞿巫戚柳鲍葛樊洪诸左岳齐梅庄辛舒柯欧阮温"
)
_NAME: Final = re.compile(f"[{_FAMILIES}][\u3400-\u9fff]{{1,2}}|.*[·•].*|[\u3400-\u9fff]{{4}}")
_FAMILY_OF_TWO: Final = (
    "欧阳",
    "上官",
    "司马",
    "诸葛",
    "东方",
    "夏侯",
    "皇甫",
    "尉迟",
    "公孙",
    "令狐",
)
_NUMBER: Final = re.compile("[0-9]{4}")
_PLACE: Final = re.compile("[路街巷弄村镇乡号室幢栋:：]")  # or what stands behind a colon
_SIGN: Final = re.compile("[A-Za-z0-9]{1,3}")  # what is that short says nothing about anybody
_SOME: Final = 0.2
_OFTEN: Final = 3


class Kind(StrEnum):
    """What there is to decide."""

    UNRESOLVED = "unresolved"  # a column of which nothing is known
    UNSURE = "unsure"  # the suggestion may be wrong
    CODES = "codes"  # texts in a code field that no table knows
    MISSING = "missing"  # a required field that no column fills
    UNIT = "unit"  # nobody says in which unit amounts are
    PERSONS = "persons"  # nothing tells organisations from natural persons


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing to decide, about a column or about a field that has none."""

    kind: Kind
    guess: Guess | None = None
    field: Field | None = None
    texts: tuple[str, ...] = ()  # codes that may be shown
    shapes: tuple[tuple[str, int], ...] = ()  # of those that may not


def decisions(suggestion: Suggestion) -> tuple[Decision, ...]:
    """Return all that is left to decide, in the order of the columns."""
    return (*_of_columns(suggestion), *_of_persons(suggestion), *_of_missing(suggestion))


def of_column(guess: Guess, suggestion: Suggestion) -> Iterator[Decision]:
    """Yield what is left to decide about one column."""
    field = field_of(guess, suggestion)
    if field is None:
        if not guess.reason:
            yield Decision(Kind.UNRESOLVED, guess)
        return
    if not guess.sure:
        yield Decision(Kind.UNSURE, guess, field)
    if guess.reading.read is Read.AMOUNT and not guess.reading.unit:
        yield Decision(Kind.UNIT, guess, field)
    if guess.unknown:
        texts, shapes = _codes(guess, field)
        yield Decision(Kind.CODES, guess, field, texts, shapes)


def distinct_names(guess: Guess, suggestion: Suggestion) -> tuple[str, ...]:
    """Return the names that this column alone has."""
    others = {
        heading(name)
        for other in suggestion.guesses
        if other.column != guess.column
        for name in other.names
    }
    return tuple(name for name in guess.names if heading(name) and heading(name) not in others)


def field_of(guess: Guess, suggestion: Suggestion) -> Field | None:
    """Return the field that a column is suggested for."""
    return suggestion.vocabulary.record_type.field(guess.field) if guess.field else None


def organisation_codes(suggestion: Suggestion) -> tuple[str, ...]:
    """Return the fields with codes of organisations that columns fill, in the standard's order."""
    filled = {guess.field for guess in suggestion.guesses}
    fields = suggestion.vocabulary.record_type.fields
    return tuple(
        field.id for field in fields if field.concept == ORGANISATION_CODE and field.id in filled
    )


def _of_columns(suggestion: Suggestion) -> Iterator[Decision]:
    for guess in suggestion.guesses:
        yield from of_column(guess, suggestion)


def _of_persons(suggestion: Suggestion) -> Iterator[Decision]:
    fields = suggestion.vocabulary.record_type.fields
    both = any(field.concept == ORGANISATION_CODE for field in fields)
    if both and not organisation_codes(suggestion):
        yield Decision(Kind.PERSONS)


def _of_missing(suggestion: Suggestion) -> Iterator[Decision]:
    for field in suggestion.missing:
        yield Decision(Kind.MISSING, field=field)


def _codes(guess: Guess, field: Field) -> tuple[tuple[str, ...], tuple[tuple[str, int], ...]]:
    """Return the unknown codes that may be shown, and the shapes of the others.

    A column has to be one of codes: by its name, with few texts, and some of them known codes or
    all of them often repeated. Even there nothing is shown that may be a name, an address or a
    number.
    """
    named = guess.likeness.why != "cells" and guess.facts.distinct <= _MOST_CODES
    repeated = guess.facts.filled >= _OFTEN * guess.facts.distinct
    coded = named and field.personal is Personal.NO and (guess.known >= _SOME or repeated)
    shown = tuple(
        text for text in guess.unknown if _SIGN.fullmatch(text) or (coded and _harmless(text))
    )
    hidden = Counter(shape(text) for text in guess.unknown if text not in shown)
    return shown, tuple(hidden.most_common(5))


def _harmless(text: str) -> bool:
    bare = "".join(text.split())
    if len(bare) > _LONGEST_CODE or _NUMBER.search(bare) or _PLACE.search(bare):
        return False
    return not (_NAME.fullmatch(bare) or (len(bare) < 5 and bare.startswith(_FAMILY_OF_TWO)))
