"""A home that came back from a backup: whatever is left to show it stops the run."""

import shutil
from datetime import UTC, datetime

import pytest
from kit.department_files import penalty_csv
from kit.homes import recent, run_at

from exchange.sending.old_copy import OldCopy

pytestmark = pytest.mark.slow


def night(hub, number, *others):
    hub.deliver(f"{number}.csv", penalty_csv([recent(number)]))
    for org in (hub, *others):
        org.run()


def clear(org, *, but):
    """Empty a server of everything but files whose path holds one of some words."""
    for path in org.server.rglob("*"):
        if path.is_file() and not any(word in str(path) for word in but):
            path.unlink()


@pytest.fixture
def restored(pair, tmp_path):
    """A hub as it was after the first night; the second one was sent, answered and read."""
    hub, wuxi = pair
    night(hub, 1, wuxi, hub)
    old = tmp_path / "old"
    shutil.copytree(hub.home, old, symlinks=True)

    def restore(*, answered, read):
        night(hub, 2, *([wuxi] if answered else []), *([hub] if read else []))
        shutil.rmtree(hub.home)
        shutil.copytree(old, hub.home, symlinks=True)
        hub.deliver("3.csv", penalty_csv([recent(3)]))

    return hub, wuxi, restore


@pytest.mark.parametrize(
    ("left", "answered", "read", "says"),
    [
        pytest.param("our word", False, False, "our own word of our log", marks=pytest.mark.deep),
        ("our word", True, True, "our own word of our log"),
        ("our envelope", False, False, "number 2 of stream person lies"),
        ("their receipt", True, False, "has answered number 2"),
        ("their word", True, False, "holds a state of our own log"),
    ],
)
def test_one_trace_is_enough(restored, left, answered, read, says):
    hub, wuxi, restore = restored
    restore(answered=answered, read=read)
    keep = {
        "our word": ((), ("receipt-logs",)),
        "our envelope": ((), (".cxe",)),
        "their receipt": ((".transport.note",), ()),
        "their word": (("receipt-logs",), ()),
    }
    mine, theirs = keep[left]
    clear(hub, but=mine)
    clear(wuxi, but=theirs)
    before = wuxi.lying()

    done = hub.run()

    assert done.code == 74, done.out
    assert says in done.err
    assert "exchange rebuild" in done.err
    assert wuxi.lying() == before
    assert len(hub.sent()) == 1
    assert list((hub.home / "inbox").rglob("*.csv"))


def test_a_file_in_our_name_that_we_did_not_sign_stops_nothing(pair):
    hub, wuxi = pair
    night(hub, 1, wuxi, hub)
    folder = wuxi.server / "cn.wuxi" / "cn.jiangyin" / "person"
    folder.mkdir(parents=True, exist_ok=True)
    for seq in (2, 9):
        (folder / f"{seq:012}-{'0' * 32}.cxe").write_bytes(hub.sent()[0].read_bytes()[:-1] + b"x")
    notes = hub.server / "cn.jiangyin" / "cn.wuxi" / "person"
    notes.mkdir(parents=True, exist_ok=True)
    (notes / f"{'0' * 64}.business.note").write_text("cxe/v1 receipt\n{}\n")
    hub.deliver("2.csv", penalty_csv([recent(2)]))

    done = hub.run()

    assert done.json["sent"][0]["records"] == 1
    assert len(hub.sent()) == 2


def test_a_partner_whose_place_was_away_is_looked_at_before_it_is_sent_anything(restored):
    hub, wuxi, restore = restored
    restore(answered=False, read=False)
    clear(hub, but=())
    away = wuxi.server.with_name("away")
    wuxi.server.rename(away)
    back = []

    def clock():
        if not back and list(hub.home.glob("archive/sent/person/*2-*")):
            away.rename(wuxi.server)  # back once the second number is sealed
            back.append(1)
        return datetime.now(UTC)

    before = sorted(path.name for path in away.rglob("*.cxe"))
    with pytest.raises(OldCopy):
        run_at(hub, datetime.now(UTC), clock=clock)

    assert back
    assert sorted(path.name for path in wuxi.server.rglob("*.cxe")) == before
