"""Result codes of the interfaces of the financial credit information database, with their meaning.

Six characters: the business (A general, D reports …), the class of rule (T technical, B business),
what it is about (M message header, N file name, H file header, F file, E item, O other), a number.
Source: 征信系统数据查询接口规格说明（通用要求）2019-09, tables 8.3 and 9.2. Those of queries are
taken as a model for other files: a code says what kind of mistake it is, and who gave it says more.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final

SUCCESS: Final = "AAA000"


class Stage(StrEnum):
    """How far a file came: the codes of table 8.3."""

    UNREADABLE = "01"  # 文件读取失败
    FILE_WRONG = "02"  # 文件级校验错误
    DONE = "04"  # 成功处理结果已发送


@dataclass(frozen=True, slots=True)
class ResultCode:
    """A code and what it means."""

    code: str
    zh: str
    en: str


@cache
def result_codes() -> dict[str, ResultCode]:
    """Return the codes that our checks give, by their six characters."""
    text = (files("adapters") / "result_codes.csv").read_text("utf-8")
    return {row["code"]: ResultCode(**row) for row in csv.DictReader(text.splitlines())}
