"""A night whose inbox is an attack: every file is refused or set aside by itself, and kept."""

import gzip
import json
import stat
import struct
from collections.abc import Iterator

import pytest
from kit import homes
from kit.commands import chengxin
from kit.department_files import PENALTY, penalty_csv
from kit.foreign_files import ods, xls, zipped
from kit.homes import LAYOUT, recent

pytestmark = pytest.mark.slow

FORMATS = {
    "penalty": '"csv", "xlsx", "xls", "ods"',
    "xml": '"xml"',
    "json": '"json"',
    "dbf": '"dbf"',
}
GOOD = penalty_csv([recent(number) for number in range(3)])
HEADER = GOOD.split(b"\r\n", 1)[0] + b"\r\n"
NAMES = [code for code, _ in PENALTY]
LINK = {"l.csv": stat.S_IFLNK | 0o777}
ROW = ["x"] * len(NAMES)
NOWHERE = b"http://127.0.0.1:9/x.dtd"


def entities(count: int, times: int) -> bytes:
    """Entities that stand for others, the last for `times` to the power of `count` texts."""
    more = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * times}">' for n in range(1, count))
    return f'<!DOCTYPE d [<!ENTITY a0 "ha">{more}]><d><r>&a{count - 1};</r></d>'.encode()


def dbf(rows: int, width: int, *fields: int) -> bytes:
    """A DBF table that says so many rows of so many bytes, with fields of these lengths."""
    head = struct.pack("<4BIHH20x", 3, 126, 1, 1, rows, 33 + 32 * len(fields), width)
    named = (struct.pack("<11sc4xBB14x", b"F%d" % i, b"C", n, 0) for i, n in enumerate(fields))
    return head + b"".join(named) + b"\r" + b" " * 50


def attacks() -> Iterator[tuple[str, str, bytes, str]]:
    """Yield the feed, the name and the bytes of each file, and the code that refuses it."""
    yield "penalty", "up.zip", zipped({"../../up.csv": GOOD}), "archive_names"
    yield "penalty", "root.zip", zipped({"/etc/up.csv": GOOD}), "archive_names"
    yield "penalty", "drive.zip", zipped({"C:\\up.csv": GOOD}), "archive_names"
    yield "penalty", "link.zip", zipped({"l.csv": b"/etc/passwd"}, modes=LINK), "archive_names"
    yield "penalty", "name.zip", zipped({"x" * 60_000: GOOD}), "archive_names"
    yield "penalty", "bomb.zip", zipped({"a.csv": b"x," * 30_000_000}), "archive_bomb"
    yield "penalty", "nested.zip", zipped({"a.zip": zipped({"b.csv": GOOD})}), "archive_nested"
    yield "penalty", "many.zip", zipped({f"{n}.csv": b"x" for n in range(500)}), "archive_bomb"
    yield "penalty", "one line.csv", b"x" * 20_000_000, "header_missing"
    yield "penalty", "nul.csv", GOOD + b"\0" * 5000, "file_not_text"
    yield "penalty", "columns.csv", b",".join(b"c%d" % n for n in range(100_000)), "header_missing"
    yield "penalty", "overlong.csv", GOOD + b"\xc0\xaf,x\r\n", "encoding_broken"
    repeated = {0: 'table:number-rows-repeated="1048576"'}
    yield "penalty", "repeated.ods", ods([NAMES], attributes=repeated), "workbook_bomb"
    yield "penalty", "sectors.xls", _sectors(xls([NAMES, ROW])), "workbook_broken"
    yield "xml", "laughs.xml", entities(10, 10), "xml_doctype"
    yield "xml", "quadratic.xml", entities(2, 100_000), "xml_doctype"
    outside = b'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d><r>&x;</r></d>'
    yield "xml", "outside.xml", outside, "xml_doctype"
    yield "xml", "network.xml", b'<!DOCTYPE d SYSTEM "' + NOWHERE + b'"><d><r/></d>', "xml_doctype"
    yield "xml", "deep.xml", b"<a>" * 100, "structure_too_deep"
    many = b" ".join(b'a%d="1"' % n for n in range(100_000))
    yield "xml", "attributes.xml", b"<d><r " + many + b"/></d>", "file_too_wide"
    yield "xml", "long.xml", b'<d><r a="' + b"x" * 11_000_000 + b'"/></d>', "xml_broken"
    yield "xml", "packed.xml", gzip.compress(b"<d><r/></d>"), "file_not_table"
    yield "json", "deep.json", b"[" * 1_000_000, "structure_too_deep"
    yield "json", "nan.json", b'[{"CF_WSH": NaN}]', "json_broken"
    yield "json", "keys.json", _keys(), "file_too_wide"
    yield "json", "open.json", b'[{"CF_WSH":"' + b"x" * 5_000_000, "json_broken"
    yield "dbf", "rows.dbf", dbf(4_000_000_000, 11, 10), "dbf_broken"
    yield "dbf", "width.dbf", dbf(1, 65_535, 10), "format_unexpected"
    yield "dbf", "nothing.dbf", dbf(4_000_000_000, 0, 0), "format_unexpected"


def _keys() -> bytes:
    return json.dumps([{f"k{n}": 1 for n in range(50_000)}]).encode()


def _sectors(data: bytes) -> bytes:
    """The same compound file, whose table of sectors leads nowhere but to its first."""
    table = 512 + 512 * struct.unpack_from("<I", data, 76)[0]
    return data[:table] + bytes(512) + data[table + 512 :]


def borne() -> Iterator[tuple[str, bytes, tuple[int, int]]]:
    """Yield files that lose single rows only: name, bytes, how many are good and rejected."""
    yield "quote.csv", GOOD + b'"' + b"never closed\r\n" * 300, (3, 300)
    yield "wide.csv", GOOD + b"x," * 100_000 + b"x\r\n", (3, 1)
    yield "returns.csv", GOOD.replace(b"\r\n", b"\r") + b"\r" * 10_000, (3, 0)
    yield "hidden.csv", penalty_csv([recent(7, CF_XDR_MC="虞\u202e甲")]), (1, 0)
    yield "a\x1b[2J\nb.csv", GOOD, (3, 0)


@pytest.fixture
def hub(pair, tmp_path):
    """A hub with a feed for each kind of file, all of the same table."""
    hub, wuxi = pair
    shipped = LAYOUT.read_text("utf-8")
    feeds = ""
    for name, formats in FORMATS.items():
        layout = tmp_path / f"{name}.toml"
        layout.write_text(shipped.replace(FORMATS["penalty"], formats), "utf-8")
        feeds += f'[[feeds]]\nname = "{name}"\nlayout = "{layout}"\n\n'
    _, _, routes = homes.route([wuxi]).partition("[[routes]]")
    homes.configure(hub, [wuxi], f"{feeds}[[routes]]{routes}")
    return hub


def test_every_attack_of_a_night_is_refused_by_itself_and_what_is_good_goes_out(hub, pair):
    files = list(attacks())
    for feed, name, data, _ in files:
        hub.deliver(name, data, feed)
    for name, data, _ in borne():
        hub.deliver(name, data)

    done = hub.run()

    assert done.code == 65, done.err
    assert "Traceback" not in done.err
    told = {line["name"]: line for line in done.json["files"]}
    assert {name: told[name]["code"] for _, name, _, _ in files} == {
        name: code for _, name, _, code in files
    }
    counted = [(line["accepted"], line["rejected"]) for line in told.values() if not line["code"]]
    assert sorted(counted) == sorted(counts for _, _, counts in borne())
    assert all(line["rows"] == 0 for line in told.values() if line["code"])
    kept = {path.read_bytes() for path in (hub.home / "originals").rglob("*") if path.is_file()}
    assert {data for _, _, data, _ in files} <= kept
    assert not [path for feed in FORMATS for path in (hub.home / "inbox" / feed).iterdir()]
    wuxi = pair[1]
    assert wuxi.run().code == 0
    assert len(wuxi.delivered()) == sum(one["records"] for one in done.json["sent"]) > 0


def test_each_attack_is_explained_in_the_language_asked_for(tmp_path):
    layout = tmp_path / "layout.toml"
    layout.write_text(LAYOUT.read_text("utf-8"), "utf-8")
    for name in ("up.zip", "nul.csv", "repeated.ods"):
        data = next(data for _, one, data, _ in attacks() if one == name)
        (tmp_path / name).write_bytes(data)
        zh, en = (
            chengxin("adapters", "check", tmp_path / name, "--layout", layout, "--lang", lang)
            for lang in ("zh", "en")
        )
        assert (zh.code, en.code) == (65, 65)
        assert "文件退回" in zh.out
        assert "文件退回" not in en.out
