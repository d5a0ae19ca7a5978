import textwrap
from pathlib import Path

import pytest

from exchange.configuration.config import parse
from exchange.errors import ConfigurationError

EXAMPLES = Path(__file__).parents[3] / "examples"
HOST_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"
GOOD = f"""
[organisation]
id = "cn.jiangyin"

[places.own]
kind = "folder"
path = "server"

[places.wuxi]
kind = "sftp"
host = "127.0.0.1"
user = "jiangyin"
host_keys = ["{HOST_KEY}"]
identity = "ssh/ed25519"

[partners."cn.wuxi"]
send = "wuxi"
fetch = "own"

[[feeds]]
name = "penalty"
layout = "sgs-penalty"

[[routes]]
stream = "person"
to = ["cn.wuxi"]
standard = "jiangyin-person/0.9.0"
records = ["penalty"]

[[incoming]]
from = "cn.wuxi"
stream = "person"
"""


def mistakes(text: str) -> list[str]:
    with pytest.raises(ConfigurationError) as caught:
        parse(textwrap.dedent(text), name="chengxin.toml")
    return str(caught.value).splitlines()


def changed(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new)


def line_of(text: str, part: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if part in line)


def test_a_whole_configuration_is_read():
    config = parse(GOOD)

    assert config.partners["cn.wuxi"].send == "wuxi"
    assert config.feeds[0].inbox == "inbox/penalty"
    assert config.incoming[0].sender == "cn.wuxi"
    assert config.routes[0].compression is True


def test_a_comment_only_says_what_is_missing():
    assert mistakes("# nothing here") == [
        "chengxin.toml:1: organisation: Field required (this setting is required here)"
    ]


def test_text_that_is_no_toml_names_its_line():
    (found,) = mistakes('[organisation]\nid = "cn.jiangyin\n')

    assert found.startswith("chengxin.toml:2: ")


@pytest.mark.parametrize(
    ("old", "new", "path", "says"),
    [
        ('id = "cn.jiangyin"', 'id = "Jiangyin"', "organisation.id", "no organisation id"),
        ('send = "wuxi"', 'send = "suzhou"', "partners.cn.wuxi.send", "names no place"),
        ('to = ["cn.wuxi"]', 'to = ["cn.suzhou"]', "routes.0.to", "unknown partner"),
        ('kind = "folder"', 'kind = "ftp"', "places.own", "folder"),
        ('user = "jiangyin"', "user = 7", "places.wuxi.user", "in quotes"),
        ('host_keys = ["' + HOST_KEY + '"]', "host_keys = []", "places.wuxi.host_keys", "at least"),
        ('layout = "sgs-penalty"', 'layuot = "sgs-penalty"', "feeds.0.layuot", "no such setting"),
        ('stream = "person"\nto', 'stream = "receipt.x"\nto', "routes.0.stream", "no name"),
        ('from = "cn.wuxi"', 'from = "cn.suzhou"', "incoming.0.from", "no partner"),
        (
            'name = "penalty"',
            'name = "penalty"\nfolder = "../up"',
            "feeds.0.folder",
            "below inbox",
        ),
    ],
)
def test_a_mistake_is_told_with_its_line_and_what_to_do(old, new, path, says):
    text = changed(old, new)

    found = "\n".join(mistakes(text))

    assert f" {path}: " in found
    assert says in found


def test_every_mistake_is_told_not_only_the_first():
    text = changed('to = ["cn.wuxi"]', 'to = ["cn.suzhou"]').replace(
        'fetch = "own"', 'fetch = "nowhere"'
    )

    found = mistakes(text)

    assert found == [
        (
            f"chengxin.toml:{line_of(text, 'fetch =')}: partners.cn.wuxi.fetch: "
            "names no place (places: own, wuxi)"
        ),
        (
            f"chengxin.toml:{line_of(text, 'to = [')}: routes.0.to: "
            "cn.suzhou is no partner of this file (unknown partner)"
        ),
    ]


def test_two_routes_cannot_share_a_stream():
    text = (
        GOOD
        + '\n[[routes]]\nstream = "person"\nto = ["cn.wuxi"]\n'
        + ('standard = "jiangyin-person/0.9.0"\nrecords = ["licence"]\n')
    )

    (found,) = mistakes(text)

    assert "one chain" in found


def test_two_feeds_cannot_take_the_same_files():
    text = GOOD + '\n[[feeds]]\nname = "other"\nlayout = "x"\nfolder = "inbox/penalty"\n'

    (found,) = mistakes(text)

    assert "takes the same files" in found


def test_a_partners_stream_is_taken_by_one_section():
    again = '\n[[incoming]]\nfrom = "cn.wuxi"\nstream = "person"\n'

    (found,) = mistakes(GOOD + again + 'withdraws = "any"\n')
    (receipts,) = mistakes(GOOD + again.replace("person", "receipts"))

    assert "another section takes this stream of this partner" in found
    assert "incoming.1.stream" in found
    assert "carry the receipts" in receipts


@pytest.mark.parametrize(
    ("first", "longest", "wrong"), [(10, 9, True), (9, 9, False), (0, 0, False)]
)
def test_a_server_is_left_alone_no_shorter_at_most_than_at_first(first, longest, wrong):
    both = f"\n[limits]\nretry_first_minutes = {first}\nretry_longest_minutes = {longest}\n"
    assert "[limits]" not in GOOD

    found = mistakes(GOOD + both) if wrong else [str(parse(GOOD + both).limits)]

    assert ("retry_first_minutes (10)" in found[0]) is wrong


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*/chengxin.toml")), ids=str)
def test_the_examples_are_configurations_without_a_mistake(example):
    config = parse(example.read_text(encoding="utf-8"), name=str(example))

    assert config.partners


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("postgresql+psycopg://chengxin:secret@db.example/ledger", "no password"),
        ("postgresql+psycopg://chengxin@db.example/ledger?password=secret", "no password"),
        ("postgresql+psycopg://chengxin@db.example/ledger?sslpassword=secret", "no password"),
        ("postgresql://chengxin@db.example/ledger", "postgresql+psycopg://"),
        ("sqlite:///ledger.sqlite3", "SQLite file in the home"),
        ("mysql://chengxin@db.example/ledger", "postgresql+psycopg://"),
    ],
)
def test_a_ledgers_url_holds_no_password_and_names_a_database_we_know(url, says):
    (mistake,) = mistakes(f'{GOOD}\n[ledger]\nurl = "{url}"\n')
    line = len(GOOD.splitlines()) + 3
    assert mistake.startswith(f"chengxin.toml:{line}: ledger.url:")
    assert says in mistake
    assert "secret" not in mistake


@pytest.mark.parametrize(
    "url",
    [
        "postgresql+psycopg://chengxin@db.example:5432/ledger",
        "postgresql+psycopg://chengxin@/ledger?host=/run/postgresql",
        "postgresql+psycopg:///?service=chengxin",
        "postgresql+psycopg://chengxin@db.example/ledger?sslmode=verify-full&passfile=/etc/x",
    ],
)
def test_a_ledger_may_lie_in_postgresql(url):
    assert parse(f'{GOOD}\n[ledger]\nurl = "{url}"\n').ledger.url == url


@pytest.mark.parametrize("path", ["", ".", "spool", "./inbox/penalty", "server/../archive/sent"])
def test_a_place_is_no_folder_that_the_home_fills_itself(path):
    """In `spool` a run swept away what had been put there; in `inbox` it found no layout."""
    (told,) = mistakes(changed('path = "server"', f'path = "{path}"'))

    assert "places.own.path: the home keeps its own files there" in told
