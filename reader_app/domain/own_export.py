"""What this program's own exports say of themselves, so that they are known when they come back.

An export prints an article and, below it, what was read from it. Read as a page, it would say
everything twice. So it names the text it was made of, and how its head is to be read; whoever
reads it leaves out what was added.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from base64 import b64decode, b64encode, urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass

PROGRAM = "电子报阅读机"
RULE = "─" * 24
"""What parts head, text and additions of an export as plain text."""

SOURCE_FILE = "源文件："
CARRIED, ATTACHED = "article-text", "原文.txt"
"""Where web pages and PDFs carry the text itself, from which they are read anew exactly."""

FIGURES, RECORDS, LEGEND, TASKS = "提案统计", "提案一览", "办理类别说明", "重点任务"
ADDED = re.compile(rf"{FIGURES}|{RECORDS}（共\d+件）|{LEGEND}|{TASKS}（共\d+项）")
"""The titles of what is added below the text."""

_PAGE_DIGITS = 8
_LARGEST = 80_000_000  # bytes of a text
_MARK = re.compile(
    rf"{PROGRAM}[ :：]?(?P<text>[A-Za-z0-9_-]{{43}})\.(?P<page>[0-9a-f]{{{_PAGE_DIGITS}}})"
    r"\.(?P<title>[hpn])(?P<kickers>\d+)\.(?P<subheadlines>\d+)\.(?P<bylines>\d+)"
)


@dataclass(frozen=True, slots=True)
class OwnHead:
    """How the lines of an export's head are to be read."""

    title: str = "h"  # h: a printed headline; p: the text's first line; n: nothing printed
    kickers: int = 0
    subheadlines: int = 0
    bylines: int = 0


@dataclass(frozen=True, slots=True)
class ExportMark:
    """``text`` is the content hash of the text that the export was made of; ``page`` the digest
    of what was written, from which it is told whether somebody changed it since."""

    text: str
    page: str
    head: OwnHead = OwnHead()

    def __str__(self) -> str:
        head = self.head
        counts = f"{head.kickers}.{head.subheadlines}.{head.bylines}"
        text = urlsafe_b64encode(bytes.fromhex(self.text)).decode().rstrip("=")
        return f"{PROGRAM}:{text}.{self.page}.{head.title}{counts}"


def export_mark(content_hash: str, written: str, head: OwnHead) -> ExportMark:
    """The mark of an export; ``written`` is all a reader sees of it."""
    return ExportMark(content_hash, page_digest(written), head)


def mark_in(words: str) -> ExportMark | None:
    """The last mark that stands in a text."""
    marks = list(_MARK.finditer(words))
    if not marks:
        return None
    found = marks[-1]
    counts = {name: int(found[name]) for name in ("kickers", "subheadlines", "bylines")}
    text = urlsafe_b64decode(f"{found['text']}=").hex()
    return ExportMark(text, found["page"], OwnHead(found["title"], **counts))


def without_mark(text: str) -> str:
    return _MARK.sub("", text)


def page_digest(written: str) -> str:
    """Of the characters alone: what editors and mails do to white space changes nothing."""
    return hashlib.sha256("".join(written.split()).encode()).hexdigest()[:_PAGE_DIGITS]


def packed(text: str) -> str:
    """A text as letters and digits that mean nothing in any markup."""
    return b64encode(zlib.compress(text.encode("utf-8", "surrogatepass"), 9)).decode()


def unpacked(words: str) -> str:
    """The text again; nothing where it came to harm."""
    try:
        data = zlib.decompressobj().decompress(b64decode(words, validate=True), _LARGEST)
        return data.decode()
    except (ValueError, zlib.error):
        return ""
