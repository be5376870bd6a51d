"""版面图: the printed page as large as the screen has room for."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from reader_app.ui.dialogs.paper import PaperDialog
from reader_app.ui.panes.page_sheet import PageSheetView
from reader_app.ui.theme import Look

_WIDTH, _SHARE = 980, 0.86  # pixels; of the window's height


class PageSheetDialog(PaperDialog):
    """Scrolls over the page; a click on another article opens it and closes the page."""

    def __init__(self, look: Look, small: PageSheetView, parent: QWidget) -> None:
        width = min(_WIDTH, parent.width() - 40)
        super().__init__(self.tr("版面图"), parent, width=width)
        self.setObjectName("pageSheetDialog")
        self.sheet = PageSheetView(look)
        small.copy_to(self.sheet)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.sheet)
        self._scroll.setMinimumHeight(round(parent.height() * _SHARE) - 160)
        self.body.addWidget(self._scroll, 1)
        self.add_button(self.tr("关闭"), self.accept, name="close", default=True)
        self.sheet.article_requested.connect(self.accept)
        QTimer.singleShot(0, self, self._show_open)

    @Slot()
    def _show_open(self) -> None:
        """The page at its full width, the open article in view."""
        width = self._scroll.viewport().width()
        self.sheet.setFixedSize(width, self.sheet.heightForWidth(width))
        for zone in self.sheet.zones:
            if zone.article == self.sheet.open_article:
                top = round(self.sheet.place_of(zone).top())
                self._scroll.verticalScrollBar().setValue(max(0, top - 40))
                return
