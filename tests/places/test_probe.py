"""What a probe finds on real servers and on odd ones, and how places use what it found."""

# ruff: noqa: SIM117 - what runs inside a server stands inside it

from __future__ import annotations

import json
import os
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from kit import evil
from kit.foreign_servers import SERVERS, rclone
from kit.loopback import loopback
from paramiko.sftp import CMD_NAME, CMD_READDIR

from adapters.places.abilities import CAREFUL, Abilities, changes, warnings, way
from adapters.places.errors import (
    AlreadyThere,
    HostKeyMismatch,
    PeerMisbehaved,
    Refused,
    Timeout,
    TooManyEntries,
)
from adapters.places.sftp import SftpPlace
from adapters.places.sftp_probe import probe

if TYPE_CHECKING:
    from pathlib import Path

# Everything as it should be: what OpenSSH 9.2 does.
BEST = {
    "rename_onto": "refuses",
    "posix_rename": True,
    "exclusive": True,
    "exclusive_folders": True,
    "fsync": True,
    "resume": True,
    "request_bytes": 126_976,
    "empty_files": True,
    "hidden": True,
    "modes": True,
    "names": "exact",
    "case": True,
    "facts_listed": True,
    "listed_at_once": True,
    "longest_name": 255,
    "free_space": True,
}
RCLONE = {
    "rename_onto": "overwrites",
    "exclusive": False,
    "exclusive_folders": False,
    "fsync": False,
    "resume": False,
    "request_bytes": 32_768,
    "modes": False,
    "free_space": False,
}
FOUND = {
    "sshd": {},
    "proftpd": {"resume": False, "request_bytes": 32_768},
    "rclone": RCLONE,
    "rclone with a cache": RCLONE,
    "asyncssh": {},
}
STARTS = SERVERS | {"rclone with a cache": partial(rclone, "--vfs-cache-mode", "writes")}


def facts(abilities: Abilities) -> dict[str, object]:
    found = abilities.as_json()
    del found["greeting"]
    assert abs(found.pop("clock_skew")) <= 2
    return found


@pytest.mark.parametrize("name", FOUND)
def test_what_each_server_does_is_found(name: str):
    with STARTS[name]() as server:
        found = probe(server.settings(server.folder("probed")))
        left = list((server.files / "probed").iterdir())

    assert facts(found.abilities) == BEST | FOUND[name]
    assert found.left_behind == ""
    assert left == []
    assert found.abilities.greeting.software.startswith("SSH-2.0-")


ODD = {
    "overwrites and ignores O_EXCL": (
        {"jail": evil.Overwrites},
        {"rename_onto": "overwrites", "exclusive": False},
    ),
    "renames by the extension alone": ({"jail": evil.NoPlainRename}, {"rename_onto": "fails"}),
    "takes no hidden names": ({"jail": evil.NoHiddenNames}, {"hidden": False}),
    "truncates what it opens": ({"jail": evil.TruncatesOnOpen}, {"resume": False}),
    "appends wherever one writes": ({"jail": evil.WritesAtTheStart}, {"resume": False}),
    "fails at fsync": ({"subsystem": evil.FAILS_ON_FSYNC}, {"fsync": False, "posix_rename": False}),
    "knows no capitals": ({"jail": evil.NoCapitals}, {"case": False}),
    "joins spellings": ({"jail": evil.JoinsSpellings}, {"names": "joined"}),
}
LOOPBACK = BEST | {"request_bytes": 32_768, "free_space": False}


@pytest.mark.parametrize(("pieces", "otherwise"), ODD.values(), ids=ODD)
def test_what_is_odd_is_found_and_the_place_still_keeps_its_word(
    tmp_path: Path, pieces: dict, otherwise: dict
):
    data = os.urandom(100_000)
    with loopback(tmp_path, **pieces) as server:
        found = probe(server.settings())
        with SftpPlace(server.settings(), found.abilities) as place:
            place.write("in/a", data)
            place.write("in/a", data)
            with pytest.raises(AlreadyThere):
                place.write("in/a", b"other")
        shown = {path.name: path.read_bytes() for path in (server.files / "in").iterdir()}

    assert facts(found.abilities) == LOOPBACK | otherwise
    assert warnings(found.abilities)
    assert shown == {"a": data}


def test_a_server_that_changes_bytes_is_not_to_be_used(tmp_path: Path):
    with loopback(tmp_path, jail=evil.ChangesBytes) as server:
        with pytest.raises(PeerMisbehaved, match="something else was read back"):
            probe(server.settings())

        assert list(server.files.iterdir()) == []


def test_a_server_that_permits_no_folder_is_refused(tmp_path: Path):
    with loopback(tmp_path, jail=evil.PermitsNoFolder) as server:
        with pytest.raises(Refused):
            probe(server.settings())


def test_a_folder_that_cannot_be_removed_is_named(tmp_path: Path):
    with loopback(tmp_path, jail=evil.KeepsFolders) as server:
        found = probe(server.settings())
        (left,) = (path.name for path in server.files.iterdir())

    assert found.left_behind == left


def test_a_listing_without_end_ends_the_probe_and_nothing_is_left(tmp_path: Path):
    """Bug: the probe read it for ever, and kept every name."""
    names = [b"%04d" % number for number in range(1000)]
    with loopback(tmp_path, subsystem=evil.listing(names, endless=True)) as server:
        with pytest.raises(TooManyEntries):
            probe(server.settings())

        assert list(server.files.iterdir()) == []


def test_names_that_lead_out_of_the_scratch_folder_are_not_removed(tmp_path: Path):
    """Bug: whatever the server listed in our folder was removed by that name."""
    with loopback(tmp_path, jail=evil.ListsOutside) as server:
        (server.files / "precious").write_bytes(b"precious")
        probe(server.settings())

        assert [path.name for path in server.files.iterdir()] == ["precious"]


def test_answers_just_before_their_time_limit_do_not_make_a_probe_endless(tmp_path: Path):
    """Bug: some hundred of them, each nearly a time limit late, were waited for."""
    with loopback(tmp_path, subsystem=evil.late(0.3)) as server:
        with pytest.raises(Timeout, match="given up") as caught:
            probe(server.settings(timeout=0.5))
        (left,) = (path.name for path in server.files.iterdir())

    assert left in caught.value.hint


def test_nonsense_in_a_listing_keeps_no_file_from_being_removed(tmp_path: Path):
    """Bug: what had been made stayed there, and nobody was told."""
    empty_page = bytes([CMD_NAME]) + bytes(4)
    with loopback(tmp_path, subsystem=evil.answering(CMD_READDIR, empty_page)) as server:
        with pytest.raises(PeerMisbehaved):
            probe(server.settings())

        assert list(server.files.iterdir()) == []


def test_a_server_with_another_key_is_not_probed(tmp_path: Path):
    with loopback(tmp_path) as server:
        with pytest.raises(HostKeyMismatch):
            probe(server.settings(host_keys=(server.host_key_line[:-6] + "AAAAAA",)))

        assert list(server.files.iterdir()) == []


def test_findings_are_the_same_after_they_were_kept(tmp_path: Path):
    with loopback(tmp_path) as server:
        found = probe(server.settings()).abilities

    assert Abilities.of_json(json.loads(json.dumps(found.as_json()))) == found
    assert changes(found, found) == ()


def test_each_finding_that_changed_is_told(tmp_path: Path):
    with loopback(tmp_path) as server:
        found = probe(server.settings()).abilities
    later = replace(found, rename_onto="overwrites", clock_skew=(found.clock_skew or 0) + 31)

    assert changes(found, later) == (
        "rename_onto: refuses → overwrites",
        f"clock_skew: {found.clock_skew} → {later.clock_skew}",
    )
    assert changes(found, replace(found, clock_skew=(found.clock_skew or 0) + 5)) == ()


def test_a_server_that_greets_otherwise_is_used_in_the_careful_way_and_told_of(tmp_path: Path):
    told = []
    with loopback(tmp_path) as server:
        found = probe(server.settings()).abilities
        before = replace(found.greeting, software="SSH-2.0-other", max_write=261_120)
        with SftpPlace(server.settings(), replace(found, greeting=before), told.append) as place:
            place.write("a", b"x")
            careful = place._way
        with SftpPlace(server.settings(), found, told.append) as place:
            place.write("b", b"x")
            picked = place._way

    ((software, requests),) = told
    assert "SSH-2.0-other" in software
    assert "261120" in requests
    assert careful == CAREFUL
    assert picked == way(found) != CAREFUL


def test_what_a_server_says_of_itself_is_kept_as_visible_text_of_bounded_length():
    from adapters.places.abilities import MAX_EXTENSIONS, MAX_TEXT, Greeting

    words = {b"\x1b[2J%d" % n: b"\xff\n" * 500 for n in range(200)}
    greeting = Greeting.of("SSH-2.0-\x07" + "x" * 900, words, 1, 1)

    assert len(greeting.extensions) == MAX_EXTENSIONS
    for text in (greeting.software, *greeting.extensions):
        assert text.isascii()
        assert text.isprintable()
        assert len(text) <= 2 * MAX_TEXT + 1
