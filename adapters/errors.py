"""What stops an adapter: each error says what to do in its hint.

A wrong cell or row is a Finding and stops nothing. Here is what stops a whole file or mapping.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from standards.checking.findings import WHOLE_TABLE, Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable


class AdapterError(Exception):
    """Something outside does not have the form it needs. `hint` says what to do."""

    exit_code = 65

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class FileRefused(AdapterError):
    """A file that cannot be read as a whole; `finding` says why, in both languages, by its code.

    The message holds the code and its parameters only, never a part of the file.
    """

    def __init__(self, code: str, **params: str) -> None:
        facts = ", ".join(f"{name}={value}" for name, value in params.items())
        super().__init__(f"{code} ({facts})" if facts else code)
        self.finding = Finding(
            row=WHOLE_TABLE,
            field="",
            code=code,
            severity=Severity.ERROR,
            params=tuple(params.items()),
        )


class DatabaseUnreadable(AdapterError):
    """A database that does not answer, or not to this query. No value or password is told."""

    exit_code = 69


class RegisterUnusable(AdapterError):
    """A register that does not give what its register file says of it."""

    exit_code = 78


class PurposeNotAllowed(AdapterError):
    """A look-up in a register for a purpose that its register file does not list."""

    exit_code = 78


class LookupNotLogged(AdapterError):
    """The log of look-ups cannot be written, so nothing is looked up."""

    exit_code = 74


class LayoutUnknown(AdapterError):
    """No layout has this name and no mapping file lies at this path."""

    exit_code = 78


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One mistake in a mapping file: where it stands, what it is, what to do."""

    file: str
    line: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.file}:{self.line}: {self.message}{hint}"


class MappingMistakes(AdapterError):
    """A mapping that cannot be used; `mistakes` holds all of them, not only the first."""

    exit_code = 78

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(sorted(set(mistakes)))
        super().__init__(
            "\n".join(str(mistake) for mistake in self.mistakes),
            hint="correct the lines named; docs/mapping.md and docs/adapters.md describe every key",
        )


class SumsDisagree(AdapterError):
    """Rows or columns that were read and not accounted for: a bug in this program."""

    exit_code = 70
