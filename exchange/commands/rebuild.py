"""`chengxin exchange rebuild`: the ledger made again from what was signed."""

from __future__ import annotations

import json
from pathlib import Path

import click

from exchange.commands import options


@click.command("rebuild")
@options.home
@options.passphrase
@click.option(
    "--from",
    "folders",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    multiple=True,
    help="First take in what a partner kept of ours  先收回对方留存的我方文件",
)
@click.option(
    "--old",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The SQLite ledger to compare with, if not the home's own  用于比对的旧台账",
)
@click.option("--replace", is_flag=True, help="Let it take the ledger's place  替换现有台账")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
@click.option("--quiet", is_flag=True, help="No progress on stderr  不显示进度")
def rebuild(
    home: Path,
    passphrase_fd: int | None,
    passphrase_file: Path | None,
    folders: tuple[Path, ...],
    old: Path | None,
    replace: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    """Make the ledger again from the archived envelopes, receipts and log, and compare.

    Without --replace nothing changes but the archive, by what --from brings. Exit code 0: the
    ledger says what the archive says, or was replaced; 1: they differ; 74: the archive itself is
    damaged or lacks something. 由归档信封与回执重建台账并比对。
    """
    from exchange import ownership
    from exchange.home import Home
    from exchange.rebuild import telling, work

    ownership.check()
    place = Home(home)
    config = place.config()
    secret = options.read_passphrase(
        home, config.keys.passphrase_file, passphrase_fd, passphrase_file
    )
    with place.locked():
        done = work.do(
            place,
            config,
            secret,
            folders=folders,
            old=old,
            replace=replace,
            tell=(lambda _: None) if quiet else options.tell,
        )
    if as_json:
        click.echo(json.dumps(done.as_json(), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(telling.lines(done)))
    return done.exit_code
