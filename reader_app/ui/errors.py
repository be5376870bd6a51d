"""How errors reach the reader: a sentence and advice; a bug's traceback under 详细信息."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from reader_app.errors import ReaderError
from reader_app.ui.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox, QWidget

_open_boxes: set[QMessageBox] = set()
"""Python frees a box without a parent the moment its function returns."""


def sentence(error: Exception) -> str:
    """What to tell the reader of an error, in a line."""
    if isinstance(error, ReaderError):
        return str(error)
    return translate("Error", "程序出现了意外错误。")


def show_error(error: Exception, parent: QWidget | None = None) -> None:
    """One sentence and one piece of advice, in a box that stops nothing behind it."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(parent)
    box.setObjectName("errorBox")
    box.setWindowTitle(translate("Error", "电子报阅读机"))
    box.setIcon(QMessageBox.Icon.NoIcon)
    if isinstance(error, ReaderError):
        box.setText(error.summary)
        box.setInformativeText(error.advice)
    else:
        import traceback  # only a bug needs it

        box.setText(sentence(error))
        box.setInformativeText(translate("Error", "文章和书库没有受影响,可以继续阅读。"))
        box.setDetailedText("".join(traceback.format_exception(error)))
    _open_boxes.add(box)
    box.finished.connect(lambda: _open_boxes.discard(box))
    box.open()


def install_error_boundary() -> None:
    """Nothing escapes unseen: every uncaught exception, from any thread, reaches the log."""

    def report(error: BaseException | None) -> None:
        import logging  # costs a tenth of a bare start

        logging.getLogger("reader_app").critical("Uncaught exception", exc_info=error)
        if isinstance(error, Exception) and threading.current_thread() is threading.main_thread():
            show_error(error)

    def report_uncaught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            report(error)

    sys.excepthook = report_uncaught
    threading.excepthook = lambda args: report(args.exc_value)
