"""Whether what is declared is true: concepts that are known, and words that suggest others."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from standards.linting.rule import Check, Fault
from standards.linting.subject import (
    Place,
    Subject,
    both,
    is_date,
    list_place,
    says_nothing,
    types,
)
from standards.linting.telling import Lexicon
from standards.linting.vocabularies import HARMLESS, Kind, TellingList
from standards.model import CodeList, Field, Label
from standards.nearest_name import meant
from standards.pattern import to_python

# What a field without a person's concept may hold only under that concept (S-14, S-16, C-12).
_PERSONAL: Final = frozenset({Kind.IDENTITY, Kind.CONTACT})
_IMPERSONAL: Final = frozenset({Kind.NEUTRAL, Kind.EVERYDAY})


def declared(subject: Subject) -> Iterator[Fault]:
    """S-01: each field declares a known concept; otherwise everything could hide."""
    known = subject.vocabularies.concepts
    for place, record_type in types(subject):
        for field in record_type.fields:
            if field.concept in known:
                continue
            at = (*place, "fields", field.id, *(["concept"] if field.concept else []))
            yield Fault(at, both(
                f"数据项 {field.label.zh} 没有声明内容（concept）" if not field.concept
                else f"数据项 {field.label.zh} 的 concept {field.concept} 不在词表中"
                f"{meant(field.concept, known)}",
                f"the field {field.id} declares no concept" if not field.concept
                else f"the concept {field.concept} of the field {field.id} is not known"
                f"{meant(field.concept, known)}",
            ))  # fmt: skip
    for code_list in subject.catalog.code_lists:
        if code_list.concept and code_list.concept not in known:
            yield Fault((*list_place(code_list), "concept"), both(
                f"代码表 {code_list.label.zh} 的 concept {code_list.concept} 不在词表中",
                f"the concept {code_list.concept} of the code list {code_list.id} is not known",
            ))  # fmt: skip


def suggestive(subject: Subject) -> Iterator[Fault]:
    """S-02: a name, a code or a pattern suggests a grave matter where another one is declared."""
    confirmed: dict[str, set[str]] = defaultdict(set)
    for one in subject.catalog.confirmations:
        confirmed[one.place].add(one.word)
    for named in _named(subject):
        words = confirmed["/".join(named.place)]
        suggested = list(_suggested(named, subject))
        # The other language says the same again: 婚姻, marriage.
        settled = {(concept, word.isascii()) for word, concept in suggested if word in words}
        for word, concept in suggested:
            within = any(word in one for one in words)  # 婚, where 婚姻 is confirmed
            if within or (concept, not word.isascii()) in settled:
                continue
            if not _doubtful(concept, named, subject):
                continue
            label = subject.concept_label(concept)
            yield Fault(named.place, both(
                f"“{word}”提示内容可能是{label.zh}，而声明的 concept 是 {named.concept or '—'}",
                f"“{word}” suggests {label.en}, and the declared concept is"
                f" {named.concept or 'none'}",
            ))  # fmt: skip
            break  # one doubt about a place is enough


@dataclass(frozen=True, slots=True)
class _Named:
    """What has a name: its place, what it declares, its words, and its codes at the source."""

    place: Place
    concept: str
    texts: tuple[str, ...]
    codes: tuple[str, ...] = ()
    part: Field | CodeList | None = None


def _named(subject: Subject) -> Iterator[_Named]:
    for place, one in types(subject):
        about = (*_words(one.label), *_words(one.purpose), one.note, one.source, one.basic_item)
        yield _Named(place, "", about, (one.id,))
        for field in one.fields:
            at = (*place, "fields", field.id)
            said = (*_words(field.label), field.note, field.unit)
            yield _Named(at, field.concept, said, (field.source_code, field.id), field)
    for code_list in subject.catalog.code_lists:
        at = list_place(code_list)
        concept = _concept(code_list, subject)
        texts = (*_words(code_list.label), code_list.source)
        yield _Named(at, concept, texts, (code_list.id,), code_list)
        for code in code_list.codes:
            yield _Named((*at, code.code), concept, (*_words(code.label), code.code), (code.code,))


def _suggested(named: _Named, subject: Subject) -> Iterator[tuple[str, str]]:
    """Yield what suggests a concept at a place, a word or a value, with the concept."""
    known = subject.vocabularies
    for word in known.lexicon.found(named.texts, named.codes):
        yield word.word, word.concept
    if isinstance(named.part, CodeList):
        for one in known.telling_lists:
            if members := _members(named.part, one, known.lexicon):
                yield members[0], one.concept
    elif isinstance(named.part, Field) and named.part.pattern:
        expression = re.compile(to_python(named.part.pattern))
        for values in known.telling_values:
            accepted = all(map(expression.fullmatch, values.accepted))
            if accepted and not any(map(expression.fullmatch, values.refused)):
                yield values.accepted[0], values.concept


def _members(code_list: CodeList, one: TellingList, lexicon: Lexicon) -> list[str]:
    """Return the codes of a list that tell, where there are enough and at least half."""
    codes = [code for code in code_list.codes if code.status == "current"]
    found = [
        code.code
        for code in codes
        if not one.members.isdisjoint(
            map(lexicon.joined, (code.code, code.label.zh, code.label.en))
        )
    ]
    return found if len(found) >= max(one.least, len(codes) / 2) else []


def _doubtful(concept: str, named: _Named, subject: Subject) -> bool:
    """Say whether what is suggested is graver than, or another grave matter than, the declared."""
    suggested = subject.vocabularies.kind(concept)
    declared = subject.vocabularies.kind(named.concept)
    if suggested in _PERSONAL:
        return isinstance(named.part, Field) and declared in _IMPERSONAL
    if suggested in HARMLESS:
        return False  # matters of daily life: C-08 looks for those
    if declared is None or declared in HARMLESS:
        return True
    return suggested is not declared and declared is not Kind.FORBIDDEN


def _concept(code_list: CodeList, subject: Subject) -> str:
    """Return what a list is about: as declared, or as the graver one of its fields declares."""
    if code_list.concept:
        return code_list.concept
    users = [item.concept for item in subject.items() if item.field.code_list == code_list.id]
    grave = [one for one in users if subject.vocabularies.kind(one) not in HARMLESS]
    return next(iter([*grave, *users]), "")


def _words(label: Label) -> tuple[str, str]:
    return (label.zh, label.en)


def agreed(subject: Subject) -> Iterator[Fault]:
    """S-03: a field and the code list that it draws on are about the same."""
    for item in subject.items():
        if not item.field.code_list or item.kind not in HARMLESS:
            continue
        code_list = subject.catalog.code_list(item.field.code_list)
        if code_list.concept and code_list.concept != item.field.concept:
            yield Fault(item.place, both(
                f"数据项 {item.field.label.zh} 声明 {item.field.concept}，"
                f"其代码表 {code_list.id} 声明 {code_list.concept}",
                f"the field {item.field.id} is about {item.field.concept}, its code list"
                f" {code_list.id} about {code_list.concept}",
            ))  # fmt: skip


def confirmed(subject: Subject) -> Iterator[Fault]:
    """S-04: a confirmation confirms a word that is there, and says who, when and why."""
    named = {"/".join(one.place): one for one in _named(subject)}
    for one in subject.catalog.confirmations:
        at = ("confirmations", f"{one.place}/{one.word}")
        there = named.get(one.place)
        if not there or one.word not in {word for word, _ in _suggested(there, subject)}:
            yield Fault(at, both(
                f"确认所指的“{one.word}”不在 {one.place} 中",
                f"what is confirmed, “{one.word}”, does not stand at {one.place}",
            ))  # fmt: skip
        elif says_nothing(one.by) or not is_date(one.on) or says_nothing(one.reason.zh):
            yield Fault(at, both(
                f"对“{one.word}”的确认没有写明确认人、日期和理由",
                f"the confirmation of “{one.word}” does not say who, on which day and why",
            ))  # fmt: skip


CHECKS: Final[Mapping[str, Check]] = {
    "S-01": declared,
    "S-02": suggestive,
    "S-03": agreed,
    "S-04": confirmed,
}
