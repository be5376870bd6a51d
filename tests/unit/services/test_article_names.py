"""An article whose page prints no headline has one name, wherever it is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.domain.naming import name_of_article
from reader_app.services.browse import article, whole_tree
from reader_app.services.export_article import export_article
from reader_app.services.import_files import import_files
from reader_app.tasks import Task

CARD = """\
某某日报 2025年11月21日 第4版

提案号：401
案由：关于农贸市场改造的提案
提案者：黄立峰
主办单位：区商务局
办理结果：A类
提案内容：农贸市场年久失修，建议改造提升，改善环境。
办理情况：已完成改造，新增摊位八十个。
"""
WORDS = "某某日报 2025年11月21日 第4版\n\n这里只有一段没有标题的正文，讲一件平常的小事，也不长。\n"
TABLE = """\
| 编号 | 案由 | 提案者 | 主办单位 |
| --- | --- | --- | --- |
| 1 | 关于加装电梯的建议 | 张三 | 区住建局 |
| 2 | 关于社区养老的建议 | 李四 | 区民政局 |
"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (TABLE, "页"),
        (CARD, "关于农贸市场改造的提案"),
        (WORDS, "这里只有一段没有标题的正文，讲一件平常的小事，也不长。"),
    ],
)
def test_lists_exports_and_the_article_call_it_alike(tmp_path: Path, text: str, name: str) -> None:
    page, library = tmp_path / "页.txt", tmp_path / "library.sqlite3"
    page.write_text(text, encoding="utf-8")
    [imported] = import_files(library, [page], Task()).files
    [number] = imported.articles
    stored = article(library, number)

    assert name_of_article(stored.document) == name
    listed = [
        row.headline
        for paper in whole_tree(library).publications
        for issue in paper.issues
        for each in issue.pages
        for row in each.articles
    ]
    assert listed == [name]
    export_article(library, number, tmp_path / "文.md")
    assert f"# {name}" in (tmp_path / "文.md").read_text(encoding="utf-8")
