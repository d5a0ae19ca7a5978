"""Why a row of a table is set aside and no record: the words that the intake counts by."""

from typing import Final

ORGANISATION: Final = "organisation"  # not a natural person
NOTE: Final = "note"  # a remark on the table, or its total
HEADER: Final = "repeated_header"
EMPTY: Final = "no_content"  # nothing in any column that is read, at most a number in 序号
OTHER: Final = "not_chosen"  # not one of the rows that the mapping takes
