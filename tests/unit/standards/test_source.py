import re
import shutil

import pytest

from standards import canonical, release, source

DRAFT = release.DRAFTS / "jiangyin-person" / "0.9.0"


@pytest.fixture
def draft(tmp_path):
    return shutil.copytree(DRAFT, tmp_path / "draft")


def change(folder, file, old, new):
    text = (folder / file).read_text()
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1))
    return text[: text.index(old)].count("\n") + 1


def mistakes(folder):
    with pytest.raises(source.SourceMistakes) as caught:
        source.read(folder)
    return [str(mistake) for mistake in caught.value.mistakes]


def test_the_frozen_form_gives_an_equal_model_back():
    catalog = source.read(DRAFT)

    assert canonical.decode(canonical.encode(catalog)) == catalog


def test_every_mistake_is_reported_with_file_and_line(draft):
    version = change(draft, "catalog.toml", 'version = "0.9.0"', 'version = "zero"')
    length = change(draft, "records/penalty.toml", "max_length = 128", 'max_length = "128"')
    form = change(draft, "records/honour.toml", 'form = "name"', 'form = "nmae"')
    cells = change(draft, "codes/scope.csv", "1,仅政府部门内部共享,", "1,仅政府部门,内部共享,")

    found = mistakes(draft)

    assert f"records/penalty.toml:{length}:1: max_length: a whole number is expected" in found
    assert any(line.startswith(f"records/honour.toml:{form}:1: form: one of ") for line in found)
    assert f"codes/scope.csv:{cells}: 4 cells where the header has 3" in found
    change(draft, "records/penalty.toml", 'max_length = "128"', "max_length = 128")
    change(draft, "records/honour.toml", 'form = "nmae"', 'form = "name"')
    change(draft, "codes/scope.csv", "仅政府部门,内部共享,", "仅政府部门内部共享,")
    assert mistakes(draft) == [
        f"catalog.toml:{version}:1: version: numbers with dots, such as 1.0.0"
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("records/penalty.toml", 'code_list = "scope"', 'code_list = "scop"', "no code list scop"),
        (
            "records/penalty.toml",
            'code_list = "scope"',
            'code_list = "colour"',
            "no code list colour; a new one is [colour] in codes/lists.toml with its codes in",
        ),
        ("records/penalty.toml", 'other = "cf_jdrq"', 'other = "cf_jdrr"', "you mean cf_jdrq?"),
        ("records/penalty.toml", 'rule = "absent"', 'rule = "apsent"', "did you mean absent?"),
        ("records/penalty.toml", 'key = ["cf_xzjg"', 'key = ["cf_xzjx"', "key: no field cf_xzjx"),
        ("records/penalty.toml", 'acts = ["xzcf-2021"', 'acts = ["xzcf"', "acts: no act xzcf"),
        ("records/penalty.toml", "pattern = '[0-9]{15}'", r"pattern = '\d{15}'", r"pattern: \d is"),
        (
            "records/penalty.toml",
            'other = "cf_jdrq"',
            'other = "cf_jdrr"',
            "other: no field cf_jdrr",
        ),
        ("records/penalty.toml", "max_length = 4000", "max_length = 0", "max_length: at least 1"),
        ("records/penalty.toml", 'rule = "absent"', 'rule = "apsent"', "rule: one of absent, "),
        (
            "records/penalty.toml",
            "required = true",
            "requird = true",
            "requird: not known here; did you mean required?",
        ),
        (
            "records/penalty.toml",
            'id = "cf_cfmc"',
            'id = "cf_wsh"',
            "the field cf_wsh is there twice",
        ),
        ("records/penalty.toml", 'zh = "处罚名称", en', "en", 'write { zh = "…", en = "…" }'),
        ("codes/state.csv", "1,撤销", "0,撤销", "an entry that is there twice"),
        ("codes/state.csv", "code,zh", "kode,zh", "header: unknown ['kode'], missing ['code']"),
        ("codes/state.csv", "1,撤销", ",撤销", "code and zh must be filled"),
    ],
)
def test_a_mistake_names_its_file_and_line(draft, file, old, new, said):
    line = change(draft, file, old, new)
    if new.startswith("other ="):
        line -= 3  # a rule is named by the line where it begins

    found = mistakes(draft)

    assert any(re.match(f"{file}:{line}:([0-9]+:)? ", one) and said in one for one in found), found


def test_a_text_that_is_not_toml_and_a_file_that_is_not_there_are_both_reported(draft):
    change(draft, "records/penalty.toml", "[[field]]", "[[field")
    change(draft, "catalog.toml", '"honour"]', '"honor"]')

    found = mistakes(draft)

    assert found[0] == "records/honor.toml:0: cannot be read: No such file or directory"
    assert re.match(r"records/penalty.toml:[0-9]+:[0-9]+: ", found[1])


def test_a_published_version_is_never_overwritten_with_other_content(draft, tmp_path):
    root = tmp_path / "published"
    folder = release.freeze(source.read(draft), root)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    change(draft, "records/penalty.toml", "max_length = 128", "max_length = 127")

    with pytest.raises(release.AlreadyPublished):
        release.freeze(source.read(draft), root)

    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert sorted(path.name for path in folder.parent.iterdir()) == ["0.9.0"]


def test_freezing_the_same_again_changes_nothing(tmp_path):
    first = release.freeze(source.read(DRAFT), tmp_path)

    assert release.freeze(source.read(DRAFT), tmp_path) == first
    assert release.published(tmp_path) == ("jiangyin-person/0.9.0",)
    assert release.load("jiangyin-person/0.9.0", tmp_path) == source.read(DRAFT)


def test_a_changed_frozen_form_is_broken(tmp_path):
    folder = release.freeze(source.read(DRAFT), tmp_path)
    path = folder / "catalog.json"
    path.write_bytes(path.read_bytes().replace(b'"max_length":128', b'"max_length":129', 1))

    with pytest.raises(release.BrokenStandard):
        release.load("jiangyin-person/0.9.0", tmp_path)
    assert release.verify("jiangyin-person/0.9.0", tmp_path) == ("catalog.json",)


@pytest.mark.parametrize("name", ["jiangyin-person/9.9.9", "../drafts", "jiangyin-person", ""])
def test_an_unknown_standard_says_which_there_are(name):
    with pytest.raises(release.UnknownStandard) as caught:
        release.load(name)

    assert "jiangyin-person/0.9.0" in caught.value.hint


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"null", b'{"catalog":{},"format":"chengxin-catalog/1"}\n', b"\xff"]
)
def test_other_bytes_are_no_frozen_form(data):
    with pytest.raises(canonical.NotFrozenForm):
        canonical.decode(data)


def test_a_frozen_form_with_other_spacing_is_refused():
    data = canonical.encode(source.read(DRAFT))

    with pytest.raises(canonical.NotFrozenForm):
        canonical.decode(data.replace(b'","', b'", "', 1))
