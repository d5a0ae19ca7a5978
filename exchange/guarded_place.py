"""GuardedPlace: a place that is asked no more in this run once it is seen to be away.

A dead server costs its time limit at each question. One is enough for a night: every later
question fails at once, and nobody else waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, TypeVar

from adapters.places.errors import (
    AuthenticationFailed,
    HostKeyMismatch,
    PlaceError,
    Timeout,
    Unreachable,
)
from adapters.places.place import MAX_ENTRIES, Listing, Place

_Answer = TypeVar("_Answer")
_STRIKES = 2  # a connection that broke is tried once more; a server that was silent is not


class NotAskedAgain(Unreachable):
    """The place was seen to be away before in this run; that was told already."""


class GuardedPlace:
    """Passes everything on to the place below, and remembers how that went."""

    def __init__(self, below: Place) -> None:
        self.below = below
        self.answered = False
        self.failure: PlaceError | None = None  # the last question's, where it was not answered
        self._strikes = 0
        self._away = False

    @property
    def away(self) -> bool:
        """Whether it is asked no more in this run."""
        return self._away

    def leave_alone(self) -> None:
        """Ask it no more in this run."""
        self._away = True

    def list(self, folder: str, *, limit: int = MAX_ENTRIES) -> Listing:
        """Give the regular files of a folder."""
        return self._ask(lambda: self.below.list(folder, limit=limit))

    def read(self, name: str, sink: BinaryIO, *, limit: int, start: int = 0) -> int:
        """Copy a file into `sink`."""
        return self._ask(lambda: self.below.read(name, sink, limit=limit, start=start))

    def write(self, name: str, source: Path | bytes) -> None:
        """Make a file visible under its name."""
        self._ask(lambda: self.below.write(name, source))

    def write_many(
        self, files: Iterable[tuple[str, Path | bytes]]
    ) -> Iterator[tuple[str, PlaceError | None]]:
        """Write several files."""
        self._refuse_if_away()
        answers = self.below.write_many(files)
        try:
            for name, problem in answers:
                self._note(problem)
                yield name, problem
        except PlaceError as error:
            self._note(error)
            raise
        finally:
            if isinstance(answers, Generator):
                answers.close()

    def move(self, name: str, new: str) -> None:
        """Rename."""
        self._ask(lambda: self.below.move(name, new))

    def remove(self, name: str) -> None:
        """Remove a file."""
        self._ask(lambda: self.below.remove(name))

    def close(self) -> None:
        """Let go of the place below."""
        self.below.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _ask(self, question: Callable[[], _Answer]) -> _Answer:
        self._refuse_if_away()
        try:
            answer = question()
        except PlaceError as error:
            self._note(error)
            raise
        self._note(None)
        return answer

    def _refuse_if_away(self) -> None:
        if self._away:
            raise NotAskedAgain("the place was away before in this run: not asked again")

    def _note(self, error: PlaceError | None) -> None:
        """Remember how a question went; an error that is an answer means that it is there."""
        if not isinstance(error, (Unreachable, AuthenticationFailed, HostKeyMismatch)):
            self.answered, self.failure, self._strikes = True, None, 0
            return
        self.failure = error
        broken = isinstance(error, Unreachable) and not isinstance(error, Timeout)
        self._strikes += 1 if broken else _STRIKES
        self._away = self._strikes >= _STRIKES
