"""版面图: a printed page with its zones, of which one is lit and any opens its article."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader_app.services.page_sheet import SheetZone
from reader_app.ui.fonts import song
from reader_app.ui.theme import Look

_SIDE, _ABOVE = 16, 14  # pixels of the pane around the page
_USUAL_SHAPE = 1.42  # of a page whose picture is not known: height to width
_NIGHT = 0.82  # how much of a white page's light is let through in the dark theme


class PageSheetView(QWidget):
    """Draws the page as wide as there is room, no higher than ``highest``."""

    article_requested = Signal(int)
    page_requested = Signal()  # clicked where no other article stands

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageSheet")
        self.setAccessibleName(self.tr("版面图"))
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._look = look
        self._image = QImage()
        self._scaled = QPixmap()
        self._zones: Sequence[SheetZone] = ()
        self._open: int | None = None
        self._under: int | None = None  # the article whose zone the mouse is over
        self.highest = 0  # pixels; 0: as high as it comes
        look.changed.connect(self.update)

    def show_sheet(self, image: QImage, zones: Sequence[SheetZone], open_article: int) -> None:
        self._image, self._zones, self._open = image, zones, open_article
        self._scaled, self._under = QPixmap(), None
        self.updateGeometry()
        self.update()

    def copy_to(self, other: PageSheetView) -> None:
        """Show the same page there."""
        if self._open is not None:
            other.show_sheet(self._image, self._zones, self._open)

    @property
    def zones(self) -> tuple[SheetZone, ...]:
        return tuple(self._zones)

    @property
    def open_article(self) -> int | None:
        return self._open

    def place_of(self, zone: SheetZone) -> QRectF:
        """Where a zone is drawn."""
        page, part = self._page(), zone.zone
        return QRectF(
            page.x() + part.x * page.width(),
            page.y() + part.y * page.height(),
            part.width * page.width(),
            part.height * page.height(),
        )

    def _shape(self) -> float:
        if self._image.isNull():
            return _USUAL_SHAPE
        return self._image.height() / max(1, self._image.width())

    def _page(self) -> QRectF:
        """The page, in the middle of the room there is."""
        room = QSize(self.width() - 2 * _SIDE, self.height() - _ABOVE)
        width = max(1.0, min(room.width(), room.height() / self._shape()))
        return QRectF((self.width() - width) / 2, _ABOVE, width, width * self._shape())

    def _at(self, event: QMouseEvent) -> SheetZone | None:
        """The smallest zone at a place: one may lie within another."""
        hit = [zone for zone in self._zones if self.place_of(zone).contains(event.position())]
        return min(hit, key=lambda each: each.zone.width * each.zone.height, default=None)

    # Qt

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = round((width - 2 * _SIDE) * self._shape()) + _ABOVE
        return min(height, self.highest) if self.highest else height

    def sizeHint(self) -> QSize:
        width = max(self.width(), 180)
        return QSize(width, self.heightForWidth(width))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        zone = self._at(event)
        under = zone.article if zone is not None else None
        if under != self._under:
            self._under = under
            self.update()
        if zone is not None:
            QToolTip.showText(event.globalPosition().toPoint(), zone.headline, self)

    def leaveEvent(self, event: QEvent) -> None:
        self._under = None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        zone = self._at(event)
        if zone is not None and zone.article != self._open:
            self.article_requested.emit(zone.article)
        else:
            self.page_requested.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, page = self._look.theme, self._page()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._image.isNull():
            painter.fillRect(page, theme["paper"])
            self._name_zones(painter)
        else:
            painter.setOpacity(_NIGHT if theme.dark else 1.0)
            painter.drawPixmap(page.toRect(), self._at_size(page))
            painter.setOpacity(1.0)
        painter.setPen(QPen(theme["rule"], 1))
        painter.drawRect(page)
        for zone in self._zones:
            if zone.article == self._under and zone.article != self._open:
                painter.fillRect(self.place_of(zone), _veil(theme["accent"]))
        painter.setPen(QPen(theme["accent"], 2))
        for zone in self._zones:
            if zone.article == self._open:
                painter.drawRect(self.place_of(zone).adjusted(-2, -2, 2, 2))

    def _at_size(self, page: QRectF) -> QPixmap:
        """The picture in the screen's own pixels."""
        ratio = self.devicePixelRatioF()
        size = QSize(round(page.width() * ratio), round(page.height() * ratio))
        if self._scaled.size() != size:
            self._scaled = QPixmap.fromImage(
                self._image.scaled(
                    size,
                    Qt.AspectRatioMode.IgnoreAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
        return self._scaled

    def _name_zones(self, painter: QPainter) -> None:
        """A page without a picture: the articles by name, where they stand."""
        theme = self._look.theme
        painter.setFont(song(11))
        wraps = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        for zone in self._zones:
            place = self.place_of(zone)
            painter.setPen(QPen(theme["rule"], 1))
            painter.drawRect(place)
            painter.setPen(theme["faded"])
            painter.drawText(place.adjusted(3, 3, -3, -3), int(wraps), zone.headline)


def _veil(color: QColor) -> QColor:
    color.setAlpha(46)
    return color
