"""Merkle trees of RFC 6962 §2.1 (SHA-256): roots, and proofs that something is in, or was kept.

A tree is known by its complete subtrees: `node(height, number)` gives the hash of the leaves
`number * 2^height` up to but not including `(number + 1) * 2^height`. Whoever keeps those never
has to read all leaves again: every root and proof takes some twenty of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

HASH_SIZE = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()

Node = Callable[[int, int], bytes]


class BadProof(ValueError):
    """A proof that does not show what it should."""


def leaf_hash(leaf: bytes) -> bytes:
    """The hash of a leaf's bytes."""
    return hashlib.sha256(b"\0" + leaf).digest()


def parent(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees that stand side by side."""
    return hashlib.sha256(b"\1" + left + right).digest()


def in_memory(hashes: Sequence[bytes]) -> Node:
    """The complete subtrees over the leaf hashes of a list."""

    @cache
    def node(height: int, number: int) -> bytes:
        if height == 0:
            return hashes[number]
        return parent(node(height - 1, 2 * number), node(height - 1, 2 * number + 1))

    return node


def completed(leaf: bytes, number: int, node: Node) -> Iterator[tuple[int, int, bytes]]:
    """The subtrees that the leaf hash at `number` completes: (height, number, hash), lowest first.

    `node` is asked only for what was complete before.
    """
    height, found = 0, leaf
    yield height, number, found
    while number % 2:
        found = parent(node(height, number - 1), found)
        height, number = height + 1, number // 2
        yield height, number, found


def peaks(size: int) -> Iterator[tuple[int, int]]:
    """The largest complete subtrees of a tree, from the left: (height, number)."""
    start = 0
    for height in reversed(range(size.bit_length())):
        if size >> height & 1:
            yield height, start >> height
            start += 1 << height


def root(node: Node, size: int) -> bytes:
    """The root over the first `size` leaves."""
    return fold(node(height, number) for height, number in peaks(size))


def fold(found: Iterable[bytes]) -> bytes:
    """The root over peaks, given from the left; of none, SHA-256 of the empty string."""
    from_the_left = list(found)
    if not from_the_left:
        return EMPTY_ROOT
    result = from_the_left.pop()
    while from_the_left:
        result = parent(from_the_left.pop(), result)
    return result


def root_of(leaves: Iterable[bytes]) -> bytes:
    """The root over leaves' bytes, in memory that grows with the logarithm of their number."""
    found: list[tuple[int, bytes]] = []  # (height, hash) of complete subtrees, the largest first
    for leaf in leaves:
        height, node = 0, leaf_hash(leaf)
        while found and found[-1][0] == height:
            node = parent(found.pop()[1], node)
            height += 1
        found.append((height, node))
    return fold(node for _, node in found)


def inclusion(node: Node, index: int, size: int) -> list[bytes]:
    """The audit path of a leaf (RFC 6962 §2.1.1), from the leaf upwards."""
    return _path(node, index, 0, size)


def consistency(node: Node, old: int, new: int) -> list[bytes]:
    """The proof that the first `old` of `new` leaves are those of the older tree (§2.1.2)."""
    if old in {0, new}:
        return []
    return _subproof(node, old, 0, new, whole=True)


def check_inclusion(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], expected: bytes
) -> None:
    """See that a leaf hash stands at `index` in the tree with a root (RFC 9162 §2.1.3.2).

    Raises:
        BadProof: it does not, by this proof.
    """
    if not 0 <= index < size:
        raise BadProof("an index outside the tree")
    place, last, found = index, size - 1, leaf
    for hashed in proof:
        if last == 0:
            raise BadProof("a longer proof than the tree is high")
        if place % 2 or place == last:
            found = parent(hashed, found)
            while place and place % 2 == 0:
                place, last = place >> 1, last >> 1
        else:
            found = parent(found, hashed)
        place, last = place >> 1, last >> 1
    if last or found != expected:
        raise BadProof("the leaf is not in the tree")


def check_consistency(
    old: int, old_root: bytes, new: int, new_root: bytes, proof: Sequence[bytes]
) -> None:
    """See that a tree has only grown since an older root (RFC 9162 §2.1.4.2).

    Raises:
        BadProof: it has not, by this proof.
    """
    if not 0 <= old <= new:
        raise BadProof("the newer tree is smaller")
    if old in {0, new}:
        same = old_root == (EMPTY_ROOT if old == 0 else new_root)
        if proof or not same:
            raise BadProof("one size, and two roots")
        return
    path = [old_root, *proof] if old & (old - 1) == 0 else list(proof)
    if not path or _both_roots(old - 1, new - 1, path) != (old_root, new_root):
        raise BadProof("the newer tree does not hold the older one")


def _both_roots(place: int, last: int, path: Sequence[bytes]) -> tuple[bytes, bytes]:
    """The older and the newer root that a proof leads to."""
    while place % 2:
        place, last = place >> 1, last >> 1
    before = after = path[0]
    for hashed in path[1:]:
        if last == 0:
            raise BadProof("a longer proof than the tree is high")
        if place % 2 or place == last:
            before, after = parent(hashed, before), parent(hashed, after)
            while place and place % 2 == 0:
                place, last = place >> 1, last >> 1
        else:
            after = parent(after, hashed)
        place, last = place >> 1, last >> 1
    if last:
        raise BadProof("a shorter proof than the tree is high")
    return before, after


def _split(size: int) -> int:
    """The largest power of two below `size`."""
    return 1 << ((size - 1).bit_length() - 1)


def _range(node: Node, start: int, stop: int) -> bytes:
    """The root over leaves `start` to `stop`, where `start` lies on the edge of a subtree."""
    size = stop - start
    return fold(node(height, (start >> height) + number) for height, number in peaks(size))


def _path(node: Node, index: int, start: int, stop: int) -> list[bytes]:
    if stop - start == 1:
        return []
    middle = start + _split(stop - start)
    if index < middle:
        return [*_path(node, index, start, middle), _range(node, middle, stop)]
    return [*_path(node, index, middle, stop), _range(node, start, middle)]


def _subproof(node: Node, old: int, start: int, stop: int, *, whole: bool) -> list[bytes]:
    """RFC 6962's SUBPROOF; `old` counts from `start`."""
    if old == stop - start:
        return [] if whole else [_range(node, start, stop)]
    middle = start + _split(stop - start)
    left = middle - start
    if old <= left:
        found = _subproof(node, old, start, middle, whole=whole)
        return [*found, _range(node, middle, stop)]
    found = _subproof(node, old - left, middle, stop, whole=False)
    return [*found, _range(node, start, middle)]
