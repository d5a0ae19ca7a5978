"""`chengxin standards sign`."""

from pathlib import Path

import click

from standards import publishing, whole_file
from standards.commands import options


@click.command()
@options.release_folder_argument
@click.option("--home", type=click.Path(file_okay=False, path_type=Path),
              help="The officer's home, on the officer's own machine.")  # fmt: skip
@click.option("--signatures", "copies", multiple=True, metavar="COPY",
              type=click.Path(path_type=Path),
              help="Take in the signatures of another copy of RELEASE, the folder or its "
              "release.note 并入签名. Repeatable.")  # fmt: skip
@click.option("--yes", is_flag=True, help="Do not ask; you have looked at it before.")
@options.passphrase_file
@options.fingerprint
def sign(
    folder: Path,
    home: Path | None,
    copies: tuple[Path, ...],
    yes: bool,
    secret: Path | None,
    digits: str,
) -> None:
    """Sign RELEASE as one of its publishers 签署发布, after a look at what is signed.

    Everything in it is checked before: a release that was changed on the way is not signed.
    Officers may sign copies at the same time: --signatures puts what they signed into one.
    """
    if home is None and not copies:
        raise click.UsageError("give --home to sign, or --signatures to take in signatures")
    with options.failures():
        before = options.read_release(folder)
        checked = publishing.check(before, options.notary(), digits=digits)
        files = options.with_signatures(before, copies)
        if copies:
            checked = publishing.check(files, options.notary(), digits=digits)
        options.tell_release(checked)
        if home is not None and not yes:
            click.confirm("sign this release 签署?", abort=True, err=True)
        if files[publishing.NOTE] != before[publishing.NOTE]:
            whole_file.replace(folder / publishing.NOTE, [files[publishing.NOTE]])
        if home is not None:
            options.sign(folder, files, home, secret)
        found = publishing.check(options.read_release(folder), options.notary(), digits=digits)
    click.echo(options.signatures(found))
