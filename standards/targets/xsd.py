"""XSD 1.0 of a catalog: one element for each record type, its fields as children in order.

XSD 1.0 cannot compare fields, count check digits or make a field depend on another one: the
enforcement matrix (matrix.py) says what is left to the checks of the product. A day is a text with
the pattern of the calendar, because xs:date takes blanks around it away and allows time zones.
"""

from typing import Final

from lxml import etree

from standards.complement import excluding, unlike
from standards.conditions import BIRTH_DATE, CITIZEN, absent
from standards.constraints import (
    CALENDAR,
    ORGANISATION_CODE,
    USCC,
    Among,
    Constraint,
    Excludes,
    Matches,
    MaxLength,
    Satisfies,
    constraints,
)
from standards.model import Catalog, Field, IdentityDocument, Label, RecordType
from standards.pattern import Choice, parse, to_xsd

_XS: Final = "http://www.w3.org/2001/XMLSchema"
_REGULAR: Final = {"date": CALENDAR, "uscc": USCC, "organisation_code": ORGANISATION_CODE}
# An identity number is not masked, and one of a citizen's shape has a birth date that exists.
_NUMBER: Final = (
    to_xsd("{NOT_STAR}{0,}"),
    to_xsd(Choice((parse(BIRTH_DATE), unlike(parse(CITIZEN))))),
)


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
    never = absent(record_type)  # no document has these elements
    numbers = {r.field for r in record_type.rules if isinstance(r, IdentityDocument)}
    for field in record_type.fields:
        if field.id not in never:
            found = [*_patterns(field, catalog), *(_NUMBER if field.id in numbers else ())]
            _field(children, field, catalog, found)


def _patterns(field: Field, catalog: Catalog) -> list[str]:
    """Return the patterns that must all hold; of check characters, only the shape."""
    found: list[str] = []
    for part in constraints(field, catalog):
        match part:
            case Matches(_, "date_form"):
                pass  # the calendar says more
            case Matches(_, _, pattern):
                found.append(to_xsd(pattern))
            case Satisfies(_, _, test) if test in _REGULAR:
                found.append(to_xsd(_REGULAR[test]))
            case Excludes(_, _, values):
                found.append(to_xsd(excluding(values)))
            case _:
                pass
    return found


def _field(parent: etree._Element, field: Field, catalog: Catalog, patterns: list[str]) -> None:
    attributes = {"name": field.id} | ({} if field.required else {"minOccurs": "0"})
    element = etree.SubElement(parent, _name("element"), attributes)
    _document(element, field.label)
    # Patterns in one restriction are alternatives; those that must all hold are nested (XSD 1.0
    # part 2, 4.3.4.3), the last one outermost.
    simple = etree.SubElement(element, _name("simpleType"))
    for pattern in reversed(patterns[1:]):
        restriction = etree.SubElement(simple, _name("restriction"))
        simple = etree.SubElement(restriction, _name("simpleType"))
        etree.SubElement(restriction, _name("pattern"), value=pattern)
    _innermost(simple, constraints(field, catalog), patterns[:1])


def _innermost(simple: etree._Element, wanted: tuple[Constraint, ...], patterns: list[str]) -> None:
    """Write the restriction of xs:string: no other type of XSD keeps the blanks of a value."""
    restriction = etree.SubElement(simple, _name("restriction"), base="xs:string")
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
