"""Chinese source texts: marked where they stand in tables, translated where they are used."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from reader_app.paths import resource
from reader_app.services.tongue import QT_TRANSLATE_NOOP as QT_TRANSLATE_NOOP


class Language(StrEnum):
    """What the interface can speak. Simplified Chinese is what stands in the program itself."""

    SIMPLIFIED = "zh_CN"
    TRADITIONAL = "zh_TW"
    ENGLISH = "en"


FOLLOW_SYSTEM = "follow_system"
_NO_LANGUAGE = ("", "c", "posix")  # a system that was never told any
_TRADITIONAL = ("hant", "tw", "hk", "mo")
_ours: list[QTranslator] = []  # Qt keeps no reference to what it is given


def translate(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def labelled(label: str, value: str) -> str:
    """主办单位：区商务局"""
    return translate("Words", "{0}：{1}").format(label, value)


def in_a_row(*parts: object) -> str:
    """All parts that are not empty, with commas between."""
    return translate("Words", "，").join(str(part) for part in parts if part != "")


_WEEKDAYS = (
    QT_TRANSLATE_NOOP("Weekday", "星期一"),
    QT_TRANSLATE_NOOP("Weekday", "星期二"),
    QT_TRANSLATE_NOOP("Weekday", "星期三"),
    QT_TRANSLATE_NOOP("Weekday", "星期四"),
    QT_TRANSLATE_NOOP("Weekday", "星期五"),
    QT_TRANSLATE_NOOP("Weekday", "星期六"),
    QT_TRANSLATE_NOOP("Weekday", "星期日"),
)


def weekday(number: int) -> str:
    """星期日 for 6, as ``date.weekday()`` counts."""
    return translate("Weekday", _WEEKDAYS[number])


def language_of(wanted: Sequence[str]) -> Language:
    """The language for a system that asks for these, the dearest first: ``zh-Hant-HK``, ``C``.

    English is for systems that are set to a language which is not Chinese. One that was never
    told any counts as Chinese, like the papers.
    """
    first = next(iter(wanted), "").replace("_", "-").partition(".")[0].lower()
    if first in _NO_LANGUAGE:
        return Language.SIMPLIFIED
    name, *rest = first.split("-")
    if name not in ("zh", "yue", "wuu", "cmn"):
        return Language.ENGLISH
    if "hans" not in rest and any(part in _TRADITIONAL for part in rest):
        return Language.TRADITIONAL
    return Language.SIMPLIFIED


def chosen_language(choice: str) -> Language:
    """What the reader chose, or what the system speaks."""
    if choice in tuple(Language):
        return Language(choice)
    system = QLocale.system()
    return language_of(system.uiLanguages() or [system.name()])


def speaking() -> Language:
    """The language of the interface as it is now."""
    return Language(_ours[0].objectName()) if _ours else Language.SIMPLIFIED


def speak(language: Language) -> None:
    """Have all texts made from now on in this language. Simplified Chinese costs nothing."""
    app = QCoreApplication.instance()
    if app is None or language is speaking():
        return
    while _ours:
        app.removeTranslator(_ours.pop())
    if language is Language.SIMPLIFIED:
        return
    translator = QTranslator(app)
    translator.setObjectName(language.value)
    if translator.load(f"reader_{language}", str(resource("i18n"))):
        app.installTranslator(translator)
        _ours.append(translator)


def follow_customs() -> None:
    """Dates and numbers in Qt's own widgets as readers of the language write them."""
    QLocale.setDefault(QLocale(speaking().value if _ours else "zh_CN"))


def install_translators(app: QCoreApplication) -> None:
    """Load the texts of Qt's standard dialogs. Needed before the first of them, not before."""
    from PySide6.QtCore import QLibraryInfo

    if speaking() is Language.ENGLISH:  # Qt's own language
        return
    ours = resource("i18n")
    shipped = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for folder in (str(ours), shipped):
        translator = QTranslator(app)
        if translator.load(f"qtbase_{speaking()}", folder):
            app.installTranslator(translator)
            return
