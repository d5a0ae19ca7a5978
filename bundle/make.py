"""Make the bundle for a closed network: every wheel, its digest, and a script that installs them.

    python bundle/make.py dist [--extras postgresql,mysql]

Run it on a connected machine with the same processor, C library and Python as the closed one.
Writes `chengxin-<version>-<python>-<platform>.tar.gz` into the folder, and prints its path.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent
_WHEEL = re.compile(r"(?P<name>[^-]+)-(?P<version>[^-]+)(?:-\d[^-]*)?-[^-]+-[^-]+-[^-]+\.whl")


def main() -> None:
    """Build, fetch, write down every digest, and pack."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("folder", type=Path, help="where the bundle is written")
    options.add_argument("--extras", default="postgresql,mysql", help="extras to bring along")
    given = options.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=given.folder, prefix=".bundle-") as work:
        wheels = Path(work) / "wheels"
        own = _build(wheels)
        _fetch(wheels, f"{own}[{given.extras}]" if given.extras else str(own))
        sys.stdout.write(f"{_pack(Path(work), given.folder, own)}\n")


def _pip(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *map(str, arguments)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _build(wheels: Path) -> Path:
    """The wheel of the repository, built by the tools that are installed here."""
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", wheels, REPOSITORY)
    (own,) = wheels.glob("chengxin-*.whl")
    return own


def _fetch(wheels: Path, requirement: str) -> None:
    """The wheels of everything it needs; what has no wheel is refused, for nobody can build it."""
    _pip("download", "--only-binary", ":all:", "--dest", wheels, requirement)


def _pack(work: Path, folder: Path, own: Path) -> Path:
    found = _WHEEL.fullmatch(own.name)
    if found is None:
        raise SystemExit(f"no name of a wheel: {own.name}")
    python = f"cp{sys.version_info.major}{sys.version_info.minor}"
    platform = re.sub(r"\W", "_", sysconfig.get_platform())
    name = f"chengxin-{found['version']}-{python}-{platform}"
    (work / "requirements.txt").write_text(_requirements(work / "wheels"), "utf-8")
    (work / "python").write_text(f"{sys.version_info.major}.{sys.version_info.minor}\n", "utf-8")
    (work / "version").write_text(f"{found['version']}\n", "utf-8")
    shutil.copy(HERE / "install.sh", work)
    (work / "SHA256SUMS").write_text(_sums(work), "utf-8")
    target = folder / f"{name}.tar.gz"
    _write(work, target, name)
    return target


def _requirements(wheels: Path) -> str:
    """One line for each wheel: exactly this version, with exactly these bytes."""
    lines = []
    for path in sorted(wheels.glob("*.whl")):
        found = _WHEEL.fullmatch(path.name)
        if found is None:
            raise SystemExit(f"no name of a wheel: {path.name}")
        lines.append(f"{found['name']}=={found['version']} --hash=sha256:{_digest(path)}\n")
    return "".join(lines)


def _sums(work: Path) -> str:
    files = sorted(path for path in work.rglob("*") if path.is_file())
    return "".join(f"{_digest(path)}  {path.relative_to(work)}\n" for path in files)


def _digest(path: Path) -> str:
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def _write(work: Path, target: Path, name: str) -> None:
    """An archive that depends on its content alone: no times, no owners. Whole or not there."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.mtime, entry.uid, entry.gid, entry.uname, entry.gname = 0, 0, 0, "", ""
        entry.mode = 0o755 if entry.isdir() or entry.name.endswith(".sh") else 0o644
        return entry

    part = target.with_name(f".{target.name}.part")
    with (
        part.open("wb") as sink,
        gzip.GzipFile("", "wb", 1, sink, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w") as archive,
    ):
        for path in sorted(work.rglob("*")):
            archive.add(path, f"{name}/{path.relative_to(work)}", recursive=False, filter=plain)
    part.replace(target)


if __name__ == "__main__":
    main()
