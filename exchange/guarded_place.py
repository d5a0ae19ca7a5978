"""GuardedPlace: a place that is asked no more in this run once it is seen to be away.

A dead server costs its time limit at each question. One is enough for a night: every later
question fails at once, and nobody else waits for it. One that answers each question just before
its time limit could hold up everybody for as long as it likes: it is given up as well.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import BinaryIO, Self, TypeVar

from adapters.places.errors import (
    AuthenticationFailed,
    HostKeyMismatch,
    NotFound,
    PeerMisbehaved,
    PlaceError,
    Timeout,
    Unreachable,
)
from adapters.places.place import MAX_ENTRIES, Listing, Place

_Answer = TypeVar("_Answer")
_EACH = 5.0  # seconds that a question may take, beside what it moves
_SLOWEST = 4 * 1024  # bytes a second: below that a line carries no envelopes
_LATE = 120.0  # seconds that all questions of a run may take beyond that
_STRIKES = 2  # a connection that broke is tried once more; a server that was silent is not


class NotAskedAgain(Unreachable):
    """The place was seen to be away before in this run; that was told already."""


class GuardedPlace:
    """Passes everything on to the place below, and remembers how that went."""

    def __init__(self, below: Place, clock: Callable[[], float] = monotonic) -> None:
        self.below = below
        self._clock = clock
        self._late = 0.0  # seconds that its answers took beyond what they may
        self.answered = False
        self.failure: PlaceError | None = None  # the last question's, where it was not answered
        self.overcome: PlaceError | None = None  # a failure after which it answered all the same
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
        try:
            return self._timed(lambda: self.below.list(folder, limit=limit))
        except NotFound as error:  # a folder that is not there is empty
            raise PeerMisbehaved(
                f"{folder!r} is there, and the server says that it is not",
                hint="the server contradicts itself: ask whoever runs it",
            ) from error

    def read(self, name: str, sink: BinaryIO, *, limit: int, start: int = 0) -> int:
        """Copy a file into `sink`."""
        read = partial(self.below.read, name, sink, limit=limit, start=start)
        try:
            return self._timed(read, moved=lambda size: size - start)
        except NotFound as error:  # a run reads what was listed a moment ago
            raise PeerMisbehaved(
                f"{name!r} was listed, and is not there",
                hint="the server lists what it does not have, or somebody else removed it",
            ) from error

    def write(self, name: str, source: Path | bytes) -> None:
        """Make a file visible under its name."""
        self._timed(lambda: self.below.write(name, source), moved=lambda _: _size(source))

    def write_many(
        self, files: Iterable[tuple[str, Path | bytes]]
    ) -> Iterator[tuple[str, PlaceError | None]]:
        """Write several files."""
        self._refuse_if_away()
        before, asked, answered, size = self._late, self._clock(), 0, 0

        def counted() -> Iterator[tuple[str, Path | bytes]]:
            nonlocal size
            for name, source in files:
                size += _size(source)
                yield name, source

        answers = self.below.write_many(counted())
        try:
            for name, problem in answers:
                answered += 1
                self._late = before + _over(self._clock() - asked, answered, size)
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
        self._timed(lambda: self.below.move(name, new))

    def remove(self, name: str) -> None:
        """Remove a file."""
        self._timed(lambda: self.below.remove(name))

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

    def _timed(
        self, question: Callable[[], _Answer], moved: Callable[[_Answer], int] = lambda _: 0
    ) -> _Answer:
        """Ask, and count how late the answer came, for the bytes that moved with it."""
        asked, size = self._clock(), 0
        try:
            answer = self._ask(question)
            size = moved(answer)
        except Unreachable:  # no answer: that is counted by itself
            asked = self._clock()
            raise
        finally:
            self._late += _over(self._clock() - asked, 1, size)
        return answer

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
        if self._late > _LATE:
            error = Timeout(
                f"its answers came {self._late:.0f} seconds late in this run: given up for now",
                hint="a server so slow holds up everybody else: ask the partner what is wrong",
            )
            self._note(error)
            raise error

    def _note(self, error: PlaceError | None) -> None:
        """Remember how a question went; an error that is an answer means that it is there."""
        if not isinstance(error, (Unreachable, AuthenticationFailed, HostKeyMismatch)):
            self.overcome = self.failure or self.overcome
            self.answered, self.failure, self._strikes = True, None, 0
            return
        self.failure = error
        broken = isinstance(error, Unreachable) and not isinstance(error, Timeout)
        self._strikes += 1 if broken else _STRIKES
        self._away = self._strikes >= _STRIKES


def _over(seconds: float, questions: int, size: int) -> float:
    """How much longer answers took than so many questions and bytes may."""
    return max(0.0, seconds - _EACH * questions - size / _SLOWEST)


def _size(source: Path | bytes) -> int:
    """Bytes to be moved; 0 where the file is not there, which the place below will tell."""
    if isinstance(source, bytes):
        return len(source)
    with suppress(OSError):
        return source.stat().st_size
    return 0
