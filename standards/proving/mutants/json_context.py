"""Texts of one field that a JSON Schema lets through, its rules between fields considered.

A field and a rule may refuse the same texts: a citizen number has no `*`, whether or not a rule
of its own forbids it. A mutant of the one then changes nothing, which automata show here.
"""

from collections.abc import Iterator
from typing import Any, Final

from standards.algebra.automaton import Automaton, TooHard
from standards.algebra.products import combined
from standards.proving.mutants import reading
from standards.proving.mutants.languages import (
    ANYTHING,
    DIALECTS_OF_JSON,
    Dialect,
    Texts,
    of_json,
    takes_others,
)
from standards.proving.mutants.languages import same as same_texts

Json = Any
_ALL: Final = ANYTHING.automaton
_READ: Final = frozenset(
    {"type", "pattern", "enum", "minLength", "maxLength", "$ref", "if", "then"}
    | {"not", "anyOf", "allOf", "title", "description"}
)


def same_where_rules_hold(one: Json, other: Json) -> bool:
    """Whether two schemas differ in what single fields take alone, and in no text of a record.

    The rules that both have are looked at for what they let through: at least that, so an answer
    of True is a proof.
    """
    rules, others = one.get("allOf", []), other.get("allOf", [])
    apart = ("properties", "$defs", "allOf")
    whole = any(one[key] != other.get(key) for key in one if key not in apart)
    if whole or len(rules) != len(others):
        return False
    changed = [number for number, rule in enumerate(rules) if rule != others[number]]
    if not all(_still_of(_alone(rules[number]), others[number]) for number in changed):
        return False
    fields = {_alone(rules[number]) for number in changed} | {
        name
        for name, known in one["properties"].items()
        if known != other["properties"].get(name) or one["$defs"] != other["$defs"]
    }
    if not all(_texts_alone(schema, str(field)) for schema in (one, other) for field in fields):
        return False
    try:
        return all(
            _same(str(field), one, other, dialect)
            for field in fields
            for dialect in DIALECTS_OF_JSON
        )
    except (TooHard, reading.NotRead):
        return False


def _texts_alone(schema: Json, field: str) -> bool:
    """Whether a field takes no numbers and the like: automata know texts alone."""
    asked = schema["properties"].get(field)
    if asked is None:  # a field that is not known is refused
        return bool(schema["additionalProperties"] is False)
    return asked.get("not") == {} or not takes_others(asked, schema["$defs"])


def _alone(rule: Json) -> str | None:
    """The field that a rule is about when it is about one alone, whether it is there or not."""
    if rule.keys() - {"$comment"} == {"properties"} and len(rule["properties"]) == 1:
        return str(next(iter(rule["properties"])))
    return None


def _still_of(field: str | None, rule: Json) -> bool:
    """Whether a changed rule is about no other field than the one it was about alone."""
    alone = field is not None and rule.keys() - {"$comment"} == {"properties"}
    return bool(alone and rule["properties"].keys() <= {field})


def _same(field: str, one: Json, other: Json, dialect: Dialect) -> bool:
    between = [rule for rule in one.get("allOf", []) if _alone(rule) != field]
    if one["$defs"] != other["$defs"] and "$ref" in str(between):
        return False  # what the rules let through might be another thing in the mutant
    through = _ALL
    for rule in between:
        through = combined(through, _through(rule, field, one["$defs"], dialect), "and")
    texts = [_taken(schema, field, dialect).within(through) for schema in (one, other)]
    return same_texts(*texts)


def _taken(schema: Json, field: str, dialect: Dialect) -> Texts:
    """What a field takes by itself, and by the rules about it alone."""
    asked = schema["properties"].get(field, {"not": {}})
    texts = of_json(asked, schema["$defs"], dialect, ANYTHING)
    for rule in schema.get("allOf", []):
        if _alone(rule) == field:
            texts = of_json(rule["properties"][field], schema["$defs"], dialect, texts)
    return texts


def _through(rule: Json, field: str, definitions: Json, dialect: Dialect) -> Automaton:
    """At least the texts of a field in records that fit a schema; what is not read refuses none."""
    found = _ALL
    for part in _parts(rule, field, definitions, dialect):
        found = combined(found, part, "and")
    return found


def _parts(rule: Json, field: str, definitions: Json, dialect: Dialect) -> Iterator[Automaton]:
    if field in rule.get("properties", {}):
        yield of_json(rule["properties"][field], definitions, dialect, ANYTHING).automaton
    for part in rule.get("allOf", ()):
        yield _through(part, field, definitions, dialect)
    if "anyOf" in rule:
        yield _either([_through(part, field, definitions, dialect) for part in rule["anyOf"]])
    if "if" in rule:
        asked, then = (
            _through(rule.get(key, {}), field, definitions, dialect) for key in ("if", "then")
        )
        unasked = _outside(rule["if"], field, definitions, dialect)
        rest = _through(rule.get("else", {}), field, definitions, dialect)
        yield _either([combined(asked, then, "and"), combined(unasked, rest, "and")])


def _outside(rule: Json, field: str, definitions: Json, dialect: Dialect) -> Automaton:
    """At least the texts of a field that is there in records that do not fit a schema."""
    if rule.get("required") == [field]:  # it is there
        rule = {key: value for key, value in rule.items() if key != "required"}
    if _alone(rule) != field or not rule["properties"][field].keys() <= _READ:
        return _ALL
    inside = of_json(rule["properties"][field], definitions, dialect, ANYTHING)
    if inside.least or inside.most is not None:
        return _ALL
    return combined(_ALL, inside.automaton, "minus")


def _either(parts: list[Automaton]) -> Automaton:
    rest = _ALL
    for part in parts:
        rest = combined(rest, part, "minus")
    return combined(_ALL, rest, "minus")
