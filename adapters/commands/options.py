"""What the commands share: options, failures with their exit codes, and files."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, NoReturn
from zoneinfo import ZoneInfo

import click

from standards import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from adapters.mapping.model import Mapping
    from standards.library import Library

REJECTED: Final = 1
REFUSED: Final = 65
MISSING: Final = 66
DISK: Final = 74
MISTAKES: Final = 78

file = click.argument("file", type=click.Path(path_type=Path))
layout = click.option(
    "--layout",
    required=True,
    help="A shipped layout's id, or the path of a mapping file. 数据格式.",
)
standards_folder = click.option(
    "--standards",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Look here as well for the standard: HOME/standards, for one. 已安装的标准.",
)
as_of = click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Check as of this day; today in Shanghai by default. 检查日期.",
)
as_json = click.option("--json", "as_json", is_flag=True, help="Write JSON. 输出 JSON.")
lang = click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", help="语言.")


def day(given: dt.datetime | None) -> dt.date:
    """Return the legal day of a check: the one given, or today in Shanghai."""
    return given.date() if given else dt.datetime.now(ZoneInfo("Asia/Shanghai")).date()


def library(standards: Path | None) -> Library:
    """Return the standards that come with the program, and those of a folder."""
    from standards.library import Library

    return Library().with_folder(standards) if standards else Library()


def load_layout(name: str, standards: Library) -> Mapping:
    """Load a shipped layout or a mapping file; ends the command when it has mistakes."""
    from adapters import layouts as shipped
    from adapters.errors import AdapterError

    try:
        return shipped.load(name, standards.load)
    except AdapterError as error:
        fail(str(error), error.hint, error.exit_code)


def read_bytes(path: Path) -> bytes:
    """Read a file; ends the command when there is none."""
    try:
        return path.read_bytes()
    except OSError:
        fail(f"{path}: cannot be read", "give the path of a file", MISSING)


def opened(path: Path) -> BinaryIO:
    """Open a file to be read; ends the command when there is none."""
    try:
        return path.open("rb")
    except OSError:
        fail(f"{path}: cannot be read", "give the path of a file", MISSING)


def write(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write a file, whole or not at all; ends the command when the disk does not take it."""
    write_pieces(path, [data], private=private)


def write_pieces(path: Path, pieces: Iterable[bytes], *, private: bool = False) -> None:
    """Write a file piece by piece, whole or not at all; ends the command when it cannot.

    What is `private`, because it holds persons' data, is for its owner alone to read.
    """
    try:
        whole_file.replace(path, pieces, mode=whole_file.PRIVATE if private else whole_file.SHARED)
    except OSError:
        fail(f"{path}: cannot be written", "see whether the folder exists and has room", DISK)


def fail(message: str, hint: str, code: int) -> NoReturn:
    """End the command: say what is wrong and what to do, on standard error."""
    click.echo(message, err=True)
    if hint:
        click.echo(f"hint: {hint}", err=True)
    raise SystemExit(code)
