"""Conditions between fields in the standard keywords of JSON Schema.

Keywords cannot compare two texts and cannot calculate: what needs that is left out whole. Nothing
is asked twice: `required` stands where a field may be missing, and nowhere else.
"""

from typing import Any, Final

from standards.conditions import (
    BIRTH_DATE,
    All,
    Condition,
    Contains,
    Filled,
    Fits,
    Implies,
    Not,
    OneOf,
    Passes,
    Some,
    TextCondition,
)
from standards.pattern import literal, to_json_schema, unanchored

Schema = dict[str, Any]
Names = frozenset[str]

_REGULAR: Final = {"birth_date": BIRTH_DATE}


def can_say(condition: Condition) -> bool:
    """Whether standard keywords can say a condition."""
    match condition:
        case Filled() | Fits() | Contains() | OneOf():
            return True
        case Passes(_, test):
            return test in _REGULAR
        case Not(part):
            return can_say(part)
        case All(parts) | Some(parts):
            return all(map(can_say, parts))
        case Implies(when, then):
            return can_say(when) and can_say(then)
        case _:
            return False


def schema(condition: Condition, there: Names) -> Schema:
    """Return the schema of a condition that `can_say` holds for; `there` are fields always filled.

    What is said of one field alone, and says nothing where it is missing, is said of its text.
    """
    fields = _fields(condition)
    if len(fields) == 1 and _holds_without(condition):
        [field] = fields
        return {"properties": {field: _of_text(condition)}}
    return _of_record(condition, there)


def _of_record(condition: Condition, there: Names) -> Schema:
    match condition:
        case Filled(field):
            said: Schema = {"required": [field]}
        case Not(Fits() | Contains() | OneOf() | Passes() as part) if part.field in there:
            said = {"properties": {part.field: {"not": _of_text(part)}}}
        case Not(part):
            said = {"not": _of_record(part, there)}
        case All(parts):
            said = _together(parts, there)
        case Some(parts):
            said = {"anyOf": [_of_record(part, there) for part in parts]} if parts else {"not": {}}
        case Implies(when, then):
            said = {
                "if": _of_record(when, there),
                "then": _of_record(then, there | _filled(when)),
            }
        case Fits() | Contains() | OneOf() | Passes():
            said = _together((condition,), there)
        case _:
            raise TypeError("no keyword says this")
    return said


def _together(parts: tuple[Condition, ...], there: Names) -> Schema:
    """Write conditions that all hold; those on texts of different fields share one object."""
    filled = frozenset[str]().union(*map(_filled, parts))
    needed = sorted(filled - there)
    said: list[Schema] = [{"required": needed}] if needed else []
    said += [
        {"properties": {part.field: _of_text(part)}}
        if isinstance(part, TextCondition)
        else _of_record(part, there | filled)
        for part in parts
        if not isinstance(part, Filled)
    ]
    whole: Schema = {}
    for one in said:
        if not whole.keys() & one.keys():
            whole |= one
        elif one.keys() == {"properties"} and not whole["properties"].keys() & one["properties"]:
            whole["properties"] |= one["properties"]
        else:
            return {"allOf": said}
    return whole


def _of_text(condition: Condition) -> Schema:
    """Write a condition on one text as a schema of that text."""
    match condition:
        case Fits(_, pattern):
            said: Schema = {"type": "string", "pattern": to_json_schema(pattern)}
        case Contains(_, text):
            said = {"type": "string", "pattern": unanchored(literal(text))}
        case OneOf(_, values):
            said = {"enum": list(values)}
        case Passes(_, test):
            said = {"type": "string", "pattern": to_json_schema(_REGULAR[test])}
        case Not(part):
            said = {"not": _of_text(part)}
        case All(parts):
            said = {"allOf": [_of_text(part) for part in parts]}
        case Some(parts):
            said = {"anyOf": [_of_text(part) for part in parts]}
        case Implies(when, then):
            said = {"if": _of_text(when), "then": _of_text(then)}
        case _:
            raise TypeError("not about a text")
    return said


def _fields(condition: Condition) -> Names:
    """Return the fields that a condition is about."""
    match condition:
        case Not(part):
            return _fields(part)
        case All(parts) | Some(parts):
            return frozenset[str]().union(*map(_fields, parts))
        case Implies(when, then):
            return _fields(when) | _fields(then)
        case _:
            return frozenset({condition.field})


def _filled(condition: Condition) -> Names:
    """Return the fields that are filled where a condition holds."""
    match condition:
        case Filled() | Fits() | Contains() | OneOf() | Passes():
            return frozenset({condition.field})
        case All(parts):
            return frozenset[str]().union(*map(_filled, parts))
        case _:
            return frozenset()


def _holds_without(condition: Condition) -> bool:
    """Whether a condition holds for a record with nothing in it, and never asks for a field."""
    match condition:
        case Not(Filled()):
            return False
        case Not(part):
            return not _can_hold_without(part)
        case Implies(when, _):
            return not _can_hold_without(when)
        case All(parts):
            return all(map(_holds_without, parts))
        case _:
            return False


def _can_hold_without(condition: Condition) -> bool:
    match condition:
        case Fits() | Contains() | OneOf() | Passes():
            return False
        case Some(parts):
            return any(map(_can_hold_without, parts))
        case All(parts):
            return all(map(_can_hold_without, parts))
        case _:
            return True
