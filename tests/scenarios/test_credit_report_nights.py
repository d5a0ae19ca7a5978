"""Credit reports through whole nights: sealed until every receipt is in, then gone for good."""

import io
import json
import zipfile
from datetime import UTC, datetime

import pytest
from kit import homes
from kit.commands import chengxin
from kit.credit_reports import NAME, NUMBER, SECRET, report
from kit.department_files import penalty_csv
from kit.homes import said

from exchange import originals as kept

pytestmark = pytest.mark.slow

FEED = '[[feeds]]\nname = "reports"\nlayout = "pboc-pf04"\n{}\n'
STREAM = "credit"


def routed(hub, partners, feed=""):
    to = ", ".join(f'"{one.id}"' for one in partners)
    route = (
        f'[[routes]]\nstream = "{STREAM}"\nto = [{to}]\nstandard = "pboc-report/1.0.0"\n'
        'records = ["pf04"]\nauthorisation = "授权 2026-1"\n'
    )
    homes.configure(hub, partners, FEED.format(feed) + route)
    for one in partners:
        homes.configure(one, [hub], f'[[incoming]]\nfrom = "{hub.id}"\nstream = "{STREAM}"\n')


@pytest.fixture
def two(pair):
    hub, wuxi = pair
    routed(hub, [wuxi])
    return hub, wuxi


def originals(hub):
    return sorted((hub.home / "originals").rglob("*.*"))


def in_plain(hub, *texts):
    """The files of a home in which one of some texts lies readable."""
    wanted = [text.encode() for text in texts]
    return [
        path.relative_to(hub.home)
        for path in hub.home.rglob("*")
        if path.is_file() and any(text in path.read_bytes() for text in wanted)
    ]


def leaves(hub):
    lines = [
        json.loads(line)
        for path in (hub.home / "archive" / "log").iterdir()
        for line in path.read_bytes().splitlines()
    ]
    return [one for one in lines if one["event"] == "original.destroyed"]


def test_a_report_lies_sealed_until_the_receipt_and_is_destroyed_then(two):
    hub, wuxi = two
    hub.deliver("r1.xml", report("2000", "500"), feed="reports")
    first = hub.run()
    between, readable = originals(hub), in_plain(hub, NAME, NUMBER, SECRET, "罚款第1号")
    received = wuxi.run()
    last = hub.run()

    assert (first.code, received.code, last.code) == (0, 0, 0), said(first) + said(last)
    (sealed,) = between
    assert sealed.name.endswith(".xml.sealed")
    assert readable == []
    assert [one["pf04aj01"] for one in wuxi.delivered()] == ["2000", "500"]
    assert originals(hub) == []
    assert in_plain(hub, NAME, NUMBER, SECRET) == []
    (leaf,) = leaves(hub)
    assert leaf["records"] == 2
    assert sealed.name.startswith(leaf["digest"])
    assert hub.run().code == 0
    assert len(leaves(hub)) == 1


def test_with_two_partners_the_second_receipt_counts(orgs):
    hub, wuxi, jiangsu = orgs
    routed(hub, [wuxi, jiangsu])
    hub.deliver("r1.xml", report("2000"), feed="reports")
    hub.run()
    wuxi.run()
    hub.run()
    after_one = originals(hub)
    jiangsu.run()
    hub.run()

    assert len(after_one) == 1
    assert originals(hub) == []


def test_a_damaged_report_is_held_sealed_with_the_place_of_its_error_until_a_good_one_comes(two):
    hub, wuxi = two
    hub.deliver("r1.xml", report("2000", damaged=True), feed="reports")
    refused = hub.run()
    held = originals(hub)
    (told,) = (hub.home / "quarantine" / "reports").iterdir()
    facts = json.loads(told.read_bytes())
    listed = chengxin("exchange", "quarantine", "list", "--home", hub.home, "--json").json
    released = chengxin(
        "exchange", "quarantine", "release", "--home", hub.home, listed[0]["id"]
    )  # fmt: skip
    again = hub.run()
    still = originals(hub)
    hub.deliver("r1.xml", report("2000"), feed="reports")
    good = hub.run()
    waits = originals(hub)
    wuxi.run()
    hub.run()

    assert refused.code == 65, said(refused)
    assert (facts["code"], facts["line"]) == ("report_broken", "1")
    assert report("2000", damaged=True)[: int(facts["byte"])].endswith(b"</PAQ>")
    assert in_plain(hub, NAME, NUMBER, SECRET) == []
    assert len(held) == len(still) == 1
    assert released.code != 0
    assert "sealed" in released.err
    assert (again.code, good.code) == (0, 0), said(good)
    assert len(waits) == 1  # the good one, until its receipt
    assert waits != held
    assert originals(hub) == []
    assert not list((hub.home / "feedback").rglob("*.xlsx"))


def test_a_damaged_report_that_is_dropped_is_destroyed_by_the_next_run(two):
    hub, _ = two
    hub.deliver("r1.xml", report(damaged=True), feed="reports")
    hub.run()
    (entry,) = chengxin("exchange", "quarantine", "list", "--home", hub.home, "--json").json
    chengxin("exchange", "quarantine", "drop", "--home", hub.home, entry["id"])
    hub.run()

    assert originals(hub) == []
    assert list((hub.home / "quarantine" / "reports").iterdir()) == []


def test_rejected_units_are_told_by_row_and_rule_and_none_of_them_is_kept(two):
    hub, wuxi = two
    hub.deliver("r1.xml", report("2000", "约500"), feed="reports")
    done = hub.run()
    wuxi.run()
    hub.run()
    (entry,) = hub.status()["quarantine"]

    assert done.code == 1
    assert entry["kind"] != "claim"
    assert len(wuxi.delivered()) == 1
    assert originals(hub) == []
    assert in_plain(hub, NAME, NUMBER, "约500") == []
    assert list((hub.home / "quarantine").rglob("*.ndjson")) == []


def test_a_report_of_which_nothing_is_sent_is_destroyed_at_once(two):
    hub, _ = two
    hub.deliver("r1.xml", report("约500"), feed="reports")
    hub.run()

    assert originals(hub) == []


def test_a_report_without_any_unit_of_the_kind_is_taken_and_destroyed(two):
    hub, _ = two
    hub.deliver("r1.xml", report(), feed="reports")
    done = hub.run()

    assert done.code == 0, said(done)
    assert originals(hub) == []
    assert hub.status()["quarantine"] == []


def test_of_an_archive_each_report_is_sealed_and_destroyed_by_itself(two):
    hub, wuxi = two
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w") as archive:
        archive.writestr("a.xml", report("100", number="A"))
        archive.writestr("b.xml", report("200", number="B"))
        archive.writestr("c.xml", report(damaged=True))
    hub.deliver("reports.zip", box.getvalue(), feed="reports")
    done = hub.run()
    sealed, readable = originals(hub), in_plain(hub, NAME, NUMBER)
    wuxi.run()
    hub.run()

    assert done.code == 65
    assert len(sealed) == 3
    assert readable == []
    assert len(wuxi.delivered()) == 2
    assert len(originals(hub)) == 1  # the damaged one, until somebody has looked
    assert not list((hub.home / "inbox" / "reports").iterdir())


def test_a_kill_between_the_file_and_the_ledger_leaves_nothing_behind(two, monkeypatch):
    hub, wuxi = two
    hub.deliver("r1.xml", report("2000"), feed="reports")
    hub.run()
    wuxi.run()

    class Killed(BaseException):
        """Nothing catches it."""

    def killed(*_, **__):
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(kept.originals, "destroyed", killed)
        with pytest.raises(Killed):
            homes.run_at(hub, datetime.now(UTC))
    assert originals(hub) == []
    assert leaves(hub) == []
    assert hub.run().code == 0
    assert len(leaves(hub)) == 1


def test_what_a_killed_run_sealed_and_nobody_took_again_is_removed(two):
    """Killed between the file and the ledger; then the department took its file back."""
    hub, _ = two
    hub.deliver("r1.xml", report("2000"), feed="reports")
    hub.run()
    (kept,) = originals(hub)
    orphan = kept.with_name(f"{'0' * 64}.xml.sealed")
    orphan.write_bytes(b"sealed")
    part = kept.with_name(f".{'1' * 64}.xml.sealed.part")
    part.write_bytes(b"half of it")
    hub.run()

    assert originals(hub) == [kept]
    assert not part.exists()


def test_other_feeds_may_ask_for_the_same_and_reports_may_not_be_kept(pair):
    hub, wuxi = pair
    text = (hub.home / "chengxin.toml").read_text()
    asked = text.replace('files = "*"', 'files = "*"\noriginals = "until-receipt"')
    (hub.home / "chengxin.toml").write_text(asked)
    hub.deliver("may.csv", penalty_csv([homes.recent(1)]))
    hub.run()
    sealed = originals(hub)
    wuxi.run()
    hub.run()
    gone = originals(hub)
    routed(hub, [wuxi], 'originals = "keep"')
    refused = hub.run()

    assert len(sealed) == 1
    assert sealed[0].name.endswith(".csv.sealed")
    assert gone == []
    assert refused.code == 78
    assert "destroyed once their receipts are in" in refused.err


def test_what_a_bureau_pushes_comes_with_its_source_and_changes_no_other_record(pair):
    hub, wuxi = pair
    text = (hub.home / "chengxin.toml").read_text()
    extra = (
        '\n[[feeds]]\nname = "pushed"\nlayout = "form-serious-list"\n'
        f'\n[[routes]]\nstream = "{STREAM}"\nto = ["cn.wuxi"]\n'
        'standard = "pboc-report/1.0.0"\nrecords = ["serious_list_reference"]\n'
        'authorisation = "授权 2026-1"\n'
    )
    (hub.home / "chengxin.toml").write_text(text + extra)
    homes.configure(
        wuxi,
        [hub],
        "".join(
            f'[[incoming]]\nfrom = "{hub.id}"\nstream = "{stream}"\n\n'
            for stream in (homes.STREAM, STREAM)
        ),
    )
    hub.deliver("may.csv", penalty_csv([homes.recent(1)]))
    hub.run()
    wuxi.run()
    before = wuxi.delivered()
    today = datetime.now(UTC).strftime("%Y-%m-%d")
    head = (
        "姓名,证件类型,证件号码,名单名称,认定机关,认定文书号,认定日期,来源类别,来源机构,推送日期\n"
    )
    row = (
        f"{NAME},10,{NUMBER},失信被执行人,江阴市人民法院,执1号,{today},2,虚构征信有限公司,{today}\n"
    )
    hub.deliver("pushed.csv", (head + row).encode(), feed="pushed")
    done = hub.run()
    wuxi.run()
    after = wuxi.delivered()

    assert done.code == 0, said(done)
    new = [one for one in after if one not in before]
    assert [one["lyjg"] for one in new] == ["虚构征信有限公司"]
    assert [one for one in after if one in before] == before
    assert len(hub.sent()) == 1  # nothing of the other stream was sealed again


def test_a_layout_whose_records_are_reference_is_no_feed(two):
    hub, _ = two
    text = (hub.home / "chengxin.toml").read_text()
    (hub.home / "chengxin.toml").write_text(text.replace("pboc-pf04", "pboc-penalty"))

    done = hub.run()

    assert done.code == 78
    assert "reference" in done.err
    assert "cf_wsh" in done.err
