"""Which encoding a page says it is in, and whether that can be believed."""

from __future__ import annotations

import codecs

from reader_app.sources.decoding import decode, is_chinese

_FAMILIES = {  # as pages name them; the largest of a family reads the others too
    "gb18030": "gb2312 gb_2312-80 gbk x-gbk cp936 ms936 gb18030 gb18030-2000 gb2312-80 csgb2312",
    "big5": "big5 big-5 x-x-big5 cn-big5 csbig5 cp950",
    "big5hkscs": "big5-hkscs big5hkscs",
    "utf-8": "utf-8 utf8 unicode-1-1-utf-8",
    "hz": "hz hz-gb-2312",
    "euc_jis_2004": "euc-jp",
    "shift_jis_2004": "shift_jis shift-jis sjis",
    "euc_kr": "euc-kr",
}
_CODECS = {name: codec for codec, names in _FAMILIES.items() for name in names.split()}
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode_declared(data: bytes, declared: str | None) -> tuple[str, str]:
    """The text and its encoding; the declared one only if the bytes are text in it.

    Bytes that make Chinese in UTF-8 are UTF-8 whatever is declared, and encodings that take any
    bytes, such as ISO 8859-1, are never believed. Raises UnicodeDecodeError.
    """
    codec = _CODECS.get((declared or "").strip().lower())
    if codec is None or data.startswith(_MARKS):
        return decode(data)
    if codec != "utf-8" and _is_chinese_utf8(data):
        return decode(data)
    for attempt in (codec, "big5hkscs" if codec == "big5" else codec):
        try:
            return data.decode(attempt), attempt
        except UnicodeDecodeError:
            continue
    return decode(data)


def _is_chinese_utf8(data: bytes) -> bool:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    wide = [char for char in text[:200_000] if char > "\x7f"]
    return len(wide) > 2 and sum(map(is_chinese, wide)) * 5 >= len(wide) * 4
