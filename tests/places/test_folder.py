"""What only a folder on this machine can show: links on the way, two writers, killed writers."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from adapters.places.errors import NotRegular, Unreachable, WriteFailed
from adapters.places.folder import FolderPlace
from adapters.places.place import Entry

if TYPE_CHECKING:
    from pathlib import Path


def test_a_link_on_the_way_leads_nowhere(tmp_path: Path):
    outside, root = tmp_path / "outside", tmp_path / "root"
    outside.mkdir()
    root.mkdir()
    (outside / "a").write_bytes(b"secret")
    (root / "in").symlink_to(outside)
    place = FolderPlace(root)

    for attempt in (
        lambda: place.list("in"),
        lambda: place.read("in/a", io.BytesIO(), limit=10),
        lambda: place.write("in/b", b"x"),
        lambda: place.move("in/a", "a"),
        lambda: place.remove("in/a"),
    ):
        with pytest.raises(NotRegular):
            attempt()
    assert [path.name for path in outside.iterdir()] == ["a"]


def test_the_root_itself_may_be_a_link(tmp_path: Path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")

    FolderPlace(tmp_path / "link").write("a", b"x")

    assert (tmp_path / "real/a").read_bytes() == b"x"


def test_a_root_that_is_not_mounted_is_unreachable_with_a_hint(tmp_path: Path):
    with pytest.raises(Unreachable) as caught:
        FolderPlace(tmp_path / "nothing").write("a", b"x")

    assert "mount" in caught.value.hint
    assert list(tmp_path.iterdir()) == []


def test_a_pipe_under_the_half_written_name_does_not_block(tmp_path: Path):
    os.mkfifo(tmp_path / ".a.part")

    FolderPlace(tmp_path).write("a", b"x")

    assert (tmp_path / "a").read_bytes() == b"x"


WRITER = """
import sys, time
from pathlib import Path
from adapters.places.errors import AlreadyThere, WriteFailed
from adapters.places.folder import FolderPlace
root, data = Path(sys.argv[1]), sys.argv[2].encode() * 400_000
print("ready", flush=True)
sys.stdin.readline()
try:
    FolderPlace(root).write("a", data)
except AlreadyThere:
    sys.exit(3)
except WriteFailed:
    sys.exit(4)
"""


def test_of_many_writers_with_different_bytes_one_wins_whole(tmp_path: Path):
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, tmp_path, letter],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for letter in "abcdef"
    ]
    for writer in writers:
        writer.stdout.readline()
    for writer in writers:
        writer.stdin.write(b"go\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate()

    codes = [writer.returncode for writer in writers]
    data = (tmp_path / "a").read_bytes()
    assert data == data[:1] * 400_000
    assert codes.count(0) == 1
    assert set(codes) <= {0, 3, 4}
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


KILLED = """
import os, signal, sys
from pathlib import Path
from adapters.places.folder import FolderPlace
fsync, left = os.fsync, int(sys.argv[2])
def die(descriptor):
    global left
    left -= 1
    os.kill(os.getpid(), signal.SIGKILL) if left == 0 else fsync(descriptor)
os.fsync = die
FolderPlace(Path(sys.argv[1])).write("a", b"whole")
"""


@pytest.mark.parametrize(("fsync", "visible"), [(1, ()), (2, (Entry("a", 5),))])
def test_a_writer_killed_before_or_after_the_rename_leaves_nothing_in_the_way(
    tmp_path: Path, fsync: int, visible: tuple
):
    killed = subprocess.run([sys.executable, "-c", KILLED, tmp_path, str(fsync)], check=False)

    place = FolderPlace(tmp_path)
    assert killed.returncode == -signal.SIGKILL
    assert place.list("") == visible
    place.write("a", b"whole")
    assert place.list("") == (Entry("a", 5),)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_file_that_another_process_is_writing_is_left_to_it(tmp_path: Path):
    import fcntl

    with (tmp_path / ".a.part").open("wb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(WriteFailed, match="another process"):
            FolderPlace(tmp_path).write("a", b"x")

    assert (tmp_path / ".a.part").exists()


def test_a_source_that_grows_or_shrinks_while_it_is_sent_is_not_published(tmp_path: Path):
    source = tmp_path / "source"
    source.write_bytes(b"x" * 1000)
    place = FolderPlace(tmp_path)
    from adapters.places.source import opened

    with opened(source) as given:
        source.write_bytes(b"x" * 1001)
        with pytest.raises(WriteFailed, match="changed"):
            list(given.blocks())
    with opened(source) as given:
        source.write_bytes(b"x" * 10)
        with pytest.raises(WriteFailed, match="changed"):
            list(given.blocks())
    place.write("copy", source)
