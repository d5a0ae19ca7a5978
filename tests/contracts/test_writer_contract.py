"""One suite for every writer: what a stranger reads in its files, and what our own reader does."""

import csv
import io
from dataclasses import dataclass
from typing import Any

import openpyxl
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from adapters import layouts
from adapters.readers.decoding import GB18030_2022
from adapters.values.step import VALUE, run
from adapters.values.text import NFC, TEXT
from adapters.writers.csv import Csv
from adapters.writers.errors import AlreadyThere, NotReadBack
from adapters.writers.files import hand_over
from adapters.writers.inverse import plain
from adapters.writers.reading_back import Losses
from adapters.writers.template import Template
from adapters.writers.xml import Xml
from standards.release import load
from standards.targets.template import CityHead

CATALOG = load("jiangyin-person/2.0.0")
PENALTY = CATALOG.record_type("penalty")
LAYOUT = plain(PENALTY, CATALOG)
HEAD = CityHead("320281021", "江阴市交通运输局", "SGS_XZCF", "行政处罚", "V1")
# Every required field, so that no row is taken for a remark.
BASE = {
    "cf_xdr_mc": "澄一甲",
    "cf_xdr_lb": "自然人",
    "cf_xdr_zjlx": "居民身份证",
    "cf_xdr_zjhm": "320281198001029973",
    "cf_wsh": "澄罚〔2026〕1号",
    "cf_wfxw": "违法行为",
    "cf_sy": "违法事实",
    "cf_yj": "处罚依据",
    "cf_cflb": "警告；罚款",
    "cf_nr": "警告",
    "cf_nr_fk": "0.02",
    "cf_jdrq": "2026-03-05",
    "cf_yxq": "2099-12-31",
    "cf_gsjzq": "2026-05-05",
    "cf_cfjg": "江阴市城市管理局",
    "cf_cfjgdm": "11320281000000000W",
    "cf_zt": "1",
    "cf_sjly": "江阴市城市管理局",
    "cf_sjlydm": "11320281000000000W",
    "cf_syfw": "1",
}


def by_csv(encoding, delimiter=","):
    def read(data):
        text = io.StringIO(data.decode(encoding), newline="")
        return list(csv.DictReader(text, delimiter=delimiter))

    return read


def by_lxml(row):
    def read(data):
        rows = etree.fromstring(data).findall(row)
        return [{cell.tag: cell.text or "" for cell in one} for one in rows]

    return read


def by_openpyxl(data):
    rows = list(openpyxl.load_workbook(io.BytesIO(data)).active.iter_rows(values_only=True))
    assert rows[0][:5] == (
        "DEPARTMENTCODE", "DEPARTMENTNAME", "TABLECODE", "TABLENAME", "TABLEVERSIONID"
    )  # fmt: skip
    assert rows[1][:5] == HEAD.rows()[1]
    assert rows[3][0] == "行政相对人名称"
    return [{name: cell or "" for name, cell in zip(rows[2], row, strict=True)} for row in rows[4:]]


@dataclass(frozen=True)
class Form:
    writer: Any
    read: Any  # by a program that is not ours


FORMS = {
    "csv": Form(Csv("f"), by_csv("utf-8")),
    "csv-mark": Form(Csv("f", "utf-8-sig"), by_csv("utf-8-sig")),
    "csv-gb18030": Form(Csv("f", "gb18030"), by_csv("gb18030")),
    "csv-utf-16": Form(Csv("f", "utf-16", "\t"), by_csv("utf-16", "\t")),
    "xml": Form(Xml("032101_20260310"), by_lxml("DATA")),
    "rowdata": Form(Xml("f", "ROWDATA", "ROW", days="/", national=True), by_lxml("ROW")),
    "template": Form(Template("f", HEAD, {"cf_wsh": "必填"}), by_openpyxl),
}


@pytest.fixture(params=FORMS)
def form(request):
    return FORMS[request.param]


def frame(*records):
    return pl.DataFrame(
        {
            name: pl.Series([record.get(name) for record in records], dtype=pl.String)
            for name in PENALTY.field_ids
        }
    )


def write(form, folder, *records, each=5000, layout=LAYOUT):
    losses = Losses()
    try:
        hand_over(
            frame(*records),
            mapping=layout,
            catalog=CATALOG,
            writer=form.writer,
            each=each,
            folder=folder,
            losses=losses,
        )
    except NotReadBack:
        assert losses.any
    return losses


def read(form, folder):
    files = sorted(folder.iterdir())
    return [row for file in files for row in form.read(file.read_bytes())]


def test_a_stranger_reads_the_same_values(form, tmp_path):
    odd = {
        "cf_wsh": "=1+1",
        "cf_sy": "两\n行, “<a> & b” |\t'x\"",
        "cf_xdr_mc": "𬭎·䶮",
        "cf_nr": "007",
        "cf_yj": "\ue7c8 ㎡ ＝１",
    }

    assert not write(form, tmp_path, BASE, {**BASE, **odd}).any

    found = read(form, tmp_path)
    days = {"cf_jdrq", "cf_yxq", "cf_gsjzq"}
    for record, row in zip((BASE, {**BASE, **odd}), found, strict=True):
        shown = {
            name: value.replace("-", form.writer.days) if name in days else value
            for name, value in record.items()
        }
        assert {name: cell for name, cell in row.items() if cell} == shown


def test_files_are_cut_and_numbered_and_the_order_stays(form, tmp_path):
    records = [{**BASE, "cf_wsh": f"澄罚〔2026〕{at}号"} for at in range(7)]

    assert not write(form, tmp_path, *records, each=3).any

    names = [path.name for path in sorted(tmp_path.iterdir())]
    assert [name.rpartition("_")[2].partition(".")[0] for name in names] == [
        "00001", "00002", "00003"
    ]  # fmt: skip
    assert [row["cf_wsh"] for row in read(form, tmp_path)] == [r["cf_wsh"] for r in records]


def test_the_same_records_again_change_nothing_and_others_are_refused(form, tmp_path):
    write(form, tmp_path, BASE)
    (path,) = tmp_path.iterdir()
    before = path.read_bytes(), path.stat().st_mtime_ns

    write(form, tmp_path, BASE)

    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    with pytest.raises(AlreadyThere):
        write(form, tmp_path, {**BASE, "cf_nr": "罚款"})
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == before[0]


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f"])
def test_what_a_form_cannot_hold_is_a_loss_and_never_written(form, tmp_path, sign):
    losses = write(form, tmp_path, BASE, {**BASE, "cf_sy": f"违法{sign}事实"})

    if losses.any:
        assert losses.fields == {("cf_sy", "unfit"): 1}
        assert not list(tmp_path.iterdir())
    else:
        assert read(form, tmp_path)[1]["cf_sy"] == f"违法{sign}事实"


def test_every_form_refuses_a_nul(form, tmp_path):
    assert write(form, tmp_path, {**BASE, "cf_sy": "\x00"}).fields


TEXTS = st.text(
    st.one_of(
        st.sampled_from("\x00\x01\n\r\t ,\"'=<>&;|_x0041_\u200b\u3000０é\u0301\ufeff\uffff"),
        st.sampled_from([*GB18030_2022, *GB18030_2022.values()]),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
    max_size=12,
)


def canonical(text):
    """What our reader makes of a text: values of records have this form."""
    return run(pl.Series([text]), (*TEXT, NFC))[VALUE].item()


@pytest.mark.parametrize("name", ["csv", "csv-gb18030", "xml", "template"])
@given(st.lists(TEXTS, min_size=30, max_size=30))
@settings(max_examples=3)
def test_any_text_arrives_as_it_is_or_is_reported(tmp_path_factory, name, texts):
    form, folder = FORMS[name], tmp_path_factory.mktemp("w")
    values = [canonical(text) or "空白" for text in texts]
    records = [{**BASE, "cf_sy": value} for value in values]

    losses = write(form, folder, *records)

    if losses.any:
        unfit = frame(*records).select(form.writer.unfit(pl.col("cf_sy"))).to_series()
        assert losses.fields == {("cf_sy", "unfit"): unfit.sum()}
        assert not list(folder.iterdir())
        records = [r for r, is_unfit in zip(records, unfit, strict=True) if not is_unfit]
        if not records:
            return
        assert not write(form, folder, *records).any
    if name != "csv-gb18030":  # Python's codec is the edition of 2000; our reader read it back
        found = [row["cf_sy"] for row in read(form, folder)]
        assert found == [record["cf_sy"] for record in records]


@pytest.mark.parametrize("new", sorted(GB18030_2022.values()))
def test_gb18030_has_the_code_points_of_2022(tmp_path, new):
    old = next(old for old, now in GB18030_2022.items() if now == new)

    assert not write(FORMS["csv-gb18030"], tmp_path, {**BASE, "cf_sy": f"字{new}"}).any

    (path,) = tmp_path.iterdir()
    assert f"字{old}".encode("gb18030") in path.read_bytes()


@pytest.mark.parametrize("layout", ["sgs2018-penalty", "sgs2018-licence", "court-debtors"])
@pytest.mark.parametrize("name", ["csv-gb18030", "xml", "template"])
def test_a_layout_turned_round_gives_its_own_records_back(tmp_path, layout, name):
    from adapters.writers.intake import records

    mapping = layouts.load(layout)
    catalog = load(mapping.standard)
    data = (layouts.FOLDER / layout / "expected.ndjson").read_bytes()
    losses = Losses()

    hand_over(
        records(data, catalog.record_type(mapping.record_type)),
        mapping=mapping,
        catalog=catalog,
        writer=FORMS[name].writer,
        each=5000,
        folder=tmp_path,
        losses=losses,
    )

    assert not losses.any
    assert len(list(tmp_path.iterdir())) == 1
