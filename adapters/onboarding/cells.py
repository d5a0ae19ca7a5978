"""What the cells of a column say about whether it fills a field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from standards.model import FieldType, Form

if TYPE_CHECKING:
    from adapters.onboarding.facts import Facts
    from standards.model import Field

_MOST_CODES: Final = 30
# Forms whose cells can be told by their characters: the kind they have to be, what that is worth.
_FORMS: Final = {Form.USCC: ("uscc", 0.6), Form.REGION: ("region", 0.6)}
# Concepts of texts that can be told so: the kind, what it is worth, what its absence is.
_CONCEPTS: Final = {
    "decision_number": ("document_number", 0.7, -0.2),
    "case_number": ("document_number", 0.7, -0.2),
    "telephone": ("telephone", 0.5, -0.5),
    "authority": ("organisation", 0.4, -0.3),
    "source_organisation": ("organisation", 0.4, -0.3),
}
# Kinds that are found in no other text than those of their concepts.
_TELLING: Final = (("telephone", 0.8, -0.8), ("document_number", 0.5, -0.7))


def evidence(facts: Facts, known: float, field: Field, *, identity: bool) -> float:
    """Return what the cells say: from 1, just such a field, to -1, certainly another one.

    `known` is the share of the cells that are codes of the field; `identity` is whether the field
    holds the number of an identity document.
    """
    if not facts.filled:
        return 0.0
    if identity or facts.share("citizen_number") >= 0.5:
        return _of_identity(facts, field, identity=identity)
    if field.type is FieldType.DATE:
        return _scaled(facts.share("date"), 0.5)
    if field.type in (FieldType.DECIMAL, FieldType.INTEGER):
        return 0.3 if facts.share("number") >= 0.8 else -0.8
    if facts.share("date") >= 0.8:
        return -0.9
    return _of_code(facts, known) if field.type is FieldType.CODE else _of_text(facts, field)


def _of_identity(facts: Facts, field: Field, *, identity: bool) -> float:
    if identity:
        return 0.8 if facts.share("citizen_number") >= 0.5 else -0.6
    return 0.0 if field.concept == "third_party_identity" else -1.0


def _of_code(facts: Facts, known: float) -> float:
    if known >= 0.8:
        return 0.2 if facts.share("number") >= 0.8 else 0.7
    if known > 0.2:
        return 0.2
    return -0.8 if facts.distinct > _MOST_CODES or facts.share("long") > 0.5 else -0.3


def _of_text(facts: Facts, field: Field) -> float:
    if field.form in _FORMS:
        kind, worth = _FORMS[field.form]
        return _scaled(facts.share(kind), worth)
    if field.form is Form.NAME:
        return 0.4 if facts.share("person") + facts.share("organisation") >= 0.5 else -0.6
    if field.concept in _CONCEPTS and "码" not in field.label.zh:
        kind, worth, absent = _CONCEPTS[field.concept]
        return worth if facts.share(kind) >= 0.5 else absent
    for kind, share, worth in _TELLING:
        if facts.share(kind) >= share:
            return worth
    if field.form is Form.LINES:
        return 0.3 if facts.share("long") >= 0.5 else -0.1
    return 0.0


def _scaled(share: float, most: float) -> float:
    """Return from -0.8, when no cell is of the kind, to `most`, when all are."""
    return most * share if share >= 0.5 else -0.8 + share
