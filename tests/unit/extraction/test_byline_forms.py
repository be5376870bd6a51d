"""署名: the forms in which papers, accounts and offices print who made an article."""

from __future__ import annotations

import pytest

from reader_app.domain.newspaper import ArticleHead
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

OVER = "青汭日报　2024年10月25日　星期五　第A03版：政协专刊\n重点提案办理综述\n"
BODY = "　　区政协十届三次会议以来，共收到提案120件，经审查立案100件，全部按期办复，取得成效。\n"


def _head(text: str) -> ArticleHead:
    return extract(SourceText("页.txt", text))[0].head


def _signed(head: ArticleHead) -> list[tuple[str, tuple[str, ...]]]:
    return [(entry.role, entry.names) for entry in head.byline]


FORMS = [
    pytest.param(
        "□ 县融媒体中心记者　龚　澜　通讯员　米志成",
        [("县融媒体中心记者", ("龚澜",)), ("通讯员", ("米志成",))],
        id="a newsroom's reporter",
    ),
    pytest.param(
        "◎本报记者　仲　秋　江岷山　◎本报通讯员　贡小青",
        [("本报记者", ("仲秋", "江岷山")), ("本报通讯员", ("贡小青",))],
        id="a mark before each role",
    ),
    pytest.param(
        "■记者 卜 小 舟 摄影 谷川",
        [("记者", ("卜小舟",)), ("摄影", ("谷川",))],
        id="a name of three characters spaced out",
    ),
    pytest.param(
        "本报实习记者 孟小北 摄影报道", [("本报实习记者", ("孟小北",))], id="what they did, behind"
    ),
    pytest.param(
        "本报记者 孟小北/文 黎明/摄",
        [("本报记者", ("孟小北",)), ("摄", ("黎明",))],
        id="each name before what its owner did",
    ),
    pytest.param(
        "孟小北 文 黎明 摄", [("文", ("孟小北",)), ("摄", ("黎明",))], id="roles behind names"
    ),
    pytest.param(
        "（记者 张三丰 通讯员 李思 摄）",
        [("记者", ("张三丰",)), ("通讯员", ("李思",))],
        id="both took the picture",
    ),
    pytest.param("【本报记者 孟小北】", [("本报记者", ("孟小北",))], id="boxed"),
    pytest.param("本报记者·孟小北", [("本报记者", ("孟小北",))], id="a dot for a colon"),
    pytest.param("记 者 孟小北", [("记者", ("孟小北",))], id="a role spaced out"),
    pytest.param("青禾日报记者孟小北", [("青禾日报记者", ("孟小北",))], id="close together"),
    pytest.param("采写：本报记者 孟小北", [("本报记者", ("孟小北",))], id="two roles, one man"),
    pytest.param("文/图 记者 孟小北", [("记者", ("孟小北",))], id="three roles, one man"),
    pytest.param(
        "●记者 孟小北 ●通讯员 黎明", [("记者", ("孟小北",)), ("通讯员", ("黎明",))], id="dots"
    ),
    pytest.param("记者 欧阳 修 整理", [("记者", ("欧阳修",))], id="a double surname spaced out"),
    pytest.param(
        "本报记者 龚 瑞麟 欧阳 静", [("本报记者", ("龚瑞麟", "欧阳静"))], id="surnames set apart"
    ),
    pytest.param(
        "（撰稿：孟小北　　摄影：黎明）",
        [("撰稿", ("孟小北",)), ("摄影", ("黎明",))],
        id="labels in brackets",
    ),
    pytest.param("作者/孟小北 来源/江城日报", [("作者", ("孟小北",))], id="slashes for colons"),
    pytest.param("作者：孟小北，系区政协委员", [("作者", ("孟小北",))], id="who the author is"),
    pytest.param("口述/孟小北 记录/黎明", [("口述", ("孟小北",)), ("记录", ("黎明",))], id="told"),
    pytest.param("本报记者甄 诚", [("本报记者", ("甄诚",))], id="close, and the name set wide"),
    pytest.param("驻站记者 孟小北", [("驻站记者", ("孟小北",))], id="a kind of reporter"),
    pytest.param("区政协委员 孟小北", [("区政协委员", ("孟小北",))], id="a member"),
    pytest.param("执笔人：孟小北", [("执笔人", ("孟小北",))], id="who held the pen"),
    pytest.param("作者：区政协办公室", [("作者", ("区政协办公室",))], id="an office that wrote"),
    pytest.param("来稿：孟小北", [("来稿", ("孟小北",))], id="sent in"),
    pytest.param(
        "文/孟小北（图片由区政协提供）", [("文", ("孟小北",))], id="where the pictures are from"
    ),
    pytest.param(
        "记者：孟小北　通讯员：黎明　编辑：陈真",
        [("记者", ("孟小北",)), ("通讯员", ("黎明",))],
        id="an editor behind",
    ),
    pytest.param(
        "作者：孟小北（区政协委员）", [("作者", ("孟小北",))], id="a post behind the name"
    ),
]


@pytest.mark.parametrize(("line", "expected"), FORMS)
def test_a_byline_under_the_title_is_no_part_of_it(
    line: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    found = _head(f"{OVER}\n{line}\n\n{BODY}")
    assert _signed(found) == expected
    assert (found.kicker, found.headline, found.subheadline) == (None, "重点提案办理综述", None)


@pytest.mark.parametrize(
    "line", ["□孟小北", "◎孟小北　黎明", "本报记者 孟小北", "（记者 孟小北）", "文｜孟小北"]
)
def test_a_byline_under_the_text_is_read(line: str) -> None:
    found = _head(f"{OVER}\n{BODY}\n　　建议落到实处，群众得到实惠。\n\n{line}\n")
    assert found.byline
    assert found.byline[0].names[0] == "孟小北"


@pytest.mark.parametrize("line", ["（待续）", "■统筹 符川 ■制图 鹿鸣", "【相关链接】"])
def test_what_stands_under_a_text_is_not_always_its_author(line: str) -> None:
    assert _head(f"{OVER}\n{BODY}\n　　建议落到实处，群众得到实惠。\n\n{line}\n").byline == ()


def test_an_account_line_with_its_author_names_both() -> None:
    found = _head(
        "提案办理“回头看”｜这几件小事怎么样了？\n\n"
        f"原创　作者：孟小北　澄湖街道政协委员之家　2025-03-19 18:40　浙江\n\n{BODY}"
    )
    assert found.publisher == "澄湖街道政协委员之家"
    assert found.date == "2025-03-19"
    assert _signed(found) == [("作者", ("孟小北",))]
    assert found.headline == "提案办理“回头看”｜这几件小事怎么样了？"
