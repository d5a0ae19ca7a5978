import json
import shutil

import pytest
from click.testing import CliRunner

from standards import release
from standards.cli import standards
from standards.library import Library
from standards.migration import ways
from tests.kit.migrations import EXAMPLE, NEW, OLD, penalty

LENSES = "migrations/1.0.0.toml"


def run(*arguments, **options):
    return CliRunner().invoke(standards, ["migrate", *map(str, arguments)], **options)


def lines(records):
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def up(tmp_path, *records):
    """Migrate records to the second version: those that came through, and the report."""
    return _between(tmp_path, records, OLD, NEW)


def down(tmp_path, *records):
    return _between(tmp_path, records, NEW, OLD)


def _between(tmp_path, records, source, target):
    out, report = tmp_path / "out.ndjson", tmp_path / "report.json"
    done = run(
        "-", "--from", source, "--to", target, "--type", "penalty", "--as-of", "2026-05-01",
        "--out", out, "--report", report, input=lines(records),
    )  # fmt: skip
    facts = json.loads(report.read_text())
    assert done.exit_code == (1 if facts["blocked"] else 0), done.output
    return [json.loads(line) for line in out.read_text().splitlines()], facts


def stopped(facts):
    return [(one["line"], one["at"], one["field"], one["code"]) for one in facts["stopped"]]


def test_a_record_goes_through_every_kind_of_lens(tmp_path):
    record = penalty(
        sfz="E12345678", bz="持护照", cflb1="罚款", cflb2="其他（限期改正）", fkje="500.00",
        zt="1", sxcd="3", dqbm="320281-SCJG", qd="N", lxdh="051012345678",
    )  # fmt: skip

    (made,), facts = up(tmp_path, record)

    assert made == {
        "wsh": "锡〔2024〕1号", "xm": "王伟", "zjlx": "护照", "zjhm": "E12345678",
        "cflb": "罚款；其他（限期改正）", "fkje": "0.050000", "jdrq": "2024-01-02",
        "cfjg": "市场监管局", "zt": "2", "level": "严重", "old_level": "3",
        "old_scheme": "js-2018", "region": "320281", "dept": "SCJG", "channel": "net",
        "edition": "2026", "bz": "持护照",
    }  # fmt: skip
    assert facts["moved"] == {"contact": 1}
    assert [(one["field"], one["what"], one["records"]) for one in facts["losses"]] == [
        ("dfbm", "dropped", 1)
    ]


def test_what_went_up_comes_down_again(tmp_path):
    record = penalty(
        sfz="E12345678", bz="持护照", cflb1="罚款", cflb2="警告", fkje="500.00", zt="1", sxcd="2",
        dqbm="320281-SCJG", qd="T",
    )  # fmt: skip

    made, _ = up(tmp_path, record)
    back, facts = down(tmp_path, *made)

    assert back == [record]
    assert facts["losses"] == []


@pytest.mark.parametrize(
    ("changed", "level"),
    [
        ({"sxcd": "3"}, "严重"),
        ({"sxcd": "2", "cflb2": "暂扣或者吊销许可证"}, "严重"),
        ({"sxcd": "2", "cflb1": "其他（降级）"}, "一般"),
        ({"sxcd": "1", "cflb1": "警告"}, "轻微"),
        ({"sxcd": "1", "cflb1": "警告", "cflb2": "其他（降级）"}, "一般"),
    ],
)
def test_the_level_depends_on_the_class_of_the_penalty(tmp_path, changed, level):
    (made,), _ = up(tmp_path, penalty(**changed))

    assert (made["level"], made["old_level"], made["old_scheme"]) == (
        level, changed["sxcd"], "js-2018",
    )  # fmt: skip


def test_an_undecided_level_is_reported_and_not_sent(tmp_path):
    made, facts = up(tmp_path, penalty(), penalty(sxcd="0", wsh="锡〔2024〕2号"))

    assert [record["wsh"] for record in made] == ["锡〔2024〕1号"]
    assert stopped(facts) == [(2, "lens", "level", "undecided")]


def test_a_record_that_was_not_valid_or_would_not_be_is_reported(tmp_path):
    made, facts = up(tmp_path, penalty(jdrq="2024-02-30"), penalty(cflb1="罚款"))

    assert made == []
    assert stopped(facts) == [
        (1, "source", "jdrq", "date_impossible"),
        (2, "target", "fkje", "positive_when"),
    ]


def test_the_report_holds_no_value_of_a_record(tmp_path):
    record = penalty(sxcd="0", zt="2", bz="仅此一处的备注", xm="龚䶮")

    _, facts = up(tmp_path, record, penalty(zt="2", lxdh="051012345678"))

    said = json.dumps(facts, ensure_ascii=False)
    for value in (record["sfz"], "仅此一处的备注", "龚䶮", record["wsh"], "051012345678"):
        assert value not in said
    assert ("zt", "coarsened", 1) in [
        (one["field"], one["what"], one["records"]) for one in facts["losses"]
    ]


def test_a_renamed_record_type_is_found_from_both_sides(tmp_path):
    record = {"no": "1", "text": "说明"}
    for source, target, type_ in ((OLD, NEW, "note"), (NEW, OLD, "remark")):
        done = run("-", "--from", source, "--to", target, "--type", type_, input=lines([record]))

        assert (done.exit_code, json.loads(done.stdout)) == (0, record)


def test_fields_that_moved_to_another_record_type_come_back_with_its_records(tmp_path):
    record, moved = penalty(lxdh="051012345678"), tmp_path / "moved"
    up_ = ("--from", OLD, "--to", NEW, "--type", "penalty", "--moved", moved)
    down_ = ("--from", NEW, "--to", OLD, "--type", "penalty")

    made = run("-", *up_, input=lines([record])).stdout
    contact = json.loads((moved / "contact.ndjson").read_text())
    back = run("-", *down_, "--with", f"contact={moved / 'contact.ndjson'}", input=made).stdout

    assert contact == {"wsh": record["wsh"], "phone": "051012345678"}
    assert json.loads(back) == record
    assert "lxdh" not in json.loads(run("-", *down_, input=made).stdout)


@pytest.fixture
def older(tmp_path):
    """The example with a still earlier version, in which the authority had another id."""
    folder = shutil.copytree(EXAMPLE, tmp_path / "example")
    shutil.copytree(folder / "1.0.0", folder / "0.5.0")
    for file in ("catalog.toml", "records/penalty.toml"):
        path = folder / "0.5.0" / file
        path.write_text(path.read_text().replace("1.0.0", "0.5.0").replace("cfjg", "jg_mc"))
    (folder / "1.0.0" / "migrations").mkdir()
    (folder / "1.0.0" / "migrations" / "0.5.0.toml").write_text(
        'old = "example/0.5.0"\n[[lens]]\ntype = "penalty"\nlens = "rename"\n'
        'lossless = true\nold = "jg_mc"\nnew = "cfjg"\n'
    )
    return folder


def test_records_go_over_the_versions_in_between(older, tmp_path):
    record = penalty(zt="1", sxcd="3")
    early = {("jg_mc" if name == "cfjg" else name): value for name, value in record.items()}

    for drop_first in (False, True):  # without the first lens file, `formerly` is as good
        if drop_first:
            shutil.rmtree(older / "1.0.0" / "migrations")
            path = older / "1.0.0" / "records" / "penalty.toml"
            path.write_text(
                path.read_text().replace('id = "cfjg"', 'id = "cfjg"\nformerly = "jg_mc"')
            )
        up_, facts = _between(tmp_path, [early], older / "0.5.0", older / "2.0.0")
        back, _ = _between(tmp_path, up_, older / "2.0.0", older / "0.5.0")

        assert facts["chain"] == ["example/0.5.0", "example/1.0.0", "example/2.0.0"]
        assert up_ == up(tmp_path, record)[0]
        assert back == [early]


def test_versions_without_lenses_are_paired_by_ids_and_labels(tmp_path):
    folder = shutil.copytree(EXAMPLE, tmp_path / "example")
    shutil.rmtree(folder / "2.0.0" / "migrations")

    done = run(
        "-", "--from", OLD, "--to", folder / "2.0.0", "--type", "penalty", input=lines([penalty()])
    )

    assert done.exit_code == 1
    assert "needs 缺少 zjhm" in done.stderr  # nothing is invented


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("no.ndjson", "--from", OLD, "--to", NEW, "--type", "penalty"), 66),
        (("-", "--from", OLD, "--to", NEW, "--type", "fine"), 65),
        (("-", "--from", OLD, "--to", "example/9.9.9", "--type", "penalty"), 78),
        (("-", "--from", OLD, "--to", OLD, "--type", "penalty"), 65),
        (("-", "--from", OLD, "--to", "jiangyin-person/0.9.0", "--type", "penalty"), 65),
        (("-", "--from", OLD, "--to", NEW, "--type", "penalty", "--json"), 2),
        (("--from", OLD, "--to", NEW, "--type", "penalty"), 2),
        (("-", "--from", NEW, "--to", OLD, "--type", "penalty", "--with", "contact"), 2),
    ],
)
def test_what_cannot_be_done_ends_with_its_code(arguments, code):
    done = run(*arguments, input="{}\n")

    assert done.exit_code == code, done.output
    assert "Traceback" not in done.output


def test_what_happens_to_each_field_is_explained(tmp_path):
    shown = run("--explain", "--from", OLD, "--to", NEW, "--type", "penalty").stdout

    for text in ("sfz → zjhm+zjlx", "更名为 channel", "代码 N→net", "128→64", "always 2026"):
        assert text in shown
    assert "level: undecided" in shown
    facts = json.loads(
        run("--explain", "--json", "--from", NEW, "--to", OLD, "--type", "penalty").stdout
    )
    assert {name for line in facts[0]["fields"] for name in line["to"]} == set(
        ways.edition(OLD).catalog.record_type("penalty").field_ids
    )


def test_frozen_lenses_do_the_same_as_the_draft(tmp_path):
    root = tmp_path / "published"
    for folder in (OLD, NEW):
        done = CliRunner().invoke(standards, ["freeze", folder, "--into", str(root)])
        assert done.exit_code == 0, done.output

    library = Library((root,))
    drafts = ways.plans(ways.edition(OLD), ways.edition(NEW), "penalty")
    frozen = ways.plans(
        ways.edition("example/1.0.0", library), ways.edition("example/2.0.0", library), "penalty"
    )

    assert release.verify("example/2.0.0", root) == ()
    assert frozen[0].versions.lenses == drafts[0].versions.lenses


def test_a_lens_file_that_was_changed_after_publication_is_refused(tmp_path):
    root = tmp_path / "published"
    for folder in (OLD, NEW):
        CliRunner().invoke(standards, ["freeze", folder, "--into", str(root)])
    file = root / "example/2.0.0/migrations/1.0.0.json"
    file.write_text(file.read_text().replace("320281", "320282"))

    with pytest.raises(ways.BrokenLenses):
        ways.edition("example/2.0.0", Library((root,)))


@pytest.fixture
def draft(tmp_path):
    return shutil.copytree(EXAMPLE, tmp_path / "example") / "2.0.0"


def refused(draft, old, new):
    """Change the lens file, and return the line of the change and what is said of the file."""
    path = draft / LENSES
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    done = run("-", "--from", OLD, "--to", draft, "--type", "penalty", input="")
    assert done.exit_code == 65, done.output
    return text[: text.index(old)].count("\n") + 1, done.stderr


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('lens = "merge"', 'lens = "mergers"', "lens: one of rename, copy, "),
        ('old_unit = "元"', 'old_unit = "角"', "'角' is no unit that is known"),
        ('new_unit = "万元"', 'new_unit = "months"', "new_unit: "),
        ('  { old = "0", new = "1" },', '  { old = "7", new = "1" },', "'7' is no code of zt"),
        ('  { old = "2", new = "1" },', '  { old = "2", new = "3" },', "'3' is no code of zt"),
        ('otherwise = "reject"', 'otherwise = "guess"', "otherwise: one of reject, keep, drop"),
        ('old = "dqbm"', 'old = "dqbx"', "penalty of example/1.0.0 has no field dqbx"),
        ('scheme_field = "old_scheme"', 'scheme_field = "old_level"', "a field of its own"),
        ('any = ["暂扣或者吊销许可证"]', 'any = ["吊销"]', "'吊销' is no code of cflb1, cflb2"),
        ('into = "contact"', 'into = "penalty"', "into: another record type"),
        ('value = "2026"', "value = 2026", "value: a text in quotes is expected"),
    ],
)  # fmt: skip
def test_every_mistake_in_a_lens_file_has_its_line(draft, old, new, said):
    line, stderr = refused(draft, old, new)

    assert f"{LENSES}:{line}: " in stderr
    assert said in stderr


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('new = "zt"\n', 'new = "fkje"\n', "fkje has two sources, going up"),
        ('old = "dfbm"\nreason', 'old = "bz"\nreason', "dfbm has no place in example/2.0.0"),
        ('new = "edition"', 'new = "gsjzq"', "edition, required in example/2.0.0, has no source"),
        ('old = "dfbm"\nvalue', 'old = "qd"\nvalue', "dfbm, required in example/1.0.0, has no"),
        ('old = "example/1.0.0"', 'old = "example/0.1.0"', "the file is named 1.0.0"),
        ('old = "note"', 'old = "notes"', "the record type note is gone"),
    ],
)  # fmt: skip
def test_what_a_lens_file_forgets_is_said(draft, old, new, said):
    assert said in refused(draft, old, new)[1]


@pytest.mark.parametrize(
    ("lens", "said"),
    [
        ('lens = "codes"\nlossless = false\nold = "zt"', "'2' becomes '1', which comes back as"),
        ('lens = "merge"\nlossless = false', "a code of cflb1, or a note behind it, may hold"),
        ('lens = "drop"\nlossless = false', "what is dropped does not come back"),
        ('lens = "move"\nlossless = false', "coming back, the records of the other type are"),
    ],
)
def test_a_claim_to_lose_nothing_is_proved_or_refused(draft, lens, said):
    text = lens.replace("lossless = false", "lossless = true")
    line, stderr = refused(draft, lens, text)

    assert f"{LENSES}:{line + 1}: lossless: {said}" in stderr
