"""From one version of a catalog to another: the versions in between, and their lens files.

A version may be a published one, by its name, or a draft, by its folder. The way goes over lens
files: each names the earlier version from which it leads. Where there is none, records are taken
over by what follows from the two catalogs alone.
"""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from standards import release, source
from standards.kinds import Standard
from standards.library import Library
from standards.migration import lens_file, proof
from standards.migration.lens_file import LensFile
from standards.migration.lenses import Migration
from standards.migration.plan import Plan, build, versions_of
from standards.migration.steps import Companions
from standards.model import Catalog
from standards.source import SourceMistakes

FOLDER = "migrations"


class BrokenLenses(release.StandardError):
    """A lens file that is not what was published."""


class NoChain(release.StandardError):
    """Two versions between which there is no way."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of a catalog with its lens files, by the name of the version they lead from."""

    catalog: Catalog
    files: Mapping[str, LensFile]
    folder: Path | None = None  # of a draft


@dataclass(frozen=True, slots=True)
class Leg:
    """One step of a way, between two versions; `migration` is None where nothing is declared."""

    old: Catalog
    new: Catalog
    migration: Migration | None
    up: bool


HERE = Library()


def edition(name: str, library: Library = HERE) -> Edition:
    """Return a published version by its name, or a draft by its folder.

    Raises StandardError, and SourceMistakes for a draft that has mistakes.
    """
    folder = Path(name)
    if (folder / "catalog.toml").is_file():
        catalog = source.read(folder)
        return Edition(catalog, drafted(folder, catalog), folder)
    catalog = library.load(name)
    return Edition(catalog, _published(catalog, library.folder(name).parents[1]))


def drafted(folder: Path, catalog: Catalog) -> Mapping[str, LensFile]:
    """Read the lens files of a draft. Raises SourceMistakes with all that is wrong in them."""
    files, mistakes = {}, []
    for path in sorted((folder / FOLDER).glob("*.toml")):
        name = f"{FOLDER}/{path.name}"
        try:
            file = lens_file.read(path.read_bytes().decode(), name, catalog.name)
        except UnicodeDecodeError:
            mistakes.append(source.Mistake(name, 0, "not UTF-8"))
            continue
        except SourceMistakes as error:
            mistakes += error.mistakes
            continue
        if file.migration.old != f"{catalog.id}/{path.stem}":
            mistakes.append(file.mistake("old", f"old: the file is named {path.stem}"))
        files[file.migration.old] = file
    if mistakes:
        raise SourceMistakes(mistakes)
    return files


def frozen(folder: Path, standard: Standard, root: Path = release.PUBLISHED) -> dict[str, bytes]:
    """Return the files of a release that come from a draft's lens files, each checked.

    An earlier version is looked for among the published ones, then beside the draft. Raises
    StandardError when there is none, SourceMistakes for lenses that do not fit the versions.
    """
    if not isinstance(standard, Catalog):
        return {}  # only catalogs have records
    made, library = {}, Library((root,))
    for name, file in drafted(folder, standard).items():
        beside = folder.parent / name.rpartition("/")[2]
        known = name in library.published()
        earlier = edition(name if known or not beside.is_dir() else str(beside), library)
        proof.check(file, earlier.catalog, standard)
        made[f"{FOLDER}/{name.rpartition('/')[2]}.json"] = file.frozen()
    return made


def way(source_: Edition, target: Edition, library: Library = HERE) -> tuple[Leg, ...]:
    """Return the legs from one version to another, the fewest that lens files allow.

    Raises NoChain between different catalogs, StandardError for versions that cannot be read and
    SourceMistakes for lens files that do not fit.
    """
    if source_.catalog.id != target.catalog.id:
        raise NoChain(
            f"{source_.catalog.name} and {target.catalog.name} are different catalogs",
            hint="records migrate between versions of one catalog",
            exit_code=65,
        )
    up = number(source_.catalog) <= number(target.catalog)
    old, new = (source_, target) if up else (target, source_)
    legs = [_leg(a, b, up=up) for a, b in _chain(old, new, library)]
    return tuple(legs if up else reversed(legs))


def plans(
    source_: Edition,
    target: Edition,
    type_: str,
    library: Library = HERE,
    companions: Companions | None = None,
) -> list[Plan]:
    """Return the plans for the records of one type of the source, one for each leg.

    `companions` are records of other types, of which fields come back that had moved there.

    Raises what `way` raises, and NoWay when a version on the way has no such record type.
    """
    made = []
    for leg in way(source_, target, library):
        versions = versions_of(type_, leg.old, leg.new, leg.migration, up=leg.up)
        made.append(build(versions, up=leg.up, companions=companions))
        type_ = made[-1].target_type.id
    if not made:
        raise NoChain(
            f"{source_.catalog.name} is both the source and the target",
            hint="give two versions, in --from and --to",
            exit_code=65,
        )
    return made


def number(catalog: Catalog) -> tuple[int, ...]:
    """Return the version of a catalog as numbers, for comparison."""
    return tuple(int(part) for part in catalog.version.split("."))


def _leg(old: Edition, new: Edition, *, up: bool) -> Leg:
    file = new.files.get(old.catalog.name)
    if file is not None:
        proof.check(file, old.catalog, new.catalog)
    return Leg(old.catalog, new.catalog, file.migration if file else None, up)


def _chain(old: Edition, new: Edition, library: Library) -> list[tuple[Edition, Edition]]:
    """Go back from the new version over lens files, and over what follows for the rest.

    Where lens files lead all the way, that is the shortest such chain. Else they are followed as
    far back as they lead, and the first leg has none.
    """
    if old.catalog.name == new.catalog.name:
        return []
    known = {old.catalog.name: old, new.catalog.name: new}
    after: dict[str, str] = {}
    queue = deque([new.catalog.name])
    while queue and old.catalog.name not in after:
        name = queue.popleft()
        for earlier in known[name].files:
            found = known.get(earlier) or _earlier(earlier, known[name], library)
            if earlier not in after and found and number(found.catalog) >= number(old.catalog):
                after[earlier] = name
                known[earlier] = found
                queue.append(earlier)
    if old.catalog.name not in after:
        oldest = min((new.catalog.name, *after), key=lambda name: number(known[name].catalog))
        after[old.catalog.name] = oldest
    return _pairs(old.catalog.name, after, known)


def _earlier(name: str, later: Edition, library: Library) -> Edition | None:
    """Return a version that a lens file names: a published one, or the draft beside a draft."""
    if name in library.published():
        return edition(name, library)
    if later.folder is None:
        return None
    beside = later.folder.parent / name.rpartition("/")[2]
    return edition(str(beside), library) if (beside / "catalog.toml").is_file() else None


def _pairs(
    name: str, after: Mapping[str, str], known: Mapping[str, Edition]
) -> list[tuple[Edition, Edition]]:
    found = []
    while name in after:
        found.append((known[name], known[after[name]]))
        name = after[name]
    return found


def _published(catalog: Catalog, root: Path) -> Mapping[str, LensFile]:
    folder = root / catalog.name / FOLDER
    paths = sorted(folder.glob("*.json")) if folder.is_dir() else []
    if paths and any(name.startswith(FOLDER) for name in release.verify(catalog.name, root)):
        raise BrokenLenses(
            f"the lens files of {catalog.name} are not those that were published",
            hint="install the package again: a published standard is never edited",
            exit_code=78,
        )
    files = (lens_file.thaw(path.read_bytes(), path.name, catalog.name) for path in paths)
    return {file.migration.old: file for file in files}
