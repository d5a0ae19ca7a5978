"""The set of keys that release standards, made through the CLI by officers who share no machine."""

import json
import shutil

import pytest
from kit import officers
from kit.commands import chengxin, good

SHOW = ("keys", "publisher", "show")


@pytest.fixture(scope="session")
def made_officers(tmp_path_factory):
    """Four officers, made once; never change their homes."""
    base = tmp_path_factory.mktemp("officers")
    return [officers.officer(base, number) for number in (1, 2, 3, 4)]


@pytest.fixture(scope="session")
def made_sets(made_officers, tmp_path_factory):
    """Set 1 of officers 1 to 3, two of whom must sign; and set 2, where 4 took the place of 3."""
    folder = tmp_path_factory.mktemp("sets") / "publishers"
    officers.publishers(folder, made_officers[:3], threshold=2)
    one, two, _, four = made_officers
    officers.publishers(folder, [one, two, four], threshold=2, signers=[one, four, two])
    return folder


@pytest.fixture
def sets(made_sets, tmp_path):
    return shutil.copytree(made_sets, tmp_path / "publishers")


def test_each_set_says_who_may_sign_and_has_digits_of_its_own(sets):
    shown = json.loads(good(*SHOW, sets, "--json"))

    assert [one["version"] for one in shown] == [1, 2]
    assert [len(one["officers"]) for one in shown] == [3, 3]
    assert shown[0]["fingerprint"] != shown[1]["fingerprint"]
    assert "2 of 3" in good(*SHOW, sets)


def test_the_first_set_is_complete_only_when_every_officer_has_signed(made_officers, tmp_path):
    folder = tmp_path / "publishers"
    cards = [one.card for one in made_officers[:3]]
    arguments = (*cards, "--publisher", "cn.jiangyin", "--threshold", "2", "--into", folder)
    made = good("keys", "publisher", "set", *arguments)
    nobody = chengxin(*SHOW, folder)
    for one in made_officers[:2]:
        told = one.sign_set(folder).out

    assert made.count("digits 指纹: ") == 3  # to compare with what officers read out
    assert "0 of 3 signatures; not yet by cn.jiangyin.officer-1" in nobody.err
    assert "2 of 3 signatures; not yet by cn.jiangyin.officer-3" in told
    assert chengxin(*SHOW, folder).code == 77
    again = made_officers[0].sign_set(folder)
    assert (again.code, "has signed already" in again.err) == (77, True)
    assert made_officers[3].sign_set(folder).code == 77  # not in the set
    assert chengxin("keys", "publisher", "set", *arguments).code == 77  # set 1 is not done yet
    assert "complete" in made_officers[2].sign_set(folder).out


def test_a_later_set_needs_the_threshold_of_the_set_before_it(made_officers, sets):
    _, two, three, four = made_officers
    good("keys", "publisher", "set", three.card, four.card, "--publisher", "cn.jiangyin",
         "--threshold", "1", "--into", sets)  # fmt: skip
    told = [one.sign_set(sets).out for one in (three, four, two)]

    assert "fewer than 2 signatures of the set before it" in told[1]
    assert "complete" in told[2]


def test_every_byte_of_every_set_counts(sets):
    from keys import publishers
    from keys.errors import Untrusted

    notes = [(sets / name).read_bytes() for name in ("1.note", "2.note")]
    publishers.open_chain(notes)
    for number, data in enumerate(notes):
        for place in range(len(data)):
            changed = bytearray(data)
            changed[place] ^= 1
            with pytest.raises(Untrusted):
                publishers.open_chain([*notes[:number], bytes(changed), *notes[number + 1 :]])
        with pytest.raises(Untrusted):
            publishers.open_chain([*notes[:number], data[:-1], *notes[number + 1 :]])
    for broken in ([], notes[1:], notes[::-1], [notes[0], notes[0]]):
        with pytest.raises(Untrusted):
            publishers.open_chain(broken)


def test_a_threshold_above_the_officers_and_an_officer_twice_are_refused(made_officers, tmp_path):
    one, two, *_ = made_officers
    common = ("--publisher", "cn.jiangyin", "--into", tmp_path / "x", "--threshold")
    too_high = chengxin("keys", "publisher", "set", one.card, two.card, *common, "3")
    twice = chengxin("keys", "publisher", "set", one.card, one.card, *common, "1")

    assert (too_high.code, twice.code) == (77, 77)
    assert "3 of 2 keys" in too_high.err
    assert "twice" in twice.err


def test_nothing_is_signed_without_a_yes(made_officers, sets):
    before = (sets / "2.note").read_bytes()
    done = chengxin("keys", "publisher", "sign", sets, *made_officers[0].with_keys)

    assert done.code != 0
    assert (sets / "2.note").read_bytes() == before


def test_an_officers_home_is_never_made_over(made_officers):
    one = made_officers[0]
    before = one.card.read_bytes()
    done = chengxin("keys", "publisher", "init", "--officer", one.id, *one.with_keys)

    assert (done.code, one.card.read_bytes()) == (2, before)
    assert "pub" in good("keys", "show", "--home", one.home)
