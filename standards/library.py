"""Library: the published standards at hand, those that come with the program and installed ones.

A day decides which version of a standard counts: that day is an argument, a legal day in Beijing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar

from standards import release
from standards.kinds import Standard
from standards.model import Catalog
from standards.release import PUBLISHED, StandardError, UnknownStandard

DEFAULT: Final = "jiangyin-person"  # the standard that is meant where none is named
DRAFT: Final = "draft"
UNRELEASED: Final = ("pre-release", DRAFT)  # the words for what nobody has released yet
RELEASED: Final = "released"

AnyStandard = TypeVar("AnyStandard", bound=Standard)


class NotInForce(StandardError):
    """A standard of which no version counts on a day, or a version outside its time."""


class Standing(StrEnum):
    """What a published version is on a day."""

    COMING = "coming"  # its first day is later
    IN_FORCE = "in_force"
    SUPERSEDED = "superseded"  # its dates hold the day, and another version counts
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Library:
    """Folders with published standards, `<id>/<version>/`; the first that has a name counts."""

    roots: tuple[Path, ...] = (PUBLISHED,)

    def with_folder(self, folder: Path) -> "Library":
        """The same with one more folder, looked at last."""
        return Library((*self.roots, folder))

    def published(self) -> tuple[str, ...]:
        """Return the names of all published standards, such as `jiangyin-person/0.9.0`."""
        names = {name for root in self.roots for name in release.published(root)}
        return tuple(sorted(names, key=release.by_version))

    def folder(self, name: str) -> Path:
        """Return the folder of a published standard. Raises UnknownStandard."""
        for root in self.roots:
            if name in release.published(root):
                return root / name
        raise UnknownStandard(
            f"no published standard {name!r}",
            hint=f"published are: {', '.join(self.published()) or 'none'}; for others give "
            "--standards DIR, such as HOME/standards",
            exit_code=78,
        )

    def load(self, name: str) -> Catalog:
        """Return a published catalog. Raises UnknownStandard, AnotherKind and BrokenStandard."""
        return release.load(name, self.folder(name).parents[1])

    def load_any(self, name: str) -> Standard:
        """Return a published standard of any kind. Raises UnknownStandard and BrokenStandard."""
        return release.load_any(name, self.folder(name).parents[1])

    def versions(self, id_: str) -> Iterator[Standard]:
        """Return every version of a standard, oldest first."""
        return (self.load_any(name) for name in self.published() if name.partition("/")[0] == id_)

    def in_force(self, id_: str, day: date) -> Catalog:
        """Return the version of a catalog that counts on a day; raises as `in_force_any` does.

        Raises AnotherKind for a standard that is no catalog.
        """
        return self.load(self.in_force_any(id_, day).name)

    def in_force_any(self, id_: str, day: date) -> Standard:
        """Return the version of a standard that counts on a day.

        The newest released version whose dates hold the day; a pre-release or a frozen draft
        counts only where no released version does. Raises UnknownStandard and NotInForce.
        """
        versions = list(self.versions(id_))
        if not versions:
            self.folder(id_)  # raises, and says what there is
        found = [one for one in versions if why_not(one, day) is None]
        if not found:
            spans = "; ".join(f"{one.version} {span(one)}" for one in versions)
            raise NotInForce(
                f"no version of {id_} is in force on {day}",
                hint=f"in force are: {spans}; name a version to use it all the same",
                exit_code=78,
            )
        released = [one for one in found if one.status not in UNRELEASED]
        return (released or found)[-1]

    def standing(self, standard: Standard, day: date) -> Standing:
        """Return what one of the published versions is on a day."""
        if day < date.fromisoformat(standard.effective_from):
            return Standing.COMING
        if why_not(standard, day) is not None:
            return Standing.ENDED
        counts = self.in_force_any(standard.id, day).name == standard.name
        return Standing.IN_FORCE if counts else Standing.SUPERSEDED

    def find(self, name: str, day: date) -> Catalog:
        """Return a catalog by `id/version`, or by `id` alone the version that counts on a day."""
        return self.load(self.find_any(name, day).name)

    def find_any(self, name: str, day: date) -> Standard:
        """Return a standard of any kind, found as `find` does."""
        return self.load_any(name) if "/" in name else self.in_force_any(name, day)


def as_released(standard: AnyStandard) -> AnyStandard:
    """Return what a draft is once it is released; a pre-release stays what it says it is."""
    return replace(standard, status=RELEASED) if standard.status == DRAFT else standard


def why_not(standard: Standard, day: date, grace_days: int = 0) -> NotInForce | None:
    """Return why a version does not count on a day, None if it does.

    `grace_days` is how long after its end it may still be used.
    """
    if day < date.fromisoformat(standard.effective_from):
        return NotInForce(
            f"{standard.name} is in force from {standard.effective_from} on",
            hint="nothing to do: what waits for it goes on from that day",
            exit_code=75,
        )
    end = standard.effective_until
    if end and (day - date.fromisoformat(end)).days > grace_days:
        return NotInForce(
            f"{standard.name} was in force until {end}",
            hint=f"use the version in force: chengxin standards list --as-of {day}",
            exit_code=78,
        )
    return None


def span(standard: Standard) -> str:
    """Return from when until when a version is in force, for people."""
    return f"{standard.effective_from} … {standard.effective_until}".rstrip()
