"""Officers who release standards: homes with one publisher key each, and the set of their keys."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from kit.commands import Done, chengxin, good
from kit.homes import PASSPHRASE
from kit.lint_faults import CLEAN

PUBLISHER = "cn.jiangyin"
NAME = "clean-person/1.0.0"  # the standard that tests release, without any finding of the lint
HEAD = {"publisher": PUBLISHER, "effective_until": "2099-12-31"}


@dataclass(frozen=True)
class Officer:
    """One officer and a home that lies on nobody else's machine."""

    id: str
    home: Path

    @property
    def secret(self) -> Path:
        return self.home / "passphrase"

    @property
    def card(self) -> Path:
        return self.home / "keys" / f"{self.id}.publisher.note"

    @property
    def with_keys(self) -> tuple[str | Path, ...]:
        return ("--home", self.home, "--passphrase-file", self.secret)

    def sign_set(self, folder: Path) -> Done:
        return chengxin("keys", "publisher", "sign", folder, "--yes", *self.with_keys)

    def sign(self, release: Path) -> Done:
        return chengxin("standards", "sign", release, "--yes", *self.with_keys)


def officer(base: Path, number: int) -> Officer:
    """Make one officer's home by the product's own command."""
    one = Officer(f"{PUBLISHER}.officer-{number}", base / f"officer-{number}")
    one.home.mkdir(parents=True)
    one.secret.touch(mode=0o600)
    one.secret.write_text(PASSPHRASE)
    good("keys", "publisher", "init", "--officer", one.id, "--cost", "lowest", *one.with_keys)
    return one


def publishers(folder: Path, officers: list[Officer], *, threshold: int, signers=None) -> str:
    """Put the next set together, have it signed, and return its digits."""
    cards = [one.card for one in officers]
    good("keys", "publisher", "set", *cards, "--publisher", PUBLISHER,
         "--threshold", str(threshold), "--into", folder)  # fmt: skip
    for one in signers or officers:
        done = one.sign_set(folder)
        assert done.code == 0, done.err
    return digits(folder)


def digits(folder: Path) -> str:
    """The digits of the newest set."""
    shown = json.loads(good("keys", "publisher", "show", folder, "--json"))
    return shown[-1]["fingerprint"]


def draft(folder: Path, source: Path, **changes: str) -> Path:
    """A copy of a draft with other words at the top of its catalog.toml."""
    shutil.copytree(source, folder)
    path = folder / "catalog.toml"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    for name, value in changes.items():
        kept = [line for line in lines if not line.startswith(f"{name} = ")]
        lines = [*kept[:1], f'{name} = "{value}"\n', *kept[1:]]
    path.write_text("".join(lines), "utf-8")
    return folder


@dataclass(frozen=True)
class Ceremony:
    """What three officers have made: a draft, the set of their keys, and a release of it."""

    base: Path
    officers: list[Officer]
    digits: str

    @property
    def draft(self) -> Path:
        return self.base / "draft"

    @property
    def sets(self) -> Path:
        return self.base / "publishers"

    @property
    def release(self) -> Path:
        return self.base / "releases" / NAME

    def make(self, draft: Path | None = None, into: str = "releases"):
        return chengxin("standards", "release", draft or self.draft, "--publishers", self.sets,
                        "--into", self.base / into)  # fmt: skip

    def verify(self, folder: Path | None = None, digits: str | None = None):
        return chengxin("standards", "verify", folder or self.release, "--fingerprint",
                        digits or self.digits, "--json")  # fmt: skip


def ceremony(base: Path) -> Ceremony:
    """Four officers, a set of the first three, and a release that two of them have signed."""
    found = [officer(base, number) for number in (1, 2, 3, 4)]
    digits_ = publishers(base / "publishers", found[:3], threshold=2)
    made = Ceremony(base, found, digits_)
    draft(made.draft, CLEAN, **HEAD)
    done = made.make()
    assert done.code == 0, done.err
    for one in found[:2]:
        assert one.sign(made.release).code == 0
    return made
