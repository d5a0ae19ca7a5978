"""Key file at rest: a readable header, and a private key that only the passphrase opens.

    line 1   canonical JSON {alg, created, kdf, kid, mem, nonce, not_after, not_before, ops, org,
             public, role, salt, v}
    line 2   base64 of XChaCha20-Poly1305 over the 32 private bytes, line 1 as associated data

All key files of a home share salt and cost, so that one derivation (Argon2id) unlocks the home;
each file's own key is a keyed BLAKE2b of its key id. A changed header does not open.
"""

import base64
import binascii
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

import nacl.exceptions
from nacl import bindings, pwhash

from keys import boxes, canonical, shape, signing
from keys.boxes import DecryptionKey
from keys.canonical import NotCanonical
from keys.digests import digest
from keys.errors import BadKeyFile
from keys.roles import ALGORITHM, Role, key_id
from keys.shape import BadShape
from keys.signing import SigningKey
from keys.windows import Window

MIB = 1 << 20
MIN_OPS, MAX_OPS = 2, 10
MIN_MEM, MAX_MEM = 64 * MIB, 2048 * MIB
SALT_SIZE = 16
NONCE_SIZE = 24
SECRET_SIZE = 32
MAX_KEY_FILE_BYTES = 4096

PrivateKey = SigningKey | DecryptionKey

_FIELDS = (
    *("alg", "created", "kdf", "kid", "mem", "nonce", "not_after", "not_before"),
    *("ops", "org", "public", "role", "salt", "v"),
)


@dataclass(frozen=True, slots=True)
class Lock:
    """Salt and cost of the derivation, the same for every key file of a home."""

    salt: bytes
    ops: int
    mem: int

    @property
    def lowest(self) -> bool:
        """Whether this is the lowest accepted cost, which is for tests and demonstrations."""
        return (self.ops, self.mem) == (MIN_OPS, MIN_MEM)


class Cost(Enum):
    """How dear each guess of the passphrase is: (ops, bytes of memory)."""

    LOWEST = (MIN_OPS, MIN_MEM)
    DEFAULT = (3, 256 * MIB)

    def lock(self) -> Lock:
        """A new lock with a random salt."""
        ops, mem = self.value
        return Lock(secrets.token_bytes(SALT_SIZE), ops, mem)


@dataclass(frozen=True, slots=True)
class KeyHeader:
    """What a key file says in the clear."""

    org: str
    role: Role
    public: bytes
    window: Window
    created: datetime
    lock: Lock

    @property
    def kid(self) -> str:
        """The key's id."""
        return key_id(self.role, self.public)

    @property
    def not_before(self) -> datetime:
        """From when it may be used."""
        return self.window.not_before

    @property
    def not_after(self) -> datetime:
        """Until when it may be used, inclusive."""
        return self.window.not_after

    @property
    def is_lowest_cost(self) -> bool:
        """Whether its passphrase is protected at the lowest accepted cost."""
        return self.lock.lowest


@dataclass(frozen=True, slots=True)
class SealedKey:
    """A key file that was read but not unlocked."""

    header: KeyHeader
    nonce: bytes
    line: bytes
    box: bytes


@dataclass(frozen=True, slots=True)
class MasterKey:
    """What a passphrase and a lock give: seals and opens every key file of the home."""

    lock: Lock
    secret: bytes = field(repr=False)

    def seal(self, header: KeyHeader, key: PrivateKey) -> bytes:
        """The bytes of a key file."""
        nonce = secrets.token_bytes(NONCE_SIZE)
        line = _encode(header, nonce)
        private = key.seed if isinstance(key, SigningKey) else key.secret
        box = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
            private, line, nonce, self._file_key(header.kid)
        )
        return line + b"\n" + base64.b64encode(box) + b"\n"

    def open(self, sealed: SealedKey) -> PrivateKey | None:
        """The private key, or None when passphrase or file are not those that sealed it.

        Raises:
            BadKeyFile: it opens, but is not the key its header names.
        """
        try:
            private = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
                sealed.box, sealed.line, sealed.nonce, self._file_key(sealed.header.kid)
            )
        except nacl.exceptions.CryptoError:
            return None
        role = sealed.header.role
        signs = role.algorithm == "ed25519"
        key = SigningKey(role, private) if signs else DecryptionKey(role, private)
        if key.public != sealed.header.public:
            raise BadKeyFile(f"the file of {role.label} holds another key than it names")
        return key

    def _file_key(self, kid: str) -> bytes:
        return digest(bytes.fromhex(kid), "cxe1 key file", key=self.secret)


def derive(passphrase: bytes, lock: Lock) -> MasterKey:
    """The one slow step (0.1 s to seconds, `lock.mem` bytes of memory). Check the lock first."""
    secret = pwhash.argon2id.kdf(
        SECRET_SIZE, passphrase, lock.salt, opslimit=lock.ops, memlimit=lock.mem
    )
    return MasterKey(lock, secret)


def new_private(role: Role) -> PrivateKey:
    """A new private key for a role."""
    return signing.generate(role) if role.algorithm == "ed25519" else boxes.generate(role)


def parse(data: bytes, name: str) -> SealedKey:
    """The parts of a key file; a cost out of range is refused before anything is derived.

    Raises:
        BadKeyFile: anything else than the one form of a key file. `name` is what people call it.
    """
    try:
        line, encoded = _lines(data)
        header, nonce = _read(line)
        box = base64.b64decode(encoded, validate=True)
    except (BadShape, NotCanonical, binascii.Error) as error:
        raise BadKeyFile(
            f"{name} is not a key file: {error}", hint="restore it from the backup of the home"
        ) from None
    return SealedKey(header, nonce, line, box)


def _lines(data: bytes) -> tuple[bytes, bytes]:
    lines = data.split(b"\n")
    if len(data) > MAX_KEY_FILE_BYTES or len(lines) != 3 or lines[2]:
        raise BadShape("not two lines")
    return lines[0], lines[1]


def _encode(header: KeyHeader, nonce: bytes) -> bytes:
    return canonical.encode(
        {
            "v": "cxe-key1",
            "alg": header.role.algorithm,
            "created": shape.moment_text(header.created),
            "kdf": "argon2id13",
            "kid": header.kid,
            "mem": header.lock.mem,
            "nonce": shape.octets_text(nonce),
            "not_after": shape.moment_text(header.window.not_after),
            "not_before": shape.moment_text(header.window.not_before),
            "ops": header.lock.ops,
            "org": header.org,
            "public": header.public.hex(),
            "role": header.role.value,
            "salt": shape.octets_text(header.lock.salt),
        }
    )


def _read(line: bytes) -> tuple[KeyHeader, bytes]:
    found = shape.record(canonical.decode(line), _FIELDS)
    shape.one_of(found["v"], "v", ("cxe-key1",))
    shape.one_of(found["kdf"], "kdf", ("argon2id13",))
    role = Role(shape.one_of(found["role"], "role", [role.value for role in Role]))
    shape.one_of(found["alg"], "alg", (ALGORITHM[role],))
    header = KeyHeader(
        org=shape.text(found["org"], "org", shape.ORGANISATION),
        role=role,
        public=shape.public_key(found["public"], "public"),
        window=Window(
            shape.moment(found["not_before"], "not_before"),
            shape.moment(found["not_after"], "not_after"),
        ),
        created=shape.moment(found["created"], "created"),
        lock=Lock(
            salt=shape.octets(found["salt"], "salt", SALT_SIZE),
            ops=shape.integer(found["ops"], "ops", MIN_OPS, MAX_OPS),
            mem=shape.integer(found["mem"], "mem", MIN_MEM, MAX_MEM),
        ),
    )
    shape.one_of(found["kid"], "kid", (header.kid,))
    return header, shape.octets(found["nonce"], "nonce", NONCE_SIZE)
