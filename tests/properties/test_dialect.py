"""A pattern of the dialect means the same in every engine, and what an automaton says it means."""

import re
import sqlite3
from random import Random

import jsonschema
import jsonschema_rs
import polars as pl
import psycopg
import pytest
import xmlschema
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from standards import pattern
from standards.algebra.compilation import of_pattern
from standards.targets import sql_dialects
from standards.targets.sql_dialects import SQLITE
from standards.targets.sqlite_regexp import register

XS = "http://www.w3.org/2001/XMLSchema"
# What engines understand differently: digits of other scripts, what `.` and `$` stop at, characters
# beyond U+FFFF, combining ones, controls, and what is special in one language or another.
TRICKY = (
    "0９٣aAzＡ𠮷😀〇江é\u0301\u200d \u3000\u00a0\t\n\r\u2028\x1f\x7f\x85\ufeff\ufffd\ue000"
    "·.-^]\\*?[%'\"&<"
)
SHOWN = st.sampled_from([char for char in TRICKY if ord(char) >= 0x20]) | st.characters(
    min_codepoint=0x20, exclude_categories=["Cs"]
)
NAMED = ("DIGIT", "UPPER", "LOWER", "HAN", "USCC", "LINE", "LINES", "INK", "NOT_DIGIT", "NOT_STAR")


def escaped(char):
    return f"\\{char}" if char in "\\[](){}|?*+.^$-" else char


@st.composite
def ranges(draw):
    low, high = sorted((draw(SHOWN), draw(SHOWN)))
    return f"{escaped(low)}-{escaped(high)}" if draw(st.booleans()) else escaped(low)


NAMES = st.sampled_from(NAMED).map("{{{}}}".format)
CLASSES = st.lists(ranges() | NAMES, min_size=1, max_size=3).map(lambda s: f"[{''.join(s)}]")
ONE = SHOWN.map(pattern.literal) | CLASSES | NAMES


@st.composite
def counted(draw, inner):
    one = draw(inner)
    least = draw(st.integers(0, 3))
    most = draw(st.none() | st.integers(max(least, 1), 4))
    count = f"{{{least},{'' if most is None else most}}}"
    return f"({one}){count}" if len(one) > 1 and one[0] not in "[{" else f"{one}{count}"


def grown(inner):
    several = st.lists(inner, min_size=1, max_size=3)
    return (
        several.map("".join)
        | several.map(lambda parts: f"({'|'.join(parts)})")
        | counted(inner.map(lambda part: f"({part})"))
    )


PLAIN = ("{DIGIT}{1,3}", "[0-9]", "(19|20)[0-9]{2}-[0-9]{2}", "{HAN}{2,4}", "[A-Z0-9]{1,2}")
PATTERNS = st.recursive(ONE | counted(ONE), grown, max_leaves=5)


WIDE = {ord("0") + number: "０１２３４５６７８９"[number] for number in range(10)}


def fitting(node, random):
    """A text that a pattern matches, with characters from the ends of its classes and inside."""
    match node:
        case pattern.Class(ranges):
            low, high = random.choice(ranges)
            return chr(random.choice((low, high, random.randint(low, high))))
        case pattern.Repeat(inner, least, most):
            times = random.randint(least, min(least + 2, most or least + 2))
            return "".join(fitting(inner, random) for _ in range(times))
        case pattern.Sequence(nodes):
            return "".join(fitting(part, random) for part in nodes)
        case pattern.Choice(nodes):
            return fitting(random.choice(nodes), random)


def texts_near(node, random):
    """Texts that fit, with a few characters changed, put in or left out, and a line end behind."""
    for _ in range(8):
        text = fitting(node, random)
        for _ in range(random.choice((0, 0, 1, 2))):
            at, other = random.randint(0, len(text)), random.choice(TRICKY)
            text = text[:at] + random.choice(("", other)) + text[at + random.randint(0, 1) :]
        text = text.replace("\x00", "")
        yield text.translate(WIDE)
        yield text + random.choice(("", "", "", "\n", "\r", " "))
    yield from ("", random.choice(TRICKY))


def by_json(text):
    schema = {"type": "string", "pattern": pattern.to_json_schema(text)}
    plain = jsonschema.Draft202012Validator(
        {"allOf": [schema, {"not": {"type": "string", "pattern": "\\n$"}}]}
    )
    rust = jsonschema_rs.validator_for(schema)
    yield "jsonschema-rs", rust.is_valid
    if not re.fullmatch(pattern.to_python(text), "\n"):
        yield (
            "python-jsonschema",
            lambda value: None if value.endswith("\n") else plain.is_valid(value),
        )


def by_xsd(text):
    schema = etree.Element(f"{{{XS}}}schema", nsmap={"xs": XS})
    element = etree.SubElement(schema, f"{{{XS}}}element", name="v")
    simple = etree.SubElement(element, f"{{{XS}}}simpleType")
    restriction = etree.SubElement(simple, f"{{{XS}}}restriction", base="xs:string")
    etree.SubElement(restriction, f"{{{XS}}}pattern", value=pattern.to_xsd(text))
    written = etree.tostring(schema)
    schemas = (
        ("libxml2", etree.XMLSchema(etree.fromstring(written)).validate),
        ("xmlschema", xmlschema.XMLSchema(written.decode()).is_valid),
    )

    def verdict(validate, value):
        element = etree.Element("v")
        try:
            element.text = value
        except ValueError:
            return None  # no XML document can hold it
        return validate(etree.fromstring(etree.tostring(element, encoding="utf-8")))

    for name, validate in schemas:
        yield name, lambda value, validate=validate: verdict(validate, value)


def by_sqlite(text):
    def careless(expression, value):
        return re.search(expression, value) is not None

    functions = [("SQLite", None)]
    if not sql_dialects._has(pattern.parse(text), 10):
        functions.append(("SQLite, careless", careless))  # a last line end passes, where one may be
    for name, function in functions:
        db = sqlite3.connect(":memory:")
        if function is None:
            register(db)
        else:
            db.create_function("regexp", 2, function)
        asked = f"SELECT {SQLITE.matches('v', text)} FROM (SELECT ? AS v)"
        yield name, lambda value, db=db, asked=asked: bool(db.execute(asked, [value]).fetchone()[0])


def by_postgres(text, db):
    asked = db.cursor()
    expression = pattern.to_postgres(text)

    def matches(value):
        return asked.execute("SELECT %s::text ~ %s", [value, expression]).fetchone()[0]

    yield "PostgreSQL", matches


def by_polars(text):
    expression = pattern.to_rust(text)
    yield "Polars", lambda value: pl.Series([value]).str.contains(expression)[0]


@pytest.fixture(scope="module")
def db(postgres_server):
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        yield connection


@pytest.mark.slow
def test_every_engine_reads_a_pattern_as_its_automaton_does(db):
    asked = set()

    @settings(
        max_examples=60,
        deadline=None,
        derandomize=True,  # some patterns keep backtracking engines for hours
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def agree(data):
        text = data.draw(PATTERNS | st.sampled_from(PLAIN))
        python = re.compile(pattern.to_python(text))
        automaton = of_pattern(text)
        engines = [
            *(("Python", lambda value: python.fullmatch(value) is not None),),
            *by_polars(text),
            *by_json(text),
            *by_xsd(text),
            *by_sqlite(text),
            *by_postgres(text, db),
        ]
        for value in texts_near(pattern.parse(text), Random(data.draw(st.integers()))):
            expected = automaton.accepts(value)
            for name, matches in engines:
                said = matches(value)
                asked.add(name)
                assert said in {expected, None}, (name, text, value)

    agree()

    assert len(asked) == 9
