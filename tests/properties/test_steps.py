"""Laws of the steps from cell to value, over texts that nobody thought of."""

from datetime import date, timedelta
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.mapping.model import Call, Read
from adapters.values.amounts import in_unit
from adapters.values.declared import declared
from adapters.values.identity import UPGRADE
from adapters.values.step import VALUE, run, run_distinct, trace
from adapters.values.text import NFC, TRIM
from adapters.values.way import READS

PLAIN = [
    declared(Call(name)) for name in ("trim", "half_width", "nfc", "upper", "lower", "no_blanks")
]
TEXTS = st.lists(
    st.one_of(
        st.none(),
        st.text(max_size=12),
        st.text(alphabet=" 　\u200b\ufeff=\"'·•０1２3年月日-/.,，元万E+甲乙Ａa", max_size=14),
    ),
    min_size=1,
    max_size=20,
)
SETTINGS = settings(max_examples=30, deadline=None)


def walked(texts, *way):
    return run(pl.Series(VALUE, texts, dtype=pl.String), way)[VALUE].to_list()


@pytest.mark.parametrize("step", [*PLAIN, NFC], ids=lambda step: step.name)
@SETTINGS
@given(texts=TEXTS)
def test_a_plain_step_taken_twice_is_taken_once(step, texts):
    once = walked(texts, step)

    assert walked(once, step) == once


@pytest.mark.parametrize("read", [Read.DATE, Read.MONTH, Read.NUMBER, Read.REGION, Read.IDENTITY])
@SETTINGS
@given(days=st.lists(st.dates(date(1950, 1, 1), date(2099, 12, 31)), min_size=1, max_size=20))
def test_what_was_read_is_read_as_itself(read, days):
    texts = [day.strftime("%Y/%m/%d") for day in days] + [str(day.toordinal()) for day in days]
    once = walked(texts, *READS[read])

    assert walked(once, *READS[read]) == once


@pytest.mark.parametrize("read", list(Read))
@SETTINGS
@given(texts=TEXTS)
def test_one_cell_alone_goes_the_way_of_its_column(read, texts):
    """`explain` and the run are one; and texts that repeat are read like those that do not."""
    cells = pl.Series(VALUE, texts, dtype=pl.String)
    column = run(cells, READS[read])[VALUE].to_list()

    alone = [list(trace(text, READS[read]))[-1][1] for text in texts[:4]]
    often = run_distinct(pl.concat([cells] * 8), READS[read])[VALUE].to_list()

    assert alone == column[:4]
    assert often == column * 8


@pytest.mark.parametrize("read", list(Read))
@SETTINGS
@given(texts=TEXTS)
def test_no_step_makes_something_of_nothing_or_an_empty_text(read, texts):
    values = walked(texts, *READS[read])

    assert all(value != "" for value in values)
    assert all(value is None for text, value in zip(texts, values, strict=True) if text is None)


FORMS = [
    "%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d", "%Y年%m月%d日", "%Y-%m-%d 00:00:00",
    "%Y/%m/%d 9:05", "%Y-%m-%dT00:00:00+08:00", "%Y%m%d000000",
]  # fmt: skip


@SETTINGS
@given(day=st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_every_form_of_a_day_is_the_same_day(day):
    serial = str((day - date(1899, 12, 30)).days)
    bare = f"{day.year}年{day.month}月{day.day}日"
    chinese = f"{_digits(day.year)}年{_numeral(day.month)}月{_numeral(day.day)}日"
    written = [day.strftime(form) for form in FORMS] + [serial, bare, chinese]

    assert walked(written, *READS[Read.DATE]) == [day.isoformat()] * len(written)


def _digits(number):
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))


def _numeral(number):
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{_digits(tens)}十"
    return head + (_digits(ones) if ones else "")


def test_every_day_of_four_years_is_read_in_chinese_numerals():
    days = [date(2018, 1, 1) + timedelta(n) for n in range(4 * 365 + 1)]
    written = [f"{_digits(d.year)}年{_numeral(d.month)}月{_numeral(d.day)}日" for d in days]

    assert walked(written, *READS[Read.DATE]) == [day.isoformat() for day in days]


AMOUNTS = st.lists(
    st.decimals(0, 10**15, allow_nan=False, allow_infinity=False, places=6), min_size=1, max_size=20
)
FEW = settings(max_examples=12, deadline=None)


def _plain(amount):
    text = f"{amount:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


@FEW
@given(amounts=AMOUNTS)
def test_amounts_are_converted_as_exact_arithmetic_does_and_back(amounts):
    in_myriads = walked([f"{amount:f}" for amount in amounts], in_unit("元", "万元"))
    back = walked(in_myriads, in_unit("万元", "元"))

    assert [Decimal(value) * 10_000 for value in in_myriads] == amounts
    assert in_myriads == [_plain(Decimal(value)) for value in in_myriads]
    assert back == [_plain(amount) for amount in amounts]


@FEW
@given(amounts=AMOUNTS, unit=st.sampled_from(["元", "万元"]))
def test_marks_of_money_and_thousands_change_no_amount(amounts, unit):
    step = in_unit(unit, "元")
    values = walked([f"{amount:f}" for amount in amounts], step)
    forms = ("{}", "￥{}", "RMB {}", f"人民币{{}}{unit}", "+{}")
    written = [form.format(f"{amount:,f}") for form in forms for amount in amounts]

    assert walked(written, *READS[Read.AMOUNT], step) == values * len(forms)


@SETTINGS
@given(text=st.text(max_size=12).filter(lambda text: not any(sign.isdigit() for sign in text)))
def test_what_holds_no_digit_is_no_amount_and_stays(text):
    assert walked([text], in_unit("元", "万元")) == [text]


@pytest.mark.parametrize(
    "step",
    list({step.name: step for way in READS.values() for step in (*way, NFC, UPGRADE)}.values()),
    ids=lambda step: step.name,
)
@SETTINGS
@given(texts=TEXTS)
def test_a_step_changes_and_tells_nothing_that_does_not_concern_it(step, texts):
    """A column that holds nothing of concern passes the step by, which has to be the same."""
    if step.concerns is None:
        return
    trimmed = run(pl.Series(VALUE, texts, dtype=pl.String), (TRIM,)).drop_nulls()
    others = trimmed.filter(~step.concerns(pl.col(VALUE)))

    done = others.with_columns(after=step.does(pl.col(VALUE)))
    told = done.select(
        watch.where(pl.col(VALUE), pl.col("after")).any().alias(watch.code)
        for watch in step.watches
    )

    assert done["after"].to_list() == others[VALUE].to_list()
    assert not any(told.row(0) if told.width else ())
