"""The article pane: the text, the facts under its headline, and the find bar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader_app.domain.newspaper import ArticleHead, Block, headed, headline_to_show
from reader_app.domain.span import Origin, Span
from reader_app.ui.i18n import translate
from reader_app.ui.panes.article_view import ArticleView
from reader_app.ui.theme import Look

if TYPE_CHECKING:  # neither is needed for the first paint
    from reader_app.domain.library_rows import StoredArticle
    from reader_app.ui.panes.find_bar import FindBar


class ArticlePane(QFrame):
    """Shows one article. Knows nothing of the library, nor which article is next."""

    selection_changed = Signal(object)  # tuple[Span, ...] of the source
    size_chosen = Signal(int)
    size_step_requested = Signal(int)
    previous_requested = Signal()
    next_requested = Signal()
    edit_head_requested = Signal()
    moved = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articlePane")
        self.view = ArticleView(look, self)
        self.facts = self.view.facts
        self.find_bar: FindBar | None = None  # made when it is first asked for
        self._article_id: int | None = None
        self._shown: tuple[str, Sequence[Block]] = ("", ())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self._connect()

    def _connect(self) -> None:
        self.view.selection_changed.connect(self.selection_changed)
        self.view.size_step_requested.connect(self.size_step_requested)
        self.view.moved.connect(self.moved)
        self.view.laid_out.connect(self.moved)
        self.facts.size_chosen.connect(self.size_chosen)
        self.facts.previous_requested.connect(self.previous_requested)
        self.facts.next_requested.connect(self.next_requested)
        self.facts.edit_requested.connect(self.edit_head_requested)

    def show_article(self, article: StoredArticle, offset: int = 0) -> None:
        from reader_app.domain.naming import name_of_article  # not for the first paint

        document = article.document
        self.show_text(
            article.id,
            document.source,
            document.blocks,
            document.head,
            name_of_article(document),
            offset,
        )

    def show_text(
        self,
        article_id: int,
        source: str,
        blocks: Sequence[Block],
        head: ArticleHead,
        name: str,
        offset: int,
    ) -> None:
        """Show an article from what it says alone; its records may follow later. ``name`` is
        what lists call it.

        If that very text is on screen already, it stays as it is, place and selection with it.
        """
        self.facts.show_facts(*_facts(head))
        if self._article_id == article_id and self._shown == (source, blocks):
            self.view.fit_meta()
            return
        self._article_id, self._shown = article_id, (source, blocks)
        set_blocks = headed(source, blocks, name)
        self.view.show_blocks(source, set_blocks, headline_to_show(head, name), offset)
        if self.find_bar is not None and self.find_bar.isVisible():
            self._find(self.find_bar.words)

    @property
    def article_id(self) -> int | None:
        return self._article_id

    @property
    def source(self) -> str:
        return self._shown[0]

    def light(self, spans: Sequence[Span], scroll: bool = True) -> None:
        self.view.light(spans, scroll=scroll)

    def unlight(self) -> None:
        self.view.light((), scroll=False)

    @Slot(int)
    def set_font_size(self, pixels: int) -> None:
        self.facts.set_font_size(pixels)
        self.view.set_font_size(pixels)

    def open_find(self) -> None:
        if self.find_bar is None:
            self._add_find_bar()
        assert self.find_bar is not None
        self.find_bar.open_bar(self.view.textCursor().selectedText())

    @property
    def is_finding(self) -> bool:
        """Whether words are being looked for in this article alone."""
        bar = self.find_bar
        return bar is not None and bar.isVisible() and bool(bar.words)

    def close_find(self) -> bool:
        """Whether there was a bar to close."""
        if self.find_bar is None or not self.find_bar.isVisible():
            return False
        self.find_bar.close_bar()
        return True

    @Slot(int)
    def step_to_match(self, direction: int) -> None:
        if self.find_bar is None or not self.is_finding:
            self.open_find()
            return
        self.find_bar.show_count(self.view.go_to_mark(direction), self.view.match_count)

    def _add_find_bar(self) -> None:
        from reader_app.ui.panes.find_bar import FindBar

        self.find_bar = FindBar(self)
        self._column.addWidget(self.find_bar)
        self.find_bar.words_changed.connect(self._find)
        self.find_bar.step_requested.connect(self.step_to_match)
        self.find_bar.closed.connect(self.view.setFocus)

    @Slot(str)
    def _find(self, words: str) -> None:
        assert self.find_bar is not None
        total = self.view.find_all(words)
        current = self.view.go_to_mark(1) if total else 0
        self.find_bar.show_count(current, total)


def _facts(head: ArticleHead) -> tuple[str, str, str]:
    """日期, what is to be said of it, and 版面, as they stand in the facts line."""
    note = ""
    if head.date is not None:
        date = head.date
        source = head.sources.get("date")
        if source is not None and source.origin is Origin.CORRECTED:
            note = translate("Facts", "手工填写")
    elif head.date_inferred is not None:
        date = head.date_raw or head.date_inferred
        note = "" if head.date_raw is None else translate("Facts", "年份推定")
    else:
        date = head.date_raw or ""
    return date, note, page_label(head.page_no, head.page_name)


def page_label(page_no: str | None, page_name: str | None) -> str:
    """第03版：专题"""
    number = translate("Facts", "第{0}版").format(page_no) if page_no else ""
    if number and page_name:
        return translate("Facts", "{0}：{1}").format(number, page_name)
    return number or page_name or ""
