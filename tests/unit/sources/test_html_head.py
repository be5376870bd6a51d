"""What a saved e-paper page names: its head by markup, its date by its address."""

from __future__ import annotations

from pathlib import Path

from reader_app.domain.newspaper import ArticleHead
from reader_app.services.extract_file import extract_file

CLASSIC = """\
<!-- saved from url=(0058)http://xsrb.example.cn/html/2025-11/14/content_1234.htm -->
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>某山日报数字报-点滴提案汇暖流</title><script>alert("提案")</script></head><body>
<table><tr><td><strong>2025年11月14日 星期五</strong></td><td class=px12>第03版：专题</td>
<td><a id=pageLink href=node_2.htm>第01版：要闻</a></td></tr></table>
<div class="nav"><a href="x">上一篇</a> <a href="y">下一篇</a></div>
<table><tr><td class="font02">区政协十五届四次会议以来</td></tr><!-- 标题 -->
<tr><td class="font01"><strong><founder-title>点滴提案汇暖流</founder-title></strong></td></tr>
<!-- 副题 -->
<tr><td class="font02">——重点提案办理综述</td></tr><!-- 作者 --><tr><td>■记者 徐甲</td></tr></table>
<div id="ozoom"><!--enpcontent--><founder-content><P>　　区政协十五届四次会议共收到提案358件，
立案312件。</P><P>　　第187号提案</P><P>《关于推动外贸的建议》</P><P>提案者：张三</P>
<P>主办单位：区商务局</P></founder-content><!--/enpcontent--></div>
<div class="share">分享到</div></body></html>
"""


def printed(source: str, head: ArticleHead, name: str) -> str:
    (place,) = head.sources[name].items
    return "".join(source[start:end] for start, end in place)


def test_a_classic_page_in_gbk_gives_its_whole_head_with_exact_places(tmp_path: Path) -> None:
    path = tmp_path / "content_1234.htm"
    path.write_bytes(CLASSIC.encode("gbk"))

    (document,) = extract_file(path)

    expected = {
        "newspaper": "某山日报",
        "date_raw": "2025年11月14日",
        "page_no": "03",
        "page_name": "专题",
        "kicker": "区政协十五届四次会议以来",
        "headline": "点滴提案汇暖流",
        "subheadline": "重点提案办理综述",
    }
    for name, value in expected.items():
        assert getattr(document.head, name) == value, name
        assert printed(document.source, document.head, name) == value, name
    assert document.head.date == "2025-11-14"
    assert [(entry.role, entry.names) for entry in document.head.byline] == [("记者", ("徐甲",))]
    assert [(each.number, each.lead_units) for each in document.proposals] == [(187, ("区商务局",))]
    assert [word for word in ("alert", "分享到", "要闻") if word in document.source] == []
