"""The elements of a credit report, and the standard that its records are of, say the same."""

import pytest
from kit.drafts import read

from adapters.credit_report.model import Kind, elements, module_of, modules, units
from standards.model import FieldType
from standards.release import DRAFTS

CATALOG = read(DRAFTS / "pboc-report" / "1.0.0")
PUBLIC = ("PE01", *(f"PF0{n}" for n in range(1, 9)))
TYPES = {
    Kind.TEXT: FieldType.TEXT,
    Kind.REGION: FieldType.TEXT,
    Kind.MONTH: FieldType.TEXT,
    Kind.DAY: FieldType.DATE,
    Kind.AMOUNT: FieldType.DECIMAL,
    Kind.RATIO: FieldType.DECIMAL,
}
# Texts whose codes depend on another element, and a string of codes.
NOT_LISTED = {"PE01AD02", "PE01AQ02", "PF05AQ01"}


def test_a_report_has_its_modules_in_order():
    order = (
        "PRH PIM PMM PRM POM PSM PCO PNO PPO PQO PDA PCA PCR PND POT PCJ PCE PAP PHF PBS PPQ PAH"
    )

    assert " ".join(module.id for module in modules()) == f"{order} POS POQ"


def test_accounts_marriage_residence_profession_scores_and_queries_are_closed():
    closed = {module.id for module in modules() if module.kind is Kind.CLOSED}

    assert " ".join(sorted(closed)) == "PCA PCO PCR PDA PMM POM POQ PQO PRM PSM"
    assert all(not module.inner for module in modules() if module.id in closed)


def test_the_code_of_an_element_begins_with_that_of_its_unit():
    for unit in units().values():
        assert {element.id[:4] for element in unit.walk()} == {unit.id}


def test_the_letter_of_an_element_says_its_kind():
    letters = {
        "Q": {Kind.TEXT, Kind.REGION, Kind.RATIO},
        "D": {Kind.CODE, Kind.TEXT},  # PF07AD02, a place
        "R": {Kind.DAY, Kind.MONTH, Kind.TIME},
        "J": {Kind.AMOUNT},
        "S": {Kind.COUNT},
        "I": {Kind.IDENTIFIER},
        "H": {Kind.GROUP, Kind.OPEN},
    }
    for element in elements().values():
        if len(element.id) > 5:
            assert element.kind in letters[element.id[5]], element.id


@pytest.mark.parametrize("unit", PUBLIC)
def test_a_record_type_has_the_elements_of_its_unit(unit):
    fields = {f.source_code: f for f in CATALOG.record_type(unit.lower()).fields if f.source_code}
    segment = elements()[f"{unit}A"]

    for element in segment.inner:
        field = fields[element.id]
        assert (field.id, field.label.zh) == (element.id.lower(), element.zh)
        assert field.type is TYPES.get(element.kind, FieldType.CODE) or element.id in NOT_LISTED
        if element.id not in NOT_LISTED:
            assert field.code_list == (element.codes[0] if element.codes else "")


@pytest.mark.parametrize("unit", PUBLIC)
def test_up_to_five_annotations_may_stand_in_each_unit(unit):
    annotation = elements()[f"{unit}ZH"]

    assert (annotation.least, annotation.most) == (1, 5)
    assert elements()[f"{unit}Z"].least == 0
    assert [value.id[4:] for value in annotation.values()] == ["ZD01", "ZQ01", "ZR01"]


def test_every_code_table_of_an_element_is_a_list_of_the_standard():
    lists = {codes.id for codes in CATALOG.code_lists}

    assert {id_ for element in elements().values() for id_ in element.codes} <= lists


def test_an_element_knows_its_module():
    assert module_of("PF04ZQ01").id == "PAP"
    assert module_of("PRH").id == "PRH"
