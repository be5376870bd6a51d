"""A line of several facts as the window sets it: each label is a label, and no value."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText
from reader_app.ui.panes.typesetting import Measure, Typesetter
from reader_app.ui.theme import load_theme, theme_keys


def _labels(qapp, line: str) -> list[str]:
    """The words of the line that are set as faint as labels are."""
    source = f"关于加强老旧小区消防设施维护的建议\n\n{line}\n\n答复：已更换器材三百件。\n"
    page = extract(SourceText("page.txt", source))[0]
    theme = load_theme(theme_keys()[0])
    setter = Typesetter(source, page.blocks, theme, Measure(18, 700, ragged=False))
    setter.set_body(1000)
    faint, found = QColor(theme.colors["faded"]), []
    block = setter.document.begin()
    while block.isValid():
        if block.text().startswith(line[:3]):
            parts = block.begin()
            while not parts.atEnd():
                fragment = parts.fragment()
                if fragment.charFormat().foreground().color() == faint:
                    found.append(fragment.text().strip())
                parts += 1
        block = block.next()
    return found


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        (
            "提案号： 第88号；提案者：张三；主办单位：市住建局",
            ["提案号：", "提案者：", "主办单位："],
        ),
        (
            "提案号:第88号 提案者:张三、李四 承办单位:市住建局",
            ["提案号:", "提案者:", "承办单位:"],
        ),
        ("提案号：88｜提案者：张三｜主办：市住建局", ["提案号：", "提案者：", "主办："]),
    ],
)
def test_each_label_of_a_line_is_one(qapp, line: str, labels: list[str]) -> None:
    assert _labels(qapp, line) == labels
