"""XSD 1.0 of a catalog: one element for each record type, its fields as children in order.

XSD 1.0 cannot compare fields, count check digits or make a field depend on another one: the
enforcement matrix (matrix.py) says what is left to the checks of the product. A day is a text with
the pattern of the calendar, because xs:date takes blanks around it away and allows time zones.
"""

from typing import Any, Final

from lxml import etree

from standards.conditions import absent
from standards.model import AtLeastOne, Catalog, Field, IdentityDocument, Label, RecordType
from standards.targets.xsd_types import Restriction, Types

_XS: Final = "http://www.w3.org/2001/XMLSchema"

# What no text is: of a group without a field that may be there, no record has one.
_NOTHING: Final = Restriction("xs:string", (("maxLength", "0"), ("pattern", "x")))


def namespace(catalog: Catalog) -> str:
    """Return the XML namespace of a catalog's records."""
    return f"urn:chengxin:{catalog.id}:{catalog.version}"


def render(catalog: Catalog) -> bytes:
    """Write the schema of a catalog as the file that is shipped."""
    own = namespace(catalog)
    spaces: Any = {"xs": _XS, None: own}  # the stubs know no default namespace
    root = etree.Element(
        name_of("schema"),
        {"targetNamespace": own, "elementFormDefault": "qualified"},
        nsmap=spaces,
    )
    document(root, catalog.label)
    types = Types(catalog)
    for record_type in catalog.record_types:
        _record(root, record_type, types)
    for name, restriction in sorted(types.named.items()):
        restrict(etree.SubElement(root, name_of("simpleType"), name=name), restriction)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)


def _record(root: etree._Element, record_type: RecordType, types: Types) -> None:
    element = etree.SubElement(root, name_of("element"), name=record_type.id)
    document(element, record_type.label)
    sequence = etree.SubElement(
        etree.SubElement(element, name_of("complexType")), name_of("sequence")
    )
    _Content(record_type, types).write(sequence)


class _Content:
    """The fields of a record type in their order, at least one of each of some groups among them.

    A field that no record of the type may have is left out.
    """

    def __init__(self, record_type: RecordType, types: Types) -> None:
        never = absent(record_type)
        self._fields = [field for field in record_type.fields if field.id not in never]
        required = {field.id for field in self._fields if field.required}
        groups = [r.fields for r in record_type.rules if isinstance(r, AtLeastOne)]
        self._groups = [
            frozenset(group) - never for group in groups if not required.intersection(group)
        ]
        numbers = {r.field for r in record_type.rules if isinstance(r, IdentityDocument)}
        self._types = {f.id: types.of(f, is_number=f.id in numbers) for f in self._fields}
        if any(len(group) > 1 for group in self._groups):  # elements of one name have one type
            for id_, restriction in self._types.items():
                if restriction.facets:
                    named = types.named_as(f"{record_type.id}.{id_}", restriction)
                    self._types[id_] = Restriction(named, ())

    def write(self, sequence: etree._Element) -> None:
        """Write the fields into a sequence."""
        self._write(sequence, self._fields, self._groups)

    def _write(
        self, sequence: etree._Element, fields: list[Field], groups: list[frozenset[str]]
    ) -> None:
        """Write fields of which each group needs one: at the first of a group, there or not."""
        if not all(groups):
            nothing = etree.SubElement(sequence, name_of("element"), name="nothing")
            restrict(etree.SubElement(nothing, name_of("simpleType")), _NOTHING)
            return
        for number, field in enumerate(fields):
            if not any(field.id in group for group in groups):
                self._field(sequence, field, is_needed=field.required)
                continue
            behind = fields[number + 1 :]
            satisfied = [group for group in groups if field.id not in group]
            missed = [group - {field.id} for group in groups]
            if all(missed):
                choice = etree.SubElement(sequence, name_of("choice"))
                there = etree.SubElement(choice, name_of("sequence"))
                self._field(there, field, is_needed=True)
                self._write(there, behind, satisfied)
                self._write(etree.SubElement(choice, name_of("sequence")), behind, missed)
            else:
                self._field(sequence, field, is_needed=True)
                self._write(sequence, behind, satisfied)
            return

    def _field(self, parent: etree._Element, field: Field, *, is_needed: bool) -> None:
        attributes = {"name": field.id} | ({} if is_needed else {"minOccurs": "0"})
        restriction = self._types[field.id]
        if not restriction.facets:
            attributes["type"] = restriction.base
        element = etree.SubElement(parent, name_of("element"), attributes)
        document(element, field.label)
        if restriction.facets:
            restrict(etree.SubElement(element, name_of("simpleType")), restriction)


def restrict(simple: etree._Element, restriction: Restriction) -> None:
    """Write the facets of a restriction into a simple type."""
    narrowed = etree.SubElement(simple, name_of("restriction"), base=restriction.base)
    for kind, value in restriction.facets:
        etree.SubElement(narrowed, name_of(kind), value=value)


def document(element: etree._Element, label: Label) -> None:
    """Say in both languages what an element is."""
    annotation = etree.SubElement(element, name_of("annotation"))
    for language, text in (("zh", label.zh), ("en", label.en)):
        attributes = {"{http://www.w3.org/XML/1998/namespace}lang": language}
        etree.SubElement(annotation, name_of("documentation"), attributes).text = text


def name_of(local: str) -> str:
    """Return the name of an element of XML Schema."""
    return f"{{{_XS}}}{local}"
