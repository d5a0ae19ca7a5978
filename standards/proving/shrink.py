"""The smallest record that still shows a disagreement, found by taking away and by shortening."""

from collections.abc import Iterator
from typing import Final

from standards.proving.engine import Engine
from standards.proving.proof import Disagreement, Reference, disagrees
from standards.samples import Record

_TRIES: Final = 3000  # of smaller records, before the smallest so far is good enough
_PLAIN: Final = "0a长"


def smallest(engine: Engine, found: Disagreement, check: Reference) -> Disagreement:
    """Return a disagreement of the same engine in the same direction, about a small record."""
    return _Shrinking(engine, found, check).run()


class _Shrinking:
    """A search that keeps the smallest so far, and ends after a number of tries."""

    def __init__(self, engine: Engine, found: Disagreement, check: Reference) -> None:
        self._engine = engine
        self._check = check
        self._best = found
        self._tries = 0

    def run(self) -> Disagreement:
        for name in list(self._best.record):
            self._keep({other: text for other, text in self._record.items() if other != name})
        for name in list(self._record):
            for simpler in (_shorter, _plainer):
                while any(
                    self._keep(self._record | {name: t}) for t in simpler(self._record[name])
                ):
                    pass
        return self._best

    @property
    def _record(self) -> Record:
        return self._best.record

    def _keep(self, record: Record) -> bool:
        """Take a smaller record when the engine still disagrees about it."""
        self._tries += 1
        if self._tries > _TRIES:
            return False
        other = disagrees(self._engine, record, self._check)
        if other is None or _direction(other) != _direction(self._best):
            return False
        self._best = other
        return True


def _direction(found: Disagreement) -> object:
    """What may not change: refused or accepted; of the column check, that it differs."""
    return isinstance(found.said, frozenset) or found.said


def _shorter(text: str) -> Iterator[str]:
    yield from (text[:1], text[-1:]) if len(text) > 1 else ()
    size = len(text) // 2
    while size:
        for start in range(0, len(text), size):
            yield text[:start] + text[start + size :]
        size //= 2


def _plainer(text: str) -> Iterator[str]:
    """Replace all characters, then one, by plainer ones; the ranks only sink, so it ends."""
    ranks = [_PLAIN.find(char) % (len(_PLAIN) + 1) for char in text]
    for rank, plain in enumerate(_PLAIN):
        if rank * len(text) < sum(ranks):
            yield plain * len(text)
        yield from (
            text[:at] + plain + text[at + 1 :] for at, now in enumerate(ranks) if rank < now
        )
