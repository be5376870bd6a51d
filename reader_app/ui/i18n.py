"""Chinese source texts: marked where they stand in tables, translated where they are used."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader_app.paths import resource

_WEEKDAYS = "一二三四五六日"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for the extractor, which goes by this name."""
    return text


def translate(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def weekday(number: int) -> str:
    """星期日 for 6, as ``date.weekday()`` counts."""
    return "星期" + _WEEKDAYS[number]


def speak_chinese() -> None:
    """Qt's own dialogs in Chinese, dates and numbers as Chinese readers write them."""
    from PySide6.QtCore import QLocale

    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))


def install_translators(app: QCoreApplication) -> None:
    """Load the texts of Qt's standard dialogs. Needed before the first of them, not before."""
    from PySide6.QtCore import QLibraryInfo, QTranslator

    ours = resource("i18n")
    shipped = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for folder in (str(ours), shipped):
        translator = QTranslator(app)
        if translator.load("qtbase_zh_CN", folder):
            app.installTranslator(translator)
            return
