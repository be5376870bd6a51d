"""The tree of an HTML page, only ever read for its text: no script runs, nothing is fetched."""

from __future__ import annotations

import re

from lxml import etree

from reader_app.errors import UnreadableSource
from reader_app.sources.damage import is_binary
from reader_app.sources.declared import decode_declared

MOST_MARKS = 300_000  # a page has a few thousand; as many take seconds to read, and 100 MB
_TOO_DEEP = re.compile("depth|XML_PARSE_HUGE", re.IGNORECASE)
_DECLARED = re.compile(
    rb"<meta[^<>]{1,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:\-]{2,40})"
    rb"|<\?xml[^<>]{1,200}?encoding\s*=\s*[\"']\s*([A-Za-z0-9_.:\-]{2,40})",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 16_384  # bytes; what browsers write above a saved page counts too
# Pages put together from parts may end in their midst; the parser would leave it at that.
_ENDS = re.compile(r"</(?:body|html)[ \t\r\n]{0,20}>", re.IGNORECASE)
# What XML 1.0 has no place for; the parser would end the text there.
_NO_CHARACTERS = dict.fromkeys([*range(9), 0x0B, *range(0x0E, 0x20), 0xFFFE, 0xFFFF])


def parse(name: str, data: bytes, declared: object = None) -> tuple[etree._Element, str]:
    """The root of the page and the encoding it was read in. Raises UnreadableSource.

    ``declared`` is the encoding that came with the page, if one did; what stands in the page
    itself counts less.
    """
    match = _DECLARED.search(data[:_DECLARED_WITHIN])
    said = (match[1] or match[2]).decode("ascii") if match else None
    try:
        text, encoding = decode_declared(data, declared if isinstance(declared, str) else said)
    except UnicodeDecodeError as error:
        raise _no_page(name) from error
    if is_binary(text):
        raise _no_page(name)
    return parse_text(name, text), encoding


def parse_text(name: str, text: str) -> etree._Element:
    """The root of a page that is decoded already. Raises UnreadableSource."""
    if text.count("<") > MOST_MARKS:
        raise UnreadableSource(
            f"“{name}”有 {text.count('<')} 处标记，不像是一张网页。",
            "请只保存文章所在的页面，再导入。",
        )
    parser = etree.HTMLParser(encoding="utf-8", no_network=True)
    try:
        whole = _ENDS.sub("", text.translate(_NO_CHARACTERS))
        root = etree.fromstring(whole.encode("utf-8"), parser)
    except etree.XMLSyntaxError:  # nothing in it that is a page
        root = None
    if any(_TOO_DEEP.search(entry.message) for entry in parser.error_log):
        raise UnreadableSource(
            f"“{name}”里的标记嵌套得太深，不像是一张网页。", "请用浏览器打开它，再另存一次。"
        )
    if root is None:
        raise empty_page(name)
    return root


def _no_page(name: str) -> UnreadableSource:
    return UnreadableSource(
        f"“{name}”不是网页，里面的内容无法作为文字读取。", "请检查文件是否下载完整。"
    )


def empty_page(name: str) -> UnreadableSource:
    return UnreadableSource(
        f"“{name}”里没有文字。", "请检查网页是否保存完整，有的页面要等正文显示出来再保存。"
    )
