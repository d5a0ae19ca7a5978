"""The XSD beyond what all targets have in common: groups of fields, and types with names."""

from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest
import xmlschema
from hypothesis import given
from hypothesis import strategies as st
from kit.specimen import SPECIMEN, field
from lxml import etree

from standards.algebra.automaton import word
from standards.algebra.compilation import of_node, of_pattern, of_words
from standards.algebra.products import combined
from standards.constraints import SHARED
from standards.model import Absent, AtLeastOne
from standards.pattern import CLASSES
from standards.targets import xsd
from standards.targets.xsd_texts import trimmed

IDS = tuple("abcdef")
GROUPS = {
    "neighbours": (("a", "b"),),
    "apart": (("b", "d", "f"),),
    "two": (("a", "c"), ("d", "e")),
    "crossing": (("a", "d"), ("b", "d", "e"), ("c", "f")),
    "one": (("e",),),
    "with what is required": (("c", "d"), ("a", "f")),
    "with what is never there": (("a", "e"),),
    "of what is never there": (("e",),),
}


def catalog(name):
    required = {"c"} if "required" in name else set()
    fields = tuple(field(id_, max_length=3, required=id_ in required) for id_ in IDS)
    rules = [AtLeastOne(group, group[0]) for group in GROUPS[name]]
    rules += [Absent(("e",))] if "never" in name else []
    record_type = replace(SPECIMEN.record_types[0], fields=fields, key=("a",), rules=tuple(rules))
    return replace(SPECIMEN, record_types=(record_type,))


def document(catalog, names):
    root = etree.Element(f"{{{xsd.namespace(catalog)}}}one")
    for name in names:
        etree.SubElement(root, f"{{{xsd.namespace(catalog)}}}{name}").text = "x"
    return root


@pytest.mark.parametrize("name", GROUPS)
def test_at_least_one_of_each_group_is_there(name):
    made = catalog(name)
    [record_type] = made.record_types
    written = xsd.render(made)
    by_libxml2 = etree.XMLSchema(etree.fromstring(written))
    by_python = xmlschema.XMLSchema(written.decode())
    never = {"e"} if "never" in name else set()
    for number in range(len(IDS) + 1):
        for names in combinations(IDS, number):
            good = (
                all(set(group) & set(names) for group in GROUPS[name])
                and all(one.id in names for one in record_type.fields if one.required)
                and not never & set(names)
            )
            root = document(made, names)

            assert by_libxml2.validate(root) == good, names
            assert by_python.is_valid(root) == good, names


def test_fields_of_a_group_stand_in_the_order_of_the_record_type():
    made = catalog("crossing")
    schema = etree.XMLSchema(etree.fromstring(xsd.render(made)))

    assert schema.validate(document(made, "acd"))
    assert not schema.validate(document(made, "cad"))
    assert not schema.validate(document(made, "adda"))


def test_what_fields_have_in_common_stands_in_it_once():
    written = etree.fromstring(xsd.render(SPECIMEN))

    values = (part.get("value") for part in written.iter("{*}pattern"))
    patterns = Counter(value for value in values if not value.startswith("[\t-"))
    names = [part.get("name") for part in written.findall("{*}simpleType")]

    assert max(patterns.values()) == 1
    assert len(names) == len(set(names))
    assert {"line", "line.filled", "lines", "name", "date", "uscc", "list.levels"} <= set(names)


def same(one, other):
    return all(
        word(combined(a, b, "minus"), 0, None) is None for a, b in ((one, other), (other, one))
    )


@given(st.lists(st.text(alphabet="无a/\u3000 \n", max_size=3), max_size=5))
def test_a_trimmed_text_but_some_words_is_one_pattern(words):
    line, edge = of_pattern(SHARED["line"]), of_pattern(SHARED["no_edge_blank"])
    expected = combined(combined(line, edge, "and"), of_words(tuple(words)), "minus")

    assert same(of_node(trimmed(CLASSES["LINE"], words)), expected)


@pytest.mark.parametrize("words", [("N / A",), ("-", "不 详", "不"), ("见 附 件", "见 附")])
def test_a_refused_word_with_a_blank_inside_is_refused_by_both_libraries(words):
    """libxml2 took the repeated end of one alternative for the end of the others as well."""
    made = replace(catalog("one").record_types[0], rules=())
    fields = (field("a", max_length=20, refuse=words),)
    made = replace(SPECIMEN, record_types=(replace(made, fields=fields),))
    written = xsd.render(made)
    engines = (
        etree.XMLSchema(etree.fromstring(written)).validate,
        xmlschema.XMLSchema(written.decode()).is_valid,
    )
    near = {text for word in words for text in (word[:-1].strip(), f"{word}x", f"x {word}", "é ü")}
    for text in {*words, *near} - {""}:
        root = document(made, "a")
        root[0].text = text

        assert [is_valid(root) for is_valid in engines] == [text not in words] * 2, text


def test_a_length_is_counted_in_code_points_and_not_by_a_facet():
    """Xerces counts a character beyond U+FFFF twice in the facet maxLength."""
    written = xsd.render(SPECIMEN)
    schema = etree.fromstring(written)
    made = catalog("one")
    limited = etree.XMLSchema(etree.fromstring(xsd.render(made)))
    for text, good in (("𠮷𠮷𠮷", True), ("𠮷𠮷𠮷𠮷", False), ("", False)):
        root = document(made, "e")
        root[0].text = text

        assert limited.validate(root) == good
    assert not list(schema.iter("{*}maxLength"))
