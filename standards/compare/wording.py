"""A comparison in words, for the terminal."""

import json
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from standards.compare.gate import Decision
from standards.compare.report import ASSUMPTION, Change, Report, TypeReport
from standards.compare.rule_ids import CONCERNS, RULE_IDS, Concern
from standards.compare.witness import Witness

LONGEST: Final = 60  # characters of a value that are shown; JSON has all of them
_WIDTH: Final = 10  # of a verdict in the table
_OLD: Final = "old record, refused now 旧记录今被拒"
_NEW: Final = "new record, refused before 新记录旧版拒"


def lines(report: Report) -> Iterator[str]:
    """Yield the report: the table of verdicts, then the changes with their witnesses."""
    yield f"{report.old} → {report.new}  {report.label.zh}  {report.label.en}"
    changed = [one for one in report.types if one.changes or one.lists]
    if not report.changes():
        yield "no change 没有变化"
        return
    yield f"needs 版本号要求: {report.bump.name.lower()}"
    yield ""
    yield from _table(report, changed)
    yield ""
    for concern in Concern:
        yield f"{concern.value}: {CONCERNS[concern].zh}, {CONCERNS[concern].en}"
    yield f"as of 报送日期 {report.days.first} … {report.days.last}; {ASSUMPTION.zh}"
    yield f"{ASSUMPTION.en}"
    for title, changes in (("standard 标准", report.head), ("code lists 代码表", report.lists)):
        yield from _group(title, changes)
    for one in changed:
        if one.changes:
            yield ""
            yield f"{one.id} {one.label.zh} {one.label.en}"
            yield from _evidence(one)
            for change in one.changes:
                yield from _change(change)


def _table(report: Report, changed: Iterable[TypeReport]) -> Iterator[str]:
    width = max([_cells(one.id) for one in report.types] + [12]) + 2
    yield _padded("", width) + "".join(_padded(concern.value, _WIDTH) for concern in Concern)
    same = [one.id for one in report.types if not one.changes and not one.lists]
    for one in changed:
        verdicts = "".join(_padded(v.outcome.value, _WIDTH) for v in one.verdicts())
        yield _padded(one.id, width) + verdicts.rstrip()
    total = "".join(_padded(report.outcome(c).value, _WIDTH) for c in Concern)
    yield _padded("all 全部", width) + total.rstrip()
    if same:
        yield f"unchanged, all PROVED 未变: {', '.join(same)}"


def _group(title: str, changes: Iterable[Change]) -> Iterator[str]:
    listed = list(changes)
    if listed:
        yield ""
        yield title
    for change in listed:
        yield from _change(change)


def _change(change: Change) -> Iterator[str]:
    rule = RULE_IDS[change.rule]
    touched = " ".join([*change.refutes, *(f"{c}?" for c in change.unknown)]) or "–"
    yield f"  {change.rule}  {change.path}  [{touched}; {change.bump.name.lower()}]"
    arrow = f": {short(change.old) or '–'} → {short(change.new) or '–'}" if _said(change) else ""
    yield f"    {rule.label.zh}, {rule.label.en}{arrow}"
    for witness, who in ((change.data, _OLD), (change.reader, _NEW)):
        if witness is not None:
            yield f"    {who}: {_at(witness)}"


def _evidence(one: TypeReport) -> Iterator[str]:
    """Yield the record that refutes DATA, and the one that refutes READER, as a whole."""
    for verdict in one.verdicts():
        if verdict.witness is not None:
            who = _OLD if verdict.concern is Concern.DATA else _NEW
            yield f"  {verdict.concern.value} {who}: {_witness(verdict.witness)}"


def _at(witness: Witness) -> str:
    """Say the finding, and the value at its place."""
    value = witness.record.get(witness.field)
    held = "" if value is None else f" = {json.dumps(short(value), ensure_ascii=False)}"
    return f"{witness.code} {witness.field}{held}".rstrip()


def _said(change: Change) -> bool:
    return bool(change.old or change.new)


def _witness(witness: Witness) -> str:
    record = {name: short(value) for name, value in witness.record.items()}
    text = json.dumps(record, ensure_ascii=False)
    place = f"{witness.field} {witness.code}".strip()
    return f"{place}, as of {witness.as_of}\n    {text}"


def short(text: str) -> str:
    """Shorten a text for people: its beginning, and how long it is."""
    one_line = text.replace("\n", "↵")
    return one_line if len(one_line) <= LONGEST else f"{one_line[:24]}… ({len(text)} characters)"


def gate_lines(decision: Decision) -> Iterator[str]:
    """Yield what the gate decided, and why."""
    for one in decision.reasons:
        asked = one.needs or "an exception 例外批准"
        state = (
            "expired 已过期" if one.expired else "excepted 已批准" if one.approval else "asks for"
        )
        yield f"{state}: {one.change.rule} {one.change.path} ({one.against}): {asked}"
        if one.approval is not None:
            approval = one.approval
            yield f"  {approval.who}, until {approval.until}: {approval.why}"
    for unused in decision.unused:
        yield f"warning 提醒: an exception that lets nothing through: {unused.rule} {unused.path}"
    word = "passed 通过" if decision.passed else "refused 不通过"
    yield f"gate {word}: version {decision.version}, needs {decision.needs}"
    if not decision.passed:
        number = f'version = "{decision.needs}" in the draft 改版本号, or '
        yield (
            f"to do 处理办法: {number if any(one.needs for one in decision.blocking) else ''}"
            "take back what asks for it 撤回改动, or exceptions.toml 登记例外 (docs/compare.md)"
        )


def summary(decision: Decision) -> str:
    """Say the verdicts against the newest of the versions in a few words; "" without one."""
    if not decision.reports:
        return ""
    report = decision.reports[-1]
    verdicts = ", ".join(f"{concern} {report.outcome(concern)}" for concern in Concern)
    return f"{report.bump.name.lower()}: {verdicts}"


def _padded(text: str, width: int) -> str:
    return text + " " * max(width - _cells(text), 1)


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
