"""The search for people who must not show finds them in every form in which they are written."""

import pytest
from kit import canaries
from kit.department_files import citizen, penalty_csv, person


@pytest.mark.parametrize("code", ["utf-8", "gb18030"])
def test_a_name_and_a_number_are_found_wherever_they_stand(code, tmp_path):
    home, server = tmp_path / "home", tmp_path / "server"
    for folder in (home / "log", home / "inbox", server):
        folder.mkdir(parents=True)
    (home / "inbox" / "may.csv").write_bytes(penalty_csv([]))
    assert canaries.search(home, server) == []

    (home / "log" / "a").write_bytes(f"x{person(3)}y".encode(code))
    (home / "ledger.sqlite3").write_bytes(b"\0" + citizen(3).encode() + b"\0")
    (server / f"{citizen(4)}.cxe").write_bytes(b"")

    assert len(canaries.search(home, server)) == 3


def test_digests_times_and_ids_of_ours_are_nobody():
    for text in (b"01JD0000000000000000000001", b"20261126115700", b"f" * 64, "江阴".encode()):
        assert canaries.found_in(text) == ""
