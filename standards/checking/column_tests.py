"""Computations on whole columns: days, check characters, regions."""

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
import polars as pl

from standards import check_digits
from standards.constraints import DATE, ORGANISATION_CODE, USCC
from standards.model import Catalog
from standards.pattern import to_rust

_DATE: Final = to_rust(DATE)
_CITIZEN: Final = to_rust("[0-9]{17}[0-9X]")
_USCC: Final = to_rust(USCC)
_ORGANISATION: Final = to_rust(ORGANISATION_CODE)
_SIX_DIGITS: Final = to_rust("[0-9]{6}")

# Polars looks numpy up at its first use. Two of its threads that do so at once fail with a
# TypeError, and the checks below run in its threads: so it is used once here.
pl.Series(np.zeros(1))

Test = Callable[[pl.Expr, str, Catalog], pl.Expr]


def day(value: pl.Expr) -> pl.Expr:
    """The date that a canonical text stands for; null for any other text."""
    return pl.when(value.str.contains(_DATE)).then(value).str.to_date("%Y-%m-%d", strict=False)


def is_citizen_shaped(value: pl.Expr) -> pl.Expr:
    """Whether a text is 17 digits and a digit or X."""
    return value.str.contains(_CITIZEN)


def born(number: pl.Expr) -> pl.Expr:
    """The birth date in a citizen number; null where there is none since 1900."""
    text = pl.when(is_citizen_shaped(number)).then(number.str.slice(6, 8))
    found = text.str.to_date("%Y%m%d", strict=False)
    return pl.when(found.dt.year() >= 1900).then(found)


def has_right_check(number: pl.Expr) -> pl.Expr:
    """Whether the check character of a citizen-shaped number is right; null for other texts."""
    return is_right_check(pl.when(is_citizen_shaped(number)).then(number))


def is_right_check(shaped: pl.Expr) -> pl.Expr:
    """Whether the check character is right, of citizen-shaped numbers and nulls alone."""
    return shaped.map_batches(_citizen_checks, return_dtype=pl.Boolean, is_elementwise=True)


def is_known_region(code: pl.Expr, regions: str, catalog: Catalog) -> pl.Expr:
    """Whether the first six characters are in a list of regions, or the first two are."""
    known = list(catalog.code_list(regions).values())
    return code.str.slice(0, 6).is_in(known) | code.str.slice(0, 2).is_in(known)


def _is_day(value: pl.Expr, _: str, __: Catalog) -> pl.Expr:
    """A text of another form passes: it has a finding of its own."""
    return ~value.str.contains(_DATE) | day(value).is_not_null()


def _is_region(value: pl.Expr, regions: str, catalog: Catalog) -> pl.Expr:
    return ~value.str.contains(_SIX_DIGITS) | is_known_region(value, regions, catalog)


def _is_uscc(value: pl.Expr, _: str, __: Catalog) -> pl.Expr:
    shaped = pl.when(value.str.contains(_USCC)).then(value)
    right = shaped.map_batches(_uscc_checks, return_dtype=pl.Boolean, is_elementwise=True)
    return right.fill_null(value=False)


def _is_organisation_code(value: pl.Expr, _: str, __: Catalog) -> pl.Expr:
    shaped = pl.when(value.str.contains(_ORGANISATION)).then(
        value.str.replace("-", "", literal=True)
    )
    right = shaped.map_batches(_organisation_checks, return_dtype=pl.Boolean, is_elementwise=True)
    return right.fill_null(value=False)


# Polars gives a whole column to each of these; the arithmetic is NumPy's.


def _citizen_checks(numbers: pl.Series) -> pl.Series:
    codes = _characters(numbers, 18)
    digits = codes[:, :17].astype(np.int64) - ord("0")
    remainder = (digits @ np.array(check_digits.CITIZEN_WEIGHTS)) % 11
    expected = np.frombuffer(check_digits.CITIZEN_CHECKS.encode(), np.uint8)[remainder]
    return _spread(numbers, expected == codes[:, 17])


def _uscc_checks(codes_: pl.Series) -> pl.Series:
    codes = _characters(codes_, 18)
    alphabet = np.frombuffer(check_digits.USCC_ALPHABET.encode(), np.uint8)
    values = np.searchsorted(alphabet, codes[:, :17])  # the alphabet ascends
    total = (values @ np.array(check_digits.USCC_WEIGHTS)) % 31
    return _spread(codes_, alphabet[(31 - total) % 31] == codes[:, 17])


def _organisation_checks(codes_: pl.Series) -> pl.Series:
    codes = _characters(codes_, 9).astype(np.int64)
    values = np.where(codes <= ord("9"), codes - ord("0"), codes - ord("A") + 10)
    remainder = (values[:, :8] @ np.array(check_digits.ORGANISATION_WEIGHTS)) % 11
    expected = np.frombuffer(b"0X987654321", np.uint8)[remainder]
    return _spread(codes_, expected == codes[:, 8])


def _characters(texts: pl.Series, width: int) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    """The characters of all non-null texts of one width, all ASCII, as a matrix."""
    joined: str = texts.str.join("").item()  # nulls are left out
    return np.frombuffer(joined.encode(), np.uint8).reshape(-1, width)


def _spread(texts: pl.Series, right: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> pl.Series:
    """Put results for the non-null texts back to their rows."""
    there = texts.is_not_null().to_numpy()
    spread = np.zeros(len(texts), dtype=np.bool_)
    spread[there] = right
    return pl.Series(texts.name, spread).set(texts.is_null(), None)


TESTS: Final[Mapping[str, Test]] = {
    "date": _is_day,
    "uscc": _is_uscc,
    "organisation_code": _is_organisation_code,
    "region": _is_region,
}
