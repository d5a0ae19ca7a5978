"""Code maps as functions of a record: several codes in one value, and notes behind codes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from standards.migration.happenings import NOTHING, Block, Happening, Loss, What
from standards.migration.lenses import CodeRow, Codes, Original, Otherwise
from standards.migration.pairing import Versions
from standards.migration.values import base_and_note, fits, held, noted_codes, parts
from standards.model import Field, Label

Step = Callable[[Mapping[str, str], dict[str, str]], tuple[Happening, ...]]

_NO_COUNTERPART = Label("该代码在目标版本中没有对应", "the code has no counterpart there")
_SEVERAL = Label("目标数据项只能有一个代码", "the field holds one code there")


@dataclass(frozen=True, slots=True)
class CodeMap:
    """Rows by code, and what becomes of other codes; built once, used for every record."""

    source: Field
    target: Field
    rows: Mapping[str, tuple[CodeRow, ...]]
    otherwise: Otherwise
    noted: tuple[frozenset[str], frozenset[str]]  # of the source's list and of the target's
    coarse: frozenset[str]  # codes that do not come back
    versions: Versions
    lens: str

    def step(self, record: Mapping[str, str], made: dict[str, str]) -> tuple[Happening, ...]:
        """Map the codes of one record."""
        value = record.get(self.source.id)
        if value is None:
            return NOTHING
        found: list[str] = []
        happened: list[Happening] = []
        several = parts(value, self.source.separator)
        for part in several:
            self._map(part, record, found, happened)
        if len(found) > 1 and not self.target.separator:
            return (*happened, Block(self.target.id, "several_codes", self.lens, _SEVERAL))
        if found:
            if len(set(several)) == len(several):  # what became the same code stands there once
                found = list(dict.fromkeys(found))
            made[self.target.id] = self.target.separator.join(found)
        return tuple(happened)

    def _map(
        self, part: str, record: Mapping[str, str], found: list[str], happened: list[Happening]
    ) -> None:
        code, note = base_and_note(part, self.noted[0])
        for row in self.rows.get(code, ()):
            if self._fits(row, record):
                if row.blocked is not None:
                    happened.append(Block(self.target.id, "undecided", self.lens, row.blocked))
                    return
                if note and row.new not in self.noted[1]:
                    happened.append(Loss(self.source.id, What.NOTE, self.lens))
                    note = ""
                if code in self.coarse:
                    happened.append(Loss(self.source.id, What.COARSENED, self.lens))
                found.append(row.new + note)
                return
        if self.otherwise is Otherwise.KEEP:
            found.append(part)
        elif self.otherwise is Otherwise.DROP:
            happened.append(Loss(self.source.id, What.DROPPED, self.lens))
        else:
            happened.append(Block(self.target.id, "no_counterpart", self.lens, _NO_COUNTERPART))

    def _fits(self, row: CodeRow, record: Mapping[str, str]) -> bool:
        if not row.fields:
            return True
        holding: set[str] = set()
        for id_ in row.fields:
            field = self.versions.old_type.field(id_)
            holding |= held(record, field, self.versions.old.code_list(field.code_list))
        return fits(row, holding)


def codes_up(lens: Codes, versions: Versions) -> Step:
    """Return a code map from old to new."""
    rows: dict[str, list[CodeRow]] = {}
    for row in lens.table:
        rows.setdefault(row.old, []).append(row)
    kept = any(isinstance(o.kind, Original) and o.kind.old == lens.old for o in versions.lenses)
    return _map(
        versions.old_type.field(lens.old), versions.new_type.field(lens.new),
        {code: tuple(of_code) for code, of_code in rows.items()}, lens.otherwise, versions, up=True,
        coarse=frozenset() if kept else not_coming_back(lens), lens="codes",
    ).step  # fmt: skip


def codes_down(lens: Codes, versions: Versions, original: Original | None) -> Step:
    """Return a code map from new to old; what was kept of the original goes before the map."""
    mapping = _map(
        versions.new_type.field(lens.new), versions.old_type.field(lens.old),
        {new: (CodeRow(new, old),) for new, old in backwards(lens).items()},
        lens.back_otherwise, versions, up=False, coarse=frozenset(), lens="codes",
    )  # fmt: skip
    if original is None:
        return mapping.step

    def step(record: Mapping[str, str], made: dict[str, str]) -> tuple[Happening, ...]:
        kept = record.get(original.new)
        if kept is None or record.get(original.scheme_field) != original.scheme:
            return mapping.step(record, made)
        made[original.old] = kept
        return NOTHING

    return step


def code_step(
    source: Field,
    target: str,
    codes: Mapping[str, str],
    gone: tuple[str, ...],
    versions: Versions,
    *,
    up: bool,
) -> Step:
    """Return the map of a field that is carried without a lens: only codes that changed."""
    same = versions.side(up=not up)[0].code_list(source.code_list).values()
    rows = {code: (CodeRow(code, codes.get(code, code)),) for code in same if code not in gone}
    aim = versions.side(up=up)[1].field(target)
    return _map(
        source, aim, rows, Otherwise.REJECT, versions, up=up, coarse=frozenset(), lens=""
    ).step


def backwards(lens: Codes) -> dict[str, str]:
    """Return the map going down: `back`, or the new codes that come from one old code only."""
    if lens.back:
        return {pair.new: pair.old for pair in lens.back}
    olds: dict[str, set[str]] = {}
    for row in lens.table:
        if row.blocked is None:
            olds.setdefault(row.new, set()).add(row.old)
    return {new: next(iter(found)) for new, found in olds.items() if len(found) == 1}


def not_coming_back(lens: Codes) -> frozenset[str]:
    """Return the old codes that some row maps to a code which goes down to another one."""
    back = backwards(lens)
    return frozenset(
        row.old for row in lens.table if row.blocked is None and back.get(row.new) != row.old
    )


def _map(
    source: Field,
    target: Field,
    rows: Mapping[str, tuple[CodeRow, ...]],
    otherwise: Otherwise,
    versions: Versions,
    *,
    up: bool,
    coarse: frozenset[str],
    lens: str,
) -> CodeMap:
    lists = [
        versions.side(up=side)[0].code_list(field.code_list) if field.code_list else None
        for side, field in ((not up, source), (up, target))
    ]
    first, second = (noted_codes(one) if one else frozenset[str]() for one in lists)
    return CodeMap(source, target, rows, otherwise, (first, second), coarse, versions, lens)
