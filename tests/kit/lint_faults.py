"""Faults for the lint: small changes of a clean standard, each of which breaks exactly one rule.

A change is (file, text that is there once or first, text in its place). `None` for the text that
is there writes the file anew.
"""

# ruff: noqa: E501 - a change is easier to read on one line

import shutil
from datetime import date
from pathlib import Path

from standards.linting.report import draft

LINTING = Path(__file__).parents[1] / "unit" / "standards" / "linting"
CLEAN, CLEAN_CLASSIFICATION = LINTING / "clean", LINTING / "clean-classification"
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


def also_cited(act):
    """A change that cites an act once more, so that it does not stand there unused."""
    return (
        PENALTY,
        'acts = ["penalty-law", "bureau"]',
        f'acts = ["penalty-law", "bureau", "{act}"]',
    )


CIVIL = "civil,中华人民共和国民法典,全国人大,主席令第45号,577,law,2021-01-01,,2020-05-28,,\n"
EXCLUSIONS = """id,zh,en,source,rule,reason_zh,reason_en
blood,血型,blood type,somewhere,C-99,禁止,forbidden
"""
REFUSE = 'refuse = ["无", "空", "/", "暂无", "-"]\n'
IDENTITY = """[[rule]]
rule = "identity_document"
field = "number"
named_in = "document"
documents = "documents"
regions = "regions"
"""
AGE = """[[rule]]
rule = "minimum_age"
field = "number"
on = "decided"
refused_below = 16
warned_below = 18
"""
PERIODS = (
    'periods = [{ level = "1", months = 3 }, { level = "2", months = 12 }, '
    '{ level = "3", months = 36 }]\n'
)
WITHIN = f"""[[rule]]
rule = "within_period"
field = "public_until"
start = "decided"
level = "level"
{PERIODS}"""

FAULTS = {
    "C-01": [
        [with_field("blood_type")],
        [(LISTS, 'concept = "sex"', 'concept = "blood_type"')],
        [
            (LISTS, 'concept = "sex"', 'concept = "religion"'),
            (DEBTOR, 'type = "code"\ncode_list = "sex"', 'type = "text"'),
        ],
    ],
    "C-02": [
        [(HONOUR, 'acts = ["local"]', "acts = []"), also_cited("local")],
        [("acts.csv", "主席令第1号", "")],
        [("acts.csv", "国务院令第1号,16", "国务院令第1号,")],
        [("acts.csv", "征信业管理条例（测试）,国务院", "征信业管理条例（测试）,")],
        [("acts.csv", "2022-01-01,,2021-07-29", ",,")],
    ],
    "C-03": [
        [(DEBTOR, '"debtors", "guidance", "bureau"', '"debtors"'), also_cited("guidance")],
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
        # Ranks that the issuer or the number cannot give.
        [("acts.csv", "全国人大常委会", "江阴市人民政府")],
        [("acts.csv", "主席令第1号", "澄政发〔2018〕1号")],
        [("acts.csv", "国务院,国务院令", "国家发展和改革委员会,国务院令")],
        [("acts.csv", "国办发〔2020〕1号", "发改办财金〔2018〕424号")],
        [("acts.csv", "省人大常委会", "省人民政府")],
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
        # Repealed on the day from which the standard holds, together with what replaced it.
        [
            (
                "acts.csv",
                "debtors,",
                "old,旧规定（测试）,最高人民法院,法释〔2013〕1号,1,judicial interpretation,2013-10-01,2026-03-31,2013-07-16,debtors,\ndebtors,",
            ),
            (DEBTOR, '"debtors", "guidance"', '"old", "debtors", "guidance"'),
        ],
        # Order 58, whose end the register of acts conceals.
        [
            (
                "acts.csv",
                "debtors,",
                "old,失信行为纠正后的信用信息修复管理办法（试行）,国家发展和改革委员会,令第58号,5,departmental rule,2023-05-01,,2023-01-13,,\ndebtors,",
            ),
            (DEBTOR, '"debtors", "guidance"', '"old", "debtors", "guidance"'),
        ],
    ],
    "C-05": [
        [(PENALTY, 'basic_item = "行政处罚信息（2025）"', "")],
        [("catalog.toml", 'basic_catalogue = "2025"', "")],
        [(HONOUR, 'acts = ["local"]', 'acts = ["bureau"]'), also_cited("local")],
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
        # Private law is no basis, whatever the matter is called.
        [
            (DEBTOR, 'provider = "court"', 'provider = "public_utility"'),
            (DEBTOR, 'acts = ["debtors", ', 'acts = ["debtors", "civil", '),
            ("acts.csv", "bureau,征信业", f"{CIVIL}bureau,征信业"),
        ],
        [
            (DEBTOR, 'acts = ["debtors", "guidance", "bureau"]', 'acts = ["debtors", "civil"]'),
            ("acts.csv", "bureau,征信业", f"{CIVIL}bureau,征信业"),
            (
                PENALTY,
                'acts = ["penalty-law", "bureau"]',
                'acts = ["penalty-law", "bureau", "guidance"]',
            ),
        ],
    ],
    "C-14": [
        [(DEBTOR, 'concept = "objection"', 'concept = "remark"')],
        [(DEBTOR, 'concept = "repair"', 'concept = "remark"')],
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
        [with_field("spouse_identity", more='acts = ["debtors"]')],
        # A second person under an honest concept: whoever it is, it is somebody else.
        [
            (
                DEBTOR,
                'concept = "sex"\ntype = "code"\ncode_list = "sex"\nmax_length = 2\npersonal = "yes"',
                'concept = "person_name"\ntype = "text"\nform = "name"\nmax_length = 50\npersonal = "identifier"',
            ),
            (
                HONOUR,
                'concept = "honour"\ntype = "text"',
                'concept = "sex"\ntype = "code"\ncode_list = "sex"',
            ),
        ],
    ],
    "C-13": [[(HONOUR, 'consent = "written"', "")]],
    "D-01": [
        [
            (
                PENALTY,
                'code_list = "severity"\nmax_length = 1',
                'code_list = "kinds"\nmax_length = 100',
            ),
            (
                PENALTY,
                'periods = [{ level = "1", months = 3 }, { level = "2", months = 12 }, { level = "3", months = 36 }]',
                'periods = [{ level = "1", months = 3 }]',
            ),
            (
                LISTS,
                "[sex]",
                '[kinds]\nlabel = { zh = "程度", en = "degrees" }\nsource = "2026"\n\n[sex]',
            ),
            ("codes/kinds.csv", None, "code,zh,en\n1,轻,slight\n"),
            (DEBTOR, 'concept = "sex"', 'concept = "class"'),
            (DEBTOR, 'code_list = "sex"', 'code_list = "severity"'),
            (
                HONOUR,
                'concept = "honour"\ntype = "text"',
                'concept = "sex"\ntype = "code"\ncode_list = "sex"',
            ),
        ],
        [("catalog.toml", 'scheme = "ndrc-2026"', "")],
        [
            (
                PENALTY,
                'type = "code"\ncode_list = "severity"\nmax_length = 1',
                'type = "integer"\nmax_length = 1',
            ),
            (
                HONOUR,
                'concept = "honour"\ntype = "text"',
                'concept = "level"\ntype = "code"\ncode_list = "severity"',
            ),
        ],
        [("codes/severity.csv", "一般", "中等"), (PENALTY, "months = 12", "months = 60")],
        [
            (PENALTY, 'concept = "level"', 'concept = "class"'),
            (PENALTY, WITHIN, ""),
        ],
    ],
    "R-01": [[(PENALTY, IDENTITY, "")]],
    "R-02": [
        [(DEBTOR, 'named_in = "document"', 'named_in = "court"')],
        [(HONOUR, 'concept = "citizen_number"', 'concept = "certificate_number"')],
        [("codes/documents.csv", '"[A-Z0-9]{5,20}"', "")],
        [
            (DEBTOR, 'documents = "documents"', 'documents = "sex"'),
            ("codes/sex.csv", None, "code,zh,en,pattern\n1,男性,male,[0-9]{9}\n"),
        ],
    ],
    "R-03": [
        [(PENALTY, AGE, "")],
        [(PENALTY, "refused_below = 16", "refused_below = 13")],
        [(DEBTOR, "refused_below = 18", "refused_below = 16")],
        [(PENALTY, "warned_below = 18", "warned_below = 16")],
        [(PENALTY, 'on = "decided"', 'on = "public_until"')],
        [
            (DEBTOR, 'provider = "court"', 'provider = "administrative_organ"'),
            (DEBTOR, "refused_below = 18", "refused_below = 16"),
        ],
    ],
    "R-04": [
        [(PENALTY, 'key = ["authority", "decision", "number"]', 'key = ["authority", "number"]')],
        [(PENALTY, REFUSE, "")],
        [(DEBTOR, 'concept = "case_number"', 'concept = "matter"')],
    ],
    "R-05": [
        [(PENALTY, '[[rule]]\nrule = "not_after_as_of"\nfield = "decided"\n', "")],
        [(PENALTY, '[[rule]]\nrule = "not_after_as_of"\nfield = "updated"\n', "")],
        [(PENALTY, '[[rule]]\nrule = "not_before"\nfield = "updated"\nother = "decided"\n', "")],
        [
            (
                PENALTY,
                '[[rule]]\nrule = "not_before"\nfield = "public_until"\nother = "decided"\n',
                "",
            )
        ],
        [
            (
                HONOUR,
                'concept = "biometric"\ntype = "text"\nmax_length = 64',
                'concept = "valid_until"\ntype = "date"\nmax_length = 10',
            ),
            (
                HONOUR,
                'zh = "照片特征值", en = "features of the photograph"',
                'zh = "至", en = "to"',
            ),
        ],
    ],
    "R-06": [
        [(PENALTY, WITHIN, "")],
        [(PENALTY, 'start = "decided"', 'start = "updated"')],
        [
            (PENALTY, 'concept = "publication_end"', 'concept = "valid_until"'),
            (PENALTY, WITHIN, ""),
        ],
        [(PENALTY, 'level = "2", months = 12', 'level = "2", months = 24')],
        [(PENALTY, '{ level = "1", months = 3 }, ', "")],
    ],
    "R-07": [
        [(PENALTY, "years = 5", "years = 7")],
        [(DEBTOR, "years = 5", "years = 0")],
        [
            (PENALTY, 'field = "decided"\nyears', 'field = "public_until"\nyears'),
            (
                PENALTY,
                'concept = "publication_end"\ntype = "date"\nmax_length = 10',
                'concept = "publication_end"\ntype = "date"\nmax_length = 10\nrequired = true',
            ),
        ],
    ],
    "R-08": [
        [(PENALTY, 'unit = "万元"', "")],
        [(PENALTY, 'unit = "万元"', 'unit = "天"')],
        [with_field("amount", zh="奖金")],
        [(PENALTY, "decimals = 6", "decimals = 8")],
        [(PENALTY, 'values = ["罚款"]', 'values = ["警告"]')],
        [(PENALTY, 'values = ["没收"]', 'values = ["警告"]')],
        [(PENALTY, 'concept = "amount"', 'concept = "certificate_number"')],
    ],
    "R-09": [
        [(LISTS, 'scheme = "edition-2026"', "")],
        [("codes/penalty_class.csv", "通报批评,通报批评,public criticism,\n", "")],
    ],
    "R-10": [[(PENALTY, '[[rule]]\nrule = "absent"\nfields = ["subject_code"]\n', "")]],
    "R-11": [
        [(HONOUR, 'form = "name"\n', "")],
        [(HONOUR, 'concept = "person_name"', 'concept = "organisation_name"')],
    ],
    "R-12": [
        [
            (
                PENALTY,
                'concept = "authority_code"\ntype = "text"\nform = "uscc"',
                'concept = "authority_code"\ntype = "text"',
            )
        ],
        [(HONOUR, 'concept = "honour"', 'concept = "credit_code"')],
    ],
    "R-13": [[(HONOUR, REFUSE, "")]],
    "S-01": [
        [(HONOUR, 'concept = "honour"', "")],
        [(HONOUR, 'concept = "honour"', 'concept = "prize"')],
        [(LISTS, 'concept = "sex"', 'concept = "gender"')],
    ],
    "S-02": [
        [with_field("class", zh="血型")],
        [with_field("class", zh="房产情况")],
        [with_field("class", zh="孕产情况")],
        [with_field("class", en="Religion")],
        [with_field("remark", zh="联系人证件号")],
        [(LISTS, "GB/T 2261.1-2003", "GB/T 3304-1991")],
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
    "S-05": [
        [(PENALTY, 'category = "administrative"', 'category = "penalties"')],
        [(PENALTY, 'provider = "administrative_organ"', 'provider = "bureau"')],
        [("acts.csv", "judicial interpretation", "interpretation")],
        [
            (HONOUR, 'consent = "written"', 'consent = "oral"'),
            (HONOUR, 'concept = "income"', 'concept = "amount"'),
        ],
    ],
    "S-06": [[(DEBTOR, '"debtors", "guidance", "bureau"', '"guidance", "bureau"')]],
    "S-07": [
        [("acts.csv", "2013-03-15", "2013-02-31")],
        [("acts.csv", "2021-01-22", "2021年")],
        [
            (
                "catalog.toml",
                'effective_from = "2026-04-01"',
                'effective_from = "2026-04-01"\neffective_until = "2026-03-31"',
            )
        ],
    ],
    "S-08": [
        [("acts.csv", "2017-02-28,,", "2017-02-28,,true")],
        [(HONOUR, 'concept = "honour"', 'concept = "honour"\nunverified = true')],
    ],
    "S-09": [
        [("codes/sex.csv", "男性,male", "男性,")],
        [(HONOUR, 'en = "honour" }', 'en = "" }')],
        [(HONOUR, 'zh = "荣誉名称"', 'zh = ""')],
    ],
    "S-10": [
        [
            (
                PENALTY,
                'form = "uscc"\nmax_length = 18',
                'form = "uscc"\nmax_length = 18\nrequired = true',
            )
        ],
        [
            (
                PENALTY,
                '[[rule]]\nrule = "absent"',
                '[[rule]]\nrule = "at_least_one"\nfields = ["subject_code"]\nfield = "subject_code"\n\n[[rule]]\nrule = "absent"',
            )
        ],
    ],
    "S-11": [
        [(DEBTOR, "pattern = '{LINE}{1,}号'", "pattern = '{LINE}{200}号'")],
        [(HONOUR, 'form = "name"', "form = \"name\"\npattern = '({DIGIT}|[0-3]){1,3}{HAN}{1,}'")],
        [(PENALTY, 'type = "date"\nmax_length = 10', 'type = "date"\nmax_length = 8')],
        [("codes/sex.csv", "2,女性", "222,女性")],
        [(PENALTY, 'form = "uscc"\nmax_length = 18', 'form = "uscc"\nmax_length = 17')],
    ],
    "S-12": [
        [(PENALTY, 'zh = "没收金额"', 'zh = "罚款金额"')],
        [(PENALTY, 'en = "authority" }', 'en = "date of the decision" }')],
        [("codes/sex.csv", "2,女性", "2,男性")],
    ],
    "S-13": [[(DEBTOR, 'type = "code"\ncode_list = "sex"', 'type = "text"')]],
    "S-14": [
        [(DEBTOR, 'personal = "identifier"', 'personal = "yes"')],
        [(HONOUR, 'personal = "yes"', "")],
    ],
    "S-15": [
        [(PENALTY, PERIODS, PERIODS.replace("36 }]", '36 }, { level = "9", months = 1 }]'))],
        [(PENALTY, 'values = ["罚款"]', 'values = ["罚款", "罚金"]')],
    ],
    "S-16": [
        [
            (
                PENALTY,
                'concept = "authority_code"',
                'concept = "residence_address"\npersonal = "yes"',
            )
        ]
    ],
    "S-17": [[("exclusions.csv", None, EXCLUSIONS)]],
    "S-18": [
        [(DEBTOR, "negative = true\n", "")],
        [(PENALTY, "negative = true\ndishonesty = true\n", "")],
    ],
    "S-19": [
        [(HONOUR, 'key = ["authority", "title", "number"]', 'key = ["authority", "title"]')],
        [(HONOUR, '"title", "number"]', '"title", "name"]')],
    ],
    "S-20": [
        [
            (PENALTY, 'key = ["authority", "decision"', 'key = ["decision"'),
            (
                PENALTY,
                'concept = "authority"\ntype = "text"\nmax_length = 200\nrequired = true',
                'concept = "authority"\ntype = "text"\nmax_length = 200',
            ),
        ],
        [(PENALTY, 'concept = "authority"\n', 'concept = "organisation_name"\n')],
    ],
    "S-21": [
        [("codes/sex.csv", "2,女性", "２,女性")],
        [("codes/regions.csv", "320281", "32028")],
        [("codes/sex.csv", None, "code,zh,en,replaced_by\n1,男性,male,2\n2,女性,female,1\n")],
    ],
}


ESCALATION = "again-3,ndrc-2026,penalty,escalation,again,三次以上,three or more,decision,level,2"
LIST = """ndrc-2026,3,3,严重,serious,12,36,always,true,
ndrc-2026,4,4,严重失信主体名单,list,12,36,always,,true
"""
# The same for a classification.
CLASSIFICATION_FAULTS = {
    "C-02": [[("acts.csv", "令第1号,5", "令第1号,")]],
    "C-04": [[("acts.csv", "2020-12-07,2020-12-07", "2020-12-07,2027-12-07")]],
    "D-01": [
        [
            ("levels.csv", "ndrc-2026,2,2,", "ndrc-2026,2,4,"),
            ("levels.csv", "ndrc-2026,3,3,", "ndrc-2026,3,5,"),
        ],
        [("levels.csv", "ndrc-2026,2,2,", "ndrc-2026,2,1,")],
        [("schemes.csv", "order,2026-04-01", "order,2026-05-01")],
        [("levels.csv", "2,2,一般", "2,2,较重")],
    ],
    "D-02": [
        [("criteria.csv", "0,closed,3,open", "0,closed,2,open")],
        [("criteria.csv", "0,closed,3,open", "0,closed,3,closed")],
        [
            ("criteria.csv", "停产停业,,,,,,,,,order", "停产停业;警告,,,,,,,,,order"),
            ("criteria.csv", "level,2,停产", "level,1,停产"),
        ],
        [("facts.csv", "警告;停产停业;吊销", "警告;停产停业;吊销;拘留")],
    ],
    "D-03": [[("criteria.csv", "吊销,,,,,,,,,penalty-law", "吊销,,,,,,,,,order")]],
    "D-04": [
        [("documents.csv", "penalty decision,penalty-law", "penalty decision,")],
        [("documents.csv", "penalty decision,penalty-law", "penalty decision,order")],
    ],
    "D-05": [
        [("sanctions.csv", "2024,supervision", "2024,dismissal")],
        [("sanctions.csv", "2024,supervision", "2019,supervision")],
        [("sanctions.csv", "penalised_person", "penalised_person;relative")],
        [("sanctions.csv", "2024,supervision", "2024,occupation_ban")],
        [
            (
                "sanctions.csv",
                "ndrc-2026,3,administrative_organ",
                "ndrc-2026,1;3,administrative_organ",
            )
        ],
    ],
    "D-06": [
        [
            ("levels.csv", "ndrc-2026,3,3,严重,serious,12,36,always,true,\n", LIST),
            ("criteria.csv", ESCALATION, ESCALATION[:-1] + "4"),
            ("criteria.csv", "times,12,2,order\n", "times,12,3,order\n"),
            ("criteria.csv", "times,12,2,order\n", "times,12,3,penalty-law\n"),
        ],
        # Into the gravest level, which decisions lead to as well.
        [
            ("criteria.csv", ESCALATION, ESCALATION[:-1] + "3"),
            ("criteria.csv", "closed,,,times,12,2,order\n", "closed,,,times,12,2,penalty-law\n"),
        ],
    ],
    "D-07": [
        [
            (
                "sanctions.csv",
                "administrative_organ,private_company",
                "administrative_organ;private_company,",
            )
        ]
    ],
    "D-08": [
        [("levels.csv", "一般,ordinary,3,12", "一般,ordinary,3,24")],
        [("levels.csv", "轻微,slight,0,3", "轻微,slight,,")],
        [("levels.csv", "always,true,\nndrc-2026,3", "always,,\nndrc-2026,3")],
        [("levels.csv", "if_necessary", "always")],
        [("schemes.csv", "document_date", "publication_date")],
    ],
    "D-09": [
        [("criteria.csv", "level,1,警告", "level,2,警告")],
        [("criteria.csv", "level,1,01,true", "level,2,01,true")],
        [("criteria.csv", "level,1,01,true", "none,,01,")],
    ],
    "D-10": [
        [("repairs.csv", "repair-3,ndrc-2026,3", "repair-3,ndrc-2026,2")],
        [("repairs.csv", "ordinary matter,3,", "ordinary matter,12,")],
        [
            (
                "repairs.csv",
                "slight matter,0,corrected,stop_publication;stop_sharing;stop_use",
                "slight matter,0,corrected,stop_publication",
            )
        ],
    ],
    "C-08": [[("criteria.csv", "class,class,停产停业,closure", "class,class,物业费,closure")]],
    "S-06": [[("sanctions.csv", ",guidance", ",order")]],
    "S-09": [[("levels.csv", "一般,ordinary", "一般,")]],
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
