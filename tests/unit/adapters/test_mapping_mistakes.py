"""Every mistake of a mapping is told with its file, the line where it stands, and what to do."""

import pytest
from kit.mappings import layout, mapping_text

from adapters.errors import MappingMistakes

BZ = '[[column]]\nfield = "cf_bz"\nnames = ["备注"]\n'
ZT = '[[column]]\nfield = "cf_zt"\nnames = ["状态"]\nread = "code"\n'
FK = '[[column]]\nfield = "cf_nr_fk"\nnames = ["罚款"]\n'
RQ = '[[column]]\nfield = "zxwcrq"\nnames = ["日期"]\n'
ZJ = '[[column]]\nfield = "cf_xdr_zjlx"\nnames = ["证件"]\n'

# What is written, the word in the line that is meant, and a part of what is said.
MISTAKES = [
    # sources
    (BZ + 'at = "C"', "[[column]]", "names and at"),
    ('[[column]]\nfield = "cf_bz"\n', "[[column]]", "by nothing"),
    (BZ.replace('names = ["备注"]', 'at = "c1"'), "at =", "column.0.at"),
    (BZ.replace('names = ["备注"]', "at = 0"), "at =", "column.0.at"),
    (BZ + 'sources = [{ names = ["镇"] }]', "[[column]]", "others in `sources`"),
    (BZ + BZ.replace("cf_bz", "cf_sy"), '["备注"]', "“备注” already names column.0"),
    (BZ.replace('names = ["备注"]', 'at = "B"') + '[[ignore]]\nat = 2\nreason = "x"', "[[ignore]]",
     "“B” already names column.0"),
    (BZ + '[[ignore]]\nnames = ["序号"]\n', "[[ignore]]", "ignore.0.reason: field required"),
    (BZ.replace("备注", "备注{n}"), "[[column]]", "{n} stands for nothing"),
    (BZ.replace("备注", " *（必填）"), "[[column]]", "blanks or marks alone"),
    # steps
    (BZ + 'steps = ["shout"]', "steps =", "column.0.steps.0"),
    (BZ + 'steps = [{ split = "/" }]', "steps =", "field required"),
    (BZ + 'steps = [{ split = "/", take = 0 }]', "steps =", "no part 0"),
    (BZ + "steps = [{ characters = [5, 2] }]", "steps =", "not the positions"),
    (BZ + "steps = [{ characters = [5] }]", "steps =", "at least 2 items"),
    (BZ + "steps = [{ characters = [1, 99999999999999999999] }]", "steps =", "less than or equal"),
    (BZ + 'steps = [{ split = "/", take = 99999999999999999999 }]', "steps =", "less than or eq"),
    (BZ + "steps = [{ zeros = 1 }]", "steps =", "greater than or equal to 2"),
    (BZ + 'steps = [{ between = ["a"] }]', "steps =", "at least 2 items"),
    (BZ + 'steps = [{ replace = "a" }]', "steps =", "field required"),
    (BZ + 'steps = [{ python = "x" }]', "steps =", "column.0.steps.0"),
    # reading
    (BZ + 'read = "shape"', "read =", "column.0.read"),
    (ZT, "[[column]]", "`otherwise` is missing"),
    (ZT + 'otherwise = "guess"', "otherwise =", "column.0.otherwise"),
    (ZT + "otherwise = {}", "otherwise =", "column.0.otherwise"),
    (ZT + 'otherwise = { value = "9" }', "otherwise =", "9 is no code"),
    (ZT + 'otherwise = "keep"\nvalues = { "在" = "9" }', "values =", "9 is no code"),
    (ZT + 'otherwise = "keep"\nby = "values"', "[[column]]", "without any values"),
    (ZT + 'otherwise = "keep"\nseparators = [","]', "separators =", "exactly one code"),
    (ZT + 'otherwise = "keep"\nsystems = ["ga"]', "systems =", "need read = “document”"),
    (ZJ + 'read = "document"\notherwise = "keep"\nsystems = ["sm"]', "systems =", "systems"),
    (BZ + 'otherwise = "keep"', "otherwise =", "`otherwise` need read"),
    (BZ + 'separators = [","]', "separators =", "`separators` need read"),
    (FK + 'read = "amount"', "[[column]]", "`unit` is missing"),
    (FK + 'read = "amount"\nunit = "角"', "unit =", "column.0.unit"),
    (FK + 'read = "token"\nunit = "元"', "unit =", "not read as an amount"),
    (RQ + 'read = "month"', "read =", "is a day and not a month"),
    (BZ + 'month_day = "last"', "month_day =", "only read = “date”"),
    (RQ + 'read = "date"\nmonth_day = "middle"', "month_day =", "column.0.month_day"),
    (BZ + 'empty = ["$none"]', "empty =", "there is no list $none"),
    ('[lists]\nnone = ["1"]\n' + ZT + 'otherwise = "keep"\nempty = ["$none"]', "empty =",
     "1 is a code of the standard"),
    (ZT + 'otherwise = "keep"\ndefault = "9"', "default =", "9 is no code"),
    # constants
    (BZ + '[[constant]]\nfield = "cf_sy"\n', "[[constant]]", "given by nothing"),
    (BZ + '[[constant]]\nfield = "cf_sy"\nvalue = "x"\nmetadata = "departmentcode"', "[[constant]]",
     "by value and metadata"),
    (BZ + '[[constant]]\nfield = "cf_sy"\nmetadata = "town"', "metadata =", "constant.0.metadata"),
    (BZ + '[[constant]]\nfield = "cf_sy"\nvalue = "x"\nread = "date"', "read =", "is not read"),
    (BZ + "[[constant]]\nfield = \"cf_sy\"\nfile_name = '(?=x)'", "file_name =",
     "no regular expression"),
    (BZ + "[[constant]]\nfield = \"cf_sy\"\nfile_name = '_(a)(b)'", "file_name =", "2 groups"),
    (BZ + '[[constant]]\nfield = "cf_zt"\nvalue = "9"', 'value = "9"', "9 is no code"),
    # conditions
    (BZ + 'when = { names = ["a"] }', "when =", "says nothing"),
    (BZ + 'when = { names = ["a"], is = ["x"], filled = true }', "when =", "says is and filled"),
    (BZ + 'when = { is = ["x"] }', "when =", "names its column by nothing"),
    (BZ + 'when = { field = "cf_zz", is = ["x"] }', "when =", "nothing fills cf_zz"),
    (BZ + 'when = { field = "cf_bz", is = ["x"] }', "when =", "depends on a condition itself"),
    (BZ + 'when = { field = "cf_sy", names = ["a"], is = ["x"] }', "when =", "and about a column"),
    (BZ + BZ.replace("备注", "注"), 'field = "cf_bz"', "cf_bz is filled twice"),
    ('only = { field = "cf_bz", is = ["x"] }\n' + BZ, "only =", "chosen by a column"),
    # persons
    (BZ + "[person]\n", "[person]", "says nothing of how organisations are told"),
    (BZ + '[person]\norganisation_codes = ["cf_xdr_shxym"]', "organisation_codes =",
     "no column fills cf_xdr_shxym"),
    (BZ + '[person.subject]\nnames = ["类"]\nperson = ["人"]\norganisation = ["人"]', "[person.s",
     "means a person and an organisation"),
    # repeats
    (BZ + '[repeat]\nnumbers = ["1", "2"]', "numbers =", "no column is repeated"),
    (BZ.replace("备注", "备{n}") + '[repeat]\nnumbers = ["1", "1"]', "numbers =", "written twice"),
    (BZ + '[repeat]\nfields = ["cf_bz"]', "[repeat]", "need each other"),
    (BZ + '[repeat]\nfields = ["cf_nr"]\nseparators = [","]', "fields =", "no column of its own"),
    (BZ + "[repeat]\n", "[repeat]", "repeats nothing"),
    # anything
    (BZ + "colour = 1", "colour =", "column.0.colour"),
    (BZ + "required = 1", "required =", "column.0.required"),
    ("[file]\nstrict = 1\n" + BZ, "strict =", "file.strict"),
    ("[lists]\nnone = []\n" + BZ, "none =", "lists.none"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "word", "says"), MISTAKES, ids=range(len(MISTAKES)))
def test_a_mistake_is_told_at_its_line_with_what_to_do(body, word, says):
    with pytest.raises(MappingMistakes) as caught:
        layout(body)

    lines = mapping_text(body).splitlines()
    meant = [mistake for mistake in caught.value.mistakes if says in mistake.message]
    assert meant, caught.value
    assert all(mistake.file == "m.toml" and mistake.hint for mistake in caught.value.mistakes)
    assert any(word in lines[mistake.line - 1] for mistake in meant), caught.value


@pytest.mark.parametrize(
    ("table", "line", "says"),
    [
        ("code,name\n", 1, "the header is not written,value"),
        ("written,value\na,1\nb\n", 3, "without both cells"),
        ("written,value\na,1\n\nb,2\na,2\n", 5, "a is written twice"),
        ('written,value\n"a,1\n', 2, "no CSV"),
    ],
)
def test_a_mistake_in_a_table_beside_the_mapping_is_told_in_its_file(table, line, says):
    with pytest.raises(MappingMistakes) as caught:
        layout(ZT + 'otherwise = "refuse"\nvalues_file = "t.csv"', lambda _: table)

    (mistake,) = caught.value.mistakes
    assert (mistake.file, mistake.line) == ("t.csv", line)
    assert says in mistake.message


@pytest.mark.parametrize(
    ("table", "says"),
    [("written,value\na,9\n", "9 is no code"), ("written,value\n在用,2\n", "in `values`")],
)
def test_a_table_that_disagrees_with_the_standard_or_the_mapping_is_told(table, says):
    body = ZT + 'otherwise = "refuse"\nvalues_file = "t.csv"\nvalues = { "在用" = "1" }'

    with pytest.raises(MappingMistakes) as caught:
        layout(body, lambda _: table)

    assert [says in mistake.message for mistake in caught.value.mistakes] == [True]


@pytest.mark.parametrize("name", ["../secret.csv", "/etc/passwd", "none.csv", "a\\u0000b"])
def test_a_table_lies_beside_the_mapping_and_nowhere_else(name, tmp_path):
    from adapters import layouts

    (tmp_path / "secret.csv").write_text("written,value\na,1\n", encoding="utf-8")
    folder = tmp_path / "mine"
    folder.mkdir()
    body = ZT + f'otherwise = "refuse"\nvalues_file = "{name}"'
    (folder / "mapping.toml").write_text(mapping_text(body), encoding="utf-8")

    with pytest.raises(MappingMistakes) as caught:
        layouts.load(folder / "mapping.toml")

    assert "values_file" in str(caught.value)


def test_a_mapping_that_an_editor_of_windows_saved_with_a_mark_is_read(tmp_path):
    from adapters import layouts

    (tmp_path / "mapping.toml").write_text(mapping_text(BZ), encoding="utf-8-sig")

    assert layouts.load(tmp_path / "mapping.toml").columns[0].field == "cf_bz"
