"""`chengxin adapters new`: an unknown file becomes a mapping to be decided, and shows no data."""

import itertools
import json
import re
import tomllib
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters import layouts
from adapters.cli import adapters
from adapters.mapping.headers import heading
from adapters.onboarding.assignment import assign
from adapters.onboarding.pinyin import initials
from adapters.onboarding.suggestion import suggest
from adapters.onboarding.vocabulary import names_in, vocabulary
from adapters.onboarding.writing import mapping_text
from adapters.table import Origin
from standards.library import Library

NUMBERS = ["320281198001029973", "320281198001039987", "320281198001049990", "320281198001059961"]
NAMES = ["澄一甲", "澄一乙", "澄一丙", "澄一丁"]

# A table as an office keeps it: a title above, its own names, a column that numbers the rows.
OFFICE = [
    ["2026年3月行政处罚台账"],
    ["序号", "当事人", "证件号码", "文书号", "案件名称", "违法事实", "处罚依据", "处理结果",
     "处罚种类", "处罚时间", "执法单位", "经办人手机", "是否公示"],
    *(
        [str(i), NAMES[i % 4], NUMBERS[i % 4], f"澄某罚字〔2026〕第{i:03}号", "擅自占道经营案",
         "在人行道上摆摊, 影响通行, 经劝说不改", "《某条例》第十四条第二款的规定", "罚款贰佰元",
         ["罚款", "警告", "罚金"][i % 3], f"2026.3.{i}", "江阴市城市管理局", f"1380000000{i}",
         ["是", "否"][i % 2]]
        for i in range(1, 9)
    ),
    ["", "", "合计", "8条", "", "", "", "", "", "", "", "", ""],
    ["填表人: 澄三甲", "", "审核人: 澄三乙", "", "", "", "", "", "审核人: 澄三丙", "", "", "", ""],
]  # fmt: skip


@pytest.fixture
def run():
    def call(*arguments):
        return CliRunner().invoke(adapters, [str(argument) for argument in arguments])

    return call


def office(path, encoding="gb18030", sign=","):
    lines = (sign.join(f'"{cell}"' if sign in cell else cell for cell in row) for row in OFFICE)
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


def suggested(answer):
    return {one["names"][0]: one["field"] for one in json.loads(answer.stdout)["suggested"]}


def new(run, sample, out, *more):
    return run(
        *("new", sample, "--type", "penalty", "--standard", "jiangyin-person/1.0.0"),
        *("--out", out, *more),
    )


@pytest.mark.parametrize(("encoding", "sign"), [("gb18030", ","), ("utf-8-sig", "\t"),
                                                ("utf-16", ";"), ("utf-8", "|")])  # fmt: skip
def test_the_columns_of_an_unknown_table_are_found(run, tmp_path, encoding, sign):
    answer = new(
        run, office(tmp_path / "x.csv", encoding, sign), tmp_path / "m" / "mapping.toml", "--json"
    )

    assert suggested(answer) == {
        "序号": "",
        "当事人": "cf_xdr_mc",
        "证件号码": "cf_xdr_sfz",
        "文书号": "cf_wsh",
        "案件名称": "cf_cfmc",
        "违法事实": "cf_sy",
        "处罚依据": "cf_yj",
        "处理结果": "cf_jg",
        "处罚种类": "cf_cflb1",
        "处罚时间": "cf_jdrq",
        "执法单位": "cf_xzjg",
        "经办人手机": "",
        "是否公示": "",
    }
    facts = json.loads(answer.stdout)
    assert (facts["header"], facts["rows"], facts["delimiter"]) == (2, 8, sign)


def test_nothing_uses_the_mapping_before_everything_is_decided(run, tmp_path):
    sample, out = office(tmp_path / "x.csv"), tmp_path / "m" / "mapping.toml"

    answer = new(run, sample, out, "--lang", "en")
    checked = run("check", sample, "--layout", out)

    assert (answer.exit_code, checked.exit_code) == (1, 78)
    left = re.findall(r"mapping\.toml:(\d+): (.*)", answer.output)
    lines = out.read_text("utf-8").splitlines()
    assert left
    assert all(lines[int(number) - 1] == f"# DECIDE: {text}" for number, text in left)
    assert len(checked.stderr.splitlines()) == len(left) + 1  # each mark with its line, and a hint
    assert '"罚金" = ""' in lines  # a text that is no code, to be decided
    assert not [line for line in lines if "审核人" in line or "澄" in line]


def test_a_decided_mapping_takes_the_sample_in(run, tmp_path):
    sample, out = office(tmp_path / "x.csv"), tmp_path / "m" / "mapping.toml"
    new(run, sample, out)
    text = re.sub("# DECIDE.*\n", "", out.read_text("utf-8"))
    text = text.replace('reason = ""', 'reason = "not part of the standard"')
    text = text.replace('"罚金" = ""', '"罚金" = "罚款"')
    text = re.sub(
        r"# (\[\[constant\]\]\n)# (field = .*\n)# value = .*\n", r"\1\2value = '1'\n", text
    )
    text = text.replace("field = \"dfbm\"\nvalue = '1'", "field = \"dfbm\"\nvalue = '320281'")
    text = text.replace("field = \"sjc\"\nvalue = '1'", "field = \"sjc\"\nvalue = '2026-03-20'")
    out.write_text(text, "utf-8")

    answer = run("translate", sample, "--layout", out, "--as-of", "2026-03-31")

    records = [json.loads(line) for line in answer.stdout.splitlines()]
    assert answer.exit_code == 0, answer.stderr
    assert [record["cf_jdrq"] for record in records] == [f"2026-03-0{i}" for i in range(1, 9)]
    assert {record["cf_cflb1"] for record in records} == {"罚款", "警告"}


def test_what_is_written_is_toml_with_a_schema_beside_it(run, tmp_path):
    out = tmp_path / "m" / "mapping.toml"
    new(run, office(tmp_path / "x.csv"), out)

    assert out.read_text("utf-8").startswith("#:schema ./mapping.schema.json\n")
    assert json.loads((tmp_path / "m" / "mapping.schema.json").read_text("utf-8"))["$schema"]
    data = tomllib.loads(out.read_text("utf-8"))
    assert data["layout"] == "m"
    assert data["file"] == {"formats": ["csv"], "encoding": "gb18030", "delimiter": ","}


@pytest.mark.parametrize(
    ("lang", "choice"),
    [("zh", "1 有效; 2 无效"), ("en", "1 valid; 2 invalid")],
)
def test_the_codes_are_named_where_a_value_is_asked_for(run, tmp_path, lang, choice):
    sample, out = tmp_path / "few.csv", tmp_path / "mine" / "mapping.toml"
    rows = "\n".join(f"{name},320281198001029973" for name in ("澄二甲", "澄二乙", "澄二丙"))
    sample.write_text(f"当事人,证件号码\n{rows}\n", encoding="utf-8")

    run("new", sample, "--type", "penalty", "--out", out, "--lang", lang,
        "--standard", "jiangyin-person/2.0.0")  # fmt: skip

    lines = out.read_text(encoding="utf-8").splitlines()
    at = lines.index('# field = "cf_zt"')
    assert lines[at + 1] == f'# value = ""  # {choice}'


def test_the_template_of_the_city_is_known_by_its_rows(run, tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["DEPARTMENTCODE", "DEPARTMENTNAME", "TABLECODE", "TABLENAME", "TABLEVERSIONID"])
    sheet.append(["1", "某局", "X_GRRY", "荣誉", "V1"])
    sheet.append(["XM", "SFZH", "RYMC", "RDDW", "RDRQ", "QTSM"])
    sheet.append(["姓名（必填）", "身份证号", "荣誉名称", "认定单位", "认定日期", "其他说明"])
    sheet.append(["必填", "必填，18位", "必填", "必填", "格式：YYYY-MM-DD", "选填"])
    for i in range(4):
        sheet.append([NAMES[i], NUMBERS[i], "先进个人", "江阴市人民政府", "2026-03-05", None])
    book.create_sheet("字典").append(["国家级", "省级"])
    book.save(tmp_path / "x.xlsx")

    answer = run(
        *("new", tmp_path / "x.xlsx", "--type", "honour", "--json"),
        *("--standard", "jiangyin-person/1.0.0", "--out", tmp_path / "mapping.toml"),
    )

    facts = json.loads(answer.stdout)
    assert (facts["header"], facts["rows"]) == (3, 4)
    assert suggested(answer) | {"QTSM": ""} == {
        "XM": "xm", "SFZH": "sfzh", "RYMC": "rymc", "RDDW": "rddw", "RDRQ": "rdrq", "QTSM": "",
    }  # fmt: skip
    text = (tmp_path / "mapping.toml").read_text("utf-8")
    assert 'table_code = "X_GRRY"' in text
    assert 'names = ["XM", "姓名（必填）"]' in text


def test_records_of_json_and_xml_are_found_where_they_are(run, tmp_path):
    rows = [{"iname": name, "cardNum": number, "courtName": "江阴市人民法院"}
            for name, number in zip(NAMES, NUMBERS, strict=True)]  # fmt: skip
    (tmp_path / "x.json").write_text(json.dumps({"code": 0, "data": {"list": rows}}), "utf-8")
    inside = "".join(f"<row><iname>{r['iname']}</iname><cardNum>{r['cardNum']}</cardNum></row>"
                     for r in rows)  # fmt: skip
    (tmp_path / "x.xml").write_text(f"<m><head><n>1</n></head><b>{inside}</b></m>", "utf-8")

    for name, path in (("x.json", "data/list"), ("x.xml", "row")):
        answer = run("new", tmp_path / name, "--type", "judgment_debtor")
        assert f'rows = "{path}"' in answer.stdout
        assert 'field = "card_num"' in answer.stdout


def test_a_broken_or_missing_file_an_unknown_type_and_a_file_in_the_way_are_told(run, tmp_path):
    sample, out = office(tmp_path / "x.csv"), tmp_path / "mapping.toml"
    (tmp_path / "x.pdf").write_bytes(b"%PDF-1.7")
    out.write_text("mine", "utf-8")

    assert run("new", tmp_path / "x.pdf", "--type", "penalty").exit_code == 65
    assert run("new", tmp_path / "none.csv", "--type", "penalty").exit_code == 66
    assert run("new", sample, "--type", "none").exit_code == 78
    assert run("new", sample, "--type", "penalty", "--standard", "none").exit_code == 78
    assert new(run, sample, out).exit_code == 65
    assert out.read_text("utf-8") == "mine"


def alone(layout, known):
    """For each column of a layout's samples: the field that is right, and the one suggested."""
    mapping = known[layout]
    catalog = Library().load(mapping.standard)
    record_type = catalog.record_type(mapping.record_type)
    others = [other for name, other in known.items() if name != layout]
    words = vocabulary(catalog, record_type, others)
    right = {}
    for field in record_type.field_ids:
        for name in names_in(mapping, field):
            right.setdefault(heading(name), set()).add(field)
    for sample in sorted((layouts.FOLDER / layout).glob("sample*.*")):
        origin = Origin(sample.name, "", reader="")
        form = mapping.file if "fixed" in mapping.file.formats else None
        for guess in suggest(sample.read_bytes(), origin, words, form).guesses:
            fields = set().union(*(right.get(heading(name), set()) for name in guess.names))
            yield fields or {""}, guess.field


@pytest.mark.deep
def test_without_a_layout_itself_its_columns_are_still_found():
    """Leaving one layout out, the top suggestion is right for four columns of five and more."""
    known = {name: layouts.load(name) for name in layouts.layouts()}
    # The columns of a credit report are codes of its elements, which nobody has to find.
    known = {name: one for name, one in known.items() if not one.file.report_unit}
    found = {}
    for layout in known:
        answers = [field in fields for fields, field in alone(layout, known)]
        found[layout] = (sum(answers), len(answers))
        print(f"{layout:<32}{sum(answers):>4} of {len(answers)}")
    right, columns = (sum(numbers) for numbers in zip(*found.values(), strict=True))
    print(f"{'all':<32}{right:>4} of {columns}")

    assert right >= 0.8 * columns
    assert all(right >= 0.6 * columns for right, columns in found.values())


TEXTS = st.sampled_from([*NAMES, *NUMBERS, "欧阳一", "买买提·一一", "13800000001", "某路1号101室"])


PENALTY = Library().load("jiangyin-person/1.0.0").record_type("penalty")
KNOWN = vocabulary(Library().load("jiangyin-person/1.0.0"), PENALTY, [layouts.load("sgs-penalty")])


@pytest.mark.deep
@given(
    header=st.sampled_from(["处罚类别1", "当前状态", "列一", "姓名", "备注", "信息使用范围"]),
    cells=st.lists(TEXTS, min_size=2, max_size=6),
    times=st.integers(1, 4),
    codes=st.lists(st.sampled_from(["罚款", "0", "1"]), max_size=6),
)
@settings(max_examples=60, deadline=None)
def test_no_person_shows_in_what_is_written(header, cells, times, codes):
    """Whatever the column is called, however often a name recurs, and with codes beside it."""
    rows = [f"{cell},1,澄某〔2026〕1号" for cell in [*cells * times, *codes]]
    data = "\n".join([f"{header},失信严重程度,行政处罚决定书文号", *rows]).encode()

    suggestion = suggest(data, Origin("x.csv", "", reader=""), KNOWN)
    text = mapping_text(suggestion, layout="x", schema="x", source="x", lang="en")

    assert not [cell for cell in cells if cell in text]


@given(st.lists(st.lists(st.sampled_from([0.0, 0.2, 0.5, 0.6, 0.9]), min_size=3, max_size=3),
                max_size=4))  # fmt: skip
def test_an_assignment_is_the_best_of_all(scores):
    got = assign(scores)

    taken = [column for column in got if column is not None]
    assert len(set(taken)) == len(taken)
    worth = sum(scores[row][column] for row, column in enumerate(got) if column is not None)
    every = itertools.permutations([0, 1, 2, *[None] * len(scores)], len(scores))
    best = max(sum(scores[r][c] for r, c in enumerate(one) if c is not None) for one in every)
    assert worth == pytest.approx(best)


def test_first_letters_in_pinyin_are_those_of_the_source_tables():
    """Every label of the catalog whose source column is known by them, but for other readings."""
    fields = [f for t in Library().load("jiangyin-person/1.0.0").record_types for f in t.fields]
    coded = {(f.label.zh, f.source_code) for f in fields if f.source_code.isalpha()}
    exact = [label for label, code in coded if initials(label) == code.upper()]

    assert len(exact) > 0.7 * len(coded)
    assert initials("行政相对人代码_5（居民身份证号）") == "XZXDRDMJMSFZH"
    assert initials("镕𠂇x1") == "X"


WALK = Path(__file__).parents[3] / "examples" / "onboarding"


def test_the_walk_of_the_docs_begins_and_ends_as_they_say(run, tmp_path):
    """docs/onboarding.md: the draft of its file names the fields that its finished layout has."""
    out = tmp_path / "mapping.toml"
    begun = run(
        *("new", WALK / "sample.csv", "--type", "penalty", "--lang", "en", "--out", out),
        *("--standard", "jiangyin-person/2.0.0"),
    )
    ended = run("test", WALK)

    page = (WALK.parents[1] / "docs" / "onboarding.md").read_text("utf-8")
    assert (
        begun.stdout.splitlines()[:4]
        == re.search("sample.csv: csv.*?0.54", page, re.DOTALL)[0].splitlines()
    )
    assert [(c["field"], c["names"]) for c in tomllib.loads(out.read_text("utf-8"))["column"]] == [
        (c["field"], c["names"])
        for c in tomllib.loads((WALK / "mapping.toml").read_text("utf-8"))["column"]
    ]
    assert (begun.exit_code, ended.exit_code) == (1, 0)


def test_values_of_another_edition_are_not_carried_over():
    """jiangyin-person/1.0.0 has other states than 2.0.0: 有效 is no 0 there."""
    catalog = Library().load("jiangyin-person/2.0.0")
    words = vocabulary(catalog, catalog.record_type("penalty"), [layouts.load("sgs-penalty")])

    assert not any(words.values.values())
