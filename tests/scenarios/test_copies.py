"""Partners without our software: the tools age and minisign read what a night puts for them."""

import hashlib
import io
import json
import shutil
import subprocess
import tarfile

import pytest
from kit.commands import chengxin, good
from kit.department_files import penalty_csv
from kit.homes import recent

pytestmark = pytest.mark.slow
STREAM = "person"


def tool(*command):
    assert shutil.which(command[0]), f"this test needs {command[0]}: apt install {command[0]}"
    return subprocess.run([str(one) for one in command], check=False, capture_output=True)


@pytest.fixture
def bank(pair, tmp_path):
    """A hub whose stream also goes to a bank that has age and minisign alone."""
    hub, wuxi = pair
    identity, public = tmp_path / "bank.age", tmp_path / "chengxin.pub"
    made = tool("age-keygen", "-o", identity)
    recipient = made.stderr.decode().split()[-1]
    public.write_text(good("keys", "minisign", "--home", hub.home))
    (hub.base / "bank").mkdir()
    config = hub.home / "chengxin.toml"
    config.write_text(
        config.read_text()
        + f'\n[places.bank]\nkind = "folder"\npath = "../bank"\n\n[[copies]]\nstream = "{STREAM}"\n'
        f'partner = "cn.bank"\nage = ["{recipient}"]\nplace = "bank"\n'
    )
    return hub, wuxi, Bank(hub.base / "bank" / "cn.bank" / hub.id / STREAM, identity, public)


class Bank:
    def __init__(self, folder, identity, public):
        self.folder, self.identity, self.public = folder, identity, public

    def names(self):
        return sorted(path.name for path in self.folder.glob("*")) if self.folder.is_dir() else []

    def parcels(self):
        return sorted(self.folder.glob("*.tar.age"))

    def verify(self, parcel):
        return tool("minisign", "-V", "-p", self.public, "-m", parcel)

    def open(self, parcel):
        plain = tool("age", "-d", "-i", self.identity, parcel)
        assert plain.returncode == 0, plain.stderr
        return plain.stdout


def files_of(plain):
    with tarfile.open(fileobj=io.BytesIO(plain)) as tar:
        return {one.name: tar.extractfile(one).read() for one in tar}


def test_age_and_minisign_read_the_same_batch_that_our_partners_get(bank):
    hub, wuxi, bank = bank
    hub.deliver("may.csv", penalty_csv([recent(n) for n in range(5)]))

    assert hub.run().code == 0
    assert wuxi.run().code == 0

    (parcel,) = bank.parcels()
    checked = bank.verify(parcel)
    assert checked.returncode == 0, checked.stderr
    plain = bank.open(parcel)
    files = files_of(plain)
    records = files["penalty.ndjson"].splitlines()
    assert sorted(json.loads(one).items() for one in records) == sorted(
        one.items() for one in wuxi.delivered()
    )
    said = json.loads(files["statement.json"])
    comment = checked.stdout.decode().partition("Trusted comment: ")[2].split()
    facts = dict(one.split("=", 1) for one in comment[1:])
    assert comment[0] == said["v"] == "cxe-copy1"
    assert facts["sha256"] == _sha256(plain)
    for name in ("from", "to", "std", "stream", "seq", "prev", "eid", "batch", "created"):
        assert facts[name] == str(said[name])
    assert (said["from"], said["to"], said["seq"]) == (hub.id, "cn.bank", 1)
    assert said["files"] == [
        {"name": "penalty.ndjson", "records": 5, "sha256": _sha256(files["penalty.ndjson"])}
    ]


def test_a_parcel_with_another_signature_or_one_byte_changed_is_refused_by_minisign(bank):
    hub, _, bank = bank
    for number in (1, 2):
        hub.deliver(f"{number}.csv", penalty_csv([recent(number)]))
        assert hub.run().code == 0
    first, second = bank.parcels()
    signatures = [path.with_name(path.name + ".minisig") for path in (first, second)]

    assert [bank.verify(one).returncode for one in (first, second)] == [0, 0]
    shutil.copy(signatures[1], signatures[0])
    assert bank.verify(first).returncode != 0
    data = bytearray(second.read_bytes())
    data[len(data) // 2] ^= 1
    second.write_bytes(bytes(data))
    assert bank.verify(second).returncode != 0
    line = signatures[1].read_text().replace("seq=2", "seq=1")
    signatures[1].write_text(line)
    assert bank.verify(second).returncode != 0


def test_a_place_that_is_away_gets_the_same_bytes_later_and_nothing_twice(bank):
    hub, _, bank = bank
    away = hub.base / "bank"
    away.rename(hub.base / "gone")
    away.write_text("no folder")
    hub.deliver("may.csv", penalty_csv([recent(1)]))

    first = hub.run()
    (waiting,) = hub.status()["copies"]
    doctor = chengxin("exchange", "doctor", "--home", hub.home, "--json").json
    made = sorted((hub.home / "archive" / "copies").rglob("*.age"))
    before = [path.read_bytes() for path in made]
    away.unlink()
    (hub.base / "gone").rename(away)
    second, third = hub.run(), hub.run()

    assert first.code != 0
    assert (waiting["batches"], waiting["waiting"], waiting["last"]) == (0, 1, "")
    assert waiting["since"]
    found = {(one["id"], one["state"], one["about"]) for one in doctor["checks"]}
    assert ("copies", "warn", f"cn.bank {STREAM}") in found
    assert ("place", "fail", "bank (cn.bank)") in found
    assert len(first.json["sent"]) == 1, "the others are not held up"
    assert (second.code, third.code) == (0, 0)
    assert [path.read_bytes() for path in bank.parcels()] == before
    assert len(bank.names()) == 2
    assert hub.status()["copies"] == [
        {"partner": "cn.bank", "stream": STREAM, "batches": 1, "records": 1, "waiting": 0,
         "last": hub.status()["copies"][0]["last"], "since": ""}
    ]  # fmt: skip


def test_a_copy_that_was_damaged_on_disk_does_not_leave(bank):
    hub, _, bank = bank
    away = hub.base / "bank"
    away.rmdir()
    away.write_text("no folder")
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    hub.run()
    (kept,) = (hub.home / "archive" / "copies").rglob("*.age")
    kept.write_bytes(kept.read_bytes()[:-1])
    away.unlink()
    away.mkdir()

    done = hub.run()

    assert done.code == 74
    assert "damaged in archive/copies" in done.out
    assert bank.names() == []


def test_what_was_sent_before_the_partner_was_added_is_copied_as_well(bank):
    hub, _, bank = bank
    config = hub.home / "chengxin.toml"
    whole = config.read_text()
    config.write_text(whole.partition("\n[[copies]]")[0])
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    assert hub.run().code == 0
    assert bank.names() == []
    config.write_text(whole)

    assert hub.run().code == 0

    assert len(bank.parcels()) == 1


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('stream = "person"\npartner', 'stream = "other"\npartner', "no route of this file"),
        ('"cn.bank"', '"cn.wuxi"', "has our software"),
        ('place = "bank"', 'place = "nowhere"', "names no place"),
        ('age = ["age1', 'age = ["age2', "no recipient of age"),
    ],
)
def test_mistakes_in_copies_are_told_with_their_line(bank, old, new, told):
    hub, _, _ = bank
    config = hub.home / "chengxin.toml"
    text = config.read_text()
    assert old in text
    config.write_text(text.replace(old, new))

    done = chengxin("exchange", "run", "--home", hub.home)

    assert done.code == 78
    assert told in done.err
    assert "chengxin.toml:" in done.err


def test_a_mistyped_recipient_is_a_problem_of_this_partner_alone(bank):
    hub, _, bank = bank
    config = hub.home / "chengxin.toml"
    text = config.read_text()
    at = text.index('age = ["age1') + len('age = ["age1') + 5
    config.write_text(text[:at] + ("q" if text[at] != "q" else "p") + text[at + 1 :])
    hub.deliver("may.csv", penalty_csv([recent(1)]))

    done = hub.run()
    doctor = chengxin("exchange", "doctor", "--home", hub.home, "--json")

    assert done.code == 78
    assert "mistyped" in done.out
    assert doctor.code == 78
    (recipient,) = [one for one in doctor.json["checks"] if one["id"] == "recipient"]
    assert (recipient["state"], recipient["about"]) == ("fail", f"cn.bank {STREAM}")
    assert "mistyped" in recipient["message"]
    assert len(done.json["sent"]) == 1
    assert bank.names() == []


def _sha256(data):
    return hashlib.sha256(data).hexdigest()
