"""A disk that filled up left half a draft of a standard."""

import os
import shutil

import pytest
from click.testing import CliRunner
from kit.disk import no_file_over

from standards import release, whole_file
from standards.cli import standards


def test_a_file_is_replaced_as_a_whole_or_not_at_all(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"before")

    with no_file_over(100), pytest.raises(OSError, match="too large"):
        whole_file.replace(path, [b"x" * 60, b"y" * 60])
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"before", [path])

    whole_file.replace(path, [b"be", b"hind"], mode=whole_file.PRIVATE)
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"behind", [path])
    assert path.stat().st_mode & 0o777 == 0o600


def test_an_error_among_the_pieces_leaves_what_was_there(tmp_path):
    path = tmp_path / "a"

    def pieces():
        yield b"x"
        raise KeyError

    with pytest.raises(KeyError):
        whole_file.replace(path, pieces())

    assert list(tmp_path.iterdir()) == []


def test_a_link_stays_a_link_and_a_pipe_is_written_as_it_is(tmp_path):
    link, pipe = tmp_path / "link", tmp_path / "pipe"
    (tmp_path / "real").write_bytes(b"before")
    link.symlink_to("real")
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)

    whole_file.replace(link, [b"behind"])
    whole_file.replace(pipe, [b"through"])

    assert link.is_symlink()
    assert (tmp_path / "real").read_bytes() == b"behind"
    assert os.read(reading, 99) == b"through"
    os.close(reading)


def test_formatting_on_a_full_disk_keeps_the_draft(tmp_path):
    draft = shutil.copytree(release.DRAFTS / "jiangyin-person" / "0.9.0", tmp_path / "draft")
    records = draft / "records" / "penalty.toml"
    records.write_text(records.read_text() + "\n\n\n# a remark\n")
    before = records.read_bytes()

    with no_file_over(1000):
        done = CliRunner().invoke(standards, ["fmt", str(draft)])

    assert done.exit_code == 74
    assert records.read_bytes() == before
