"""Understand a text without letting one odd text end the work on all the others."""

from __future__ import annotations

import logging

from reader_app.domain.document import Document
from reader_app.errors import UnreadableSource
from reader_app.sources.source_text import SourceText

logger = logging.getLogger(__name__)


def read_carefully(source: SourceText) -> tuple[Document, ...]:
    """The articles of a text. Raises UnreadableSource where the rules themselves fail.

    Texts are of any kind, and the rules are many. A fault in them is logged with its
    traceback; it must not keep a thousand other files out, nor a library from opening.
    """
    from reader_app.services.extract_file import understand  # loads all the rules

    try:
        return understand(source)
    except Exception as error:
        logger.exception("The rules failed on %s", source.name)
        raise UnreadableSource(
            f"读“{source.name}”时程序出错（{type(error).__name__}），没有导入它。",
            "请把这个文件连同日志告诉开发者。",
        ) from error
