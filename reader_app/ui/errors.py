"""How errors reach the reader: a sentence and advice; a bug's traceback can be copied."""

from __future__ import annotations

import sys
import threading
from types import TracebackType

from PySide6.QtWidgets import QWidget

from reader_app.errors import ReaderError
from reader_app.ui.i18n import translate


def sentence(error: Exception) -> str:
    """What to tell the reader of an error, in a line."""
    if isinstance(error, ReaderError):
        from reader_app.ui.said import said  # most starts end without an error

        return said(str(error))
    return translate("Error", "程序出现了意外错误。")


def show_error(error: Exception, parent: QWidget | None = None) -> None:
    """One sentence and one piece of advice, on a sheet that stops nothing behind it."""
    from reader_app.ui.dialogs.message import tell_error  # most starts end without an error

    tell_error(parent, translate("Error", "出错了"), error)


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
