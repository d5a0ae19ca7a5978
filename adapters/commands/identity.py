"""`chengxin adapters identity`."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

import click

from adapters.commands import options, taking

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from adapters.intake import Part
    from adapters.register.lookups import Lookup
    from adapters.register.register_file import RegisterFile
    from standards.checking.rules import Language

_RECORDS: Final = 10_000  # that are held at a time
_ANSWERS: Final = {
    "zh": {
        "same": "姓名号码一致",
        "other_name": "号码存在, 姓名不一致",
        "unknown_number": "没有该号码",
        "not_asked": "未查询 (其他证件, 或没有号码)",
    },
    "en": {
        "same": "name and number agree",
        "other_name": "the number has another name",
        "unknown_number": "the number is unknown",
        "not_asked": "not asked (another document, or no number)",
    },
}


@click.command()
@options.file
@click.option(
    "--register",
    required=True,
    type=click.Path(path_type=Path),
    help="The register file (.toml): where the register is. 人口信息库.",
)
@click.option("--purpose", required=True, help="What for; the register file lists them. 查询用途.")
@click.option("--layout", help="FILE is a department's, in this layout. 数据格式.")
@click.option("--standard", help="FILE holds records of this standard, id/version. 标准.")
@click.option("--type", "type_", metavar="TYPE", help="The type of the records. 记录类型.")
@options.standards_folder
@options.as_of
@click.option(
    "--feedback",
    type=click.Path(path_type=Path, dir_okay=False),
    help="With --layout: write the workbook for the file's owner here. 反馈工作簿.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="With --type: write the answer for each line here, without values. 逐条结果.",
)
@options.as_json
@options.lang
def identity(
    *,
    file: Path,
    register: Path,
    purpose: str,
    layout: str | None,
    standard: str | None,
    type_: str | None,
    standards: Path | None,
    as_of: dt.datetime | None,
    feedback: Path | None,
    out: Path | None,
    as_json: bool,
    lang: Language,
) -> None:
    """Check the names and numbers in FILE against the population register. 核对人口信息库.

    FILE is a department's file (--layout), or records, one JSON object a line (--standard and
    --type). Every look-up is logged with its purpose, without any value. 每次查询按用途登记.

    Exit codes: 0 all agree; 1 some do not, or are rejected; 65 the file is refused; 66 no such
    file; 69 the register cannot be reached; 74 the log or output cannot be written; 78 mistakes
    in the register file, or a purpose that it does not list.
    """
    from adapters.errors import AdapterError

    if (layout is None) == (type_ is None) or (type_ is None) != (standard is None):
        raise click.UsageError("give --layout, or --standard and --type")
    if (out if layout else feedback) is not None:
        raise click.UsageError("--feedback goes with --layout, --out with --type")
    try:
        described = _register(register)
        if layout is not None:
            parts, counts = _department(file, layout, as_of, standards, described, purpose)
            _tell(parts, counts, feedback, as_json, lang)
            taking.leave([part.intake for part in parts])
        else:
            counts = _records(file, f"{standard}", f"{type_}", standards, described, purpose, out)
            _show(counts, as_json, lang)
            if counts["other_name"] or counts["unknown_number"]:
                raise SystemExit(options.REJECTED)
    except AdapterError as error:
        options.fail(str(error), error.hint, error.exit_code)
    except OSError:
        options.fail(f"{out}: cannot be written", "see whether there is room", options.DISK)


def _register(path: Path) -> RegisterFile:
    from adapters.register.register_file import parse

    return parse(options.read_bytes(path).decode("utf-8", "replace"), path)


def _department(
    file: Path,
    layout: str,
    as_of: dt.datetime | None,
    standards: Path | None,
    register: RegisterFile,
    purpose: str,
) -> tuple[tuple[Part, ...], Mapping[str, int]]:
    """Take a department's file in, and ask about its good records."""
    from adapters.register.lookups import logged

    with logged(register, purpose) as lookup:
        parts = taking.take(file, layout, as_of, standards, beyond=lookup.findings)
        lookup.files += [part.intake.digest for part in parts]
    return parts, lookup.counts


def _tell(
    parts: tuple[Part, ...],
    counts: Mapping[str, int],
    feedback: Path | None,
    as_json: bool,
    lang: Language,
) -> None:
    from adapters import feedback as workbooks

    for number, part in enumerate(parts, 1):
        if feedback is not None:
            name = f"{feedback.stem}-{number}{feedback.suffix}"
            path = feedback if len(parts) == 1 else feedback.with_name(name)
            options.write(path, workbooks.workbook(part.intake, part.data), private=True)
        if as_json:
            facts = taking.facts(part.intake, lang) | {"register": dict(counts)}
            click.echo(json.dumps(facts, ensure_ascii=False, sort_keys=True))
        else:
            taking.show(part.intake, lang)
    if not as_json:
        _show(counts, as_json, lang)


def _records(
    file: Path,
    standard: str,
    type_: str,
    standards: Path | None,
    register: RegisterFile,
    purpose: str,
    out: Path | None,
) -> Mapping[str, int]:
    """Ask about records, some at a time, and return how many answers there were of each kind."""
    from adapters.register.lookups import logged
    from standards.release import StandardError

    try:
        record_type = options.library(standards).load(standard).record_type(type_)
    except (StandardError, KeyError):
        options.fail(
            f"no record type {type_} in {standard}", "see chengxin standards list", options.MISTAKES
        )
    with ExitStack() as stack:
        source = stack.enter_context(_opened(file))
        sink = stack.enter_context(_sink(out)) if out is not None else None
        lookup: Lookup = stack.enter_context(logged(register, purpose))
        lines = _lines(source, file)
        while chunk := list(itertools.islice(lines, _RECORDS)):
            answers = lookup.answers([record for _, record in chunk], record_type)
            if sink is not None:
                for (line, _), answer in zip(chunk, answers, strict=True):
                    sink.write(json.dumps({"line": line, "answer": answer}) + "\n")
    return lookup.counts


def _opened(file: Path) -> IO[bytes]:
    try:
        return file.open("rb")
    except OSError:
        options.fail(f"{file}: cannot be read", "give the path of a file", options.MISSING)


def _sink(out: Path) -> IO[str]:
    try:
        return out.open("w", encoding="utf-8")
    except OSError:
        options.fail(f"{out}: cannot be written", "see whether its folder exists", options.DISK)


def _lines(source: IO[bytes], file: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the records with their lines; ends the command at one that is no record."""
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError:
            record = None
        if not isinstance(record, dict) or not all(
            isinstance(value, str) for value in record.values()
        ):
            options.fail(
                f"{file}:{number}: no record: a JSON object of texts 不是记录",
                "give what `adapters translate` writes, or use --layout",
                options.REFUSED,
            )
        yield number, record


def _show(counts: Mapping[str, int], as_json: bool, lang: Language) -> None:
    if as_json:
        click.echo(json.dumps(dict(counts), sort_keys=True))
        return
    for answer, words in _ANSWERS[lang].items():
        click.echo(f"{counts[answer]:>9}  {words}")
