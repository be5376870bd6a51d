"""A paper's page of several articles, none of which is the page's own subject."""

from __future__ import annotations

import re
from dataclasses import replace

from reader_app.domain.newspaper import ArticleHead, BlockKind
from reader_app.extraction.article.article_head import HeadReading
from reader_app.extraction.words.bullets import BULLETS
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_NEWS = re.compile(  # 本报讯(记者 …), 晨报讯 6月16日, □记者 …
    rf"[ ]*(?:[{HAN}]{{1,6}}(?:讯|消息)|[{HAN}]{{2,8}}\d{{1,2}}月\d{{1,2}}日电)(?=[ (]|[{HAN}\d])"
    r"|[ ]*[□■]?[ ]*(?:本报|晚报|晨报)?(?:记者|通讯员)[ :]"
)
_NO_TITLE = re.compile(r"[。:;,]$|^[一二三四五六七八九十\d]{1,2}[、.]|^[(【]")
_OTHER_TITLES = re.compile("本版(?:其[他它]|另有)(?:新闻|文章|标题|消息|内容)?:?")
_LONGEST_TITLE = 32
_SEVERAL = 2
_OWN_TITLE = ("kicker", "headline", "subheadline", "byline")


def is_of_several_articles(clean: Clean, head: ArticleHead) -> bool:
    """Whether a paper's page prints news one below the other, each under its title."""
    if not (head.newspaper or head.page_no):
        return False
    others = any(
        _OTHER_TITLES.fullmatch(clean.folded_line(index).strip())
        for index in range(len(clean.paragraphs))
    )
    return others or len(_titles(clean)) >= _SEVERAL


def _titles(clean: Clean) -> list[str]:
    """The lines that stand right over news."""
    lines = [clean.folded_line(index).strip() for index in range(len(clean.paragraphs))]
    return [
        title
        for title, below, paragraph in zip(lines, lines[1:], clean.paragraphs, strict=False)
        if 4 <= len(title) <= _LONGEST_TITLE
        and not _NO_TITLE.search(title)
        and paragraph.table is None
        and _NEWS.match(below)
    ]


def lists_its_titles(clean: Clean) -> bool:
    """Whether a page of several articles lists their titles before it prints them."""
    lines = [
        clean.folded_line(index).strip(f" {BULLETS}") for index in range(len(clean.paragraphs))
    ]
    titles = _titles(clean)[:_SEVERAL]
    return len(titles) == _SEVERAL and all(lines.count(title) > 1 for title in titles)


def without_title(read: HeadReading) -> HeadReading:
    """The head of such a page: it is of no article in particular."""
    head = replace(
        read.head,
        kicker=None,
        headline=None,
        subheadline=None,
        byline=(),
        sources={name: at for name, at in read.head.sources.items() if name not in _OWN_TITLE},
    )
    titles = (BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.SUBHEADLINE)
    kinds = {
        index: BlockKind.CROSSHEAD if kind in titles else kind for index, kind in read.kinds.items()
    }
    return replace(read, head=head, kinds=kinds)
