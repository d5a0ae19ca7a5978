"""The one table of rules: every code that a finding can carry, and its words in two languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from standards.checking.findings import Finding
from standards.checking.intake_rules import INTAKE_RULES
from standards.checking.record_rules import RECORD_RULES
from standards.checking.rule import Rule
from standards.model import Label, RecordType

__all__ = ["RULES", "Explanation", "Language", "Rule", "explain"]

Language = Literal["zh", "en"]

RULES: Final[Mapping[str, Rule]] = {**RECORD_RULES, **INTAKE_RULES}

_WHOLE_RECORD: Final = Label("整条记录", "the record")
_WHOLE_FILE: Final = Label("整个文件", "the file")


@dataclass(frozen=True, slots=True)
class Explanation:
    """A finding in words: what is wrong and what to do about it."""

    title: str
    message: str
    remedy: str


def explain(finding: Finding, *, record_type: RecordType | None, language: Language) -> Explanation:
    """Put a finding into words, with the labels of the record type's fields filled in.

    Raises KeyError when the finding's code is not in RULES.
    """
    rule = RULES[finding.code]
    words = {name: _name(value, record_type, language) for name, value in finding.params}
    words["field"] = _place(finding, record_type, language)
    return Explanation(
        title=_pick(rule.title, language).format_map(_Blanks(words)),
        message=_pick(rule.message, language).format_map(_Blanks(words)),
        remedy=_pick(rule.remedy, language).format_map(_Blanks(words)),
    )


class _Blanks(dict[str, str]):
    """Words for a template; a word that the finding does not carry reads as an ellipsis."""

    def __missing__(self, key: str) -> str:
        return "…"


def _place(finding: Finding, record_type: RecordType | None, language: Language) -> str:
    if finding.field:
        return _name(finding.field, record_type, language)
    return _pick(_WHOLE_FILE if finding.row < 0 else _WHOLE_RECORD, language)


def _name(text: str, record_type: RecordType | None, language: Language) -> str:
    """Return the labels where the text is field ids, one or several; any other text as it is."""
    ids = text.split()
    if record_type is None or not ids or not set(ids) <= set(record_type.field_ids):
        return text
    labels = [_pick(record_type.field(id_).label, language) for id_ in ids]
    return ("、" if language == "zh" else ", ").join(labels)


def _pick(label: Label, language: Language) -> str:
    return label.zh if language == "zh" else label.en
