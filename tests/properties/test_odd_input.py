"""Records and documents that no generator of ours made: every target keeps the matrix's word."""

from datetime import date

import pytest
import xmlschema
from kit import by_hand
from kit.odd_documents import documents
from lxml import etree

from standards import release
from standards.proving import engines, proof, report, run
from standards.samples import Samples
from standards.targets import json_schema, matrix, outputs, xsd

CATALOG = release.load("jiangyin-person/2.0.0")
AS_OF = date(2026, 4, 30)
TYPES = [CATALOG.record_type(id_) for id_ in ("penalty", "judgment_debtor", "identity")]


@pytest.mark.slow
@pytest.mark.parametrize(
    "record_type",
    [
        pytest.param(one, marks=pytest.mark.deep if number else (), id=one.id)
        for number, one in enumerate(TYPES)
    ],
)
def test_records_written_by_hand_get_the_verdict_of_the_matrix(record_type):
    subject = engines.Subject(record_type, CATALOG, AS_OF, outputs.compiled(CATALOG))
    check = proof.reference_of(record_type, CATALOG, AS_OF)
    records = list(by_hand.records(record_type, CATALOG, as_of=AS_OF, every=9))

    made = run.prove_records(
        subject, list(engines.engines(subject)), proof.judged(records, check), check
    )

    assert list(report.disagreements([made])) == []
    assert 0 < made.valid < made.records


@pytest.mark.parametrize("value", by_hand.NOT_RECORDS, ids=str)
def test_what_is_no_record_is_refused_by_the_reference_and_by_the_schema(value):
    import jsonschema_rs

    [record_type] = TYPES[:1]
    schema = json_schema.render(record_type, CATALOG).decode()
    found = proof.reference_of(record_type, CATALOG, AS_OF)(value)

    assert matrix.refuses("json-schema", [(one.field, one.code) for one in found], {})
    assert not jsonschema_rs.validator_for(schema).is_valid(value)


@pytest.mark.parametrize("record_type", TYPES, ids=lambda one: one.id)
def test_documents_of_other_programs_are_taken_for_what_they_say(record_type):
    written = xsd.render(CATALOG)
    good = Samples(record_type, CATALOG, as_of=AS_OF, seed=5).valid(full=True)
    by_libxml2 = etree.XMLSchema(etree.fromstring(written))
    by_python = xmlschema.XMLSchema(written.decode())
    plain = etree.XMLParser(remove_comments=True)  # xmlschema reads a text as far as a comment

    for what, data, is_good in documents(good, record_type, CATALOG):
        assert by_libxml2.validate(etree.fromstring(data)) == is_good, what
        assert by_python.is_valid(etree.fromstring(data, plain)) == is_good, what
