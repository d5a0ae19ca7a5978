"""XSDs with one facet or element wrong."""

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from typing import Any, Final

from lxml import etree

from standards.proving import xml_engines
from standards.proving.engine import Engine, refusal
from standards.proving.mutants import expressions
from standards.proving.mutants.mutant import Mutant, spread
from standards.samples import Record

Element = Any

_MOST: Final = 14  # mutants of one pattern, and of one list


def mutants(xsd: bytes, id_: str, enforced: frozenset[str]) -> Iterator[Mutant]:
    """Yield the XSD of one record type with one thing wrong, for every facet and element in it."""
    tree = xml_engines.alone(xsd, id_)
    documents = xml_engines.Documents(tree, id_)
    for number, element in enumerate(list(tree.iter(etree.Element))):
        for what, change in _changes(element):
            copy = deepcopy(tree)
            change(list(copy.iter(etree.Element))[number])
            name = f"xsd {id_} {_place(element)}: {what}"
            yield Mutant(
                name, _place(element).partition(" ")[0], _engines(copy, documents, enforced)
            )


def _engines(
    tree: Element, documents: xml_engines.Documents, enforced: frozenset[str]
) -> Callable[[], Sequence[Engine]]:
    def made() -> Sequence[Engine]:
        schema = etree.XMLSchema(tree)

        def judge(records: Sequence[Record]) -> list[bool]:
            return [not schema.validate(documents.of(record)) for record in records]

        return [Engine("libxml2", judge, refusal(enforced))]

    return made


Change = Callable[[Element], None]


def _changes(element: Element) -> Iterator[tuple[str, Change]]:
    kind = etree.QName(element).localname
    value = element.get("value", "")
    match kind:
        case "maxLength" | "minLength":
            yield "gone", _remove
            for step in (-1, 1):
                if int(value) + step >= 0:
                    yield f"{int(value) + step} for {value}", _with("value", str(int(value) + step))
        case "pattern":
            yield "gone", _remove
            for what, text in spread(expressions.wrong(value), _MOST):
                yield what, _with("value", text)
        case "enumeration":
            yield f"no {value}", _remove
            if element.getnext() is None:
                more = value[:-1] + chr(ord(value[-1]) + 1)
                yield f"{more} for {value}", _with("value", more)
                yield f"{more} as well", _also(more)
        case "element" if element.getparent().tag.endswith("sequence"):
            yield "gone", _remove
            yield from _occurrences(element)
            if element.getnext() is not None:
                yield "after its follower", _swap
        case "restriction" if element.get("base") == "xs:date":
            yield "xs:string for xs:date", _with("base", "xs:string")


def _occurrences(element: Element) -> Iterator[tuple[str, Change]]:
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
