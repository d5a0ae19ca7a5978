"""Honours: a small feed of a standard that partners have to install first."""

from __future__ import annotations

from datetime import timedelta

from kit.department_files import citizen, person
from kit.homes import STARTED, Org
from kit.officers import NAME

MAPPING = """\
layout = "honours"
title = {{ zh = "表彰荣誉", en = "honours" }}
standard = "{standard}"
record_type = "honour"
source = "a test"

[file]
formats = ["csv"]
encoding = "auto"
"""
COLUMN = """
[[column]]
field = "{field}"
names = ["{name}"]
read = "{read}"
"""
COLUMNS = {
    "name": ("姓名", "name"),
    "number": ("身份证号", "token"),
    "title": ("荣誉名称", "text"),
    "authority": ("评定单位", "text"),
    "decided": ("评定日期", "date"),
}


def configure(hub: Org, streams: dict[str, list[str]], standard: str = NAME) -> str:
    """What the hub does with honours: one feed, and who gets them in which stream."""
    columns = [
        COLUMN.format(field=field, name=name, read=read) for field, (name, read) in COLUMNS.items()
    ]
    path = hub.home / "honours.toml"
    path.write_text(MAPPING.format(standard=standard) + "".join(columns), "utf-8")
    feed = f'[[feeds]]\nname = "honours"\nlayout = "{path}"\nfiles = "*"\n\n'
    return feed + "".join(
        f'[[routes]]\nstream = "{stream}"\nto = {to}\nstandard = "{standard}"\n'
        'records = ["honour"]\nauthorisation = "授权 2026-1"\n\n'
        for stream, to in streams.items()
    )


def file(*numbers: int) -> bytes:
    """A department's file with one good honour for each number."""
    day = (STARTED.date() - timedelta(days=40)).isoformat()
    head = ",".join(name for name, _ in COLUMNS.values())
    rows = [f"{person(one)},{citizen(one)},优秀志愿者,团市委,{day}" for one in numbers]
    return "\n".join([head, *rows, ""]).encode()
