"""What came of an import, to be kept: plain text or a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from reader_app.export.proposals_table import cell_text


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A file, in the words of whoever asks."""

    status: str
    path: str
    articles: str = ""  # their numbers
    remark: str = ""


Titles = tuple[str, str, str, str]


def report_txt(summary: str, titles: Titles, lines: Iterable[ReportLine]) -> bytes:
    """The summary, then a line per file, its parts divided by tabs."""
    rows = ("\t".join(_parts(line)).rstrip() for line in lines)
    return ("\n".join([summary, *rows]) + "\n").encode("utf-8", errors="replace")


def report_csv(summary: str, titles: Titles, lines: Iterable[ReportLine]) -> bytes:
    """A file a row under titles, UTF-8 with its mark; no cell can be taken for a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(titles)
    writer.writerows(map(cell_text, _parts(line)) for line in lines)
    return text.getvalue().encode("utf-8-sig", errors="replace")


def _parts(line: ReportLine) -> tuple[str, str, str, str]:
    return line.status, line.path, line.articles, " ".join(line.remark.split())
