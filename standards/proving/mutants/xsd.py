"""XSDs with one facet or element wrong."""

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from typing import Any, Final

from lxml import etree

from standards.generating import texts
from standards.proving import xml_engines
from standards.proving.engine import Engine, refusal
from standards.proving.mutants import expressions
from standards.proving.mutants.languages import same_xsd
from standards.proving.mutants.mutant import Mutant, spread
from standards.samples import Record

Element = Any

_SIMPLE: Final = "{http://www.w3.org/2001/XMLSchema}simpleType"
_MOST: Final = 14  # mutants of one pattern, and of one list


def mutants(xsd: bytes, id_: str) -> Iterator[Mutant]:
    """Yield the XSD of one record type with one thing wrong, for every facet and element in it."""
    tree = xml_engines.alone(xsd, id_)
    documents = xml_engines.Documents(tree, id_)
    for number, element in enumerate(list(tree.iter(etree.Element))):
        for what, change in _changes(element):
            copy = deepcopy(tree)
            change(list(copy.iter(etree.Element))[number])
            name = f"xsd {id_} {_place(element)}: {what}"
            yield Mutant(
                name,
                _place(element).partition(" ")[0],
                _engines(copy, documents),
                _sameness(tree, copy),
            )


def _sameness(one: Element, other: Element) -> Callable[[], bool]:
    """Whether only simple types differ, and every one accepts the same."""

    def is_same() -> bool:
        pairs = [
            [part for part in tree.iter(etree.Element) if part.tag.endswith("}element")]
            for tree in (one, other)
        ]
        facts = [[dict(element.attrib) for element in part] for part in pairs]
        return facts[0] == facts[1] and all(
            same_xsd(known.find(_SIMPLE), changed.find(_SIMPLE))
            for known, changed in zip(*pairs, strict=True)
            if known.find(_SIMPLE) is not None
            if etree.tostring(known) != etree.tostring(changed)
        )

    return is_same


def _engines(tree: Element, documents: xml_engines.Documents) -> Callable[[], Sequence[Engine]]:
    def made() -> Sequence[Engine]:
        schema = etree.XMLSchema(tree)

        def judge(records: Sequence[Record]) -> list[bool]:
            return [not schema.validate(documents.of(record)) for record in records]

        return [Engine("libxml2", judge, refusal("xsd"))]

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
