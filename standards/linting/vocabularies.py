"""What the controlled vocabularies mean for the lint, and the words that suggest a concept."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final

from standards.model import Label
from standards.vocabulary import terms


class Kind(StrEnum):
    """What follows for a catalog from what a field is about."""

    IDENTITY = "identity"  # says who somebody is: never in logs, masked in public
    NEUTRAL = "neutral"
    CONTACT = "contact"  # not shown to the public
    EVERYDAY = "everyday"  # of daily life: no dishonesty without a law (C-08)
    FORBIDDEN = "forbidden"  # never (C-01)
    SENSITIVE = "sensitive"  # only with purpose, necessity and assessment (C-09)
    CONSENT = "consent"  # only with written consent (C-13)
    MINIMUM = "minimum"  # more than is needed, unless an act asks for it (C-12)


# What an item may be about without any further reason.
HARMLESS: Final = frozenset({Kind.IDENTITY, Kind.NEUTRAL, Kind.CONTACT, Kind.EVERYDAY})


@dataclass(frozen=True, slots=True)
class Concept:
    """What the value of a field is about."""

    id: str
    label: Label
    kind: Kind


@dataclass(frozen=True, slots=True)
class TellingWord:
    """A word of a label, or a code of a source table, that suggests what an item is about."""

    word: str
    in_text: bool  # in labels and notes; otherwise a whole source code or a part of an id
    concept: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A measure of the national list: the editions that have it, and whom it may reach."""

    editions: frozenset[str]
    targets: frozenset[str]
    reduces_rights: bool


@dataclass(frozen=True, slots=True)
class Repealed:
    """An act that is known to have ended, whatever a register of acts says."""

    title: str  # without 中华人民共和国 and without what stands in brackets
    number: str  # what its number holds, where acts of one title follow each other
    until: str
    replaced_by: str


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """All vocabularies by the ids of their terms."""

    concepts: Mapping[str, Concept]
    categories: Mapping[str, Label]
    providers: Mapping[str, bool]  # whether it is a public management organisation (C-06)
    ranks: Mapping[str, str]  # where the rank is basis enough: everywhere, supplement or nowhere
    sanctions: Mapping[str, Listed]
    telling_words: tuple[TellingWord, ...]
    repealed: tuple[Repealed, ...] = ()
    private_law: frozenset[str] = frozenset()  # titles, as in Repealed: duties between equals

    def kind(self, concept: str) -> Kind | None:
        """Return the kind of a concept, None for one that is not known."""
        known = self.concepts.get(concept)
        return known.kind if known else None


@cache
def load() -> Vocabularies:
    """Read the vocabularies that the product ships."""
    return Vocabularies(
        concepts={
            term.id: Concept(term.id, term.label, Kind(term.kind))
            for term in terms("concepts").values()
        },
        categories={term.id: term.label for term in terms("categories").values()},
        providers={term.id: term.kind == "true" for term in terms("providers").values()},
        ranks={term.id: term.kind for term in terms("ranks").values()},
        sanctions={
            row["sanction"]: Listed(
                _set(row["editions"]), _set(row["targets"]), row["reduces_rights"] == "true"
            )
            for row in _rows("standards.vocabulary", "sanctions")
        },
        telling_words=tuple(
            TellingWord(row["word"], row["where"] == "text", row["concept"])
            for row in _rows("standards.linting", "telling_words")
        ),
        repealed=tuple(Repealed(**row) for row in _rows("standards.vocabulary", "repealed")),
        private_law=frozenset(row["title"] for row in _rows("standards.vocabulary", "private_law")),
    )


def _rows(package: str, name: str) -> Iterator[dict[str, str]]:
    text = (files(package) / f"{name}.csv").read_text("utf-8")
    yield from csv.DictReader(text.splitlines(), strict=True)


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split(";"))
