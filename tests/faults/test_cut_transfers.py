"""The connection to OpenSSH is cut, frozen or its server killed at packets of a transfer.

In the gate a sample of the packets, with `--all-points` (`make crash`) every one. Afterwards the
file is whole or not there, and the next try goes on from what is there.
"""

# ruff: noqa: SIM117 - what runs inside a server stands inside it

from __future__ import annotations

import io
import os
import time
from random import Random
from typing import TYPE_CHECKING

import pytest
from kit.packet_proxy import DOWN, UP, PacketProxy, Point
from kit.proxy import Proxy
from kit.servers import hand_over
from kit.sshd import sshd

from adapters.places.errors import Timeout, Unreachable
from adapters.places.sftp import SftpPlace
from adapters.places.sftp_probe import probe

if TYPE_CHECKING:
    from pathlib import Path

    from adapters.places.abilities import Abilities

pytestmark = [pytest.mark.deep, pytest.mark.sshd, pytest.mark.timeout(3600)]

DATA = os.urandom(2_500_000)
PART = ".a.cxe.part"
SAMPLE = 12
PATIENCE = 1.0


@pytest.fixture(scope="module")
def server():
    with sshd() as running:
        yield running


@pytest.fixture(scope="module")
def known(server):
    return probe(server.settings(server.folder("probed"))).abilities


@pytest.fixture
def every(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--all-points"))


def points(proxy: PacketProxy, every: bool) -> list[Point]:
    """Every packet that passed, or a sample of them; the first and the last are always in it."""
    found = [
        Point(direction, number)
        for direction, most in proxy.passed.items()
        for number in range(1, most + 1)
    ]
    ends = [Point(UP, 1), Point(UP, proxy.passed[UP]), Point(DOWN, proxy.passed[DOWN])]
    return found if every else [*ends, *Random(1).sample(found, SAMPLE)]


def new_folder(server, name: str) -> tuple[str, Path]:
    return server.folder(name), server.files / name


@pytest.mark.slow
def test_an_upload_cut_at_any_packet_is_all_or_nothing_and_goes_on(server, known, every):
    root, _ = new_folder(server, "up-count")
    with PacketProxy(server.port) as proxy:
        with SftpPlace(server.settings(root, port=proxy.port), known) as place:
            place.write("a.cxe", DATA)
    total = dict(proxy.passed)
    continued = noticed = 0
    chosen = points(proxy, every)

    for number, point in enumerate(chosen):
        root, files = new_folder(server, f"up-{number}")
        told = False
        with PacketProxy(server.port, point) as cutting:
            with SftpPlace(server.settings(root, port=cutting.port), known) as place:
                try:
                    place.write("a.cxe", DATA)
                    told = True
                except Unreachable:
                    noticed += 1
            # How many answers the server puts into one packet differs: the point may not come.
            assert told or cutting.broken.is_set(), "it failed with nothing cut"
        shown = {path.name: path.read_bytes() for path in files.iterdir()}
        assert set(shown) <= {"a.cxe", PART}
        assert shown.get("a.cxe", DATA) == DATA
        assert not told or set(shown) == {"a.cxe"}, "it was told to be there and is not"
        left = len(shown.get(PART, b""))
        assert DATA.startswith(shown.get(PART, b"")), "what is left is a beginning"

        with PacketProxy(server.port) as whole:
            with SftpPlace(server.settings(root, port=whole.port), known) as place:
                place.write("a.cxe", DATA)
        assert {path.name: path.read_bytes() for path in files.iterdir()} == {"a.cxe": DATA}
        if left >= 1 << 20 and "a.cxe" not in shown:
            continued += 1
            assert whole.passed[UP] < total[UP] - (left >> 15) + 20, "it was sent from the start"

    assert noticed >= len(chosen) // 2, "cuts were not noticed"
    assert continued, "no cut left enough to go on from"


@pytest.mark.slow
def test_a_download_cut_at_any_packet_goes_on_from_what_came(server, known, every):
    root, _ = new_folder(server, "down")
    with SftpPlace(server.settings(root), known) as place:
        place.write("a.cxe", DATA)
    with PacketProxy(server.port) as proxy:
        with SftpPlace(server.settings(root, port=proxy.port), known) as place:
            place.read("a.cxe", io.BytesIO(), limit=len(DATA))

    for point in points(proxy, every):
        sink = io.BytesIO()
        with PacketProxy(server.port, point) as cutting:
            with SftpPlace(server.settings(root, port=cutting.port), known) as place:
                try:
                    place.read("a.cxe", sink, limit=len(DATA))
                except Unreachable:
                    assert DATA.startswith(sink.getvalue())
                    start = len(sink.getvalue())
                    place.read("a.cxe", sink, limit=len(DATA), start=start)
        assert sink.getvalue() == DATA


@pytest.mark.slow
def test_a_server_that_freezes_at_a_packet_is_a_timeout_and_the_next_try_succeeds(
    server, known, every
):
    root, _ = new_folder(server, "freeze-count")
    with PacketProxy(server.port) as proxy:
        with SftpPlace(server.settings(root, port=proxy.port), known) as place:
            place.write("a.cxe", DATA)
    chosen = points(proxy, every)[:: 1 if every else 4]

    for number, point in enumerate(chosen):
        root, files = new_folder(server, f"freeze-{number}")
        with PacketProxy(server.port, point, freeze=True) as freezing:
            place = SftpPlace(server.settings(root, port=freezing.port, timeout=PATIENCE), known)
            start = time.monotonic()
            with place:
                try:
                    place.write("a.cxe", DATA)
                except Timeout:
                    pass
                else:
                    assert (files / "a.cxe").read_bytes() == DATA
            assert time.monotonic() - start < 10 * PATIENCE
        with SftpPlace(server.settings(root), known) as place:
            place.write("a.cxe", DATA)
        assert {path.name: path.read_bytes() for path in files.iterdir()} == {"a.cxe": DATA}


@pytest.mark.slow
def test_many_small_files_cut_at_any_packet_are_each_whole_or_not_there(server, known, every):
    files = {f"in/{number:03}": os.urandom(4_000) for number in range(200)}
    root, _ = new_folder(server, "many-count")
    with PacketProxy(server.port) as proxy:
        with SftpPlace(server.settings(root, port=proxy.port), known) as place:
            assert dict(place.write_many(files.items())) == dict.fromkeys(files)
    some = 0
    # Names are given late: more of the points are there.
    late = range(proxy.passed[UP] // 2, proxy.passed[UP], max(1, proxy.passed[UP] // 12))
    last = [Point(UP, number) for number in late]

    for number, point in enumerate([*points(proxy, every)[:: 1 if every else 3], *last]):
        root, folder = new_folder(server, f"many-{number}")
        told = {}
        with PacketProxy(server.port, point) as cutting:
            with SftpPlace(server.settings(root, port=cutting.port), known) as place:
                try:
                    told.update(place.write_many(files.items()))
                except Unreachable:
                    some += 0 < len(told) < len(files)
        shown = {
            f"in/{path.name}": path.read_bytes()
            for path in folder.glob("in/*")
            if not path.name.startswith(".")
        }
        assert set(told.values()) <= {None}
        assert set(told) <= set(shown), "one was told to be there that is not"
        assert all(files[name] == data for name, data in shown.items())

        with SftpPlace(server.settings(root), known) as place:
            assert dict(place.write_many(files.items())) == dict.fromkeys(files)
        left = {path.name: path.read_bytes() for path in folder.glob("in/*")}
        assert left == {name[3:]: data for name, data in files.items()}

    assert some, "no cut fell between two files"


def plant_half(folder: Path) -> None:
    """Leave what a cut upload leaves."""
    (folder / PART).write_bytes(DATA[: 3 << 19])
    hand_over(folder / PART)


CHANGES = {
    "other bytes": lambda part: part.write_bytes(b"x" + part.read_bytes()[1:]),
    "another last byte": lambda part: part.write_bytes(part.read_bytes()[:-1] + b"?"),
    "longer than the file": lambda part: part.write_bytes(DATA + b"more"),
    "nearly nothing": lambda part: part.write_bytes(DATA[:100]),
    "a folder": lambda part: (part.unlink(), part.mkdir()),
    "a link to another file": lambda part: (
        part.rename(part.with_name("victim")),
        part.symlink_to("victim"),
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_half_written_file_that_somebody_changed_never_counts(server, known, change):
    root, files = new_folder(server, f"changed-{list(CHANGES.values()).index(change)}")
    plant_half(files)
    change(files / PART)
    victim = (files / "victim").read_bytes() if (files / "victim").exists() else None

    with SftpPlace(server.settings(root), known) as place:
        if (files / PART).is_dir():
            with pytest.raises(Exception, match=r"a\.cxe"):
                place.write("a.cxe", DATA)
            (files / PART).rmdir()
        place.write("a.cxe", DATA)

    assert (files / "a.cxe").read_bytes() == DATA
    assert not (files / PART).exists()
    if victim is not None:
        assert (files / "victim").read_bytes() == victim


def test_a_server_that_was_never_probed_gets_a_cut_upload_anew(server, known):
    passed = {}
    for name, abilities in (("unknown", None), ("probed", known)):
        root, files = new_folder(server, f"half-{name}")
        plant_half(files)
        with PacketProxy(server.port) as proxy:
            with SftpPlace(server.settings(root, port=proxy.port), abilities) as place:
                place.write("a.cxe", DATA)
        passed[name] = proxy.passed[UP]
        assert {path.name: path.read_bytes() for path in files.iterdir()} == {"a.cxe": DATA}

    assert passed["unknown"] > len(DATA) >> 15
    assert passed["probed"] < passed["unknown"] - 30


@pytest.mark.slow
def test_what_no_connection_lives_long_enough_for_gets_there_in_pieces(server, known):
    data = os.urandom(24 << 20)

    def tries(name: str, abilities: Abilities | None) -> int:
        """How many connections of 14 MB it takes; 0 where six are not enough."""
        root, files = new_folder(server, name)
        with Proxy(server.port, cut_after=14_000_000) as proxy:
            for number in range(1, 7):
                with SftpPlace(server.settings(root, port=proxy.port), abilities) as place:
                    try:
                        place.write("a.cxe", data)
                    except Unreachable:
                        continue
                assert {path.name: path.read_bytes() for path in files.iterdir()} == {"a.cxe": data}
                return number
        return 0

    assert 2 <= tries("pieces", known) <= 6
    assert tries("anew", None) == 0
