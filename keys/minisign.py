"""Signatures in the form of minisign, for partners who have no software of ours.

`minisign -V` reads both files (https://jedisct1.github.io/minisign/): the prehashed form, Ed25519
over the file's BLAKE2b-512, and a second signature over the first one and the trusted comment.
Neither can be taken for another signature of the same key: an envelope's signed text is 154 bytes
with a prefix of its own, a note's begins with the name of its type.
"""

from base64 import b64encode

from keys.roles import Role, key_id
from keys.signing import SigningKey

DIGEST_SIZE = 64
MAX_COMMENT = 8192 - 100  # minisign's line, less what stands before the comment

_PLAIN, _PREHASHED = b"Ed", b"ED"


def public_file(public: bytes) -> str:
    """The public half of a signing key as a partner keeps it in a file; its comment names it."""
    kid = key_id(Role.SIGNING, public)
    return (
        f"untrusted comment: minisign public key {_shown(kid)}\n"
        f"{_text(_PLAIN + _id(kid) + public)}\n"
    )


def signature_file(key: SigningKey, digest: bytes, comment: str) -> str:
    """The `.minisig` of a file.

    `digest` is the file's BLAKE2b-512, unkeyed; `comment` is what else is signed: one line of
    ASCII that `minisign -V` prints once the signatures hold.
    """
    if len(digest) != DIGEST_SIZE or not comment.isascii() or not comment.isprintable():
        raise ValueError("a digest of 64 bytes and one line of ASCII")
    if len(comment) > MAX_COMMENT:
        raise ValueError("a comment longer than minisign reads")
    signature = key.sign(digest)
    both = key.sign(signature + comment.encode())
    return (
        f"untrusted comment: signature of the key {_shown(key.kid)}\n"
        f"{_text(_PREHASHED + _id(key.kid) + signature)}\n"
        f"trusted comment: {comment}\n{_text(both)}\n"
    )


def _id(kid: str) -> bytes:
    """Minisign's eight bytes that tell keys apart: the start of our key id."""
    return bytes.fromhex(kid)[:8]


def _shown(kid: str) -> str:
    return _id(kid)[::-1].hex().upper()  # minisign prints the number, which is little-endian


def _text(data: bytes) -> str:
    return b64encode(data).decode()
