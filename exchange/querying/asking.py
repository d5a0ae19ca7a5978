"""Asking: a list of persons with their consents becomes sealed questions to a partner.

    number,name,reference,document,form,given,until,purpose,recipient,record_types
    32028119800101999X,芙蓉一,授权书 2026-17,17.pdf,written,2026-03-01,2027-02-28,loan-approval,,

`document` names the signed consent below a folder, of which only the SHA-256 leaves, or is that
SHA-256. An empty `recipient` means us, an empty `purpose` the one that is asked for, empty
`record_types` (by blanks) every one. Persons come from a file or standard input alone: arguments
are seen by others on the machine.
"""

from __future__ import annotations

import csv
import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from exchange import batch, sealing
from exchange.clock import moment
from exchange.configuration.query_sections import AskingSection
from exchange.errors import ConfigurationError, ExchangeError, Exit
from exchange.gateway import Gateway
from exchange.ledger import queries
from exchange.ledger.queries import Asked
from exchange.querying import chain, entitlement, question
from exchange.querying.question import BadLine, Consent, Question
from standards.model import Catalog

COLUMNS = (
    *("number", "name", "reference", "document", "form", "given", "until"),
    *("purpose", "recipient", "record_types"),
)
_DIGEST = re.compile(r"[0-9a-f]{64}")
_PLAIN_NAME = re.compile(r"[^/\\\x00]{1,200}")
_MOST_BYTES = 64 << 20  # of a scanned document


class NotQuestions(ExchangeError):
    """A file that is no list of persons with consents; the message quotes no value."""

    exit_code = Exit.INPUT_REFUSED


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of every person of a list."""

    purpose: str
    record_types: tuple[str, ...]
    documents: Path | None = None  # the folder of the consents


def section_of(gateway: Gateway, partner: str) -> AskingSection:
    """How a partner is asked.

    Raises:
        ConfigurationError: the configuration does not say.
    """
    for one in gateway.config.asking:
        if one.partner == partner:
            return one
    raise ConfigurationError(
        f"chengxin.toml does not say how {partner} is asked",
        hint="add an [[asking]] section: docs/queries.md",
    )


def parse(gateway: Gateway, section: AskingSection, text: str, wish: Wish) -> tuple[Question, ...]:
    """The questions of a CSV file with the header `COLUMNS`, all or none; they have no name yet.

    What the partner would have to refuse is refused here: whoever is not entitled to ask has no
    reason to name a person.

    Raises:
        NotQuestions: every mistake, with its line.
    """
    rows = csv.DictReader(text.splitlines())
    if set(rows.fieldnames or ()) != set(COLUMNS):
        raise NotQuestions(
            f"line 1: the columns are not {','.join(COLUMNS)}",
            hint="docs/queries.md shows the form; nothing was asked",
        )
    catalog = gateway.catalog(section.standard)
    today = gateway.legal_day().isoformat()
    found: list[Question] = []
    mistakes = list(_unknown_types(wish, catalog))
    for number, row in enumerate(rows, 2):
        try:
            one = _question(gateway, row, wish)
        except BadLine as error:
            mistakes.append(f"line {number}: {error}")
            continue
        code = entitlement.uncovered(one, gateway.me, today, catalog)
        if code:
            mistakes.append(f"line {number}: {entitlement.WHY[code]} ({code})")
        elif one.number in {other.number for other in found}:
            mistakes.append(f"line {number}: {entitlement.WHY[entitlement.TWICE]}")
        found.append(one)
    if mistakes or not found:
        told = "\n".join(mistakes) or "line 2: no person stands here"
        raise NotQuestions(told, hint="mend them and give the file again; nothing was asked")
    return tuple(found)


def _unknown_types(wish: Wish, catalog: Catalog) -> Iterator[str]:
    known = {one.id for one in catalog.record_types}
    for name in wish.record_types:
        if name not in known:
            yield f"{catalog.name} has no record type {name}; it has {', '.join(sorted(known))}"


def _question(gateway: Gateway, row: Mapping[str | None, str | None], wish: Wish) -> Question:
    if None in row:
        raise BadLine("it has more cells than the header")
    cells = {name: unicodedata.normalize("NFC", (row.get(name) or "").strip()) for name in COLUMNS}
    consent = None
    if cells["reference"]:
        consent = Consent(
            reference=cells["reference"],
            digest=_digest(cells["document"], wish.documents),
            form=cells["form"],
            given=cells["given"],
            until=cells["until"],
            purpose=cells["purpose"] or wish.purpose,
            recipient=cells["recipient"] or gateway.me,
            record_types=tuple(sorted(set(cells["record_types"].split()))),
        )
    found = Question(
        name="q1",  # every question gets its own when it is sealed
        number=cells["number"].upper(),
        person=cells["name"],
        purpose=wish.purpose,
        record_types=tuple(sorted(set(wish.record_types))),
        consent=consent,
    )
    question.check(found)
    return found


def _digest(named: str, folder: Path | None) -> str:
    if _DIGEST.fullmatch(named):
        return named
    if folder is None:
        raise BadLine("document: no SHA-256; give the folder of the documents with --consent")
    path = folder / named
    if not _PLAIN_NAME.fullmatch(named) or not path.is_file():
        raise BadLine("document: no such file in the folder of the documents")
    if path.stat().st_size > _MOST_BYTES:
        raise BadLine("document: larger than 64 MiB")
    return hashlib.sha256(path.read_bytes()).hexdigest()


def ask(gateway: Gateway, section: AskingSection, wanted: Sequence[Question]) -> tuple[Asked, ...]:
    """Seal questions to a partner; the next run sends them. Returns them with their numbers.

    Raises:
        TrustGap: the partner has no trusted encryption key that is valid now.
        ConfigurationError: the stream has always gone to somebody else.
    """
    now = moment(gateway.now())
    with gateway.ledger.transaction() as connection:
        chain.check(connection, section.stream, section.partner)
        first = queries.next_number(connection)
        named = [replace(one, name=f"q{at}") for at, one in enumerate(wanted, first)]
        files = {question.QUESTIONS_NAME: (question.questions(named), len(named))}
        entry = sealing.seal_next(
            gateway,
            connection,
            sealing.Destination(section.stream, (section.partner,), "data", section.standard),
            sealing.Content(
                sealing.payload(files, media_type=question.QUESTIONS_TYPE, compress=True),
                len(named),
            ),
            sealing.Origin("query"),
        )
        asked = [
            _asked(gateway, section, entry.eid, now, number, one)
            for number, one in enumerate(named, first)
        ]
        queries.record_asked(connection, asked)
    sealing.reveal(gateway, entry)
    gateway.journal.write(
        "query.asked",
        at=gateway.now(),
        partner=section.partner,
        eid=entry.eid,
        questions=len(asked),
    )
    return tuple(asked)


def _asked(
    gateway: Gateway, section: AskingSection, eid: str, now: str, number: int, one: Question
) -> Asked:
    consent = one.consent
    return Asked(
        number=number,
        partner=section.partner,
        eid=eid,
        person=batch.person(one.number, gateway.ledger_key),
        purpose=one.purpose,
        record_types=" ".join(one.record_types),
        reference=consent.reference if consent else "",
        document=consent.digest if consent else "",
        form=consent.form if consent else "",
        given=consent.given if consent else "",
        until=consent.until if consent else "",
        asked=now,
    )
