"""The exchange specification says what the code does: fields, terms, limits and file names."""

import json
import re
from copy import deepcopy

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from kit import parties

from exchange import addresses
from exchange.refusal import BadReceipt, Code, Refused
from exchange.wire import header, manifest, outcomes, receipt
from keys import canonical, note
from standards import release, source
from standards.pattern import to_python
from standards.specification import ValueType
from standards.targets.specification import SUMS, message_schema

DRAFTS = sorted((release.DRAFTS / "jiangyin-exchange").iterdir())
HEX = "ab" * 32
ULID = "01JD0000000000000000000001"
MANIFEST = {
    "v": "cxe1-manifest",
    "batch": ULID,
    "std": "jiangyin-person/1.0.0",
    "files": [
        {"name": "处罚.ndjson", "type": "application/x-ndjson", "len": 7, "blake2b": HEX,
         "records": 1, "encoding": "zstd", "raw_len": 9, "raw_blake2b": HEX},
        {"name": "licence.ndjson", "type": "application/x-ndjson", "len": 0, "blake2b": HEX},
    ],
    "sources": [HEX],
}  # fmt: skip
RECEIPT = {
    "from": "cn.sender", "to": "cn.me", "eid": HEX, "seq": 42, "batch": ULID, "stage": "business",
    "result": "partial", "time": "2026-11-22T10:07:00Z", "code": "", "received": 3, "accepted": 1,
    "rejected": 1, "duplicate": 1, "superseded": 0, "outcomes": HEX, "details": HEX, "prev": "",
    "checkpoint": "",
}  # fmt: skip
# What a schema cannot say; the notes of the messages do.
BEYOND = re.compile(
    "files: a name twice|received: |outcomes: a root over no records|code: empty|time: "
)
ODD = st.one_of(
    st.sampled_from(["", "x", "X", ".", "..", "a b", "cxe1-manifest", "none", "zstd", "format",
                     "accepted", "2026-02-30T10:07:00Z", "a/1", HEX, HEX[:-1], ULID, "\r", "\n",
                     "处", "x" * 101, "x\x7f", -1, 0, 1, 2**53 - 1, 2**53, [], [HEX], [""], {}]),
    st.text(max_size=3),
)  # fmt: skip


@pytest.fixture(scope="module", params=DRAFTS, ids=lambda path: path.name)
def specification(request):
    return source.read_any(request.param)


def schema_of(specification, id_):
    message = next(one for one in specification.messages if one.id == id_)
    return message_schema(specification, message)


def names(specification, message):
    return [field.name for field in specification.fields_of(message)]


def sums_hold(schema, value):
    return all(
        value[one["total"]] == sum(value[part] for part in one["parts"])
        for one in schema.get(SUMS, [])
    )


def why_refused(read, value):
    """What the code says of a value: empty when it takes it."""
    try:
        read(value)
    except (Refused, BadReceipt, canonical.NotCanonical) as error:
        return str(error) or "refused"
    return ""


def read_manifest(value):
    return manifest.parse(canonical.encode(value))


def read_receipt(value):
    signed = note.sign(receipt.TYPE_LINE, value, [note.Signer("cn.sender/sig", parties.SIGNER)])
    return receipt.claim_of(note.parse(signed))


def test_the_examples_are_taken_by_both(specification):
    for id_, value, read in (("manifest", MANIFEST, read_manifest),
                             ("receipt", RECEIPT, read_receipt)):  # fmt: skip
        assert jsonschema_rs.is_valid(schema_of(specification, id_), value)
        assert why_refused(read, value) == ""


@pytest.mark.parametrize("message", ["manifest", "manifest_file", "receipt"])
def test_without_a_required_field_both_refuse_and_without_another_both_take(specification, message):
    inside = message == "manifest_file"
    read = read_receipt if message == "receipt" else read_manifest
    schema = schema_of(specification, "receipt" if message == "receipt" else "manifest")
    for field in specification.fields_of(message):
        value = deepcopy(RECEIPT if message == "receipt" else MANIFEST)
        whole = value["files"][0] if inside else value
        del whole[field.name]
        if field.name == "encoding":  # what needs it may go as well
            del whole["raw_len"], whole["raw_blake2b"]
        needed = field.required or bool(field.needs)

        assert bool(why_refused(read, value)) == needed, field.name
        assert jsonschema_rs.is_valid(schema, value) != needed, field.name


@given(data=st.data(), odd=ODD)
def test_the_specification_and_the_code_take_the_same_manifests(specification, data, odd):
    value = deepcopy(MANIFEST)
    message = data.draw(st.sampled_from(["manifest", "manifest_file"]))
    whole = value["files"][1] if message == "manifest_file" else value
    whole[data.draw(st.sampled_from([*names(specification, message), "unknown"]))] = odd

    agree(schema_of(specification, "manifest"), read_manifest, value)


@given(data=st.data(), odd=ODD)
def test_the_specification_and_the_code_take_the_same_receipts(specification, data, odd):
    value = deepcopy(RECEIPT)
    value[data.draw(st.sampled_from([*names(specification, "receipt"), "unknown"]))] = odd

    agree(schema_of(specification, "receipt"), read_receipt, value)


def agree(schema, read, value):
    refused = why_refused(read, value)
    valid = jsonschema_rs.is_valid(schema, value) and sums_hold(schema, value)
    if refused:
        assert not valid or BEYOND.search(refused), refused
    else:
        assert valid


def test_every_sum_is_held_by_the_code(specification):
    for one in specification.sums:
        value = {**RECEIPT, one.total: RECEIPT[one.total] + 1}

        assert why_refused(read_receipt, value).startswith(f"{one.total}: ")


def test_the_terms_are_those_of_the_code(specification):
    assert specification.terms_of("stage") == receipt.STAGES
    assert specification.terms_of("result") == receipt.RESULTS
    assert specification.terms_of("kind") == header.KINDS
    assert set(specification.terms_of("refusal")) == {code.value for code in Code}
    assert set(specification.terms_of("encoding")) == {manifest.NO_ENCODING, manifest.ZSTD}
    assert specification.terms_of("outcome") == (
        outcomes.ACCEPTED, outcomes.DUPLICATE, outcomes.SUPERSEDED
    )  # fmt: skip


def test_the_limits_and_names_are_those_of_the_code(specification):
    limits = {message.id: message.max_bytes for message in specification.messages}
    shapes = {shape.id: shape for shape in specification.shapes}
    stages = [addresses.note_name(HEX, stage) for stage in receipt.STAGES]

    assert limits["manifest"] == manifest.MAX_MANIFEST_BYTES
    assert shapes["outcomes"].max_records == outcomes.MAX_RECORDS
    assert matches(shapes["envelope"], addresses.envelope_name(42, HEX))
    assert all(matches(shapes["receipt-note"], name) for name in stages)
    assert not matches(shapes["receipt-note"], addresses.note_name(HEX, "arrival"))
    line = [part.name for part in specification.parts_of("outcomes", "line")]
    assert line == ["index", "code", "field"]
    assert outcomes.Outcome(1, "date_form", "cf_jdrq").line == "1,date_form,cf_jdrq"


def matches(shape, name):
    return re.fullmatch(to_python(shape.name_pattern), name) is not None


def test_a_city_file_is_named_as_it_was(specification):
    (xml,) = [shape for shape in specification.shapes if shape.id == "city-xml"]

    assert matches(xml, "001501_20180307_00001.xml")
    assert not matches(xml, "001501_20180307_1.xml")
    assert xml.max_records == 5000


def test_every_message_schema_is_one(specification):
    for message in specification.messages:
        schema = message_schema(specification, message)
        jsonschema_rs.Draft202012Validator(schema)
        assert json.loads(json.dumps(schema)) == schema
    assert {field.type for field in specification.message_fields} <= set(ValueType)
