"""A file's text, decoded and otherwise untouched."""

from __future__ import annotations

from dataclasses import dataclass

from reader_app.domain.carrier import PLAIN, Carrier


@dataclass(frozen=True, slots=True)
class SourceText:
    """What extraction works on: line ends as they stand in the file, nothing stripped but a
    leading byte-order mark. Of a file that is no plain text, the text its reader made of it."""

    name: str  # the file's name, without its folder; within an archive
    # 报纸.zip/03版/1.html, a sheet of a workbook 台账.xlsx/2023年
    text: str
    encoding: str = "utf-8"
    carrier: Carrier = PLAIN
    remark: str = ""  # what of the file is missing here, and what to do about it
