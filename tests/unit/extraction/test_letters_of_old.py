"""Letters as offices wrote them before they had a form: labels spaced out, numbers in words."""

from __future__ import annotations

from reader_app.domain.document import Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

TOWNSHIP = """档案信息 -> 历史文书 -> 1998年
政协柳河县三届二次会议
第一百零五号提案答复

提 案 人：于 得 水
案    由：请求解决二道沟吃水难
承办单位：石门乡人民政府
协办单位：县水利局

于得水委员：

　　您请求解决二道沟吃水难的提案收到了。乡里开会研究过，现在把情况答复给您。

　　二道沟两个屯三百一十口人，一直吃河套水，旱年要到六里外去拉。

　　今年五月县水利局派人打了一眼深井，出水每小时八吨，管子八月接到户。

　　　　　　　　石门乡人民政府
　　　　　　　　一九九八年七月二日
"""


def test_a_township_answers_without_a_form() -> None:
    document = extract(SourceText("答复.txt", TOWNSHIP))[0]
    (proposal,) = document.proposals

    assert document.genre is Genre.REPLY_LETTER
    assert document.head.headline == "政协柳河县三届二次会议 第一百零五号提案答复"
    assert (proposal.number, proposal.title) == (105, "请求解决二道沟吃水难")
    assert proposal.proposers == ("于得水",)
    assert proposal.lead_units == ("石门乡人民政府",)
    assert proposal.co_units == ("县水利局",)
    assert proposal.reply is not None
    assert proposal.reply.startswith("二道沟两个屯")
    assert proposal.reply.endswith("管子八月接到户。")
