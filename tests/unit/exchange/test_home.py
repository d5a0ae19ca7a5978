import json
from datetime import UTC, datetime

import pytest

from exchange.errors import DiskError, HomeBusy, HomeError
from exchange.home import Home, write_durably
from exchange.journal import Journal, masked


def test_two_runs_at_once_are_refused_and_the_first_goes_on(tmp_path):
    home = Home(tmp_path)
    with home.locked(), pytest.raises(HomeBusy), home.locked():
        pass

    with home.locked():
        pass


def test_a_folder_without_a_configuration_is_no_home(tmp_path):
    with pytest.raises(HomeError) as caught:
        Home(tmp_path).config()

    assert "chengxin exchange init" in caught.value.hint


def test_a_configuration_in_another_encoding_names_its_line(tmp_path):
    (tmp_path / "chengxin.toml").write_bytes('# 配置\nname = "江阴"'.encode("gb18030"))

    with pytest.raises(HomeError) as caught:
        Home(tmp_path).config()

    assert ":1: not UTF-8" in str(caught.value)


def test_everything_in_a_home_is_its_owners_alone(tmp_path):
    home = Home(tmp_path / "home")
    home.prepare()
    write_durably(home.root / "originals" / "ab" / "x", b"1")

    for path in home.root.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0 or path.is_dir()
    assert home.root.stat().st_mode & 0o077 == 0


def test_a_write_that_fails_leaves_what_was_there(tmp_path):
    path = tmp_path / "x"
    write_durably(path, b"before")
    (tmp_path / ".x.part").mkdir()

    with pytest.raises(DiskError):
        write_durably(path, b"after")

    assert path.read_bytes() == b"before"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("number 11010119900307000X here", "number ****************** here"),
        ("１１０１０１１９９００３０７０００Ｘ", "*" * 18),
        ("320281900101000", "*" * 15),
        ("000000000042-abababababababababababababababab", None),
        ("ab" * 32, None),
        ("rows 100000", None),
    ],
)
def test_the_journal_masks_what_looks_like_a_citizen_number(text, safe):
    assert masked(text) == (text if safe is None else safe)


def test_the_journal_is_one_json_line_per_event(tmp_path):
    journal = Journal(tmp_path)
    at = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)

    journal.write("run.start", at=at)
    journal.write("file.taken", at=at, rows=3)

    lines = (tmp_path / "2026-11.ndjson").read_text().splitlines()
    assert [json.loads(line)["event"] for line in lines] == ["run.start", "file.taken"]
    assert json.loads(lines[1]) == {
        "time": "2026-11-22T17:30:00Z",
        "event": "file.taken",
        "rows": 3,
    }


def test_a_journal_that_cannot_be_written_stops_nobody(tmp_path):
    Journal(tmp_path / "missing").write("x", at=datetime.now(UTC))
