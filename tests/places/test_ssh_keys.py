"""SSH key files: made as ssh-keygen makes them, and used only while nobody else can read them."""

from __future__ import annotations

import os
import stat
import subprocess
from typing import TYPE_CHECKING

import pytest

from adapters.places.errors import AlreadyThere, AuthenticationFailed, BadName
from adapters.places.ssh_keys import make_identity, parse_public, public_line, read_identity

if TYPE_CHECKING:
    from pathlib import Path


def test_openssh_reads_our_identity_and_shows_the_same_fingerprint(tmp_path: Path):
    line = make_identity(tmp_path / "key", comment="hub@cn.jiangyin")

    shown = subprocess.run(
        ["ssh-keygen", "-y", "-f", tmp_path / "key"], capture_output=True, text=True, check=True
    )
    (tmp_path / "key.pub").write_text(line)
    listed = subprocess.run(
        ["ssh-keygen", "-l", "-f", tmp_path / "key.pub"], capture_output=True, text=True, check=True
    )

    assert shown.stdout.split()[:2] == line.split()[:2]
    assert parse_public(line).fingerprint in listed.stdout
    assert parse_public(line).line == " ".join(line.split()[:2])
    assert parse_public(public_line(tmp_path / "key")) == parse_public(line)


@pytest.mark.parametrize("kind", ["ed25519", "ecdsa", "rsa"])
def test_identities_made_by_openssh_are_read(tmp_path: Path, kind: str):
    subprocess.run(["ssh-keygen", "-q", "-t", kind, "-N", "", "-f", tmp_path / "key"], check=True)

    theirs = (tmp_path / "key.pub").read_text()

    assert parse_public(public_line(tmp_path / "key")) == parse_public(theirs)


def test_a_new_identity_is_ours_alone_and_never_overwritten(tmp_path: Path):
    make_identity(tmp_path / "key")
    before = (tmp_path / "key").read_bytes()

    with pytest.raises(AlreadyThere):
        make_identity(tmp_path / "key")

    assert (tmp_path / "key").read_bytes() == before
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644, 0o601])
def test_an_identity_that_others_can_use_is_refused_with_the_remedy(tmp_path: Path, mode: int):
    make_identity(tmp_path / "key")
    (tmp_path / "key").chmod(mode)

    with pytest.raises(AuthenticationFailed) as caught:
        read_identity(tmp_path / "key")

    assert "chmod 600" in caught.value.hint


def test_a_link_a_pipe_a_folder_or_nothing_is_no_identity(tmp_path: Path):
    make_identity(tmp_path / "key")
    (tmp_path / "link").symlink_to("key")
    os.mkfifo(tmp_path / "pipe", 0o600)
    (tmp_path / "folder").mkdir()

    for name in ("link", "pipe", "folder", "nothing"):
        with pytest.raises(AuthenticationFailed) as caught:
            read_identity(tmp_path / name)
        assert caught.value.exit_code == 77


def test_a_key_with_a_passphrase_is_refused_with_a_hint(tmp_path: Path):
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "secret", "-f", tmp_path / "key"], check=True
    )

    with pytest.raises(AuthenticationFailed, match="without a passphrase"):
        public_line(tmp_path / "key")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "ssh-ed25519",
        "ssh-ed25519 ",
        "ssh-ed25519 !!!!",
        "ssh-ed25519 AAAA",
        "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIOW/g7OcMGtpzuEDgxMK+DzLEK5MawND2nvDqrnbVHDS",
        "host ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOW/g7OcMGtpzuEDgxMK+DzLEK5MawND2nvDqrnbVHDS",
        "ssh-ed25519 证书",
    ],
)
def test_what_is_not_a_public_key_line_is_refused(line: str):
    with pytest.raises(BadName):
        parse_public(line)
