"""Withdrawals in tests: naming records by their key, and what each side says of them."""

from __future__ import annotations

import json
from pathlib import Path

from kit.commands import Done, chengxin
from kit.homes import STANDARD, Org

KEY = ("cf_xzjg", "cf_wsh", "cf_xdr_sfz")  # of a penalty of 0.9.0, from the codes of the table
CODES = ("CF_XZJG", "CF_WSH", "CF_XDR_SFZ")


def key_of(row: dict[str, str]) -> str:
    """The lines that name a penalty, from the row of the department's file."""
    return "\n".join(f"{name}={row[code]}" for name, code in zip(KEY, CODES, strict=True)) + "\n"


def withdraw(org: Org, rows: list[dict[str, str]], reason: str, *more: str) -> Done:
    """The command, for penalties named in a file."""
    path = org.base / "keys.txt"
    path.write_text("\n".join(key_of(row) for row in rows), "utf-8")
    options = () if "--standard" in more else ("--standard", STANDARD)
    return chengxin(
        "exchange", "withdraw", "--home", org.home, "--type", "penalty", "--reason", reason,
        "--keys-file", path, "--json", *options, *more,
    )  # fmt: skip


def holders(org: Org) -> tuple[int, dict]:
    """The exit code and the JSON of `exchange withdrawals`."""
    done = chengxin("exchange", "withdrawals", "--home", org.home, "--json")
    assert done.out, done.err
    return done.code, done.json


def owing(org: Org) -> list[tuple[str, str, str]]:
    """Who still owes an answer: (case, partner, standing)."""
    _, found = holders(org)
    return [(one["case"], one["partner"], one["standing"]) for one in found["holders"]]


def notices(org: Org) -> list[dict]:
    """The withdrawals that were laid down for whoever uses the records, in order."""
    files: list[Path] = sorted((org.home / "delivered").glob("*/*/*.withdrawals.ndjson"))
    return [json.loads(line) for file in files for line in file.read_bytes().splitlines()]


def records(org: Org) -> list[str]:
    """The numbers of the decisions that were delivered as records."""
    files = sorted((org.home / "delivered").glob("*/*/*.penalty.ndjson"))
    lines = [json.loads(line) for file in files for line in file.read_bytes().splitlines()]
    return [line["cf_wsh"] for line in lines]
