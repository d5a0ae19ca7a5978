"""`chengxin standards prove`, from outside, and what it does when a target is wrong."""

import json
from dataclasses import replace
from datetime import date

import pytest
from click.testing import CliRunner

from exchange.cli import chengxin
from standards import release
from standards.proving import engines, proof, run
from standards.proving.corpus import corpus
from standards.proving.engines import Subject

NAME = "jiangyin-person/0.9.0"
CATALOG = release.load(NAME)
AS_OF = date(2024, 2, 29)
PLAN = run.Plan(records=300, seed=0, as_of=AS_OF)


def prove(*arguments):
    words = ["standards", "prove", "--as-of", "2024-02-29", *map(str, arguments)]
    return CliRunner().invoke(chengxin, words)


def subject(id_="penalty", **artefacts):
    files = {**release.compiled(CATALOG), **artefacts}
    return Subject(CATALOG.record_type(id_), CATALOG, AS_OF, files)


def test_the_published_standard_is_proved_and_every_engine_is_named():
    done = prove("--standard", NAME, "--type", "honour", "--records", 200, "--json")

    assert done.exit_code == 0, done.output
    [one] = json.loads(done.stdout)["proofs"]
    assert one["record_type"] == "honour"
    assert one["records"] == 200
    assert 0 < one["valid"] < 200
    assert set(one["engines"]) >= {
        *("columns", "jsonschema-rs", "python-jsonschema", "libxml2", "xmlschema", "sqlite"),
    }
    for counts in one["engines"].values():
        assert counts["disagreed"] == 0
        assert counts["agreed"] + counts["not_expressible"] == 200
        assert counts["agreed"] > 150


def test_a_draft_is_proved_as_it_would_be_published():
    done = prove("--draft", release.DRAFTS / NAME, "--type", "penalty", "--records", 40)

    assert done.exit_code == 0, done.output
    assert "penalty" in done.stdout
    assert "penalty: 40 records" in done.stderr


def test_without_an_address_it_is_said_that_postgresql_was_not_asked():
    done = prove("--standard", NAME, "--type", "honour", "--records", 10)

    assert done.exit_code == 0, done.output
    assert "WARNING: PostgreSQL was not asked" in done.stderr
    assert "--postgresql postgresql://" in done.stderr
    assert "postgresql" not in done.stdout


def test_a_postgresql_server_is_asked_and_nothing_stays_in_it(postgres_server, postgres):
    done = prove(
        *("--standard", NAME, "--type", "honour", "--type", "penalty", "--records", 150),
        *("--postgresql", postgres_server, "--json"),
    )
    tables = postgres.execute(
        "SELECT table_name FROM information_schema.tables"
        " WHERE table_schema NOT IN ('pg_catalog', 'information_schema')"
    ).fetchall()

    assert done.exit_code == 0, done.output
    assert "was not asked" not in done.stderr
    for one in json.loads(done.stdout)["proofs"]:
        assert one["engines"]["postgresql"]["disagreed"] == 0
        assert one["engines"]["postgresql"]["agreed"] > 100
    assert tables == []


def test_a_server_that_cannot_be_reached_is_named_by_what_failed_and_not_by_its_address():
    address = "postgresql://someone:secret@127.0.0.1:1/none"

    done = prove("--standard", NAME, "--postgresql", address)

    assert done.exit_code == 69
    assert "PostgreSQL cannot be reached" in done.stderr
    assert "secret" not in done.output


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--type", "not_there", "--standard", NAME], 2, "known: penalty"),
        (["--draft", "no-such-folder"], 66, "no folder"),
        (["--draft", ".", "--standard", NAME], 2, "either"),
        (["--records", "0"], 2, "records"),
    ],
)
def test_what_cannot_be_proved_is_said(arguments, code, said):
    done = prove(*arguments)

    assert done.exit_code == code
    assert said in done.stderr


def test_an_engine_that_is_not_installed_is_an_error_with_the_command_to_install_it():
    with pytest.raises(engines.MissingEngine) as caught:
        engines.require(["json", "no_such_library"])

    assert "no_such_library" in str(caught.value)
    assert caught.value.hint == "pip install 'chengxin[prove]'"
    assert caught.value.exit_code == 78


def test_a_wrong_schema_is_shown_with_the_smallest_record():
    schema = json.loads(release.compiled(CATALOG)["json-schema/penalty.json"])
    schema["properties"]["cf_bm"]["allOf"][0]["maxLength"] -= 1
    wrong = subject(**{"json-schema/penalty.json": json.dumps(schema).encode()})

    made = run.prove_type(wrong, list(engines.engines(wrong)), PLAN)

    tallies = {tally.engine: len(tally.disagreements) for tally in made.tallies}
    assert tallies["jsonschema-rs"] > 0
    assert tallies["python-jsonschema"] > 0
    assert tallies["columns"] == tallies["libxml2"] == tallies["xmlschema"] == 0
    shown = next(found for found in made.smallest if found.engine == "jsonschema-rs")
    assert (shown.said, shown.expected) == (True, False)
    assert shown.record["cf_bm"] == "0" * 40
    needed = {field.id for field in CATALOG.record_type("penalty").fields if field.required}
    assert set(shown.record) == needed | {"cf_bm", "cf_xdr_sfz", "bz"}  # a number, and of what


def test_the_same_seed_gives_the_same_records_and_another_seed_others():
    honour = CATALOG.record_type("honour")
    made = [corpus(honour, CATALOG, as_of=AS_OF, seed=seed, count=80) for seed in (1, 1, 2)]

    assert made[0] == made[1]
    assert made[0] != made[2]
    assert len(made[0].records) == 80


@pytest.mark.parametrize("id_", [record_type.id for record_type in CATALOG.record_types])
def test_every_code_that_a_record_can_get_is_met(id_):
    record_type = CATALOG.record_type(id_)
    check = proof.reference_of(record_type, CATALOG, AS_OF)
    made = corpus(record_type, CATALOG, as_of=AS_OF, seed=0, count=1500)
    met = {found.code for one in proof.judged(made.records, check) for found in one.findings}

    expected = {"required", "empty", "too_long", "unknown_field", "edge_blank", "unprintable"}
    expected |= {"not_in_list", "placeholder", "date_form", "date_impossible", "date_order"}
    assert met >= expected


def test_a_valid_record_that_a_format_cannot_hold_is_a_disagreement():
    chosen = subject()
    engine = next(one for one in engines.engines(chosen) if one.name == "libxml2")
    check = proof.reference_of(chosen.record_type, CATALOG, AS_OF)
    nul = {"cf_bm": "a\x00b"}

    tally = proof.compare(engine, [proof.Judged(nul, ())], check)
    refused = proof.compare(replace(engine), [proof.Judged(nul, check(nul))], check)

    assert [found.said for found in tally.disagreements] == [None]
    assert (refused.inexpressible, refused.disagreements) == (1, ())
