"""A date or an office in a table of records is the record's, never the page's."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.domain.newspaper import ArticleHead
from reader_app.services.extract_file import understand
from reader_app.sources.csv_table import read_csv
from reader_app.sources.source_text import SourceText

ROWS = (
    "案号,案由,提案人,承办单位,日期",
    "1,关于加强古树保护的建议,李明,区林业局,2025-03-01",
    "2,关于完善田间道路的建议,王芳,区农业局,2025-04-02",
)
TASKS = (
    "序号,重点任务,责任单位,完成时限",
    "1,建成口袋公园五处,区园林局,2025-06-01",
    "2,改造老旧小区十个,区住建局,2025-12-01",
)
DEADLINES = (
    "案号,案由,承办单位,交办日期,办结日期",
    "1,关于加强古树保护的建议,区林业局,2025-03-01,2025-06-03",
    "2,关于完善田间道路的建议,区农业局,2025-04-02,2025-07-01",
)


def head(text: str) -> ArticleHead:
    (document,) = understand(SourceText("表.txt", text))
    return document.head


@pytest.mark.parametrize("rows", [ROWS, TASKS, DEADLINES])
@pytest.mark.parametrize("mark", [",", "\t", "\n"])
def test_a_table_alone_says_nothing_of_a_page(rows: tuple[str, ...], mark: str) -> None:
    text = "\n".join(rows)
    if mark == ",":
        (source,) = read_csv(Path("表.csv"), text.encode())
        (document,) = understand(source)
        found = document.head
    else:
        found = head(text.replace(",", mark))

    assert (found.date, found.date_raw, found.publisher) == (None, None, None)


@pytest.mark.parametrize("mark", ["\t", "\n"])
def test_who_signs_below_a_table_publishes_it(mark: str) -> None:
    table = "\n".join(ROWS).replace(",", mark)

    found = head(f"{table}\n\n区政协提案委员会\n2025年5月6日\n")

    assert (found.publisher, found.date) == ("区政协提案委员会", "2025-05-06")


def test_what_stands_above_a_table_is_of_the_page() -> None:
    table = "\n".join(ROWS).replace(",", "\t")

    found = head(f"2024年提案办理台账\n发布机构:区政协办公室\n发布日期:2025-01-08\n\n{table}\n")

    assert (found.publisher, found.date) == ("区政协办公室", "2025-01-08")


def test_a_table_of_a_documents_particulars_tells_them() -> None:
    particulars = (
        "| 索引号 | 0142/2024-7 | 发布机构 | 区政府办公室 |\n| --- | --- | --- | --- |\n"
        "| 文号 | 无 | 发布日期 | 2024-04-19 |\n"
    )

    found = head(f"{particulars}\n# 关于第12号提案的答复\n\n李明委员：\n\n您的提案收悉。\n")

    assert (found.publisher, found.date) == ("区政府办公室", "2024-04-19")
