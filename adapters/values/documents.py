"""Types of identity documents in the code systems that departments use, and their names.

The table of research on certificate types: PBOC second generation A.2 (`pboc`), the tax
administration's list (`tax`), GA/T 517-2004 (`ga`) and GA/T 2000.156 (`ga-2000`) of the public
security, and the texts of 双公示 (`sgs`), which are names and always understood.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from standards.model import CodeList


@dataclass(frozen=True, slots=True)
class DocumentType:
    """One type of document: what it is called, the official name first, and its codes."""

    names: tuple[str, ...]
    pboc: str = ""
    tax: str = ""
    ga: str = ""

    def codes(self, systems: tuple[str, ...]) -> Iterator[str]:
        """Yield its codes in some systems."""
        of = {"pboc": self.pboc, "tax": self.tax, "ga": self.ga, "ga-2000": self.ga}
        yield from (of[system] for system in systems if of.get(system))


TYPES: Final = (
    DocumentType(("居民身份证", "身份证", "公民身份证", "二代身份证"), "10", "201", "111"),
    DocumentType(("临时居民身份证", "临时身份证"), ga="112"),
    DocumentType(("户口簿", "居民户口簿"), "1", ga="113"),
    DocumentType(("军人身份证件", "军官证", "中国人民解放军军官证"), "20", "202", "114"),
    DocumentType(("警官证", "人民警察证"), "9", ga="123"),
    DocumentType(("武警警官证",), tax="203", ga="115"),
    DocumentType(("护照", "护照号", "中国护照", "普通护照"), "2", "227", "414"),
    DocumentType(("外国护照", "护照"), tax="208"),
    DocumentType(("港澳居民来往内地通行证", "回乡证", "港澳同胞回乡证"), "5", "210", "516"),
    DocumentType(
        ("台湾居民来往大陆通行证", "台湾同胞来往大陆通行证", "台胞证", "台湾同胞来往内地通行证"),
        "6",
        "213",
        "511",
    ),
    DocumentType(("港澳居民居住证",), tax="237"),
    DocumentType(("台湾居民居住证",), tax="238"),
    DocumentType(("外国人居留证", "外国人居留许可"), "8", "215", "554"),
    DocumentType(
        ("外国人永久居留身份证", "外国人永久居留证", "永久居留身份证"), tax="233", ga="553"
    ),
    DocumentType(("香港身份证",), "A", "219"),
    DocumentType(("澳门身份证",), "B", "221"),
    DocumentType(("台湾身份证",), "C", "220"),
    DocumentType(("其他", "其他证件", "其他个人证件"), "X", "299", "990"),
)


def written_as(codes: CodeList, systems: tuple[str, ...]) -> dict[str, str]:
    """Return what stands for each document type of a code list: names, and codes of systems.

    A type that the list lacks is left out: the mapping says what becomes of it.
    """
    own = {name: code.code for code in codes.codes for name in (code.label.zh, code.code)}
    table: dict[str, str] = {}
    for document in TYPES:
        code = next((own[name] for name in document.names if name in own), "")
        for written in (*document.names, *document.codes(systems)) if code else ():
            if written not in own:  # an old name that the standard lists stands for itself
                table.setdefault(written, code)
    return table
