"""Merkle trees against the definition of RFC 6962 §2.1, and every proof that should not pass."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.wire import merkle, outcomes

# RFC 6962's reference tree, as Certificate Transparency's own tests use it.
INPUTS = [
    bytes.fromhex(one)
    for one in (
        *("", "00", "10", "2021", "3031", "40414243", "5051525354555657"),
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def tree(leaves):
    """MTH of RFC 6962 §2.1, word for word."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\0" + leaves[0]).digest()
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return hashlib.sha256(b"\1" + tree(leaves[:half]) + tree(leaves[half:])).digest()


def numbered(size):
    return [str(number).encode() for number in range(size)]


def node_over(leaves):
    return merkle.in_memory([merkle.leaf_hash(leaf) for leaf in leaves])


def test_the_reference_tree_of_certificate_transparency():
    for size, expected in enumerate(ROOTS, start=1):
        leaves = INPUTS[:size]
        assert tree(leaves).hex() == merkle.root_of(leaves).hex() == expected
        assert merkle.root(node_over(leaves), size).hex() == expected
        assert outcomes.root_of_lines(leaves) == expected


@pytest.mark.parametrize("size", range(40))
def test_every_proof_of_a_tree_passes_and_no_other_root_does(size):
    leaves = numbered(size)
    node, root = node_over(leaves), tree(leaves)

    assert merkle.root(node, size) == root
    for index in range(size):
        proof = merkle.inclusion(node, index, size)
        hashed = merkle.leaf_hash(leaves[index])
        merkle.check_inclusion(hashed, index, size, proof, root)
        for wrong in (index - 1, index + 1):
            with pytest.raises(merkle.BadProof):
                merkle.check_inclusion(hashed, wrong, size, proof, root)
    for old in range(size + 1):
        proof = merkle.consistency(node, old, size)
        merkle.check_consistency(old, tree(leaves[:old]), size, root, proof)
        with pytest.raises(merkle.BadProof):
            merkle.check_consistency(old, tree([*numbered(old)[::-1], b"x"]), size, root, proof)


def test_the_subtrees_that_a_leaf_completes_are_those_of_the_tree():
    kept = {}

    def node(height, number):
        return kept[height, number]

    for number, leaf in enumerate(numbered(70)):
        for height, place, found in merkle.completed(merkle.leaf_hash(leaf), number, node):
            kept[height, place] = found
        assert merkle.root(node, number + 1) == tree(numbered(number + 1))


@given(st.data())
def test_a_changed_proof_never_passes(draw):
    size = draw.draw(st.integers(2, 60))
    old = draw.draw(st.integers(1, size - 1))
    leaves = numbered(size)
    node, root = node_over(leaves), tree(leaves)
    proof = merkle.consistency(node, old, size)
    at = draw.draw(st.integers(0, len(proof) - 1))
    changes = [
        [*proof[:at], hashlib.sha256(proof[at]).digest(), *proof[at + 1 :]],
        proof[:at] + proof[at + 1 :],
        [*proof, root],
    ]

    for changed in changes:
        with pytest.raises(merkle.BadProof):
            merkle.check_consistency(old, tree(leaves[:old]), size, root, changed)
    with pytest.raises(merkle.BadProof):
        merkle.check_consistency(size, root, old, tree(leaves[:old]), [])
