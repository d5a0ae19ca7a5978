"""The keys of a mapping file, with a description for editors; docs/mapping.md tells of each."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from adapters.mapping.file_keys import FileKeys
from adapters.mapping.part import Id, Names, Part, Text
from adapters.mapping.step_keys import StepKeys

Letters = Annotated[str, Field(pattern=r"^[A-Z]{1,3}$")]
_At = Letters | Annotated[int, Field(ge=1, le=16_384)]
_System = Literal["pboc", "tax", "ga", "ga-2000", "sgs"]
_Texts = Annotated[list[Text], Field(min_length=1)]
_Others = Annotated[dict[Literal["value"], Text], Field(min_length=1)]


class TitleKeys(Part):
    """The layout's name in both languages. 名称."""

    zh: Text
    en: Text


class SourceKeys(Part):
    """A column of the file, by one of three ways. 来源列."""

    names: Names | None = Field(default=None, description="The names in headers. 列名.")
    path: Text | None = Field(default=None, description="The path in JSON or XML: CF/JDRQ. 路径.")
    at: _At | None = Field(default=None, description='The letter or number: "C" or 3. 列号.')


class ConditionKeys(SourceKeys):
    """Whether a column's text or a field's value is one of some. 条件."""

    field: Id | None = Field(default=None, description="A field, in place of a column.")
    is_: _Texts | None = Field(default=None, alias="is", description="It is one of these.")
    is_not: _Texts | None = Field(default=None, description="It is none of these.")
    has: _Texts | None = Field(default=None, description="It holds one of these. 含有.")
    has_not: _Texts | None = Field(default=None, description="It holds none of these. 不含.")
    filled: bool | None = Field(default=None, description="Whether anything stands there.")


class ReadingKeys(Part):
    """How texts become values. 读法."""

    read: Literal[
        "text", "name", "date", "month", "code", "document", "identity", "region", "amount",
        "number", "token",
    ] = Field(default="text", description="How the text is read. 读法.")  # fmt: skip
    steps: list[StepKeys] = Field(default=[], description="Steps before it is read. 预处理.")
    empty: list[Text] = Field(
        default=[],
        description="Texts that mean that there is no value, or $NAME for a list of [lists]. 空值.",
    )
    values: dict[Text, Text] = Field(
        default={}, description="What the department writes, and what it stands for. 对照."
    )
    values_file: Text | None = Field(
        default=None, description="A CSV file beside the mapping: columns `written` and `value`."
    )
    by: Literal["any", "values"] = Field(
        default="any",
        description="`values`: only the table is understood, not the standard's codes and labels.",
    )
    systems: list[_System] = Field(
        default=[], description="Code systems of document types. 证件类型代码体系."
    )
    separators: list[Text] = Field(
        default=[], description="What may stand between several codes in one cell. 分隔符."
    )
    otherwise: Literal["keep", "refuse", "empty"] | _Others | None = Field(
        default=None, description="What becomes of a code that no table knows. 其他代码的处理."
    )
    unit: Literal["元", "万元", "%", "1"] | None = Field(
        default=None,
        description="The unit in which the department writes amounts: 元 or 万元; of shares in per "
        "cent: % (12) or 1 (0.12). 金额或者比例的单位.",
    )
    month_day: Literal["first", "last"] | None = Field(
        default=None, description="The day that a month alone stands for, with a warning."
    )
    default: str = Field(default="", description="What a blank becomes, with a warning. 默认值.")


class ColumnKeys(SourceKeys, ReadingKeys):
    """A source column and the field that it fills. 一列的来源和去向."""

    field: Id = Field(description="A field of the record type. 目标字段.")
    sources: list[SourceKeys] = Field(default=[], description="Several columns, to be joined.")
    join: str = Field(default="", description="What stands between joined texts.")
    shared: bool = Field(default=False, description="The column fills another field as well. 共用.")
    required: bool | None = Field(
        default=None,
        description="Without the column the file is refused; by default what the standard says.",
    )
    when: ConditionKeys | None = Field(default=None, description="Only where this holds. 条件.")


class IgnoreKeys(SourceKeys):
    """A source column that no field takes. 不采用的列."""

    reason: Text = Field(description="Why it is left out. 原因.")


class LackingKeys(Part):
    """A required field that the file cannot fill: its records are reference. 缺少的必填项."""

    field: Id = Field(description="A required field of the record type. 必填的数据项.")
    reason: Text = Field(description="Why the file does not say it. 原因.")


class ConstantKeys(ReadingKeys):
    """A field with the same value in every record. 固定值."""

    field: Id = Field(description="A field of the record type. 目标字段.")
    value: Text | None = Field(default=None, description="The value.")
    metadata: Literal["departmentcode", "departmentname", "tableversionid"] | None = Field(
        default=None, description="The value of this cell in the template's metadata rows."
    )
    file_name: Text | None = Field(
        default=None, description=r"A pattern with one group for the file's name: '_(\d{8})_'."
    )
    when: ConditionKeys | None = Field(default=None, description="Only where this holds. 条件.")


class SubjectKeys(SourceKeys):
    """The column that says whom a row is about. 行政相对人类别."""

    person: _Texts = Field(description="What it says of natural persons: 自然人.")
    organisation: _Texts = Field(description="What it says of organisations: 法人及非法人组织.")


class PersonKeys(Part):
    """How to tell natural persons from organisations. 区分自然人与单位."""

    organisation_codes: list[Id] = Field(
        default=[],
        description="Fields with codes of organisations: a row with one is about an organisation.",
    )
    subject: SubjectKeys | None = Field(default=None, description="The column that says it.")


class RepeatKeys(Part):
    """One row about several persons. 一行多人."""

    numbers: Annotated[list[str], Field(min_length=1)] = Field(
        default=[""], description="What {n} stands for in names of columns: 当事人{n}."
    )
    fields: list[Id] = Field(default=[], description="Fields whose cells hold several parts.")
    separators: list[Text] = Field(default=[], description="What stands between the parts.")


class MappingKeys(Part):
    """A mapping: what each column of a department's file means. 映射文件."""

    layout: Id = Field(description="The layout's id.")
    title: TitleKeys
    standard: Text = Field(description="The standard: id/version.")
    record_type: Id = Field(description="The record type of the standard that the rows become.")
    source: Text = Field(description="Where this layout is written down. 依据.")
    file: FileKeys = FileKeys()
    lists: dict[Id, _Texts] = Field(
        default={}, description="Lists of texts that mean nothing, for `empty`. 空值表."
    )
    only: ConditionKeys | None = Field(
        default=None, description="Only these rows become records; others are set aside. 筛选."
    )
    column: Annotated[list[ColumnKeys], Field(min_length=1)]
    ignore: list[IgnoreKeys] = Field(default=[])
    constant: list[ConstantKeys] = Field(default=[])
    lacking: list[LackingKeys] = Field(default=[])
    person: PersonKeys | None = None
    repeat: RepeatKeys | None = None
