import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from adapters.readers.csv import Dialect, read
from adapters.table import Origin

ORIGIN = Origin("f.csv", "", "")
CELL = st.text(alphabet='ab,"\n 张、；', max_size=6)
ROWS = st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=12)


@given(ROWS, st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]), st.sampled_from(["\n", "\r\n"]))
def test_what_the_csv_module_writes_is_read_back_row_by_row(rows, quoting, end):
    rows = [["甲", "乙", "丙"], *rows]
    out = io.StringIO(newline="")
    csv.writer(out, quoting=quoting, lineterminator=end).writerows(rows)

    table = read(out.getvalue().encode("gb18030"), ORIGIN, encoding="gb18030")

    found = [[cell or "" for cell in row] for row in table.columns.iter_rows()]
    full = [row for row in rows if any(cell.strip(" \n") for cell in row)]
    assert found == [row[: len(found[0])] for row in full] if found else not full
    assert not table.marks
    assert table.blank >= len(rows) - len(full)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_refused(data):
    from adapters.errors import FileRefused

    try:
        table = read(data, ORIGIN, dialect=Dialect())
    except FileRefused:
        return
    assert table.rows.len() == table.columns.height == table.widths.len()


def test_rows_are_counted_as_an_editor_counts_lines():
    data = b'a,b\r\n1,"x\n\ny"\r\n\r\n3,4\r5,6\n'

    table = read(data, ORIGIN)

    assert table.rows.to_list() == [1, 2, 6, 7]
    assert table.blank == 1


def test_a_quote_that_is_never_closed_breaks_its_own_row_only():
    data = b'a,b,c\n1,"2,3\n4,5,6\n7,"8",9\n'

    table = read(data, ORIGIN)

    assert [(m.index, m.code) for m in table.marks] == [(1, "quote_unbalanced")]
    assert table.columns.row(2) == ("4", "5", "6")
    assert table.columns.row(3) == ("7", "8", "9")
