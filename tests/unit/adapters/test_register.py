"""Names and numbers against the population register: databases on real servers, and files."""

import csv
import io
import json
import sqlite3

import openpyxl
import pytest
from click.testing import CliRunner
from kit import postgres
from kit.department_files import PENALTY, citizen, penalty, penalty_csv, person

from adapters.cli import adapters
from standards.checking.identifiers import citizen_check

PURPOSE = "归集前身份核验"
HEAD = f'title = "市人口信息库"\npurposes = ["{PURPOSE}"]\nlog = "lookups.ndjson"\n'
COLUMNS = 'name = "XM"\nnumber = "SFZH"\n'
QUERY = 'query = "SELECT SFZH, XM FROM rk WHERE SFZH IN (:numbers)"\n'
X = next(number for number in (citizen(n) for n in range(400)) if number.endswith("X"))
OLD = "320281800203998"  # of 15 digits
UPGRADED = "32028119800203998" + citizen_check("32028119800203998")
PEOPLE = [
    (citizen(1), person(1)),
    (citizen(2), "阿依 古丽•买买提"),
    (citizen(3), "别人"),
    (X.lower(), person(5)),
    (OLD, person(6)),
    (citizen(7), "曾用名"),
    (citizen(7), person(7)),
    (citizen(8), None),
]
ROWS = [
    penalty(1),
    penalty(2, CF_XDR_MC="阿依古丽·买买提"),
    penalty(3),  # the register has another name
    penalty(4),  # and does not have this number
    penalty(5, CF_XDR_SFZ=X),
    penalty(6, CF_XDR_SFZ=UPGRADED),
    penalty(7),  # of two names in the register one is this
    penalty(8, CF_WSH=""),  # rejected anyway: nobody asks about it
]
EXPECTED = {"same": 5, "other_name": 1, "unknown_number": 1, "not_asked": 0}


@pytest.fixture(scope="module")
def cluster():
    with postgres.cluster() as address:
        with postgres.connect(address) as connection, connection.cursor() as cursor:
            cursor.execute("CREATE TABLE rk (sfzh VARCHAR(18), xm VARCHAR(50))")
            cursor.executemany("INSERT INTO rk VALUES (%s, %s)", PEOPLE)
        yield address


def in_sqlite(folder, request):
    with sqlite3.connect(folder / "rk.db") as connection:
        connection.execute("CREATE TABLE rk (SFZH, XM)")
        connection.executemany("INSERT INTO rk VALUES (?, ?)", PEOPLE)
    connection.close()
    return f"[database]\nurl = 'sqlite:///{folder}/rk.db'\nbatch = 2\n{QUERY}"


def in_postgresql(folder, request):
    host = dict(item.split("=", 1) for item in request.getfixturevalue("cluster").split())["host"]
    (folder / "address").touch(mode=0o600)
    (folder / "address").write_text(f"postgresql+psycopg://chengxin@/postgres?host={host}\n")
    return f"[database]\nurl_file = 'address'\n{QUERY}"


def in_a_text(folder, request):
    out = io.StringIO(newline="")
    csv.writer(out, delimiter="|").writerows([("序号", "SFZH", "XM"), *((1, *p) for p in PEOPLE)])
    (folder / "rk.txt").write_bytes(out.getvalue().encode("gb18030"))
    return "[file]\npath = 'rk.txt'\ndelimiter = '|'\n"


def in_a_workbook(folder, request):
    book = openpyxl.Workbook()
    for row in [("人口基础信息",), ("SFZH", "XM"), *PEOPLE]:
        book.active.append(row)
    book.save(folder / "rk.xlsx")
    return "[file]\npath = 'rk.xlsx'\n"


@pytest.fixture(params=[in_sqlite, in_postgresql, in_a_text, in_a_workbook])
def register(request, tmp_path):
    return written(tmp_path, request.param(tmp_path, request))


@pytest.fixture
def lite(tmp_path, request):
    return written(tmp_path, in_sqlite(tmp_path, request))


def written(folder, source, head=HEAD + COLUMNS):
    path = folder / "register.toml"
    path.write_text(head + source, encoding="utf-8")
    return path


def ask(file, register, *more, purpose=PURPOSE):
    arguments = [file, "--register", register, "--purpose", purpose, *more]
    return CliRunner().invoke(adapters, ["identity", *map(str, arguments)])


def department(folder, rows, *more):
    path = folder / "处罚.csv"
    path.write_bytes(penalty_csv(rows))
    return path, ("--layout", "sgs-penalty", "--as-of", "2018-08-01", *more)


def log(register):
    text = (register.parent / "lookups.ndjson").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def values():
    rows = [*PEOPLE, *((row["CF_XDR_SFZ"], row["CF_XDR_MC"]) for row in ROWS)]
    return {value for row in rows for value in row if value}


def test_every_register_gives_the_same_answers_about_a_departments_file(register, tmp_path):
    file, options = department(tmp_path, ROWS, "--json")

    done = ask(file, register, *options)

    assert done.exit_code == 1, done.output
    facts = json.loads(done.stdout)
    assert facts["register"] == EXPECTED
    assert (facts["rows"], facts["accepted"], facts["rejected"]) == (8, 5, 3)
    found = [(one["row"], one["column"], one["field"], one["code"]) for one in facts["findings"]]
    assert found == [
        (4, "H", "cf_xdr_mc", "register_name_differs"),
        (5, "M", "cf_xdr_sfz", "register_number_unknown"),
        (9, "A", "cf_wsh", "required"),
    ]
    assert [value for value in values() if value in done.output] == []


def test_every_look_up_is_logged_by_purpose_and_no_value_is(register, tmp_path):
    file, options = department(tmp_path, ROWS)
    ask(file, register, *options)
    ask(file, register, *options)

    lines = log(register)

    assert [line["event"] for line in lines] == ["ask", "answered"] * 2
    assert {line["purpose"] for line in lines} == {PURPOSE}
    assert {line["register"] for line in lines} == {"市人口信息库"}
    assert all(line["who"] and line["time"].endswith("Z") for line in lines)
    assert len({line["lookup"] for line in lines}) == 2
    assert {answer: lines[1][answer] for answer in EXPECTED} == EXPECTED
    text = (register.parent / "lookups.ndjson").read_text("utf-8")
    assert [value for value in values() if value in text] == []
    assert (register.parent / "lookups.ndjson").stat().st_mode & 0o077 == 0


def test_the_department_is_told_in_its_workbook_and_on_the_terminal_in_both_languages(
    lite, tmp_path
):
    file, options = department(tmp_path, ROWS)
    out = tmp_path / "反馈.xlsx"

    chinese = ask(file, lite, *options, "--feedback", out).stdout
    english = ask(file, lite, *options, "--lang", "en").stdout

    assert "姓名与“行政相对人名称”不一致" in chinese
    assert "1  没有该号码" in chinese
    assert "the population register does not have the number in" in english
    assert "5  name and number agree" in english
    cells = {
        str(c.value) for row in openpyxl.load_workbook(out)["问题清单"] for c in row if c.value
    }
    assert any("人口信息库中没有" in cell for cell in cells)


def test_of_two_rows_about_one_record_the_one_whose_person_the_register_knows_counts(
    lite, tmp_path
):
    rows = [penalty(1), penalty(1, CF_XDR_MC="别人")]
    file, options = department(tmp_path, rows, "--json")

    facts = json.loads(ask(file, lite, *options).stdout)

    assert (facts["accepted"], facts["rejected"]) == (1, 1)
    assert [(one["row"], one["code"]) for one in facts["findings"]] == [
        (3, "register_name_differs")
    ]


def test_a_departments_file_in_batches_gets_the_same_findings(lite, tmp_path):
    file, options = department(tmp_path, ROWS, "--json")
    whole = json.loads(ask(file, lite, *options).stdout)
    with sqlite3.connect(tmp_path / "xzcf.db") as connection:
        names = [code for code, _ in PENALTY]
        connection.execute(f"CREATE TABLE xzcf ({', '.join(names)})")
        marks = ", ".join("?" * len(names))
        cells = [tuple(row.get(name) for name in names) for row in ROWS]
        connection.executemany(f"INSERT INTO xzcf VALUES ({marks})", cells)
    connection.close()
    source = tmp_path / "xzcf.toml"
    source.write_text(
        f"[database]\nurl = 'sqlite:///{tmp_path}/xzcf.db'\n"
        "query = 'SELECT * FROM xzcf'\nbatch = 3\n"
    )

    done = ask(source, lite, *options)

    facts = json.loads(done.stdout)
    assert facts["register"] == EXPECTED
    found = [[(one["field"], one["code"]) for one in some["findings"]] for some in (facts, whole)]
    assert found[0] == found[1]


def record(number, name):
    return {"cf_xdr_mc": name, "cf_xdr_sfz": number}


def test_records_are_answered_line_by_line_in_batches(lite, tmp_path):
    kinds = [
        (record(citizen(1), person(1)), "same"),
        (record(citizen(3), person(3)), "other_name"),
        (record(citizen(4), person(4)), "unknown_number"),
        (record("E12345678", person(1)), "not_asked"),
        (record("810000199903079965", person(1)), "not_asked"),  # a residence permit's form
        ({"cf_xdr_mc": person(1)}, "not_asked"),
    ]
    file, out = tmp_path / "records.ndjson", tmp_path / "answers.ndjson"
    many = kinds * 2001
    file.write_text("\n" + "".join(json.dumps(one) + "\n" for one, _ in many), encoding="utf-8")
    type_ = ("--standard", "jiangyin-person/1.0.0", "--type", "penalty")

    done = ask(file, lite, *type_, "--out", out, "--json")

    assert done.exit_code == 1, done.output
    assert json.loads(done.stdout) == {
        "same": 2001, "other_name": 2001, "unknown_number": 2001, "not_asked": 6003
    }  # fmt: skip
    answers = [json.loads(line) for line in out.read_text().splitlines()]
    assert answers == [{"line": n, "answer": answer} for n, (_, answer) in enumerate(many, 2)]
    assert [line["event"] for line in log(lite)] == ["ask", "answered"]


def test_a_line_that_is_no_record_ends_the_look_up_and_the_log_says_so(lite, tmp_path):
    file = tmp_path / "records.ndjson"
    file.write_text('{"cf_xdr_mc": "甲"}\n{"cf_xdr_mc": ["甲"]}\n', encoding="utf-8")

    done = ask(file, lite, "--standard", "jiangyin-person/1.0.0", "--type", "penalty")

    assert done.exit_code == 65
    assert "records.ndjson:2" in done.output
    assert [line["event"] for line in log(lite)] == ["ask", "failed"]


def test_a_purpose_that_is_not_listed_asks_nothing_and_what_is_not_logged_is_not_asked(
    lite, tmp_path
):
    file, options = department(tmp_path, ROWS)

    refused = ask(file, lite, *options, purpose="好奇")
    (tmp_path / "lookups.ndjson").mkdir()
    unlogged = ask(file, lite, *options)

    assert (refused.exit_code, unlogged.exit_code) == (78, 74), refused.output + unlogged.output
    assert PURPOSE in refused.output
    assert "cannot be written" in unlogged.output


GONE = "[database]\nurl = 'postgresql+psycopg://u@127.0.0.1:1/rk'\n"
LITE = "[database]\nurl = 'sqlite:///{}/rk.db'\n"
NO_COLUMN = 'query = "SELECT SFZH AS 号码, XM FROM rk WHERE SFZH IN :numbers"\n'


@pytest.mark.parametrize(
    ("source", "code", "says"),
    [
        (GONE + QUERY, 69, "OperationalError"),
        ("[database]\nurl = 'sqlite:////no/such.db'\n" + QUERY, 69, "no such SQLite file"),
        (LITE + QUERY.replace("FROM rk", "FROM nowhere"), 69, "OperationalError"),
        (LITE + NO_COLUMN, 78, "no such column"),
        (LITE + QUERY.replace("(:numbers)", "('1')"), 78, "register.toml:8: database.query"),
        (LITE + QUERY + "batch = 999\n", 78, "register.toml:9: database.batch"),
        (LITE + QUERY + "[file]\npath = 'x'\n", 78, "one of [database] and [file]"),
        ("", 78, "one of [database] and [file]"),
        ("[database]\nurl = 'postgresql://u:secret@h/d'\n" + QUERY, 78, "it holds a password"),
        ("[file]\npath = 'none.csv'\n", 69, "cannot be read"),
        ("[file]\npath = 'empty.csv'\n", 69, "holds no person"),
        ("[file]\npath = 'register.toml'\n", 78, "names the columns XM and SFZH"),
        ("[file", 78, "register.toml:6"),
    ],
)
def test_a_register_that_cannot_be_asked_lets_nothing_pass(lite, tmp_path, source, code, says):
    (tmp_path / "empty.csv").write_text("SFZH,XM\n")
    written(tmp_path, source.replace("{}", str(tmp_path)))
    file, options = department(tmp_path, ROWS)

    done = ask(file, lite, *options)

    assert done.exit_code == code, done.output
    assert says in done.output
    assert "合格" not in done.output
    assert "secret" not in done.output


def test_a_purpose_names_no_person(tmp_path):
    head = HEAD.replace(PURPOSE, "核对 320281199001010006") + COLUMNS
    register = written(tmp_path, "[file]\npath = 'x.csv'\n", head)
    file, options = department(tmp_path, ROWS)

    done = ask(file, register, *options)

    assert done.exit_code == 78
    assert "register.toml:2: purposes.0" in done.output
    assert "320281199" not in done.output
