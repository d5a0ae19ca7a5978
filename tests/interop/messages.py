"""Messages of report data elements before ajv, Xerces and xmllint, by their compiled schemas.

Each message is of one generated record. All engines have to take it as it was written, and to
refuse it without one of its elements, and with an amount or month that there is not.
"""

import base64
import datetime as dt
import json
import re
from pathlib import Path

import polars as pl

from adapters.report_message import json_schema, xsd
from adapters.report_message.delivery import Given, deliver
from adapters.report_message.statements import REPORT
from adapters.report_message.units import WRITTEN
from standards.release import load
from standards.samples import Samples

AJV = Path(__file__).with_name("ajv.mjs")
DAY = dt.date(2026, 4, 20)


def documents(count):
    """Yield XML, JSON and whether both are right."""
    catalog = load(REPORT)
    for unit in WRITTEN:
        record_type = catalog.record_type(unit.lower())
        samples = Samples(record_type, catalog, as_of=DAY, seed=17)
        for at in range(count):
            record = samples.valid(full=at % 2 == 0) | {"xh": "1"}
            for name in (f"{unit}zd01".lower(), f"{unit}zq01".lower()):
                record.pop(name, None)
            in_xml, in_json = (written(unit.lower(), record_type, record, syntax)
                               for syntax in ("xml", "json"))  # fmt: skip
            if in_xml is None:  # nothing in it, or past its time as a reader reckons it
                continue
            yield in_xml, in_json, True
            element = re.search(f"<({unit}A[A-Z0-9]+)", in_xml)[1]
            yield (
                re.sub(rf"<{element}(/>|>[^<]*</{element}>)", "", in_xml),
                re.sub(rf'"{element}":"(?:[^"\\]|\\.)*",?', "", in_json),
                False,
            )
            for sign, wrong in (("J", "1.005"), ("R", "2025-13")):
                found = re.search(f"<({unit}A{sign}[0-9]+)>[^<]*<", in_xml)
                if found:
                    name = found[1]
                    yield (
                        re.sub(f"<{name}>[^<]*<", f"<{name}>{wrong}<", in_xml),
                        re.sub(rf'"{name}":"[^"]*"', f'"{name}":"{wrong}"', in_json),
                        False,
                    )


def written(type_, record_type, record, syntax):
    schema = dict.fromkeys(record_type.field_ids, pl.String)
    given = Given(f"{type_}.ndjson", type_, pl.DataFrame([record], schema=schema, orient="row"))
    found = deliver([given], syntax=syntax, day=DAY, each=10)
    return next((data.decode() for data in found.files.values()), None)


def prove(folder, count, *, answering, xmllint, ajv):
    """Return how many documents there were, and those that an engine took wrongly."""
    made = list(documents(count))
    catalog = load(REPORT)
    (folder / "message.xsd").write_bytes(xsd.render(catalog))
    (folder / "message.json").write_bytes(json_schema.render(catalog))
    said = {"xmllint": xmllint(folder, folder / "message.xsd", [x.encode() for x, _, _ in made])}
    with answering("java", "-cp", folder, "Xerces", folder / "message.xsd") as program:
        said["Xerces"] = program.ask(base64.b64encode(x.encode()).decode() for x, _, _ in made)
    for name, options in ajv.items():
        command = ("node", AJV, folder, folder / "message.json", json.dumps(options))
        with answering(*command) as program:
            said[name] = program.ask(text.strip() for _, text, _ in made)
    return len(made), [
        f"document {at}: {name} {'refuses' if refused else 'accepts'}"
        for name, answers in said.items()
        for at, (refused, (_, _, good)) in enumerate(zip(answers, made, strict=True))
        if refused == good
    ]
