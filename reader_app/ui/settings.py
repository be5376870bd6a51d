"""What a reader chose, and the state nobody chooses, each declared once with its default."""

from __future__ import annotations

from pathlib import Path
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from reader_app.ui.i18n import QT_TRANSLATE_NOOP
from reader_app.ui.theme import FOLLOW_SYSTEM

T = TypeVar("T", bool, int, float, str, QByteArray)

SMALLEST, LARGEST = 14, 56
SIZES = {
    QT_TRANSLATE_NOOP("Size", "小"): 16,
    QT_TRANSLATE_NOOP("Size", "中"): 19,
    QT_TRANSLATE_NOOP("Size", "大"): 24,
    QT_TRANSLATE_NOOP("Size", "特大"): 32,
}
"""字号: the four names and their heights in pixels."""


class Setting(Generic[T]):
    """Where it is kept, and what it is until somebody chooses."""

    __slots__ = ("default", "key")

    def __init__(self, key: str, default: T) -> None:
        self.key = key
        self.default: T = default


THEME = Setting("look/theme", FOLLOW_SYSTEM)
FONT_SIZE = Setting("reading/font_size", SIZES["中"])
SCRIPT = Setting("reading/script", "as_printed")
LANGUAGE = Setting("look/language", "follow_system")  # of the interface, or a Language

WINDOW_GEOMETRY = Setting("state/window_geometry", QByteArray())
SPLITTER = Setting("state/splitter", QByteArray())
LAST_FOLDER = Setting("state/last_folder", "")
WATCHED_FOLDER = Setting("import/watched_folder", "")  # none: not watching
EXPORT_FOLDER = Setting("state/export_folder", "")


class Settings(QObject):
    """Typed reading and writing over one QSettings; widgets listen to ``changed``."""

    changed = Signal(str)  # the key

    def __init__(self, store: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store

    def get(self, setting: Setting[T]) -> T:
        kind = type(setting.default)
        return cast(T, self._store.value(setting.key, setting.default, type=kind))

    def set(self, setting: Setting[T], value: T) -> None:
        if value != self.get(setting):
            self._store.setValue(setting.key, value)
            self.changed.emit(setting.key)


def settings_beside(library: Path) -> Settings:
    """The settings that belong to a library: a file beside it, so that each has its own."""
    path = library.with_name(f"{library.stem}.window.ini")
    return Settings(QSettings(str(path), QSettings.Format.IniFormat))
