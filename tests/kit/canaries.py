"""Canaries: the fictitious people of the suite must not show where no personal value belongs.

Every test that takes homes from the fixtures is searched at its end, whatever it fed them, and so
is what each command of the relay prints: logs, ledger, receipts, metrics, reports, names of files,
what lies on servers and what is left of temporary files.
"""

import re

from kit.department_files import FAMILY, GIVEN

# Sequences 996 to 999 were never given to anybody; letters, digits and places as they travel.
NUMBER = re.compile(rb"(?<![0-9])[1-9][0-9]{5}(?:19|20)[0-9]{6}99[6-9][0-9Xx](?![0-9A-Za-z])")
NAMES = tuple(
    re.compile(
        b"(?:%s)(?:%s){2}"
        % tuple(b"|".join(letter.encode(code) for letter in part) for part in (FAMILY, GIVEN))
    )
    for code in ("utf-8", "gb18030")
)
# Where persons' data belong: what departments gave and get back, and what was delivered.
OPEN = ("inbox", "originals", "quarantine", "feedback", "delivered", "reference")


def found_in(data: bytes) -> str:
    """What of a person stands in some bytes, told without showing it; empty where nothing does."""
    if NUMBER.search(data):
        return "a citizen number"
    if any(pattern.search(data) for pattern in NAMES):
        return "a person's name"
    return ""


def search(home, server):
    """Every place in a home and on its server where a person shows who must not."""
    seen = []
    for top, spared in ((home, OPEN), (server, ())):
        for path in sorted(top.rglob("*")):
            inner = path.relative_to(top)
            if inner.parts[0] not in spared and (what := found_in(str(inner).encode())):
                seen.append(f"{what} in a file name below {top.name}/{inner.parts[0]}")
            if not path.is_file() or path.is_symlink() or inner.parts[0] in spared:
                continue
            if what := found_in(path.read_bytes()):
                seen.append(f"{what} in {top.name}/{inner}")
    return seen


def check(*orgs):
    """Assert that no canary sings in the homes of these organisations."""
    found = [one for org in orgs if org.home.is_dir() for one in search(org.home, org.server)]
    assert found == [], found


def check_output(arguments, out, err):
    """Assert that a command of the relay printed nobody."""
    if not arguments or str(arguments[0]) != "exchange":
        return
    for stream, text in (("output", out), ("errors", err)):
        what = found_in(text)
        assert not what, f"{what} in the {stream} of chengxin {' '.join(map(str, arguments[:3]))}"
