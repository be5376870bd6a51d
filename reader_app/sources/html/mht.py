"""A web page saved as a single file, with all its parts in it as in a mail: .mht, .mhtml."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from pathlib import PurePath

from reader_app.errors import UnreadableSource
from reader_app.sources.html.address import is_address
from reader_app.sources.html.page import page_text
from reader_app.sources.html.tree import parse
from reader_app.sources.source_text import SourceText


def read_mht(path: PurePath, data: bytes) -> Iterator[SourceText]:
    """The article of the page that the file is about. Raises UnreadableSource."""
    try:
        message = message_from_bytes(data.lstrip())
        page = next((part for part in message.walk() if _is_page(part)), None)
        content = page.get_payload(decode=True) if page is not None else None
    except (RecursionError, ValueError, LookupError, AssertionError) as error:
        raise _no_page(path.name) from error
    if page is None or not isinstance(content, bytes) or not content.strip():
        raise _no_page(path.name)
    root, encoding = parse(path.name, content, declared=page.get_param("charset"))
    yield page_text(path.name, root, encoding, _address(message, page))


def _is_page(part: Message) -> bool:
    return part.get_content_type() in ("text/html", "application/xhtml+xml")


def _address(message: Message, page: Message) -> str | None:
    for header in (message["Snapshot-Content-Location"], page["Content-Location"]):
        address = str(header or "").strip()
        if is_address(address):
            return address
    return None


def _no_page(name: str) -> UnreadableSource:
    return UnreadableSource(f"“{name}”里没有网页。", "请用浏览器打开它，再另存为网页。")
