"""The page of each feed that the relay writes for whoever looks after it."""

import pytest
from kit.department_files import penalty_csv
from kit.homes import recent

pytestmark = pytest.mark.slow


def test_the_page_of_a_feed_shows_its_newest_file_and_the_trend(pair):
    hub, _ = pair
    hub.deliver("may.csv", penalty_csv([recent(1), recent(2, CF_ZT="9")]))
    hub.run()
    hub.deliver("broken.csv", b"a,b\n1,2\n")
    hub.run()
    hub.deliver("june.csv", penalty_csv([recent(1), recent(2), recent(3, CF_SYFW="8")]))
    hub.run()

    html = (hub.home / "summaries" / "penalty.html").read_text("utf-8")

    assert all(name in html for name in ("may.csv", "broken.csv", "june.csv"))
    assert html.index("broken.csv") < html.rindex("june.csv")
    assert "50.0 %" in html
    assert "header_missing" in html
    assert recent(3)["CF_XDR_SFZ"] not in html
    assert recent(3)["CF_XDR_MC"] not in html
