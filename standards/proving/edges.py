"""The edges of record rules: changes to a valid record at a limit and one step to either side."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import islice
from random import Random
from typing import Final

from standards.checking import identifiers
from standards.checking.row_rules import months_after
from standards.generating import people, texts, walk
from standards.model import (
    Absent,
    AtLeastOne,
    FieldType,
    FilledWhen,
    IdentityDocument,
    MinimumAge,
    NotAfterAsOf,
    NotBefore,
    PositiveWhen,
    RecordRule,
    RequiredWhen,
    Retention,
    WithinPeriod,
)
from standards.pattern import parse
from standards.samples import Samples

Change = Mapping[str, str | None]  # new texts of fields; None takes the field away

_DAY: Final = timedelta(days=1)
_ENDS: Final = "（）()："  # of a note; what is inside is one of some marks
_MARKED: Final = ("x", "\U0010fffd")
_NOTES: Final = (
    *(
        "",
        "（限期）",
        "（x）",
        "(x)",
        "(限期)",
        "：x",
        ":长",
        "x",
        "（\U0010fffd）",
        "(\U0010fffd)",
    ),
    *("：\U0010fffd", "；x", "（x\x7f）", "(\x7f)", "：\x7f"),
)
_FULLY: Final = 4  # first ways to hold a code, for which every amount is tried
_DAYS: Final = (
    *("2023-02-28", "2024-02-29", "2024-03-01", "2020-01-31", "2019-12-31", "2021-06-30"),
    *("2020-10-15", "1999-06-19", "1996-10-19"),
)


def edges(rule: RecordRule, samples: Samples) -> Iterator[Change]:
    """Yield the changes that a rule should feel, and those next to them that it should not."""
    match rule:
        case AtLeastOne(fields):
            nothing: dict[str, str | None] = dict.fromkeys(fields)
            yield nothing
            for name in fields:
                yield from _with_one(nothing | {name: _good(samples, name)}, samples)
        case Absent(fields):
            yield from ({name: text} for name in fields for text in samples.values(name).good[:3])
        case RequiredWhen(field, other, values):
            for value in (*values, *samples.values(other).good[:12]):
                yield {other: value, field: None}
                yield {other: value, field: _good(samples, field)}
            yield {other: None, field: None}
            yield {other: values[0], field: ""}
        case FilledWhen() | PositiveWhen():
            yield from _where_held(rule, samples)
        case IdentityDocument():
            yield from _documents(rule, samples)
        case MinimumAge():
            yield from _ages(rule)
        case _:
            yield from _on_days(rule, samples)


def _with_one(one: Change, samples: Samples) -> Iterator[Change]:
    """One field of several that need one: alone, with all others, and with each other missing.

    A target may have a branch for it, in which every other field is written once more.
    """
    others = [field for field in samples.record_type.fields if field.id not in one]
    yield one
    yield {**one, **{field.id: None for field in others if not field.required}}
    yield from ({**one, field.id: None} for field in others)


def _good(samples: Samples, name: str) -> str:
    return next(iter(samples.values(name).good), "1")


def _where_held(rule: FilledWhen | PositiveWhen, samples: Samples) -> Iterator[Change]:
    texts: tuple[str | None, ...] = (None, _good(samples, rule.field))
    more: tuple[str | None, ...] = (*texts, "")
    if isinstance(rule, PositiveWhen):
        texts = ("0", "10")
        more = (None, "0", "0.0", "0.00", "1", "0.01", "10", "", "00", "0.1", ".")
    for held, is_plain in _held(samples, rule.other, rule.values):
        for text in more if is_plain else texts:
            yield {rule.other: held, rule.field: text}


def _held(samples: Samples, other: str, values: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """Yield texts that hold one of some codes, or nearly do; and whether it is a first way to."""
    mark = samples.record_type.field(other).separator or "；"
    good = samples.values(other).good
    others = [
        *(text for text in good if text.strip(_ENDS)[-1:] in _MARKED and mark not in text),
        *_apart(good, 12),
    ]
    held = [f"{value}{behind}" for value in values for behind in _NOTES]
    held += [f"x{value}" for value in values]
    held += [f"{one}{mark}{value}" for value in values for one in others]
    held += [
        f"{one}：{before}{value}{behind}"
        for value in values
        for one in good
        if len(one) < 5
        for before in ("", f"x{mark}")
        for behind in _NOTES
    ]
    held += [f"{value}{mark}{one}" for value in values for one in others]
    for number, text in enumerate((*held, *others)):
        yield text, number < len(values) * _FULLY


def _apart(texts: Sequence[str], most: int) -> list[str]:
    """Return some texts from the whole of a list."""
    return list(texts[:: max(len(texts) // most, 1)])


def _on_days(rule: RecordRule, samples: Samples) -> Iterator[Change]:
    """Days at the limits, also of nobody in particular, whose age would be refused long ago."""
    aged = (samples.record_type.field(one.field) for one in samples.rules(MinimumAge))
    nobody = {field.id: None for field in aged if not field.required}
    for change in _days(rule, samples.as_of):
        yield change
        if nobody:
            yield {**nobody, **change}


def _days(rule: RecordRule, as_of: date) -> Iterator[Change]:
    match rule:
        case NotAfterAsOf(field):
            yield from ({field: day} for day in _around(as_of))
            yield {field: "2099-12-31"}
        case NotBefore(field, other):
            for day in (*_DAYS, as_of.isoformat()):
                yield from ({other: day, field: near} for near in _around(date.fromisoformat(day)))
            yield {other: None}
            yield {other: "2021-02-30", field: "2020-01-01"}
        case Retention(field, years):
            limit = _years_before(as_of, years)
            yield from ({field: day} for day in _around(limit))
            yield {field: "1900-01-01"}
        case WithinPeriod(field, start, level, periods):
            for period in periods:
                for day in _DAYS:
                    last = months_after(date.fromisoformat(day), period.months)
                    for near in _around(last):
                        yield {level: period.level, start: day, field: near}
            yield {level: None, start: _DAYS[0], field: "2099-12-31"}
            yield {level: periods[0].level, start: None, field: "2099-12-31"}


def _around(day: date) -> list[str]:
    return [near.isoformat() for near in (day, day + _DAY, day - _DAY) if 1900 <= near.year <= 2099]


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return date(day.year - years, 3, 1)


def _ages(rule: MinimumAge) -> Iterator[Change]:
    random = Random(rule.refused_below)  # noqa: S311 (samples, not secrets)
    for years in sorted({rule.refused_below, rule.warned_below}):
        for text in _DAYS:
            on = date.fromisoformat(text)
            for born in _around(_years_before(on, years)):
                for region in ("320281", "910101"):
                    day = date.fromisoformat(born)
                    number = people.citizen_number(random, born=day, region=region)
                    yield {rule.on: text, rule.field: number}
    number = people.citizen_number(random, born=date(2004, 2, 29))
    yield from ({rule.on: day, rule.field: number} for day in ("2020-02-28", "2022-03-01"))


def _documents(rule: IdentityDocument, samples: Samples) -> Iterator[Change]:
    random = Random(0)  # noqa: S311 (samples, not secrets)
    plain = {name: None for name in (rule.named_in,) if not _is_code(rule, samples)}
    born = date(1980, 2, 29)
    number = people.citizen_number(random, born=born)
    other = people.citizen_number(random, born=born, region="910101")
    unchecked = [other[:17] + check for check in "0123456789X" if check != other[17]]
    right = people.citizen_numbers(born=born)
    for text in (*right, other, *unchecked, *_wrong_numbers(number, samples.as_of)):
        yield {**plain, rule.field: text}
    yield from ({**plain, rule.field: text} for text in islice(texts.neighbours(number), 20))
    yield from ({**plain, rule.field: text} for text in _nearly(number))
    yield from _of_documents(rule, samples, random, number)


def _nearly(number: str) -> Iterator[str]:
    """Texts that are a citizen number but for one place, whatever stands there."""
    for place in range(len(number)):
        for char in ("a", "\U0010fffd"):
            yield number[:place] + char + number[place + 1 :]
        yield "9" * place + "a" + "9" * (17 - place)
        yield from ("9" * place, "9" * place + "a\U0010fffd")


def _of_documents(
    rule: IdentityDocument, samples: Samples, random: Random, number: str
) -> Iterator[Change]:
    """Numbers of other documents, near ones, and each under the name of another document."""
    others = [code for code in samples.catalog.code_list(rule.documents).codes if code.pattern]
    for one in others:
        text = walk.shortest(parse(one.pattern))
        yield from ({rule.named_in: other.code, rule.field: text} for other in others)
    for code in others:
        node = parse(code.pattern)
        fitting = [walk.shortest(node), walk.longest(node, 40), walk.random_text(node, random)]
        near = [*islice(walk.edges(node), 40), *islice(walk.outside(node), 80)]
        near += [f"{number[:5]}{char}{number[6:]}" for char in ("a", "\u0663")]
        near += [f"{number[:17]}a", *islice(texts.neighbours(number), 14)]
        near += _almost_numbers()
        slips = [slip for text in fitting[:1] for slip in islice(texts.neighbours(text), 12)]
        for text in (*fitting, *near, *slips, number):
            yield {rule.named_in: code.code, rule.field: text}
        yield {rule.named_in: f"持{code.code}", rule.field: fitting[0]}
        yield {rule.named_in: code.code, rule.field: None}
        yield {rule.named_in: None, rule.field: fitting[0]}


def _almost_numbers() -> list[str]:
    """Texts of capitals and digits, which a document may have, that are nearly a citizen's."""
    capital = [f"{'9' * place}A{'9' * (17 - place)}" for place in range(18)]
    return [*capital, "9" * 16, "9" * 17, f"{'9' * 16}X", "9" * 19, f"{'9' * 18}X"]


def _is_code(rule: IdentityDocument, samples: Samples) -> bool:
    return samples.record_type.field(rule.named_in).type is FieldType.CODE


def _wrong_numbers(number: str, as_of: date) -> Iterator[str]:
    """Numbers that are wrong in one way: check character, day, region, form; the last are old."""
    yield from (number[:17] + check for check in "0123456789X" if check != number[17])
    days: tuple[str, ...] = (
        "19810440",
        "19810140",
        "19810240",
        "19810200",
        "19810400",
        "19810229",
        "19810010",
    )
    days += ("19800230", "18991231", "19801301", "19800100", "20991231", "19000101")
    days += tuple(f"1981{day}" for day in ("0431", "0631", "0931", "1131", "0132", "1232", "1031"))
    future = (as_of + _DAY).strftime("%Y%m%d")
    for day in (*days, future, as_of.strftime("%Y%m%d")):
        yield from _with_checks([region + day for region in ("320281", "320221", "320282")])
        yield from _with_checks([f"910101{day}"])
    for year in range(1900, 2100, 2):  # leap years are every second one, mostly
        yield from _with_checks([f"320281{year}0229"])
    for month in ("0131", "0430", "0228", "1231"):
        yield from people.citizen_numbers(born=date.fromisoformat(f"1981{month}"))
    for region in ("329999", "009999", "990000", "110101"):
        for whole in _with_checks([f"{region}198{year}0228" for year in range(10)]):
            yield from (whole, f"{whole[:17]}x", f"{whole}0", f"{whole[:16]}a0")
    yield from (
        number[:17],
        number[:17] + "x",
        number + "0",
        f"{number[:4]}**********{number[14:]}",
    )
    yield from (
        f"{number[:17]}＊",
        f"{number[:6]}{number[8:14]}000",
        f"{number[:6]}810229000",
        "1" * 15,
    )


def _with_checks(heads: list[str]) -> Iterator[str]:
    """Numbers that begin with one of some 14 digits: one of them, and one whose check is X."""
    made = [head + sequence for head in heads for sequence in people.SEQUENCES]
    whole = [first17 + identifiers.citizen_check(first17) for first17 in made]
    yield whole[0]
    yield from [number for number in whole if number[17] == "X"][:1]
