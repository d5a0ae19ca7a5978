"""`chengxin standards release`."""

from pathlib import Path

import click

from standards import publishing, release_folder
from standards import release as releases
from standards.commands import options
from standards.kinds import Standard
from standards.library import Library, as_released
from standards.model import Catalog
from standards.release import PUBLISHED, AlreadyPublished, by_version
from standards.release_folder import Files
from standards.statement import SUMS

CHANGES = "changes.html"
_folder = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.argument("draft", metavar="DRAFT|STANDARD", type=_folder)
@click.option("--publishers", required=True,
              type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="The folder with the signed sets of publisher keys 发布者集合.")  # fmt: skip
@click.option("--into", type=_folder, default=Path("releases"), show_default=True,
              help="Where releases are made; nobody reads them there.")  # fmt: skip
@click.option("--keys", "homes", multiple=True, type=_folder,
              help="Sign at once with the officer of this home. Repeatable.")  # fmt: skip
@click.option("--passphrase-file", "secrets", multiple=True,
              type=click.Path(dir_okay=False, path_type=Path),
              help="The officers' passphrases, in the order of --keys.")  # fmt: skip
@options.standards_folder
def release(
    draft: Path, publishers: Path, into: Path, homes: tuple[Path, ...], secrets: tuple[Path, ...]
) -> None:
    """Make a release 编制发布 of the source in DRAFT, for its publishers to sign.

    It counts as published once enough officers have signed it: chengxin standards sign RELEASE.
    Of a STANDARD that is published without signatures, as those that come with the program are,
    the files are taken as they are.
    """
    published = not draft.is_dir() and str(draft) in options.library().published()
    standard = _published(str(draft)) if published else as_released(options.read_any_draft(draft))
    with options.failures():
        _refuse_published(standard)
        if not published:
            refuse_unlawful(draft)
            refuse_relaxed(draft, standard, options.library())
        verdict = refuse_small_version(draft, standard, options.library())
        files = _published_files(standard) if published else _files(draft, standard)
        sets = publishing.sets_of(options.read_release(publishers), "")
        folder = _write(into / standard.name, _noted(standard, files, sets, verdict))
    click.echo(f"release 发布: {folder}")
    for number, home in enumerate(homes):
        secret = secrets[number] if number < len(secrets) else None
        options.sign(folder, options.read_release(folder), home, secret)
    options.tell_release(publishing.check(options.read_release(folder), options.notary()))


def _published(name: str) -> Standard:
    with options.failures():
        return options.library().load_any(name)


def _published_files(standard: Standard) -> Files:
    """The files of a published version, none of them changed since."""
    folder = options.library().folder(standard.name)
    if changed := releases.verify(standard.name, folder.parents[1]):
        raise options.Failure(
            f"{standard.name} is not what was published: {', '.join(changed)}",
            "install the package again: a published standard is never edited",
            65,
        )
    return publishing.content(release_folder.read(folder))


def _refuse_published(standard: Standard) -> None:
    """A version that is published with other content is never made again."""
    library = options.library()
    if standard.name in library.published() and library.load_any(standard.name) != standard:
        raise AlreadyPublished(
            f"{standard.name} is published, with other content",
            hint="a published version never changes: give the draft a new version number",
            exit_code=65,
        )


def refuse_unlawful(draft: Path) -> None:
    """What the lint calls an error is never published."""
    from standards.linting import report

    linted = report.draft(draft, options.today())
    if linted.errors:
        click.echo(report.as_text(linted, "zh"), nl=False, err=True)
        raise options.Failure(
            f"the draft breaks rules of law: {report.summary(linted)}",
            f"chengxin standards lint --draft {draft} explains each of them",
            65,
        )


def refuse_relaxed(draft: Path, standard: Standard, library: Library) -> None:
    """A catalog that names a parent narrows and extends it, and allows nothing more."""
    if not isinstance(standard, Catalog) or standard.parent is None:
        return
    from standards.profile import judge

    parent = library.load(f"{standard.parent.id}/{standard.parent.version}")
    judge.pinned(standard, parent)
    found = judge.judge(standard, parent).findings
    if found:
        places = ", ".join(dict.fromkeys(f"{one.record_type}/{one.field}" for one in found))
        raise options.Failure(
            f"{standard.name} allows what its parent {parent.name} does not: {places}",
            f"chengxin standards profile {draft} shows each with a record; what the parent does "
            "not know says extension = true",
            65,
        )


def refuse_small_version(draft: Path, standard: Standard, library: Library) -> str:
    """The version number follows from what changed; return the verdicts in a few words."""
    from standards.compare import gate, wording

    published = list(library.versions(standard.id))
    others = [one for one in published if one.version != standard.version]
    decision = gate.decide(standard, others, options.exceptions(draft), as_of=options.today())
    for line in wording.gate_lines(decision):
        click.echo(line, err=True)
    if not decision.passed:
        raise options.Failure(
            f"the version number {standard.version} is too small: {decision.needs} or more",
            "chengxin standards diff OLD DRAFT --gate tells why; exceptions.toml lets things pass",
            65,
        )
    return wording.summary(decision)


def _files(draft: Path, standard: Standard) -> Files:
    """The files of a version that is released for the first time."""
    from standards.migration import ways
    from standards.source import SourceMistakes

    library = options.library()
    earlier = _before(standard, library)
    root = library.folder(earlier).parents[1] if earlier else PUBLISHED
    try:
        lenses = ways.frozen(draft, standard, root)
    except SourceMistakes as error:
        raise options.Failure(f"the lens files have mistakes:\n{error}", error.hint, 65) from None
    pages = {**lenses, **change_page(standard, library)}
    return releases.with_sums({**releases.targets(standard), **pages})


def _noted(standard: Standard, files: Files, sets: tuple[bytes, ...], verdict: str) -> Files:
    """The files with the note about them, which nobody has signed yet."""
    from standards.linting.table import VERSION

    library = options.library()
    earlier = _before(standard, library)
    sums = (library.folder(earlier) / SUMS[0]).read_bytes() if earlier else b""
    return publishing.draft(
        standard,
        options.notary(),
        sets,
        previous=(earlier, sums),
        linter=VERSION,
        verdict=verdict,
        files=files,
    )


def change_page(standard: Standard, library: Library) -> Files:
    """The page that tells what changed from the version before, with a record for each break."""
    earlier = _before(standard, library)
    if not earlier:
        return {}
    from standards.compare import page
    from standards.compare.comparison import NotComparable, compare

    try:
        report = compare(library.load_any(earlier), standard)
    except NotComparable as error:
        raise options.Failure(str(error), "give the standard another id", 65) from None
    return {CHANGES: page.render(report).encode()}


def _before(standard: Standard, library: Library) -> str:
    """The name of the newest published version before this one; empty where there is none."""
    names = [name for name in library.published() if name.partition("/")[0] == standard.id]
    earlier = [name for name in names if by_version(name) < by_version(standard.name)]
    return earlier[-1] if earlier else ""


def _write(folder: Path, files: Files) -> Path:
    """Write the release, or find the same one there; another one is never written over."""
    if not folder.exists():
        release_folder.write_new(folder, files)
    elif publishing.content(release_folder.read(folder)) != publishing.content(files):
        raise AlreadyPublished(
            f"{folder} holds another release of this version",
            hint="if nobody outside has it, move it away; else give the draft a new version",
            exit_code=65,
        )
    return folder
