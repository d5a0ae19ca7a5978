"""Tables of SQL with one thing wrong: made, found by a record, or shown to change nothing."""

from dataclasses import replace
from datetime import date
from itertools import product

import psycopg
import pytest
from kit import drafts
from kit.specimen import RULES, SPECIMEN

from standards import release
from standards.algebra.compilation import of_node
from standards.model import NotBefore, RequiredWhen
from standards.proving import proof, sql_engines
from standards.proving.corpus import corpus
from standards.proving.engines import Subject
from standards.proving.mutants import globs, sql, sql_hunting, sql_reading, sql_states
from standards.proving.mutants.sql import TableMutant
from standards.proving.sql_engines import in_memory
from standards.targets.sql_dialects import POSTGRESQL, SQLITE

AS_OF = date(2024, 2, 29)
WANTED = ("no", "level", "day", "until", "note")


def small():
    """The specimen with five of its fields, and two of its rules."""
    [whole] = SPECIMEN.record_types
    rules = tuple(rule for rule in RULES if isinstance(rule, NotBefore | RequiredWhen))
    fields = tuple(whole.field(name) for name in WANTED)
    catalog = replace(SPECIMEN, record_types=(replace(whole, fields=fields, rules=rules),))
    return Subject(catalog.record_types[0], catalog, AS_OF, release.compiled(catalog))


def hunted(subject, db):
    """What becomes of each mutant, and the states of the table."""
    made = corpus(subject.record_type, subject.catalog, as_of=AS_OF, seed=0, count=1, whole=True)
    check = proof.reference_of(subject.record_type, subject.catalog, AS_OF)
    table = sql_reading.table(subject.table(db.dialect.name))
    hunt = sql_hunting.Hunt(table, db, proof.judged(made.records, check), check)
    fates = {m: hunt.fate(m) for m in sql.mutants(table, db.dialect, subject.record_type.id)}
    return fates, sql_states.States(table, db.dialect)


@pytest.mark.deep
def test_every_mutant_of_a_small_table_of_sqlite_is_found_or_shown_to_change_nothing():
    fates, states = hunted(small(), sql_hunting.sqlite("one"))

    found = [mutant for mutant, fate in fates.items() if fate.killer]
    assert len(found) > 150
    assert [m.name for m in found if states.is_same(m)] == []
    assert [m.name for m in fates if m not in found and not states.is_same(m)] == []


@pytest.mark.slow
@pytest.mark.parametrize("check", ["\"a\" <> 'x'", '"a"::integer < 7'])
def test_postgresql_judges_many_records_as_it_judges_each_alone(check, postgres_server):
    """What seems good is inserted by one statement; a check that cannot be computed stops that."""
    table = f'CREATE TABLE "one" (\n  "a" text NOT NULL,\n  "b" text,\n  CHECK ({check})\n);'
    records = [{"a": text} for text in "1237x"] + [{}, {"b": "1"}, {"a": "1", "c": "1"}]
    records += [{"a": "4", "b": "5"}, {"a": "\\N\t"}]
    with psycopg.connect(postgres_server, autocommit=True) as db:
        judge = sql_engines.postgresql(table, "one", db, sql_engines.ALL_REFUSALS).judge
        together = judge(records)

        assert together == [judge([record])[0] for record in records]
    assert {True, False} == set(together)


@pytest.mark.slow
def test_every_mutant_of_a_small_table_of_postgresql_is_found(postgres_server):
    with psycopg.connect(postgres_server, autocommit=True) as db:
        fates, states = hunted(small(), sql_hunting.postgresql("one", db))

    assert sum(fate.killer is not None for fate in fates.values()) > 100
    assert [m.name for m, f in fates.items() if not f.killer and not states.is_same(m)] == []


@pytest.mark.slow
@pytest.mark.parametrize("dialect", [SQLITE, POSTGRESQL], ids=lambda dialect: dialect.name)
@pytest.mark.parametrize("version", ["1.0.0", "2.0.0"])
def test_all_that_a_real_table_asks_for_is_read(dialect, version):
    catalog = drafts.read(release.DRAFTS / "jiangyin-person" / version)
    script = release.compiled(catalog)[f"sql/{dialect.name}.sql"]

    for record_type in catalog.record_types:
        subject = Subject(record_type, catalog, AS_OF, {f"sql/{dialect.name}.sql": script})
        statement = subject.table(dialect.name)
        table = sql_reading.table(statement)
        assert [name for name, *_ in table.columns] == list(record_type.field_ids)
        assert len(table.checks) == statement.count("CONSTRAINT")
        for check in table.checks:
            assert statement[check.start : check.end] == check.said
            assert sql_reading.columns(sql_reading.expression(check.said))


TABLE = """CREATE TABLE "t" (
  "a" TEXT NOT NULL,  -- a
  "b" TEXT,  -- b
  CONSTRAINT "t_a" CHECK (length("a") <= 3),
  CONSTRAINT "t_list" CHECK ("a" IN ('x', 'yy')),
  CONSTRAINT "t_b" CHECK ("b" GLOB '[0-9][0-9]'),
  CONSTRAINT "t_both" CHECK (NOT (("a" IS NOT NULL AND "a" IN ('x'))) OR ("b" IS NOT NULL))
);"""


def test_every_part_of_a_table_is_broken():
    made = list(sql.mutants(sql_reading.table(TABLE), SQLITE, "t"))

    names = {mutant.name.partition(" at ")[0] for mutant in made}
    assert names >= {
        "sqlite t t_a: gone",
        "sqlite t t_a: 2 for 3",
        "sqlite t t_a: 4 for 3",
        "sqlite t t_list: no x",
        "sqlite t t_list: one code more",
        "sqlite t t_b: any character",
        "sqlite t t_b: one more",
        "sqlite t t_b: one fewer",
        "sqlite t t_b: [0-8] for [0-9]",
        "sqlite t t_both: no NOT",
        "sqlite t t_both: no null NOT",
        "sqlite t a NOT NULL: gone",
        "sqlite t b NOT NULL: needed",
    }
    assert all(mutant.statement != TABLE for mutant in made)


@pytest.mark.parametrize(
    ("check", "said", "same"),
    [
        ("t_a", "1 = 1", True),  # the list has no longer text
        ("t_a", 'length("a") <= 2', True),
        ("t_a", 'length("a") <= 1', False),
        ("t_list", "\"a\" IN ('x')", False),
        ("t_list", "\"a\" IN ('x', 'yy', 'zzzz')", True),  # too long
        ("t_list", "\"a\" IN ('x', 'yy', 'zzz')", False),
        ("t_b", "\"b\" GLOB '[0-9]?'", False),
        ("t_b", '"b" GLOB \'[0-9][0-9]\' AND length("b") <= 2', True),
        ("t_both", 'NOT (("a" IN (\'x\'))) OR ("b" IS NOT NULL)', True),
        ("t_both", 'NOT (("a" IN (\'yy\'))) OR ("b" IS NOT NULL)', False),
        ("t_b", '"b" GLOB \'[0-9][0-9]\' OR unknown("b") = 1', False),
    ],
)
def test_states_of_the_columns_show_what_changes_nothing(check, said, same):
    table = sql_reading.table(TABLE)
    [found] = [one for one in table.checks if one.name == check]

    mutant = TableMutant(check, found, said, "")

    assert sql_states.States(table, SQLITE).is_same(mutant) is same


@pytest.mark.parametrize("pattern", ["[0-9]*", "a?[^b-d]", "[]-x]?", "*[^]a-c^]*", "x[-a]*y"])
def test_globs_are_read_as_sqlite_reads_them(pattern):
    automaton = of_node(globs.node(pattern))
    db = in_memory()

    for text in map("".join, product("a0b]-^xy", repeat=3)):
        for start in range(4):
            part = text[start:]
            [(matches,)] = db.execute("SELECT ? GLOB ?", (part, pattern)).fetchall()
            assert automaton.accepts(part) == bool(matches), (part, pattern)


def test_sql_that_is_not_known_is_not_guessed_at():
    for said in ('"a" LIKE 1', "(1", "CASE WHEN 1 = 1 THEN 1 = 1 END", "'a' || \"b\""):
        with pytest.raises(sql_reading.NotRead):
            sql_reading.expression(said)
