"""How a query may go on, in one line above the hits: field words and names the library knows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from reader_app.services.complete_query import Offer
from reader_app.ui.fonts import song

_MOST = 6


class OfferLine(QWidget):
    """Clicked, or taken by Alt and its number; never has the focus."""

    taken = Signal(object)  # Offer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("offerLine")
        self._offers: tuple[Offer, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 0, 12, 0)
        self._row.setSpacing(4)
        self._lead = QLabel("Tab")
        self._lead.setObjectName("offerKey")
        self._lead.setFont(song(12))
        self._lead.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row.addWidget(self._lead)
        self._chips = [self._chip(number) for number in range(_MOST)]
        self._row.addStretch(1)
        self.hide()

    @property
    def offers(self) -> tuple[Offer, ...]:
        return self._offers

    def show_offers(self, offers: Sequence[Offer]) -> None:
        self._offers = tuple(offers[:_MOST])
        for number, chip in enumerate(self._chips):
            if number < len(self._offers):
                offer = self._offers[number]
                text = offer.text if not offer.note else f"{offer.text}  {offer.note}"
                chip.setText(text)
                chip.setToolTip(f"{text}  Alt+{number + 1}")
        self._fit()
        self.setVisible(bool(self._offers))

    def show_key(self, key: str) -> None:
        """The key that takes the first offer."""
        self._lead.setText(key)

    def take(self, number: int) -> bool:
        """Whether there is such an offer."""
        if not 0 <= number < len(self._offers):
            return False
        self.taken.emit(self._offers[number])
        return True

    def _chip(self, number: int) -> QPushButton:
        chip = QPushButton()
        chip.setProperty("kind", "offer")
        chip.setFont(song(13))
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.clicked.connect(partial(self._clicked, number))
        self._row.addWidget(chip)
        return chip

    def _clicked(self, number: int, _checked: bool = False) -> None:
        self.take(number)

    def _fit(self) -> None:
        """As many as there is room for."""
        room = self.width() - 30 - self._lead.sizeHint().width()
        for number, chip in enumerate(self._chips):
            there = number < len(self._offers)
            room -= chip.sizeHint().width() + 4 if there else 0
            chip.setVisible(there and (room >= 0 or number == 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
