"""What the commands of `chengxin standards` share: options, failures, and how things are found."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from standards import release, release_folder, whole_file
from standards.kinds import Standard, kind_of
from standards.library import DEFAULT, Library
from standards.model import Catalog, RecordType
from standards.publishing import NOTE, Checked, Notary, sets_of
from standards.release_folder import Files, StrangeFolder

if TYPE_CHECKING:
    from standards.compare.exceptions import Approval

S = TypeVar("S", bound=Standard)

_CHINA = timezone(timedelta(hours=8))  # legal days are days in Asia/Shanghai


class Failure(click.ClickException):
    """An end with a message, a hint and an exit code."""

    def __init__(self, message: str, hint: str, exit_code: int) -> None:
        super().__init__(message)
        self.hint = hint
        self.exit_code = exit_code  # type: ignore[misc]

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message and the hint to the standard error stream."""
        click.echo(f"error: {self.message}\nhint: {self.hint}", file=file, err=True)


@contextmanager
def failures() -> Iterator[None]:
    """Turn errors about standards into failures of the command."""
    try:
        yield
    except (release.StandardError, StrangeFolder) as error:
        raise Failure(str(error), error.hint, error.exit_code) from None


def _as_day(_: click.Context, __: click.Parameter, value: datetime | None) -> date:
    return value.date() if value else today()


def today() -> date:
    """The legal day: today in Beijing."""
    return datetime.now(_CHINA).date()


def _keep_folder(context: click.Context, _: click.Parameter, value: Path | None) -> None:
    context.meta[_FOLDER] = value


_FOLDER = "chengxin.standards"
standards_folder = click.option(
    "--standards", type=click.Path(exists=True, file_okay=False, path_type=Path),
    expose_value=False, callback=_keep_folder, metavar="DIR",
    help="Look here as well for published standards: HOME/standards, for one.",
)  # fmt: skip
_standard = click.option(
    "--standard", "name", default=None, metavar="NAME",
    help="A published standard 标准: jiangyin-person/2.0.0; without a version, or when left out, "
    "the version in force on the day of the check.",
)  # fmt: skip
as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON for machines.")
language = click.option(
    "--language", type=click.Choice(["zh", "en"]), default="zh", show_default=True,
    help="Language of messages 语言.",
)  # fmt: skip
as_of = click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), callback=_as_day,
    help="The day of the check 报送日期; today in Beijing when left out.",
)  # fmt: skip


_secret = click.Path(dir_okay=False, path_type=Path)
passphrase_file = click.option(
    "--passphrase-file", "secret", type=_secret, help="The officer's passphrase 口令文件 (0600)."
)
fingerprint = click.option(
    "--fingerprint", "digits", default="", metavar="DIGITS",
    help="The digits of the publishers' set, as the publisher told them 发布者指纹.",
)  # fmt: skip
release_folder_argument = click.argument(
    "folder", metavar="RELEASE", type=click.Path(path_type=Path)
)


def standard(command: click.decorators.FC) -> click.decorators.FC:
    """Add `--standard`, and `--standards` for where to look."""
    return _standard(standards_folder(command))


def notary() -> Notary:
    """Return whoever has keys; the command line of `chengxin` puts it into the context."""
    services = click.get_current_context().obj
    if services is None:
        raise Failure("no keys here", "run it as chengxin standards …", 70)
    found: Notary = services.notary()
    return found


def read_release(folder: Path) -> Files:
    """Return every file of a release."""
    if not folder.is_dir():
        raise Failure(f"no folder {folder}", "give the folder that holds release.note", 66)
    try:
        with failures():
            return release_folder.read(folder)
    except OSError as error:
        cannot(folder, error, 66)


def sign(folder: Path, files: Files, home: Path, secret: Path | None) -> None:
    """Add the signature of one officer to a release; `files` are those that were checked."""
    note = notary().sign(files[NOTE], sets_of(files), home, secret)
    if note == files[NOTE]:
        click.echo(f"{home}: has signed already 已签署过，未作改动: nothing changed", err=True)
    else:
        whole_file.replace(folder / NOTE, [note])


def with_signatures(files: Files, copies: Iterable[Path]) -> Files:
    """Return a release with the signatures of other copies of it too; nothing is verified yet."""
    merged = files[NOTE]
    for copy in copies:
        path = copy / NOTE if copy.is_dir() else copy
        try:
            merged = notary().merge(merged, path.read_bytes())
        except OSError as error:
            cannot(path, error, 66)
    return {**files, NOTE: merged}


def tell_release(found: Checked) -> None:
    """Print what a release is, who signed it, and whether this program would compile the same."""
    said, vouched = found.statement, found.vouched
    click.echo(f"{said.name}  {found.standard.label.zh}  {found.standard.label.en}")
    click.echo(f"  {said.kind}, edition 版本 {said.edition}, {said.status}, in force 施行 "
               f"{said.effective_from} … {said.effective_until}".rstrip())  # fmt: skip
    click.echo(f"  after 前一版 {said.previous or '–'}: {said.verdict or 'not compared'}")
    click.echo(f"  SHA-256 of SHA256SUMS: {said.sha256sums}")
    click.echo(f"  published by 发布 {vouched.publisher}, drafted {vouched.created}")
    click.echo(f"  publishers' fingerprint 发布者指纹: {vouched.fingerprint}")
    click.echo(f"  {signatures(found)}")
    if found.differing:
        click.echo("  compiled files: digests only; another version of chengxin compiled "
                   + ", ".join(found.differing))  # fmt: skip
    else:
        click.echo("  compiled files: the same as this chengxin compiles 编译结果一致")


def signatures(found: Checked) -> str:
    """Say how many have signed, and whether that is enough."""
    vouched = found.vouched
    count = f"signed 已签署 {len(vouched.signed_by)} of {vouched.threshold}"
    names = ", ".join(vouched.signed_by) or "nobody"
    return f"{count}: {names}; {'published 已发布' if vouched.complete else 'not published yet'}"


def library() -> Library:
    """Return the published standards at hand, those of `--standards` among them."""
    folder = click.get_current_context().meta.get(_FOLDER)
    return Library().with_folder(folder) if folder else Library()


def load(name: str | None, as_of: date | None = None) -> Catalog:
    """Return a published catalog; without a version, the one in force on the day of the check."""
    day = as_of or click.get_current_context().params.get("as_of") or today()
    with failures():
        return library().find(name or DEFAULT, day)


def load_any(name: str | None, as_of: date) -> Standard:
    """Return a published standard of any kind; without a version, the one in force on the day."""
    with failures():
        return library().find_any(name or DEFAULT, as_of)


def read_draft(folder: Path) -> Catalog:
    """Read the draft of a catalog, or end with every mistake in it, each with file and line."""
    from standards.source import read

    return _read(folder, read)


def read_any_draft(folder: Path) -> Standard:
    """Read the draft of a standard of any kind, as read_draft does."""
    from standards.source import read_any

    return _read(folder, read_any)


def any_catalog(name: str) -> Catalog:
    """Return a published catalog by its name, or the draft of one by its folder."""
    if (Path(name) / "catalog.toml").is_file():
        return read_draft(Path(name))
    with failures():
        return library().load(name)


def _read(folder: Path, read: Callable[[Path], S]) -> S:
    from standards.source import SourceMistakes

    if not folder.is_dir():
        raise Failure(f"no folder {folder}", "give the folder with catalog.toml or the like", 66)
    try:
        with failures():
            return read(folder)
    except SourceMistakes as error:
        raise Failure(f"the draft has mistakes:\n{error}", error.hint, 65) from None


def exceptions(folder: Path) -> tuple["Approval", ...]:
    """Return the exceptions in the folder of a draft; none where there is no register."""
    from standards.compare.exceptions import FILE, read
    from standards.source import SourceMistakes

    file = folder / FILE
    if not file.is_file():
        return ()
    try:
        return read(read_bytes(file).decode(), FILE)
    except UnicodeDecodeError:
        raise Failure(f"{file} is not UTF-8", "save it as UTF-8", 65) from None
    except SourceMistakes as error:
        raise Failure(f"{file} has mistakes:\n{error}", error.hint, 65) from None


def record_type(catalog: Catalog, id_: str) -> RecordType:
    """Return a record type of a catalog, or end with the known ones."""
    try:
        return catalog.record_type(id_)
    except KeyError:
        known = ", ".join(record_type.id for record_type in catalog.record_types)
        raise click.UsageError(
            f"no record type {id_!r} in {catalog.name}; known: {known}"
        ) from None


def read_bytes(file: Path) -> bytes:
    """Return the bytes of a file, of standard input for `-`."""
    if str(file) == "-":
        return sys.stdin.buffer.read()
    try:
        return file.read_bytes()
    except OSError as error:
        cannot(file, error, 66)


def write_bytes(out: Path | None, data: bytes) -> None:
    """Write bytes to a file, whole or not at all; to standard output without one."""
    if out is None:
        sys.stdout.buffer.write(data)
        return
    try:
        whole_file.replace(out, [data])
    except OSError as error:
        cannot(out, error, 74)


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder, which is made."""
    for name, data in files.items():
        try:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            cannot(folder, error, 74)
        write_bytes(folder / name, data)


def cannot(path: Path, error: OSError, exit_code: int) -> NoReturn:
    """End because a path cannot be read or written."""
    reason = error.strerror or "unknown reason"
    raise Failure(f"{path}: {reason}", "check the path and its permissions", exit_code) from None


def summary(standard: Standard) -> dict[str, object]:
    """Say which standard it is, for machines."""
    said: dict[str, object] = {
        "name": standard.name,
        "kind": kind_of(standard).name,
        "edition": standard.edition,
        "label": {"zh": standard.label.zh, "en": standard.label.en},
        "effective_from": standard.effective_from,
        "effective_until": standard.effective_until,
        "status": standard.status,
    }
    if isinstance(standard, Catalog):
        said["record_types"] = [record_type.id for record_type in standard.record_types]
    return said


def tables_of(standard: Standard) -> dict[str, tuple[Any, ...]]:
    """Return the tables of a standard by their name: acts, schemes, levels."""
    parts = ((part.name, getattr(standard, part.name)) for part in fields(standard))
    return {name: rows for name, rows in parts if isinstance(rows, tuple)}


def print_json(value: object) -> None:
    """Print a value as JSON for machines."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))
