"""Random changes of a catalog: relaxations that a profile may not have, and narrowings it may."""

from dataclasses import replace

from standards.model import (
    Absent,
    AtLeastOne,
    Field,
    FieldType,
    Form,
    Label,
    MinimumAge,
    NotBefore,
    RequiredWhen,
    Retention,
)

OWN = Field("bd_x", Label("本地", "local"), FieldType.TEXT, 20)
_WIDER = {
    Form.NAME: Form.LINE, Form.LINE: Form.LINES, Form.USCC: Form.LINE,
    Form.ORGANISATION_CODE: Form.LINE, Form.REGION: Form.LINE,
}  # fmt: skip


def with_type(catalog, record_type):
    types = tuple(record_type if one.id == record_type.id else one for one in catalog.record_types)
    return replace(catalog, record_types=types)


def with_field(catalog, id_, field):
    record_type = catalog.record_type(id_)
    fields = tuple(field if one.id == field.id else one for one in record_type.fields)
    return with_type(catalog, replace(record_type, fields=fields))


def with_list(catalog, code_list):
    lists = tuple(code_list if one.id == code_list.id else one for one in catalog.code_lists)
    return replace(catalog, code_lists=lists)


def pick(random, found):
    found = list(found)
    return random.choice(found) if found else None


# Each relaxation takes a random source, a catalog and the id of a record type, and gives back the
# catalog and the fields that it touched; None where the record type offers nothing to relax.


def required(random, catalog, id_):
    type_ = catalog.record_type(id_)
    held = {*type_.key, type_.version_field}
    field = pick(random, (f for f in type_.fields if f.required and f.id not in held))
    return field and (with_field(catalog, id_, replace(field, required=False)), {field.id})


def length(random, catalog, id_):
    fields = catalog.record_type(id_).fields
    field = pick(random, (f for f in fields if f.type is FieldType.TEXT and not f.pattern))
    longer = field and replace(field, max_length=field.max_length + random.choice([1, 7, 300]))
    return field and (with_field(catalog, id_, longer), {field.id})


def pattern(random, catalog, id_):
    field = pick(random, (f for f in catalog.record_type(id_).fields if f.pattern))
    return field and (with_field(catalog, id_, replace(field, pattern="")), {field.id})


def placeholder(random, catalog, id_):
    field = pick(random, (f for f in catalog.record_type(id_).fields if f.refuse))
    kept = field and tuple(one for one in field.refuse if random.random() < 0.5)
    if field is None or kept == field.refuse:
        return None
    return with_field(catalog, id_, replace(field, refuse=kept)), {field.id}


def form(random, catalog, id_):
    fields = catalog.record_type(id_).fields
    field = pick(random, (f for f in fields if f.type is FieldType.TEXT and f.form in _WIDER))
    return field and (
        with_field(catalog, id_, replace(field, form=_WIDER[field.form])), {field.id},
    )  # fmt: skip


def kind(random, catalog, id_):
    fields = catalog.record_type(id_).fields
    field = pick(random, (f for f in fields if f.type is not FieldType.TEXT))
    text = field and replace(field, type=FieldType.TEXT, code_list="", separator="")
    return field and (with_field(catalog, id_, text), {field.id})


def code(random, catalog, id_):
    fields = catalog.record_type(id_).fields
    field = pick(random, (f for f in fields if f.code_list))
    if field is None:
        return None
    codes = catalog.code_list(field.code_list)
    if codes.open:
        return None
    more = replace(codes.codes[0], code="不在表内", label=Label("不在表内", "not listed"))
    return with_list(catalog, replace(codes, codes=(*codes.codes, more))), {
        f.id for f in fields if f.code_list == codes.id
    }


def noted(random, catalog, id_):
    fields = catalog.record_type(id_).fields
    field = pick(random, (f for f in fields if f.code_list and not f.separator))
    if field is None:
        return None
    codes = catalog.code_list(field.code_list)
    changed = tuple(replace(one, noted=True) for one in codes.codes)
    return with_list(catalog, replace(codes, codes=changed)), {
        f.id for f in fields if f.code_list == codes.id
    }


def rule(random, catalog, id_):
    type_ = catalog.record_type(id_)
    gone = pick(random, type_.rules)
    if gone is None:
        return None
    rules = tuple(one for one in type_.rules if one is not gone)
    touched = set(gone.fields) if isinstance(gone, Absent) else {gone.field}
    return with_type(catalog, replace(type_, rules=rules)), touched


def bound(random, catalog, id_):
    """A rule that asks for less than before."""
    type_ = catalog.record_type(id_)
    found = pick(random, (r for r in type_.rules if isinstance(r, Retention | MinimumAge | Absent)))
    if found is None:
        return None
    touched = {found.field} if not isinstance(found, Absent) else set(found.fields)
    if isinstance(found, Retention):
        less = replace(found, years=found.years + random.choice([1, 2, 5]))
    elif isinstance(found, MinimumAge):
        less = replace(found, refused_below=found.refused_below - random.choice([1, 2, 5]))
    elif len(found.fields) > 1:
        less = replace(found, fields=found.fields[1:])
    else:
        return None
    rules = tuple(less if one is found else one for one in type_.rules)
    return with_type(catalog, replace(type_, rules=rules)), touched


def added(random, catalog, id_):
    """A field that the parent lacks: not declared, or in a record type that is closed."""
    type_ = catalog.record_type(id_)
    if OWN.id in type_.field_ids:
        return None
    own = replace(OWN, extension=not type_.open and random.random() < 0.5)
    return with_type(catalog, replace(type_, fields=(*type_.fields, own))), {OWN.id}


RELAXATIONS = (
    required, length, pattern, placeholder, form, kind, code, noted, rule, bound, added,
)  # fmt: skip


# Narrowings and declared extensions, which are allowed.


def required_now(random, catalog, id_):
    type_ = catalog.record_type(id_)
    never = {name for r in type_.rules if isinstance(r, Absent) for name in r.fields}
    field = pick(
        random, (f for f in type_.fields if not f.required and not f.group and f.id not in never)
    )
    return field and with_field(catalog, id_, replace(field, required=True))


def shorter(random, catalog, id_):
    fields = catalog.record_type(id_).fields
    field = pick(random, (f for f in fields if f.type is FieldType.TEXT and f.max_length > 18))
    return field and with_field(
        catalog, id_, replace(field, max_length=random.randrange(18, field.max_length))
    )


def fewer_codes(random, catalog, id_):
    field = pick(random, (f for f in catalog.record_type(id_).fields if f.code_list))
    if field is None:
        return None
    codes = catalog.code_list(field.code_list)
    kept = tuple(one for one in codes.codes if random.random() < 0.7) or codes.codes[:1]
    return with_list(catalog, replace(codes, codes=kept))


def matching(random, catalog, id_):
    fields = catalog.record_type(id_).fields
    field = pick(
        random,
        (f for f in fields if f.form is Form.LINE and f.type is FieldType.TEXT and not f.pattern),
    )
    return field and with_field(catalog, id_, replace(field, pattern="{HAN}{1,}[A-Z0-9]{0,}"))


def left_out(random, catalog, id_):
    """An optional field that the city does not use, and that no rule names."""
    type_ = catalog.record_type(id_)
    named = {str(getattr(r, part)) for r in type_.rules for part in r.__slots__}
    field = pick(
        random,
        (
            f for f in type_.fields
            if not f.required and not f.group and not any(f.id in text for text in named)
        ),
    )  # fmt: skip
    kept = tuple(one for one in type_.fields if one is not field)
    return field and with_type(catalog, replace(type_, fields=kept))


def sooner(random, catalog, id_):
    type_ = catalog.record_type(id_)
    found = pick(random, (r for r in type_.rules if isinstance(r, Retention)))
    if found is None or found.years < 2:
        return None
    less = replace(found, years=found.years - 1)
    rules = tuple(less if one is found else one for one in type_.rules)
    return with_type(catalog, replace(type_, rules=rules))


def new_rule(random, catalog, id_):
    type_ = catalog.record_type(id_)
    dates = [f.id for f in type_.fields if f.type is FieldType.DATE]
    optional = [f.id for f in type_.fields if not f.required]
    coded = [f for f in type_.fields if f.code_list]
    made = []
    if len(dates) > 1:
        made.append(NotBefore(*random.sample(dates, 2)))
    if optional:
        made.append(AtLeastOne(tuple(optional), optional[0]))
    if optional and coded:
        field = random.choice(coded)
        values = (catalog.code_list(field.code_list).codes[0].code,)
        made.append(RequiredWhen(random.choice(optional), field.id, values))
    return made and with_type(catalog, replace(type_, rules=(*type_.rules, random.choice(made))))


def translated(random, catalog, id_):
    field = pick(random, catalog.record_type(id_).fields)
    label = Label(field.label.zh, f"{field.label.en} (in other words)")
    return with_field(catalog, id_, replace(field, label=label))


def extended(_, catalog, id_):
    type_ = catalog.record_type(id_)
    if not type_.open or OWN.id in type_.field_ids:
        return None
    own = replace(OWN, extension=True)
    return with_type(catalog, replace(type_, fields=(*type_.fields, own)))


def more_codes(random, catalog, id_):
    """A code in a list that the parent declares open."""
    lists = [catalog.code_list(f.code_list) for f in catalog.record_type(id_).fields if f.code_list]
    codes = pick(random, (one for one in lists if one.open))
    if codes is None or "本地代码" in codes.values():
        return None
    own = replace(codes.codes[0], code="本地代码", label=Label("本地代码", "local code"))
    return with_list(catalog, replace(codes, codes=(*codes.codes, own)))


NARROWINGS = (
    required_now, shorter, fewer_codes, matching, left_out, sooner, new_rule, translated, extended,
    more_codes,
)  # fmt: skip
