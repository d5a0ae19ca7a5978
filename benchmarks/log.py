"""What the log costs, each figure against its peer in the same run.

`python benchmarks/log.py [--leaves 20000] [--rounds 3]` prints a line per task. Trust ratios, not
rates, on a shared machine.

* append: an event with its leaf and the tree's subtrees, against the same rows in one plain table,
  in transactions of one event each, as the relay writes them, and all in one.
* proof: a consistency proof from half of the log to its end, from the subtrees that are kept,
  against hashing every leaf again.
* verify: an export's tree and leaves by the file that works alone, against SHA-256 of its bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import statistics
import tempfile
import time
from pathlib import Path

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, insert

from exchange import verify
from exchange.ledger import log
from exchange.ledger.store import Ledger
from exchange.wire import leaf, merkle

TIME = "2026-11-22T10:05:00Z"
PLAIN = Table(
    "plain",
    MetaData(),
    Column("number", Integer, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)


def eid(number):
    return hashlib.sha256(str(number).encode()).hexdigest()


def data_of(number):
    return leaf.encode("envelope.put", TIME, {"eid": eid(number), "partner": "cn.wuxi"})


def new_ledger(folder, name):
    ledger = Ledger.open(Path(folder) / name, organisation="cn.jiangyin")
    with ledger.transaction() as connection:
        PLAIN.create(connection)
    return ledger


def append(ledger, numbers, together):
    if together:
        with ledger.transaction() as connection:
            for number in numbers:
                log.append(connection, "envelope.put", at=TIME, eid=eid(number), partner="cn.wuxi")
        return
    for number in numbers:
        with ledger.transaction() as connection:
            log.append(connection, "envelope.put", at=TIME, eid=eid(number), partner="cn.wuxi")


def append_plainly(ledger, numbers, together):
    if together:
        with ledger.transaction() as connection:
            for number in numbers:
                connection.execute(insert(PLAIN), {"number": number, "data": data_of(number)})
        return
    for number in numbers:
        with ledger.transaction() as connection:
            connection.execute(insert(PLAIN), {"number": number, "data": data_of(number)})


def seconds(work, *arguments):
    start = time.process_time()
    work(*arguments)
    return time.process_time() - start


def proof(ledger, size):
    with ledger.transaction() as connection:
        merkle.consistency(log.node_of(connection), size // 2, size)
        log.root(connection, size)


def proof_from_leaves(ledger, size):
    with ledger.transaction() as connection:
        hashes = [merkle.leaf_hash(one) for one in log.leaves(connection, 0, size)]
    node = merkle.in_memory(hashes)
    merkle.consistency(node, size // 2, size)
    merkle.root(node, size)


def check(lines):
    tree = verify.Tree()
    for line in lines:
        verify.canonical(line)
        tree.add(verify.leaf_hash(line))
    tree.root()


def hash_only(lines):
    hashlib.sha256(b"\n".join(lines)).digest()


def told(name, ours, peers, per, unit):
    ratio = statistics.median(ours) / max(statistics.median(peers), 1e-9)
    each = statistics.median(ours) / per * 1e6
    print(f"{name:<28} {each:10.1f} CPU µs {unit:<8} {ratio:10.2f} times the peer")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--leaves", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    size, single = asked.leaves, min(asked.leaves, 2_000)
    times = {name: ([], []) for name in ("one by one", "together", "proof", "verify")}
    for _ in range(asked.rounds):
        with tempfile.TemporaryDirectory() as folder:
            for name, count, together in (("one by one", single, False), ("together", size, True)):
                ledger = new_ledger(folder, f"{together}.sqlite3")
                ours, peers = times[name]
                peers.append(seconds(append_plainly, ledger, range(count), together))
                ours.append(seconds(append, ledger, range(count), together))
            times["proof"][0].append(seconds(proof, ledger, size))
            times["proof"][1].append(seconds(proof_from_leaves, ledger, size))
            lines = [data_of(number) for number in range(size)]
            times["verify"][0].append(seconds(check, lines))
            times["verify"][1].append(seconds(hash_only, lines))
    told("append, a transaction each", *times["one by one"], single, "a leaf")
    told("append, all in one", *times["together"], size, "a leaf")
    told(f"proof over {size}", *times["proof"], 1, "")
    told("verify", *times["verify"], size, "a leaf")


if __name__ == "__main__":
    main()
