"""What 撤销 and 重做 are about, told in the menu: 撤销：第187号 主办单位."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader_app.domain.library_rows import CutKind, Retraced
from reader_app.ui.actions import ActionId
from reader_app.ui.i18n import translate

if TYPE_CHECKING:
    from reader_app.tasks import Task
    from reader_app.ui.main_window import MainWindow


def name_steps(window: MainWindow) -> None:
    """Name the steps at hand: those of the window now, those of the article once they are read."""
    undo, redo = window.work.steps_at_hand()
    _show(window, ActionId.UNDO, undo.name if undo else "")
    _show(window, ActionId.REDO, redo.name if redo else "")
    place = window.navigation.place
    if place is None or (undo and redo):
        return
    library, article_id = window.library, place.article.id

    def job(task: Task) -> tuple[Retraced, Retraced]:
        from reader_app.services.correct_values import steps_at_hand

        return steps_at_hand(library, article_id)

    def done(found: tuple[Retraced, Retraced]) -> None:
        if undo is None:
            _show(window, ActionId.UNDO, name_of_step(found[0]))
        if redo is None:
            _show(window, ActionId.REDO, name_of_step(found[1]))

    window.reads.start(job, owner=window, on_result=done, on_error=lambda _: None)


def name_of_step(step: Retraced) -> str:
    """第187号 主办单位, and how many more; or 拆分; empty for no step."""
    from reader_app.domain.record_keys import name_of
    from reader_app.services.written_values import label_of
    from reader_app.ui.said import said

    if step.cut is not None:
        split = step.cut is CutKind.SPLIT
        return translate("Work", "拆分") if split else translate("Work", "合并")
    if not step.fields:
        return ""
    record, field = step.fields[0]
    path = f"{record.partition('/')[0]}.{'related.' if '/related/' in record else ''}{field}"
    called = said(step.record or name_of(record))
    if field == "title" and record.startswith("proposals/hand:"):
        return translate("Work", "新提案{0}").format(called if step.record else "")
    named = translate("Work", "{0} {1}").format(called, said(label_of(path)))
    return translate("Work", "{0} 等").format(named) if len(step.fields) > 1 else named


def _show(window: MainWindow, action: ActionId, name: str) -> None:
    plain = translate("Action", "撤销" if action is ActionId.UNDO else "重做")
    words = translate("Steps", "{0}：{1}").format(plain, name) if name else plain
    window.actions_by_id[action].setText(words)
