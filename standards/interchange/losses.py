"""Losses: what one format says and the other cannot, never dropped without a word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from standards.model import Field, FieldType, Form, Label, Personal, RecordType


@dataclass(frozen=True, slots=True, order=True)
class Loss:
    """One thing that the other side does not know, at a path such as `penalty.cf_wsh`."""

    path: str
    what: str  # the attribute or rule, as the format it comes from names it
    zh: str
    en: str

    @property
    def why(self) -> Label:
        """The reason in both languages."""
        return Label(self.zh, self.en)


def of_rules(record_type: RecordType) -> Iterator[Loss]:
    """Yield a loss for each rule between fields: a format that knows single fields has none."""
    for number, _ in enumerate(record_type.rules):
        yield Loss(
            f"{record_type.id}.rules.{number}", "rule", "数据项之间的规则", "a rule of fields"
        )


def of_field(field: Field, path: str, names: Iterable[str]) -> Iterator[Loss]:
    """Yield what a format with types, lengths, patterns and lists does not say of a field.

    `names` are the attributes that it has no place for.
    """
    if field.type in (FieldType.INTEGER, FieldType.DECIMAL):
        yield Loss(path, "form", "数字的书写形式和小数位数", "how a number is written")
    if field.type is FieldType.TEXT and field.form is not Form.LINES:
        yield Loss(path, "form", f"格式 {field.form.value}", f"the form {field.form.value}")
    for name in names:
        if getattr(field, name) not in ("", (), Personal.NO):
            yield Loss(path, name, "对方格式无此内容", "the format has no such thing")


class NotReadable(ValueError):
    """A document that is not of the format; the message says what is missing and where."""
