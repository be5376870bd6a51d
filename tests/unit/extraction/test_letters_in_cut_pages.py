"""Letters that a library of documents prints page by page, with a number before each."""

from __future__ import annotations

from reader_app.domain.document import Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText
from reader_app.text.clean import clean

BY_LIBRARY = """林业局关于县政协第45号提案的答复.doc
文件格式：DOC 大小：31.5KB 页数：2 上传时间：2016-03-11
1、A类青林函〔2011〕8号签发人：宋长海关于县政协六届四次会议第45号提案的答复罗桂兰委员：您提出的《关于保护古银杏树的提案》\
收悉，经与县文物局研究，现答复如下：全县有古银杏137株，其中树龄五百年以上的29株。今年我局逐株编号挂牌，花去经费9.6万元。\
龙潭村的两株因修路
2、露了根，已砌石护坡，栽了围栏。感谢您对林业工作的支持。青川县林业局2011年6月20日联系人：宋长海
下载文档 收藏 举报
"""
BARE = """1、对政协平江区三届二次会议第17号提案的答复民进平江区总支：贵总支提出的“关于增设社区\
阅览室的提案”收悉。现将办理情况答复\
如下：全区有社区46个，已有阅览室的31个。今年新设9个，开放时间延到晚上八点，由社区工作者轮流值守，居民凭身份证
2、就能借书。其余6个因用房没有落实，计划明年随社区用房改造一并建成，资金由区财政安排54万元。为了让书流动起来，区图书馆\
每季度给各阅览室换一次书，每次不少于300册，并派人
3、上门教居民用手机查书。平江区文化体育局二○一二年五月九日
"""


def test_the_facts_of_the_file_are_not_the_letters() -> None:
    document = extract(SourceText("文档.txt", BY_LIBRARY))[0]
    (proposal,) = document.proposals

    assert document.genre is Genre.REPLY_LETTER
    assert document.head.headline == "关于县政协六届四次会议第45号提案的答复"
    assert document.head.date == "2011-06-20"
    assert (proposal.number, proposal.category) == (45, "A")
    assert proposal.proposers == ("罗桂兰",)
    assert proposal.lead_units == ("青川县林业局",)
    assert proposal.reply is not None
    assert proposal.reply.endswith("龙潭村的两株因修路露了根，已砌石护坡，栽了围栏。")


def test_the_pages_are_one_paragraph() -> None:
    document = extract(SourceText("文档.txt", BARE))[0]
    (proposal,) = document.proposals

    assert document.head.headline == "对政协平江区三届二次会议第17号提案的答复"
    assert proposal.lead_units == ("平江区文化体育局",)
    assert proposal.reply is not None
    assert "居民凭身份证就能借书" in proposal.reply
    assert proposal.reply.endswith("并派人上门教居民用手机查书。")


def test_items_of_a_list_stay_apart() -> None:
    item = "{}、关于设置旧衣回收箱的提案。旧衣服多，扔了可惜，放着占地方。" + "群众反映强烈，" * 10
    text = "提案选登\n" + "".join(f"{item.format(k)}请予研究\n" for k in (1, 2))

    assert len(clean(text).paragraphs) == 3


def test_what_a_library_asks_for_the_rest_is_no_text() -> None:
    text = (
        "对政协六届五次会议第66号提案的答复\n上传人：mtl***66  上传时间：2012-05-30\n石锋委员：\n"
        "您提出的《关于修复林带的提案》收悉。现答复如下：\n"
        "今年封滩1300亩，竖牌26块。需要管护员34人，财政先安排了20人，其余\n"
        "继续阅读请下载完整版\n5元 / 30金币   [立即下载]   举报\n"
    )
    (proposal,) = extract(SourceText("文档.txt", text))[0].proposals

    assert proposal.reply is not None
    assert proposal.reply.endswith("财政先安排了20人，其余")
