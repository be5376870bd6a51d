"""A sentence to the reader, and a question before something cannot be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from reader_app.errors import ReaderError
from reader_app.ui.dialogs.paper import PaperDialog
from reader_app.ui.i18n import translate
from reader_app.ui.said import error_words


def tell(
    parent: QWidget | None, title: str, sentence: str, advice: str = "", details: str = ""
) -> PaperDialog:
    """Say what happened, and what to do. ``details`` (a traceback) can be copied."""
    dialog = PaperDialog(title, parent)
    dialog.setObjectName("message")
    dialog.add_text(sentence, "messageSentence")
    if advice:
        dialog.add_text(advice, "messageAdvice")
    if details:
        dialog.add_aside(translate("Message", "复制详细信息"), _Copy(details), name="copyDetails")
    dialog.add_button(translate("Message", "知道了"), dialog.accept, name="close", default=True)
    dialog.open()
    return dialog


def tell_error(parent: QWidget | None, title: str, error: Exception) -> PaperDialog:
    """What went wrong, as a sentence with advice; for a bug, with its traceback to copy."""
    if isinstance(error, ReaderError):
        return tell(parent, title, *error_words(error))
    import traceback  # only when something is badly wrong

    details = "".join(traceback.format_exception(error))
    sentence = translate("Message", "程序出现了意外错误，刚才的操作没有完成。")
    advice = translate("Message", "可以继续阅读；也可以复制详细信息，报告给开发者。")
    return tell(parent, title, sentence, advice, details)


def ask(
    parent: QWidget | None,
    title: str,
    sentence: str,
    advice: str,
    yes: str,
    on_yes: Callable[[], object],
) -> PaperDialog:
    """Ask before something is lost. Enter and Esc both leave everything as it is."""
    dialog = PaperDialog(title, parent)
    dialog.setObjectName("question")
    dialog.add_text(sentence, "messageSentence")
    if advice:
        dialog.add_text(advice, "messageAdvice")
    dialog.add_button(yes, dialog.accept, name="yes")
    dialog.add_button(translate("Message", "取消"), dialog.reject, name="no", default=True)
    dialog.accepted.connect(on_yes)
    dialog.open()
    return dialog


def ask_to_empty_trash(
    parent: QWidget | None, count: int, on_yes: Callable[[], object]
) -> PaperDialog:
    """Before articles are deleted for good."""
    return ask(
        parent,
        translate("Message", "清空回收站"),
        translate("Message", "要永久删除回收站里的 {0} 篇文章吗？").format(count),
        translate("Message", "这一步不能撤销。原来的文件不动，以后可以重新导入。"),
        translate("Message", "永久删除"),
        on_yes,
    )


class _Copy:
    """Puts a text on the clipboard."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __call__(self) -> None:
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText(self._text)
