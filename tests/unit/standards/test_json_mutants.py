"""Mutants of a JSON Schema that a rule between fields makes equal are shown to be so, no others."""

from copy import deepcopy

import pytest

from standards.proving.mutants.json_context import same_where_rules_hold

TEXT = {"type": "string", "minLength": 1}
NUMBER = "^[0-9]{4}$"
SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "required": ["kind"],
    "properties": {
        "kind": TEXT,
        "number": {**TEXT, "allOf": [{"maxLength": 9}, {"not": {"enum": ["none"]}}]},
        "never": {"not": {}},
    },
    "allOf": [
        {"properties": {"number": {"not": {"type": "string", "pattern": "x"}}}},
        {
            "if": {
                "required": ["number"],
                "properties": {"number": {"not": {"type": "string", "pattern": NUMBER}}},
            },
            "then": {
                "anyOf": [
                    {"properties": {"kind": {"enum": ["a"]}, "number": {"pattern": "^[A-C]{6}$"}}},
                    {"properties": {"kind": {"enum": ["b"]}, "number": {"pattern": "^[0-9]{7}$"}}},
                ]
            },
        },
    ],
    "$defs": {},
}


def changed(*path, to=None):
    schema = deepcopy(SCHEMA)
    part = schema
    for step in path[:-1]:
        part = part[step]
    if to is None:
        del part[path[-1]]
    else:
        part[path[-1]] = to
    return schema


OWN = ("properties", "number")


@pytest.mark.parametrize(
    ("mutant", "same"),
    [
        (changed(*OWN, "minLength"), True),  # 4, 6 or 7 characters, say the rules
        (changed(*OWN, "allOf", 0, "maxLength", to=8), True),
        (changed(*OWN, "allOf", 0, "maxLength", to=7), True),
        (changed(*OWN, "allOf", 0, "maxLength", to=6), False),  # seven digits
        (changed(*OWN, "allOf", 1, "not"), True),
        (changed(*OWN, "allOf", 1, "not", "enum", to=["AAAAAA"]), False),
        (changed(*OWN, "type"), False),  # 5 is no text
        (changed("allOf", 0, "properties", "number"), True),  # no number holds an x
        (changed("allOf", 0, "properties", "number", "not", "pattern", to="A"), False),
        (changed("allOf", 1, "then", "anyOf", 0), False),
        (changed("properties", "never"), True),
        (changed("properties", "kind"), False),
        (changed("required", to=["kind", "number"]), False),
    ],
)
def test_a_mutant_is_the_same_where_no_accepted_text_tells(mutant, same):
    assert same_where_rules_hold(SCHEMA, mutant) is same
