"""署名 in the forms that papers and sites print, above and below the article."""

from __future__ import annotations

import pytest

from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

HEADLINE = "青溪区政协提案办理暖民心\n"
BODY = (
    "近年来，青溪区政协坚持提案为民，推动一批民生实事落地。今年共收到提案213件。\n"
    "全区政协委员围绕中心建言献策，提案质量不断提升，办理实效不断增强，群众满意度明显提高。"
)
ABOVE = {
    "记者 方小舟/文 陆晚秋/摄": [("记者", "方小舟"), ("摄", "陆晚秋")],
    "本报通讯员 陆 晚 秋": [("本报通讯员", "陆晚秋")],
    "融媒体中心记者 方小舟": [("融媒体中心记者", "方小舟")],
    "本报记者 方小舟 文/图": [("本报记者", "方小舟")],
    "实习生 杜 若 文/图": [("实习生", "杜若")],
    "□ 方小舟 陆晚秋": [("", "方小舟", "陆晚秋")],
}
BELOW = {
    "\n（作者：方小舟，系青溪区政协委员）": [("作者", "方小舟")],
    "（方小舟）": [("", "方小舟")],
    " 记者 方小舟": [("记者", "方小舟")],
    "\n（陆晚秋 摄）": [("摄", "陆晚秋")],
    "（见图）": [],
}


def signatures(text: str) -> list[tuple[str, ...]]:
    head = extract(SourceText("页.txt", text))[0].head
    return [(entry.role, *entry.names) for entry in head.byline]


@pytest.mark.parametrize("line", ABOVE)
def test_above(line: str) -> None:
    assert signatures(f"{HEADLINE}{line}\n{BODY}\n") == ABOVE[line]


@pytest.mark.parametrize("line", BELOW)
def test_below(line: str) -> None:
    assert signatures(f"{HEADLINE}{BODY}{line}\n") == BELOW[line]
