"""A record type in words: what each field and each rule asks for, in Chinese and English."""

from collections.abc import Callable

from standards.model import (
    Absent,
    AtLeastOne,
    Field,
    FieldType,
    FilledWhen,
    Form,
    IdentityDocument,
    Label,
    MinimumAge,
    NotAfterAsOf,
    NotBefore,
    PositiveWhen,
    RecordRule,
    RecordType,
    RequiredWhen,
    Retention,
    WithinPeriod,
)


def field_in_words(field: Field) -> str:
    """Say in the words of the model what values a field takes."""
    if field.type is FieldType.DATE:
        return "date YYYY-MM-DD"
    words = [f"{field.type.value}({field.max_length})"]
    if field.code_list:
        words.append(field.code_list)
    if field.form not in (Form.LINE, Form.LINES):
        words.append(field.form.value)
    if field.pattern:
        words.append(field.pattern)
    return " ".join(words)


def rule_in_words(rule: RecordRule, record_type: RecordType) -> Label:
    """Say in one sentence what a record rule asks for."""

    def names(ids: tuple[str, ...]) -> tuple[str, str]:
        labels = [record_type.field(id_).label for id_ in ids]
        return "、".join(label.zh for label in labels), ", ".join(label.en for label in labels)

    def name(id_: str) -> tuple[str, str]:
        return names((id_,))

    match rule:
        case AtLeastOne(fields, _):
            zh, en = names(fields)
            words = (f"{zh} 至少填写一项", f"one of {en} is filled")
        case Absent(fields):
            zh, en = names(fields)
            words = (f"自然人此项空白: {zh}", f"empty for a natural person: {en}")
        case RequiredWhen(field, other, values):
            (zh, en), (zh2, en2) = name(field), name(other)
            shown = ", ".join(values)
            words = (f"{zh2} 为 {shown} 时 {zh} 必填", f"{en} is required where {en2} is {shown}")
        case FilledWhen(field, other, values):
            (zh, en), (zh2, en2) = name(field), name(other)
            shown = ", ".join(values)
            words = (
                f"{zh2} 含 {shown} 时 {zh} 必填",
                f"{en} is required where {en2} holds {shown}",
            )
        case PositiveWhen(field, other, values):
            (zh, en), (zh2, en2) = name(field), name(other)
            shown = ", ".join(values)
            words = (
                f"{zh2} 含 {shown} 时 {zh} 大于 0",
                f"{en} is more than 0 where {en2} holds {shown}",
            )
        case IdentityDocument(field, named_in, _, _):
            (zh, en), (zh2, en2) = name(field), name(named_in)
            words = (
                f"{zh} 符合 GB 11643, 或为 {zh2} 注明的其他证件号码",
                f"{en}: a citizen number (GB 11643), or of the document named in “{en2}”",
            )
        case _:
            words = _of_dates(rule, name)
    return Label(*words)


def _of_dates(rule: RecordRule, name: Callable[[str], tuple[str, str]]) -> tuple[str, str]:
    words = ("", "")
    match rule:
        case NotAfterAsOf(field):
            zh, en = name(field)
            words = (f"{zh} 不晚于报送日期", f"{en} is not after the day of the check")
        case NotBefore(field, other):
            (zh, en), (zh2, en2) = name(field), name(other)
            words = (f"{zh} 不早于 {zh2}", f"{en} is not before {en2}")
        case WithinPeriod(field, start, level, periods):
            (zh, en), (zh2, en2), (zh3, en3) = name(field), name(start), name(level)
            shown = ", ".join(f"{period.level}: {period.months}" for period in periods)
            words = (
                f"{zh} 自 {zh2} 起不超过 {zh3} 对应的月数（{shown}）",
                f"{en} is at most the months of {en3} after {en2} ({shown})",
            )
        case Retention(field, years):
            zh, en = name(field)
            words = (f"{zh} 起不超过 {years} 年", f"not more than {years} years after {en}")
        case MinimumAge(_, on, refused, warned):
            zh, en = name(on)
            words = (
                f"按 {zh} 计算年满 {refused} 周岁（未满 {warned} 周岁须确认）",
                f"at least {refused} years old on {en} (to be confirmed below {warned})",
            )
    return words
