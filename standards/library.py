"""Library: the published standards at hand, those that come with the program and installed ones.

A day decides which version of a standard counts: that day is an argument, a legal day in Beijing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from standards import release
from standards.model import Catalog
from standards.release import PUBLISHED, StandardError, UnknownStandard

DEFAULT: Final = "jiangyin-person"  # the standard that is meant where none is named
PRE_RELEASE: Final = "pre-release"


class NotInForce(StandardError):
    """A standard of which no version counts on a day, or a version outside its time."""


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
            hint=f"published are: {', '.join(self.published()) or 'none'}",
            exit_code=78,
        )

    def load(self, name: str) -> Catalog:
        """Return a published catalog. Raises UnknownStandard and BrokenStandard."""
        return release.load(name, self.folder(name).parents[1])

    def versions(self, id_: str) -> Iterator[Catalog]:
        """Return every version of a standard, oldest first."""
        return (self.load(name) for name in self.published() if name.partition("/")[0] == id_)

    def in_force(self, id_: str, day: date) -> Catalog:
        """Return the version of a standard that counts on a day.

        The newest released version whose dates hold the day; a pre-release counts only where no
        released version does. Raises UnknownStandard and NotInForce.
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
        released = [one for one in found if one.status != PRE_RELEASE]
        return (released or found)[-1]

    def find(self, name: str, day: date) -> Catalog:
        """Return a standard by `id/version`, or by `id` alone the version that counts on a day."""
        return self.load(name) if "/" in name else self.in_force(name, day)


def why_not(catalog: Catalog, day: date, grace_days: int = 0) -> NotInForce | None:
    """Return why a version does not count on a day, None if it does.

    `grace_days` is how long after its end it may still be used.
    """
    if day < date.fromisoformat(catalog.effective_from):
        return NotInForce(
            f"{catalog.name} is in force from {catalog.effective_from} on",
            hint="nothing to do: what waits for it goes on from that day",
            exit_code=75,
        )
    end = catalog.effective_until
    if end and (day - date.fromisoformat(end)).days > grace_days:
        return NotInForce(
            f"{catalog.name} was in force until {end}",
            hint=f"use the version in force: chengxin standards list --as-of {day}",
            exit_code=78,
        )
    return None


def span(catalog: Catalog) -> str:
    """Return from when until when a version is in force, for people."""
    return f"{catalog.effective_from} … {catalog.effective_until}".rstrip()
