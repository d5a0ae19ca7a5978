"""`chengxin exchange resend`: envelopes of a period once more."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import click

from exchange.commands import options


@click.command("resend")
@options.home
@options.passphrase
@click.option("--partner", required=True, help="Whom to  交换对方")
@click.option(
    "--from", "first", type=options.DAY, required=True, help="First day, in China  起始日"
)
@click.option("--to", "last", type=options.DAY, required=True, help="Last day, included  截止日")
@click.option("--stream", default="", help="This stream alone  仅此流")
@click.option("--expired", is_flag=True, help="Put expired ones, too  含已过期")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
@click.option("--quiet", is_flag=True, help="No progress on stderr  不显示进度")
def resend(
    home: Path,
    passphrase_fd: int | None,
    passphrase_file: Path | None,
    partner: str,
    first: datetime,
    last: datetime,
    stream: str,
    expired: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    """Put every envelope that was sealed for a partner in a period at its place once more.

    Byte for byte, answered or not. A partner that has them answers with its stored receipts; one
    that lost them takes them. 按时段原样重发信封。

    Exit codes: 0 put; 1 put but for what has expired; 66 nothing in that period; 69 the partner
    cannot be reached; 74 the archive lacks one; 75 a run is at work.
    """
    from exchange import ownership
    from exchange.home import Home
    from exchange.sending import resending
    from exchange.wiring import gateway_of

    ownership.check()
    place = Home(home)
    config = place.config()
    secret = options.read_passphrase(
        home, config.keys.passphrase_file, passphrase_fd, passphrase_file
    )
    period = resending.Period(first.date(), last.date())
    tell = (lambda _: None) if quiet else options.tell
    with place.locked(), gateway_of(place, config, secret, tell=tell) as gateway:
        done = resending.resend(gateway, partner, period, stream=stream, expired=expired)
    if as_json:
        click.echo(json.dumps(done.as_json(), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(resending.text(done)))
    return done.exit_code
