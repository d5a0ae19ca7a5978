"""A record type, and the tables of other kinds of standard, on a terminal."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from rich.console import Console
from rich.table import Table

from standards.describe import field_in_words, rule_in_words
from standards.model import Catalog, Field, Label, RecordType


def show_record_type(record_type: RecordType, catalog: Catalog) -> None:
    """Print the fields, code lists and rules of a record type."""
    console = Console(highlight=False, markup=False)
    title = f"{record_type.id}  {record_type.label.zh}  {record_type.label.en}"
    table = Table(title=title, title_justify="left", caption=record_type.source)
    for heading in ("field", "数据项", "English", "必填", "form 格式"):
        table.add_column(heading, overflow="fold")
    for field in record_type.fields:
        names = (field.id, field.label.zh, field.label.en)
        table.add_row(*names, _needed(field), field_in_words(field))
    console.print(table)
    console.print(f"key 主键: {', '.join(record_type.key)}")
    for number, rule in enumerate(record_type.rules, start=1):
        rule_words = rule_in_words(rule, record_type)
        console.print(f"rule 规则 {number}: {rule_words.zh} / {rule_words.en}")
    for name in dict.fromkeys(field.code_list for field in record_type.fields if field.code_list):
        codes = catalog.code_list(name)
        shown = "; ".join(
            f"{code.code}{'（…）' if code.noted else ''} {code.label.en}" for code in codes.codes
        )
        console.print(f"code list 代码表 {name} {codes.label.zh}: {shown}")
    console.print()


def show_rows(name: str, rows: Sequence[Any]) -> None:
    """Print a table of a standard, row by row: what is empty is left out, so it fits any width."""
    console = Console(highlight=False, markup=False, soft_wrap=True)
    console.print(f"{name.replace('_', ' ')} ({len(rows)})")
    for row in rows:
        cells = {part.name: _text(getattr(row, part.name)) for part in fields(row)}
        first = [cells.pop(one) for one in ("id", "label") if one in cells]
        filled = (f"{one.replace('_', ' ')}: {text}" for one, text in cells.items() if text)
        console.print(f"  {'  '.join([*first, *filled])}")
    console.print()


def _text(value: object) -> str:
    if isinstance(value, Label):
        return f"{value.zh} {value.en}"
    if isinstance(value, tuple):
        return "; ".join(value)
    if value is None or value is False:
        return ""
    return "是 true" if value is True else str(value)


def _needed(field: Field) -> str:
    if field.required:
        return "是"
    return f"group {field.group}" if field.group else ""
