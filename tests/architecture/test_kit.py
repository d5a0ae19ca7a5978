"""The tests' own tools, where one of them once made a good program look wrong."""

from datetime import UTC, datetime, timedelta

from kit import homes, honours


class Tomorrow(datetime):
    @classmethod
    def now(cls, tz=None):
        return datetime.now(tz) + timedelta(days=1)


def test_a_file_delivered_after_midnight_is_the_file_delivered_before(monkeypatch):
    """A scenario once ran over midnight (UTC) and met three changed records."""
    before = (homes.recent(1), homes.day(-1), honours.file(1))
    monkeypatch.setattr(homes, "datetime", Tomorrow)
    monkeypatch.setattr(honours, "datetime", Tomorrow, raising=False)

    assert homes.datetime.now(UTC).date() > homes.STARTED.date()
    assert (homes.recent(1), homes.day(-1), honours.file(1)) == before
