"""Random changes of a record type, of every kind that a person can write into a source."""

from dataclasses import replace

from standards.coherence import incoherences
from standards.model import (
    Absent,
    AtLeastOne,
    Code,
    Field,
    FieldType,
    FilledWhen,
    Form,
    IdentityDocument,
    Label,
    LevelPeriod,
    MinimumAge,
    NotAfterAsOf,
    NotBefore,
    PositiveWhen,
    RequiredWhen,
    Retention,
    WithinPeriod,
)

PATTERNS = (
    *(
        "",
        "[0-9]{1,}",
        "{DIGIT}{15}",
        "[A-Z0-9]{1,20}",
        "{HAN}{1,}",
        "[甲-龟]{1,}(号|{DIGIT}{2,4}){0,1}",
    ),
    *(
        "[0-9]{4}-[0-9]{2}-[0-9]{2}",
        "20[0-9]{2}-0[1-9]-[0-9]{2}",
        "(甲|乙){0,}",
        "{LINE}{0,}甲{LINE}{0,}",
    ),
    "32[0-9]{15}[0-9X]",
)


class Mutator:
    """Changes record types at random; the same `random` gives the same changes."""

    def __init__(self, random):
        self.random = random

    def mutated(self, record_type, catalog):
        """A catalog in which one record type is changed once or a few times."""
        for _ in range(50):
            made = record_type, catalog
            for _ in range(self.random.choice((1, 1, 1, 2, 3))):
                made = self._once(*made)
            if made[0] != record_type or made[1].code_lists != catalog.code_lists:
                found = replace(made[1], record_types=(made[0],), version="99.0.0")
                if not list(incoherences(found)):
                    return found
        raise AssertionError("no coherent change in fifty")

    def _once(self, record_type, catalog):
        kind = self.random.choice(
            [
                *(self._field, self._field, self._field, self._field, self._rule, self._rule),
                *(self._rule, self._new_rule, self._new_rule, self._codes, self._codes),
                *(self._remove, self._add, self._rename, self._order, self._said),
            ]
        )
        return kind(record_type, catalog)

    def _one_of(self, record_type):
        return self.random.choice(record_type.fields)

    def _put(self, record_type, field):
        fields = tuple(field if f.id == field.id else f for f in record_type.fields)
        return replace(record_type, fields=fields)

    def _field(self, record_type, catalog):
        field, random = self._one_of(record_type), self.random
        lists = [one.id for one in catalog.code_lists if one.id != "regions"]
        attribute, value = random.choice(
            [
                ("max_length", max(1, field.max_length + random.choice((-1, 1, -8, 8, 500, -500)))),
                ("max_length", random.choice((1, 2, 10, 18, 51, 4000))),
                ("required", not field.required),
                ("pattern", random.choice(PATTERNS)),
                ("refuse", random.choice(((), ("无",), ("无", "/"), ("甲", "1"), ("2020-06-30",)))),
                ("form", random.choice(list(Form))),
                ("decimals", random.choice((0, 1, 2, 4))),
                ("separator", random.choice(("", "；", ";"))),
                ("code_list", random.choice(lists)),
                ("type", random.choice(list(FieldType))),
            ]
        )
        changed = replace(field, **{attribute: value})
        if changed.type is FieldType.CODE and not changed.code_list:
            changed = replace(changed, code_list=random.choice(lists))
        if changed.type is not FieldType.CODE:
            changed = replace(changed, code_list="", separator="")
        if changed.required:
            changed = replace(changed, group="")
        return self._put(record_type, changed), catalog

    def _rule(self, record_type, catalog):
        """Drop a rule, or change a number or a part of it."""
        if not record_type.rules:
            return record_type, catalog
        at = self.random.randrange(len(record_type.rules))
        rule = record_type.rules[at]
        changed = () if self.random.random() < 0.4 else (self._changed(rule),)
        rules = (*record_type.rules[:at], *changed, *record_type.rules[at + 1 :])
        return replace(record_type, rules=rules), catalog

    def _changed(self, rule):  # noqa: PLR0911 (one case for each kind)
        random = self.random
        match rule:
            case Retention(_, years):
                return replace(rule, years=max(0, years + random.choice((-1, 1, 5))))
            case MinimumAge(_, _, refused, warned):
                below = max(0, refused + random.choice((-2, -1, 1, 2)))
                return replace(rule, refused_below=below, warned_below=max(below, warned))
            case WithinPeriod(_, _, _, periods):
                listed = list(periods)
                at = random.randrange(len(listed))
                months = max(0, listed[at].months + random.choice((-1, 1, 12)))
                listed[at] = replace(listed[at], months=months)
                return replace(rule, periods=tuple(listed[: random.choice((len(listed), at + 1))]))
            case RequiredWhen() | FilledWhen() | PositiveWhen():
                return replace(rule, values=rule.values[:-1] or (*rule.values, "1"))
            case AtLeastOne(fields, field):
                kept = tuple(f for f in fields if f == field or random.random() < 0.7)
                return replace(rule, fields=kept)
            case Absent(fields):
                kept = tuple(f for f in fields if random.random() < 0.7)
                return replace(rule, fields=kept or fields[:1])
            case _:
                return rule

    def _new_rule(self, record_type, catalog):
        random = self.random
        ids = list(record_type.field_ids)
        dates = [f.id for f in record_type.fields if f.type is FieldType.DATE]
        codes = [f for f in record_type.fields if f.type is FieldType.CODE]
        a, b = random.choice(ids), random.choice(ids)
        d, e = (random.choice(dates), random.choice(dates)) if dates else (a, b)
        made = [
            NotAfterAsOf(d),
            NotBefore(d, e),
            NotBefore(e, d),
            Retention(d, random.choice((1, 4, 5, 6))),
            Absent((a,)),
            AtLeastOne(tuple(dict.fromkeys((a, b))), a),
        ]
        if codes:
            code = random.choice(codes)
            known = catalog.code_list(code.code_list).values()
            some = tuple(random.sample(known, min(2, len(known))))
            levels = tuple(LevelPeriod(v, random.choice((3, 12, 36))) for v in some)
            made += [
                RequiredWhen(a, code.id, some),
                PositiveWhen(a, code.id, some),
                FilledWhen(a, code.id, some),
                WithinPeriod(d, e, code.id, levels),
            ]
        documents = any(one.id == "document_types" for one in catalog.code_lists)
        if documents and not any(isinstance(r, IdentityDocument) for r in record_type.rules):
            made.append(IdentityDocument(a, b, "document_types", "regions"))
        return replace(record_type, rules=(*record_type.rules, random.choice(made))), catalog

    def _codes(self, record_type, catalog):
        used = {f.code_list for f in record_type.fields if f.code_list} | {"document_types"}
        lists = [one for one in catalog.code_lists if one.id in used]
        if not lists:
            return record_type, catalog
        random = self.random
        one = random.choice(lists)
        codes = list(one.codes)
        at = random.randrange(len(codes))
        kind = random.choice(("drop", "add", "noted", "label", "pattern"))
        if kind == "drop" and len(codes) > 1:
            del codes[at]
        elif kind == "add":
            codes.append(Code(random.choice(("99", "另类", "特殊（一）")), Label("另类", "other")))
        elif kind == "noted":
            codes[at] = replace(codes[at], noted=not codes[at].noted)
        elif kind == "pattern" and any(code.pattern for code in codes):
            codes[at] = replace(codes[at], pattern=random.choice(PATTERNS))
        else:
            codes[at] = replace(codes[at], label=Label("另一含义", "another meaning"))
        codes = list({code.code: code for code in codes}.values())
        changed = replace(one, codes=tuple(codes))
        lists = tuple(changed if c.id == one.id else c for c in catalog.code_lists)
        return record_type, replace(catalog, code_lists=lists)

    def _remove(self, record_type, catalog):
        """Take a field away, with what refers to it."""
        named = {id_ for rule in record_type.rules for id_ in _names(rule)}
        kept = {*record_type.key, record_type.version_field, *named}
        free = [f.id for f in record_type.fields if f.id not in kept]
        if not free:
            return record_type, catalog
        gone = self.random.choice(free)
        fields = tuple(f for f in record_type.fields if f.id != gone)
        tombstones = (*record_type.tombstones, *((gone,) if self.random.random() < 0.7 else ()))
        return replace(record_type, fields=fields, tombstones=tombstones), catalog

    def _add(self, record_type, catalog):
        if "added" in record_type.field_ids:
            return record_type, catalog
        made = Field(
            "added",
            Label("新增项", "added"),
            self.random.choice((FieldType.TEXT, FieldType.DATE, FieldType.INTEGER)),
            self.random.choice((10, 64)),
            required=self.random.random() < 0.4,
        )
        at = self.random.randrange(len(record_type.fields) + 1)
        fields = (*record_type.fields[:at], made, *record_type.fields[at:])
        return replace(record_type, fields=fields), catalog

    def _rename(self, record_type, catalog):
        named = {id_ for rule in record_type.rules for id_ in _names(rule)}
        kept = {*record_type.key, record_type.version_field, *named}
        free = [f for f in record_type.fields if f.id not in kept and not f.formerly]
        if not free:
            return record_type, catalog
        old = self.random.choice(free)
        fields = tuple(
            replace(f, id=f"{f.id}_neu", formerly=f.id) if f.id == old.id else f
            for f in record_type.fields
        )
        return replace(record_type, fields=fields), catalog

    def _order(self, record_type, catalog):
        fields = list(record_type.fields)
        self.random.shuffle(fields)
        return replace(record_type, fields=tuple(fields)), catalog

    def _said(self, record_type, catalog):
        """Change what no record shows."""
        field = self._one_of(record_type)
        attribute, value = self.random.choice(
            [
                ("label", Label("另一名称", "another label")),
                ("note", "another note"),
                ("unit", "万元"),
                ("concept", "another.concept"),
                ("source_code", "ANOTHER"),
            ]
        )
        return self._put(record_type, replace(field, **{attribute: value})), catalog


def _names(rule):
    for name in ("field", "other", "named_in", "on", "start", "level"):
        value = getattr(rule, name, None)
        if isinstance(value, str):
            yield value
    yield from getattr(rule, "fields", ())
