"""The table of proposals that this program exports, read back as the articles it was made of.

Its columns hold more than a printed table's do. So each proposal is written out as papers
print it, label by label, below the head of its article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

Row = Mapping[str, str]

_ARTICLE = ("报纸", "发布机构", "日期", "版次", "版面名", "文章编号", "标题")
_KNOWN = frozenset(
    (*_ARTICLE, "提案编号", "提案题目", "提案者", "各轮类别", "提案内容", "办理情况")
)
_FIELDS = {
    "提案者": "提案者",
    "督办领导": "督办领导",
    "分工办委": "分工办委",
    "主办单位": "主办单位",
    "会办单位": "会办单位",
}
_ROUNDS = str.maketrans("123456789", "一二三四五六七八九")


@dataclass(frozen=True, slots=True)
class ExportedArticle:
    text: str
    number: int | None  # what it was called in the library that the table was made of


def is_export(heads: Sequence[str]) -> bool:
    """Whether these are the column heads of our own table."""
    return set(heads) >= _KNOWN


def exported_articles(
    heads: Sequence[str], rows: Iterable[Sequence[str]]
) -> Iterator[ExportedArticle]:
    """The articles that the table was made of."""
    found = [dict(zip(heads, map(_plain, row), strict=False)) for row in rows if any(row)]
    whole = [row for row in found if len(row) == len(heads)]
    for _, group in groupby(whole, key=itemgetter(*_ARTICLE)):
        rows_of_it = list(group)
        number = rows_of_it[0]["文章编号"]
        text = "\n".join(_article(rows_of_it)) + "\n"
        yield ExportedArticle(text, int(number) if number.isdecimal() else None)


def _plain(cell: str) -> str:
    """A cell without the mark that keeps it from being a formula."""
    return cell[1:] if cell.startswith("'") else cell


def _article(rows: Sequence[Row]) -> Iterator[str]:
    first = rows[0]
    if first["报纸"]:
        yield f"报纸名称:{first['报纸']}"
    if first["发布机构"]:
        yield f"发布机构:{first['发布机构']}"
    if first["日期"]:
        yield f"日期:{first['日期']}"
    page = ":".join(filter(None, (first["版次"] and f"第{first['版次']}版", first["版面名"])))
    if page:
        yield f"版面:{page}"
    yield ""
    yield f"# {first['标题']}"
    section = ""
    for row in rows:
        if row.get("栏目") and row["栏目"] != section:
            section = row["栏目"]
            yield from ("", f"## {section}")
        yield ""
        yield from _proposal(row)


def _proposal(row: Row) -> Iterator[str]:
    number = f"第{row['提案编号']}号提案" if row["提案编号"] else ""
    seq = f"{row['序号']}." if row.get("序号") else ""
    title = f"《{row['提案题目']}》" if row["提案题目"] else ""
    if number and not seq:
        yield f"### {number}"
        yield title
    else:
        yield f"### {seq}{title}{f'({number})' if number else ''}"
    for head, label in _FIELDS.items():
        if row.get(head):
            yield f"{label}:{row[head]}"
    yield from _outcome(row)
    if row["提案内容"]:
        yield from ("【提案内容】", row["提案内容"])
    else:
        for head in ("情况", "建议"):
            if row.get(head):
                yield from (f"【{head}】", row[head])
    if row["办理情况"]:
        yield from ("【办理情况】", row["办理情况"])


def _outcome(row: Row) -> Iterator[str]:
    rounds = [each for each in row["各轮类别"].split("；") if len(each) > 3]
    for each in rounds:  # 第1轮B
        yield f"办理{each[:-1].translate(_ROUNDS)}分类评价:{each[-1]}"
    if row.get("办理类别") and not rounds:
        yield f"办理类别:{row['办理类别']}类"
