import json

import pytest
from click.testing import CliRunner
from kit.classifications import CLASSIFICATION, write

from standards import release, source
from standards.classification import Outcome
from standards.classify import Facts, NoSuchScheme, classify
from standards.cli import standards
from standards.facts_file import NotFacts, parse

DRAFTS = release.DRAFTS / "jiangyin-dishonesty"
CURRENT = source.read_any(DRAFTS / "2.0.0")
BEFORE = source.read_any(DRAFTS / "1.0.0")


def penalty(*documents, **values):
    given = {name: tuple(value.split(";")) for name, value in values.items()}
    return Facts("penalty", documents or ("penalty_decision",), given)


def verdict(facts, standard=CURRENT, scheme="ndrc-2026"):
    found = classify(standard, scheme, facts)
    return (found.outcome, found.level, found.criteria or found.open)


@pytest.mark.parametrize(
    ("facts", "level", "criteria"),
    [
        (penalty(cf_cflb="警告"), "1", ("penalty-warning",)),
        (penalty(cf_cflb="警告;没收违法所得"), "2", ("penalty-confiscation",)),
        (penalty(cf_cflb="罚款", fine_size="larger"), "2", ("fine-larger",)),
        (penalty(cf_cflb="罚款;吊销许可证件"), "3", ("penalty-revocation",)),
        (penalty(cf_cflb="罚款", cf_cxlx="01"), "1", ("procedure-simple",)),
        (penalty(cf_cflb="限制从业", cf_cxlx="02"), "3", ("penalty-revocation",)),
        (penalty(cf_cflb="没收违法所得", cf_cxlx="01"), "1", ("penalty-confiscation",
                                                           "procedure-simple")),
    ],
)  # fmt: skip
def test_a_penalty_has_the_gravest_level_that_applies_below_its_ceiling(facts, level, criteria):
    assert verdict(facts) == (Outcome.LEVEL, level, criteria)


@pytest.mark.parametrize(
    ("facts", "open_"),
    [
        (penalty(cf_cflb="罚款"), ("penalty-fine",)),  # how large?
        (penalty(cf_cflb="警告;罚款"), ("penalty-fine",)),  # the fine could make it graver
        (penalty(cf_cflb="行政拘留", cf_cxlx="02"), ("penalty-other-class",)),
        (penalty(cf_cflb="罚款", fine_size="enormous"), ("penalty-fine", "fine_size")),
        (penalty("judgment", cf_cflb="吊销许可证件"), ("document",)),
        (penalty(cf_cxlx="02"), ("facts",)),
        (penalty(), ("facts",)),
        (Facts("gossip", ("judgment",), {"cf_cflb": ("警告",)}), ("facts",)),
    ],
)
def test_what_the_criteria_leave_open_is_undecided_and_named(facts, open_):
    assert verdict(facts) == (Outcome.UNDECIDED, "", open_)


def test_the_level_that_an_organ_stated_in_2018_is_read_as_it_stands():
    levels = [verdict(penalty(cf_sxyzcd=c), BEFORE, "js-2018")[:2] for c in "0123"]

    level = Outcome.LEVEL
    assert levels == [(Outcome.UNDECIDED, ""), (level, "1"), (level, "2"), (level, "3")]


def test_a_removed_debtor_has_no_level():
    removed = Facts("judgment_debtor", ("listing_decision",), {"listing": ("removed",)})

    assert verdict(removed) == (Outcome.NONE, "", ("debtor-removed",))


def test_a_scheme_must_be_there():
    with pytest.raises(NoSuchScheme):
        classify(BEFORE, "ndrc-2026", penalty(cf_sxyzcd="1"))


@pytest.mark.parametrize(
    ("overdue", "late", "again", "level"),
    [
        ("1.9", "0", "0", ""), ("2", "0", "0", "1"), ("3", "1", "1", "2"), ("6", "2", "0", "2"),
        ("6.1", "0", "0", "3"), ("0", "2", "0", "1"), ("0", "2", "2", "2"), ("0", "1", "1", ""),
    ],
)  # fmt: skip
def test_durations_counts_and_escalations_are_judged_by_their_bounds(
    tmp_path, overdue, late, again, level
):
    standard = source.read_any(write(CLASSIFICATION, tmp_path))
    values = {"overdue": (overdue,), "late": (late,), "again": (again,)}

    found = classify(standard, "trial", Facts("arrears", ("judgment",), values))

    assert found.level == level
    assert found.outcome is (Outcome.LEVEL if level else Outcome.NONE)


@pytest.mark.parametrize("value", ["-1", "1e3", "٣", "1.5", "", "two"])
def test_a_count_that_is_no_whole_number_is_open(tmp_path, value):
    standard = source.read_any(write(CLASSIFICATION, tmp_path))

    found = classify(standard, "trial", Facts("arrears", ("judgment",), {"late": (value,)}))

    assert (found.outcome, found.open) == (Outcome.UNDECIDED, ("late",))


def test_facts_are_read_from_csv_and_ndjson_alike():
    table = "judged,documents,cf_cflb,fine_size\r\npenalty,penalty_decision,警告; 罚款,\r\n"
    lines = '{"judged":"penalty","documents":"penalty_decision","cf_cflb":"警告;罚款"}\n\n'

    assert parse(b"\xef\xbb\xbf" + table.encode()) == parse(lines.encode())
    assert parse(lines.encode())[0].values == {"cf_cflb": ("警告", "罚款")}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"judged,x\npenalty\n", "line 2: not as many cells"),
        (b"judged,x,x\n", "line 1: a column"),
        (b"", "line 1: a column"),
        (b"x\n1\n", "line 2: judged says"),
        (b'{"judged":"penalty"}\n{"judged":1}\n', "line 2: an object"),
        (b'{"judged":"penalty"}\n[]\n', "line 2: an object"),
        (b"{\n", "line 1: not JSON"),
        (b'judged\n"penalty\n', "not CSV"),
        ("judged\n处罚\n".encode("gbk"), "not UTF-8"),
    ],
)
def test_what_is_no_file_of_facts_is_refused_with_its_line(data, said):
    with pytest.raises(NotFacts, match=said):
        parse(data)


@pytest.fixture
def facts(tmp_path):
    path = tmp_path / "facts.csv"
    path.write_text(
        "judged,documents,cf_cflb,fine_size,cf_cxlx\n"
        "penalty,penalty_decision,罚款,larger,02\n"
        "penalty,penalty_decision,行政拘留,,02\n"
    )
    return path


def run(*arguments):
    return CliRunner().invoke(standards, ["classify", *map(str, arguments)])


def test_criteria_are_tried_from_the_command_line(facts):
    result = run(facts, "--draft", DRAFTS / "2.0.0")

    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "1: penalty: ndrc-2026 2 一般 ordinary; by fine-larger",
        "2: penalty: undecided 待认定; open: penalty-other-class; not given: fine_size",
    ]


def test_machines_read_the_same(facts):
    first, second = json.loads(run(facts, "--draft", DRAFTS / "2.0.0", "--json").stdout)

    assert (first["level"], first["criteria"]) == ("2", ["fine-larger"])
    assert (second["outcome"], second["absent"]) == ("undecided", ["fine_size"])


def test_a_scheme_that_is_not_there_and_another_kind_are_refused(facts):
    assert run(facts, "--draft", DRAFTS / "2.0.0", "--scheme", "js-2019").exit_code == 2
    assert run(facts, "--standard", "jiangyin-person/0.9.0").exit_code == 78
    assert run(facts.parent / "none.csv", "--draft", DRAFTS / "2.0.0").exit_code == 66
    assert run(facts, "--draft", facts.parent).exit_code == 65
