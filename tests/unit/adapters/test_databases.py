"""Departments' databases: the same rows from SQLite, PostgreSQL and MariaDB, on real servers."""

import csv
import json
import sqlite3
from datetime import date, datetime, time
from decimal import Decimal

import pytest
from click.testing import CliRunner
from kit import mariadb, postgres
from kit.department_files import PENALTY, penalty

from adapters import layouts
from adapters.cli import adapters
from adapters.errors import DatabaseUnreadable
from adapters.intake import take_batches
from adapters.readers.database import Query, read
from adapters.table import Origin, joined
from standards.release import load

NAMES = [code for code, _ in PENALTY]
KINDS = (
    "a INTEGER, b DECIMAL(20,4), c DATE, d TIMESTAMP NULL, e DOUBLE PRECISION, f CHAR(3), "
    "g VARCHAR(9)"
)
LAYOUT = ("--layout", "sgs-penalty", "--as-of", "2018-08-01")


@pytest.fixture(scope="module")
def servers(tmp_path_factory):
    """An address for SQLAlchemy, and a function that runs statements, for each database."""
    path = tmp_path_factory.mktemp("db") / "部门.db"

    def lite(*statements):
        with sqlite3.connect(path) as connection:
            for statement, *rows in statements:
                connection.executemany(statement, rows) if rows else connection.execute(statement)
        connection.close()

    with postgres.cluster() as cluster, mariadb.server() as socket:
        host = dict(item.split("=", 1) for item in cluster.split())["host"]

        def pg(*statements):
            with postgres.connect(cluster) as connection, connection.cursor() as cursor:
                for statement, *rows in statements:
                    cursor.executemany(statement, rows) if rows else cursor.execute(statement)

        def my(*statements):
            with mariadb.connect(socket) as connection, connection.cursor() as cursor:
                for statement, *rows in statements:
                    cursor.executemany(statement, rows) if rows else cursor.execute(statement)

        yield {
            "sqlite": (f"sqlite:///{path}", lite),
            "postgresql": (f"postgresql+psycopg://chengxin@/postgres?host={host}", pg),
            "mariadb": (
                f"mysql+pymysql://root@localhost/test?unix_socket={socket}&charset=utf8mb4",
                my,
            ),
        }


@pytest.fixture(scope="module", params=["sqlite", "postgresql", "mariadb"])
def database(request, servers):
    address, run = servers[request.param]
    mark = "?" if request.param == "sqlite" else "%s"
    columns = ", ".join(f"{name} VARCHAR(200)" for name in NAMES)
    marks = ", ".join([mark] * len(NAMES))
    rows = [
        tuple(penalty(i, BZ="100%:x" if i == 7 else "").get(n) for n in NAMES) for i in range(250)
    ]
    run(
        (f"CREATE TABLE xzcf ({columns})",),
        (f"INSERT INTO xzcf VALUES ({marks})", *rows),
        (f"CREATE TABLE kinds ({KINDS})",),
        (f"INSERT INTO kinds VALUES ({', '.join([mark] * 7)})",
         (1, "12345678901.5", "2018-03-05", "2018-03-05 07:08:09", 0.1, "a", "𬭎"),
         (None,) * 7),
    )  # fmt: skip
    return request.param, address


def query(address, sql, batch=100):
    return list(read(Query(address, sql, batch), Origin("source.toml", "", "")))


def test_rows_come_in_batches_and_the_first_has_the_names(database):
    _, address = database

    batches = query(address, "SELECT * FROM xzcf ORDER BY CF_WSH")

    assert [batch.columns.height for batch in batches] == [101, 100, 50]
    assert [name.upper() for name in batches[0].columns.row(0)] == NAMES
    assert batches[2].rows.to_list() == list(range(201, 251))
    assert joined(batches).columns.height == 251


def test_a_table_of_a_department_is_taken_in_like_its_file(database):
    _, address = database
    sql = "SELECT * FROM xzcf ORDER BY CF_WSH"
    mapping = layouts.load("sgs-penalty")

    many, one = (
        take_batches(iter(tables), mapping, load(mapping.standard), as_of=date(2018, 8, 1))
        for tables in (query(address, sql), query(address, sql, batch=1000))
    )

    assert (many.rows, many.accepted, many.partial) == (250, 250, True)
    assert (one.rows, one.accepted, one.partial) == (250, 250, False)
    assert many.digest == one.digest
    assert many.good.equals(one.good)


def test_every_value_is_the_text_that_the_database_holds(database):
    kind, address = database

    (table,) = query(address, "SELECT * FROM kinds WHERE a = 1")
    (nulls,) = query(address, "SELECT * FROM kinds WHERE a IS NULL")

    number = "12345678901.5" if kind == "sqlite" else "12345678901.5000"
    blanks = "a  " if kind == "postgresql" else "a"
    assert table.columns.row(1) == (
        "1", number, "2018-03-05", "2018-03-05 07:08:09", "0.1", blanks, "𬭎"
    )  # fmt: skip
    assert nulls.columns.row(1) == (None,) * 7


def test_signs_that_drivers_take_for_parameters_are_read_as_they_are(database):
    _, address = database

    (table,) = query(address, "SELECT CF_WSH FROM xzcf WHERE BZ LIKE '100%:x'")

    assert table.columns.height == 2


def test_a_query_without_rows_has_its_names(database):
    (table,) = query(database[1], "SELECT * FROM xzcf WHERE 1 = 0")

    assert table.columns.height == 1


@pytest.mark.parametrize("sql", ["DELETE FROM xzcf", "UPDATE xzcf SET BZ = ''", "DROP TABLE xzcf"])
def test_nothing_can_be_written(database, sql):
    _, address = database

    with pytest.raises(DatabaseUnreadable):
        query(address, sql)

    assert len(query(address, "SELECT * FROM xzcf")) == 3


def test_other_kinds_of_values_of_postgresql(servers):
    address, _ = servers["postgresql"]
    sql = (
        "SELECT true, '\\xe5bca0'::bytea, '\\xd5c5'::bytea, '\\xff'::bytea, time '08:30', "
        "interval '36 hours', ARRAY[1,2], '{\"a\": \"甲\"}'::jsonb, "
        "timestamptz '2018-03-05 07:08:09.5+08', 'NaN'::float8, 1e300::float8, "
        "'5c2fc0b0-0000-0000-0000-000000000000'::uuid"
    )

    (table,) = query(address, f"SELECT * FROM ({sql}) AS t(a,b,c,d,e,f,g,h,i,j,k,l)")

    row = table.columns.row(1)
    assert row[:8] == (
        "true",
        "张",
        "张",
        "\ufffd",
        "08:30:00",
        "36:00:00",
        "[1, 2]",
        '{"a": "甲"}',
    )
    assert row[8].startswith("2018-03-0")
    assert (row[9], row[10], row[11][:8]) == ("NaN", "1" + "0" * 300, "5c2fc0b0")
    assert [(m.index, m.column, m.code) for m in table.marks] == [(1, 3, "character_broken")]


def test_other_kinds_of_values_of_mariadb(servers):
    address, _ = servers["mariadb"]

    (table,) = query(address, "SELECT CAST('08:30:01' AS TIME), X'D5C5', 18446744073709551615")

    assert table.columns.row(1) == ("08:30:01", "张", "18446744073709551615")


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("DEPARTMENT_DB", f"sqlite:///{tmp_path}/x.db")
    with sqlite3.connect(tmp_path / "x.db") as connection:
        names = ", ".join(NAMES)
        connection.execute(f"CREATE TABLE t ({names})")
        rows = [penalty(1), penalty(2, CF_WSH=""), penalty(3, CF_SY='a "b"\nc, d')]
        cells = [tuple(row.get(name) for name in NAMES) for row in rows]
        connection.executemany(f"INSERT INTO t VALUES ({','.join('?' * len(NAMES))})", cells)
    connection.close()

    def call(text, command, *arguments):
        source = tmp_path / "source.toml"
        source.write_text(text, encoding="utf-8")
        return CliRunner().invoke(adapters, [command, str(source), *map(str, arguments)])

    return call


def at(url):
    return SOURCE.replace('url_env = "DEPARTMENT_DB"', url)


SOURCE = '[database]\nurl_env = "DEPARTMENT_DB"\nquery = "SELECT * FROM t"\nbatch = 2\n'


def test_check_reads_a_source_file(run):
    answer = run(SOURCE, "check", *LAYOUT, "--json")

    assert answer.exit_code == 1, answer.output
    facts = json.loads(answer.stdout)
    assert (facts["file"], facts["rows"], facts["accepted"]) == ("source.toml", 3, 2)
    assert [(f["row"], f["code"]) for f in facts["findings"]] == [(2, "required")]


def test_extract_writes_a_file_that_is_taken_in_with_the_same_rows(run, tmp_path):
    out = tmp_path / "out.csv"

    assert run(SOURCE, "extract", "--out", out).exit_code == 0
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []
    assert out.stat().st_mode & 0o077 == 0

    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["CF_SY"] for row in rows] == [
        penalty(1)["CF_SY"],
        penalty(2)["CF_SY"],
        'a "b"\nc, d',
    ]
    assert CliRunner().invoke(adapters, ["check", str(out), *LAYOUT]).exit_code == 1


@pytest.mark.parametrize(
    ("text", "says", "code"),
    [
        ("[database]\nquery = 'x'\n", "one of url_env, url_file, url", 78),
        ("[database]\nurl = 'postgresql://u:secret@h/d'\nquery = 'x'\n", "it holds a password", 78),
        ("[database]\nurl_env = 'NOT_SET_ANYWHERE'\nquery = 'x'\n", "is not set", 78),
        ("[database]\nurl_file = 'none'\nquery = 'x'\n", "cannot be read", 78),
        ("[database]\nurl_env = 'DEPARTMENT_DB'\n", "database.query", 78),
        ("[database]\nurl_env = 'DEPARTMENT_DB'\nqueri = 'x'\nquery = 'x'\n", "source.toml:3", 78),
        ("[database", "source.toml:1", 78),
        (SOURCE.replace("FROM t", "FROM nowhere"), "OperationalError", 69),
        (at("url = 'sqlite:////no/such.db'"), "no such SQLite file", 69),
        (at("url = 'oracle+oracledb://h/d'"), "chengxin[oracle]", 69),
        (at("url = 'nonsense'"), "is no URL", 69),
        (SOURCE.replace("SELECT * FROM t", "PRAGMA user_version = 5"), "", 69),
    ],
)  # fmt: skip
def test_a_source_file_that_cannot_be_used_says_why(run, tmp_path, text, says, code):
    for command, rest in (("check", LAYOUT), ("extract", ("--out", tmp_path / "o.csv"))):
        answer = run(text, command, *rest)

        assert answer.exit_code == code, answer.output
        assert says in answer.output
        assert "secret" not in answer.output
    assert not (tmp_path / "o.csv").exists()


def test_an_address_in_a_file_is_for_its_owner_alone(run, tmp_path):
    secret = tmp_path / "address"
    secret.write_text(f"sqlite:///{tmp_path}/x.db\n")
    secret.chmod(0o644)
    text = SOURCE.replace('url_env = "DEPARTMENT_DB"', 'url_file = "address"')
    assert "chmod 600" in run(text, "check", *LAYOUT).output

    secret.chmod(0o600)
    assert run(text, "check", *LAYOUT).exit_code == 1


def test_a_wrong_password_is_told_without_the_password(servers, run, monkeypatch):
    address, _ = servers["mariadb"]
    monkeypatch.setenv("DEPARTMENT_DB", address.replace("root@", "nobody:hunter2@"))

    answer = run(SOURCE, "check", *LAYOUT)

    assert answer.exit_code == 69
    assert "hunter2" not in answer.output


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1E+3"), "1000"),
        (datetime(2018, 3, 5), "2018-03-05 00:00:00"),  # noqa: DTZ001 - as databases have them
        (time(8, 30), "08:30:00"),
        (False, "false"),
        (1e16, "10000000000000000"),
    ],
)
def test_values_of_other_drivers(value, text):
    from adapters.readers.database import _text

    assert _text(value) == (text, True)


def test_a_large_object_is_read():
    from io import BytesIO

    from adapters.readers.database import _text

    assert _text(BytesIO("长".encode("gb18030"))) == ("长", True)
