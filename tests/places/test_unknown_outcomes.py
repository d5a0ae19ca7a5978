"""What a server did and never answered is found by looking, and done at most once."""

# ruff: noqa: SIM117 - what runs inside a server stands inside it

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from kit import evil
from kit.loopback import loopback

from adapters.places.errors import AlreadyThere, Timeout
from adapters.places.sftp_wire import Kind

if TYPE_CHECKING:
    from pathlib import Path

DATA = os.urandom(100_000)
PATIENCE = 0.8
STEPS = (Kind.LSTAT, Kind.MKDIR, Kind.OPEN, Kind.WRITE, Kind.EXTENDED, Kind.CLOSE, Kind.RENAME)


def lying(files: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in files.rglob("*") if path.is_file()}


@pytest.mark.parametrize("kind", STEPS, ids=lambda kind: kind.name)
def test_a_write_whose_answer_never_came_is_looked_up(tmp_path: Path, kind: Kind):
    with loopback(tmp_path, subsystem=evil.does_and_says_nothing(kind)) as mute:
        with mute.place(timeout=PATIENCE) as place, pytest.raises(Timeout):
            place.write("in/a", DATA)
    left = lying(tmp_path / "files")
    with loopback(tmp_path / "again", files=tmp_path / "files") as server, server.place() as place:
        place.write("in/a", DATA)
        if kind is Kind.RENAME:
            assert left == {"a": DATA}, "the rename was done"
            with pytest.raises(AlreadyThere):
                place.write("in/a", DATA[::-1])

    assert lying(tmp_path / "files") == {"a": DATA}


def test_a_removal_whose_answer_never_came_is_looked_up(tmp_path: Path):
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "a").write_bytes(DATA)
    with loopback(tmp_path, subsystem=evil.does_and_says_nothing(Kind.REMOVE)) as mute:
        with mute.place(timeout=PATIENCE) as place, pytest.raises(Timeout):
            place.remove("a")
    assert lying(tmp_path / "files") == {}
    with loopback(tmp_path / "again", files=tmp_path / "files") as server, server.place() as place:
        place.remove("a")


def test_a_move_whose_answer_never_came_is_looked_up(tmp_path: Path):
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "a").write_bytes(DATA)
    with loopback(tmp_path, subsystem=evil.does_and_says_nothing(Kind.RENAME)) as mute:
        with mute.place(timeout=PATIENCE) as place, pytest.raises(Timeout):
            place.move("a", "b")
    with loopback(tmp_path / "again", files=tmp_path / "files") as server, server.place() as place:
        place.move("a", "b")

    assert lying(tmp_path / "files") == {"b": DATA}
