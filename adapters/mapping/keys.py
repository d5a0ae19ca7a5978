"""The keys of a mapping file, with a description for editors; docs/mapping.md tells of each."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from adapters.mapping.file_keys import FileKeys
from adapters.mapping.part import Id, Names, Part, Text


class TitleKeys(Part):
    """The layout's name in both languages. 名称."""

    zh: Text
    en: Text


class ColumnKeys(Part):
    """A source column and the field that it fills. 一列的来源和去向."""

    field: Id = Field(description="A field of the record type. 目标字段.")
    names: Names = Field(description="The names that the column has in headers. 列名.")
    read: Literal["text", "name", "date", "code", "identity", "region", "token"] = Field(
        default="text", description="How its cells are read. 读法."
    )
    required: bool | None = Field(
        default=None,
        description="Without the column the file is refused; by default what the standard says.",
    )
    empty: list[Text] = Field(
        default=[], description="Texts that mean that there is no value. 空值."
    )
    values: dict[Text, Text] = Field(
        default={},
        description="What the department writes, and the code that it stands for. 代码对照.",
    )
    otherwise: Literal["keep", "refuse", "empty"] | None = Field(
        default=None, description="What becomes of a code that no table knows. 其他代码的处理."
    )
    default: str = Field(default="", description="What a blank becomes, with a warning. 默认值.")


class IgnoreKeys(Part):
    """A source column that no field takes. 不采用的列."""

    names: Names = Field(description="The names that the column has in headers. 列名.")
    reason: Text = Field(description="Why it is left out. 原因.")


class ConstantKeys(Part):
    """A field with the same value in every record. 固定值."""

    field: Id = Field(description="A field of the record type. 目标字段.")
    value: Text = Field(description="The value.")


class PersonKeys(Part):
    """How to tell natural persons from organisations. 区分自然人与单位."""

    organisation_codes: Annotated[list[Id], Field(min_length=1)] = Field(
        description="Fields with codes of organisations: a row with one is about an organisation."
    )


class MappingKeys(Part):
    """A mapping: what each column of a department's file means. 映射文件."""

    layout: Id = Field(description="The layout's id.")
    title: TitleKeys
    standard: Text = Field(description="The standard: id/version.")
    record_type: Id = Field(description="The record type of the standard that the rows become.")
    source: Text = Field(description="Where this layout is written down. 依据.")
    file: FileKeys = FileKeys()
    column: Annotated[list[ColumnKeys], Field(min_length=1)]
    ignore: list[IgnoreKeys] = Field(default=[])
    constant: list[ConstantKeys] = Field(default=[])
    person: PersonKeys | None = None
