"""Key schedule: every value that is derived on the way from content key to signature.

The formulas of docs/envelope.md, suite 1, each a function of one line.
"""

from keys.digests import Hasher, digest

CEK_SIZE = 32
SIGNATURE_DOMAIN = b"cxe/v1 envelope signature\0"


def commitment(cek: bytes, salt: bytes) -> bytes:
    """What binds an envelope to one content key before anything is decrypted."""
    return digest(salt, "cxe1 commit", key=cek)


def header_hash(prefix: bytes, header: bytes) -> bytes:
    """`hh`: the prefix and the header as they travel."""
    return digest(prefix + header, "cxe1 header", size=64)


def payload_key(cek: bytes, hashed_header: bytes) -> bytes:
    """The key of the body: under another header the same content key gives another one."""
    return digest(hashed_header, "cxe1 payload key", key=cek)


def body_hasher() -> Hasher:
    """`bh` in the making."""
    return Hasher("cxe1 body", size=64)


def signed_message(hashed_header: bytes, hashed_body: bytes) -> bytes:
    """What the signing keys sign: 154 bytes that no other kind of statement can be."""
    return SIGNATURE_DOMAIN + hashed_header + hashed_body


def eid(hashed_header: bytes, hashed_body: bytes) -> str:
    """The envelope's id, which does not depend on who signed."""
    return digest(hashed_header + hashed_body, "cxe1 envelope id").hex()
