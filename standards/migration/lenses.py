"""The closed list of lenses: what may happen to fields between two versions of a catalog.

`old` names fields of the earlier version and `new` fields of the later one, whichever way records
go. A lens works both ways unless it says `direction = "up"` (old to new) or `"down"`. It says
`lossless = true` when what goes up comes back the same; `proof.py` refuses a claim that is not so.
Nothing here is executed: a lens is data.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from standards.model import Label


class Direction(StrEnum):
    """Which way a lens works."""

    BOTH = "both"
    UP = "up"
    DOWN = "down"


class Otherwise(StrEnum):
    """What becomes of a value that a lens does not list."""

    REJECT = "reject"  # the record is not migrated, and reported
    KEEP = "keep"  # the value is taken over as it stands
    DROP = "drop"  # the field is left out, and the loss counted


class Inexact(StrEnum):
    """What becomes of an amount that the other unit cannot hold exactly."""

    REJECT = "reject"
    ROUND = "round"  # half to even, and the loss counted


@dataclass(frozen=True, slots=True)
class CodeRow:
    """One row of a code map: the first row whose code and condition fit decides.

    `fields` are old code fields. `any` asks that one of them holds one of the codes, `only` that
    they hold no other codes, and at least one. `blocked` says why the record is not migrated.
    """

    old: str
    new: str = ""
    fields: tuple[str, ...] = ()
    any: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    blocked: Label | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """An old code or word and the new one."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Rename:
    """The value moves to another field, unchanged."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Copy:
    """The value is taken over into a second field as well; going back, the copy is left out."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Constant:
    """A field of the target gets a value that is the same for every record."""

    value: str
    new: str = ""
    old: str = ""


@dataclass(frozen=True, slots=True)
class Default:
    """The value is taken over; a record without it gets `value` going up, `back` going down."""

    old: str
    new: str
    value: str = ""
    back: str = ""


@dataclass(frozen=True, slots=True)
class Codes:
    """Codes become other codes by a table; `otherwise` is for those that it does not list.

    Going down, `back` is read; without it the rows that lead to one old code only.
    """

    old: str
    new: str
    table: tuple[CodeRow, ...]
    otherwise: Otherwise
    back: tuple[Pair, ...] = ()
    back_otherwise: Otherwise = Otherwise.REJECT


@dataclass(frozen=True, slots=True)
class Unit:
    """A number in another unit, in exact decimals: 元 and 万元, months and years."""

    old: str
    new: str
    old_unit: str
    new_unit: str
    inexact: Inexact


@dataclass(frozen=True, slots=True)
class Split:
    """One value becomes several, at a separator; exactly as many parts as there are fields."""

    old: str
    new: tuple[str, ...]
    separator: str
    otherwise: Otherwise


@dataclass(frozen=True, slots=True)
class Merge:
    """Several values become one, joined by a separator; the codes by a table when there is one.

    `otherwise` is for codes that the table does not list, `more` for a value with more parts than
    there are old fields.
    """

    old: tuple[str, ...]
    new: str
    separator: str
    more: Otherwise
    table: tuple[Pair, ...] = ()
    otherwise: Otherwise = Otherwise.KEEP


@dataclass(frozen=True, slots=True)
class Identity:
    """A number, with a remark that names its document, becomes document type and number.

    A number that is well-formed as a citizen number gets the type `citizen`; another one the type
    whose name (`old` of the table) the remark holds. Going down, the remark gets the name of the
    document when it lacks it.
    """

    old: str
    named_in: str
    new: str
    document: str
    citizen: str
    table: tuple[Pair, ...]
    otherwise: Otherwise


@dataclass(frozen=True, slots=True)
class Original:
    """The old code is kept beside the new one, with the scheme that gives it its meaning."""

    old: str
    new: str
    scheme_field: str
    scheme: str


@dataclass(frozen=True, slots=True)
class Drop:
    """A field has no place in the other version."""

    reason: Label
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class Requires:
    """The target asks for a field for which nothing declared gives a value.

    A record that lacks it is not migrated, and reported. The value is never invented.
    """

    reason: Label
    new: str = ""
    old: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """Fields leave the record for a record of another type, which gets copies of `keys` as well.

    `fields` and `keys` pair old fields with those of the record type `into`. A record that fills
    none of `fields` makes none. Going down, the records of `into` are needed.
    """

    into: str
    fields: tuple[Pair, ...]
    keys: tuple[Pair, ...]


LensKind = (
    Rename
    | Copy
    | Constant
    | Default
    | Codes
    | Unit
    | Split
    | Merge
    | Identity
    | Original
    | Drop
    | Requires
    | Move
)

# The name of each kind in files.
KINDS: Final[Mapping[str, type[LensKind]]] = {
    "rename": Rename,
    "copy": Copy,
    "constant": Constant,
    "default": Default,
    "codes": Codes,
    "unit": Unit,
    "split": Split,
    "merge": Merge,
    "identity": Identity,
    "original": Original,
    "drop": Drop,
    "requires": Requires,
    "move": Move,
}
NAMES: Final = {kind: name for name, kind in KINDS.items()}

# How many of the smallest unit of its family each unit is.
UNITS: Final[Mapping[str, Mapping[str, int]]] = {
    "money": {"元": 1, "千元": 1_000, "万元": 10_000, "亿元": 100_000_000},
    "months": {"months": 1, "years": 12},
    "hours": {"hours": 1, "days": 24},
}


@dataclass(frozen=True, slots=True)
class Lens:
    """One declared lens of a record type of the later version."""

    type: str
    kind: LensKind
    lossless: bool
    direction: Direction = Direction.BOTH
    note: str = ""

    @property
    def up(self) -> bool:
        """Whether it works from old to new."""
        return self.direction is not Direction.DOWN

    @property
    def down(self) -> bool:
        """Whether it works from new to old."""
        return self.direction is not Direction.UP

    @property
    def name(self) -> str:
        """The name of its kind."""
        return NAMES[type(self.kind)]


@dataclass(frozen=True, slots=True)
class TypePair:
    """A record type that has another id in the later version, or none, for a reason."""

    old: str
    new: str = ""
    reason: Label | None = None


@dataclass(frozen=True, slots=True)
class Migration:
    """All that is declared between two versions of one catalog, in the order of the file."""

    old: str  # the name of the earlier version: jiangyin-person/1.0.0
    new: str
    lenses: tuple[Lens, ...] = ()
    types: tuple[TypePair, ...] = ()

    def of(self, type_: str) -> tuple[Lens, ...]:
        """Return the lenses of one record type of the later version."""
        return tuple(lens for lens in self.lenses if lens.type == type_)
