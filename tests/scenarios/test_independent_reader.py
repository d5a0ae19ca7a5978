"""What a real run puts on the server, opened by a reader written from docs/envelope.md alone."""

import base64
import hashlib
import json
import struct
from datetime import datetime
from pathlib import Path

import jsonschema
import pytest
import zstandard
from kit import independent_envelope as independent
from kit.department_files import penalty_csv
from kit.homes import PASSPHRASE, STANDARD, STREAM, day, recent
from nacl import bindings as sodium

import standards
from keys import home as key_homes

pytestmark = pytest.mark.slow

HEADER_FIELDS = {
    *("v", "from", "to", "kind", "std", "stream", "seq", "prev", "batch", "created", "expires"),
    *("signers", "slots", "salt", "commit"),
}
SCHEMAS = Path(standards.__file__).parent / "published" / STANDARD / "json-schema"


def secret_of(org):
    (key,) = key_homes.open_keys(org.home, PASSPHRASE.encode()).decryption_keys()
    return key.secret


def signing_key_of(org):
    trust = key_homes.load_trust(org.home)
    (key,) = trust.signing_keys(org.id)
    return key.public


def envelopes(org):
    """Every envelope on a server, read independently, by the folder it lies in."""
    return [
        (name, *independent.read((org.server / name).read_bytes(), secret_of(org)))
        for name in org.lying("**/*.cxe")
    ]


def inflated(data, entry):
    """One frame and nothing after it, of exactly the announced length."""
    reader = zstandard.ZstdDecompressor(max_window_size=8 << 20).decompressobj()
    plain = reader.decompress(data)
    assert reader.eof
    assert reader.unused_data == b""
    assert len(plain) == entry["raw_len"]
    assert independent.b2(plain, "cxe1 file").hex() == entry["raw_blake2b"]
    return plain


def merkle(leaves):
    """RFC 6962, section 2.1."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\0" + leaves[0]).digest()
    half = 1 << ((len(leaves) - 1).bit_length() - 1)
    return hashlib.sha256(b"\1" + merkle(leaves[:half]) + merkle(leaves[half:])).digest()


def note(data, public, name):
    """The value in a C2SP signed note that `public` signed."""
    text, _, lines = data.rpartition(b"\n\n")
    signed = text + b"\n"
    mark, signer, encoded = lines.decode().rstrip("\n").split(" ")
    assert (mark, signer) == ("\N{EM DASH}", name)
    raw = base64.b64decode(encoded, validate=True)
    assert raw[:4] == hashlib.sha256(name.encode() + b"\n\x01" + public).digest()[:4]
    sodium.crypto_sign_open(raw[4:] + signed, public)
    type_line, value = signed.decode().splitlines()
    assert type_line == "cxe/v1 receipt"
    assert independent.jcs(json.loads(value)) == value.encode()
    return json.loads(value)


@pytest.fixture
def two_files_sent(pair):
    """A hub that sent two envelopes to Wuxi, which has read nothing yet."""
    hub, wuxi = pair
    hub.deliver("may.csv", penalty_csv([recent(n) for n in range(3)]))
    assert hub.run().code == 0
    hub.deliver("june.csv", penalty_csv([recent(0, CF_JG="警告", SJC=day(-1)), recent(7)]))
    assert hub.run().code == 0
    return hub, wuxi


def test_headers_chain_signatures_and_names_are_those_of_the_page(two_files_sent):
    hub, wuxi = two_files_sent
    public = signing_key_of(hub)
    signer = independent.kid("sig", "ed25519", public).hex()
    found, prev = envelopes(wuxi), ""

    assert len(found) == 2
    for number, (name, header, _, _, eid, (hh, bh, block)) in enumerate(found, 1):
        assert name == f"{wuxi.id}/{hub.id}/{STREAM}/{number:012}-{eid[:32]}.cxe"
        assert set(header) == HEADER_FIELDS
        said = [header[field] for field in ("v", "from", "to", "kind", "std", "stream")]
        assert said == ["cxe1", hub.id, [wuxi.id], "data", STANDARD, STREAM]
        assert (header["seq"], header["prev"], header["signers"]) == (number, prev, [signer])
        created, expires = (datetime.fromisoformat(header[at]) for at in ("created", "expires"))
        assert 0 < (expires - created).days <= 90
        assert block[1:33].hex() == signer
        message = b"cxe/v1 envelope signature\0" + hh + bh
        assert sodium.crypto_sign_open(block[33:] + message, public) == message
        prev = eid


def test_slots_are_for_the_partner_and_for_the_archive_alone(two_files_sent):
    hub, wuxi = two_files_sent
    archive = key_homes.open_keys(hub.home, PASSPHRASE.encode()).archive_keys()
    expected = {
        independent.kid("arc", "x25519", archive[0].public).hex(),
        independent.kid("enc", "x25519", sodium.crypto_scalarmult_base(secret_of(wuxi))).hex(),
    }

    for name, header, _, files, _, _ in envelopes(wuxi):
        assert {slot for slot, _ in header["slots"]} == expected
        _, _, ours, _, _ = independent.read((wuxi.server / name).read_bytes(), archive[0].secret)
        assert ours == files


def test_records_are_canonical_and_valid_under_the_published_json_schema(two_files_sent):
    _, wuxi = two_files_sent
    schema = json.loads((SCHEMAS / "penalty.json").read_bytes())
    validator = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    numbers = []

    for _, header, manifest, files, _, _ in envelopes(wuxi):
        assert set(manifest) == {"v", "batch", "std", "files"}
        assert (manifest["v"], manifest["batch"]) == ("cxe1-manifest", header["batch"])
        (entry,) = manifest["files"]
        assert (entry["name"], entry["type"]) == ("penalty.ndjson", "application/x-ndjson")
        plain = inflated(files["penalty.ndjson"], entry)
        lines = plain.splitlines(keepends=True)
        assert len(lines) == entry["records"]
        for line in lines:
            record = json.loads(line)
            assert independent.jcs(record) + b"\n" == line
            assert not list(validator.iter_errors(record))
            numbers.append((header["seq"], record["cf_wsh"]))

    wanted = [(1, recent(n)["CF_WSH"]) for n in range(3)]
    assert sorted(numbers) == sorted([*wanted, (2, recent(0)["CF_WSH"]), (2, recent(7)["CF_WSH"])])


def test_the_size_tells_only_the_padded_length(two_files_sent):
    _, wuxi = two_files_sent

    for name in wuxi.lying("**/*.cxe"):
        data = (wuxi.server / name).read_bytes()
        length = struct.unpack(">Q", data[16:24])[0]
        assert length == 24 + 65536 + 17


def test_the_receipts_of_the_partner_are_signed_chained_and_rooted_in_the_outcome_lines(
    two_files_sent,
):
    hub, wuxi = two_files_sent
    sent = {eid: header for _, header, _, _, eid, _ in envelopes(wuxi)}
    assert wuxi.run().code == 0
    details = {eid: (header, manifest, files) for _, header, manifest, files, eid, _ in
               envelopes(hub)}  # fmt: skip
    public, name = signing_key_of(wuxi), f"{wuxi.id}/sig"
    said = {path: (hub.server / path).read_bytes() for path in hub.lying("**/*.note")}
    notes = {path: note(data, public, name) for path, data in said.items()}
    digests = {"", *(independent.b2(data, "cxe1 file").hex() for data in said.values())}

    assert len(notes) == 8
    assert len({value["prev"] for value in notes.values()}) == 8
    assert {value["prev"] for value in notes.values()} < digests
    for path, value in notes.items():
        assert path.endswith(f"{hub.id}/{wuxi.id}/{STREAM}/{value['eid']}.{value['stage']}.note")
        assert sent[value["eid"]]["seq"] == value["seq"]
    for value in notes.values():
        if value["stage"] != "business":
            assert value["received"] == 0
            continue
        header, manifest, files = details[value["details"]]
        assert (header["kind"], manifest["sources"]) == ("receipt", [value["eid"]])
        (entry,) = manifest["files"]
        lines = inflated(files[entry["name"]], entry).decode().splitlines()
        assert lines == [f"{at},accepted," for at in range(len(lines))]
        assert value["received"] == value["accepted"] == len(lines)
        assert merkle([line.encode() for line in lines]).hex() == value["outcomes"]
