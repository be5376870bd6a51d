"""旧版本: the versions of an article, and one of them to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from reader_app.domain.library_rows import StoredArticle, VersionRow
from reader_app.domain.span import Span
from reader_app.services.versions import changed_words, version, versions
from reader_app.tasks import Task
from reader_app.ui.background import BackgroundRunner
from reader_app.ui.dialogs.paper import PaperDialog
from reader_app.ui.dialogs.rows import Row, RowList
from reader_app.ui.errors import sentence
from reader_app.ui.i18n import translate
from reader_app.ui.panes.article import ArticlePane
from reader_app.ui.theme import Look


class VersionsDialog(PaperDialog):
    """A list of the versions, the newest first; Enter or a double click opens an old one."""

    def __init__(
        self,
        library: Path,
        article_id: int,
        reads: BackgroundRunner,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("本文的旧版本"), parent, width=560)
        self.setObjectName("versionsDialog")
        self._library, self._article_id = library, article_id
        self._reads, self._look = reads, look
        self._versions: tuple[VersionRow, ...] = ()
        self._words = self.add_text(self.tr("正在读取…"), "messageSentence")
        self.list = RowList(look, self)
        self.list.setAccessibleName(self.tr("各个版本"))
        self.list.setMinimumHeight(180)
        self.list.activated.connect(self.open_chosen)
        self.body.addWidget(self.list, 1)
        self._open = self.add_button(self.tr("打开"), self.open_chosen, name="openVersion")
        self.add_button(self.tr("关闭"), self.accept, name="close", default=True)
        self._open.setEnabled(False)
        reads.start(self._read, owner=self, on_result=self._show, on_error=self._fail)

    def _read(self, task: Task) -> tuple[VersionRow, ...]:
        return versions(self._library, self._article_id)

    def _show(self, rows: tuple[VersionRow, ...]) -> None:
        self._versions = rows
        old = len(rows) - 1
        self._words.setText(
            self.tr("同一篇文章以新内容再次导入时，原来的内容留作旧版本。旧版本有 {0} 个。").format(
                old
            )
            if old
            else self.tr("这篇文章只有一个版本。以新内容再次导入时，原来的内容会留在这里。")
        )
        self.list.rows.show([_row(row) for row in rows])
        self.list.setVisible(bool(old))
        self.list.choose(1)
        self._open.setEnabled(bool(old))
        if old:
            self.list.setFocus()
        QTimer.singleShot(0, self, self.fit)

    @Slot()
    def open_chosen(self) -> None:
        """Read the version that is chosen in the list."""
        row = self._versions[self.list.chosen]
        if row.newest:  # it is open in the window
            self.accept()
            return

        def job(task: Task) -> _Compared:
            old = version(self._library, self._article_id, row.version)
            newest = version(self._library, self._article_id, old.versions)
            return _Compared(old, changed_words(old, newest))

        self._reads.start(job, owner=self, on_result=self._open_version, on_error=self._fail)

    def _open_version(self, compared: _Compared) -> None:
        OldVersionDialog(compared.article, compared.changed, self._look, self).open()

    def _fail(self, error: Exception) -> None:
        self._words.setText(sentence(error))


@dataclass(frozen=True, slots=True)
class _Compared:
    article: StoredArticle
    changed: Sequence[Span]


class OldVersionDialog(PaperDialog):
    """An old version to be read; the words that the newest has no more are lit."""

    def __init__(
        self,
        article: StoredArticle,
        changed: Sequence[Span],
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("第 {0} 个版本，共 {1} 个").format(article.version, article.versions)
        super().__init__(title, parent, width=760)
        self.setObjectName("oldVersion")
        if changed:
            self.add_text(self.tr("标亮的是最新版里没有的字句。"), "messageSentence")
        self.pane = ArticlePane(look, self)
        self.pane.setMinimumHeight(420)
        for button in (self.pane.facts.previous, self.pane.facts.next):
            button.hide()
        self.pane.size_chosen.connect(self.pane.set_font_size)
        self.body.addWidget(self.pane, 1)
        self.pane.show_article(article)
        self.pane.light(changed, scroll=False)
        self.add_button(self.tr("关闭"), self.accept, name="close", default=True)


def _row(row: VersionRow) -> Row:
    when = datetime.fromisoformat(row.imported_at).astimezone().strftime("%Y-%m-%d %H:%M")
    name = translate("Versions", "第 {0} 版").format(row.version)
    if row.newest:
        name = translate("Versions", "{0}（最新，正在窗口里）").format(name)
    length = translate("Versions", "{0} 字").format(row.characters)
    return Row(
        title=f"{name} {row.headline}",
        note=translate("Versions", "{0} 导入").format(when),
        detail=f"{row.file} · {length}",
    )
