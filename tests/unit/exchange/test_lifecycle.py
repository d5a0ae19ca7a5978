import pytest

from exchange.errors import PeerError
from exchange.lifecycle import TRANSITIONS, Event, State, advance


def test_every_state_has_a_row():
    assert set(TRANSITIONS) == set(State)


def test_a_delivery_goes_from_ready_over_sent_to_acknowledged():
    state = advance(State.READY, Event.UPLOADED)
    assert state is State.SENT

    assert advance(state, Event.ACCEPTED) is State.ACKNOWLEDGED


def test_a_receipt_that_overtakes_our_own_knowledge_of_the_upload_counts():
    assert advance(State.READY, Event.ACCEPTED) is State.ACKNOWLEDGED


@pytest.mark.parametrize("state", State)
def test_a_repeated_upload_never_takes_anything_back(state):
    after = advance(state, Event.UPLOADED)

    assert after is (State.SENT if state is State.READY else state)


def test_a_partner_cannot_refuse_what_it_signed_for():
    with pytest.raises(PeerError):
        advance(State.ACKNOWLEDGED, Event.REFUSED)


def test_a_partner_cannot_accept_what_it_refused():
    with pytest.raises(PeerError):
        advance(State.REFUSED, Event.ACCEPTED)
