"""Canonical JSON: the one spelling of a value that is hashed and signed.

RFC 8785 restricted as envelope.md §1 says: objects, arrays, strings and the integers 0..2^53-1;
keys `[a-z0-9_]{1,32}`; the root is depth 0, scalars count, depth <= 4; NFC, no lone surrogates,
no duplicate keys. What is read must equal its own re-encoding, so a value has exactly one spelling.
"""

import json
import re
import unicodedata
from typing import NoReturn, TypeAlias

Value: TypeAlias = "str | int | list[Value] | dict[str, Value]"

MAX_DEPTH = 4
MAX_INTEGER = 2**53 - 1
MAX_INTEGER_DIGITS = 16  # 2^53-1 has 16; longer ones are refused before int() sees them

_KEY = re.compile(r"[a-z0-9_]{1,32}")
# An unclosed string counts as one up to the end, so that no text is scanned twice.
_STRING = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)', re.DOTALL)
_BRACKET = re.compile(r"[\[\]{}]")


class NotCanonical(ValueError):
    """The value or the bytes are outside the restricted canonical JSON; no content is quoted."""


def encode(value: Value) -> bytes:
    """The canonical bytes of a value.

    Raises:
        NotCanonical: a type, key, number, text or depth that the format does not have.
    """
    _check(value, 0)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.encode()


def decode(data: bytes) -> Value:
    """The value of canonical bytes; time and memory stay proportional to `len(data)`.

    Raises:
        NotCanonical: anything else than the one canonical spelling of a value.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise NotCanonical("not UTF-8") from None
    _check_nesting(text)
    try:
        value: Value = json.loads(
            text,
            object_pairs_hook=_unique,
            parse_int=_integer,
            parse_float=_no_float,
            parse_constant=_no_float,
        )
    except NotCanonical:
        raise
    except ValueError:
        raise NotCanonical("not JSON") from None
    if encode(value) != data:
        raise NotCanonical("another spelling than the canonical one")
    return value


def _check(value: object, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise NotCanonical("nested too deep")
    if isinstance(value, str):
        _check_text(value)
    elif isinstance(value, list):
        for item in value:
            _check(item, depth + 1)
    elif isinstance(value, dict):
        _check_keys(value)
        for item in value.values():
            _check(item, depth + 1)
    elif isinstance(value, bool) or not isinstance(value, int):
        raise NotCanonical("a type that the format does not have")
    elif not 0 <= value <= MAX_INTEGER:
        raise NotCanonical("an integer outside 0..2^53-1")


def _check_keys(found: dict[object, object]) -> None:
    if not all(isinstance(key, str) and _KEY.fullmatch(key) for key in found):
        raise NotCanonical("a key outside [a-z0-9_]{1,32}")


def _check_text(text: str) -> None:
    if text.isascii():
        return
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise NotCanonical("a lone surrogate")
    if not unicodedata.is_normalized("NFC", text):
        raise NotCanonical("text that is not in NFC")


def _check_nesting(text: str) -> None:
    """Refuse deep nesting before the recursive parser of the standard library meets it."""
    depth = 0
    for bracket in _BRACKET.finditer(_STRING.sub("", text)):
        depth += 1 if bracket.group() in "[{" else -1
        if depth > MAX_DEPTH + 1:
            raise NotCanonical("nested too deep")


def _unique(pairs: list[tuple[str, Value]]) -> dict[str, Value]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise NotCanonical("a duplicate key")
    return found


def _integer(digits: str) -> int:
    if len(digits) > MAX_INTEGER_DIGITS:
        raise NotCanonical("an integer outside 0..2^53-1")
    return int(digits)


def _no_float(_: str) -> NoReturn:
    raise NotCanonical("a number that is not an integer")
