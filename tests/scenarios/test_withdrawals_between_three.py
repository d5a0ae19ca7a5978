"""Withdrawals between a hub, a city and a province, over several nights."""

import pytest
from kit import homes, honours, ledgers, officers
from kit.commands import chengxin, good
from kit.department_files import citizen, penalty_csv, person
from kit.homes import LAYOUT, STANDARD, day, recent, said
from kit.withdrawals import holders, notices, owing, withdraw

pytestmark = pytest.mark.slow

NUMBER = recent(1)["CF_WSH"]


def route(stream, to, records="penalty", standard=STANDARD):
    names = ", ".join(f'"{one.id}"' for one in to)
    return (
        f'[[routes]]\nstream = "{stream}"\nto = [{names}]\nstandard = "{standard}"\n'
        f'records = ["{records}"]\n\n'
    )


def feed(name="penalty", layout=LAYOUT):
    return f'[[feeds]]\nname = "{name}"\nlayout = "{layout}"\n\n'


def incoming(sender, stream, withdraws="own"):
    return f'[[incoming]]\nfrom = "{sender.id}"\nstream = "{stream}"\nwithdraws = "{withdraws}"\n\n'


def night(*orgs):
    """Everybody runs, and the first one once more for the answers."""
    done = [one.run() for one in orgs]
    orgs[0].run()
    return done


@pytest.mark.deep
def test_a_withdrawal_finds_everybody_over_several_nights(orgs, tmp_path):
    hub, wuxi, jiangsu = orgs
    # A standard that has ended: sent in days of grace, withdrawn when there are none any more.
    head = {**officers.HEAD, "effective_until": day(-1).replace("/", "-")}
    draft = officers.draft(tmp_path / "dated", officers.CLEAN, **head)
    for one in orgs:
        good("standards", "freeze", draft, "--into", one.home / "standards")
    for one in (wuxi, jiangsu):  # they tell the hub that they have it
        good("keys", "announce", "--home", one.home, "--passphrase-file", one.home / "passphrase")
        homes.trust(hub, one)
    grace = "standard_grace_days = 9"
    both = honours.configure(hub, {"old": [wuxi.id, jiangsu.id]})
    homes.configure(hub, [wuxi, jiangsu], both, limits=grace)
    for one in (wuxi, jiangsu):
        homes.configure(one, [hub], incoming(hub, "old"), limits=grace)
    hub.deliver("honours.csv", honours.file(1, 2), feed="honours")
    first = night(hub, wuxi, jiangsu)

    # From now on no grace, no route of that stream, and Jiangsu is in no route at all.
    homes.configure(hub, [wuxi, jiangsu], feed() + route("new", [wuxi]))
    homes.configure(wuxi, [hub], incoming(hub, "old") + incoming(hub, "new"))
    homes.configure(jiangsu, [hub], incoming(hub, "old"))
    hub.deliver("penalties.csv", penalty_csv([recent(1), recent(2)]))
    second = night(hub, wuxi)
    keys = hub.base / "honour.txt"
    facts = {"authority": "团市委", "title": "优秀志愿者", "number": citizen(1)}
    keys.write_text("".join(f"{name}={value}\n" for name, value in facts.items()), "utf-8")

    def named(reason):
        return chengxin(
            "exchange", "withdraw", "--home", hub.home, "--type", "honour", "--reason", reason,
            "--standard", officers.NAME, "--keys-file", keys, "--json",
        )  # fmt: skip

    asked = named("annulled")
    withdraw(hub, [recent(1)], "repaired")
    third = night(hub, wuxi)
    away = owing(hub)

    # Jiangsu comes back without its ledger's memory of the record, and says that it has none.
    ledgers.execute(jiangsu, "DELETE FROM held")
    fourth = night(hub, jiangsu)
    disputed = holders(hub)
    warned = hub.status()["warnings"]
    settled = chengxin(
        "exchange", "withdrawals", "settle", "w1", "--partner", jiangsu.id, "--home", hub.home
    )
    again = named("repaired")
    last = night(hub, wuxi, jiangsu)

    for done in (*first, *second, *third, *last):
        assert done.code == 0, said(done)
    assert asked.code == 0, asked.err
    assert asked.json[0]["streams"] == 1
    assert away == [("w1", "cn.jiangsu", "unanswered")]
    assert [one["reason"] for one in notices(wuxi)] == ["repaired", "annulled"]
    assert fourth[1].code == 1  # its answer rejects the line
    assert disputed[0] == 1
    assert [(one["partner"], one["standing"]) for one in disputed[1]["holders"]] == [
        ("cn.jiangsu", "disputed")
    ]
    assert any("had signed for it" in text for text in warned)
    assert settled.code == 0, settled.err
    assert (again.json[0]["new"], again.json[0]["case"]) == (False, "w1")
    assert holders(hub)[1]["states"] == {"done": 2}
    assert last[0].json["sent"] == []


def test_a_partners_withdrawal_is_passed_on_to_everybody_who_was_sent_the_record(orgs):
    hub, wuxi, jiangsu = orgs
    homes.configure(hub, [wuxi, jiangsu], feed() + route("down", [jiangsu]) + incoming(wuxi, "up"))
    homes.configure(wuxi, [hub], feed() + route("up", [hub]))
    homes.configure(jiangsu, [hub], incoming(hub, "down"))
    for one in (hub, wuxi):
        one.deliver("a.csv", penalty_csv([recent(1), recent(2)]))
    night(wuxi, hub, jiangsu)
    withdraw(wuxi, [recent(1)], "annulled")
    passed = night(wuxi, hub, jiangsu)
    hub.run()
    wuxi.run()
    hub.deliver("again.csv", penalty_csv([recent(1), recent(2)]))
    quiet = hub.run()

    assert [done.code for done in passed] == [0, 0, 0], said(passed[1])
    for one in (hub, jiangsu):
        (notice,) = notices(one)
        assert (notice["reason"], notice["key"]["cf_wsh"]) == ("annulled", NUMBER)
    assert owing(wuxi) == owing(hub) == []
    assert quiet.json["sent"] == []
    assert quiet.json["files"][0]["withheld"] == [{"reason": "annulled", "records": 1, "rows": [2]}]


def test_the_platform_above_withdraws_what_it_holds_from_us_where_we_let_it(orgs):
    hub, wuxi, jiangsu = orgs
    for withdraws in ("own", "any"):
        homes.configure(
            hub, [wuxi, jiangsu],
            feed() + route("down", [jiangsu]) + route("city", [wuxi])
            + incoming(wuxi, "repairs", withdraws),
        )  # fmt: skip
        back = route("repairs", [hub]).rstrip() + "\nwithdraws_held = true\n\n"
        homes.configure(wuxi, [hub], feed() + back + incoming(hub, "city"))
        homes.configure(jiangsu, [hub], incoming(hub, "down"))
        number = 1 if withdraws == "own" else 2
        hub.deliver(f"{number}.csv", penalty_csv([recent(number)]))
        night(hub, wuxi, jiangsu)
        done = withdraw(wuxi, [recent(number)], "repaired")
        assert done.code == 0, done.err
        assert done.json[0]["streams"] == 1
        waiting = owing(wuxi)
        night(wuxi, hub, jiangsu)
        hub.run()
        wuxi.run()

        assert (f"w{number}", "cn.jiangyin", "on-its-way") in waiting
        if withdraws == "own":
            assert owing(wuxi) == [("w1", "cn.jiangyin", "rejected")]
            assert holders(wuxi)[1]["holders"][0]["code"] == "withdrawal_not_its_own"
            assert [notices(one) for one in (hub, jiangsu)] == [[], []]

    assert [one["key"]["cf_wsh"] for one in notices(jiangsu)] == [recent(2)["CF_WSH"]]
    assert [one["key"]["cf_wsh"] for one in notices(wuxi)] == [recent(2)["CF_WSH"]]
    assert owing(hub) == []
    assert owing(wuxi) == [("w1", "cn.jiangyin", "rejected")]


def test_a_mark_of_ours_is_not_told_to_us_again_by_a_partner_that_withdraws_what_it_holds(pair):
    """A platform with `withdraws_held` once sent our objection back; we refused it, and it stood
    on the platform's list of what needs a person for good."""
    hub, wuxi = pair
    homes.configure(hub, [wuxi], feed() + route("city", [wuxi]) + incoming(wuxi, "repairs"))
    back = route("repairs", [hub]).rstrip() + "\nwithdraws_held = true\n\n"
    homes.configure(wuxi, [hub], back + incoming(hub, "city"))
    hub.deliver("a.csv", penalty_csv([recent(1)]))
    night(hub, wuxi)
    withdraw(hub, [recent(1)], "objection")
    marked = night(hub, wuxi)
    again = night(hub, wuxi)
    withdraw(hub, [recent(1)], "upheld")
    night(hub, wuxi)
    night(hub, wuxi)

    assert [one["reason"] for one in notices(wuxi)] == ["objection", "upheld"]
    assert [one.json["sent"] for one in (marked[1], *again)] == [[], [], []]
    assert owing(wuxi) == owing(hub) == []
    assert notices(hub) == []
    assert [one.status()["withdrawals"]["objections"] for one in (hub, wuxi)] == [0, 0]


REPAIR = {
    "姓名": person(1),
    "身份证号": citizen(1),
    "修复申请编号": "澄修〔2026〕1号",
    "信息类别": "行政处罚",
    "处罚决定书文号": NUMBER,
    "处罚机关": "江阴市城市管理局",
    "处罚决定日期": day(-60),
    "修复方式": "停止公示",
    "申请日期": day(-20),
    "审核结果": "同意",
    "审核日期": day(-1),
    "修复决定文号": "澄修决〔2026〕1号",
    "审核单位": "江阴市发展和改革委员会",
    "提供部门": "江阴市发展和改革委员会",
    "提供日期": day(-1),
}


def table(*rows):
    return "\n".join([",".join(REPAIR), *(",".join({**REPAIR, **row}.values()) for row in rows)])


def test_a_departments_repairs_withdraw_what_they_name_and_tell_what_they_cannot_find(pair):
    hub, wuxi = pair
    homes.configure(
        hub, [wuxi], feed() + feed("repair", "form-repair") + route(homes.STREAM, [wuxi])
    )
    hub.deliver("a.csv", penalty_csv([recent(1), recent(2)]))
    night(hub, wuxi)
    pending = {"审核结果": "审核中", "修复申请编号": "2", "审核日期": "", "修复决定文号": ""}
    slip = {"处罚机关": "江阴市城管局", "修复申请编号": "3"}
    hub.deliver("repairs.csv", table({}, pending, slip).encode(), feed="repair")
    done = night(hub, wuxi)
    code, found = holders(hub)
    settled = chengxin("exchange", "withdrawals", "settle", "w2", "--home", hub.home)

    (file,) = done[0].json["files"]
    assert (file["accepted"], file["withdrawals"]) == (3, 2), file
    assert done[0].code == 1
    assert "1 rows name records that nobody was sent: rows 4" in said(done[0])
    (notice,) = notices(wuxi)
    assert (notice["reason"], notice["act"], notice["key"]["cf_wsh"]) == (
        "repaired", "xfxf-36", NUMBER,
    )  # fmt: skip
    assert code == 1
    assert [(one["case"], one["row"], one["source"]) for one in found["unmatched"]] == [
        ("w2", 4, "repair")
    ]
    assert settled.code == 0
    assert holders(hub) == (0, {**found, "unmatched": [], "states": {"done": 2}})


def test_a_record_that_says_it_was_annulled_withdraws_itself(pair):
    hub, wuxi = pair
    hub.deliver("a.csv", penalty_csv([recent(1)]))
    night(hub, wuxi)
    annulled = [recent(1, CF_ZT="1", SJC=day(-1)), recent(2, CF_ZT="1", SJC=day(-1))]
    hub.deliver("b.csv", penalty_csv(annulled))
    done = night(hub, wuxi)

    assert [one["reason"] for one in notices(wuxi)] == ["annulled"]
    assert done[0].json["files"][0]["withheld"] == [
        {"reason": "annulled", "records": 2, "rows": [2, 3]}
    ]
    assert len(wuxi.delivered()) == 2
    assert holders(hub)[1]["states"] == {"done": 2}
