"""Time service: whether the kernel says that one (NTP, chrony) keeps this machine's clock."""

from __future__ import annotations

import ctypes
import sys

_UNSYNCHRONISED = 0x40  # STA_UNSYNC of adjtimex(2)
_STATUS_AT = 40  # offset of `status` in struct timex, on 64-bit Linux
_TIMEX_BYTES = 256  # more than the struct has


def keeps_the_clock() -> bool | None:
    """Whether the kernel says that a time service keeps the clock; None where it does not say."""
    buffer = ctypes.create_string_buffer(_TIMEX_BYTES)  # zeros: change nothing, tell the state
    try:
        state = ctypes.CDLL(None, use_errno=True).adjtimex(buffer)
    except (OSError, AttributeError):
        return None
    if state < 0 or sys.maxsize < 2**32:
        return None
    return (
        not int.from_bytes(buffer.raw[_STATUS_AT : _STATUS_AT + 4], sys.byteorder) & _UNSYNCHRONISED
    )
