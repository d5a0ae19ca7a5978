"""Tables for people: what a run did and where everything stands. Data to stdout, plain text.

Counts, codes and names of ours only: a table never shows a value of a record.
"""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from exchange.report import RunReport
from exchange.status import Status


def console() -> Console:
    """Where tables go; without colour where it is not a terminal."""
    return Console(highlight=False, soft_wrap=False)


def print_run(report: RunReport) -> None:
    """Print what one run did; ends with one line that says how."""
    out = console()
    if report.files:
        out.print(_files(report))
    for sent in report.sent:
        out.print(
            f"sent 已发送: {sent.records} records in {sent.batches} batches to {sent.partner}"
        )
    if report.answers:
        out.print(_answers(report))
    if report.arrivals:
        out.print(_arrivals(report))
    for problem in report.problems:
        out.print(f"[bold]problem 问题[/bold] ({problem.step}) {problem.about}: ", end="")
        out.print(problem.message, markup=False)
        if problem.hint:
            out.print(f"  hint 建议: {problem.hint}", markup=False)
    out.print(_ending(report))


def _ending(report: RunReport) -> str:
    if report.exit_code == 0:
        return "done 完成"
    if report.exit_code == 1:
        return "done, some records were rejected 完成，有记录被退回 (exit code 1)"
    return f"finished with problems 完成但有问题 (exit code {report.exit_code})"


def _files(report: RunReport) -> Table:
    table = Table(title="Files taken 已接收文件", title_justify="left")
    table.add_column("file 文件")
    for name in (
        "rows 行",
        "good 合格",
        "rejected 退回",
        "set aside 不适用",
        "new 新增",
        "changed 变更",
        "unchanged 未变",
    ):
        table.add_column(name, justify="right")
    table.add_column("refused 拒收")
    for line in report.files:
        counts = (
            line.rows,
            line.accepted,
            line.rejected,
            line.set_aside,
            line.new,
            line.changed,
            line.unchanged,
        )
        table.add_row(f"{line.feed}/{line.name}", *map(str, counts), line.code or "–")
    return table


def _answers(report: RunReport) -> Table:
    table = _outcome_table("Receipts 回执", "partner 对方")
    for line in report.answers:
        table.add_row(line.partner, line.stream, str(line.seq), *_outcome(line))
    return table


def _arrivals(report: RunReport) -> Table:
    table = _outcome_table("Received 已接收", "sender 发送方")
    for line in report.arrivals:
        table.add_row(line.sender, line.stream, str(line.seq), *_outcome(line))
    return table


def _outcome_table(title: str, who: str) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column(who)
    table.add_column("stream 数据流")
    for name in ("no. 序号", "accepted 接受", "rejected 退回", "duplicate 重复", "superseded 过时"):
        table.add_column(name, justify="right")
    table.add_column("result 结果")
    return table


def _outcome(line: object) -> tuple[str, ...]:
    counts = (getattr(line, name) for name in ("accepted", "rejected", "duplicate", "superseded"))
    result, code = getattr(line, "result", ""), getattr(line, "code", "")
    return (*(str(count) for count in counts), f"{result} ({code})" if code else result)


def print_status(status: Status) -> None:
    """Print where everything stands, warnings last so that they are seen."""
    out = console()
    out.print(f"[bold]{status.organisation}[/bold] {status.name}")
    if status.files:
        out.print(files_table(status))
    if status.partners:
        out.print(partners_table(status))
    if status.senders:
        out.print(_senders(status))
    last = status.last_run
    out.print(
        f"last run 上次运行: {last.finished} (exit code {last.exit_code})"
        if last
        else "no run yet 尚未运行"
    )
    for warning in status.warnings:
        out.print("[bold]warning 警告[/bold] ", end="")
        out.print(warning, markup=False)


def files_table(status: Status) -> Table:
    """The department files: rows read, good, rejected."""
    table = Table(title="Files 部门文件", title_justify="left")
    table.add_column("file 文件")
    for name in ("rows read 读取", "good 合格", "rejected 退回", "set aside 不适用"):
        table.add_column(name, justify="right")
    table.add_column("refused 拒收")
    for file in status.files:
        counts = (file.rows, file.accepted, file.rejected, file.set_aside)
        table.add_row(f"{file.feed}/{file.name}", *map(str, counts), file.code or "–")
    return table


def partners_table(status: Status) -> Table:
    """The partners: what they were sent and what they signed for."""
    table = Table(title="Partners 交换对方", title_justify="left")
    table.add_column("partner 对方")
    for name in (
        "batches 批次",
        "records sent 发送",
        "accepted 接受",
        "rejected 退回",
        "duplicate 重复",
        "superseded 过时",
        "waiting 待回执",
    ):
        table.add_column(name, justify="right")
    for one in status.partners:
        counts = (
            one.batches,
            one.records,
            one.accepted,
            one.rejected,
            one.duplicate,
            one.superseded,
            one.waiting,
        )
        table.add_row(one.partner, *map(str, counts))
    return table


def _senders(status: Status) -> Table:
    table = Table(title="Received from 已接收", title_justify="left")
    table.add_column("sender 发送方")
    for name in (
        "batches 批次",
        "records 记录",
        "accepted 接受",
        "rejected 退回",
        "duplicate 重复",
        "superseded 过时",
    ):
        table.add_column(name, justify="right")
    for one in status.senders:
        counts = (
            one.batches,
            one.records,
            one.accepted,
            one.rejected,
            one.duplicate,
            one.superseded,
        )
        table.add_row(one.sender, *map(str, counts))
    return table
