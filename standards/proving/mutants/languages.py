"""The texts that a compiled target accepts in one field, and whether two targets accept the same.

What an automaton shows is a proof: a mutant that accepts the same texts cannot be given away.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from standards.algebra.automaton import Automaton, TooHard, word
from standards.algebra.compilation import of_node, of_pattern, of_words
from standards.algebra.products import combined
from standards.pattern import CLASSES, Node, Ranges
from standards.proving.mutants import reading

Json = Any
_LENGTHS: Final = ("minLength", "maxLength")
_INSIDE: Final = ("not", "$ref", "anyOf", "allOf")
Element = Any


@dataclass(frozen=True, slots=True)
class Dialect:
    """What an engine takes `.` and digits for."""

    dot: Ranges
    digits: Ranges
    blanks: Ranges = ()  # of `\\s`; none: not known, and nothing that holds it is read


def without_points(*points: int) -> Ranges:
    """Return all code points but some."""
    kept: list[tuple[int, int]] = []
    start = 0
    for point in (*sorted(points), 0x110000):
        if start < point:
            kept.append((start, point - 1))
        start = point + 1
    return tuple(kept)


_ASCII: Final = CLASSES["DIGIT"]
MORE_DIGITS: Final = (
    *_ASCII,
    (0x660, 0x669),
    (0xFF10, 0xFF19),
)  # of Unicode's, enough
# JSON Schema: ECMA 262 and Python differ; XSD: 1.0 part 2, appendix F.
DIALECTS_OF_JSON: Final = (
    Dialect(without_points(0x0A), MORE_DIGITS),
    Dialect(without_points(0x0A, 0x0D, 0x2028, 0x2029), _ASCII),
)
_OF_XSD: Final = (
    Dialect(
        without_points(0x0A, 0x0D), MORE_DIGITS, blanks=((0x09, 0x0A), (0x0D, 0x0D), (0x20, 0x20))
    ),
)
# At least what xs:date reads when blanks are gone: a sign, long years, any two digits, a zone.
_DAY: Final = of_pattern("(\\-){0,1}[0-9]{4,}\\-[0-9]{2}\\-[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2}){0,1}")


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of an automaton with `least` to `most` characters."""

    automaton: Automaton
    least: int = 0
    most: int | None = None

    def within(self, other: Automaton) -> "Texts":
        """Return those that are in another automaton as well."""
        return replace(self, automaton=combined(self.automaton, other, "and"))

    def without(self, other: Automaton) -> "Texts":
        """Return those that are not in another automaton."""
        return replace(self, automaton=combined(self.automaton, other, "minus"))


ANYTHING: Final = Texts(of_pattern("{ANY}{0,}"))


def same_json(one: Json, other: Json, definitions: tuple[Json, Json]) -> bool:
    """Whether two schemas of a property accept the same values, shown by automata."""
    if takes_others(one, definitions[0]) != takes_others(other, definitions[1]):
        return False
    try:
        return all(
            same(
                of_json(one, definitions[0], dialect, ANYTHING),
                of_json(other, definitions[1], dialect, ANYTHING),
            )
            for dialect in DIALECTS_OF_JSON
        )
    except (TooHard, reading.NotRead):
        return False


def same_xsd(one: Element, other: Element) -> bool:
    """Whether two simple types, each in its schema, accept the same texts, shown by automata."""
    if _is_date(one) != _is_date(other):
        return False  # of an xs:date the automaton takes more than it is: good for comparing alike
    try:
        return all(same(_of_xsd(one, dialect), _of_xsd(other, dialect)) for dialect in _OF_XSD)
    except (TooHard, reading.NotRead):
        return False


def _is_date(simple: Element) -> bool:
    return any(part.get("base") == "xs:date" for part in simple.iter())


def takes_others(schema: Json, definitions: Json) -> bool:
    """Whether a schema accepts numbers and the like: neither its type nor a list keeps them out."""
    if "$ref" in schema:
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    if "type" in schema or "enum" in schema:
        return False
    return all(takes_others(part, definitions) for part in schema.get("allOf", ()))


def of_json(schema: Json, definitions: Json, dialect: Dialect, texts: Texts) -> Texts:
    """Return those of some texts that the schema of a property accepts."""
    for keyword, value in schema.items():
        if keyword in _LENGTHS:
            texts = _limited(texts, keyword, value)
        elif keyword == "pattern":
            texts = texts.within(_automaton(value, dialect, searched=True))
        elif keyword == "enum":
            texts = texts.within(of_words(tuple(sorted(value))))
        elif keyword in _INSIDE:
            texts = _of_parts(keyword, value, definitions, dialect, texts)
        elif keyword == "if":
            asked = of_json(value, definitions, dialect, ANYTHING)
            then = of_json(schema["then"], definitions, dialect, ANYTHING)
            texts = texts.without(asked.without(then.automaton).automaton)
    return texts


def _of_parts(
    keyword: str, value: Json, definitions: Json, dialect: Dialect, texts: Texts
) -> Texts:
    """What schemas inside a schema leave of the texts."""
    match keyword:
        case "not":
            return texts.without(of_json(value, definitions, dialect, ANYTHING).automaton)
        case "$ref":
            return of_json(definitions[value.rpartition("/")[2]], definitions, dialect, texts)
        case "anyOf":
            rest = ANYTHING
            for part in value:
                rest = rest.without(of_json(part, definitions, dialect, ANYTHING).automaton)
            return texts.without(rest.automaton)
        case _:  # allOf
            for part in value:
                texts = of_json(part, definitions, dialect, texts)
            return texts


def _limited(texts: Texts, keyword: str, limit: int) -> Texts:
    if keyword == "minLength":
        return replace(texts, least=max(texts.least, limit))
    return replace(texts, most=limit if texts.most is None else min(texts.most, limit))


def _of_xsd(simple: Element, dialect: Dialect) -> Texts:
    """A restriction: its facets, in what the type it restricts accepts."""
    [restriction] = [part for part in simple if part.tag.endswith("restriction")]
    texts = _of_base(simple, restriction.get("base", "xs:string"), dialect)
    words, patterns = [], []
    for facet in restriction:
        kind, value = facet.tag.rpartition("}")[2], facet.get("value", "")
        match kind:
            case "simpleType":
                texts = _of_xsd(facet, dialect)
            case "minLength" | "maxLength":
                texts = _limited(texts, kind, int(value))
            case "enumeration":
                words.append(value)
            case _:
                patterns.append(value)
    if words:
        texts = texts.within(of_words(tuple(sorted(words))))
    if patterns:  # patterns of one restriction are alternatives
        whole = "|".join(patterns)
        texts = texts.within(_automaton(whole, dialect, searched=False))
    return texts


def _of_base(simple: Element, base: str, dialect: Dialect) -> Texts:
    """What the type of a name accepts: one of XSD, or one that the schema names."""
    if base.startswith("xs:"):
        return ANYTHING.within(_DAY) if base == "xs:date" else ANYTHING
    return _of_xsd(named(simple, base), dialect)


def named(part: Element, name: str) -> Element:
    """Return the simple type of a name in the schema that an element is a part of."""
    [found] = [
        one
        for one in part.getroottree().getroot()
        if one.get("name") == name and one.tag.endswith("simpleType")
    ]
    return found


def chain(part: Element, name: str) -> Iterator[Element]:
    """Yield the simple type of a name in the schema of an element, then those that it restricts."""
    while not name.startswith("xs:"):
        simple = named(part, name)
        yield simple
        name = simple.find("{*}restriction").get("base", "xs:string")


def xsd_node(expression: str) -> Node:
    """Return the tree of a pattern of an XSD. Raises reading.NotRead."""
    return _node(expression, _OF_XSD[0], searched=False)


def _node(expression: str, dialect: Dialect, *, searched: bool) -> Node:
    return reading.node(
        expression,
        dot=dialect.dot,
        digits=dialect.digits,
        searched=searched,
        blanks=dialect.blanks,
    )


def _automaton(expression: str, dialect: Dialect, *, searched: bool) -> Automaton:
    return of_node(_node(expression, dialect, searched=searched))


def same(one: Texts, other: Texts) -> bool:
    """Whether two say the same."""
    return _within(one, other) and _within(other, one)


def _within(one: Texts, other: Texts) -> bool:
    """Whether no text of the one is shorter or longer than the other allows, or not in it."""
    most = one.most
    if other.least > one.least:
        shorter = word(one.automaton, one.least, _least(other.least - 1, most))
        if shorter is not None:
            return False
    longer = other.most is not None and (most is None or most > other.most)
    if longer and word(one.automaton, max(one.least, (other.most or 0) + 1), most) is not None:
        return False
    rest = one.without(other.automaton)
    return word(rest.automaton, one.least, most) is None


def _least(one: int, other: int | None) -> int:
    return one if other is None else min(one, other)
