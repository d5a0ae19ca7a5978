"""Fictitious files of departments, written without any of the product's writers."""

import csv
import io
import random

from standards.checking.identifiers import citizen_check

PENALTY = [
    ("CF_WSH", "行政处罚决定书文号"),
    ("CF_CFMC", "处罚名称"),
    ("CF_BM", "行政处罚编码"),
    ("CF_CFLB1", "处罚类别1"),
    ("CF_CFLB2", "处罚类别2"),
    ("CF_SY", "处罚事由"),
    ("CF_YJ", "处罚依据"),
    ("CF_XDR_MC", "行政相对人名称"),
    ("CF_XDR_SHXYM", "行政相对人代码_1(统一社会信用代码)"),
    ("CF_XDR_ZDM", "行政相对人代码_2(组织机构代码)"),
    ("CF_XDR_GSDJ", "行政相对人代码_3(工商登记码)"),
    ("CF_XDR_SWDJ", "行政相对人代码_4(税务登记号)"),
    ("CF_XDR_SFZ", "行政相对人代码_5(居民身份证号)"),
    ("CF_FR", "法定代表人姓名"),
    ("CF_JG", "处罚结果"),
    ("CF_JDRQ", "处罚决定日期"),
    ("CF_XZJG", "处罚机关"),
    ("CF_ZT", "当前状态"),
    ("DFBM", "地方编码"),
    ("SJC", "数据更新时间戳"),
    ("BZ", "备注"),
    ("CF_SYFW", "信息使用范围"),
    ("CF_SXYZCD", "失信严重程度"),
    ("CF_GSJZQ", "公示截止期"),
]

FAMILY = "澄江暨阳虞山锡惠梁溪太湖芙蓉"
GIVEN = "一二三四五六七八九十甲乙丙丁戊己庚辛"


def citizen(number, *, born="19800101", region="320281"):
    """A fictitious citizen number: its sequence 996 to 999 was never given to a living person."""
    day = f"{born[:4]}{1 + number // 28 % 12:02}{1 + number % 28:02}"
    first17 = f"{region}{day}{996 + number % 4}"
    return first17 + citizen_check(first17)


def person(number):
    """A fictitious name."""
    given = GIVEN[number % len(GIVEN)] + GIVEN[number // 7 % len(GIVEN)]
    return FAMILY[number % len(FAMILY)] + given


def penalty(number, **changes):
    """One good row of the penalty table, with changes by element code."""
    row = {
        "CF_WSH": f"澄城管罚字〔2018〕第{number:06}号",
        "CF_CFMC": "违反市容管理规定案",
        "CF_BM": "320281000CF0001",
        "CF_CFLB1": "罚款",
        "CF_SY": "在道路两侧堆放物料, 影响市容",
        "CF_YJ": "《城市市容和环境卫生管理条例》第三十四条",
        "CF_XDR_MC": person(number),
        "CF_XDR_SFZ": citizen(number),
        "CF_JG": "罚款贰佰元整",
        "CF_JDRQ": "2018/03/05",
        "CF_XZJG": "江阴市城市管理局",
        "CF_ZT": "0",
        "DFBM": "320281",
        "SJC": "2018/03/12",
        "CF_SYFW": "1",
        "CF_SXYZCD": "1",
        "CF_GSJZQ": "2019/03/05",
    }
    return {**row, **changes}


def penalty_csv(rows, *, encoding="utf-8", columns=None, chinese=False, delimiter=","):
    """A CSV file of penalty rows, in the order of columns asked for."""
    names = columns or [code for code, _ in PENALTY]
    labels = dict(PENALTY)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow([labels.get(name, name) if chinese else name for name in names])
    writer.writerows([[row.get(name, "") for name in names] for row in rows])
    return out.getvalue().encode(encoding)


def many_penalties(count, *, wrong_every=50, seed=7):
    """A large GB 18030 file: one row in `wrong_every` has a wrong check digit."""
    dice = random.Random(seed)
    rows = []
    for number in range(count):
        row = penalty(number, CF_JDRQ=f"2018-{dice.randint(1, 3)}-{dice.randint(1, 12)}")
        if number % wrong_every == 0:
            digit = "1" if row["CF_XDR_SFZ"][-1] != "1" else "2"
            row["CF_XDR_SFZ"] = row["CF_XDR_SFZ"][:-1] + digit
        rows.append(row)
    return penalty_csv(rows, encoding="gb18030")
