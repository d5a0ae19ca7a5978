"""Values to try in a field: what is known of a text holds for fields that ask for the same."""

from dataclasses import replace

from kit.specimen import SPECIMEN, codes, field

from standards.checking.findings import Severity
from standards.generating.values import Judge
from standards.model import FieldType, Form


def catalog(id_, *values):
    lists = [one for one in SPECIMEN.code_lists if one.id != id_]
    return replace(SPECIMEN, code_lists=(*lists, codes(id_, *values)))


def test_a_region_is_judged_by_the_list_of_its_own_catalog():
    region = field("region", form=Form.REGION)
    here, there = (Judge(region, catalog("regions", code)) for code in ("320281", "110101"))

    assert (here("320281"), there("320281")) == (frozenset(), {Severity.WARNING})


def test_a_code_is_judged_by_the_codes_of_its_own_list():
    level = field("level", FieldType.CODE, 1, code_list="levels")
    here, there = (Judge(level, catalog("levels", code)) for code in "xy")

    assert (here("x"), there("x")) == (frozenset(), {Severity.ERROR})


def test_fields_of_another_length_are_judged_apart():
    short, long = (Judge(field("a", max_length=limit), SPECIMEN) for limit in (2, 3))

    assert (short("abc"), long("abc")) == ({Severity.ERROR}, frozenset())
