"""How long a place that does not answer is left alone."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from exchange.reach.backoff import next_try

AT = datetime(2026, 11, 26, 1, 30, tzinfo=UTC)
FIRST, LONGEST = timedelta(minutes=5), timedelta(hours=6)


@given(failures=st.integers(1, 10_000), share=st.floats(0, 1))
def test_it_doubles_up_to_the_longest_and_never_less_than_half_of_it(failures, share):
    waits = next_try(failures, AT, first=FIRST, longest=LONGEST, share=share) - AT
    whole = min(LONGEST, FIRST * 2 ** min(failures - 1, 30))

    assert whole / 2 <= waits <= whole


def test_nobody_is_left_alone_who_answered_or_where_it_is_switched_off():
    assert next_try(0, AT, first=FIRST, longest=LONGEST, share=1) == AT
    assert next_try(9, AT, first=timedelta(0), longest=LONGEST, share=1) == AT
