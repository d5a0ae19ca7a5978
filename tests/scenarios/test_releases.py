"""Releases of standards: three officers, two of whom must sign; whoever gets one can check it."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from kit import lint_faults, officers
from kit.commands import chengxin, good
from kit.officers import NAME

from standards import publishing, release, release_folder
from standards.linting.table import VERSION as LINTER


@pytest.fixture
def unsigned(ceremony):
    """The same release before anybody has signed it."""
    shutil.rmtree(ceremony.base / "releases")
    assert ceremony.make().code == 0
    return ceremony


def test_a_release_counts_once_two_of_three_officers_have_signed(unsigned):
    before = unsigned.verify()
    first = unsigned.officers[2].sign(unsigned.release)
    between = unsigned.verify()
    second = unsigned.officers[0].sign(unsigned.release)
    after = unsigned.verify()

    assert (before.code, between.code, after.code) == (77, 77, 0)
    assert "signed by 0 of 2" in before.err
    assert "signed by 1 of 2" in between.err
    assert "not published yet" in first.out
    assert "SHA-256 of SHA256SUMS" in first.out  # shown before it is signed
    assert "published 已发布" in second.out
    assert after.json["signed_by"] == ["cn.jiangyin.officer-3", "cn.jiangyin.officer-1"]
    assert after.json["compiled_again"] == "identical"
    assert after.json["effective_until"] == "2099-12-31"
    assert after.json["previous"] == ""
    assert after.json["status"] == "released"  # the source said draft
    assert after.json["linter"] == LINTER


def test_officers_on_one_machine_may_sign_at_once(ceremony):
    keys = [part for one in ceremony.officers[:2] for part in ("--keys", one.home)]
    secrets = [part for one in ceremony.officers[:2] for part in ("--passphrase-file", one.secret)]
    out = good("standards", "release", ceremony.draft, "--publishers", ceremony.sets, "--into",
               ceremony.base / "here", *keys, *secrets)  # fmt: skip

    assert "published 已发布" in out
    assert ceremony.verify(ceremony.base / "here" / NAME).code == 0


def test_the_same_key_twice_does_not_count_twice(unsigned):
    one = unsigned.officers[0]
    one.sign(unsigned.release)
    again = one.sign(unsigned.release)
    note = unsigned.release / "release.note"
    note.write_bytes(note.read_bytes() + note.read_bytes().rpartition(b"\n\n")[2])
    doubled = unsigned.verify()

    assert (again.code, doubled.code) == (0, 77)
    assert "has signed already 已签署过" in again.err
    assert "signed 已签署 1 of 2" in again.out
    assert "twice" in doubled.err


def test_officers_sign_copies_at_once_and_the_signatures_come_together(unsigned):
    copies = [
        shutil.copytree(unsigned.release, unsigned.base / f"copy-{number}") for number in (0, 1)
    ]
    for officer, copy in zip(unsigned.officers, copies, strict=False):
        assert officer.sign(copy).code == 0
    take = ("standards", "sign", unsigned.release, "--signatures")
    first = chengxin(*take, copies[0])
    both = chengxin(*take, copies[0] / "release.note", "--signatures", copies[1])
    again = chengxin(*take, copies[1])

    assert (first.code, both.code, again.code) == (0, 0, 0), both.err
    assert "1 of 2" in first.out
    assert "published 已发布" in both.out
    assert unsigned.verify().json["signed_by"] == ["cn.jiangyin.officer-1", "cn.jiangyin.officer-2"]


def test_signatures_of_another_release_and_forged_ones_are_not_taken_in(unsigned, ceremony):
    other = officers.draft(unsigned.base / "other", unsigned.draft, edition="2019")
    assert unsigned.make(other, "others").code == 0
    forged = unsigned.base / "forged.note"
    signed = unsigned.base / "signed"
    shutil.copytree(unsigned.release, signed)
    assert unsigned.officers[0].sign(signed).code == 0
    text = (signed / "release.note").read_bytes()
    forged.write_bytes(text[:-8] + (b"AAAA" if text[-8:-4] != b"AAAA" else b"BBBB") + text[-4:])
    before = (unsigned.release / "release.note").read_bytes()
    take = ("standards", "sign", unsigned.release, "--signatures")
    refused = [chengxin(*take, one) for one in (unsigned.base / "others" / NAME, forged)]
    missing = chengxin(*take, unsigned.base / "nowhere")

    assert [one.code for one in (*refused, missing)] == [77, 77, 66]
    assert "about something else" in refused[0].err
    assert "wrong signature" in refused[1].err
    assert (unsigned.release / "release.note").read_bytes() == before


def test_releasing_again_with_the_same_officers_changes_nothing(ceremony):
    one = ceremony.officers[0]
    before = (ceremony.release / "release.note").read_bytes()
    done = chengxin("standards", "release", ceremony.draft, "--publishers", ceremony.sets, "--into",
                    ceremony.base / "releases", "--keys", one.home,
                    "--passphrase-file", one.secret)  # fmt: skip

    assert done.code == 0, done.err
    assert "has signed already 已签署过" in done.err
    assert (ceremony.release / "release.note").read_bytes() == before


def test_the_key_of_somebody_who_is_not_in_the_set_signs_nothing(unsigned):
    stranger = unsigned.officers[3].sign(unsigned.release)

    assert stranger.code == 77
    assert "in the set of publishers" in stranger.err


def test_other_digits_and_misheard_digits_are_refused(ceremony):
    other = officers.publishers(ceremony.base / "others", ceremony.officers[1:], threshold=1)
    misheard = ceremony.digits[:-1] + str((int(ceremony.digits[-1]) + 1) % 10)
    others, wrong = ceremony.verify(digits=other), ceremony.verify(digits=misheard)

    assert (others.code, wrong.code) == (77, 77)
    assert "not the digits of the publishers" in others.err
    assert "group 10" in wrong.err


def test_without_digits_the_release_is_only_consistent(ceremony):
    done = chengxin("standards", "verify", ceremony.release)

    assert done.code == 1
    assert "not compared" in done.out
    assert ceremony.digits in done.out


def test_the_sums_are_those_of_the_usual_tools(ceremony):
    for tool in (["sha256sum", "-c", "SHA256SUMS"], ["b2sum", "-l", "256", "-c", "B2SUMS"]):
        subprocess.run(tool, cwd=ceremony.release, check=True, capture_output=True)
    sums = hashlib.sha256((ceremony.release / "SHA256SUMS").read_bytes()).hexdigest()

    assert ceremony.verify().json["sha256sums"] == sums


def test_a_release_is_verified_without_any_network(ceremony):
    program = (
        "import socket, sys\n"
        "def no(*_): raise AssertionError('network')\n"
        "socket.socket.__init__ = no; socket.getaddrinfo = no\n"
        "sys.argv = ['chengxin', *sys.argv[1:]]\n"
        "from exchange.cli import main; main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "standards", "verify", ceremony.release, "--fingerprint",
         ceremony.digits],
        capture_output=True, text=True, check=False, env=os.environ,
    )  # fmt: skip

    assert (done.returncode, "verified 核验通过" in done.stdout) == (0, True)


def test_a_version_that_was_released_is_not_released_again_with_other_content(ceremony):
    assert ceremony.make().code == 0  # the same content: nothing happens
    assert ceremony.verify().json["signed_by"]  # and its signatures stay
    changed = officers.draft(ceremony.base / "changed", ceremony.draft, edition="2019")
    again = ceremony.make(changed)
    published = chengxin(
        *("standards", "release", changed, "--publishers", ceremony.sets),
        *("--into", ceremony.base / "elsewhere", "--standards", ceremony.base / "releases"),
    )

    assert (again.code, published.code) == (65, 65)
    assert "never changes" in published.err
    assert not (ceremony.base / "elsewhere").exists()
    assert ceremony.verify().code == 0


def test_what_the_lint_calls_an_error_is_not_released(ceremony):
    draft = ceremony.base / "unlawful"
    lint_faults.write(draft, lint_faults.FAULTS["C-01"][0], ceremony.draft)
    done = ceremony.make(draft, "unlawful-releases")

    assert done.code == 65
    assert "records/honour.toml:" in done.err
    assert "C-01" in done.err
    assert not (ceremony.base / "unlawful-releases").exists()


@pytest.mark.slow
def test_a_catalog_that_allows_more_than_its_parent_is_not_released(ceremony):
    draft = ceremony.base / "relaxed"
    good("standards", "new", draft, "--from", "jiangyin-person/2.0.0", "--version", "2.1.0")
    path = draft / "records" / "penalty.toml"
    more = """[[field]]
id = "cf_sdrq"
label = { zh = "送达日期", en = "date of service" }
type = "date"
max_length = 10
concept = "event_date"

"""
    before, rule, rest = path.read_text("utf-8").partition("[[rule]]")
    path.write_text(before + more + rule + rest, "utf-8")
    done = ceremony.make(draft, "relaxed-releases")

    assert done.code == 65
    assert "its parent jiangsu-person/2.0.0 does not: penalty/cf_sdrq" in done.err
    assert f"standards profile {draft}" in done.err
    assert not (ceremony.base / "relaxed-releases").exists()


def test_the_version_before_is_named_with_its_digest(ceremony):
    later = officers.draft(ceremony.base / "later", ceremony.draft, version="1.0.1")
    good("standards", "release", later, "--publishers", ceremony.sets, "--into",
         ceremony.base / "later-releases", "--standards", ceremony.base / "releases")  # fmt: skip
    folder = ceremony.base / "later-releases" / "clean-person" / "1.0.1"
    for one in ceremony.officers[:2]:
        one.sign(folder)
    said = ceremony.verify(folder).json
    page = (folder / "changes.html").read_text("utf-8")

    assert said["previous"] == NAME
    assert said["verdict"]
    assert "changes.html" in (folder / "SHA256SUMS").read_text()
    assert NAME in page
    assert said["previous_sums"] == ceremony.verify().json["sha256sums"]


def test_a_version_number_that_is_too_small_is_refused_with_the_one_it_should_be(ceremony):
    later = officers.draft(ceremony.base / "later", ceremony.draft, version="1.0.1")
    path = later / "records" / "honour.toml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("max_length = 200", "max_length = 20", 1), "utf-8")
    done = chengxin("standards", "release", later, "--publishers", ceremony.sets, "--into",
                    ceremony.base / "x", "--standards", ceremony.base / "releases")  # fmt: skip

    assert done.code == 65
    assert "1.0.1 is too small: 2.0.0 or more" in done.err
    assert not (ceremony.base / "x").exists()


def test_mistakes_in_the_draft_are_told_with_their_lines(ceremony):
    (ceremony.draft / "records" / "honour.toml").write_text("id = 3\n")
    done = ceremony.make()

    assert done.code == 65
    assert "records/honour.toml:1: " in done.err


def test_the_set_must_be_that_of_the_standards_publisher(ceremony):
    other = officers.draft(ceremony.base / "other", ceremony.draft, publisher="cn.jiangsu")
    done = ceremony.make(other)

    assert done.code == 77
    assert "cn.jiangsu" in done.err


def test_what_is_changed_on_the_way_is_not_signed(unsigned):
    path = unsigned.release / "catalog.json"
    path.write_bytes(path.read_bytes().replace("测试".encode(), "测験".encode(), 1))
    done = unsigned.officers[0].sign(unsigned.release)

    assert done.code == 65
    assert "catalog.json: changed" in done.err
    assert b"officer" not in (unsigned.release / "release.note").read_bytes().rpartition(b"\n\n")[2]


def test_a_released_folder_without_its_note_is_told(ceremony):
    bare = chengxin("standards", "verify", release.PUBLISHED / "jiangyin-person" / "0.9.0")
    missing = chengxin("standards", "verify", ceremony.base / "nowhere")

    assert (bare.code, missing.code) == (77, 66)
    assert "not a signed release" in bare.err


def test_what_comes_with_the_program_is_signed_as_it_is(ceremony):
    name = "jiangyin-dishonesty/2.0.0"
    good("standards", "release", name, "--publishers", ceremony.sets, "--into", ceremony.base)
    signed = [officer.sign(ceremony.base / name).code for officer in ceremony.officers[:2]]

    files = release_folder.read(ceremony.base / name)
    assert signed == [0, 0]
    assert ceremony.verify(ceremony.base / name).code == 0
    assert publishing.content(files) == release_folder.read(release.PUBLISHED / name)


def test_a_replaced_set_releases_nothing_more_and_is_no_way_back(ceremony):
    one, two, _, four = ceremony.officers
    target = ceremony.base / "shelf"
    new = officers.publishers(
        ceremony.sets, [one, two, four], threshold=2, signers=[two, one, four]
    )
    later = officers.draft(ceremony.base / "later", ceremony.draft, version="1.0.1")
    assert ceremony.make(later, "later-releases").code == 0
    folder = ceremony.base / "later-releases" / "clean-person" / "1.0.1"
    revoked = ceremony.officers[2].sign(folder)
    assert all(officer.sign(folder).code == 0 for officer in (four, two))
    install = ("standards", "install")
    done = chengxin(*install, folder, "--into", target, "--fingerprint", new)
    back = chengxin(*install, ceremony.release, "--into", target)
    told = chengxin(*install, ceremony.release, "--into", target, "--fingerprint", ceremony.digits)

    assert revoked.code == 77
    assert done.code == 0, done.err
    assert ceremony.verify(folder).code == 0  # the digits of set 1 vouch for set 2
    assert (back.code, told.code) == (77, 77)
    assert "which set 2 has replaced" in back.err
    assert not (target / NAME).exists()


def test_an_expired_key_signs_nothing_more_and_what_it_signed_stays_good(unsigned):
    from exchange.notary import Notary
    from keys.errors import KeysError
    from standards import publishing, release_folder

    later = Notary(now=datetime.now(UTC) + timedelta(days=4 * 365))
    files = release_folder.read(unsigned.release)
    one, two, _, _ = unsigned.officers
    with pytest.raises(KeysError, match="may be used now"):
        later.sign(files["release.note"], publishing.sets_of(files), one.home, one.secret)
    for officer in (one, two):
        officer.sign(unsigned.release)
    found = publishing.check(release_folder.read(unsigned.release), later, digits=unsigned.digits)
    late = later.draft(found.statement.facts(), publishing.sets_of(files))
    with pytest.raises(KeysError, match="from the future"):
        Notary().open(late, publishing.sets_of(files))

    publishing.require_complete(found)


def flipped(data: bytes, place: int) -> bytes:
    """The data with one bit changed."""
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


@pytest.mark.slow
def test_every_byte_of_every_file_counts(made_ceremony):
    from exchange.notary import Notary
    from keys.errors import KeysError
    from standards import publishing, release_folder
    from standards.release import StandardError

    files = release_folder.read(made_ceremony.release)
    check = {"notary": Notary(), "digits": made_ceremony.digits}
    publishing.require_complete(publishing.check(files, **check))
    places = {
        name: range(len(data)) if len(data) < 3000 else range(0, len(data), len(data) // 40)
        for name, data in files.items()
    }
    changed = [
        {**files, name: other}
        for name, data in files.items()
        for other in (
            *(flipped(data, place) for place in places[name]),
            data[:-1], data[: len(data) // 2], b"", data + b"\n",
        )
    ]  # fmt: skip
    gone = [{key: data for key, data in files.items() if key != name} for name in files]
    names = ("x", ".x", "xsd/x", "publishers/x", "publishers/2.note")
    added = [{**files, name: b""} for name in names]

    assert {"catalog.json", "release.note", "publishers/1.note", "SHA256SUMS"} <= set(files)
    assert len(changed) > 3000
    for other in (*changed, *gone, *added):
        with pytest.raises((KeysError, StandardError)):
            publishing.require_complete(publishing.check(other, **check))


def test_links_in_a_release_are_refused(ceremony):
    (ceremony.release / "xsd" / "more.xsd").symlink_to("clean-person.xsd")
    done = ceremony.verify()

    assert done.code == 65
    assert "neither a file nor a folder" in done.err


def test_what_another_version_of_the_program_compiled_is_told(made_ceremony, tmp_path, monkeypatch):
    """An older release is judged by its digests alone, and verify says so."""
    from exchange.notary import Notary
    from standards import publishing, release_folder

    files = release_folder.read(made_ceremony.release)
    today, name = release.compiled, "xsd/clean-person.xsd"
    newer = files[name] + b"<!-- newer -->\n"
    monkeypatch.setattr(release, "compiled", lambda standard: {**today(standard), name: newer})
    found = publishing.check(files, Notary(), digits=made_ceremony.digits)

    assert found.differing == ("xsd/clean-person.xsd",)


def test_a_release_is_installed_once_verified_and_found_by_the_commands(ceremony):
    target = ceremony.base / "shelf"
    install = ("standards", "install", ceremony.release, "--into", target)
    unknown = chengxin(*install)
    done = chengxin(*install, "--fingerprint", ceremony.digits)
    again = chengxin(*install)
    listed = json.loads(good("standards", "list", "--standards", target, "--as-of", "2099-12-31",
                             "--json"))  # fmt: skip

    assert (unknown.code, done.code, again.code) == (77, 0, 0)
    assert "--fingerprint" in unknown.err
    assert "此前已安装" in again.out
    assert {one["name"]: one["in_force"] for one in listed}[NAME]
    files = [path for path in target.rglob("*") if path.is_file()]
    assert target / "publishers" / "cn.jiangyin" / "1.note" in files
    assert (target / NAME / "release.note") in files


def test_a_broken_or_unfinished_release_leaves_nothing_behind(unsigned):
    target = unsigned.base / "shelf"
    install = ("standards", "install", unsigned.release, "--into", target)
    unfinished = chengxin(*install, "--fingerprint", unsigned.digits)
    for one in unsigned.officers[:2]:
        one.sign(unsigned.release)
    (unsigned.release / "json-schema" / "honour.json").unlink()
    broken = chengxin(*install, "--fingerprint", unsigned.digits)

    assert (unfinished.code, broken.code) == (77, 65)
    assert "json-schema/honour.json: gone" in broken.err
    assert not target.exists()


def test_another_release_under_an_installed_name_is_refused(ceremony):
    target = ceremony.base / "shelf"
    good("standards", "install", ceremony.release, "--into", target, "--fingerprint",
         ceremony.digits)  # fmt: skip
    changed = officers.draft(ceremony.base / "changed", ceremony.draft, edition="2019")
    assert ceremony.make(changed, "elsewhere").code == 0
    other = ceremony.base / "elsewhere" / NAME
    for one in ceremony.officers[:2]:
        one.sign(other)
    before = (target / NAME / "catalog.json").read_bytes()
    done = chengxin("standards", "install", other, "--into", target)

    assert (done.code, "never changes" in done.err) == (65, True)
    assert (target / NAME / "catalog.json").read_bytes() == before
