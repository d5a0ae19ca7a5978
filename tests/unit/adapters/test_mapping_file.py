import pytest

from adapters import layouts
from adapters.errors import LayoutUnknown, MappingMistakes
from adapters.mapping.parsing import parse
from adapters.mapping.schema import json_schema
from standards.release import load

GOOD = (layouts.FOLDER / "sgs-penalty" / "mapping.toml").read_text(encoding="utf-8")


def mistakes(text):
    with pytest.raises(MappingMistakes) as caught:
        parse(text, "m.toml", load)
    return caught.value.mistakes


def line_of(text, part):
    return text[: text.index(part)].count("\n") + 1


def test_every_mistake_is_told_with_its_line():
    text = GOOD.replace('encoding = "auto"', 'encoding = "gbk"')
    text = text.replace('read = "date"', 'read = "datum"', 1)
    text = text.replace('layout = "sgs-penalty"', 'layout = "sgs-penalty"\nlayuot = 1')

    found = mistakes(text)

    assert [m.line for m in found] == sorted(
        line_of(text, part) for part in ("layuot", 'encoding = "gbk"', 'read = "datum"')
    )
    assert all(m.hint for m in found)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('field = "cf_wsh"', 'field = "cf_wsx"', "has no field cf_wsx"),
        ('field = "cf_cfmc"', 'field = "cf_wsh"', "cf_wsh is filled twice"),
        ('"处罚名称"', '"行政处罚决定书文号"', "already names column.0"),
        ('otherwise = "keep"\n', "", "`otherwise` is missing"),
        ('default = "1"', 'default = "9"', "9 is no code of the standard"),
        ('default = "1"', 'default = "公示"', "公示 is no code of the standard"),
        ('record_type = "penalty"', 'record_type = "penal"', "has no record type penal"),
        ('standard = "jiangyin-person/1.0.0"', 'standard = "nowhere/1.0.0"', "nowhere/1.0.0"),
        ('organisation_codes = ["', 'organisation_codes = ["cf_xx", "', "no column fills cf_xx"),
        ('read = "name"', 'read = "name"\notherwise = "keep"', "need read"),
    ],
)
def test_what_disagrees_with_the_standard_is_told(old, new, says):
    text = GOOD.replace(old, new, 1)

    found = mistakes(text)

    assert any(says in m.message for m in found)
    assert all(m.file == "m.toml" and m.line >= 1 for m in found)


def test_a_required_field_that_nothing_fills_is_told():
    text = GOOD.replace('field = "cf_xzjg"', 'field = "cf_nowhere"')

    assert any("nothing fills cf_xzjg" in m.message for m in mistakes(text))


def test_a_file_that_is_no_toml_is_told_with_its_line():
    (found,) = mistakes("layout = \n")

    assert found.line == 1


def test_a_code_of_the_standard_cannot_mean_nothing():
    text = GOOD.replace(
        'otherwise = "keep"\nempty = ["NULL"', 'otherwise = "keep"\nempty = ["罚款"', 1
    )

    assert any("罚款 is a code of the standard" in m.message for m in mistakes(text))


def test_a_layout_that_is_not_there_is_told_with_those_that_are():
    with pytest.raises(LayoutUnknown) as caught:
        layouts.load("sgs-nothing")

    assert "sgs-penalty" in caught.value.hint


def test_editors_get_a_schema():
    assert "column" in json_schema()["properties"]
