"""Records of the shipped standards before validators of other people: ajv, Xerces and xmllint.

`python tests/interop/run.py FOLDER [--records 300] [--standard NAME] [--type TYPE]`, where FOLDER
has ajv in `node_modules` and `Xerces.class`: `make interop` puts them there. Prints how many
records each engine and the enforcement matrix agreed on, and the smallest record of each
disagreement; ends with 1 when there is one.
"""

import argparse
import base64
import json
import math
import subprocess
import sys
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import messages
from kit import by_hand
from kit.odd_documents import documents as documents_of
from lxml import etree

from adapters.report_message.statements import REPORT
from standards import release
from standards.kinds import CATALOG
from standards.library import RELEASED
from standards.proving import engines, json_engines, proof, report, run, xml_engines
from standards.proving.enforced import of_file
from standards.proving.engine import Engine, refusal
from standards.samples import Samples
from standards.targets import outputs

HERE = Path(__file__).parent
AJV = {"ajv": {}, "ajv strict": {"strict": True, "strictRequired": False}}
OVERFLOW = "a number that is too large"
MOST_FILES = 400  # that xmllint is given at once


class Answering:
    """A program that answers each line with 1 (refused) or 0."""

    def __init__(self, *command):
        self._process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.stdin.close()
        self._process.wait()

    def ask(self, lines):
        found = []
        for line in lines:
            self._process.stdin.write(line + "\n")
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
            if answer not in {"0\n", "1\n"}:
                raise SystemExit(f"{self._process.args[0]} gave no answer")
            found.append(answer == "1\n")
        return found


def as_json(record):
    """Write a record as JSON; Python's word for a number beyond all numbers is none of JSON."""
    return json.dumps(
        {name: OVERFLOW if value == math.inf else value for name, value in record.items()}
    ).replace(f'"{OVERFLOW}"', "1e400")


def foreign(subject, folder, stack):
    """Yield the engines of other people for one record type."""
    schema, xsd = folder / "schema.json", folder / "schema.xsd"
    schema.write_bytes(subject.json_schema())
    xsd.write_bytes(subject.xsd())
    for name, options in AJV.items():
        ajv = ("node", HERE / "ajv.mjs", folder, schema, json.dumps(options))
        program = stack.enter_context(Answering(*ajv))
        yield Engine(
            name,
            lambda records, program=program: program.ask(map(as_json, records)),
            refusal(of_file("json-schema", subject.json_schema())),
        )
    documents = xml_engines.Documents(etree.fromstring(subject.xsd()), subject.record_type.id)

    def written(record):
        return etree.tostring(documents.of(record), encoding="utf-8", xml_declaration=True)

    xerces = stack.enter_context(Answering("java", "-cp", folder, "Xerces", xsd))
    expected = refusal(of_file("xsd", subject.xsd()))

    def by_xerces(records):
        return xerces.ask(base64.b64encode(written(one)).decode() for one in records)

    def by_xmllint(records):
        return xmllint(folder, xsd, [written(one) for one in records])

    yield Engine("Xerces", by_xerces, expected, documents.carried)
    yield Engine("xmllint", by_xmllint, expected, documents.carried)


def xmllint(folder, xsd, documents):
    """Return for each document whether xmllint refuses it."""
    found = []
    for start in range(0, len(documents), MOST_FILES):
        names = []
        for number, document in enumerate(documents[start : start + MOST_FILES]):
            names.append(folder / f"{number}.xml")
            names[-1].write_bytes(document)
        done = subprocess.run(
            ["xmllint", "--noent", "--noout", "--schema", xsd, *names],
            capture_output=True,
            check=False,
        )
        said = done.stderr.decode("utf-8", "replace").splitlines()
        for name in names:
            accepts = f"{name} validates" in said
            refuses = any(line.startswith((f"{name} fails", f"{name}:")) for line in said)
            if accepts == refuses:
                raise SystemExit(f"xmllint gave no answer: {said[:3]}")
            found.append(refuses)
    return found


def subjects(names, types):
    """Yield the record types of released catalogs as of their last day, or their first."""
    released = (n for n in release.published(kind=CATALOG) if release.load(n).status == RELEASED)
    for name in names or released:
        catalog = release.load(name)
        as_of = date.fromisoformat(catalog.effective_until or catalog.effective_from)
        folder = release.PUBLISHED / name
        files = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file()
        }
        for record_type in catalog.record_types:
            if not types or record_type.id in types:
                yield engines.Subject(
                    record_type, catalog, as_of, outputs.compiled(catalog) | files
                )


def proofs(subject, folder, count, every):
    """Yield what comes out for generated records and for those that are written by hand."""
    with ExitStack() as stack:
        asked = [
            json_engines.python(subject.json_schema()),
            json_engines.rust(subject.json_schema()),
            *foreign(subject, folder, stack),
        ]
        plan = run.Plan(count, seed=1, as_of=subject.as_of)
        yield "generated", run.prove_type(subject, asked, plan)
        record_type, catalog, as_of = subject.record_type, subject.catalog, subject.as_of
        check = proof.reference_of(record_type, catalog, as_of)
        odd = by_hand.records(record_type, catalog, as_of=as_of, every=every)
        written = proof.judged(list(odd), check)
        yield "by hand", run.prove_records(subject, asked, written, check)


def odd_documents(subject, folder):
    """Return the documents of other programs that an engine takes wrongly, by their names."""
    record_type, catalog, as_of = subject.record_type, subject.catalog, subject.as_of
    good = Samples(record_type, catalog, as_of=as_of, seed=5).valid(full=True)
    documents = list(documents_of(good, record_type, catalog))
    xsd = folder / "schema.xsd"
    xsd.write_bytes(subject.xsd())
    with Answering("java", "-cp", folder, "Xerces", xsd) as xerces:
        by_xerces = xerces.ask(base64.b64encode(data).decode() for _, data, _ in documents)
    by_xmllint = xmllint(folder, xsd, [data for _, data, _ in documents])
    wrong = [
        f"{what}: {name} {'refuses' if refused else 'accepts'}"
        for name, said in (("Xerces", by_xerces), ("xmllint", by_xmllint))
        for (what, _, good), refused in zip(documents, said, strict=True)
        if refused == good
    ]
    return len(documents), wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="with ajv in node_modules, and Xerces.class")
    parser.add_argument("--records", type=int, default=300, help="generated ones of each type")
    parser.add_argument("--every", type=int, default=5, help="the n-th odd value by hand, by turns")
    parser.add_argument("--standard", action="append", help="such as jiangyin-person/2.0.0")
    parser.add_argument("--type", action="append", help="a record type")
    given = parser.parse_args()
    folder = given.folder.resolve()
    wrong = 0
    for subject in subjects(given.standard, given.type):
        name = f"{subject.catalog.name} {subject.record_type.id}"
        for what, made in proofs(subject, folder, given.records, given.every):
            counts = ", ".join(f"{one.engine} {one.agreed}" for one in made.tallies)
            print(f"{name}, {what}: {made.records} records, {made.valid} valid; agreed: {counts}")
            for line in report.disagreements([made]):
                print(f"  {line}")
            wrong += made.disagreed
        count, odd = odd_documents(subject, folder)
        print(f"{name}, odd documents: {count}, twice", *odd, sep="\n  ", flush=True)
        wrong += len(odd)
    if not given.standard or REPORT in given.standard:
        count, odd = messages.prove(
            folder, max(given.records // 30, 1), answering=Answering, xmllint=xmllint, ajv=AJV
        )
        print(f"{REPORT} messages: {count}", *odd, sep="\n  ", flush=True)
        wrong += len(odd)
    print(f"disagreements: {wrong}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
