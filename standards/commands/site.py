"""`chengxin standards site`."""

from pathlib import Path

import click

from standards import release
from standards.commands import options


@click.command()
@click.argument("names", metavar="[STANDARD]...", nargs=-1)
@options.standards_folder
@click.option("--draft", "drafts", multiple=True, type=click.Path(path_type=Path),
              help="The folder of a draft 草案, shown beside the published versions.")  # fmt: skip
@click.option("--out", type=click.Path(path_type=Path), required=True,
              help="The folder to write; its pages are written over.")  # fmt: skip
def site(names: tuple[str, ...], drafts: tuple[Path, ...], out: Path) -> None:
    """Write the standards as web pages 网页: search, record types, code lists, changes.

    All published versions when none is named. Open index.html: no server and no network needed.
    """
    from standards.site.build import pages

    with options.failures():
        library = options.library()
        found = [library.load_any(name) for name in names or library.published()]
    found += [options.read_any_draft(folder) for folder in drafts]
    found.sort(key=lambda standard: release.by_version(standard.name))
    files = dict(pages(found))
    options.write_files(out, files)
    click.echo(f"{len(files)} pages 页: {out / 'index.html'}")
