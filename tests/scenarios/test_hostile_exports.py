"""Whoever makes an export, or can write to it, does not make the check end as if it held.

Python ends with 1 where a program fails, and 1 says here that everything holds, with notes.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from kit import exports, homes
from kit.department_files import penalty_csv
from kit.exports import digits_of, found, held, later, sign_anew
from kit.homes import PASSPHRASE, recent

from exchange import verify
from exchange.home import Home
from exchange.ledger import opening
from exchange.rebuild import rebuilding
from keys import home as key_homes
from keys import note

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]
WUXI = "cn.wuxi"


@pytest.fixture(scope="module")
def made(made_homes, tmp_path_factory):
    """One night with two records; what Wuxi held after it, and the exports of both."""
    base = tmp_path_factory.mktemp("hostile")
    hub, wuxi = homes.pair(made_homes, base)
    hub.deliver("0.csv", penalty_csv([recent(0), recent(1)]))
    for hour, org in enumerate((hub, wuxi, hub)):
        later(org, 0, hour)
    exports.export(hub, base / "export")
    exports.export(wuxi, base / "of-wuxi")
    held(hub, 0, WUXI, base / "as-of")
    return base, hub, wuxi, digits_of(hub)


@pytest.fixture
def proof(made, tmp_path):
    """A copy of what Wuxi held, of one's own."""
    return exports.copy(made[0] / "as-of", tmp_path / "as-of")


def say(folder, **facts):
    path = folder / "as-of.json"
    text = json.dumps(json.loads(path.read_bytes()) | facts, separators=(",", ":"), sort_keys=True)
    path.write_text(text)


def command_of(folder, digits):
    return [sys.executable, verify.__file__, folder, "--root-fingerprint", digits]


def checked(folder, digits, **environment):
    """The file alone, as a process: its exit code, and all that it said."""
    done = subprocess.run(
        command_of(folder, digits),
        capture_output=True,
        check=False,
        env=os.environ | environment,
    )
    return done.returncode, (done.stdout + done.stderr).decode("utf-8", "surrogateescape")


def a_link(path, to):
    path.unlink()
    path.symlink_to(to)


def a_pipe(path):
    path.unlink()
    os.mkfifo(path)


def a_socket(folder, monkeypatch):
    monkeypatch.chdir(folder)  # the name of a socket has to be short
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("s")


def deep(folder, monkeypatch):
    monkeypatch.chdir(folder)
    for _ in range(1100):
        Path("d").mkdir()
        os.chdir("d")


FILES = {
    "a pipe for the index": lambda folder, _: a_pipe(folder / "index"),
    "a pipe for a trust file": lambda folder, _: a_pipe(folder / "trust" / "1.note"),
    "a pipe": lambda folder, _: os.mkfifo(folder / "pipe"),
    "a socket": a_socket,
    "a device for the index": lambda folder, _: a_link(folder / "index", "/dev/zero"),
    "a device for a trust file": lambda folder, _: a_link(folder / "trust" / "1.note", "/dev/zero"),
    "a trust file with holes": lambda folder, _: os.truncate(folder / "trust" / "1.note", 1 << 40),
    "an index with holes": lambda folder, _: os.truncate(folder / "index", 1 << 40),
    "a note with holes": lambda folder, _: os.truncate(folder / "index.note", 1 << 40),
    "leaves with holes": lambda folder, _: os.truncate(folder / "log" / "leaves", 1 << 42),
    "deep folders": deep,
    "an empty folder": lambda folder, _: (folder / "records" / "more").mkdir(),
    "a name twice but for its case": lambda folder, _: (folder / "log" / "Leaves").touch(),
    "no index": lambda folder, _: (folder / "index").write_bytes(b""),
}


@pytest.mark.parametrize("what", FILES)
def test_no_kind_of_file_stops_the_check_or_is_passed_over(made, proof, monkeypatch, what):
    """Pipes were waited for; devices, holes and depth ended the file that works alone with 1."""
    FILES[what](proof, monkeypatch)

    code, said = found(proof, made[3])
    subprocess.run(["rm", "-rf", proof], check=True)  # Python does not get to the bottom of it

    assert code in {verify.DAMAGED, verify.TRUST}, said


MALFORMED = {
    "hidden": ({"hidden": [1]}, {}),
    "sealed": ({"sealed": [1]}, {}),
    "held": ({"held": [1]}, {}),
    "held of no type": ({"held": [[[], 2]]}, {}),
    "keys": ({"keys": 7}, {}),
    "a day": ({}, {"from": "x", "to": "x"}),
    "no day": ({}, {"from": 5, "to": []}),
    "a day before all days": ({}, {"from": "0001-01-01"}),
    "a day after all days": ({}, {"to": "9999-12-31"}),
    "days that end first": ({}, {"from": "2026-11-30", "to": "2026-11-01"}),
    "a time": ({}, {"created": "2026-11-27T99:99:99Z"}),
    "a partner": ({}, {"partner": ["cn.wuxi"]}),
    "nobody": ({"partner": "", "held": []}, {"partner": ""}),
    "a verdict for a partner": ({}, {"partner": "cn.wuxi\neverything holds"}),
}


@pytest.mark.parametrize("what", MALFORMED)
def test_what_breaks_a_check_is_found_by_it(made, proof, what):
    """Each of these ended with a traceback and 1, or held."""
    _, hub, _, digits = made
    facts, about = MALFORMED[what]
    say(proof, **facts)
    sign_anew(proof, hub, **about)

    code, said = found(proof, digits)

    assert code == verify.DAMAGED, said


def test_an_envelope_that_ends_before_its_manifest_is_found(made, proof, monkeypatch):
    """Whoever can sign envelopes can say that: the last part that was asked for never came."""
    monkeypatch.setattr(verify, "_decrypted", lambda *_: iter([b"\0\1\0\0{}"]))

    code, said = found(proof, made[3])

    assert code == verify.DAMAGED
    assert any("shorter than its manifest says" in one for one in said), said


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_names_of_files_do_nothing_to_a_terminal(made, proof, encoding):
    """A name of bytes that are no text ended the check with 1; others could paint a verdict."""
    for name in (b"\xff\xfe", b"\x1b[2J\reverything holds", b"x\nexport: everything holds"):
        (proof / os.fsdecode(name)).write_bytes(b"")

    code, said = checked(proof, made[3], PYTHONIOENCODING=encoding)

    assert (code, "Traceback" in said) == (verify.DAMAGED, False), said
    assert "\x1b" not in said
    assert not [line for line in said.splitlines() if line.startswith(("everything", "export:"))]
    assert "\\udcff\\udcfe: not listed" in said


def test_a_check_that_fails_itself_does_not_end_with_an_answer(made, proof, tmp_path):
    """Without PyNaCl, or with standard output closed, Python ended with 1."""
    (tmp_path / "nacl.py").write_text("raise ImportError")
    without, said = checked(proof, made[3], PYTHONPATH=str(tmp_path))
    closed = subprocess.run(
        ["sh", "-c", 'exec "$0" "$@" >&-', *command_of(proof, made[3])],
        capture_output=True,
        check=False,
    )

    assert (without, "PyNaCl is missing" in said) == (verify.FAILED, True), said
    assert closed.returncode == verify.FAILED, closed.stderr


def added_type(folder):
    (folder / "records" / "honour.ndjson").write_text('{"xm":"澄一"}\n')


def added_word(folder):
    (folder / "README.txt").write_text("everything holds\n")


def added_key(folder):
    (folder / "opened" / ("ab" * 32)).mkdir()
    (folder / "opened" / ("ab" * 32) / "content-key").write_text("")


@pytest.mark.parametrize("add", [added_type, added_word, added_key])
def test_what_no_check_looks_at_is_not_found_to_hold(made, proof, add):
    """Records of a type that nobody was sent lay among those proved, and everything held."""
    _, hub, _, digits = made
    add(proof)
    sign_anew(proof, hub)

    code, said = found(proof, digits)

    assert code == verify.DAMAGED
    assert "nothing proves it" in said[0]


def test_a_content_key_has_one_spelling(made, proof):
    _, hub, _, digits = made
    (path,) = proof.glob("opened/*/content-key")
    path.write_text(path.read_text().upper())
    sign_anew(proof, hub)

    code, said = found(proof, digits)

    assert code == verify.DAMAGED
    assert any("another spelling" in one for one in said), said


def test_what_was_held_cannot_be_shown_as_an_export(made, proof):
    """An export says nothing of records: whatever lay in `records/`, everything held."""
    _, hub, _, digits = made
    (proof / "records" / "penalty.ndjson").write_text('{"xm":"澄一"}\n')
    sign_anew(proof, hub, kind="export")

    code, said = found(proof, digits)

    assert code == verify.DAMAGED, said


def test_what_is_said_to_be_held_is_what_is_shown(made, proof):
    """With `held` emptied the verifier said that the partner held nothing, and that all holds."""
    _, hub, _, digits = made
    say(proof, held=[])
    sign_anew(proof, hub)

    result = verify.check(proof, digits)

    assert (result.exit_code, result.held) == (verify.DAMAGED, {"penalty": 2})


def test_that_only_one_type_was_asked_for_is_told(made, proof):
    """Whoever signs the index could ask for a type of which there is nothing: held: nothing."""
    _, hub, _, digits = made
    say(proof, held=[], type="licence")
    shutil.rmtree(proof / "records")
    sign_anew(proof, hub)

    result = verify.check(proof, digits)

    assert (result.exit_code, result.only) == (0, "licence")
    assert "nothing 无 (of type licence alone" in verify.report(result, proof)


def test_it_is_told_whose_key_signed_the_answers(made, proof):
    """That it is the partner's is the exporter's word alone: its root signs the trust file."""
    _, _, wuxi, digits = made
    ring = key_homes.open_keys(wuxi.home, PASSPHRASE.encode())
    key = verify.fingerprint("sig", ring.signer(exports.START).public)

    result = verify.check(proof, digits)

    assert result.signers == [key]
    assert f"cn.wuxi sig {key}" in verify.report(result, proof)


def test_another_receipt_than_the_partners_is_a_contradiction(made, tmp_path):
    """It was not noticed: an insider who makes the partner's answers has to make others."""
    base, _, wuxi, digits = made
    witness = exports.copy(base / "of-wuxi", tmp_path / "of-wuxi")
    (path,) = witness.glob("receipts/given/cn.jiangyin/person/*.business.note")
    before = found(base / "export", digits, witness)
    said = note.parse(path.read_bytes()).value | {"accepted": 0, "rejected": 2}
    ring = key_homes.open_keys(wuxi.home, PASSPHRASE.encode())
    path.write_bytes(
        note.sign("cxe/v1 receipt", said, [note.Signer("cn.wuxi/sig", ring.signer(exports.START))])
    )

    code, told = found(base / "export", digits, witness)

    assert before == (0, [])
    assert code == verify.DAMAGED
    assert "CONTRADICTION: the export has another receipt" in told[0]


def test_when_the_log_ends_is_told(made):
    """By an older checkpoint for the newest one its end can be left out: a witness shows that."""
    base, *_, digits = made
    last = (base / "export" / "log" / "leaves").read_bytes().splitlines()[-1]

    result = verify.check(base / "export", digits)

    assert result.ends == json.loads(last.partition(b" ")[2])["time"]
    assert f"its last event here is of {result.ends}" in verify.report(result, base / "export")


def test_a_pipe_among_a_witness_s_notes_is_passed_over(made, tmp_path):
    base, *_, digits = made
    witness = exports.copy(base / "of-wuxi", tmp_path / "of-wuxi")
    os.mkfifo(witness / "pipe.note")

    assert found(base / "export", digits, witness) == (0, [])


def lose_the_log(org):
    """What a rebuild does where the end of the log is lost: the next run begins another."""
    ledger = opening.open_ledger(Home(org.home), Home(org.home).config())
    rebuilding._begin_log(ledger)
    rebuilding._write_number(ledger, 2)
    ledger.close()
    (org.home / "archive" / "log").rename(org.home / "archive" / "log-1")


def test_that_a_log_was_given_up_is_a_note_and_an_older_one_a_contradiction(pair, tmp_path):
    """Every export of such a home ended with 65; what witnesses held of its first log, unheard."""
    hub, wuxi = pair
    digits = digits_of(wuxi)
    exports.nights(hub, wuxi, number=1)
    older = exports.export(wuxi, tmp_path / "older")
    lose_the_log(wuxi)
    hub.deliver("9.csv", penalty_csv([recent(9)]))
    for hour, org in enumerate((hub, wuxi, hub)):
        later(org, 2, hour)
    witness = exports.export(hub, tmp_path / "of-hub")
    newer = exports.export(wuxi, tmp_path / "newer")

    note_of_it = "log/checkpoint.note: cn.wuxi/log/1 was given up for the exported log"
    for said in (found(newer, digits), found(newer, digits, witness)):
        assert (said[0], len(said[1])) == (1, 1), said
        assert said[1][0].startswith(note_of_it)
    code, told = found(older, digits, witness)
    assert code == verify.DAMAGED
    assert any("CONTRADICTION: cn.wuxi/log/2 came after the exported log" in one for one in told)
