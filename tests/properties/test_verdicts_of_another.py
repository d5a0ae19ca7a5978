"""Verdicts beside those of another program: `jsonschema-rs` on the exported JSON Schemas.

It compares schemas too, and leaves open what it cannot decide. It knows no check characters:
those are formats of ours, which other validators ignore. Rules between fields are left out here.
"""

from collections import Counter
from dataclasses import replace
from datetime import date
from random import Random

import jsonschema_rs
import pytest
from kit.catalog_mutations import Mutator

from standards import release
from standards.compare.witness import Version, Window, breaches
from standards.targets import json_schema

CATALOG = release.load("jiangyin-person/0.9.0")
DAYS = Window(date(2018, 1, 1), date(2099, 12, 31))
OURS_ALONE = {"uscc", "organisation_code"}


def both_ways(record_type, seed):
    """What we say and what the other says, for one changed field, in both directions."""
    old = replace(CATALOG, record_types=(record_type,))
    changed = Mutator(Random(seed))._field(record_type, old)[0]
    versions = [Version(record_type, old), Version(changed, replace(old, record_types=(changed,)))]
    schemas = [
        jsonschema_rs.canonicalize(json_schema.schema(v.record_type, v.catalog)) for v in versions
    ]
    for a, b in ((0, 1), (1, 0)):
        codes = {breach.demand.code for breach in breaches(versions[a], versions[b], DAYS)}
        yield codes, str(schemas[b].covers(schemas[a]))


@pytest.mark.parametrize("id_", ["penalty", "honour"])
def test_another_program_agrees_wherever_it_decides(id_):
    record_type = replace(CATALOG.record_type(id_), rules=())
    said = Counter()
    for seed in range(25):
        for codes, other in both_ways(record_type, seed):
            said[other] += 1
            if other == "yes":
                assert codes <= OURS_ALONE, seed
            elif other == "no":
                assert codes, seed

    assert said["yes"] > 10
    assert said["no"] > 5
