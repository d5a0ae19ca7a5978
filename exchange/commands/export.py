"""`chengxin exchange export`: what an auditor needs to check some days, offline."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import click

from exchange.commands import options


@click.command("export")
@options.home
@options.passphrase
@click.option("--from", "first", type=options.DAY, required=True, help="First legal day  起始日")
@click.option("--to", "last", type=options.DAY, required=True, help="Last legal day  截止日")
@click.option("--partner", default="", help="Only what this partner had part in  仅此机构")
@click.option("--bodies", is_flag=True, help="Sealed bodies as well, not their heads only  含密文")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
@click.argument("out", type=click.Path(path_type=Path))
def export(
    home: Path,
    passphrase_fd: int | None,
    passphrase_file: Path | None,
    first: datetime,
    last: datetime,
    partner: str,
    bodies: bool,
    as_json: bool,
    out: Path,
) -> int:
    """Write the evidence of some days into the new folder OUT: a signed index over everything.

    Trust files, envelopes, receipts, the log with its tree, checkpoints of ours and of partners.
    No content of a record is in it. `chengxin exchange verify OUT` checks it anywhere.
    导出若干日的审计证据: 信任文件、信封、回执、日志与检查点, 不含记录内容.

    Exit codes: 0 written; 2 OUT is there already; 74 the archive lacks something; 75 a run is at
    work; 77 no log key may be used now.
    """
    from exchange.evidence import export as exports
    from exchange.evidence.selection import Period
    from exchange.home import Home
    from exchange.wiring import gateway_of

    if last < first:
        raise click.BadParameter("before --from", param_hint="--to")
    place = Home(home)
    config = place.config()
    if partner and partner not in config.partners:
        raise click.BadParameter(f"{partner} is no partner of this home", param_hint="--partner")
    secret = options.read_passphrase(
        home, config.keys.passphrase_file, passphrase_fd, passphrase_file
    )
    period = Period.of(first.date(), last.date())
    days = (first.date().isoformat(), last.date().isoformat())
    with place.locked(), gateway_of(place, config, secret, tell=options.silent) as gateway:
        done = exports.export(gateway, period, days, partner=partner, bodies=bodies, out=out)
    if as_json:
        click.echo(json.dumps(asdict(done), ensure_ascii=False, indent=2))
    else:
        click.echo(
            f"{out}: {done.sent} envelopes sent, {done.received} received, {done.receipts} "
            f"receipts, {done.leaves} events of the log 已导出"
        )
        click.echo(f"check it: chengxin exchange verify {out} --root-fingerprint …")
    return 0
