"""What a log signs and keeps: checkpoints, leaves, and statements between partners."""

import base64
import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kit import parties

from exchange.evidence import statement
from exchange.evidence.statement import Proof, Statement
from exchange.refusal import BadCheckpoint
from exchange.wire import checkpoint, leaf
from exchange.wire.checkpoint import Checkpoint
from keys import note
from keys.signing import verify

FOUND = Checkpoint("cn.sender/log/1", 1042, hashlib.sha256(b"root").digest())
DATA = checkpoint.encode(FOUND, parties.LOG)
EID = "ab" * 32
TIME = "2026-11-22T10:05:00Z"
SAID = Statement(
    sender="cn.sender",
    to="cn.me",
    time=parties.NOW,
    checkpoint=DATA,
    held=b"",
    proofs=(Proof(1000, (bytes(32), bytes([1]) * 32)), Proof(1041, ())),
)


def test_a_checkpoint_is_that_of_c2sp():
    """Three lines, an empty one, and a signature line of the log: c2sp.org/tlog-checkpoint."""
    lines = DATA.decode().split("\n")
    dash, name, blob = lines[4].split(" ")
    raw = base64.b64decode(blob)
    public = parties.LOG.public
    key_id = hashlib.sha256(b"cn.sender/log/1\n\x01" + public).digest()[:4]

    assert lines[:2] == ["cn.sender/log/1", "1042"]
    assert base64.b64decode(lines[2]) == FOUND.root
    assert (lines[3], dash, name, lines[5:]) == ("", "—", "cn.sender/log/1", [""])
    assert raw[:4] == key_id
    assert verify(public, DATA.split(b"\n\n")[0] + b"\n", raw[4:])


def test_a_checkpoint_comes_back_and_only_its_logs_key_vouches_for_it():
    assert checkpoint.read(DATA, [parties.SIGNER.public, parties.LOG.public]) == FOUND
    for keys in ([], [parties.SIGNER.public]):
        with pytest.raises(BadCheckpoint):
            checkpoint.read(DATA, keys)
    other = note.sign_text(note.parse_text(DATA).text, [note.Signer("cn.me/log/1", parties.LOG)])
    with pytest.raises(BadCheckpoint):
        checkpoint.read(other, [parties.LOG.public])


@pytest.mark.parametrize(
    "text",
    [
        b"cn.sender/log/1\n1042\n",
        b"cn.sender/log/1\n01\n" + base64.b64encode(bytes(32)) + b"\n",
        b"cn.sender/log/1\n-1\n" + base64.b64encode(bytes(32)) + b"\n",
        b"cn.sender\n1\n" + base64.b64encode(bytes(32)) + b"\n",
        b"cn.sender/log/1\n1\n" + base64.b64encode(bytes(31)) + b"\n",
        b"cn.sender/log/1\n1\n" + base64.b64encode(bytes(32)) + b"\nmore\n",
        b"cn.sender/log/1\n99999999999999999\n" + base64.b64encode(bytes(32)) + b"\n",
    ],
)
def test_a_signed_text_that_is_no_checkpoint_is_refused(text):
    data = note.sign_text(text, [note.Signer("cn.sender/log/1", parties.LOG)])

    with pytest.raises(BadCheckpoint):
        checkpoint.read(data, [parties.LOG.public])


@given(st.data())
def test_a_changed_byte_of_a_checkpoint_is_refused(draw):
    data = bytearray(DATA)
    at = draw.draw(st.integers(0, len(data) - 1))
    data[at] ^= draw.draw(st.integers(1, 255))

    with pytest.raises(BadCheckpoint):
        checkpoint.read(bytes(data), [parties.LOG.public])


def test_a_leaf_comes_back_and_holds_what_its_event_has():
    data = leaf.encode("envelope.put", TIME, {"eid": EID, "partner": "cn.me"})

    assert leaf.parse(data) == leaf.Leaf("envelope.put", TIME, {"eid": EID, "partner": "cn.me"})
    assert data == (
        b'{"eid":"' + EID.encode() + b'","event":"envelope.put","partner":"cn.me",'
        b'"time":"2026-11-22T10:05:00Z","v":"cxe-leaf1"}'
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "x"},
        {"eid": "320281199001010000"},
        {"partner": "张三"},
        {"partner": 7},
    ],
)
def test_nothing_else_gets_into_a_leaf(changes):
    """The table of events is closed: there is no field that a value of a record would fit in."""
    with pytest.raises(ValueError, match=r"."):
        leaf.encode("envelope.put", TIME, {"eid": EID, "partner": "cn.me"} | changes)
    with pytest.raises(ValueError, match=r"."):
        leaf.encode("person.seen", TIME, {})


def test_every_field_of_every_event_has_its_pattern():
    named = {name for fields in leaf.EVENTS.values() for name in fields}

    assert named - set(leaf._PATTERNS) - leaf._COUNTS == {"to"}


def test_a_statement_comes_back_as_it_was_signed():
    data = statement.encode(SAID, parties.LOG)

    assert statement.read(data, parties.trust(), first_seen=parties.NOW) == SAID


def test_only_the_senders_log_key_vouches_for_a_statement():
    for data in (
        statement.encode(replace(SAID, sender="cn.me"), parties.LOG),
        note.sign(
            "cxe/v1 log",
            note.parse(statement.encode(SAID, parties.LOG)).value,
            [note.Signer("cn.sender/log", parties.SIGNER)],
        ),
    ):
        with pytest.raises(BadCheckpoint):
            statement.read(data, parties.trust(), first_seen=parties.NOW)
