"""What is told of a text that came in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader_app.domain.import_report import ImportedFile
from reader_app.services.file_readings import Understood

if TYPE_CHECKING:
    from reader_app.library.adding import Added


_MOST_LISTED = 8  # numbers of articles in a remark


def told_of(
    reading: Understood, added: Added, unsettled: int, namesakes: Sequence[int]
) -> ImportedFile:
    """``unsettled``: corrections that do not fit a new version. ``namesakes``: other articles of
    the same paper and date under the same headline."""
    return ImportedFile(
        reading.path,
        added.status,
        added.articles,
        _remarks(added, unsettled, reading.unreadable, namesakes) + reading.remark,
        unreadable=reading.unreadable,
        namesakes=tuple(namesakes),
        standing=added.standing.count,
        standing_in=added.standing.articles,
        unsettled=unsettled,
        missing=reading.remark,
        restored=bool(added.restored),
    )


def with_pages(file: ImportedFile, count: int, articles: Sequence[int]) -> ImportedFile:
    """A table that came in, ``count`` of whose titles are printed in other articles."""
    remark = f"表里有 {count} 件的案由已见于文章 {in_short(articles)}，请核对是否重复。"
    return replace(file, reason=file.reason + remark, printed=count, printed_in=tuple(articles))


def in_short(numbers: Sequence[int]) -> str:
    """The first of many: 3、5、8 等 12 篇."""
    listed = _listed(numbers[:_MOST_LISTED])
    return listed if len(numbers) <= _MOST_LISTED else f"{listed} 等 {len(numbers)} 篇"


def _remarks(added: Added, unsettled: int, unreadable: int, namesakes: Sequence[int]) -> str:
    said = []
    if added.renewed:
        said.append(f"文章 {_listed(sorted(added.renewed))} 有了新版本，旧版本仍可查看。")
    if unsettled:
        said.append(f"有 {unsettled} 处更正与新版本不符，请核对。")
    if added.restored:
        said.append("已从回收站恢复，编号和更正都在。")
    if added.standing.is_whole:
        where = _listed(added.standing.articles)
        said.append(
            f"表里的 {added.standing.count} 件都在文章 {where} 里，没有重复加入，也没有改动。"
        )
    elif added.standing.count:
        where = _listed(added.standing.articles)
        said.append(f"表里有 {added.standing.count} 件已在文章 {where} 里。")
    if unreadable:
        said.append(f"有 {unreadable} 处字读不出。")
    if namesakes:
        said.append(f"与文章 {_listed(namesakes)} 标题相同，内容不同。")
    return "".join(said)


def _listed(numbers: Sequence[int]) -> str:
    return "、".join(map(str, numbers))
