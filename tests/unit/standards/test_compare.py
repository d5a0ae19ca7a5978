"""What changed between two versions, whom it concerns, and the version number that it needs."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from standards import release
from standards.compare.comparison import NotComparable, compare
from standards.compare.exceptions import Approval, read
from standards.compare.gate import decide, to_compare
from standards.compare.page import render
from standards.compare.report import Outcome, plain
from standards.compare.rule_ids import RULE_IDS, Bump
from standards.compare.wording import gate_lines, lines
from standards.model import Code, Field, FieldType, Label, NotAfterAsOf, Retention
from standards.source import SourceMistakes

HONOUR = release.load("jiangyin-person/0.9.0").record_type("honour")
OLD = replace(
    release.load("jiangyin-person/0.9.0"), record_types=(HONOUR,), version="1.0.0", exclusions=()
)
TODAY = date(2026, 1, 1)


def changed(version="1.1.0", lists=OLD.code_lists, **attributes):
    """A version in which the record type `honour` has other attributes."""
    honour = replace(HONOUR, **attributes)
    return replace(OLD, record_types=(honour,), version=version, code_lists=lists)


def with_field(id_, version="1.1.0", **attributes):
    fields = tuple(replace(f, **attributes) if f.id == id_ else f for f in HONOUR.fields)
    return changed(version, fields=fields)


def with_code_list(id_, **attributes):
    lists = (replace(c, **attributes) if c.id == id_ else c for c in OLD.code_lists)
    return changed(lists=tuple(lists))


def found(new, old=OLD):
    return {
        (c.rule, c.path.removeprefix("record_types/honour/"), *map(str, c.refutes))
        for c in compare(old, new).changes()
    }


def codes(id_):
    return OLD.code_list(id_).codes


ADDED = Field("added", Label("新增项", "added"), FieldType.TEXT, 10)
TYPES = tuple(code for code in codes("document_types"))


@pytest.mark.parametrize(
    ("new", "change", "bump"),
    [
        (
            with_field("rymc", max_length=301),
            ("LENGTH_WIDENED", "fields/rymc", "READER"),
            Bump.MINOR,
        ),
        (with_field("rymc", max_length=3), ("LENGTH_NARROWED", "fields/rymc", "DATA"), Bump.MAJOR),
        (
            with_field("rymc", pattern="甲{1,}"),
            ("PATTERN_NARROWED", "fields/rymc", "DATA"),
            Bump.MAJOR,
        ),
        (with_field("bz", required=True), ("REQUIRED_TIGHTENED", "fields/bz", "DATA"), Bump.MAJOR),
        (
            with_field("rddw", required=False),
            ("REQUIRED_LOOSENED", "fields/rddw", "READER"),
            Bump.MINOR,
        ),
        (
            with_field("rdwh", refuse=("某",)),
            ("PLACEHOLDERS_INCOMPARABLE", "fields/rdwh", "DATA", "READER"),
            Bump.MAJOR,
        ),
        (with_field("bz", form="line"), ("FORM_NARROWED", "fields/bz", "DATA"), Bump.MAJOR),
        (
            with_field("rymc", label=Label("甲", "a")),
            ("LABEL_CHANGED", "fields/rymc", "MEANING"),
            Bump.PATCH,
        ),
        (with_field("rymc", unit="元"), ("UNIT_CHANGED", "fields/rymc", "MEANING"), Bump.MAJOR),
        (
            with_field("rymc", source_code="X"),
            ("SOURCE_CODE_CHANGED", "fields/rymc", "NAME"),
            Bump.MAJOR,
        ),
        (
            changed(fields=(*HONOUR.fields, ADDED)),
            ("FIELD_ADDED_OPTIONAL", "fields/added", "READER"),
            Bump.MINOR,
        ),
        (
            changed(fields=(*HONOUR.fields, replace(ADDED, required=True))),
            ("FIELD_ADDED_REQUIRED", "fields/added", "DATA", "READER"),
            Bump.MAJOR,
        ),
        (
            changed(fields=HONOUR.fields[:-1], tombstones=("bz",)),
            ("FIELD_REMOVED_TOMBSTONED", "fields/bz", "DATA", "NAME"),
            Bump.MAJOR,
        ),
        (
            changed(fields=HONOUR.fields[:-1]),
            ("FIELD_REMOVED", "fields/bz", "DATA", "NAME"),
            Bump.REFUSED,
        ),
        (
            changed(fields=(HONOUR.fields[1], HONOUR.fields[0], *HONOUR.fields[2:])),
            ("XML_ORDER_CHANGED", "record_types/honour", "NAME"),
            Bump.MAJOR,
        ),
        (changed(scope="0"), ("SCOPE_CHANGED", "record_types/honour", "RULES"), Bump.MINOR),
        (
            changed(dishonesty=True),
            ("CLASSIFICATION_CHANGED", "record_types/honour", "MEANING", "RULES"),
            Bump.MAJOR,
        ),
        (
            changed(rules=(*HONOUR.rules, Retention("rdrq", 5))),
            ("CONDITION_TIGHTENED", "rules/retention/rdrq", "DATA"),
            Bump.MAJOR,
        ),
        (
            with_code_list("document_types", codes=(*TYPES, Code("另类", Label("另类", "other")))),
            ("CODE_ADDED", "code_lists/document_types/另类", "READER"),
            Bump.MINOR,
        ),
        (
            with_code_list("document_types", codes=TYPES[1:]),
            ("CODE_REMOVED", f"code_lists/document_types/{TYPES[0].code}", "DATA"),
            Bump.MAJOR,
        ),
        (
            with_code_list(
                "document_types", codes=(replace(TYPES[0], label=Label("别的", "else")), *TYPES[1:])
            ),
            ("CODE_RELABELLED", f"code_lists/document_types/{TYPES[0].code}", "MEANING"),
            Bump.MAJOR,
        ),
        (
            replace(OLD, record_types=()),
            ("RECORD_TYPE_REMOVED", "record_types/honour", "DATA", "NAME"),
            Bump.MAJOR,
        ),
    ],
)
def test_a_change_has_its_id_its_concerns_and_the_version_that_it_needs(new, change, bump):
    assert change in found(new)
    assert compare(OLD, new).bump is bump


def test_a_rename_is_no_removal_and_its_values_are_still_compared():
    fields = tuple(
        replace(f, id="remark", formerly="bz", max_length=4) if f.id == "bz" else f
        for f in HONOUR.fields
    )
    rules = {rule for rule, *_ in found(changed(fields=fields))}

    assert {"FIELD_RENAMED", "LENGTH_NARROWED"} <= rules
    assert not rules & {"FIELD_REMOVED", "FIELD_ADDED_OPTIONAL", "XML_ORDER_CHANGED"}


def test_an_id_that_was_removed_may_not_come_back():
    old = changed(tombstones=("added",))

    assert ("FIELD_REVIVED_WITH_OTHER_MEANING", "fields/added", "MEANING", "NAME") in found(
        changed(fields=(*HONOUR.fields, ADDED)), old
    )
    assert ("TOMBSTONE_LOST", "fields/added", "NAME") in found(changed(), old)


def test_a_condition_that_follows_from_others_needs_a_patch_only():
    old = changed("1.0.0", rules=(NotAfterAsOf("rdrq"), NotAfterAsOf("tgrq")))
    new = changed("1.0.1", rules=(NotAfterAsOf("rdrq"), NotAfterAsOf("tgrq"), NotAfterAsOf("rdrq")))

    assert compare(old, new).bump is Bump.PATCH
    assert {v.outcome for v in compare(old, new).types[0].verdicts()} == {Outcome.PROVED}


def test_the_same_version_twice_has_no_change():
    assert compare(OLD, OLD).changes() == ()
    assert compare(OLD, OLD).bump is Bump.NONE
    assert list(lines(compare(OLD, OLD)))[-1] == "no change 没有变化"


def test_standards_of_different_kinds_are_not_compared():
    classification = release.DRAFTS / "jiangyin-dishonesty" / "1.0.0"
    from standards.source import read_any

    with pytest.raises(NotComparable):
        compare(OLD, read_any(classification))


def test_a_report_is_plain_data_and_a_page_that_needs_nothing_else():
    report = compare(OLD, with_field("rymc", max_length=3))
    facts = plain(report)
    page = render(report)

    assert facts["verdicts"]["DATA"] == "REFUTED"
    verdict = facts["record_types"][0]["verdicts"]["DATA"]
    assert verdict["witness"]["field"] == "rymc"
    assert len(verdict["witness"]["record"]["rymc"]) == 4
    assert all(text in page for text in ("LENGTH_NARROWED", "收紧", "narrower", "REFUTED"))
    assert "http" not in page


def test_a_page_escapes_what_a_standard_says():
    report = compare(OLD, with_field("rymc", label=Label("<script>", "<b>")))

    assert "<script>" not in render(report)


@pytest.mark.parametrize(
    ("version", "passed"), [("1.0.1", False), ("1.1.0", False), ("2.0.0", True), ("2.0", True)]
)
def test_the_version_number_follows_from_the_verdict(version, passed):
    decision = decide(with_field("rymc", version, max_length=3), [OLD], [], as_of=TODAY)

    assert decision.passed is passed
    assert decision.needs == "2.0.0"


def test_a_number_that_was_published_is_never_enough_for_a_change():
    assert not decide(with_field("rymc", "1.0.0", note="x"), [OLD], [], as_of=TODAY).passed


APPROVAL = Approval(
    "LENGTH_NARROWED", "record_types/honour/fields/rymc", "张三", "no longer value was seen", TODAY
)


def test_an_exception_lets_one_change_through_until_its_day():
    draft = with_field("rymc", "1.1.0", max_length=3)

    assert decide(draft, [OLD], [APPROVAL], as_of=TODAY).passed
    assert not decide(draft, [OLD], [APPROVAL], as_of=date(2026, 1, 2)).passed
    assert any(
        "expired" in line
        for line in gate_lines(decide(draft, [OLD], [APPROVAL], as_of=date(2026, 1, 2)))
    )


def test_an_exception_that_lets_nothing_through_is_told():
    decision = decide(with_field("rymc", "2.0.0", max_length=3), [OLD], [APPROVAL], as_of=TODAY)

    assert decision.passed
    assert decision.unused == (APPROVAL,)


def test_a_removal_without_a_tombstone_passes_under_no_number():
    decision = decide(changed("9.0.0", fields=HONOUR.fields[:-1]), [OLD], [], as_of=TODAY)

    assert [reason.change.rule for reason in decision.blocking] == ["FIELD_REMOVED"]


def test_a_draft_is_held_against_every_version_in_force_and_the_one_before():
    gone = replace(OLD, version="0.8.0", effective_until="2019-12-31")
    first = replace(OLD, version="1.0.0", effective_until="")
    before = replace(OLD, version="1.1.0", effective_until="2019-12-31")
    later = replace(OLD, version="3.0.0")
    other = replace(OLD, id="wuxi-person", version="1.5.0")
    draft = replace(OLD, version="2.0.0", effective_from="2020-01-01")

    assert to_compare([later, before, gone, first, other], draft) == (first, before)


def test_what_an_older_version_in_force_needs_counts_too():
    """1.1.0 widened, 1.1.1 takes it back: fine after 1.0.0, not after 1.1.0."""
    wide = with_field("rymc", "1.1.0", max_length=400)
    narrow = replace(OLD, version="1.1.1")
    decision = decide(narrow, [OLD, wide], [], as_of=TODAY)

    assert not decision.passed
    assert {reason.against for reason in decision.blocking} == {"jiangyin-person/1.1.0"}


GOOD = """\
[[exception]]
rule = "UNIT_CHANGED"
path = "a/b"
who = "张三"
why = "因"
until = 2026-12-31
"""


def test_a_register_of_exceptions_is_read():
    assert read(GOOD) == (Approval("UNIT_CHANGED", "a/b", "张三", "因", date(2026, 12, 31)),)
    assert read("") == ()


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (GOOD.replace("UNIT_CHANGED", "UNITS"), 2, "no rule UNITS"),
        (GOOD.replace('who = "张三"\n', ""), 1, "who is missing"),
        (GOOD.replace('"因"', '" "'), 5, "why: a text"),
        (GOOD.replace("2026-12-31", '"2026-12-31"'), 6, "until: a date"),
        (GOOD.replace("2026-12-31", "2026-12-31T00:00:00"), 6, "until: a date"),
        (GOOD + 'note = "x"\n', 7, "note: not known here"),
        ("[exception]\n", 1, "write [[exception]]"),
        ("[[exceptions]]\n", 1, "exceptions: write [[exception]]"),
        ("x = = 1\n", 1, ""),
    ],
)
def test_every_mistake_in_a_register_has_its_line(text, line, said):
    with pytest.raises(SourceMistakes) as caught:
        read(text)

    assert any(m.line == line and said in m.message for m in caught.value.mistakes), caught.value


def test_the_documentation_lists_every_id_with_what_it_needs():
    page = (Path(__file__).parents[3] / "docs" / "compare.md").read_text("utf-8")
    rows = {line.split(" | ")[0].strip("| `"): line for line in page.splitlines() if "`" in line}
    expected = {
        rule.id: f"| `{rule.id}` | {' '.join(rule.concerns) or '–'} | {rule.bump.name.lower()} "
        f"| {rule.label.zh} | {rule.label.en} |"
        for rule in RULE_IDS.values()
    }

    assert {id_: rows.get(id_) for id_ in expected} == expected


def test_every_id_is_stable_and_has_words_in_both_languages():
    assert all(rule.label.zh and rule.label.en for rule in RULE_IDS.values())
    assert all(id_ == id_.upper() for id_ in RULE_IDS)
