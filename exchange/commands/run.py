"""`chengxin exchange run`: the nightly job."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click

from exchange.commands import options


@click.command("run")
@options.home
@options.passphrase
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
@click.option(
    "--now", is_flag=True, help="Ask servers that did not answer lately, too  不等待，立即重试"
)
@click.option("--log", is_flag=True, help="Every line of the journal on stderr, too  同时输出日志")
@click.option("--quiet", is_flag=True, help="No progress on stderr  不显示进度")
def run(
    home: Path,
    passphrase_fd: int | None,
    passphrase_file: Path | None,
    as_json: bool,
    now: bool,
    log: bool,
    quiet: bool,
) -> int:
    """Take what departments delivered, exchange it with every partner, and report.

    Takes the files of the inbox, checks and translates them, sends what is new or changed,
    fetches what partners sent, answers it, and reads the partners' receipts. May be run again at
    any time: nothing is sent twice. 每夜作业：采集、校验、加密、交换、回执。
    """
    from exchange import ownership, relay, tables
    from exchange.home import Home
    from exchange.wiring import gateway_of

    ownership.check()
    place = Home(home)
    config = place.config()
    place.prepare()
    secret = options.read_passphrase(
        home, config.keys.passphrase_file, passphrase_fd, passphrase_file
    )
    with (
        place.locked(),
        gateway_of(
            place,
            config,
            secret,
            tell=options.silent if quiet else options.tell,
            echo=_echo if log else None,
        ) as gateway,
    ):
        relay.run(gateway, now=now)
        report = gateway.report
    if as_json:
        click.echo(json.dumps(report.as_json(), ensure_ascii=False, indent=2))
    else:
        tables.print_run(report)
    return report.exit_code


def _echo(line: str, priority: int) -> None:
    """A line of the journal; before one for systemd's own, how grave it is (sd-daemon(3))."""
    mark = f"<{priority}>" if "JOURNAL_STREAM" in os.environ else ""
    options.tell(f"{mark}{line}")
