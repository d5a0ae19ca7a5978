"""Shapes: from a canonical value to typed parts, each type and pattern checked once.

The door between decoded JSON and our frozen types. Messages name the field, never its content.
"""

import base64
import binascii
import re
from collections.abc import Collection, Mapping
from datetime import UTC, datetime

from keys.canonical import MAX_INTEGER, Value

ORGANISATION = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?")
HEX_32 = re.compile(r"[0-9a-f]{64}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_MOMENT_FORMAT = "%Y-%m-%dT%H:%M:%SZ"
_BASE64URL = re.compile(r"[A-Za-z0-9_-]*")


class BadShape(ValueError):
    """A field that is missing, unknown, of another type or against its pattern."""


def record(
    value: Value, required: Collection[str], optional: Collection[str] = ()
) -> Mapping[str, Value]:
    """The object with exactly the required and at most the optional fields."""
    if not isinstance(value, dict):
        raise BadShape("not an object")
    missing = sorted(set(required) - set(value))
    unknown = set(value) - set(required) - set(optional)
    if missing:
        raise BadShape(f"missing field {missing[0]}")
    if unknown:
        raise BadShape("an unknown field")
    return value


def items(value: Value, name: str, low: int, high: int) -> tuple[Value, ...]:
    """An array of `low` to `high` items."""
    if not isinstance(value, list) or not low <= len(value) <= high:
        raise BadShape(f"{name}: not an array of {low} to {high} items")
    return tuple(value)


def text(value: Value, name: str, pattern: re.Pattern[str]) -> str:
    """A string that matches the pattern as a whole."""
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise BadShape(f"{name}: against its pattern")
    return value


def one_of(value: Value, name: str, allowed: Collection[str]) -> str:
    """A string out of a closed list."""
    if not isinstance(value, str) or value not in allowed:
        raise BadShape(f"{name}: none of the allowed values")
    return value


def integer(value: Value, name: str, low: int = 0, high: int = MAX_INTEGER) -> int:
    """An integer from `low` to `high`."""
    if not isinstance(value, int) or not low <= value <= high:
        raise BadShape(f"{name}: not an integer from {low} to {high}")
    return value


def moment(value: Value, name: str) -> datetime:
    """A UTC time `YYYY-MM-DDThh:mm:ssZ` that exists in the calendar."""
    found = text(value, name, _MOMENT)
    try:
        return datetime.strptime(found, _MOMENT_FORMAT).replace(tzinfo=UTC)
    except ValueError:
        raise BadShape(f"{name}: no such time") from None


def moment_text(at: datetime) -> str:
    """The UTC time in the one spelling of the formats; fractions of a second are cut off."""
    found = at.astimezone(UTC)
    return f"{found.year:04d}-{found:%m-%dT%H:%M:%SZ}"


def octets(value: Value, name: str, size: int) -> bytes:
    """`size` bytes from base64url without padding and with zero trailing bits."""
    found = text(value, name, _BASE64URL)
    try:
        data = base64.urlsafe_b64decode(found + "=" * (-len(found) % 4))
    except (ValueError, binascii.Error):
        raise BadShape(f"{name}: not base64url") from None
    if len(data) != size or octets_text(data) != found:
        raise BadShape(f"{name}: not {size} bytes in base64url")
    return data


def octets_text(data: bytes) -> str:
    """Base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def public_key(value: Value, name: str) -> bytes:
    """32 bytes in lower-case hex."""
    return bytes.fromhex(text(value, name, HEX_32))
