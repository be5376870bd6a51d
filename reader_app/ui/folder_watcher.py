"""Looks at the watched folder now and then, while there is one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from reader_app.ui import settings as keys
from reader_app.ui.errors import sentence
from reader_app.ui.i18n import translate
from reader_app.ui.settings import Settings

if TYPE_CHECKING:
    from reader_app.services.watch_folder import FolderWatch
    from reader_app.ui.library_work import LibraryWork

_EVERY_MS = 5000  # asking works on network disks too, where the system tells of no changes


class FolderWatcher(QObject):
    """Follows the setting. The next look waits until the one before is over."""

    def __init__(self, library: Path, work: LibraryWork, settings: Settings) -> None:
        super().__init__(work)
        self._library = library
        self._work = work
        self._settings = settings
        self._watch: FolderWatch | None = None
        self._trouble = ""  # said once, until the folder is back
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        settings.changed.connect(self._follow)
        self._follow(keys.WATCHED_FOLDER.key)

    @Slot(str)
    def _follow(self, key: str) -> None:
        if key != keys.WATCHED_FOLDER.key:
            return
        self._timer.stop()
        self._watch, self._trouble = None, ""
        if folder := self._settings.get(keys.WATCHED_FOLDER):
            from reader_app.services.watch_folder import FolderWatch

            self._watch = FolderWatch(self._library, Path(folder))
            self._timer.start()

    @Slot()
    def look(self) -> None:
        """Have a look now; what has come to rest is taken in and told in the status bar."""
        if self._watch is not None:
            self._timer.stop()
            self._work.look_at_folder(self._watch, self._looked, self._failed)

    def _looked(self) -> None:
        self._trouble = ""
        self._go_on()

    def _failed(self, error: Exception) -> None:
        told = sentence(error)
        if told != self._trouble:
            self._trouble = told
            self._work.said.emit(translate("Work", "监视的文件夹：{0}").format(told))
        self._go_on()

    def _go_on(self) -> None:
        if self._watch is not None:
            self._timer.start()
