"""字号 is for the whole page: what one chooses from grows with what one reads."""

from __future__ import annotations

from pathlib import Path

from reader_app.ui.settings import LARGEST
from tests.ui.conftest import OpenWindow


def test_the_page_list_grows_with_the_text(open_window: OpenWindow, library: Path) -> None:
    window = open_window(library)
    before = window.pages.sizeHintForRow(1)
    window.appearance.set_font_size(LARGEST)
    assert window.pages.sizeHintForRow(1) > before
