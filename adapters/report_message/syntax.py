"""A message as XML or JSON: the same elements in the same order. The same nodes, the same bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable

    from adapters.report_message.units import Node


def to_xml(root: Node) -> bytes:
    """Return XML 1.0 in UTF-8, an element a line."""
    element = etree.Element(root.name)
    _fill(element, root)
    etree.indent(element, space=" ")
    return bytes(etree.tostring(element, xml_declaration=True, encoding="UTF-8")) + b"\n"


def _fill(element: etree._Element, node: Node) -> None:
    if isinstance(node.content, tuple):
        for inner in node.content:
            _fill(etree.SubElement(element, inner.name), inner)
    elif node.content != "":
        element.text = str(node.content)


def to_json(root: Node) -> bytes:
    """Return JSON in UTF-8 on one line: lists for what may repeat, null for an empty module."""
    text = json.dumps(
        {root.name: _json(root)}, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )
    return text.encode() + b"\n"


def _json(node: Node) -> Any:  # noqa: ANN401  whatever JSON has
    if not isinstance(node.content, tuple):
        return node.content
    found: dict[str, Any] = {}
    for inner in node.content:
        if inner.repeats:
            found.setdefault(inner.name, []).append(_json(inner))
        else:
            found[inner.name] = _json(inner)
    return found or None


SYNTAXES: Final[dict[str, Callable[[Node], bytes]]] = {"xml": to_xml, "json": to_json}
