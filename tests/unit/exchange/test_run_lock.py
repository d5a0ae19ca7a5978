"""One run at a time in one home, also where locks are not seen by other machines."""

import os

import pytest

from exchange import mounts, run_lock
from exchange.errors import HomeBusy
from exchange.home import Home

TABLE = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:35 / /srv/ex\\040change rw - nfs4 server:/x rw
41 40 0:36 / /srv/ex\\040change/local rw - xfs /dev/sdb rw
42 22 0:37 / /mnt rw - cifs //server/x rw
43 22 0:38 / /mnt rw - tmpfs tmpfs rw
broken line
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv", "ext4"),
        ("/srv/ex change/home", "nfs4"),
        ("/srv/ex change/local/home", "xfs"),
        ("/srv/ex changeling", "ext4"),
        ("/mnt/home", "tmpfs"),
    ],
)
def test_the_nearest_and_newest_mount_counts(tmp_path, path, kind):
    assert mounts.kind_in(TABLE, type(tmp_path)(path)) == kind


def test_files_that_several_machines_may_use_are_told_from_others():
    assert mounts.is_network("nfs4")
    assert not mounts.is_network("ext4")
    assert not mounts.is_network("")


def test_whoever_finds_it_held_is_told_by_whom(tmp_path):
    with (
        run_lock.held(tmp_path, shared=False),
        pytest.raises(HomeBusy, match=f"process {os.getpid()} on {os.uname().nodename}"),
        run_lock.held(tmp_path, shared=False),
    ):
        pass


def test_asking_changes_nothing_and_tells_the_truth(tmp_path):
    assert not Home(tmp_path).is_locked()
    assert list(tmp_path.iterdir()) == []
    with run_lock.held(tmp_path, shared=False):
        assert Home(tmp_path).is_locked()
    assert not Home(tmp_path).is_locked()


def test_a_line_of_a_run_that_was_killed_here_stops_nobody(tmp_path):
    (tmp_path / run_lock.NAME).write_text(f"1 {os.uname().nodename}\n")

    with run_lock.held(tmp_path, shared=True):
        pass

    assert (tmp_path / run_lock.NAME).read_text() == ""


def test_a_line_of_another_machine_counts_where_its_lock_may_not_be_seen(tmp_path):
    line = tmp_path / run_lock.NAME
    line.write_text("1 another-machine\n")

    with (
        pytest.raises(HomeBusy, match="another-machine has not ended cleanly"),
        run_lock.held(tmp_path, shared=True),
    ):
        pass
    assert line.read_text() == "1 another-machine\n"
    with run_lock.held(tmp_path, shared=False):
        pass


def test_a_link_in_its_place_is_not_followed(tmp_path):
    (tmp_path / "outside").write_text("precious")
    (tmp_path / run_lock.NAME).symlink_to("outside")

    with pytest.raises(OSError, match="symbolic"), run_lock.held(tmp_path, shared=False):
        pass
    assert (tmp_path / "outside").read_text() == "precious"
