"""Understand one file, the library untouched."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader_app.audit.pipeline import audit
from reader_app.domain.document import Document
from reader_app.errors import UnreadableMembers
from reader_app.extraction.pipeline import extract
from reader_app.sources.registry import read_sources
from reader_app.sources.source_text import SourceText


def extract_file(path: Path) -> tuple[Document, ...]:
    """The articles of a file with their records and findings. Raises UnreadableSource."""
    found: list[Document] = []
    try:
        for source in read_sources(path):
            found += understand(source)
    except UnreadableMembers as error:
        if error.members:  # files of other formats in an archive are no fault of it
            raise
    return tuple(found)


def extract_what_can_be_read(path: Path) -> tuple[tuple[Document, ...], tuple[str, ...]]:
    """The same of a file parts of which cannot be read (files of an archive, scanned pages), and
    why each cannot.

    Raises UnreadableSource where nothing of the file can be read.
    """
    found: list[Document] = []
    missing: list[str] = []
    try:
        for source in read_sources(path):
            found += understand(source)
            if source.remark:
                missing.append(source.remark)
    except UnreadableMembers as error:
        missing += [str(why) for _, why in error.members]
    return tuple(found), tuple(missing)


def understand(source: SourceText) -> tuple[Document, ...]:
    """The articles of a text, each with its records and with what is doubtful about them."""
    return tuple(replace(found, findings=audit(found)) for found in extract(source))
