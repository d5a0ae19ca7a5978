"""Layouts: the known forms of departments' files, one folder for each.

`<id>/mapping.toml`, a fictitious `sample.csv` or `sample.xlsx`, and `expected.ndjson`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from adapters.errors import AdapterError, LayoutUnknown

if TYPE_CHECKING:
    from collections.abc import Callable

    from adapters.mapping.model import Mapping
    from standards.model import Catalog

FOLDER: Final = Path(__file__).parent
SCHEMA_LINE: Final = "#:schema ../mapping.schema.json"  # the first line, by which editors help


def layouts() -> tuple[str, ...]:
    """Return the ids of the layouts that are shipped, in order."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob("*/mapping.toml")))


def load(
    name: str | Path,
    catalog_named: Callable[[str], Catalog] | None = None,
    *,
    folder: Path = Path(),
) -> Mapping:
    """Load a shipped layout by its id, or a mapping file by its path, a relative one from `folder`.

    `catalog_named` finds the standard that it names; those that come with the program otherwise.

    Raises LayoutUnknown, and MappingMistakes with every mistake of the file.
    """
    from adapters.mapping.parsing import parse
    from standards.release import load as packaged

    shipped = FOLDER / str(name) / "mapping.toml"
    path = shipped if str(name) in layouts() else folder / name
    try:
        text = path.read_text(encoding="utf-8-sig")  # editors of Windows write a mark
    except UnicodeDecodeError:
        hint = "save the mapping file as UTF-8"
        raise AdapterError(f"{path}: not UTF-8", hint=hint) from None
    except OSError:
        hint = f"layouts shipped: {', '.join(layouts())}; or give the path of a mapping file"
        raise LayoutUnknown(f"unknown layout: {name}", hint=hint) from None
    return parse(text, str(path), catalog_named or packaged, beside(path.parent))


def beside(folder: Path) -> Callable[[str], str]:
    """Return a function that reads the text of a file in a folder, by its name.

    It raises AdapterError, and never leaves the folder: a mapping is somebody else's data.
    """

    def read(name: str) -> str:
        path = folder / name
        if Path(name).is_absolute() or ".." in Path(name).parts:
            raise AdapterError(f"{name}: not beside the mapping")
        try:
            return path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            raise AdapterError(f"{name}: not UTF-8") from None
        except (OSError, ValueError):  # a NUL in the name
            raise AdapterError(f"{name!r}: no such file beside the mapping") from None

    return read
