"""Whether what is declared is true: concepts that are known, and words that suggest others."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from standards.linting.rule import Check, Fault
from standards.linting.subject import Place, Subject, both, list_place, types
from standards.linting.vocabularies import HARMLESS, TellingWord, Vocabularies
from standards.model import CodeList, Field, Label
from standards.nearest_name import meant


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
    """S-02: a label, note or code suggests a grave matter where a harmless one is declared."""
    confirmed = {(one.place, one.word) for one in subject.catalog.confirmations}
    for place, concept, text, codes in _named(subject):
        if concept and subject.vocabularies.kind(concept) not in HARMLESS:
            continue  # the rules about its concept say what follows
        for word in _telling(text, codes, subject.vocabularies):
            if ("/".join(place), word.word) not in confirmed:
                label = subject.concept_label(word.concept)
                yield Fault(place, both(
                    f"“{word.word}”提示内容可能是{label.zh}，而声明的 concept 是 {concept or '—'}",
                    f"“{word.word}” suggests {label.en}, and the declared concept is"
                    f" {concept or 'none'}",
                ))  # fmt: skip
                break  # one doubt about a place is enough


def _named(subject: Subject) -> Iterator[tuple[Place, str, str, tuple[str, ...]]]:
    """Yield what has a name: its place, its concept, its words, and its codes at the source."""
    for place, record_type in types(subject):
        yield place, "", _words(record_type.label), (record_type.id,)
        for field in record_type.fields:
            at = (*place, "fields", field.id)
            yield at, field.concept, f"{_words(field.label)} {field.note}", _codes(field)
    for code_list in subject.catalog.code_lists:
        at = list_place(code_list)
        concept = _concept(code_list, subject)
        yield at, concept, f"{_words(code_list.label)} {code_list.source}", (code_list.id,)
        for code in code_list.codes:
            yield (*at, code.code), concept, f"{_words(code.label)} {code.code}", (code.code,)


def _concept(code_list: CodeList, subject: Subject) -> str:
    """Return what a list is about: as declared, or as the graver one of its fields declares."""
    if code_list.concept:
        return code_list.concept
    users = [item.concept for item in subject.items() if item.field.code_list == code_list.id]
    grave = [one for one in users if subject.vocabularies.kind(one) not in HARMLESS]
    return next(iter([*grave, *users]), "")


def _words(label: Label) -> str:
    return f"{label.zh} {label.en}"


def _codes(field: Field) -> tuple[str, ...]:
    return (field.source_code, field.id, *field.id.split("_"), *field.source_code.split("_"))


def _telling(
    text: str, codes: tuple[str, ...], vocabularies: Vocabularies
) -> Iterator[TellingWord]:
    there = {code.upper() for code in codes}
    for word in vocabularies.telling_words:
        if vocabularies.kind(word.concept) in HARMLESS:
            continue  # matters of daily life: C-08 looks for those
        if _expression(word.word).search(text) if word.in_text else word.word in there:
            yield word


@cache
def _expression(word: str) -> re.Pattern[str]:
    """Chinese words stand anywhere, others begin where a word begins: vaccin, vaccination."""
    bound = r"\b" if word.isascii() else ""
    return re.compile(bound + re.escape(word), re.IGNORECASE)


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
    """S-04: a confirmation says who and when, and confirms a word that is there."""
    named = {"/".join(place): (text, codes) for place, _, text, codes in _named(subject)}
    for one in subject.catalog.confirmations:
        text, codes = named.get(one.place, ("", ()))
        words = {word.word for word in _telling(text, codes, subject.vocabularies)}
        if one.word not in words:
            yield Fault(("confirmations", f"{one.place}/{one.word}"), both(
                f"确认所指的“{one.word}”不在 {one.place} 中",
                f"what is confirmed, “{one.word}”, does not stand at {one.place}",
            ))  # fmt: skip


CHECKS: Final[Mapping[str, Check]] = {
    "S-01": declared,
    "S-02": suggestive,
    "S-03": agreed,
    "S-04": confirmed,
}
