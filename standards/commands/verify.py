"""`chengxin standards verify`."""

from dataclasses import asdict
from pathlib import Path

import click

from standards import publishing
from standards.commands import options
from standards.publishing import Checked


@click.command()
@options.release_folder_argument
@options.fingerprint
@options.as_json
def verify(folder: Path, digits: str, *, as_json: bool) -> None:
    """Check RELEASE offline 核验发布: who published it, and that not a byte has changed.

    Exit code 0: published by those whose digits you gave; 1: consistent, but you gave no digits;
    65: the files are not what was signed; 77: signed by too few, or by others.
    """
    with options.failures():
        found = publishing.check(options.read_release(folder), options.notary(), digits=digits)
        publishing.require_complete(found)
    if as_json:
        options.print_json(_facts(found))
    else:
        options.tell_release(found)
        click.echo(_ending(found))
    click.get_current_context().exit(0 if found.vouched.compared else 1)


def _facts(found: Checked) -> dict[str, object]:
    vouched = found.vouched
    return {
        **asdict(found.statement),
        "created": vouched.created,
        "signed_by": list(vouched.signed_by),
        "threshold": vouched.threshold,
        "fingerprint": vouched.fingerprint,
        "fingerprint_compared": vouched.compared,
        "compiled_again": "differs" if found.differing else "identical",
        "differing": list(found.differing),
    }


def _ending(found: Checked) -> str:
    if not found.vouched.compared:
        return "consistent 一致, but whose it is was not compared: give --fingerprint"
    return "verified 核验通过"
