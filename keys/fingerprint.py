"""Fingerprint: a key in digits that one person reads over the phone and another types.

Ten groups of five digits: four of BLAKE2b-160 over role, algorithm and key, then a check digit
(Damm) over the group's place and its digits. Every single wrong digit, every two neighbours
swapped, and groups in the wrong order are found at once, and the wrong group is named.
"""

import unicodedata

from keys.digests import digest
from keys.errors import BadFingerprint
from keys.roles import Role, key_statement

GROUPS = 10
DATA_DIGITS = 4
GROUP_SIZE = DATA_DIGITS + 1

# Damm's quasigroup of order 10 (H. M. Damm, 2004).
_DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)


def fingerprint(role: Role, public: bytes) -> str:
    """The digits of a key, in groups parted by spaces."""
    return digits_of(key_statement(role, public))


def digits_of(statement: bytes) -> str:
    """The digits of whatever a statement names: a key, or a set of publishers."""
    number = int.from_bytes(digest(statement, "cxe1 fingerprint", size=20), "big")
    digits = f"{number % 10 ** (GROUPS * DATA_DIGITS):0{GROUPS * DATA_DIGITS}d}"
    groups = (digits[at : at + DATA_DIGITS] for at in range(0, len(digits), DATA_DIGITS))
    return " ".join(data + _check_digit(place, data) for place, data in enumerate(groups))


def parse(typed: str) -> str:
    """What a person typed, in the one spelling; full-width digits and any separators are fine.

    Raises:
        BadFingerprint: too many or too few digits, or a group whose check digit is wrong.
    """
    text = "".join(
        character for character in unicodedata.normalize("NFKC", typed) if character.isalnum()
    )
    if not (text.isascii() and text.isdigit()) or len(text) != GROUPS * GROUP_SIZE:
        raise BadFingerprint(
            f"a fingerprint has {GROUPS} groups of {GROUP_SIZE} digits",
            hint="type the digits that the partner reads from its own screen or key letter",
        )
    groups = [text[at : at + GROUP_SIZE] for at in range(0, len(text), GROUP_SIZE)]
    for place, group in enumerate(groups):
        if _check_digit(place, group[:DATA_DIGITS]) != group[DATA_DIGITS]:
            raise BadFingerprint(
                f"group {place + 1} of the fingerprint was misheard or mistyped",
                hint=f"ask for group {place + 1} again",
            )
    return " ".join(groups)


def confirm(typed: str, role: Role, public: bytes) -> None:
    """Hold what was typed against a key.

    Raises:
        BadFingerprint: the digits are wrong, or those of another key.
    """
    if parse(typed) != fingerprint(role, public):
        raise BadFingerprint(
            "these are the digits of another key",
            hint="do not trust the file: get it again, and the digits by phone from the partner",
        )


def _check_digit(place: int, data: str) -> str:
    interim = "0"
    for character in f"{place}{data}":
        interim = _DAMM[int(interim)][int(character)]
    return interim
