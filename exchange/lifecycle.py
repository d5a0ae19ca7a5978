"""Every state of a delivery (one envelope on its way to one partner) and every step between them.

Nothing outside this file changes a state: the ledger stores what `advance` returns.
"""

from __future__ import annotations

from enum import StrEnum

from exchange.errors import PeerError


class State(StrEnum):
    """Where one envelope stands with one partner."""

    READY = "ready"  # sealed and kept, not yet seen to lie at the partner's place
    SENT = "sent"  # lies complete at the partner's place
    ACKNOWLEDGED = "acknowledged"  # the partner signed for every record in it
    REFUSED = "refused"  # the partner signed that it could not use the envelope
    RESENT = "resent"  # refused, and its content travels again under a later number


class Event(StrEnum):
    """What can happen to a delivery."""

    UPLOADED = "uploaded"
    ACCEPTED = "accepted"  # a business receipt with result accepted or partial
    REFUSED = "refused"  # a receipt of any stage with result refused
    SEALED_AGAIN = "sealed-again"
    MISSED = "missed"  # gone from the partner's place without an answer, or asked for again
    CHANGED = "changed"  # lay at the partner's place with other bytes than were put, and is removed


# A receipt may come before we know that our upload succeeded (the answer to the rename was lost),
# so READY goes where SENT goes. A repeated event changes nothing.
TRANSITIONS: dict[State, dict[Event, State]] = {
    State.READY: {
        Event.UPLOADED: State.SENT,
        Event.ACCEPTED: State.ACKNOWLEDGED,
        Event.REFUSED: State.REFUSED,
        Event.MISSED: State.READY,
        Event.CHANGED: State.READY,
    },
    State.SENT: {
        Event.UPLOADED: State.SENT,
        Event.MISSED: State.READY,
        Event.CHANGED: State.READY,
        Event.ACCEPTED: State.ACKNOWLEDGED,
        Event.REFUSED: State.REFUSED,
    },
    State.ACKNOWLEDGED: {Event.UPLOADED: State.ACKNOWLEDGED, Event.ACCEPTED: State.ACKNOWLEDGED},
    State.REFUSED: {
        Event.UPLOADED: State.REFUSED,
        Event.REFUSED: State.REFUSED,
        Event.SEALED_AGAIN: State.RESENT,
    },
    State.RESENT: {
        Event.UPLOADED: State.RESENT,
        Event.REFUSED: State.RESENT,
        Event.SEALED_AGAIN: State.RESENT,
    },
}


def advance(state: State, event: Event) -> State:
    """The state after `event`.

    Raises:
        PeerError: the partner takes back what it signed (accepted after refused, or the reverse).
    """
    try:
        return TRANSITIONS[state][event]
    except KeyError:
        message = f"a delivery that is {state} cannot become {event}"
        raise PeerError(
            message, hint="the partner signed two answers that exclude each other: ask it"
        ) from None
