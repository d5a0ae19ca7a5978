"""XSD as others use it: libxml2 and xmlschema, on documents that are written and read again."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import xmlschema
from lxml import etree

from standards.proving.engine import CannotHold, Engine, refusal
from standards.samples import Record

_XS: Final = "{http://www.w3.org/2001/XMLSchema}"
_BLANKS: Final = "\t\n\r "

Element = Any  # lxml's elements


def libxml2(xsd: bytes, id_: str, enforced: frozenset[str]) -> Engine:
    """Return libxml2 on the XSD of a catalog, for the records of one type."""
    tree = etree.fromstring(xsd)
    schema = etree.XMLSchema(tree)
    return Engine(
        "libxml2", _judge(tree, id_, schema.validate), refusal(enforced), _carry(tree, id_)
    )


def python(xsd: bytes, id_: str, enforced: frozenset[str]) -> Engine:
    """Return the library xmlschema on the XSD of a catalog."""
    tree = etree.fromstring(xsd)
    schema = xmlschema.XMLSchema(xsd.decode())
    return Engine(
        "xmlschema", _judge(tree, id_, schema.is_valid), refusal(enforced), _carry(tree, id_)
    )


def _judge(
    tree: Element, id_: str, is_valid: Callable[[Element], bool]
) -> Callable[[Sequence[Record]], list[bool]]:
    return lambda records: [not is_valid(document(record, id_, tree)) for record in records]


def document(record: Record, id_: str, tree: Element) -> Element:
    """Write a record as an XML document, in the order of the schema, and read it again.

    Raises CannotHold for text that is no XML, or a field's name that is not.
    """
    namespace = tree.get("targetNamespace")
    root = etree.Element(f"{{{namespace}}}{id_}")
    order = [element.get("name") for element in _fields(tree, id_)]
    known = [name for name in order if name in record]
    try:
        for name in [*known, *(name for name in record if name not in known)]:
            etree.SubElement(root, f"{{{namespace}}}{name}").text = record[name]
        return etree.fromstring(etree.tostring(root, encoding="utf-8"), _parser())
    except (ValueError, etree.XMLSyntaxError):
        raise CannotHold("no XML document can hold it") from None


def _parser() -> Element:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


def _carry(tree: Element, id_: str) -> Callable[[Record], Record]:
    """Blanks around and between the parts of an xs:date are gone before any facet looks."""
    days = {element.get("name") for element in _fields(tree, id_) if _is_date(element)}

    def carried(record: Record) -> Record:
        document(record, id_, tree)
        return {name: _collapsed(text) if name in days else text for name, text in record.items()}

    return carried


def _fields(tree: Element, id_: str) -> Iterable[Element]:
    [record] = tree.findall(f"{_XS}element[@name='{id_}']")
    found: list[Element] = record.findall(f"{_XS}complexType/{_XS}sequence/{_XS}element")
    return found


def _is_date(element: Element) -> bool:
    return any(part.get("base") == "xs:date" for part in element.iter(f"{_XS}restriction"))


def _collapsed(text: str) -> str:
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return " ".join(part for part in text.split(" ") if part)
