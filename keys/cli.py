"""Command line of the key officers: `chengxin keys …`."""

import functools
import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from keys.commands import options
from keys.commands.publisher import publisher

if TYPE_CHECKING:
    from keys.home import Announced

_LAST_YEAR = 2999  # a year after the last day of the calendar there is none


@click.group()
def keys() -> None:
    """Keys and trust 密钥与信任: who may vouch for data, since when, until when."""


@keys.command()
@options.home
@click.option("--org", required=True, help=options.ORGANISATION_HELP)
@click.option("--name", default="", help="Its name for people 名称.")
@click.option(
    "--cost",
    type=click.Choice(["default", "lowest"]),
    default="default",
    show_default=True,
    help="How dear each guess of the passphrase is; `lowest` is for tests and demonstrations.",
)
@options.passphrase_fd
@options.passphrase_file
@options.guarded
def init(
    home: Path,
    org: str,
    name: str,
    cost: str,
    passphrase_fd: int | None,
    passphrase_file: Path | None,
) -> None:
    """Make an organisation's keys 生成密钥.

    Root, signing, encryption, archive, log and publisher keys, and one for the ledger's hashes.
    Nothing that is there already is ever overwritten.
    """
    from keys import home as homes
    from keys import passphrase, sealing, shape

    if not shape.ORGANISATION.fullmatch(org):
        raise click.BadParameter("lower-case letters, digits, dots and hyphens", param_hint="--org")
    secret = passphrase.find(
        descriptor=passphrase_fd, file=passphrase_file, environment=os.environ, new=True
    )
    made = homes.create(
        home,
        org=org,
        name=name,
        cost=sealing.Cost[cost.upper()],
        passphrase=secret,
        now=options.now(),
        installed=options.installed(home),
    )
    click.echo(f"Keys of {org} made in {home / homes.KEYS}.")
    _tell_announced(made)
    click.echo("Back up the home folder and keep the passphrase apart from it.")


@keys.command()
@options.home
@options.as_json
@options.guarded
def show(home: Path, as_json: bool) -> None:
    """Show this home's keys 密钥一览: role, id, digits, state, window. Needs no passphrase."""
    from keys import report

    facts = report.keys_of(home, now=options.now())
    click.echo(json.dumps(facts, ensure_ascii=False, indent=1) if as_json else report.text(facts))


@keys.command("minisign")
@options.home
@options.guarded
def minisign_public(home: Path) -> None:
    """Print our signing key as a public key of minisign 输出 minisign 公钥.

    For partners without our software, who check copies with `minisign -V -p FILE`. Read the digits
    of `keys show` to them as well. Needs no passphrase.
    """
    from keys import home as homes
    from keys import keyring, minisign
    from keys.roles import Role

    public = keyring.public_key(home / homes.KEYS, Role.SIGNING, options.now())
    click.echo(minisign.public_file(public), nl=False)


@keys.group()
def trust() -> None:
    """Whom this home believes 信任: partners' keys, and what each partner may send."""


@trust.command("add")
@click.argument("note", type=click.Path(dir_okay=False, path_type=Path))
@options.home
@click.option("--fingerprint", help="The digits the partner read to you; otherwise you are asked.")
@click.option("--name", help="Another name for people than the announced one 名称.")
@click.option(
    "--kinds", multiple=True, type=click.Choice(["data", "receipt", "control"]), help="Repeatable."
)
@click.option("--stream", "streams", multiple=True, help="Allowed stream; `penalty*`. Repeatable.")
@click.option(
    "--standard", "standards", multiple=True, help="Allowed standard; `name/*`. Repeatable."
)
@click.option("--max-size", type=click.IntRange(1), help="Largest envelope, in bytes.")
@click.option("--threshold", type=click.IntRange(1, 4), help="Signatures that each envelope needs.")
@options.passphrase_fd
@options.passphrase_file
@options.guarded
def trust_add(
    note: Path,
    home: Path,
    fingerprint: str | None,
    passphrase_fd: int | None,
    passphrase_file: Path | None,
    **grants: object,
) -> None:
    """Believe a partner's announced keys NOTE, once you have typed its fingerprint 核对指纹."""
    from keys import home as homes

    data = options.read(note)
    typed = fingerprint or _ask_digits(home, data)
    ring = options.unlock(home, passphrase_fd, passphrase_file)
    found = homes.trust_partner(
        home,
        ring,
        data,
        typed=typed,
        adjust=functools.partial(homes.granted, **grants),  # type: ignore[arg-type]
        now=options.now(),
    )
    partners = ", ".join(one.id for one in found.organisations if one.id != ring.organisation)
    click.echo(f"Trust file {found.version} written; good until {found.expires:%Y-%m-%d}.")
    click.echo(f"Partners: {partners}.")


@trust.command("show")
@options.home
@options.as_json
@options.guarded
def trust_show(home: Path, as_json: bool) -> None:
    """Show whom this home believes 信任一览, and for what."""
    from keys import report

    facts = report.trust_of(home, now=options.now())
    text = json.dumps(facts, ensure_ascii=False, indent=1) if as_json else report.trust_text(facts)
    click.echo(text)


@trust.command("export")
@options.home
@click.option("--version", type=click.IntRange(1), help="The newest, unless you name one.")
@options.guarded
def trust_export(home: Path, version: int | None) -> None:
    """Write a signed trust file 导出信任文件 to standard output, for an auditor."""
    from keys import files
    from keys import home as homes

    number = version or homes.load_trust(home).version
    sys.stdout.buffer.write(files.read_private(home / homes.TRUST / f"{number}.note"))


@trust.command("renew")
@options.home
@options.passphrase_fd
@options.passphrase_file
@options.guarded
def trust_renew(home: Path, passphrase_fd: int | None, passphrase_file: Path | None) -> None:
    """Sign the same trust for another half year 续签; look through `trust show` before."""
    from keys import home as homes

    found = homes.renew(
        home, options.unlock(home, passphrase_fd, passphrase_file), now=options.now()
    )
    click.echo(f"Trust file {found.version} written; good until {found.expires:%Y-%m-%d}.")


@keys.command()
@click.argument("role", type=click.Choice(["signing", "encryption", "log"]))
@options.home
@click.option(
    "--start",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    help="First UTC day of the new key; today, unless you name one.",
)
@options.passphrase_fd
@options.passphrase_file
@options.guarded
def rotate(
    role: str,
    home: Path,
    start: datetime | None,
    passphrase_fd: int | None,
    passphrase_file: Path | None,
) -> None:
    """Make the next signing, encryption or log key 轮换密钥; the old one overlaps to its end."""
    from keys import home as homes
    from keys.roles import Role

    now = options.now()
    first = now if start is None else start.replace(tzinfo=UTC)
    if start is not None and (first.date() < now.date() or first.year > _LAST_YEAR):
        raise click.BadParameter(
            f"not before today, nor after the year {_LAST_YEAR}", param_hint="--start"
        )
    ring = options.unlock(home, passphrase_fd, passphrase_file)
    made = homes.rotate(
        *(home, ring, Role[role.upper()]), start=first, now=now, installed=options.installed(home)
    )
    click.echo(f"A new {Role[role.upper()].label} works from {first:%Y-%m-%d}.")
    _tell_announced(made)


@keys.command()
@options.home
@options.passphrase_fd
@options.passphrase_file
@options.guarded
def announce(home: Path, passphrase_fd: int | None, passphrase_file: Path | None) -> None:
    """Write the signed announcement of this home's public keys anew 公钥通告."""
    from keys import home as homes

    ring = options.unlock(home, passphrase_fd, passphrase_file)
    made = homes.announce(home, ring, now=options.now(), installed=options.installed(home))
    _tell_announced(made)


def _ask_digits(home: Path, data: bytes) -> str | None:
    """Ask for the digits, unless this root is trusted already. What they should be is not shown."""
    from keys import announcement
    from keys import home as homes
    from keys.roles import Role

    proposal = announcement.parse(data)
    known = homes.load_trust(home).keys_of(proposal.org, Role.ROOT)
    if any(key.public == proposal.root.public for key in known):
        return None
    click.echo(f"Phone {proposal.org} {proposal.name} and let it read its fingerprint.", err=True)
    return str(click.prompt("type the digits 请输入指纹", err=True))


keys.add_command(publisher)


def _tell_announced(made: "Announced") -> None:
    click.echo("Root fingerprint 根密钥指纹:")
    click.echo(f"  {made.fingerprint}")
    click.echo(f"Hand {made.path} to each partner, and read it these digits over the phone.")
    click.echo("What it hands to you: chengxin keys trust add NOTE --home DIR")
