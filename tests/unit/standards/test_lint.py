import json
import re
from datetime import date

import pytest
from click.testing import CliRunner
from kit.lint_faults import (
    AS_OF,
    CLASSIFICATION_FAULTS,
    CLEAN,
    CLEAN_CLASSIFICATION,
    FAULTS,
    HONOUR,
    PENALTY,
    SPECIFICATION,
    SPECIFICATION_FAULTS,
    broken,
    lint,
    with_field,
    write,
)
from kit.lint_table import on_page, table

from exchange.cli import chengxin
from standards.linting import vocabularies, watching
from standards.linting.rule import Severity
from standards.linting.table import CHECKS, rules
from standards.linting.vocabularies import HARMLESS
from standards.source import read

NEGATIVE = CLEAN.parent / "negative-catalogue"
CASES = [(id_, n) for id_, faults in FAULTS.items() for n in range(len(faults))]


def run(*arguments):
    return CliRunner().invoke(chengxin, ["standards", "lint", *map(str, arguments)])


def test_a_clean_standard_has_no_finding_at_all():
    assert [(str(at), finding.message.en) for at, finding in lint(CLEAN)] == []


@pytest.mark.parametrize(("id_", "number"), CASES)
def test_a_fault_breaks_exactly_its_rule(tmp_path, id_, number):
    folder = write(tmp_path / "faulty", FAULTS[id_][number])

    assert broken(folder) == {id_}


def test_a_clean_classification_has_no_finding_at_all():
    found = [(str(at), finding.message.en) for at, finding in lint(CLEAN_CLASSIFICATION)]

    assert found == []


@pytest.mark.parametrize(
    ("id_", "number"),
    [(id_, n) for id_, faults in CLASSIFICATION_FAULTS.items() for n in range(len(faults))],
)
def test_a_fault_of_a_classification_breaks_exactly_its_rule(tmp_path, id_, number):
    changes = CLASSIFICATION_FAULTS[id_][number]
    folder = write(tmp_path / "faulty", changes, CLEAN_CLASSIFICATION)

    assert broken(folder) == {id_}


@pytest.mark.parametrize(
    ("id_", "number"),
    [(id_, n) for id_, faults in SPECIFICATION_FAULTS.items() for n in range(len(faults))],
)
def test_a_fault_of_a_specification_breaks_exactly_its_rule(tmp_path, id_, number):
    changes = SPECIFICATION_FAULTS[id_][number]
    folder = write(tmp_path / "faulty", changes, SPECIFICATION)

    assert broken(folder) - broken(SPECIFICATION) == {id_}


def test_an_item_that_rests_on_nothing_but_an_unverified_stub_has_no_basis(tmp_path):
    stub = ("acts.csv", "公告第1号,12,local regulation,2022-01-01,,2021-07-29,,",
            "公告第1号,,local regulation,2022-01-01,,2021-07-29,,true")  # fmt: skip

    assert ("acts", "C-02") in errors(write(tmp_path / "faulty", [stub]))


def test_no_rule_is_without_a_fault_and_a_function():
    broken_here = {*FAULTS, *CLASSIFICATION_FAULTS, *SPECIFICATION_FAULTS}

    assert broken_here == set(rules()) == set(CHECKS)


def test_every_rule_says_in_both_languages_what_it_is_and_what_to_do():
    for rule in rules().values():
        for label in (rule.title, rule.remedy):
            assert re.search("[\u4e00-\u9fff]", label.zh), rule.id
            assert re.search("[a-z]{4}", label.en), rule.id
        assert rule.source, rule.id
        for day in (rule.begins, rule.ends):
            assert not day or date.fromisoformat(day).isoformat() == day


def test_the_page_about_the_lint_lists_the_rules_as_they_are():
    assert on_page() == table(), "run python tests/kit/lint_table.py"


def errors(folder, as_of=AS_OF):
    return {
        (finding.place[-1], finding.rule.id)
        for _, finding in lint(folder, as_of)
        if finding.severity is Severity.ERROR
    }


@pytest.mark.parametrize("day", ["2018-04-01", "2026-04-01"])
def test_the_negative_catalogue_is_refused_item_by_item(tmp_path, day):
    change = ("catalog.toml", 'effective_from = "2026-04-01"', f'effective_from = "{day}"')
    folder = write(tmp_path / "negative", [change], NEGATIVE)
    catalog = read(folder)
    items = {
        field.id
        for record_type in catalog.record_types
        for field in record_type.fields
        if field.id.endswith(("_a", "_b"))
    }

    refused = {id_ for id_, rule in errors(folder) if rule in {"C-01", "C-09", "C-12", "C-13"}}

    assert refused == items
    assert len(items) > 40


def test_automatic_blacklisting_is_refused_under_either_name():
    refused = errors(CLEAN.parent / "negative-classification")

    assert refused == {("list-a", "D-06"), ("list-b", "D-06")}


def test_a_grave_item_is_refused_whatever_it_is_called(tmp_path):
    """Under its own label and under a harmless one; the words alone refuse nothing."""
    grave = [c for c in vocabularies.load().concepts.values() if c.kind not in HARMLESS]
    rule = {"forbidden": "C-01", "sensitive": "C-09", "minimum": "C-12", "consent": "C-13"}
    for name in ("own", "harmless"):
        labels = {c.id: c.label.zh if name == "own" else "附加信息" for c in grave}
        changes = [
            (file, old, new.replace('"extra"', f'"{id_}_item"'))
            for id_, label in labels.items()
            for file, old, new in [with_field(id_, zh=label)]
        ]
        reasons = (HONOUR, 'pia = "PIA-2026-1"', "")
        refused = errors(write(tmp_path / name, [*changes, reasons]))

        assert {(f"{c.id}_item", rule[c.kind.value]) for c in grave} <= refused


def test_every_grave_concept_is_told_by_its_own_name_and_no_harmless_one_is():
    known = vocabularies.load()
    for concept in known.concepts.values():
        found = known.lexicon.found((concept.label.zh,))
        told = {known.kind(word.concept) for word in found} - HARMLESS

        assert (concept.kind in told) if concept.kind not in HARMLESS else not told, concept.id


def test_no_writing_hides_a_word():
    lexicon = vocabularies.load().lexicon
    writings = (
        "血型",
        "血 型",
        "血·型",
        "血\u200b型",
        "Xue-Xing",
        "xue_xing",
        "bloodType",
        "BLOOD TYPE",
    )
    concepts = {writing: {w.concept for w in lexicon.found((writing,))} for writing in writings}

    assert concepts == {writing: {"blood_type"} for writing in writings}
    assert {word.word for word in lexicon.found(("疾病診斷",))} == {"疾病", "诊断"}
    assert {word.word for word in lexicon.found((), ("XK_ZJXY2",))} == {"ZJXY"}
    assert list(lexicon.found(("违法所得", "土地房屋征收入库", "持证人", "kind"))) == []


def test_a_frightening_label_of_a_harmless_item_is_asked_about_and_can_be_confirmed(tmp_path):
    levy = with_field("matter", zh="残疾人就业保障金征收")
    place = "record_types/honour/fields/extra"
    confirmation = f'{place},残疾,标准办,2026-03-01,征收项目的名称,"the name of a levy"\n'
    asked = write(tmp_path / "asked", [levy])
    table = (CLEAN / "confirmations.csv").read_text() + confirmation
    confirmed = write(tmp_path / "confirmed", [levy, ("confirmations.csv", None, table)])

    assert errors(asked) == set()
    assert broken(asked) == {"S-02"}
    assert broken(confirmed) == set()


def test_a_confirmation_silences_no_error(tmp_path):
    grave = with_field("disability", zh="残疾等级")
    place = "record_types/honour/fields/extra"
    table = (CLEAN / "confirmations.csv").read_text() + f"{place},残疾,人,2026-03-01,无,none\n"
    folder = write(tmp_path / "grave", [grave, ("confirmations.csv", None, table)])

    assert errors(folder) == {("extra", "C-01")}


def test_what_breaks_only_a_later_rule_is_a_warning(tmp_path):
    """国办发〔2020〕49号 asks for the rank of the basis; a standard of 2018 could not know."""
    old = ("catalog.toml", 'effective_from = "2026-04-01"', 'effective_from = "2018-01-01"')
    acts = (HONOUR, 'acts = ["local"]', 'acts = ["debtors"]')
    folder = write(tmp_path / "old", [old, acts])

    then = {(f.rule.id, f.severity, f.later) for _, f in lint(folder, date(2018, 6, 1))}
    now = {(f.rule.id, f.severity, f.later) for _, f in lint(folder)}

    assert "C-03" not in {id_ for id_, _, _ in then}
    assert ("C-03", Severity.WARNING, True) in now


def test_an_act_that_has_expired_meanwhile_is_a_warning(tmp_path):
    folder = write(
        tmp_path / "expired",
        [("acts.csv", "local regulation,2022-01-01,", "local regulation,2022-01-01,2026-10-31")],
    )

    found = [(f.rule.id, f.severity, f.later) for _, f in lint(folder)]

    assert found == [("C-04", Severity.WARNING, True)]
    assert lint(folder, date(2026, 10, 31)) == ()


def test_a_finding_says_where_what_why_and_what_to_do(tmp_path):
    folder = write(
        tmp_path / "faulty",
        [(PENALTY, 'provider = "administrative_organ"', 'provider = "private_lender"')],
    )
    line = (folder / PENALTY).read_text().split("provider")[0].count("\n") + 1

    chinese, english = run("--draft", folder), run("--draft", folder, "--language", "en")

    assert chinese.exit_code == english.exit_code == 1
    assert f"{PENALTY}:{line}:1: 错误 C-06: 行政处罚 的提供方（private_lender）" in chinese.stdout
    assert "error C-06: the provider of penalty (private_lender) is no public" in english.stdout
    assert "苏政规〔2025〕4号 art. 2" in english.stdout
    assert "leave out what other organisations provide" in english.stdout
    assert "1 error 错误, 0 warnings 警告, 0 notices 提示" in english.stderr


def test_machines_get_the_same_facts(tmp_path):
    folder = write(tmp_path / "faulty", FAULTS["C-06"][0])

    done = run("--draft", folder, "--json", "--language", "en", "--as-of", "2026-05-01")

    found = json.loads(done.stdout)
    assert (found["errors"], found["warnings"], found["as_of"]) == (1, 0, "2026-05-01")
    (finding,) = found["findings"]
    assert finding["path"] == "record_types/penalty/provider"
    assert (finding["rule"], finding["severity"], finding["file"]) == ("C-06", "error", PENALTY)


def test_a_clean_draft_ends_with_0_and_a_missing_or_broken_one_says_so(tmp_path):
    broken_one = write(tmp_path / "broken", [("catalog.toml", 'id = "', "id = ")])

    assert run("--draft", CLEAN, "--as-of", "2026-11-25").exit_code == 0
    assert run("--draft", tmp_path / "nowhere").exit_code == 66
    assert run("--draft", broken_one).exit_code == 65
    assert run("jiangyin-person/0.9.0", "--draft", CLEAN).exit_code == 2
    assert run("--watch").exit_code == 2
    assert run("--explain", "C-99").exit_code == 2


def test_what_is_wrong_does_not_drown_in_notices(tmp_path):
    unverified = (PENALTY, 'scope = "0"', 'scope = "0"\nunverified = true')
    folder = write(tmp_path / "faulty", [*FAULTS["C-06"][0], unverified])

    short, long = run("--draft", folder), run("--draft", folder, "--notices")

    assert ("S-08" in short.stdout, "S-08" in long.stdout) == (False, True)
    assert "1 notice 提示 (--notices)" in short.stderr


def test_concepts_can_be_listed_and_the_nearest_is_told(tmp_path):
    concept = (PENALTY, 'concept = "authority_code"', 'concept = "authority_cod"')
    folder = write(tmp_path / "faulty", [concept])

    assert "; did you mean authority_code?" in run("--draft", folder).stdout
    listed = run("--concepts").stdout.splitlines()
    assert any(line.split()[:3] == ["facts", "neutral", "事实事由"] for line in listed)
    assert {"concept": "gene", "zh": "基因", "en": "genetic information", "kind": "forbidden"} in (
        json.loads(run("--concepts", "--json").stdout)
    )


def test_a_folder_given_as_a_standard_is_told_to_be_a_draft():
    done = run(CLEAN)

    assert done.exit_code == 66
    assert f"lint --draft {CLEAN}" in done.stderr


def test_a_published_standard_is_linted_by_paths_in_the_model():
    done = run("jiangyin-person/0.9.0", "--json", "--as-of", "2026-11-25")

    assert done.exit_code == 1
    findings = json.loads(done.stdout)["findings"]
    assert {"S-01"} <= {finding["rule"] for finding in findings}
    assert all("file" not in finding for finding in findings)


def test_the_rules_can_be_listed_and_explained():
    listed, explained = run("--rules"), run("--explain", "C-01", "--language", "en")

    assert len(listed.stdout.splitlines()) == len(rules())
    assert "2013-03-15" in explained.stdout
    assert "征信业管理条例 art. 14" in explained.stdout
    assert [rule["id"] for rule in json.loads(run("--rules", "--json").stdout)] == list(rules())


def test_watching_says_only_what_changed(tmp_path):
    folder = write(tmp_path / "watched", [])
    said = watching.lines(folder, AS_OF, "en", seconds=0)

    first = next(said)
    text = (folder / PENALTY).read_text()
    (folder / PENALTY).write_text(text.replace('scope = "0"', 'scope = "7"'))
    came, second = next(said), next(said)
    (folder / PENALTY).write_text(text)
    went, third = next(said), next(said)

    assert (
        first
        == third
        == "  clean-person/1.0.0 as of 2026-11-25: 0 errors 错误, 0 warnings 警告, 0 notices 提示"
    )
    assert came.startswith(f"+ {PENALTY}:")
    assert went.startswith("- C-07 record_types/penalty/scope: ")
    assert "1 error" in second
