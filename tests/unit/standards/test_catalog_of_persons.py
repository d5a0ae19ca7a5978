"""The catalog of persons, both editions: what it holds, what it leaves out, and by which law.

`city_catalogue.csv` lists the 40 tables of a prefecture-level city's catalogue of December 2018
with their own columns; what every table has (name, number, department, …) is not repeated there.
"""

import csv
from datetime import date
from pathlib import Path

import pytest
from kit.drafts import read

from standards import release
from standards.model import (
    AtLeastOne,
    IdentityDocument,
    MinimumAge,
    NotAfterAsOf,
    Retention,
    WithinPeriod,
)

CITY = Path(__file__).parents[2] / "vectors" / "city_catalogue.csv"
WITH_DUAL_TABLE = {"YW_P_GRXZCF", "YW_P_GRXZXK", "YW_P_GRSGSXZCF", "YW_P_GRSGSXZXK"}
SENSITIVE = {
    "YW_P_GRDBJTCYXX": {"MZ", "LDNL", "JKZK", "CJDJ", "CJLB", "HZSFZH", "HZXM", "JTGX"},
    "YW_P_GRETJZYM": {"CSRQ", "ZHYMJZRQ", "CS"},
    "YW_P_GRXIANXIE": {"XYLX", "XXM"},
    "YW_P_GRHYDJ": {"NANFXM", "NANFSFZH", "NVFXM", "NVFSFZH", "HYZKNV", "HYZKNAN"},
    "YW_P_GRBZDJXX": {"JSLXFS", "JSLXRXM", "LXRDZ"},
    "YW_P_GRJBXX": {"MZ", "LXDH"},
    "YW_P_GRZYZFW": {"ZZMM"},
    "YW_P_GRZYFWSC": {"ZZMM"},
    "YW_P_GRSYWY": {"ZHH"},
}

EDITIONS = {
    edition: read(release.DRAFTS / "jiangyin-person" / version)
    for edition, version in (("2018", "1.0.0"), ("2026", "2.0.0"))
}
OLD, NEW = EDITIONS["2018"], EDITIONS["2026"]
TYPES = [
    pytest.param(catalog, record_type, id=f"{edition}-{record_type.id}")
    for edition, catalog in EDITIONS.items()
    for record_type in catalog.record_types
]
NEGATIVE = [case for case in TYPES if case.values[1].negative]


def tables():
    with CITY.open(newline="") as lines:
        return {row["table"]: row["columns"].split() for row in csv.DictReader(lines)}


def taking(catalog, table):
    """The record types that are made from a table."""
    return [
        record_type
        for record_type in catalog.record_types
        if table in record_type.source.replace(",", " ").replace(";", " ").split()
    ]


def unaccounted(catalog, table, columns):
    left_out = {exclusion.source for exclusion in catalog.exclusions}
    users = taking(catalog, table)
    if table in left_out or (users and table in WITH_DUAL_TABLE):
        return set()
    taken = {
        word
        for user in users
        for field in user.fields
        for word in (field.source_code, *field.note.replace(",", " ").split())
    }
    return {name for name in columns if name not in taken and f"{table}.{name}" not in left_out}


def test_the_city_catalogue_has_40_tables():
    assert len(tables()) == 40


@pytest.mark.parametrize("catalog", EDITIONS.values(), ids=EDITIONS)
@pytest.mark.parametrize("table", tables())
def test_each_table_and_column_of_the_city_is_taken_or_left_out_with_a_reason(catalog, table):
    left_out = {exclusion.source for exclusion in catalog.exclusions}

    assert taking(catalog, table) or table in left_out
    assert not unaccounted(catalog, table, tables()[table])


@pytest.mark.parametrize("catalog", EDITIONS.values(), ids=EDITIONS)
@pytest.mark.parametrize("table", SENSITIVE)
def test_each_sensitive_column_is_left_out_by_name(catalog, table):
    left_out = {exclusion.source for exclusion in catalog.exclusions}
    named = {
        field.source_code for record_type in taking(catalog, table) for field in record_type.fields
    }

    assert {f"{table}.{name}" for name in SENSITIVE[table]} <= left_out
    assert not SENSITIVE[table] & named


@pytest.mark.parametrize("catalog", EDITIONS.values(), ids=EDITIONS)
def test_what_is_left_out_was_there(catalog):
    for exclusion in catalog.exclusions:
        table, _, column = exclusion.source.partition(".")
        assert column in ("", *tables()[table])


@pytest.mark.parametrize(("catalog", "record_type"), TYPES)
def test_every_item_has_its_marks(catalog, record_type):
    assert record_type.acts
    assert record_type.category
    assert record_type.provider
    assert bool(record_type.basic_item) != record_type.supplement
    assert record_type.scope in "12" or record_type.publication_acts
    assert all(field.concept and field.label.en for field in record_type.fields)
    rules = record_type.rules
    assert {IdentityDocument, MinimumAge, NotAfterAsOf} <= {type(rule) for rule in rules}


@pytest.mark.parametrize(("catalog", "record_type"), TYPES)
def test_every_item_rests_on_an_act_in_force_on_the_first_day(catalog, record_type):
    acts = {act.id: act for act in catalog.acts}
    for id_ in (*record_type.acts, *record_type.publication_acts):
        act, first_day = acts[id_], date.fromisoformat(catalog.effective_from)
        begins = date.fromisoformat(act.in_force_from) if act.in_force_from else None
        ends = date.fromisoformat(act.in_force_until) if act.in_force_until else None
        assert begins is None or begins <= first_day, id_
        assert ends is None or ends >= first_day, id_


@pytest.mark.parametrize(("catalog", "record_type"), NEGATIVE)
def test_negative_information_ends_within_five_years_of_a_date_always_given(catalog, record_type):
    kept = [rule for rule in record_type.rules if isinstance(rule, Retention)]

    assert [rule.years for rule in kept] == [5]
    assert record_type.field(kept[0].field).required


def test_the_editions_follow_each_other_without_a_gap():
    assert (OLD.effective_until, NEW.effective_from) == ("2026-03-31", "2026-04-01")
    assert (OLD.previous, NEW.previous) == ("0.9.0", "1.0.0")
    assert [r.id for r in OLD.record_types] == [r.id for r in NEW.record_types]


@pytest.mark.parametrize("id_", [record_type.id for record_type in OLD.record_types])
def test_each_old_field_goes_on_or_is_buried(id_):
    old, new = OLD.record_type(id_), NEW.record_type(id_)
    known = {
        *new.field_ids,
        *new.tombstones,
        *(field.formerly for field in new.fields),
    }

    assert not set(old.field_ids) - known


def test_daily_life_is_no_dishonesty():
    for catalog in EDITIONS.values():
        dishonest = {
            record_type.id for record_type in catalog.record_types if record_type.dishonesty
        }
        assert dishonest == {"penalty", "judgment_debtor", "major_tax_violation"}


def test_the_penalty_of_2026_ends_its_publication_by_the_level():
    penalty = NEW.record_type("penalty")
    (within,) = (rule for rule in penalty.rules if isinstance(rule, WithinPeriod))

    assert (within.field, within.start, within.level) == ("cf_gsjzq", "cf_jdrq", "cf_sxdj")
    assert {period.level: period.months for period in within.periods} == {"1": 3, "2": 12, "3": 36}
    assert NEW.code_list(penalty.field("cf_sxdj").code_list).scheme == "ndrc-2026"
    assert NEW.code_list(penalty.field("cf_yslb").code_list).scheme == "js-2018"


def test_one_of_five_codes_became_six_codes_and_a_document():
    assert any(isinstance(rule, AtLeastOne) for rule in OLD.record_type("penalty").rules)
    for id_, prefix in (("penalty", "cf"), ("licence", "xk")):
        new = NEW.record_type(id_)
        codes = [name for name in new.field_ids if name.startswith(f"{prefix}_xdr_")]
        assert len(codes) == 10  # name, type, six codes, document type, document number
        assert new.field(f"{prefix}_xdr_zjhm").required


def test_the_page_about_the_catalog_lists_every_record_type():
    page = (Path(__file__).parents[3] / "docs" / "catalog.md").read_text()

    for old, new in zip(OLD.record_types, NEW.record_types, strict=True):
        sizes = dict.fromkeys((len(old.fields), len(new.fields)))
        size = " → ".join(map(str, sizes))
        assert f"| `{old.id}` | {old.label.zh} | {old.label.en} | {size} |" in page
