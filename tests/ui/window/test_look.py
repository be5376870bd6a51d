"""Every article in both themes and three sizes: no missing glyph, no cut label, enough contrast."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QRawFont
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader_app.ui.fonts import FAMILY, song
from reader_app.ui.main_window import MainWindow
from reader_app.ui.theme import Theme, load_theme, style_template, theme_keys
from tests.ui.conftest import OpenWindow

SIZES = ((1100, 700), (1440, 900), (1920, 1080))
TEXT_ON_PAPER = [
    (ink, paper) for ink in ("ink", "faded") for paper in ("paper", "side", "desk", "chosen")
]
TEXT_ON_PAPER += [("accent", paper) for paper in ("paper", "side", "chosen")]
TEXT_ON_PAPER += [
    ("on_mark", mark) for mark in ("accent", "class_a", "class_b", "class_c", "class_d")
]


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG counts it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    r, g, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.mark.parametrize("key", theme_keys())
@pytest.mark.parametrize(("text", "paper"), TEXT_ON_PAPER)
def test_words_can_be_read_on_every_ground(key: str, text: str, paper: str) -> None:
    theme = load_theme(key)
    assert contrast(theme[text], theme[paper]) >= 4.5


@pytest.mark.parametrize("key", theme_keys())
def test_a_theme_names_every_colour_the_style_sheets_use(key: str) -> None:
    assert "$" not in load_theme(key).style_sheet(style_template())


def test_a_misspelt_colour_shows_at_once() -> None:
    with pytest.raises(KeyError):
        load_theme("newsprint").style_sheet("#a { color: $inc; }")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("key", theme_keys())
def test_all_seeds_are_shown_whole_and_legible(
    open_window: OpenWindow, library, qtbot: QtBot, key: str, size: tuple[int, int]
) -> None:
    window = open_window(library, size=size, theme=key)
    seen = set()
    for _ in range(5):
        qtbot.waitUntil(lambda: window.article.view.is_whole and window.sidebar.is_filled)
        seen.add(window.article.article_id)
        assert missing_glyphs(window) == []
        assert cut_labels(window) == []
        assert faint_labels(window) == []
        qtbot.keyClick(window.article.view, Qt.Key.Key_J)
    assert len(seen) == 5


@pytest.mark.parametrize("pixels", [14, 32, 48])
def test_nothing_is_cut_at_any_size_of_type(window: MainWindow, qtbot: QtBot, pixels: int) -> None:
    for width in (940, 1100, 1440):
        window.resize(width, 700)
        window.appearance.set_font_size(pixels)
        qtbot.waitUntil(lambda: window.article.view.is_whole)
        qtbot.waitUntil(lambda: cut_labels(window) == [])  # once the rows have made room


@pytest.mark.parametrize(
    "text", ["䶮", "㛃", "𬱟", "囍", "堃", "A−", "A+", "✓", "①", "■", "…", "—"]
)
def test_rare_names_and_signs_are_in_the_shipped_type(qapp, text: str) -> None:
    from reader_app.ui.fonts import load_fonts

    load_fonts()
    for bold in (False, True):
        face = QRawFont.fromFont(song(16, bold=bold))
        assert face.familyName() == FAMILY
        assert 0 not in face.glyphIndexesForString(text)


def missing_glyphs(window: MainWindow) -> list[str]:
    """Characters on screen that no loaded face can draw, or that another face would have to."""
    face = QRawFont.fromFont(song(15))
    missing = [
        c for c in set(_words_of(window)) if not c.isspace() and 0 in face.glyphIndexesForString(c)
    ]
    block = window.article.view.document().begin()
    while block.isValid():
        for run in block.layout().glyphRuns():
            if 0 in run.glyphIndexes() or run.rawFont().familyName() != FAMILY:
                missing.append(block.text())
        block = block.next()
    return missing


def cut_labels(window: MainWindow) -> list[str]:
    """Labels, buttons and fields whose words do not fit into them."""
    cut = []
    for widget in _visible(window):
        if isinstance(widget, QLabel) and widget.text():
            room = widget.contentsRect()
            if widget.wordWrap():
                fits = widget.heightForWidth(widget.width()) <= widget.height()
            else:
                need = widget.sizeHint()
                fits = need.width() <= widget.width() and need.height() <= widget.height()
            if not fits and not room.isEmpty():
                cut.append(widget.text())
        elif isinstance(widget, QAbstractButton):
            need = widget.minimumSizeHint().expandedTo(widget.sizeHint())
            if need.width() > widget.width() or need.height() > widget.height() + 4:
                cut.append(f"{widget.accessibleName()} {widget.text()}")
        elif isinstance(widget, QLineEdit):
            hint = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
            if hint > widget.width() - 40:
                cut.append(widget.placeholderText())
    return cut


def faint_labels(window: MainWindow) -> list[tuple[str, float]]:
    """Words that, as painted, stand out too little from their ground."""
    picture = window.grab().toImage()
    faint = []
    for widget in _visible(window):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isEnabled():
            continue
        if not widget.text():
            continue
        best = _painted_contrast(picture, window, widget)
        if best < 4.5:
            faint.append((widget.text(), round(best, 2)))
    return faint


def _painted_contrast(picture: QImage, window: MainWindow, widget: QWidget) -> float:
    """The commonest colour of the widget's own patch against the one farthest from it."""
    corner = widget.mapTo(window, QPoint(0, 0))
    box = widget.rect().translated(corner).intersected(picture.rect())
    counts: dict[int, int] = {}
    for y in range(box.top() + 2, box.bottom() - 1):
        for x in range(box.left() + 2, box.right() - 1):
            pixel = picture.pixel(x, y)
            counts[pixel] = counts.get(pixel, 0) + 1
    if not counts:
        return 21.0
    ground = QColor(max(counts, key=lambda pixel: counts[pixel]))
    return max(contrast(ground, QColor(pixel)) for pixel in counts)


def _visible(window: MainWindow) -> Iterator[QWidget]:
    return (
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and not widget.visibleRegion().isEmpty()
    )


def _words_of(window: MainWindow) -> Iterator[str]:
    """Every character of every name, text and list row in the window."""
    yield from window.windowTitle()
    for widget in _visible(window):
        for part in ("text", "toolTip", "placeholderText", "accessibleName"):
            words = getattr(widget, part, None)
            if callable(words) and isinstance(value := words(), str):
                yield from value
        if interface := QAccessible.queryAccessibleInterface(widget):
            yield from interface.text(QAccessible.Text.Name)
    model = window.pages.model()
    for row in range(model.rowCount()):
        yield from model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_every_control_has_a_name_for_screen_readers(window: MainWindow) -> None:
    nameless = []
    for widget in window.findChildren(QWidget):
        focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if focus and widget.isVisible():
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is None or not interface.text(QAccessible.Text.Name).strip():
                nameless.append(widget.objectName() or type(widget).__name__)
    assert nameless == []


@pytest.mark.parametrize("key", theme_keys())
def test_focus_shows(open_window: OpenWindow, library, qtbot: QtBot, key: str) -> None:
    """What has the focus looks different from what has not."""
    window = open_window(library, theme=key)
    for widget in (
        window.masthead.paper_chooser,
        window.masthead.theme_button,
        window.masthead.search,
        window.article.facts.next,
        window.pages,
    ):
        window.article.setFocus()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(partial(_looks_other_than, widget, before))


def _looks_other_than(widget: QWidget, before: QImage) -> bool:
    return widget.grab().toImage() != before


def test_the_theme_follows_the_desktop_until_one_is_chosen(qapp) -> None:
    from reader_app.ui.theme import FOLLOW_SYSTEM, Look

    look = Look(FOLLOW_SYSTEM)
    assert isinstance(look.theme, Theme)
    light = look.theme
    look.choose("newsprint-dark")
    assert look.theme.dark
    look.choose(FOLLOW_SYSTEM)
    assert look.theme == light
    qapp.setStyleSheet("")


def test_a_somewhat_long_page_name_does_not_push_the_steps_into_a_second_row(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    text = tmp_path / "page.txt"
    head = "某某日报\n2025年03月05日 星期三\n第B2版：两会回眸\n\n"
    text.write_text(f"{head}河道整治有序推进\n\n今日此地无事可记。\n", encoding="utf-8")
    window = open_window(tmp_path / "library.sqlite3", files=(text,))
    facts = window.article.view.facts
    page = facts.findChild(QPushButton, "factPage")

    def narrow(to: int) -> None:
        facts.setFixedWidth(to)
        qtbot.waitUntil(lambda: facts.width() == to)

    def rows() -> int:
        steps = facts.findChild(QPushButton, "nextArticle")
        return len({each.mapTo(facts, each.rect().center()).y() // 30 for each in (page, steps)})

    narrow(900)
    assert page.text() == "第B2版：两会回眸"
    roomy = next(wide for wide in range(400, 900) if facts.heightForWidth(wide) < 50)
    parts = (page.parentWidget(), facts.findChild(QPushButton, "factDate").parentWidget())

    def between() -> int:
        return parts[0].x() - parts[1].geometry().right()

    apart = between()
    for wide in range(roomy, 900):  # the parts stand closer before the name is cut
        narrow(wide)
        if page.text() == "第B2版：两会回眸":
            break
    assert between() < apart
    narrow(roomy)
    assert rows() == 1
    assert page.text().endswith("…")
    assert page.text().startswith("第B2版：")
    assert page.toolTip().startswith("第B2版：两会回眸\n")
    narrow(roomy - 1)
    assert page.text() == "第B2版：两会回眸"
    assert rows() == 2
    narrow(900)
    assert page.text() == "第B2版：两会回眸"
