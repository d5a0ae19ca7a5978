"""Values of one field: what it accepts, to its limits, and what it just refuses.

Candidates are made from the constraints of the field; the reference check sorts them. So a value
is good because the reference says so, not because its maker thinks so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import islice
from random import Random
from typing import Final

from standards.check_digits import USCC_ALPHABET
from standards.checking import reference
from standards.checking.findings import Severity
from standards.constraints import (
    CALENDAR,
    NAME_LIMIT,
    ORGANISATION_CODE,
    USCC,
    Among,
    Constraint,
    Matches,
    Satisfies,
    constraints,
)
from standards.generating import people, texts, walk
from standards.model import Catalog, Code, CodeList, Field, FieldType, Form, RecordType
from standards.pattern import parse

_ALONE: Final = "alone"
MOST_CODES: Final = 60  # of a longer list the ends and some between are tried

_SHAPES: Final = {Form.USCC: USCC, Form.ORGANISATION_CODE: ORGANISATION_CODE}
_DAYS: Final = (
    "1900-01-01", "2099-12-31", "2024-02-29", "2000-02-29", "1904-02-29", "2096-02-29",
    "2023-02-28", "2021-01-31", "2021-03-31", "2021-04-30", "2021-05-31", "2021-06-30",
    "2021-07-31", "2021-08-31", "2021-09-30", "2021-10-31", "2021-11-30", "2021-12-31",
    "1999-12-31", "2020-10-01",
)  # fmt: skip
_NO_DAYS: Final = (
    "1899-12-31", "2100-01-01", "2023-02-29", "1900-02-29", "2021-02-30", "2021-04-31",
    "2021-06-31", "2021-09-31", "2021-11-31", "2021-00-10", "2021-13-01", "2021-01-00",
    "2021-01-32", "2021-2-3", "2021/02/03", "20210203", "2021-02-03T00:00:00", "2021-02-03Z",
    "2021-02-03+08:00", "21-02-03", "02021-02-03", "-2021-02-03", "0000-00-00", "２０２１-02-03",
    "2021−02−03", "2021-02-03\n", " 2021-02-03", "\t2021-02-03\t", "2100-02-29", "1900-02-30",
    "1999-02-29", "2021-92-03", "1999-92-03", "2021-02-93", "1999-02-93",
)  # fmt: skip
_NUMBERS: Final = (
    "0", "1", "9", "10", "99", "100", "18", "2147483648", "99999999999999999999", "0.0", "0.00",
    "0.5", "0.05", "0.005", "10.0", "10.00", "10.000", "0.9", "9.99", "909", "5.9", "0.09", "99.99",
    "1.23456789012345678901",
)  # fmt: skip
_NO_NUMBERS: Final = (
    "01", "-1", "+1", "1.", ".5", "1,000", "1.0.0", "1e5", "１", "1\n", " 1", "00", "0x1F", "NaN",
    "Infinity", "1_000", "٣", "1 000", "-0", "½", "00.5", "10x", "x.5", "1x.5", "10x.5", "10.x",
    "10.5x", "0.x", "0.5x", "x0.5", "0x.5", "10.05x", "10..5", "0..5", "10.", "0.",
)  # fmt: skip
_NO_WHOLES: Final = ("1x.", "10x.", "x.", "01.", "x1.", "10x", "1x", "1.0.")  # before decimals


@dataclass(frozen=True, slots=True)
class Values:
    """Texts to try in a field: without a finding, with a warning only, with an error."""

    good: tuple[str, ...]
    doubtful: tuple[str, ...]
    bad: tuple[str, ...]


def values(field: Field, catalog: Catalog, *, seed: int = 0) -> Values:
    """Return texts for a field, the sharpest first; each list without repetition."""
    random = Random(f"{seed}/{field.id}")  # noqa: S311 (samples, not secrets)
    judge = Judge(field, catalog)
    likely = [text for text in _once(_likely(field, catalog, random)) if text]
    good = [text for text in likely if not judge(text)]
    wrong = _once(_wrong(field, catalog, good or likely))
    judged = {text: judge(text) for text in _once([*likely, *wrong])}
    return Values(
        good=tuple(text for text, found in judged.items() if not found),
        doubtful=tuple(text for text, found in judged.items() if found == {Severity.WARNING}),
        bad=tuple(text for text, found in judged.items() if Severity.ERROR in found),
    )


class Judge:
    """What the reference check says about a value of one field, apart from all other fields."""

    def __init__(self, field: Field, catalog: Catalog) -> None:
        alone = replace(field, id=_ALONE, required=False, group="")
        record_type = RecordType(_ALONE, field.label, (alone,), key=(_ALONE,))
        self._checker = reference.Checker(record_type, catalog, as_of=date.max)
        wanted = constraints(alone, catalog)
        by_list = any(isinstance(one, Satisfies) and one.argument for one in wanted)
        self._known = {} if by_list else _verdicts(wanted)

    def __call__(self, text: str) -> frozenset[Severity]:
        """Return the severities of what is found."""
        if text not in self._known:
            found = self._checker.check({_ALONE: text})
            self._known[text] = frozenset(one.severity for one in found)
        return self._known[text]


@lru_cache(maxsize=256)
def _verdicts(_: tuple[Constraint, ...]) -> dict[str, frozenset[Severity]]:
    """What is known of texts under some constraints: many record types have the same fields."""
    return {}


def _once(made: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(made))


def _likely(field: Field, catalog: Catalog, random: Random) -> Iterator[str]:
    """Candidates that should be good: from the custom pattern first, then from type and form."""
    if field.pattern:
        yield from _matching(field.pattern, field.max_length, random)
    match field.type:
        case FieldType.DATE:
            yield from _DAYS
            yield from (f"{year}-02-29" for year in range(1900, 2100))
        case FieldType.CODE:
            yield from coded(field, catalog.code_list(field.code_list))
        case FieldType.INTEGER | FieldType.DECIMAL:
            yield from _numbers(field)
        case _:
            yield from _texts(field, catalog, random)


def _matching(pattern: str, limit: int, random: Random) -> Iterator[str]:
    node = parse(pattern)
    yield walk.shortest(node)
    yield walk.longest(node, limit)
    yield walk.longest(node, limit - 1)
    yield from (walk.random_text(node, random) for _ in range(12))
    yield from islice(walk.edges(node), 80)


def _numbers(field: Field) -> Iterator[str]:
    yield from _NUMBERS
    yield "9" * field.max_length
    if field.type is FieldType.DECIMAL and field.decimals:
        fraction = "." + "0" * (field.decimals - 1) + "1"
        yield f"0{fraction}"
        yield "7" * (field.max_length - len(fraction)) + fraction
        yield f"0{fraction}1"


def coded(field: Field, code_list: CodeList) -> Iterator[str]:
    """Yield values of a code field: codes, with notes, several with a separator."""
    codes = _some(code_list.codes)
    yield from (code.code for code in codes)
    first, last = codes[0], codes[-1]
    mark = field.separator or "；"
    yield f"{first.code}{mark}{last.code}"
    yield mark.join([last.code, first.code, first.code])
    yield (mark.join([first.code] * field.max_length))[: field.max_length]
    for code in (*(code for code in codes if code.noted), first):
        notes = [f"{code.code}{note}" for note in _notes(field.max_length - len(code.code))]
        yield from notes
        yield from (f"{first.code}{mark}{note}" for note in notes)


def _notes(room: int) -> Iterator[str]:
    """Yield notes behind a code, of each form: good ones, unprintable ones, two at once."""
    for before, after in (("（", "）"), ("(", ")"), ("：", ""), (":", "")):
        for inner in (
            "x",
            "长",
            "\U0010fffd",
            "xx",
            "长 ",
            "\U0010fffd" * 2,
            "x\x7f",
            " ",
            "\x7f",
            "\n",
            "",
            "限期改正",
        ):
            yield before + inner + after
        yield f"{before}x{after}" * 2
        yield f"{before}x{after}：x"
        yield before + "长" * max(room - len(before + after), 0) + after


def _some(codes: tuple[Code, ...]) -> tuple[Code, ...]:
    if len(codes) <= MOST_CODES:
        return codes
    step = len(codes) // (MOST_CODES - 2)
    return (*codes[:-1:step], codes[-1])


def _texts(field: Field, catalog: Catalog, random: Random) -> Iterator[str]:
    limit = field.max_length
    match field.form:
        case Form.REGION:
            known = _some(catalog.code_list("regions").codes)
            yield from (code.code for code in known if len(code.code) == 6)
            short = [code.code for code in known if len(code.code) == 2][:4]
            yield from (f"{code}9999" for code in short)
            yield from (text for code in short for text in (f"9{code}999", f"9999{code}"))
            yield from ("329999", "999999", "000000")
        case Form.USCC:
            firsts = ("91", "N1", "Y1", "A1", "12")
            yield from (people.uscc(random, first=one) for one in firsts for _ in range(4))
            yield from (people.uscc(random, region=one) for one in ("999999", "123456", "654321"))
        case Form.ORGANISATION_CODE:
            for _ in range(12):
                code = people.organisation_code(random)
                yield from (code, f"{code[:8]}-{code[8]}")
        case Form.NAME:
            yield from ("王伟", "䶮龴", "买买提·艾力", "\U00020bb7\U0002a6df", "Anna Maria", "长")
            for length in (limit, NAME_LIMIT, limit - 1, 2):
                yield from texts.fillings(min(length, NAME_LIMIT, limit))
        case _:
            label = "".join(char for char in field.label.zh if char.isalnum())
            yield f"{label or '长'}{random.randrange(10**6)}"[:limit]
            for length in (limit, limit - 1, 1, 2):
                yield from texts.fillings(length)
            if field.form is Form.LINES and limit > 4:
                yield from ("两\n行", "制表\t符")
            yield from (f"a{char}b"[:limit] for char in texts.PRINTABLE)
            yield from texts.PRINTABLE
    yield from texts.SPECIAL


def _wrong(field: Field, catalog: Catalog, good: list[str]) -> Iterator[str]:
    """Candidates that should be refused, the sharpest of every kind first."""
    typical, longest = good[0], max(good, key=len)
    yield ""
    yield from field.refuse
    yield longest + longest[-1]
    yield "长" * (field.max_length + 1)
    yield "\U00020bb7" * (field.max_length + 1)
    yield from ("长" * field.max_length, "0" * field.max_length)  # as long as may be, in other form
    yield from islice(texts.neighbours(typical), 14)
    yield from (texts.successor(refused) for refused in field.refuse)
    if field.type is FieldType.DATE:
        yield from _NO_DAYS
        yield from islice(walk.outside(parse(CALENDAR)), 200)
    elif field.type in (FieldType.INTEGER, FieldType.DECIMAL):
        yield from _NO_NUMBERS
        ends = ("0" * places + "5" for places in range(field.decimals))
        yield from (text + end for end in ends for text in _NO_WHOLES)
    if field.code_list:
        codes = _some(catalog.code_list(field.code_list).codes)
        yield from (texts.successor(code.code) for code in codes)
    for constraint in constraints(field, catalog):
        if isinstance(constraint, Among):
            yield from (near for code in good[:3] for near in islice(texts.neighbours(code), 14))
        if isinstance(constraint, Matches):
            node = parse(constraint.pattern)
            yield from (
                _placed(text, typical, constraint) for text in islice(walk.outside(node), 160)
            )
    shape = _SHAPES.get(field.form) if field.type is FieldType.TEXT else None
    if shape:
        node = parse(shape)
        yield from islice(walk.outside(node), 160)
        yield from islice(walk.edges(node), 160)
        yield from (walk.random_text(node, Random(number)) for number in range(30))  # noqa: S311
        yield from (typical[:4] + digit + typical[5:] for digit in ("\u0663", "\uff13", "a"))
        yield from _checked(islice(walk.outside(node), 0, 160, 9), typical)
    for refused in field.refuse:
        yield from (refused + refused[-1], f"{refused}x", f"x{refused}", f"{refused}\U0010fffd")
        yield f"{refused}长\U0010fffd"
    yield from islice(texts.neighbours(longest), 14)
    yield from texts.neighbours(typical)
    if field.type is FieldType.TEXT and field.form is Form.NAME:
        yield "长" * (NAME_LIMIT + 1)
        yield from texts.fillings(NAME_LIMIT + 1)
    yield from texts.fillings(field.max_length + 1)
    yield from texts.SPECIAL


def _checked(wrong: Iterable[str], typical: str) -> Iterator[str]:
    """Wrong shapes with every check character: with one of them the sum comes out right."""
    foreign = [typical[:at] + char + typical[at + 1 :] for at in (0, 2, 5, 7) for char in "IOZa１"]
    longer = (typical[0] + typical, f"{typical[:8]}x{typical[8:]}")
    for text in (*foreign, typical[1:], *longer, *wrong):
        yield from (text[:-1] + check for check in USCC_ALPHABET)
    yield from (typical[:7] + char + end for char in USCC_ALPHABET for end in ("-", "", "--"))


def _placed(text: str, typical: str, constraint: Matches) -> str:
    """A character beside a class that most texts fit: inside a value, so that it alone is wrong."""
    if len(text) == 1 and constraint.code in {
        "unprintable",
        "name_digit",
        "name_private_use",
        "name_dot",
    }:
        return typical[:1] + text + typical[2 if len(typical) > 2 else 1 :]  # not at an end
    return text
