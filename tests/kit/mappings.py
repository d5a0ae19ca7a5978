"""Mappings and files to try the mapping language with, both written by hand in the tests."""

import csv
import io
import re
from datetime import date

from adapters.intake import take
from adapters.mapping.parsing import nothing_beside, parse
from standards.release import load

STANDARD = "jiangyin-person/2.0.0"
HEAD = f"""
layout = "tried"
title = {{ zh = "试", en = "tried" }}
standard = "{STANDARD}"
record_type = "penalty"
source = "a test"
"""

# The fields that the standard requires and a test does not look at.
REST = {
    "cf_xdr_mc": "澄一甲",
    "cf_xdr_lb": "自然人",
    "cf_xdr_zjlx": "居民身份证",
    "cf_xdr_zjhm": "320281198001029973",
    "cf_wsh": "澄罚〔2026〕1号",
    "cf_wfxw": "违法行为",
    "cf_sy": "违法事实",
    "cf_yj": "处罚依据",
    "cf_cflb": "警告",
    "cf_nr": "警告",
    "cf_jdrq": "2026-03-05",
    "cf_yxq": "2026-03-05",
    "cf_gsjzq": "2026-05-05",
    "cf_cfjg": "江阴市城市管理局",
    "cf_cfjgdm": "11320281000000000W",
    "cf_zt": "1",
    "cf_sjly": "江阴市城市管理局",
    "cf_sjlydm": "11320281000000000W",
    "cf_syfw": "1",
}


def mapping_text(body, head=HEAD):
    """A whole mapping from the part that a test is about; the rest is constant."""
    said = [re.search(rf'^field *= *"{field}"', body, re.MULTILINE) for field in REST]
    rest = [
        f'[[constant]]\nfield = "{field}"\nvalue = "{value}"\n'
        for (field, value), is_said in zip(REST.items(), said, strict=True)
        if not is_said
    ]
    return f"{head}\n{body}\n" + "\n".join(rest)


def layout(body, beside=nothing_beside, head=HEAD):
    """The mapping that a part makes."""
    return parse(mapping_text(body, head), "m.toml", load, beside)


def table(*rows):
    """A CSV file of rows."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def taken(body, *rows, name="file.csv", beside=nothing_beside, as_of=date(2026, 4, 1)):
    """What becomes of rows, the header first, under a part of a mapping."""
    mapping = layout(body, beside)
    return take(table(*rows), name, mapping, load(mapping.standard), as_of=as_of)


def values(intake, field):
    """The values of a field in all records, good or not."""
    return intake.translation.records[field].to_list()


def codes(intake):
    """The codes of the findings on cells and rows by the intake and the mapping."""
    return [placed.finding.code for placed in intake.findings]


def noticed(intake):
    """The codes of what the intake itself has to say, the standard's check left out."""
    return [finding.code for finding in intake.translation.findings]
