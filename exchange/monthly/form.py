"""The monthly form 月度对账表: what departments had, what went to a partner, why the rest did not.

The columns are those of the 双公示月报表统计模板 of the city platforms: 产生数量, 本单位公示数量,
报送数量, 未报送数量, 未报送依据, 有效入库数, 市级网站公示数量, 报送方式, 存在问题. What stands on a
website no relay knows: those two columns stay empty for people to fill.

产生 = 报送 + 未报送: a record that came again unchanged is none of this month. All numbers are
counts; reasons are codes and rules.
"""

from __future__ import annotations

import contextlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from exchange.clock import CHINA, moment
from exchange.configuration.config import Config
from exchange.configuration.place_sections import SftpPlaceSection
from exchange.errors import ConfigurationError, DiskError
from exchange.home import Home
from exchange.ledger import monthly, opening
from exchange.ledger.monthly import Count, Month
from exchange.monthly import sheet
from standards.checking.rules import RULES
from standards.library import Library
from standards.release import StandardError

SCHEMA = "chengxin/monthly-form/1"
HEADINGS = (
    *("单位", "数据类别", "产生数量", "本单位公示数量", "报送数量", "未报送数量", "未报送依据"),
    *("有效入库数", "市级网站公示数量", "报送方式", "存在问题"),
)
TOTAL = "合计"
_FEWEST_SHOWN = 8  # reasons of a cell


class UnknownEnding(ValueError):
    """A file that would be neither a workbook nor CSV."""


@dataclass(frozen=True, slots=True)
class Row:
    """One department and record type in one month."""

    unit: str
    record_type: str
    label: str
    produced: int
    sent: int
    unsent: int
    reasons: str  # why not
    taken_in: int
    manner: str
    problems: str

    def cells(self) -> tuple[str | int, ...]:
        """The row as the form has it; what only a website knows is empty."""
        return (
            *(self.unit, self.label, self.produced, "", self.sent, self.unsent, self.reasons),
            *(self.taken_in, "", self.manner, self.problems),
        )


@dataclass(frozen=True, slots=True)
class Form:
    """The form of one month and partner."""

    organisation: str
    partner: str
    month: str  # YYYY-MM
    rows: tuple[Row, ...]

    @property
    def title(self) -> str:
        """What stands above the table."""
        year, month = self.month.split("-")
        return f"公共信用信息月度对账表 {year}年{int(month)}月 {self.organisation} → {self.partner}"

    def total(self) -> Row:
        """All departments and record types together."""
        numbers = ("produced", "sent", "unsent", "taken_in")
        sums = {name: sum(getattr(row, name) for row in self.rows) for name in numbers}
        return Row(TOTAL, "", "", reasons="", manner="", problems="", **sums)

    def as_json(self) -> Mapping[str, Any]:
        """The same facts for a machine."""
        return {"schema": SCHEMA, **asdict(self), "total": asdict(self.total())}


def read(home: Home, config: Config, partner: str, month: date) -> Form:
    """The form of the month that begins on `month`, in China.

    Raises:
        ConfigurationError: no such partner.
        LedgerError: the ledger cannot be used.
    """
    if partner not in config.partners:
        raise ConfigurationError(
            f"{partner} is no partner of chengxin.toml",
            hint=f"partners: {', '.join(config.partners) or 'none'}",
        )
    first = month.replace(day=1)
    following = (first + timedelta(days=32)).replace(day=1)
    start, end = (moment(datetime.combine(day, time(), CHINA)) for day in (first, following))
    me = config.organisation.name or config.organisation.id
    whom = config.partners[partner].name or partner
    with (
        contextlib.closing(opening.open_ledger(home, config)) as ledger,
        ledger.transaction() as connection,
    ):
        rows = tuple(_rows(connection, home, config, Month(partner, start, end)))
    return Form(me, whom, f"{first:%Y-%m}", rows)


def text(form: Form) -> str:
    """The form as CSV."""
    return sheet.as_csv(form.title, HEADINGS, _cells(form))


def write(form: Form, path: Path) -> None:
    """Write the form as a workbook or as CSV, by the ending of the name.

    Raises:
        UnknownEnding: neither .xlsx nor .csv.
        DiskError: the file cannot be written.
    """
    if path.suffix == ".xlsx":
        data = sheet.as_workbook(form.title, HEADINGS, _cells(form))
    elif path.suffix == ".csv":
        data = text(form).encode("utf-8-sig")  # as spreadsheets expect it
    else:
        raise UnknownEnding("name a file that ends in .xlsx or .csv")
    try:
        path.write_bytes(data)
    except OSError as error:
        raise DiskError(f"{path} cannot be written: {error.strerror}", hint="") from error


def _cells(form: Form) -> list[tuple[str | int, ...]]:
    return [row.cells() for row in (*form.rows, form.total())]


_Key = tuple[str, str]  # department, record type


def _rows(connection: Connection, home: Home, config: Config, month: Month) -> Iterator[Row]:
    units = {feed.name: feed.department or feed.name for feed in config.feeds}
    routes = [route for route in config.routes if month.partner in route.to]
    streams = monthly.streams_to(connection, month.partner) | {one.stream for one in routes}

    def by_unit(found: Iterable[Count]) -> dict[_Key, list[Count]]:
        sorted_out = defaultdict(list)
        for one in found:
            sorted_out[units.get(one.feed, one.feed), one.record_type].append(one)
        return sorted_out

    sent = by_unit(monthly.sent(connection, month))
    taken_in = by_unit(monthly.taken_in(connection, month))
    kinds = {
        "数据校验未通过": by_unit(monthly.rejected(connection, month)),
        "按发布规则暂缓": by_unit(monthly.held(connection, month, streams)),
        "对方未安装标准": by_unit(monthly.kept_waiting(connection, month, streams)),
        "与其他单位数据不一致": by_unit(monthly.claimed(connection, month)),
    }
    trouble = {
        "对方未回执": by_unit(monthly.unanswered(connection, month)),
        "对方退回": by_unit(monthly.sent_back(connection, month)),
        "整份文件拒收": by_unit(monthly.refused_files(connection, month)),
    }
    known = {(units.get(feed, feed), kind) for feed, kind in monthly.feeds(connection)}
    carried = {kind for route in routes for kind in route.records} or {kind for _, kind in known}
    keys = {key for key in known if key[1] in carried}
    labels = _labels(home, {route.standard for route in routes})
    for key in sorted({*sent, *keys}):
        unsent = {name: found.get(key, []) for name, found in kinds.items()}
        count = _sum(sent.get(key, []))
        left = sum(_sum(found) for found in unsent.values())
        yield Row(
            unit=key[0],
            record_type=key[1],
            label=labels.get(key[1], key[1]),
            produced=count + left,
            sent=count,
            unsent=left,
            reasons=_told(unsent),
            taken_in=_sum(taken_in.get(key, [])),
            manner=_manner(config, month.partner),
            problems=_told({name: found.get(key, []) for name, found in trouble.items()}),
        )


def _sum(found: Iterable[Count]) -> int:
    return sum(one.records for one in found)


def _told(found: Mapping[str, list[Count]]) -> str:
    """Reasons with how many records each, the most frequent first."""
    parts = []
    for name, counts in found.items():
        if not counts:
            continue
        by_reason: dict[str, int] = defaultdict(int)
        for one in counts:
            by_reason[_reason(one.reason)] += one.records
        ordered = sorted(by_reason.items(), key=lambda pair: (-pair[1], pair[0]))
        details = "、".join(f"{why} {number}" for why, number in ordered[:_FEWEST_SHOWN] if why)
        parts.append(f"{name} {_sum(counts)}" + (f"（{details}）" if details else ""))
    return "；".join(parts)


def _reason(codes: str) -> str:
    """The titles of rules by their codes; any other code as it is."""
    return "/".join(RULES[code].title.zh if code in RULES else code for code in codes.split())


def _manner(config: Config, partner: str) -> str:
    place = config.places[config.partners[partner].send]
    by = "SFTP" if isinstance(place, SftpPlaceSection) else "目录"
    return f"系统自动报送（加密签名，{by}）"


def _labels(home: Home, standards: Iterable[str]) -> dict[str, str]:
    library = Library().with_folder(home.standards)
    found: dict[str, str] = {}
    for name in standards:
        with contextlib.suppress(StandardError):
            found |= {one.id: one.label.zh for one in library.load(name).record_types}
    return found
