"""A TCP proxy that delays what passes, in a process of its own: `delay_proxy.py TARGET SECONDS`."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import subprocess
import sys
from collections.abc import Iterator

BLOCK = 256 * 1024


async def _pump(reading: asyncio.StreamReader, writing: asyncio.StreamWriter, delay: float) -> None:
    """Pass everything on, each block `delay` seconds after it came."""
    loop = asyncio.get_running_loop()
    queue: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

    async def read() -> None:
        while data := await reading.read(BLOCK):
            queue.put_nowait((loop.time() + delay, data))
        queue.put_nowait((loop.time() + delay, b""))

    task = asyncio.create_task(read())
    with contextlib.suppress(ConnectionError):
        while True:
            due, data = await queue.get()
            await asyncio.sleep(max(0.0, due - loop.time()))
            if not data:
                break
            writing.write(data)
    task.cancel()
    writing.close()


async def _serve(target: int, delay: float) -> None:
    async def welcome(reading: asyncio.StreamReader, writing: asyncio.StreamWriter) -> None:
        there = await asyncio.open_connection("127.0.0.1", target)
        for one in (writing, there[1]):
            one.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        await asyncio.gather(_pump(reading, there[1], delay), _pump(there[0], writing, delay))

    server = await asyncio.start_server(welcome, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextlib.contextmanager
def delaying(target: int, seconds: float) -> Iterator[int]:
    """Run the proxy before a port of this machine; give the proxy's port."""
    command = [sys.executable, __file__, str(target), str(seconds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout is not None
            yield int(process.stdout.readline())
        finally:
            process.kill()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), float(sys.argv[2])))
