"""回收站: what was removed, to be put back or deleted for good."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from reader_app.domain.library_rows import LibraryChange, TrashedArticle
from reader_app.services.trash import empty_trash, list_trash, restore_articles
from reader_app.tasks import Task
from reader_app.ui.background import BackgroundRunner
from reader_app.ui.dialogs.kept_list import KeptListDialog
from reader_app.ui.dialogs.message import ask_to_empty_trash
from reader_app.ui.dialogs.rows import Row, RowList
from reader_app.ui.i18n import translate
from reader_app.ui.theme import Look


class TrashDialog(KeptListDialog):
    """A list of removed articles, the last first. Several can be chosen and put back at once."""

    restored = Signal(object)  # the LibraryChange

    def __init__(
        self,
        library: Path,
        reads: BackgroundRunner,
        writes: BackgroundRunner,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("回收站"),
            self.tr("正在读取…"),
            library,
            reads,
            look,
            parent,
            list_name=self.tr("移走的文章"),
            list_height=300,
        )
        self.setObjectName("trashDialog")
        self._writes = writes
        self._articles: tuple[TrashedArticle, ...] = ()
        self._list.setSelectionMode(RowList.SelectionMode.ExtendedSelection)
        self._list.doubleClicked.connect(self.restore)
        self._empty = self.add_aside(self.tr("清空回收站…"), self._ask, name="emptyTrash")
        self._restore = self.add_button(self.tr("恢复"), self.restore, name="restore")
        self.add_button(self.tr("关闭"), self.accept, name="close", default=True)
        self._allow()
        self._read()

    @Slot()
    def restore(self) -> None:
        """Put back what is chosen in the list."""
        chosen = [self._articles[index.row()].id for index in self._list.selectedIndexes()]
        if not chosen:
            return
        library = self._library

        def job(task: Task) -> LibraryChange:
            return restore_articles(library, chosen)

        self._writes.start(job, owner=self, on_result=self._restored, on_error=self._fail)

    @Slot()
    def _ask(self) -> None:
        ask_to_empty_trash(self, len(self._articles), self._delete)

    @Slot()
    def _delete(self) -> None:
        library = self._library

        def job(task: Task) -> int:
            return empty_trash(library)

        self._writes.start(
            job, owner=self, on_result=lambda gone: self._read(), on_error=self._fail
        )

    def _restored(self, change: LibraryChange) -> None:
        self.restored.emit(change)
        self._read()

    def _read(self) -> None:
        library = self._library

        def job(task: Task) -> tuple[TrashedArticle, ...]:
            return list_trash(library)

        self._reads.start(job, owner=self, on_result=self._show, on_error=self._fail)

    def _show(self, articles: tuple[TrashedArticle, ...]) -> None:
        self._articles = articles
        words = (
            self.tr("{0} 篇文章。恢复后回到原处，编号和更正不变。").format(len(articles))
            if articles
            else self.tr("回收站是空的。")
        )
        self._show_rows(words, [_row(article) for article in articles])
        self._allow()

    def _allow(self) -> None:
        self._restore.setEnabled(bool(self._articles))
        self._empty.setEnabled(bool(self._articles))


def _row(article: TrashedArticle) -> Row:
    paper = article.publication or translate("Trash", "未注明报纸")
    day = article.date or translate("Trash", "日期未注明")
    when = datetime.fromisoformat(article.thrown_at).astimezone().strftime("%Y-%m-%d %H:%M")
    return Row(
        title=article.headline,
        note=translate("Trash", "{0} 移走").format(when),
        detail=f"{paper} {day} · {article.file}",
    )
