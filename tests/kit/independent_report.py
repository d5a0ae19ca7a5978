"""A reader of credit reports by another hand: lxml and json alone, nothing of the product.

It knows what a report looks like from public samples: an answer for each person, modules of units,
segments whose names end with A and Z. It returns for each person the units with their elements.
"""

import json
from collections import defaultdict

from lxml import etree

MODULES = ["PND", "POT", "PCJ", "PCE", "PAP", "PHF", "PBS", "PPQ", "PAH"]


def reports(data):
    """[{"number", "day", "person", "units": {"PF04": [({element: text}, [annotation])]}}]"""
    if data.lstrip().startswith(b"<"):
        root = etree.fromstring(data)
        answers = root.findall("Msg")
        found = [as_dict(answer.find("ReportMessage/Document")) for answer in answers]
    else:
        answers = json.loads(data)["Document"]["Msg"]
        answers = answers if isinstance(answers, list) else [answers]
        found = [answer["ReportMessage"]["Document"] for answer in answers]
    return [report(one) for one in found]


def as_dict(element):
    """An element with elements as a dictionary of lists; one with a text as the text."""
    if not len(element):
        return element.text or ""
    inner = defaultdict(list)
    for child in element:
        inner[child.tag].append(as_dict(child))
    return dict(inner)


def listed(value):
    return value if isinstance(value, list) else [] if value in (None, "") else [value]


def one(value):
    (found,) = listed(value) or [""]
    return found


def report(document):
    head = one(one(document["PRH"])["PA01"])
    which, whose = one(head["PA01A"]), one(head["PA01B"])
    return {
        "number": one(which["PA01AI01"]),
        "day": one(which["PA01AR01"])[:10],
        "person": tuple(one(whose[name]) for name in ("PA01BQ01", "PA01BD01", "PA01BI01")),
        "summary": summary(one(document.get("PPO", ""))),
        "units": {
            name: [unit(name, found) for found in listed(inner)]
            for module in MODULES
            for name, inner in (one(document.get(module, "")) or {}).items()
        },
    }


def summary(module):
    groups = listed(one(module["PC04"])["PC040H"]) if module else []
    return {
        one(group["PC040D01"]): (int(one(group["PC040S02"])), one(group["PC040J01"]))
        for group in groups
    }


def unit(name, found):
    elements = {
        key: one(text)
        for key, text in one(found[f"{name}A"]).items()
        if one(text) not in ("", "0000-00")
    }
    segment = one(found.get(f"{name}Z", ""))
    groups = listed(segment[f"{name}ZH"]) if segment else []
    assert not segment or int(one(segment[f"{name}ZS01"])) == len(groups)
    keys = [f"{name}Z{tail}" for tail in ("D01", "R01", "Q01")]
    return elements, [tuple(one(group[key]) for key in keys) for group in groups]
