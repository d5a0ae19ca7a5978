"""`chengxin standards install`."""

from pathlib import Path

import click

from standards import publishing
from standards.commands import options
from standards.release import AlreadyPublished


@click.command()
@options.release_folder_argument
@options.fingerprint
@click.option("--home", type=click.Path(file_okay=False, path_type=Path),
              help="Your home: the standard goes into its folder standards/.")  # fmt: skip
@click.option("--into", type=click.Path(file_okay=False, path_type=Path),
              help="Another folder of published standards, instead of a home's.")  # fmt: skip
def install(folder: Path, digits: str, home: Path | None, into: Path | None) -> None:
    """Take RELEASE in 安装标准, once all of it has been verified.

    The digits of its publishers are needed the first time; later releases are held against the
    sets of publishers that came with the earlier ones.
    """
    if (home is None) == (into is None):
        raise click.UsageError("give --home HOME, or --into DIR")
    if home is not None and not home.is_dir():
        raise options.Failure(f"no home {home}", "make it: chengxin exchange init --home DIR", 66)
    target = into or home / "standards"  # type: ignore[operator]
    with options.failures():
        files = options.read_release(folder)
        pinned = publishing.pinned(target, publishing.publisher_of(files))
        if not pinned and not digits:
            raise options.Failure(
                "nobody has told yet who publishes this standard",
                "phone the publisher and give the digits it reads: --fingerprint DIGITS",
                77,
            )
        found = publishing.check(files, options.notary(), digits=digits, pinned=pinned)
        publishing.require_complete(found)
        _refuse_other_content(found)
        new = publishing.install(files, found, target)
    options.tell_release(found)
    click.echo(f"{'installed 已安装' if new else 'was installed 此前已安装'}: {target}")
    if home is not None:
        click.echo(f"tell your partners: chengxin keys announce --home {home}", err=True)


def _refuse_other_content(found: publishing.Checked) -> None:
    """The standards that came with the program are published as well."""
    library = options.library()
    name = found.standard.name
    if name in library.published() and library.load_any(name) != found.standard:
        raise AlreadyPublished(
            f"{name} came with this program, with other content",
            hint="a published version never changes: ask the publisher which of the two is true",
            exit_code=65,
        )
