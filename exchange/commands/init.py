"""`chengxin exchange init`: a new home."""

from __future__ import annotations

from pathlib import Path

import click

from exchange.commands import options

_TEMPLATE = """\
# The configuration of one home. Every setting is explained in docs/configuration.md.
# 本机构配置文件；各项说明见 docs/configuration.md。

[organisation]
id = "{organisation}"
name = "{name}"

[keys]
# Where an unattended run finds the passphrase: an owner-only file, or leave it empty and give
# the service a credential called chengxin-passphrase.
passphrase_file = "{passphrase_file}"

# A place is where bytes lie: a folder of this machine, or an SFTP server with pinned host keys.
# [places.own]
# kind = "folder"
# path = "server"
#
# [places.wuxi]
# kind = "sftp"
# host = "sftp.example.cn"
# port = 22
# user = "jiangyin"
# host_keys = ["ssh-ed25519 AAAA…"]
# identity = "ssh/ed25519"
# root = "."

# A partner is an organisation we exchange with: where we put things for it, and where it puts
# things for us. Its keys come in with `chengxin keys trust add`.
# [partners."cn.wuxi"]
# name = "无锡市公共信用信息平台"
# send = "wuxi"
# fetch = "own"

# A feed is a department's files in one layout; they arrive in inbox/<name>.
# [[feeds]]
# name = "penalty"
# layout = "sgs2018-penalty"
# department = "江阴市市场监督管理局"

# A route carries record types of a standard to partners, as one numbered stream.
# [[routes]]
# stream = "person"
# to = ["cn.wuxi"]
# standard = "jiangyin-person/2.0.0"
# records = ["penalty", "licence"]

# What partners may send us.
# [[incoming]]
# from = "cn.wuxi"
# stream = "person"
"""


@click.command("init")
@options.home
@click.option("--org", required=True, help="The organisation's id, such as cn.jiangyin  机构标识")
@click.option("--name", default="", help="Its name  机构名称")
@click.option("--passphrase-file", default="", help="Written into the configuration  口令文件")
def init(home: Path, org: str, name: str, passphrase_file: str) -> int:
    """Make a home: its folders, a commented chengxin.toml, and an SFTP identity.

    Never overwrites anything. 建立机构目录、配置文件与 SFTP 身份。
    """
    from adapters.places import ssh_keys
    from exchange.configuration.config import parse
    from exchange.home import Home, write_durably

    place = Home(home)
    text = _TEMPLATE.format(
        organisation=_quoted(org), name=_quoted(name), passphrase_file=_quoted(passphrase_file)
    )
    parse(text, name="--org")
    if place.config_file.exists():
        click.echo(f"{home} is a home already; nothing was changed")
        return 0
    place.prepare()
    identity = ssh_keys.make_identity(home / "ssh" / "ed25519")
    write_durably(place.config_file, text.encode())
    click.echo(f"made {home}")
    click.echo(f"SFTP identity, for the administrators of your partners' servers:\n  {identity}")
    click.echo(f"next: chengxin keys init --home {home} --org {org}")
    click.echo(f"then: describe places, partners, feeds and routes in {place.config_file}")
    return 0


def _quoted(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
