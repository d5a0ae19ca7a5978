"""The log of look-ups: who asked the register, when, what for, and how many answers of each kind.

One JSON line before the register is asked and one after; none holds a name, a number or a hash of
one. What cannot be logged is not asked.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import pwd
import secrets
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING

from adapters.errors import LookupNotLogged
from adapters.register import checking
from adapters.register.asking import Answer, opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    import polars as pl

    from adapters.register.asking import Register
    from adapters.register.register_file import RegisterFile
    from standards.checking.findings import Finding
    from standards.model import RecordType


class Lookup:
    """One look-up of a register: it counts its answers.

    `files` are the digests of the files that it is about, as far as they are known. `outsiders`
    says that a number which the register lacks is no error.
    """

    def __init__(self, register: Register) -> None:
        self._register = register
        self.files: list[str] = []
        self.outsiders = False
        self.counts: Counter[str] = Counter({answer.value: 0 for answer in Answer})

    def findings(self, good: pl.DataFrame, record_type: RecordType) -> Iterator[Finding]:
        """Yield what the register finds wrong with good records: the `beyond` of an intake."""
        return checking.findings(good, record_type, self._counted, outsiders=self.outsiders)

    def answers(self, records: Sequence[Mapping[str, str]], record_type: RecordType) -> list[str]:
        """Return the Answer for each of some records of one type."""
        return checking.answers(records, record_type, self._counted)

    def facts(self) -> dict[str, object]:
        """Return what the log tells of it in the end."""
        return dict(self.counts) | ({"files": self.files} if self.files else {})

    def _counted(self, pairs: pl.DataFrame) -> pl.Series:
        answers = self._register.answers(pairs)
        self.counts.update(answers.to_list())
        return answers


@contextmanager
def logged(register: RegisterFile, purpose: str, *, who: str = "") -> Iterator[Lookup]:
    """Open a register for one look-up, and log it.

    `who` is the organisation, beside the login that asks.

    Raises:
        PurposeNotAllowed: the register file does not list the purpose.
        LookupNotLogged: the log cannot be written; nothing was asked.
        DatabaseUnreadable: the register cannot be reached.
        RegisterUnusable: it is not what the register file says.
    """
    register.require(purpose)
    facts: dict[str, object] = {
        "lookup": secrets.token_hex(8),
        "who": " ".join(part for part in (who, _login()) if part),
        "purpose": purpose,
        "register": register.title,
    }
    _write(register.log, "ask", facts)
    lookup = None
    try:
        with opened(register) as found:
            lookup = Lookup(found)
            yield lookup
    except BaseException:
        _write(register.log, "failed", facts | (lookup.facts() if lookup else {}))
        raise
    _write(register.log, "answered", facts | lookup.facts())


def _login() -> str:
    """Return the account that asks; the environment cannot change it."""
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return str(os.getuid())


def _write(path: Path, event: str, facts: dict[str, object]) -> None:
    now = dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    line = json.dumps({"time": now, "event": event} | facts, ensure_ascii=False) + "\n"
    try:
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC
        with open(os.open(path, flags, 0o600), "ab", buffering=0) as log:
            log.write(line.encode())
            os.fsync(log.fileno())
    except OSError:
        raise LookupNotLogged(
            f"{path}: the log of look-ups cannot be written",
            hint="see whether its folder exists, is ours and has room",
        ) from None
