"""The Excel data-entry template of a record type: for departments that type their records.

Lists, help and checks in the cells come from the same model as every other target. Excel checks
while somebody types and not what is pasted, so the template helps and never decides: the matrix
in docs/standards.md says what it looks at.
"""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import xlsxwriter

from standards.constraints import NAME_LIMIT
from standards.describe import field_in_words, rule_in_words
from standards.model import (
    Absent,
    Catalog,
    CodeList,
    Field,
    FieldType,
    Form,
    RecordType,
)

LAST_ROW: Final = 20_000  # data rows that carry lists and checks; more may be filled in
_BORN: Final = datetime(2018, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # same input, same bytes
_TITLE_LIMIT, _HELP_LIMIT, _ERROR_LIMIT = 32, 255, 225  # Excel's own
_NO_LIST: Final = 40  # codes; a longer list is checked and not shown as a drop-down


@dataclass(frozen=True, slots=True)
class CityHead:
    """The two rows above the header of the city's template (2017-2018): who reports which table."""

    department_code: str
    department_name: str
    table_code: str
    table_name: str
    table_version: str

    def rows(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The names, as the city's platform asks for them, and the values."""
        names = ("DEPARTMENTCODE", "DEPARTMENTNAME", "TABLECODE", "TABLENAME", "TABLEVERSIONID")
        values = (self.department_code, self.department_name, self.table_code, self.table_name)
        return names, (*values, self.table_version)


def render(record_type: RecordType, catalog: Catalog, *, head: CityHead | None = None) -> bytes:
    """Write the template of a record type as an .xlsx file.

    With `head` it has the rows of the city's template: two rows of metadata, the column codes of
    the source in row 3, the Chinese names with comments in row 4, data from row 5. Without it:
    field ids in row 1, names in row 2, data from row 3. Fields that a natural person's record
    never has are left out, save in the city's template, which has all columns.
    """
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": record_type.label.zh, "subject": catalog.name, "created": _BORN})
    _Writer(book, record_type, catalog, head).write()
    book.close()
    return buffer.getvalue()


class _Writer:
    def __init__(
        self, book: Any, record_type: RecordType, catalog: Catalog, head: CityHead | None  # noqa: ANN401 - xlsxwriter has no types
    ) -> None:  # fmt: skip
        self.record_type = record_type
        self.catalog = catalog
        self.head = head
        never = {
            name for rule in record_type.rules if isinstance(rule, Absent) for name in rule.fields
        }
        self.fields = [f for f in record_type.fields if head or f.id not in never]
        self.first = 4 if head else 2  # the first data row, from 0
        self.data = book.add_worksheet(record_type.label.zh[:31])
        self.help = book.add_worksheet("填报说明 Help")
        self.codes = book.add_worksheet("代码表 Codes")
        self.formats: Mapping[str, Any] = {
            "id": book.add_format({"font_color": "#5d666f", "font_size": 9, "bg_color": "#f4f6f8"}),
            "name": book.add_format(
                {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#e8edf3"}
            ),
            "cell": book.add_format({"num_format": "@", "locked": False}),
            "missing": book.add_format({"bg_color": "#fde2dc"}),
            "wrap": book.add_format({"text_wrap": True, "valign": "top"}),
            "head": book.add_format({"bold": True, "bg_color": "#e8edf3"}),
        }  # fmt: skip

    def write(self) -> None:
        places = self._write_codes()
        self._write_help()
        self._write_head()
        for column, field in enumerate(self.fields):
            self._write_column(column, field, places)
        self._mark_missing()
        self.data.freeze_panes(self.first, 0)
        # Only the header is locked: no password, so that an owner can still take it off.
        self.data.protect("", {"format_columns": True, "sort": True, "autofilter": True,
                               "delete_rows": True, "insert_rows": True})  # fmt: skip
        for sheet in (self.help, self.codes):
            sheet.protect("")
        self.data.activate()

    def _write_head(self) -> None:
        if self.head:
            names, values = self.head.rows()
            self.data.write_row(0, 0, names, self.formats["id"])
            self.data.write_row(1, 0, values, self.formats["id"])
        row = self.first - 2
        self.data.set_row(row + 1, 48)
        for column, field in enumerate(self.fields):
            code = (field.source_code or field.id) if self.head else field.id
            self.data.write_string(row, column, code, self.formats["id"])
            name = (
                field.label.zh if self.head else f"{_star(field)}{field.label.zh}\n{field.label.en}"
            )
            self.data.write_string(row + 1, column, name, self.formats["name"])
            if self.head:
                self.data.write_comment(row + 1, column, help_text(field, self.catalog))

    def _write_column(self, column: int, field: Field, places: Mapping[str, str]) -> None:
        self.data.set_column(column, column, _width(field), self.formats["cell"])
        check = {
            "input_title": field.label.zh[:_TITLE_LIMIT],
            "input_message": help_text(field, self.catalog)[:_HELP_LIMIT],
            "error_title": "填写有误",
            "error_message": help_text(field, self.catalog)[:_ERROR_LIMIT],
            "ignore_blank": True,
            **_check(field, self.catalog, places, _cell(self.first, column)),
        }
        self.data.data_validation(self.first, column, LAST_ROW, column, check)

    def _mark_missing(self) -> None:
        """Colour a required cell that is empty in a row where something is filled in."""
        last = _letters(len(self.fields) - 1)
        for column, field in enumerate(self.fields):
            if field.required:
                row = self.first + 1
                formula = f'=AND(COUNTA($A{row}:${last}{row})>0,{_letters(column)}{row}="")'
                rule = {"type": "formula", "criteria": formula, "format": self.formats["missing"]}
                self.data.conditional_format(self.first, column, LAST_ROW, column, rule)

    def _write_codes(self) -> Mapping[str, str]:
        """Write every code list that is used, two columns each; return their ranges."""
        used = dict.fromkeys(field.code_list for field in self.fields if field.code_list)
        places: dict[str, str] = {}
        for number, name in enumerate(used):
            codes, column = self.catalog.code_list(name), 3 * number
            self.codes.write_row(0, column, (codes.label.zh, codes.label.en), self.formats["head"])
            self.codes.set_column(column, column + 1, 24)
            for row, code in enumerate(codes.codes, start=1):
                meaning = code.label.zh + ("（可附说明）" if code.noted else "")
                self.codes.write_string(row, column, code.code)
                self.codes.write_string(row, column + 1, f"{meaning} {code.label.en}")
            letters = _letters(column)
            places[name] = f"='代码表 Codes'!${letters}$2:${letters}${len(codes.codes) + 1}"
        return places

    def _write_help(self) -> None:
        title = f"{self.record_type.label.zh} {self.record_type.label.en} · {self.catalog.name}"
        self.help.write_string(0, 0, title, self.formats["head"])
        heading = ("数据项 Field", "名称 Name", "必填 Required", "格式 Form", "说明 Note")
        self.help.write_row(2, 0, heading, self.formats["head"])
        for column, width in enumerate((18, 36, 12, 30, 60)):
            self.help.set_column(column, column, width)
        row = 3
        for field in self.fields:
            cells = (field.id, f"{field.label.zh} {field.label.en}", _needed(field),
                     field_in_words(field), help_text(field, self.catalog))  # fmt: skip
            self.help.write_row(row, 0, cells, self.formats["wrap"])
            row += 1
        for rule in self.record_type.rules:
            row += 1
            words = rule_in_words(rule, self.record_type)
            self.help.merge_range(row, 0, row, 4, f"{words.zh} / {words.en}", self.formats["wrap"])


def _check(field: Field, catalog: Catalog, places: Mapping[str, str], cell: str) -> dict[str, Any]:
    """Say what Excel checks of a cell while somebody types in it."""
    if field.code_list:
        codes = catalog.code_list(field.code_list)
        exact = not field.separator and not any(code.noted for code in codes.codes)
        if len(codes.codes) <= _NO_LIST:
            kind = "stop" if exact else "warning"  # a note or a second code may follow
            return {"validate": "list", "source": places[field.code_list], "error_type": kind}
        among = places[field.code_list].lstrip("=")
        return {"validate": "custom", "value": f"=COUNTIF({among},{cell})>0"}
    return {"validate": "custom", "value": f"=AND({','.join(_tests(field, cell))})"}


def _tests(field: Field, cell: str) -> Iterator[str]:
    limit = min(field.max_length, NAME_LIMIT) if field.form is Form.NAME else field.max_length
    yield f"LEN({cell})<={limit}"
    if field.type is FieldType.DATE:
        parts = f'MID({cell},5,1)="-",MID({cell},8,1)="-"'
        day = f"DATE(VALUE(LEFT({cell},4)),VALUE(MID({cell},6,2)),VALUE(RIGHT({cell},2)))"
        yield f'LEN({cell})=10,{parts},IFERROR(TEXT({day},"yyyy-mm-dd")={cell},FALSE)'
    elif field.type in (FieldType.DECIMAL, FieldType.INTEGER):
        yield f"ISNUMBER(VALUE({cell})),VALUE({cell})>=0"
    elif field.form is Form.REGION:
        yield f"LEN({cell})=6,ISNUMBER(VALUE({cell}))"
    elif field.form is Form.USCC:
        yield f"LEN({cell})=18"
    else:
        yield f"LEN(TRIM({cell}))=LEN({cell})"


def help_text(field: Field, catalog: Catalog) -> str:
    """What the field asks for, for the person who types: Chinese first, then English."""
    parts = [f"{_needed(field)}。"]
    match field.type:
        case FieldType.DATE:
            parts.append("日期, 如 2018-03-05。Date YYYY-MM-DD.")
        case FieldType.CODE:
            parts.append(_codes_in_words(catalog.code_list(field.code_list), field.separator))
        case FieldType.DECIMAL | FieldType.INTEGER:
            unit = f"单位 {field.unit}, " if field.unit else ""
            parts.append(f"数字, {unit}小数最多 {field.decimals} 位。")
        case _:
            parts.append(f"最多 {field.max_length} 个字。At most {field.max_length} characters.")
    if field.note:
        parts.append(field.note)
    return "".join(parts)


def _codes_in_words(codes: CodeList, separator: str) -> str:
    shown = "; ".join(
        code.code if code.code == code.label.zh else f"{code.code}={code.label.zh}"
        for code in codes.codes[:12]
    )
    more = " …" if len(codes.codes) > 12 else ""
    several = f"可多选, 以“{separator}”分隔。" if separator else ""
    return f"{codes.label.zh}: {shown}{more}。{several}"


def _needed(field: Field) -> str:
    if field.required:
        return "必填 required"
    return f"第 {field.group} 组至少一项 one of the group" if field.group else "选填 optional"


def _star(field: Field) -> str:
    return "* " if field.required else ""


def _width(field: Field) -> float:
    return 12 if field.max_length <= 12 else 20 if field.max_length <= 128 else 36


def _cell(row: int, column: int) -> str:
    return f"{_letters(column)}{row + 1}"


def _letters(column: int) -> str:
    """Column 0 is A, 25 is Z, 26 is AA."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text
