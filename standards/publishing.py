"""Publishing: a release as a folder that officers sign, anyone can check, and partners take in.

    <id>/<version>/…              the frozen form, what it compiles to, SHA256SUMS, B2SUMS
    <id>/<version>/release.note   the statement about it, with the officers' signatures
    <id>/<version>/publishers/    the sets of publisher keys, `1.note` and so on

This room knows no keys: whoever signs and verifies comes in as a `Notary`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from standards import release, release_folder, whole_file
from standards.canonical import NotFrozenForm, decode_any, digests
from standards.kinds import KINDS, Standard
from standards.release import StandardError
from standards.release_folder import Files
from standards.statement import SUMS, NotAStatement, Statement, state

NOTE: Final = "release.note"
SETS: Final = "publishers"


class BadRelease(StandardError):
    """A release that is not what its publishers signed, or that too few have signed."""


@dataclass(frozen=True, slots=True)
class Vouched:
    """What the notes of a release say once every signature in them has been verified."""

    facts: Mapping[str, object]
    publisher: str
    created: str  # when the release was drafted, UTC
    signed_by: tuple[str, ...]
    threshold: int
    fingerprint: str  # the digits of the newest set of publishers
    compared: bool  # whether digits or an earlier release tie the set to what we know

    @property
    def complete(self) -> bool:
        """Whether enough officers have signed for it to count as published."""
        return len(self.signed_by) >= self.threshold


class Notary(Protocol):
    """Whoever has keys: signs and verifies the note about a release."""

    def draft(self, facts: Mapping[str, str], sets: Sequence[bytes]) -> bytes:
        """Return a note that nobody has signed yet."""

    def open(
        self, data: bytes, sets: Sequence[bytes], *, digits: str = "", pinned: Sequence[bytes] = ()
    ) -> Vouched:
        """Verify a note; with digits, or the sets known before, also whose it is. May raise."""

    def sign(self, data: bytes, sets: Sequence[bytes], home: Path, secret: Path | None) -> bytes:
        """Return the note with the signature of the officer of a home; the same if it has it."""

    def merge(self, data: bytes, other: bytes) -> bytes:
        """Return the note with the signatures of another copy of it too, unverified. May raise."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A release that is what its publishers signed."""

    standard: Standard
    statement: Statement
    vouched: Vouched
    differing: tuple[str, ...]  # files that this version of the program compiles otherwise


def sets_of(files: Files, below: str = f"{SETS}/") -> tuple[bytes, ...]:
    """Return the sets of publishers among files, in order of their numbers, without gaps."""
    found: list[bytes] = []
    while (name := f"{below}{len(found) + 1}.note") in files:
        found.append(files[name])
    return tuple(found)


def content(files: Files) -> Files:
    """Return what a version consists of, without who signed it when."""
    return {
        name: data
        for name, data in files.items()
        if name != NOTE and not name.startswith(f"{SETS}/")
    }


def draft(
    standard: Standard,
    notary: Notary,
    sets: Sequence[bytes],
    *,
    previous: tuple[str, bytes] = ("", b""),
    linter: str = "",
    verdict: str = "",
    files: Files,
) -> Files:
    """Return every file of a release that nobody has signed yet.

    `previous` is the name of the version before it and its SHA256SUMS, `linter` the version of the
    rules by which it was judged, `verdict` what changed in a few words, `files` what the version
    consists of, its sums included.
    """
    statement = state(
        standard,
        files,
        previous=previous[0],
        previous_sums=previous[1],
        linter=linter,
        verdict=verdict,
    )
    named = {f"{SETS}/{number}.note": data for number, data in enumerate(sets, start=1)}
    return {**files, **named, NOTE: notary.draft(statement.facts(), sets)}


def check(
    files: Files, notary: Notary, *, digits: str = "", pinned: Sequence[bytes] = ()
) -> Checked:
    """Check a release as it lies there, signed by enough officers or not yet.

    Raises BadRelease with everything that is wrong in the files, and whatever the notary raises
    about signatures.
    """
    if NOTE not in files:
        raise BadRelease(
            "not a signed release: there is no release.note",
            hint="make one with chengxin standards release, or ask the publisher for it",
            exit_code=77,
        )
    sets = sets_of(files)
    vouched = notary.open(files[NOTE], sets, digits=digits, pinned=pinned)
    try:
        statement = Statement.of(vouched.facts)
    except NotAStatement as error:
        raise BadRelease(str(error), hint="a newer chengxin may read it", exit_code=65) from None
    known = {NOTE, *(f"{SETS}/{number}.note" for number, _ in enumerate(sets, start=1))}
    wrong = _wrong_files({name: files[name] for name in files.keys() - known}, statement)
    if wrong:
        raise BadRelease(
            "not what the publishers signed:\n" + "\n".join(wrong),
            hint="do not use it: get the release again",
            exit_code=65,
        )
    standard = _standard(files, statement, vouched)
    again = release.compiled(standard)
    differing = tuple(sorted(name for name in again if name not in SUMS))
    differing = tuple(name for name in differing if files.get(name) != again[name])
    return Checked(standard, statement, vouched, differing)


def require_complete(checked: Checked) -> None:
    """Refuse a release that counts as published for nobody yet. Raises BadRelease."""
    vouched = checked.vouched
    if not vouched.complete:
        raise BadRelease(
            f"{checked.statement.name} is signed by {len(vouched.signed_by)} of "
            f"{vouched.threshold} officers: not published yet",
            hint="the other officers sign it: chengxin standards sign RELEASE --home HOME",
            exit_code=77,
        )


def install(files: Files, checked: Checked, into: Path) -> bool:
    """Put a checked release below a folder, and keep whose it is; False when it was there.

    Raises AlreadyPublished when another content has its name there, and OSError.
    """
    folder = into / checked.statement.name
    new = not folder.exists()
    if new:
        release_folder.write_new(folder, files)
    elif content(release_folder.read(folder)) != content(files):
        raise release.AlreadyPublished(
            f"{checked.statement.name} is installed in {into}, with other content",
            hint="a published version never changes: ask the publisher which of the two is true",
            exit_code=65,
        )
    pins = into / SETS / checked.vouched.publisher
    pins.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(sets_of(files), start=1):
        if not (pins / f"{number}.note").exists():
            whole_file.replace(pins / f"{number}.note", [data])
    return new


def pinned(into: Path, publisher: str) -> tuple[bytes, ...]:
    """Return the sets of a publisher that earlier releases brought here."""
    folder = into / SETS / publisher
    if not publisher or not folder.is_dir():
        return ()
    return sets_of(release_folder.read(folder), "")


def publisher_of(files: Files) -> str:
    """Return whose release it says it is: where to look for what is known of it."""
    for kind in KINDS:
        if kind.frozen in files:
            try:
                return decode_any(files[kind.frozen]).publisher
            except NotFrozenForm:
                return ""
    return ""


def _wrong_files(files: Files, statement: Statement) -> list[str]:
    """Say what is wrong with the files of a release, compared with what was signed."""
    wanted = (statement.sha256sums, statement.b2sums)
    wrong = []
    for number, (sums, digest) in enumerate(zip(SUMS, wanted, strict=True)):
        if sums not in files or digests(files[sums])[number] != digest:
            wrong.append(f"{sums}: changed or gone")
            continue
        listed = release.read_sums(files[sums])
        wrong += [f"{name}: gone" for name in listed.keys() - files.keys()]
        wrong += [f"{name}: not listed" for name in files.keys() - listed.keys() - set(SUMS)]
        wrong += [
            f"{name}: changed"
            for name in listed.keys() & files.keys()
            if digests(files[name])[number] != listed[name]
        ]
    return sorted(set(wrong))


def _standard(files: Files, statement: Statement, vouched: Vouched) -> Standard:
    """Return the standard in a release whose files are those that were signed."""
    kind = next((kind for kind in KINDS if kind.name == statement.kind), None)
    data = files.get(kind.frozen, b"") if kind else b""
    try:
        standard = decode_any(data)
    except NotFrozenForm:
        raise BadRelease(
            f"this version of chengxin does not read the frozen form of {statement.name}",
            hint="install a newer chengxin; the files are those that were signed",
            exit_code=65,
        ) from None
    said = {name: str(value) for name, value in vouched.facts.items()}
    meant = state(
        standard,
        files,
        previous=statement.previous,
        linter=statement.linter,
        verdict=statement.verdict,
    )
    differing = [
        name
        for name, value in meant.facts().items()
        if value != said[name] and name != "previous_sums"
    ]
    if vouched.publisher != standard.publisher:
        differing.append("publisher")
    if differing:
        raise BadRelease(
            f"the statement and the standard differ in {', '.join(sorted(set(differing)))}",
            hint="do not use it: ask the publisher",
            exit_code=65,
        )
    return standard
