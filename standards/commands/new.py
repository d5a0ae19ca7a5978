"""`chengxin standards new`."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import click

from standards.commands import options
from standards.kinds import Standard
from standards.model import Catalog, Label
from standards.release import DRAFTS


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--from",
    "base",
    metavar="STANDARD",
    help="A published standard, or the folder of a draft, to begin with.",
)
@options.standards_folder
@click.option("--version", help="The number of the next version 版本号, such as 2.1.0.")
@click.option("--id", "id_", metavar="ID", help="The id of a new standard of its own.")
@click.option("--name-zh", default="", help="Its name in Chinese 中文名称.")
@click.option("--name-en", default="", help="Its name in English 英文名称.")
@click.option("--publisher", default="", help="Who publishes it 发布单位: cn.jiangyin.")
@click.option("--type", "types", multiple=True, metavar="TYPE", help="Record types to begin with.")
@click.option("--from-day", type=click.DateTime(["%Y-%m-%d"]),
              help="The first day in force 施行日期; tomorrow when left out.")  # fmt: skip
def new(
    folder: Path,
    base: str | None,
    version: str | None,
    id_: str | None,
    name_zh: str,
    name_en: str,
    publisher: str,
    types: tuple[str, ...],
    from_day: date | None,
) -> None:
    r"""Begin a draft 新建草案 in FOLDER: the next version of a standard, or a new catalog.

    \b
    chengxin standards new draft --from jiangyin-person/2.0.0 --version 2.1.0
    chengxin standards new draft --id wuxi-person --name-zh … --name-en … --publisher cn.wuxi

    The next version begins with the source of the one before, comments in it included, and with
    an empty lens file from it. Then edit the files, and run `fmt`, `lint` and `diff` on the folder.
    """
    from standards.authoring import start, writer

    if (version is None) == (id_ is None):
        raise click.UsageError("give --version for the next version, or --id for a new standard")
    if folder.exists() and any(folder.iterdir()):
        raise options.Failure(f"{folder} is not empty", "give a new folder for the draft", 65)
    first = (from_day or options.today() + timedelta(days=1)).strftime("%Y-%m-%d")
    begun = _base(base)
    if version is not None:
        made: Standard = start.next_version(begun, version, first)
        files = _next(begun, made, base)
    else:
        made = _new_catalog(begun, str(id_), Label(name_zh, name_en), publisher, types, first)
        files = writer.files(made)
    options.write_files(folder, files)
    click.echo(f"draft 草案: {folder}  {made.name}, from 自 {first}")


def _next(begun: Standard, made: Standard, base: str | None) -> Mapping[str, bytes]:
    """The files of the next version, from the source of the one before where there is one."""
    from standards.authoring import start

    folder = Path(base) if base is not None and Path(base).is_dir() else DRAFTS / begun.name
    files = start.files_of_next(made, begun, folder)
    if isinstance(begun, Catalog) and begun.name in options.library().published():
        return {**files, **start.lens_file(begun, made)}
    return files


def _base(base: str | None) -> Standard:
    if base is not None and Path(base).is_dir():
        return options.read_any_draft(Path(base))
    return options.load_any(base, options.today())


def _new_catalog(
    begun: Standard, id_: str, label: Label, publisher: str, types: tuple[str, ...], first: str
) -> Catalog:
    from standards.authoring import start

    if not (label.zh and label.en and publisher):
        raise click.UsageError("a new standard needs --name-zh, --name-en and --publisher")
    if not isinstance(begun, Catalog):
        raise click.UsageError(f"{begun.name} is no catalog")
    chosen = types or ("honour",)
    for name in chosen:
        options.record_type(begun, name)
    return start.new_catalog(begun, id_, label, publisher, chosen, first)
