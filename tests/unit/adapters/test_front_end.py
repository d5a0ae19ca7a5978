"""Front-end databases: rows of partners' tables on real servers, once, together or not at all."""

import json
import sqlite3

import pytest
from kit import postgres
from kit.commands import chengxin

from adapters import layouts

RECORDS = layouts.FOLDER / "sgs-penalty" / "expected.ndjson"
LAYOUT = ("--standard", "jiangyin-person/1.0.0", "--type", "penalty", "--layout", "sgs-penalty")
FIELDS = [
    *("CF_XDR_ZDM", "CF_XDR_GSDJ", "CF_XDR_SHXYM", "BZ", "CF_WSH", "CF_CFMC", "CF_BM", "CF_SY"),
    *("CF_YJ", "CF_CFLB1", "CF_CFLB2", "CF_JG", "CF_SXYZCD", "CF_JDRQ", "CF_JZQ", "CF_XDR_MC"),
    *("CF_FR", "CF_XDR_SFZ", "CF_XZJG", "CF_ZT", "DFBM", "CF_SYFW", "CF_GSJZQ", "CF_XDR_SWDJ"),
]
# The province's table, with the columns that its front-end machine has.
TABLE = (
    "CREATE TABLE L_WUXI_XZCF (RECID VARCHAR(50) PRIMARY KEY, SJC DATE, "
    + ", ".join(f"{name} VARCHAR(4000)" for name in FIELDS)
    + ")"
)


class Sqlite:
    def __init__(self, path):
        self.path, self.url = path, f"sqlite:///{path}"

    def run(self, statement):
        with sqlite3.connect(self.path) as connection:
            rows = connection.execute(statement).fetchall()
        connection.close()
        return rows


class Postgres:
    def __init__(self, address, name):
        host = dict(item.split("=", 1) for item in address.split())["host"]
        with postgres.connect(address) as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {name}")
            connection.execute(f"CREATE DATABASE {name}")
        self.address = address.replace("dbname=postgres", f"dbname={name}")
        self.url = f"postgresql+psycopg://chengxin@/{name}?host={host}"

    def run(self, statement):
        with postgres.connect(self.address) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []


@pytest.fixture(params=["sqlite", "postgresql"])
def front(request, tmp_path):
    if request.param == "sqlite":
        (tmp_path / "front.db").touch()
        return Sqlite(tmp_path / "front.db")
    return Postgres(request.getfixturevalue("postgres_server"), "front")


@pytest.fixture
def write(front, tmp_path):
    target = tmp_path / "target.toml"
    target.write_text('[database]\nurl_env = "FRONT_DB"\ntable = "L_WUXI_XZCF"\n', "utf-8")

    def call(records, *arguments):
        given = tmp_path / "r.ndjson"
        given.write_bytes(b"".join(json.dumps(one).encode() + b"\n" for one in records))
        done = chengxin("adapters", "write", given, *LAYOUT, "--to", "database", "--target", target,
                        *arguments, env={"FRONT_DB": front.url})  # fmt: skip
        for record in records:
            assert record["cf_xdr_sfz"] not in done.out + done.err
        return done

    return call


@pytest.fixture
def records():
    found = [json.loads(line) for line in RECORDS.read_text("utf-8").splitlines()]
    keys = [(one["cf_xzjg"], one["cf_wsh"], one["cf_xdr_sfz"]) for one in found]
    return [one for at, one in enumerate(found) if keys[at] not in keys[at + 1 :]]


def counts(done):
    assert done.code == 0, done.err
    return tuple(done.json[name] for name in ("inserted", "updated", "unchanged"))


def test_rows_are_written_once_and_a_corrected_record_takes_its_row_s_place(front, write, records):
    front.run(TABLE)
    whole = len(records)

    assert counts(write(records, "--json")) == (whole, 0, 0)
    assert counts(write(records, "--json")) == (0, 0, whole)
    changed = [{**records[0], "cf_zt": "1"}, *records[1:]]
    assert counts(write(changed, "--json")) == (0, 1, whole - 1)

    rows = front.run("SELECT CF_WSH, CF_ZT, CF_JDRQ, SJC, BZ FROM L_WUXI_XZCF")
    assert len(rows) == whole
    (row,) = [row for row in rows if row[0] == records[0]["cf_wsh"]]
    assert row[1] == "1"
    assert row[2] == records[0]["cf_jdrq"].replace("-", "/")
    assert str(row[3]) == records[0]["sjc"]
    assert row[4] is None


def test_the_rows_are_read_back_by_the_layout_as_the_same_records(front, write, records, tmp_path):
    odd = {"cf_sy": "两\n行 “<a> & b” %s :x 'x\" 𬭎", "cf_wsh": "007"}
    records = [{**records[0], **odd}, *records[1:]]
    front.run(TABLE)
    assert write(records).code == 0
    source = tmp_path / "source.toml"
    source.write_text(
        '[database]\nurl_env = "FRONT_DB"\nquery = "SELECT * FROM L_WUXI_XZCF"\n', "utf-8"
    )
    layout = tmp_path / "mapping.toml"
    text = (layouts.FOLDER / "sgs-penalty" / "mapping.toml").read_text("utf-8")
    layout.write_text(text + '\n[[ignore]]\nnames = ["CF_JZQ"]\nreason = "blank"\n', "utf-8")

    back = chengxin("adapters", "translate", source, "--layout", layout, "--as-of", "2026-03-31",
                    env={"FRONT_DB": front.url})  # fmt: skip

    found = [json.loads(line) for line in back.out.splitlines()]
    assert sorted(found, key=str) == sorted(records, key=str)


def test_one_row_that_does_not_fit_leaves_the_table_as_it_was(front, write, records):
    front.run(TABLE.replace("CF_SY VARCHAR(4000)", "CF_SY VARCHAR(40)"))
    records = [*records[:2], {**records[2], "cf_sy": "长" * 41}]

    done = write(records)

    assert done.code == 78
    assert "cf_sy: lines 3" in done.err.lower()
    assert front.run("SELECT * FROM L_WUXI_XZCF") == []


def test_what_a_trigger_changes_is_noticed_and_taken_back(front, write, records):
    front.run(TABLE)
    if isinstance(front, Sqlite):
        front.run(
            "CREATE TRIGGER t AFTER INSERT ON L_WUXI_XZCF BEGIN "
            "UPDATE L_WUXI_XZCF SET CF_SYFW = '0' WHERE RECID = NEW.RECID; END"
        )
    else:
        front.run(
            "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS "
            "'BEGIN NEW.CF_SYFW := ''0''; RETURN NEW; END'"
        )
        front.run("CREATE TRIGGER t BEFORE INSERT ON L_WUXI_XZCF FOR EACH ROW EXECUTE FUNCTION f()")

    done = write(records)

    assert done.code == 69
    assert "does not keep what is written" in done.err
    assert front.run("SELECT * FROM L_WUXI_XZCF") == []


def test_a_table_is_made_when_asked_for(front, write, records):
    assert write(records).code == 78

    assert counts(write(records, "--create", "--json")) == (len(records), 0, 0)
    assert counts(write(records, "--json")) == (0, 0, len(records))


def test_a_column_that_the_table_lacks_is_named(front, write, records):
    front.run(TABLE.replace("CF_BM VARCHAR(4000), ", ""))

    assert "no column CF_BM" in write(records).err
    assert counts(write(records, "--without", "cf_bm", "--json"))[0] == len(records)


def test_a_table_without_recid_is_refused(front, write, records):
    front.run(TABLE.replace("RECID", "NUMMER"))

    done = write(records)

    assert done.code == 78
    assert "RECID" in done.err


def test_a_nul_is_a_loss_on_every_database(front, write, records):
    front.run(TABLE)

    done = write([{**records[0], "cf_sy": "a\x00b"}], "--json")

    assert done.code == 1
    assert done.json["lost"] == [{"field": "cf_sy", "records": 1, "why": "unfit"}]
    assert front.run("SELECT * FROM L_WUXI_XZCF") == []


def test_two_records_of_one_key_are_told_by_their_lines(front, write, records):
    front.run(TABLE)

    done = write([*records[:2], {**records[0], "cf_zt": "1"}])

    assert done.code == 65
    assert "lines 1, 3" in done.err


def test_a_database_that_does_not_answer(write, records, front, monkeypatch):
    monkeypatch.setattr(front, "url", "postgresql+psycopg://u:secret@127.0.0.1:1/x")

    done = write(records)

    assert done.code == 69
    assert "secret" not in done.err


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[database]\nurl = "sqlite:///x"', "database.table"),
        ('[database]\ntable = "t"', "url_env"),
        ('[database]\nurl = "sqlite:///x"\ntable = "t"\nquery = "q"', "database.query"),
        ('[database]\nurl = "sqlite:///none.db"\ntable = "t"', "no such SQLite file"),
    ],
)
def test_a_target_file_that_cannot_be_used_says_why(tmp_path, text, says):
    (tmp_path / "t.toml").write_text(text, "utf-8")

    done = chengxin("adapters", "write", RECORDS, *LAYOUT, "--to", "database", "--target",
                    tmp_path / "t.toml")  # fmt: skip

    assert done.code in (69, 78)
    assert says in done.err
