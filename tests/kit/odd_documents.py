"""XML documents of one good record as other programs write them, good ones and wrong ones."""

from xml.sax.saxutils import escape

from standards.targets import xsd

_XSI = "http://www.w3.org/2001/XMLSchema-instance"
# GB 18030 of 2005 and 2022 write these in other bytes than that of 2000, which Python follows; the
# converters of glibc and Java do not know those.
_MOVED = dict.fromkeys([*range(0x9FB4, 0x9FBC), *range(0xFE10, 0xFE1A)], "龙")


def documents(record, record_type, catalog):
    """Yield for each document what is odd about it, its bytes, and whether it is good."""
    space = xsd.namespace(catalog)
    id_ = record_type.id
    ordered = [(name, record[name]) for name in record_type.field_ids if name in record]
    fields = [f"<{name}>{escape(text)}</{name}>" for name, text in ordered]
    (first, value), (second, _) = ordered[0], ordered[1]
    rest = "".join(fields[1:])

    def whole(body, *, root=id_, attributes="", head=""):
        text = f'{head}<{root} xmlns="{space}"{attributes}>{body}</{root}>'
        return text.encode()

    def with_first(element):
        return whole(element + rest)

    body = "".join(fields)
    prefixed = "".join(f"<r:{name}>{escape(text)}</r:{name}>" for name, text in ordered)
    yield "as it is", whole(body), True
    yield "a prefix", f'<r:{id_} xmlns:r="{space}">{prefixed}</r:{id_}>'.encode(), True
    yield "a declaration", whole(body, head='<?xml version="1.0" encoding="UTF-8"?>\n'), True
    yield "a byte order mark", b"\xef\xbb\xbf" + whole(body), True
    head = '<?xml version="1.0" encoding="GB18030"?>'
    yield "GB18030", whole(body.translate(_MOVED), head=head).decode().encode("gb18030"), True
    yield "UTF-16", whole(body).decode().encode("utf-16"), True
    yield "indented", whole("\n  ".join(["", *fields, ""])), True
    yield "comments between", whole("<!-- 1 -->".join(fields)), True
    yield "a processing instruction", whole("<?x y?>" + body), True
    yield "CDATA", with_first(f"<{first}><![CDATA[{value}]]></{first}>"), True
    references = "".join(f"&#x{ord(char):x};" for char in value)
    yield "character references", with_first(f"<{first}>{references}</{first}>"), True
    yield (
        "a comment in a value",
        with_first(f"<{first}>{value[:1]}<!-- -->{value[1:]}</{first}>"),
        True,
    )
    entity = f'<!DOCTYPE {id_} [<!ENTITY v "{value}">]>'
    yield "an internal entity", whole(f"<{first}>&v;</{first}>{rest}", head=entity), True
    located = f' xmlns:xsi="{_XSI}" xsi:schemaLocation="{space} no-such-file.xsd"'
    yield "a place of the schema", whole(body, attributes=located), True
    for blank in (" ", "\n", "\t", "&#13;", "\u3000"):
        yield f"{blank!r} before", with_first(f"<{first}>{blank}{value}</{first}>"), False
        yield f"{blank!r} behind", with_first(f"<{first}>{value}{blank}</{first}>"), False
    for blank in (" ", "\n  "):
        padded = f"<{first}>{blank}<![CDATA[{value}]]>{blank}</{first}>"
        yield f"{blank!r} around CDATA", with_first(padded), False
    kept = f'<{first} xml:space="default"> {value} </{first}>'
    yield "xml:space", with_first(kept), False
    nil = f'<{first} xmlns:xsi="{_XSI}" xsi:nil="true"/>'
    yield "nil", with_first(nil), False
    yield "nil that is none", with_first(nil.replace("/>", f">{value}</{first}>")), False
    for name in ("xs:string", "xs:anyType"):
        typed = f'<{first} xmlns:xsi="{_XSI}" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
        yield f"typed {name}", with_first(f'{typed} xsi:type="{name}">{value}</{first}>'), False
    yield "an attribute", with_first(f'<{first} unit="1">{value}</{first}>'), False
    yield "an attribute of the record", whole(body, attributes=' id="1"'), False
    yield "an element in a value", with_first(f"<{first}><b>{value}</b></{first}>"), False
    yield "text between", whole("x" + body), False
    yield "a field more", whole(body + "<more>1</more>"), False
    yield "a field twice", whole(fields[0] + body), False
    yield "another order", whole(fields[1] + fields[0] + "".join(fields[2:])), False
    yield "an empty field", with_first(f"<{first}/>"), False
    yield "an empty CDATA", with_first(f"<{first}><![CDATA[]]></{first}>"), False
    yield "a field missing", whole(rest), not record_type.field(first).required
    yield "another case", with_first(f"<{first.upper()}>{value}</{first.upper()}>"), False
    yield "no namespace", f"<{id_}>{body}</{id_}>".encode(), False
    yield "another namespace", whole(body).replace(space.encode(), space.encode() + b"x"), False
    yield "a field of no namespace", with_first(f'<{first} xmlns="">{value}</{first}>'), False
    yield "a field alone", f'<{second} xmlns="{space}">{record[second]}</{second}>'.encode(), False
    yield (
        "records in a list",
        f'<list xmlns="{space}">{whole(body).decode()}</list>'.encode(),
        False,
    )
