"""What the commands of `chengxin keys` share: options, errors, the passphrase."""

import functools
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import click

from keys.errors import KeysError

if TYPE_CHECKING:
    from keys.keyring import Keyring

P = ParamSpec("P")
R = TypeVar("R")

_EXIT_DISK = 74
ORGANISATION_HELP = "Your organisation's id, such as cn.jiangyin."

home = click.option(
    "--home",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="The organisation's home folder.",
)
as_json = click.option("--json", "as_json", is_flag=True, help="The same facts for machines.")
passphrase_fd = click.option(
    "--passphrase-fd", type=int, metavar="N", help="Read the passphrase from a file descriptor."
)
passphrase_file = click.option(
    "--passphrase-file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Read the passphrase from a file that only you can read (0600).",
)


def guarded(command: Callable[P, R]) -> Callable[P, R]:
    """Print an error with its hint and leave with its exit code."""

    @functools.wraps(command)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except KeysError as error:
            click.echo(f"error: {error}", err=True)
            if error.hint:
                click.echo(f"hint: {error.hint}", err=True)
            sys.exit(error.exit_code)
        except OSError as error:
            click.echo(f"error: {error.filename or 'disk'}: {error.strerror}", err=True)
            sys.exit(_EXIT_DISK)

    return guarded


def unlock(home: Path, descriptor: int | None, file: Path | None) -> "Keyring":
    """Open the keys of a home with the passphrase from wherever it comes.

    Nobody else's command opens them before this one has ended.
    """
    from keys import files, passphrase
    from keys import home as homes

    secret = passphrase.find(descriptor=descriptor, file=file, environment=os.environ)
    held = files.hold(home / homes.KEYS, _tell_of_another)
    click.get_current_context().call_on_close(functools.partial(os.close, held))
    return homes.open_keys(home, secret)


def _tell_of_another() -> None:
    click.echo("waits for another keys command in this home 等待同一目录的另一密钥命令", err=True)


def installed(home: Path) -> tuple[str, ...] | None:
    """The standards that a home has, if whoever called us can tell; None where nobody can."""
    services = click.get_current_context().find_root().obj
    return None if services is None else tuple(services.installed(home))


def read(path: Path) -> bytes:
    """Read a note that somebody handed over. Raises NoHome."""
    from keys.errors import NoHome
    from keys.note import MAX_NOTE_BYTES

    try:
        with path.open("rb") as source:
            return source.read(MAX_NOTE_BYTES + 1)
    except FileNotFoundError:
        raise NoHome(f"no file {path}", hint="ask the partner for its .note file") from None


def now() -> datetime:
    """The time, in UTC and whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)
