"""What lenses do to single values: codes with notes, amounts in another unit, identity numbers."""

import re
from collections.abc import Mapping
from decimal import Context, Decimal
from typing import Final

from standards.migration.lenses import UNITS, CodeRow
from standards.model import CodeList, Field

_NOTE: Final = re.compile(r"(.+?)(（.+）|\(.+\)|[：:].+)", re.DOTALL)
_EXACT: Final = Context(prec=200)


def parts(value: str, separator: str) -> list[str]:
    """Split a value at a separator that does not stand inside brackets of a note."""
    if not separator or separator not in value:
        return [value]
    found, depth, start, at = [], 0, 0, 0
    while at < len(value):
        if value[at] in "（(":
            depth += 1
        elif value[at] in "）)":
            depth = max(0, depth - 1)
        elif not depth and value.startswith(separator, at):
            found.append(value[start:at])
            at = start = at + len(separator)
            continue
        at += 1
    return [*found, value[start:]]


def base_and_note(value: str, noted: frozenset[str]) -> tuple[str, str]:
    """Return the code and the note behind it, `其他（…）`; the note is empty without one."""
    match = _NOTE.fullmatch(value)
    return (match[1], match[2]) if match and match[1] in noted else (value, "")


def noted_codes(codes: CodeList) -> frozenset[str]:
    """Return the codes of a list that may carry a note."""
    return frozenset(code.code for code in codes.codes if code.noted)


def held(record: Mapping[str, str], field: Field, codes: CodeList) -> set[str]:
    """Return the codes that a field of a record holds, without notes."""
    value = record.get(field.id)
    if value is None:
        return set()
    noted = noted_codes(codes)
    return {base_and_note(part, noted)[0] for part in parts(value, field.separator)}


def fits(row: CodeRow, holding: set[str]) -> bool:
    """Whether the condition of a row holds for the codes that its fields hold."""
    if row.any and not holding & set(row.any):
        return False
    return not row.only or (bool(holding) and holding <= set(row.only))


def family(unit: str) -> str:
    """Return the family of a unit, "" for one that is not known."""
    return next((name for name, units in UNITS.items() if unit in units), "")


def ratio(source: str, target: str) -> tuple[int, int]:
    """Return by how much to multiply and to divide, to go from one unit to another."""
    units = UNITS[family(source)]
    return units[source], units[target]


def scaled(value: str, times: int, by: int, decimals: int) -> tuple[str, bool]:
    """Return a number times `times` divided by `by`, and whether that is exact.

    Zeros at the end are kept where the target has room for them: 100.00 元 is 0.010000 万元.
    A number that is not exact with `decimals` decimals is rounded half to even.
    """
    number = Decimal(value)
    shift = len(str(times)) - len(str(by))
    if times * 10 ** max(0, -shift) == by * 10 ** max(0, shift):  # only the point moves
        moved = _EXACT.scaleb(number, shift)
        exponent = moved.as_tuple().exponent
        if isinstance(exponent, int) and -exponent <= decimals:
            return format(moved, "f"), True
    else:
        moved = _EXACT.divide(_EXACT.multiply(number, Decimal(times)), Decimal(by))
    rounded = moved.quantize(Decimal(1).scaleb(-decimals), context=_EXACT)
    text = format(rounded, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text, rounded == moved
