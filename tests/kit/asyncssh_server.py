"""asyncssh's SFTP server: `python asyncssh_server.py HOME PORT` serves HOME/files."""

import asyncio
import sys
from pathlib import Path

import asyncssh


async def main() -> None:
    home, port = Path(sys.argv[1]), int(sys.argv[2])

    def serve(channel: asyncssh.SSHServerChannel) -> asyncssh.SFTPServer:
        return asyncssh.SFTPServer(channel, chroot=str(home / "files"))

    await asyncssh.listen(
        "127.0.0.1",
        port,
        server_host_keys=[str(home / "host_key")],
        authorized_client_keys=str(home / "authorized_keys"),
        sftp_factory=serve,
        allow_scp=False,
        sftp_version=3,
    )
    await asyncio.Event().wait()


asyncio.run(main())
