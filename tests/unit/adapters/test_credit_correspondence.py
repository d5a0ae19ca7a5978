"""The table of elements and fields says what the layouts do, and what is lost is told by it."""

import json

import pytest
from click.testing import CliRunner
from kit.drafts import read

from adapters import layouts
from adapters.cli import adapters
from adapters.credit_report.correspondence import correspondences, of_unit, without_element
from adapters.credit_report.model import READABLE, elements
from standards.release import DRAFTS, load

CITY = load("jiangyin-person/2.0.0")
LAYOUTS = sorted({row.layout for row in correspondences() if row.layout})
DERIVED = {"欠费起始月": {"PE01AR02", "PE01AQ02"}, "未执行金额": {"PF03AJ01", "PF03AJ02"}}
PUBLIC = [unit for unit in READABLE if unit[:2] in ("PE", "PF")]


def columns(layout):
    """What a layout fills: (element, field), derived columns by the elements they come from."""
    return {
        (element, column.field)
        for column in layouts.load(layout).columns
        for source in column.sources
        for element in DERIVED.get(source.names[0], {source.names[0]})
    }


def asked(layout):
    """The elements that a layout's conditions ask about, and the fields that depend on them."""
    mapping = layouts.load(layout)
    found = {(item.when.source.names[0], item.field) for item in mapping.constants if item.when}
    return found | ({(mapping.only.source.names[0], "")} if mapping.only else set())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_table_has_what_a_layout_fills_and_nothing_else(layout):
    rows = {
        (row.element, row.field) for row in correspondences() if row.layout == layout and row.field
    }

    assert columns(layout) <= rows
    assert rows <= columns(layout) | asked(layout)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_element_without_a_field_is_left_out_by_the_layout_with_a_reason(layout):
    mapping = layouts.load(layout)
    ignored = {name for item in mapping.ignored for name in item.source.names}
    rows = {row.element for row in correspondences() if row.layout == layout and not row.field}
    deciding = {element for element, _ in asked(layout)}

    assert rows <= ignored | deciding
    behind = {element for elements in DERIVED.values() for element in elements}
    assert ignored - rows - set(DERIVED) - behind == {"PA01AI01", "序号"}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_the_catalog_requires_and_no_element_gives_is_declared_as_lacking(layout):
    mapping = layouts.load(layout)
    record_type = CITY.record_type(mapping.record_type)
    unit = mapping.file.report_unit
    given = {item.field for item in mapping.constants if item.when is None}
    lacking = {item.field for item in mapping.lacking}

    missing = {f.id for f in without_element(unit, record_type) if f.required} - given

    assert missing
    assert missing <= lacking


@pytest.mark.parametrize("unit", PUBLIC)
def test_every_element_of_public_information_is_in_the_table(unit):
    values = {
        value.id
        for value in elements()[unit].values()
        if not value.id.endswith(("ZS01", "ZR01"))  # counts; the day stands in the text
    }

    for layout in {row.layout for row in of_unit(unit)}:
        assert values <= {row.element for row in of_unit(unit) if row.layout == layout}


def test_a_loss_is_told_in_both_languages_or_in_none():
    for row in correspondences():
        for loss in (row.reading, row.writing):
            assert bool(loss.zh) == bool(loss.en), row
        assert row.field or row.reading or row.how == "chooses", row  # why it is left out


def test_an_element_is_of_its_unit_or_of_the_head():
    assert all(row.element[:4] in (row.unit, "PA01") for row in correspondences())


def test_losses_are_listed_by_the_command():
    done = CliRunner().invoke(adapters, ["credit-report", "losses", "--unit", "PF01", "--json"])
    facts = json.loads(done.output)
    shown = CliRunner().invoke(adapters, ["credit-report", "losses", "--lang", "en"])
    unknown = CliRunner().invoke(adapters, ["credit-report", "losses", "--unit", "PD01"])

    (total,) = [row for row in facts["elements"] if row["element"] == "PF01AJ01"]
    assert (total["field"], total["how"]) == ("qsye", "sum")
    assert "合计" in total["lost_reading"]
    left = {row["field"]: row["required"] for row in facts["fields"]}
    assert left["gswh"] is left["szdm"] is True
    assert "bmmc" not in left
    assert "lost in writing: the taxes of one person and authority are added up" in shown.output
    assert unknown.exit_code == 66


def test_the_draft_and_the_published_standard_name_no_field_that_the_table_lacks():
    """The own record types of reports have a field for every element that the table lists."""
    catalog = read(DRAFTS / "pboc-report" / "1.0.0")
    for row in correspondences():
        if row.element[:4] == row.unit:
            sources = {field.source_code for field in catalog.record_type(row.unit.lower()).fields}
            assert row.element in sources
