"""`chengxin exchange retention`: what is past its period, and its removal."""

from __future__ import annotations

import json
from pathlib import Path

import click

from exchange.commands import options


@click.command("retention")
@options.home
@click.option("--dry-run", is_flag=True, help="Only say what would be removed  仅预览")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
def retention(home: Path, dry_run: bool, as_json: bool) -> int:
    """Remove files of departments and partners whose period in [retention] is over.

    Every run does the same at its end. What waits, is unanswered, claimed or being withdrawn
    stays. Needs no passphrase. 清理超过保存期限的文件。

    Exit codes: 0 done; 74 something could not be removed; 75 a run is at work; 78 no home.
    """
    import contextlib

    from exchange import retention as retaining
    from exchange.home import Home
    from exchange.wiring import now

    place = Home(home)
    config = place.config()
    with contextlib.nullcontext() if dry_run else place.locked():
        done = retaining.at_hand(place, config, at=now(), remove=not dry_run)
    if as_json:
        click.echo(json.dumps(done.as_json(), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(retaining.text(done)))
    return 0
