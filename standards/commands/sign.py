"""`chengxin standards sign`."""

from pathlib import Path

import click

from standards import publishing
from standards.commands import options


@click.command()
@options.release_folder_argument
@click.option("--home", type=click.Path(file_okay=False, path_type=Path), required=True,
              help="The officer's home, on the officer's own machine.")  # fmt: skip
@click.option("--yes", is_flag=True, help="Do not ask; you have looked at it before.")
@options.passphrase_file
@options.fingerprint
def sign(folder: Path, home: Path, yes: bool, secret: Path | None, digits: str) -> None:
    """Sign RELEASE as one of its publishers 签署发布, after a look at what is signed.

    Everything in it is checked before: a release that was changed on the way is not signed.
    """
    with options.failures():
        files = options.read_release(folder)
        options.tell_release(publishing.check(files, options.notary(), digits=digits))
        if not yes:
            click.confirm("sign this release 签署?", abort=True, err=True)
        options.sign(folder, files, home, secret)
        found = publishing.check(options.read_release(folder), options.notary(), digits=digits)
    click.echo(options.signatures(found))
