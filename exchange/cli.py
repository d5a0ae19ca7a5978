"""The command line: `chengxin`, its four groups, and how a command ends."""

from __future__ import annotations

import contextlib
import os
import resource
import sys
import traceback
from io import TextIOWrapper

import click

from exchange.commands.options import tell
from exchange.errors import Exit
from exchange.services import Services
from standards.lazy_group import LazyGroup

# Groups and commands are imported when they are used, so that `chengxin --help` stays quick.
_GROUPS = {
    "exchange": ("exchange.cli", "exchange_group", "The nightly relay and its records  每夜交换"),
    "standards": ("standards.cli", "standards", "What is valid data  标准"),
    "adapters": ("adapters.cli", "adapters", "Departments' files  部门数据适配"),
    "keys": ("keys.cli", "keys", "Who may vouch for data  密钥与信任"),
}
_COMMANDS = {
    "init": ("exchange.commands.init", "init", "Make a home  建立目录"),
    "run": ("exchange.commands.run", "run", "The nightly job  运行每夜作业"),
    "plan": ("exchange.commands.plan", "plan", "What a run would do  预演"),
    "doctor": ("exchange.commands.doctor", "doctor", "What can be wrong  体检"),
    "status": ("exchange.commands.status", "status", "Where everything stands  查看状态"),
    "probe": ("exchange.commands.probe", "probe", "What a server can do  探测对方服务器"),
    "resend": ("exchange.commands.resend", "resend", "A period once more  重发"),
    "retention": ("exchange.commands.retention", "retention", "What is past its period  清理"),
    "metrics": ("exchange.commands.metrics", "metrics", "For Prometheus  监控指标"),
    "quarantine": (
        "exchange.commands.quarantine",
        "quarantine",
        "What is held, and answers  查看与处理待决",
    ),
    "withdraw": (
        "exchange.commands.withdraw",
        "withdraw",
        "Take records back  撤回已报送的记录",
    ),
    "withdrawals": (
        "exchange.commands.withdrawals",
        "withdrawals",
        "Who still holds what  撤回情况",
    ),
    "consent": (
        "exchange.commands.consent",
        "consent",
        "Consents and prior notices  登记同意与告知",
    ),
    "releases": (
        "exchange.commands.releases",
        "releases",
        "What left, for what and to whom  报送台账",
    ),
    "query": ("exchange.commands.query", "query", "Ask for single persons  授权查询"),
    "balance": ("exchange.commands.balance", "balance", "Compare with a partner  对账"),
    "inspect": ("exchange.commands.inspect", "inspect", "Look at an envelope or receipt  查验"),
    "export": ("exchange.commands.export", "export", "Evidence for auditors  导出审计证据"),
    "as-of": (
        "exchange.commands.as_of",
        "as_of",
        "What a partner held on a day  某日对方持有的数据",
    ),
    "verify": ("exchange.commands.verify", "verify", "Check an export, offline  离线核验证据"),
    "rebuild": ("exchange.commands.rebuild", "rebuild", "Make the ledger again  重建台账"),
    "demo": ("exchange.commands.demo", "demo", "Three organisations, one night  演示"),
}


_CONTEXT = {"help_option_names": ["-h", "--help"]}


_EPILOG = """\b
Exit codes: 0 fine · 1 some records rejected · 2 usage · 65 input refused ·
66 input missing · 69 partner unavailable · 70 our bug · 74 disk ·
75 try again · 76 partner broke the protocol · 77 trust or keys · 78 configuration
"""


@click.group(cls=LazyGroup, lazy=_GROUPS, context_settings=_CONTEXT, epilog=_EPILOG)
@click.version_option(package_name="chengxin")
@click.pass_context
def chengxin(context: click.Context) -> None:
    """Chengxin 澄信: public credit information, exchanged safely."""
    context.obj = Services()


@click.group("exchange", cls=LazyGroup, lazy=_COMMANDS)
def exchange_group() -> None:
    """The nightly relay: send, fetch, answer, and what went where.

    每夜交换
    """


def main() -> None:
    """Run `chengxin` and end the process with one of the documented exit codes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # what a character set lacks is written as \u5904
            stream.reconfigure(errors="backslashreplace")
    os.umask(0o077)  # whatever this process makes belongs to its user alone
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    with contextlib.suppress(OSError, ValueError):  # a sandbox that forbids it does it itself
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))  # its memory holds keys and records
    try:
        code = chengxin.main(standalone_mode=False)
    except click.exceptions.Abort:
        tell("stopped")
        code = 130
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except Exception as error:  # noqa: BLE001 - the last handler: every error gets its code
        code = _report(error)
    sys.exit(code if isinstance(code, int) else 0)


def _report(error: Exception) -> int:
    """Say what went wrong and what to do; returns the exit code."""
    known = getattr(error, "exit_code", None)
    if known is None and isinstance(error, OSError):
        where = f": {error.filename}" if error.filename else ""
        tell(f"error: {error.strerror or type(error).__name__}{where}")
        hint = "look at the disk, how it is mounted and who owns the home, then run again"
        tell(f"hint: {hint}: nothing is lost")
        return Exit.DISK
    if known is None:
        # The text of an unexpected error may hold a value of somebody's record: leave it out.
        frames = "".join(traceback.format_tb(error.__traceback__))
        tell(f"{frames}error: {type(error).__name__} (this is a bug in chengxin)")
        tell("hint: report the lines above; they hold no record's content")
        return Exit.BUG
    tell(f"error: {error}")
    if getattr(error, "hint", ""):
        tell(f"hint: {error.hint}")  # type: ignore[attr-defined]
    return int(known)


if __name__ == "__main__":
    main()
