"""What the controlled vocabularies mean for the lint, and the words that suggest a concept."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final

from standards.linting.telling import Lexicon, TellingWord, Where
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
class TellingList:
    """Values that suggest a concept where a list has several of them: A, B, AB, O."""

    concept: str
    least: int  # as many of them tell
    members: frozenset[str]


@dataclass(frozen=True, slots=True)
class TellingValues:
    """Values that suggest a concept where a pattern accepts all of them and none of the others."""

    concept: str
    accepted: tuple[str, ...]
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NationalCode:
    """What a code means in a national list, by words that its labels hold."""

    source: str  # the standard as code lists name it, such as GB/T 2261.1
    concept: str  # or what the list is about
    scheme: str  # or its scheme of levels
    code: str
    zh: tuple[str, ...]  # one of them
    en: str


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
class KnownAct:
    """An act whose text has been seen: how many articles it has, and since when it holds."""

    title: str  # as in Repealed
    number: str  # what its number holds
    articles: int  # 0: not known
    in_force_from: str


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """All vocabularies by the ids of their terms."""

    concepts: Mapping[str, Concept]
    categories: Mapping[str, Label]
    providers: Mapping[str, bool]  # whether it is a public management organisation (C-06)
    ranks: Mapping[str, str]  # where the rank is basis enough: everywhere, supplement or nowhere
    sanctions: Mapping[str, Listed]
    lexicon: Lexicon  # the words that suggest a concept
    telling_lists: tuple[TellingList, ...] = ()
    telling_values: tuple[TellingValues, ...] = ()
    national_codes: tuple[NationalCode, ...] = ()
    known_acts: tuple[KnownAct, ...] = ()
    telling_measures: Mapping[str, str] = field(default_factory=dict)  # a word, and its measure
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
        lexicon=Lexicon(
            (
                TellingWord(row["word"], Where(row["where"]), row["concept"], _parts(row["unless"]))
                for row in _rows("standards.linting", "telling_words")
            ),
            {
                row["traditional"]: row["simplified"]
                for row in _rows("standards.linting", "traditional")
            },
        ),
        telling_lists=tuple(
            TellingList(row["concept"], int(row["least"]), _set(row["members"]))
            for row in _rows("standards.linting", "telling_lists")
        ),
        telling_values=tuple(
            TellingValues(row["concept"], _parts(row["accepted"]), _parts(row["refused"]))
            for row in _rows("standards.linting", "telling_values")
        ),
        national_codes=tuple(
            NationalCode(**{**row, "zh": _parts(row["zh"])})  # type: ignore[arg-type]
            for row in _rows("standards.linting", "national_codes")
        ),
        known_acts=tuple(
            KnownAct(row["title"], row["number"], int(row["articles"] or 0), row["in_force_from"])
            for row in _rows("standards.linting", "known_acts")
        ),
        telling_measures={
            row["word"]: row["item"] for row in _rows("standards.linting", "telling_measures")
        },
        repealed=tuple(Repealed(**row) for row in _rows("standards.vocabulary", "repealed")),
        private_law=frozenset(row["title"] for row in _rows("standards.vocabulary", "private_law")),
    )


def _rows(package: str, name: str) -> Iterator[dict[str, str]]:
    text = (files(package) / f"{name}.csv").read_text("utf-8")
    yield from csv.DictReader(text.splitlines(), strict=True)


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split(";"))


def _parts(text: str) -> tuple[str, ...]:
    return tuple(text.split(";")) if text else ()
