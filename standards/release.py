"""Published versions: what was frozen once and never changes.

published/<id>/<version>/<kind>.json       the frozen form, which all else is compiled from:
                                           catalog.json, classification.json, specification.json
published/<id>/<version>/SHA256SUMS        digests of every file: `sha256sum -c SHA256SUMS`
published/<id>/<version>/B2SUMS            the same in BLAKE2b-256: `b2sum -l 256 -c B2SUMS`
published/<id>/<version>/json-schema/…     compiled, never edited
published/<id>/<version>/xsd/…              and sql/…, arrow/…, matrix.json
published/<id>/<version>/migrations/…       how records come from earlier versions: lens files
drafts/<id>/<version>/                     the source that the version is compiled from
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from standards import release_folder
from standards.canonical import NotFrozenForm, decode_any, digests, encode
from standards.classification import Classification
from standards.kinds import CATALOG, KINDS, Kind, Standard, kind_of
from standards.model import Catalog
from standards.release_folder import Files
from standards.statement import SUMS

PUBLISHED: Final = Path(__file__).parent / "published"
DRAFTS: Final = Path(__file__).parent / "drafts"

_LENSES: Final = "migrations/"
_SIGNED: Final = ("release.note", "publishers")  # what vouches for a release, and is no part of it
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,62}/[0-9]+(\.[0-9]+){1,2}")


class StandardError(Exception):
    """A standard that cannot be used; `hint` says what to do."""

    def __init__(self, message: str, *, hint: str, exit_code: int) -> None:
        super().__init__(message)
        self.hint = hint
        self.exit_code = exit_code


class UnknownStandard(StandardError):
    """A name that no published standard has."""


class AnotherKind(StandardError):
    """A published standard, but not of the kind that is wanted."""


class BrokenStandard(StandardError):
    """A published standard whose files are not what was published."""


class AlreadyPublished(StandardError):
    """A version that is published with other content."""


def published(root: Path = PUBLISHED, kind: Kind | None = None) -> tuple[str, ...]:
    """Return the names of the published standards, such as `jiangyin-person/0.9.0`, in order.

    With a `kind` only those of that kind.
    """
    kinds = KINDS if kind is None else (kind,)
    found = {path.parent for one in kinds for path in root.glob(f"*/*/{one.frozen}")}
    names = (f"{folder.parent.name}/{folder.name}" for folder in found)
    return tuple(sorted(filter(_NAME.fullmatch, names), key=by_version))


def load(name: str, root: Path = PUBLISHED) -> Catalog:
    """Return a published catalog, after a look at its digests.

    Raises UnknownStandard for a name that is not published, AnotherKind for a standard that is no
    catalog, and BrokenStandard when the frozen form is not the one that was published.
    """
    standard = load_any(name, root)
    if not isinstance(standard, Catalog):
        raise AnotherKind(
            f"{name} is a {kind_of(standard).name}, not a catalog",
            hint=f"catalogs are: {', '.join(published(root, CATALOG)) or 'none'}",
            exit_code=78,
        )
    return standard


@cache
def load_any(name: str, root: Path = PUBLISHED) -> Standard:
    """Return a published standard of any kind; raises as `load` does."""
    kind = _kind(name, root)
    data = (root / name / kind.frozen).read_bytes()
    for sums, digest in zip(SUMS, digests(data), strict=True):
        if _sums(root / name / sums).get(kind.frozen) != digest:
            raise _broken(name)
    try:
        standard = decode_any(data)
    except NotFrozenForm:
        raise _broken(name) from None
    if standard.name != name or kind_of(standard) is not kind:
        raise _broken(name)
    return standard


def _kind(name: str, root: Path) -> Kind:
    """Tell the kind of a published standard by the file of its frozen form."""
    if _NAME.fullmatch(name):
        for kind in KINDS:
            if (root / name / kind.frozen).is_file():
                return kind
    raise UnknownStandard(
        f"no published standard {name!r}",
        hint=f"published are: {', '.join(published(root)) or 'none'}",
        exit_code=78,
    )


def verify(name: str, root: Path = PUBLISHED) -> tuple[str, ...]:
    """Return the files of a published version that are not what was published, changed or gone."""
    folder = root / name
    sums = [_sums(folder / file) for file in SUMS]
    there = {
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and path.name not in {*SUMS, *_SIGNED} and path.parent.name not in _SIGNED
    }
    wrong = there ^ (sums[0].keys() | sums[1].keys())
    for file in there - wrong:
        if digests((folder / file).read_bytes()) != tuple(known.get(file) for known in sums):
            wrong.add(file)
    return tuple(sorted(wrong))


def compiled(standard: Standard, lenses: Files | None = None) -> Files:
    """Return every file of a release by its path: the frozen form and what it compiles to.

    `lenses` are the frozen lens files of a catalog (see migration.ways.frozen), and pages.
    """
    return with_sums({**targets(standard), **(lenses or {})})


def targets(standard: Standard) -> Files:
    """Return the frozen form of a standard and what it compiles to, by path."""
    return {kind_of(standard).frozen: encode(standard), **_targets(standard)}


def with_sums(files: Files) -> Files:
    """Return files together with SHA256SUMS and B2SUMS, which name them all."""
    made = {}
    for number, sums in enumerate(SUMS):
        lines = (f"{digests(files[name])[number]}  {name}\n" for name in sorted(files))
        made[sums] = "".join(lines).encode()
    return {**files, **made}


def _targets(standard: Standard) -> dict[str, bytes]:
    """Return the files that a standard compiles to, by its kind."""
    if isinstance(standard, Catalog):
        from standards.targets import outputs

        return dict(outputs.compiled(standard))
    if isinstance(standard, Classification):
        from standards.targets import classification

        return classification.render(standard)
    from standards.targets import specification

    return specification.render(standard)


def freeze(
    standard: Standard,
    root: Path = PUBLISHED,
    lenses: Mapping[str, bytes] | None = None,
    pages: Mapping[str, bytes] | None = None,
) -> Path:
    """Publish a version, and return its folder; doing it again with the same content is fine.

    The content is the frozen form and the lenses: what they compiled to when they were published
    stays as it is, though compilers learn, and so do `pages` beside it, such as the change page.
    Raises AlreadyPublished when the version is there with other content, or damaged.
    """
    folder = root / standard.name
    if folder.exists():
        wanted = {kind_of(standard).frozen: encode(standard), **(lenses or {})}
        there = release_folder.read(folder)
        kept = {path: there[path] for path in there if path in wanted or path.startswith(_LENSES)}
        if kept == wanted and not verify(standard.name, root):
            return folder
        raise AlreadyPublished(
            f"{standard.name} is published, with other content",
            hint="a published version never changes: give the draft a new version number",
            exit_code=65,
        )
    release_folder.write_new(folder, compiled(standard, {**(lenses or {}), **(pages or {})}))
    return folder


def read_sums(data: bytes) -> Mapping[str, str]:
    """Return the digest of each file that SHA256SUMS or B2SUMS names."""
    lines = data.decode(errors="replace").splitlines()
    return {file: digest for digest, _, file in (line.partition("  ") for line in lines)}


def _sums(path: Path) -> Mapping[str, str]:
    try:
        return read_sums(path.read_bytes())
    except OSError:
        return {}


def by_version(name: str) -> tuple[str, list[int]]:
    """Return what to sort names by: 0.10.0 comes after 0.9.0."""
    id_, version = name.split("/")
    return id_, [int(part) for part in version.split(".")]


def _broken(name: str) -> BrokenStandard:
    return BrokenStandard(
        f"the files of {name} are not those that were published",
        hint="install the package again: a published standard is never edited",
        exit_code=78,
    )
