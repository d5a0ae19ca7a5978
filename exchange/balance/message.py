"""What two organisations say to each other in a balance: the files of a `control` envelope. Pure.

`balance.json` says what it is; `lines.csv`, where it is needed, has the numbers and hashes. Hashes
of records are under the secret of the pair; no value of a record and no unkeyed hash is in either.
The format is in docs/balance.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from exchange.balance.tree import KEY_BYTES, Node, Standing, Summary
from keys import canonical, shape
from keys.canonical import NotCanonical, Value
from keys.shape import BadShape

VERSION = "cxe-balance1"
HEAD, LINES = "balance.json", "lines.csv"
HEAD_TYPE, LINES_TYPE = "balance", "text/csv; header=absent"

MOST_NODES = 256  # of one question
MOST_LINES = 1 << 17  # of one message: 256 nodes of 256 below each, and then some
LONGEST = 1 << 24  # bytes of lines
MOST_STREAMS = 1024
MOST_ROUNDS = 32

_TYPE = re.compile(r"[a-z][a-z0-9_-]{0,63}")
_LEAF = re.compile(rf"[0-9a-f]{{{2 * KEY_BYTES}}}")
_PREFIX = re.compile(rf"(?:[0-9a-f]{{2}}){{0,{KEY_BYTES}}}")
_BYTE = re.compile(r"[0-9a-f]{2}")
_HASH = re.compile(r"[0-9a-f]{64}")
_COUNT = re.compile(r"0|[1-9][0-9]{0,9}")
_CODE = re.compile(r"[a-z][a-z-]{0,31}")
_NO_STREAM = ""

Section = tuple[str, str]  # record type, day
Place = tuple[str, str, bytes]  # and the prefix of a node


class Say(StrEnum):
    """The kinds of message."""

    SECRET = "secret"  # noqa: S105 - the secret of the pair follows
    ASK = "ask"
    ANSWER = "answer"
    REFUSE = "refuse"
    RESULT = "result"


class BadMessage(ValueError):
    """Outside the format. It quotes nothing."""


@dataclass(frozen=True, slots=True)
class Total:
    """What one side has of a record type and day; `sealed` of them nobody there can read."""

    count: int
    sealed: int
    root: bytes


@dataclass(frozen=True, slots=True)
class Difference:
    """One record that differs, and where the sender's version stands; no stream where it has none.

    `leaf` is the keyed hash of its natural key.
    """

    record_type: str
    day: str
    leaf: bytes
    standing: Standing
    stream: str = _NO_STREAM
    seq: int = 0
    position: int = 0


@dataclass(frozen=True, slots=True)
class Message:
    """One message; what a kind does not have is empty."""

    say: Say
    secret: str = ""  # the id of the secret; in SECRET the secret itself, in hex
    number: int = 0  # of the balance, as whoever asks counts them
    round: int = 0
    code: str = ""  # why something is refused, or how a balance ended
    cut: tuple[tuple[str, int], ...] = ()  # stream and number up to which the receiver has read
    places: tuple[Place, ...] = ()
    totals: tuple[tuple[Section, Total], ...] = ()
    nodes: tuple[tuple[Place, Node], ...] = ()
    differences: tuple[Difference, ...] = ()


def encode(said: Message) -> dict[str, bytes]:
    """The files of a message by name."""
    head: dict[str, Value] = {"v": VERSION, "say": str(said.say), "secret": said.secret}
    if said.say is not Say.SECRET:
        head |= {"balance": said.number, "round": said.round, "code": said.code}
        head["cut"] = [[stream, seq] for stream, seq in said.cut]
    lines = "".join(f"{','.join(map(str, line))}\n" for line in _lines(said)).encode()
    files = {HEAD: canonical.encode(head)}
    return files | {LINES: lines} if lines else files


def _lines(said: Message) -> Iterator[Sequence[object]]:
    for kind, day, prefix in said.places:
        yield "n", kind, day, prefix.hex()
    for (kind, day), total in said.totals:
        yield "t", kind, day, total.count, total.sealed, total.root.hex()
    for (kind, day, prefix), node in said.nodes:
        for byte, below in sorted(node.below.items()):
            yield "c", kind, day, prefix.hex(), f"{byte:02x}", below.count, below.root.hex()
        for leaf in node.leaves:
            yield "l", kind, day, prefix.hex(), leaf[:KEY_BYTES].hex(), leaf[KEY_BYTES:].hex()
    for one in said.differences:
        where = (one.stream, one.seq, one.position)
        yield "d", one.record_type, one.day, one.leaf.hex(), one.standing, *where


def parse(files: Mapping[str, tuple[str, bytes]]) -> Message:
    """The message in files that travelled: name -> (type, content).

    Raises:
        BadMessage: anything outside the format, or beyond its limits.
    """
    if files.get(HEAD, ("", b""))[0] != HEAD_TYPE or set(files) - {HEAD, LINES}:
        raise BadMessage("not the files of a message about a balance")
    if files.get(LINES, (LINES_TYPE, b""))[0] != LINES_TYPE:
        raise BadMessage("lines of another type")
    try:
        head = _head(canonical.decode(files[HEAD][1]))
    except (NotCanonical, BadShape) as error:
        raise BadMessage(str(error)) from None
    return _with_lines(head, files.get(LINES, ("", b""))[1])


def _head(value: Value) -> Message:
    rest = ("balance", "round", "code", "cut")
    found = shape.record(value, ("v", "say", "secret"), rest)
    shape.one_of(found["v"], "v", (VERSION,))
    say = Say(shape.one_of(found["say"], "say", tuple(Say)))
    secret = shape.text(found["secret"], "secret", shape.HEX_32)
    if say is Say.SECRET:
        shape.record(value, ("v", "say", "secret"))
        return Message(say, secret)
    shape.record(value, ("v", "say", "secret", *rest))
    code = found["code"]
    return Message(
        say,
        secret,
        number=shape.integer(found["balance"], "balance", 1),
        round=shape.integer(found["round"], "round", 0, MOST_ROUNDS),
        code="" if code == "" else shape.text(code, "code", _CODE),
        cut=_cut(found["cut"]),
    )


def _cut(value: Value) -> tuple[tuple[str, int], ...]:
    found = []
    for one in shape.items(value, "cut", 0, MOST_STREAMS):
        stream, seq = shape.items(one, "cut", 2, 2)
        found.append(
            (shape.text(stream, "stream", shape.ORGANISATION), shape.integer(seq, "seq", 1))
        )
    if [stream for stream, _ in found] != sorted({stream for stream, _ in found}):
        raise BadShape("cut: streams out of order")
    return tuple(found)


def _with_lines(head: Message, data: bytes) -> Message:
    lines = _split(data)
    allowed = {Say.ASK: "n", Say.ANSWER: "tcl", Say.RESULT: "td"}.get(head.say, "")
    places: dict[Place, None] = {}
    totals: dict[Section, Total] = {}
    below: dict[Place, dict[int, Summary]] = {}
    leaves: dict[Place, list[bytes]] = {}
    differences: dict[tuple[str, str, bytes], Difference] = {}
    for kind, *cells in lines:
        if kind not in allowed or len(kind) != 1:
            raise BadMessage("a line of another kind of message")
        try:
            if kind == "n":
                _once(places, _place(cells, 3), None)
            elif kind == "t":
                _once(totals, _section(cells, 5), _total(cells[2:]))
            elif kind == "c":
                node = below.setdefault(_place(cells, 6), {})
                _once(node, int(_match(cells[3], _BYTE), 16), _summary(cells[4:]))
            elif kind == "l":
                leaf = _match(cells[3], _LEAF) + _match(cells[4], _LEAF)
                leaves.setdefault(_place(cells, 5), []).append(bytes.fromhex(leaf))
            else:
                one = _difference(cells)
                _once(differences, (one.record_type, one.day, one.leaf), one)
        except (ValueError, IndexError):
            raise BadMessage(f"a line of kind {kind} outside its form") from None
    if len(places) > MOST_NODES:
        raise BadMessage("asks for more than may be asked at once")
    nodes = {at: Node(below.get(at, {}), tuple(leaves.get(at, ()))) for at in (*below, *leaves)}
    return Message(
        head.say,
        head.secret,
        head.number,
        head.round,
        head.code,
        head.cut,
        places=tuple(places),
        totals=tuple(totals.items()),
        nodes=tuple(nodes.items()),
        differences=tuple(differences.values()),
    )


def _split(data: bytes) -> Iterable[list[str]]:
    if len(data) > LONGEST or (data and not data.endswith(b"\n")):
        raise BadMessage("too long, or without its last newline")
    try:
        lines = data.decode("ascii").split("\n")[:-1]
    except UnicodeDecodeError:
        raise BadMessage("lines that are not ASCII") from None
    if len(lines) > MOST_LINES:
        raise BadMessage("more lines than a message may have")
    return (line.split(",") for line in lines)


def _once(found: dict, key: object, value: object) -> None:  # type: ignore[type-arg]
    if key in found:
        raise ValueError
    found[key] = value


def _match(text: str, pattern: re.Pattern[str]) -> str:
    if not pattern.fullmatch(text):
        raise ValueError
    return text


def _section(cells: Sequence[str], cell_count: int) -> Section:
    if len(cells) != cell_count or date.fromisoformat(cells[1]).isoformat() != cells[1]:
        raise ValueError
    return _match(cells[0], _TYPE), cells[1]


def _place(cells: Sequence[str], cell_count: int) -> Place:
    return (*_section(cells, cell_count), bytes.fromhex(_match(cells[2], _PREFIX)))


def _number(text: str) -> int:
    return int(_match(text, _COUNT))


def _summary(cells: Sequence[str]) -> Summary:
    count = _number(cells[0])
    if not count:
        raise ValueError
    return Summary(count, bytes.fromhex(_match(cells[1], _HASH)))


def _total(cells: Sequence[str]) -> Total:
    found = Total(_number(cells[0]), _number(cells[1]), bytes.fromhex(_match(cells[2], _HASH)))
    if found.sealed > found.count or not found.count:
        raise ValueError
    return found


def _difference(cells: Sequence[str]) -> Difference:
    kind, day = _section(cells, 7)
    stream = _match(cells[4], shape.ORGANISATION) if cells[4] else _NO_STREAM
    leaf = bytes.fromhex(_match(cells[2], _LEAF))
    where = (_number(cells[5]), _number(cells[6]))
    return Difference(kind, day, leaf, Standing(cells[3]), stream, *where)
