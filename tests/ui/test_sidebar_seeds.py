"""The sidebar on the five bundled texts: all records, whole, each with its words."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton

from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.span import Origin, slices
from reader_app.services.extract_file import extract_file
from reader_app.ui.fonts import load_fonts
from reader_app.ui.panes.proposal_sidebar import ProposalSidebar
from reader_app.ui.panes.sidebar.fact_line import FactLine
from reader_app.ui.panes.sidebar.fold import Fold
from reader_app.ui.panes.sidebar.record import Record
from reader_app.ui.theme import LIGHT, Look

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
AS_PRINTED = re.compile(
    r"proposals\.\d+\.(title|proposers|supervisors|committee|lead_units|co_units|reply|content"
    r"|background|suggestion)|tasks\.\d+\.(content|progress)"
)


@cache
def article(seed: Path) -> StoredArticle:
    return StoredArticle(1, 1, 1, 1, extract_file(seed)[0], "1")


@pytest.fixture(params=SEEDS, ids=lambda seed: seed.name[:3])
def seed(request):
    return article(request.param)


@pytest.fixture
def sidebar(qtbot, seed):
    return sidebar_with(qtbot, seed)


def sidebar_with(qtbot, shown) -> ProposalSidebar:
    load_fonts()
    look = Look(LIGHT)
    look.apply()
    sidebar = ProposalSidebar(look)
    look.setParent(sidebar)
    qtbot.addWidget(sidebar)
    sidebar.resize(360, 900)
    with qtbot.waitSignal(sidebar.filled):
        sidebar.show_article(shown)
    return sidebar


def test_every_record_has_its_card(sidebar, seed):
    document = seed.document
    orders = sorted(card.order for card in sidebar.findChildren(Record))
    records = [*document.proposals, *document.tasks]
    assert orders == sorted(record.order for record in records)
    assert len(orders) > 5


def test_a_click_asks_for_the_printed_words_of_the_value(qtbot, sidebar, seed):
    for fold in sidebar.findChildren(Fold):
        fold.click()
    clicked = 0
    for part in sidebar.findChildren(FactLine):
        if not AS_PRINTED.fullmatch(part.fact.path) or part.fact.source.origin is Origin.INFERRED:
            continue
        with qtbot.waitSignal(sidebar.spans_requested) as asked:
            qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
        assert _bare(slices(seed.document.source, asked.args[0])) == _bare(part.fact.value)
        clicked += 1
    assert clicked > 30


def test_words_selected_in_the_text_light_the_value_they_fill(sidebar, seed):
    records = [*seed.document.proposals, *seed.document.tasks]
    fields = ("title", "lead_units", "content", "progress")
    for record in records[:: max(1, len(records) // 8)]:
        field = next(name for name in fields if name in record.sources)
        sidebar.light_field_at(record.sources[field].spans)
        parts = [*sidebar.findChildren(FactLine), *sidebar.findChildren(Fold)]
        assert [part for part in parts if part.is_lit] != []


@pytest.mark.parametrize("width", [260, 340, 480, 640])
def test_nothing_is_cut(qtbot, sidebar, width):
    sidebar.show()
    sidebar.resize(width, 900)
    lines = [each for each in sidebar.findChildren(FactLine) if each.isVisibleTo(sidebar)]
    buttons = [each for each in sidebar.findChildren(QAbstractButton) if each.isVisibleTo(sidebar)]
    assert lines
    assert buttons
    for part in lines:
        assert part.height() >= part.height_for(part.width()), part.fact.path
    for part in buttons:
        assert part.parentWidget().rect().contains(part.geometry()), part.objectName()


def _bare(words: str) -> str:
    return re.sub(r"[\s、《》()]", "", words)


def test_a_text_that_was_put_together_is_shown_as_printed_by_one_click(qtbot) -> None:
    (torn,) = (seed for seed in SEEDS if seed.name.startswith("003"))
    sidebar = sidebar_with(qtbot, article(torn))
    (card,) = (each for each in sidebar.findChildren(Record) if each.order == 9)
    (fold,) = (each for each in card.folds() if each.fact.path == "proposals.9.reply")
    fold.click()
    (line,) = (each for each in card.lines() if each.fact.path == "proposals.9.reply")
    (button,) = card.findChildren(QPushButton, "printedOrder")
    assert button in card.stops()
    mended = line.words

    button.click()

    assert _bare(line.words).startswith("行道盲道坡道等城市道路无障碍设施养护管理,〔")
    assert "-键办" in line.words.partition("〔")[2]
    assert "〔理" not in line.words  # its own words
    assert mended == line.fact.value != line.words
    button.click()
    assert line.words == mended


def test_texts_in_one_piece_have_one_order_only(qtbot) -> None:
    (plain,) = (seed for seed in SEEDS if seed.name.startswith("000"))
    sidebar = sidebar_with(qtbot, article(plain))
    for fold in sidebar.findChildren(Fold):
        fold.click()
    assert not sidebar.findChildren(QPushButton, "printedOrder")
