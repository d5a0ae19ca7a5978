"""Numbers that name a person or an organisation: what makes them well-formed.

Our own code, because the common library compares the birth year with the validity of the
address code and so refuses most citizens of a city whose code has changed.
"""

from datetime import date
from typing import Final

from standards.check_digits import (
    CITIZEN_CHECKS,
    CITIZEN_WEIGHTS,
    ORGANISATION_WEIGHTS,
    USCC_ALPHABET,
    USCC_WEIGHTS,
)

_DIGITS: Final = frozenset("0123456789")
_CAPITALS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def is_citizen_shaped(number: str) -> bool:
    """Whether a text has the shape of a citizen number: 17 digits and a digit or `X`."""
    return len(number) == 18 and _DIGITS.issuperset(number[:17]) and number[17] in "0123456789X"


def citizen_check(first17: str) -> str:
    """Return the check character for the first 17 digits (GB 11643-1999)."""
    total = sum(weight * int(digit) for weight, digit in zip(CITIZEN_WEIGHTS, first17, strict=True))
    return CITIZEN_CHECKS[total % 11]


def has_right_check(number: str) -> bool:
    """Whether the check character of a citizen-shaped number is right."""
    return citizen_check(number[:17]) == number[17]


def birth_date(number: str) -> date | None:
    """Return the birth date in a citizen-shaped number; None where there is no such day.

    Nobody with an 18-character number was born before 1900.
    """
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None
    return born if born.year >= 1900 else None


def is_old_citizen_number(number: str) -> bool:
    """Whether a text is a 15-digit number of the 1989 edition with a real birth date in 19xx."""
    return (
        len(number) == 15
        and _DIGITS.issuperset(number)
        and birth_date(f"{number[:6]}19{number[6:]}0") is not None
    )


def upgrade(number: str) -> str:
    """Convert a 15-digit number of the 1989 edition to 18 characters: 19 and a check character.

    Raises ValueError when it is not such a number.
    """
    if not is_old_citizen_number(number):
        raise ValueError("not a 15-digit citizen number")
    first17 = f"{number[:6]}19{number[6:]}"
    return first17 + citizen_check(first17)


def age_on(born: date, day: date) -> int:
    """Return the full years on a day; who was born on 29 February is a year older on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def is_uscc(code: str) -> bool:
    """Whether a text is a unified social credit code with the right check character.

    The first place may be a letter: N (agriculture), A (armed forces), Y (others).
    """
    if len(code) != 18 or not set(USCC_ALPHABET).issuperset(code):
        return False
    if not _DIGITS.issuperset(code[2:8]):
        return False
    return uscc_check(code[:17]) == code[17]


def uscc_check(first17: str) -> str:
    """Return the check character for the first 17 characters (GB 32100-2015)."""
    pairs = zip(USCC_WEIGHTS, first17, strict=True)
    total = sum(weight * USCC_ALPHABET.index(char) for weight, char in pairs)
    return USCC_ALPHABET[(31 - total % 31) % 31]


def is_organisation_code(code: str) -> bool:
    """Whether a text is an organisation code with the right check character, hyphen or not."""
    plain = code[:8] + code[9:] if code[8:9] == "-" else code
    if len(plain) != 9 or not (_DIGITS | _CAPITALS).issuperset(plain):
        return False
    return organisation_check(plain[:8]) == plain[8]


def organisation_check(first8: str) -> str:
    """Return the check character for the first eight characters (GB 11714)."""
    pairs = zip(ORGANISATION_WEIGHTS, first8, strict=True)
    total = sum(weight * int(char, 36) for weight, char in pairs)
    return "0123456789X0"[11 - total % 11] if total % 11 else "0"
