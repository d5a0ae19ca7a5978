"""XSDs with one facet or element wrong."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from typing import Any, Final

from lxml import etree

from standards.generating import texts
from standards.proving import xml_engines
from standards.proving.engine import Engine, refusal
from standards.proving.mutants import expressions
from standards.proving.mutants.languages import named, same_xsd
from standards.proving.mutants.mutant import Mutant, spread
from standards.samples import Record

Element = Any

_SIMPLE: Final = "{http://www.w3.org/2001/XMLSchema}simpleType"
_MOST: Final = 14  # mutants of one pattern, and of one list


def mutants(xsd: bytes, id_: str) -> Iterator[Mutant]:
    """Yield the XSD of one record type with one thing wrong, for every facet and element in it.

    What is no schema any more, because its parts cannot be told apart, is left out.
    """
    tree = xml_engines.alone(xsd, id_)
    documents = xml_engines.Documents(tree, id_)
    for number, element in enumerate(list(tree.iter(etree.Element))):
        for what, change in _changes(element):
            copy = deepcopy(tree)
            change(list(copy.iter(etree.Element))[number])
            if not _is_schema(copy):
                continue
            name = f"xsd {id_} {_place(element)}: {what}"
            yield Mutant(
                name,
                _place(element).partition(" ")[0],
                _engines(copy, documents),
                _sameness(tree, copy),
            )


def _is_schema(tree: Element) -> bool:
    try:
        etree.XMLSchema(tree)
    except etree.XMLSchemaParseError:
        return False
    return True


def _sameness(one: Element, other: Element) -> Callable[[], bool]:
    """Whether only simple types differ, and every one accepts the same."""

    def is_same() -> bool:
        pairs = [
            [part for part in tree.iter(etree.Element) if part.tag.endswith("}element")]
            for tree in (one, other)
        ]
        facts = [[dict(element.attrib) for element in part] for part in pairs]
        if facts[0] != facts[1]:
            return False
        types = [
            (one, two)
            for one, two in zip(*[map(_type, part) for part in pairs], strict=True)
            if one is not None
        ]
        changed = {(_written(one), _written(two)): (one, two) for one, two in types}
        return all(same_xsd(*both) for said, both in changed.items() if said[0] != said[1])

    return is_same


def _type(element: Element) -> Element | None:
    """Return the simple type of an element, its own or the one that it names."""
    name = element.get("type")
    return named(element, name) if name else element.find(_SIMPLE)


def _written(simple: Element) -> bytes:
    """Return a type with all that it rests on, as it is written."""
    base = simple.find("{*}restriction").get("base", "xs:string")
    below = b"" if base.startswith("xs:") else _written(named(simple, base))
    return etree.tostring(simple) + below


def _engines(tree: Element, documents: xml_engines.Documents) -> Callable[[], Iterable[Engine]]:
    """Return what judges by the XSD: libxml2, and xmlschema for what it lets pass.

    libxml2 takes some classes that differ in one range for the same where both lead on.
    """

    def judging(is_valid: Callable[[Element], bool]) -> Callable[[Sequence[Record]], list[bool]]:
        return lambda records: [not is_valid(documents.of(record)) for record in records]

    def made() -> Iterator[Engine]:
        yield Engine("libxml2", judging(etree.XMLSchema(tree).validate), refusal("xsd"))
        yield Engine("xmlschema", judging(xml_engines.by_xmlschema(tree)), refusal("xsd"))

    return made


Change = Callable[[Element], None]


def _changes(element: Element) -> Iterator[tuple[str, Change]]:
    value = element.get("value", "")
    match etree.QName(element).localname:
        case "maxLength" | "minLength":
            yield "gone", _remove
            for other in (int(value) - 1, int(value) + 1):
                if other >= 0:
                    yield f"{other} for {value}", _with("value", str(other))
        case "pattern":
            yield "gone", _remove
            for what, text in spread(expressions.wrong(value), _MOST):
                yield what, _with("value", text)
        case "enumeration":
            yield from _of_code(element, value)
        case "element" if element.getparent().tag.endswith("sequence"):
            yield from _occurrences(element)
        case "sequence" if element.getparent().tag.endswith("choice"):
            yield "gone", _remove
        case "restriction" if element.get("base") == "xs:date":
            yield "xs:string for xs:date", _with("base", "xs:string")
        case _:
            pass


def _of_code(element: Element, value: str) -> Iterator[tuple[str, Change]]:
    yield f"no {value}", _remove
    if element.getnext() is None:
        more = texts.successor(value)
        yield f"{more} for {value}", _with("value", more)
        yield f"{more} as well", _also(more)


def _occurrences(element: Element) -> Iterator[tuple[str, Change]]:
    yield "gone", _remove
    if element.getnext() is not None:
        yield "after its follower", _swap
    if element.get("minOccurs") == "0":
        yield "required", _with("minOccurs", "1")
    else:
        yield "optional", _with("minOccurs", "0")


def _remove(element: Element) -> None:
    element.getparent().remove(element)


def _with(name: str, value: str) -> Change:
    return lambda element: element.set(name, value)


def _also(value: str) -> Change:
    def change(element: Element) -> None:
        more = deepcopy(element)
        more.set("value", value)
        element.addnext(more)

    return change


def _swap(element: Element) -> None:
    element.getnext().addnext(element)


def _place(element: Element) -> str:
    """The field an element belongs to, what it is, and where it stands among its like."""
    names = [above.get("name") for above in element.iterancestors() if above.get("name")]
    own = [element.get("name")] if element.get("name") else []
    field = next(iter([*own, *names]))
    depth = sum(1 for above in element.iterancestors() if above.tag.endswith("restriction"))
    return f"{field} {etree.QName(element).localname}{depth or ''}"
