"""The law of a home's log: whatever the ledger says happened is in it, and nothing else.

Read from the ledger's tables and from the files below `archive/log`, not through our functions.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter

from kit.homes import Org
from kit.ledgers import rows


def tree(leaves: list[bytes]) -> bytes:
    """MTH of RFC 6962 §2.1, word for word but for the list that is not copied."""

    def part(start: int, stop: int) -> bytes:
        if stop - start == 1:
            return hashlib.sha256(b"\0" + leaves[start]).digest()
        half = 1
        while half * 2 < stop - start:
            half *= 2
        left, right = part(start, start + half), part(start + half, stop)
        return hashlib.sha256(b"\1" + left + right).digest()

    return part(0, len(leaves)) if leaves else hashlib.sha256(b"").digest()


def leaves_on_disk(org: Org) -> list[bytes]:
    files = sorted((org.home / "archive" / "log").glob("*.ndjson"))
    return [line for file in files for line in file.read_bytes().split(b"\n")[:-1]]


def events(org: Org) -> list[dict[str, object]]:
    return [json.loads(line) for line in leaves_on_disk(org)]


def check(*orgs: Org) -> None:
    """Assert the law for homes at rest."""
    for org in orgs:
        check_tree(org)
        _check_events(org)


def check_tree(org: Org) -> None:
    """Disk and ledger say the same, and every checkpoint is a root over the first of it."""
    kept = [bytes(data) for (data,) in rows(org, "SELECT data FROM log_leaves ORDER BY number")]
    assert leaves_on_disk(org) == kept
    own = rows(
        org,
        "SELECT size, root, data FROM log_checkpoints "
        f"WHERE origin = '{org.id}/log/1' ORDER BY size",
    )
    assert own[-1][0] == len(kept), "the newest checkpoint does not cover everything"
    for size, root, data in own:
        assert tree(kept[:size]) == bytes(root)
        lines = bytes(data).decode().split("\n")
        assert lines[:2] == [f"{org.id}/log/1", str(size)]
        assert base64.b64decode(lines[2]) == bytes(root)


def _check_events(org: Org) -> None:
    told = Counter(_of_leaf(one) for one in events(org))
    del told["", ""]
    happened = Counter(
        (str(event), str(about))
        for event, query in (
            ("envelope.sealed", "SELECT eid FROM envelopes"),
            ("envelope.received", "SELECT eid FROM arrivals"),
            ("receipt.signed", "SELECT digest FROM notes"),
            ("receipt.got", "SELECT digest FROM receipts"),
            ("hold.file", "SELECT stream FROM waiting"),
        )
        for (about,) in rows(org, query)
    )
    assert {one: count for one, count in happened.items() if one not in told} == {}
    once = {"envelope.sealed", "envelope.received", "receipt.signed", "receipt.got"}
    assert {one: n for one, n in told.items() if one[0] in once} == {
        one: n for one, n in happened.items() if one[0] in once
    }
    # A receipt may come before the run that was killed has seen that its upload had succeeded.
    put = {eid for event, eid in told if event == "envelope.put"}
    assert {eid for (eid,) in rows(org, "SELECT eid FROM deliveries WHERE state = 'sent'")} <= put
    assert {eid for (eid,) in rows(org, "SELECT digest FROM notes WHERE sent = 1")} <= {
        digest for event, digest in told if event == "receipt.put"
    }


def _of_leaf(one: dict[str, object]) -> tuple[str, str]:
    event = str(one["event"])
    about = one.get("digest") or one.get("eid") or one.get("stream") or ""
    return (event, str(about)) if about else ("", "")
