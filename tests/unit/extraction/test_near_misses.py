"""Pages that speak of proposals and report none."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

NEAR_MISSES = {
    "rules": (
        "政协江城市委员会提案工作条例\n第一章 总则\n第一条 为做好提案工作，制定本条例。\n"
        "第三条 提案人：政协委员可以个人或联名方式提出提案。\n第二章 提案的提出\n"
        "提案人：每件提案须一事一案。\n"
    ),
    "call for proposals": (
        "关于征集提案参考选题的通知\n各位委员：\n一、经济建设\n1.关于发展数字经济的建议\n"
        "2.关于优化营商环境的建议\n3.关于做强茶产业的建议\n"
    ),
    "blank form": (
        "政协提案表\n第____号\n案由：____________\n提案人：__________\n主办单位：________\n"
        "办理结果：□A □B □C\n"
    ),
    "how to write one": (
        "政协提案怎么写\n提案标题：关于……的提案\n提案人：×××\n承办单位：×××\n提案内容：情"
        "况分析和建议。\n"
    ),
    "meeting news": (
        "市政协召开提案督办会\n6月8日，市政协召开《关于推进数字乡村的提案》督办会，听取承"
        "办单位汇报。\n"
        "会上，提案人王五表示满意。\n"
    ),
    "documents in a list": (
        "政策文件目录\n1.《关于加强校园安全的意见》（江教〔2022〕1号）\n"
        "2.《关于办理政协提案的意见》（江教〔2022〕6号）\n"
    ),
    "speeches": (
        "市政协举行大会发言\n1.张三委员：关于加快发展数字经济的建议\n2.李四委员：关于做好"
        "养老服务的建议\n"
    ),
    "a report that mentions": (
        "法治政府建设情况报告\n办理政协提案98件。\n一、主要成效\n（一）健全机制。出台《关"
        "于加强法治建设的意见》。\n"
        "（二）严格执法。查处案件320件。\n"
    ),
    "ordinary news": "万亩荞麦喜获丰收\n金秋时节，荞麦成熟，农民忙收割。\n",
}


@pytest.mark.parametrize("page", NEAR_MISSES.values(), ids=NEAR_MISSES.keys())
def test_a_near_miss_yields_nothing_and_says_what_it_is(page: str) -> None:
    document = extract(SourceText("页.txt", page))[0]

    assert document.proposals == ()
    assert document.tasks == ()
    assert document.genre in (Genre.NEAR_MISS, Genre.STATS_NEWS)
    assert 0.5 <= document.genre_confidence <= 1
