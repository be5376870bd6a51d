"""Keep what came of an import as a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reader_app.errors import ReaderError
from reader_app.export.import_report import ReportLine, Titles

__all__ = ["ReportLine", "refuse_report_early", "report_as_text", "save_import_report"]

_NO_TITLES: Titles = ("", "", "", "")


def save_import_report(
    target: Path,
    summary: str,
    titles: Titles,
    lines: Sequence[ReportLine],
    *,
    replace: bool = False,
) -> Path:
    """Write the report whole or not at all, as .txt or .csv.

    Raises ExportRefused (the file exists, its folder cannot be written to) and ReaderError
    for another suffix.
    """
    from reader_app.export.import_report import report_csv, report_txt
    from reader_app.export.whole_file import write_whole

    formats = {".txt": report_txt, ".csv": report_csv}
    render = formats.get(target.suffix.lower())
    if render is None:
        raise ReaderError(f"不认识“{target.name}”的格式。", f"可以写成：{'、'.join(formats)}。")
    write_whole(target, render(summary, titles, lines), replace)
    return target


def refuse_report_early(target: Path, *, replace: bool = False) -> None:
    """Say before an import that its report could not be saved. Raises ReaderError."""
    from reader_app.export.whole_file import refuse_early

    if target.suffix.lower() not in (".txt", ".csv"):
        raise ReaderError(f"不认识“{target.name}”的格式。", "可以写成：.txt、.csv。")
    refuse_early(target, replace)


def report_as_text(summary: str, lines: Sequence[ReportLine]) -> str:
    """The report as it stands in a .txt, for the clipboard."""
    from reader_app.export.import_report import report_txt

    return report_txt(summary, _NO_TITLES, lines).decode("utf-8")
