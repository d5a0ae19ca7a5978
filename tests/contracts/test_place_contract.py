"""What every place does, whatever lies behind it: one suite over all of them.

The core is asked of every place. Where servers differ, as a probe found (`Abilities`) or as no
probe can (`HABITS`), the test says what counts on each: nothing is written through, nothing unsafe
is listed, success is never claimed wrongly. Other people's servers are used in the way that a
probe picked, the loopback server in the careful way of servers that were never probed.
"""

from __future__ import annotations

import io
import os
import stat
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pytest
from kit.foreign_servers import HABITS, SERVERS
from kit.loopback import loopback
from kit.servers import hand_over

from adapters.places.abilities import Abilities
from adapters.places.errors import (
    AlreadyThere,
    BadName,
    NotFound,
    NotRegular,
    PeerMisbehaved,
    TooLarge,
    TooManyEntries,
    Unreachable,
    Unwanted,
    WriteFailed,
)
from adapters.places.folder import FolderPlace
from adapters.places.memory import MemoryPlace
from adapters.places.names import why_not
from adapters.places.place import Entry, Place
from adapters.places.sftp import SftpPlace
from adapters.places.sftp_probe import probe

if TYPE_CHECKING:
    from collections.abc import Iterator

ON_DISK = (
    *("folder", "loopback", pytest.param("sshd", marks=pytest.mark.sshd)),
    *(name for name in SERVERS if name != "sshd"),
)
LIMIT = 1 << 30
NAME = "cn.wuxi/cn.jiangyin/penalty/000000000001-00112233445566778899aabbccddeeff.cxe"
FOLDER, _, PLAIN = NAME.rpartition("/")
PART = f"{FOLDER}/.{PLAIN}.part"
# Around the edges of requests and windows: 32 KiB, 255 KiB, 4 MiB.
SIZES = (0, 1, 32 * 1024, 255 * 1024, 255 * 1024 + 1, 5 * 1024 * 1024 + 7)


@dataclass(frozen=True)
class Disk:
    """A place, and the folder of this machine where its files really lie."""

    place: Place
    root: Path
    habits: frozenset[str] = frozenset()
    abilities: Abilities | None = None

    def plant(self, name: str, data: bytes) -> Path:
        path = self.root / name
        missing = [above for above in path.parents if not above.exists()]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        for one in (path, *missing):
            hand_over(one)
        return path


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, object]]:
    """Start each server once, when the first test asks for it."""
    with _Servers(tmp_path_factory) as started:
        yield started


class _Servers(dict[str, object]):
    def __init__(self, factory: pytest.TempPathFactory) -> None:
        self._factory = factory
        self._running: list = []

    def __missing__(self, kind: str) -> object:
        context = SERVERS[kind]() if kind in SERVERS else loopback(self._factory.mktemp("loopback"))
        server = context.__enter__()
        self._running.append(context)
        known = None
        if kind in SERVERS:
            known = probe(server.settings(server.folder("probed"))).abilities
        self[kind] = server, known
        return self[kind]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for context in self._running:
            context.__exit__(None, None, None)


@pytest.fixture
def disk(request: pytest.FixtureRequest, servers: dict, tmp_path: Path) -> Iterator[Disk]:
    yield from _disk(request.param, servers, tmp_path)


@pytest.fixture(params=["memory", *ON_DISK])
def place(request: pytest.FixtureRequest, servers: dict, tmp_path: Path) -> Iterator[Place]:
    if request.param == "memory":
        yield MemoryPlace()
        return
    for one in _disk(request.param, servers, tmp_path):
        yield one.place


def _disk(kind: str, servers: dict, tmp_path: Path) -> Iterator[Disk]:
    if kind == "folder":
        yield Disk(FolderPlace(tmp_path), tmp_path)
        return
    name = uuid.uuid4().hex
    server, known = servers[kind]
    if kind in SERVERS:
        root = server.folder(name)
    else:
        (server.files / name).mkdir()
        root = f"/{name}"
    with SftpPlace(server.settings(root), known) as place:
        yield Disk(place, server.files / name, HABITS.get(kind, frozenset()), known)


on_disk = pytest.mark.parametrize("disk", ON_DISK, indirect=True)


def content(place: Place, name: str) -> bytes:
    sink = io.BytesIO()
    size = place.read(name, sink, limit=LIMIT)
    assert size == len(sink.getvalue())
    return sink.getvalue()


# -- write and read ---------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
def test_what_is_written_is_read_back(place: Place, size: int):
    data = os.urandom(size)

    place.write(NAME, data)

    assert content(place, NAME) == data
    assert place.list(FOLDER) == (Entry(PLAIN, size),)


def test_a_file_can_be_the_source(place: Place, tmp_path_factory: pytest.TempPathFactory):
    source = tmp_path_factory.mktemp("source") / "envelope"
    source.write_bytes(os.urandom(300_000))

    place.write(NAME, source)

    assert content(place, NAME) == source.read_bytes()


def test_a_source_that_is_not_there_is_a_failed_write(place: Place, tmp_path: Path):
    with pytest.raises(WriteFailed):
        place.write(NAME, tmp_path / "nothing")

    assert place.list(FOLDER) == ()


def test_writing_the_same_bytes_again_is_success(place: Place):
    place.write(NAME, b"envelope")
    place.write(NAME, b"envelope")

    assert content(place, NAME) == b"envelope"


@pytest.mark.parametrize("other", [b"different", b"envelope!", b"Envelope", b""])
def test_other_bytes_under_a_taken_name_are_refused(place: Place, other: bytes):
    place.write(NAME, b"envelope")

    with pytest.raises(AlreadyThere):
        place.write(NAME, other)

    assert content(place, NAME) == b"envelope"
    assert place.list(FOLDER) == (Entry(PLAIN, 8),)


def test_a_file_over_the_limit_is_not_read(place: Place):
    place.write(NAME, b"0123456789")
    sink = io.BytesIO()

    with pytest.raises(TooLarge):
        place.read(NAME, sink, limit=9)

    assert sink.getvalue() == b""
    assert place.read(NAME, sink, limit=10) == 10


def test_a_missing_file_is_not_found(place: Place):
    with pytest.raises(NotFound):
        content(place, NAME)
    place.write(NAME, b"x")
    with pytest.raises(NotFound):
        content(place, f"{FOLDER}/other")


def test_names_may_be_chinese(place: Place):
    place.write("收件/行政处罚 (三月).csv", b"x")

    assert place.list("收件") == (Entry("行政处罚 (三月).csv", 1),)
    assert content(place, "收件/行政处罚 (三月).csv") == b"x"


# -- many at once, and from the middle ---------------------------------------------------------


def test_many_files_are_written_as_each_alone(place: Place):
    files = {f"in/{number % 7}/{number:03}": os.urandom(number * 700) for number in range(120)}
    place.write("in/0/000", files["in/0/000"])
    place.write("in/1/001", b"other bytes")

    ended = dict(place.write_many(files.items()))

    assert set(ended) == set(files)
    wrong = {name: type(problem) for name, problem in ended.items() if problem is not None}
    assert wrong == {"in/1/001": AlreadyThere}
    for name, data in files.items():
        assert content(place, name) == (b"other bytes" if name in wrong else data)
    assert all(place.list(f"in/{folder}").skipped == () for folder in range(7))


def test_one_bad_file_among_many_spoils_no_other(place: Place, tmp_path: Path):
    place.write("folder/inside", b"x")
    place.write("a", b"1")
    files = {"folder": b"2", "b": tmp_path / "nothing", "a/below": b"3", "c": b"4"}

    ended = dict(place.write_many(files.items()))

    wrong = {name: type(problem) for name, problem in ended.items() if problem is not None}
    assert wrong == {"folder": NotRegular, "b": WriteFailed, "a/below": NotRegular}
    assert place.list("") == (Entry("a", 1), Entry("c", 1))


def test_a_bad_name_among_many_is_refused(place: Place):
    with pytest.raises(BadName):
        list(place.write_many([("good", b"x"), ("../bad", b"y")]))


def test_the_same_name_twice_among_many_is_written_once(place: Place):
    ended = list(place.write_many([("a", b"x"), ("a", b"x"), ("a", b"y"), ("b", b"z")]))

    assert sorted(name for name, problem in ended if problem is None) == ["a", "a", "b"]
    assert [type(problem) for _, problem in ended if problem is not None] == [AlreadyThere]
    assert content(place, "a") == b"x"


def test_many_files_end_in_the_order_given(place: Place):
    files = {f"in/{number:02}": os.urandom(20_000 - 400 * number) for number in range(40)}

    assert [name for name, _ in place.write_many(files.items())] == sorted(files)


def test_no_files_are_no_work(place: Place):
    assert list(place.write_many([])) == []


@pytest.mark.parametrize("start", [0, 1, 40_000, 300_000])
def test_the_rest_of_a_file_is_read_from_where_it_was_left(place: Place, start: int):
    data = os.urandom(300_000)
    place.write(NAME, data)
    sink = io.BytesIO()

    assert place.read(NAME, sink, limit=LIMIT, start=start) == len(data)

    assert sink.getvalue() == data[start:]


class Picky(io.BytesIO):
    """A sink that has seen enough at a certain byte."""

    def __init__(self, enough: int) -> None:
        super().__init__()
        self.enough = enough

    def write(self, data) -> int:
        super().write(data)
        if self.tell() >= self.enough:
            raise Unwanted("seen enough")
        return len(data)

    def writelines(self, blocks) -> None:
        for block in blocks:
            self.write(block)


@pytest.mark.parametrize("enough", [1, 3 * 1024 * 1024])
def test_a_sink_that_has_seen_enough_ends_the_transfer_and_the_place_goes_on(
    place: Place, enough: int
):
    data = os.urandom(5 * 1024 * 1024)
    place.write(NAME, data)

    with pytest.raises(Unwanted):
        place.read(NAME, Picky(enough), limit=LIMIT)

    assert content(place, NAME) == data


def test_a_file_that_became_shorter_than_what_was_read_is_an_error(place: Place):
    place.write(NAME, b"short")

    with pytest.raises(PeerMisbehaved):
        place.read(NAME, io.BytesIO(), limit=LIMIT, start=6)


# -- list -------------------------------------------------------------------------------------


def test_a_folder_that_is_not_there_is_empty(place: Place):
    assert place.list("") == ()
    assert place.list("no/such/folder") == ()


def test_a_listing_is_sorted_and_holds_the_files_of_one_folder(place: Place):
    for name in ("in/b", "in/a", "in/deeper/c", "top"):
        place.write(name, name.encode())

    assert place.list("in") == (Entry("a", 4), Entry("b", 4))
    assert place.list("") == (Entry("top", 3),)
    assert place.list("in").skipped == ()


def test_more_entries_than_the_limit_are_an_error_and_never_a_part_of_the_truth(place: Place):
    for number in range(5):
        place.write(f"in/{number}", b"")

    assert len(place.list("in", limit=5)) == 5
    with pytest.raises(TooManyEntries):
        place.list("in", limit=4)


def test_a_file_is_not_a_folder(place: Place):
    place.write("a", b"x")

    with pytest.raises(NotRegular):
        place.list("a")
    with pytest.raises(NotRegular):
        place.write("a/b", b"x")


def test_a_folder_is_not_a_file(place: Place):
    place.write("a/b", b"x")

    with pytest.raises(NotRegular):
        content(place, "a")
    with pytest.raises(NotRegular):
        place.write("a", b"x")
    with pytest.raises(NotRegular):
        place.remove("a")
    with pytest.raises(NotRegular):
        place.move("a", "c")
    assert content(place, "a/b") == b"x"


# -- move and remove --------------------------------------------------------------------------


def test_a_file_moves_into_a_new_folder(place: Place):
    place.write("in/a", b"x")

    place.move("in/a", "done/2026/a")

    assert place.list("in") == ()
    assert content(place, "done/2026/a") == b"x"


def test_a_move_that_was_done_before_is_success(place: Place):
    place.write("a", b"x")
    place.move("a", "b")
    place.move("a", "b")

    assert place.list("") == (Entry("b", 1),)


def test_a_move_onto_the_same_bytes_leaves_one(place: Place):
    place.write("a", b"x")
    place.write("b", b"x")

    place.move("a", "b")

    assert place.list("") == (Entry("b", 1),)


@pytest.mark.parametrize("other", [b"y", b"longer"])
def test_a_move_onto_other_bytes_is_refused(place: Place, other: bytes):
    place.write("a", b"x")
    place.write("b", other)

    with pytest.raises(AlreadyThere):
        place.move("a", "b")

    assert (content(place, "a"), content(place, "b")) == (b"x", other)


def test_a_move_onto_itself_changes_nothing(place: Place):
    place.write("a", b"x")

    place.move("a", "a")

    assert content(place, "a") == b"x"


def test_a_move_of_nothing_is_not_found(place: Place):
    with pytest.raises(NotFound):
        place.move("a", "b")


def test_removing_twice_is_success(place: Place):
    place.write("in/a", b"x")
    place.remove("in/a")
    place.remove("in/a")
    place.remove("no/such/file")

    assert place.list("in") == ()


# -- names and life ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["", "/a", "a/", "a//b", "../a", "a/../b", ".a", "a\nb", "a\\b"])
def test_a_bad_name_is_refused_everywhere(place: Place, name: str):
    with pytest.raises(BadName):
        place.write(name, b"x")
    with pytest.raises(BadName):
        place.read(name, io.BytesIO(), limit=1)
    with pytest.raises(BadName):
        place.move(name, "b")
    with pytest.raises(BadName):
        place.move("b", name)
    with pytest.raises(BadName):
        place.remove(name)
    if name:
        with pytest.raises(BadName):
            place.list(name)


def test_closing_twice_is_fine_and_the_next_use_opens_again(place: Place):
    place.write("a", b"x")
    place.close()
    place.close()

    assert content(place, "a") == b"x"


# -- what lies on the disk --------------------------------------------------------------------


@on_disk
def test_a_half_written_file_of_a_killed_run_is_taken_over(disk: Disk):
    disk.plant(PART, b"left behind, and longer than what comes now")

    disk.place.write(NAME, b"whole")

    assert [path.name for path in (disk.root / FOLDER).iterdir()] == [PLAIN]
    assert content(disk.place, NAME) == b"whole"


@on_disk
def test_a_half_written_file_is_never_listed(disk: Disk):
    disk.plant(PART, b"half")

    listing = disk.place.list(FOLDER)

    assert listing == ()
    assert listing.skipped == (("hidden", 1),)


@on_disk
def test_a_link_under_the_half_written_name_is_not_written_through(disk: Disk):
    victim = disk.plant("victim", b"precious")
    disk.plant(PART, b"")
    (disk.root / PART).unlink()
    (disk.root / PART).symlink_to(victim)

    if "hides links" in disk.habits:  # it follows what it does not show: docs/places.md, limits
        with pytest.raises(WriteFailed):
            disk.place.write(NAME, b"whole")
        assert disk.place.list(FOLDER) == ()
        return
    disk.place.write(NAME, b"whole")
    assert victim.read_bytes() == b"precious"
    assert (disk.root / NAME).read_bytes() == b"whole"
    assert not (disk.root / NAME).is_symlink()


@on_disk
def test_a_second_name_of_a_file_is_not_written_through(disk: Disk):
    victim = disk.plant("victim", b"precious")
    disk.plant(PART, b"")
    (disk.root / PART).unlink()
    os.link(victim, disk.root / PART)

    disk.place.write(NAME, b"whole")

    assert victim.read_bytes() == b"precious"
    assert content(disk.place, NAME) == b"whole"


@on_disk
def test_only_regular_files_are_listed_and_read(disk: Disk):
    disk.plant("in/good", b"x")
    os.mkfifo(disk.root / "in/pipe")
    (disk.root / "in/link").symlink_to(disk.root / "in/good")
    (disk.root / "in/dangling").symlink_to("nowhere")
    (disk.root / "in/folder").mkdir()

    listing = disk.place.list("in")

    hidden = "hides links" in disk.habits
    assert listing == (Entry("good", 1),)
    assert listing.folders == ("folder",)
    assert listing.others == (() if hidden else ("dangling", "link", "pipe"))
    assert listing.skipped == (() if hidden else (("kind", 3),))
    for name in ("in/pipe", "in/link", "in/folder"):
        seen = name == "in/folder" or not hidden
        with pytest.raises(NotRegular if seen else NotFound):
            content(disk.place, name)
        if seen:
            with pytest.raises(NotRegular):
                disk.place.write(name, b"x")
        else:  # the rename puts a file where the link or pipe was
            disk.place.write(name, b"x")
            assert (disk.root / name).read_bytes() == b"x"
            assert not (disk.root / name).is_symlink()
    assert (disk.root / "in/good").read_bytes() == b"x"


@on_disk
def test_names_that_mislead_are_counted_and_not_used(disk: Disk):
    disk.plant("in/good", b"x")
    names = [
        b"a\nb",
        "\u202eexe.cod".encode(),
        b"\xd0\xd0\xd5\xfe.csv",
        b"-rf",
        b"back\\slash",
        b"e\xcc\x81",
    ]
    for name in names:
        Path(os.fsdecode(os.fsencode(disk.root / "in") + b"/" + name)).write_bytes(b"x")

    listing = disk.place.list("in")

    assert Entry("good", 1) in listing
    assert all(why_not(entry.name) == "" for entry in listing)
    if "respells names" not in disk.habits:
        assert listing == (Entry("good", 1),)
        assert listing.skipped == (("name", len(names)),)


@on_disk
def test_files_and_folders_are_ours_alone(disk: Disk):
    disk.place.write(NAME, b"x")

    if (
        disk.abilities is not None and not disk.abilities.modes
    ):  # theirs to set; what lies there is sealed
        assert (disk.root / NAME).read_bytes() == b"x"
        return
    assert stat.S_IMODE((disk.root / NAME).stat().st_mode) == 0o600
    assert stat.S_IMODE((disk.root / FOLDER).stat().st_mode) == 0o700


@on_disk
def test_a_root_that_is_not_there_is_unreachable_and_not_empty(disk: Disk):
    disk.root.rename(disk.root.with_name(disk.root.name + "-away"))

    with pytest.raises(Unreachable) as caught:
        disk.place.list("")

    assert caught.value.hint
