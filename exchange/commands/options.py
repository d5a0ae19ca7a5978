"""The options that several commands of `chengxin exchange` share."""

from __future__ import annotations

import contextlib
import os
import sys
from datetime import datetime
from pathlib import Path

import click


class Day(click.DateTime):
    """A day, or a month, that has others before and after it, in every time zone."""

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """What was typed; where nothing here can be of it, that is a usage error."""
        found: datetime = super().convert(value, param, ctx)
        if not 1900 <= found.year <= 2999:
            self.fail("not in the years 1900 to 2999", param, ctx)
        return found


DAY, MONTH = Day(["%Y-%m-%d"]), Day(["%Y-%m"])
home = click.option(
    "--home",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="The folder of this organisation  本机构目录",
)


def passphrase(command: click.decorators.FC) -> click.decorators.FC:
    """Add the two ways to give the passphrase without a terminal."""
    by_file = click.option(
        "--passphrase-file",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Read the passphrase from this owner-only file  口令文件",
    )
    by_descriptor = click.option(
        "--passphrase-fd",
        type=int,
        help="Read the passphrase from this open file descriptor  口令文件描述符",
    )
    return by_descriptor(by_file(command))


def read_passphrase(
    home_folder: Path, configured: str, descriptor: int | None, file: Path | None
) -> bytes:
    """The passphrase: descriptor, file, configured file, service credential, then a prompt.

    Raises:
        KeysError: there is none, or the file is readable by others.
    """
    from keys import passphrase as source

    if file is None and configured and descriptor is None:
        file = home_folder / configured
    return source.find(descriptor=descriptor, file=file, environment=os.environ)


def tell(text: str) -> None:
    """Say something on stderr; a terminal that is gone must not stop the work, nor end it badly."""
    try:
        click.echo(text, err=True)
    except OSError:  # what is left in the buffer would make the interpreter end with 120
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def silent(_text: str) -> None:
    """Tell nobody how far it is."""
