"""Abilities: what an SFTP server was found to do, and how far a place may count on it.

The protocol leaves open what a rename does when the new name exists, whether "exclusive" counts,
and whether a file can be continued; servers differ (docs/places.md has a table). What is not known
is taken to be missing: an unknown server is used in the way that is safe on all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal

SCHEMA = "chengxin/server/1"
MAX_TEXT = 200  # characters of a server's own words that are kept
MAX_EXTENSIONS = 64
LONGEST_NAME = 100  # bytes: the half-written form of a receipt's name has 87
Rename = Literal["refuses", "overwrites", "fails"]


@dataclass(frozen=True, slots=True)
class Greeting:
    """What a server says of itself when it lets us in: compared at every connection, for nothing.

    `extensions` are sorted `name=value`; `max_read` and `max_write` are bytes of one request.
    """

    software: str
    extensions: tuple[str, ...]
    max_read: int
    max_write: int

    @classmethod
    def of(
        cls, software: str, extensions: Mapping[bytes, bytes], max_read: int, max_write: int
    ) -> Greeting:
        """Keep the server's words as visible ASCII of bounded length."""
        said = sorted(
            f"{visible(name)}={visible(value)}" for name, value in list(extensions.items())
        )
        return cls(visible(software.encode()), tuple(said[:MAX_EXTENSIONS]), max_read, max_write)


@dataclass(frozen=True, slots=True)
class Abilities:
    """What one server was found to do, each tried on real files in a scratch folder.

    * `rename_onto`: what a plain rename does when the new name exists ("fails": it renames nothing
      at all); `posix_rename`: the extension replaces what is there.
    * `exclusive`, `exclusive_folders`: making what exists is refused.
    * `resume`: a file that is there can be written on at an offset.
    * `request_bytes`: the largest single request that came through intact.
    * `hidden`: names with a leading dot are accepted; `modes`: 0600 was kept.
    * `names`: what became of names ("exact", "joined" where two spellings of one name are one file,
      "respelled"); `case`: capitals make another name.
    * `facts_listed`: listings tell kind and size; `listed_at_once`: also of what is newest.
    * `longest_name`: bytes of the longest plain name that was accepted, at most 255.
    * `clock_skew`: seconds that the server's clock is ahead of ours; None if it tells no times.
    """

    greeting: Greeting
    rename_onto: Rename
    posix_rename: bool
    exclusive: bool
    exclusive_folders: bool
    fsync: bool
    resume: bool
    request_bytes: int
    empty_files: bool
    hidden: bool
    modes: bool
    names: str
    case: bool
    facts_listed: bool
    listed_at_once: bool
    longest_name: int
    free_space: bool
    clock_skew: int | None

    def as_json(self) -> dict[str, Any]:
        """The same for a file."""
        return asdict(self)

    @classmethod
    def of_json(cls, facts: Mapping[str, Any]) -> Abilities:
        """Read what `as_json` gave. Raises KeyError, TypeError, ValueError for anything else."""
        values = {field.name: facts[field.name] for field in fields(cls)}
        said = values["greeting"]
        values["greeting"] = Greeting(
            str(said["software"]),
            tuple(map(str, said["extensions"])),
            int(said["max_read"]),
            int(said["max_write"]),
        )
        return cls(**values)


def visible(data: bytes) -> str:
    """Show a server's bytes as printable ASCII, cut to MAX_TEXT."""
    return data[:MAX_TEXT].decode("latin-1").encode("unicode_escape").decode("ascii")[:MAX_TEXT]


def greeting_changes(before: Greeting, now: Greeting) -> tuple[str, ...]:
    """Say in words what a server tells otherwise than when it was probed; () for nothing."""
    changes = []
    if before.software != now.software:
        changes.append(f"software: {before.software} → {now.software}")
    lost = set(before.extensions) - set(now.extensions)
    new = set(now.extensions) - set(before.extensions)
    changes += [f"no longer says {one}" for one in sorted(lost)]
    changes += [f"now says {one}" for one in sorted(new)]
    for name in ("max_read", "max_write"):
        was, became = getattr(before, name), getattr(now, name)
        if was != became:
            changes.append(f"{name}: {was} → {became}")
    return tuple(changes)


_WRONG_CLOCK = 300  # seconds of which a person should know
_TOLERATED_SKEW = 30  # seconds: clocks wander, and a probe takes a moment


def changes(before: Abilities, now: Abilities) -> tuple[str, ...]:
    """Say in words what was found otherwise than the last time; () for nothing."""
    found = list(greeting_changes(before.greeting, now.greeting))
    for field in fields(Abilities):
        was, became = getattr(before, field.name), getattr(now, field.name)
        if field.name == "greeting" or was == became:
            continue
        wandered = field.name == "clock_skew" and None not in {was, became}
        if wandered and abs(was - became) <= _TOLERATED_SKEW:
            continue
        found.append(f"{field.name}: {was} → {became}")
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Way:
    """How a place writes on a server.

    `look_again`: look at the final name once more right before the rename. `resume`: continue
    half-written files. `hidden`: half-written files have a leading dot. `posix`: rename by the
    extension, because the plain one does nothing. `sync`: ask for an fsync where the server
    announces it. `request_bytes`: bytes of one request, at most; 0 leaves it to what it says.
    """

    look_again: bool = True
    resume: bool = False
    hidden: bool = True
    posix: bool = False
    sync: bool = True
    request_bytes: int = 0


CAREFUL = Way()


def way(abilities: Abilities | None) -> Way:
    """Pick the safe way for a server; for one that was never probed, the careful one."""
    if abilities is None:
        return CAREFUL
    return Way(
        look_again=abilities.rename_onto != "refuses",
        resume=abilities.resume,
        hidden=abilities.hidden,
        posix=abilities.rename_onto == "fails" and abilities.posix_rename,
        sync=abilities.fsync,
        request_bytes=abilities.request_bytes,
    )


def warnings(abilities: Abilities) -> tuple[str, ...]:
    """Say what a person should know about a server, and what follows from it."""
    found = [text for applies, text in _WARNINGS if applies(abilities)]
    if abilities.longest_name < LONGEST_NAME:
        found.append(f"names end at {abilities.longest_name} bytes; ours have up to {LONGEST_NAME}")
    if abs(abilities.clock_skew or 0) > _WRONG_CLOCK:
        found.append(f"its clock is {abilities.clock_skew} seconds off ours: one of both is wrong")
    return tuple(found)


_WARNINGS: tuple[tuple[Callable[[Abilities], bool], str], ...] = (
    (
        lambda one: (
            one.rename_onto == "overwrites" or (one.rename_onto == "fails" and one.posix_rename)
        ),
        "a rename replaces what is there, so ours look first; names come from content",
    ),
    (
        lambda one: one.rename_onto == "fails" and not one.posix_rename,
        "nothing can be renamed: envelopes cannot be put here",
    ),
    (
        lambda one: not one.fsync,
        "no fsync: a power cut there may lose a file; without an answer it is put again",
    ),
    (
        lambda one: not one.resume,
        "half-written files cannot be continued: a cut upload starts anew",
    ),
    (
        lambda one: not one.hidden,
        "names with a leading dot are refused: half-written files have none here",
    ),
    (
        lambda one: not one.modes,
        "the server chooses who may read files; what lies there is sealed",
    ),
    (
        lambda one: one.names != "exact" or not one.case,
        "the server does not keep every name as it is; names of ours are plain",
    ),
    (
        lambda one: not one.listed_at_once,
        "listings are old: what was just put there is seen later",
    ),
    (lambda one: one.clock_skew is None, "the server tells no times"),
)
