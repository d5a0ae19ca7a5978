"""Texts that walk the expressions of the compiled XSD, which writes a class in many places.

The patterns of the model are walked when values are made. What the XSD says is made of them by
automata: one class of the model stands there once for each thing that may have come before it, and
each of those places can be wrong alone.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from standards.generating import walk
from standards.pattern import Node
from standards.proving import xml_engines
from standards.proving.mutants.languages import chain, xsd_node

WALKED: Final = 400_000  # texts of one expression: nested ones come to the same again and again
MOST: Final = 12_000  # of them that differ
Element = Any  # lxml's elements

_XS: Final = "{http://www.w3.org/2001/XMLSchema}"


def texts(xsd: bytes, id_: str) -> Iterator[tuple[str, str]]:
    """Yield fields of a record type with texts at and beside every class and count of their XSD."""
    tree = xml_engines.alone(xsd, id_)
    walked: set[str] = set()
    for element in tree.iter(f"{_XS}element"):
        for node in _nodes(element, walked):
            for made in (walk.edges(node), walk.outside(node)):
                different = dict.fromkeys(islice(made, WALKED))
                yield from ((element.get("name"), text) for text in islice(different, MOST))


def _nodes(element: Element, walked: set[str]) -> Iterator[Node]:
    """Yield the expressions of an element's type, and of those that it restricts.

    A named type that many elements restrict by a length of their own is walked once.
    """
    simples = list(chain(element, element.get("type", "xs:string")))
    inside = element.find(f"{_XS}simpleType")
    if inside is not None:
        above = chain(element, inside.find(f"{_XS}restriction").get("base", "xs:string"))
        simples = [inside, *(one for one in above if one.get("name") not in walked)]
        walked.update(one.get("name") for one in simples[1:2])
    for simple in simples:
        for part in simple.iter(f"{_XS}pattern"):
            yield xsd_node(part.get("value"))
