"""Numbers with a check character as automata: the state is the place and the sum so far."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from standards import check_digits
from standards.algebra.automaton import Automaton
from standards.algebra.building import explore, single_characters

State = tuple[int, int, bool]  # place, sum so far, whether a hyphen stood before the check


@cache
def citizen() -> Automaton:
    """Return the numbers with a right check character of GB 11643, whatever their date."""
    return _checked(
        [("0123456789", w) for w in check_digits.CITIZEN_WEIGHTS],
        11,
        lambda s: check_digits.CITIZEN_CHECKS[s],
    )


@cache
def uscc() -> Automaton:
    """Return the unified social credit codes of GB 32100."""
    digits = {2, 3, 4, 5, 6, 7}
    places = [
        ("0123456789" if place in digits else check_digits.USCC_ALPHABET, weight)
        for place, weight in enumerate(check_digits.USCC_WEIGHTS)
    ]
    return _checked(places, 31, lambda s: check_digits.USCC_ALPHABET[(31 - s) % 31])


@cache
def organisation_code() -> Automaton:
    """Return the organisation codes of GB 11714, with a hyphen or without."""
    alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    places = [(alphabet, weight) for weight in check_digits.ORGANISATION_WEIGHTS]
    return _checked(places, 11, lambda s: "0123456789X0"[11 - s] if s else "0", hyphen=True)


def _checked(
    places: Sequence[tuple[str, int]],
    modulus: int,
    check: Callable[[int], str],
    *,
    hyphen: bool = False,
) -> Automaton:
    """Return the automaton of weighted characters and a check; a character counts its index."""
    last = len(places)

    def next_by_char(state: State) -> dict[int, State]:
        place, total, hyphened = state
        if place > last:
            return {}
        if place == last:
            found: dict[int, State] = {ord(check(total)): (last + 1, 0, False)}
            if hyphen and not hyphened:
                found[ord("-")] = (place, total, True)
            return found
        alphabet, weight = places[place]
        return {
            ord(char): (place + 1, (total + weight * value) % modulus, False)
            for value, char in enumerate(alphabet)
        }

    def edges(state: State) -> Iterator[tuple[int, State | None]]:
        yield from single_characters(next_by_char(state))

    return explore((0, 0, False), edges, lambda state: state[0] > last)
