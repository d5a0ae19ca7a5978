"""One SSH connection with an SFTP channel on it, as a stream of bytes that cannot hang.

paramiko does the SSH protocol and nothing else here. What it leaves open is closed by hand: it sets
no TCP_NODELAY, checks no host key unless told to, returns from a handshake that timed out as if it
had succeeded, and waits for ever for a peer that takes no more bytes.
"""

from __future__ import annotations

import io
import logging
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

import paramiko
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from paramiko.ssh_exception import (
    AuthenticationException,
    ChannelException,
    IncompatiblePeer,
    SSHException,
)

from adapters.places.errors import (
    AuthenticationFailed,
    HostKeyMismatch,
    PeerMisbehaved,
    PlaceError,
    Timeout,
    Unreachable,
)
from adapters.places.sftp_algorithms import harden
from adapters.places.ssh_keys import PublicKey, load_private, parse_public, read_identity

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# Bytes the server may send ahead: 50 MiB/s at 20 ms. What lies waiting is moved at every read.
WINDOW = 1024 * 1024
CHUNK = 32 * 1024  # bytes of one SSH packet, the size that every server takes (RFC 4253 §6.1)
# paramiko prints what it also raises; the exceptions are enough, and its debug lines name users.
_LOG = "adapters.places.paramiko"


@dataclass(frozen=True, slots=True)
class SftpSettings:
    """Where a server is, which keys it may show, and who we are there.

    `host_keys` are OpenSSH public key lines (the current key and, before a change, the next one).
    `identity` is an OpenSSH private key file, mode 0600. `root` is the folder that names start
    from: absolute, or relative to where the server puts us; "" is just there. `timeout` is in
    seconds: for the whole connect, and for each answer after it.
    """

    host: str
    port: int
    user: str
    host_keys: tuple[str, ...]
    identity: Path
    root: str = ""
    timeout: float = 30.0


class Watchdog:
    """Cuts the connection when one step takes longer than it may, whatever paramiko waits for."""

    def __init__(self, seconds: float, cut: Callable[[], None]) -> None:
        self.bitten = False
        self._seconds = seconds
        self._cut = cut
        self._deadline = monotonic() + seconds
        self._off = threading.Event()
        # Looks four times per limit, so a step ends after at most 1.25 of its limit.
        self._every = max(seconds / 4, 0.05)
        threading.Thread(target=self._watch, name="sftp-watchdog", daemon=True).start()

    def pat(self, extra: float = 0.0) -> None:
        """Start a step that may take `extra` seconds more than others."""
        self._deadline = monotonic() + self._seconds + extra

    def rest(self) -> None:
        """Nothing is under way: the connection may lie idle."""
        self._deadline = float("inf")

    def off(self) -> None:
        """Stop watching."""
        self._off.set()

    def _watch(self) -> None:
        while not self._off.wait(self._every):
            if monotonic() > self._deadline:
                self.bitten = True
                self._cut()
                return


class Lane:
    """One open SFTP channel: `send` and `receive` bytes. Any error means that all are lost.

    The watchdog is that of the connection: one lane is waited for at a time.
    """

    def __init__(self, session: Session, channel: paramiko.Channel, watchdog: Watchdog) -> None:
        self._session = session
        self._channel = channel
        self._watchdog = watchdog

    def send(self, data: bytes) -> None:
        """Send all of it. Raises Timeout, Unreachable."""
        self._watchdog.pat()
        try:
            for at in range(0, len(data), CHUNK):
                self._channel.sendall(data[at : at + CHUNK])
        except (OSError, EOFError, SSHException) as error:
            raise self._session.meaning(error) from error

    def receive(self, size: int) -> bytes:
        """Receive some bytes, at least one, at most `size`. Raises Timeout, Unreachable.

        The clock started with the last `send` or `pat`: a server that dribbles gains nothing.
        """
        try:
            data = self._channel.recv(size)
        except (OSError, EOFError, SSHException) as error:
            raise self._session.meaning(error) from error
        if not data:
            raise self._session.meaning(EOFError())
        return data

    def pat(self, extra: float = 0.0) -> None:
        """Start the clock of one answer, which may take `extra` seconds more than others."""
        self._watchdog.pat(extra)
        self._channel.settimeout(self._session.timeout + extra)

    def rest(self) -> None:
        """Stop the clock: nothing is expected."""
        self._watchdog.rest()


class Session:
    """A connection that is logged in, with one SFTP channel open: its `first` lane."""

    def __init__(self, settings: SftpSettings) -> None:
        self._settings = settings
        # Everything of ours is looked at before the first byte leaves this machine.
        pinned = tuple(parse_public(line) for line in settings.host_keys)
        key = _private_key(settings.identity)
        if not pinned:
            raise HostKeyMismatch(
                f"no host key is pinned for {self._where}",
                hint="ask the partner for the server's public host key and put its line into the "
                "configuration; there is no way to accept an unknown key",
            )
        self._socket = _connect(settings)
        self._transport = paramiko.Transport(self._socket, default_window_size=WINDOW)
        self._watchdog = Watchdog(settings.timeout, self._cut)
        try:
            self._handshake(pinned)
            self._log_in(key)
            self.first = Lane(self, self._open_channel(), self._watchdog)
        except BaseException as error:
            self.close()
            meaning = self.meaning(error)
            if meaning is error:
                raise
            raise meaning from error
        self._watchdog.rest()

    @property
    def software(self) -> str:
        """What the server calls itself (RFC 4253 §4.2): its own words, to be shown with care."""
        return str(self._transport.remote_version)

    @property
    def timeout(self) -> float:
        """Seconds that an answer may take."""
        return self._settings.timeout

    def more(self, count: int) -> list[Lane]:
        """Open up to `count` more channels, all at once; fewer where the server allows no more.

        Raises Timeout, Unreachable.
        """
        self._watchdog.pat()
        try:
            with ThreadPoolExecutor(max_workers=count) as pool:
                opened = list(pool.map(lambda _: self._one_more(), range(count)))
        except (OSError, EOFError, SSHException) as error:
            raise self.meaning(error) from error
        finally:
            self._watchdog.rest()
        return [lane for lane in opened if lane is not None]

    def _one_more(self) -> Lane | None:
        try:
            return Lane(self, self._open_channel(), self._watchdog)
        except (PeerMisbehaved, ChannelException):
            return None

    def close(self) -> None:
        """Close channel, transport and socket. May be called again."""
        self._watchdog.off()
        self._cut()
        if self._transport.is_alive():
            self._transport.join(timeout=5.0)

    def _cut(self) -> None:
        # The socket first: closing a channel politely would wait for a peer that does not read.
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._transport.close()

    def _handshake(self, pinned: tuple[PublicKey, ...]) -> None:
        transport = self._transport
        logging.getLogger(_LOG).setLevel(logging.CRITICAL + 1)
        transport.set_log_channel(_LOG)
        timeout = self._settings.timeout
        # Longer than ours, so that the watchdog is first: paramiko ends some of its own as if the
        # peer had hung up.
        transport.banner_timeout = transport.handshake_timeout = 2 * timeout
        transport.auth_timeout = transport.channel_timeout = 2 * timeout
        harden(transport.get_security_options(), pinned=tuple(key.kind for key in pinned))
        transport.start_client(timeout=timeout)
        if not transport.initial_kex_done:  # paramiko returns quietly when its timeout ends
            raise TimeoutError
        _check_host_key(transport.get_remote_server_key(), pinned, self._where)

    def _log_in(self, key: paramiko.PKey) -> None:
        try:
            left = self._transport.auth_publickey(self._settings.user, key)
        except AuthenticationException as error:
            if self._watchdog.bitten or "timeout" in str(error).lower():
                raise TimeoutError from error
            if not self._transport.is_active():  # hung up in the middle: not a word about our key
                raise EOFError from error
            left = ["refused"]
        if left:
            raise AuthenticationFailed(
                f"{self._where} does not let {self._settings.user!r} in with our key",
                hint="send the partner the public line of the identity file, and check the user",
            )

    def _open_channel(self) -> paramiko.Channel:
        channel = self._transport.open_session(timeout=2 * self._settings.timeout)
        channel.settimeout(self._settings.timeout)
        try:
            channel.invoke_subsystem("sftp")
        except SSHException as error:
            if not self._transport.is_active():
                raise
            raise PeerMisbehaved(
                f"{self._where} lets us in but offers no SFTP",
                hint="the partner's server must allow the subsystem 'sftp' for this user",
            ) from error
        return channel

    @property
    def _where(self) -> str:
        return f"{self._settings.host}:{self._settings.port}"

    def meaning(self, error: BaseException) -> BaseException:
        """Turn what paramiko and the socket raise into errors of a place."""
        if isinstance(error, PlaceError):
            return error
        if isinstance(error, IncompatiblePeer):
            return PeerMisbehaved(
                f"{self._where} speaks only algorithms that are not safe",
                hint="its SSH server must be brought up to date: AES-GCM or AES-CTR with SHA-2, "
                "and a key exchange without SHA-1",
            )
        if self._watchdog.bitten or isinstance(error, TimeoutError):
            return Timeout(
                f"{self._where} did not answer within {self._settings.timeout:g} s",
            )
        if isinstance(error, (OSError, EOFError, SSHException)):
            return Unreachable(
                f"the connection to {self._where} was lost",
            )
        return error


def _connect(settings: SftpSettings) -> socket.socket:
    where = f"{settings.host}:{settings.port}"
    try:
        connection = socket.create_connection(
            (settings.host, settings.port), timeout=settings.timeout
        )
    except TimeoutError as error:
        raise Timeout(
            f"{where} does not answer",
            hint="check host, port and the firewalls on both sides",
        ) from error
    except (OSError, UnicodeError) as error:
        raise Unreachable(
            f"{where} cannot be reached: {getattr(error, 'strerror', None) or 'bad host name'}",
            hint="check host, port, the network and whether the partner's server runs",
        ) from error
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def _private_key(path: Path) -> paramiko.PKey:
    data = read_identity(path)
    private = load_private(data)
    kind: type[paramiko.PKey] = paramiko.RSAKey
    if isinstance(private, Ed25519PrivateKey):
        kind = paramiko.Ed25519Key
    elif isinstance(private, EllipticCurvePrivateKey):
        kind = paramiko.ECDSAKey
    return kind.from_private_key(io.StringIO(data.decode()))


def _check_host_key(offered: paramiko.PKey, pinned: tuple[PublicKey, ...], where: str) -> None:
    shown = PublicKey(offered.get_name(), offered.asbytes())
    if shown.data in {key.data for key in pinned}:
        return
    raise HostKeyMismatch(
        f"{where} shows a host key that is not pinned",
        hint=f"it shows {shown.kind} {shown.fingerprint}; pinned: "
        + ", ".join(f"{key.kind} {key.fingerprint}" for key in pinned)
        + "; nothing was sent to it. Ask the partner by telephone whether the key was changed",
    )
