import pytest

from standards.toml_lines import TomlMistake, lines, load, nearest, positions

TEXT = '''\
# a comment with = and [brackets]
title = "x # not a comment"
long = """
one = 1
[two]
"""
[place]  # where
host.name = 'h'
ports = [
  22,  # one, with ] in a comment
  2222,
]
"quoted key" = { user = "u", root = [1, 2] }

[[route]]
to = "cn.wuxi"
[route.filter]
types = ["penalty"]

[[route]]
to = "cn.jiangsu"
[[route.step]]
id = 1
[[route.step]]
id = 2
[place.extra]
on = true
'''


def test_every_key_has_the_line_where_it_stands():
    assert lines(TEXT) == {
        "title": 2,
        "long": 3,
        "place": 7,
        "place.host": 8,
        "place.host.name": 8,
        "place.ports": 9,
        "place.ports.0": 10,
        "place.ports.1": 11,
        "place.quoted key": 13,
        "place.quoted key.user": 13,
        "place.quoted key.root": 13,
        "place.quoted key.root.0": 13,
        "place.quoted key.root.1": 13,
        "route": 15,
        "route.0": 15,
        "route.0.to": 16,
        "route.0.filter": 17,
        "route.0.filter.types": 18,
        "route.0.filter.types.0": 18,
        "route.1": 20,
        "route.1.to": 21,
        "route.1.step": 22,
        "route.1.step.0": 22,
        "route.1.step.0.id": 23,
        "route.1.step.1": 24,
        "route.1.step.1.id": 25,
        "place.extra": 26,
        "place.extra.on": 27,
    }


def test_windows_line_ends_count_the_same():
    assert lines(TEXT.replace("\n", "\r\n")) == lines(TEXT)


@pytest.mark.parametrize(
    "value",
    [
        r'"a\"] } #"',
        r"'c:\'",
        '"""a""b\\""""',
        "'''it's''' ",
        "1979-05-27T07:32:00Z",
        "-inf",
        "[[1, [2]], {a = 1}]",
        "{ a.b = [ 1 ], c = {} }",
        '""""quoted""""',
    ],
)
def test_the_key_after_any_kind_of_value_is_found(value):
    assert lines(f"first = {value}\nafter = 1\n")["after"] == 2


def test_a_text_that_is_not_toml_is_refused_with_file_and_line():
    with pytest.raises(TomlMistake) as caught:
        load("a = 1\nb = = 2\n", "chengxin.toml")

    assert (caught.value.file, caught.value.line) == ("chengxin.toml", 2)
    assert str(caught.value) == "chengxin.toml:2: invalid value"


def test_a_text_that_breaks_off_is_refused_at_its_last_line():
    with pytest.raises(TomlMistake) as caught:
        load("a = 1\nb = [1,\n", "x.toml")

    assert caught.value.line == 3


def test_a_duplicate_key_is_refused():
    with pytest.raises(TomlMistake, match=r"^x\.toml:2: "):
        load("a = 1\na = 2\n", "x.toml")


@pytest.mark.parametrize("value", ["[" * 100_000 + "]" * 100_000, "9" * 5_000])
def test_what_python_cannot_hold_is_refused_like_any_mistake(value):
    with pytest.raises(TomlMistake, match="nested too deeply, or a number of too many digits"):
        load(f"a = {value}\n", "x.toml")


def test_a_path_that_is_not_written_down_has_the_line_of_the_closest_above_it():
    found = lines(TEXT)

    assert nearest(found, "route.1.missing.deep") == 20
    assert nearest(found, "nowhere") == 1


def test_columns_are_those_of_keys_elements_and_brackets():
    found = positions('a = 1\n  "乙" = { x = 1, y = [ 2, 3 ] }\r\n [[t]]\n\tb.c = 1\n')

    assert found["a"] == (1, 1)
    assert found["乙"] == (2, 3)
    assert (found["乙.x"], found["乙.y"], found["乙.y.1"]) == ((2, 11), (2, 18), (2, 27))
    assert (found["t"], found["t.0"], found["t.0.b.c"]) == ((3, 2), (3, 2), (4, 2))
