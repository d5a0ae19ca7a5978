"""Lenses between one field and several: split, merge, and identity number with document type."""

from collections.abc import Mapping

from standards.checking import identifiers
from standards.migration.code_steps import Step
from standards.migration.happenings import NOTHING, Block, Happening, Loss, What
from standards.migration.lenses import Identity, Merge, Otherwise, Pair, Split
from standards.migration.pairing import Versions
from standards.migration.values import base_and_note, noted_codes, parts
from standards.model import CodeList, Label

_PARTS = Label("分隔后的部分与声明不符", "not as many parts as declared")
_CODE = Label("该代码在目标版本中没有对应", "the code has no counterpart there")
_DOCUMENT = Label("证件类型不明", "it is not clear which document the number is of")


def split_up(lens: Split) -> Step:
    """Return the step that splits a value at a separator."""
    stopped = (Block(lens.new[0], "parts", "split", _PARTS),)
    lost = (Loss(lens.old, What.DROPPED, "split"),)

    def step(record: Mapping[str, str], made: dict[str, str]) -> tuple[Happening, ...]:
        if lens.old not in record:
            return NOTHING
        found = record[lens.old].split(lens.separator)
        if len(found) == len(lens.new) and all(found):
            made.update(zip(lens.new, found, strict=True))
            return NOTHING
        return lost if lens.otherwise is Otherwise.DROP else stopped

    return step


def join(lens: Split) -> Step:
    """Return the step that puts the parts of a split together again."""
    stopped = (Block(lens.old, "parts", "split", _PARTS),)

    def step(record: Mapping[str, str], made: dict[str, str]) -> tuple[Happening, ...]:
        found = [record[name] for name in lens.new if name in record]
        if not found:
            return NOTHING
        if len(found) < len(lens.new):
            return stopped
        made[lens.old] = lens.separator.join(found)
        return NOTHING

    return step


def merge_up(lens: Merge, versions: Versions) -> Step:
    """Return the step that joins several values, each mapped by the table when there is one."""
    table = {pair.old: pair.new for pair in lens.table}
    noted = frozenset[str]().union(*(noted_codes(one) for one in _lists(lens, versions)))
    back = _backwards(lens.table)

    def step(record: Mapping[str, str], made: dict[str, str]) -> tuple[Happening, ...]:
        happened: list[Happening] = []
        found: list[str] = []
        for name in lens.old:
            if name in record:
                code, note = base_and_note(record[name], noted)
                if code in table:
                    found.append(table[code] + note)
                    if back.get(table[code]) != code:
                        happened.append(Loss(name, What.COARSENED, "merge"))
                elif lens.otherwise is Otherwise.KEEP:
                    found.append(record[name])
                elif lens.otherwise is Otherwise.DROP:
                    happened.append(Loss(name, What.DROPPED, "merge"))
                else:
                    happened.append(Block(lens.new, "no_counterpart", "merge", _CODE))
        if found:
            made[lens.new] = lens.separator.join(found)
            filled = [name in record for name in lens.old]
            whole = parts(made[lens.new], lens.separator) == found
            if not whole or filled != sorted(filled, reverse=True):
                happened.append(Loss(lens.old[0], What.COARSENED, "merge"))
        return tuple(happened)

    return step


def merge_down(lens: Merge, versions: Versions) -> Step:
    """Return the step that takes a joined value apart again."""
    back = _backwards(lens.table)
    field = versions.new_type.field(lens.new)
    codes = versions.new.code_list(field.code_list) if field.code_list else None
    noted = noted_codes(codes) if codes else frozenset[str]()

    def step(record: Mapping[str, str], made: dict[str, str]) -> tuple[Happening, ...]:
        if lens.new not in record:
            return NOTHING
        happened: list[Happening] = []
        found: list[str] = []
        for part in parts(record[lens.new], lens.separator):
            code, note = base_and_note(part, noted)
            if code in back:
                found.append(back[code] + note)
            elif lens.otherwise is Otherwise.KEEP:
                found.append(part)
            elif lens.otherwise is Otherwise.DROP:
                happened.append(Loss(lens.new, What.DROPPED, "merge"))
            else:
                happened.append(Block(lens.old[0], "no_counterpart", "merge", _CODE))
        made.update(zip(lens.old, found, strict=False))
        if len(found) > len(lens.old):
            happened.append(
                Loss(lens.new, What.DROPPED, "merge")
                if lens.more is Otherwise.DROP
                else Block(lens.old[-1], "parts", "merge", _PARTS)
            )
        return tuple(happened)

    return step


def identity_up(lens: Identity) -> Step:
    """Return the step that finds the document type of a number."""
    # The longest name first: 外国人永久居留身份证 before 身份证.
    names = sorted(lens.table, key=lambda pair: -len(pair.old))
    stopped = (Block(lens.document, "document", "identity", _DOCUMENT),)
    lost = (Loss(lens.old, What.DROPPED, "identity"),)

    def step(record: Mapping[str, str], made: dict[str, str]) -> tuple[Happening, ...]:
        number = record.get(lens.old)
        if number is None:
            return NOTHING
        remark = record.get(lens.named_in, "")
        named = next((pair.new for pair in names if pair.old in remark), "")
        if identifiers.is_citizen_shaped(number):
            named = lens.citizen
        if named:
            made[lens.document] = named
        elif lens.otherwise is Otherwise.REJECT:
            return stopped
        elif lens.otherwise is Otherwise.DROP:
            return lost
        made[lens.new] = number
        return NOTHING

    return step


def identity_down(lens: Identity) -> Step:
    """Return the step that writes the name of the document into the remark, where it is lacking."""
    names = _backwards(lens.table)
    stopped = (Block(lens.old, "document", "identity", _DOCUMENT),)
    lost = (Loss(lens.document, What.DROPPED, "identity"),)

    def step(record: Mapping[str, str], made: dict[str, str]) -> tuple[Happening, ...]:
        if lens.new not in record:
            return NOTHING
        document = record.get(lens.document, lens.citizen)
        if document != lens.citizen and document not in names:
            if lens.otherwise is Otherwise.REJECT:
                return stopped
            made[lens.old] = record[lens.new]
            return lost
        made[lens.old] = record[lens.new]
        remark, name = made.get(lens.named_in, ""), names.get(document, "")
        if document != lens.citizen and name not in remark:
            made[lens.named_in] = f"{remark}；{name}" if remark else name
        return NOTHING

    return step


def _lists(lens: Merge, versions: Versions) -> list[CodeList]:
    fields = (versions.old_type.field(name) for name in lens.old)
    return [versions.old.code_list(field.code_list) for field in fields if field.code_list]


def _backwards(table: tuple[Pair, ...]) -> dict[str, str]:
    """Return the old codes by the new ones that come from one old code only."""
    olds: dict[str, list[str]] = {}
    for pair in table:
        olds.setdefault(pair.new, []).append(pair.old)
    return {new: found[0] for new, found in olds.items() if len(found) == 1}
