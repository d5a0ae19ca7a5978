"""Building the site: every page of every standard, as bytes by path."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from standards.canonical import digests, encode
from standards.compare.comparison import compare
from standards.compare.page import context
from standards.kinds import Standard
from standards.model import Act, Catalog, Label
from standards.site import view
from standards.site.tables import Table, tables
from standards.vocabulary import terms

STATIC: Final = ("style.css", "site.js")


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the menu."""

    href: str
    label: Label


def pages(standards: Sequence[Standard]) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the bytes of every file of the site.

    `standards` are in the order of ids and versions; a change page compares each version with the
    one before it.
    """
    for name in STATIC:
        yield name, (files("standards.site") / "static" / name).read_bytes()
    families = [(id_, list(found)) for id_, found in groupby(standards, key=lambda one: one.id)]
    yield "index.html", _render("home.html.j2", up="", families=[
        (id_, [_entry(one, before) for before, one in _in_turn(found)]) for id_, found in families
    ])  # fmt: skip
    for _, found in families:
        for before, standard in _in_turn(found):
            for path, data in _of_standard(standard, before):
                yield f"{folder(standard)}/{path}", data


def folder(standard: Standard) -> str:
    """Return the folder of a version's pages: `jiangyin-person-1.0.0`."""
    return f"{standard.id}-{standard.version}"


def _in_turn(found: Sequence[Standard]) -> Iterator[tuple[Standard | None, Standard]]:
    yield from zip((None, *found), found, strict=False)


def _entry(standard: Standard, before: Standard | None) -> Mapping[str, object]:
    return {
        "folder": folder(standard),
        "label": standard.label,
        "version": standard.version,
        "edition": standard.edition,
        "effective_from": standard.effective_from,
        "effective_until": standard.effective_until,
        "status": standard.status,
        "previous": before.version if before else "",
    }


Page = Callable[..., tuple[str, bytes]]


def _of_standard(standard: Standard, before: Standard | None) -> Iterator[tuple[str, bytes]]:
    listed = () if isinstance(standard, Catalog) else tuple(tables(standard))
    shared = {
        "standard": standard,
        "up": "../",
        "menu": _menu(standard, listed, before),
        "previous": before.version if before else "",
        "parent": getattr(standard, "parent", None),
        "tables": listed,
    }

    def page(path: str, template: str, **more: object) -> tuple[str, bytes]:
        return path, _render(template, page=path, **shared, **more)

    yield page(
        "index.html", "overview.html.j2", digest=digests(encode(standard))[0],
        nature=view.nature, scope=view.scope,
    )  # fmt: skip
    yield page("acts.html", "acts.html.j2", rank=_rank)
    if standard.exclusions:
        yield page("exclusions.html", "exclusions.html.j2")
    for table in listed:
        yield page(f"{table.id}.html", "section.html.j2", table=table)
    if before:
        yield page("changes.html", "changes.html.j2", **context(compare(before, standard)))
    if isinstance(standard, Catalog):
        yield from _of_catalog(standard, page)
    yield "search-index.js", _index(view.hits(standard) if isinstance(standard, Catalog)
                                    else view.hits_of_tables(listed, standard.acts))  # fmt: skip


def _of_catalog(catalog: Catalog, page: Page) -> Iterator[tuple[str, bytes]]:
    for record_type in catalog.record_types:
        yield page(
            f"{record_type.id}.html", "record_type.html.j2", record_type=record_type,
            facts=view.facts(record_type), fields=view.fields(record_type),
            rules=view.rules(record_type), acts=view.acts_of(record_type, catalog),
            code_list=catalog.code_list,
        )  # fmt: skip
    yield page("codes.html", "codes.html.j2", users_of=lambda one: view.users_of(one, catalog))


def _menu(
    standard: Standard, listed: tuple[Table, ...], before: Standard | None
) -> list[tuple[Label, list[Link]]]:
    more = [Link("acts.html", Label("依据", "Acts"))]
    if standard.exclusions:
        more.append(Link("exclusions.html", Label("未纳入的信息", "Left out")))
    if before:
        more.append(Link("changes.html", Label("变化", "Changes")))
    annexes = Label("附录", "Annexes")
    if not isinstance(standard, Catalog):
        content = [Link(f"{table.id}.html", table.label) for table in listed]
        return [(Label("内容", "Contents"), content), (annexes, more)]
    types = [Link(f"{one.id}.html", one.label) for one in standard.record_types]
    codes = Link("codes.html", Label("代码表", "Code lists"))
    return [(Label("记录类型", "Record types"), types), (annexes, [codes, *more])]


def _index(hits: Iterable[view.Hit]) -> bytes:
    """Write the search index as a script: a page opened from a folder may not fetch."""
    listed = [
        {
            "href": f"{hit.page}#{hit.anchor}" if hit.anchor else hit.page,
            "text": hit.text.lower(),
            "title": view.both(hit.title),
            "where": view.both(hit.where),
        }
        for hit in hits
    ]  # fmt: skip
    # `</` could end the script element of a page that holds it.
    text = json.dumps(listed, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f"window.SEARCH_INDEX = {text};\n".encode()


def _rank(act: Act) -> Label:
    known = terms("ranks")
    return known[act.rank].label if act.rank in known else Label(act.rank, act.rank)


def _render(template: str, **values: Any) -> bytes:  # noqa: ANN401 - what templates take
    return _environment().get_template(template).render(**values).encode()


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("standards.site"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
