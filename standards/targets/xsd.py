"""XSD 1.0 of a catalog: one element for each record type, its fields as children in order.

XSD 1.0 cannot compare fields, count check digits or exclude texts; the enforcement matrix in
docs/standards.md says what is left to the checks of the product.
"""

from typing import Final

from lxml import etree

from standards.constraints import (
    Among,
    Constraint,
    Matches,
    MaxLength,
    Satisfies,
    constraints,
)
from standards.model import Catalog, Field, Label, RecordType
from standards.pattern import to_xsd

_XS: Final = "http://www.w3.org/2001/XMLSchema"


def namespace(catalog: Catalog) -> str:
    """Return the XML namespace of a catalog's records."""
    return f"urn:chengxin:{catalog.id}:{catalog.version}"


def render(catalog: Catalog) -> bytes:
    """Write the schema of a catalog as the file that is shipped."""
    root = etree.Element(
        _name("schema"),
        {"targetNamespace": namespace(catalog), "elementFormDefault": "qualified"},
        nsmap={"xs": _XS},
    )
    _document(root, catalog.label)
    for record_type in catalog.record_types:
        _record(root, record_type, catalog)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)


def _record(root: etree._Element, record_type: RecordType, catalog: Catalog) -> None:
    element = etree.SubElement(root, _name("element"), name=record_type.id)
    _document(element, record_type.label)
    children = etree.SubElement(etree.SubElement(element, _name("complexType")), _name("sequence"))
    for field in record_type.fields:
        _field(children, field, catalog)


def _field(parent: etree._Element, field: Field, catalog: Catalog) -> None:
    attributes = {"name": field.id} | ({} if field.required else {"minOccurs": "0"})
    element = etree.SubElement(parent, _name("element"), attributes)
    _document(element, field.label)
    wanted = constraints(field, catalog)
    patterns = [to_xsd(part.pattern) for part in wanted if isinstance(part, Matches)]
    # Patterns in one restriction are alternatives; those that must all hold are nested (XSD 1.0
    # part 2, 4.3.4.3), the last one outermost.
    simple = etree.SubElement(element, _name("simpleType"))
    for pattern in reversed(patterns[1:]):
        restriction = etree.SubElement(simple, _name("restriction"))
        simple = etree.SubElement(restriction, _name("simpleType"))
        etree.SubElement(restriction, _name("pattern"), value=pattern)
    _innermost(simple, wanted, patterns[:1])


def _innermost(simple: etree._Element, wanted: tuple[Constraint, ...], patterns: list[str]) -> None:
    dates = any(isinstance(part, Satisfies) and part.test == "date" for part in wanted)
    base = "xs:date" if dates else "xs:string"
    restriction = etree.SubElement(simple, _name("restriction"), base=base)
    if not dates:  # an xs:date has no length; its pattern fixes the form
        longest = min(part.limit for part in wanted if isinstance(part, MaxLength))
        etree.SubElement(restriction, _name("minLength"), value="1")
        etree.SubElement(restriction, _name("maxLength"), value=str(longest))
    for part in wanted:
        for value in part.values if isinstance(part, Among) else ():
            etree.SubElement(restriction, _name("enumeration"), value=value)
    for pattern in patterns:
        etree.SubElement(restriction, _name("pattern"), value=pattern)


def _document(element: etree._Element, label: Label) -> None:
    annotation = etree.SubElement(element, _name("annotation"))
    for language, text in (("zh", label.zh), ("en", label.en)):
        attributes = {"{http://www.w3.org/XML/1998/namespace}lang": language}
        etree.SubElement(annotation, _name("documentation"), attributes).text = text


def _name(local: str) -> str:
    return f"{{{_XS}}}{local}"
