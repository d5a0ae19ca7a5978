"""`chengxin exchange probe`: what a partner's SFTP server can do."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from exchange.commands import options


@click.command("probe")
@click.argument("partner")
@options.home
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
def probe(partner: str, home: Path, as_json: bool) -> int:
    """Try what the servers of a partner's places can do, and keep it for the nightly runs.

    Writes, renames and reads back small files in a folder of its own, below the place's root, and
    removes it. Needs no passphrase. 探测对方 SFTP 服务器的能力，供每夜作业采用安全的写法。
    """
    from exchange.home import Home
    from exchange.probing import probing, tables

    place = Home(home)
    found = probing.probe_partner(place, place.config(), partner, at=datetime.now(UTC))
    if as_json:
        facts = {"schema": probing.SCHEMA, "servers": [one.as_json() for one in found]}
        click.echo(json.dumps(facts, ensure_ascii=False, indent=2))
    else:
        tables.print_servers(found)
    return 0
