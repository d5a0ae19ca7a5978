"""Reading other formats: names, patterns and lists of values made into parts of a catalog."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from standards.interchange.losses import Loss
from standards.model import Code, CodeList, Field, FieldType, Label
from standards.pattern import PatternMistake, parse

ASSUMED_LENGTH: Final = 4000  # of a text for which the other format gives no longest length
ASSUMED_DECIMALS: Final = 6  # of a number: as 424号 has amounts in 万元
_LONGEST_NUMBER: Final = 24  # digits and point
_FLAGS: Final = (("true", "true"), ("false", "false"))
_NOT_IN_IDS: Final = re.compile(r"[^a-z0-9_-]+")
_ANCHORED: Final = re.compile(r"\^?(.*?)\$?", re.DOTALL)
# What other engines write for classes; digits and letters are meant as ASCII.
_SHORTHANDS: Final = (
    (r"\d", "{DIGIT}"),
    ("(?:", "("),
    ("*", "{0,}"),
    ("+", "{1,}"),
    ("?", "{0,1}"),
)


@dataclass(slots=True)
class Made:
    """What came out of a foreign document: code lists on the way, and everything that got lost."""

    lists: list[CodeList] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)

    def lose(self, path: str, what: str, zh: str, en: str) -> None:
        """Note a loss."""
        self.losses.append(Loss(path, what, zh, en))


def id_of(name: str) -> str:
    """Make an id of a foreign name; the name itself is kept as the field's source code."""
    made = _NOT_IN_IDS.sub("_", name.lower()).strip("_-") or "field"
    return (made if made[0].isalpha() else f"f_{made}")[:63]


def pattern_of(foreign: str, path: str, made: Made) -> str:
    """Translate a regular expression into our dialect; what it cannot say is a loss."""
    match = _ANCHORED.fullmatch(foreign)
    text = match[1] if match else foreign
    for theirs, ours in _SHORTHANDS:
        text = _outside_classes(text, theirs, ours)
    try:
        parse(text)
    except PatternMistake:
        made.lose(
            path, "pattern", "正则表达式超出本标准的写法", "the dialect cannot say this pattern"
        )
        return ""
    if match and not (foreign.startswith("^") and foreign.endswith("$")):
        made.lose(path, "pattern", "按整个值匹配处理", "read as a pattern of the whole value")
    return text


@dataclass(frozen=True, slots=True)
class Element:
    """One field as a foreign document tells of it, whatever it calls the parts."""

    name: str
    label: Label
    kind: str  # string, date, integer, number, boolean, or what we do not know
    required: bool
    length: int | None = None
    pattern: str = ""
    values: tuple[tuple[str, str], ...] = ()  # the allowed ones, with their labels


def field_of(element: Element, path: str, made: Made) -> Field:
    """Make a field of an element; code lists and losses go to `made`."""
    values = element.values or (_FLAGS if element.kind == "boolean" else ())
    if values:
        longest = max(len(value) for value, _ in values)
        code_list = _coded(path, id_of(element.name), values, made)
        return _field(element, FieldType.CODE, longest, code_list=code_list)
    match element.kind:
        case "date":
            return _field(element, FieldType.DATE, 10)
        case "integer":
            return _field(element, FieldType.INTEGER, _LONGEST_NUMBER)
        case "number":
            return _field(element, FieldType.DECIMAL, _LONGEST_NUMBER, decimals=ASSUMED_DECIMALS)
        case "string":
            pass
        case _:
            made.lose(path, f"type {element.kind}", "按文本处理", "taken as text")
    if element.length is None:
        zh, en = "未规定长度, 暂定", "no longest length; assumed is"
        made.lose(path, "maxLength", f"{zh} {ASSUMED_LENGTH}", f"{en} {ASSUMED_LENGTH}")
    pattern = pattern_of(element.pattern, path, made) if element.pattern else ""
    return _field(element, FieldType.TEXT, element.length or ASSUMED_LENGTH, pattern=pattern)


def key_of(names: Sequence[str], fields: Sequence[Field], path: str, made: Made) -> tuple[str, ...]:
    """Return the key of a record type; without one the first field stands in, which is a loss."""
    by_name = {field.source_code: field.id for field in fields}
    key = tuple(by_name[name] for name in names if name in by_name)
    if not key:
        zh, en = "没有主键, 暂以第一个数据项代替", "no key: the first field stands in"
        made.lose(path, "primaryKey", zh, en)
    return key or (fields[0].id,)


def with_key(fields: Sequence[Field], key: tuple[str, ...]) -> tuple[Field, ...]:
    """Require the fields of the key: a record without them is nobody's."""
    return tuple(replace(one, required=True) if one.id in key else one for one in fields)


def _field(element: Element, kind: FieldType, length: int, **more: Any) -> Field:  # noqa: ANN401 - attributes of a field
    return Field(
        id_of(element.name),
        element.label,
        kind,
        length,
        required=element.required,
        source_code=element.name,
        **more,
    )


def _coded(path: str, name: str, values: Iterable[tuple[str, str]], made: Made) -> str:
    id_ = f"{name}_codes"[:63]
    codes = tuple(Code(value, Label(label or value, label or value)) for value, label in values)
    made.lists.append(CodeList(id_, Label(name, name), path, codes))
    return id_


def whole(value: Any) -> int | None:  # noqa: ANN401 - what JSON and YAML give
    """Read a whole number written as a number or as its digits."""
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() else None


def yes(value: Any) -> bool:  # noqa: ANN401 - what JSON and YAML give
    """Read a flag written as a truth value or as its word."""
    return value is True or value == "true"


def _outside_classes(text: str, theirs: str, ours: str) -> str:
    """Replace what stands outside of `[…]` and is not escaped."""
    parts = re.split(r"(\[(?:\\.|[^\]\\])*\]|\\[^d])", text)
    return "".join(
        part if number % 2 else part.replace(theirs, ours) for number, part in enumerate(parts)
    )
