"""What the search says: how much it found, and what could be tried."""

from __future__ import annotations

from reader_app.services.loosen_query import Loosening
from reader_app.ui.i18n import QT_TRANSLATE_NOOP, translate
from reader_app.ui.models.search_facets import rounded
from reader_app.ui.models.search_hits import FoundHits

_EXAMPLES = (
    ("垃圾分类", QT_TRANSLATE_NOOP("Search", "任意几个字，不分简繁、全角半角")),
    ("停车 充电", QT_TRANSLATE_NOOP("Search", "几个词都要出现")),
    ('"老旧小区"', QT_TRANSLATE_NOOP("Search", "引号里的须连在一起")),
    ("提案 -停车", QT_TRANSLATE_NOOP("Search", "减号后的不要")),
    ("主办:教育局", QT_TRANSLATE_NOOP("Search", "按主办单位，也可拼音 jyj")),
    ("类别:A 日期:2025", QT_TRANSLATE_NOOP("Search", "按办理类别、日期")),
    ("提案者:徐泽", QT_TRANSLATE_NOOP("Search", "按提案者；报纸: 地区: 案由: 等也可")),
)


def examples() -> tuple[tuple[str, str, str], ...]:
    """The query language by example: the query, how it is shown, what it means."""
    return tuple((query, query, translate("Search", meaning)) for query, meaning in _EXAMPLES)


def wider(loosening: Loosening) -> tuple[str, str, str]:
    """A query that finds something: the query, what it leaves out, how much it finds."""
    if loosening.is_anywhere:
        words = translate("Search", "在全文里找：{0}").format(loosening.query)
    else:
        words = translate("Search", "去掉“{0}”").format(loosening.left_out)
    return loosening.query, words, in_all(loosening.total, is_exact=loosening.is_exact)


def in_all(total: int, *, is_exact: bool) -> str:
    if is_exact:
        return translate("Search", "共 {0} 篇").format(f"{total:,}")
    return translate("Search", "约 {0} 篇").format(f"{rounded(total):,}")


def count_line(found: FoundHits) -> str:
    """The line above the hits; empty while they are being counted."""
    if found.error:
        return found.error
    if not found.query:
        return translate("Search", "可以这样找")
    if not found.asks:
        return translate("Search", "接着写要找的…")
    if not found.hits and not found.total:
        return translate("Search", "没有找到“{0}”").format(found.query)
    return "" if found.total is None else in_all(found.total, is_exact=found.is_exact)


def place_line(row: int, found: FoundHits, place: int, places: int) -> str:
    """第 3/120 篇 · 第 2/5 处, counted from 0."""
    if found.total is None:
        article = translate("Search", "第 {0} 篇").format(row + 1)
    elif found.is_exact:
        article = translate("Search", "第 {0}/{1} 篇").format(row + 1, f"{found.total:,}")
    else:
        about = f"{rounded(found.total):,}"
        article = translate("Search", "第 {0}/约 {1} 篇").format(row + 1, about)
    if places < 2:
        return article
    return article + translate("Search", " · 第 {0}/{1} 处").format(place + 1, places)
