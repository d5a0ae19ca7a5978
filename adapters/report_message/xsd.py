"""The XSD 1.0 of a message, compiled from the catalog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from adapters.credit_report.model import Element, Kind
from adapters.report_message.units import NO_MONTH
from adapters.report_message.values import NEEDED, field_of, written_modules
from standards.model import Label
from standards.targets.xsd import document, name_of, restrict
from standards.targets.xsd_types import Restriction, Types

if TYPE_CHECKING:
    from standards.model import Catalog

_NOTHING = "nothing"  # the type of an empty element
_NUMBER = "PA01BI01"
_ANSWER = ("ResultCode", "ResultDesc", "ReportName")


def render(catalog: Catalog) -> bytes:
    """Write the schema: no namespace, as in public samples; the elements in their order."""
    root = etree.Element(name_of("schema"), nsmap={"xs": "http://www.w3.org/2001/XMLSchema"})
    document(root, Label(f"{catalog.label.zh}（报文）", f"{catalog.label.en} (message)"))
    message = _sequence(root, "Document", "1", "1")
    answer = _sequence(message, "Msg", "1", "unbounded")
    for name in _ANSWER:
        attributes = {"name": name, "type": "xs:string"}
        if name == "ResultCode":
            attributes["fixed"] = "AAA000"
        etree.SubElement(answer, name_of("element"), attributes)
    report = _sequence(_sequence(answer, "ReportMessage", "1", "1"), "Document", "1", "1")
    types = Types(catalog)
    for module in written_modules():
        _element(report, module, types, catalog)
    types.named[_NOTHING] = Restriction("xs:string", (("maxLength", "0"),))
    for name, restriction in sorted(types.named.items()):
        restrict(etree.SubElement(root, name_of("simpleType"), name=name), restriction)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True))


def _sequence(parent: etree._Element, name: str, least: str, most: str) -> etree._Element:
    attributes = {"name": name}
    if parent.tag != name_of("schema"):
        attributes |= {"minOccurs": least, "maxOccurs": most}
    element = etree.SubElement(parent, name_of("element"), attributes)
    return etree.SubElement(etree.SubElement(element, name_of("complexType")), name_of("sequence"))


def _element(parent: etree._Element, element: Element, types: Types, catalog: Catalog) -> None:
    most = "unbounded" if element.most is None else str(element.most)
    if not element.is_value:
        sequence = _sequence(parent, element.id, str(element.least), most)
        for inner in element.inner:
            _element(sequence, inner, types, catalog)
        return
    found = etree.SubElement(parent, name_of("element"), name=element.id)
    document(found, Label(element.zh, element.en))
    simple = etree.SubElement(found, name_of("simpleType"))
    restriction = types.of(field_of(element, catalog), is_number=element.id == _NUMBER)
    if element.id in NEEDED or element.kind is Kind.COUNT:
        restrict(simple, restriction)
        return
    union = etree.SubElement(simple, name_of("union"), memberTypes=_NOTHING)
    restrict(etree.SubElement(union, name_of("simpleType")), restriction)
    if element.kind is Kind.MONTH:
        none = Restriction("xs:string", (("enumeration", NO_MONTH),))
        restrict(etree.SubElement(union, name_of("simpleType")), none)
