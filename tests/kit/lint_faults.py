"""Faults for the lint: small changes of a clean standard, each of which breaks exactly one rule.

A change is (file, text that is there once or first, text in its place). `None` for the text that
is there writes the file anew.
"""

import shutil
from datetime import date
from pathlib import Path

from standards.linting.report import draft

CLEAN = Path(__file__).parents[1] / "unit" / "standards" / "linting" / "clean"
AS_OF = date(2026, 11, 25)

PENALTY, DEBTOR, HONOUR = (f"records/{id_}.toml" for id_ in ("penalty", "debtor", "honour"))
LISTS = "codes/lists.toml"
# A field as it is added to a record type, harmless but for what is put in.
FIELD = """
[[field]]
id = "extra"
label = {{ zh = "{zh}", en = "{en}" }}
concept = "{concept}"
type = "text"
max_length = 100
personal = "yes"
{more}
[[rule]]
rule = "{rule}\""""


def field(concept, *, zh="附加信息", en="more", more="", rule="identity_document"):
    """The text that puts one more field before the first rule."""
    return FIELD.format(concept=concept, zh=zh, en=en, more=more, rule=rule)


def with_field(concept, **words):
    """A change that adds a field to the honours."""
    return (HONOUR, '[[rule]]\nrule = "identity_document"', field(concept, **words).lstrip("\n"))


FAULTS = {
    "C-01": [
        [with_field("blood_type")],
        [(LISTS, 'concept = "sex"', 'concept = "blood_type"')],
        [
            (LISTS, 'concept = "sex"', 'concept = "religion"'),
            (DEBTOR, 'code_list = "sex"', 'code_list = "severity"'),
        ],
    ],
    "C-02": [
        [(HONOUR, 'acts = ["local"]', "acts = []")],
        [("acts.csv", "主席令第1号", "")],
        [("acts.csv", "国务院令第1号,16", "国务院令第1号,")],
        [("acts.csv", "征信业管理条例（测试）,国务院", "征信业管理条例（测试）,")],
        [("acts.csv", "2022-01-01,,2021-07-29", ",,")],
    ],
    "C-03": [
        [(DEBTOR, '"debtors", "guidance", "bureau"', '"debtors"')],
        [
            (
                "acts.csv",
                "条例（测试）,国务院,国务院令第1号,16,administrative regulation",
                "条例（测试）,国务院,国务院令第1号,16,county document",
            ),
            (
                "acts.csv",
                "国办发〔2020〕1号,3,State Council document",
                "国办发〔2020〕1号,3,standard",
            ),
        ],
    ],
    "C-04": [
        [
            (
                "acts.csv",
                "administrative regulation,2013-03-15,",
                "administrative regulation,2013-03-15,2026-03-31",
            )
        ],
        [("acts.csv", "local regulation,2022-01-01", "local regulation,2027-01-01")],
    ],
    "C-05": [
        [(PENALTY, 'basic_item = "行政处罚信息（2025）"', "")],
        [("catalog.toml", 'basic_catalogue = "2025"', "")],
        [(HONOUR, 'acts = ["local"]', 'acts = ["bureau"]')],
    ],
    "C-06": [
        [(PENALTY, 'provider = "administrative_organ"', 'provider = "private_lender"')],
        [(PENALTY, 'provider = "administrative_organ"', "")],
    ],
    "C-07": [
        [(PENALTY, 'publication_acts = ["penalty-law"]', "")],
        [(PENALTY, 'publication_acts = ["penalty-law"]', 'publication_acts = ["debtors"]')],
        [(DEBTOR, 'scope = "1"', 'scope = "3"')],
        [(DEBTOR, 'scope = "1"', "")],
    ],
    "C-08": [
        [(DEBTOR, 'provider = "court"', 'provider = "public_utility"')],
        [
            (DEBTOR, 'concept = "sex"', 'concept = "petition"'),
            (LISTS, 'concept = "sex"', 'concept = "petition"'),
        ],
        [(DEBTOR, 'zh = "失信被执行人"', 'zh = "闯红灯"')],
    ],
    "C-09": [
        [(HONOUR, 'purpose = { zh = "评优", en = "awards" }', "")],
        [(HONOUR, 'necessity = { zh = "必要", en = "needed" }', "")],
        [(HONOUR, 'pia = "PIA-2026-1"', "")],
    ],
    "C-10": [
        [(DEBTOR, '[[rule]]\nrule = "retention"\nfield = "published"\nyears = 5\n', "")],
    ],
    "C-11": [[(LISTS, 'source = "GB/T 2260-2007"', 'source = "regions"')]],
    "C-12": [
        [with_field("ethnic_group")],
        [with_field("spouse_identity", more='acts = ["bureau"]')],
    ],
    "C-13": [[(HONOUR, 'consent = "written"', "")]],
    "S-01": [
        [(PENALTY, 'concept = "decision_number"', "")],
        [(PENALTY, 'concept = "decision_number"', 'concept = "number_of_the_paper"')],
        [(LISTS, 'concept = "sex"', 'concept = "gender"')],
    ],
    "S-02": [
        [with_field("class", zh="血型")],
        [with_field("class", en="Religion")],
        [with_field("class", more='source_code = "MZ"')],
        [with_field("class", more='note = "配偶填写"')],
        [("codes/sex.csv", "1,男性,male", "1,已婚,male")],
        [
            ("confirmations.csv", "残疾,标准办", "残障,标准办"),
            (HONOUR, "残疾人就业服务荣誉", "残疾残障人就业服务荣誉"),
        ],
    ],
    "S-03": [[(LISTS, 'concept = "sex"', 'concept = "class"')]],
    "S-04": [[(HONOUR, "残疾人就业服务荣誉", "就业服务荣誉")]],
}


def write(folder, changes, clean=CLEAN):
    """Copy a clean standard and change it; the text to change has to be there."""
    shutil.copytree(clean, folder)
    for file, old, new in changes:
        path = folder / file
        if old is None:
            path.write_text(new)
            continue
        text = path.read_text()
        assert old in text, (file, old)
        path.write_text(text.replace(old, new, 1))
    return folder


def lint(folder, as_of=AS_OF):
    """The findings about a source folder, each with its place."""
    return draft(folder, as_of).findings


def broken(folder, as_of=AS_OF):
    """The ids of the rules that a source folder breaks."""
    return {finding.rule.id for _, finding in lint(folder, as_of)}
