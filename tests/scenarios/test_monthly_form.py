"""The monthly form 月度对账表 of what went to a partner, from the ledger of a real exchange."""

import csv
import io
import json
from datetime import UTC, datetime, timedelta

import openpyxl
import pytest
from kit import night
from kit.department_files import penalty_csv
from kit.homes import recent

from exchange.clock import legal_day

THIS_MONTH = f"{legal_day(datetime.now(UTC)):%Y-%m}"
HEADINGS = [
    *("单位", "数据类别", "产生数量", "本单位公示数量", "报送数量", "未报送数量", "未报送依据"),
    *("有效入库数", "市级网站公示数量", "报送方式", "存在问题"),
]


pytestmark = pytest.mark.slow


@pytest.fixture
def exchanged(pair):
    """Three good records and two without a number; two of the three come again, one changed."""
    hub, wuxi = pair
    rows = [recent(1), recent(2), recent(3), recent(4, CF_WSH=""), recent(5, CF_WSH="")]
    hub.deliver("may.csv", penalty_csv(rows))
    for org in (hub, wuxi, hub):
        night.run(org)
    hub.deliver("june.csv", penalty_csv([recent(1), recent(2, CF_JG="罚款叁佰元整"), recent(6)]))
    night.run(hub)
    return hub


def form(hub, *options, month=THIS_MONTH, partner="cn.wuxi"):
    done = night.command(hub, "balance", "form", partner, month, *options)
    assert done["code"] == 0, done["err"]
    return done["out"]


def test_what_was_sent_and_what_was_not_stands_there_with_its_reason(exchanged, tmp_path):
    title, headings, row, total = csv.reader(io.StringIO(form(exchanged)))

    assert "月度对账表" in title[0]
    assert headings == HEADINGS
    assert row[:6] == ["penalty", "行政处罚", "6", "", "4", "2"]
    assert row[6].startswith("数据校验未通过 2（")
    assert row[7:9] == ["3", ""]
    assert "系统自动报送" in row[9]
    assert "对方未回执 2" in row[10]
    assert total == ["合计", "", "6", "", "4", "2", "", "3", "", "", ""]

    book, sheet = tmp_path / "对账表.xlsx", tmp_path / "对账表.csv"
    form(exchanged, "--out", str(book))
    form(exchanged, "--out", str(sheet))

    page = openpyxl.load_workbook(book).active
    cells = [["" if one is None else str(one) for one in row] for row in page.values]
    assert cells[1:] == list(csv.reader(io.StringIO(sheet.read_text("utf-8-sig"))))[1:]
    done = night.command(exchanged, "balance", "form", "cn.wuxi", THIS_MONTH, "--out", "a.txt")
    assert done["code"] == 2

    before = f"{legal_day(datetime.now(UTC)).replace(day=1) - timedelta(days=1):%Y-%m}"
    found = json.loads(form(exchanged, "--json", month=before))

    (row,) = found["rows"]
    assert (row["produced"], row["sent"], row["unsent"], row["taken_in"]) == (0, 0, 0, 0)
    assert (row["reasons"], row["problems"]) == ("", "")
    done = night.command(exchanged, "balance", "form", "cn.nobody", THIS_MONTH)
    assert (done["code"], "no partner" in done["err"]) == (78, True)
