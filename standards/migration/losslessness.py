"""Whether what a lens takes up comes back the same: a proof for each kind, or why there is none."""

from standards.migration.code_steps import backwards
from standards.migration.lenses import (
    Codes,
    Default,
    Drop,
    Identity,
    Lens,
    Merge,
    Move,
    Original,
    Otherwise,
    Split,
    Unit,
)
from standards.migration.pairing import Versions
from standards.migration.values import ratio
from standards.model import FieldType

_NO_TEXT = (FieldType.DATE, FieldType.DECIMAL, FieldType.INTEGER)


def why_lossy(lens: Lens, versions: Versions) -> str:  # noqa: PLR0911 (one case for each kind)
    """Return why a lens cannot be called lossless; "" when it is proved to lose nothing.

    The claim is about a valid old record that goes up and comes down again: the fields that the
    lens reads are the same, numbers as numbers. A record that is stopped on the way loses nothing.
    """
    if not lens.down and not isinstance(lens.kind, Original | Drop):
        return "the lens works one way only"
    match lens.kind:
        case Drop():
            return "what is dropped does not come back"
        case Default(old, _, value, _) if value and not versions.old_type.field(old).required:
            return "coming back, the default stands where nothing was"
        case Codes():
            return _codes(lens.kind, versions)
        case Unit():
            return _unit(lens.kind, versions)
        case Merge():
            return _merge(lens.kind, versions)
        case Split() | Identity() if lens.kind.otherwise is not Otherwise.REJECT:
            return "otherwise drops values"
        case Identity():
            return _identity(lens.kind)
        case Move():
            return "coming back, the records of the other type are needed"
        case _:
            return ""


def _codes(lens: Codes, versions: Versions) -> str:
    if any(isinstance(o.kind, Original) and o.kind.old == lens.old for o in versions.lenses):
        return ""  # the old code comes back itself
    back = backwards(lens)
    for row in lens.table:
        if row.blocked is None and back.get(row.new) != row.old:
            to = repr(back[row.new]) if row.new in back else "no single code"
            return f"{row.old!r} becomes {row.new!r}, which comes back as {to}"
    field = versions.old_type.field(lens.old)
    if lens.otherwise is Otherwise.DROP:
        return "otherwise drops codes"
    if field.code_list and versions.new_type.field(lens.new).code_list:
        notes = [
            {code.code for code in catalog.code_list(one.code_list).codes if code.noted}
            for catalog, one in (
                (versions.old, field), (versions.new, versions.new_type.field(lens.new))
            )
        ]  # fmt: skip
        for row in lens.table:
            if row.blocked is None and row.old in notes[0] and row.new not in notes[1]:
                return f"the note behind {row.old!r} has no place"
    if lens.otherwise is Otherwise.KEEP:
        return _kept(lens, back, versions)
    return ""


def _kept(lens: Codes, back: dict[str, str], versions: Versions) -> str:
    """Codes that are kept must be kept on the way back, and not be taken for others."""
    listed = {row.old for row in lens.table}
    field = versions.old_type.field(lens.old)
    if not field.code_list:
        return "values that are no codes are kept: nobody can list them"
    for code in versions.old.code_list(field.code_list).values():
        if code not in listed and back.get(code, code) != code:
            return f"{code!r} is kept, and comes back as {back[code]!r}"
        if code not in listed and code not in back and lens.back_otherwise is not Otherwise.KEEP:
            return f"{code!r} is kept going up, and not coming back"
    return ""


def _unit(lens: Unit, versions: Versions) -> str:
    times, by = ratio(lens.old_unit, lens.new_unit)
    have = versions.old_type.field(lens.old).decimals
    room = versions.new_type.field(lens.new).decimals
    # Every number with `have` decimals, times `times` / `by`, must have at most `room` decimals.
    if times * 10**room % (by * 10**have):
        return f"{lens.new} has room for {room} decimals only"
    return ""


def _merge(lens: Merge, versions: Versions) -> str:
    olds = [pair.old for pair in lens.table]
    news = [pair.new for pair in lens.table]
    if len(set(olds)) < len(olds) or len(set(news)) < len(news):
        return "two codes of the table become one"
    if lens.table and lens.otherwise is not Otherwise.REJECT:
        return "otherwise must be reject: a kept code could be taken for one of the table"
    for name in lens.old[:-1]:
        if not versions.old_type.field(name).required:
            return f"{name} may be empty, and the parts behind it move up"
    return next(filter(None, (_separable(name, lens, versions) for name in lens.old)), "")


def _separable(name: str, lens: Merge, versions: Versions) -> str:
    """Return why a value of the field could hold the separator; "" when it cannot."""
    field = versions.old_type.field(name)
    if field.type in _NO_TEXT and lens.separator not in "0123456789-.":
        return ""
    if not field.code_list or field.separator:
        return f"{name} may hold the separator"
    codes = versions.old.code_list(field.code_list).codes
    if any(code.noted or lens.separator in code.code for code in codes):
        return f"a code of {name}, or a note behind it, may hold the separator"
    return ""


def _identity(lens: Identity) -> str:
    news = [pair.new for pair in lens.table]
    if len(set(news)) < len(news):
        return "two names of documents become one"
    if lens.citizen in news:
        return f"{lens.citizen!r} stands in the table as well"
    return ""
