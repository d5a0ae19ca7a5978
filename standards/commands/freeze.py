"""`chengxin standards freeze`."""

from pathlib import Path

import click

from standards import release
from standards.commands import options
from standards.commands.release import change_page, refuse_small_version, refuse_unlawful
from standards.library import RELEASED
from standards.release_folder import Files


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--into", type=click.Path(path_type=Path), default=release.PUBLISHED,
              help="The folder of published versions.")  # fmt: skip
@options.standards_folder
def freeze(folder: Path, into: Path) -> None:
    """Publish a draft 发布: read the source in FOLDER and write its frozen form, unsigned.

    FOLDER holds catalog.toml, classification.toml or specification.toml: the kind of standard.

    Every mistake in the source is reported with its file and line. A version that is published
    with other content is never overwritten. A source whose status is "released" has to pass what
    a release passes: the lint, and the least version number.
    """
    from standards.migration import ways
    from standards.source import SourceMistakes

    draft = options.read_any_draft(folder)
    library = options.library().with_folder(into)
    pages: Files = {}
    try:
        with options.failures():
            if draft.status == RELEASED and draft.name not in release.published(into):
                refuse_unlawful(folder)
                refuse_small_version(folder, draft, library)
                pages = change_page(draft, library)
            frozen = release.freeze(draft, into, ways.frozen(folder, draft, into), pages)
    except SourceMistakes as error:
        raise options.Failure(f"the lens files have mistakes:\n{error}", error.hint, 65) from None
    except OSError as error:
        options.cannot(into, error, 74)
    click.echo(f"frozen 已发布: {frozen}")
