"""Signed notes: who vouches for a text, and nothing else."""

import base64
import hashlib

import pytest
from nacl import bindings as sodium

from keys import note
from keys.errors import Untrusted
from keys.note import Signer, Verifier
from keys.roles import Role
from keys.signing import SigningKey

ONE = SigningKey(Role.ROOT, bytes([1]) * 32)
TWO = SigningKey(Role.ROOT, bytes([2]) * 32)
TYPE = "cxe/v1 trust"
VALUE = {"a": 1}
NOTE = note.sign(TYPE, VALUE, [Signer("cn.a/root", ONE), Signer("cn.b/root", TWO)])
BOTH = (Verifier("cn.a/root", ONE.public), Verifier("cn.b/root", TWO.public))


def test_a_note_has_the_form_that_c2sp_describes():
    text, signatures = NOTE.split(b"\n\n")
    lines = signatures.decode().splitlines()

    assert text == b'cxe/v1 trust\n{"a":1}'
    for line, name, key in zip(lines, ("cn.a/root", "cn.b/root"), (ONE, TWO), strict=True):
        blob = base64.b64decode(line.removeprefix(f"— {name} "))
        identity = hashlib.sha256(name.encode() + b"\n\x01" + key.public).digest()[:4]
        assert blob[:4] == identity
        assert sodium.crypto_sign_open(blob[4:] + text + b"\n", key.public) == text + b"\n"


def test_distinct_keys_count_and_unknown_ones_are_ignored():
    assert note.open_note(NOTE, TYPE, BOTH, threshold=2).value == VALUE
    assert note.open_note(NOTE, TYPE, BOTH[:1]).signed_by == BOTH[:1]
    with pytest.raises(Untrusted):
        note.open_note(NOTE, TYPE, BOTH[:1], threshold=2)
    with pytest.raises(Untrusted):
        note.open_note(NOTE, TYPE, ())


def test_the_same_key_twice_counts_once():
    twice = note.sign(TYPE, VALUE, [Signer("cn.a/root", ONE), Signer("x", ONE)])

    with pytest.raises(Untrusted):
        note.open_note(twice, TYPE, [BOTH[0], Verifier("x", ONE.public)], threshold=2)


def test_another_type_is_refused():
    with pytest.raises(Untrusted):
        note.open_note(NOTE, "cxe/v1 receipt", BOTH)


def test_a_key_under_another_name_does_not_vouch():
    with pytest.raises(Untrusted):
        note.open_note(NOTE, TYPE, [Verifier("cn.b/root", ONE.public)])


def test_every_changed_byte_of_text_or_signature_is_refused():
    for at in range(len(NOTE)):
        changed = bytearray(NOTE)
        changed[at] ^= 1
        with pytest.raises(Untrusted):
            note.open_note(bytes(changed), TYPE, BOTH, threshold=2)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n",
        NOTE[:-1],
        NOTE + b"\n",
        NOTE + b"x\n",
        NOTE.split(b"\n\n")[0] + b"\n\n",
        b"x\n" + NOTE,
        NOTE.replace(b"cxe/v1 trust", b"trust"),
        NOTE.replace(b'{"a":1}', b'{"a": 1}'),
        NOTE + NOTE.split(b"\n\n")[1] * 20,
        NOTE.replace("— cn".encode(), b"- cn"),
        b"a" * (1 << 21),
        "cxe/v1 trust\n1\n\n— a AAAAAA\n".encode(),
        "cxe/v1 trust\n1\n\n— a+b AAAAAAAA\n".encode(),
    ],
)
def test_what_is_no_note_is_refused(data):
    with pytest.raises(Untrusted):
        note.parse(data)


def test_cosigning_adds_a_signature_and_changes_nothing_else():
    alone = note.sign(TYPE, VALUE, [Signer("cn.a/root", ONE)])

    assert note.cosign(alone, Signer("cn.b/root", TWO)) == NOTE
