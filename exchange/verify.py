"""Verify: an export of a home is checked offline, alone. This one file needs PyNaCl and no more.

    python verify.py FOLDER --root-fingerprint "32466 45088 …" [--witness PATH …] [--json]

It imports nothing of the program that wrote the export, and may be copied anywhere. What it
checks, and what the files of an export are, stands in docs/evidence.md.

Ends with 0 (everything holds), 1 (something is missing that no proof needs), 65 (a file is not
what it must be), 66 (no such folder), 70 (the check itself failed) or 77 (the trust files do not
come from the fingerprint).
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import hmac
import io
import json
import re
import stat
import struct
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path, PurePosixPath
from typing import Any, NoReturn

try:
    import nacl.bindings
    import nacl.exceptions
except ImportError:
    if __name__ != "__main__":
        raise
    sys.stderr.write("PyNaCl is missing (pip install pynacl): nothing was checked\n")
    sys.exit(70)

FINE, MINOR, DAMAGED, NO_FOLDER, FAILED, TRUST = 0, 1, 65, 66, 70, 77
INDEX, INDEX_NOTE = "index", "index.note"
ORGANISATION = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
KIND = re.compile(r"[a-z0-9][a-z0-9_-]{0,62}")  # of a record type
FILE = re.compile(r"(?!\.{1,2}\Z)[A-Za-z0-9._\u4e00-\u9fff-]{1,100}")  # in a manifest
DIGEST = re.compile(r"[0-9a-f]{64}")
MAYBE_DIGEST = re.compile(r"(?:[0-9a-f]{64})?")
MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
ULID = re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}")
ORIGIN = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?/log/[1-9][0-9]{0,8}")
PATH = re.compile(r"[A-Za-z0-9._\u4e00-\u9fff-]+(?:/[A-Za-z0-9._\u4e00-\u9fff-]+)*")
ALGORITHM = {
    **dict.fromkeys(("root", "sig", "log", "pub"), "ed25519"),
    **dict.fromkeys(("enc", "arc", "led", "bal"), "x25519"),
}
MOST_BYTES = 1 << 30
COUNTS = ("accepted", "rejected", "duplicate", "superseded")


class Bad(Exception):
    """Bytes that are not what they must be."""


class BadTrust(Bad):
    """Nothing here comes from the fingerprint that was typed."""


@dataclass(frozen=True)
class Finding:
    """What is wrong with one file; a minor finding takes nothing from what is proved."""

    file: str
    message: str
    minor: bool = False


@dataclass
class Result:
    """What came of a check: findings by file, and how many things were looked at."""

    findings: list[Finding] = field(default_factory=list)
    checked: dict[str, int] = field(default_factory=dict)
    trusted: bool = True
    about: dict[str, Any] = field(default_factory=dict)  # what the signed index says it is
    # Standard, record type -> the fields by which its records were told apart.
    keys: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    held: dict[str, int] = field(default_factory=dict)  # record type -> records shown and proved
    only: str = ""  # the one record type that an as-of tells of
    signers: list[str] = field(default_factory=list)  # fingerprints: whose answers an as-of counts
    ends: str = ""  # the time of the log's last event, where nothing shows what came after it

    @property
    def exit_code(self) -> int:
        """How the program ends."""
        if not self.trusted:
            return TRUST
        if any(not one.minor for one in self.findings):
            return DAMAGED
        return MINOR if self.findings else FINE

    def say(self, file: str, message: str, *, minor: bool = False) -> None:
        """Add a finding."""
        self.findings.append(Finding(file, message, minor))

    def count(self, what: str, number: int = 1) -> None:
        """Add to how many of something were checked."""
        self.checked[what] = self.checked.get(what, 0) + number


# ---------------------------------------------------------------- digests, canonical JSON, shapes


def blake(data: bytes, person: str, size: int = 32, key: bytes = b"") -> bytes:
    """BLAKE2b with a personalisation, right-padded with spaces."""
    padded = person.encode().ljust(16)
    return hashlib.blake2b(data, digest_size=size, key=key, person=padded).digest()


def file_digest(data: bytes) -> str:
    """The digest of a file's content, in hex."""
    return blake(data, "cxe1 file").hex()


def need(condition: object, message: str) -> None:
    """Raise unless something holds."""
    if not condition:
        raise Bad(message)


def _pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
    need(len(dict(found)) == len(found), "a key twice")
    return dict(found)


def _no_float(_: str) -> NoReturn:
    raise Bad("a number that is no integer")


def _integer(digits: str) -> int:
    need(len(digits) <= 16, "a number that is too large")
    return int(digits)


def _plain(value: object, depth: int = 0) -> None:
    need(depth <= 4, "nested too deep")
    if isinstance(value, str):
        need(unicodedata.is_normalized("NFC", value), "text that is not in NFC")
    elif isinstance(value, dict):
        for name, item in value.items():
            need(re.fullmatch(r"[a-z0-9_]{1,32}", name), "a key outside the format")
            _plain(item, depth + 1)
    elif isinstance(value, list):
        for item in value:
            _plain(item, depth + 1)
    else:
        need(type(value) is int and 0 <= value < 2**53, "a type that the format does not have")


def canonical(data: bytes) -> Any:  # noqa: ANN401 - JSON values
    """The value of canonical JSON; anything else than its one spelling raises."""
    try:
        value = json.loads(
            data.decode(),
            object_pairs_hook=_pairs,
            parse_int=_integer,
            parse_float=_no_float,
            parse_constant=_no_float,
        )
        _plain(value)
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        need(text.encode() == data, "another spelling than the canonical one")
    except (ValueError, RecursionError) as error:
        raise Bad("no canonical JSON") from error
    return value


def record(value: object, *names: str, optional: Sequence[str] = ()) -> dict[str, Any]:
    """An object with exactly these fields, and at most the optional ones."""
    if not isinstance(value, dict):
        raise Bad("not an object")
    need(set(names) <= set(value) <= {*names, *optional}, "other fields than the format has")
    return value


def text(found: dict[str, Any], name: str, pattern: re.Pattern[str]) -> str:
    """A text field that fits its pattern."""
    value = found[name]
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise Bad(f"{name}: against its pattern")
    return value


def number(found: dict[str, Any], name: str, low: int = 0) -> int:
    """A whole number of at least `low`."""
    value = found[name]
    if type(value) is not int or value < low:
        raise Bad(f"{name}: no such number")
    return value


# ------------------------------------------------------------------------------- Merkle trees


def leaf_hash(data: bytes) -> bytes:
    """RFC 6962: the hash of a leaf."""
    return hashlib.sha256(b"\0" + data).digest()


def parent(left: bytes, right: bytes) -> bytes:
    """RFC 6962: the hash of two subtrees."""
    return hashlib.sha256(b"\1" + left + right).digest()


class Tree:
    """A Merkle tree that grows from the complete subtrees before its first known leaf."""

    def __init__(self, size: int = 0, peaks: Sequence[bytes] = ()) -> None:
        heights = [height for height in range(size.bit_length()) if size >> height & 1][::-1]
        need(len(heights) == len(peaks), "another number of subtrees than the start has")
        self._peaks = list(zip(heights, peaks, strict=True))
        self.size = size

    def add(self, hashed: bytes) -> None:
        """Add the hash of one leaf."""
        height = 0
        while self._peaks and self._peaks[-1][0] == height:
            hashed = parent(self._peaks.pop()[1], hashed)
            height += 1
        self._peaks.append((height, hashed))
        self.size += 1

    def root(self) -> bytes:
        """The root over all leaves so far."""
        hashes = [hashed for _, hashed in self._peaks]
        found = hashes.pop() if hashes else hashlib.sha256(b"").digest()
        while hashes:
            found = parent(hashes.pop(), found)
        return found


def consistent(old: int, old_root: bytes, new: int, new_root: bytes, proof: list[bytes]) -> bool:
    """RFC 9162 §2.1.4.2: whether the newer tree holds the older one."""
    if not 0 < old < new:
        return not proof and old == new and old_root == new_root
    path = [old_root, *proof] if old & (old - 1) == 0 else proof
    place, last = old - 1, new - 1
    while place % 2:
        place, last = place >> 1, last >> 1
    if not path:
        return False
    before = after = path[0]
    for hashed in path[1:]:
        if last == 0:
            return False
        if place % 2 or place == last:
            before, after = parent(hashed, before), parent(hashed, after)
            while place and place % 2 == 0:
                place, last = place >> 1, last >> 1
        else:
            after = parent(after, hashed)
        place, last = place >> 1, last >> 1
    return last == 0 and (before, after) == (old_root, new_root)


# ------------------------------------------------------------------- keys, fingerprints, notes

_DAMM = (
    *("0317598642", "7092154863", "4206871359", "1750983426", "6123045978"),
    *("3674209581", "5869720134", "8945362017", "9438617205", "2581436790"),
)


def statement(role: str, public: bytes) -> bytes:
    """What a key's id and fingerprint are computed over."""
    return f"{role}\n{ALGORITHM[role]}\n".encode() + public


def key_id(role: str, public: bytes) -> str:
    """A key's id."""
    return blake(statement(role, public), "cxe1 key id").hex()


def check_digit(place: int, data: str) -> str:
    """Damm's check digit over a group's place and its digits."""
    interim = "0"
    for digit in f"{place}{data}":
        interim = _DAMM[int(interim)][int(digit)]
    return interim


def fingerprint(role: str, public: bytes) -> str:
    """A key in ten groups of five digits, the last of each a check digit."""
    whole = int.from_bytes(blake(statement(role, public), "cxe1 fingerprint", 20), "big")
    digits = f"{whole % 10**40:040d}"
    groups = [digits[at : at + 4] for at in range(0, 40, 4)]
    return " ".join(data + check_digit(place, data) for place, data in enumerate(groups))


def typed_fingerprint(typed: str) -> str:
    """The one spelling of what a person typed; a group that does not check raises."""
    plain = "".join(one for one in unicodedata.normalize("NFKC", typed) if one.isalnum())
    if not (plain.isascii() and plain.isdigit()) or len(plain) != 50:
        raise BadTrust("a fingerprint has 10 groups of 5 digits")
    groups = [plain[at : at + 5] for at in range(0, 50, 5)]
    for place, group in enumerate(groups):
        if check_digit(place, group[:4]) != group[4]:
            raise BadTrust(f"group {place + 1} of the fingerprint was misheard or mistyped")
    return " ".join(groups)


def signed_by(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether an Ed25519 signature is good."""
    try:
        nacl.bindings.crypto_sign_open(signature + message, public)
    except (nacl.exceptions.CryptoError, ValueError, TypeError):
        return False
    return True


@dataclass(frozen=True)
class Signature:
    """One signature line of a note."""

    name: str
    short_id: bytes
    signature: bytes


@dataclass(frozen=True)
class Note:
    """A signed text, its lines, and its signatures, not yet verified."""

    text: bytes
    signatures: tuple[Signature, ...]
    digest: str

    def body(self, type_line: str) -> Any:  # noqa: ANN401 - JSON values
        """The value of one of our typed notes."""
        lines = self.text.split(b"\n")
        need(len(lines) == 3 and lines[0] == type_line.encode(), f"no note of type {type_line}")
        return canonical(lines[1])

    def require(self, verifiers: Iterable[tuple[str, bytes]], threshold: int = 1) -> set[bytes]:
        """The distinct keys that signed; every line must be one of theirs, and be good."""
        known = {
            (name, hashlib.sha256(name.encode() + b"\n\x01" + public).digest()[:4]): public
            for name, public in verifiers
        }
        found = set()
        for line in self.signatures:
            public = known.get((line.name, line.short_id))
            if public is None:
                raise Bad(f"a signature of {line.name}, by a key that is not trusted for this")
            need(signed_by(public, self.text, line.signature), f"a wrong signature of {line.name}")
            need(public not in found, f"a signature of {line.name} twice")
            found.add(public)
        need(len(found) >= threshold, f"{len(found)} of {threshold} signatures")
        return found


def note(data: bytes) -> Note:
    """The parts of a C2SP signed note."""
    head, separator, tail = data.rpartition(b"\n\n")
    need(separator and b"\n\n" not in head, "no signed note")
    lines = tail.split(b"\n")
    need(lines.pop() == b"" and 1 <= len(lines) <= 16, "a note has 1 to 16 signature lines")
    return Note(head + b"\n", tuple(_signature(line) for line in lines), file_digest(data))


def _signature(line: bytes) -> Signature:
    try:
        match = re.fullmatch(r"— ([^\s+]{1,100}) ([A-Za-z0-9+/=]+)", line.decode())
        blob = base64.b64decode(match[2], validate=True) if match else b""
    except ValueError as error:
        raise Bad("a malformed signature line") from error
    if match is None or base64.b64encode(blob).decode() != match[2] or len(blob) != 68:
        raise Bad("a malformed signature line")
    return Signature(match[1], blob[:4], blob[4:])


@dataclass(frozen=True)
class Key:
    """A public key as a trust file names it; times are text and compare as such."""

    org: str
    role: str
    public: bytes
    not_before: str
    not_after: str
    since: str

    def vouched(self, created: str, first_seen: str) -> bool:
        """Whether it may vouch for what was created and first seen then."""
        if not self.not_before <= created <= self.not_after:
            return False
        return not self.since or (created < self.since and first_seen < self.since)


@dataclass(frozen=True)
class Trust:
    """The newest trust file of a chain that begins at a fingerprint."""

    keys: tuple[Key, ...]
    thresholds: dict[str, int]
    own: str  # the organisation whose root has the fingerprint

    def key(self, kid: str) -> Key | None:
        """The key of an id."""
        return next((one for one in self.keys if key_id(one.role, one.public) == kid), None)

    def of(self, org: str, role: str) -> list[Key]:
        """Every key of an organisation in a role."""
        return [one for one in self.keys if (one.org, one.role) == (org, role)]

    def verifiers(self, org: str, role: str, at: str, seen: str) -> list[tuple[str, bytes]]:
        """Who may sign notes as `<org>/<role>` at a time."""
        return [
            (f"{org}/{role}", one.public) for one in self.of(org, role) if one.vouched(at, seen)
        ]


_KEY_FIELDS = ("role", "alg", "public", "not_before", "not_after", "status", "since", "reason")
_TRUST_FIELDS = ("v", "version", "prev", "expires", "roots", "threshold", "orgs", "keys")


def _key(value: object) -> Key:
    found = record(value, "org", *_KEY_FIELDS)
    need(found["role"] in ALGORITHM and found["alg"] == ALGORITHM[found["role"]], "no such role")
    need(found["status"] in ("active", "revoked"), "no such status")
    need((found["since"] != "") == (found["status"] == "revoked"), "since: of revoked keys only")
    since = text(found, "since", MOMENT) if found["since"] else ""
    return Key(
        text(found, "org", ORGANISATION),
        found["role"],
        bytes.fromhex(text(found, "public", DIGEST)),
        text(found, "not_before", MOMENT),
        text(found, "not_after", MOMENT),
        since,
    )


def trust_chain(files: Sequence[bytes], digits: str) -> Trust:
    """The trust that a chain of trust files comes to, every version of it verified."""
    need(files, "no trust file")
    before: dict[str, Any] | None = None
    prev, found, own = "", {}, ""
    for version, data in enumerate(files, start=1):
        one = note(data)
        found = record(one.body("cxe/v1 trust"), *_TRUST_FIELDS)
        need(found["v"] == "cxe-trust1" and found["version"] == version, "out of order")
        need(found["prev"] == prev, "does not follow the version before it")
        names = {line.name for line in one.signatures}
        roots = [{bytes.fromhex(root) for root in found["roots"]}]
        thresholds = [number(found, "threshold", 1)]
        if before is not None:
            roots.append({bytes.fromhex(root) for root in before["roots"]})
            thresholds.append(before["threshold"])
        everybody = [(name, root) for root in roots[0].union(*roots) for name in names]
        signers = one.require(everybody)
        for allowed, threshold in zip(roots, thresholds, strict=True):
            need(len(signers & allowed) >= threshold, "signed by too few roots")
        if version == 1:
            anchors = [root for root in signers if fingerprint("root", root) == digits]
            need(anchors, "the first trust file is not signed by the root of this fingerprint")
            own = next(
                (key.org for key in map(_key, found["keys"]) if key.public == anchors[0]), ""
            )
        before, prev = found, one.digest
    thresholds_of = {one["id"]: one["threshold"] for one in found["orgs"]}
    return Trust(tuple(map(_key, found["keys"])), thresholds_of, own)


# ------------------------------------------------------------------------- checkpoints and the log


@dataclass(frozen=True)
class Checkpoint:
    """What a log's key has signed of it."""

    origin: str
    size: int
    root: bytes

    @property
    def org(self) -> str:
        """Whose log it is."""
        return self.origin.partition("/")[0]

    @property
    def number(self) -> int:
        """Which of its organisation's logs: one that lost the end of its log begins the next."""
        return int(self.origin.rpartition("/")[2])


def checkpoint(data: bytes, trust: Trust) -> Checkpoint:
    """The checkpoint in a note that a key of its log has signed."""
    one = note(data)
    need(one.text.isascii(), "a checkpoint that is not ASCII")
    lines = one.text.decode().split("\n")
    need(len(lines) == 4 and ORIGIN.fullmatch(lines[0]), "not the lines of a checkpoint")
    need(re.fullmatch(r"0|[1-9][0-9]{0,15}", lines[1]), "no number of leaves")
    try:
        root = base64.b64decode(lines[2], validate=True)
    except ValueError as error:
        raise Bad("a root that is not base64") from error
    need(len(root) == 32 and base64.b64encode(root).decode() == lines[2], "a malformed root")
    found = Checkpoint(lines[0], int(lines[1]), root)
    one.require([(found.origin, key.public) for key in trust.of(found.org, "log")])
    return found


@dataclass(frozen=True)
class Leaf:
    """One event of the exported log, and its place there."""

    place: int
    facts: dict[str, Any]


@dataclass
class Log:
    """What an export shows of its home's log: the roots at every size from the first on."""

    origin: str
    newest: Checkpoint
    roots: dict[int, bytes]
    first: int
    last: int
    proofs: dict[int, list[bytes]]
    leaves: dict[tuple[str, str], Leaf]
    ordered: list[Leaf]

    def about(self, event: str, subject: str) -> Leaf | None:
        """The leaf of an event about an eid or a digest."""
        return self.leaves.get((event, subject))

    def disagrees(self, other: Checkpoint) -> str | None:
        """Why another checkpoint of this log cannot be one of it; empty where nobody can tell."""
        if other.size > self.newest.size:
            return (
                f"it has {other.size} leaves, the exported log {self.newest.size}: the end was "
                "left out, or grew after the export was made (ask for a new one)"
            )
        known = self.roots.get(other.size)
        if other.size == self.newest.size:
            known = self.newest.root
        if known is not None:
            same = known == other.root
            return None if same else f"its first {other.size} leaves are others"
        if other.size in self.proofs:
            newest, proof = self.newest, self.proofs[other.size]
            same = consistent(other.size, other.root, newest.size, newest.root, proof)
            return None if same else f"its first {other.size} leaves are others"
        return ""


# --------------------------------------------------------------------------------- envelopes

_PREFIX = struct.Struct(">8sBBHIQ")
_MAGIC = bytes.fromhex("894358450d0a1a0a")
_HEADER = (
    *("v", "from", "to", "kind", "std", "stream", "seq", "prev", "batch"),
    *("created", "expires", "signers", "slots", "salt", "commit"),
)


@dataclass(frozen=True)
class Envelope:
    """An envelope's header, its eid, and its body if the export has it."""

    header: dict[str, Any]
    eid: str
    hh: bytes
    body: tuple[int, int] | None  # where the body begins in the file, and how long it is
    records: int | None = None


def envelope(path: Path, trust: Trust, first_seen: str) -> Envelope:
    """The envelope in a whole file (`.cxe`) or in its head (`.head`), its signatures verified."""
    whole = path.suffix == ".cxe"
    with path.open("rb") as source:
        prefix = source.read(24)
        need(len(prefix) == 24, "shorter than its prefix")
        magic, version, suite, reserved, size, length = _PREFIX.unpack(prefix)
        need((magic, version, suite, reserved) == (_MAGIC, 1, 1, 0), "no envelope of version 1")
        need(2 <= size <= 65_536, "impossible header length")
        raw = source.read(size)
        hashed = hashlib.blake2b(digest_size=64, person=b"cxe1 body".ljust(16))
        if whole:
            left = length
            while left:
                part = source.read(min(1 << 20, left))
                need(part, "shorter than its prefix says")
                hashed.update(part)
                left -= len(part)
            bh = hashed.digest()
        else:
            bh = source.read(64)
        block = source.read(1 + 4 * 96 + 1)
    header = _header(raw)
    need(block and len(block) == 1 + 96 * block[0], "another size than its parts have")
    hh = blake(prefix + raw, "cxe1 header", 64)
    _signatures(header, block, b"cxe/v1 envelope signature\0" + hh + bh, trust, first_seen)
    eid = blake(hh + bh, "cxe1 envelope id").hex()
    return Envelope(header, eid, hh, (24 + size, length) if whole else None)


def _header(raw: bytes) -> dict[str, Any]:
    header = record(canonical(raw), *_HEADER)
    need(header["v"] == "cxe1" and header["kind"] in ("data", "receipt", "control"), "no header")
    for name, pattern in (
        *(("from", ORGANISATION), ("stream", ORGANISATION), ("prev", MAYBE_DIGEST)),
        *(("batch", ULID), ("created", MOMENT), ("expires", MOMENT)),
    ):
        text(header, name, pattern)
    number(header, "seq", 1)
    need((header["seq"] == 1) == (header["prev"] == ""), "prev: empty for seq 1 and only there")
    need(header["to"] and header["to"] == sorted(set(header["to"])), "to: not in order")
    return header


def _signatures(
    header: dict[str, Any], block: bytes, message: bytes, trust: Trust, first_seen: str
) -> None:
    parts = [block[at : at + 96] for at in range(1, len(block), 96)]
    need([part[:32].hex() for part in parts] == header["signers"], "other signers than it names")
    need(len(parts) >= trust.thresholds.get(header["from"], 1), "signed by too few")
    for part in parts:
        key = trust.key(part[:32].hex())
        if key is None or (key.org, key.role) != (header["from"], "sig"):
            raise Bad(f"a signature by a key that is no signing key of {header['from']}")
        need(
            key.vouched(header["created"], first_seen),
            "its key was outside its window, or revoked before it was first seen",
        )
        need(signed_by(key.public, message, part[32:]), f"a wrong signature of {header['from']}")


# ---------------------------------------------------------------------------------- receipts

_RECEIPT = (
    *("accepted", "batch", "checkpoint", "code", "details", "duplicate", "eid", "from"),
    *("outcomes", "prev", "received", "rejected", "result", "seq", "stage", "superseded"),
    *("time", "to"),
)


def receipt(data: bytes, trust: Trust, first_seen: str) -> dict[str, Any]:
    """A receipt that its sender's signing key vouches for, and whose numbers add up."""
    one = note(data)
    found = record(one.body("cxe/v1 receipt"), *_RECEIPT)
    for name, pattern in (
        *(("from", ORGANISATION), ("to", ORGANISATION), ("eid", DIGEST), ("batch", ULID)),
        *(("time", MOMENT), ("outcomes", DIGEST), ("details", MAYBE_DIGEST)),
        ("prev", MAYBE_DIGEST),
    ):
        text(found, name, pattern)
    for name in (*COUNTS, "received"):
        number(found, name)
    need(number(found, "seq", 1), "no number")
    need(found["result"] in ("accepted", "partial", "refused"), "no such result")
    need(found["stage"] in ("transport", "crypto", "format", "business"), "no such stage")
    need(found["received"] == sum(found[name] for name in COUNTS), "its counts do not add up")
    need(found["stage"] == "business" or not found["received"], "counts before the last stage")
    empty = hashlib.sha256(b"").hexdigest()
    need(found["received"] or found["outcomes"] == empty, "a root over no records")
    one.require(trust.verifiers(found["from"], "sig", found["time"], first_seen))
    return found


def statement_of_log(data: bytes, trust: Trust) -> dict[str, Any]:
    """What a partner's log key has signed about its log and ours."""
    one = note(data)
    found = record(
        one.body("cxe/v1 log"), "v", "from", "to", "time", "checkpoint", "held", "proofs"
    )
    org, time = text(found, "from", ORGANISATION), text(found, "time", MOMENT)
    one.require(trust.verifiers(org, "log", time, time))
    return found


# ------------------------------------------------------------------------------- the whole export


class Audit:
    """One export while it is checked."""

    def __init__(self, folder: Path, result: Result, trust: Trust) -> None:
        self.folder = folder
        self.result = result
        self.trust = trust
        self.log: Log | None = None
        self.about: dict[str, Any] = {}
        self.listed: dict[str, tuple[int, str]] = {}  # what the signed index names
        self.looked_at: set[str] = set()  # of these, what some check has read
        self.sent: dict[str, Envelope] = {}  # by eid
        self.received: dict[str, Envelope] = {}
        self.business: dict[tuple[str, str], tuple[str, dict[str, Any]]] = {}  # eid, partner
        self.answered: set[tuple[str, str]] = set()  # the same, and what was refused

    @property
    def me(self) -> str:
        """Whose export it is."""
        return str(self.about["org"])

    def files(self, pattern: str) -> list[tuple[str, Path]]:
        """Files by pattern: their name in the export, and where they lie."""
        found = sorted(path for path in self.folder.glob(pattern) if path.is_file())
        named = [(path.relative_to(self.folder).as_posix(), path) for path in found]
        self.looked_at.update(name for name, _ in named)
        return named

    def read(self, name: str) -> bytes:
        """The bytes of a file that the index lists."""
        self.looked_at.add(name)
        return (self.folder / name).read_bytes()

    def seen(self, event: str, subject: str) -> str:
        """When the log says that something was first seen; raises where it does not say."""
        leaf = self.log.about(event, subject) if self.log else None
        if leaf is None:
            raise Bad(f"the log does not tell of it ({event})")
        return str(leaf.facts["time"])


def check(folder: Path, digits: str, witnesses: Sequence[Path] = ()) -> Result:
    """Check an export from the fingerprint of its organisation's root.

    `witnesses` are notes, or folders of them, in which others hold checkpoints of the same log.
    """
    result = Result()
    try:
        wanted = typed_fingerprint(digits)
        trust = trust_chain(_trust_files(folder), wanted)
    except Exception as error:  # noqa: BLE001 - as in `_guarded`
        result.trusted = False
        result.say("trust", str(error) or "malformed")
        return result
    audit = Audit(folder, result, trust)
    steps = (_check_index, _check_log, _check_envelopes, _check_chains, _check_receipts)
    later = (_check_told, _check_complete, _check_partners_logs, _check_as_of, _check_looked_at)
    for step in (*steps, *later):
        before = len(result.findings)
        _guarded(audit, "export", step, audit)
        if step in (_check_index, _check_log) and len(result.findings) > before:
            return result  # nothing below would mean anything
    for witness in witnesses:
        _guarded(audit, str(witness), _check_witness, audit, witness)
    return result


def _trust_files(folder: Path) -> list[bytes]:
    paths = list((folder / "trust").glob("*.note"))
    names = sorted(int(path.stem) for path in paths)
    need(names == list(range(1, len(names) + 1)), "a trust file is missing")
    return [content(folder / "trust" / f"{version}.note") for version in names]


def regular(path: Path) -> int:
    """The length of a regular file. A pipe would be waited for, a device read without end."""
    found = path.lstat()
    need(stat.S_ISREG(found.st_mode), "neither a file nor a folder")
    return found.st_size


def content(path: Path) -> bytes:
    """The bytes of a file whose length nobody has vouched for yet."""
    need(regular(path) <= MOST_BYTES, "longer than what is read at once")
    return path.read_bytes()


def _guarded(audit: Audit, file: str, work: Any, *arguments: Any) -> Any:  # noqa: ANN401
    """What some work gives; what it raises becomes a finding about a file."""
    try:
        return work(*arguments)
    except Bad as error:
        audit.result.say(file, str(error))
    except Exception as error:  # noqa: BLE001 - whatever a hostile file makes of a check, it failed
        audit.result.say(file, f"malformed ({type(error).__name__})")
    return None


def _check_index(audit: Audit) -> None:
    """Every file is listed with its length and digest, and nothing else is there."""
    listed = _guarded(audit, INDEX_NOTE, _listed, audit)
    if listed is None:
        return
    there = set()
    for name, path in _lying(audit.folder, listed):
        mode = path.lstat().st_mode
        if stat.S_ISDIR(mode):
            audit.result.say(name, "a folder in which the index lists nothing: somebody added it")
        elif not stat.S_ISREG(mode):
            audit.result.say(name, "neither a file nor a folder")
        elif name not in (INDEX, INDEX_NOTE):
            there.add(name)
            if name not in listed:
                audit.result.say(name, "not listed in the index: somebody added it")
            elif path.lstat().st_size != listed[name][0] or _digest_of(path) != listed[name][1]:
                audit.result.say(name, "not the bytes that were exported")
    for name in sorted(set(listed) - there):
        audit.result.say(name, "listed in the index, and missing")
    audit.result.count("files", len(there))


def _lying(folder: Path, listed: Iterable[str]) -> Iterator[tuple[str, Path]]:
    """What lies in an export, by name; a folder in which nothing is listed is not gone into."""
    known = {str(above) for name in listed for above in PurePosixPath(name).parents}
    waiting = ["."]
    while waiting:
        below = waiting.pop()
        for path in (folder / below).iterdir():
            name = path.relative_to(folder).as_posix()
            if name in known and stat.S_ISDIR(path.lstat().st_mode):
                waiting.append(name)
            else:
                yield name, path


def _listed(audit: Audit) -> dict[str, tuple[int, str]]:
    one = note(content(audit.folder / INDEX_NOTE))
    names = ("v", "kind", "org", "partner", "from", "to", "created", "files", "index")
    about = record(one.body("cxe/v1 export"), *names)
    need(about["v"] == "cxe-export1" and about["kind"] in ("export", "as-of"), "no export")
    org, created = text(about, "org", ORGANISATION), text(about, "created", MOMENT)
    if audit.trust.own and org != audit.trust.own:
        raise Bad(f"an export of {org} under the fingerprint of {audit.trust.own}")
    one.require(audit.trust.verifiers(org, "log", created, created))
    data = content(audit.folder / INDEX)
    need(file_digest(data) == about["index"], "the index is not the one that was signed")
    lines = data.decode().split("\n")
    need(lines.pop() == "", "the index does not end with a newline")
    listed: dict[str, tuple[int, str]] = {}
    for line in lines:
        digest, size, name = line.split(" ", 2)
        need(DIGEST.fullmatch(digest) and PATH.fullmatch(name) and name not in listed, "a bad line")
        need(".." not in name.split("/") and str(int(size)) == size, "a bad line")
        listed[name] = (int(size), digest)
    need(len(listed) == about["files"] and list(listed) == sorted(listed), "a bad index")
    partner = text(about, "partner", ORGANISATION) if about["partner"] else ""
    need(about["kind"] == "export" or partner, "an as-of of nobody")
    need(text(about, "from", DAY) <= text(about, "to", DAY), "days that end before they begin")
    audit.about, audit.listed = about, listed
    _period(audit)  # raises for days that there are not, and the next line for such a time
    datetime.strptime(created, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    audit.result.about = {name: about[name] for name in names if name not in ("v", "index")}
    return listed


def _digest_of(path: Path) -> str:
    running = hashlib.blake2b(digest_size=32, person=b"cxe1 file".ljust(16))
    with path.open("rb") as source:
        while data := source.read(1 << 20):
            running.update(data)
    return running.hexdigest()


def _check_log(audit: Audit) -> None:
    """The leaves are in the tree, and the tree is the one that the log's key has signed."""
    audit.log = _guarded(audit, "log/tree", _read_log, audit)
    for name, path in audit.files("log/own/*.note"):
        _guarded(audit, name, _own_checkpoint, audit, path.read_bytes())


def _read_log(audit: Audit) -> Log:
    facts = record(
        canonical(audit.read("log/tree")),
        *("origin", "first", "peaks", "last", "proofs"),
    )
    newest = checkpoint(audit.read("log/checkpoint.note"), audit.trust)
    need(newest.org == audit.me and newest.origin == facts["origin"], "another log's checkpoint")
    first, last = number(facts, "first"), number(facts, "last")
    tree = Tree(first, [bytes.fromhex(one) for one in facts["peaks"]])
    hashes = audit.read("log/hashes")
    need(len(hashes) == 32 * (last - first), "another number of hashes than the tree says")
    roots = {first: tree.root()}
    for at in range(0, len(hashes), 32):
        tree.add(hashes[at : at + 32])
        roots[tree.size] = tree.root()
    proofs = {old: [bytes.fromhex(one) for one in hashed] for old, hashed in facts["proofs"]}
    log = Log(newest.origin, newest, roots, first, last, proofs, {}, [])
    if last == newest.size:
        need(roots[last] == newest.root, "the tree is not the one that was signed")
    else:
        closing = consistent(last, roots[last], newest.size, newest.root, proofs[last])
        need(closing, "the newest checkpoint does not hold this part of the log")
    for line in audit.read("log/leaves").split(b"\n")[:-1]:
        _add_leaf(log, line, hashes)
    audit.result.count("leaves", len(log.ordered))
    return log


def _add_leaf(log: Log, line: bytes, hashes: bytes) -> None:
    place, _, data = line.partition(b" ")
    at = int(place)
    need(str(at).encode() == place and log.first <= at < log.last, "a leaf outside the tree")
    need(not log.ordered or log.ordered[-1].place < at, "leaves out of order")
    start = 32 * (at - log.first)
    need(hashes[start : start + 32] == leaf_hash(data), f"leaf {at} is not in the log")
    leaf = Leaf(at, canonical(data))
    log.ordered.append(leaf)
    subject = next((leaf.facts[one] for one in ("digest", "eid", "kid") if one in leaf.facts), "")
    log.leaves.setdefault((leaf.facts["event"], subject), leaf)


def _own_checkpoint(audit: Audit, data: bytes) -> None:
    """A checkpoint of the exporting home must be of the log that is exported."""
    found = checkpoint(data, audit.trust)
    if audit.log is None or found.org != audit.log.newest.org:
        raise Bad(f"a checkpoint of {found.origin}")
    if found.origin != audit.log.origin:
        _other_log(audit, found)
        return
    why = audit.log.disagrees(found)
    audit.result.count("checkpoints")
    if why == "":
        raise Bad("a checkpoint that the export gives no proof for")
    need(why is None, f"CONTRADICTION: signed by this log's key, and {why}")


def _other_log(audit: Audit, found: Checkpoint) -> None:
    """A home that lost the end of its log begins the next one; an export is of the newest."""
    exported = audit.log.newest.number if audit.log else 0
    need(found.number < exported, f"CONTRADICTION: {found.origin} came after the exported log")
    message = f"{found.origin} was given up for the exported log: what it told is not proved here"
    if all(one.message != message for one in audit.result.findings):
        audit.result.say("log/checkpoint.note", message, minor=True)


def _check_envelopes(audit: Audit) -> None:
    """Signatures by keys that were good when the log first saw the envelope; names that fit."""
    for name, path in audit.files("sent/*/*"):
        _guarded(audit, name, _sent_envelope, audit, path)
    for name, path in audit.files("received/*/*/*"):
        _guarded(audit, name, _received_envelope, audit, name, path)


def _sent_envelope(audit: Audit, path: Path) -> None:
    found = _envelope_named(audit, path, "envelope.sealed")
    header, leaf = found.header, _leaf(audit, "envelope.sealed", found.eid)
    need(header["from"] == audit.me, "not an envelope of the exporting organisation")
    need(path.parent.name == header["stream"], "lies under another stream than its own")
    same = ("stream", "seq", "prev", "kind", "std", "to")
    need(all(leaf[one] == header[one] for one in same), "the log tells otherwise of it")
    body = found.body
    audit.sent[found.eid] = Envelope(header, found.eid, found.hh, body, leaf["records"])
    audit.result.count("envelopes")


def _received_envelope(audit: Audit, name: str, path: Path) -> None:
    found = _envelope_named(audit, path, "envelope.received")
    header, leaf = found.header, _leaf(audit, "envelope.received", found.eid)
    need(audit.me in header["to"], "not for the exporting organisation")
    need(name.split("/")[1:3] == [header["from"], header["stream"]], "lies in another's folder")
    same = ("from", "stream", "seq", "kind", "std")
    need(all(leaf[one] == header[one] for one in same), "the log tells otherwise of it")
    audit.received[found.eid] = found
    audit.result.count("envelopes")


def _leaf(audit: Audit, event: str, subject: str) -> dict[str, Any]:
    audit.seen(event, subject)
    leaf = audit.log.about(event, subject) if audit.log else None
    return leaf.facts if leaf else {}


def _envelope_named(audit: Audit, path: Path, event: str) -> Envelope:
    """An envelope whose name tells its number and eid; the log says when it was first seen."""
    match = re.fullmatch(r"([0-9]{12})-([0-9a-f]{32})\.(?:cxe|head)", path.name)
    if match is None:
        raise Bad("not the name of an envelope")
    leaves = audit.log.leaves if audit.log else {}
    eid = next((one for of, one in leaves if of == event and one.startswith(match[2])), "")
    found = envelope(path, audit.trust, audit.seen(event, eid))
    need(found.eid == eid and found.header["seq"] == int(match[1]), "not the envelope of its name")
    return found


def _check_chains(audit: Audit) -> None:
    """Numbers without a gap, each naming the one before it."""
    chains: dict[tuple[str, str], dict[int, Envelope]] = {}
    for one in (*audit.sent.values(), *audit.received.values()):
        chain = chains.setdefault((one.header["from"], one.header["stream"]), {})
        file = f"{one.header['from']}/{one.header['stream']}"
        if one.header["seq"] in chain:
            audit.result.say(file, f"CONTRADICTION: two envelopes with number {one.header['seq']}")
        chain[one.header["seq"]] = one
    for (sender, stream), chain in sorted(chains.items()):
        for seq in range(min(chain) + 1, max(chain) + 1):
            if seq not in chain:
                audit.result.say(f"{sender}/{stream}", f"number {seq} is missing")
            elif seq - 1 in chain and chain[seq].header["prev"] != chain[seq - 1].eid:
                audit.result.say(f"{sender}/{stream}", f"number {seq} names another before it")
        audit.result.count("chains")


def _check_receipts(audit: Audit) -> None:
    """Who signed for what, whether it adds up, and that no receipt between two is missing."""
    chains: dict[tuple[str, str, str], dict[str, str]] = {}
    for name, path in audit.files("receipts/*/*/*/*.note"):
        _, side, partner, stream, file = name.split("/")
        data = path.read_bytes()
        prev = _guarded(audit, name, _one_receipt, audit, side, partner, stream, file, data)
        if prev is not None:
            chains.setdefault((side, partner, stream), {})[file_digest(data)] = prev
            audit.result.count("receipts")
    for (side, partner, stream), chain in sorted(chains.items()):
        starts = [prev for prev in chain.values() if prev not in chain]
        if len(starts) > 1:
            where = f"receipts/{side}/{partner}/{stream}"
            audit.result.say(
                where, f"{len(starts) - 1} receipts in between are missing", minor=True
            )
        if len(set(chain.values())) < len(chain):
            audit.result.say(f"receipts/{side}/{partner}/{stream}", "two follow the same receipt")


def _one_receipt(audit: Audit, side: str, partner: str, stream: str, file: str, data: bytes) -> str:
    digest = file_digest(data)
    got = side == "got"
    event = "receipt.got" if got else "receipt.signed"
    found = receipt(data, audit.trust, audit.seen(event, digest))
    need(file == f"{found['eid']}.{found['stage']}.note", "not the receipt of its name")
    need(
        (found["from"], found["to"]) == ((partner, audit.me) if got else (audit.me, partner)),
        "between other organisations than it lies under",
    )
    envelope_of = (audit.sent if got else audit.received).get(found["eid"])
    if envelope_of is None:
        raise Bad("a receipt for an envelope that the export does not have")
    header = envelope_of.header
    same = (header["seq"], header["batch"], header["stream"])
    need((found["seq"], found["batch"], stream) == same, "does not fit its envelope")
    business = found["stage"] == "business" and found["result"] != "refused"
    leaf = _leaf(audit, event, digest)
    told = ("eid", "from", "stage", "result", "code") if got else ("eid", "stage")
    need(all(leaf[one] == found[one] for one in told), "the log tells otherwise of it")
    if got:
        need(partner in header["to"], "of somebody who was not sent the envelope")
        if business:
            need(found["received"] == envelope_of.records, "for another number of records")
            audit.business[found["eid"], partner] = (digest, found)
        if found["stage"] == "business" or found["result"] == "refused":
            audit.answered.add((found["eid"], partner))
    if found["checkpoint"]:
        _checkpoint_in(audit, found["checkpoint"].encode(), found["from"])
    return str(found["prev"])


def _checkpoint_in(audit: Audit, data: bytes, org: str) -> None:
    found = checkpoint(data, audit.trust)
    need(found.org == org, "carries the checkpoint of somebody else's log")
    if org == audit.me:
        _own_checkpoint(audit, data)


def _check_told(audit: Audit) -> None:
    """What the exported leaves tell of must be in the export."""
    leaves = audit.log.ordered if audit.log else []
    receipts = {
        (name.split("/")[1], file_digest(path.read_bytes()))
        for name, path in audit.files("receipts/*/*/*/*.note")
    }
    for leaf in leaves:
        facts, missing = leaf.facts, ""
        if facts["event"] == "envelope.sealed" and facts["eid"] not in audit.sent:
            missing = f"envelope {facts['seq']} of {facts['stream']}"
        elif facts["event"] == "envelope.received" and facts["eid"] not in audit.received:
            missing = f"envelope {facts['seq']} of {facts['from']} {facts['stream']}"
        elif facts["event"] == "receipt.got" and ("got", facts["digest"]) not in receipts:
            missing = f"a receipt of {facts['from']}"
        elif facts["event"] == "receipt.signed" and ("given", facts["digest"]) not in receipts:
            missing = f"a receipt to {facts['partner']}"
        elif facts["event"] == "trust.version":
            missing = _missing_trust(audit, facts)
        if missing:
            audit.result.say("log/leaves", f"leaf {leaf.place} tells of {missing}: not here")


def _check_complete(audit: Audit) -> None:
    """An export of everything has every leaf of its days, and those just before and after them.

    An export for one partner cannot show that without telling of others; there, witnesses do.
    """
    if audit.about["partner"] or audit.log is None:
        return
    start, end = _period(audit)
    places = {leaf.place for leaf in audit.log.ordered}
    inside = [leaf.place for leaf in audit.log.ordered if start <= leaf.facts["time"] <= end]
    before = [leaf.place for leaf in audit.log.ordered if leaf.facts["time"] < start]
    first = inside[0] if inside else max(before, default=-1) + 1
    last = inside[-1] if inside else first - 1
    wanted = {first - 1, *range(first, last + 1), last + 1} - {-1, audit.log.newest.size}
    if last + 1 >= audit.log.newest.size:
        audit.result.ends = max((leaf.facts["time"] for leaf in audit.log.ordered), default="")
    if wanted - places:
        number = len(wanted - places)
        audit.result.say("log/leaves", f"{number} events of these days or beside them are left out")


def _period(audit: Audit) -> tuple[str, str]:
    """The days of an export, in Asia/Shanghai, as UTC; an as-of begins with the first day."""
    start = _moment(_midnight(audit.about["from"]))
    return ("" if audit.about["kind"] == "as-of" else start), _last_moment(audit.about["to"])


def _midnight(day: str) -> datetime:
    return datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=timezone(timedelta(hours=8)))


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _last_moment(day: str) -> str:
    return _moment(_midnight(day) + timedelta(days=1) - timedelta(seconds=1))


def _missing_trust(audit: Audit, facts: dict[str, Any]) -> str:
    path = audit.folder / "trust" / f"{facts['version']}.note"
    there = path.is_file() and file_digest(path.read_bytes()) == facts["digest"]
    return "" if there else f"trust file {facts['version']}"


def _check_partners_logs(audit: Audit) -> None:
    """Every checkpoint of a partner's log that is here must be of one log."""
    roots: dict[tuple[str, int], tuple[bytes, str]] = {}
    for name, data, org in _partners_checkpoints(audit):
        found = _guarded(audit, name, checkpoint, data, audit.trust)
        if found is None:
            continue
        if found.org != org:
            audit.result.say(name, f"a checkpoint of {found.origin}")
        audit.result.count("partners' checkpoints")
        root, other = roots.setdefault((found.origin, found.size), (found.root, name))
        if root != found.root:
            audit.result.say(name, f"CONTRADICTION: {found.origin} signed another in {other}")
    for name, path in audit.files("log/statements/*.note"):
        said = _guarded(audit, name, statement_of_log, path.read_bytes(), audit.trust)
        if said is not None and said["held"]:
            _guarded(audit, name, _own_checkpoint, audit, said["held"].encode())


def _partners_checkpoints(audit: Audit) -> Iterator[tuple[str, bytes, str]]:
    for name, path in audit.files("log/witnessed/*/*.note"):
        yield name, path.read_bytes(), path.parent.name
    for name, path in audit.files("receipts/got/*/*/*.note"):
        found = _guarded(
            audit, name, lambda data: note(data).body("cxe/v1 receipt"), path.read_bytes()
        )
        if found and found.get("checkpoint"):
            yield name, found["checkpoint"].encode(), path.parts[-3]


def _check_witness(audit: Audit, place: Path) -> None:
    """Hold the export against what somebody else holds of the same log, and got from it."""
    paths = [place] if place.is_file() else sorted(place.rglob("*.note"))
    compared = sum(_compare_checkpoints(audit, path) for path in paths)
    audit.result.count("checkpoints of witnesses", compared)
    if not compared:
        audit.result.say(str(place), "no checkpoint of this log is in it", minor=True)
    if place.is_dir():
        for path in sorted(place.glob(f"received/{audit.me}/*/*")):
            _compare_envelope(audit, path)
        for path in sorted(place.glob(f"receipts/given/{audit.me}/*/*.business.note")):
            _compare_receipt(audit, path)


def _compare_checkpoints(audit: Audit, path: Path) -> int:
    """How many checkpoints of this log are in a note; each must be of the exported log."""
    compared = 0
    for data in _checkpoints_within(path):
        try:
            found = checkpoint(data, audit.trust)
        except (Bad, ValueError):
            continue  # another log's, or nobody's: it says nothing of this one
        if audit.log is None or found.org != audit.log.newest.org:
            continue
        compared += 1
        if found.origin != audit.log.origin:
            _guarded(audit, str(path), _other_log, audit, found)
            continue
        why = audit.log.disagrees(found)
        if why == "":
            audit.result.say(str(path), f"{found.size} leaves: no proof here", minor=True)
        elif why is not None:
            audit.result.say(str(path), f"CONTRADICTION: the witness holds it signed, and {why}")
    return compared


def _compare_envelope(audit: Audit, path: Path) -> None:
    """An envelope that the witness got, signed by the exporting home: it must be here too."""
    try:
        seen = str(audit.about["created"])
        regular(path)
        found = envelope(path, audit.trust, seen)
    except (Bad, ValueError, KeyError, TypeError, OSError):
        return  # not what this home has signed: it says nothing of it
    start, end = _period(audit)
    of_these_days = start <= found.header["created"] <= end
    whose = audit.about["partner"] in ("", *found.header["to"])
    audit.result.count("envelopes of witnesses")
    ours = found.header["from"] == audit.me and found.eid not in audit.sent
    if ours and of_these_days and whose:
        named = f"number {found.header['seq']} of {found.header['stream']}"
        audit.result.say(str(path), f"CONTRADICTION: {named} was signed, and is left out")


def _compare_receipt(audit: Audit, path: Path) -> None:
    """A receipt that the witness gave: one that never arrived is only a note."""
    try:
        data = content(path)
        found = receipt(data, audit.trust, str(audit.about["created"]))
    except (Bad, ValueError, KeyError, TypeError, OSError):
        return
    _, end = _period(audit)
    shown = audit.business.get((found["eid"], found["from"]))
    counts = found["eid"] in audit.sent and found["result"] != "refused" and found["time"] <= end
    if counts and shown is None:
        audit.result.say(str(path), "a receipt that the export does not have", minor=True)
    elif shown is not None and shown[0] != file_digest(data):
        audit.result.say(str(path), "CONTRADICTION: the export has another receipt for this")


def _checkpoints_within(path: Path) -> Iterator[bytes]:
    try:
        data = content(path)
        one = note(data)
    except (Bad, OSError):
        return
    yield data
    for type_line in ("cxe/v1 receipt", "cxe/v1 log"):
        try:
            value = one.body(type_line)
        except Bad:
            continue
        for name in ("checkpoint", "held"):
            if isinstance(value, dict) and isinstance(value.get(name), str):
                yield value[name].encode()


def _check_looked_at(audit: Audit) -> None:
    """What no check has read is proved by nothing, whoever signed the index of it."""
    if any(not one.minor for one in audit.result.findings):
        return  # a check that ended early has not read the rest
    audit.files("trust/*.note")  # read before there was an audit
    for name in sorted(audit.listed.keys() - audit.looked_at):
        audit.result.say(name, "nothing here needs it, and nothing proves it: somebody added it")


# --------------------------------------------------------- what a partner held on a day (as-of)

_RECORDS = "application/x-ndjson"  # questions and answers of queries are no records
_REMOVING = ("corrected", "repaired", "annulled", "expired")
Place = tuple[str, str, int, int]  # eid, file, line in the file, position in the envelope


@dataclass
class Held:
    """What a partner holds, by record type and natural key, while its envelopes are gone through.

    A record is known by the envelope, file and line in which it was accepted.
    """

    records: dict[tuple[str, tuple[str, ...]], Place] = field(default_factory=dict)
    hidden: set[tuple[str, int]] = field(default_factory=set)  # a sealed version came after

    def shows(self, place: Place) -> bool:
        """Whether nothing sealed came after the version at a place."""
        return (place[0], place[3]) not in self.hidden


def _check_as_of(audit: Audit) -> None:
    """The records shown are exactly those that the partner signed for and was not told to drop."""
    if audit.about["kind"] != "as-of":
        return
    shown = _guarded(audit, "as-of.json", _as_of, audit)
    if shown is None:
        return
    answers = _answers(audit, shown)
    _check_answered(audit, shown["partner"], answers)
    times = [audit.business[eid, shown["partner"]][1]["time"] for eid in answers]
    keys = {
        key for at in times for _, key in audit.trust.verifiers(shown["partner"], "sig", at, at)
    }
    audit.result.signers = sorted(fingerprint("sig", key) for key in keys)
    held = Held(hidden={(eid, position) for eid, position in shown["hidden"]})
    sealed = dict(shown["sealed"])
    before_sealed: set[str] = set()
    shown_before: set[str] = set()
    for eid in answers:
        if eid in sealed:
            before_sealed |= shown_before
            _say_sealed(audit, shown["partner"], eid, sealed[eid])
        elif audit.sent[eid].header["kind"] == "data":
            shown_before.add(eid)
            _guarded(audit, f"opened/{eid}", _apply, audit, shown, eid, held)
    if not {eid for eid, _ in held.hidden} <= before_sealed:
        audit.result.say("as-of.json", "records hidden behind envelopes that are not sealed")
    _check_records(audit, shown, held)


def _answers(audit: Audit, shown: dict[str, Any]) -> list[str]:
    """The envelopes that were answered by the end of the day, in the order of their answers.

    Within a stream that is the order of its numbers, whatever a clock that was set back said.
    """
    signed = [
        (audit.sent[eid].header["stream"], found["seq"], found["time"], eid)
        for (eid, partner), (_, found) in audit.business.items()
        if partner == shown["partner"] and found["time"] <= shown["until"]
    ]
    latest: dict[str, str] = {}
    ordered = []
    for stream, seq, time, eid in sorted(signed):
        latest[stream] = max(time, latest.get(stream, ""))
        ordered.append((latest[stream], stream, seq, eid))
    return [eid for *_, eid in sorted(ordered)]


def _check_answered(audit: Audit, partner: str, answers: list[str]) -> None:
    """A partner answers a stream number by number: before an answer no other may be left out."""
    headers = {eid: audit.sent[eid].header for eid, whose in audit.answered if whose == partner}
    there = {(one["stream"], one["seq"]) for one in headers.values()}
    last: dict[str, int] = {}
    for eid in answers:
        stream, seq = headers[eid]["stream"], headers[eid]["seq"]
        last[stream] = max(seq, last.get(stream, 0))
    for stream, end in sorted(last.items()):
        for seq in range(1, end):
            if (stream, seq) not in there:
                message = f"number {seq} of {stream} has no answer here, and number {end} has one"
                audit.result.say("as-of.json", message)


def _as_of(audit: Audit) -> dict[str, Any]:
    shown = record(
        canonical(audit.read("as-of.json")),
        *("v", "partner", "day", "until", "type", "keys", "sealed", "held", "hidden"),
    )
    need(shown["v"] == "cxe-asof1" and shown["partner"] == audit.about["partner"], "no as-of")
    text(shown, "until", MOMENT)
    need(shown["type"] == "" or text(shown, "type", KIND), "type: no type of records")
    # Else an older day would be shown under the date of a newer one.
    need(audit.about["from"] == audit.about["to"] == shown["day"], "not of the day of the index")
    need(shown["until"] == _period(audit)[1], "until: not the end of its day")
    return shown


def _say_sealed(audit: Audit, partner: str, eid: str, accepted: int) -> None:
    """Nobody can check that a key is gone; how many records it closes off, the partner signed."""
    _, signed = audit.business[eid, partner]
    if accepted != signed["accepted"]:
        audit.result.say("as-of.json", f"{accepted} sealed records, {signed['accepted']} accepted")
    message = (
        f"sealed, its archive key is said to be gone: {accepted} accepted records not shown, "
        "among them there may be newer versions or withdrawals of records that are"
    )
    audit.result.say(f"opened/{eid}", message, minor=True)


def _apply(audit: Audit, shown: dict[str, Any], eid: str, held: Held) -> None:
    """Open one envelope with the content key that was disclosed, and apply what was accepted."""
    manifest = _manifest(audit, eid)
    outcomes = _outcomes(audit, eid, shown["partner"])
    keys = {(std, kind): fields for std, kind, fields in shown["keys"]}
    std, position = audit.sent[eid].header["std"], 0
    for entry in manifest["files"]:
        text(entry, "name", FILE)  # it becomes a path here
        data = audit.read(f"opened/{eid}/{entry['name']}")
        plain = entry.get("encoding", "none") == "none"
        said = (
            (entry["len"], entry["blake2b"]) if plain else (entry["raw_len"], entry["raw_blake2b"])
        )
        need((len(data), file_digest(data)) == said, f"{entry['name']}: not what was sealed")
        lines = data.split(b"\n")[:-1]
        for at, line in enumerate(lines):
            code = outcomes[position + at]
            place = (eid, entry["name"], at, position + at)
            if entry["type"] == "withdrawal":
                _withdraw(audit, json.loads(line), code, keys, std, held)
            elif entry["type"] == _RECORDS and code in ("accepted", "duplicate"):
                kind = entry["name"].removesuffix(".ndjson")
                audit.result.keys[std, kind] = tuple(keys[std, kind])
                _hold(json.loads(line), kind, keys[std, kind], code, place, held)
        position += len(lines)
    need(position == len(outcomes), "another number of outcomes than of records")


def _withdraw(
    audit: Audit,
    said: dict[str, Any],
    code: str,
    keys: dict[tuple[str, str], list[str]],
    std: str,
    held: Held,
) -> None:
    """Drop a record that the partner says it has withdrawn, now or before."""
    if code in ("accepted", "duplicate") and said["reason"] in _REMOVING:
        kind = said["record_type"]
        audit.result.keys[std, kind] = tuple(keys[std, kind])
        values = tuple(said["key"].get(name, "") for name in keys[std, kind])
        held.records.pop((kind, values), None)


def _hold(
    found: dict[str, str], kind: str, fields: list[str], code: str, place: Place, held: Held
) -> None:
    known = (kind, tuple(found.get(name, "") for name in fields))
    before = held.records.get(known)
    if code == "accepted" or before is None or not held.shows(before):
        held.records[known] = place


def _outcomes(audit: Audit, eid: str, partner: str) -> list[str]:
    """The code of every record, from the lines whose Merkle root the partner signed."""
    _, signed = audit.business[eid, partner]
    name = f"outcomes/{eid}.csv"
    if name not in audit.listed and signed["accepted"] == signed["received"]:
        lines = [f"{at},accepted,".encode() for at in range(signed["received"])]
    else:
        lines = audit.read(name).split(b"\n")[:-1]
    tree = Tree()
    for line in lines:
        tree.add(leaf_hash(line))
    need(tree.root().hex() == signed["outcomes"], "outcomes that the partner did not sign for")
    codes = [line.decode().split(",")[1] for line in lines]
    for name in ("accepted", "duplicate", "superseded"):
        need(codes.count(name) == signed[name], "outcomes that do not add up")
    audit.result.count("outcomes", len(lines))
    return codes


def _manifest(audit: Audit, eid: str) -> dict[str, Any]:
    """The manifest inside an envelope, which its sender signed with header and body."""
    found = audit.sent[eid]
    seq, stream = found.header["seq"], found.header["stream"]
    path = audit.folder / "sent" / stream / f"{seq:012d}-{eid[:32]}.cxe"
    written = audit.read(f"opened/{eid}/content-key").decode("ascii")
    cek = bytes.fromhex(written)
    need(written == f"{cek.hex()}\n", "a content key in another spelling")
    salt, commit = (_base64url(found.header[name]) for name in ("salt", "commit"))
    good = hmac.compare_digest(blake(salt, "cxe1 commit", key=cek), commit)
    need(good and found.body, "not the content key of this envelope")
    plain = _decrypted(path, found, blake(found.hh, "cxe1 payload key", key=cek))
    start = next(plain, b"")
    size = int.from_bytes(start[:4], "big")
    need(size <= 1 << 20, "a manifest longer than 1 MiB")
    while len(start) < 4 + size:
        more = next(plain, b"")
        need(more, "shorter than its manifest says")
        start += more
    manifest: dict[str, Any] = canonical(start[4 : 4 + size])
    need(manifest["batch"] == found.header["batch"], "the manifest of another batch")
    audit.result.count("envelopes opened")
    return manifest


def _decrypted(path: Path, found: Envelope, key: bytes) -> Iterator[bytes]:
    """The plain text of a body, chunk by chunk; only the chunks that are asked for."""
    start, length = found.body or (0, 0)
    state = nacl.bindings.crypto_secretstream_xchacha20poly1305_state()
    with path.open("rb") as source:
        source.seek(start)
        head = source.read(24)
        nacl.bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, head, key)
        left = length - 24
        while left:
            chunk = source.read(min(65_553, left))
            left -= len(chunk)
            try:
                data, tag = nacl.bindings.crypto_secretstream_xchacha20poly1305_pull(
                    state, chunk, found.hh
                )
            except (nacl.exceptions.CryptoError, RuntimeError) as error:
                raise Bad("a body that does not open") from error
            need(tag == (0 if left else 3), "a body that does not end where it must")
            yield data


def _base64url(value: str) -> bytes:
    return base64.urlsafe_b64decode(value + "=" * (-len(value) % 4))


def _check_records(audit: Audit, shown: dict[str, Any], held: Held) -> None:
    """The record files hold what was found, each line with where it was taken from."""
    wanted: dict[str, set[Place]] = {}
    for (kind, _), place in held.records.items():
        if held.shows(place) and shown["type"] in ("", kind):
            wanted.setdefault(kind, set()).add(place)
    said = dict(shown["held"])
    for kind in sorted({*said, *wanted}):
        found = wanted.get(kind, set())
        _guarded(audit, f"records/{kind}.ndjson", _records_of, audit, kind, set(found))
        if said.get(kind) != len(found):
            audit.result.say("as-of.json", f"says {said.get(kind)} of {kind}, {len(found)} proved")
        audit.result.held[kind] = len(found)
    audit.result.only = shown["type"]


def _records_of(audit: Audit, kind: str, wanted: set[Place]) -> None:
    lines = audit.read(f"records/{kind}.ndjson").split(b"\n")[:-1]
    proofs = audit.read(f"records/{kind}.proof").split(b"\n")[:-1]
    need(len(lines) == len(proofs) == len(wanted), f"{len(lines)} records, proved {len(wanted)}")
    opened: dict[tuple[str, str], list[bytes]] = {}
    for line, proof in zip(lines, proofs, strict=True):
        said = record(canonical(proof), "eid", "file", "line", "position", "receipt")
        place = (said["eid"], said["file"], said["line"], said["position"])
        need(place in wanted, "a record that the partner did not hold then")
        wanted.discard(place)
        name = (said["eid"], said["file"])
        if name not in opened:
            opened[name] = audit.read(f"opened/{name[0]}/{name[1]}").split(b"\n")
        need(opened[name][said["line"]] == line, "not the record of its proof")
        digest, _ = audit.business[said["eid"], audit.about["partner"]]
        need(said["receipt"] == digest, "names another receipt")
        audit.result.count("records")


# -------------------------------------------------------------------------------- the program


def report(result: Result, folder: Path) -> str:
    """What was found, for people: findings by file, then what was checked."""
    found = sorted(result.findings, key=lambda one: (one.minor, one.file))
    lines = [f"{'note' if one.minor else 'WRONG'}  {one.file}: {one.message}" for one in found]
    counts = ", ".join(f"{count} {what}" for what, count in result.checked.items())
    said = {
        FINE: "everything holds 全部属实",
        MINOR: "everything here holds; see the notes 属实,见注",
    }
    verdict = said.get(result.exit_code, "NOT PROVED 未获证明")
    told = [f"checked 已核验: {counts}", *what(result), f"{folder}: {verdict}"]
    return "\n".join(map(_shown, (*lines, *told)))


def _shown(line: str) -> str:
    """A line with nothing in it that a terminal obeys: whoever made a file chose its name."""
    return "".join(one if one.isprintable() else repr(one)[1:-1] for one in line)


def what(result: Result) -> Iterator[str]:
    """What the export says it is, to be held against what was asked for."""
    about = result.about
    if not about:
        return
    days = about["from"] if about["from"] == about["to"] else f"{about['from']} … {about['to']}"
    if about["kind"] != "as-of":
        yield f"export 导出: {about['org']}, {days}, {about['partner'] or 'every partner 全部'}"
        if result.ends:
            yield f"log 日志: its last event here is of {result.ends}; later ones a witness shows"
        return
    if result.exit_code not in (FINE, MINOR):
        return  # what is shown there is not what was held
    held = ", ".join(f"{count} {kind}" for kind, count in result.held.items()) or "nothing 无"
    held += f" (of type {result.only} alone 仅此类)" if result.only else ""
    when = f"at the end of {days}"
    if about["created"] <= _last_moment(days):
        when = f"on {days} up to {about['created']}, before its end"
    yield f"held 持有: {about['partner']} of {about['org']}, {when}: {held}"
    for (standard, kind), fields in sorted(result.keys.items()):
        yield f"one record for each 主键: {standard} {kind}: {', '.join(fields)}"
    for digits in result.signers:
        yield f"signed for by 签收密钥: {about['partner']} sig {digits}"


def as_json(result: Result) -> str:
    """The same for a machine."""
    facts = {
        "schema": "chengxin/verify/1",
        "exit_code": result.exit_code,
        "checked": result.checked,
        "about": result.about,
        "held": result.held,
        "type": result.only,
        "signers": result.signers,
        "log_ends": result.ends,
        "keys": [[*which, list(fields)] for which, fields in sorted(result.keys.items())],
        "findings": [vars(one) for one in result.findings],
    }
    return json.dumps(facts, indent=2)  # ASCII, whatever a name of a file is


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line of this file alone."""
    parser = argparse.ArgumentParser(description="Check an export, offline.")
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--root-fingerprint", required=True, help="as the organisation reads it out"
    )
    parser.add_argument("--witness", type=Path, action="append", default=[], help="notes of others")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no Chinese
    if not (asked.folder / INDEX_NOTE).is_file():
        sys.stderr.write(f"{asked.folder} is no export: it has no {INDEX_NOTE}\n")
        return NO_FOLDER
    result = check(asked.folder, asked.root_fingerprint, asked.witness)
    sys.stdout.write((as_json(result) if asked.json else report(result, asked.folder)) + "\n")
    return result.exit_code


if __name__ == "__main__":
    try:
        code = main()
    except Exception as error:  # noqa: BLE001 - Python would end with 1, which is an answer here
        sys.stderr.write(f"the check itself failed ({type(error).__name__}): nothing is proved\n")
        code = FAILED
    sys.exit(code)
