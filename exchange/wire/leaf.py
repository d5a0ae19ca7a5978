"""Leaf: one event of a home as its log keeps it for ever, one line of canonical JSON.

Ids, digests, times, counts and codes alone. The table of events is closed and each field has its
pattern, so that no value of a record can get in: what is written here is shown to auditors.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from keys import canonical, shape
from keys.canonical import NotCanonical, Value
from keys.shape import BadShape

VERSION = "cxe-leaf1"

_CODE = re.compile(r"(?:[a-z0-9][a-z0-9_.-]{0,63})?")
_MAYBE_DIGEST = re.compile(r"(?:[0-9a-f]{64})?")
_STANDARD = re.compile(r"[a-z0-9][a-z0-9-]{0,62}/[0-9]+(?:\.[0-9]+){1,2}")
_KEYED = re.compile(r"[0-9a-f]{32}")  # a hash under the ledger's key
_ORIGIN = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?/log/[1-9][0-9]{0,8}")
_MOST_RECIPIENTS = 64

_PATTERNS = {
    **dict.fromkeys(("eid", "digest", "kid"), shape.HEX_32),
    **dict.fromkeys(("prev", "resend_of"), _MAYBE_DIGEST),
    **dict.fromkeys(("from", "partner", "stream"), shape.ORGANISATION),
    **dict.fromkeys(("kind", "stage", "result", "role", "state"), _CODE),
    **dict.fromkeys(("code", "type", "part"), _CODE),
    "std": _STANDARD,
    "request": shape.HEX_32,
    "person": _KEYED,
    "origin": _ORIGIN,
}
_COUNTS = frozenset(
    {"seq", "records", "received", "accepted", "rejected", "duplicate", "superseded"}
    | {"number", "version", "size", "differences"}
)
_ANSWERED = ("received", "accepted", "rejected", "duplicate", "superseded")

# What happens in a home, and what its log says of each.
EVENTS: Mapping[str, tuple[str, ...]] = {
    "log.started": ("origin",),
    "trust.version": ("version", "digest"),
    "key.known": ("kid", "role"),
    "key.gone": ("kid",),
    "envelope.sealed": (
        *("eid", "stream", "seq", "prev", "kind", "std", "records", "to", "resend_of"),
    ),
    "envelope.put": ("eid", "partner"),
    "copy.put": ("eid", "partner", "digest"),
    "envelope.missed": ("eid", "partner"),
    "envelope.changed": ("eid", "partner"),
    "envelope.received": (
        *("eid", "from", "stream", "seq", "kind", "std", "result", "code", *_ANSWERED),
    ),
    "envelope.again": ("eid", "from"),
    "envelope.refused": ("digest", "from", "stream", "code"),
    "envelope.conflict": ("eid", "from", "stream", "seq"),
    "chain.gap": ("eid", "from", "stream", "seq"),
    "receipt.signed": ("digest", "eid", "partner", "stage", "stream", "number"),
    "receipt.put": ("digest", "eid", "partner", "stage"),
    "receipt.got": ("digest", "eid", "from", "stage", "result", "code"),
    "receipt.conflict": ("digest", "eid", "from", "stage"),
    "hold.file": ("stream", "std", "records"),
    "hold.claim": ("type", "number", "state"),
    "withdrawal.opened": ("type", "number", "code"),
    "original.destroyed": ("digest", "records"),
    "query.asked": ("eid", "partner", "number", "person", "code"),
    "query.received": ("eid", "partner", "number", "person", "code"),
    "query.answered": (
        *("eid", "request", "partner", "number", "person", "result", "code", "records"),
    ),
    "query.got": ("eid", "partner", "number", "result", "code", "records"),
    "query.destroyed": ("partner", "number", "records"),
    "balance.ended": (*("partner", "part", "number", "result", "code", "records", "differences"),),
    "log.contradicted": ("origin", "size", "digest"),
    "export.made": ("digest", "partner", "records"),
}


@dataclass(frozen=True, slots=True)
class Leaf:
    """One event: its name, when it was written down, and its facts."""

    event: str
    time: str
    facts: Mapping[str, Value]


def encode(event: str, time: str, facts: Mapping[str, Value]) -> bytes:
    """The bytes of a leaf.

    Raises:
        ValueError: an event or fact outside the table.
    """
    data = canonical.encode({**facts, "v": VERSION, "event": event, "time": time})
    parse(data)
    return data


def parse(data: bytes) -> Leaf:
    """The leaf in its bytes.

    Raises:
        ValueError: not canonical, or outside the table.
    """
    try:
        value = canonical.decode(data)
    except NotCanonical as error:
        raise BadShape(str(error)) from None
    if not isinstance(value, dict):
        raise BadShape("not an object")
    event = shape.one_of(value.get("event", ""), "event", tuple(EVENTS))
    names = EVENTS[event]
    found = shape.record(value, ("v", "event", "time", *names))
    shape.one_of(found["v"], "v", (VERSION,))
    time = shape.moment_text(shape.moment(found["time"], "time"))
    return Leaf(event, time, {name: _fact(name, found[name]) for name in names})


def _fact(name: str, value: Value) -> Value:
    if name in _COUNTS:
        return shape.integer(value, name)
    if name == "to":
        listed = shape.items(value, name, 1, _MOST_RECIPIENTS)
        return [shape.text(one, name, shape.ORGANISATION) for one in listed]
    return shape.text(value, name, _PATTERNS[name])
