"""Pairs of name and citizen number, brought into the one form in which they are compared.

Names go the way of every name of a department (hidden characters, wrappings, middle dots, blanks
between Chinese characters), half-width and composed; numbers the way of document numbers, those
of 15 digits converted to 18 (GB 11643-1999).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.values import identity, step, text
from standards.model import Form, IdentityDocument

if TYPE_CHECKING:
    from standards.model import RecordType

NAME: Final = "name"
NUMBER: Final = "number"
_NAME: Final[step.Way] = (*text.NAME, text.HALF_WIDTH_STEP, text.NFC)
_NUMBER: Final[step.Way] = (*identity.IDENTITY, identity.WHOLE, identity.UPGRADE)
# Of residents: numbers from 81, 82, 83 are of residence permits of people from Hong Kong, Macao
# and Taiwan, those from 9 of foreigners' permits; the population register does not keep them.
_CITIZEN: Final = r"^[1-7]\d{16}[\dX]$"
_OLD: Final = slice(6, 8)  # the century, which numbers of 15 digits do not have


def fields(record_type: RecordType) -> tuple[str, str]:
    """Return the fields of a record type that hold the person's name and number."""
    name = next(field.id for field in record_type.fields if field.form is Form.NAME)
    number = next(one.field for one in record_type.rules if isinstance(one, IdentityDocument))
    return name, number


def compared(names: pl.Series, numbers: pl.Series) -> pl.DataFrame:
    """Return `name` and `number` as they are compared; null for a number that is not asked about.

    Such are those of other documents and of no person in the register.
    """
    number = step.run(numbers, _NUMBER)[step.VALUE]
    return pl.DataFrame(
        {
            NAME: step.run(names, _NAME)[step.VALUE].str.to_uppercase(),
            NUMBER: number.set(~number.str.contains(_CITIZEN).fill_null(value=False), None),
        }
    )


def written(number: str) -> tuple[str, ...]:
    """Return how a register may write a number: as it is, with a small x, and with 15 digits."""
    forms = [number]
    if number.endswith("X"):
        forms.append(number.lower())
    if number[_OLD] == "19":
        forms.append(number[: _OLD.start] + number[_OLD.stop : 17])
    return tuple(forms)
