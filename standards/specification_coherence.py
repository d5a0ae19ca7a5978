"""What must hold inside an exchange specification before it can be published: its references."""

from collections.abc import Iterable, Iterator

from standards.coherence import Place, in_head, in_pattern, in_time
from standards.specification import MessageField, Specification, Sum, ValueType


def incoherences(standard: Specification) -> Iterator[tuple[Place, str]]:
    """Yield everything that does not fit together, each with its place in the model."""
    yield from in_head(standard)
    acts = {act.id for act in standard.acts}
    for part in ("streams", "shapes", "deadlines"):
        for row in getattr(standard, part):
            yield from _missing((part, row.id), "acts", row.acts, acts)
    shapes = {shape.id for shape in standard.shapes}
    deadlines = {deadline.id for deadline in standard.deadlines}
    for stream in standard.streams:
        place = ("streams", stream.id)
        yield from _missing(place, "shapes", stream.shapes, shapes)
        yield from _missing(place, "deadline", filter(None, [stream.deadline]), deadlines)
    for deadline in standard.deadlines:
        yield from in_time(("deadlines", deadline.id), deadline)
    for shape in standard.shapes:
        yield from in_pattern(("shapes", shape.id), shape.name_pattern)
    for row in standard.parts:
        place = ("parts", f"{row.shape}/{row.group}/{row.position}")
        yield from _missing(place, "shape", [row.shape], shapes)
    for field in standard.message_fields:
        yield from _in_field(standard, field)
    for sum_ in standard.sums:
        yield from _in_sum(standard, sum_)


def _in_field(standard: Specification, field: MessageField) -> Iterator[tuple[Place, str]]:
    place = ("message_fields", f"{field.message}/{field.name}")
    messages = {message.id for message in standard.messages}
    sets = {term.set for term in standard.terms}
    yield from _missing(place, "message", [field.message], messages)
    yield from _missing(place, "items", filter(None, [field.items]), messages)
    yield from _missing(place, "terms", filter(None, [field.terms]), sets)
    yield from in_pattern(place, field.pattern)
    if (field.type is ValueType.MESSAGES) != bool(field.items):
        yield place, "items: of a list of messages, and only there"
    if field.minimum is not None and field.type is not ValueType.INTEGER:
        yield place, "minimum: of an integer"
    texts = field.type in (ValueType.TEXT, ValueType.TEXTS)
    if not texts and (field.pattern or field.max_length is not None):
        yield place, "pattern and max_length: of a text or of texts"
    if field.needs:
        name, _, value = field.needs.partition("=")
        other = [f for f in standard.fields_of(field.message) if f.name == name]
        if not other or value not in standard.terms_of(other[0].terms):
            yield place, "needs: a field of the message, =, and one of its terms"


def _in_sum(standard: Specification, sum_: Sum) -> Iterator[tuple[Place, str]]:
    place = ("sums", f"{sum_.message}/{sum_.total}")
    numbers = {
        field.name for field in standard.fields_of(sum_.message) if field.type is ValueType.INTEGER
    }
    yield from _missing(place, "integers", [sum_.total, *sum_.parts], numbers)


def _missing(
    place: Place, attribute: str, named: Iterable[str], there: set[str]
) -> Iterator[tuple[Place, str]]:
    yield from ((place, f"{attribute}: no {name}") for name in named if name not in there)
