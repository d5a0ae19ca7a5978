"""`chengxin adapters new`."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from adapters.commands import options

if TYPE_CHECKING:
    import datetime as dt

    from adapters.mapping.file_form import FileForm
    from adapters.onboarding.reading import Unknown
    from adapters.onboarding.suggestion import Suggestion
    from adapters.onboarding.vocabulary import Vocabulary
    from standards.checking.rules import Language
    from standards.library import Library
    from standards.model import Catalog, RecordType

_MARK: Final = "# DECIDE"
_SCHEMA: Final = "mapping.schema.json"
_WORDS: Final = {
    "zh": {
        "file": "{name}: {form}, {encoding}表头第 {header} 行, {columns} 列, {rows} 行数据",
        "headless": "{name}: {form}, {encoding}没有找到表头, {columns} 列",
        "sums": "{filled} 列有对应的数据项 ({unsure} 列待核对), {ignored} 列不采用, {open} 列未定",
        "left": "待定 {count} 项:",
        "done": "没有待定的内容",
        "next": "改好以后: {command}",
    },
    "en": {
        "file": "{name}: {form}, {encoding}header in row {header}, {columns} columns, {rows} rows",
        "headless": "{name}: {form}, {encoding}no header found, {columns} columns",
        "sums": "{filled} columns fill a field ({unsure} to be looked at), {ignored} ignored, "
        "{open} open",
        "left": "left to decide: {count}",
        "done": "nothing is left to decide",
        "next": "then: {command}",
    },
}


@click.command()
@click.argument("sample", type=click.Path(path_type=Path))
@click.option("--type", "type_", required=True, help="What the rows are: penalty. 记录类型.")
@click.option(
    "--standard",
    metavar="STANDARD",
    help="The standard, such as jiangyin-person/1.0.0; the one in force by default. 标准.",
)
@click.option(
    "--form",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A TOML file with [file] as in a mapping: how SAMPLE is read, where it is of fixed width. "
    "文件格式.",
)
@options.standards_folder
@options.as_of
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the mapping here, a schema for editors beside it; to standard output by default. "
    "映射文件.",
)
@options.as_json
@options.lang
def new(
    *,
    sample: Path,
    type_: str,
    standard: str | None,
    form: Path | None,
    standards: Path | None,
    as_of: dt.datetime | None,
    out: Path | None,
    as_json: bool,
    lang: Language,
) -> None:
    r"""Suggest a mapping for an unknown SAMPLE. 为未知文件起草映射.

    Finds the encoding, the header and what the columns are; shows no content but what must be
    codes. What a person has to decide is marked DECIDE, and the mapping is refused until then.

    \b
    chengxin adapters new 处罚.csv --type penalty --out mine/mapping.toml

    Exit codes: 0 nothing left to decide; 1 something is; 65 the file cannot be read, or --out
    exists already; 66 no such file; 74 the output cannot be written; 78 no such standard or type.
    """
    if out is not None and out.exists():
        hint = "name another file, or delete it"
        options.fail(f"{out}: exists already", hint, options.REFUSED)
    catalog, record_type = _target(options.library(standards), standard, type_, as_of)
    known = _known(catalog, record_type)
    suggestion = _suggested(sample, known, _form(form) if form else None, lang)
    text = _written(suggestion, sample, out, lang)
    if out is None:
        click.echo(text, nl=False)
    else:
        _save(out, text)
    left = _left(text)
    if as_json:
        facts = json.dumps(_facts(suggestion, left), ensure_ascii=False)
        click.echo(facts, err=out is None)
    else:
        _show(suggestion, sample, out, left, lang)
    if left:
        raise SystemExit(options.REJECTED)


def _target(
    library: Library, standard: str | None, type_: str, as_of: dt.datetime | None
) -> tuple[Catalog, RecordType]:
    from standards.library import DEFAULT
    from standards.release import StandardError

    try:
        catalog = library.find(standard or DEFAULT, options.day(as_of))
    except StandardError as error:
        options.fail(str(error), error.hint, options.MISTAKES)
    found = next((one for one in catalog.record_types if one.id == type_), None)
    if found is None:
        known = ", ".join(f"{one.id} {one.label.zh}" for one in catalog.record_types)
        message = f"{catalog.name} has no record type {type_}"
        options.fail(message, f"it has: {known}", options.MISTAKES)
    return catalog, found


def _known(catalog: Catalog, record_type: RecordType) -> Vocabulary:
    from adapters import layouts as shipped
    from adapters.onboarding.vocabulary import vocabulary

    return vocabulary(catalog, record_type, map(shipped.load, shipped.layouts()))


def _form(file: Path) -> FileForm:
    """Read how a sample is read; ends the command for a file with mistakes."""
    from adapters.errors import MappingMistakes
    from adapters.mapping.parsing import parse_form

    text = options.read_bytes(file).decode("utf-8", "replace")
    try:
        return parse_form(text, str(file))
    except MappingMistakes as mistakes:
        options.fail(str(mistakes), mistakes.hint, options.MISTAKES)


def _suggested(
    sample: Path, known: Vocabulary, form: FileForm | None, lang: Language
) -> Suggestion:
    from adapters.errors import FileRefused
    from adapters.onboarding.suggestion import suggest, suggest_for
    from adapters.table import Origin
    from standards.checking.rules import explain

    origin = Origin(sample.name, "", reader="")
    try:
        if sample.suffix.lower() == ".toml":
            return suggest_for(_queried(sample), known)
        return suggest(_file_of(options.read_bytes(sample)), origin, known, form)
    except FileRefused as refused:
        words = explain(refused.finding, record_type=None, language=lang)
        options.fail(f"{sample.name}: {words.message}", words.remedy, options.REFUSED)


def _queried(sample: Path) -> tuple[Unknown, ...]:
    """Return the first rows of a query; the relay reads what it gives as a CSV file."""
    from adapters.commands.taking import source_tables
    from adapters.errors import DatabaseUnreadable
    from adapters.mapping.file_form import FileForm
    from adapters.onboarding.reading import Unknown

    try:
        first = next(source_tables(sample, options.read_bytes(sample)))
    except DatabaseUnreadable as error:
        options.fail(str(error), error.hint, error.exit_code)
    return (Unknown(first, FileForm(formats=("csv",))),)


def _file_of(data: bytes) -> bytes:
    """Return the one file of an archive; ends the command when there are several."""
    from adapters.readers import archive

    if not archive.looks_like(data):
        return data
    members = archive.members(data)
    if len(members) > 1:
        message = f"the archive holds {len(members)} files 压缩包中有 {len(members)} 个文件"
        hint = "unpack it and begin with one of them 请先解压, 每种表格各起草一次"
        options.fail(message, hint, options.REFUSED)
    return members[0].data


def _written(suggestion: Suggestion, sample: Path, out: Path | None, lang: Language) -> str:
    from adapters.onboarding.writing import mapping_text

    folder = out.resolve().parent.name.lower() if out else ""
    layout = folder if re.fullmatch("[a-z][a-z0-9_-]{0,63}", folder) else "mine"
    return mapping_text(
        suggestion, layout=layout, schema=f"./{_SCHEMA}", source=sample.name, lang=lang
    )


def _save(out: Path, text: str) -> None:
    from adapters.mapping.schema import schema_text

    try:
        out.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        options.fail(f"{out.parent}: cannot be made", "name another folder", options.DISK)
    options.write(out, text.encode())
    options.write(out.with_name(_SCHEMA), schema_text().encode())


def _left(text: str) -> list[tuple[int, str]]:
    """Return the line and the text of each mark in the mapping."""
    return [
        (number, line.removeprefix(_MARK).strip(" :"))
        for number, line in enumerate(text.splitlines(), 1)
        if line.startswith(_MARK)
    ]


def _show(
    suggestion: Suggestion,
    sample: Path,
    out: Path | None,
    left: list[tuple[int, str]],
    lang: Language,
) -> None:
    words, facts, to_err = _WORDS[lang], _facts(suggestion, left), out is None
    first = words["file" if suggestion.header.at >= 0 else "headless"]
    encoding = f"{facts['encoding']}, " if facts["encoding"] else ""
    click.echo(first.format(**facts | {"encoding": encoding, "name": sample.name}), err=to_err)
    click.echo(words["sums"].format(**facts), err=to_err)
    click.echo(words["left" if left else "done"].format(count=len(left)), err=to_err)
    for number, text in left:
        click.echo(f"  {out.name if out else 'mapping.toml'}:{number}: {text}", err=to_err)
    if out is not None:
        click.echo(f"→ {out}")
        command = f"chengxin adapters check {sample} --layout {out}"
        click.echo(words["next"].format(command=command))


def _facts(suggestion: Suggestion, left: list[tuple[int, str]]) -> dict[str, Any]:
    table, guesses = suggestion.unknown.table, suggestion.guesses
    return {
        "form": ", ".join(suggestion.unknown.form.formats),
        "encoding": table.origin.encoding,
        "delimiter": suggestion.unknown.form.delimiter,
        "header": int(table.rows[suggestion.header.at]) if suggestion.header.at >= 0 else 0,
        "columns": len(guesses),
        "rows": suggestion.records,
        "filled": sum(bool(guess.field) for guess in guesses),
        "unsure": sum(bool(guess.field) and not guess.sure for guess in guesses),
        "ignored": sum(bool(guess.reason) for guess in guesses),
        "open": sum(not guess.field and not guess.reason for guess in guesses),
        "left": [{"line": number, "what": text} for number, text in left],
        "suggested": [
            {
                "column": guess.letter,
                "names": list(guess.names),
                "field": guess.field,
                "confidence": round(guess.likeness.score, 2),
                "reason": guess.reason,
                "filled": guess.facts.filled,
                "distinct": guess.facts.distinct,
            }
            for guess in guesses
        ],
    }
