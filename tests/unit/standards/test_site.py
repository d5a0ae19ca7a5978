"""The site: every page is whole, every link leads somewhere, nothing of a standard breaks it."""

import json
import re
from dataclasses import fields, replace
from pathlib import PurePosixPath

import pytest
from click.testing import CliRunner
from lxml import html

from standards.classification import Classification
from standards.cli import standards
from standards.model import Label
from standards.release import load
from standards.site.build import pages
from standards.site.tables import _SECTIONS
from standards.specification import Specification
from standards.vocabulary import terms

CATALOG = load("jiangyin-person/0.9.0")
HOSTILE = "</script><img src=x onerror=alert(1)>&\"'{{7*7}}"


@pytest.fixture(scope="module")
def site():
    return dict(pages([CATALOG]))


def parsed(data):
    return html.fromstring(data.decode())


def test_every_link_leads_to_a_page_and_to_a_place_on_it(site):
    written = {path: parsed(data) for path, data in site.items() if path.endswith(".html")}
    anchors = {path: set(page.xpath("//@id")) for path, page in written.items()}
    broken = []
    for path in anchors:
        for href in written[path].xpath("//@href | //@src"):
            target, _, anchor = href.partition("#")
            whole = PurePosixPath(path).parent / target if target else PurePosixPath(path)
            name = re.sub(r"[^/]+/\.\./", "", str(whole))
            if name not in site or (anchor and anchor not in anchors[name]):
                broken.append((path, href))

    assert broken == []


def test_the_page_of_a_record_type_names_every_field_rule_and_act_in_both_languages(site):
    record_type = CATALOG.record_type("penalty")
    page = parsed(site["jiangyin-person-0.9.0/penalty.html"])
    text = page.text_content()

    for field in record_type.fields:
        row = page.get_element_by_id(f"f-{field.id}").text_content()
        assert field.label.zh in row
        assert field.label.en in row
    assert len(page.xpath("//main//ol/li")) == len(record_type.rules)
    assert "中华人民共和国行政处罚法" in text


def test_the_search_finds_fields_codes_and_acts_and_its_links_exist(site):
    text = site["jiangyin-person-0.9.0/search-index.js"].decode()
    index = json.loads(text.removeprefix("window.SEARCH_INDEX = ").removesuffix(";\n"))
    found = {hit["href"] for hit in index}

    assert {"penalty.html", "penalty.html#f-cf_wsh", "codes.html#l-penalty_class"} <= found
    assert any("cf_wsh" in hit["text"] for hit in index)


def test_the_change_page_gives_the_verdicts_and_every_change():
    longer = replace(CATALOG.record_types[0].fields[0], max_length=64)
    record_type = replace(
        CATALOG.record_types[0], fields=(longer, *CATALOG.record_types[0].fields[1:])
    )
    later = replace(CATALOG, version="0.9.1", record_types=(record_type, *CATALOG.record_types[1:]))
    site = dict(pages([CATALOG, later]))
    text = parsed(site["jiangyin-person-0.9.1/changes.html"]).text_content()

    assert "LENGTH_NARROWED" in text
    assert "REFUTED" in text
    assert "128" in text
    assert "64" in text
    assert "jiangyin-person-0.9.1/changes.html" in site["index.html"].decode()
    assert "jiangyin-person-0.9.0/changes.html" not in site


def test_no_page_needs_the_network(site):
    for path, data in site.items():
        assert not re.search(rb"""(?:src|href|url\()\s*=?["']?(?:https?:)?//""", data), path


def test_a_hostile_label_stays_text():
    field = CATALOG.record_types[0].fields[0]
    label = Label(HOSTILE, HOSTILE)
    record_type = replace(
        CATALOG.record_types[0],
        label=label,
        fields=(replace(field, label=label, note=HOSTILE), *CATALOG.record_types[0].fields[1:]),
    )
    hostile = replace(CATALOG, label=label, note=HOSTILE, record_types=(record_type,))

    for path, data in pages([hostile]):
        if path.endswith(".html"):
            assert parsed(data).xpath("//img | //script[not(@src)]") == [], path
        if path.endswith("search-index.js"):
            assert b"</script" not in data


def test_every_list_and_every_column_of_the_other_kinds_has_a_heading():
    for kind in (Classification, Specification):
        for part in fields(kind):
            if part.name in _SECTIONS:
                (entry,) = [name for name in part.type.__args__ if name is not Ellipsis]
                names = {field.name for field in fields(entry)} - {"unverified"}
                assert names <= terms("headings").keys(), part.name


def test_the_command_writes_the_site_and_says_where(tmp_path):
    result = CliRunner().invoke(standards, ["site", "--out", str(tmp_path / "site")])

    assert result.exit_code == 0
    assert (tmp_path / "site" / "index.html").is_file()
    assert "index.html" in result.output
