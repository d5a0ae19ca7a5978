"""What a probe found of servers, for people."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from exchange.probing.probing import Finding
from exchange.tables import console


def print_servers(findings: Sequence[Finding]) -> None:
    """Print what was found of servers, then what to know about each."""
    out = console()
    for one in findings:
        known, abilities = one.known, one.known.abilities
        out.print(f"{known.place}: {known.server}, {abilities.greeting.software}", markup=False)
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
        table.add_column("ability 能力")
        table.add_column("found 结果", overflow="fold")
        for name, heading in _ABILITIES:
            table.add_row(Text(heading), Text(_found(getattr(abilities, name))))
        out.print(table)
        for text in one.changed:
            out.print("[bold]changed 有变化[/bold] ", end="")
            out.print(text, markup=False, soft_wrap=True)
        for text in one.warnings:
            out.print("[bold]to know 须知[/bold] ", end="")
            out.print(text, markup=False, soft_wrap=True)
        if one.left_behind:
            out.print(f"left behind 未能删除: {one.left_behind}", markup=False)


_ABILITIES = (
    ("rename_onto", "a rename onto an existing name 改名遇同名"),
    ("posix_rename", "posix-rename replaces 覆盖式改名扩展"),
    ("exclusive", "exclusive create counts 独占创建"),
    ("exclusive_folders", "a folder is made once 目录独占创建"),
    ("fsync", "fsync 落盘"),
    ("resume", "half-written files can be continued 断点续传"),
    ("request_bytes", "largest request that is intact, bytes 单次请求字节"),
    ("empty_files", "empty files 空文件"),
    ("hidden", "names with a leading dot 点开头的名称"),
    ("modes", "file modes are kept 文件权限"),
    ("names", "names of other scripts 名称保持原样"),
    ("case", "capitals make another name 区分大小写"),
    ("facts_listed", "listings tell kind and size 列表含类型与大小"),
    ("listed_at_once", "listings are up to date 列表即时"),
    ("longest_name", "longest name, bytes 最长名称"),
    ("free_space", "free space is told 可查剩余空间"),
    ("clock_skew", "clock ahead of ours, seconds 时钟偏差"),
)


def _found(value: object) -> str:
    if isinstance(value, bool):
        return "yes 是" if value else "no 否"
    return "–" if value is None else str(value)
