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
