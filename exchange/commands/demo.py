"""`chengxin exchange demo`: three organisations in a folder, and one night of exchange."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("demo")
@click.option(
    "--dir",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("demo"),
    show_default=True,
    help="Where the three homes are made  演示目录",
)
def demo(folder: Path) -> int:
    """Build a city hub, Wuxi and Jiangsu on this machine, and run their relays.

    Starts the same commands that you would type, with fictitious files of two departments.
    Nothing leaves this machine. 在本机演示三家机构的一次每夜交换。
    """
    from exchange import demonstration

    return demonstration.run(folder.resolve(), tell=_tell)


def _tell(text: str) -> None:
    click.echo(text, err=True)
