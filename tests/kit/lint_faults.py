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
SPECIFICATION = Path(__file__).parents[2] / "standards" / "drafts" / "jiangyin-exchange" / "2.0.0"
AS_OF = date(2026, 11, 25)

PENALTY, DEBTOR, HONOUR = (f"records/{id_}.toml" for id_ in ("penalty", "debtor", "honour"))
LISTS = "codes/lists.toml"
# A field as it is added to a record type, harmless but for what is put in.
FIELD = """
[[field]]
id = "extra"
label = {{ zh = "{zh}", en = "{en}" }}
concept = "{concept}"
type = "{type}"
max_length = 100
personal = "{personal}"
{more}
[[rule]]
rule = "{rule}\""""


def field(
    concept, *, zh="附加信息", en="more", more="", rule="identity_document", type_="text",
    personal="yes",
):  # fmt: skip
    """The text that puts one more field before the first rule."""
    named = {"zh": zh, "en": en, "type": type_, "personal": personal}
    return FIELD.format(concept=concept, more=more, rule=rule, **named)


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
# The number of a person in the honours, and the rule about it.
NUMBERED = f'max_length = 18\nrequired = true\n{REFUSE}personal = "identifier"'
IDENTITY_OF_HONOUR = """[[rule]]
rule = "identity_document"
field = "number"
named_in = "note"
documents = "documents"
regions = "regions"
"""
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
        [("acts.csv", "国务院令第1号,16", "国务院令第1号,待定")],
        [("acts.csv", "征信业管理条例（测试）,国务院", "征信业管理条例（测试）,")],
        [("acts.csv", "2022-01-01,,2021-07-29", ",,")],
        [("acts.csv", "2022-01-01,,2021-07-29", ",,2021-07-29")],
        # An article that the act does not have.
        [
            (
                "acts.csv",
                "行政处罚法（测试）,全国人大常委会,主席令第1号,9、48",
                "行政处罚法,全国人大常委会,主席令第70号,9、87",
            )
        ],
        [
            (
                "acts.csv",
                "行政处罚法（测试）,全国人大常委会,主席令第1号,9、48",
                "行政处罚法,全国人大常委会,主席令第70号,第一百零二条第二款",
            )
        ],
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
        # A regulation of another province.
        [
            ("catalog.toml", 'label = { zh = "', 'label = { zh = "江苏省'),
            ("acts.csv", "local,社会信用条例", "local,上海市社会信用条例"),
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
        [("catalog.toml", 'basic_catalogue = "2025"', 'basic_catalogue = "2021年版"')],
    ],
    "C-06": [
        [(PENALTY, 'provider = "administrative_organ"', 'provider = "private_lender"')],
        [(PENALTY, 'provider = "administrative_organ"', "")],
        [(PENALTY, 'zh = "处罚机关", en', 'zh = "物业公司", en')],
    ],
    "C-07": [
        [(PENALTY, 'publication_acts = ["penalty-law"]', "")],
        [(PENALTY, 'publication_acts = ["penalty-law"]', 'publication_acts = ["debtors"]')],
        [(DEBTOR, 'scope = "1"', 'scope = "3"')],
        [(DEBTOR, 'scope = "1"', "")],
        # A record that may choose to be public, without a law that lets it.
        [
            (
                DEBTOR,
                'concept = "sex"\ntype = "code"\ncode_list = "sex"',
                'concept = "scope"\ntype = "text"',
            ),
            (
                HONOUR,
                'concept = "honour"\ntype = "text"',
                'concept = "sex"\ntype = "code"\ncode_list = "sex"',
            ),
        ],
    ],
    "C-08": [
        [(DEBTOR, 'provider = "court"', 'provider = "public_utility"')],
        [
            (DEBTOR, 'concept = "sex"', 'concept = "petition"'),
            (LISTS, 'concept = "sex"', 'concept = "petition"'),
        ],
        [(DEBTOR, 'zh = "失信被执行人"', 'zh = "闯红灯"')],
        [(DEBTOR, 'zh = "失信被执行人"', 'zh = "霸 座"')],
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
        # A repair of something that nobody can tell.
        [with_field("repair", zh="修复", en="mended")],
        # A repair that ends no publication.
        [
            with_field("repair", zh="修复", en="mended", more='code_list = "kinds"', type_="code"),
            (HONOUR, 'concept = "honour"', 'concept = "record_reference"'),
            (
                LISTS,
                "[sex]",
                '[kinds]\nlabel = { zh = "方式", en = "kinds" }\nsource = "2026"\n\n[sex]',
            ),
            ("codes/kinds.csv", None, "code,zh,en\n1,标注,mark\n2,其他,other\n"),
        ],
        [
            with_field("repair", zh="修复", en="mended", more='code_list = "kinds"', type_="code"),
            (HONOUR, 'concept = "honour"', 'concept = "record_reference"'),
            (
                LISTS,
                "[sex]",
                '[kinds]\nlabel = { zh = "类别", en = "kinds" }\nsource = "2026"\n\n[sex]',
            ),
            (
                "codes/kinds.csv",
                None,
                "code,zh,en\n1,行政处罚,penalty\n2,表彰荣誉,honour\n3,移出,out\n",
            ),
        ],
    ],
    "C-09": [
        [(HONOUR, 'purpose = { zh = "评优", en = "awards" }', "")],
        [(HONOUR, 'necessity = { zh = "必要", en = "needed" }', "")],
        [(HONOUR, 'pia = "PIA-2026-1"', "")],
        [(HONOUR, 'pia = "PIA-2026-1"', 'pia = "/"')],
        [
            (
                HONOUR,
                'necessity = { zh = "必要", en = "needed" }',
                'necessity = { zh = "待定", en = "needed" }',
            )
        ],
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
                '[[rule]]\nrule = "identity_document"',
                field("level", type_="code", more='code_list = "severity"').lstrip("\n"),
            ),
        ],
        [("codes/severity.csv", "一般", "中等"), (PENALTY, "months = 12", "months = 60")],
        [
            (PENALTY, 'concept = "level"', 'concept = "class"'),
            (PENALTY, WITHIN, ""),
        ],
        # Levels that hide as a grade, that profiles add to, that are text.
        [
            (
                LISTS,
                "[sex]",
                '[kinds]\nlabel = { zh = "档次", en = "kinds" }\nsource = "2026"\n\n[sex]',
            ),
            ("codes/kinds.csv", None, "code,zh,en\n1,轻微,slight\n2,严重,grave\n"),
            with_field("grade", more='code_list = "kinds"', type_="code"),
        ],
        [(LISTS, 'scheme = "ndrc-2026"', 'scheme = "ndrc-2026"\nopen = true')],
        [with_field("grade", zh="失信行为等级")],
        # A number left out; the levels of another scheme.
        [("codes/severity.csv", "3,严重", "4,严重"), (PENALTY, 'level = "3"', 'level = "4"')],
        [
            (
                LISTS,
                "[sex]",
                '[older]\nlabel = { zh = "原程度", en = "older levels" }\nsource = "2018"\nscheme = "js-2018"\n\n[sex]',
            ),
            (
                "codes/older.csv",
                None,
                "code,zh,en\n0,未定,not decided\n1,一般,ordinary\n2,较重,rather serious\n3,严重,serious\n",
            ),
            (
                DEBTOR,
                'concept = "sex"\ntype = "code"\ncode_list = "sex"',
                'concept = "level"\ntype = "code"\ncode_list = "older"',
            ),
            (DEBTOR, "dishonesty = true\n", ""),
            (
                HONOUR,
                'concept = "honour"\ntype = "text"',
                'concept = "sex"\ntype = "code"\ncode_list = "sex"',
            ),
            (DEBTOR, 'category = "serious_list"', 'category = "judicial"'),
        ],
    ],
    "D-06": [[(HONOUR, 'category = "honour"', 'note = "累计三次的列入名单"\ncategory = "honour"')]],
    "R-01": [
        [(PENALTY, IDENTITY, "")],
        [(HONOUR, "max_length = 18\nrequired", "max_length = 18\npattern = '[0-9]{18}'\nrequired")],
    ],
    "R-02": [
        [(DEBTOR, 'named_in = "document"', 'named_in = "court"')],
        [
            (HONOUR, 'concept = "citizen_number"', 'concept = "certificate_number"'),
            (HONOUR, 'zh = "公民身份号码", en = "citizen number"', 'zh = "编号", en = "number"'),
            (HONOUR, NUMBERED, NUMBERED.replace("identifier", "yes")),
        ],
        # A second number, checked as a person's and declared as something else.
        [
            with_field("certificate_number"),
            (
                HONOUR,
                IDENTITY_OF_HONOUR,
                IDENTITY_OF_HONOUR + "\n" + IDENTITY_OF_HONOUR.replace('"number"', '"extra"'),
            ),
        ],
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
            with_field("birth_date", type_="date", more="required = true"),
            (HONOUR, 'on = "decided"', 'on = "extra"'),
        ],
        [
            (DEBTOR, 'provider = "court"', 'provider = "administrative_organ"'),
            (DEBTOR, "refused_below = 18", "refused_below = 16"),
        ],
    ],
    "R-04": [
        [(PENALTY, 'key = ["authority", "decision", "number"]', 'key = ["authority", "number"]')],
        [(PENALTY, REFUSE, "")],
        [(DEBTOR, 'concept = "case_number"', 'concept = "matter"')],
        [(PENALTY, 'zh = "决定文书号"', 'zh = "举报编号"')],
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
        # An end that has to be past, and an order that goes backwards.
        [
            (
                PENALTY,
                '[[rule]]\nrule = "retention"',
                '[[rule]]\nrule = "not_after_as_of"\nfield = "public_until"\n\n[[rule]]\nrule = "retention"',
            )
        ],
        [
            (
                PENALTY,
                '[[rule]]\nrule = "retention"',
                '[[rule]]\nrule = "not_before"\nfield = "decided"\nother = "public_until"\n\n[[rule]]\nrule = "retention"',
            )
        ],
        [
            (
                HONOUR,
                'concept = "biometric"\ntype = "text"\nmax_length = 64',
                'concept = "valid_until"\ntype = "date"\nmax_length = 10',
            ),
            (HONOUR, 'id = "photo"', 'id = "until"'),
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
        [(PENALTY, 'level = "3", months = 36', 'level = "3", months = 6')],
        [
            (
                PENALTY,
                'concept = "publication_end"\ntype = "date"\nmax_length = 10\nrequired = true',
                'concept = "publication_end"\ntype = "date"\nmax_length = 10',
            )
        ],
    ],
    "R-07": [
        [(PENALTY, "years = 5", "years = 7")],
        [(DEBTOR, "years = 5", "years = 0")],
        [(PENALTY, 'field = "decided"\nyears', 'field = "updated"\nyears')],
        [
            (PENALTY, 'field = "decided"\nyears', 'field = "public_until"\nyears'),
        ],
    ],
    "R-08": [
        [(PENALTY, 'unit = "万元"', "")],
        [(PENALTY, 'unit = "万元"', 'unit = "天"')],
        # Units that contradict the label, the source table, each other; too narrow; undeclared.
        [(PENALTY, 'zh = "没收金额"', 'zh = "没收金额（元）"')],
        [(PENALTY, 'en = "amount confiscated"', 'en = "amount confiscated (yuan)"')],
        [
            (PENALTY, 'decimals = 6\nunit = "万元"', 'decimals = 2\nunit = "元"'),
            (PENALTY, 'decimals = 6\nunit = "万元"', 'decimals = 2\nunit = "元"'),
        ],
        [(PENALTY, 'decimals = 6\nunit = "万元"\nmax', 'decimals = 2\nunit = "元"\nmax')],
        [(PENALTY, "decimals = 6", "decimals = 2")],
        [
            (
                PENALTY,
                'source_code = "CF_NR_FK"\nmax_length = 20',
                'source_code = "CF_NR_FK"\nmax_length = 8',
            )
        ],
        [
            (HONOUR, 'concept = "income"', 'concept = "quantity"'),
            (HONOUR, 'consent = "written"', ""),
            (HONOUR, 'zh = "劳动所得", en = "earnings"', 'zh = "合计", en = "sum"'),
            (HONOUR, 'id = "wage"', 'id = "extra"'),
        ],
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
        [
            (HONOUR, 'concept = "person_name"', 'concept = "organisation_name"'),
            (
                HONOUR,
                'label = { zh = "姓名", en = "name" }',
                'label = { zh = "单位", en = "body" }',
            ),
            (HONOUR, 'personal = "identifier"', 'personal = "yes"'),
        ],
        [with_field("remark", more='form = "name"')],
        [(HONOUR, 'form = "name"', "form = \"name\"\npattern = '{HAN}{2,4}'")],
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
    "R-14": [
        [(PENALTY, 'concept = "facts"', 'concept = "remark"')],
        [(PENALTY, 'concept = "legal_basis"', 'concept = "remark"')],
        [(PENALTY, "max_length = 500\nrequired = true", "max_length = 500")],
    ],
    "S-01": [
        [(HONOUR, 'concept = "honour"', "")],
        [(HONOUR, 'concept = "honour"', 'concept = "prize"')],
        [(LISTS, 'concept = "sex"', 'concept = "gender"')],
    ],
    "S-02": [
        [with_field("class", zh="血型")],
        [with_field("class", zh="房产情况")],
        # Blanks, dots, invisible characters, widths, traditional characters, pinyin, English.
        [with_field("class", zh="血 型")],
        [with_field("class", zh="血·型")],
        [with_field("class", zh="血\u200b型")],
        [with_field("class", zh="ＤＮＡ编号")],
        [with_field("class", zh="醫療診斷")],
        [with_field("class", en="zong jiao")],
        [with_field("class", more='source_code = "bloodGrp"')],
        [with_field("class", more='source_code = "AAC009"')],
        # What earlier hunts missed.
        [with_field("quantity", zh="信用得分")],
        [with_field("remark", zh="前科情况")],
        [with_field("remark", zh="微信号")],
        [with_field("class", zh="户口性质")],
        # A graver matter under a grave one, and a person's number or telephone under neither.
        [with_field("income", zh="血型", more='consent = "written"')],
        [with_field("remark", zh="证明人身份证号")],
        [with_field("remark", zh="手机号")],
        # Values: a list of blood types or peoples whatever it is called, and patterns.
        [
            (
                LISTS,
                "[sex]",
                '[kinds]\nlabel = { zh = "类别", en = "kinds" }\nsource = "2026"\n\n[sex]',
            ),
            ("codes/kinds.csv", None, "code,zh,en\nA,一,one\nB,二,two\nAB,三,three\nO,四,four\n"),
            with_field("class", more='code_list = "kinds"', type_="code"),
        ],
        [with_field("remark", more="pattern = '[0-9]{17}[0-9X]'")],
        [with_field("remark", more="pattern = '1[3-9][0-9]{9}'")],
        [with_field("remark", more="pattern = '(A|B|AB|O)'")],
        [(HONOUR, 'category = "honour"', 'note = "病历摘要"\ncategory = "honour"')],
        [with_field("class", zh="孕产情况")],
        [with_field("class", en="Religion")],
        [with_field("remark", zh="联系人证件号")],
        [(LISTS, "GB/T 2261.1-2003", "GB/T 3304-1991")],
        [with_field("class", more='source_code = "MZ"')],
        [with_field("class", more='note = "配偶填写"')],
        [("codes/documents.csv", "护照,护照,passport", "护照,已婚,passport")],
        [
            ("confirmations.csv", "残疾,标准办", "残障,标准办"),
            (HONOUR, "残疾人就业服务荣誉", "残疾残障人就业服务荣誉"),
        ],
    ],
    "S-03": [[(LISTS, 'concept = "sex"', 'concept = "class"')]],
    "S-04": [
        [(HONOUR, "残疾人就业服务荣誉", "就业服务荣誉")],
        [("confirmations.csv", "标准办", "/")],
        [("confirmations.csv", "2026-03-01", "某日")],
    ],
    "S-05": [
        [(PENALTY, 'category = "administrative"', 'category = "penalties"')],
        [(PENALTY, 'provider = "administrative_organ"', 'provider = "bureau"')],
        [("acts.csv", "judicial interpretation", "interpretation")],
        [
            (HONOUR, 'consent = "written"', 'consent = "oral"'),
            (HONOUR, 'concept = "income"', 'concept = "amount"'),
            (HONOUR, 'zh = "劳动所得", en = "earnings"', 'zh = "合计", en = "sum"'),
            (HONOUR, 'id = "wage"', 'id = "extra"'),
        ],
    ],
    "S-06": [[(DEBTOR, '"debtors", "guidance", "bureau"', '"guidance", "bureau"')]],
    "S-07": [
        [("acts.csv", "2013-03-15", "2013-02-31")],
        [("acts.csv", "2021-01-22", "2021年")],
        [("acts.csv", "2021-07-15,,2021-01-22", "2021-07-15,,2021-08-22")],
        [
            (
                "acts.csv",
                "行政处罚法（测试）,全国人大常委会,主席令第1号,9、48,law,2021-07-15",
                "行政处罚法,全国人大常委会,主席令第70号,9、48,law,2021-02-15",
            )
        ],
        [("acts.csv", "2021-07-15,,2021-01-22,", "2021-07-15,,2021-01-22,bureau")],
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
        [
            (
                HONOUR,
                'concept = "decision_date"\ntype = "date"',
                'concept = "decision_date"\ntype = "date"\npattern = \'[A-Z]{2}\'',
            )
        ],
        [(PENALTY, 'type = "date"\nmax_length = 10', 'type = "date"\nmax_length = 8')],
        [("codes/sex.csv", "2,女性", "222,女性")],
        [(PENALTY, 'form = "uscc"\nmax_length = 18', 'form = "uscc"\nmax_length = 17')],
        [(HONOUR, "max_length = 18", "max_length = 15")],
        [(HONOUR, "max_length = 50", "max_length = 8")],
    ],
    "S-12": [
        [(PENALTY, 'zh = "没收金额"', 'zh = "罚款金额"')],
        [(PENALTY, 'en = "authority" }', 'en = "date of the decision" }')],
        [("codes/documents.csv", "护照,护照,passport", "护照,居民 身份证,passport")],
        [
            (
                HONOUR,
                'label = { zh = "表彰荣誉", en = "honour" }',
                'label = { zh = "表彰", en = "judgment debtor" }',
            )
        ],
    ],
    "S-13": [[(DEBTOR, 'type = "code"\ncode_list = "sex"', 'type = "text"')]],
    "S-14": [
        [(DEBTOR, 'personal = "identifier"', 'personal = "yes"')],
        [(HONOUR, 'personal = "yes"', "")],
        [with_field("remark", personal="identifier")],
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
        ],
        [
            (HONOUR, 'scope = "2"', 'scope = "0"\npublication_acts = ["local"]'),
            (HONOUR, "supplement = true", "supplement = true"),
        ],
    ],
    "S-17": [[("exclusions.csv", None, EXCLUSIONS)]],
    "S-18": [
        [(DEBTOR, "negative = true\n", "")],
        [(PENALTY, "negative = true\ndishonesty = true\n", "")],
        [(PENALTY, "dishonesty = true\n", "")],
        [(HONOUR, 'zh = "表彰荣誉"', 'zh = "违约情况"')],
    ],
    "S-19": [
        [(HONOUR, 'key = ["authority", "title", "number"]', 'key = ["authority", "title"]')],
        [(HONOUR, '"title", "number"]', '"title", "decided"]')],
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
        # Codes that nobody can tell apart, or that end before they begin.
        [("codes/sex.csv", "2,女性,female", "2,女性,female\n02,其他,other")],
        [("codes/sex.csv", "2,女性", "2\u00a0,女性")],
        [
            (
                "codes/sex.csv",
                None,
                "code,zh,en,valid_from,valid_until\n1,男性,male,2020-01-01,2019-01-01\n2,女性,female,,\n",
            )
        ],
    ],
    "S-22": [
        [("codes/sex.csv", "1,男性,male\n2,女性,female", "1,女性,female\n2,男性,male")],
        [("codes/sex.csv", "1,男性,male\n2,女性,female", "1,男性,female\n2,女性,male")],
        [
            ("codes/documents.csv", "居民身份证,居民身份证,", "居民身份证,护照,"),
            ("codes/documents.csv", "护照,护照,", "护照,居民身份证,"),
        ],
    ],
    "S-23": [
        [
            (
                PENALTY,
                'key = ["authority", "decision", "number"]',
                'key = ["authority", "decision", "number", "updated"]',
            )
        ],
        [(HONOUR, '"title", "number"]', '"title", "number", "name"]')],
        [(PENALTY, 'version_field = "updated"', 'version_field = "decided"')],
    ],
    "S-24": [
        [
            (
                PENALTY,
                '[[rule]]\nrule = "absent"',
                field("publication_end", zh="公示结束日", rule="absent")
                .replace('"text"', '"date"')
                .lstrip("\n"),
            ),
            (
                PENALTY,
                '[[rule]]\nrule = "retention"',
                '[[rule]]\nrule = "not_before"\nfield = "extra"\nother = "decided"\n\n[[rule]]\nrule = "retention"',
            ),
        ],
    ],
}


# The same for a specification, which starts from the one that is shipped.
SPECIFICATION_FAULTS = {
    "E-01": [
        [("deadlines.csv", "annulled,withdraw,3,working", "annulled,withdraw,5,working")],
        [("deadlines.csv", "annulled,withdraw,3,working", "annulled,withdraw,30,calendar")],
        [("deadlines.csv", "period_ended,withdraw,0", "period_ended,withdraw,1")],
    ],
    "E-02": [
        [
            (
                "streams.csv",
                "withdrawals and marks,out,every_recipient,identity;licence;penalty",
                "withdrawals and marks,out,every_recipient,identity;penalty",
            )
        ]
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
        # A scheme that had ended; a code left out.
        [
            (
                "schemes.csv",
                "order,2026-04-01",
                "order,2026-04-01\njs-2018,2018,原程度,older levels,2018,,order,2018-01-01",
            ),
            ("schemes.csv", "acts,effective_from", "acts,effective_from,effective_until"),
            ("schemes.csv", "order,2026-04-01", "order,2026-04-01,"),
            ("schemes.csv", "order,2018-01-01", "order,2018-01-01,2026-03-31"),
            (
                "levels.csv",
                "ndrc-2026,1,1",
                "js-2018,1,1,一般,ordinary,,,if_necessary,true,\nndrc-2026,1,1",
            ),
            ("sanctions.csv", "ndrc-2026,3,", "js-2018,1,"),
        ],
        [
            (name, "ndrc-2026,3", "ndrc-2026,4")
            for name in ("levels.csv", "repairs.csv", "sanctions.csv")
        ]
        + [("criteria.csv", "level,3,吊销", "level,4,吊销")],
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
        [("criteria.csv", "停产停业,,,,,,,,,order", "停产停业,,,,,,,,,")],
        [("documents.csv", "行政处罚决定书", "群众举报信")],
    ],
    "D-05": [
        [("sanctions.csv", "2024,supervision", "2024,dismissal")],
        [("sanctions.csv", "2024,supervision", "2019,supervision")],
        [("sanctions.csv", "penalised_person", "penalised_person;relative")],
        [("sanctions.csv", "纳入重点监管范围", "限制乘坐飞机")],
        [
            ("sanctions.csv", ",,guidance", ",,"),
            ("criteria.csv", "停产停业,,,,,,,,,order", "停产停业,,,,,,,,,order;guidance"),
        ],
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
        # Counts that hide as a class, and a list that does not say that it is one.
        [("criteria.csv", "class,class,吊销,revocation", "class,class,累计吊销,revocation")],
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
        [("criteria.csv", "level,1,01,true", "level,1,01,")],
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
        [("repairs.csv", "minimum_reached;corrected", "minimum_reached;corrected;paid_training")],
        [("repairs.csv", "minimum_reached;corrected", "minimum_reached")],
        [("repairs.csv", "stop_use,order", "stop_use,")],
    ],
    "D-11": [
        [
            (
                "criteria.csv",
                "decision,none,,,,0,closed,3,open",
                "decision,level,2,,,0,closed,3,open",
            ),
            ("criteria.csv", "decision,level,2,,,3,closed", "decision,level,1,,,3,closed"),
        ],
        [
            ("criteria.csv", "open,times,12,2", "open,times,120,2"),
            ("criteria.csv", "closed,,,times,12,2", "closed,,,times,120,2"),
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
