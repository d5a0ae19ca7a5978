"""What happens to a record on its way: a loss, a reason that stops it, a part that moves."""

from dataclasses import dataclass
from enum import StrEnum

from standards.model import Label


class What(StrEnum):
    """How something got lost, or what was added."""

    DROPPED = "dropped"  # the value has no place in the target
    COARSENED = "coarsened"  # several values became one
    ROUNDED = "rounded"
    NOTE = "note"  # the note behind a code
    FILLED = "filled"  # a default stands where nothing was


WORDS: dict[str, Label] = {
    What.DROPPED: Label("未迁移", "not carried over"),
    What.COARSENED: Label("多值合一, 不可还原", "several values became one"),
    What.ROUNDED: Label("舍入", "rounded"),
    What.NOTE: Label("代码后的说明丢失", "the note behind the code is lost"),
    What.FILLED: Label("以声明的缺省值填充", "filled with the declared default"),
}


@dataclass(frozen=True, slots=True)
class Loss:
    """Something of a field that does not arrive; the field is one of the source."""

    field: str
    what: What
    lens: str  # the kind of the lens, "" where no lens is declared
    reason: Label | None = None  # what the lens says; else WORDS


@dataclass(frozen=True, slots=True)
class Block:
    """Why a record cannot be migrated; the field is one of the target, or "" for the record."""

    field: str
    code: str
    lens: str
    reason: Label


@dataclass(frozen=True, slots=True)
class Moved:
    """A record of another type that a lens made of parts of this one."""

    type: str
    values: tuple[tuple[str, str], ...]


Happening = Loss | Block | Moved
NOTHING: tuple[Happening, ...] = ()
