"""Names: what passes means the same everywhere, and what does not pass is never quoted."""

from __future__ import annotations

import os
import posixpath
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.places.errors import BadName
from adapters.places.names import MAX_NAME_BYTES, MAX_PART_BYTES, check, why_not
from adapters.places.place import part_name

HOSTILE = [
    "",
    "/",
    "/etc/passwd",
    "..",
    "../a",
    "a/..",
    "a/../b",
    "a/./b",
    "./a",
    "a//b",
    "a/",
    ".a.part",
    "a/.b",
    "-rf",
    "a/-rf",
    "~root/a",
    "a\x00b",
    "a\nb",
    "a\rb",
    "a\tb",
    "a\x1b[2J",
    "a\x7f",
    "\u202eexe.cod",
    "a\u2066b",
    "a\u200bb",
    "\ufeffa",
    "a\u2028b",
    "a\u00a0b",
    "a\u3000b",
    "a\\b",
    "..\\a",
    "C:a",
    "a:stream",
    "a.",
    "a ",
    " a",
    "a/b ",
    "e\u0301",
    "\ud800",
    "\udcff",
    "\ue000",
    "a" * (MAX_PART_BYTES + 1),
    "证" * 84,
    "/".join("a" * 17),
    "/".join(["a" * 200] * 6),
]
GOOD = [
    "a",
    "a.b",
    "a..b",
    "a-b_c~d",
    "cn.wuxi/cn.jiangyin/penalty/000000000001-00112233445566778899aabbccddeeff.cxe",
    "收件/双公示 处罚（三月）.csv",
    "a" * MAX_PART_BYTES,
    "证" * 83,
    "é",
    "/".join("a" * 16),
]


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_a_hostile_name_is_refused_with_a_reason_that_does_not_quote_it(name: str):
    with pytest.raises(BadName) as caught:
        check(name)

    assert caught.value.hint
    if len(name) > 8:
        assert name not in str(caught.value)


@pytest.mark.parametrize("name", GOOD, ids=ascii)
def test_a_plain_name_passes_unchanged(name: str):
    assert str(check(name)) == name
    assert why_not(name) == ""


@given(st.text() | st.text(alphabet="ab./\\-~ :\n\u202e证", max_size=12))
def test_whatever_passes_stays_below_the_root_and_is_a_file_name(name: str):
    try:
        parts = check(name).parts
    except BadName:
        return

    assert posixpath.normpath(posixpath.join("/root", name)) == "/root/" + name
    assert "/".join(parts) == name
    assert unicodedata.normalize("NFC", name) == name
    assert os.fsencode(name).decode() == name
    assert len(name.encode()) <= MAX_NAME_BYTES
    for part in parts:
        assert part.isprintable()
        assert part not in {"", ".", ".."}


@given(st.lists(st.sampled_from(GOOD[:5]), min_size=1, max_size=4))
def test_the_half_written_name_of_a_good_name_fits_the_disk_and_is_never_good_itself(parts):
    name = check("/".join(parts).replace("//", "/"))
    part = part_name(name)

    assert part.folder == name.folder
    assert why_not(str(part))
    assert len(part.last.encode()) <= 255


def test_the_half_written_name_is_the_one_of_the_envelope_format():
    assert str(part_name(check("a/b.cxe"))) == "a/.b.cxe.part"
