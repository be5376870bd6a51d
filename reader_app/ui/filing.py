"""What the menu of files does: take in, give out, throw away, keep safe."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QApplication

from reader_app.domain.naming import name_of_article
from reader_app.ui import settings as keys
from reader_app.ui.actions import ActionId, Handlers
from reader_app.ui.i18n import install_translators
from reader_app.ui.taking_in import TakingIn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from reader_app.ui.dialogs.export_flow import ExportFlow
    from reader_app.ui.main_window import MainWindow


class Filing(QObject):
    """Exports, backups and the trash; what comes in is ``taking_in``'s."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.taking_in = TakingIn(window)
        self._translated = False

    def handlers(self) -> Handlers:
        window = self._window
        return {
            ActionId.IMPORT: self.taking_in.choose_files,
            ActionId.IMPORT_FOLDER: self.taking_in.choose_folder,
            ActionId.WATCH: self.taking_in.choose_watched,
            ActionId.IMPORT_REPORT: self.taking_in.show_report,
            ActionId.VERSIONS: self.taking_in.show_versions,
            ActionId.EXPORT: self.export_article,
            ActionId.EXPORT_PROPOSALS: self.export_proposals,
            ActionId.REMOVE_ARTICLE: self.remove_article,
            ActionId.TRASH: self.open_trash,
            ActionId.BACK_UP: self.back_up,
            ActionId.RESTORE: window.safekeeping.choose_backup,
            ActionId.QUIT: self.quit,
        }

    def file_dialog(self, title: str, folder: keys.Setting[str]) -> QFileDialog:
        from reader_app.ui.dialogs.files import file_dialog

        self.speak_throughout()
        kept = self._window.settings.get(folder)
        return file_dialog(self._window, title, Path(kept) if kept else self._folder())

    def speak_throughout(self) -> None:
        """Load the words of Qt's own dialogs, before the first of them."""
        if not self._translated:
            self._translated = True
            app = QApplication.instance()
            assert app is not None
            install_translators(app)

    @Slot()
    def export_article(self) -> None:
        from reader_app.ui.dialogs.export_flow import export_article_flow

        window = self._window
        place = window.navigation.place
        if place is None:
            return
        document = place.article.document
        headline = name_of_article(document)
        self._export(
            export_article_flow(
                window.library, place.article.id, headline, self._folder(), window.reads, window
            )
        )

    @Slot()
    def export_proposals(self) -> None:
        from reader_app.ui.dialogs.export_flow import export_proposals_flow

        window = self._window
        self._export(export_proposals_flow(window.library, self._folder(), window.reads, window))

    @Slot()
    def back_up(self) -> None:
        from reader_app.ui.dialogs.export_flow import back_up_flow

        window = self._window
        self._export(back_up_flow(window.library, self._folder(), window.copies, window))

    def _export(self, flow: ExportFlow) -> None:
        self.speak_throughout()
        flow.exported.connect(self._remember_folder)
        flow.start()

    def _folder(self) -> Path:
        """Where the last export went, or the user's documents."""
        kept = self._window.settings.get(keys.EXPORT_FOLDER)
        if kept and Path(kept).is_dir():
            return Path(kept)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        usual = Path(QStandardPaths.writableLocation(documents))
        return usual if usual.is_dir() else Path.home()

    @Slot(object)
    def _remember_folder(self, target: Path) -> None:
        self._window.settings.set(keys.EXPORT_FOLDER, str(target.parent))

    @Slot()
    def remove_article(self) -> None:
        """To the trash, without asking: Ctrl+Z brings it back."""
        if (place := self._window.navigation.place) is not None:
            self._window.work.remove_article(place.article.id)

    @Slot()
    def open_trash(self) -> None:
        from reader_app.ui.dialogs.trash import TrashDialog

        window = self._window
        dialog = TrashDialog(window.library, window.reads, window.writes, window.look, window)
        dialog.restored.connect(window.work.restored)
        dialog.open()

    @Slot()
    def quit(self) -> None:
        self._window.close()
