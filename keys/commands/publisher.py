"""`chengxin keys publisher …`: the officers who release standards, and the set of their keys."""

import json
import os
import re
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

import click

from keys.commands import options

if TYPE_CHECKING:
    from keys.publishers import PublisherSet

_SET = re.compile(r"([1-9][0-9]{0,3})\.note")
_folder = click.argument("folder", type=click.Path(file_okay=False, path_type=Path))


@click.group()
def publisher() -> None:
    """Publisher keys 标准发布密钥: who may release standards, and how many must sign."""


@publisher.command("init")
@options.home
@click.option("--officer", required=True, help="The officer's id, such as cn.jiangyin.officer-1.")
@click.option("--cost", type=click.Choice(["default", "lowest"]), default="default",
              show_default=True, help="How dear each guess of the passphrase is.")  # fmt: skip
@options.passphrase_fd
@options.passphrase_file
@options.guarded
def init(
    home: Path, officer: str, cost: str, passphrase_fd: int | None, passphrase_file: Path | None
) -> None:
    """Make one officer's publisher key and its card 生成发布密钥, on the officer's own machine."""
    from keys import home as homes
    from keys import passphrase, sealing, shape

    if not shape.ORGANISATION.fullmatch(officer):
        raise click.BadParameter(
            "lower-case letters, digits, dots and hyphens", param_hint="--officer"
        )
    secret = passphrase.find(
        descriptor=passphrase_fd, file=passphrase_file, environment=os.environ, new=True
    )
    path = homes.create_publisher(
        home,
        officer=officer,
        cost=sealing.Cost[cost.upper()],
        passphrase=secret,
        now=options.now(),
    )
    _tell_card(path)


@publisher.command("card")
@options.home
@options.passphrase_fd
@options.passphrase_file
@options.guarded
def card(home: Path, passphrase_fd: int | None, passphrase_file: Path | None) -> None:
    """Write the card of a home's publisher key anew 公钥卡片; `keys init` made such a key too."""
    from keys import home as homes

    ring = options.unlock(home, passphrase_fd, passphrase_file)
    _tell_card(homes.write_card(home, ring, now=options.now()))


@publisher.command("renew")
@options.home
@options.passphrase_fd
@options.passphrase_file
@options.guarded
def renew(home: Path, passphrase_fd: int | None, passphrase_file: Path | None) -> None:
    """Make an officer's next publisher key 更新发布密钥; it counts once a set names it."""
    from keys import home as homes

    ring = options.unlock(home, passphrase_fd, passphrase_file)
    now = options.now()
    _tell_card(homes.renew_publisher(home, ring, start=now.astimezone(UTC), now=now))


@publisher.command("set")
@click.argument("cards", nargs=-1, required=True, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--publisher", "name", required=True, help="Whose standards 发布机构: cn.jiangyin.")
@click.option("--threshold", type=click.IntRange(1, 8), required=True,
              help="How many officers must sign a release 门限.")  # fmt: skip
@click.option("--into", type=click.Path(file_okay=False, path_type=Path), required=True,
              help="The folder of the sets; the next number is written there.")  # fmt: skip
@options.guarded
def set_(cards: tuple[Path, ...], name: str, threshold: int, into: Path) -> None:
    """Put officers' CARDS together to the next set 组成发布者集合, still to be signed.

    A set names every officer anew; who is left out signs no release any more.
    """
    from keys import files, publishers

    chain = publishers.open_chain(_notes(into)) if _notes(into) else ()
    data = publishers.following(
        chain[-1] if chain else None,
        [publishers.read_card(options.read(card)) for card in cards],
        publisher=name,
        threshold=threshold,
        created=options.now(),
    )
    made, _ = publishers.parse(data, unsigned=True)
    into.mkdir(parents=True, exist_ok=True)
    path = into / f"{made.version}.note"
    files.write_new(path, data)
    path.chmod(0o644)
    _show(made)
    click.echo("Compare the digits of every officer with those that he or she reads out.", err=True)
    click.echo(f"written {path}: every officer signs it, chengxin keys publisher sign {into} …")


@publisher.command("sign")
@_folder
@options.home
@click.option("--yes", is_flag=True, help="Do not ask; you have looked at it before.")
@options.passphrase_fd
@options.passphrase_file
@options.guarded
def sign(
    folder: Path,
    home: Path,
    yes: bool,
    passphrase_fd: int | None,
    passphrase_file: Path | None,
) -> None:
    """Sign the newest set of FOLDER 签署发布者集合, after a look at who is in it."""
    from keys import files, publishers

    notes = _notes(folder)
    if not notes:
        raise click.UsageError(f"no set in {folder}: make one with chengxin keys publisher set")
    newest, text = publishers.parse(notes[-1], unsigned=True)
    before = publishers.open_chain(notes[:-1])[-1] if notes[1:] else None
    publishers.missing_signatures(newest, text, before)
    _show(newest)
    if not yes:
        click.confirm("sign this set 签署?", abort=True, err=True)
    ring = options.unlock(home, passphrase_fd, passphrase_file)
    signed = publishers.sign_set(
        notes[-1], before, ring.organisation, ring.publishers(options.now())
    )
    files.replace(folder / f"{newest.version}.note", signed)
    missing = publishers.missing_signatures(*publishers.parse(signed), before)
    click.echo(f"signed by {ring.organisation}; {missing or 'the set is complete 已完成'}")


@publisher.command("show")
@_folder
@options.as_json
@options.guarded
def show(folder: Path, as_json: bool) -> None:
    """Show the sets of FOLDER 发布者集合, and the digits that an auditor compares."""
    from keys import publishers

    chain = publishers.open_chain(_notes(folder))
    if as_json:
        click.echo(json.dumps([_facts(one) for one in chain], ensure_ascii=False, indent=1))
        return
    for one in chain:
        _show(one)


def _notes(folder: Path) -> list[bytes]:
    """The sets that lie in a folder, in order; a gap is found by whoever opens them."""
    if not folder.is_dir():
        return []
    names = [match for path in folder.iterdir() if (match := _SET.fullmatch(path.name))]
    numbers = sorted(int(match[1]) for match in names)
    return [options.read(folder / f"{number}.note") for number in numbers]


def _facts(one: "PublisherSet") -> dict[str, object]:
    return {
        "publisher": one.publisher,
        "version": one.version,
        "created": f"{one.created:%Y-%m-%dT%H:%M:%SZ}",
        "threshold": one.threshold,
        "officers": [
            {"officer": key.org, "kid": key.kid, "not_after": f"{key.not_after:%Y-%m-%d}"}
            for key in one.keys
        ],
        "fingerprint": one.fingerprint,
    }


def _show(one: "PublisherSet") -> None:
    from keys.fingerprint import fingerprint
    from keys.roles import Role

    click.echo(f"publishers 发布者 of {one.publisher}, set {one.version}:")
    for key in one.keys:
        click.echo(f"  {key.org}  {key.kid[:16]}  until {key.not_after:%Y-%m-%d}")
        click.echo(f"    digits 指纹: {fingerprint(Role.PUBLISHER, key.public)}")
    click.echo(f"  a release needs {one.threshold} of {len(one.keys)} signatures 门限")
    click.echo(f"fingerprint 指纹: {one.fingerprint}")


def _tell_card(path: Path) -> None:
    from keys import publishers
    from keys.fingerprint import fingerprint
    from keys.roles import Role

    key = publishers.read_card(options.read(path))
    click.echo(f"card 公钥卡片: {path}")
    click.echo(f"digits 指纹: {fingerprint(Role.PUBLISHER, key.public)}")
    click.echo("Hand the card to whoever puts the set together, and read the digits out.", err=True)
