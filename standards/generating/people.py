"""Numbers of people and organisations that belong to nobody.

Sequences 000 and 996 to 999 are not given to people born after 1899.
"""

from datetime import date
from random import Random
from typing import Final

from standards.check_digits import USCC_ALPHABET
from standards.checking import identifiers

SEQUENCES: Final = ("000", "996", "997", "998", "999")


def citizen_number(
    random: Random, *, born: date, region: str = "320281", sequence: str = ""
) -> str:
    """Make a well-formed citizen number that belongs to nobody."""
    first17 = f"{region}{born:%Y%m%d}{sequence or random.choice(SEQUENCES)}"
    return first17 + identifiers.citizen_check(first17)


def citizen_numbers(*, born: date) -> tuple[str, ...]:
    """Make one citizen number with each of the eleven check characters."""
    made: dict[str, str] = {}
    for region in ("320281", "320221", "329005", "320219", "110101", "320282", "320200", "320283"):
        for sequence in SEQUENCES:
            first17 = f"{region}{born:%Y%m%d}{sequence}"
            check = identifiers.citizen_check(first17)
            made.setdefault(check, first17 + check)
    return tuple(made.values())


def uscc(random: Random, *, first: str = "91", region: str = "320281") -> str:
    """Make a unified social credit code with the right check character."""
    body = "".join(random.choices(USCC_ALPHABET, k=9))
    first17 = f"{first}{region}{body}"
    return first17 + identifiers.uscc_check(first17)


def organisation_code(random: Random) -> str:
    """Make an organisation code with the right check character."""
    first8 = "".join(random.choices("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=8))
    return first8 + identifiers.organisation_check(first8)
