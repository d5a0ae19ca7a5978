"""Files, settings and keys that cannot be used: nothing is lost, and it is said clearly."""

from datetime import UTC, datetime, timedelta

import pytest
from kit import homes
from kit.commands import chengxin
from kit.department_files import penalty_csv
from kit.homes import LAYOUT, recent, run_at, said, send

from keys import home as keys_home
from keys.roles import Role

pytestmark = pytest.mark.slow


def test_a_file_of_an_unknown_layout_stays_and_the_others_go_on(pair):
    hub, _wuxi = pair
    stranger = hub.home / "inbox" / "what is this.pdf"
    stranger.write_bytes(b"%PDF-1.7")

    done = send(hub, 1)

    assert done.code == 65
    assert "unknown layout" in said(done)
    assert stranger.exists()
    assert done.json["sent"][0]["records"] == 1


def test_a_file_still_being_written_is_left_for_the_next_run(pair):
    hub, _ = pair
    path = hub.deliver("may.csv", penalty_csv([recent(1)]))
    with path.open("ab"):
        first = hub.run()

    second = hub.run()

    assert first.code == 75
    assert "still being written" in said(first)
    assert first.json["files"] == []
    assert second.json["files"][0]["accepted"] == 1


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.csv", b""),
        ("blank.csv", b"\n\n\n"),
        ("header only.csv", penalty_csv([])),
        ("no header.csv", b"a,b\n1,2\n"),
        ("wrong encoding.csv", penalty_csv([recent(1)]).replace(b"\xe6", b"\xff\xfe")),
        ("duplicate header.csv", penalty_csv([recent(1)]).replace(b"CF_CFMC", b"CF_WSH", 1)),
        ("missing column.csv", penalty_csv([recent(1)]).replace(b"CF_JDRQ", b"CF_XXXX", 1)),
        ("no workbook.xlsx", b"PK\x03\x04 this is no zip"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_and_kept(pair, name, data):
    hub, _ = pair
    hub.deliver(name, data)

    done = hub.run()

    assert done.code == 65, done.out + done.err
    (line,) = done.json["files"]
    assert line["code"]
    assert (hub.home / line["feedback"]).stat().st_size > 0
    kept = list((hub.home / "quarantine" / "penalty").iterdir())
    assert [path.read_bytes() for path in kept] == [data]
    assert list((hub.home / "inbox" / "penalty").iterdir()) == []


def test_a_refused_file_may_come_again_corrected(pair):
    hub, _ = pair
    hub.deliver("may.csv", penalty_csv([recent(1)]).replace(b"CF_JDRQ", b"CF_XXXX", 1))
    hub.run()

    done = send(hub, 1)

    assert done.code == 0
    assert done.json["sent"][0]["records"] == 1


def test_a_configuration_with_mistakes_runs_nothing(pair):
    hub, _ = pair
    path = hub.deliver("may.csv", penalty_csv([recent(1)]))
    config = hub.home / "chengxin.toml"
    config.write_text(config.read_text().replace('to = ["cn.wuxi"]', 'to = ["cn.suzhou"]'))

    done = chengxin("exchange", "run", "--home", hub.home)

    assert done.code == 78
    assert "unknown partner" in done.err
    assert f"{config}:" in done.err
    assert path.exists()


def test_an_unknown_layout_in_the_configuration_is_told(pair):
    hub, _ = pair
    config = hub.home / "chengxin.toml"
    config.write_text(config.read_text().replace(str(LAYOUT), "sgs-penality"))

    done = chengxin("exchange", "run", "--home", hub.home)

    assert done.code != 0
    assert "sgs-penality" in done.err
    assert "sgs-penalty" in done.err  # the layouts that there are


def test_a_wrong_passphrase_opens_nothing(pair):
    hub, _ = pair
    (hub.home / "passphrase").write_text("another passphrase")

    done = chengxin("exchange", "run", "--home", hub.home)

    assert done.code == 77
    assert "passphrase" in done.err


def test_a_passphrase_file_that_others_can_read_is_refused(pair):
    hub, _ = pair
    (hub.home / "passphrase").chmod(0o644)

    done = chengxin("exchange", "run", "--home", hub.home)

    assert done.code == 77
    assert "chmod" in done.err


def test_a_partner_whose_keys_nobody_took_gets_nothing_and_nothing_is_lost(pair):
    hub, wuxi = pair
    config = hub.home / "chengxin.toml"
    config.write_text(
        config.read_text().replace('to = ["cn.wuxi"]', 'to = ["cn.suzhou"]')
        + '\n[partners."cn.suzhou"]\nsend = "wuxi"\nfetch = "own"\n'
    )
    path = hub.deliver("may.csv", penalty_csv([recent(1)]))

    done = hub.run()

    assert done.code == 77
    assert "keys trust add" in said(done)
    assert path.exists()
    assert wuxi.lying() == []


def in_a_year():
    """A row that is recent in a year, so that its period has not ended by then."""
    return recent(1, CF_JDRQ=homes.day(306), SJC=homes.day(316), CF_GSJZQ=homes.day(600))


def test_with_a_partners_key_expired_nothing_is_sealed_and_nothing_is_lost(pair):
    """A year later the trust file was renewed, the partner's keys were not."""
    hub, wuxi = pair
    today = datetime.now(UTC).replace(microsecond=0)
    for days in (170, 340):
        ring = keys_home.open_keys(hub.home, homes.PASSPHRASE.encode())
        keys_home.renew(hub.home, ring, now=today + timedelta(days=days))
    path = hub.deliver("may.csv", penalty_csv([in_a_year()]))

    report = run_at(hub, today + timedelta(days=366))

    (problem,) = report.problems
    assert report.exit_code == 77
    assert "cn.wuxi has no trusted encryption key" in problem.message
    assert path.exists()
    assert wuxi.lying() == []
    assert hub.sent() == []


def test_with_our_own_key_expired_nothing_is_signed_and_nothing_is_lost(pair):
    """A year later the partner has new keys and announced them, we have not."""
    hub, wuxi = pair
    today = datetime.now(UTC).replace(microsecond=0)
    later = today + timedelta(days=366)
    for role in (Role.SIGNING, Role.ENCRYPTION):
        ring = keys_home.open_keys(wuxi.home, homes.PASSPHRASE.encode())
        keys_home.rotate(wuxi.home, ring, role, start=today + timedelta(days=200), now=today)
    homes.trust(hub, wuxi)
    for days in (170, 340):
        ring = keys_home.open_keys(hub.home, homes.PASSPHRASE.encode())
        keys_home.renew(hub.home, ring, now=today + timedelta(days=days))
    path = hub.deliver("may.csv", penalty_csv([in_a_year()]))

    report = run_at(hub, later)

    (problem,) = report.problems
    assert report.exit_code == 77
    assert "signing" in problem.message
    assert "keys rotate" in problem.hint
    assert path.exists()
    assert hub.sent() == []
