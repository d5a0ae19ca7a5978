import json
from dataclasses import fields
from datetime import date

import pytest
from click.testing import CliRunner
from kit.classifications import CLASSIFICATION, SPECIFICATION, write

from standards import canonical, release, source
from standards.classification import Classification, End
from standards.cli import standards
from standards.kinds import HEAD, KINDS, kind_of
from standards.library import Library
from standards.specification import Specification

KIND_FILES = (CLASSIFICATION, SPECIFICATION)


@pytest.fixture
def classification(tmp_path):
    return write(CLASSIFICATION, tmp_path / "classification")


@pytest.fixture
def specification(tmp_path):
    return write(SPECIFICATION, tmp_path / "specification")


@pytest.fixture(params=KIND_FILES, ids=["classification", "specification"])
def folder(request, tmp_path):
    return write(request.param, tmp_path / "draft")


def mistakes(folder):
    with pytest.raises(source.SourceMistakes) as caught:
        source.read_any(folder)
    return [str(mistake) for mistake in caught.value.mistakes]


def test_every_kind_has_the_same_head():
    for kind in KINDS:
        assert set(HEAD) <= {part.name for part in fields(kind.type)}


def test_the_kind_is_told_by_the_main_file(classification, specification):
    assert isinstance(source.read_any(classification), Classification)
    assert isinstance(source.read_any(specification), Specification)
    assert source.read_any(release.DRAFTS / "jiangyin-person" / "0.9.0").id == "jiangyin-person"


def test_cells_become_values_of_the_model(classification):
    row = source.read_any(classification).criteria[1]

    assert (row.lower, row.lower_end, row.upper, row.upper_end) == ("2", End.CLOSED, "3", End.OPEN)
    assert (row.window_months, row.documents, row.label.zh) == (None, ("judgment",), "二至三个月")


def test_the_frozen_form_gives_an_equal_standard_back(folder):
    standard = source.read_any(folder)

    assert canonical.decode_any(canonical.encode(standard)) == standard


def test_a_published_standard_is_found_under_its_own_kind_only(folder, tmp_path):
    standard = source.read_any(folder)

    frozen = release.freeze(standard, tmp_path / "published")

    assert (frozen / kind_of(standard).frozen).exists()
    assert release.load_any(standard.name, tmp_path / "published") == standard
    assert release.published(tmp_path / "published") == (standard.name,)
    assert release.published(tmp_path / "published", KINDS[0]) == ()
    assert Library((tmp_path / "published",)).find_any(standard.id, date(2026, 4, 1)) == standard
    assert release.verify(standard.name, tmp_path / "published") == ()


def test_what_wants_a_catalog_is_not_handed_another_kind(folder, tmp_path):
    standard = source.read_any(folder)
    root = tmp_path / "published"
    release.freeze(standard, root)

    with pytest.raises(release.AnotherKind):
        release.load(standard.name, root)
    with pytest.raises(release.AnotherKind):
        Library((root,)).find(standard.id, date(2026, 4, 1))
    with pytest.raises(canonical.NotFrozenForm):
        canonical.decode(canonical.encode(standard))
    with pytest.raises(source.SourceMistakes, match="a catalog is expected"):
        source.read(folder)


def test_a_folder_is_one_standard(classification):
    write(SPECIFICATION, classification)

    assert mistakes(classification) == [
        "specification.toml:1: classification.toml and specification.toml: a folder is one standard"
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("levels.csv", ",0,3,if_necessary", ",0,x,if_necessary", "months_until: a whole number"),
        ("levels.csv", "12,36,always", "37,36,always", "months_until: not less than months_from"),
        ("levels.csv", "trial,2,2", "trail,2,2", "no scheme trail"),
        ("levels.csv", "always,true", "sometimes,true", "published: one of always, if_necessary"),
        ("levels.csv", "trial,2,2", "trial,1,2", "an entry that is there twice"),
        ("documents.csv", "force,law", "force,lex", "acts: no act lex"),
        ("criteria.csv", "2,closed,3,open", "2,,3,open", "lower_end: open or closed where there"),
        ("criteria.csv", "level,1,2,closed", "level,9,2,closed", "no level 9 in the scheme trial"),
        ("criteria.csv", "level,1,2,closed", "level,,2,closed", "level: where the outcome is"),
        ("criteria.csv", ",times,12,,law", ",times,,,law", "window_months: of a count"),
        ("criteria.csv", "months,judgment", "months,verdict", "documents: no document verdict"),
        ("criteria.csv", "open,times,12,1,law", "open,times,24,1,law", "window and counted level"),
        ("criteria.csv", "id,scheme", "id,schem", "header: unknown ['schem'], missing ['scheme']"),
        ("classification.toml", '"cn.example"', "7", "publisher: a text in quotes"),
        ("classification.toml", "edition", "editio", "editio: not known here"),
    ],
)
def test_a_mistake_in_a_classification_is_reported_with_its_line(
    classification, file, old, new, said
):
    text = (classification / file).read_text()
    assert old in text
    (classification / file).write_text(text.replace(old, new, 1))

    found = mistakes(classification)

    assert any(one.startswith(f"{file}:") and said in one for one in found), found


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("streams.csv", "file,soon", "fill,soon", "shapes: no fill"),
        ("streams.csv", "file,soon", "file,never", "deadline: no never"),
        ("streams.csv", "out,province", "up,province", "direction: one of in, out"),
        ("message_fields.csv", "text,true,result", "text,true,results", "terms: no results"),
        ("message_fields.csv", "note,result", "letter,result", "message: no letter"),
        ("message_fields.csv", "result,text,true,result,", r"result,text,true,,\d", "pattern: "),
        ("sums.csv", "good;bad", "good;ugly", "integers: no ugly"),
        ("parts.csv", "file,record", "table,record", "shape: no table"),
        ("parts.csv", "record,1", "record,one", "position: a whole number is expected"),
        ("deadlines.csv", "7,working", "7,business", "counting: one of calendar, working"),
        ("deadlines.csv", "working,law", "working,lex", "acts: no lex"),
    ],
)
def test_a_mistake_in_a_specification_is_reported_with_its_line(
    specification, file, old, new, said
):
    text = (specification / file).read_text()
    assert old in text
    (specification / file).write_text(text.replace(old, new, 1))

    found = mistakes(specification)

    assert any(one.startswith(f"{file}:") and said in one for one in found), found


def test_a_missing_table_is_a_mistake(classification):
    (classification / "levels.csv").unlink()

    assert mistakes(classification)[0].startswith("levels.csv:0: cannot be read")


def test_a_draft_of_any_kind_is_frozen_from_the_command_line(folder, tmp_path):
    result = CliRunner().invoke(standards, ["freeze", str(folder), "--into", str(tmp_path / "to")])

    assert result.exit_code == 0, result.output
    (frozen,) = (tmp_path / "to").glob("*/*/*.json")
    assert json.loads(frozen.read_bytes())["format"].startswith("chengxin-")


def test_the_tables_of_a_standard_are_shown_one_or_all(folder, tmp_path):
    standard = source.read_any(folder)
    release.freeze(standard, tmp_path / "to")
    where = ("--standards", str(tmp_path / "to"))
    show = ("show", standard.name, *where)

    whole = CliRunner().invoke(standards, [*show]).stdout
    acts = CliRunner().invoke(standards, [*show, "--type", "acts", "--json"]).stdout
    listed = CliRunner().invoke(standards, ["list", *where, "--kind", kind_of(standard).name])

    for part in fields(standard):
        rows = getattr(standard, part.name)
        if isinstance(rows, tuple) and part.name not in HEAD:
            assert f"{part.name.replace('_', ' ')} ({len(rows)})" in whole
    assert json.loads(acts)["acts"] == [{"id": "law", "rank": "law", "title": "某法"}]
    names = [line.split()[0] for line in listed.stdout.splitlines() if "edition" in line]
    assert standard.name in names
    assert "jiangyin-person/2.0.0" not in names  # a catalog
    assert CliRunner().invoke(standards, [*show, "--type", "nope"]).exit_code == 2
