"""Opening: a kept answer for a person who uses it."""

from __future__ import annotations

import base64

from exchange.gateway import Gateway
from exchange.ledger.queries import Asked
from exchange.querying import keeping, listing


def document(gateway: Gateway, one: Asked) -> dict[str, object]:
    """An answer with its records, and what was taken back of it; records under objection say so.

    Raises:
        DiskError: it is gone, or opens with no archive key of this home.
    """
    content = keeping.read(gateway, one)
    with gateway.ledger.transaction() as connection:
        stands = listing.shown(connection, one)
        objected = listing.objected(connection, one)
    return {
        "query": one.name,
        "partner": one.partner,
        "purpose": one.purpose,
        "reference": one.reference,
        "asked": one.asked,
        "answered": one.answered,
        "keep_until": one.keep_until,
        "standard": content["standard"],
        "records": [
            {
                "record_type": record["record_type"],
                "objection": _key(record) in objected,
                "record": record["record"],
            }
            for record in keeping.records(content)
        ],
        "withdrawn": [{"record_type": kind, "reason": why} for kind, why in stands.withdrawn],
    }


def _key(record: dict[str, object]) -> tuple[str, bytes]:
    return str(record["record_type"]), base64.b64decode(str(record["key"]))
