"""The tree of one record type and day: sorted leaves, their roots, and where two trees differ.

Pure. A leaf is two hashes under the secret of a pair: who a record is (its key) and what it says
(its digest). A node is all leaves whose keys begin with some bytes; it is told as how many they
are and their Merkle root (RFC 6962 over key and digest, sorted by key). Who finds another root
asks for the 256 nodes below, or gets the leaves themselves where they are few.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from exchange.wire import merkle

KEY_BYTES = 16
LEAF_BYTES = 2 * KEY_BYTES
LISTED = 256  # leaves of a node that are told themselves


class Standing(StrEnum):
    """On which side a record differs."""

    SENDER = "sender"  # the sender alone says that the receiver has it
    RECEIVER = "receiver"  # the receiver alone has it
    VERSION = "version"  # both, and it says otherwise


class Contradiction(ValueError):
    """What a partner said of a tree does not fit itself, or what it said before."""


@dataclass(frozen=True, slots=True)
class Summary:
    """How many leaves a node has, and their root."""

    count: int
    root: bytes


@dataclass(frozen=True, slots=True)
class Node:
    """What is told of a node: the nodes below it by their next byte, or its leaves."""

    below: Mapping[int, Summary]
    leaves: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What one comparison of a node came to: records that differ, and nodes to ask for."""

    differences: Mapping[bytes, Standing]  # by the keyed hash of the record's natural key
    ask: Mapping[bytes, Summary]  # by their prefix, with what the partner said of them


EMPTY = Summary(0, merkle.EMPTY_ROOT)


@dataclass(frozen=True, slots=True)
class Tree:
    """The leaves of one record type and day, sorted; no key twice."""

    leaves: Sequence[bytes]  # key and digest, 32 bytes

    def summary(self, prefix: bytes = b"") -> Summary:
        """How many leaves there are below a prefix, and their root."""
        return _summary(self._below(prefix))

    def node(self, prefix: bytes) -> Node:
        """What to tell of a node."""
        below = self._below(prefix)
        if len(below) <= LISTED or len(prefix) == KEY_BYTES:
            return Node({}, tuple(below))
        parts: dict[int, list[bytes]] = {}
        for leaf in below:
            parts.setdefault(leaf[len(prefix)], []).append(leaf)
        return Node({byte: _summary(part) for byte, part in parts.items()}, ())

    def compare(self, prefix: bytes, theirs: Node) -> Found:
        """Hold what the receiver of the records told of a node against ours, the sender's."""
        if not theirs.below:
            return Found(_difference(self._below(prefix), theirs.leaves), {})
        found: dict[bytes, Standing] = {}
        ask = {}
        for byte in range(256):
            at = prefix + bytes([byte])
            ours, said = self._below(at), theirs.below.get(byte, EMPTY)
            if _summary(ours) == said:
                continue
            if said.count:
                ask[at] = said
            else:
                found.update(dict.fromkeys(map(key_of, ours), Standing.SENDER))
        return Found(found, ask)

    def _below(self, prefix: bytes) -> Sequence[bytes]:
        if not prefix:
            return self.leaves
        start = bisect_left(self.leaves, prefix)
        following = _following(prefix)
        end = bisect_left(self.leaves, following) if following else len(self.leaves)
        return self.leaves[start:end]


def key_of(leaf: bytes) -> bytes:
    """Who the record of a leaf is."""
    return leaf[:KEY_BYTES]


def check(node: Node, prefix: bytes, expected: Summary | None) -> None:
    """See that what a partner tells of a node can be one, and is what it announced before.

    Raises:
        Contradiction: it is not.
    """
    keys = [key_of(leaf) for leaf in node.leaves]
    if sorted(set(keys)) != keys or not all(key.startswith(prefix) for key in keys):
        raise Contradiction("leaves out of order, or of another node")
    if node.below and (node.leaves or len(prefix) >= KEY_BYTES):
        raise Contradiction("a node that goes on below its leaves")
    if expected is None:
        return
    count = sum(one.count for one in node.below.values()) + len(node.leaves)
    same = node.below or _summary(node.leaves).root == expected.root
    if count != expected.count or not same:
        raise Contradiction("other leaves than it announced")


def _difference(ours: Sequence[bytes], theirs: Sequence[bytes]) -> dict[bytes, Standing]:
    mine, others = set(ours), set(theirs)
    alone = {key_of(leaf) for leaf in mine - others}
    strange = {key_of(leaf) for leaf in others - mine}
    return (
        dict.fromkeys(alone & strange, Standing.VERSION)
        | dict.fromkeys(alone - strange, Standing.SENDER)
        | dict.fromkeys(strange - alone, Standing.RECEIVER)
    )


def _summary(leaves: Sequence[bytes]) -> Summary:
    return Summary(len(leaves), merkle.root_of(leaves)) if leaves else EMPTY


def _following(prefix: bytes) -> bytes:
    """The first prefix of this length after all that begin with it; empty after the last."""
    number = int.from_bytes(prefix, "big") + 1
    return b"" if number >> (8 * len(prefix)) else number.to_bytes(len(prefix), "big")
