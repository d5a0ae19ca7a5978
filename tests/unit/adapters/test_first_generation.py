"""First-generation messages: every check, exact bytes, and round trips by two readers."""

import datetime as dt
import json
import re

import polars as pl
import pytest
from click.testing import CliRunner

from adapters import layouts
from adapters.cli import adapters
from adapters.first_generation.checking import check, checks
from adapters.first_generation.message import HEADER, segments_of
from adapters.first_generation.reading import read
from adapters.first_generation.writing import Envelope, write
from adapters.mapping.parsing import parse
from adapters.records import ndjson
from adapters.result_codes import result_codes
from adapters.writers.errors import NotWritable
from standards.release import load
from standards.samples import Samples

LAYOUT = layouts.load("fixed-housing-loan")
CATALOG = load("jiangyin-person/2.0.0")
TYPE = CATALOG.record_type("financial_activity")
SEGMENTS = segments_of(LAYOUT, CATALOG)
FOLDER = layouts.FOLDER / "fixed-housing-loan"
SAMPLE = (FOLDER / "sample-2026030500001.txt").read_bytes()
DAY = dt.date(2026, 3, 5)
NAME = "913202810000012026030501001.txt"
# What another reader knows of the layout: names and bytes, in order, behind the length.
ITEMS = (
    ("段标", 1), ("xm", 30), ("zjlx", 2), ("sfzh", 18), ("ywlb", 1), ("业务号", 40), ("zqsj", 8),
    ("qfje", 10), ("bzqqfbjrq", 8), ("wsh", 60), ("wsrq", 8), ("wszzdw", 60), ("预留", 10),
)  # fmt: skip


def record(**changed):
    return {
        "xm": "江晓样", "zjlx": "居民身份证", "sfzh": "320281198503079970", "ywlb": "1",
        "qfje": "1000", "zqsj": "2025-09-01", "wsh": "（2025）苏0281民初1号",
        "wsrq": "2025-11-20", "wszzdw": "江阴市人民法院", "tgrq": "2026-03-05",
        "bmmc": "无锡市住房公积金管理中心江阴分中心",
    } | changed  # fmt: skip


def frame(*records):
    schema = dict.fromkeys(TYPE.field_ids, pl.String)
    return pl.DataFrame(list(records), schema=schema, orient="row")


def written(*records, layout=LAYOUT, **changed):
    said = {"institution": "91320281000001", "day": DAY, "number": 1, "settled": "zqsj"}
    return write(frame(*records), layout, CATALOG, Envelope(**said | changed))


def asides(done):
    return [(line, found.field, found.code, dict(found.params)) for line, found in done.asides]


def failed(data, name=NAME, segments=SEGMENTS):
    return {one.check for one in check(data, name, day=DAY, segments=segments).mistakes}


def by_another_hand(data):
    """The records of a message, cut at their bytes; nothing of the product."""
    header, *lines = data.split(b"\r\n")
    assert len(header) == 147
    assert lines.pop() == b""
    for line in lines:
        assert int(line[:4]) == len(line)
        at, found = 4, {}
        for name, length in ITEMS:
            found[name] = line[at : at + length].decode("gbk").rstrip(" ")
            at += length
        assert at == len(line)
        yield found


GOOD = written(record(), record(xm="江晓例", sfzh="320281199001019980", qfje="2000"))


def changed(at, text, data=GOOD.data):
    return data[:at] + text + data[at + len(text) :]


def test_the_bytes_of_a_message_are_exact():
    header, first, second, rest = GOOD.data.split(b"\r\n")

    assert GOOD.name == NAME
    assert rest == b""
    assert header == (
        b"1.091320281000001202603050000001.0110000000002"
        b"2025090120250901" + b" " * 85
    )  # fmt: skip
    assert first == (
        b"0260A" + "江晓样".encode("gbk").ljust(30) + b"10" + b"320281198503079970" + b"1"
        + b" " * 40 + b"20250901" + b"0000001000" + b" " * 8
        + "（2025）苏0281民初1号".encode("gbk").ljust(60) + b"20251120"
        + "江阴市人民法院".encode("gbk").ljust(60) + b" " * 10
    )  # fmt: skip
    assert len(second) == 260


def test_what_is_written_is_read_by_ours_and_by_another_hand():
    found = list(by_another_hand(GOOD.data))

    assert [(one["xm"], one["qfje"], one["zqsj"]) for one in found] == [
        ("江晓样", "0000001000", "20250901"),
        ("江晓例", "0000002000", "20250901"),
    ]
    told, (taken,) = read(GOOD.data, NAME, LAYOUT, CATALOG, day=DAY)
    assert told.mistakes == ()
    assert ndjson(taken.good) == ndjson(
        frame(record(), record(xm="江晓例", sfzh="320281199001019980", qfje="2000"))
    )


def test_generated_records_come_back_or_are_set_aside_with_the_place():
    samples = Samples(TYPE, CATALOG, as_of=DAY, seed=11)
    records = [samples.valid(full=at % 2 == 0) for at in range(30)]
    for one in records[::2]:  # so that some fit
        one |= {"qfje": "1200", "wsh": "虚构1号", "wszzdw": "江阴市人民法院", "xm": "江晓样"}
        one.pop("bzqqfbjrq", None)

    done = written(*records)

    told = {line for line, *_ in asides(done)}
    kept = [one for line, one in enumerate(records, 1) if line not in told]
    assert {code for _, _, code, _ in asides(done)} <= {
        "not_in_gbk", "too_many_bytes", "not_whole_number", "not_read_back",
    }  # fmt: skip
    assert len(kept) == done.records > 5
    _, (taken,) = read(done.data, done.name, LAYOUT, CATALOG, day=DAY)
    translated = taken.translation.records.to_dicts()
    lost = {field for field, _ in done.losses}
    assert lost <= {"bmmc", "tgrq", "bmbm", "bz", "sxxwyxq"}
    for one, back in zip(kept, translated, strict=True):
        differing = {name for name in TYPE.field_ids if one.get(name) != back[name]}
        assert differing <= lost


@pytest.mark.parametrize(
    ("change", "field", "code", "params"),
    [
        ({"xm": "江\U00020bb7样"}, "xm", "not_in_gbk", {"place": "2"}),
        ({"xm": "江晓䶮"}, "xm", "not_in_gbk", {"place": "3"}),
        ({"xm": "江" * 16}, "xm", "too_many_bytes", {"bytes": "32", "limit": "30"}),
        ({"wszzdw": "江阴市人民法院" * 5}, "wszzdw", "too_many_bytes",
         {"bytes": "70", "limit": "60"}),
        ({"qfje": "1000.50"}, "qfje", "not_whole_number", {}),
        ({"qfje": "12345678901"}, "qfje", "too_many_bytes", {"bytes": "11", "limit": "10"}),
        ({"sfzh": "320281198503079971"}, "sfzh", "citizen_number_checksum", {}),
        ({"wsh": None}, "wsh", "required", {}),
    ],
)  # fmt: skip
def test_nothing_is_cut_rounded_or_replaced(change, field, code, params):
    done = written(record(**change), record())

    ((line, where, found, facts),) = asides(done)
    assert (line, where, found) == (1, field, code)
    assert params.items() <= facts.items()
    assert done.records == 1
    assert len(list(by_another_hand(done.data))) == 1


def test_what_the_message_has_no_item_for_is_counted():
    done = written(record(bz="备注", bmbm="1", bmmc="别的中心"), record(tgrq="2026-03-04"))

    assert done.losses == {
        ("bz", "no_column"): 1, ("bmbm", "no_column"): 1, ("bmmc", "constant"): 1,
        ("tgrq", "constant"): 1,
    }  # fmt: skip


def at(name):
    """Where a field of the header begins."""
    before = [length for known, length in HEADER[: [known for known, _ in HEADER].index(name)]]
    return sum(before)


OTHER_CLASS = b"1.0" + b"20260305000000" + b"91320281000001"
WRONG = {
    "name_length": (GOOD.data, "x.txt"),
    "name_characters": (GOOD.data, NAME.replace("913", "9-3")),
    "name_day": (GOOD.data, NAME.replace("20260305", "20260306")),
    "name_class": (GOOD.data, f"{NAME[:23]}2{NAME[24:]}"),
    "name_reserved": (GOOD.data, f"{NAME[:22]}14{NAME[24:]}"),
    "name_number": (GOOD.data, NAME.replace("001.txt", "000.txt")),
    "name_institution": (GOOD.data, NAME.replace("91320281000001", "91320281000002")),
    "name_against_time": (GOOD.data, NAME.replace("20260305", "20260304")),
    "name_against_class": (GOOD.data, f"{NAME[:23]}4{NAME[24:]}"),
    "header_missing": (GOOD.data.split(b"\r\n", 1)[1], NAME),
    "header_length": (GOOD.data[:40] + GOOD.data[41:], NAME),
    "header_characters": (changed(at("contact"), b"\xff\xff"), NAME),
    "header_version": (changed(0, b"1.x"), NAME),
    "header_institution": (changed(at("institution"), b" "), NAME),
    "header_time": (changed(at("created") + 4, b"13"), NAME),
    "header_flag": (changed(at("retransmission"), b"x"), NAME),
    "header_class": (changed(at("class"), b"4"), NAME),
    "header_days": (changed(at("earliest"), b"20251001"), NAME),
    "header_count": (changed(at("count"), b"0000000003"), NAME),
    "header_reserved": (changed(at("reserved"), b"1"), NAME),
    "lines_blank": (GOOD.data.replace(b"\r\n0260", b"\r\n\r\n0260", 1), NAME),
    "record_length": (changed(149, b"0259"), NAME),
    "record_mark": (changed(153, b"B"), NAME),
    "record_segments": (GOOD.data[:-5] + b"\r\n", NAME),
    "record_cut": (changed(154 + 29, b"\xbd"), NAME),
    "record_number": (changed(GOOD.data.index(b"0000001000"), b"      1000"), NAME),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_every_check_of_name_header_and_records_finds_its_mistake(wrong):
    data, name = WRONG[wrong]

    assert wrong in failed(data, name)


def test_every_check_is_tried_and_has_its_code_and_words():
    assert set(checks()) - set(WRONG) == {"class_unread"}
    assert {one.code for one in checks().values()} <= set(result_codes())
    assert all(one.zh and one.en for one in checks().values())
    assert failed(GOOD.data) == set()


def test_a_message_cut_anywhere_is_found():
    assert not failed(GOOD.data[:-2])  # the last line end alone
    for cut in range(0, len(GOOD.data) - 2, 7):
        assert failed(GOOD.data[:cut]), cut


@pytest.mark.parametrize("wrong", ["header_count", "name_institution", "header_missing"])
def test_a_file_whose_name_or_header_is_wrong_gives_no_record(wrong):
    data, name = WRONG[wrong]

    told, taken = read(data, name, LAYOUT, CATALOG, day=DAY)

    assert taken == ()
    assert told.result != "AAA000"


def test_of_a_file_with_wrong_records_the_others_are_read_with_their_lines():
    told, (taken,) = read(SAMPLE, NAME, LAYOUT, CATALOG, day=dt.date(2026, 4, 20))

    assert sorted(told.wrong_lines) == [7, 8, 9]
    assert (told.result, taken.accepted) == ("AAA000", 5)
    assert [(one.source_row, one.finding.code) for one in taken.findings
            if one.finding.severity == "error"] == [
        (10, "not_in_list"), (11, "date_impossible"),
    ]  # fmt: skip
    expected = (FOLDER / "expected-2026030500001.ndjson").read_bytes().splitlines()
    day = {json.loads(line)["tgrq"] for line in expected}
    assert [json.loads(line) for line in ndjson(taken.good).splitlines()] == [
        json.loads(line) for line in expected
    ]
    assert day == {"2026-03-05"}


def test_several_messages_in_one_file_are_told_apart():
    data = GOOD.data + written(record(wsh="第3号")).data

    told, taken = read(data, NAME, LAYOUT, CATALOG, day=DAY)

    assert (told.mistakes, told.records) == ((), 3)
    assert [one.good["wsh"].to_list()[-1] for one in taken] == ["（2025）苏0281民初1号", "第3号"]
    assert failed(data.replace(b"0000000002", b"0000000003")) == {"header_count"}


@pytest.mark.parametrize(("class_", "length"), [("4", 40), ("8", 125), ("9", 95), ("A", 95)])
def test_of_other_classes_the_name_and_header_are_checked_and_nothing_is_read(class_, length):
    data = (OTHER_CLASS + class_.encode()).ljust(length) + b"\r\n" + b"x" * 30 + b"\r\n"
    name = f"{NAME[:23]}{class_}{NAME[24:]}"

    told, taken = read(data, name, LAYOUT, CATALOG, day=DAY)

    assert failed(data, name) == set()
    assert ([one.check for one in told.mistakes], taken) == (["class_unread"], ())
    assert failed(data[:-40], name) == {"header_length"}
    assert "name_institution" in failed(data, name.replace("000001", "000002"))


TWO = (FOLDER / "mapping.toml").read_text("utf-8").replace(
    '  { name = "文书文号"', '  { name = "段标（文书）", length = 1 },\n  { name = "文书文号"'
).replace('names = ["段标"]', 'names = ["段标", "段标（文书）"]') + (
    '\n[[ignore]]\nnames = ["段标（文书）"]\nreason = "B, the segment of the document"\n'
)  # fmt: skip


def two_segments(tmp_path):
    text = TWO.replace('names = ["段标", "段标（文书）"]', 'names = ["段标"]')
    required = re.sub(r'layout = "[^"]+"', 'layout = "two-segments"', text, count=1)
    path = tmp_path / "two-segments.toml"
    path.write_text(required, "utf-8")
    return parse(required, str(path), load)


def test_a_second_segment_stands_behind_its_mark(tmp_path):
    mapping = two_segments(tmp_path)

    done = written(record(), layout=mapping)

    first, second = segments_of(mapping, CATALOG)
    assert (first.mark, second.mark, second.end) == ("A", "B", 261)
    line = done.data.split(b"\r\n")[1]
    assert (line[:5], line[second.start : second.start + 1]) == (b"0261A", b"B")
    _, (taken,) = read(done.data, done.name, mapping, CATALOG, day=DAY)
    assert ndjson(taken.good) == ndjson(frame(record()))


def test_a_record_may_end_behind_any_segment_and_nowhere_else(tmp_path):
    mapping = two_segments(tmp_path)
    segments = segments_of(mapping, CATALOG)
    header, line, _ = written(record(), layout=mapping).data.split(b"\r\n")
    basic = b"%04d" % segments[0].end + line[4 : segments[0].end]
    short = b"%04d" % (segments[0].end + 9) + line[4 : segments[0].end + 9]

    assert failed(header + b"\r\n" + basic + b"\r\n", segments=segments) == set()
    assert failed(header + b"\r\n" + short + b"\r\n", segments=segments) == {"record_segments"}
    _, (taken,) = read(header + b"\r\n" + basic + b"\r\n", NAME, mapping, CATALOG, day=DAY)
    assert (taken.rows, taken.rejected) == (1, 1)  # the document is required


@pytest.mark.parametrize(
    "changed",
    [{"institution": "1"}, {"institution": "91320281000001" * 2}, {"contact": "江" * 16},
     {"contact": "\U00020bb7"}, {"telephone": "1" * 26}],
)  # fmt: skip
def test_a_header_that_cannot_be_is_refused(changed):
    with pytest.raises(NotWritable):
        written(record(), **changed)


def test_another_layout_is_no_message():
    with pytest.raises(NotWritable):
        segments_of(layouts.load("city-default"), CATALOG)


# Commands.


def run(*arguments):
    done = CliRunner().invoke(adapters, ["first-generation", *map(str, arguments)])
    assert "江晓样" not in done.output
    assert "320281198503079970" not in done.output
    return done


def test_the_commands_write_check_and_read(tmp_path):
    source = tmp_path / "records.ndjson"
    source.write_bytes(ndjson(frame(record(), record(xm="江晓䶮"))))
    layout = ("--layout", "fixed-housing-loan")

    done = run("write", source, *layout, "--institution", "91320281000001", "--settled", "zqsj",
               "--date", "2026-03-05", "--out", tmp_path / "out", "--json",
               "--set-aside", tmp_path / "apart.ndjson")  # fmt: skip

    assert done.exit_code == 1
    facts = json.loads(done.stdout)
    assert (facts["file"], facts["records"]) == (NAME, 1)
    assert [(one["line"], one["code"]) for one in facts["not_written"]] == [(2, "not_in_gbk")]
    assert (tmp_path / "apart.ndjson").read_bytes() == source.read_bytes().splitlines(True)[1]
    file = tmp_path / "out" / NAME
    assert run("check", file, *layout, "--as-of", "2026-03-05").exit_code == 0
    back = run("read", file, *layout, "--as-of", "2026-03-05", "--out", tmp_path / "back.ndjson")
    assert back.exit_code == 0
    assert (tmp_path / "back.ndjson").read_bytes() == source.read_bytes().splitlines(True)[0]


@pytest.mark.parametrize(
    ("wrong", "exit_code", "says"),
    [
        ("header_count", 65, "ABH009"),
        ("name_institution", 65, "ABN004"),
        ("record_length", 1, "line 2"),
    ],
)
def test_what_is_wrong_is_told_with_its_code_and_line(wrong, exit_code, says, tmp_path):
    data, name = WRONG[wrong]
    (tmp_path / name).write_bytes(data)
    layout = ("--layout", "fixed-housing-loan", "--as-of", "2026-03-05", "--lang", "en")

    checked = run("check", tmp_path / name, *layout)
    done = run("read", tmp_path / name, *layout, "--out", tmp_path / "out.ndjson")

    assert checked.exit_code == done.exit_code == exit_code
    assert says in checked.output
    assert says in done.output
    assert (tmp_path / "out.ndjson").exists() is (exit_code == 1)


def test_a_wrong_option_is_told(tmp_path):
    source = tmp_path / "records.ndjson"
    source.write_bytes(ndjson(frame(record())))
    rest = ("--institution", "91320281000001", "--out", tmp_path / "out")

    no_field = run("write", source, "--layout", "fixed-housing-loan", "--settled", "x", *rest)
    other = run("write", source, "--layout", "city-default", "--settled", "zqsj", *rest)

    assert no_field.exit_code == other.exit_code == 78
    assert run("check", tmp_path / "nothing").exit_code == 66
