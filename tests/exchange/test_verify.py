"""The verifier that works alone says what the product says, on whatever it is shown.

It shares no code with the product, so here both are held together.
"""

import hashlib
import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kit import parties

from exchange import verify
from exchange.refusal import BadCheckpoint, BadReceipt
from exchange.wire import checkpoint, merkle, receipt
from exchange.wire.checkpoint import Checkpoint
from exchange.wire.receipt import Receipt
from keys import canonical, note, shape, trust
from keys import fingerprint as digits
from keys.errors import BadFingerprint, Untrusted
from keys.roles import Role, key_id
from keys.trusted import TrustedKey
from keys.windows import Window

GOOD = Receipt(
    sender="cn.sender",
    to="cn.me",
    eid="ab" * 32,
    seq=42,
    batch="01JD0000000000000000000001",
    stage="business",
    result="partial",
    time=parties.NOW,
    received=3,
    accepted=1,
    rejected=1,
    duplicate=1,
    outcomes="ef" * 32,
    details="cd" * 32,
)
MOMENT = shape.moment_text(parties.NOW)
TRUST = verify.Trust(
    keys=tuple(
        verify.Key(
            one.org,
            one.role.value,
            one.public,
            shape.moment_text(one.not_before),
            shape.moment_text(one.not_after),
            "",
        )
        for one in parties.trust().keys
    ),
    thresholds={},
    own="cn.me",
)
JSON = st.recursive(
    st.integers(-2, 2**54) | st.text(max_size=4) | st.booleans() | st.none() | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)


def ours(work, *arguments, errors):
    try:
        return work(*arguments)
    except errors:
        return None


@given(st.sampled_from(list(Role)), st.binary(min_size=32, max_size=32))
def test_keys_have_the_same_ids_and_digits(role, public):
    assert verify.key_id(role.value, public) == key_id(role, public)
    assert verify.fingerprint(role.value, public) == digits.fingerprint(role, public)


@given(st.binary(min_size=32, max_size=32), st.data())
def test_typed_digits_are_understood_alike(public, draw):
    typed = list(digits.fingerprint(Role.ROOT, public))
    if draw.draw(st.booleans()):
        typed[draw.draw(st.integers(0, len(typed) - 1))] = draw.draw(
            st.sampled_from("0123456789 x三")
        )
    if draw.draw(st.booleans()):
        typed = [chr(ord(one) + 0xFEE0) if one.isdigit() else "-" for one in typed]
    text = "".join(typed)

    expected = ours(digits.parse, text, errors=BadFingerprint)

    assert ours(verify.typed_fingerprint, text, errors=verify.Bad) == expected


@given(JSON | st.binary(max_size=30))
def test_canonical_json_is_read_alike(value):
    data = (
        value
        if isinstance(value, bytes)
        else json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
    )
    spaced = data.replace(b", ", b",").replace(b": ", b":")

    for one in (data, spaced):
        expected = ours(canonical.decode, one, errors=canonical.NotCanonical)
        assert ours(verify.canonical, one, errors=verify.Bad) == expected


@given(st.integers(0, 40), st.integers(0, 40), st.data())
def test_consistency_is_judged_alike(old, new, draw):
    leaves = [bytes([number]) for number in range(40)]
    node = merkle.in_memory([merkle.leaf_hash(one) for one in leaves])
    proof = merkle.consistency(node, old, new) if 0 < old < new else []
    roots = [merkle.root_of(leaves[:old]), merkle.root_of(leaves[:new])]
    harm = draw.draw(st.sampled_from(["none", "root", "proof", "longer", "shorter"]))
    if harm == "root":
        roots[0] = hashlib.sha256(roots[0]).digest()
    elif harm == "proof" and proof:
        proof[0] = hashlib.sha256(proof[0]).digest()
    elif harm == "longer":
        proof.append(roots[0])
    elif harm == "shorter":
        proof = proof[:-1]
    if old == 0:
        return  # nobody signs, or asks to be shown, the tree of no leaf

    try:
        merkle.check_consistency(old, roots[0], new, roots[1], proof)
        expected = True
    except merkle.BadProof:
        expected = False

    assert verify.consistent(old, roots[0], new, roots[1], proof) == expected


@given(st.integers(0, 30), st.integers(0, 30))
def test_a_tree_that_begins_in_the_middle_comes_to_the_same_root(first, more):
    leaves = [bytes([number]) for number in range(first + more)]
    node = merkle.in_memory([merkle.leaf_hash(one) for one in leaves])
    tree = verify.Tree(first, [node(height, place) for height, place in merkle.peaks(first)])
    for one in leaves[first:]:
        tree.add(verify.leaf_hash(one))

    assert tree.root() == merkle.root_of(leaves)


@given(st.integers(-3, 3), st.integers(-3, 3), st.integers(-3, 3) | st.none())
def test_a_key_vouches_alike(created, seen, since):
    def at(number):
        return parties.NOW + timedelta(hours=number)

    window = Window(at(-2), at(2))
    key = TrustedKey("cn.me", Role.SIGNING, bytes(32), window, None if since is None else at(since))
    alone = verify.Key(
        "cn.me",
        "sig",
        bytes(32),
        shape.moment_text(at(-2)),
        shape.moment_text(at(2)),
        "" if since is None else shape.moment_text(at(since)),
    )

    found = alone.vouched(shape.moment_text(at(created)), shape.moment_text(at(seen)))

    assert found == key.vouched(created=at(created), first_seen=at(seen))


CHANGES = st.sampled_from(
    [
        {},
        {"received": 4},
        {"accepted": 2, "rejected": 0},
        {"stage": "format"},
        {"stage": "crypto", "received": 0, "accepted": 0, "rejected": 0, "duplicate": 0},
        {"result": "fine"},
        {"eid": "AB" * 32},
        {"seq": 0},
        {"prev": "x"},
        {"time": "2026-11-22 10:05:00"},
        {"time": "2027-11-22T10:05:00Z"},
        {"from": "cn.me"},
        {"outcomes": ""},
        {"extra": 1},
        {"batch": "x"},
    ]
)


@given(CHANGES, st.sampled_from([parties.SIGNER, parties.LOG]), st.data())
def test_receipts_are_judged_alike(changes, key, draw):
    value = note.parse(receipt.encode(GOOD, parties.SIGNER)).value | changes
    data = bytearray(note.sign("cxe/v1 receipt", value, [note.Signer("cn.sender/sig", key)]))
    if draw.draw(st.booleans()):
        data[draw.draw(st.integers(0, len(data) - 1))] ^= draw.draw(st.integers(1, 255))

    def read(raw):
        return receipt.read(raw, parties.trust(), first_seen=parties.NOW)

    expected = ours(read, bytes(data), errors=BadReceipt)
    found = ours(verify.receipt, bytes(data), TRUST, MOMENT, errors=verify.Bad)

    assert (found is None) == (expected is None)


@given(st.data())
def test_checkpoints_are_judged_alike(draw):
    found = Checkpoint("cn.sender/log/1", 7, bytes(32))
    data = bytearray(
        checkpoint.encode(found, draw.draw(st.sampled_from([parties.LOG, parties.SIGNER])))
    )
    if draw.draw(st.booleans()):
        data[draw.draw(st.integers(0, len(data) - 1))] ^= draw.draw(st.integers(1, 255))

    expected = ours(checkpoint.read, bytes(data), [parties.LOG.public], errors=BadCheckpoint)
    alone = ours(verify.checkpoint, bytes(data), TRUST, errors=verify.Bad)

    assert (alone is None) == (expected is None)


def test_a_trust_chain_comes_to_the_same(tmp_path):
    from keys import home as homes
    from keys import keyring, sealing

    homes.create(
        tmp_path / "home",
        org="cn.me",
        name="我",
        cost=sealing.Cost.LOWEST,
        passphrase=b"a fictitious passphrase",
        now=parties.NOW,
    )
    ring = homes.open_keys(tmp_path / "home", b"a fictitious passphrase")
    homes.rotate(
        tmp_path / "home", ring, Role.SIGNING, start=parties.NOW, now=parties.NOW, installed=None
    )
    files = list(trust.read_chain(tmp_path / "home" / "trust"))
    typed = digits.fingerprint(Role.ROOT, ring.root().public)
    known = homes.load_trust(tmp_path / "home")

    alone = verify.trust_chain(files, typed)

    assert [verify.key_id(one.role, one.public) for one in alone.keys] == [
        one.kid for one in known.keys
    ]
    assert alone.own == "cn.me"
    assert keyring.headers(tmp_path / "home" / "keys")
    for wrong in (files[1:], files[::-1], [files[0], files[0]], [*files, files[-1]], []):
        with pytest.raises(verify.Bad):
            verify.trust_chain(wrong, typed)
    with pytest.raises(Untrusted):
        trust.open_version(files[0], known)


def test_the_keys_by_which_records_are_withdrawn_are_told(tmp_path):
    """With another key under the withdrawal's standard alone, a withdrawn record stayed held."""
    audit = verify.Audit(tmp_path, verify.Result(), TRUST)
    held = verify.Held({("penalty", ("a",)): ("ab" * 32, "penalty.ndjson", 0, 0)})
    said = {"record_type": "penalty", "key": {"cf_wsh": "a"}, "reason": "repaired"}

    verify._withdraw(audit, said, "accepted", {("s/1.0.0", "penalty"): ["cf_wsh"]}, "s/1.0.0", held)

    assert held.records == {}
    assert audit.result.keys == {("s/1.0.0", "penalty"): ("cf_wsh",)}
