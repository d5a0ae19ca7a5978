"""What happens to each field on the way to another version, in Chinese and English."""

from collections.abc import Iterator
from dataclasses import dataclass

from standards.migration.code_steps import backwards
from standards.migration.lenses import (
    Codes,
    Constant,
    Copy,
    Default,
    Drop,
    Identity,
    Lens,
    Merge,
    Move,
    Original,
    Otherwise,
    Pair,
    Rename,
    Requires,
    Split,
    Unit,
)
from standards.migration.pairing import Carried, ends, given, taken
from standards.migration.plan import Plan
from standards.model import Field, Label

_OTHERWISE = {
    Otherwise.REJECT: Label("其他代码不迁移该记录", "a record with another code is not migrated"),
    Otherwise.KEEP: Label("其他代码照旧", "other codes stay as they are"),
    Otherwise.DROP: Label("其他代码丢弃", "other codes are dropped"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """What happens to fields: those of the source, those of the target, by what, and in words."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    lens: str  # "" when it follows from the two versions
    lossless: bool
    words: Label


def explain(plan: Plan) -> tuple[Line, ...]:
    """Return one line for each field and lens, in the order of the source, then what is new."""
    found = [
        *(_carried(one, plan) for one in plan.carried),
        *(_lens(lens, plan) for lens in plan.versions.lenses if _works(lens, plan)),
        *(_left(name) for name, _ in plan.left),
    ]
    order = {name: number for number, name in enumerate(plan.source_type.field_ids)}
    found.sort(key=lambda line: min((order[name] for name in line.source), default=len(order)))
    return (*found, *_new(plan))


def _works(lens: Lens, plan: Plan) -> bool:
    if not (lens.up if plan.up else lens.down):
        return False
    if isinstance(lens.kind, Original) and not plan.up:
        return True
    source, target = _ends(lens, plan)
    return bool(source or target)


def _carried(one: Carried, plan: Plan) -> Line:
    source, target = plan.source_type.field(one.source), plan.target_type.field(one.target)
    zh, en = ["照旧"], ["as it is"]
    if one.source != one.target:
        zh, en = [f"更名为 {one.target}"], [f"renamed to {one.target}"]
    for code, other in one.codes:
        zh.append(f"代码 {code}→{other}")
        en.append(f"code {code}→{other}")
    if one.gone:
        zh.append(f"代码 {'、'.join(one.gone)} 没有对应, 含此代码的记录不迁移")
        en.append(f"no counterpart for {', '.join(one.gone)}: such a record is not migrated")
    for zh_part, en_part in _narrowed(source, target):
        zh.append(zh_part)
        en.append(en_part)
    return Line((one.source,), (one.target,), "", True, Label("; ".join(zh), "; ".join(en)))


def _narrowed(source: Field, target: Field) -> Iterator[tuple[str, str]]:
    if target.max_length < source.max_length:
        yield (
            f"最大长度 {source.max_length}→{target.max_length}, 超长的记录不迁移",
            f"length {source.max_length}→{target.max_length}: a longer one is not migrated",
        )
    elif target.max_length > source.max_length:
        yield (
            f"最大长度 {source.max_length}→{target.max_length}",
            f"length {source.max_length}→{target.max_length}",
        )
    if target.required and not source.required:
        yield "目标必填, 空缺的记录不迁移", "required there: a record without it is not migrated"
    if target.pattern != source.pattern:
        yield "格式改变, 不符的记录不迁移", "another pattern: what does not match is not migrated"


def _left(name: str) -> Line:
    words = Label("目标版本没有此数据项, 计入损失", "no such field there: counted as a loss")
    return Line((name,), (), "", False, words)


def _new(plan: Plan) -> Iterator[Line]:
    filled = {one.target for one in plan.carried}
    for lens in plan.versions.lenses:
        filled |= set(given(lens, up=plan.up))
        if isinstance(lens.kind, Requires):
            filled |= {lens.kind.new if plan.up else lens.kind.old}
    for field in plan.target_type.fields:
        if field.id not in filled and field.required:
            words = Label(
                "必填而没有来源: 记录不能迁移", "required, no source: no record is migrated"
            )
            yield Line((), (field.id,), "", False, words)
        elif field.id not in filled:
            yield Line(
                (), (field.id,), "", True, Label("新的选填项, 空缺", "new and optional: absent")
            )


def _lens(lens: Lens, plan: Plan) -> Line:
    source, target = _ends(lens, plan)
    words = _words(lens, plan)
    if lens.note:
        words = Label(f"{words.zh}（{lens.note}）", f"{words.en} ({lens.note})")
    return Line(source, target, lens.name, lens.lossless, words)


def _ends(lens: Lens, plan: Plan) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the fields of the source and of the target that a lens is about in this direction."""
    old, new = ends(lens.kind)
    source, target = (old, new) if plan.up else (new, old)
    match lens.kind:
        case Requires():
            return (), target
        case Drop():
            return source, ()
        case Constant():
            return taken(lens, up=plan.up), given(lens, up=plan.up)
        case _:
            return source, target


def _words(lens: Lens, plan: Plan) -> Label:  # noqa: C901, PLR0911, PLR0912 (one case a kind)
    up = plan.up
    match lens.kind:
        case Rename(old, new):
            return Label(f"更名为 {new if up else old}", f"renamed to {new if up else old}")
        case Copy():
            if given(lens, up=up):
                return Label("复制", "copied")
            return Label("副本去掉", "a copy: left out")
        case Constant(value):
            if given(lens, up=up):
                return Label(f"固定值 {value}", f"always {value}")
            return Label(f"固定值 {value} 去掉", f"the constant {value} is left out")
        case Default(_, _, value, back):
            filling = value if up else back
            if not filling:
                return Label("照旧", "as it is")
            return Label(f"空缺时填 {filling}", f"{filling} where it is absent")
        case Codes():
            return _codes(lens.kind, up=up)
        case Unit(_, _, one, other):
            first, second = (one, other) if up else (other, one)
            return Label(f"{first} 换算为 {second}", f"from {first} to {second}, exact decimals")
        case Split(_, _, separator):
            return Label(f"以“{separator}”{'拆分' if up else '合并'}",
                         f"{'split' if up else 'joined'} at {separator}")  # fmt: skip
        case Merge(_, _, separator):
            rows = _pairs(lens.kind.table, up=up)
            return Label(f"以“{separator}”{'合并' if up else '拆分'}{rows}",
                         f"{'joined' if up else 'split'} at {separator}{rows}")  # fmt: skip
        case Identity():
            if up:
                return Label("拆分为证件类型与号码", "becomes document type and number")
            return Label(
                "合并, 证件名称写入备注", "one number; the document is named in the remark"
            )
        case Original(_, _, _, scheme):
            if up:
                return Label(f"原代码与方案 {scheme} 一并保留", f"kept with its scheme {scheme}")
            return Label("恢复原代码", "gives the original code back")
        case Drop(reason) | Requires(reason):
            head = (
                ("不迁移", "dropped") if isinstance(lens.kind, Drop) else ("缺少则不迁移", "needed")
            )
            return Label(f"{head[0]}: {reason.zh}", f"{head[1]}: {reason.en}")
        case Move(into):
            return Label(f"移到记录类型 {into}", f"moves to a record of {into}")


def _pairs(table: tuple[Pair, ...], *, up: bool) -> str:
    ends = [(pair.old, pair.new) if up else (pair.new, pair.old) for pair in table]
    rows = ", ".join(f"{one}→{other}" for one, other in ends if one != other)
    return f": {rows}" if rows else ""


def _codes(lens: Codes, *, up: bool) -> Label:
    if not up:
        rows = [f"{new}→{old}" for new, old in backwards(lens).items()]
        rest = _OTHERWISE[lens.back_otherwise]
        return Label(f"{', '.join(rows)}; {rest.zh}", f"{', '.join(rows)}; {rest.en}")
    zh, en = [], []
    for row in lens.table:
        condition = ("", "")
        if row.fields:
            how = ("含", "holds") if row.any else ("只含", "holds only")
            codes, fields = "、".join(row.any or row.only), "/".join(row.fields)
            condition = (f"（{fields} {how[0]} {codes}）", f" (where {fields} {how[1]} {codes})")
        aim = (row.new, row.new)
        if row.blocked:
            aim = (f"不迁移: {row.blocked.zh}", f"not migrated: {row.blocked.en}")
        zh.append(f"{row.old}→{aim[0]}{condition[0]}")
        en.append(f"{row.old}→{aim[1]}{condition[1]}")
    rest = _OTHERWISE[lens.otherwise]
    return Label(f"{', '.join(zh)}; {rest.zh}", f"{', '.join(en)}; {rest.en}")
