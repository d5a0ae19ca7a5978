"""What did Wuxi hold on that day? Prove it: counts, records, and every way to lie about them."""

import json
import shutil
from datetime import UTC, datetime, timedelta

import pytest
from kit import exports, homes, queries
from kit.commands import chengxin
from kit.department_files import penalty_csv
from kit.exports import digits_of, files_of, found, held, later, sign_anew
from kit.homes import day, recent
from kit.withdrawals import withdraw

from exchange import verify
from exchange.clock import legal_day
from exchange.evidence import holdings
from exchange.withdrawal import notice
from exchange.withdrawal.notice import Reason

pytestmark = pytest.mark.slow
WUXI = "cn.wuxi"
NEXT_MONTH = 35


def send(hub, wuxi, number, *records):
    hub.deliver(f"{number}.csv", penalty_csv(list(records)))
    for hour, org in enumerate((hub, wuxi, hub)):
        later(org, number, hour)


@pytest.fixture(scope="module")
def made(made_homes, tmp_path_factory):
    """Day 0: three records. Day 2: one of them changed, one new. Next month: one more changed."""
    base = tmp_path_factory.mktemp("as-of")
    orgs = homes.copy(made_homes, base)
    hub, wuxi = orgs["cn.jiangyin"], orgs["cn.wuxi"]
    homes.configure(hub, [wuxi], homes.route([wuxi]))
    send(hub, wuxi, 0, recent(0), recent(1), recent(2))
    changed = {"CF_JG": "罚款叁佰元整", "SJC": day(-1)}
    send(hub, wuxi, 2, recent(1, **changed), recent(3))
    send(hub, wuxi, NEXT_MONTH, recent(2, CF_JG="罚款伍佰元整", SJC=day(0)))
    return hub, wuxi, digits_of(hub)


@pytest.fixture
def folder(made, tmp_path):
    """The proof of day 3, a folder of one's own."""
    hub, _, digits = made
    held(hub, 3, WUXI, tmp_path / "proof")
    return tmp_path / "proof", hub, digits


def records(folder):
    lines = (folder / "records" / "penalty.ndjson").read_bytes().splitlines()
    return {one["cf_wsh"]: one for one in map(json.loads, lines)}


def test_each_day_has_what_was_accepted_by_its_end(made):
    hub, _wuxi, _ = made

    counts = [
        [(kind.record_type, kind.held, kind.sealed) for kind in held(hub, night, WUXI).types]
        for night in (-1, 0, 1, 2, NEXT_MONTH)
    ]

    three, four = [("penalty", 3, 0)], [("penalty", 4, 0)]
    assert counts == [[], three, three, four, four]


def test_each_line_of_proof_names_envelope_receipt_and_checkpoint(made):
    hub, _wuxi, _ = made

    told = held(hub, 3, WUXI)

    assert [(one.seq, one.accepted, one.held) for one in told.proofs] == [(1, 3, 2), (2, 2, 2)]
    assert all(one.checkpoint and not one.sealed for one in told.proofs)
    notes = hub.home.glob("archive/received/cn.wuxi/person/*.business.note")
    assert {one.eid for one in told.proofs} <= {path.name.split(".")[0] for path in notes}


def test_the_records_of_a_day_are_what_the_partner_had_then(made, folder):
    _hub, wuxi, _ = made
    proof, _, digits = folder

    shown = records(proof)

    assert found(proof, digits) == (0, [])
    delivered = wuxi.delivered()
    assert len(shown) == 4
    assert all(one in delivered for one in shown.values())
    amounts = sorted(one["cf_jg"] for one in shown.values())
    assert [one for one in amounts if "叁佰" in one]
    assert not [one for one in amounts if "伍佰" in one], "that came a month later"
    assert {path.stat().st_mode & 0o077 for path in proof.rglob("*")} == {0}


def test_a_folder_of_one_type_shows_that_alone_and_is_proved(made, tmp_path):
    hub, _, digits = made
    held(hub, 3, WUXI, tmp_path / "some", only="penalty")
    held(hub, 3, WUXI, tmp_path / "none", only="licence")

    assert found(tmp_path / "some", digits) == (0, [])
    assert found(tmp_path / "none", digits) == (0, [])
    assert not (tmp_path / "none" / "records").exists()


def change_record(folder):
    path = folder / "records" / "penalty.ndjson"
    path.write_bytes(path.read_bytes().replace("叁佰".encode(), "叁仟".encode(), 1))


def drop_record(folder):
    for name in ("penalty.ndjson", "penalty.proof"):
        path = folder / "records" / name
        path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[1:]))
    path = folder / "as-of.json"
    path.write_bytes(path.read_bytes().replace(b'[["penalty",4]]', b'[["penalty",3]]'))


def show_the_older_version(folder):
    """Of the record that changed, the version before."""
    opened = sorted(folder.glob("opened/*/penalty.ndjson"))
    lines = [line for path in opened for line in path.read_bytes().splitlines()]
    shown = folder / "records" / "penalty.ndjson"
    new = next(line for line in shown.read_bytes().splitlines() if "叁佰".encode() in line)
    name = json.loads(new)["cf_wsh"]
    old = next(one for one in lines if json.loads(one)["cf_wsh"] == name and one != new)
    shown.write_bytes(shown.read_bytes().replace(new, old))


def change_outcome(folder):
    path = next(folder.glob("outcomes/*.csv"))
    path.write_bytes(path.read_bytes().replace(b"0,accepted,", b"0,duplicate,", 1))


def change_opened(folder):
    path = min(folder.glob("opened/*/penalty.ndjson"))
    path.write_bytes(path.read_bytes().replace(b"2026", b"2025", 1))


def wrong_key(folder):
    paths = sorted(folder.glob("opened/*/content-key"))
    paths[0].write_bytes(paths[1].read_bytes())


def hide(folder):
    path = folder / "as-of.json"
    facts = json.loads(path.read_bytes())
    proof = json.loads((folder / "records" / "penalty.proof").read_bytes().splitlines()[0])
    facts["hidden"] = [[proof["eid"], proof["position"]]]
    facts["held"] = [["penalty", 3]]
    text = json.dumps(facts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    path.write_bytes(text.encode())
    for name in ("penalty.ndjson", "penalty.proof"):
        lines = folder / "records" / name
        lines.write_bytes(b"".join(lines.read_bytes().splitlines(keepends=True)[1:]))


def of_another_day(folder):
    path = folder / "as-of.json"
    facts = json.loads(path.read_bytes())
    facts["until"] = "2020-01-01T15:59:59Z"
    path.write_bytes(json.dumps(facts, separators=(",", ":"), sort_keys=True).encode())


def drop_all_records(folder):
    shutil.rmtree(folder / "records")


LIES = (
    *(change_record, drop_record, show_the_older_version, change_outcome, change_opened),
    *(wrong_key, hide, of_another_day, drop_all_records),
)


@pytest.mark.parametrize("lie", LIES, ids=lambda lie: lie.__name__)
def test_whoever_can_sign_the_index_cannot_show_other_records(folder, lie):
    proof, hub, digits = folder
    lie(proof)
    sign_anew(proof, hub)

    code, said = found(proof, digits)

    assert code == 65, said


def facts_of(folder):
    return json.loads((folder / "as-of.json").read_bytes())


def say(folder, **facts):
    text = json.dumps(facts_of(folder) | facts, separators=(",", ":"), sort_keys=True)
    (folder / "as-of.json").write_text(text)


@pytest.mark.parametrize("also", ["the day", "the index alone"])
def test_an_older_day_cannot_be_shown_under_a_newer_date(made, tmp_path, also):
    """Everything in it is true, but of the day before the newer versions were accepted."""
    hub, _, digits = made
    proof = tmp_path / "proof"
    held(hub, 0, WUXI, proof)
    asked = legal_day(exports.START + timedelta(days=3)).isoformat()
    if also == "the day":
        say(proof, day=asked)

    sign_anew(proof, hub, **{"from": asked, "to": asked})

    code, said = found(proof, digits)
    assert code == 65, said
    assert said[0].startswith("as-of.json: ")


def test_records_cannot_be_made_one_by_telling_them_apart_by_less(folder):
    """By the authority alone all penalties of it are one record, and the last alone is shown."""
    proof, hub, digits = folder
    keys = [[std, kind, ["cf_cfjg"]] for std, kind, _ in facts_of(proof)["keys"]]
    say(proof, keys=keys, held=[["penalty", 1]])
    shown = [json.loads(one) for one in lines_of(proof, "penalty.proof")]
    last = max(range(4), key=lambda at: (of_time(proof, shown[at]["eid"]), shown[at]["position"]))
    for name in ("penalty.ndjson", "penalty.proof"):
        (proof / "records" / name).write_bytes(lines_of(proof, name)[last] + b"\n")
    sign_anew(proof, hub)

    alone = verify.check(proof, digits)
    checked = chengxin("exchange", "verify", proof, "--root-fingerprint", digits)

    assert (alone.exit_code, alone.held) == (0, {"penalty": 1}), alone.findings
    assert "penalty: cf_cfjg\n" in verify.report(alone, proof)  # it knows no standard: it tells
    assert checked.code == 65
    assert "another key of penalty" in checked.out
    assert "held 持有" not in checked.out


def forget(folder, seq, *, receipts_alone):
    """Leave an answered envelope out: its receipts, what the log tells of them, its records.

    Without `receipts_alone` the envelope itself is left out too.
    """
    (path,) = folder.glob(f"sent/*/{seq:012d}-*.cxe")
    (business,) = folder.glob(f"receipts/got/*/*/{path.stem[13:]}*.business.note")
    eid = business.name.partition(".")[0]
    gone = list(business.parent.glob(f"{eid}.*"))
    digests = [verify.file_digest(one.read_bytes()).encode() for one in gone]
    shutil.rmtree(folder / "opened" / eid)
    (folder / "outcomes" / f"{eid}.csv").unlink(missing_ok=True)
    for one in gone if receipts_alone else (*gone, path):
        one.unlink()
    rewrite(
        folder / "log" / "leaves",
        lambda line: (
            not any(one in line for one in digests)
            and (receipts_alone or b'"eid":"%s"' % eid.encode() not in line)
        ),
    )
    proof = lines_of(folder, "penalty.proof")
    kept = [at for at, line in enumerate(proof) if eid.encode() not in line]
    for name in ("penalty.ndjson", "penalty.proof"):
        lines = lines_of(folder, name)
        (folder / "records" / name).write_bytes(b"".join(lines[at] + b"\n" for at in kept))
    say(folder, held=[["penalty", len(kept)]])


def rewrite(path, keep):
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(line for line in lines if keep(line)))


@pytest.mark.parametrize("receipts_alone", [True, False])
@pytest.mark.parametrize("seq", [1, 2])
def test_no_answer_before_another_can_be_left_out(made, tmp_path, seq, receipts_alone):
    """A proof without a stream's first envelope, or without an answer, was found to hold."""
    hub, _, digits = made
    proof = tmp_path / "proof"
    held(hub, NEXT_MONTH, WUXI, proof)
    before = len(lines_of(proof, "penalty.proof"))
    forget(proof, seq, receipts_alone=receipts_alone)
    sign_anew(proof, hub)

    code, said = found(proof, digits)

    assert len(lines_of(proof, "penalty.proof")) < before
    assert code == 65, said
    assert any(f"number {seq} of person has no answer here" in one for one in said), said


def test_a_partner_whose_clock_was_set_back_holds_what_it_took_last(made_homes, tmp_path):
    """By the time alone the older version, signed for by the fast clock, was the newer one."""
    orgs = homes.copy(made_homes, tmp_path)
    hub, wuxi = orgs["cn.jiangyin"], orgs["cn.wuxi"]
    homes.configure(hub, [wuxi], homes.route([wuxi]))
    hub.deliver("0.csv", penalty_csv([recent(0), recent(1)]))
    for night, org in ((0, hub), (20, wuxi)):
        later(org, night)
    assert withdraw(hub, [recent(0)], "repaired").code == 0
    hub.deliver("2.csv", penalty_csv([recent(1, CF_JG="罚款叁佰元整", SJC=day(-1))]))
    for night, org in ((2, hub), (2, wuxi), (21, hub), (21, wuxi), (21, hub)):
        homes.run_at(org, exports.START + timedelta(days=night))

    told = held(hub, 25, WUXI, tmp_path / "proof")

    assert [(kind.record_type, kind.held) for kind in told.types] == [("penalty", 1)]
    (shown,) = records(tmp_path / "proof").values()
    assert shown["cf_jg"] == "罚款叁佰元整"
    assert found(tmp_path / "proof", digits_of(hub)) == (0, [])


def test_answers_before_one_of_a_clock_that_was_set_back_are_shown(made_homes, tmp_path):
    """By both clocks number 2 was of an earlier day than number 1, which the folder then lacked."""
    orgs = homes.copy(made_homes, tmp_path)
    hub, wuxi = orgs["cn.jiangyin"], orgs["cn.wuxi"]
    homes.configure(hub, [wuxi], homes.route([wuxi]))
    for number, nights in enumerate(((4, 5, 5), (1, 2, 6))):
        hub.deliver(f"{number}.csv", penalty_csv([recent(number)]))
        for night, org in zip(nights, (hub, wuxi, hub), strict=True):
            homes.run_at(org, exports.START + timedelta(days=night))

    told = held(hub, 2, WUXI, tmp_path / "proof")

    assert [(one.seq, one.held) for one in told.proofs] == [(2, 1)]
    assert told.unanswered == ()
    assert found(tmp_path / "proof", digits_of(hub)) == (0, [])


def lines_of(folder, name):
    return (folder / "records" / name).read_bytes().splitlines()


def of_time(folder, eid):
    """When the receipt for an envelope was signed."""
    (path,) = folder.glob(f"receipts/got/*/*/{eid}.business.note")
    return json.loads(path.read_bytes().splitlines()[1])["time"]


def test_it_is_told_what_was_proved(folder):
    proof, _, digits = folder
    day_of = legal_day(exports.START + timedelta(days=3)).isoformat()

    told = chengxin("exchange", "verify", proof, "--root-fingerprint", digits)
    as_json = chengxin("exchange", "verify", proof, "--root-fingerprint", digits, "--json").json

    assert f"held 持有: cn.wuxi of cn.jiangyin, at the end of {day_of}: 4 penalty" in told.out
    assert "penalty: cf_wsh, " in told.out or "cf_wsh" in told.out
    assert as_json["held"] == {"penalty": 4}
    assert as_json["about"]["from"] == day_of


def test_what_was_sealed_for_ever_is_said_and_the_rest_stays_proved(made, tmp_path):
    """The archive key of a month is destroyed: its content is gone, its signatures are not."""
    made_hub, _, digits = made
    shutil.copytree(made_hub.home, tmp_path / "home", symlinks=True)
    hub = homes.Org(made_hub.id, tmp_path)
    keys = sorted((hub.home / "keys").glob("arc-*.key"), key=lambda path: path.stat().st_mtime)
    keys[0].unlink()
    month_after = NEXT_MONTH

    told = held(hub, month_after, WUXI, tmp_path / "proof")

    (kind,) = told.types
    assert (kind.held, kind.sealed) == (4, 3)
    assert [one.sealed for one in told.proofs] == [True, True, False]
    assert len(records(tmp_path / "proof")) == 1
    code, said = found(tmp_path / "proof", digits)
    assert (code, len(said)) == (1, 2)
    assert all("sealed" in one for one in said)


def withdrawn(made_homes, base):
    """A hub that withdrew one of two records on day 2, and sent it nobody's way again."""
    orgs = homes.copy(made_homes, base)
    hub, wuxi = orgs["cn.jiangyin"], orgs["cn.wuxi"]
    homes.configure(hub, [wuxi], homes.route([wuxi]))
    send(hub, wuxi, 0, recent(0), recent(1))
    assert withdraw(hub, [recent(0)], "repaired").code == 0
    for hour, org in enumerate((hub, wuxi, hub)):
        later(org, 2, hour)
    return hub


def test_what_was_withdrawn_is_held_until_the_partner_signed_that_it_is_gone(made_homes, tmp_path):
    hub = withdrawn(made_homes, tmp_path)
    proof = tmp_path / "proof"

    counts = [held(hub, night, WUXI).types for night in (0, 1)]
    told = held(hub, 2, WUXI, proof)

    assert [[kind.held for kind in one] for one in counts] == [[2], [2]]
    assert [kind.held for kind in told.types] == [1]
    assert [(one.accepted, one.held) for one in told.proofs] == [(2, 1), (1, 0)]
    assert list(records(proof)) == [recent(1)["CF_WSH"]]
    assert found(proof, digits_of(hub)) == (0, [])
    show_what_was_withdrawn(proof)
    sign_anew(proof, hub)
    assert found(proof, digits_of(hub))[0] == 65


def show_what_was_withdrawn(folder):
    """The record that is gone, as if it were still held."""
    opened = next(folder.glob("opened/*/penalty.ndjson"))
    shown = folder / "records" / "penalty.ndjson"
    (line,) = [one for one in opened.read_bytes().splitlines() if one not in shown.read_bytes()]
    shown.write_bytes(shown.read_bytes() + line + b"\n")
    proof = folder / "records" / "penalty.proof"
    first = json.loads(proof.read_bytes())
    place = opened.read_bytes().splitlines().index(line)
    again = {**first, "line": place, "position": place}
    text = json.dumps(again, separators=(",", ":"), sort_keys=True)
    proof.write_bytes(proof.read_bytes() + text.encode() + b"\n")


def test_a_withdrawal_that_is_sealed_still_counts(made_homes, tmp_path):
    hub = withdrawn(made_homes, tmp_path)
    for path in (hub.home / "keys").glob("arc-*.key"):
        path.unlink()

    (kind,) = held(hub, 2, WUXI).types

    assert (kind.held, kind.sealed) == (1, 1)


def test_the_words_of_withdrawals_are_those_of_the_product():
    assert {one for one in Reason if one.removes} == holdings.REMOVING == set(verify._REMOVING)
    assert notice.FILE_TYPE == holdings.NOTICE_TYPE
    assert holdings.RECORDS_TYPE == verify._RECORDS


def test_what_the_partner_rejected_or_had_already_is_not_counted_twice(made_homes, tmp_path):
    orgs = homes.copy(made_homes, tmp_path)
    hub, wuxi = orgs["cn.jiangyin"], orgs["cn.wuxi"]
    homes.configure(hub, [wuxi], homes.route([wuxi]))
    send(hub, wuxi, 0, recent(0), recent(1))
    text = (hub.home / "chengxin.toml").read_text()
    (hub.home / "chengxin.toml").write_text(text.replace('stream = "person"', 'stream = "anew"'))
    text = (wuxi.home / "chengxin.toml").read_text()
    (wuxi.home / "chengxin.toml").write_text(text.replace('stream = "person"', 'stream = "anew"'))
    send(hub, wuxi, 1, recent(0), recent(1), recent(2))

    told = held(hub, 1, WUXI, tmp_path / "proof")

    assert [(kind.record_type, kind.held) for kind in told.types] == [("penalty", 3)]
    assert [(one.stream, one.accepted, one.held) for one in told.proofs] == [
        ("person", 2, 2),
        ("anew", 1, 1),
    ]
    assert found(tmp_path / "proof", digits_of(hub)) == (0, [])


def test_on_the_command_line(pair, tmp_path):
    hub, wuxi = pair
    hub.deliver("may.csv", penalty_csv([recent(1), recent(2)]))
    for org in (hub, wuxi, hub):
        assert org.run().code == 0
    today = legal_day(datetime.now(UTC)).isoformat()
    out = tmp_path / "proof"

    def ask(*more):
        return chengxin("exchange", "as-of", "--home", hub.home, *more)

    shown = ask(today, WUXI)
    told = ask(today, WUXI, "--json")
    written = ask(today, WUXI, "--out", out)
    again = ask(today, WUXI, "--out", out)
    stranger = ask(today, "cn.nobody")
    tomorrow = ask((legal_day(datetime.now(UTC)) + timedelta(days=1)).isoformat(), WUXI)
    checked = chengxin("exchange", "verify", out, "--root-fingerprint", digits_of(hub))
    assert f"on {today} up to " in checked.out  # the day has not ended: more may come

    codes = [shown.code, told.code, written.code, again.code, stranger.code, tomorrow.code]
    assert codes == [0, 0, 0, 2, 2, 2], shown.err + written.err
    assert "penalty: 2 held" in shown.out
    assert told.json["types"] == [{"record_type": "penalty", "held": 2, "sealed": 0}]
    assert (checked.code, "everything holds" in checked.out) == (0, True), checked.out
    values = {value for record in wuxi.delivered() for value in record.values() if len(value) > 5}
    said = shown.out + told.out + written.out + checked.out
    assert [value for value in values if value in said] == []
    assert len(files_of(out)) > 10
    assert exports.found(out, digits_of(hub)) == (0, [])


def test_an_answer_that_never_came_is_told_in_words(pair, tmp_path):
    """It was left out of the numbers silently, and the proof then did not verify."""
    hub, wuxi = pair
    now = datetime.now(UTC)
    for number in (1, 2):
        hub.deliver(f"{number}.csv", penalty_csv([recent(number)]))
        homes.run_at(hub, now)
        homes.run_at(wuxi, now)
        if number == 1:
            (lost,) = hub.server.glob("**/*.business.note")
            lost.unlink()
        homes.run_at(hub, now)
    today = legal_day(now).isoformat()

    def ask(*more):
        return chengxin("exchange", "as-of", "--home", hub.home, today, WUXI, *more)

    shown, told = ask(), ask("--json", "--out", tmp_path / "proof")

    assert [shown.code, told.code] == [1, 1], shown.err + told.err
    assert "number 1 of person has no answer here" in shown.out
    assert told.json["unanswered"] == [{"stream": "person", "seq": 1}]
    code, said = found(tmp_path / "proof", digits_of(hub))
    assert code == 65
    assert any("number 1 of person has no answer here" in one for one in said), said


def test_days_at_the_ends_of_the_calendar_are_usage_errors(pair, tmp_path):
    """They ended with a bug (70); of the year 999 all was held that was held today."""
    hub, _ = pair
    period = ("--from", "0001-01-01", "--to", "9999-12-31")
    asked = (
        ("as-of", "0001-01-01", WUXI),
        ("as-of", "0999-01-01", WUXI),
        ("export", *period, tmp_path / "out"),
        ("resend", "--partner", WUXI, *period),
        ("balance", "form", WUXI, "9999-12", "--out", tmp_path / "form.xlsx"),
    )

    done = [chengxin("exchange", *one, "--home", hub.home) for one in asked]

    assert [one.code for one in done] == [2] * len(asked)
    assert all("not in the years 1900 to 2999" in one.err for one in done)


def test_questions_and_answers_are_no_records_and_what_was_answered_is_held(pair, tmp_path):
    """With a partner that asks, or is asked, `as-of` ended with a bug for ever."""
    hub, wuxi = pair
    queries.connect(hub, wuxi)
    queries.register(hub, [recent(1), recent(2)])
    queries.ask(wuxi, [queries.line(recent(1)), queries.line(recent(3))])
    queries.night(wuxi, hub, wuxi, hub)

    told = held(hub, 1, WUXI, tmp_path / "of-hub")
    asker = held(wuxi, 1, hub.id, tmp_path / "of-wuxi")

    assert [(one.record_type, one.held) for one in told.types] == [("penalty", 1)]
    assert list(records(tmp_path / "of-hub")) == [recent(1)["CF_WSH"]]
    assert (asker.types, [one.accepted for one in asker.proofs]) == ((), [2])
    assert found(tmp_path / "of-hub", digits_of(hub)) == (0, [])
    assert found(tmp_path / "of-wuxi", digits_of(wuxi)) == (0, [])
