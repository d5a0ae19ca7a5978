"""Linting a draft again whenever one of its files changes, and saying only what changed.

It looks at the files' sizes and times twice a second: no service of the operating system is
needed, and it works on network folders too, where such services are silent.
"""

import time
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from standards.linting import report
from standards.linting.rule import Severity

SECONDS: Final = 0.5

_Snapshot = Mapping[str, tuple[int, int]]


def lines(
    folder: Path, as_of: date, language: report.Language, *, seconds: float = SECONDS
) -> Iterator[str]:
    """Yield what is wrong, then what came and what went, for as long as somebody listens.

    What has gone is marked with `-`, what has come with `+`. A draft that cannot be read counts as
    one with its mistakes.
    """
    known: Mapping[str, str] = {}
    seen: _Snapshot | None = None
    while True:
        there = _snapshot(folder)
        if there != seen:
            found, summary = _said(folder, as_of, language)
            yield from (f"- {head}" for head in known if head not in found)
            yield from (f"+ {text}" for head, text in found.items() if head not in known)
            yield f"  {summary}"
            known, seen = found, there
        time.sleep(seconds)


def _said(folder: Path, as_of: date, language: report.Language) -> tuple[Mapping[str, str], str]:
    """Return the findings, each under what stays the same when its line number moves."""
    from standards.source import SourceMistakes

    try:
        linted = report.draft(folder, as_of)
    except SourceMistakes as error:
        return {str(m): str(m) for m in error.mistakes}, f"{len(error.mistakes)} mistakes 错误"
    found = {
        f"{f.rule.id} {at.path}: {f.message.zh if language == 'zh' else f.message.en}": report.line(
            at, f, language
        )
        for at, f in linted.findings
        if f.severity is not Severity.NOTICE
    }
    return found, report.summary(linted)


def _snapshot(folder: Path) -> _Snapshot:
    found: dict[str, tuple[int, int]] = {}
    for path in sorted(folder.rglob("*")):
        try:
            state = path.stat()
        except OSError:
            continue  # gone since it was listed: the next look will know
        if path.is_file():
            found[str(path.relative_to(folder))] = (state.st_mtime_ns, state.st_size)
    return found
