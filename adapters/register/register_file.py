"""Register files: a TOML file that says where the population register is and what for it is asked.

The register is a query of a database, or a file in a layout that the readers know. Addresses of
databases are given as in source files: never with a password.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from adapters.errors import MappingMistakes, Mistake, PurposeNotAllowed
from adapters.mapping.file_form import FileForm
from adapters.readers.database import Query
from adapters.source_file import AddressForm, address_of, form_of
from standards.toml_lines import nearest

if TYPE_CHECKING:
    from typing import Self

PARAMETER: Final = "numbers"
_FORMATS: Final = ("csv", "xlsx", "xls", "ods", "dbf")
_PLACE: Final = re.compile(r"\(\s*:numbers\s*\)|:numbers\b")
_LIKE_A_VALUE: Final = re.compile(r"\d{7}")


def _purpose(value: str) -> str:
    if _LIKE_A_VALUE.search(value):
        message = "a purpose names a kind of work, and no case or person"
        raise ValueError(message)
    return value


_Text = Annotated[str, Field(min_length=1, max_length=100)]
_Purpose = Annotated[_Text, AfterValidator(_purpose)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class _Database(AddressForm):
    query: Annotated[str, Field(min_length=1)]
    # Each number is asked about in up to three forms; Oracle takes 1000 values in one list.
    batch: Annotated[int, Field(ge=1, le=300)] = 300


class _File(_Section):
    path: Annotated[str, Field(min_length=1)]
    encoding: str = "auto"
    delimiter: str = ","
    sheet: str = ""


class _RegisterFile(_Section):
    """The form of a register file; docs/adapters.md describes every key."""

    title: _Text
    purposes: Annotated[tuple[_Purpose, ...], Field(min_length=1, strict=False)]
    log: Annotated[str, Field(min_length=1)]
    name: _Text
    number: _Text
    database: _Database | None = None
    file: _File | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.database is None) == (self.file is None):
            message = "one of [database] and [file]"
            raise ValueError(message)
        return self


@dataclass(frozen=True, slots=True)
class FileSource:
    """A register that is a file."""

    path: Path
    form: FileForm


@dataclass(frozen=True, slots=True)
class RegisterFile:
    """What a register file says. An address may hold a password: it is never shown."""

    title: str
    purposes: tuple[str, ...]
    log: Path
    name: str  # of the columns
    number: str
    source: Query | FileSource

    def require(self, purpose: str) -> None:
        """Refuse a purpose that is not listed. Raises PurposeNotAllowed."""
        if purpose not in self.purposes:
            raise PurposeNotAllowed(
                "the register may not be asked for this purpose 该用途未经允许",
                hint="one of: " + ", ".join(self.purposes),
            )


def parse(text: str, path: Path) -> RegisterFile:
    """Read a register file; paths in it are relative to its folder.

    Raises MappingMistakes with all that is wrong.
    """
    form, lines = form_of(text, path, _RegisterFile)
    source: Query | FileSource
    if form.database is not None:
        sql, places = _PLACE.subn(f":{PARAMETER}", form.database.query)
        if places != 1:
            line = nearest(lines, "database.query")
            hint = "such as SELECT XM, SFZH FROM RK WHERE SFZH IN :numbers"
            message = "database.query: :numbers has to stand in it once"
            raise MappingMistakes([Mistake(str(path), line, message, hint)])
        source = Query(address_of(form.database, path, lines), sql, form.database.batch)
    elif form.file is not None:
        file = form.file
        shape = FileForm(_FORMATS, file.encoding, file.delimiter, sheet=file.sheet)
        source = FileSource(path.parent / file.path, shape)
    return RegisterFile(
        form.title, form.purposes, path.parent / form.log, form.name, form.number, source
    )
