"""XML parts of books and documents, read without entities, doctypes' files or a network."""

from __future__ import annotations

import re

from lxml import etree

from reader_app.errors import UnreadableSource

_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_ENTITY_16 = re.compile("<!ENTITY".encode("utf-16-le")[:-1])
MOST_MARKS = 1_000_000  # each takes some 200 bytes of memory


def parse_xml(name: str, data: bytes) -> etree._Element:
    """The root of an XML part. Raises UnreadableSource, also for one that declares entities."""
    if _ENTITY.search(data) or _ENTITY_16.search(data):
        raise UnreadableSource(
            f"“{name}”里自定义了实体，可能是恶意文件，没有读它。", "请用别的程序打开它，另存一份。"
        )
    if data.count(b"<") > MOST_MARKS:
        raise UnreadableSource(f"“{name}”有太多的标记。", "请把它分成几份，再导入。")
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableSource(
            f"“{name}”已损坏，内容读不出来。", "请用原来的程序打开它，另存一份。"
        ) from error


def local(element: etree._Element) -> str:
    """An element's name without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """The value of an attribute, whatever namespace it is in; empty if there is none."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""
