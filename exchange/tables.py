"""Tables for people: what a run did and where everything stands. Data to stdout, plain text.

Counts, codes and names of ours only: a table never shows a value of a record.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from exchange import crowds, outstanding
from exchange.balance import listing as balances
from exchange.evidence.as_of import AsOf
from exchange.intake.quarantine import Entry
from exchange.ledger.copies import CopyTotals
from exchange.ledger.outgoing import FileEntry
from exchange.ledger.releases import HeldTotals
from exchange.outstanding import WithdrawalTotals
from exchange.report import (
    BalanceLine,
    FileLine,
    OutcomeLine,
    Problem,
    QueryLine,
    RouteLine,
    RunReport,
)
from exchange.status import Status
from exchange.withdrawal.listing import Listing
from exchange.withdrawal.notice import Reason
from standards.checking.rules import RULES

_NARROWEST = 80  # what every table here fits into


def console() -> Console:
    """Where tables go. In a narrower terminal their lines wrap; nothing is cut out of them."""
    width = max(_NARROWEST, shutil.get_terminal_size().columns)
    return Console(highlight=False, emoji=False, width=width)


def print_crowd(out: Console, lines: Iterable[tuple[str, Sequence[str | Text]]]) -> None:
    """Print each (what it says, its own lines); of what says the same, the first ones."""
    for text in crowds.first(lines):
        out.print(text, markup=False, soft_wrap=True)


def print_run(report: RunReport) -> None:
    """Print what one run did; ends with one line that says how."""
    out = console()
    if report.files:
        out.print(_files(report))
    print_crowd(out, _refused(report.files))
    for line in report.files:
        _print_withdrawn(out, line)
    for text in (*_held(report.routes), *_late(report.routes)):
        out.print(text, markup=False, soft_wrap=True)
    for sent in report.sent:
        out.print(
            f"sent 已发送: {sent.records} records in {sent.batches} batches to {sent.partner}"
        )
    _print_said(out, report)
    _print_removed_and_problems(out, report)
    out.print(_ending(report))


def _refused(files: Sequence[FileLine]) -> Iterator[tuple[str, list[str]]]:
    for line in files:
        if line.code in RULES:
            why = f"{RULES[line.code].title.zh} {RULES[line.code].title.en}"
            told = f"refused 拒收: {line.name}: {why}"
            yield f"refused 拒收: {why}", [told, f"  what to do 处理办法: {line.feedback}"]


def _print_said(out: Console, report: RunReport) -> None:
    """Receipts, arrivals, questions about persons, and balances that ended."""
    if report.answers:
        out.print(_outcomes("Receipts 回执", "partner 对方", report.answers))
    if report.arrivals:
        out.print(_outcomes("Received 已接收", "sender 发送方", report.arrivals))
    for asked in report.queries:
        out.print(_answered(asked), markup=False, soft_wrap=True)
    for one in report.balances:
        out.print(_balance(one), markup=False, soft_wrap=True)


def _answered(one: QueryLine) -> str:
    """What was answered to a request of a partner: counts and codes."""
    why = ", ".join(f"{code} {count}" for code, count in one.refused.items())
    refused = f"; refused 拒绝: {why}" if why else ""
    return (
        f"answered 已答复查询: {one.partner}: {one.questions} questions, {one.found} with "
        f"{one.records} records, {one.nothing} with nothing 无可提供{refused}"
    )


_ENDS = {"balanced": "even 一致", "differs": "differs 不一致", "stopped": "stopped 中止"}


def _balance(line: BalanceLine) -> str:
    whose = "what we sent it" if line.part == "asking" else "what it sent us"
    code = f" ({line.code})" if line.code else ""
    return (
        f"balance 对账: {line.partner}, {whose}: {_ENDS[line.outcome]}{code}, "
        f"{line.records} records, {line.differences} differ"
    )


NOT_SENT = "not sent 未发送: "
LATE = "late 逾期报送 (X-12): "


def _held(routes: Sequence[RouteLine]) -> Iterator[str]:
    """What rules of release hold back from a route, one line each; no value of a record."""
    for one in routes:
        where = f"{NOT_SENT}{one.name}, stream {one.stream}:"
        for held in one.held:
            whom = f" ({held.partner})" if held.partner else ""
            rows = f", rows 行 {', '.join(map(str, held.rows))}" if any(held.rows) else ""
            yield (
                f"{where} {held.records} records held back by {held.rule}{whom}{rows} "
                "暂缓报送: docs/release-rules.md"
            )


def _late(routes: Sequence[RouteLine]) -> Iterator[str]:
    """What left after its time for reporting, one line for each route."""
    for one in routes:
        if one.late is None:
            continue
        rows = f", rows 行 {', '.join(map(str, one.late.rows))}" if any(one.late.rows) else ""
        yield (
            f"{LATE}{one.name}, stream {one.stream}: {one.late.records} records "
            f"past {one.late.deadline}, the longest by {one.late.days} days{rows}"
        )


def _print_withdrawn(out: Console, line: FileLine) -> None:
    """What of a file was not sent because it is withdrawn, and what it withdraws itself."""
    for one in line.withheld:
        rows = f" (rows 行 {', '.join(map(str, one.rows))})" if one.rows else ""
        why = Reason(one.reason).shown
        text = f"{NOT_SENT}{line.name}: {one.records} records are {why}{rows}"
        out.print(text, markup=False, soft_wrap=True)
    if line.withdrawals:
        out.print(f"withdrawn 撤回: {line.name}: {line.withdrawals} cases", markup=False)


def _print_removed_and_problems(out: Console, report: RunReport) -> None:
    for gone in report.removed:
        out.print(f"removed 已清理: {gone.folder}: {gone.files} files, {gone.needed} kept 保留")
    print_crowd(out, map(_problem, report.problems))


def _problem(one: Problem) -> tuple[str, list[str | Text]]:
    told = Text.assemble(("problem 问题", "bold"), f" ({one.step}) {one.about}: {one.message}")
    hint = [f"  hint 建议: {one.hint}"] if one.hint else []
    return f"({one.step}) {one.message}", [told, *hint]


def _ending(report: RunReport) -> str:
    if report.exit_code == 0:
        return "done 完成"
    if report.exit_code == 1:
        return "done, some records were rejected 完成，有记录被退回 (exit code 1)"
    return f"finished with problems 完成但有问题 (exit code {report.exit_code})"


def _files(report: RunReport) -> Table:
    table = _table("Files taken 已接收文件", "file 文件", _FILE_COUNTS, "refused 拒收")
    _file_rows(table, report.files, _FILE_COUNTS)
    return table


def _file_rows(table: Table, files: Sequence[FileLine | FileEntry], counts: _Counts) -> None:
    """A row for each file; of a great many the first, and one with the sums of the rest."""
    shown, more, sums = crowds.first_rows(files, [name for name, _ in counts])
    for one in shown:
        _row(table, f"{one.feed}/{one.name}", one, counts, one.code or "–")
    if more:
        _row(table, f"… {more} more 另有 (--json)", sums, counts, "")


def _outcomes(title: str, who: str, lines: Sequence[OutcomeLine]) -> Table:
    table = _table(title, who, _OUTCOMES, "result 结果")
    for line in lines:
        _row(table, f"{line.partner} {line.stream} {line.seq}", line, _OUTCOMES, _result(line))
    return table


def _result(line: OutcomeLine) -> str:
    return f"{line.result} ({line.code})" if line.code else line.result


def print_status(status: Status) -> None:
    """Print where everything stands, warnings last so that they are seen."""
    out = console()
    out.print(f"[bold]{status.organisation}[/bold] {status.name}")
    if status.files:
        out.print(files_table(status))
    if status.partners:
        out.print(partners_table(status))
    for one in status.rejections:
        where = f"{one.code} {one.field}".strip()
        out.print(f"rejected 退回: {one.partner} rejected {one.records} records for {where}")
    if status.senders:
        out.print(_senders(status))
    for held in status.waiting:
        out.print(f"waiting 等待: {held.feed}/{held.name} for stream {held.stream}, "
                  f"{held.standard}, since {held.since[:10]}", markup=False)  # fmt: skip
    print_quarantine(status.quarantine, whole=False)
    print_outstanding(status.withdrawals, status.held_back, status.copies)
    for text in map(balances.line, status.balances):
        out.print(text, markup=False, soft_wrap=True)
    _print_arrivals(out, status)
    asked = status.queries
    if asked.waiting or asked.kept or asked.unanswered:
        out.print(
            f"queries 查询: {asked.waiting} of ours are not answered, {asked.kept} answers are "
            f"kept, {asked.unanswered} of partners are not answered",
            soft_wrap=True,
        )
    if status.last_run is None:
        out.print("no run yet 尚未运行")
    else:
        last = status.last_run
        out.print(f"last run 上次运行: {last.finished} (exit code {last.exit_code})")
    for warning in status.warnings:
        out.print("[bold]warning 警告[/bold] ", end="")
        out.print(warning, markup=False, soft_wrap=True)


def print_outstanding(
    withdrawals: WithdrawalTotals, held_back: Sequence[HeldTotals], copies: Sequence[CopyTotals]
) -> None:
    """Print what is open with partners beside unanswered batches."""
    out = console()
    for copy in copies:
        out.print(_copies(copy), markup=False, soft_wrap=True)
    for held in held_back:
        out.print(outstanding.held_line(held), markup=False, soft_wrap=True)
    for text in outstanding.withdrawal_lines(withdrawals):
        out.print(text, markup=False, soft_wrap=True)


def _print_arrivals(out: Console, status: Status) -> None:
    for owed in status.unanswered:
        out.print(f"unanswered 未回执: {owed.partner} since {owed.since}", markup=False)
    for source in status.sources:
        name = f"{source.name} {source.stream}".rstrip()
        every = f", every {source.expect_every_hours} h" if source.expect_every_hours else ""
        out.print(
            f"last arrival 最近到达: {name}: {source.last or 'never 从未'}{every}", markup=False
        )


def _copies(one: CopyTotals) -> str:
    rest = f", {one.waiting} still to be put 待放置" if one.waiting else ""
    return (
        f"copies 副本: {one.partner} was given {one.records} records in {one.batches} batches of "
        f"{one.stream}, last {one.last[:10] or '–'}{rest}; it signs no receipts 对方不回执"
    )


def print_quarantine(entries: Sequence[Entry], *, whole: bool = True) -> None:
    """Print what is held and open: questions one by one, and with `whole` rejects as well."""
    out = console()
    for one in entries:
        where = f"{one.id}  {one.feed}/{one.name}"
        if one.kind == "claim":
            text = (
                f"claimed twice 两部门认领 {where} row 行 {one.rows[0]}: {one.record_type}, "
                f"other than what {one.holder} sent 与已报送的不一致 ({one.state})"
            )
        elif one.kind == "vanished":
            text = (
                f"vanished 消失 {where}: {one.records} {one.record_type} that were sent are no "
                f"longer in it 已报送而文件中不再有 ({one.state})"
            )
        elif whole:
            said = "refused 整个退回" if one.kind == "file" else f"{one.records} rejected 退回"
            text = f"{where}  {said}, since {one.since[:10]}: {', '.join(one.codes)}"
        else:
            continue
        out.print(text, markup=False, soft_wrap=True)


def print_withdrawals(found: Listing) -> None:
    """Print who still holds what was withdrawn, and what a person has to look at."""
    out = console()
    if not found.holders and not found.unmatched:
        out.print("everything that was withdrawn is answered 撤回均已回执")
    if found.holders:
        out.print(_holders(found))
    for one in found.unmatched:
        text = (
            f"{one.name} {Reason(one.reason).shown}: {one.source or one.origin} row 行 {one.row} "
            f"names a {one.record_type} that nobody was sent 未找到已报送的记录"
        )
        out.print(text, markup=False, soft_wrap=True)
    for record_type, count in found.objections.items():
        out.print(f"under objection 异议处理中: {count} {record_type}")
    if found.untimed:
        out.print(
            "[bold]warning 警告[/bold] deadlines that cannot be told: the working days of a year "
            "are not known 缺少工作日历; see working-days.csv in docs/withdrawals.md",
            soft_wrap=True,
        )


def _holders(found: Listing) -> Table:
    table = _table("Withdrawals 撤回", "case 编号", (), "record 记录", "partner 对方", "state 状态")
    table.add_column("due\n期限", no_wrap=True)
    table.add_column("over\n超期", justify="right", no_wrap=True)
    for one in found.holders:
        where = f"{one.record_type} {one.stream} {one.record_seq}/{one.record_position}"
        state = f"{one.standing} {one.code}".strip()
        cells = (
            f"{one.case} {Reason(one.reason).shown}",
            where,
            one.partner,
            state,
            one.due or "?",
            str(one.over or "–"),
        )
        table.add_row(*(Text(cell) for cell in cells))
    return table


def files_table(status: Status) -> Table:
    """The department files: rows read, good, rejected."""
    table = _table("Files 部门文件", "file 文件", _FILE_STATUS, "refused 拒收")
    _file_rows(table, status.files, _FILE_STATUS)
    return table


def partners_table(status: Status) -> Table:
    """The partners: what they were sent and what they signed for."""
    counts = (("batches", "batches 批次"), ("records", "sent 发送"), *_OUTCOMES, _WAITING)
    table = _table("Partners 交换对方", "partner 对方", counts)
    for one in status.partners:
        _row(table, one.partner, one, counts)
    return table


def _senders(status: Status) -> Table:
    counts = (("batches", "batches 批次"), ("records", "records 记录"), *_OUTCOMES)
    table = _table("Received from 已接收", "sender 发送方", counts)
    for one in status.senders:
        _row(table, one.sender, one, counts)
    return table


_Counts = Sequence[tuple[str, str]]  # (attribute, heading)

_ROWS = (
    ("rows", "rows 读取"),
    ("accepted", "good 合格"),
    ("rejected", "rejected 退回"),
    ("set_aside", "aside 不适用"),
)
_FILE_STATUS: _Counts = _ROWS
_FILE_COUNTS: _Counts = (*_ROWS, ("new", "new 新增"), ("changed", "changed 变更"))
_OUTCOMES: _Counts = (
    ("accepted", "accepted 接受"),
    ("rejected", "rejected 退回"),
    ("duplicate", "duplicate 重复"),
    ("superseded", "superseded 过时"),
)
_WAITING = ("waiting", "waiting 待回执")


def _table(title: str, first: str, counts: _Counts, *last: str) -> Table:
    """A table that fits 80 columns: English above Chinese in every heading."""
    table = Table(
        title=title,
        title_justify="left",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        show_edge=False,
    )
    table.add_column(first.replace(" ", "\n"), overflow="fold", min_width=12)
    for _, heading in counts:
        table.add_column(heading.replace(" ", "\n"), justify="right", no_wrap=True)
    for heading in last:
        table.add_column(heading.replace(" ", "\n"), overflow="fold")
    return table


def _row(table: Table, first: str, line: object, counts: _Counts, *last: str) -> None:
    cells = (first, *(str(getattr(line, name)) for name, _ in counts), *last)
    table.add_row(*(Text(cell) for cell in cells))


def print_as_of(told: AsOf) -> None:
    """Print what a partner held on a day, and by which signatures that is proved."""
    out = console()
    out.print(f"[bold]{told.partner}[/bold] at the end of 日终 {told.day} ({told.until})")
    if not told.types:
        out.print("held nothing of ours 未持有本方数据")
    for kind in told.types:
        sealed = f", {kind.sealed} of them sealed for ever 其中已封存" if kind.sealed else ""
        out.print(f"  {kind.record_type}: {kind.held} held 持有{sealed}")
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for heading in (
        "envelope 信封",
        "held 持有",
        "receipt 回执",
        "signed 签收",
        "log 日志",
    ):
        table.add_column(heading, overflow="fold")
    for one in told.proofs:
        where = f"{one.stream} {one.seq} {one.eid[:12]}" + (" sealed 已封存" if one.sealed else "")
        counts = f"{one.held} of {one.accepted}"
        covered = str(one.checkpoint) if one.checkpoint else "–"
        table.add_row(where, counts, one.receipt[:12], one.signed[:16], covered)
    if told.proofs:
        out.print(table)
    for lacking in told.unanswered:
        out.print(lacking.shown, markup=False, soft_wrap=True)
