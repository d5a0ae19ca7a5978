"""The fictitious samples of the shipped layouts, row by row, each with what it has to become.

`python tests/kit/layout_samples.py` writes them again. What a row becomes is written down here by
hand and not computed by the product: a changed record, an error, or a row set aside.
"""

import csv
import io
import json
import sys
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment

FOLDER = Path(__file__).parents[2] / "adapters" / "layouts"
ASIDE, WRONG = "set aside", "wrong"

# Citizen numbers with the sequences 996 to 999 (and 000 for 15 digits): given to nobody.
IDS = [
    "320281198001029973", "320281198001039987", "320281198001049990", "320281198001059961",
    "320281198001069975", "320281198001079989", "320281198001089992", "320281198001099963",
]  # fmt: skip

PENALTY_COLUMNS = [
    ("序号", "XH"),
    ("行政处罚决定书文号（必填）", "cf_wsh"),
    ("处罚名称（必填）", "cf_cfmc"),
    ("行政相对人名称*", "cf_xdr_mc"),
    ("行政相对人代码_1 (统一社会信用代码)", "cf_xdr_shxym"),
    ("行政相对人代码＿2（组织机构代码）", "cf_xdr_zdm"),
    ("行政相对人代码_3（工商登记码）", "cf_xdr_gsdj"),
    ("行政相对人代码_4（税务登记号）", "cf_xdr_swdj"),
    ("行政相对人代码_5（居民身份证号）", "cf_xdr_sfz"),
    ("法定代表人姓名（选填）", "cf_fr"),
    ("处罚类别1（必填）", "cf_cflb1"),
    ("处罚类别2（选填）", "cf_cflb2"),
    ("处罚事由", "cf_sy"),
    ("处罚依据", "cf_yj"),
    ("处罚结果", "cf_jg"),
    ("处罚决定日期", "cf_jdrq"),
    ("处罚机关", "cf_xzjg"),
    ("当前状态", "cf_zt"),
    ("地方编码", "dfbm"),
    ("数据更新时间戳", "sjc"),
    ("行政处罚编码", "cf_bm"),
    ("信息使用范围（选填）", "cf_syfw"),
    ("失信严重程度", "cf_sxyzcd"),
    ("公示截止期", "cf_gsjzq"),
    ("备注", "bz"),
    ("经办科室", "office"),
]

LICENCE_COLUMNS = [
    ("XK_WSH", "行政许可决定书文号"),
    ("XK_XMMC", "项目名称"),
    ("XK_BM", "行政许可编码"),
    ("XK_SPLB", "审批类别"),
    ("XK_NR", "许可内容"),
    ("XK_XDR", "行政相对人名称"),
    ("XK_XDR_SHXYM", "行政相对人代码_1(统一社会信用代码)"),
    ("XK_XDR_ZDM", "行政相对人代码_2(组织机构代码)"),
    ("XK_XDR_GSDJ", "行政相对人代码_3(工商登记码)"),
    ("XK_XDR_SWDJ", "行政相对人代码_4(税务登记号)"),
    ("XK_XDR_SFZ", "行政相对人代码_5(居民身份证号)"),
    ("XK_FR", "法定代表人姓名"),
    ("XK_JDRQ", "许可决定日期"),
    ("XK_JZQ", "许可截止期"),
    ("XK_XZJG", "许可机关"),
    ("XK_ZT", "当前状态"),
    ("DFBM", "地方编码"),
    ("SJC", "数据更新时间戳"),
    ("BZ", "备注"),
    ("XK_SYFW", "信息使用范围"),
]


def penalty_source(number):
    return {
        "XH": str(number),
        "cf_wsh": f"澄城管罚字〔2026〕第{number:03}号",
        "cf_cfmc": "擅自占道经营案",
        "cf_bm": "320281000CF0017",
        "cf_cflb1": "罚款",
        "cf_sy": "在人行道上摆摊,影响通行",
        "cf_yj": "《江苏省城市市容和环境卫生管理条例》第十四条",
        "cf_xdr_mc": "澄一" + "甲乙丙丁戊己庚辛"[number % 8],
        "cf_xdr_sfz": IDS[number % 8],
        "cf_jg": "罚款人民币贰佰元",
        "cf_jdrq": "2026/03/05",
        "cf_xzjg": "江阴市城市管理局",
        "cf_zt": "0",
        "dfbm": "320281",
        "sjc": "2026/03/12",
        "cf_syfw": "1",
        "cf_sxyzcd": "1",
        "cf_gsjzq": "2027/03/05",
        "office": "法制科",
    }


def penalty_record(number):
    record = {k: v for k, v in penalty_source(number).items() if k not in ("XH", "office")}
    return record | {"cf_jdrq": "2026-03-05", "sjc": "2026-03-12", "cf_gsjzq": "2027-03-05"}


# What the row says differently, and what its record says differently.
PENALTY_ROWS = [
    ({}, {}),
    ({"cf_jdrq": "2026-3-5 0:00:00", "sjc": "2026年3月12日"}, {}),
    ({"cf_jdrq": "20260305", "sjc": "2026.3.12"}, {}),
    ({"cf_jdrq": "２０２６-０３-０５", "dfbm": " ３２０２８１ "}, {}),
    ({"cf_jdrq": "46086", "sjc": "2026-03-12 09:30:00"}, {}),
    ({"cf_gsjzq": "无处罚期限"}, {"cf_gsjzq": None}),
    ({"cf_gsjzq": "1900-1-1 0:00:00"}, {"cf_gsjzq": None}),
    ({"cf_gsjzq": "\\N", "bz": "暂无"}, {"cf_gsjzq": None}),
    ({"cf_syfw": ""}, {"cf_syfw": "1"}),  # a blank scope never publishes a person
    ({"cf_zt": ""}, {"cf_zt": "0"}),  # 0=正常（或空白）
    ({"cf_zt": "正常", "cf_syfw": "仅政府部门内部共享", "cf_sxyzcd": "较重"}, {"cf_sxyzcd": "2"}),
    ({"cf_zt": "01", "cf_syfw": "01"}, {"cf_zt": "1"}),
    ({"cf_syfw": "1(aac008)"}, {}),
    ({"cf_cflb1": "其他（通报批评）"}, {"cf_cflb1": "其他（通报批评）"}),
    ({"cf_cflb2": "暂无"}, {}),
    ({"cf_xdr_shxym": "无", "cf_xdr_zdm": "/", "cf_fr": "无"}, {}),
    ({"cf_xdr_sfz": " 32028119800102997 3"}, {"cf_xdr_sfz": "320281198001029973"}),
    ({"cf_xdr_sfz": "320281800101000"}, {"cf_xdr_sfz": "320281198001010009"}),
    ({"cf_xdr_sfz": "'320281198001039987"}, {"cf_xdr_sfz": "320281198001039987"}),
    ({"cf_xdr_sfz": '="320281198001049990"'}, {"cf_xdr_sfz": "320281198001049990"}),
    ({"cf_xdr_mc": "　澄一龴 "}, {"cf_xdr_mc": "澄一龴"}),  # fe59: private use in the 2000 edition
    ({"cf_xdr_mc": "买买提•一一"}, {"cf_xdr_mc": "买买提·一一"}),
    ({"cf_sy": '当事人称"不知情",\n经查属实'}, {"cf_sy": '当事人称"不知情",\n经查属实'}),
    ({"dfbm": "320281104"}, {"dfbm": "320281"}),
    ({"cf_xdr_shxym": "N2320281MF0000000X", "cf_xdr_mc": "澄江某合作社", "cf_fr": "澄一甲"}, ASIDE),
    ({"cf_xdr_gsdj": "320281000000000", "cf_xdr_mc": "澄江某经营部", "cf_fr": "澄一乙"}, ASIDE),
    ({"cf_xdr_shxym": "92320281ma1n00000n", "cf_xdr_mc": "澄江某小吃店"}, ASIDE),
    ({"cf_fr": "澄一丙"}, WRONG),  # a representative of nobody
    ({"cf_xdr_sfz": "320281198001029974"}, WRONG),  # check digit
    ({"cf_xdr_sfz": "330227************"}, WRONG),  # masked
    ({"cf_xdr_sfz": "暂无"}, WRONG),  # nobody
    ({"cf_jdrq": "202603"}, WRONG),  # a month is no day
    ({"cf_jdrq": "2026-02-30"}, WRONG),
    ({"cf_jdrq": "2026-03-13"}, WRONG),  # after the timestamp
    ({"sjc": "2026/05/01"}, WRONG),  # after the day of the check
    ({"cf_zt": "7"}, WRONG),
    ({"cf_cflb1": "罚金"}, WRONG),
    ({"cf_wsh": ""}, WRONG),
    ({"cf_xdr_mc": "澄一123"}, WRONG),
    ({}, {}),
]  # fmt: skip


def licence_source(number):
    return {
        "XK_WSH": f"澄卫许字〔2026〕第{number:03}号",
        "XK_XMMC": "公共场所卫生许可",
        "XK_BM": "320281000XK0023",
        "XK_SPLB": "普通",
        "XK_NR": "准予从事理发服务",
        "XK_XDR": "澄一" + "甲乙丙丁戊己庚辛"[number % 8],
        "XK_XDR_SFZ": IDS[number % 8],
        "XK_JDRQ": "2026/03/05",
        "XK_JZQ": "2030/03/04",
        "XK_XZJG": "江阴市卫生和计划生育委员会",
        "XK_ZT": "0",
        "DFBM": "320281",
        "SJC": "2026/03/12",
        "XK_SYFW": "1",
    }


def licence_record(number):
    record = {key.lower(): value for key, value in licence_source(number).items()}
    return record | {"xk_jdrq": "2026-03-05", "xk_jzq": "2030-03-04", "sjc": "2026-03-12"}


LICENCE_ROWS = [
    ({}, {}),
    ({"XK_WSH": "空"}, {"xk_wsh": "空"}),  # a preliminary licence has no number
    ({"XK_JZQ": "2099/12/31"}, {"xk_jzq": "2099-12-31"}),  # without end
    ({"XK_JZQ": ""}, {"xk_jzq": None}),
    ({"XK_JZQ": "暂无"}, {"xk_jzq": None}),
    ({"XK_JDRQ": 46086, "SJC": "2026年3月12日"}, {}),
    ({"DFBM": 320281, "XK_ZT": 0, "XK_SYFW": 1}, {}),  # numbers, not text
    ({"XK_SYFW": None, "XK_ZT": None}, {"xk_syfw": "1", "xk_zt": "0"}),
    ({"XK_SPLB": "普通许可", "XK_SYFW": "2.仅可授权查询"}, {"xk_splb": "普通", "xk_syfw": "2"}),
    ({"XK_SPLB": "其他（备案）"}, {"xk_splb": "其他（备案）"}),
    ({"XK_XDR_SHXYM": "92320281MA1N00000N", "XK_XDR": "澄江某理发店"}, ASIDE),
    ({"XK_XDR_SWDJ": "320281000000000", "XK_XDR": "澄江某公司", "XK_FR": "澄一甲"}, ASIDE),
    ({"XK_XDR_SFZ": 320281198001029973}, WRONG),  # a number of 18 digits loses the last three
    ({"XK_NR": '=CONCATENATE("准予","从事")'}, WRONG),
    ({"XK_FR": "澄一丁"}, WRONG),
    ({"XK_JZQ": "2026/01/01"}, WRONG),  # ends before it begins
    ({"XK_WSH": "无"}, WRONG),
    ({"XK_XDR_SFZ": "32028119800230999X"}, WRONG),
    ({"SJC": ""}, WRONG),
    ({}, {}),
]


def penalty_csv():
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([name for name, _ in PENALTY_COLUMNS])
    for number, (changes, _) in enumerate(PENALTY_ROWS, 1):
        row = penalty_source(number) | changes
        writer.writerow([row.get(key, "") for _, key in PENALTY_COLUMNS])
        if number == 20:
            writer.writerow([])
    writer.writerow(["填表人：某某"])
    # Python's codec writes 龴 in four bytes; department systems write fe59.
    return out.getvalue().encode("gb18030").replace(b"\x82\x35\x90\x37", b"\xfe\x59")


def licence_workbook():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "行政许可"
    sheet.append(["DEPARTMENTCODE", "DEPARTMENTNAME", "TABLECODE", "TABLENAME", "TABLEVERSIONID"])
    sheet.append(["320281013", "江阴市卫生和计划生育委员会", "SGS_XZXK", "双公示行政许可", "V1"])
    sheet.append([code for code, _ in LICENCE_COLUMNS])
    sheet.append(
        [f"{name}（必填）" if i < 5 else name for i, (_, name) in enumerate(LICENCE_COLUMNS)]
    )
    sheet["A4"].comment = Comment("如前置许可无决定文书号,此处填文字“空”", "模板")
    for number, (changes, _) in enumerate(LICENCE_ROWS, 1):
        row = licence_source(number) | changes
        sheet.append([row.get(code) for code, _ in LICENCE_COLUMNS])
    sheet.append(["表格说明：自然人的代码_1至代码_4应为空白"])
    sheet.column_dimensions["A"].width = 28
    hidden = book.create_sheet("字典")
    hidden.append(["普通", "特许", "认可"])
    hidden.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def expected(rows, record):
    lines = []
    for number, (_, changes) in enumerate(rows, 1):
        if not isinstance(changes, dict):
            continue
        values = {k: v for k, v in (record(number) | changes).items() if v is not None}
        lines.append(json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
    return "".join(f"{line}\n" for line in lines).encode()


def main():
    (FOLDER / "sgs-penalty" / "sample.csv").write_bytes(penalty_csv())
    (FOLDER / "sgs-penalty" / "expected.ndjson").write_bytes(expected(PENALTY_ROWS, penalty_record))
    (FOLDER / "sgs-licence" / "sample.xlsx").write_bytes(licence_workbook())
    (FOLDER / "sgs-licence" / "expected.ndjson").write_bytes(expected(LICENCE_ROWS, licence_record))


if __name__ == "__main__":
    sys.exit(main())
