"""XSD as others use it: libxml2 and xmlschema, on documents that are written and read again."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import xmlschema
from lxml import etree

from standards.proving.enforced import of_file
from standards.proving.engine import CannotHold, Engine, refusal, texts_only
from standards.samples import Record

_XS: Final = "{http://www.w3.org/2001/XMLSchema}"
_BLANKS: Final = "\t\n\r"

Element = Any  # lxml's elements


def libxml2(xsd: bytes, id_: str) -> Engine:
    """Return libxml2 on the XSD of a catalog, for the records of one type."""
    documents = Documents(etree.fromstring(xsd), id_)
    schema = etree.XMLSchema(etree.fromstring(xsd))
    judge = _judge(documents, schema.validate)
    return Engine("libxml2", judge, refusal(of_file("xsd", xsd)), documents.carried)


def python(xsd: bytes, id_: str) -> Engine:
    """Return the library xmlschema on the XSD of a catalog."""
    documents = Documents(etree.fromstring(xsd), id_, blanks=None)
    judge = _judge(documents, by_xmlschema(alone(xsd, id_)))
    return Engine("xmlschema", judge, refusal(of_file("xsd", xsd)), documents.carried)


def by_xmlschema(tree: Element) -> Callable[[Element], bool]:
    """Return what the library xmlschema says of documents: whether they are valid."""
    schema = xmlschema.XMLSchema(etree.tostring(tree, encoding="unicode"))
    return lambda document: bool(schema.is_valid(document))


def alone(xsd: bytes, id_: str) -> Element:
    """Return the XSD with the element of one record type, the types it uses, and nothing else."""
    tree = etree.fromstring(xsd)
    for element in tree.findall(f"{_XS}element"):
        if element.get("name") != id_:
            tree.remove(element)
    while unused := _unused(tree):
        for simple in unused:
            tree.remove(simple)
    return tree


def _unused(tree: Element) -> list[Element]:
    used = {part.get(name) for part in tree.iter(etree.Element) for name in ("type", "base")}
    return [one for one in tree.findall(f"{_XS}simpleType") if one.get("name") not in used]


class Documents:
    """Records of one type as XML documents, in the order of a schema."""

    def __init__(self, tree: Element, id_: str, *, blanks: str | None = _BLANKS) -> None:
        """Take the schema, and which blanks around an xs:date the engine does not see.

        Those of XML, or None for what Python takes for blanks: xmlschema sees none of them.
        """
        self._blanks = blanks
        self._namespace = tree.get("targetNamespace")
        self._id = id_
        fields = list(_fields(tree, id_))
        self._order = list(dict.fromkeys(element.get("name") for element in fields))
        self._days = {element.get("name") for element in fields if _is_date(element)}
        self._parser = etree.XMLParser(resolve_entities=False, no_network=True)
        self._made: dict[int, tuple[Record, Element]] = {}

    def carried(self, record: Record) -> Record:
        """Return a record as it arrives: blanks around an xs:date are gone before a facet looks.

        Raises CannotHold for text that is no XML, or a field's name that is not.
        """
        self.of(texts_only(record))
        return {
            name: self._collapsed(text) if name in self._days else text
            for name, text in record.items()
        }

    def _collapsed(self, text: str) -> str:
        for blank in self._blanks or "":
            text = text.replace(blank, " ")
        return " ".join(part for part in text.split(self._blanks and " ") if part)

    def of(self, record: Record) -> Element:
        """Write a record as an XML document and read it again. Raises CannotHold."""
        known = self._made.get(id(record))
        if known is None or known[0] is not record:
            known = self._made[id(record)] = (record, self._document(record))
        return known[1]

    def _document(self, record: Record) -> Element:
        root = etree.Element(f"{{{self._namespace}}}{self._id}")
        known = [name for name in self._order if name in record]
        try:
            for name in [*known, *(name for name in record if name not in known)]:
                etree.SubElement(root, f"{{{self._namespace}}}{name}").text = record[name]
            return etree.fromstring(etree.tostring(root, encoding="utf-8"), self._parser)
        except (ValueError, TypeError, etree.XMLSyntaxError):
            raise CannotHold("no XML document can hold it") from None


def _judge(
    documents: Documents, is_valid: Callable[[Element], bool]
) -> Callable[[Sequence[Record]], list[bool]]:
    return lambda records: [not is_valid(documents.of(record)) for record in records]


def _fields(tree: Element, id_: str) -> Iterable[Element]:
    [record] = tree.findall(f"{_XS}element[@name='{id_}']")
    return list(record.find(f"{_XS}complexType").iter(f"{_XS}element"))


def _is_date(element: Element) -> bool:
    return any(part.get("base") == "xs:date" for part in element.iter(f"{_XS}restriction"))
