"""A file that is larger than a part is sealed in parts, and comes to what it comes to in one."""

from datetime import UTC, datetime

import pytest
from kit import homes, ledgers
from kit.commands import chengxin
from kit.department_files import penalty_csv
from kit.homes import LAYOUT, STANDARD, day, recent
from kit.withdrawals import withdraw

from exchange.intake import chosen

pytestmark = pytest.mark.slow

OTHERWISE = {"CF_JG": "罚款叁佰元整"}
NEWER, NEWEST, OLDER = ({"SJC": day(days)} for days in (-9, -8, -55))
BEFORE = [recent(number) for number in range(7)]
CONTESTED = recent(20)
NOW = [
    recent(11, **NEWEST),  # the newest version, and it comes first
    recent(0),  # unchanged
    recent(1, **OTHERWISE, **NEWER),
    recent(2, **OTHERWISE, **OLDER),  # an old file must not undo what was sent
    recent(4),  # was withdrawn
    recent(5),  # this too
    recent(6, **OTHERWISE, **NEWER),
    recent(7),
    recent(8),
    recent(9, CF_GSJZQ=day(-1)),  # past its period
    recent(10, CF_SYFW="2"),  # on authorisation alone: held back
    recent(11, **OTHERWISE, **NEWER),
    recent(12),
    recent(20, **OTHERWISE, **NEWER),  # another department said something else
    recent(13, CF_SYFW="2"),
    recent(7),
    recent(12, **OTHERWISE, **NEWER),
    recent(14),
    recent(20, **OTHERWISE, **NEWEST),
]
TABLES = {
    "current": "stream, record_type, key, digest, version",
    "items": "record_type, key, digest",
    "held_back": "stream, key, digest, person, rule, partner, row",
    "claims": "key, digest, feed, row, holder, state",
    "periods": "record_type, key, due, ground",
    "envelopes": "stream, seq, records",
    "releases": "count(*)",
}


@pytest.fixture(scope="module")
def before(made_homes, tmp_path_factory):
    """A hub of two departments that has sent something and taken it back; Wuxi, and a bureau."""
    found = homes.copy(made_homes, tmp_path_factory.mktemp("before"))
    hub, wuxi, bureau = found.values()
    feeds = "".join(
        f'[[feeds]]\nname = "{name}"\nlayout = "{LAYOUT}"\ndepartment = "{name}"\n\n'
        for name in ("city", "traffic")
    )
    routes = "".join(
        f'[[routes]]\nstream = "{stream}"\nto = ["{to.id}"]\nstandard = "{STANDARD}"\n'
        'records = ["penalty"]\n\n'
        for stream, to in (("person", wuxi), ("bureau", bureau))
    )
    homes.configure(hub, [wuxi, bureau], feeds + routes, limits="max_batch_records = 2")
    config = hub.home / "chengxin.toml"
    section = f'[partners."{bureau.id}"]\n'
    config.write_text(config.read_text().replace(section, section + 'kind = "credit-bureau"\n'))
    homes.configure(bureau, [hub], f'[[incoming]]\nfrom = "{hub.id}"\nstream = "bureau"\n')
    told = hub.base / "notices.csv"
    lines = [f"notice,{row['CF_XDR_SFZ']},,,a,2026-01-01,\n" for row in (BEFORE[1], recent(7))]
    told.write_text("kind,number,partner,record_type,reference,given,until\n" + "".join(lines))
    assert chengxin("exchange", "consent", "add", "--home", hub.home, told).code == 0
    hub.deliver("1.csv", penalty_csv(BEFORE), feed="city")
    hub.deliver("1.csv", penalty_csv([CONTESTED]), feed="traffic")
    for one in (hub, wuxi, bureau, hub):
        homes.run_at(one, datetime.now(UTC))
    assert withdraw(hub, [BEFORE[4], BEFORE[5]], "repaired").code == 0
    for one in (hub, wuxi, bureau, hub):
        homes.run_at(one, datetime.now(UTC))
    hub.deliver("2.csv", penalty_csv(NOW), feed="city")
    return found


def night(before, base):
    """What the hub's run reports, what it comes to in its ledger, and what both partners hold."""
    hub, *partners = homes.copy(before, base).values()
    now = datetime.now(UTC)
    report = homes.run_at(hub, now)
    for one in partners:
        homes.run_at(one, now)
    homes.run_at(hub, now)
    tables = {
        name: sorted(ledgers.rows(hub, f"SELECT {columns} FROM {name}"))
        for name, columns in TABLES.items()
    }
    delivered = [sorted(map(str, one.delivered())) for one in partners]
    return report, tables, delivered


@pytest.fixture(scope="module")
def whole(before, tmp_path_factory):
    return night(before, tmp_path_factory.mktemp("whole"))


def test_the_file_holds_every_kind_of_record(whole):
    report, _, delivered = whole
    (line,) = report.files
    assert (line.new, line.changed, line.unchanged) == (5, 2, 1), line
    assert [(one.reason, one.records) for one in line.withheld] == [("repaired", 2), ("expired", 1)]
    assert {(one.rule, one.records) for route in report.routes for one in route.held} == {
        ("X-06", 2), ("X-13", 7),
    }  # fmt: skip
    assert {one.repeated for one in report.routes} == {3}
    assert all(one.late for one in report.routes)
    assert all(delivered)


@pytest.mark.parametrize("part", [1, 3])
def test_a_file_in_parts_comes_to_what_it_comes_to_in_one(
    before, whole, tmp_path, monkeypatch, part
):
    monkeypatch.setattr(chosen, "PART", part)
    report, *left = night(before, tmp_path)
    report_of_one, *left_by_one = whole

    assert (report.files, report.routes) == (report_of_one.files, report_of_one.routes)
    assert left == left_by_one
