"""Answers that are forged, late or negative."""

from datetime import UTC, datetime, timedelta

import pytest
from kit.homes import day, run_at, send

pytestmark = pytest.mark.slow


def test_a_forged_receipt_changes_nothing(pair):
    hub, wuxi = pair
    send(hub, 1)
    wuxi.run()
    (name,) = hub.lying("**/*.business.note")
    path = hub.server / name
    good = path.read_bytes()
    path.write_bytes(
        good.replace(b'"accepted":1', b'"accepted":0').replace(b'"rejected":0', b'"rejected":1')
    )

    forged = hub.run()
    path.write_bytes(good)
    settled = hub.run()

    assert forged.code == 76
    assert forged.json["answers"] == []
    assert settled.code == 0
    assert settled.json["answers"][0]["accepted"] == 1


def test_a_receipt_waits_for_its_outcome_lines(pair, tmp_path):
    hub, wuxi = pair
    send(hub, 1)
    wuxi.run()
    (details,) = hub.lying("**/*.cxe")
    (hub.server / details).rename(tmp_path / "late")

    waiting = hub.run()
    (tmp_path / "late").rename(hub.server / details)
    settled = hub.run()

    assert waiting.json["answers"] == []
    assert settled.json["answers"][0]["accepted"] == 1


def test_what_a_partner_could_not_open_is_sealed_again_under_the_next_number(pair, tmp_path):
    """Wuxi lost its encryption key; it comes back, and the hub's content arrives all the same."""
    hub, wuxi = pair
    (key,) = (wuxi.home / "keys").glob("enc-*.key")
    key.rename(tmp_path / key.name)
    send(hub, 1)
    refused = wuxi.run()
    (tmp_path / key.name).rename(key)

    told = hub.run()
    wuxi.run()
    settled = hub.run()

    assert refused.json["arrivals"][0]["code"] == "recipient"
    assert told.json["answers"][0]["result"] == "refused"
    assert settled.json["answers"][0]["accepted"] == 1
    assert settled.json["answers"][0]["seq"] == 2
    assert len(wuxi.delivered()) == 1
    (totals,) = hub.status()["partners"]
    assert (totals["waiting"], totals["refused"]) == (0, 0)


def test_records_that_a_partner_rejects_are_told_by_position_code_and_field(pair):
    """The record is in order on the day it is sent and out of its period when it is opened."""
    hub, wuxi = pair
    send(hub, 1, CF_JDRQ=day(-5 * 365 + 5), SJC=day(-50), CF_GSJZQ="")

    later = datetime.now(UTC) + timedelta(days=20)

    report = run_at(wuxi, later)
    told = run_at(hub, later)

    assert [one.rejected for one in report.arrivals] == [1]
    assert told.exit_code == 1
    assert [(one.result, one.rejected) for one in told.answers] == [("partial", 1)]
    assert wuxi.delivered() == []
    assert hub.status()["rejections"] == [
        {"partner": "cn.wuxi", "code": "past_retention", "field": "cf_jdrq", "records": 1}
    ]
