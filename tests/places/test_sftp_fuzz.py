"""Whatever bytes a server sends, the client ends with one of two errors, or with an answer."""

from __future__ import annotations

import contextlib
import io
import struct

from hypothesis import given
from hypothesis import strategies as st

from adapters.places import sftp_pipeline as pipeline
from adapters.places.abilities import CAREFUL
from adapters.places.errors import PeerMisbehaved, Unreachable
from adapters.places.names import check
from adapters.places.sftp_client import Client
from adapters.places.sftp_look import Look
from adapters.places.sftp_upload import Job, Order, Uploads, run, writing
from adapters.places.sftp_wire import Fields, Kind, Refusal, string, u32, u64

GREETING = struct.pack(">IBI", 5, Kind.VERSION, 3)


class Tape:
    """A stream that answers with bytes recorded before."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)
        self.sent = 0

    def send(self, data: bytes) -> None:
        self.sent += len(data)

    def receive(self, size: int) -> bytes:
        data = self._data.read(size)
        if not data:
            raise Unreachable("the tape is at its end")
        return data

    def pat(self, extra: float = 0.0) -> None: ...

    def rest(self) -> None: ...


def framed(kind: int, number: int, rest: bytes) -> bytes:
    return struct.pack(">IBI", len(rest) + 5, kind, number) + rest


replies = st.builds(
    framed,
    st.sampled_from([101, 102, 103, 104, 105, 201, 7]),
    st.integers(1, 6),
    st.binary(max_size=60)
    | st.builds(u32, st.integers(0, 9))
    | st.builds(string, st.binary(max_size=40)),
)
ERRORS = (PeerMisbehaved, Unreachable, Refusal)


def write(client: Client, blocks: list[bytes]) -> None:
    """Write blocks, and wait for every answer as it is asked for."""
    steps = writing(client, b"h", blocks, 0, 4)
    with contextlib.suppress(StopIteration):
        awaited = next(steps)
        while True:
            awaited = steps.send(client.answer(awaited[1]))


def put(client: Client, files: dict[str, bytes]):
    look = Look(client, lambda parts: "/".join(parts).encode())
    order = Order()
    uploads = Uploads(client, look, CAREFUL, client, order)
    jobs = [Job(check(name), data, at) for at, (name, data) in enumerate(files.items())]
    return run([uploads], jobs, order)


@given(st.binary(max_size=200))
def test_any_bytes_for_a_greeting(data: bytes):
    with contextlib.suppress(*ERRORS):
        Client(Tape(data))


@given(st.lists(replies, max_size=12), st.integers(0, 5000))
def test_any_packets_for_answers(packets: list[bytes], size: int):
    for act in (
        lambda client: client.open(b"a", 1),
        lambda client: client.lstat(b"a"),
        lambda client: list(client.listing(b"a")),
        lambda client: client.free_bytes(b"a"),
        lambda client: write(client, [b"x" * 100] * 5),
        lambda client: list(put(client, {"a": b"x" * 100, "b/c": b"y"})),
        lambda client: pipeline.receive(client, b"h", size, io.BytesIO()),
    ):
        client = Client(Tape(GREETING + b"".join(packets)))
        with contextlib.suppress(*ERRORS):
            act(client)


@given(st.lists(st.binary(min_size=1, max_size=50), max_size=20), st.randoms())
def test_answers_in_any_order_are_put_together_in_the_right_one(pieces: list[bytes], random):
    data = b"".join(pieces)
    numbered = [
        framed(Kind.DATA, number, string(data[at : at + 7]))
        for number, at in enumerate(range(0, len(data), 7), 1)
    ]
    last = framed(Kind.STATUS, len(numbered) + 1, u32(1))
    first, rest = numbered[:1], numbered[1:]  # the first piece is asked for alone
    random.shuffle(rest)
    client = Client(Tape(GREETING + b"".join([*first, *rest]) + last))
    client.max_read = 7
    sink = io.BytesIO()

    pipeline.receive(client, b"h", len(data), sink)

    assert sink.getvalue() == data


@given(st.integers(0, 30), st.data())
def test_a_refused_write_is_found_wherever_it_is(count: int, data: st.DataObject):
    bad = data.draw(st.sets(st.integers(1, max(count, 1)), max_size=3)) if count else set()
    answers = b"".join(
        framed(Kind.STATUS, number, u32(4 if number in bad else 0))
        for number in range(1, count + 1)
    )
    client = Client(Tape(GREETING + answers))
    refused = False
    try:
        write(client, [b"x"] * count)
    except Refusal:
        refused = True

    assert refused == bool(bad)
    assert not client._open


@given(st.binary(max_size=64))
def test_attributes_never_read_past_their_end(data: bytes):
    with contextlib.suppress(PeerMisbehaved):
        Fields(data).attributes()


def test_numbers_are_written_as_the_draft_says():
    assert (u32(1), u64(2), string(b"ab")) == (b"\0\0\0\1", b"\0" * 7 + b"\2", b"\0\0\0\2ab")
