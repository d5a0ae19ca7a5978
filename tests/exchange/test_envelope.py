"""Envelopes: what one side seals the other opens, and nothing else ever passes."""

import io
import json
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kit import independent_envelope as other
from kit import parties

from exchange.refusal import Refused
from exchange.wire import envelope, policy
from exchange.wire.envelope import PayloadFile, Recipient
from keys.boxes import DecryptionKey
from keys.roles import Role
from keys.signing import SigningKey
from keys.trust import TrustFile
from keys.trusted import TrustedKey, TrustedOrganisation
from keys.windows import Window

VECTORS = Path(__file__).parents[1] / "vectors" / "envelope"
INDEX = json.loads((VECTORS / "vectors.json").read_text())


def seal(files=(), *, signers=(parties.SIGNER,), archive=parties.ARCHIVE, **changes):
    out = io.BytesIO()
    sealed = envelope.seal(
        out,
        parties.letter(**changes),
        files=files,
        signers=signers,
        recipients=parties.RECIPIENTS,
        archive=archive,
    )
    return sealed, out.getvalue()


def take(data, *, trust=None, keys=(parties.MINE,), me="cn.me", now=parties.NOW):
    """All the steps of a receiver but the chain: the content, or the public code."""
    trust = trust or parties.trust()
    source = io.BytesIO(data)
    try:
        verified = envelope.read(source, trust.verifying_key)
        policy.check(verified, trust=trust, me=me, now=now, first_seen=now)
        with envelope.open_body(source, verified, keys) as opened:
            return {file.name: file.read() for file in opened.files}
    except Refused as refused:
        return refused.code.value


@pytest.mark.parametrize("vector", INDEX["vectors"], ids=lambda vector: vector["name"])
def test_the_published_vectors_give_their_codes(vector):
    signer = SigningKey(Role.SIGNING, bytes.fromhex(INDEX["trust"][0]["seed_hex"]))
    mine = DecryptionKey(Role.ENCRYPTION, bytes.fromhex(INDEX["receiver"]["x25519_secret_hex"]))
    window = Window(
        datetime.fromisoformat("2026-01-01T00:00:00Z"),
        datetime.fromisoformat("2027-12-31T23:59:59Z"),
    )
    trust = TrustFile(
        1,
        "",
        parties.NOW,
        (bytes(32),),
        1,
        (TrustedOrganisation("cn.dept-hr"),),
        (TrustedKey("cn.dept-hr", Role.SIGNING, signer.public, window),),
    )
    now = datetime.fromisoformat(INDEX["now"])

    found = take(
        (VECTORS / f"{vector['name']}.cxe").read_bytes(),
        trust=trust,
        keys=(mine,),
        me=INDEX["me"],
        now=now,
    )

    assert ("ok" if isinstance(found, dict) else found) == vector["expect"]


FILES = (
    PayloadFile("penalty.ndjson", "application/x-ndjson", b'{"cf_wsh":"1"}\n' * 9000, records=9000),
    PayloadFile("说明.txt", "text/plain", b"", compress=False),
)


def test_an_independent_reader_opens_what_we_seal():
    sealed, data = seal((PayloadFile("a.csv", "text/csv", b"a,b\n" * 50_000, compress=False),))

    for secret in (parties.MINE.secret, parties.ARCHIVE.secret):
        header, manifest, files, eid, _ = other.read(data, secret)
        assert files == {"a.csv": b"a,b\n" * 50_000}
        assert eid == sealed.eid
        assert header["signers"] == [parties.SIGNER.kid]
        assert manifest["batch"] == header["batch"]


def test_we_open_what_an_independent_writer_seals():
    recipe = recipe_for([("a.csv", "text/csv", b"1,2\n" * 40_000, {"records": 40_000})])

    assert take(other.write(recipe)) == {"a.csv": b"1,2\n" * 40_000}


def test_sealing_reports_the_size_and_digest_of_what_it_wrote():
    sealed, data = seal(FILES)

    assert sealed.size == len(data)
    assert sealed.digest == other.b2(data, "cxe1 file").hex()
    assert take(data) == {"penalty.ndjson": b'{"cf_wsh":"1"}\n' * 9000, "说明.txt": b""}


def test_the_sender_reopens_its_own_envelope_with_the_archive_key_and_seals_it_again():
    _, data = seal(FILES)
    with envelope.open_own(io.BytesIO(data), (parties.ARCHIVE,)) as opened:
        _, again = seal(opened.as_payload(), seq=2, prev="ab" * 32)

    assert take(again) == take(data)


def test_without_the_archive_key_the_content_stays_sealed():
    _, data = seal(FILES)

    with pytest.raises(Refused, match="recipient"):
        envelope.open_own(io.BytesIO(data), (DecryptionKey(Role.ARCHIVE, bytes(31) + b"\1"),))


def test_payloads_of_many_sizes_give_the_same_envelope_size():
    sizes = {
        len(seal((PayloadFile("a", "x/y", bytes(size), compress=False),))[1])
        for size in (0, 1, 1000, 60_000)
    }

    assert len(sizes) == 1


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(
            st.one_of(st.binary(max_size=300), st.integers(0, 200_000).map(bytes)),
            st.booleans(),
            st.one_of(st.none(), st.integers(0, 2**53 - 1)),
        ),
        max_size=4,
    )
)
def test_opening_gives_back_what_was_sealed(contents):
    files = [
        PayloadFile(f"{at}.bin", "application/octet-stream", data, records, compress)
        for at, (data, compress, records) in enumerate(contents)
    ]

    assert take(seal(files)[1]) == {file.name: file.data for file in files}


def test_uncompressed_files_are_read_where_they_lie_each_at_a_place_of_its_own():
    texts = {f"{name}.ndjson": f"{name}\n".encode() * 40_000 for name in "abc"}
    files = [
        PayloadFile(name, "application/x-ndjson", text, compress=name.startswith("b"))
        for name, text in texts.items()
    ]
    _, data = seal(files)
    source = io.BytesIO(data)
    verified = envelope.read(source, parties.trust().verifying_key)

    with envelope.open_body(source, verified, [parties.MINE]) as opened:
        together = zip(*(file.stream for file in opened.files), strict=True)
        assert set(together) == {(b"a\n", b"b\n", b"c\n")}
        for file in opened.files:
            assert file.read() == file.read() == texts[file.name]
            assert file.stream.seek(-2, io.SEEK_END) == len(texts[file.name]) - 2
            assert file.stream.read(10) == texts[file.name][-2:]
            file.stream.seek(len(texts[file.name]) + 5)
            assert file.stream.read() == b""
    with pytest.raises(ValueError, match="closed"):
        opened.files[0].stream.read()
    assert opened.plain.closed


def test_what_a_compressed_body_was_opened_into_is_let_go_at_once():
    _, data = seal([PayloadFile("a.ndjson", "application/x-ndjson", b"{}\n" * 9)])
    source = io.BytesIO(data)
    verified = envelope.read(source, parties.trust().verifying_key)

    with envelope.open_body(source, verified, [parties.MINE]) as opened:
        assert opened.plain.closed
        assert opened.files[0].read() == b"{}\n" * 9


def test_flipping_any_bit_outside_the_body_is_refused():
    _, data = seal(FILES)
    body_start = 24 + int.from_bytes(data[12:16], "big")
    body_end = body_start + int.from_bytes(data[16:24], "big")

    for at in [*range(body_start), *range(body_end, len(data))]:
        changed = bytearray(data)
        changed[at] ^= 1 << (at % 8)
        assert take(bytes(changed)) in {"format", "header", "signature"}, at


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_any_damage_is_refused_and_nothing_else_happens(draw):
    data = bytearray(DAMAGED)
    kind = draw.draw(st.sampled_from(["flip", "cut", "append", "insert", "zero"]))
    at = draw.draw(st.integers(0, len(data) - 1))
    if kind == "flip":
        data[at] ^= draw.draw(st.integers(1, 255))
    elif kind == "cut":
        del data[at:]
    elif kind == "append":
        data += draw.draw(st.binary(min_size=1, max_size=200))
    elif kind == "insert":
        data[at:at] = draw.draw(st.binary(min_size=1, max_size=40))
    else:
        data[at] = (data[at] + 1) % 256

    assert take(bytes(data)) in {"format", "header", "signature"}


@settings(deadline=None, max_examples=300)
@given(st.binary(max_size=400), st.booleans())
def test_arbitrary_bytes_are_refused(data, with_magic):
    prefix = bytes.fromhex("894358450d0a1a0a0101") if with_magic else b""

    assert take(prefix + data) in {"format", "header"}


DAMAGED = seal(FILES)[1]


def recipe_for(files, **changes):
    facts = {
        "seeds": [parties.SIGNER.seed],
        "recipients": [parties.MINE.public],
        "files": files,
    }
    return other.Recipe(**facts | changes)


def test_a_signed_batch_cannot_be_passed_on_as_if_sent_to_somebody_else():
    """Surreptitious forwarding: the receiver re-addresses what it was sent."""
    _, data = seal(FILES)
    header, _, _, _, (_, _, block) = other.read(data, parties.MINE.secret)
    header["to"] = ["cn.third"]
    raw = other.jcs(header)
    old = int.from_bytes(data[12:16], "big")
    forged = data[:12] + len(raw).to_bytes(4, "big") + data[16:24] + raw + data[24 + old :]

    assert take(forged, me="cn.third") == "signature"
    assert forged.endswith(block)


def test_a_ciphertext_signed_anew_by_a_thief_does_not_open():
    """Re-signing: another organisation strips the signature and claims the batch."""
    thief = SigningKey(Role.SIGNING, bytes([9]) * 32)
    _, data = seal(FILES)
    stolen = other.read(data, parties.MINE.secret)[0]
    honest_hash = other.b2(data[: 24 + int.from_bytes(data[12:16], "big")], "cxe1 header", 64)
    header = {name: stolen[name] for name in ("slots", "salt", "commit")} | {"from": "cn.thief"}
    recipe = recipe_for([], seeds=[thief.seed], header=header, payload_header=honest_hash)
    trust = TrustFile(
        1,
        "",
        parties.NOW,
        (bytes(32),),
        1,
        (TrustedOrganisation("cn.thief"),),
        (parties.key(thief, "cn.thief"),),
    )

    assert take(other.write(recipe), trust=trust) == "body"


def test_another_content_key_for_one_recipient_is_refused():
    recipe = recipe_for(
        [],
        recipients=[parties.MINE.public, parties.OTHER.public],
        ceks=[bytes(32), bytes(range(32))],
        header={"to": ["cn.me", "cn.other"]},
    )

    assert take(other.write(recipe)) == "recipient"
    assert take(other.write(recipe), keys=(parties.OTHER,)) == {}


@pytest.mark.parametrize(
    "tags",
    [{2: 0}, {0: 3}, {1: 3}, {1: 1}, {0: 2}, {2: 1}],
    ids=["no end", "end first", "data after end", "push", "rekey", "push at the end"],
)
def test_final_stands_on_the_last_chunk_and_nowhere_else(tags):
    files = [("a", "x/y", bytes(150_000), {})]

    assert take(other.write(recipe_for(files, tags=tags))) == "body"


def test_a_body_that_changes_between_two_readings_is_refused():
    _, data = seal(FILES)
    source = io.BytesIO(data)
    verified = envelope.read(source, parties.trust().verifying_key)
    source.getbuffer()[verified.envelope.body_start + 100] ^= 1

    with pytest.raises(Refused, match=r"^body"):
        envelope.open_body(source, verified, (parties.MINE,))


def plain(manifest, rest=b"", *, padding=None):
    raw = other.jcs(manifest) if isinstance(manifest, dict) else manifest
    text = len(raw).to_bytes(4, "big") + raw + rest
    return text + (bytes(other.padme(len(text)) - len(text)) if padding is None else padding)


MANIFEST = {
    "v": "cxe1-manifest",
    "batch": "01JD0000000000000000000001",
    "std": "demo/1.0",
    "files": [],
}


def entry(data=b"abc", **changes):
    facts = {
        "name": "a",
        "type": "x/y",
        "len": len(data),
        "blake2b": other.b2(data, "cxe1 file").hex(),
    }
    return facts | changes


@pytest.mark.parametrize(
    "text",
    [
        plain(MANIFEST, padding=bytes(70_000)),
        plain(MANIFEST, padding=bytes(10)),
        plain(MANIFEST)[:-1] + b"\1",
        plain(MANIFEST | {"batch": "01JD0000000000000000000002"}),
        plain(MANIFEST | {"std": "demo/1.1"}),
        plain(MANIFEST | {"extra": 1}),
        plain(b'{"a":1,"a":2}'),
        plain(b"[" * 60_000),
        b"\xff\xff\xff\xff" + bytes(65_532),
        plain(MANIFEST | {"files": [entry(len=4)]}, b"abc"),
        plain(MANIFEST | {"files": [entry()]}, b"abd"),
        plain(MANIFEST | {"files": [entry(name="..")]}, b"abc"),
        plain(MANIFEST | {"files": [entry(name="a/b")]}, b"abc"),
        plain(MANIFEST | {"files": [entry(), entry()]}, b"abcabc"),
        plain(MANIFEST | {"files": [entry(mode=7)]}, b"abc"),
        plain(MANIFEST | {"files": [entry(len=True)]}, b"abc"),
        plain(MANIFEST | {"files": [entry(len=2**53 - 1)]}, b"abc"),
        plain(MANIFEST | {"files": [entry(encoding="gzip")]}, b"abc"),
        plain(MANIFEST | {"files": [entry(encoding="zstd")]}, b"abc"),
        plain(MANIFEST | {"sources": ["xyz"]}),
    ],
)
def test_a_plain_text_that_is_not_exactly_its_manifest_is_refused(text):
    assert take(other.write(recipe_for([], plain=text))) == "manifest"


def zstd(stored, raw, **changes):
    facts = {
        "encoding": "zstd",
        "raw_len": len(raw),
        "raw_blake2b": other.b2(raw, "cxe1 file").hex(),
    }
    return take(other.write(recipe_for([("a", "x/y", stored, facts | changes)])))


def test_exactly_one_zstandard_frame_of_the_declared_size_is_inflated():
    import zstandard

    raw = b"cf_wsh,2018\n" * 200_000
    good = zstandard.compress(raw, 3)
    bomb = zstandard.compress(bytes(300_000_000), 3)
    wide = zstandard.ZstdCompressor(
        compression_params=zstandard.ZstdCompressionParameters(window_log=24)
    ).compressobj()
    wide_frame = wide.compress(raw) + wide.flush()
    skippable = b"\x50\x2a\x4d\x18\x04\0\0\0abcd"

    assert zstd(good, raw) == {"a": raw}
    assert zstd(good, raw, raw_len=len(raw) - 1) == "manifest"
    assert zstd(good, raw, raw_len=len(raw) + 1) == "manifest"
    assert zstd(bomb, b"", raw_len=1000) == "manifest"
    assert zstd(good + b"\0", raw) == "manifest"
    assert zstd(good + good, raw) == "manifest"
    assert zstd(good + skippable, raw) == "manifest"
    assert zstd(skippable + good, raw) == "manifest"
    assert zstd(good[:-1], raw) == "manifest"
    assert zstd(wide_frame, raw) == "manifest"
    assert zstd(b"", raw) == "manifest"
    assert zstd(b"\x28\xb5\x2f\xfd", raw) == "manifest"


def test_a_frame_without_a_declared_size_stops_at_what_the_manifest_says():
    import zstandard

    raw = bytes(50_000_000)
    compressor = zstandard.ZstdCompressor().compressobj()
    stored = compressor.compress(raw) + compressor.flush()

    assert zstd(stored, raw, raw_len=10) == "manifest"


HEADER_MISTAKES = {
    "another version": {"v": "cxe2"},
    "an upper-case sender": {"from": "CN.SENDER"},
    "a sender that ends with a dot": {"from": "cn."},
    "recipients out of order": {"to": ["cn.z", "cn.me"]},
    "a recipient twice": {"to": ["cn.me", "cn.me"]},
    "no recipient": {"to": []},
    "65 recipients": {"to": [f"cn.{at:03d}" for at in range(65)]},
    "a list for a text": {"from": ["cn.sender"]},
    "another kind": {"kind": "other"},
    "a standard without a version": {"std": "demo"},
    "a standard with four numbers": {"std": "demo/1.0.0.0"},
    "number 0": {"seq": 0},
    "a number as text": {"seq": "1"},
    "a first envelope with a predecessor": {"prev": "ab" * 32},
    "a second envelope without a predecessor": {"seq": 2},
    "upper-case hex": {"seq": 2, "prev": "AB" * 32},
    "a batch that is no ULID": {"batch": "81JD0000000000000000000001"},
    "a day that does not exist": {"created": "2026-02-30T10:00:00Z"},
    "another time zone": {"created": "2026-11-22T10:00:00+08:00"},
    "a life of 91 days": {"expires": "2027-02-21T10:00:01Z"},
    "an end before the beginning": {"expires": "2026-11-22T09:00:00Z"},
    "no signer": {"signers": []},
    "a short box": {"slots": [["ab" * 32, "AAAA"]]},
    "a slot twice": {"slots": [["ab" * 32, "A" * 107]] * 2},
    "a padded salt": {"salt": "A" * 43 + "="},
    "trailing bits in the commitment": {"commit": "A" * 42 + "B"},
    "an unknown field": {"extra": 1},
    "text that is not ASCII": {"stream": "处罚"},
}


@pytest.mark.parametrize("mistake", HEADER_MISTAKES)
def test_a_header_outside_the_format_is_refused(mistake):
    data = other.write(recipe_for([], header=HEADER_MISTAKES[mistake]))

    assert take(data) == "header"


@pytest.mark.parametrize(
    "raw",
    [b"{}", b"[]", b"\xff\xfe", b"[" * 60_000, b'{"a":1e9}', b'{"seq":' + b"9" * 60_000 + b"}"],
)
def test_a_header_that_is_no_canonical_json_is_refused(raw):
    assert take(other.write(recipe_for([], header_bytes=raw))) == "header"


def test_a_header_with_a_duplicate_key_or_a_space_is_refused():
    good = other.write(recipe_for([]))
    raw = good[24 : 24 + int.from_bytes(good[12:16], "big")]

    for changed in (raw[:-1] + b',"v":"cxe1"}', raw[:-1] + b" }", b'{"v":"cxe1",' + raw[1:]):
        assert take(other.write(recipe_for([], header_bytes=changed))) == "header"


def test_the_signature_of_a_key_with_another_role_is_refused():
    log_key = recipe_for([], seeds=[parties.LOG.seed], sign_role="log")
    as_signing = recipe_for([], seeds=[parties.LOG.seed])

    assert take(other.write(log_key)) == "policy"
    assert take(other.write(as_signing)) == "signature"


def test_a_slot_for_a_key_in_another_role_is_not_ours():
    assert take(other.write(recipe_for([], slot_roles=["sig"]))) == "recipient"
    assert take(other.write(recipe_for([], slot_roles=["arc"]))) == "recipient"


def test_an_envelope_in_another_suite_than_agreed_is_refused():
    assert take(other.write(recipe_for([], suite=2))) == "policy"
    assert (
        take(other.write(recipe_for([], suite=2)), trust=parties.trust(suites=(1, 2))) == "policy"
    )
    assert take(other.write(recipe_for([], suite=3))) == "format"


def test_signers_and_signature_block_must_agree():
    two = seal(FILES, signers=(parties.SIGNER, parties.SECOND))[1]
    first, second = two[-192:-96], two[-96:]

    assert take(two) == take(seal(FILES)[1])
    assert take(two[:-192] + second + first) == "signature"
    assert take(two[:-193] + b"\1" + first) == "signature"


POLICY = {
    "an unknown sender": {"trust": parties.trust(parties.key(parties.SIGNER, "cn.elsewhere"))},
    "another kind": {"trust": parties.trust(kinds=("receipt",))},
    "another standard": {"trust": parties.trust(standards=("demo/2.*", "else/*"))},
    "another stream": {"trust": parties.trust(streams=("else",))},
    "too large": {"trust": parties.trust(max_size=1000)},
    "two signatures wanted": {"trust": parties.trust(threshold=2)},
    "not to us": {"me": "cn.other"},
    "revoked before": {
        "trust": parties.trust(parties.key(parties.SIGNER, since=parties.letter().created))
    },
}


@pytest.mark.parametrize("reason", POLICY)
def test_policy_refuses(reason):
    assert take(DAMAGED, **POLICY[reason]) == "policy"


def test_the_time_window_is_inclusive_with_ten_minutes_of_skew():
    from datetime import timedelta

    created, expires = parties.letter().created, parties.letter().expires
    trust = parties.trust()
    skew, second = timedelta(seconds=600), timedelta(seconds=1)

    for now in (created - skew, expires + skew):
        assert isinstance(take(DAMAGED, now=now, trust=trust), dict)
    for now in (created - skew - second, expires + skew + second):
        assert take(DAMAGED, now=now, trust=trust) == "policy"


def test_granted_streams_and_standards_may_end_with_a_star():
    trust = parties.trust(streams=("de*",), standards=("demo/1.*",))

    assert isinstance(take(DAMAGED, trust=trust), dict)


def test_inspection_needs_no_key():
    found = envelope.inspect(io.BytesIO(DAMAGED), lambda _: None)
    known = envelope.inspect(io.BytesIO(DAMAGED), parties.trust().verifying_key)
    changed = DAMAGED[:-1] + bytes([DAMAGED[-1] ^ 1])

    assert found.signatures == ((parties.SIGNER.kid, "unknown"),)
    assert known.signatures == ((parties.SIGNER.kid, "valid"),)
    wrong = envelope.inspect(io.BytesIO(changed), parties.trust().verifying_key)
    assert wrong.signatures == ((parties.SIGNER.kid, "wrong"),)
    assert found.envelope.header.to == ("cn.me",)


def test_a_link_in_the_spool_is_not_followed(tmp_path):
    target = tmp_path / "target"
    target.write_bytes(DAMAGED)
    (tmp_path / "link").symlink_to(target)

    with envelope.open_spooled(target) as source:
        assert envelope.parse(source).size == len(DAMAGED)
    for name in ("link", "missing", "."):
        with pytest.raises(Refused, match=r"^format"):
            envelope.open_spooled(tmp_path / name)


def test_sealing_refuses_what_a_reader_would_refuse():
    with pytest.raises(ValueError, match="to"):
        seal((), to=("cn.z", "cn.a"))
    with pytest.raises(ValueError, match="prev"):
        seal((), seq=2)
    with pytest.raises(ValueError, match="name"):
        seal((PayloadFile("../x", "x/y", b""),))
    with pytest.raises(ValueError, match="signing role"):
        seal((), signers=(parties.LOG,))
    with pytest.raises(ValueError, match="recipients"):
        envelope.seal(
            io.BytesIO(),
            parties.letter(),
            files=(),
            signers=(parties.SIGNER,),
            recipients=(Recipient("cn.other", parties.OTHER.public),),
            archive=None,
        )


def test_no_refusal_quotes_content():
    secret = "张三-of-the-canary"
    text = plain(MANIFEST | {"files": [entry(name=secret + "/")]}, b"abc")
    source = io.BytesIO(other.write(recipe_for([], plain=text)))
    verified = envelope.read(source, parties.trust().verifying_key)

    with pytest.raises(Refused) as refused:
        envelope.open_body(source, verified, (parties.MINE,))
    assert secret not in str(refused.value)
