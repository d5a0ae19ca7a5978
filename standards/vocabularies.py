"""The controlled vocabularies: the values that attributes of a standard may have, and their use.

They lie beside this module as CSV files (`vocabulary/*.csv`), so that they are read and changed
by people who know the law and not the code.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from standards.model import Label

FOLDER: Final = Path(__file__).parent / "vocabulary"


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
class Vocabularies:
    """All vocabularies by the ids of their terms."""

    concepts: Mapping[str, Concept]
    categories: Mapping[str, Label]
    providers: Mapping[str, bool]  # whether it is a public management organisation (C-06)
    ranks: Mapping[str, str]  # where the rank is basis enough: everywhere, supplement or nowhere
    telling_words: tuple[TellingWord, ...]

    def kind(self, concept: str) -> Kind | None:
        """Return the kind of a concept, None for one that is not known."""
        known = self.concepts.get(concept)
        return known.kind if known else None


@cache
def load() -> Vocabularies:
    """Read the vocabularies that the product ships."""
    return Vocabularies(
        concepts={
            row["concept"]: Concept(row["concept"], _label(row), Kind(row["kind"]))
            for row in _rows("concepts")
        },
        categories={row["category"]: _label(row) for row in _rows("categories")},
        providers={row["provider"]: row["public"] == "true" for row in _rows("providers")},
        ranks={row["rank"]: row["enough"] for row in _rows("ranks")},
        telling_words=tuple(
            TellingWord(row["word"], row["where"] == "text", row["concept"])
            for row in _rows("telling_words")
        ),
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, strict=True)


def _label(row: Mapping[str, str]) -> Label:
    return Label(row["zh"], row["en"])
