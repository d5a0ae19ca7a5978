import re

import jsonschema
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from standards import pattern
from standards.constraints import NOTE_FORMS, SHARED

SOME = [
    "[0-9]{15}",
    "([A-Z0-9]{15}|[A-Z0-9]{17})",
    "(19|20)[0-9]{2}-[0-9]{2}",
    "[HM][0-9]{8}([0-9]{2}){0,1}",
    "(警告|其他(（{LINE}{1,}）){0,1})",
    "{HAN}{2,4}",
    "[{DIGIT}{UPPER}_-]{1,3}",
    r"a\.b\\c",
    NOTE_FORMS,
    *SHARED.values(),
]


def xsd(text):
    schema = etree.Element("{http://www.w3.org/2001/XMLSchema}schema")
    element = etree.SubElement(schema, f"{{{XS}}}element", name="v")
    simple = etree.SubElement(element, f"{{{XS}}}simpleType")
    restriction = etree.SubElement(
        simple, f"{{{XS}}}restriction", base="xs:string", nsmap={"xs": XS}
    )
    etree.SubElement(restriction, f"{{{XS}}}pattern", value=pattern.to_xsd(text))
    return etree.XMLSchema(etree.fromstring(etree.tostring(schema)))


XS = "http://www.w3.org/2001/XMLSchema"
IN_XML = st.text(
    alphabet=st.characters(
        min_codepoint=0x20, exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"
    ),
    max_size=20,
)


TRICKY = st.text(
    alphabet="其他（）(): ：\t\n　\u00a0\u2028\ufeff\ufffd\ue000·.•・1１a\U00020000\U000f0000",
    max_size=8,
)


@pytest.mark.parametrize("text", SOME)
def test_all_engines_read_a_pattern_the_same(text):
    python = re.compile(pattern.to_python(text))
    validator = jsonschema.Draft202012Validator({"pattern": pattern.to_json_schema(text)})
    schema = xsd(text)

    # Wide classes are slow to draw from, and most texts match them anyway.
    fitting = IN_XML if "{LINE" in text or "NO" in text else st.from_regex(python, fullmatch=True)

    @settings(max_examples=40, deadline=None)
    @given(st.lists(IN_XML | TRICKY | fitting, min_size=1, max_size=20))
    def agree(values):
        wanted = [python.fullmatch(value) is not None for value in values]

        rust = pl.Series(values, dtype=pl.String).str.contains(pattern.to_rust(text))
        assert rust.to_list() == wanted
        assert [validator.is_valid(value) or value.endswith("\n") for value in values] == [
            good or value.endswith("\n") for good, value in zip(wanted, values, strict=True)
        ]
        for value, good in zip(values, wanted, strict=True):
            element = etree.Element("v")
            try:
                element.text = value
            except ValueError:  # no XML document can hold it
                continue
            if "\r" not in value:
                assert schema.validate(element) == good

    agree()


REFUSED = r"""
\d{3} \w \s a.b ^a$ a? a* a+ [^a] (?:a) (?=a) \1 a{2}{3} a{3,2} a{0} [ [] [z-a] (a a) a||b ()
{NOPE} a{ a] a} \ a{,3} a{1,x}
"""


@pytest.mark.parametrize("text", [*REFUSED.split(), "a\nb", ""])
def test_what_engines_read_differently_is_refused(text):
    with pytest.raises(pattern.PatternMistake):
        pattern.parse(text)


@given(st.text(alphabet=st.characters(min_codepoint=0x20, exclude_categories=["Cs"]), min_size=1))
def test_a_literal_matches_itself_and_nothing_else(text):
    compiled = re.compile(pattern.to_python(pattern.literal(text)))

    assert compiled.fullmatch(text)
    assert not compiled.fullmatch(text + "\n")
    assert not compiled.fullmatch("x" + text)


@pytest.mark.parametrize("value", ["其他", "其他（限期改正）", "其他(限期改正)", "其他：限期改正"])
def test_the_word_other_may_carry_its_note(value):
    assert re.fullmatch(pattern.to_python(f"其他({NOTE_FORMS}){{0,1}}"), value)


@pytest.mark.parametrize("value", ["其他（）", "其他（没有尾", "其他的", "其他 ", "其它"])
def test_the_word_other_with_anything_else_is_refused(value):
    assert not re.fullmatch(pattern.to_python(f"其他({NOTE_FORMS}){{0,1}}"), value)
