"""Two sets of leaves are told apart exactly, by logarithmically many questions."""

import contextlib
import hashlib
import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.balance import message, tree
from exchange.balance.message import MOST_NODES, Message, Say
from exchange.balance.tree import KEY_BYTES, LISTED, Contradiction, Node, Standing, Summary, Tree

FEW = 4


def leaf(key, content=0):
    """A leaf whose key is spread like a hash's."""
    who = hashlib.blake2b(str(key).encode(), digest_size=KEY_BYTES).digest()
    return who + content.to_bytes(KEY_BYTES, "big")


def told_apart(sender, receiver):
    """What a balance finds, and how many questions it takes after the totals."""
    ours, theirs = Tree(sorted(sender)), Tree(sorted(receiver))
    if ours.summary() == theirs.summary():
        return {}, 0
    found, waiting, rounds = {}, [b""], 0
    said = {b"": theirs.summary()}
    while waiting:
        rounds += 1
        asked, waiting = waiting[:MOST_NODES], waiting[MOST_NODES:]
        for prefix in asked:
            node = as_it_travels(prefix, theirs.node(prefix))
            tree.check(node, prefix, said[prefix])
            came = ours.compare(prefix, node)
            found.update(came.differences)
            said.update(came.ask)
            waiting += came.ask
    return found, rounds


def as_it_travels(prefix, node):
    place = ("penalty", "2026-11-26", prefix)
    said = Message(Say.ANSWER, "0" * 64, 1, 1, nodes=((place, node),))
    types = {message.HEAD: message.HEAD_TYPE, message.LINES: message.LINES_TYPE}
    files = {name: (types[name], data) for name, data in message.encode(said).items()}
    came = dict(message.parse(files).nodes)
    return came.get(place, Node({}, ()))


def expected(sender, receiver):
    ours, theirs = ({one[:KEY_BYTES]: one for one in side} for side in (sender, receiver))
    found = {}
    for key in ours.keys() | theirs.keys():
        if key not in theirs:
            found[key] = Standing.SENDER
        elif key not in ours:
            found[key] = Standing.RECEIVER
        elif ours[key] != theirs[key]:
            found[key] = Standing.VERSION
    return found


_KEYS = st.sets(st.integers(0, 10_000), max_size=20)


@contextlib.contextmanager
def few_are_listed():
    """As with a million records, a tree has to be gone down: on a small one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tree, "LISTED", FEW)
        yield


@settings(max_examples=40)
@given(common=st.integers(0, 150), lost=_KEYS, strange=_KEYS, changed=_KEYS, seed=st.integers(0, 9))
def test_exactly_what_differs_is_found(common, lost, strange, changed, seed):
    shared = {leaf((seed, number)) for number in range(common)}
    sender = {leaf(("lost", one)) for one in lost} | {leaf(("changed", one), 1) for one in changed}
    receiver = {leaf(("strange", one)) for one in strange}
    receiver |= {leaf(("changed", one), 2) for one in changed}

    with few_are_listed():
        found, rounds = told_apart(shared | sender, shared | receiver)

    assert found == expected(shared | sender, shared | receiver)
    assert rounds <= 2 + math.ceil(math.log(max(1, common / FEW), 256))


@settings(max_examples=20)
@given(start=st.binary(min_size=1, max_size=KEY_BYTES - 1), data=st.data())
def test_keys_that_begin_alike_are_told_apart_all_the_same(start, data):
    """No honest hash is so, but a partner may send what it likes."""
    ends = st.binary(min_size=KEY_BYTES - len(start), max_size=KEY_BYTES - len(start))
    keys = data.draw(st.sets(ends, max_size=20))
    sender = {leaf(number) for number in range(FEW)}
    receiver = sender | {start + end + bytes(KEY_BYTES) for end in keys}

    with few_are_listed():
        found, rounds = told_apart(sender, receiver)

    assert found == expected(sender, receiver)
    assert rounds <= KEY_BYTES + 1


@pytest.mark.parametrize(("records", "most"), [(200, 1), (2_000, 2)])
def test_the_number_of_questions_grows_with_a_logarithm(records, most):
    sender = {leaf(number) for number in range(records)}
    lost = set(random.Random(records).sample(sorted(sender), 5))

    found, rounds = told_apart(sender, sender - lost)

    assert set(found) == {one[:KEY_BYTES] for one in lost}
    assert rounds <= most


@pytest.fixture
def big():
    return Tree(sorted(leaf(number) for number in range(LISTED + 1)))


def test_leaves_out_of_order_or_of_another_node_are_no_answer(big):
    leaves = Tree(big.leaves[:9]).node(b"").leaves
    for wrong in (leaves[::-1], leaves + leaves[:1], (leaves[0], leaves[0])):
        with pytest.raises(Contradiction):
            tree.check(Node({}, wrong), b"", None)
    with pytest.raises(Contradiction):
        tree.check(Node({}, leaves), bytes([leaves[0][0] ^ 1]), None)


def test_a_node_must_be_what_was_announced(big):
    whole = big.summary()
    node = big.node(b"")
    tree.check(node, b"", whole)
    with pytest.raises(Contradiction):
        tree.check(node, b"", Summary(whole.count + 1, whole.root))
    few = Tree(big.leaves[:9])
    with pytest.raises(Contradiction):
        tree.check(few.node(b""), b"", Summary(9, whole.root))


def test_below_a_whole_key_there_is_nothing(big):
    with pytest.raises(Contradiction):
        tree.check(Node({1: Summary(1, bytes(32))}, ()), bytes(KEY_BYTES), None)
