"""An envelope writer and reader written from the format page alone, sharing no code with ours.

It uses libsodium's bindings and hashlib only. Every step can be bent by a test, which is how the
attacks are made: `Recipe` holds each choice a malicious writer has.
"""

import base64
import hashlib
import json
import struct
from dataclasses import dataclass, field

from nacl import bindings as sodium

CHUNK = 65536


def b2(data, person, size=32, key=b""):
    return hashlib.blake2b(
        data, digest_size=size, key=key, person=person.encode().ljust(16)
    ).digest()


def b64(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def unb64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def jcs(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def kid(role, alg, public):
    return b2(f"{role}\n{alg}\n".encode() + public, "cxe1 key id")


def padme(length):
    n = max(65536, length)
    e = n.bit_length() - 1
    s = e.bit_length()
    step = 2 ** (e - s)
    return (n + step - 1) // step * step


@dataclass
class Recipe:
    """What goes into an envelope; a test changes what it wants to see refused."""

    seeds: list  # Ed25519 seeds
    recipients: list  # X25519 public keys
    files: list  # (name, type, bytes, extra manifest fields)
    header: dict = field(default_factory=dict)
    manifest: dict = field(default_factory=dict)
    suite: int = 1
    sign_role: str = "sig"
    slot_roles: list | None = None
    ceks: list | None = None  # the key put into each slot, where it is not the real one
    cek: bytes = bytes(range(32))
    plain: bytes | None = None  # instead of manifest, files and padding
    tags: dict = field(default_factory=dict)  # chunk number -> tag
    header_bytes: bytes | None = None
    payload_header: bytes | None = None  # the header hash that the body is made under


def plain_text(recipe, header):
    manifest = {
        "v": "cxe1-manifest",
        "batch": header["batch"],
        "std": header["std"],
        "files": [
            {
                "name": name,
                "type": kind,
                "len": len(data),
                "blake2b": b2(data, "cxe1 file").hex(),
                **extra,
            }
            for name, kind, data, extra in recipe.files
        ],
        **recipe.manifest,
    }
    raw = jcs(manifest)
    plain = struct.pack(">I", len(raw)) + raw + b"".join(f[2] for f in recipe.files)
    return plain + bytes(padme(len(plain)) - len(plain))


def write(recipe):
    publics = [sodium.crypto_sign_seed_keypair(seed) for seed in recipe.seeds]
    signers = [kid(recipe.sign_role, "ed25519", public) for public, _ in publics]
    salt = bytes(32)
    roles = recipe.slot_roles or ["enc"] * len(recipe.recipients)
    ceks = recipe.ceks or [recipe.cek] * len(recipe.recipients)
    header = {
        "v": "cxe1",
        "from": "cn.sender",
        "to": ["cn.me"],
        "kind": "data",
        "std": "demo/1.0",
        "stream": "demo",
        "seq": 1,
        "prev": "",
        "batch": "01JD0000000000000000000001",
        "created": "2026-11-22T10:00:00Z",
        "expires": "2026-12-22T10:00:00Z",
        "signers": [one.hex() for one in signers],
        "slots": [
            [
                kid(role, "ed25519" if role == "sig" else "x25519", public).hex(),
                b64(sodium.crypto_box_seal(cek, public)),
            ]
            for role, public, cek in zip(roles, recipe.recipients, ceks, strict=True)
        ],
        "salt": b64(salt),
        "commit": b64(b2(salt, "cxe1 commit", key=recipe.cek)),
        **recipe.header,
    }
    raw = recipe.header_bytes or jcs(header)
    plain = plain_text(recipe, header) if recipe.plain is None else recipe.plain
    chunks = [plain[at : at + CHUNK] for at in range(0, len(plain), CHUNK)]
    size = 24 + len(plain) + 17 * len(chunks)
    prefix = bytes.fromhex("894358450d0a1a0a") + struct.pack(
        ">BBHIQ", 1, recipe.suite, 0, len(raw), size
    )
    hh = b2(prefix + raw, "cxe1 header", 64)
    key = b2(recipe.payload_header or hh, "cxe1 payload key", key=recipe.cek)
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    body = sodium.crypto_secretstream_xchacha20poly1305_init_push(state, key)
    for number, chunk in enumerate(chunks):
        tag = recipe.tags.get(number, 3 if number == len(chunks) - 1 else 0)
        body += sodium.crypto_secretstream_xchacha20poly1305_push(
            state, chunk, recipe.payload_header or hh, tag
        )
    return prefix + raw + body + signature_block(recipe, signers, hh, b2(body, "cxe1 body", 64))


def signature_block(recipe, signers, hh, bh):
    message = b"cxe/v1 envelope signature\0" + hh + bh
    block = bytes([len(signers)])
    for name, seed in zip(signers, recipe.seeds, strict=True):
        secret = sodium.crypto_sign_seed_keypair(seed)[1]
        block += name + sodium.crypto_sign(message, secret)[:64]
    return block


def read(data, secret):
    """(header, manifest, files) of a good envelope; asserts whatever the page demands."""
    magic, version, suite, reserved, hlen, blen = struct.unpack(">8sBBHIQ", data[:24])
    assert (magic.hex(), version, suite, reserved) == ("894358450d0a1a0a", 1, 1, 0)
    raw, body = data[24 : 24 + hlen], data[24 + hlen : 24 + hlen + blen]
    block = data[24 + hlen + blen :]
    header = json.loads(raw)
    assert jcs(header) == raw
    assert len(block) == 1 + 96 * block[0]
    hh, bh = b2(data[: 24 + hlen], "cxe1 header", 64), b2(body, "cxe1 body", 64)
    public = sodium.crypto_scalarmult_base(secret)
    slots = dict(header["slots"])
    name = next(
        kid(role, "x25519", public).hex()
        for role in ("enc", "arc")
        if kid(role, "x25519", public).hex() in slots
    )
    cek = sodium.crypto_box_seal_open(unb64(slots[name]), public, secret)
    assert b2(unb64(header["salt"]), "cxe1 commit", key=cek) == unb64(header["commit"])
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    key = b2(hh, "cxe1 payload key", key=cek)
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, body[:24], key)
    plain, tags = b"", []
    for at in range(24, len(body), CHUNK + 17):
        piece, tag = sodium.crypto_secretstream_xchacha20poly1305_pull(
            state, body[at : at + CHUNK + 17], hh
        )
        plain, tags = plain + piece, [*tags, tag]
    assert tags == [0] * (len(tags) - 1) + [3]
    length = struct.unpack(">I", plain[:4])[0]
    manifest = json.loads(plain[4 : 4 + length])
    assert jcs(manifest) == plain[4 : 4 + length]
    at, files = 4 + length, {}
    for entry in manifest["files"]:
        stored = plain[at : at + entry["len"]]
        assert b2(stored, "cxe1 file").hex() == entry["blake2b"]
        at += entry["len"]
        files[entry["name"]] = stored
    assert plain[at:] == bytes(padme(at) - at)
    eid = b2(hh + bh, "cxe1 envelope id").hex()
    return header, manifest, files, eid, (hh, bh, block)
