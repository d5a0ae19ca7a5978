"""Refusals: why an envelope or a receipt is not taken, with the one public code for each step."""

from enum import StrEnum


class Code(StrEnum):
    """The public codes of envelope.md §3: all that a sender ever learns."""

    FORMAT = "format"
    HEADER = "header"
    SIGNATURE = "signature"
    POLICY = "policy"
    DUPLICATE = "duplicate"
    RECIPIENT = "recipient"
    BODY = "body"
    MANIFEST = "manifest"


class Refused(Exception):
    """An envelope that must not be taken.

    `code` may be shown to the peer; `detail` is for the local audit log alone and holds no
    personal value. `hint` says what an operator can do.
    """

    exit_code = 76

    def __init__(self, code: Code, detail: str) -> None:
        super().__init__(f"{code.value}: {detail}")
        self.code = code
        self.detail = detail

    @property
    def hint(self) -> str:
        """What to do next, for the operator."""
        return _HINTS[self.code]


class BadReceipt(Exception):
    """A receipt that is malformed, adds up wrongly or is not signed by its sender."""

    exit_code = 76
    hint = "keep the file and ask the partner's operator; nothing was changed in the ledger"


class BadCheckpoint(Exception):
    """A checkpoint of a log that is malformed or not signed by that log's key."""

    exit_code = 76
    hint = "keep the file and ask the partner's operator; take its newest announcement"


_HINTS = {
    Code.FORMAT: "transfer the file again, in binary mode; compare its size with the sender's",
    Code.HEADER: "the sender's software wrote a header outside the format: tell its operator",
    Code.SIGNATURE: "compare the sender's announced keys with `chengxin keys trust show`",
    Code.POLICY: "compare the envelope (`exchange inspect`) with `chengxin keys trust show`",
    Code.DUPLICATE: "nothing to do: the envelope was answered before",
    Code.RECIPIENT: "the sender sealed to a key we do not have: announce our keys again",
    Code.BODY: "the sender must seal the content again under the next number",
    Code.MANIFEST: "the sender must seal the content again under the next number",
}
