"""Receipts: signed, and their counts add up."""

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kit import parties

from exchange.refusal import BadReceipt
from exchange.wire import outcomes, receipt
from exchange.wire.outcomes import BadOutcomes, Outcome
from exchange.wire.receipt import Receipt
from keys import note
from keys.canonical import encode

LINES = (Outcome(0, "accepted"), Outcome(1, "id.checksum", "cf_xdr_zjhm"), Outcome(2, "duplicate"))
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
    outcomes=outcomes.root(LINES),
    details="cd" * 32,
)


def read(data, trust=None, first_seen=parties.NOW):
    return receipt.read(data, trust or parties.trust(), first_seen=first_seen)


def signed(value, key=parties.SIGNER, name="cn.sender/sig"):
    return note.sign("cxe/v1 receipt", value, [note.Signer(name, key)])


def value_of(found):
    return note.parse(receipt.encode(found, parties.SIGNER)).value


def test_a_receipt_comes_back_as_it_was_signed():
    data = receipt.encode(GOOD, parties.SIGNER)

    assert read(data) == GOOD
    assert data.startswith(b'cxe/v1 receipt\n{"accepted":1,"batch":"01JD0')
    assert data.split(b"\n\n")[1].startswith("— cn.sender/sig ".encode())


@pytest.mark.parametrize(
    "changes",
    [
        {"received": 4},
        {"accepted": 2},
        {"superseded": 1},
        {"stage": "format"},
        {"stage": "other"},
        {"result": "fine"},
        {"result": "refused"},
        {"eid": "AB" * 32},
        {"seq": 0},
        {"outcomes": ""},
        {"code": "320281 value"},
        {"received": 0, "accepted": 0, "rejected": 0, "duplicate": 0},
    ],
)
def test_a_receipt_that_does_not_add_up_is_neither_written_nor_read(changes):
    with pytest.raises(BadReceipt):
        receipt.encode(replace(GOOD, **changes), parties.SIGNER)
    value = value_of(GOOD) | changes
    with pytest.raises(BadReceipt):
        read(signed(value))


def test_fields_are_exactly_those_of_the_format():
    value = value_of(GOOD)

    for changed in (value | {"extra": 1}, {k: v for k, v in value.items() if k != "prev"}):
        with pytest.raises(BadReceipt):
            read(signed(changed))


def test_only_the_senders_signing_key_vouches_for_a_receipt():
    value = value_of(GOOD)
    other_name = signed(value, name="cn.me/sig")
    log_key = signed(value, key=parties.LOG)

    for data in (
        other_name,
        log_key,
        receipt.encode(replace(GOOD, sender="cn.me"), parties.SIGNER),
    ):
        with pytest.raises(BadReceipt):
            read(data)


def test_a_receipt_by_a_revoked_key_counts_when_it_came_before():
    hour = timedelta(hours=1)
    trust = parties.trust(parties.key(parties.SIGNER, since=parties.NOW + hour))
    data = receipt.encode(GOOD, parties.SIGNER)

    assert read(data, trust) == GOOD
    with pytest.raises(BadReceipt):
        read(data, trust, first_seen=parties.NOW + hour)


@given(st.data())
def test_a_changed_byte_is_refused(draw):
    data = bytearray(receipt.encode(GOOD, parties.SIGNER))
    at = draw.draw(st.integers(0, len(data) - 1))
    data[at] ^= draw.draw(st.integers(1, 255))

    with pytest.raises(BadReceipt):
        read(bytes(data))


def test_a_checkpoint_with_several_lines_fits_into_a_receipt():
    found = replace(GOOD, checkpoint="cn.me/log/1\n12\nAAAA\n\n— cn.me/log AAAA\n")

    assert read(receipt.encode(found, parties.SIGNER)) == found
    assert encode(value_of(found))


def rfc6962(leaves):
    """The recursive definition of RFC 6962 §2.1."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\0" + leaves[0]).digest()
    split = 1 << (len(leaves) - 1).bit_length() - 1
    both = rfc6962(leaves[:split]) + rfc6962(leaves[split:])
    return hashlib.sha256(b"\1" + both).digest()


@given(st.lists(st.binary(max_size=9), max_size=70))
def test_the_merkle_root_is_that_of_rfc_6962(leaves):
    assert outcomes.root_of_lines(leaves) == rfc6962(leaves).hex()


def test_outcome_lines_come_back_and_hash_without_their_newline():
    data = outcomes.encode(LINES)

    assert data == b"0,accepted,\n1,id.checksum,cf_xdr_zjhm\n2,duplicate,\n"
    assert outcomes.parse(data) == LINES
    assert outcomes.root(LINES) == rfc6962(data.splitlines()).hex()
    assert outcomes.root(()) == hashlib.sha256(b"").hexdigest()


@pytest.mark.parametrize(
    "data",
    [
        *(b"0,accepted,", b"1,accepted,\n", b"0,accepted\n", b"00,accepted,\n", b"0,,\n", b"\n"),
        *(b"0,accepted,\n0,accepted,\n", b"0,a b,\n", b"0,a,\r\n", "0,a,张三\n".encode()),
    ],
)
def test_lines_outside_the_format_are_refused(data):
    with pytest.raises(BadOutcomes):
        outcomes.parse(data)
