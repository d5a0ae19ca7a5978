"""Of a great many files people see the first, and the sums of the others."""

from exchange import tables
from exchange.report import FileLine, RunReport


def test_a_table_of_a_great_many_files_ends_with_the_sums_of_those_it_leaves_out(capsys):
    report = RunReport("cn.jiangyin", "2026-11-27T00:00:00Z")
    for number in range(250):
        report.files.append(FileLine("penalty", f"{number}.csv", 3, 2, 1, 0, 2, 0, 0, 0, "", ""))

    tables.print_run(report)

    lines = capsys.readouterr().out.splitlines()
    (rest,) = [line.split() for line in lines if line.startswith("… 50 more")]
    assert [int(word) for word in rest if word.isdigit()] == [50, 150, 100, 50, 0, 100, 0]
    assert sum("/199.csv" in line for line in lines) == 1
    assert not any("/200.csv" in line for line in lines)


def test_few_files_are_all_shown(capsys):
    report = RunReport("cn.jiangyin", "2026-11-27T00:00:00Z")
    report.files.append(FileLine("penalty", "a.csv", 1, 1, 0, 0, 1, 0, 0, 0, "", ""))

    tables.print_run(report)

    assert "more" not in capsys.readouterr().out
