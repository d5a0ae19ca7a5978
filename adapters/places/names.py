"""Names in places: relative paths that mean the same on every server, checked once.

A name that passes here can become a path without another look. A name that another side offers
and that does not pass is never used, quoted or created.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from adapters.places.errors import BadName

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_PART_BYTES = 255 - len(".") - len(".part")  # NAME_MAX of ext4, XFS, NTFS, less our temp form
MAX_NAME_BYTES = 1024  # PATH_MAX is 4096; the rest belongs to the root
MAX_DEPTH = 16  # ours are four deep


@dataclass(frozen=True, slots=True)
class Name:
    """A checked name, in parts."""

    parts: tuple[str, ...]

    @property
    def folder(self) -> tuple[str, ...]:
        """The parts before the last."""
        return self.parts[:-1]

    @property
    def last(self) -> str:
        """The plain name."""
        return self.parts[-1]

    def __str__(self) -> str:
        return "/".join(self.parts)


def check(name: str) -> Name:
    """Take a name apart. Raises BadName with the rule that it breaks, never with the name."""
    reason = why_not(name)
    if reason:
        raise BadName(f"a name that cannot be used here: {reason}")
    return Name(tuple(name.split("/")))


def check_folder(folder: str) -> tuple[str, ...]:
    """Take a folder's name apart; "" is the top. Raises BadName."""
    return check(folder).parts if folder else ()


def why_not(name: str) -> str:
    """Say which rule a name breaks; "" when it is good."""
    if not name:
        return "it is empty"
    try:
        size = len(name.encode())
    except UnicodeEncodeError:
        return "it cannot be written as UTF-8"  # lone surrogates: bytes of another encoding
    if size > MAX_NAME_BYTES:
        return f"it is longer than {MAX_NAME_BYTES} bytes"
    parts = name.split("/")
    if len(parts) > MAX_DEPTH:
        return f"it is more than {MAX_DEPTH} folders deep"
    return next((reason for part in parts if (reason := _why_not_part(part))), "")


def _why_not_part(part: str) -> str:
    return next((reason for reason, breaks in _RULES if breaks(part)), "")


# In this order: the later ones may count on the earlier ones.
_RULES: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("it is absolute, ends in a slash or has an empty part", lambda part: not part),
    (
        f"a part is longer than {MAX_PART_BYTES} bytes",
        lambda part: len(part.encode()) > MAX_PART_BYTES,
    ),
    (
        "a part starts with a dot: '..' leaves the folder, the others are half-written files",
        lambda part: part.startswith("."),
    ),
    (
        "a part starts with '-' or '~': other people's tools take it for an option or a home",
        lambda part: part.startswith(("-", "~")),
    ),
    (
        "a part starts or ends with a space or ends with a dot: some servers drop those",
        lambda part: part.startswith(" ") or part.endswith((" ", ".")),
    ),
    (
        "it has a control, bidirectional or invisible character: it would not read as it is",
        lambda part: not part.isprintable(),
    ),
    (
        "it has a backslash or a colon: they part paths on other systems",
        lambda part: "\\" in part or ":" in part,
    ),
    (
        "it is not in Unicode form NFC: the same name would exist twice",
        lambda part: not unicodedata.is_normalized("NFC", part),
    ),
)
