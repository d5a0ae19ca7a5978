"""Languages by name: what a constraint allows, the language of a field, and inclusion.

A language is some specifications that hold, some that do not, and limits of length. A
specification is plain data that compares equal when it says the same, so that whatever did not
change between two versions is never compiled.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from standards.algebra import checksums
from standards.algebra.automaton import Automaton, word
from standards.algebra.compilation import (
    CITIZEN_BORN,
    CITIZEN_SHAPED,
    DAYS,
    of_pattern,
    of_words,
)
from standards.algebra.products import combined
from standards.constraints import (
    Among,
    Constraint,
    Excludes,
    Matches,
    MaxLength,
    Satisfies,
    constraints,
)
from standards.model import Catalog, Field


@dataclass(frozen=True, slots=True)
class Pattern:
    """The words of a pattern of the dialect."""

    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """Finitely many words."""

    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Checked:
    """The words with a right check character: `citizen`, `uscc` or `organisation_code`."""

    test: str


Spec = Pattern | Words | Checked

DAY: Final = Pattern(DAYS)
SHAPED: Final = Pattern(CITIZEN_SHAPED)
BORN: Final = Pattern(CITIZEN_BORN)
CHECKED: Final = Checked("citizen")
ANYTHING: Final = Pattern("{ANY}{0,}")


@lru_cache(maxsize=4096)
def automaton(spec: Spec) -> Automaton:
    """Compile a specification. Raises TooHard."""
    match spec:
        case Pattern(text):
            return of_pattern(text)
        case Words(words):
            return of_words(tuple(sorted(words)))
        case Checked("citizen"):
            return checksums.citizen()
        case Checked("uscc"):
            return checksums.uscc()
        case Checked(_):
            return checksums.organisation_code()


@dataclass(frozen=True, slots=True)
class Language:
    """The words of an automaton with `least` to `most` characters, and how they came about."""

    automaton: Automaton
    least: int = 1  # a value is never empty
    most: int | None = None
    inside: frozenset[Spec] = frozenset()
    outside: frozenset[Spec] = frozenset()

    def within(self, spec: Spec) -> "Language":
        """Return the words that are in a specification as well. Raises TooHard."""
        if spec in self.inside:
            return self
        of_it = automaton(spec)
        whole = self.automaton is EVERYTHING.automaton
        both = of_it if whole else combined(self.automaton, of_it, "and")
        return Language(both, self.least, self.most, self.inside | {spec}, self.outside)

    def without(self, spec: Spec) -> "Language":
        """Return the words that are not in a specification. Raises TooHard."""
        if spec in self.outside:
            return self
        rest = combined(self.automaton, automaton(spec), "minus")
        return Language(rest, self.least, self.most, self.inside, self.outside | {spec})

    def limited(self, *, least: int = 1, most: int | None = None) -> "Language":
        """Return the words of some lengths."""
        limits = [limit for limit in (self.most, most) if limit is not None]
        return Language(
            self.automaton,
            max(self.least, least),
            min(limits) if limits else None,
            self.inside,
            self.outside,
        )

    def word(self) -> str | None:
        """Return a shortest word, None when there is none."""
        return word(self.automaton, self.least, self.most)

    def accepts(self, text: str) -> bool:
        """Whether a text is a word of the language."""
        long_enough = self.least <= len(text)
        return (
            long_enough
            and (self.most is None or len(text) <= self.most)
            and self.automaton.accepts(text)
        )


EVERYTHING: Final = Language(of_pattern("{ANY}{0,}"))


def spec_of(constraint: Constraint) -> Spec | None:
    """Return what the value is in; for Excludes, what it is not in. None where only lengths count.

    A region that no table has is a warning, so `region` restricts nothing.
    """
    match constraint:
        case Matches(_, _, pattern):
            return Pattern(pattern)
        case Among(_, _, values) | Excludes(_, _, values):
            return Words(frozenset(values))
        case Satisfies(_, _, "date"):
            return DAY
        case Satisfies(_, _, ("uscc" | "organisation_code") as test):
            return Checked(test)
        case Satisfies() | MaxLength():
            return None


def narrowed(language: Language, constraint: Constraint) -> Language:
    """Return the words of a language that satisfy a constraint. Raises TooHard."""
    if isinstance(constraint, MaxLength):
        return language.limited(most=constraint.limit)
    spec = spec_of(constraint)
    if spec is None:
        return language
    return language.without(spec) if isinstance(constraint, Excludes) else language.within(spec)


def breaking(language: Language, constraint: Constraint) -> Language | None:
    """Return the words that break a constraint; None when nothing can break it. Raises TooHard."""
    if isinstance(constraint, MaxLength):
        return language.limited(least=constraint.limit + 1)
    spec = spec_of(constraint)
    if spec is None:
        return None
    return language.within(spec) if isinstance(constraint, Excludes) else language.without(spec)


@lru_cache(maxsize=4096)
def of_constraints(parts: tuple[Constraint, ...]) -> Language:
    """Return the words that satisfy all constraints. Raises TooHard."""
    language = EVERYTHING
    for part in _easy_first(parts):
        language = narrowed(language, part)
    return language


def of_field(field: Field, catalog: Catalog) -> Language:
    """Return all values that a field accepts. Raises TooHard."""
    return of_constraints(constraints(field, catalog))


def excess(a: tuple[Constraint, ...], b: tuple[Constraint, ...]) -> str | None:
    """Return a shortest value that all of `a` and not all of `b` accept; None when a ⊆ b.

    Raises TooHard.
    """
    language = of_constraints(a)
    broken = (breaking(language, part) for part in b if part not in a)
    found = [value for one in broken if one is not None and (value := one.word()) is not None]
    return min(found, key=len, default=None)


def _easy_first(parts: Iterable[Constraint]) -> list[Constraint]:
    """Lengths first, then words, then patterns: small automata stay small."""
    return sorted(parts, key=lambda part: isinstance(part, Matches | Satisfies))
