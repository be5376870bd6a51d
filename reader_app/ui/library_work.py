"""What the window asks of the library: import, remove, renew, search, remember the place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader_app.domain.library_rows import LibraryChange, Retraced, StoredArticle
from reader_app.tasks import Progress, Task
from reader_app.ui.background import BackgroundRunner
from reader_app.ui.i18n import translate
from reader_app.ui.step_names import name_of_step
from reader_app.ui.steps_by_hand import Step, StepsByHand

if TYPE_CHECKING:  # the services bring sqlite-utils, which waits until after the first paint
    from reader_app.domain.correction import Edit
    from reader_app.domain.import_report import ImportedFile
    from reader_app.services.import_files import ImportReport
    from reader_app.services.watch_folder import FolderWatch

T = TypeVar("T")
Undo = Callable[[], object]

_PATIENCE_MS = 1_500  # with a short write, before it is said that it waits


class LibraryWork(QObject):
    """Runs each verb off the interface thread and says what came of it."""

    changed = Signal(object)  # LibraryChange
    kept_changed = Signal()  # searches that are kept
    began = Signal(str, bool)  # what is being done; True: say so at once
    progressed = Signal(object)  # Progress
    ended = Signal()
    imported = Signal(object)  # ImportReport of files the reader gave
    filled = Signal()  # the first start is over
    returned = Signal(int)  # an article is back from the trash
    said = Signal(str)  # a passing remark
    told = Signal(str)  # a sentence that waits for the reader
    failed = Signal(object)  # Exception

    def __init__(
        self,
        library: Path,
        writes: BackgroundRunner,
        works: BackgroundRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._writes = writes
        self._works = works
        self._long_task = Task()
        self.last_report: ImportReport | None = None
        self._running = 0  # of long works, which wait for each other
        self.is_filling = False  # the first articles come in, and the works that wait for them
        self._steps = StepsByHand()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._still_waiting)

    @property
    def is_long_at_work(self) -> bool:
        """Whether something runs that writes again and again until it is done."""
        return self._running > 0

    def fill_from_seeds(self, *, at_first: bool = True) -> None:
        """The first start: the shipped texts become the library's first articles.

        A library that is there already is brought up to date on the way.
        """

        def job(task: Task) -> ImportReport:
            from reader_app.services.import_files import import_seeds

            return import_seeds(self._library, task)

        def done(report: ImportReport) -> None:
            self._end_one()
            self.changed.emit(report.change)
            self.filled.emit()

        first = translate("Work", "第一次打开，正在整理随附的报纸…")
        self.is_filling = True
        self.began.emit(first if at_first else translate("Work", "正在准备文库…"), True)
        self._run_long(job, done)

    def import_files(self, paths: Sequence[Path]) -> None:
        def job(task: Task) -> ImportReport:
            from reader_app.services.import_files import import_files

            return import_files(self._library, paths, task)

        self.began.emit(translate("Work", "正在导入…"), False)
        self._run_long(job, self._imported)

    def import_pasted(self, text: str) -> None:
        """A text from the clipboard, or the files that it names."""

        def job(task: Task) -> ImportReport:
            from reader_app.services.paste import import_pasted

            return import_pasted(self._library, text, task)

        self.began.emit(translate("Work", "正在导入…"), False)
        self._run_long(job, self._imported)

    def look_at_folder(
        self,
        watch: FolderWatch,
        on_looked: Callable[[], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        """Have a look at the watched folder; what it took in does not leave the open article."""

        def done(report: ImportReport | None) -> None:
            if report is not None:
                self.last_report = report
                self.changed.emit(report.change)
                self.said.emit(translate("Work", "监视的文件夹：{0}").format(in_short(report)))
            on_looked()

        self._works.start(watch.look, owner=self, on_result=done, on_error=on_error)

    def renew_articles(self) -> None:
        """Extract again what older rules extracted."""

        def job(task: Task) -> LibraryChange:
            from reader_app.services.refresh import complete_index, refresh

            change = refresh(self._library, task)
            complete_index(self._library, task)
            return change

        def done(change: LibraryChange) -> None:
            self._end_one()
            if change.articles or change.structure:
                self.changed.emit(change)

        self.began.emit(translate("Work", "规则已更新，正在重新整理文章…"), False)
        self._run_long(job, done)

    def remove_article(self, article_id: int) -> None:
        """Move an article to the trash; undo brings it back."""

        def remove() -> LibraryChange:
            from reader_app.services.trash import remove_article

            return remove_article(self._library, article_id)

        def bring_back() -> LibraryChange:
            from reader_app.services.trash import restore_articles

            return restore_articles(self._library, [article_id])

        def removed_first(change: LibraryChange) -> None:
            self._steps.add(step)
            removed(change)

        def removed(change: LibraryChange) -> None:
            self.changed.emit(change)
            self.said.emit(translate("Work", "已移到回收站，Ctrl+Z 可撤销"))

        def returned(change: LibraryChange) -> None:
            self.restored(change)
            self.returned.emit(article_id)

        name = translate("Action", "移到回收站")
        step = Step(bring_back, remove, returned, removed, article_id, name)
        self._take(step, removed_first)

    def by_hand(self, do: Callable[[], Undo | None], words: str) -> Step:
        """Change what is kept beside the articles, as a step that undo goes back to.

        ``do`` gives what undoes it, None if there was nothing to do; ``words`` name it.
        """
        undoing: list[Undo] = []

        def redo() -> bool:
            undoing[:] = [undo for undo in (do(),) if undo]
            return bool(undoing)

        def undo() -> None:
            for each in undoing:
                each()

        def follow(remark: str) -> Callable[[object], None]:
            def show(_: object) -> None:
                self.kept_changed.emit()
                self.said.emit(remark.format(words))

            return show

        def done(has_changed: bool) -> None:
            if has_changed:
                self._steps.add(step)
            already = translate("Work", "{0}：已经是这样")
            follow(translate("Work", "{0}，Ctrl+Z 可撤销") if has_changed else already)(None)

        undone, redone = translate("Work", "已撤销：{0}"), translate("Work", "已重做：{0}")
        step = Step(undo, redo, follow(undone), follow(redone), name=words)
        self._take(step, done)
        return step

    def _take(self, step: Step, then: Callable[[Any], None]) -> None:
        self._writes.start(
            lambda task: step.redo(), owner=self, on_result=then, on_error=self.failed.emit
        )

    def take_back(self, step: Step) -> None:
        """Undo a step, be it the last or not."""
        if self._steps.take_back(step):
            self._undo_step(step)

    def _undo_step(self, step: Step) -> None:
        self._walk(step, step.undo, step.undone, undoing=True)

    def _walk(
        self, step: Step, write: Callable[[], Any], then: Callable[[Any], None], *, undoing: bool
    ) -> None:
        def failed(error: Exception) -> None:
            self._steps.went_wrong(step, undoing=undoing)
            self.failed.emit(error)

        self._writes.start(lambda task: write(), owner=self, on_result=then, on_error=failed)

    @Slot(object)
    def restored(self, change: LibraryChange) -> None:
        """Articles came back from the trash: to these removals no undo goes back."""
        self._steps.forget_removals(change.articles)
        self.changed.emit(change)
        self.said.emit(translate("Work", "已从回收站恢复"))

    def split_article(self, article_id: int, offset: int) -> None:
        """Let a new article begin at a source offset of this one."""

        def job(task: Task) -> LibraryChange:
            from reader_app.services.recut_article import split_article

            return split_article(self._library, article_id, offset)

        self.write(job, translate("Work", "已拆成两篇，Ctrl+Z 可撤销"))

    def join_articles(self, first: int, second: int) -> None:
        """Let the second article go on in the first."""

        def job(task: Task) -> LibraryChange:
            from reader_app.services.recut_article import join_articles

            return join_articles(self._library, first, second)

        self.write(job, translate("Work", "已合并成一篇，Ctrl+Z 可撤销"))

    def amend(self, article: StoredArticle, edits: Sequence[Edit]) -> None:
        """Correct, empty, confirm or reset values of the article as the reader sees it."""

        def job(task: Task) -> LibraryChange:
            from reader_app.services.correct_values import amend

            return amend(self._library, article.id, edits, seen=article.reading)

        self.write(job, translate("Work", "{0}，Ctrl+Z 可撤销").format(_done(edits)))

    def drop_orphan(self, article_id: int, record: str, field: str) -> None:
        def job(task: Task) -> LibraryChange:
            from reader_app.services.correct_values import drop_orphan

            return drop_orphan(self._library, article_id, record, field)

        self.write(job, translate("Work", "已删除这条更正，Ctrl+Z 可撤销"))

    def steps_at_hand(self) -> tuple[Step | None, Step | None]:
        """What undo and redo go back to; None: to the last step of the open article, if any."""
        return self._steps.at_hand()

    def undo(self, article_id: int | None) -> None:
        """Take back what was done last by hand, in the window or else to this article, and say
        what it was about."""
        if (step := self._steps.back()) is not None:
            self._undo_step(step)
            return
        if article_id is None:
            return

        def job(task: Task) -> Retraced:
            from reader_app.services.correct_values import undo

            return undo(self._library, article_id)

        nothing = translate("Work", "本文没有可撤销的改动")
        self._retrace(job, translate("Work", "已撤销：{0}"), nothing)

    def redo(self, article_id: int | None) -> None:
        """Do again what was undone last."""
        if (step := self._steps.on()) is not None:
            self._walk(step, step.redo, step.redone, undoing=False)
            return
        if article_id is None:
            return

        def job(task: Task) -> Retraced:
            from reader_app.services.correct_values import redo

            return redo(self._library, article_id)

        nothing = translate("Work", "本文没有可重做的改动")
        self._retrace(job, translate("Work", "已重做：{0}"), nothing)

    def _retrace(self, job: Callable[[Task], Retraced], words: str, nothing: str) -> None:
        def done(retraced: Retraced) -> None:
            if not retraced.fields and retraced.cut is None:
                self.said.emit(nothing)
                return
            self.changed.emit(retraced.change)
            self.said.emit(words.format(name_of_step(retraced)))

        self._writes.start(job, owner=self, on_result=done, on_error=self.failed.emit)

    def write(self, job: Callable[[Task], LibraryChange], remark: str = "") -> None:
        """Run a short write, and say what it changed."""
        self._say_if_it_waits()
        self._steps.add(None)

        def done(change: LibraryChange) -> None:
            self._patience.stop()
            self.changed.emit(change)
            if remark:
                self.said.emit(remark)

        def failed(error: Exception) -> None:
            self._patience.stop()
            self.failed.emit(error)

        self._writes.start(job, owner=self, on_result=done, on_error=failed)

    def _say_if_it_waits(self) -> None:
        """Another program may be writing; one is told before the patience of a reader ends."""
        self._patience.start()

    @Slot()
    def _still_waiting(self) -> None:
        self.said.emit(translate("Work", "正在等文库空出来：还有别的写入没有完成…"))

    def remember(self, article_id: int, offset: int) -> None:
        def job(task: Task) -> None:
            from reader_app.services.reading import remember_position

            remember_position(self._library, article_id, offset)

        self._writes.start(job, owner=self, on_result=lambda done: None, on_error=self.failed.emit)

    @Slot()
    def cancel(self) -> None:
        """Leave the long work at its next step; what it has finished stays, and is reported."""
        self._long_task.cancel()

    def fill_or_renew(self) -> None:
        """What a start does: the shipped texts that are new to the library, and newer rules."""
        self.fill_from_seeds(at_first=False)
        self.renew_articles()

    def run_long(self, words: str, job: Callable[[Task], T], done: Callable[[T], None]) -> None:
        """Work that may take a while, with its progress shown under these words."""

        def finish(result: T) -> None:
            self._end_one()
            done(result)

        self._steps.forget()
        self.began.emit(words, True)
        self._run_long(job, finish)

    @Slot(object)
    def edited(self, change: LibraryChange) -> None:
        """A dialog has written what the reader filled in; undo goes back there first."""
        self._steps.add(None)
        self.changed.emit(change)

    def _run_long(self, job: Callable[[Task], T], done: Callable[[T], None]) -> None:
        def failed(error: Exception) -> None:
            self._end_one()
            self.failed.emit(error)

        self._running += 1

        def run(task: Task) -> T:
            # The job's own task: cancelling it must not silence the report of what was done.
            inner = Task(lambda progress: task.step(progress.done, progress.total, progress.note))
            self._long_task = inner
            return job(inner)

        self._works.start(
            run,
            owner=self,
            on_result=done,
            on_error=failed,
            on_progress=self._report,
        )

    def _end_one(self) -> None:
        self._running -= 1
        if not self._running:
            self.is_filling = False
            self.ended.emit()

    def _report(self, progress: Progress) -> None:
        self.progressed.emit(progress)

    def _imported(self, report: ImportReport) -> None:
        self._end_one()
        self.last_report = report
        self.changed.emit(report.change)
        self.imported.emit(report)
        remark, complaints = in_words(report)
        if remark:
            self.said.emit(remark)
        if complaints and len(report.files) == 1:  # of several files there is a report
            self.told.emit(complaints)


def in_words(report: ImportReport) -> tuple[str, str]:
    """What came of an import: a passing remark, and what the reader must know."""
    from reader_app.ui.said import said

    parts = _counted(report, _of_articles() if report.pasted else _of_files())
    if report.cancelled:
        parts.append(translate("Work", "已中止，还有 {0} 个文件没有处理").format(len(report.left)))
    if report.left_out:
        parts.append(translate("Work", "略过 {0} 个其他格式的文件").format(len(report.left_out)))
    refused = [each for each in report.files if needs_telling(each)]
    complaints = [said(file.reason) or file.path.name for file in refused]
    return translate("Work", "，").join(parts), "\n".join(complaints)


def _of_files() -> dict[str, str]:
    return {
        "added": translate("Work", "新加入 {0} 个文件"),
        "restored": translate("Work", "{0} 个文件从回收站恢复"),
        "renewed": translate("Work", "更新 {0} 个文件"),
        "already_there": translate("Work", "{0} 个文件文库里已经有了"),
    }


def _of_articles() -> dict[str, str]:
    """What was pasted is no file."""
    return {
        "added": translate("Work", "新加入 {0} 篇文章"),
        "restored": translate("Work", "{0} 篇文章从回收站恢复"),
        "renewed": translate("Work", "更新 {0} 篇文章"),
        "already_there": translate("Work", "{0} 篇文章文库里已经有了"),
    }


def _done(edits: Sequence[Edit]) -> str:
    """What became of the values, or of the record as a whole."""
    if all(edit.verdict is None for edit in edits):
        return translate("Work", "已恢复为原文")
    if all(str(edit.verdict) == "confirmed" for edit in edits):
        return translate("Work", "已确认")
    if any(edit.path.endswith(".record") for edit in edits):
        return translate("Work", "已去掉")
    is_new = any(".new." in edit.path for edit in edits)
    return translate("Work", "已新建") if is_new else translate("Work", "已更正")


def needs_telling(file: ImportedFile) -> bool:
    """Whether the reader should know more of a file than that it came in."""
    return str(file.status) == "refused" or bool(file.unsettled or file.missing or file.printed)


def in_short(report: ImportReport) -> str:
    """The same in one passing remark, with those that were refused."""
    remark, _ = in_words(report)
    refused = _counted(report, {"refused": translate("Work", "{0} 个文件未能加入")})
    return translate("Work", "，").join(part for part in (remark, *refused) if part)


def _counted(report: ImportReport, words: dict[str, str]) -> list[str]:
    counts: dict[str, int] = {}
    for file in report.files:
        kind = "restored" if file.restored else str(file.status)
        more = max(len(file.articles), 1) if report.pasted else 1
        counts[kind] = counts.get(kind, 0) + more
    return [words[key].format(counts[key]) for key in words if key in counts]
