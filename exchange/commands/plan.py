"""`chengxin exchange plan`: what a run would do now, and why."""

from __future__ import annotations

import json
from pathlib import Path

import click

from exchange.commands import options


@click.command("plan")
@options.home
@options.passphrase
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
@click.option(
    "--now", is_flag=True, help="Ask servers that did not answer lately, too  不等待，立即重试"
)
@click.option("--quiet", is_flag=True, help="No progress on stderr  不显示进度")
def plan(
    home: Path,
    passphrase_fd: int | None,
    passphrase_file: Path | None,
    as_json: bool,
    now: bool,
    quiet: bool,
) -> int:
    """Say what a run would do now and why, and change nothing.

    The run goes to work on a copy in the spool: it reads the inbox and every partner's place, and
    writes to none. The population register is not asked. 预演每夜作业，不作任何改动。

    Exit codes: 0 planned, however the run would end; 75 a run is at work; else as `run`.
    """
    from exchange import ownership
    from exchange.home import Home
    from exchange.plan import plan as planning
    from exchange.plan import tables
    from exchange.wiring import now as clock

    ownership.check()
    place = Home(home)
    config = place.config()
    secret = options.read_passphrase(
        home, config.keys.passphrase_file, passphrase_fd, passphrase_file
    )
    tell = options.silent if quiet else options.tell
    found = planning.make(place, config, secret, clock=clock, tell=tell, now=now)
    if as_json:
        click.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=2))
    else:
        tables.print_plan(found)
    return 0
