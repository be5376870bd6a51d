"""搜索全部报纸: the library is searched as the reader types, off the interface thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader_app.domain.search_result import SearchHit, SearchResult
from reader_app.errors import ReaderError
from reader_app.tasks import Task
from reader_app.ui.background import BackgroundRunner
from reader_app.ui.dialogs.lookup_panel import LookupPanel
from reader_app.ui.dialogs.rows import Row
from reader_app.ui.theme import Look

_PAUSE_MS = 80  # while the reader still types, the words are not yet worth a search
_PATIENCE_MS = 300  # after this an unanswered search says that it goes on
_LIMIT = 50


class SearchPanel(LookupPanel):
    """Hits with what matched lit, the newest first. ``hit_chosen`` carries a SearchHit."""

    hit_chosen = Signal(object)
    searched = Signal(object)  # the SearchResult now shown

    def __init__(
        self,
        library: Path,
        reads: BackgroundRunner,
        look: Look,
        parent: QWidget | None = None,
        words: str = "",
    ) -> None:
        hint = "词语、人名、单位、提案名…"
        super().__init__(look, "搜索全部报纸", hint, parent)
        self._library = library
        self._reads = reads
        self._task = Task()
        self._hits: tuple[SearchHit, ...] = ()
        self._pause = _once(_PAUSE_MS, self)
        self._pause.timeout.connect(self._search)
        self._patience = _once(_PATIENCE_MS, self)
        self._patience.timeout.connect(self._say_searching)
        self.field.textChanged.connect(self._typed)
        self._explain()
        if words:
            self.field.setText(words)
            self.field.selectAll()

    def take(self, place: int) -> None:
        hit = self._hits[place]
        self.accept()
        self.hit_chosen.emit(hit)

    @Slot()
    def _typed(self) -> None:
        self._task.cancel()
        self._patience.stop()
        if self.field.text().strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._explain()

    @Slot()
    def _search(self) -> None:
        job = partial(_find, self._library, self.field.text().strip())
        self._patience.start()
        self._task = self._reads.start(
            job, owner=self, on_result=self._show, on_error=self._show_error
        )

    def _show(self, result: SearchResult) -> None:
        self._patience.stop()
        self._hits = result.hits
        self.show_rows(
            [_row(hit) for hit in result.hits],
            notice="" if result.hits else self._nothing_found(result.query),
            status=self._count(result) if result.hits else "",
        )
        self.searched.emit(result)

    def _show_error(self, error: Exception) -> None:
        self._patience.stop()
        self._hits = ()
        trouble = str(error) if isinstance(error, ReaderError) else self.tr("搜索没有完成。")
        self.show_rows((), notice=trouble)

    @Slot()
    def _say_searching(self) -> None:
        self.status.setText(self.tr("正在搜索…"))
        self.status.show()

    def _explain(self) -> None:
        self._hits = ()
        self.show_rows(
            (),
            notice=self.tr(
                "边输入边搜索标题和正文,一两个字也可以,简体、繁体都能找到。\n"
                "用空格隔开几个词,就只列出这些词都出现的文章。\n"
                "↑ ↓ 选择,Enter 打开,Esc 关闭。"
            ),
        )

    def _nothing_found(self, query: str) -> str:
        return self.tr(
            "没有找到“{0}”。\n可以少输几个字,或换一种说法;要找的文章也可能还没有导入(Ctrl+O)。"
        ).format(query)

    def _count(self, result: SearchResult) -> str:
        about = "" if result.total_is_exact else self.tr("约 ")
        if result.total > len(result.hits):
            return self.tr("{0}{1} 篇,列出最新的 {2} 篇").format(
                about, result.total, len(result.hits)
            )
        return self.tr("{0}{1} 篇").format(about, result.total)


def _find(library: Path, query: str, task: Task) -> SearchResult:
    from reader_app.services.search import search  # the library's half is not for the first paint

    return search(library, query, _LIMIT)


def _row(hit: SearchHit) -> Row:
    place = " ".join(part for part in (hit.publication or "未注明报纸", hit.date) if part)
    return Row(title=hit.headline, note=place, detail=hit.snippet, marks=hit.marks)


def _once(milliseconds: int, parent: QWidget) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer
