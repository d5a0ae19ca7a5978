"""JSON Schema and XSD as others use them: without our keywords, with their own libraries."""

from datetime import date

import jsonschema
import jsonschema_rs
import pytest
import xmlschema
from lxml import etree

from standards.checking import reference
from standards.near_misses import near_misses
from standards.release import PUBLISHED, load
from standards.samples import Samples
from standards.targets import json_schema, xsd

CATALOG = load("jiangyin-person/0.9.0")
AS_OF = date(2024, 2, 29)
TYPES = [record_type.id for record_type in CATALOG.record_types]
SCHEMA = PUBLISHED / CATALOG.name / "xsd" / "jiangyin-person.xsd"

# What each target enforces by itself; docs/standards.md has the same as a table.
BY_JSON_SCHEMA = {
    "required", "unknown_field", "empty", "too_long", "edge_blank", "unprintable", "pattern",
    "not_in_list", "placeholder", "number_form", "date_form", "name_too_long", "name_digit",
    "name_private_use", "name_dot", "region_form",
}  # fmt: skip
BY_XSD = BY_JSON_SCHEMA - {"placeholder"} | {"date_impossible"}


def misses(id_):
    return list(near_misses(Samples(CATALOG.record_type(id_), CATALOG, as_of=AS_OF, seed=3)))


def valid(id_):
    return Samples(CATALOG.record_type(id_), CATALOG, as_of=AS_OF, seed=3).many(30)


def element(record, record_type):
    """The record as XML: children in the order of the record type."""
    namespace = xsd.namespace(CATALOG)
    root = etree.Element(f"{{{namespace}}}{record_type.id}")
    known = [name for name in record_type.field_ids if name in record]
    for name in [*known, *(name for name in record if name not in known)]:
        etree.SubElement(root, f"{{{namespace}}}{name}").text = record[name]
    return root


def codes(record, record_type):
    found = reference.check(record, record_type, CATALOG, as_of=AS_OF)
    return {finding.code for finding in found}


@pytest.mark.parametrize("id_", TYPES)
def test_other_json_schema_validators_enforce_what_standard_keywords_can_say(id_):
    record_type = CATALOG.record_type(id_)
    schema = json_schema.schema(record_type, CATALOG)
    jsonschema.Draft202012Validator.check_schema(schema)
    rust = jsonschema_rs.validator_for(schema)

    assert all(rust.is_valid(record) for record in valid(id_))
    for miss in misses(id_):
        refused = bool(codes(miss.record, record_type) & BY_JSON_SCHEMA)
        assert rust.is_valid(dict(miss.record)) != refused, miss.code


@pytest.mark.parametrize("id_", TYPES)
def test_the_xsd_enforces_what_xsd_can_say(id_):
    record_type = CATALOG.record_type(id_)
    schema = etree.XMLSchema(etree.parse(SCHEMA))

    for record in valid(id_):
        assert schema.validate(element(record, record_type)), schema.error_log
    for miss in misses(id_):
        try:
            root = element(miss.record, record_type)
        except ValueError:  # no XML document can hold a control character
            assert "unprintable" in codes(miss.record, record_type)
            continue
        found = codes(miss.record, record_type)
        if found == {"date_form", "too_long"}:
            continue  # blanks around an xs:date are taken off before the pattern is tried
        assert schema.validate(root) != bool(found & BY_XSD), (miss.field, miss.code)


def test_a_second_xsd_library_reads_the_schema_the_same():
    schema = xmlschema.XMLSchema(str(SCHEMA))
    record_type = CATALOG.record_type("judgment_debtor")

    for record in valid("judgment_debtor")[:5]:
        assert schema.is_valid(element(record, record_type))
    for miss in misses("judgment_debtor"):
        if miss.code in ("required", "not_in_list", "empty", "date_impossible", "name_digit"):
            assert not schema.is_valid(element(miss.record, record_type)), miss.code
