"""A server, or a folder, whose disk is really full: an error, nothing visible, and a good retry."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from kit.disk import KIB, small_disk
from kit.loopback import loopback
from kit.sshd import sshd

from adapters.places.errors import NoSpace, WriteFailed
from adapters.places.folder import FolderPlace
from adapters.places.place import Entry, Place
from adapters.places.sftp_client import Client

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.root

MIB = 1024 * KIB
SMALL = os.urandom(3 * MIB)
LARGE = os.urandom(20 * MIB - KIB)
# The large file lacks 31 KiB: less than one request of the smallest size, the very last one.
CASES = [(SMALL, 1 * MIB), (LARGE, 20 * MIB - 32 * KIB), (SMALL, 3 * MIB - 4 * KIB)]
IDS = ["3 MiB onto 1 MiB", "20 MiB onto 31 KiB less", "3 MiB onto one page less"]


@pytest.fixture(scope="module")
def server():
    with sshd() as running:
        yield running


def refuses_and_then_takes(place: Place, files: Path, data: bytes, size: int) -> WriteFailed:
    with small_disk(files, size):
        with pytest.raises(WriteFailed) as caught:
            place.write("a.cxe", data)
        assert list(files.iterdir()) == []
        assert place.list("") == ()

        # The disk is as empty as before: what does fit, fits.
        place.write("a.cxe", data[: size // 2])
        assert place.list("") == (Entry("a.cxe", size // 2),)
        place.close()
    with small_disk(files, len(data) + MIB):
        place.write("a.cxe", data)
        assert (files / "a.cxe").read_bytes() == data
        place.close()
    assert caught.value.exit_code == 75
    assert caught.value.hint
    return caught.value


@pytest.mark.sshd
@pytest.mark.parametrize("asked", [True, False], ids=["asked before", "found out by writing"])
@pytest.mark.parametrize(("data", "size"), CASES, ids=IDS)
def test_openssh(server, data: bytes, size: int, asked: bool, monkeypatch: pytest.MonkeyPatch):
    """Twice: when the server is asked for its free space first, and when it fills up after that."""
    answers = [] if asked else [1 << 40]
    truth = Client.free_bytes
    monkeypatch.setattr(
        Client, "free_bytes", lambda *given: answers.pop() if answers else truth(*given)
    )
    root = server.folder("disk")

    with server.place(root) as place:
        error = refuses_and_then_takes(place, server.files / "disk", data, size)

    assert isinstance(error, NoSpace)


@pytest.mark.parametrize(("data", "size"), CASES, ids=IDS)
def test_the_embedded_server(tmp_path: Path, data: bytes, size: int):
    with loopback(tmp_path) as server:
        (server.files / "disk").mkdir()
        with server.place("/disk") as place:
            refuses_and_then_takes(place, server.files / "disk", data, size)


@pytest.mark.parametrize(("data", "size"), CASES, ids=IDS)
def test_a_folder(tmp_path: Path, data: bytes, size: int):
    error = refuses_and_then_takes(FolderPlace(tmp_path), tmp_path, data, size)

    assert isinstance(error, NoSpace)


@pytest.mark.sshd
def test_what_was_there_before_survives_a_full_disk(server):
    root, files = server.folder("kept"), server.files / "kept"
    with small_disk(files, 2 * MIB), server.place(root) as place:
        place.write("kept.cxe", SMALL[:MIB])

        with pytest.raises(WriteFailed):
            place.write("new.cxe", SMALL)

        assert (files / "kept.cxe").read_bytes() == SMALL[:MIB]
        assert place.list("") == (Entry("kept.cxe", MIB),)
        place.close()
