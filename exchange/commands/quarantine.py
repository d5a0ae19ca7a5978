"""`chengxin exchange quarantine`: what is held, and answers to it."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

from exchange.commands import options

_id = click.argument("entry", metavar="ID")


@click.group("quarantine")
def quarantine() -> None:
    """What of departments' files is held and not settled.

    A corrected file settles what was rejected of the one before. A record that two departments
    say differently waits for an answer. 查看与处理退回的文件、记录和两部门认领的记录。
    """


@quarantine.command("list")
@options.home
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
def listing(home: Path, as_json: bool) -> int:
    """List refused files, rejected records nobody corrected yet, and claims. 列出待决事项.

    Needs no passphrase and shows no value of a record. Exit codes: 0 listed; 78 no home.
    """
    from exchange import tables
    from exchange.home import Home
    from exchange.intake import quarantine as held

    place = Home(home)
    entries = held.listed(place, place.config())
    if as_json:
        click.echo(json.dumps([asdict(one) for one in entries], ensure_ascii=False, indent=2))
    elif entries:
        tables.print_quarantine(entries)
    else:
        click.echo("nothing is held 没有待决事项")
    return 0


@quarantine.command("release")
@options.home
@_id
def release(home: Path, entry: str) -> int:
    """Let the next run take ID: the file anew, or the claimed record in place of the first.

    Release a file once its layout or standard is mended; its original is laid into the inbox.
    放行: 下次运行重新采集该文件, 或以该部门的记录为准.

    Exit codes: 0 done; 66 nothing is held under this ID; 75 a run is at work; 78 its feed or its
    original is gone.
    """
    from exchange.home import Home
    from exchange.intake import quarantine as held

    place = Home(home)
    with place.locked():
        done = held.release(place, place.config(), entry, at=datetime.now(UTC))
    click.echo(
        f"released 已放行: {done.id} {done.feed}/{done.name}; the next run takes it 下次运行处理"
    )
    return 0


@quarantine.command("drop")
@options.home
@_id
def drop(home: Path, entry: str) -> int:
    """Settle ID without sending it; a claim is not asked again. 不予采用.

    Removes the copy in quarantine/; the original is kept. Exit codes: 0 done; 66 nothing is held
    under this ID; 75 a run is at work.
    """
    from exchange.home import Home
    from exchange.intake import quarantine as held

    place = Home(home)
    with place.locked():
        done = held.drop(place, place.config(), entry, at=datetime.now(UTC))
    click.echo(f"dropped 已作废: {done.id} {done.feed}/{done.name}")
    return 0
