"""Statement: what a release says of itself, and what its publishers sign."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from hashlib import blake2b, sha256
from typing import Final

from standards.kinds import Standard, kind_of

SUMS: Final = ("SHA256SUMS", "B2SUMS")


class NotAStatement(ValueError):
    """Facts that are no statement about a release."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One release. All values are text; what there is not is empty."""

    name: str
    kind: str
    edition: str
    status: str
    publisher: str
    effective_from: str
    effective_until: str
    sha256sums: str  # SHA-256 of the file SHA256SUMS, which names every other file
    b2sums: str  # BLAKE2b-256 of the file B2SUMS
    previous: str  # the version before it, and the SHA-256 of its SHA256SUMS
    previous_sums: str
    linter: str  # the version of the rules by which it was judged
    verdict: str  # what changed from the version before it, in a few words

    def facts(self) -> dict[str, str]:
        """The statement as names and texts."""
        return asdict(self)

    @classmethod
    def of(cls, facts: Mapping[str, object]) -> "Statement":
        """The statement that `facts` gave. Raises NotAStatement."""
        names = {field.name for field in fields(cls)}
        if facts.keys() != names or not all(isinstance(value, str) for value in facts.values()):
            raise NotAStatement("a statement with other facts than a release has")
        return cls(**{name: str(value) for name, value in facts.items()})


def state(
    standard: Standard,
    files: Mapping[str, bytes],
    *,
    previous: str = "",
    previous_sums: bytes = b"",
    linter: str = "",
    verdict: str = "",
) -> Statement:
    """Make the statement about a standard and the files of its release.

    `previous_sums` is the file SHA256SUMS of the version before it.
    """
    return Statement(
        name=standard.name,
        kind=kind_of(standard).name,
        edition=standard.edition,
        status=standard.status,
        publisher=standard.publisher,
        effective_from=standard.effective_from,
        effective_until=standard.effective_until,
        sha256sums=sha256(files[SUMS[0]]).hexdigest(),
        b2sums=blake2b(files[SUMS[1]], digest_size=32).hexdigest(),
        previous=previous,
        previous_sums=sha256(previous_sums).hexdigest() if previous else "",
        linter=linter,
        verdict=verdict,
    )
