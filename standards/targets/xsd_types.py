"""The simple types of an XSD: what fields have in common gets a name, and stands there once.

Every value is an xs:string, for other types take blanks away before anybody looks. Patterns in one
restriction are alternatives (XSD 1.0 part 2, 4.3.4.3), so what has to hold as well is a type of its
own on top.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from standards.complement import excluding, unlike
from standards.conditions import BIRTH_DATE, CITIZEN
from standards.constraints import (
    CALENDAR,
    ORGANISATION_CODE,
    SHARED,
    USCC,
    Among,
    Excludes,
    Matches,
    MaxLength,
    Satisfies,
    constraints,
)
from standards.model import Catalog, Field, FieldType
from standards.pattern import (
    CLASSES,
    Choice,
    Class,
    Node,
    Ranges,
    Repeat,
    Sequence,
    common,
    parse,
    to_xsd,
)
from standards.targets.xsd_texts import trimmed

Facet = tuple[str, str]  # the name of the element and its value
_REGULAR: Final = {"date": CALENDAR, "uscc": USCC, "organisation_code": ORGANISATION_CODE}
_LONGEST: Final = {"date": 10, "region": 6, "uscc": 18, "organisation_code": 10}
# A number of the shape of a citizen's has a birth date that exists.
_NUMBER: Final = to_xsd(Choice((parse(BIRTH_DATE), unlike(parse(CITIZEN)))))


@dataclass(frozen=True, slots=True)
class Restriction:
    """A type that narrows another one, xs:string or a named one; without facets it is that one."""

    base: str
    facets: tuple[Facet, ...]


class Types:
    """The types of a catalog; `named` grows as fields ask for theirs."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self.named: dict[str, Restriction] = {}

    def of(self, field: Field, *, is_number: bool = False) -> Restriction:
        """Return the type of a field; `is_number`: it holds the number of an identity document."""
        base, name = "xs:string", ""
        for part, facets in self._steps(field, is_number=is_number):
            name = f"{name}.{part}" if name else part
            base = self.named_as(name, Restriction(base, facets))
        return Restriction(base, tuple(self._length(field, name)))

    def named_as(self, name: str, wanted: Restriction) -> str:
        """Keep a type under a name, or under the next one where another type has it."""
        names = (name if number == 1 else f"{name}-{number}" for number in range(1, 10_000))
        free = next(one for one in names if self.named.get(one, wanted) == wanted)
        self.named[free] = wanted
        return free

    def _steps(self, field: Field, *, is_number: bool) -> Iterator[tuple[str, tuple[Facet, ...]]]:
        """Yield types on top of one another, each with its part of the name."""
        wanted = constraints(field, self._catalog)
        refused = tuple(v for part in wanted if isinstance(part, Excludes) for v in part.values)
        texts = [c.pattern for c in wanted if isinstance(c, Matches) and c.pattern in _TEXTS]
        if texts:
            marks = ".unmasked" * is_number + ".filled" * bool(refused)
            inside = _characters([*texts, *[_UNMASKED] * is_number])
            yield f"{_kind(field)}{marks}", (("pattern", to_xsd(trimmed(inside, refused))),)
        else:
            yield _kind(field), tuple(facet for part in wanted for facet in _facets(part))
            if is_number:
                yield "unmasked", (("pattern", to_xsd(_UNMASKED)),)
            if refused:
                yield "filled", (("pattern", to_xsd(excluding(refused))),)
        if is_number:
            yield "number", (("pattern", _NUMBER),)
        if field.pattern:
            yield field.id, (("pattern", to_xsd(field.pattern)),)

    def _length(self, field: Field, name: str) -> Iterator[Facet]:
        """Yield the length of a field where nothing else keeps it.

        As a pattern, for in the facet maxLength Xerces counts a character beyond U+FFFF twice.
        """
        wanted = constraints(field, self._catalog)
        limit = min(part.limit for part in wanted if isinstance(part, MaxLength))
        listed = [len(value) for part in wanted if isinstance(part, Among) for value in part.values]
        longest = max(listed, default=_LONGEST.get(name.partition(".")[0]))
        if field.pattern:
            longest = _longest(parse(field.pattern))
        if longest is None or longest > limit:
            yield "pattern", f"{_ANY}{{1,{limit}}}"


_ANY: Final = "[\t-\U0010ffff]"  # one range is quicker in libxml2 than two escapes
_TEXTS: Final = frozenset(SHARED.values())
_UNMASKED: Final = "{NOT_STAR}{0,}"


def _longest(node: Node) -> int | None:
    """Return how long a text can be that matches, None without an end."""
    match node:
        case Class():
            return 1
        case Repeat(inner, _, most):
            one = _longest(inner)
            return None if most is None or one is None else one * most
        case Sequence(nodes) | Choice(nodes):
            found = [_longest(part) for part in nodes]
            known = [one for one in found if one is not None]
            if len(known) < len(found):
                return None
            return sum(known) if isinstance(node, Sequence) else max(known)


def _kind(field: Field) -> str:
    match field.type:
        case FieldType.CODE:
            return f"list.{field.code_list}"
        case FieldType.DECIMAL if field.decimals:
            return f"decimal-{field.decimals}"
        case FieldType.INTEGER | FieldType.DECIMAL:
            return "integer"
        case FieldType.DATE:
            return "date"
        case _:
            return field.form.value


def _facets(part: object) -> Iterator[Facet]:
    """Yield the facets that fields of one kind share; of check characters, the shape."""
    match part:
        case Matches(_, "date_form" | "pattern"):
            pass  # the calendar says more; a pattern is the field's own
        case Matches(_, _, pattern):
            yield "pattern", to_xsd(pattern)
        case Satisfies(_, _, test) if test in _REGULAR:
            yield "pattern", to_xsd(_REGULAR[test])
        case Among(_, _, values):
            yield from (("enumeration", value) for value in values)
        case _:
            pass


def _characters(patterns: list[str]) -> Ranges:
    """Return the characters that all patterns of the form `x{0,}` let pass."""
    inside = CLASSES["ANY"]
    for pattern in patterns:
        match parse(pattern):
            case Repeat(Class(ranges), 0, None):
                inside = common(inside, ranges)
            case _:
                pass  # no blank at an end, which every text has to fulfil
    return inside
