"""The kinds of standard, which one machinery reads, freezes and publishes.

All have one head: who publishes which version of what, in force from when, resting on which
acts. A kind adds its own parts. What wants a catalog is never handed another kind.
"""

from dataclasses import dataclass
from typing import Final

from standards.classification import Classification
from standards.model import Catalog
from standards.specification import Specification

Standard = Catalog | Classification | Specification

# The attributes that every kind has.
HEAD: Final = (
    *("id", "version", "edition", "label", "effective_from", "effective_until", "status"),
    *("publisher", "acts", "exclusions", "note", "previous", "linter"),
)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of standard: its class and the words by which its files are known."""

    name: str
    type: type[Standard]

    @property
    def format(self) -> str:
        """The format id in the frozen form."""
        return f"chengxin-{self.name}/1"

    @property
    def source(self) -> str:
        """The main file of a source folder."""
        return f"{self.name}.toml"

    @property
    def frozen(self) -> str:
        """The file of the frozen form in a published version."""
        return f"{self.name}.json"


CATALOG: Final = Kind("catalog", Catalog)
CLASSIFICATION: Final = Kind("classification", Classification)
SPECIFICATION: Final = Kind("specification", Specification)
KINDS: Final = (CATALOG, CLASSIFICATION, SPECIFICATION)


def kind_of(standard: Standard) -> Kind:
    """Return the kind of a standard."""
    return next(kind for kind in KINDS if type(standard) is kind.type)
