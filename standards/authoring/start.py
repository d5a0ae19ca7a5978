"""The start of a draft: the next version of a standard, or a new one made from parts of another."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from standards import source
from standards.authoring import patching, writer
from standards.kinds import Standard, kind_of
from standards.model import Catalog, CodeList, IdentityDocument, Label, RecordType

DRAFT = "draft"  # the status of what is not released yet


def next_version(standard: Standard, version: str, effective_from: str) -> Standard:
    """Return a standard as the draft of its next version; everything else is as it was."""
    return replace(
        standard,
        version=version,
        previous=standard.version,
        status=DRAFT,
        effective_from=effective_from,
        effective_until="",
        linter="",
    )


def files_of_next(made: Standard, begun: Standard, folder: Path) -> Mapping[str, bytes]:
    """Return the files of the next version's source.

    They are those of the source of the version before, comments and all, where `folder` holds it
    and it says the same; else they are written from the standard alone. Lens files stay behind:
    they lead to the version before.
    """
    head = kind_of(begun).source
    try:
        same = folder.is_dir() and source.read_any(folder) == begun
    except source.SourceMistakes:
        same = False
    if not same:
        return writer.files(made)
    kept = {path.name: path.read_bytes() for path in sorted(folder.glob("*.csv"))}
    for part in ("records", "codes"):
        for path in sorted((folder / part).glob("*.*")):
            kept[f"{part}/{path.name}"] = path.read_bytes()
    whole = patching.toml_values(writer.files(made)[head])
    return {head: patching.head(head, (folder / head).read_bytes(), whole), **kept}


def lens_file(begun: Standard, made: Standard) -> Mapping[str, bytes]:
    """Return the lens file from the version before, without any lens yet."""
    text = f"""\
# From {begun.version} to {made.version}. Fields of the same id, and those that `formerly` names, go
# over by themselves; declare here what else changes: docs/migrate.md.
old = "{begun.name}"
"""
    return {f"migrations/{begun.version}.toml": text.encode()}


def new_catalog(
    pattern: Catalog, id_: str, label: Label, publisher: str, types: Iterable[str], day: str
) -> Catalog:
    """Return the draft of a new catalog with some record types of another to begin with.

    Raises KeyError for a record type that the other does not have.
    """
    chosen = tuple(pattern.record_type(name) for name in types)
    acts = {act for one in chosen for act in _acts(one)}
    return Catalog(
        id=id_,
        version="0.1.0",
        edition=day[:4],
        label=label,
        effective_from=day,
        status=DRAFT,
        publisher=publisher,
        record_types=chosen,
        code_lists=tuple(_lists(pattern, chosen)),
        acts=tuple(act for act in pattern.acts if act.id in acts),
        scheme=pattern.scheme,
        basic_catalogue=pattern.basic_catalogue,
    )


def _acts(record_type: RecordType) -> Iterable[str]:
    yield from (*record_type.acts, *record_type.publication_acts)
    for field in record_type.fields:
        yield from field.acts


def _lists(pattern: Catalog, chosen: Iterable[RecordType]) -> Iterable[CodeList]:
    """Return the code lists that record types need, in their order."""
    needed = {"regions"}
    for record_type in chosen:
        needed |= {field.code_list for field in record_type.fields}
        for rule in record_type.rules:
            if isinstance(rule, IdentityDocument):
                needed |= {rule.documents, rule.regions}
    return (codes for codes in pattern.code_lists if codes.id in needed)
