"""`chengxin standards freeze`."""

from pathlib import Path

import click

from standards import release
from standards.commands import options


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--into", type=click.Path(path_type=Path), default=release.PUBLISHED,
              help="The folder of published versions.")  # fmt: skip
def freeze(folder: Path, into: Path) -> None:
    """Publish a draft 发布: read the source in FOLDER and write its frozen form.

    FOLDER holds catalog.toml, classification.toml or specification.toml: the kind of standard.

    Every mistake in the source is reported with its file and line. A version that is published
    with other content is never overwritten.
    """
    from standards.migration import ways
    from standards.source import SourceMistakes

    draft = options.read_any_draft(folder)
    try:
        with options.failures():
            frozen = release.freeze(draft, into, ways.frozen(folder, draft, into))
    except SourceMistakes as error:
        raise options.Failure(f"the lens files have mistakes:\n{error}", error.hint, 65) from None
    except OSError as error:
        options.cannot(into, error, 74)
    click.echo(f"frozen 已发布: {frozen}")
