"""What the suggested mapping and the summary say, in Chinese and English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from adapters.onboarding.decisions import Decision, Kind

if TYPE_CHECKING:
    from adapters.onboarding.suggestion import Guess
    from standards.checking.rules import Language
    from standards.model import Field

HEAD: Final = {
    "zh": (
        "由 chengxin adapters new 根据样本生成。标有 DECIDE 的地方须由人决定:",
        "改好以后删去那一行注释; 只要还有一处, 本文件就不能使用。各键的含义见 docs/adapters.md。",
    ),
    "en": (
        "Made by chengxin adapters new from a sample. A person decides where DECIDE stands:",
        "correct what follows and delete that comment; while one is left, nothing uses this file.",
        "docs/adapters.md explains every key.",
    ),
}
_WHY: Final = {
    "same_name": {"zh": "名称与标准相同", "en": "the standard's own name"},
    "known_name": {"zh": "已知的名称 ({origin})", "en": "a known name ({origin})"},
    "similar_name": {"zh": "名称相近", "en": "a similar name"},
    "initials": {"zh": "拼音首字母或英文相近", "en": "pinyin initials, or English words"},
    "cells": {"zh": "根据内容推测", "en": "by what its cells look like"},
}
_FACTS: Final = {
    "zh": "{letter} 列: 有值 {filled}, 不同 {distinct}; {shapes}",
    "en": "column {letter}: {filled} filled, {distinct} different; {shapes}",
}
_EMPTY: Final = {"zh": "全部为空", "en": "all empty"}
_DECIDE: Final = {
    Kind.UNRESOLVED: {
        "zh": "{letter} 列“{name}”没有对应的数据项: 给它一个 field, 或写明不采用的 reason",
        "en": "column {letter} “{name}” fills no field: give it one, or say why it is left out",
    },
    Kind.UNSURE: {
        "zh": "{letter} 列“{name}”是不是 {field} {label}{other}? 把握 {score:.2f}",
        "en": "is column {letter} “{name}” {field} {label}{other}? confidence {score:.2f}",
    },
    Kind.CODES: {
        "zh": "{field} {label}: {count} 种取值对不上代码, 逐一写明代表哪个代码 ({codes}); "
        "填错的就删去那一行",
        "en": "{field} {label}: {count} texts are no known code; say which code each is ({codes}), "
        "or delete the line of what is wrong",
    },
    Kind.MISSING: {
        "zh": "没有一列对应必填的 {field} {label}: 指定一列, 或写一个固定值",
        "en": "nothing fills {field} {label}, which is required: name a column, or give a value",
    },
    Kind.UNIT: {
        "zh": "{letter} 列“{name}”的金额单位是元还是万元? 在 unit 里写明",
        "en": "are the amounts in column {letter} “{name}” in 元 or in 万元? say it in unit",
    },
    Kind.PERSONS: {
        "zh": "没有单位代码列, 无法区分自然人与单位: 确认文件只有自然人, 或指明哪一列能区分",
        "en": "no column tells organisations from persons: is everybody in the file a person?",
    },
}
SUBJECT: Final = {
    "zh": "{letter} 列也说明每一行是谁, 可以再写:",
    "en": "column {letter} says as well whom a row is about; it may be used, too:",
}
_OTHER: Final = {"zh": ", 还是 {other}", "en": ", or {other}"}


def why(guess: Guess, lang: Language) -> str:
    """Return the confidence of a suggestion and what it rests on: `0.98 a known name (…)`."""
    said = _WHY[guess.likeness.why][lang].format(origin=guess.likeness.origin)
    return f"{guess.likeness.score:.2f} {said}"


def about(guess: Guess, lang: Language) -> str:
    """Return what the cells of a column look like, without any of them."""
    shapes = ", ".join(f"{one} ×{count}" for one, count in guess.facts.shapes)
    return _FACTS[lang].format(
        letter=guess.letter,
        filled=guess.facts.filled,
        distinct=guess.facts.distinct,
        shapes=shapes or _EMPTY[lang],
    )


def asked(decision: Decision, codes: tuple[str, ...], lang: Language) -> str:
    """Return what there is to decide, in one line."""
    guess, field = decision.guess, decision.field
    other = _OTHER[lang].format(other=guess.other) if guess and guess.other else ""
    return _DECIDE[decision.kind][lang].format(
        letter=guess.letter if guess else "",
        name=guess.names[0] if guess and guess.names else "",
        score=guess.likeness.score if guess else 0,
        other=other,
        field=field.id if field else "",
        label=_label(field, lang),
        count=len(guess.unknown) if guess else 0,
        codes=", ".join(codes[:12]) + (", …" if len(codes) > 12 else ""),
    )


def _label(field: Field | None, lang: Language) -> str:
    if field is None:
        return ""
    return field.label.zh if lang == "zh" else f"({field.label.en})"


SHEETS: Final = {
    "zh": "{count} 个工作表都有这样的表头: 确认报送哪一个; 表名每次不同的, 请删除这一行",
    "en": "{count} sheets have such a header: is it this one? Delete the line if its name changes",
}
