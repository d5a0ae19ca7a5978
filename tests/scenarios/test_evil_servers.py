"""Whole homes against servers that lie: nothing false is believed, and an honest night heals it.

The numbers are those of the threats that a hostile SFTP server poses, 19 to 30, as docs/security.md
lists them; those that need no home are in tests/places.
"""

import contextlib
import os
import uuid
from datetime import UTC, datetime, timedelta

import pytest
from kit import evil, night, snapshots
from kit.commands import chengxin
from kit.department_files import penalty_csv
from kit.homes import STREAM, recent, run_at, said
from kit.loopback import loopback
from kit.over_sftp import connect
from kit.servers import Server
from paramiko.sftp import CMD_READ

pytestmark = pytest.mark.slow


@contextlib.contextmanager
def lying(pair, base, **pieces):
    """Serve both homes' places from one folder, with pieces of the server replaced."""
    files = base / "served"
    for org in pair:
        (files / org.id).mkdir(parents=True, exist_ok=True)
    with loopback(base / f"keys-{uuid.uuid4().hex}", files=files, **pieces) as running:
        line, identity = running.host_key_line, running.identity
        server = Server(running.server.port, line, base, files, "", None, identity, user="hub")
        connect(pair, server, timeout_seconds=3)
        yield files


def send(pair, base, *numbers):
    """The hub sends one batch for each number, over an honest server."""
    hub, _ = pair
    with lying(pair, base) as files:
        for number in numbers:
            hub.deliver(f"{number}.csv", penalty_csv([recent(number)]))
            done = hub.run()
            assert done.code == 0, done.out
    return sorted((files / "cn.wuxi").rglob(f"{STREAM}/*.cxe"))


def honest_night(pair, base, records):
    """Over an honest server everything ends well, with each record once."""
    hub, wuxi = pair
    with lying(pair, base):
        taken = wuxi.run()
        settled = hub.run()
    assert taken.code == 0, taken.out
    assert settled.code == 0, settled.out
    assert len(wuxi.delivered()) == records
    (totals,) = hub.status()["partners"]
    assert (totals["accepted"], totals["waiting"]) == (records, 0)


def test_19_another_host_key_gets_nothing_and_is_told(pair, tmp_path):
    _, wuxi = pair
    send(pair, tmp_path, 1)
    with lying(pair, tmp_path):
        config = wuxi.home / "chengxin.toml"
    text = config.read_text()
    with lying(pair, tmp_path):
        ports = [one for one in config.read_text().splitlines() if one.startswith("port")]
        old = [one for one in text.splitlines() if one.startswith("port")]
        config.write_text(text.replace(old[0], ports[0]))  # the new server, the old pinned key
        done = wuxi.run()

    assert done.code == 77
    assert "host key" in said(done)
    assert wuxi.delivered() == []
    honest_night(pair, tmp_path, 1)


def test_21_links_pipes_and_folders_in_place_of_envelopes_are_passed_over(pair, tmp_path):
    _, wuxi = pair
    (envelope,) = send(pair, tmp_path, 1)
    os.mkfifo(envelope.with_name(f"000000000002-{'0' * 32}.cxe"))
    envelope.with_name(f"000000000003-{'0' * 32}.cxe").symlink_to("/etc/passwd")
    envelope.with_name(f"000000000004-{'0' * 32}.cxe").mkdir()
    with lying(pair, tmp_path):
        done = wuxi.run()

    log = "".join(path.read_text() for path in (wuxi.home / "log").iterdir())
    assert done.code == 76, done.out
    said_of_names = [one["message"][:18] for one in done.json["problems"]]
    assert said_of_names == ["1 name is a folder", "2 names are no fil"]
    assert "listing.skipped" in log
    assert len(wuxi.delivered()) == 1


def test_21_a_server_that_shows_every_file_as_a_folder_is_told(pair, tmp_path):
    """Nothing seemed to lie there, and both sides only saw that an answer was late."""
    hub, wuxi = pair
    send(pair, tmp_path, 1)
    with lying(pair, tmp_path, jail=evil.ShowsFolders):
        nothing = wuxi.run()
    with lying(pair, tmp_path):
        assert wuxi.run().code == 0
    with lying(pair, tmp_path, jail=evil.ShowsFolders):
        no_answer = hub.run()

    for done, names in ((nothing, "1 name is a folder"), (no_answer, "names are folders")):
        assert done.code == 76, done.out
        assert names in said(done)
    honest_night(pair, tmp_path, 1)


@pytest.mark.parametrize(
    ("lie", "code"),
    [(evil.MakesNoFolder, 75), (evil.FailsListings, 75), (evil.DeniesFolders, 76)],
)
def test_a_fault_of_the_server_is_none_of_our_disk_or_input(pair, tmp_path, lie, code):
    """Runs ended with 74, which has a person mend our own disk, or with 66."""
    _, wuxi = pair
    send(pair, tmp_path, 1)
    with lying(pair, tmp_path, jail=lie):
        done = wuxi.run()

    assert done.code == code, done.out
    assert all(one["hint"] for one in done.json["problems"])
    honest_night(pair, tmp_path, 1)


def test_21_a_server_that_does_not_say_what_its_files_are_is_told(pair, tmp_path):
    """Without their modes nothing seemed to lie there, and the run ended well."""
    _, wuxi = pair
    send(pair, tmp_path, 1)
    with lying(pair, tmp_path, jail=evil.TellsNoModes):
        nothing = wuxi.run()

    assert nothing.code == 76, nothing.out
    assert "1 name is no file" in said(nothing)
    honest_night(pair, tmp_path, 1)


DOCTORED = {
    "files are folders": (evil.ShowsFolders, "1 name is a folder"),
    "files are nothing": (evil.TellsNoModes, "1 name is no file"),
    "folders are not there": (evil.DeniesFolders, "the server says that it is not"),
    "removed files stay": (evil.Remembers, "says that it removed a file"),
}


@pytest.mark.parametrize(("lie", "told"), DOCTORED.values(), ids=DOCTORED)
def test_21_the_doctor_says_of_a_server_what_the_run_says(pair, tmp_path, lie, told):
    """Bug: it called such places well, and one that denies its folders an input missing (66)."""
    _, wuxi = pair
    send(pair, tmp_path, 1)
    with lying(pair, tmp_path, jail=lie):
        looked = chengxin("exchange", "doctor", "--home", wuxi.home, "--json")
    with lying(pair, tmp_path):
        honest = chengxin("exchange", "doctor", "--home", wuxi.home, "--json")

    assert looked.code == 76
    failed = [one for one in looked.json["checks"] if one["state"] == "fail"]
    assert {one["id"] for one in failed} == {"place"}
    assert told in failed[-1]["message"]
    assert honest.code == 0


SIZES = {"endless": 1 << 50, "longer": 10_000_000, "shorter": 1_000, "empty": 0}


@pytest.mark.parametrize(
    "claimed",
    [
        pytest.param(
            size, id=name, marks=() if name in {"endless", "shorter"} else pytest.mark.deep
        )
        for name, size in SIZES.items()
    ],
)
def test_22_a_size_that_is_a_lie_is_refused(pair, tmp_path, claimed):
    _, wuxi = pair
    send(pair, tmp_path, 1)
    with lying(pair, tmp_path, jail=evil.sized(claimed)):
        done = wuxi.run()

    assert done.code == 76, done.out
    assert wuxi.delivered() == []
    honest_night(pair, tmp_path, 1)


def impostors(whole):
    """Files of 1 GiB under the name of an envelope, by what shows that they are none."""
    size = 1 << 30
    yield "format", b""  # nothing but zeros
    yield "format", whole[:4096]  # an envelope of another size than the file's
    head = bytearray(whole[:24])
    head[16:24] = (size - 24 - int.from_bytes(head[12:16], "big") - 97).to_bytes(8, "big")
    yield "header", bytes(head)  # the right sizes, and a header of zeros


def test_22_a_file_that_begins_as_no_envelope_is_not_fetched(pair, tmp_path):
    """A gibibyte of zeros was fetched whole, every night, before anybody looked at it."""
    _, wuxi = pair
    (envelope,) = send(pair, tmp_path, 1)
    whole = envelope.read_bytes()
    for code, beginning in impostors(whole):
        envelope.write_bytes(beginning)
        os.truncate(envelope, 1 << 30)
        evil.CountsReads.given = 0
        with lying(pair, tmp_path, jail=evil.CountsReads):
            for _ in range(1 if beginning else 2):
                done = wuxi.run()
                assert done.code == 76, done.out
                assert code in said(done)
        assert evil.CountsReads.given < 1 << 20, (code, evil.CountsReads.given)
        assert not list((wuxi.home / "fetching").rglob("*.cxe"))
    envelope.write_bytes(whole)
    leaves = b"".join(path.read_bytes() for path in (wuxi.home / "archive" / "log").iterdir())

    assert leaves.count(b'"envelope.refused"') == 3
    honest_night(pair, tmp_path, 1)


def test_22_a_slow_drip_costs_a_bounded_time(pair, tmp_path):
    _, wuxi = pair
    send(pair, tmp_path, 1)
    start = datetime.now(UTC)
    with lying(pair, tmp_path, subsystem=evil.Drip):
        done = wuxi.run()

    assert done.code == 75, done.out
    assert datetime.now(UTC) - start < timedelta(seconds=40)
    honest_night(pair, tmp_path, 1)


def test_23_a_file_that_changes_between_two_reads_is_refused_or_whole(pair, tmp_path):
    _, wuxi = pair
    send(pair, tmp_path, 1)
    evil.Flips.opened = 0
    with lying(pair, tmp_path, jail=evil.Flips):
        first, second = wuxi.run(), wuxi.run()

    assert first.code == 76, first.out
    assert second.code == 0, second.out
    assert len(wuxi.delivered()) == 1
    honest_night(pair, tmp_path, 1)


def test_24_a_listing_without_end_ends(pair, tmp_path):
    _, wuxi = pair
    send(pair, tmp_path, 1)
    names = [b"%012d-%032d.cxe" % (number, number) for number in range(1000)]
    with lying(pair, tmp_path, subsystem=evil.listing(names, endless=True)):
        done = wuxi.run()

    assert done.code == 76, done.out
    assert "more than 10000 entries" in said(done)
    honest_night(pair, tmp_path, 1)


def test_25_names_with_traversal_control_characters_and_twins_are_not_used(pair, tmp_path):
    _, wuxi = pair
    (envelope,) = send(pair, tmp_path, 1)
    good = envelope.name.encode()
    names = [
        *(b"../../../../keys/" + good, b"/etc/passwd", b"..", good + b"\n", good + b"\x00"),
        *(b"\xe2\x80\xae" + good, good[:-3] + "схе".encode(), "０".encode() + good[1:]),
        *(good[:-4] + "é".encode() + b".cxe", good[:-4] + "e\u0301".encode() + b".cxe"),
        *(b"\xff" + good, b"-rf", b"x" * 60_000, good),
    ]
    with lying(pair, tmp_path, subsystem=evil.listing(names)):
        wuxi.run()

    outside = {path.name for path in tmp_path.rglob("*") if path.name.startswith("passwd")}
    spooled = {path.name for path in (wuxi.home / "fetching").rglob("*") if path.is_file()}
    assert outside == set()
    assert spooled <= {envelope.name}
    honest_night(pair, tmp_path, 1)


def test_26_old_listings_and_replays_have_no_second_effect(pair, tmp_path):
    """Rollback: every night the server shows all that ever lay there."""
    hub, wuxi = pair
    send(pair, tmp_path, 1, 2)
    with lying(pair, tmp_path, jail=evil.Remembers):
        runs = [wuxi.run() for _ in range(3)]
        settled = [hub.run() for _ in range(2)]

    assert [run.code for run in runs] == [0, 0, 0], [run.out for run in runs]
    assert [len(run.json["arrivals"]) for run in runs] == [2, 0, 0]
    assert [len(run.json["answers"]) for run in settled] == [2, 0]
    assert len(wuxi.delivered()) == 2


def test_26_files_under_each_others_names_are_held_and_then_taken(pair, tmp_path):
    _, wuxi = pair
    first, second = send(pair, tmp_path, 1, 2)
    one, two = first.read_bytes(), second.read_bytes()
    first.write_bytes(two)
    second.write_bytes(one)
    with lying(pair, tmp_path):
        held = wuxi.run()
    first.write_bytes(one)
    second.write_bytes(two)

    assert held.code == 76
    assert "number 1 of stream person" in said(held)
    honest_night(pair, tmp_path, 2)


def test_26_what_is_withheld_is_a_gap_with_its_time(pair, tmp_path):
    _, wuxi = pair
    first, _ = send(pair, tmp_path, 1, 2)
    aside = tmp_path / first.name
    first.rename(aside)
    with lying(pair, tmp_path):
        held = wuxi.run()
    (gap,) = wuxi.status()["gaps"]
    aside.rename(first)

    assert held.code == 76
    assert (gap["missing"], gap["waits"]) == (1, 2)
    honest_night(pair, tmp_path, 2)


def test_26_an_envelope_in_another_partners_folder_is_not_taken(orgs, tmp_path):
    hub, wuxi, jiangsu = orgs
    hub.deliver("1.csv", penalty_csv([recent(1)]))
    hub.run()
    (name,) = wuxi.lying("**/*.cxe")
    swapped = jiangsu.server / name.replace("cn.wuxi/", "cn.jiangsu/", 1).replace(
        f"{hub.id}/{STREAM}", f"{hub.id}/receipt.cn.jiangsu"
    )
    swapped.parent.mkdir(parents=True)
    (wuxi.server / name).rename(swapped)

    done = jiangsu.run()

    assert done.code == 76, done.out
    assert "lies in the folder of" in said(done)


def test_27_a_file_that_is_cut_short_under_its_final_name_gets_no_answer(pair, tmp_path):
    hub, wuxi = pair
    (envelope,) = send(pair, tmp_path, 1)
    whole = envelope.read_bytes()
    for size in (0, 10, 4_096, len(whole) - 1):
        envelope.write_bytes(whole[:size])
        with lying(pair, tmp_path) as files:
            done = wuxi.run()
        assert done.code == 76, (size, done.out)
        assert not list((files / hub.id).rglob(f"{STREAM}/*.note"))
    envelope.write_bytes(whole)

    honest_night(pair, tmp_path, 1)


def test_27_a_word_of_a_log_that_was_cut_short_is_told_until_a_newer_one_lies_there(pair, tmp_path):
    """It lay there for good, and every run ended with 76."""
    hub, wuxi = pair
    send(pair, tmp_path, 1)
    with lying(pair, tmp_path) as files:
        assert wuxi.run().code == 0
        for path in (files / hub.id).rglob("receipt-logs/*"):
            os.truncate(path, path.stat().st_size - 1)
        hub.deliver("2.csv", penalty_csv([recent(2)]))
        told = hub.run()
        assert wuxi.run().code == 0
        newer = hub.run()

    assert [told.code, newer.code] == [76, 76]
    assert "a statement about a log" in said(newer)
    honest_night(pair, tmp_path, 2)


def test_30_a_server_that_deletes_everything_gets_it_again(pair, tmp_path):
    hub, _ = pair
    hub.deliver("1.csv", penalty_csv([recent(1)]))
    with lying(pair, tmp_path, jail=evil.Forgets) as files:
        sent = hub.run()
        assert list(files.rglob("*.cxe")) == []
    with lying(pair, tmp_path):
        run_at(hub, datetime.now(UTC) + timedelta(hours=25))

    assert sent.code == 0
    honest_night(pair, tmp_path, 1)


def test_30_a_server_that_deletes_receipts_has_them_answered_again(pair, tmp_path):
    hub, wuxi = pair
    send(pair, tmp_path, 1)
    with lying(pair, tmp_path) as files:
        wuxi.run()
        for path in (files / hub.id).rglob(f"{STREAM}/*.note"):
            path.unlink()
        nothing = hub.run()
        run_at(hub, datetime.now(UTC) + timedelta(hours=25))

    assert nothing.json["answers"] == []
    honest_night(pair, tmp_path, 1)


def test_30_receipts_that_were_cut_short_there_are_removed_and_put_again(pair, tmp_path):
    """Both sides waited for ever: the name was taken, by bytes that nobody could use."""
    hub, wuxi = pair
    send(pair, tmp_path, 1)
    with lying(pair, tmp_path) as files:
        assert wuxi.run().code == 0
        answers = [
            path
            for path in (files / hub.id).rglob("*")
            if path.is_file() and path.parent.name != "receipt-logs"
        ]
        for path in answers:
            os.truncate(path, path.stat().st_size - 1)
        unread = hub.run()
        run_at(hub, datetime.now(UTC) + timedelta(hours=25))
        mended = wuxi.run()

    assert len(answers) == 5  # four stages, and the envelope with the outcomes
    assert (unread.code, unread.json["answers"]) == (76, [])
    assert mended.code == 76
    assert said(mended).count("removed, and put again") == 5
    honest_night(pair, tmp_path, 1)


def test_30_success_that_is_a_lie_is_no_receipt(pair, tmp_path):
    """The server says OK and stores something else of the same length."""
    hub, wuxi = pair
    hub.deliver("1.csv", penalty_csv([recent(1)]))
    with lying(pair, tmp_path, jail=evil.ChangesEnvelopes) as files:
        sent = hub.run()
        (stored,) = (files / wuxi.id).rglob(f"{STREAM}/*.cxe")
        refused = wuxi.run()
        believed = hub.run()
    (totals,) = hub.status()["partners"]
    stored.unlink()
    with lying(pair, tmp_path):
        run_at(hub, datetime.now(UTC) + timedelta(hours=25))

    assert sent.code == 0
    assert refused.code == 76
    assert wuxi.delivered() == []
    assert believed.json["answers"] == []
    assert (totals["accepted"], totals["waiting"]) == (0, 1)
    honest_night(pair, tmp_path, 1)


def test_30_an_envelope_that_was_changed_there_is_read_back_told_and_put_again(pair, tmp_path):
    """Both sides waited for ever: its size was right, and the partner gives no answer to it."""
    hub, wuxi = pair
    hub.deliver("1.csv", penalty_csv([recent(1)]))
    with lying(pair, tmp_path, jail=evil.ChangesEnvelopes) as files:
        assert hub.run().code == 0
        (stored,) = (files / wuxi.id).rglob(f"{STREAM}/*.cxe")
        wrong = stored.read_bytes()
        again = run_at(hub, datetime.now(UTC) + timedelta(hours=25))
        assert stored.read_bytes() == wrong  # by the same server
    with lying(pair, tmp_path):
        soon = run_at(hub, datetime.now(UTC) + timedelta(hours=26))
        assert stored.read_bytes() == wrong  # it was put an hour ago
        late = run_at(hub, datetime.now(UTC) + timedelta(hours=51))
    (leaves,) = (hub.home / "archive" / "log").iterdir()

    for report in (again, late):
        (told,) = [one for one in report.problems if one.exit_code == 76]
        assert "number 1 of stream person lay at the place of cn.wuxi with other" in told.message
        assert "put again" in told.message
        assert told.hint
    assert not soon.problems
    assert stored.read_bytes() == hub.sent()[0].read_bytes()
    assert leaves.read_bytes().count(b'"envelope.changed"') == 2
    honest_night(pair, tmp_path, 1)
    made_again = night.command(hub, "rebuild")
    assert made_again["code"] == 0, made_again["out"]


def test_30_a_changed_envelope_that_cannot_be_removed_is_told_and_nothing_else(pair, tmp_path):
    hub, _ = pair
    (envelope,) = send(pair, tmp_path, 1)
    whole = envelope.read_bytes()
    envelope.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    with lying(pair, tmp_path, jail=evil.KeepsFiles):
        kept = run_at(hub, datetime.now(UTC) + timedelta(hours=25))
    with lying(pair, tmp_path):
        run_at(hub, datetime.now(UTC) + timedelta(hours=50))

    assert ["cannot be removed by us" in one.message for one in kept.problems] == [True]
    assert envelope.read_bytes() == whole
    honest_night(pair, tmp_path, 1)


def test_30_an_envelope_that_was_shortened_there_is_told_to_its_sender(pair, tmp_path):
    hub, _ = pair
    (envelope,) = send(pair, tmp_path, 1)
    whole = envelope.read_bytes()
    envelope.write_bytes(whole[:-100])
    with lying(pair, tmp_path):
        report = run_at(hub, datetime.now(UTC) + timedelta(hours=25))
    envelope.write_bytes(whole)

    assert any(f"{len(whole)} were put there" in one.message for one in report.problems)
    honest_night(pair, tmp_path, 1)


MANY = [b"%04d" % number for number in range(1000)]
LIES = {
    "failing listings": {"jail": evil.FailsListings},
    "no folders": {"jail": evil.DeniesFolders},
    "no modes": {"jail": evil.TellsNoModes},
    "every size a lie": {"jail": evil.sized((1 << 64) - 1)},
    "other bytes each time": {"jail": evil.Flips},
    "nothing let go": {"jail": evil.KeepsFiles},
    "names": {"subsystem": evil.listing([b"../x", b"\x1b[2J", b"\xff", b"[/bold]", b"x" * 60_000])},
    "names without end": {"subsystem": evil.listing(MANY, endless=True)},
    "silence at reads": {"subsystem": evil.silent_on(CMD_READ)},
    "no greeting": {"subsystem": evil.NeverGreets},
    "a drip": {"subsystem": evil.Drip},
    "weak algorithms": {"kind": evil.WeakServer},
}


@pytest.mark.deep
@pytest.mark.parametrize("pieces", LIES.values(), ids=LIES)
def test_commands_that_read_end_in_time_with_a_code_of_theirs_and_change_nothing(
    pair, tmp_path, pieces
):
    """Bug: the probe of a server that lists without end never ended."""
    hub, wuxi = pair
    send(pair, tmp_path, 1)
    home = ("--home", wuxi.home)
    with lying(pair, tmp_path, **pieces) as files:
        before = snapshots.of(wuxi.home, files)
        planned = chengxin("exchange", "plan", *home, "--json", "--quiet", timeout=60)
        assert before == snapshots.of(wuxi.home, files)
        looked = chengxin("exchange", "doctor", *home, timeout=60)
        probed = chengxin("exchange", "probe", hub.id, *home, timeout=90)
        calm = [chengxin("exchange", name, *home) for name in ("status", "metrics")]

    assert planned.code == 0, planned.err
    assert planned.json["run"]["exit_code"] in {0, 69, 75, 76}
    assert {looked.code, probed.code} <= {0, 69, 75, 76, 77}, looked.out + probed.err
    assert [one.code for one in calm] == [0, 0]
    for done in (planned, looked, probed, *calm):
        assert "\x1b" not in done.out + done.err
