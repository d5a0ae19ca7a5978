"""Mislisted: what a listing of a partner's things shows as something else than files.

Nothing of it is taken, so it is said: a server that shows every file as a folder, as a link, or
without a word of what it is would look like one at which nothing waits.
"""

from __future__ import annotations

from collections.abc import Iterator

from adapters.places.place import Listing
from exchange import addresses
from exchange.errors import PeerError
from exchange.gateway import Gateway


def tell(gateway: Gateway, step: str, partner: str, stream: str, listing: Listing) -> None:
    """Write down how much of a listing was left out, and report names of ours that are no files."""
    for reason, count in listing.skipped:
        gateway.journal.write(
            "listing.skipped", at=gateway.now(), partner=partner, reason=reason, count=count
        )
    for error in errors(partner, stream, listing):
        gateway.problem(step, f"{partner} {stream}", error)


def errors(partner: str, stream: str, listing: Listing) -> Iterator[PeerError]:
    """What to say of the names of ours in a listing that are no files."""
    for names, one, more in (
        (listing.folders, "1 name is a folder", "names are folders"),
        (listing.others, "1 name is no file", "names are no files"),
    ):
        count = sum(map(_is_of_a_file, names))
        if not count:
            continue
        what = one if count == 1 else f"{count} {more}"
        yield PeerError(
            f"{what} where {partner} puts envelopes and receipts of stream {stream}",
            hint="nothing of them was taken: the server shows files as folders or links or does "
            "not say what they are, or somebody made them",
        )


def _is_of_a_file(name: str) -> bool:
    """Whether an envelope or a receipt would have this name."""
    return bool(addresses.parse_envelope_name(name) or addresses.parse_note_name(name))
