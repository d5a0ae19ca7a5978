"""What passphrases derive, kept for every process of the tests.

Argon2id is slow on purpose and the same every time: it was most of what a short command took.
Another passphrase, salt or cost is another file, so what is wrong stays wrong.
"""

from __future__ import annotations

import atexit
import functools
import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from keys import sealing
from keys.sealing import Lock, MasterKey


@functools.cache
def folder() -> Path:
    """A folder that lives as long as this process."""
    made = Path(tempfile.mkdtemp(prefix="chengxin-derived-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def remember(kept: Path) -> None:
    """From now on this process looks into `kept` before it derives."""
    sealing.derive = functools.cache(functools.partial(_found, kept, sealing.derive))


def _found(kept: Path, derive, passphrase: bytes, lock: Lock) -> MasterKey:
    path = kept / hashlib.sha256(passphrase + repr(lock).encode()).hexdigest()
    if path.exists():
        return MasterKey(lock, path.read_bytes())
    master = derive(passphrase, lock)
    part = path.with_suffix(f".{os.getpid()}")
    part.write_bytes(master.secret)
    part.rename(path)  # others see all of it or nothing
    return master
