"""What auditors get: exports that are checked offline, alone, and every way to tamper with one."""

import json
import random
import shutil
import subprocess
import sys
from datetime import timedelta

import pytest
from kit import exports, homes, logs
from kit.commands import chengxin, good
from kit.department_files import penalty_csv
from kit.exports import digits_of, export, files_of, found, sign_anew
from kit.ledgers import database, keep_in

from exchange import verify
from exchange.clock import legal_day
from exchange.home import Home
from exchange.ledger import log, opening

pytestmark = pytest.mark.slow
SEED = 20261126
SAMPLE = 120


@pytest.fixture(scope="module")
def made(made_homes, tmp_path_factory):
    """Hub and two partners after two nights, the hub's and Wuxi's exports; copy, never change."""
    base = tmp_path_factory.mktemp("exports")
    orgs = homes.copy(made_homes, base)
    hub, wuxi, jiangsu = orgs.values()
    exports.nights(hub, wuxi, jiangsu)
    export(hub, base / "of-hub")
    export(wuxi, base / "of-wuxi")
    return base, hub, wuxi, digits_of(hub)


@pytest.fixture
def exported(made, tmp_path):
    """A copy of the hub's export, whose it is, and its digits."""
    base, hub, _, digits = made
    return exports.copy(base / "of-hub", tmp_path / "export"), hub, digits


def test_an_export_holds_and_says_what_was_checked(made):
    base, _hub, _wuxi, digits = made

    done = chengxin("exchange", "verify", base / "of-hub", "--root-fingerprint", digits, "--json")

    assert (done.code, done.json["findings"]) == (0, [])
    checked = done.json["checked"]
    assert (checked["envelopes"], checked["receipts"], checked["chains"]) == (6, 16, 3)
    assert checked["files"] == len(files_of(base / "of-hub")) - 2


def test_the_export_of_one_day_among_others_holds(made, tmp_path):
    """The events just before and after it told of an envelope or receipt that was left out."""
    _base, hub, wuxi, _ = made
    for org, digits in ((hub, digits_of(hub)), (wuxi, digits_of(wuxi))):
        for night in range(2):
            date = legal_day(exports.START + timedelta(days=night)).isoformat()
            out, days = tmp_path / f"{org.id}-{night}", ("--from", date, "--to", date)
            good("exchange", "export", "--home", org.home, *days, out)

            assert found(out, digits) == (0, []), (org.id, night)


def test_what_a_partner_said_of_the_log_long_ago_has_its_proof(made_homes, tmp_path):
    """One silent partner, or a day before all events, and the check ended with 65."""
    hub, wuxi, jiangsu = homes.copy(made_homes, tmp_path).values()
    exports.nights(hub, wuxi, jiangsu, number=1)
    hub.deliver("5.csv", penalty_csv([homes.recent(5)]))
    for hour, org in enumerate((hub, wuxi, hub)):
        exports.later(org, 5, hour)
    date = legal_day(exports.START + timedelta(days=5)).isoformat()

    good("exchange", "export", "--home", hub.home, "--from", date, "--to", date, tmp_path / "late")
    exports.held(hub, -2, "cn.wuxi", tmp_path / "before")

    assert found(tmp_path / "late", digits_of(hub)) == (0, [])
    assert found(tmp_path / "before", digits_of(hub)) == (0, [])


def test_the_ledger_is_the_archives_after_an_export(made, tmp_path):
    """That it was made stood in the ledger alone until the next run."""
    _base, hub, _wuxi, _ = made
    export(hub, tmp_path / "out")

    assert chengxin("exchange", "rebuild", "--home", hub.home, "--json").json["same"]


def test_the_verifier_works_alone_wherever_it_is_copied(made, tmp_path):
    base, _hub, _wuxi, digits = made
    alone = shutil.copy(verify.__file__, tmp_path)
    program = (
        "import runpy, sys; sys.argv = sys.argv[1:];"
        "blocked = {'exchange', 'keys', 'adapters', 'standards'};"
        "sys.meta_path.insert(0, type('Wall', (), {'find_spec': staticmethod("
        "lambda name, *_: (_ for _ in ()).throw(ImportError(name)) if name in blocked else None"
        ")}));"
        "runpy.run_path(sys.argv[0], run_name='__main__')"
    )
    command = [sys.executable, "-I", "-c", program, alone, base / "of-hub", "--root-fingerprint"]

    good = subprocess.run(
        [*command, digits], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    missing = subprocess.run(
        [*command[:-2], tmp_path, "--root-fingerprint", digits],
        capture_output=True,
        cwd=tmp_path,
        check=False,
    )

    assert (good.returncode, good.stderr) == (0, ""), good.stdout
    assert "everything holds" in good.stdout
    assert missing.returncode == 66


def tampered(path, at, bit):
    data = bytearray(path.read_bytes())
    data[at] ^= bit
    path.write_bytes(bytes(data))


def positions(folder):
    return [(path, at) for path in files_of(folder) for at in range(path.stat().st_size)]


def undetected(folder, digits, chosen):
    """The places at which a changed byte is not found."""
    dice = random.Random(SEED)
    missed = []
    for path, at in chosen:
        bit = 1 << dice.randrange(8)
        tampered(path, at, bit)
        if found(folder, digits)[0] not in {65, 77}:
            missed.append((path.relative_to(folder).as_posix(), at, bit))
        tampered(path, at, bit)
    assert found(folder, digits) == (0, [])
    return missed


def test_a_changed_byte_anywhere_is_found(exported):
    """A sample, and every byte of the note that everything hangs on; `make deep` tries them all."""
    folder, _, digits = exported
    sample = random.Random(SEED).sample(positions(folder), SAMPLE)
    last = [one for one in positions(folder) if one[0].name == "index.note"]

    assert undetected(folder, digits, sample + last[:: len(last) // 40]) == []


@pytest.mark.deep
@pytest.mark.timeout(14_400)
def test_every_changed_byte_is_found(exported):
    folder, _, digits = exported

    assert undetected(folder, digits, positions(folder)) == []


def test_each_file_that_is_removed_added_swapped_or_cut_is_found(exported):
    folder, _, digits = exported
    files = files_of(folder)

    for number, path in enumerate(files):
        data = path.read_bytes()
        other = files[number - 1]
        for harm in ("removed", "cut", "longer", "swapped", "renamed"):
            aside = other.read_bytes()
            if harm == "removed":
                path.unlink()
            elif harm == "cut":
                path.write_bytes(data[:-1])
            elif harm == "longer":
                path.write_bytes(data + b"\n")
            elif harm == "swapped":
                path.write_bytes(aside)
                other.write_bytes(data)
            else:
                path.rename(path.with_name("x" + path.name))
            code, _ = found(folder, digits)
            assert code in {65, 77}, (path, harm)
            path.with_name("x" + path.name).unlink(missing_ok=True)
            other.write_bytes(aside)
            path.write_bytes(data)
    assert found(folder, digits) == (0, [])


@pytest.mark.parametrize("name", ["note.txt", "trust/9.note", "sent/person/x.head", ".hidden"])
def test_a_file_that_is_not_listed_is_an_error(exported, name):
    folder, _, digits = exported
    (folder / name).write_bytes(b"added")

    code, said = found(folder, digits)

    assert code in {65, 77}
    assert said


def test_a_link_in_the_place_of_a_file_is_an_error(exported, tmp_path):
    folder, _, digits = exported
    path = folder / "log" / "leaves"
    shutil.move(path, tmp_path / "leaves")
    path.symlink_to(tmp_path / "leaves")

    assert found(folder, digits)[0] == 65


def test_another_fingerprint_or_a_mistyped_one_proves_nothing(made):
    base, _hub, wuxi, digits = made
    mistyped = digits[:4] + str((int(digits[4]) + 1) % 10) + digits[5:]

    other = found(base / "of-hub", digits_of(wuxi))
    wrong = found(base / "of-hub", mistyped)

    assert (other[0], wrong[0]) == (77, 77)
    assert "root of this fingerprint" in other[1][0]
    assert "group 1" in wrong[1][0]


def drop(pattern):
    def change(folder):
        next(iter(sorted(folder.glob(pattern)))).unlink()

    return change


def replaced(name, old, new):
    def change(folder):
        path = next(iter(sorted(folder.glob(name))))
        data = path.read_bytes()
        assert old in data
        path.write_bytes(data.replace(old, new, 1))

    return change


def without_leaf(event):
    def change(folder):
        path = folder / "log" / "leaves"
        lines = path.read_bytes().splitlines(keepends=True)
        gone = next(line for line in lines if event in line)
        path.write_bytes(b"".join(line for line in lines if line != gone))

    return change


def shorter_log(folder):
    tree = folder / "log" / "tree"
    facts = json.loads(tree.read_bytes())
    facts["last"] -= 1
    tree.write_bytes(json.dumps(facts, separators=(",", ":"), sort_keys=True).encode())
    hashes = folder / "log" / "hashes"
    hashes.write_bytes(hashes.read_bytes()[:-32])


INSIDERS = {
    "an envelope gone": (drop("sent/person/000000000001-*"), "tells of envelope 1"),
    "an envelope in between gone": (drop("sent/person/000000000002-*"), "tells of envelope 2"),
    "a receipt gone": (drop("receipts/got/cn.wuxi/person/*.business.note"), "a receipt of cn.wuxi"),
    "a receipt changed": (
        replaced("receipts/got/cn.wuxi/person/*.business.note", b'"accepted":3', b'"accepted":2'),
        "does not tell of it",
    ),
    "a leaf changed": (replaced("log/leaves", b'"records":3', b'"records":2'), "not in the log"),
    "a leaf gone": (without_leaf(b"envelope.sealed"), "does not tell of it"),
    "the log cut": (shorter_log, ""),
    "a hash changed": (lambda folder: tampered(folder / "log" / "hashes", 5, 1), ""),
    "a trust file gone": (drop("trust/3.note"), ""),
    "an envelope's header changed": (
        replaced("sent/person/000000000001-*", b'"kind":"data"', b'"kind":"dbta"'),
        "no header",
    ),
    "an envelope's signature changed": (
        lambda folder: tampered(next(folder.glob("sent/person/000000000001-*")), -1, 1),
        "wrong signature",
    ),
    "another's receipt": (
        lambda folder: shutil.copytree(
            folder / "receipts/got/cn.wuxi", folder / "receipts/got/cn.jiangyin"
        ),
        "between other organisations",
    ),
}


@pytest.mark.parametrize("what", INSIDERS)
def test_an_insider_who_signs_the_index_anew_is_found_by_what_it_indexes(exported, what):
    folder, hub, digits = exported
    change, expected = INSIDERS[what]
    change(folder)
    sign_anew(folder, hub)

    code, said = found(folder, digits)

    assert code in {65, 77}, said
    assert any(expected in one for one in said), said


def test_signing_anew_without_a_change_changes_nothing(exported):
    folder, hub, digits = exported
    sign_anew(folder, hub)

    assert found(folder, digits) == (0, [])


def test_an_export_for_one_partner_tells_nothing_of_others(made, tmp_path):
    _base, hub, _wuxi, digits = made
    out = export(hub, tmp_path / "wuxi", "--partner", "cn.wuxi", "--bodies")

    told = [path for path in files_of(out) if b"cn.jiangsu" in path.read_bytes()]

    assert found(out, digits) == (0, [])
    # Trust files, and the headers of envelopes that went to both, name all recipients.
    assert {path.relative_to(out).parts[0] for path in told} <= {"trust", "sent", "log"}
    assert not list(out.glob("receipts/got/cn.jiangsu*"))
    assert [path.suffix for path in out.glob("sent/*/*")] == [".cxe", ".cxe"]


def test_no_value_of_a_record_is_in_an_export(made):
    base, _hub, wuxi, _digits = made
    values = {value for record in wuxi.delivered() for value in record.values() if len(value) > 5}
    whole = b"".join(path.read_bytes() for path in files_of(base / "of-hub")).decode(
        "utf-8", "ignore"
    )

    assert [value for value in values if value in whole] == []
    assert {path.stat().st_mode & 0o077 for path in (base / "of-hub").rglob("*")} == {0}


def test_what_is_there_is_not_written_over_and_a_killed_export_leaves_nothing(made, tmp_path):
    _base, hub, _wuxi, _digits = made
    out = tmp_path / "out"
    out.mkdir()

    days = ("--from", exports.FIRST_DAY, "--to", exports.LAST_DAY)
    done = chengxin("exchange", "export", "--home", hub.home, *days, out)
    days = ("--from", exports.LAST_DAY, "--to", exports.FIRST_DAY)
    wrong = chengxin("exchange", "export", "--home", hub.home, *days, tmp_path / "new")

    assert (done.code, wrong.code) == (2, 2)
    assert list(tmp_path.iterdir()) == [out]


def rewritten(made_hub, base):
    """The hub as an insider with its disk and keys made it: it never put anything for Jiangsu."""
    shutil.copytree(made_hub.home, base / "home", symlinks=True)
    hub = homes.Org(made_hub.id, base)
    kept = [
        line
        for line in logs.leaves_on_disk(hub)
        if not (b"envelope.put" in line and b"cn.jiangsu" in line)
    ]
    ledger = opening.open_ledger(Home(hub.home), Home(hub.home).config())
    with ledger.transaction() as connection:
        log.restore(connection, kept)
        connection.exec_driver_sql("DELETE FROM log_checkpoints WHERE origin = 'cn.jiangyin/log/1'")
    ledger.close()
    (file,) = (hub.home / "archive" / "log").iterdir()
    file.write_bytes(b"".join(line + b"\n" for line in kept))
    for path in hub.home.glob("archive/received/*/receipt-logs/*"):
        path.unlink()
    return hub


def test_an_insider_who_owns_the_disk_and_the_keys_is_found_by_the_partners_export(made, tmp_path):
    """He rewrites ledger, archive and log, and exports something that holds in itself."""
    base, made_hub, _wuxi, digits = made
    hub = rewritten(made_hub, tmp_path / "insider")
    # Receipts that he gave carry what he signed before: he cannot show those either.
    out = export(hub, tmp_path / "false")
    true = export(made_hub, tmp_path / "true")

    alone = found(out, digits)
    held_against = found(out, digits, base / "of-wuxi")
    honest = found(true, digits, base / "of-wuxi")

    assert alone == (0, [])
    assert held_against[0] == 65
    assert all("CONTRADICTION: the witness holds it signed" in one for one in held_against[1])
    assert honest == (0, [])


def left_out(folder):
    """The last envelope, with everything that is said of it, as if it had never been sealed."""
    gone = max(folder.glob("sent/person/*"))
    start = gone.name.split("-")[1].split(".")[0].encode()
    gone.unlink()
    for path in folder.glob("receipts/got/*/person/*.note"):
        if path.name.encode().startswith(start):
            path.unlink()
    leaves = folder / "log" / "leaves"
    lines = leaves.read_bytes().splitlines(keepends=True)
    leaves.write_bytes(b"".join(line for line in lines if start not in line))


def test_what_is_left_out_of_an_export_of_everything_is_found(exported):
    folder, hub, digits = exported
    left_out(folder)
    sign_anew(folder, hub)

    code, said = found(folder, digits)

    assert code == 65
    assert "events of these days or beside them are left out" in said[0]


@pytest.mark.parametrize("edge", ["first", "last"])
def test_what_is_left_out_at_an_end_is_found(exported, edge):
    folder, hub, digits = exported
    leaves = folder / "log" / "leaves"
    lines = leaves.read_bytes().splitlines(keepends=True)
    leaves.write_bytes(b"".join(lines[1:] if edge == "first" else lines[:-1]))
    sign_anew(folder, hub)

    code, said = found(folder, digits)

    assert code == 65
    assert any("left out" in one for one in said)


def test_days_without_events_are_shown_to_be_so(made, tmp_path):
    _base, hub, _wuxi, digits = made
    days = ("--from", "2020-01-01", "--to", "2020-01-31")
    done = chengxin("exchange", "export", "--home", hub.home, *days, tmp_path / "none")

    assert done.code == 0, done.err
    assert found(tmp_path / "none", digits) == (0, [])


def test_what_is_left_out_of_an_export_for_a_partner_is_found_by_the_partners(made, tmp_path):
    base, hub, _wuxi, digits = made
    folder = export(hub, tmp_path / "wuxi", "--partner", "cn.wuxi")
    before = found(folder, digits, base / "of-wuxi")
    left_out(folder)
    sign_anew(folder, hub)

    alone = found(folder, digits)
    held_against = found(folder, digits, base / "of-wuxi")

    assert before == (0, [])
    assert alone == (0, []), "it cannot be known without telling of others"
    assert held_against[0] == 65
    assert "number 2 of person was signed, and is left out" in held_against[1][0]


def test_what_a_home_did_before_it_had_a_log_is_told_when_the_log_begins(pair, tmp_path):
    """A ledger of version 3: envelopes and receipts, and no log, which nobody was ever shown."""
    hub, wuxi = pair
    exports.nights(hub, wuxi, number=1)
    before = [one["event"] for one in logs.events(hub)]
    ledger = opening.open_ledger(Home(hub.home), Home(hub.home).config())
    with ledger.transaction() as connection:
        for table in ("log_leaves", "log_nodes", "log_checkpoints", "log_shown"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
    ledger.close()
    shutil.rmtree(hub.home / "archive" / "log")
    shutil.rmtree(hub.server / "cn.jiangyin" / "cn.wuxi" / "receipt-logs")
    shutil.rmtree(wuxi.server / "cn.wuxi" / "cn.jiangyin" / "receipt-logs")
    shutil.rmtree(hub.home / "archive" / "received" / "cn.wuxi" / "receipt-logs")

    exports.later(hub, 3)

    told = [one["event"] for one in logs.events(hub)]
    for event in ("envelope.sealed", "envelope.received", "receipt.got"):
        assert told.count(event) == before.count(event)
    logs.check(hub)
    exports.held(hub, 0, "cn.wuxi", tmp_path / "held")
    assert found(tmp_path / "held", digits_of(hub)) == (0, [])
    assert found(export(hub, tmp_path / "export"), digits_of(hub)) == (0, [])


def test_with_the_ledger_on_a_server(pair, postgres_server, tmp_path):
    hub, wuxi = pair
    keep_in(hub, database(postgres_server))
    exports.nights(hub, wuxi, number=1)
    logs.check(hub, wuxi)
    exports.held(hub, 0, "cn.wuxi", tmp_path / "held")

    digits = digits_of(hub)

    assert found(export(hub, tmp_path / "export"), digits) == (0, [])
    assert found(tmp_path / "held", digits) == (0, [])


def test_a_witness_who_knows_nothing_of_the_log_is_only_a_note(made, tmp_path):
    base, _hub, _wuxi, digits = made
    (tmp_path / "empty").mkdir()

    code, said = found(base / "of-hub", digits, tmp_path / "empty")

    assert code == 1
    assert "no checkpoint of this log" in said[0]
