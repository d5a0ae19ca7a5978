"""Signed note: a text that people can read, and who vouches for it (C2SP signed-note).

    cxe/v1 receipt                      the first line names the type
    {"accepted":997,...}                one line of canonical JSON
                                        an empty line
    — cn.jiangsu/sig AAAA...            one line for each signature

A signature covers the text up to and with the newline before the empty line. Its base64 holds
four bytes of key id, then the Ed25519 signature (type 0x01). Unknown signatures are ignored;
a wrong signature by a known key refuses the whole note.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from keys import canonical, signing
from keys.canonical import NotCanonical, Value
from keys.digests import file_digest
from keys.errors import Untrusted
from keys.signing import SigningKey

MAX_NOTE_BYTES = 1 << 20  # as the manifest; the largest note is a trust file of some hundred keys
MAX_SIGNATURES = 16  # Go's reference implementation stops at 100
_AGAIN = "ask for the file again: it is not as it was signed"
ED25519_TYPE = b"\x01"
SHORT_ID_SIZE = 4

_NAME = re.compile(r"[^\s+\x00-\x1f\x7f]{1,100}")
_TYPE = re.compile(r"cxe/v1 [a-z][a-z-]{0,31}")
_SIGNATURE_LINE = re.compile(r"— (\S+) ([A-Za-z0-9+/=]+)")


@dataclass(frozen=True, slots=True)
class Signer:
    """A private key and the name it signs notes with, such as `cn.jiangyin/sig`."""

    name: str
    key: SigningKey


@dataclass(frozen=True, slots=True)
class Verifier:
    """A public key and the name it signs notes with."""

    name: str
    public: bytes


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line, not yet verified."""

    name: str
    short_id: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Note:
    """A note's text, type and value. `signed_by` is empty until it is verified."""

    type_line: str
    value: Value
    text: bytes
    digest: str
    signatures: tuple[Signature, ...]
    signed_by: tuple[Verifier, ...] = ()


class Signed(Protocol):
    """A text with signatures, whatever it says."""

    @property
    def text(self) -> bytes:
        """What is signed."""

    @property
    def signatures(self) -> tuple[Signature, ...]:
        """The signature lines."""


@dataclass(frozen=True, slots=True)
class SignedText:
    """A signed text of several lines, such as a log's checkpoint: not one of our typed notes."""

    text: bytes
    digest: str
    signatures: tuple[Signature, ...]


def short_id(name: str, public: bytes) -> bytes:
    """C2SP's four-byte key id, which only finds the right key quickly."""
    statement = name.encode() + b"\n" + ED25519_TYPE + public
    return hashlib.sha256(statement).digest()[:SHORT_ID_SIZE]


def sign(type_line: str, value: Value, signers: Sequence[Signer]) -> bytes:
    """The bytes of a note about `value`, signed by each signer in order.

    Raises:
        NotCanonical: `value` has no canonical spelling.
    """
    text = type_line.encode("ascii") + b"\n" + canonical.encode(value) + b"\n"
    return text + b"\n" + b"".join(_signature_line(text, signer) for signer in signers)


def sign_text(text: bytes, signers: Sequence[Signer]) -> bytes:
    """The bytes of a signed text, which ends with a newline and has no empty line."""
    if not text.endswith(b"\n") or b"\n\n" in text:
        raise ValueError("a signed text ends with a newline and has no empty line")
    return text + b"\n" + b"".join(_signature_line(text, signer) for signer in signers)


def parse_text(data: bytes) -> SignedText:
    """A signed text's parts, unverified.

    Raises:
        Untrusted: not a well-formed signed text.
    """
    if len(data) > MAX_NOTE_BYTES:
        raise Untrusted("a note longer than 1 MiB")
    head, separator, tail = data.rpartition(b"\n\n")
    if not separator or b"\n\n" in head:
        raise Untrusted("not a signed note", hint="a note has its text, an empty line, signatures")
    return SignedText(head + b"\n", file_digest(data), _signatures(tail))


def cosign(data: bytes, signer: Signer) -> bytes:
    """The same note with one signature more."""
    return data + _signature_line(parse(data, unsigned=True).text, signer)


def merged(data: bytes, other: bytes) -> bytes:
    """The note with the signature lines of another copy of it that it lacks; none is verified.

    Raises:
        Untrusted: one of them is not a well-formed note, or they say different things.
    """
    copies = (data, other)
    if len({parse(copy, unsigned=True).text for copy in copies}) > 1:
        raise Untrusted(
            "the signatures are about something else",
            hint="every officer signs a copy of the very same folder, which is made once",
        )
    lines = [copy.rpartition(b"\n\n")[2].splitlines(keepends=True) for copy in copies]
    return data + b"".join(line for line in lines[1] if line not in lines[0])


def parse(data: bytes, *, unsigned: bool = False) -> Note:
    """A note's parts, unverified: whatever it says is a claim.

    With `unsigned` the note may be one that nobody has signed yet.

    Raises:
        Untrusted: not a well-formed note.
    """
    if len(data) > MAX_NOTE_BYTES:
        raise Untrusted("a note longer than 1 MiB")
    head, separator, tail = data.rpartition(b"\n\n")
    text = head + b"\n"
    lines = text.split(b"\n")
    if not separator or len(lines) != 3:
        raise Untrusted("not a signed note", hint="a note has a type line, one line, a blank line")
    try:
        type_line = lines[0].decode("ascii")
        value = canonical.decode(lines[1])
    except (UnicodeDecodeError, NotCanonical) as error:
        raise Untrusted("a note whose text is not canonical") from error
    if not _TYPE.fullmatch(type_line):
        raise Untrusted("a note without a type line", hint=_AGAIN)
    signatures = () if unsigned and not tail else _signatures(tail)
    return Note(type_line, value, text, file_digest(data), signatures)


def verify(note: Signed, verifiers: Iterable[Verifier]) -> tuple[Verifier, ...]:
    """The distinct verifiers that vouch for the note, in the order of its lines.

    Raises:
        Untrusted: a known key's signature is wrong.
    """
    known = {
        (verifier.name, short_id(verifier.name, verifier.public)): verifier
        for verifier in verifiers
    }
    found: dict[bytes, Verifier] = {}
    for line in note.signatures:
        verifier = known.get((line.name, line.short_id))
        if verifier is None:
            continue
        if not signing.verify(verifier.public, note.text, line.signature):
            raise Untrusted(f"a wrong signature of {line.name}", hint=_AGAIN)
        found.setdefault(verifier.public, verifier)
    return tuple(found.values())


def verify_every(note: Signed, verifiers: Iterable[Verifier]) -> tuple[Verifier, ...]:
    """As `verify`, where no line may be by a stranger and none may be there twice.

    Then every byte of the note counts: nothing in it can be changed unseen.

    Raises:
        Untrusted: a wrong signature, one of a key that is not known here, or one that is repeated.
    """
    found = verify(note, verifiers)
    if len(found) != len(note.signatures):
        known = {one.name for one in found}
        others = sorted({line.name for line in note.signatures} - known)
        what = f"a signature of {others[0]}, whom nobody named" if others else "a signature twice"
        raise Untrusted(what, hint=_AGAIN)
    return found


def open_note(
    data: bytes, type_line: str, verifiers: Iterable[Verifier], *, threshold: int = 1
) -> Note:
    """A note of the wanted type that at least `threshold` distinct keys vouch for.

    Raises:
        Untrusted: malformed, of another type, or signed by too few.
    """
    note = parse(data)
    if note.type_line != type_line:
        raise Untrusted(f"a note of another type than {type_line}")
    vouching = verify(note, verifiers)
    if len(vouching) < max(1, threshold):
        raise Untrusted(
            f"{len(vouching)} of {max(1, threshold)} required signatures on {type_line}",
            hint="compare `chengxin keys trust show` with the signer's announcement",
        )
    return Note(note.type_line, note.value, note.text, note.digest, note.signatures, vouching)


def open_as(
    data: bytes, type_line: str, find: Callable[[Note], Iterable[Verifier]], *, threshold: int = 1
) -> Note:
    """As `open_note`, where the note's own claim says whose keys to look for."""
    return open_note(data, type_line, find(parse(data)), threshold=threshold)


def _signature_line(text: bytes, signer: Signer) -> bytes:
    if not _NAME.fullmatch(signer.name):
        raise ValueError("a signer's name has no spaces and no plus sign")
    blob = short_id(signer.name, signer.key.public) + signer.key.sign(text)
    return f"— {signer.name} {base64.b64encode(blob).decode('ascii')}\n".encode()


def _signatures(tail: bytes) -> tuple[Signature, ...]:
    try:
        lines = tail.decode().split("\n")
    except UnicodeDecodeError:
        raise Untrusted("a signature line that is not UTF-8") from None
    if lines[-1] or not 1 <= len(lines) - 1 <= MAX_SIGNATURES:
        raise Untrusted(f"a note has 1 to {MAX_SIGNATURES} signature lines")
    return tuple(_signature(line) for line in lines[:-1])


def _signature(line: str) -> Signature:
    match = _SIGNATURE_LINE.fullmatch(line)
    if match is None or not _NAME.fullmatch(match[1]):
        raise Untrusted("a malformed signature line", hint=_AGAIN)
    try:
        blob = base64.b64decode(match[2], validate=True)
    except binascii.Error:
        raise Untrusted("a malformed signature line", hint=_AGAIN) from None
    if base64.b64encode(blob).decode("ascii") != match[2] or len(blob) <= SHORT_ID_SIZE:
        raise Untrusted("a malformed signature line", hint=_AGAIN)
    return Signature(match[1], blob[:SHORT_ID_SIZE], blob[SHORT_ID_SIZE:])
