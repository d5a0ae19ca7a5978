"""What the feedback to an owner says: the summary, the list of problems, the notes on cells.

Plain texts, which both makers of workbooks (feedback.py and feedback_child.py) lay out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice
from typing import TYPE_CHECKING, Final

from adapters.feedback_english import say
from adapters.losses import ENDINGS, OF_FORMS
from adapters.permitted import permitted
from adapters.set_aside import EMPTY, HEADER, NOTE, ORGANISATION, OTHER
from adapters.table import TITLE
from standards.checking.findings import Severity
from standards.checking.rules import Explanation, Language, explain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from adapters.intake import CellFinding, Intake
    from standards.checking.findings import Finding

PROBLEMS: Final = "问题清单"
PROBLEM_HEADER: Final = ("工作表", "行", "列", "列名", "级别", "规则", "问题", "原因", "处理办法")
LEVELS: Final = {Severity.ERROR: "错误", Severity.WARNING: "提示"}
ASIDE: Final = {
    ORGANISATION: "法人和其他组织（不属于自然人信息）",
    NOTE: "说明或合计行",
    HEADER: "重复的表头行",
    EMPTY: "没有内容的行（例如只有序号）",
    OTHER: "不属于本目录的行",
}
DATA: Final = "数据"
RETURNED: Final = "退回数据"
SUMMARY_WIDTHS: Final = (12, 12, 26, 52, 52, 26)
PROBLEM_WIDTHS: Final = (14, 8, 6, 26, 7, 24, 22, 50, 50)
WRAPPED: Final = ("error", "warning", "code")  # looks of lines with long texts
TITLE_HEIGHT: Final = 26.0
MAX_TEXT: Final = 32_000  # a cell of a workbook holds 32 767 characters
MAX_NOTE: Final = 1_500
_LINE: Final = 15.0  # points
_AROUND: Final = 3  # points, or the last line is cut below
_NOTE_LINE: Final = 22  # Chinese characters on a line of a note

# Controls, marks of direction, blanks of no width, surrogates: they would hide or break a text.
_HIDDEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff"
    "\ud800-\udfff]"
)


def visible(text: str) -> str:
    r"""Return a text that a cell can show, with hidden characters written out: \u202e."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")  # a line end hides nothing
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", plain)[:MAX_TEXT]


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the first sheet, and how it looks."""

    look: str  # title, good, bad, fact, head, step, error, warning, code
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One line of the list of problems."""

    row: int
    letter: str
    error: bool
    cells: tuple[str, ...]  # under PROBLEM_HEADER


@dataclass(frozen=True, slots=True)
class CellNote:
    """What is noted at one cell of the owner's sheet; an empty letter means the row's first."""

    row: int
    letter: str
    error: bool
    text: str


def explainer(intake: Intake, language: Language = "zh") -> Callable[[Finding], Explanation]:
    """Return a function that explains findings of this intake, each kind of finding once."""
    record_type = intake.catalog.record_type(intake.record_type)

    @cache
    def of_kind(finding: Finding) -> Explanation:
        return explain(finding, record_type=record_type, language=language)

    def explained(finding: Finding) -> Explanation:
        row = min(finding.row, 0)  # so that findings in other rows are of the same kind
        return of_kind(
            type(finding)(row, finding.field, finding.code, finding.severity, finding.params)
        )

    return explained


def by_rule(intake: Intake) -> tuple[tuple[Finding, int], ...]:
    """Return one finding of each kind and how many there are, errors and frequent ones first."""
    counts: Counter[tuple[str, str]] = Counter()
    examples: dict[tuple[str, str], Finding] = {}
    for placed in intake.findings:
        key = (placed.finding.code, placed.finding.field)
        counts[key] += 1
        examples.setdefault(key, _without_row(placed.finding))
    order = sorted(
        counts, key=lambda key: (examples[key].severity is Severity.WARNING, -counts[key], key)
    )
    return tuple((examples[key], counts[key]) for key in order)


def _without_row(finding: Finding) -> Finding:
    """Leave out the other row that a finding names, which is not that of all of its kind."""
    params = tuple(item for item in finding.params if item[0] != "row")
    return type(finding)(finding.row, finding.field, finding.code, finding.severity, params)


def summary(
    intake: Intake, language: Language = "zh", *, rejected_only: bool = False
) -> list[Line]:
    """Return the first sheet: what became of the file, what to do, and the rules by frequency."""
    explained = explainer(intake, language)
    in_words = partial(say, language)
    lines = [
        Line("title", (in_words(TITLE),)),
        Line(_look(intake), (in_words("结果"), _verdict(intake, language))),
        Line("fact", (in_words("文件"), visible(intake.name))),
        Line("fact", (in_words("数据格式"), intake.layout)),
        Line("fact", (in_words("标准"), intake.standard)),
        Line("fact", (in_words("检查日期"), intake.as_of.isoformat())),
    ]
    if intake.refused is None:
        sum_ = in_words("= 合格 + 退回 + 未采集")
        if intake.unfolded:
            sum_ += in_words(" − {} (一行多人, 每人一条)").format(intake.unfolded)
        lines += [
            Line("fact", (in_words("数据行数"), str(intake.rows), sum_)),
            Line("fact", (in_words("合格"), str(intake.accepted))),
            Line("fact", (in_words("退回"), str(intake.rejected))),
            Line("fact", (in_words("未采集"), str(intake.set_aside))),
        ]
        lines += [
            Line("fact", ("", str(n), in_words(ASIDE[why]))) for why, n in intake.set_aside_reasons
        ]
    lines += [Line("fact", ()), Line("head", (in_words("怎么办"),))]
    lines += [
        Line("step", (step,)) for step in _steps(intake, language, rejected_only=rejected_only)
    ]
    rules = by_rule(intake)
    if rules:
        head = tuple(map(in_words, ("级别", "数量", "问题", "原因", "处理办法", "规则")))
        lines += [Line("fact", ()), Line("head", head)]
    for finding, count in rules:
        words = explained(finding)
        level = in_words(LEVELS[finding.severity])
        cells = (level, str(count), words.title, words.message, words.remedy, finding.code)
        lines.append(Line(str(finding.severity), cells))
    return [*lines, *_codes(intake, language)]


def _codes(intake: Intake, language: Language) -> list[Line]:
    """Return the codes that may stand in the code columns where something was found."""
    codes = [
        Line(
            "code",
            ("", visible(one.code), visible(one.header), one.label, one.remark, one.code_list),
        )
        for one in permitted(intake, language)
    ]
    if not codes:
        return []
    names = ("代码", "列名", "含义", "说明", "代码表")
    head = ("", *(say(language, name) for name in names))
    title = Line("head", (say(language, "可填写的代码"),))
    return [Line("fact", ()), title, Line("head", head), *codes]


def losses(lost: Sequence[str], form: str, language: Language = "zh") -> list[Line]:
    """Return the lines that tell an owner what of his file this workbook does not have."""
    if not lost:
        return []
    kind = ""
    if form in ENDINGS:
        kind = say(language, "（原文件为 {}, 反馈为 .xlsx）").format(ENDINGS[form])
    head = Line("head", (say(language, "本工作簿没有保留原文件的以下内容") + kind,))
    return [Line("fact", ()), head, *(Line("step", (say(language, one),)) for one in lost)]


def losses_of_form(form: str, language: Language = "zh") -> list[Line]:
    """Return those lines for a file whose cells alone come back, in a new workbook."""
    return losses(OF_FORMS.get(form, ()), form, language)


def _look(intake: Intake) -> str:
    return "bad" if intake.refused or intake.rejected else "good"


def _verdict(intake: Intake, language: Language) -> str:
    if intake.refused:
        return say(language, "整个文件退回: 未能读取, 没有采集任何数据")
    if intake.rejected:
        text = say(language, "部分退回: {} 行有错误, 其余 {} 行已采集")
        return text.format(intake.rejected, intake.accepted)
    if intake.accepted:
        return say(language, "全部合格: {} 行已采集").format(intake.accepted)
    return say(language, "没有可采集的数据")


def _steps(intake: Intake, language: Language, *, rejected_only: bool) -> list[str]:
    if intake.refused:
        return [say(language, "按下面的“处理办法”改正文件, 再重新报送整个文件。")]
    if not intake.findings:
        return [say(language, "不需要改正。")]
    where = f"“{RETURNED}”" if rejected_only else say(language, "数据表")
    click_there = "在“{}”中点击行号, 可以跳到{}中对应的单元格, 鼠标停在上面可以看到说明。"
    colours = "红色是错误, 该行没有采集, 必须改正; 黄色是提示, 该行已按说明处理, 请核对。"
    steps = [say(language, click_there).format(PROBLEMS, where), say(language, colours)]
    if intake.rejected:
        steps.append(say(language, "改正后重新报送整个文件: 已经采集的数据不会重复计入。"))
        steps.append(say(language, "也可以在本工作簿中改正红色的单元格, 直接报送本工作簿。"))
    if rejected_only:
        large = "文件较大, “{}”中只列出退回的行, 第一列是原文件的行号。"
        steps.append(say(language, large).format(RETURNED))
    return [f"{number}. {step}" for number, step in enumerate(steps, 1)]


def problem_header(language: Language) -> tuple[str, ...]:
    """Return the names of the columns of the list of problems."""
    return tuple(say(language, name) for name in PROBLEM_HEADER)


def problems(intake: Intake, most: int, language: Language = "zh") -> list[Problem]:
    """Return the list of problems in the order of the file, at most so many."""
    explained = explainer(intake, language)
    first = islice(intake.findings, most)
    return [_problem(placed, explained(placed.finding), language) for placed in first]


def _problem(placed: CellFinding, words: Explanation, language: Language) -> Problem:
    finding = placed.finding
    cells = (
        visible(placed.sheet) if not placed.line else say(language, "第 {} 行").format(placed.line),
        str(placed.source_row or ""),
        placed.letter,
        visible(placed.header),
        say(language, LEVELS[finding.severity]),
        finding.code,
        words.title,
        words.message,
        words.remedy,
    )
    error = finding.severity is Severity.ERROR
    return Problem(placed.source_row, placed.letter, error, cells)


def note_size(text: str) -> tuple[int, int]:
    """Return the width and height in pixels of a note that shows its whole text."""
    lines = sum(1 + len(line) // _NOTE_LINE for line in text.split("\n"))
    return 340, min(40 + 18 * lines, 480)


def row_height(cells: Sequence[str], widths: tuple[int, ...]) -> float:
    """Return the height in points at which wrapped cells show all they hold."""
    lines = (
        -(-sum(1 + (character > "\u2e7f") for character in cell) // (width - 1))
        for cell, width in zip(cells, widths, strict=False)
    )
    return _LINE * max(lines, default=1) + _AROUND


def cell_notes(intake: Intake, language: Language = "zh") -> list[CellNote]:
    """Return one note for each cell that anything was found at."""
    explained = explainer(intake, language)
    found: dict[tuple[int, str], list[CellFinding]] = defaultdict(list)
    for placed in intake.findings:
        if placed.source_row:
            found[placed.source_row, placed.letter].append(placed)
    return [
        _cell_note(row, letter, items, explained, language)
        for (row, letter), items in found.items()
    ]


def _cell_note(
    row: int,
    letter: str,
    items: list[CellFinding],
    explained: Callable[[Finding], Explanation],
    language: Language,
) -> CellNote:
    reason, remedy = say(language, "原因"), say(language, "处理")
    texts = []
    for item in items:
        words = explained(item.finding)
        level = say(language, LEVELS[item.finding.severity])
        texts.append(
            f"【{level}】{words.title}\n{reason}: {words.message}\n{remedy}: {words.remedy}"
        )
    error = any(item.finding.severity is Severity.ERROR for item in items)
    return CellNote(row, letter, error, "\n".join(texts)[:MAX_NOTE])
