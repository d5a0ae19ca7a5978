"""How like a column is to a field: by its names, and by what its cells look like."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from adapters.mapping.headers import heading
from adapters.onboarding.cells import evidence
from adapters.onboarding.names import Grams, lettered, worded
from adapters.onboarding.pinyin import initials
from adapters.onboarding.vocabulary import parts
from standards.model import IdentityDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.onboarding.facts import Facts
    from adapters.onboarding.vocabulary import Name, Vocabulary
    from standards.model import Field

# What likeness is worth beside an equal name, and what cells may add to it or take from it.
_SIMILAR: Final = 0.85
_LETTERS: Final = 0.9
_WORDS: Final = 0.75
_ADDED: Final = 0.62
_TAKEN: Final = 0.7
_PART: Final = 0.95  # a part of a name: without its parentheses, or the end of a path


@dataclass(frozen=True, slots=True)
class Likeness:
    """How sure it is that a column fills a field, from 0 to 1, and why."""

    score: float
    why: str  # same_name, known_name, similar_name, initials, cells
    origin: str = ""  # the layout that uses this name, or `standard`, or `synonym`


NONE: Final = Likeness(0.0, "")


@dataclass(frozen=True)
class Judge:
    """Tells how like columns are to the fields of one record type."""

    vocabulary: Vocabulary

    def likeness(
        self, names: tuple[str, ...], facts: Facts, known: float, field: Field
    ) -> Likeness:
        """Return how like a column is to a field.

        `names` are those in its header rows, `known` is the share of its cells that are codes of
        the field, labels of codes, or what other departments write for them.
        """
        named = _best(self._named(form, worth, field) for form, worth in _forms(names))
        identity = field.id in self._identities or "身份证" in field.label.zh
        measured = evidence(facts, known, field, identity=identity)
        if measured < 0:
            return Likeness(named.score * (1 + _TAKEN * measured), named.why, named.origin)
        added = (1 - named.score) * _ADDED * measured
        why = "cells" if named.score < added else named.why
        return Likeness(named.score + added, why, named.origin)

    def _named(self, form: str, worth: float, field: Field) -> Likeness:
        """Return how like a name is to those of a field."""
        known = self.vocabulary.names[field.id]
        equal = next((name for name in known if name.text == form), None)
        if equal:
            why = "same_name" if equal.origin == "standard" else "known_name"
            return Likeness(worth * equal.weight, why, equal.origin)
        found = _best(self._alike(form, name) for name in known)
        words = _WORDS * worded(form, field.label.en) if form.isascii() else 0.0
        best = _best((found, Likeness(words, "initials", "standard")))
        return Likeness(worth * best.score, best.why, best.origin)

    def _alike(self, form: str, name: Name) -> Likeness:
        if form.isascii():
            score = _LETTERS * lettered(form, name.text)
            return Likeness(score * name.weight, "initials", name.origin)
        if name.text.isascii():
            # 处罚文号 may stand for cf_wsh: only whole, for many words share their letters.
            same = lettered(name.text, initials(form).lower()) == 1
            return Likeness(0.6 * name.weight * same, "initials", name.origin)
        score = _SIMILAR * self._grams.alike(form, name.text)
        return Likeness(score * name.weight, "similar_name", name.origin)

    @cached_property
    def _grams(self) -> Grams:
        return Grams(heading(field.label.zh) for field in self.vocabulary.record_type.fields)

    @cached_property
    def _identities(self) -> frozenset[str]:
        rules = self.vocabulary.record_type.rules
        return frozenset(rule.field for rule in rules if isinstance(rule, IdentityDocument))


def _forms(names: tuple[str, ...]) -> Iterator[tuple[str, float]]:
    """Yield each name as headings are compared, and its parts for a little less."""
    for name in names:
        for place, part in enumerate(parts(name)):
            yield part, _PART if place else 1.0
        if "/" in name:
            yield heading(name.rsplit("/", 1)[-1]), _PART


def _best(found: Iterator[Likeness] | tuple[Likeness, ...]) -> Likeness:
    return max(found, key=lambda one: one.score, default=NONE)
