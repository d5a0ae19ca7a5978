"""Key files at rest: they open with the right passphrase, unchanged, and in no other way."""

import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from keys import canonical, files, keyring, passphrase, sealing
from keys.errors import (
    BadKey,
    BadKeyFile,
    HomeExists,
    NoHome,
    NoPassphrase,
    NoSuchKey,
    WeakPassphrase,
    WrongPassphrase,
)
from keys.keyring import Keyring
from keys.roles import Role
from keys.windows import window_from

NOW = datetime(2026, 11, 22, 10, 5, tzinfo=UTC)
PASSPHRASE = b"correct horse battery"


def key_file(home: Path, role: str) -> Path:
    return next((home / "keys").glob(f"{role}-*.key"))


def change(path: Path, **facts) -> None:
    line, box = path.read_bytes().splitlines()
    header = json.loads(line) | facts
    path.write_bytes(canonical.encode(header) + b"\n" + box + b"\n")


def test_one_passphrase_opens_every_key_of_a_home(home):
    ring = Keyring.open(home / "keys", PASSPHRASE)

    assert ring.organisation == "cn.a"
    assert ring.signer(NOW).role is Role.SIGNING
    assert ring.root().role is Role.ROOT
    assert ring.log().role is Role.LOG
    assert ring.publisher().role is Role.PUBLISHER
    assert len(ring.decryption_keys()) == 1
    assert len(ring.archive_keys()) == 1
    assert len(ring.ledger_key()) == 32


def test_the_home_is_unlocked_by_one_derivation(home, monkeypatch):
    derive, calls = sealing.derive, []
    monkeypatch.setattr(sealing, "derive", lambda *given: calls.append(1) or derive(*given))

    Keyring.open(home / "keys", PASSPHRASE)

    assert calls == [1]


def test_a_wrong_passphrase_is_told_from_a_changed_file(home):
    with pytest.raises(WrongPassphrase):
        Keyring.open(home / "keys", b"wrong horse battery")

    change(key_file(home, "sig"), not_after="2036-01-01T00:00:00Z")
    with pytest.raises(BadKeyFile, match="signing"):
        Keyring.open(home / "keys", PASSPHRASE)


@pytest.mark.parametrize(
    "facts",
    [
        {"not_before": "2020-01-01T00:00:00Z"},
        {"created": "2020-01-01T00:00:00Z"},
        {"nonce": "A" * 32},
        {"org": "cn.b"},
        {"ops": 3},
        {"mem": 128 << 20},
        {"salt": "A" * 22},
        {"public": "00" * 32},
        {"kid": "00" * 32},
        {"role": "log"},
        {"alg": "x25519"},
        {"kdf": "none"},
        {"v": "cxe-key2"},
        {"extra": 1},
        {"mem": 1 << 40},
        {"mem": 1 << 20},
        {"ops": 1},
        {"ops": 11},
    ],
)
def test_every_changed_word_of_a_header_is_refused(home, facts):
    change(key_file(home, "sig"), **facts)

    with pytest.raises(BadKeyFile):
        Keyring.open(home / "keys", PASSPHRASE)


def test_a_hostile_cost_is_refused_before_anything_is_derived(home, monkeypatch):
    monkeypatch.setattr(sealing, "derive", lambda *_: pytest.fail("derived"))
    for path in (home / "keys").glob("*.key"):
        change(path, mem=1 << 40, ops=10)

    with pytest.raises(BadKeyFile, match="mem"):
        Keyring.open(home / "keys", PASSPHRASE)


@pytest.mark.parametrize("damage", [b"", b"x", b"{}\n\n", b"\n\n\n", b"[" * 4000, b"a" * 5000])
def test_what_is_no_key_file_is_refused(home, damage):
    key_file(home, "enc").write_bytes(damage)

    with pytest.raises(BadKeyFile):
        keyring.headers(home / "keys")


def test_a_key_file_of_another_home_is_refused(pair):
    stranger = key_file(pair / "b", "sig")
    (pair / "a" / "keys" / stranger.name).write_bytes(stranger.read_bytes())
    (pair / "a" / "keys" / stranger.name).chmod(0o600)

    with pytest.raises(BadKeyFile):
        Keyring.open(pair / "a" / "keys", PASSPHRASE)


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644])
def test_a_file_that_others_can_read_is_refused_with_the_remedy(home, mode):
    key_file(home, "sig").chmod(mode)

    with pytest.raises(BadKeyFile) as refused:
        Keyring.open(home / "keys", PASSPHRASE)
    assert refused.value.hint.startswith("chmod 600 ")


def test_a_folder_that_others_can_enter_is_refused(home):
    (home / "keys").chmod(0o755)

    with pytest.raises(BadKeyFile) as refused:
        keyring.headers(home / "keys")
    assert refused.value.hint.startswith("chmod 700 ")


def test_a_link_in_place_of_a_key_file_is_refused(home, tmp_path):
    path = key_file(home, "sig")
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")

    with pytest.raises(BadKeyFile):
        Keyring.open(home / "keys", PASSPHRASE)


def test_everything_written_is_for_the_owner_alone(home):
    for folder in (home, home / "keys", home / "trust"):
        assert folder.stat().st_mode & 0o777 == 0o700
    for path in [*(home / "keys").iterdir(), *(home / "trust").iterdir()]:
        assert path.stat().st_mode & 0o777 == 0o600


def test_no_file_of_a_home_holds_a_private_key_in_the_clear(home):
    ring = Keyring.open(home / "keys", PASSPHRASE)
    secrets = [ring.root().seed, ring.signer(NOW).seed, ring.archive_keys()[0].secret]

    for path in home.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        for secret in secrets:
            assert secret not in data
            assert secret.hex().encode() not in data
    assert ring.root().seed.hex() not in repr(ring.root())


def test_a_private_file_is_never_overwritten(tmp_path):
    files.write_new(tmp_path / "x", b"one")

    with pytest.raises(HomeExists):
        files.write_new(tmp_path / "x", b"two")
    assert (tmp_path / "x").read_bytes() == b"one"
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_a_folder_without_keys_says_how_to_make_them(tmp_path):
    with pytest.raises(NoHome) as missing:
        Keyring.open(tmp_path / "none", PASSPHRASE)
    assert "keys init" in missing.value.hint


def test_each_month_has_its_own_archive_key_which_the_next_run_finds(home):
    ring = Keyring.open(home / "keys", PASSPHRASE)
    this, following = ring.archive_for(NOW), ring.archive_for(NOW + timedelta(days=30))
    again = Keyring.open(home / "keys", PASSPHRASE)

    assert this == ring.archive_for(datetime(2026, 11, 1, tzinfo=UTC))
    assert this == ring.archive_for(datetime(2026, 11, 30, 23, 59, 59, tzinfo=UTC))
    assert this != following
    assert again.archive_for(NOW + timedelta(days=30)) == following
    assert again.archive_keys() == (following, this)


def test_a_new_signing_key_signs_from_the_start_of_its_window(home):
    ring = Keyring.open(home / "keys", PASSPHRASE)
    old = ring.signer(NOW)
    start = datetime(2027, 1, 1, tzinfo=UTC)
    new = ring.add(Role.SIGNING, window_from(Role.SIGNING, start), created=NOW).key

    assert ring.signer(start - timedelta(seconds=1)) == old
    assert ring.signer(start) == new
    with pytest.raises(NoSuchKey):
        ring.signer(NOW - timedelta(days=2))


def test_an_encryption_key_decrypts_for_ninety_days_after_its_end(home):
    ring = Keyring.open(home / "keys", PASSPHRASE)
    end = next(one.not_after for one in ring.headers() if one.role is Role.ENCRYPTION)

    assert ring.decryption_keys(end + timedelta(days=90))
    assert not ring.decryption_keys(end + timedelta(days=90, seconds=1))
    assert ring.decryption_keys()


@pytest.mark.parametrize(
    "public",
    [bytes(32), b"\1" + bytes(31), b"\xff" * 32, b"\xed" + b"\xff" * 30 + b"\x7f", b"short"],
)
def test_low_order_and_malformed_public_keys_are_refused(public):
    from keys import boxes, signing

    for check in (boxes.check_public, signing.check_public):
        with pytest.raises(BadKey):
            check(public)


def test_the_passphrase_comes_from_a_descriptor_a_file_or_a_credential(tmp_path):
    path = tmp_path / passphrase.CREDENTIAL_NAME
    path.write_bytes("口令 correct horse\nsecond line".encode())
    path.chmod(0o600)
    expected = "口令 correct horse".encode()
    with path.open("rb") as source:
        from_descriptor = passphrase.find(descriptor=source.fileno(), file=None, environment={})
    environment = {"CREDENTIALS_DIRECTORY": str(tmp_path), "CHENGXIN_PASSPHRASE": "never read"}

    assert from_descriptor == expected
    assert passphrase.find(descriptor=None, file=path, environment={}) == expected
    assert passphrase.find(descriptor=None, file=None, environment=environment) == expected


def test_without_a_terminal_and_any_source_the_hint_says_what_to_do(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO())

    with pytest.raises(NoPassphrase) as missing:
        passphrase.find(descriptor=None, file=None, environment={"PASSPHRASE": "x" * 20})
    assert "--passphrase-file" in missing.value.hint


def test_a_passphrase_file_that_others_can_read_and_a_short_new_one_are_refused(tmp_path):
    path = tmp_path / "p"
    path.write_bytes(b"short\n")
    path.chmod(0o644)
    with pytest.raises(BadKeyFile):
        passphrase.find(descriptor=None, file=path, environment={})
    path.chmod(0o600)
    with pytest.raises(WeakPassphrase):
        passphrase.find(descriptor=None, file=path, environment={}, new=True)
    path.write_bytes(b"\n")
    with pytest.raises(NoPassphrase):
        passphrase.find(descriptor=None, file=path, environment={})
