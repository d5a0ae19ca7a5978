"""Acts against what is known of them: how many articles they have, and since when they hold."""

import re
from collections.abc import Iterator
from typing import Final

from standards.linting.rule import Fault
from standards.linting.subject import Subject, both
from standards.linting.vocabularies import KnownAct
from standards.model import Act

_DIGITS: Final = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0}
_TENS: Final = {"十": 10, "百": 100, "千": 1000}
_ARTICLE: Final = re.compile(r"[0-9]+|[〇零一二三四五六七八九十百千]+(?=条)")
_BRACKETS: Final = re.compile("[（(〔][^）)〕]*[）)〕]")


def title_of(act: Act) -> str:
    """Return the title as vocabularies write it: without the State's name and without brackets."""
    return _BRACKETS.sub("", act.title).strip("《》 ").removeprefix("中华人民共和国")


def absent_articles(subject: Subject, acts: tuple[Act, ...]) -> Iterator[Fault]:
    """C-02, an article that the act does not have."""
    for act in acts:
        known = _known(act, subject)
        if known is None or not known.articles:
            continue
        beyond = [number for number in _articles(act.article) if number > known.articles]
        if beyond:
            yield Fault(("acts", act.id), both(
                f"依据 {act.title} 只有 {known.articles} 条，没有第 {beyond[0]} 条",
                f"{act.id} has {known.articles} articles and no article {beyond[0]}",
            ))  # fmt: skip


def wrong_days(subject: Subject) -> Iterator[Fault]:
    """S-07, a day of an act that is another one than that of its text."""
    for act in subject.acts:
        known = _known(act, subject)
        given = act.in_force_from
        if known and given and not known.in_force_from.startswith(given):
            yield Fault(("acts", act.id), both(
                f"依据 {act.title} 自 {known.in_force_from} 起施行，而不是 {given}",
                f"{act.id} is in force from {known.in_force_from}, not from {given}",
            ))  # fmt: skip
        elif act.issued and given and act.issued[: len(given)] > given[: len(act.issued)]:
            yield Fault(("acts", act.id), both(
                f"依据 {act.title} 的施行日期早于公布日期",
                f"{act.id} is in force before it was issued",
            ))  # fmt: skip
        elif act.replaced_by and not act.in_force_until:
            yield Fault(("acts", act.id), both(
                f"依据 {act.title} 已由 {act.replaced_by} 取代，却没有失效日期",
                f"{act.replaced_by} took the place of {act.id}, and no day says since when",
            ))  # fmt: skip


def _known(act: Act, subject: Subject) -> KnownAct | None:
    number = act.number.replace(" ", "")
    found = (
        one for one in subject.vocabularies.known_acts
        if one.title == title_of(act) and one.number in number
    )  # fmt: skip
    return next(found, None)


def _articles(text: str) -> Iterator[int]:
    """Yield the numbers of articles in a citation: 9、48; 第四十八条; paragraphs do not count."""
    cited = re.sub("第?[0-9〇零一二三四五六七八九十]+[款项目]", "", text)
    for number in _ARTICLE.findall(cited):
        yield int(number) if number.isdigit() else _read(number)


def _read(chinese: str) -> int:
    total, digit = 0, 0
    for char in chinese:
        if char in _TENS:
            total += (digit or 1) * _TENS[char]
            digit = 0
        else:
            digit = _DIGITS[char]
    return total + digit


# GB/T 2260, the first two digits; names without 省, 市 and 自治区, as titles of acts begin.
PROVINCES: Final = {
    "11": "北京", "12": "天津", "13": "河北", "14": "山西", "15": "内蒙古", "21": "辽宁",
    "22": "吉林", "23": "黑龙江", "31": "上海", "32": "江苏", "33": "浙江", "34": "安徽",
    "35": "福建", "36": "江西", "37": "山东", "41": "河南", "42": "湖北", "43": "湖南",
    "44": "广东", "45": "广西", "46": "海南", "50": "重庆", "51": "四川", "52": "贵州",
    "53": "云南", "54": "西藏", "61": "陕西", "62": "甘肃", "63": "青海", "64": "宁夏",
    "65": "新疆",
}  # fmt: skip


def named_province(text: str) -> str:
    """Return the province with which a title or a name begins, if any."""
    return next((name for name in PROVINCES.values() if text.startswith(name)), "")


def province_of(subject: Subject) -> str:
    """Return the province of a catalog, by its name or by a place of its own in its regions."""
    label = subject.catalog.label.zh
    if name := named_province(label):
        return name
    regions = next((one for one in subject.catalog.code_lists if one.id == "regions"), None)
    codes = regions.codes if regions else ()
    own = (
        code.code[:2] for code in codes
        if len(code.label.zh) > 2 and label.startswith(code.label.zh)
    )  # fmt: skip
    return PROVINCES.get(next(own, ""), "")
