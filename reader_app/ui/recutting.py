"""拆分 and 合并: where the reader says that articles begin and end otherwise."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader_app.domain.document import Document
from reader_app.domain.library_rows import ArticleRow, PageRow
from reader_app.domain.newspaper import SHOWN_IN_BODY, BlockKind
from reader_app.tasks import Task
from reader_app.ui.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from reader_app.ui.main_window import MainWindow

_WORDS_SHOWN = 60  # of a paragraph in the list


class Recutting(QObject):
    """The two verbs of the menu, and the one of the article's context menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def add_to_menu(self, menu: QMenu, offset: int) -> None:
        """Offer to begin an article with the paragraph at a source offset."""
        if (place := self._window.navigation.place) is None:
            return
        starts = [start for start, _ in places_to_split(place.article.document)]
        if at := max((start for start in starts if start <= offset), default=0):
            menu.addSeparator()
            action = menu.addAction(translate("Recut", "从这一段起另成一篇"))
            action.setObjectName("splitHere")
            action.triggered.connect(partial(self._split, place.article.id, at))

    def choose_split(self) -> None:
        """Ask with which paragraph the second article begins."""
        from reader_app.ui.dialogs.choose_row import ChooseRowDialog
        from reader_app.ui.dialogs.rows import Row

        window = self._window
        if (place := window.navigation.place) is None:
            return
        later = places_to_split(place.shown.document)
        if not later:
            window.status.say(translate("Recut", "本文只有一段，不能拆分"))
            return
        at = window.article.view.place_at_hand()
        chosen = max((row for row, (start, _) in enumerate(later) if start <= at), default=0)

        def split(row: int) -> None:
            self._split(place.article.id, later[row][0])

        ChooseRowDialog(
            translate("Recut", "拆分本文"),
            translate("Recut", "另一篇从哪一段开始？原文不变，Ctrl+Z 可以撤销。"),
            [Row(words) for _, words in later],
            translate("Recut", "从这一段拆开"),
            split,
            window.look,
            window,
            chosen=chosen,
        ).open()

    def choose_join(self) -> None:
        """Ask which article of the issue goes on in this one."""
        window = self._window
        if (place := window.navigation.place) is None:
            return
        window.reads.start(
            partial(_pages, window.library, place.article.issue_id),
            owner=self,
            on_result=partial(self._ask_join, place.article.id),
            on_error=window.work.failed.emit,
        )

    def _ask_join(self, article_id: int, pages: tuple[PageRow, ...]) -> None:
        from reader_app.ui.dialogs.choose_row import ChooseRowDialog
        from reader_app.ui.dialogs.rows import Row

        window = self._window
        all_rows = [row for page in pages for row in page.articles]
        here = next((i for i, row in enumerate(all_rows) if row.id == article_id), 0)
        others: list[ArticleRow] = [*all_rows[here + 1 :], *all_rows[:here]]
        if not others:
            window.status.say(translate("Recut", "本期没有别的文章可以合并"))
            return
        counted = translate("Recut", "{0} 字")

        def join(row: int) -> None:
            window.work.join_articles(article_id, others[row].id)

        ChooseRowDialog(
            translate("Recut", "与另一篇合并"),
            translate("Recut", "把哪一篇接在本文后面？原文不变，Ctrl+Z 可以撤销。"),
            [Row(row.headline, note=counted.format(f"{row.characters:,}")) for row in others],
            translate("Recut", "合并"),
            join,
            window.look,
            window,
        ).open()

    def _split(self, article_id: int, offset: int) -> None:
        self._window.work.split_article(article_id, offset)


def places_to_split(document: Document) -> list[tuple[int, str]]:
    """Where another article may begin in the source, in that order, with its first words.

    Not with the first paragraph of the text: a headline alone would be left of the article.
    """
    starts: dict[int, str] = {}
    first = None
    for block in document.blocks:
        words = " ".join(block.text(document.source).split())
        if not words or block.kind in (BlockKind.FURNITURE, BlockKind.META):
            continue
        start = min(span.start for span in block.spans)
        starts[start] = words[:_WORDS_SHOWN] + ("…" if len(words) > _WORDS_SHOWN else "")
        if block.kind in SHOWN_IN_BODY:
            first = start if first is None else min(first, start)
    return sorted(
        (start, words) for start, words in starts.items() if first is not None and start > first
    )


def _pages(library: Path, issue_id: int, task: Task) -> tuple[PageRow, ...]:
    from reader_app.services.browse import issue_pages

    return issue_pages(library, issue_id)
