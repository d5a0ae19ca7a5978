import json
import re
import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from standards import canonical, release, source
from standards.cli import standards
from standards.compare.rule_ids import RULE_IDS
from standards.profile import judge

DRAFT = release.DRAFTS / "jiangyin-person" / "0.9.0"


def run(*arguments):
    return CliRunner().invoke(standards, ["profile", *map(str, arguments)])


def change(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


@pytest.fixture
def parent(tmp_path):
    """A provincial catalog as a draft: open penalties, open states, closed licences."""
    folder = shutil.copytree(DRAFT, tmp_path / "parent")
    change(folder / "catalog.toml", 'id = "jiangyin-person"', 'id = "province"')
    change(folder / "records/penalty.toml", 'id = "penalty"', 'id = "penalty"\nopen = true')
    change(folder / "codes/lists.toml", "[performance]", "[performance]\nopen = true")
    return folder


@pytest.fixture
def city(tmp_path, parent):
    folder = shutil.copytree(parent, tmp_path / "city")
    change(folder / "catalog.toml", 'id = "province"', 'id = "city"')
    pin(folder, parent)
    return folder


def pin(city, parent):
    digest = sha256(canonical.encode(source.read(parent))).hexdigest()
    text = (city / "catalog.toml").read_text().split("parent = ")[0]
    (city / "catalog.toml").write_text(
        f'{text}\nparent = {{ id = "province", version = "0.9.0", sha256 = "{digest}" }}\n'
    )


def found(city, parent, *more):
    done = run(city, "--parent", parent, "--json", *more)
    facts = json.loads(done.stdout)
    assert done.exit_code == (
        1
        if any(one["findings"] for one in facts["record_types"])
        or facts.get("next", {}).get("breaks")
        else 0
    )
    return facts


def because(facts, id_="penalty"):
    (one,) = (one for one in facts["record_types"] if one["id"] == id_)
    return one["verdict"], [(f["rule"], f["because"], f["field"]) for f in one["findings"]]


FIELD = """
[[field]]
id = "bd_pc"
label = { zh = "本地批次", en = "local batch" }
type = "text"
max_length = 20
"""


def add_field(city, type_, field):
    change(city / f"records/{type_}.toml", "\n[[rule]]", f"{field}\n[[rule]]")


def test_a_copy_of_the_parent_is_a_profile(city, parent):
    done = run(city, "--parent", parent)

    assert done.exit_code == 0, done.output
    assert done.stdout.count("PROVED") == 4


def test_the_pinned_parent_is_taken_when_none_is_named(city, parent, tmp_path):
    release.freeze(source.read(parent), tmp_path / "published")

    assert run(city, "--standards", tmp_path / "published").exit_code == 0
    assert run(city).exit_code == 78


def test_another_parent_than_the_pinned_one_is_an_error(city, parent):
    change(parent / "records/honour.toml", "max_length = ", "max_length = 1")

    done = run(city, "--parent", parent)

    assert done.exit_code == 65
    assert "is not the parent that city/0.9.0 pins" in done.stderr
    assert run(parent, "--parent", parent).exit_code == 65  # names no parent at all
    assert run(city, "--parent", DRAFT).exit_code == 65


def test_a_relaxation_is_refuted_with_a_record(city, parent):
    change(city / "records/penalty.toml", "max_length = 128", "max_length = 129")

    facts = found(city, parent)

    assert because(facts) == (
        "REFUTED", [("PROFILE_RELAXES_PARENT", "LENGTH_WIDENED", "cf_wsh")],
    )  # fmt: skip
    (finding,) = facts["record_types"][0]["findings"]
    assert finding["witness"]["refused"] == {"field": "cf_wsh", "code": "too_long"}
    assert len(finding["witness"]["record"]["cf_wsh"]) == 129
    shown = run(city, "--parent", parent).stdout
    assert "(129 characters 字符)" in shown
    assert "超过 128 个字符" in shown


def test_a_declared_extension_is_allowed_where_the_parent_is_open(city, parent):
    add_field(city, "penalty", FIELD + "extension = true\n")

    facts = found(city, parent)

    assert because(facts) == ("PROVED", [])
    assert facts["record_types"][0]["extension_fields"] == ["bd_pc"]


@pytest.mark.parametrize(
    ("type_", "declared"), [("penalty", ""), ("licence", "extension = true\n")]
)
def test_any_other_new_field_is_refused(city, parent, type_, declared):
    add_field(city, type_, FIELD + declared)

    assert because(found(city, parent), type_) == (
        "REFUTED", [("PROFILE_RELAXES_PARENT", "FIELD_ADDED_OPTIONAL", "bd_pc")],
    )  # fmt: skip


def test_an_extension_cannot_take_the_id_of_a_field_of_the_parent(city, parent):
    change(city / "records/penalty.toml", 'id = "cf_bm"', 'id = "cf_bm"\nextension = true')

    assert because(found(city, parent))[1] == [
        ("PROFILE_CHANGES_MEANING", "EXTENSION_CLASH", "cf_bm")
    ]


@pytest.mark.parametrize(("list_", "verdict"), [("performance", "PROVED"), ("sex", "REFUTED")])
def test_codes_are_added_to_open_lists_only(city, parent, list_, verdict):
    path = city / f"codes/{list_}.csv"
    columns = path.read_text().splitlines()[0].count(",")
    path.write_text(path.read_text() + "本地,本地,local" + "," * (columns - 2) + "\n")

    assert because(found(city, parent), "judgment_debtor")[0] == verdict


def test_labels_may_be_translated_and_codes_may_not_mean_something_else(city, parent):
    change(city / "codes/severity.csv", "1,一般,ordinary", "1,一般,usual")
    assert because(found(city, parent)) == ("PROVED", [])

    change(city / "codes/severity.csv", "1,一般,usual", "1,轻微,minor")
    assert because(found(city, parent))[1] == [
        ("PROFILE_CHANGES_MEANING", "CODE_RELABELLED", "cf_sxyzcd")
    ]


def test_a_record_type_of_the_citys_own_has_to_be_declared(city, parent):
    text = (city / "records/honour.toml").read_text()
    own = text.replace('id = "honour"', 'id = "volunteer"', 1)
    (city / "records/volunteer.toml").write_text(own)
    change(city / "catalog.toml", '"honour"]', '"honour", "volunteer"]')
    assert because(found(city, parent), "volunteer") == (
        "REFUTED", [("PROFILE_RELAXES_PARENT", "RECORD_TYPE_ADDED", "")],
    )  # fmt: skip

    change(
        city / "records/volunteer.toml", 'id = "volunteer"', 'id = "volunteer"\nextension = true'
    )
    assert because(found(city, parent), "volunteer") == ("PROVED", [])


def test_another_key_unit_or_scheme_changes_the_meaning(city, parent):
    change(city / "records/penalty.toml", 'key = ["cf_xzjg", ', "key = [")
    change(city / "codes/lists.toml", 'scheme = "js-2018"', 'scheme = "ndrc-2026"')

    assert [one[1] for one in because(found(city, parent))[1]] == [
        "KEY_CHANGED",
        "SEVERITY_CHANGED",
    ]


def test_dishonesty_and_the_provider_are_as_the_parent_says(city, parent):
    change(parent / "records/penalty.toml", "negative = true", "negative = true\ndishonesty = true")
    change(parent / "records/honour.toml", 'id = "honour"', 'id = "honour"\nprovider = "court"')
    pin(city, parent)

    facts = found(city, parent)

    assert [one[1] for one in because(facts, "penalty")[1]] == ["CLASSIFICATION_CHANGED"]
    assert [one[1] for one in because(facts, "honour")[1]] == ["PROVIDER_CHANGED"]


def test_what_the_next_parent_would_break_is_told(city, parent, tmp_path):
    coming = shutil.copytree(parent, tmp_path / "next")
    change(coming / "catalog.toml", 'version = "0.9.0"', 'version = "1.0.0"')
    change(coming / "records/penalty.toml", "max_length = 128", "max_length = 64")

    facts = found(city, parent, "--next", coming)

    assert because(facts) == ("PROVED", [])
    assert facts["next"]["parent"] == "province/1.0.0"
    assert [(one["because"], one["field"]) for one in facts["next"]["breaks"]] == [
        ("LENGTH_WIDENED", "cf_wsh")
    ]
    assert "would break 1 things" in run(city, "--parent", parent, "--next", coming).stdout


def test_a_profile_is_judged_without_its_pin_in_code(city, parent):
    report = judge.judge(source.read(city), source.read(parent))

    assert report.findings == ()
    assert report.absent == ()


def test_the_reasons_of_a_profile_are_the_rule_ids_of_compare_and_stand_in_the_handbook():
    room = Path(judge.__file__).parent
    table = [
        line
        for line in (room.parents[1] / "docs/profile.md").read_text("utf-8").splitlines()
        if line.startswith("| `PROFILE_")
    ]
    told = {word for line in table for word in re.findall("`([A-Z]+(?:_[A-Z]+)+)`", line)}
    written = {
        word
        for path in room.glob("*.py")
        for word in re.findall('"([A-Z]+(?:_[A-Z]+)+)"', path.read_text("utf-8"))
    }
    own = {"TYPE_CHANGED", "EXTENSION_CLASH"}

    assert written <= told
    assert {word for word in told if not word.startswith("PROFILE_")} - set(RULE_IDS) == own
