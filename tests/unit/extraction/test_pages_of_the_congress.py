"""Pages of the people's congress that name the CPPCC in passing have no records."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

PAGE = """市人大常委会听取代表建议办理情况报告

11月28日，市人大常委会会议听取了市政府关于市人大二次会议代表建议办理情况的报告。
截至10月31日，263件建议已全部办结并答复代表，其中所提问题已经解决或基本解决的（A类）172件；正在解决或列入计划解决的（B类）79件；因条件限制留作参考的（C类）12件。
围绕《关于加快推进城乡供水一体化的建议》（第31号），组织代表三赴现场；围绕《关于规范校外托管机构管理的建议》（第88号），开展“代表问政”。
人大代表阮大庆列席会议并发言。{passing}
"""


@pytest.mark.parametrize(
    "passing",
    [
        "要推动代表建议与政协提案协同办理。",
        "部分市政协委员列席。代表建议要和政协提案一并研究。",
        "市政协副主席参加。",
    ],
)
def test_motions_are_no_proposals(passing: str) -> None:
    document = extract(SourceText("人大.txt", PAGE.format(passing=passing)))[0]

    assert document.proposals == ()
    assert document.genre is Genre.NEAR_MISS
    assert document.legend is not None
    assert document.legend.meanings["A"] == "所提问题已经解决或基本解决的"
