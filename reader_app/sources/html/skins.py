"""How the systems that papers publish with mark up an article: selectors by field, as data.

Families F1 to F9 are those of the e-paper pages read for this: 方正 classic and new, the ``nbs.``
pages of 人民网, the skins of 浙报 and 杭报, 解放日报, the mobile pages of 北京日报, SVG pages, and
smaller ones. Within a field the first selector that finds text counts.
"""

from __future__ import annotations

from collections.abc import Mapping

BODIES = (
    # 方正: F1, F3
    "founder-content",
    # F2, F3, and a county skin of the same engine
    "#ozoom",
    "#articleContent",
    "div.newsdetatext",
    # F4 浙报
    ".main-article-content",
    # F7 北京日报, F6 as rendered
    "#content[data-newid]",
    "div.article-content",
    # F9
    "#copytext",
    "#newsContent",
    "#articleText",
    "#content_div",
    "#news_content",
    "#content.content",
    # offices: the editor's box of their publishing systems
    "#zoom",
    "#Zoom",
    ".TRS_Editor",
    "div.trs_editor_view",
    "#UCAP-CONTENT",
)
"""Where the body of an article stands, by falling weight of evidence."""

FIELDS: Mapping[str, tuple[str, ...]] = {
    "headline": (
        "founder-title",
        "#Title",
        "#main-title",
        ".main-article-title",
        "#NewsArticleTitle",
        "td.font01",
        "div.text_c > h1",
        ".article > h1",
        ".main-content > h1",
        "h1.title",
        "h2.detailsCon_tit",
        "div.details > h3",
        "div.article h1",
    ),
    "kicker": (
        "founder-introtitle",
        "#PreTitle",
        "#guide",
        ".main-article-pretitle",
        "h2.leading_title",
    ),
    "subheadline": (
        "founder-subtitle",
        "#SubTitle",
        "#sub-title",
        ".main-article-subtitle",
    ),
    "byline": (
        "founder-author",
        "#NewsArticleAuthor",
        "#Author",
        ".main-article-author",
        "div.author",
        "p.author",
        "span.author",
    ),
    "page_no": ("#NewsEditionNumber",),
    "page_name": ("#NewsEditionName",),
}

SOURCE_LINES = (".article > .sec", "div.lai", "p.sec", ".main-article-source")
"""Lines that name author, paper, date and page, one or all of them."""

DATE_LINES = (
    "#riqi_",
    ".newstime",
    "#date",
    "#pubdate",
    "#NewsArticleDate",
    ".article > .sec .date",
    "div.date",
)

META_FIELDS: Mapping[str, tuple[str, ...]] = {
    # 政府网站标签规范, in the annex of 国办发〔2017〕47号, and what sharing on the web brought
    "headline": ("ArticleTitle", "og:title"),
    "date": ("PubDate", "publishdate", "article:published_time"),
    "publisher": ("ContentSource",),
}
"""What a page states in its head: names of <meta> by field."""

PROPERTIES: Mapping[str, tuple[str, ...]] = {
    "headline": ("founder-title", "title"),
    "kicker": ("founder-introtitle", "introtitle"),
    "subheadline": ("founder-subtitle", "subtitle"),
    "byline": ("founder-author", "author"),
    "date": ("founder-date", "date"),
}
"""What stands in the comment <!--enpproperty … /enpproperty-->."""

ASIDE = (
    "nav header footer aside share bdshare bdsharebuttonbox jiathis social comment comments"
    " pinglun breadcrumb breadcrumbs crumb crumbs position location toolbar tools menu sidebar"
    " copyright related relate recommend hotnews hot-news qrcode ewm erweima print fontsize"
    " font-size zihao pager pagination paging prevnext pre_next prev next preart nextart topbar"
    " top_bar login search-box searchbox friendlink links ad ads advert"
)
"""Words in an element's id or class by which it is no part of the text."""
