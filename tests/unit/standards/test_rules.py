from datetime import date

import pytest

from standards.checking import reference
from standards.checking.findings import Finding, Severity
from standards.checking.rules import RULES, explain
from standards.near_misses import near_misses
from standards.release import load
from standards.samples import Samples

CATALOG = load("jiangyin-person/0.9.0")


def test_every_rule_stands_under_its_own_code_in_both_languages():
    for code, rule in RULES.items():
        assert rule.code == code
        assert rule.source
        for label in (rule.title, rule.message, rule.remedy):
            assert label.zh
            assert label.en
            assert label.zh != label.en


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("id_", [record_type.id for record_type in CATALOG.record_types])
def test_every_finding_reads_as_a_whole_sentence_without_a_value_of_the_record(id_, language):
    record_type = CATALOG.record_type(id_)
    samples = Samples(record_type, CATALOG, as_of=date(2024, 2, 29), seed=5)

    for miss in near_misses(samples):
        for finding in reference.check(miss.record, record_type, CATALOG, as_of=date(2024, 2, 29)):
            words = explain(finding, record_type=record_type, language=language)
            said = words.title + words.message + words.remedy

            assert "{" not in said
            assert not said.replace("（…）", "").count("…"), (finding.code, said)
            number = miss.record.get("card_num") or miss.record.get("sfzh")
            if number and len(number) > 10:
                assert number not in said


def test_the_label_of_the_other_field_is_filled_in():
    finding = Finding(0, "sjc", "date_order", Severity.ERROR, (("other", "cf_jdrq"),))

    words = explain(finding, record_type=CATALOG.record_type("penalty"), language="zh")

    assert words.message == "“数据更新时间戳”早于“处罚决定日期”"


def test_a_finding_without_its_facts_still_reads():
    finding = Finding(0, "cf_wsh", "too_long", Severity.ERROR)

    words = explain(finding, record_type=None, language="en")

    assert words.message == "cf_wsh is longer than … characters"
