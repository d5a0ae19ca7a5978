"""What interrupting runs at system calls once brought to light; each test names its bug."""

import errno
import gc
import json
import tempfile
import warnings
from datetime import UTC, datetime

import pytest
from kit import tracing
from kit.department_files import penalty, penalty_csv
from kit.disk import no_file_over
from kit.homes import LAYOUT, PASSPHRASE
from kit.tracing import Fail

from adapters import feedback, intake, layouts
from exchange.home import Home
from exchange.intake import collect
from exchange.journal import Journal
from exchange.wiring import gateway_of
from standards.library import Library

AT = datetime(2026, 11, 22, tzinfo=UTC)


def lines(folder):
    (log,) = folder.iterdir()
    return [json.loads(line) for line in log.read_bytes().splitlines()]


def test_bug_a_full_disk_left_half_a_line_in_the_journal(tmp_path):
    journal = Journal(tmp_path)
    journal.write("first", at=AT)
    with no_file_over(100):
        journal.write("second", at=AT, digest="0" * 64)
    journal.write("third", at=AT)

    assert [line["event"] for line in lines(tmp_path)] == ["first", "third"]


@pytest.mark.parametrize("torn", [b'{"time": "2026-11-2', bytes(30)])
def test_bug_a_line_followed_what_a_power_cut_left_of_the_one_before(tmp_path, torn):
    journal = Journal(tmp_path)
    journal.write("first", at=AT)
    (log,) = tmp_path.iterdir()
    log.write_bytes(log.read_bytes() + torn)
    journal.write("second", at=AT)

    assert [line["event"] for line in lines(tmp_path)] == ["first", "second"]


def test_bug_libraries_put_plain_text_into_the_systems_temporary_folder(pair):
    hub, _ = pair
    home = Home(hub.home)
    home.prepare()
    before = tempfile.gettempdir()
    with (
        gateway_of(home, home.config(), PASSPHRASE.encode(), tell=print) as gateway,
        tempfile.NamedTemporaryFile() as plain,
    ):
        assert plain.name.startswith(str(gateway.home.spool))

    assert tempfile.gettempdir() == before


def test_bug_a_full_disk_under_a_feedback_workbook_was_called_a_bug_of_ours():
    mapping = layouts.load(str(LAYOUT), Library().load)
    data = penalty_csv([penalty(1, CF_ZT="9")])
    catalog = Library().load(mapping.standard)
    (part,) = intake.take_each(data, "f.csv", mapping, catalog, as_of=AT.date(), beyond=None)

    with no_file_over(300), pytest.raises(OSError, match="File too large"):
        feedback.workbook(part.intake, data)
    with warnings.catch_warnings(action="ignore"):
        gc.collect()  # the library leaves its own files open then


def test_bug_an_inbox_that_cannot_be_listed_was_taken_for_an_empty_one(pair):
    hub, _ = pair
    hub.deliver("may.csv", b"1", feed="nobodys")
    home = Home(hub.home)
    config = home.config()

    def listing(call):
        return Fail(errno.EIO) if str(call) == "openat inbox" else None

    def look():
        return [[one.path.name, str(one.reason)] for one in collect.look(home, config)]

    done = tracing.trace(look, hub.home, listing)

    assert ["inbox", "no-access"] in done.answer
