"""The samples of the layouts of the national 双公示 table of 2018, with what each row becomes.

`python tests/kit/national_samples.py` writes them again. As in layout_samples, what a row becomes
is written down by hand.
"""

import csv
import io
import json
import sys
from pathlib import Path

import openpyxl

FOLDER = Path(__file__).parents[2] / "adapters" / "layouts"
ASIDE, WRONG = "set aside", "wrong"

# Sequences 996 to 999 and 000: given to nobody.
IDS = [
    "320281198001029973", "320281198001039987", "320281198001049990", "320281198001059961",
    "320281198001069975", "320281198001079989", "320281198001089992", "320281198001099963",
]  # fmt: skip

# Credit codes with the right check characters, of organisations that there are not.
CITY_MANAGEMENT, HEALTH = "11320281MB00000002", "11320281MB0000019Y"

PENALTY_COLUMNS = [
    ("序号", "XH"),
    ("行政相对人名称（必填）", "CF_XDR_MC"),
    ("行政相对人类别（必填）", "CF_XDR_LB"),
    ("行政相对人代码_1（统一社会信用代码）", "CF_XDR_SHXYM"),
    ("行政相对人代码_2（工商注册号）", "CF_XDR_GSZC"),
    ("行政相对人代码_3（组织机构代码）", "CF_XDR_ZZJG"),
    ("行政相对人代码_4（税务登记号）", "CF_XDR_SWDJ"),
    ("行政相对人代码_5（事业单位证书号）", "CF_XDR_SYDW"),
    ("行政相对人代码_6（社会组织登记证号）", "CF_XDR_SHZZ"),
    ("法定代表人", "CF_FRDB"),
    ("法定代表人证件类型", "CF_FR_ZJLX"),
    ("法定代表人证件号码", "CF_FR_SFZH"),
    ("证件类型", "CF_XDR_ZJLX"),
    ("证件号码", "CF_XDR_ZJHM"),
    ("行政处罚决定书文号（必填）", "CF_WSH"),
    ("违法行为类型（必填）", "CF_WFXW"),
    ("违法事实（必填）", "CF_SY"),
    ("处罚依据（必填）", "CF_YJ"),
    ("处罚类别（必填）", "CF_CFLB"),
    ("处罚内容（必填）", "CF_NR"),
    ("罚款金额（万元）", "CF_NR_FK"),
    ("没收违法所得、没收非法财物的金额（万元）", "CF_NR_WFFF"),
    ("暂扣或吊销证照名称及编号", "CF_NR_ZKDX"),
    ("处罚决定日期（必填）", "CF_JDRQ"),
    ("处罚有效期（必填）", "CF_YXQ"),
    ("公示截止期（必填）", "CF_GSJZQ"),
    ("处罚机关（必填）", "CF_CFJG"),
    ("处罚机关统一社会信用代码（必填）", "CF_CFJGDM"),
    ("数据来源单位（必填）", "CF_SJLY"),
    ("数据来源单位统一社会信用代码（必填）", "CF_SJLYDM"),
    ("备注", "CF_BZ"),
    ("失信信息等级", "CF_SXDJ"),
    ("案件程序", "CF_CXLX"),
]

LICENCE_COLUMNS = [
    "XK_XDR_MC", "XK_XDR_LB", "XK_XDR_SHXYM", "XK_XDR_GSZC", "XK_XDR_ZZJG", "XK_XDR_SWDJ",
    "XK_XDR_SYDW", "XK_XDR_SHZZ", "XK_FRDB", "XK_FR_ZJLX", "XK_FR_ZJHM", "XK_XDR_ZJLX",
    "XK_XDR_ZJHM", "XK_XKWS", "XK_WSH", "XK_XKLB", "XK_XKZS", "XK_XKBH", "XK_NR", "XK_JDRQ",
    "XK_YXQZ", "XK_YXQZI", "XK_XKJG", "XK_XKJGDM", "XK_ZT", "XK_LYDW", "XK_LYDWDM", "XK_SYFW", "BZ",
]  # fmt: skip


def penalty_source(number):
    return {
        "XH": number,
        "CF_XDR_MC": "澄二" + "甲乙丙丁戊己庚辛"[number % 8],
        "CF_XDR_LB": "自然人",
        "CF_XDR_ZJLX": "身份证",
        "CF_XDR_ZJHM": IDS[number % 8],
        "CF_WSH": f"澄城管罚决字〔2026〕第{number:03}号",
        "CF_WFXW": "擅自占用城市道路摆摊",
        "CF_SY": "在人行道上摆摊，影响通行",
        "CF_YJ": "《江苏省城市市容和环境卫生管理条例》第十四条",
        "CF_CFLB": "罚款",
        "CF_NR": "罚款人民币贰佰元",
        "CF_NR_FK": "0.02",
        "CF_JDRQ": "2026/04/08",
        "CF_YXQ": "2099/12/31",
        "CF_GSJZQ": "2026/07/08",
        "CF_CFJG": "江阴市城市管理局",
        "CF_CFJGDM": CITY_MANAGEMENT,
        "CF_SJLY": "江阴市城市管理局",
        "CF_SJLYDM": CITY_MANAGEMENT,
        "CF_SXDJ": "轻微",
        "CF_CXLX": "简易程序",
    }


def penalty_record(number):
    source = penalty_source(number)
    record = {key.lower(): value for key, value in source.items() if key != "XH"}
    return record | {
        "cf_xdr_zjlx": "居民身份证",
        "cf_jdrq": "2026-04-08",
        "cf_yxq": "2099-12-31",
        "cf_gsjzq": "2026-07-08",
        "cf_sxdj": "1",
        "cf_cxlx": "01",
        "cf_zt": "1",  # the table has no column for it
        "cf_syfw": "1",  # nor for this: a blank scope never publishes a person
    }


# What the row says differently, and what its record says differently.
PENALTY_ROWS = [
    ({}, {}),
    ({"CF_JDRQ": "2026-4-8 0:00:00", "CF_GSJZQ": "2026年7月8日"}, {}),
    ({"CF_JDRQ": 46120, "CF_NR_FK": 0.02}, {}),  # a spreadsheet's own day and number
    ({"CF_XDR_ZJLX": "居民身份证", "CF_XDR_LB": "01"}, {}),
    ({"CF_CFLB": "罚款; 没收违法所得", "CF_NR_WFFF": "0.35", "CF_SXDJ": "一般", "CF_CXLX": "02",
      "CF_GSJZQ": "2027/04/08"},
     {"cf_cflb": "罚款；没收违法所得", "cf_nr_wfff": "0.35", "cf_sxdj": "2", "cf_cxlx": "02",
      "cf_gsjzq": "2027-04-08"}),
    ({"CF_CFLB": "警告", "CF_NR": "警告", "CF_NR_FK": "无"},
     {"cf_cflb": "警告", "cf_nr": "警告", "cf_nr_fk": None}),
    ({"CF_XDR_ZJLX": "护照号", "CF_XDR_ZJHM": "x00000000", "CF_XDR_MC": "阿一•阿二"},
     {"cf_xdr_zjlx": "护照", "cf_xdr_zjhm": "X00000000", "cf_xdr_mc": "阿一·阿二"}),
    ({"CF_XDR_ZJHM": "320281800101000"}, {"cf_xdr_zjhm": "320281198001010009"}),
    ({"CF_SXDJ": None, "CF_CXLX": None}, {"cf_sxdj": None, "cf_cxlx": None}),  # not decided yet
    ({"CF_CFLB": "吊销许可证件", "CF_NR": "吊销许可证件", "CF_NR_FK": None,
      "CF_NR_ZKDX": "流动摊贩备案卡第0001号", "CF_SXDJ": "严重", "CF_CXLX": "一般程序",
      "CF_GSJZQ": "2029/04/08"},
     {"cf_cflb": "吊销许可证件", "cf_nr": "吊销许可证件", "cf_nr_fk": None,
      "cf_nr_zkdx": "流动摊贩备案卡第0001号", "cf_sxdj": "3", "cf_cxlx": "02",
      "cf_gsjzq": "2029-04-08"}),
    ({"CF_BZ": "暂无", "CF_XDR_SHXYM": "无", "CF_FRDB": "/"}, {}),
    ({"CF_XDR_SHXYM": "92320281MA1N00000N", "CF_XDR_LB": "个体工商户"}, ASIDE),
    ({"CF_XDR_SHZZ": "320281000000000", "CF_XDR_LB": "法人及非法人组织", "CF_FRDB": "澄二甲",
      "CF_FR_ZJLX": "身份证", "CF_FR_SFZH": IDS[0]}, ASIDE),
    ({"CF_NR_FK": "0"}, WRONG),  # no fine at all
    ({"CF_NR_FK": None}, WRONG),
    ({"CF_NR_FK": "200元"}, {}),  # 元 in a column of 万元: 0.02
    ({"CF_GSJZQ": "2027/04/08"}, WRONG),  # 轻微: three months at the most
    ({"CF_CFJGDM": "11320281MB00000003"}, WRONG),  # check character
    ({"CF_XDR_LB": "法人及非法人组织"}, WRONG),  # an organisation without any code
    ({"CF_XDR_ZJHM": "320281198001029974"}, WRONG),  # check digit
    ({"CF_JDRQ": "2026/06/30"}, WRONG),  # after the day of the check
    ({"CF_CFLB": "罚款；罚金"}, WRONG),
    ({"CF_FRDB": "澄二丙"}, WRONG),  # a representative of nobody
    ({}, {}),
]  # fmt: skip


def licence_source(number):
    return {
        "XK_XDR_MC": "澄二" + "甲乙丙丁戊己庚辛"[number % 8],
        "XK_XDR_LB": "自然人",
        "XK_XDR_ZJLX": "身份证",
        "XK_XDR_ZJHM": IDS[number % 8],
        "XK_XKWS": "卫生许可决定书",
        "XK_WSH": f"澄卫许决字〔2026〕第{number:03}号",
        "XK_XKLB": "普通",
        "XK_XKZS": "卫生许可证",
        "XK_XKBH": f"澄卫公证字〔2026〕第{number:06}号",
        "XK_NR": "准予从事理发服务",
        "XK_JDRQ": "2026/04/08",
        "XK_YXQZ": "2026/04/08",
        "XK_YXQZI": "2030/04/07",
        "XK_XKJG": "江阴市卫生健康委员会",
        "XK_XKJGDM": HEALTH,
        "XK_ZT": "1",
        "XK_LYDW": "江阴市卫生健康委员会",
        "XK_LYDWDM": HEALTH,
        "XK_SYFW": "1",
    }


def licence_record(number):
    record = {key.lower(): value for key, value in licence_source(number).items()}
    return record | {
        "xk_xdr_zjlx": "居民身份证",
        "xk_jdrq": "2026-04-08",
        "xk_yxqz": "2026-04-08",
        "xk_yxqzi": "2030-04-07",
    }


LICENCE_ROWS = [
    ({}, {}),
    ({"XK_YXQZI": "2099/12/31"}, {"xk_yxqzi": "2099-12-31"}),  # without end
    ({"XK_WSH": "空"}, {"xk_wsh": "空"}),  # a preliminary licence has no number
    ({"XK_XKLB": "普通许可", "XK_ZT": "有效"}, {}),
    ({"XK_XKLB": "其他（备案）"}, {"xk_xklb": "其他（备案）"}),
    ({"XK_XKZS": "", "XK_XKBH": "/"}, {"xk_xkzs": None, "xk_xkbh": None}),
    ({"XK_ZT": "2"}, {"xk_zt": "2"}),
    ({"XK_XDR_ZJLX": "港澳居民来往内地通行证", "XK_XDR_ZJHM": "H00000000"},
     {"xk_xdr_zjlx": "港澳居民来往内地通行证", "xk_xdr_zjhm": "H00000000"}),
    ({"XK_JDRQ": "20260408", "XK_YXQZ": "2026.4.8", "XK_XDR_ZJHM": '="320281198001039987"'},
     {"xk_xdr_zjhm": "320281198001039987"}),
    ({"XK_SYFW": ""}, {"xk_syfw": "1"}),
    ({"XK_XDR_SHXYM": "92320281MA1N00000N", "XK_XDR_LB": "个体工商户"}, ASIDE),
    ({"XK_XDR_SYDW": "132028100000", "XK_XDR_LB": "法人及非法人组织", "XK_FRDB": "澄二乙"}, ASIDE),
    ({"XK_YXQZI": "2026/04/01"}, WRONG),  # ends before it begins
    ({"XK_LYDWDM": ""}, WRONG),
    ({"XK_WSH": "无"}, WRONG),
    ({"XK_XDR_ZJLX": ""}, WRONG),
    ({"XK_XDR_ZJHM": "H00000000"}, WRONG),  # 身份证, but not its number
    ({"XK_ZT": "0"}, WRONG),  # a state of the older table
    ({"XK_FRDB": "澄二丁"}, WRONG),
    ({}, {}),
]  # fmt: skip


def penalty_workbook():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "行政处罚"
    sheet.append([name for name, _ in PENALTY_COLUMNS])
    sheet.append(["表格说明：自然人的代码_1至代码_6应为空白，金额单位为万元"])
    for number, (changes, _) in enumerate(PENALTY_ROWS, 1):
        row = penalty_source(number) | changes
        sheet.append([row.get(code) for _, code in PENALTY_COLUMNS])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def licence_csv():
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(LICENCE_COLUMNS)
    for number, (changes, _) in enumerate(LICENCE_ROWS, 1):
        row = licence_source(number) | changes
        writer.writerow([row.get(code, "") for code in LICENCE_COLUMNS])
    writer.writerow(["填表人：某某"])
    return out.getvalue().encode("gb18030")


def expected(rows, record):
    lines = []
    for number, (_, changes) in enumerate(rows, 1):
        if not isinstance(changes, dict):
            continue
        values = {k: v for k, v in (record(number) | changes).items() if v is not None}
        lines.append(json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
    return "".join(f"{line}\n" for line in lines).encode()


def main():
    penalty, licence = FOLDER / "sgs2018-penalty", FOLDER / "sgs2018-licence"
    (penalty / "sample.xlsx").write_bytes(penalty_workbook())
    (penalty / "expected.ndjson").write_bytes(expected(PENALTY_ROWS, penalty_record))
    (licence / "sample.csv").write_bytes(licence_csv())
    (licence / "expected.ndjson").write_bytes(expected(LICENCE_ROWS, licence_record))


if __name__ == "__main__":
    sys.exit(main())
