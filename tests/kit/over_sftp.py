"""Two homes whose places lie on one SFTP server, and what lies there."""

import json
import os

from kit import homes
from kit.department_files import penalty_csv
from kit.homes import STREAM, recent


def connect(pair, server, *, shared="", limits="", **changes):
    """Write both configurations: all lies on `server`, in one folder if `shared` names it."""
    for org, other in (pair, pair[::-1]):
        places = sftp("there", server, shared or other.id, **changes)
        places += sftp("here", server, shared or org.id, **changes)
        hub = org is pair[0]
        send, fetch = ("there", "there") if shared else ("there", "here")
        (org.home / "chengxin.toml").write_text(
            f'[organisation]\nid = "{org.id}"\n\n[keys]\npassphrase_file = "passphrase"\n\n'
            "[limits]\nsettle_seconds = 0\nretry_first_minutes = 0\nmin_free_megabytes = 0\n"
            f"{limits}\n{places}"
            f'[partners."{other.id}"]\nsend = "{send}"\nfetch = "{fetch}"\n\n'
            + (
                homes.route([other])
                if hub
                else f'[[incoming]]\nfrom = "{other.id}"\nstream = "{STREAM}"\n'
            )
        )


def sftp(name, server, folder, **changes):
    facts = {
        "port": server.port,
        "host_keys": [server.host_key_line],
        "identity": str(server.identity),
        "timeout_seconds": 10,
    } | changes
    # A JSON text, number or list of texts is written the same in TOML.
    lines = "".join(f"{key} = {json.dumps(value)}\n" for key, value in facts.items())
    return (
        f'[places.{name}]\nkind = "sftp"\nhost = "127.0.0.1"\nuser = "{server.user}"\n'
        f'root = "{server.remote}/{folder}"\n{lines}\n'
    )


def lying(server):
    """Every file on the server, hidden ones too, but what partners say of their logs."""
    return sorted(
        str(path.relative_to(server.files))
        for path in server.files.rglob("*")
        if path.is_file() and path.parent.name != "receipt-logs"
    )


def visible(server):
    return [name for name in lying(server) if ".part" not in name]


def whole_night(hub, wuxi):
    """The partner and the hub run; everything must be answered then."""
    assert wuxi.run().code == 0
    done = hub.run()
    assert done.code == 0, done.out
    (totals,) = hub.status()["partners"]
    assert (totals["waiting"], totals["refused"]) == (0, 0)
    assert totals["accepted"] == totals["records"]


def sizable(rows=600):
    """A file whose envelope is larger than what a connection carries before it is cut."""
    texts = ["".join(chr(0x4E00 + os.urandom(1)[0]) for _ in range(200)) for _ in range(rows)]
    return penalty_csv([recent(n, CF_SY=texts[n]) for n in range(rows)])
