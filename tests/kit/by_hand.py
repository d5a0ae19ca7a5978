"""Records and documents as people and other programs write them, not as our generators do."""

from standards.samples import Samples

# Values that someone somewhere has put in a field; the texts are told apart by what they get wrong.
NOT_TEXTS = (
    0, 1, -1, 1.5, -0.0, 1e400, 20260229, True, False, None, [], ["x"], ["x", "x"], {}, {"a": 1},
)  # fmt: skip
BLANKS = (
    "", " ", "\u3000", "x ", " x", "x\n", "x\r\n", "x\r", "\nx", "x\t", "x\u3000", "x\xa0",
    "x\u1680", "\ufeffx", "x\u200b", "x\u2060", "x\xa0y", "a\nb", "a\r\nb", "a\tb", "a\u2028b",
)  # fmt: skip
DAYS = """
2026-02-30 2025-02-29 2024-02-29 2000-02-29 1900-02-29 2024-2-9 2024/02/29 20240229
2024-02-29T00:00:00Z 2024-02-29Z +2024-02-29 -2024-02-29 02024-02-29 1899-12-31 2100-01-01
2026-13-01 2026-00-10 ２０２６-０１-０１ ２０２６ 0000-00-00
"""
NUMBERS = """
0 -0 00 +1 -1 1. 1.0 .5 1e3 1,000 1_000 1.234 0.00 1 2 １ ٣ १ NaN Infinity
"""
CHARACTERS = (
    "e\u0301", "é", "Ａ", "\xad", "a\u202eb", "𠮷野", "😀", "👨\u200d👩", "\ud83d", "\ude00",
    "\x00", "a\x00", "\x1f", "\x7f", "\x85", "\u2028", "\u2029", "�", "\ufffe", "\uffff",
    "\U0001ffff", "\U0010ffff", "\ue000", "\uf8ff", "\ufdd0", "<b>", "&amp;", "]]>", "\\",
    '"', "'",
)  # fmt: skip
LENGTHS = ("x" * 3000, "汉" * 60, "𠮷" * 50, "𠮷" * 51, "e\u0301" * 30)
WORDS = """
无 空 / 暂无 - NULL null N/A 自然人 法人 居民身份证 护照 罚款 罚款；警告 罚款;警告 罚款；
；罚款 罚款；罚款 其他 其他（x） 其他() 其他（） 其他：x 其他:x 其他（x 张·三 张•三 张.三
张三1 ． 。
"""
IDENTIFIERS = """
32028119800101000X 32028119800101000x ３２０２８１１９８００１０１０００Ｘ
320281198001010003 320281800101000 320281198002300003 3202811980****0003
3202811980＊＊＊＊0003 913202817000000002 91320281MA1000000I 12345678-9 12345678-X
12345678－9 320281 ３２０２８１ 999999 E12345678 H12345678
"""
_LISTS = (DAYS, NUMBERS, WORDS, IDENTIFIERS)
VALUES = (
    *(*NOT_TEXTS, *BLANKS, *CHARACTERS, *LENGTHS),
    *(text for texts in _LISTS for text in texts.split()),
)

_WIDE = {point: point + 0xFEE0 for point in range(0x21, 0x7F)}  # full-width forms


def records(record_type, catalog, *, as_of, every=1):
    """Yield a good record with each value in each field, its own values a little off, and others.

    `every` takes each n-th value only.
    """
    good = Samples(record_type, catalog, as_of=as_of, seed=5).valid(full=True)
    yield from (good, dict(reversed(good.items())), {}, {"X": "1"})
    yield from (
        {**good, name: "x"} for name in ("", "__proto__", "constructor", "toString", "名称")
    )
    for number, name in enumerate(record_type.field_ids):
        for value in (*VALUES[number % every :: every], *_a_little_off(good.get(name, ""))):
            yield {**good, name: value}
        yield {**good, name.upper(): "x"}
        yield {**good, f"{name} ": "x"}
        yield {key: value for key, value in good.items() if key != name}


def _a_little_off(text):
    if text:
        yield from (f"{text}{end}" for end in ("\n", " ", "　", "\r", "\x00", text))
        yield from (f"{start}{text}" for start in (" ", "\ufeff", "*", "\n"))
        yield from (text[:-1], text.lower(), text.upper(), text.translate(_WIDE))


# What a JSON file holds where a record should be.
NOT_RECORDS = ([], [{}], "x", None, 1, True)
