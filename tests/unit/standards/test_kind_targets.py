"""What classifications and exchange specifications compile to says the same as the model."""

import jsonschema_rs
import pytest
from click.testing import CliRunner
from kit.classifications import CLASSIFICATION, write

from standards import release, source
from standards.canonical import plain
from standards.cli import standards
from standards.targets.classification import criterion_schema

DRAFTS = [
    path.parent
    for kind in ("classification", "specification")
    for path in sorted(release.DRAFTS.glob(f"*/*/{kind}.toml"))
]


@pytest.fixture(params=DRAFTS, ids=lambda path: f"{path.parent.name}-{path.name}")
def draft(request):
    return request.param


def test_the_tables_of_a_release_are_a_source_again(draft, tmp_path):
    standard = source.read_any(draft)
    for name, data in release.compiled(standard).items():
        if name.startswith("csv/"):
            (tmp_path / name.removeprefix("csv/")).write_bytes(data)
    for main in draft.glob("*.toml"):
        (tmp_path / main.name).write_bytes(main.read_bytes())

    assert source.read_any(tmp_path) == standard


def test_every_file_of_a_release_is_in_its_sums(draft, tmp_path):
    standard = source.read_any(draft)
    folder = release.freeze(standard, tmp_path)

    assert release.verify(standard.name, tmp_path) == ()
    (folder / "csv" / "acts.csv").write_bytes(b"id\n")
    assert release.verify(standard.name, tmp_path) == ("csv/acts.csv",)


@pytest.fixture(params=["trial", *DRAFTS[:2]], ids=str)
def classification(request, tmp_path):
    folder = write(CLASSIFICATION, tmp_path) if request.param == "trial" else request.param
    return source.read_any(folder)


def test_every_criterion_is_valid_by_the_compiled_schema(classification):
    validator = jsonschema_rs.Draft202012Validator(criterion_schema(classification))

    for criterion in classification.criteria:
        assert list(validator.iter_errors(plain(criterion))) == []


@pytest.mark.parametrize(
    "change",
    [
        {"level": "9"},
        {"scheme": "other"},
        {"measure": "weight"},
        {"documents": ["rumour"]},
        {"documents": []},
        {"outcome": "undecided"},
        {"lower": "2", "lower_end": None},
        {"unit": None},
        {"values": ["x"]},
        {"score": 7},
        {"label": {"zh": "级"}},
    ],
)
def test_a_wrong_criterion_is_invalid_by_the_compiled_schema(tmp_path, change):
    standard = source.read_any(write(CLASSIFICATION, tmp_path))
    value = {**plain(standard.criteria[1]), **change}
    wrong = {name: part for name, part in value.items() if part is not None}

    assert not jsonschema_rs.is_valid(criterion_schema(standard), wrong)


def export(*arguments):
    return CliRunner().invoke(standards, ["export", *map(str, arguments)])


@pytest.mark.parametrize(
    ("name", "arguments", "path"),
    [
        ("jiangyin-dishonesty/2.0.0", ("json-schema", "--type", "criterion"),
         "json-schema/criterion.json"),
        ("jiangyin-dishonesty/1.0.0", ("csv", "--type", "levels"), "csv/levels.csv"),
        ("jiangyin-exchange/2.0.0", ("json-schema", "--type", "receipt"),
         "json-schema/receipt.json"),
    ],
)  # fmt: skip
def test_the_schema_and_the_tables_of_other_kinds_are_exported_as_published(name, arguments, path):
    published = (release.PUBLISHED / name / path).read_bytes()

    assert export("--standard", name, "--to", *arguments).stdout_bytes == published
    assert export("--draft", release.DRAFTS / name, "--to", *arguments).stdout_bytes == published


@pytest.mark.parametrize("arguments", [("xsd",), ("json-schema", "--type", "penalty")])
def test_what_another_kind_does_not_have_is_told_in_both_languages(arguments):
    done = export("--standard", "jiangyin-exchange", "--to", *arguments)

    assert done.exit_code == 2
    assert "共享交换规范" in done.stderr
    assert "has no such export" in done.stderr
    assert "--to json-schema --type manifest\n" in done.stderr


def test_a_catalog_has_no_csv_and_says_what_it_has():
    done = export("--to", "csv", "--type", "penalty")

    assert done.exit_code == 2
    assert "standards workbook" in done.stderr
