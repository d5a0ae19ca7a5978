"""Source files: a TOML file that says which query of which database is a department's file.

Target files say in the same way which table a partner's records go to.

The address of the database is no part of it, because it holds a password: it is in a variable
of the environment, or in a file that only its owner may read.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from adapters.errors import MappingMistakes, Mistake
from adapters.readers.database import Query
from standards.toml_lines import TomlMistake, load, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping as Map

_Text = Annotated[str, Field(min_length=1)]
F = TypeVar("F", bound=BaseModel)


class AddressForm(BaseModel):
    """Where the address of a database is given: exactly one of the three."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    url: str = ""
    url_env: str = ""
    url_file: str = ""


class _Database(AddressForm):
    query: _Text
    batch: Annotated[int, Field(ge=1, le=1_000_000)] = 20_000


class _SourceFile(BaseModel):
    """The form of a source file; docs/adapters.md describes every key."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    database: _Database


class _Table(AddressForm):
    table: _Text


class _TargetFile(BaseModel):
    """The form of a target file; docs/writers.md describes every key."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    database: _Table


@dataclass(frozen=True, slots=True)
class Target:
    """A table to write to, and where. The address may hold a password: it is never shown."""

    address: str
    table: str


def parse(text: str, path: Path) -> Query:
    """Read a source file and what it refers to. Raises MappingMistakes with all that is wrong."""
    form, lines = form_of(text, path, _SourceFile)
    return Query(address_of(form.database, path, lines), form.database.query, form.database.batch)


def parse_target(text: str, path: Path) -> Target:
    """Read a target file and what it refers to. Raises MappingMistakes with all that is wrong."""
    form, lines = form_of(text, path, _TargetFile)
    return Target(address_of(form.database, path, lines), form.database.table)


def form_of(text: str, path: Path, kind: type[F]) -> tuple[F, Map[str, int]]:
    """Read a file of some form, with the line of each key. Raises MappingMistakes."""
    name = str(path)
    try:
        data, lines = load(text, name)
    except TomlMistake as mistake:
        raise MappingMistakes([Mistake(name, mistake.line, mistake.message)]) from None
    try:
        return kind.model_validate(data), lines
    except ValidationError as error:
        raise MappingMistakes(_form_mistakes(error, name, lines)) from None


def _form_mistakes(error: ValidationError, name: str, lines: Map[str, int]) -> Iterator[Mistake]:
    for item in error.errors(include_url=False, include_input=False, include_context=False):
        path = ".".join(str(part) for part in item["loc"])
        yield Mistake(name, nearest(lines, path), f"{path}: {item['msg'].lower()}")


def address_of(form: AddressForm, path: Path, lines: Map[str, int]) -> str:
    """Return the address that the section `[database]` of a file refers to.

    Raises MappingMistakes when it names none or several, or one that others could read.
    """
    given = [key for key in ("url", "url_env", "url_file") if getattr(form, key)]

    def mistake(key: str, message: str, hint: str) -> MappingMistakes:
        line = nearest(lines, f"database.{key}")
        return MappingMistakes([Mistake(str(path), line, f"database.{key}: {message}", hint)])

    if len(given) != 1:
        hint = "url_env names a variable, url_file a file with the address"
        raise mistake(given[-1] if given else "", "one of url_env, url_file, url", hint)
    if form.url:
        if _has_password(form.url):
            raise mistake("url", "it holds a password", "use url_env or url_file")
        return form.url
    if form.url_env:
        address = os.environ.get(form.url_env, "")
        if not address:
            raise mistake("url_env", f"{form.url_env} is not set", "set it for this user alone")
        return address
    return _from_file(path.parent / form.url_file, mistake)


def _from_file(path: Path, mistake: Any) -> str:  # noqa: ANN401  the function above
    try:
        mode = path.stat().st_mode
        text = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise mistake("url_file", f"{path} cannot be read", "one line: the address") from None
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise mistake("url_file", f"others may read {path}", f"chmod 600 {path}")
    if not text or "\n" in text:
        raise mistake("url_file", f"{path} is not one line", "one line: the address") from None
    return text


def _has_password(url: str) -> bool:
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        return make_url(url).password is not None
    except (ArgumentError, ValueError):
        return False  # opening it says what is wrong
