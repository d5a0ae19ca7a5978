"""A suggestion as a mapping file: commented, and with everything marked that is left to decide."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from adapters.mapping.model import CODED, Read, Reading
from adapters.onboarding import wording
from adapters.onboarding.decisions import (
    Decision,
    Kind,
    decisions,
    distinct_names,
    field_of,
    of_column,
    organisation_codes,
)
from standards.model import FieldType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from adapters.mapping.file_form import FileForm
    from adapters.onboarding.suggestion import Guess, Suggestion
    from standards.checking.rules import Language
    from standards.model import Field

_SUBJECT = "party_type"  # the concept of a field that says whom a row is about
_WIDE = 90  # characters of a list that fits one line
_FEW = 8  # codes that are named where one has to be chosen


def mapping_text(
    suggestion: Suggestion, *, layout: str, schema: str, source: str, lang: Language
) -> str:
    """Return the mapping file.

    `layout` is its id, `schema` the path of the schema for editors, `source` says where the
    layout comes from. It is no mapping yet while a `# DECIDE` stands in it.
    """
    blocks = [
        _head(suggestion, layout, schema, source, lang),
        _file(suggestion, lang),
        _person(suggestion, lang),
        *(_column(guess, suggestion, lang) for guess in suggestion.guesses),
        *(
            _missing(one, suggestion, lang)
            for one in decisions(suggestion)
            if one.kind is Kind.MISSING
        ),
    ]
    return "\n\n".join("\n".join(lines) for block in blocks if (lines := list(block))) + "\n"


def _head(
    suggestion: Suggestion, layout: str, schema: str, source: str, lang: Language
) -> Iterator[str]:
    vocabulary = suggestion.vocabulary
    label = vocabulary.record_type.label
    yield f"#:schema {schema}"
    yield from (f"# {line}" for line in wording.HEAD[lang])
    yield f"layout = {_text(layout)}"
    yield f"title = {{ zh = {_text(label.zh)}, en = {_text(label.en)} }}"
    yield f"standard = {_text(vocabulary.catalog.name)}"
    yield f"record_type = {_text(vocabulary.record_type.id)}"
    yield f"source = {_text(source)}"


def _file(suggestion: Suggestion, lang: Language) -> Iterator[str]:
    form, origin = suggestion.unknown.form, suggestion.unknown.table.origin
    metadata = dict(suggestion.header.metadata)
    yield "[file]"
    yield f"formats = {_list(form.formats)}"
    if form.encoding != "auto":
        yield f"encoding = {_text(form.encoding)}"
    if form.formats == ("csv",):
        yield f"delimiter = {_text(form.delimiter)}"
    if form.quote != '"':
        yield f"quote = {_text(form.quote)}"
    if form.slices:
        yield from _slices(form)
    if form.rows:
        yield f"rows = {_text(form.rows)}"
    if suggestion.tables > 1 and origin.sheet:
        yield f"# DECIDE: {wording.SHEETS[lang].format(count=suggestion.tables)}"
        yield f"sheet = {_text(origin.sheet)}"
    if metadata.get("tablecode"):
        yield f"table_code = {_text(metadata['tablecode'])}"


def _slices(form: FileForm) -> Iterator[str]:
    yield "columns = ["
    for cut in form.slices:
        place = f"start = {cut.start + 1}, length = {cut.length}"
        yield f"  {{ name = {_text(cut.name)}, {place} }},"
    yield "]"
    yield f"unit = {_text(str(form.unit))}"
    if form.skip:
        yield f"skip = {form.skip}"
    if form.trimmed:
        yield "trimmed = true"


def _person(suggestion: Suggestion, lang: Language) -> Iterator[str]:
    codes = organisation_codes(suggestion)
    if codes:
        yield "[person]"
        yield f"organisation_codes = {_list(codes)}"
        yield from _subject(suggestion, lang)
    for decision in decisions(suggestion):
        if decision.kind is Kind.PERSONS:
            yield _decide(decision, suggestion, lang)


def _subject(suggestion: Suggestion, lang: Language) -> Iterator[str]:
    """Yield, as a remark, how a column that says whom a row is about could tell it as well."""
    for guess in suggestion.guesses:
        field = field_of(guess, suggestion)
        if field is None or field.concept != _SUBJECT:
            continue
        others = [t for one in of_column(guess, suggestion) for t in one.texts]
        yield f"# {wording.SUBJECT[lang].format(letter=guess.letter)}"
        yield "# [person.subject]"
        yield from (f"# {line}" for line in _source(guess, suggestion))
        yield f"# person = {_list(written for written, _ in guess.reading.values)}"
        yield f"# organisation = {_list(others)}"


def _column(guess: Guess, suggestion: Suggestion, lang: Language) -> Iterator[str]:
    field = field_of(guess, suggestion)
    left = list(of_column(guess, suggestion))
    yield f"# {wording.about(guess, lang)}"
    if field is not None:
        yield f"# {wording.why(guess, lang)}"
    yield from (_decide(one, suggestion, lang) for one in left)
    yield "[[column]]" if field else "[[ignore]]"
    if field is None:
        yield from _source(guess, suggestion)
        yield f"reason = {_text(guess.reason)}"
    else:
        yield f"field = {_text(field.id)} # {field.label.zh}"
        yield from _source(guess, suggestion)
        yield from _reading(guess.reading, left)


def _source(guess: Guess, suggestion: Suggestion) -> Iterator[str]:
    """Yield how the column is found again: by names that it alone has, a path, or its letter."""
    names = distinct_names(guess, suggestion)
    if not names:
        yield f"at = {_text(guess.letter)}"
    elif suggestion.unknown.table.origin.reader == "records":
        yield f"path = {_text(names[0])}"
    else:
        yield from _keyed("names", names)


def _reading(reading: Reading, left: list[Decision]) -> Iterator[str]:
    asked = {text: "" for one in left if one.kind is Kind.CODES for text in one.texts}
    if reading.read is not Read.TEXT:
        yield f"read = {_text(reading.read)}"
    if reading.unit or any(one.kind is Kind.UNIT for one in left):
        yield f"unit = {_text(reading.unit)}"
    if reading.systems:
        yield f"systems = {_list(reading.systems)}"
    if reading.separators:
        yield f"separators = {_list(reading.separators)}"
    if reading.read in CODED:
        yield 'otherwise = "keep"'
    if reading.empty:
        yield f"empty = {_list(reading.empty)}"
    if reading.values or asked:
        yield "[column.values]"
        table = dict(reading.values) | asked
        yield from (f"{_text(written)} = {_text(code)}" for written, code in table.items())


def _codes(field: Field, suggestion: Suggestion) -> tuple[str, ...]:
    if field.type is not FieldType.CODE:
        return ()
    return suggestion.vocabulary.catalog.code_list(field.code_list).values()


def _missing(decision: Decision, suggestion: Suggestion, lang: Language) -> Iterator[str]:
    yield f"# DECIDE: {wording.asked(decision, (), lang)}"
    if decision.field is not None:
        yield "# [[constant]]"
        yield f"# field = {_text(decision.field.id)}"
        yield f'# value = ""{_choices(decision.field, suggestion, lang)}'


def _choices(field: Field, suggestion: Suggestion, lang: Language) -> str:
    """Return the codes that a field takes, as a comment, if they are few."""
    if field.type is not FieldType.CODE:
        return ""
    codes = suggestion.vocabulary.catalog.code_list(field.code_list).codes
    if len(codes) > _FEW:
        return ""
    labels = ((one.code, one.label.zh if lang == "zh" else one.label.en) for one in codes)
    return "  # " + "; ".join(
        code if code == label else f"{code} {label}" for code, label in labels
    )


def _decide(decision: Decision, suggestion: Suggestion, lang: Language) -> str:
    codes = _codes(decision.field, suggestion) if decision.field else ()
    text = wording.asked(decision, codes, lang)
    hidden = ", ".join(f"{shape} ×{count}" for shape, count in decision.shapes)
    return f"# DECIDE: {text}{'; ' if hidden else ''}{hidden}"


def _keyed(key: str, texts: Iterable[str]) -> Iterator[str]:
    line = f"{key} = {_list(texts)}"
    if len(line) <= _WIDE:
        yield line
        return
    yield f"{key} = ["
    yield from (f"  {_text(text)}," for text in texts)
    yield "]"


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_text, texts))}]"


def _text(text: str) -> str:
    """Return a TOML string: its escapes are those of JSON, and DEL is one more."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
