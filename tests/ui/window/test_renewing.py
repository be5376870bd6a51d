"""The open article gets a new version: what was lit and selected of the old one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.services.correct_values import amend, edits_of
from reader_app.services.import_files import import_files
from reader_app.tasks import Task
from reader_app.ui.main_window import MainWindow

PROPOSERS = "proposals.1.proposers"
PAGE = """云溪日报
2025年3月5日

云溪政协重点提案办理情况

第12号《关于改造云溪老码头的建议》
提案者：张丽华、陈志强委员
主办单位：区交通局
办理类别：A
办理情况：老码头已经改造完成，去年十月起通航，沿线居民出行更加方便。
"""


@pytest.fixture
def page(library: Path, tmp_path: Path) -> Path:
    path = tmp_path / "云溪.txt"
    path.write_text(PAGE, encoding="utf-8")
    import_files(library, [path], Task())
    return path


@pytest.fixture
def renewed(page: Path, library: Path, open_window: Callable[..., MainWindow], qtbot: QtBot):
    """A window that lights the proposers, corrected, when the file comes in anew, changed."""
    (file,) = import_files(library, [page], Task()).files
    (number,) = file.articles
    amend(library, number, edits_of(PROPOSERS, ["张丽华", "陈志刚"]))
    window = open_window(library)
    window.following.open_article(number)
    window.following.show_records()

    def renew(text: str) -> MainWindow:
        page.write_text(text, encoding="utf-8")
        change = import_files(library, [page], Task()).change
        window.work.changed.emit(change)
        window.following.show_records()
        return window

    return window, renew


def light(window: MainWindow) -> None:
    at = PAGE.index("陈志强")
    from reader_app.domain.span import Span

    window.article.light((Span(at - 4, at - 1), Span(at, at + 3)))


def test_words_that_are_gone_are_no_longer_lit(renewed) -> None:
    window, renew = renewed
    light(window)
    assert window.article.view.lit_text() == "张丽华陈志强"
    renew(PAGE.replace("陈志强", "赵六"))
    assert window.article.view.lit_text() == "张丽华"


def test_words_that_moved_stay_lit(renewed) -> None:
    window, renew = renewed
    light(window)
    renew(PAGE.replace("云溪政协重点", "本区云溪政协今年的重点"))
    assert window.article.view.lit_text() == "张丽华陈志强"


def test_the_field_lights_whole_names_of_the_new_version(renewed) -> None:
    window, renew = renewed
    renew(PAGE.replace("陈志强", "赵六"))
    facts = {fact.path: fact for fact in window.sidebar._facts}
    window.sidebar.spans_requested.emit(facts[PROPOSERS].spans)
    assert window.article.view.lit_text() == "张丽华赵六"
