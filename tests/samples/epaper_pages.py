"""A page of each family of e-paper skins, with invented words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

BODY = (
    "<p>　　区政协十届三次会议以来，共收到提案120件，经审查立案100件，全部按期办复。</p>"
    "<p>　　提案委员会负责人介绍，今年的办理工作更重实效，委员满意率明显提高。</p>"
)
BODY_LINES = (
    "　　区政协十届三次会议以来，共收到提案120件，经审查立案100件，全部按期办复。",
    "　　提案委员会负责人介绍，今年的办理工作更重实效，委员满意率明显提高。",
)
_ASIDE = (
    '<div class="share">分享到微信</div><div class="nav"><a href="a">上一篇</a></div>'
    "<script>var 提案=1;</script><style>p{}</style>"
)


@dataclass(frozen=True)
class Page:
    """A page and what stands in its head; the date is ISO."""

    html: str
    head: Mapping[str, str | None] = field(default_factory=dict)
    byline: tuple[tuple[str, tuple[str, ...]], ...] = ()


def _saved(address: str) -> str:
    return f"<!-- saved from url=({len(address):04}){address} -->\n"


FAMILIES: Mapping[str, Page] = {
    "F1 方正 classic, named by elements": Page(
        _saved("http://szb.qingmu.example/html/2024-03/08/content_8812.htm")
        + "<html><head><title>青沐日报数字报-小提案解开大民生</title></head><body>"
        '<table><tr><td align="left"><strong>第A03版：政协之声</strong></td>'
        "<td>2024年3月8日 星期五</td></tr></table>"
        '<ul><li><a id="pageLink" href="node_2.htm">第A01版：要闻</a></li></ul>'
        "<table><tr><td><founder-introtitle>履职为民 凝聚共识</founder-introtitle></td></tr>"
        "<tr><td><founder-title>小提案解开大民生</founder-title></td></tr>"
        "<tr><td><founder-subtitle>——区政协提案办理综述</founder-subtitle></td></tr>"
        "<tr><td><founder-author>本报记者 白石农</founder-author></td></tr></table>"
        f'<div id="ozoom"><founder-content>{BODY}</founder-content></div>{_ASIDE}</body></html>',
        {
            "newspaper": "青沐日报",
            "date": "2024-03-08",
            "page_no": "A03",
            "page_name": "政协之声",
            "kicker": "履职为民 凝聚共识",
            "headline": "小提案解开大民生",
            "subheadline": "区政协提案办理综述",
        },
        (("本报记者", ("白石农",)),),
    ),
    "F1 方正 classic, named by comments": Page(
        _saved("http://szb.qingmu.example/html/2024-03/08/content_8813.htm?div=-1")
        + "<html><body><td class=px12>第03版:专题</td><div>青沐日报</div>"
        "<!--enpproperty <founder-date>2024-03-08</founder-date>"
        "<founder-author>白石农</founder-author><founder-title>小提案解开大民生</founder-title>"
        "<founder-subtitle>提案办理综述</founder-subtitle><founder-type>1</founder-type>"
        " /enpproperty--><div class=foot><p>本版责编 甲</p></div>"
        f"<div><!--enpcontent--><!--<npm:article-content>-->{BODY}"
        "<!--</npm:article-content>--><!--/enpcontent--></div><p>版权所有</p></body></html>",
        {
            "newspaper": "青沐日报",
            "date": "2024-03-08",
            "page_no": "03",
            "page_name": "专题",
            "kicker": None,
            "headline": "小提案解开大民生",
            "subheadline": "提案办理综述",
        },
        (("", ("白石农",)),),
    ),
    "F1 方正 classic, table skin": Page(
        _saved("http://www.qingmu.example/html/2014-11/14/content_3.htm")
        + "<html><body><table><tr><td class=font02>政协之声</td></tr>"
        "<tr><td class=font01><strong>小提案解开大民生</strong></td></tr>"
        "<tr><td class=font02>——提案办理综述</td></tr><tr><td>白石农</td></tr>"
        f"</table><div id=ozoom>{BODY}</div></body></html>",
        {
            "date": "2014-11-14",
            "kicker": "政协之声",
            "headline": "小提案解开大民生",
            "subheadline": "提案办理综述",
        },
        (("", ("白石农",)),),
    ),
    "F2 nbs. and nw. pages": Page(
        _saved("http://epaper.lanxi.example/lxrb/html/2018-03/15/nw.D110000lxrb_20180315_1-05.htm")
        + '<html><head><title>小提案解开大民生-兰溪日报</title></head><body><div class="l_t">'
        '第05版：政协</div><div class="l_t">2018年03月15日 星期四</div><div class="text_c">'
        "<h3>凝聚共识</h3><h1>小提案解开大民生</h1><h2>提案办理综述</h2><h4></h4>"
        '<div class="lai">《兰溪日报》（2018年03月15日 05版）</div>'
        f'<div id="ozoom"><div id="articleContent">{BODY}</div></div></div></body></html>',
        {
            "newspaper": "兰溪日报",
            "date": "2018-03-15",
            "page_no": "05",
            "page_name": "政协",
            "kicker": "凝聚共识",
            "headline": "小提案解开大民生",
            "subheadline": "提案办理综述",
        },
    ),
    "F3 方正 new": Page(
        '<html><head><link rel="canonical" href="http://paper.haiyue.example/rmb/pc/content/'
        '202511/14/content_30183818.html"></head><body><div class="paper-bot">'
        '<a href="../../../layout/202511/14/node_03.html">第03版：要闻</a></div>'
        '<div class="article"><h3>凝聚共识</h3><h1>小提案解开大民生</h1><h2>提案办理综述</h2>'
        '<p class="sec">本报记者 白石农<span class="date">《海月日报》'
        f'（2025年11月14日 第 03 版）</span></p><div id="ozoom">{BODY}</div></div></body></html>',
        {
            "newspaper": "海月日报",
            "date": "2025-11-14",
            "page_no": "03",
            "page_name": "要闻",
            "kicker": "凝聚共识",
            "headline": "小提案解开大民生",
            "subheadline": "提案办理综述",
        },
        (("本报记者", ("白石农",)),),
    ),
    "F3b county skin": Page(
        '<html><head><meta property="og:url" content="http://css.example/pc/20230608/con05.html">'
        '</head><body><div class="newslisttit"><em>第02版：综合</em></div>'
        '<p id="PreTitle">凝聚共识</p><h3 id="Title">小提案解开大民生</h3>'
        f'<p id="SubTitle">提案办理综述</p><div class="newsdetatext">{BODY}</div></body></html>',
        {
            "date": "2023-06-08",
            "page_no": "02",
            "page_name": "综合",
            "kicker": "凝聚共识",
            "headline": "小提案解开大民生",
            "subheadline": "提案办理综述",
        },
    ),
    "F4 浙报": Page(
        _saved("http://zjb.example/html/2021-06/08/content_3441.htm?div=-1")
        + "<html><head><title>钱潮日报数字报</title></head><body>"
        '<div class="main-ed-map">第4版：深读</div><div class="main-article-alltitle">'
        '<div class="main-article-pretitle">凝聚共识</div>'
        '<div class="main-article-title">小提案解开大民生</div>'
        '<div class="main-article-subtitle">提案办理综述</div></div>'
        f'<div class="main-article-content">{BODY}</div></body></html>',
        {
            "newspaper": "钱潮日报",
            "date": "2021-06-08",
            "page_no": "4",
            "page_name": "深读",
            "kicker": "凝聚共识",
            "headline": "小提案解开大民生",
            "subheadline": "提案办理综述",
        },
    ),
    "F5 杭报": Page(
        _saved("https://hz.example/hzrb/2024/10/01/article_detail_1_20241001A0211.html")
        + "<html><body><h3>凝聚共识</h3><h1>小提案解开大民生</h1><h2>提案办理综述</h2>"
        f'<div class="content">{BODY}</div>{_ASIDE}</body></html>',
        {
            "date": "2024-10-01",
            "kicker": "凝聚共识",
            "headline": "小提案解开大民生",
            "subheadline": "提案办理综述",
        },
    ),
    "F6 上观 as rendered": Page(
        _saved(
            "https://www.jf.example/staticsg/res/html/journal/detail.html?date=2024-10-01&page=05"
        )
        + '<html><body><div class="main-content"><h3>凝聚共识</h3><h1>小提案解开大民生</h1>'
        f'<div class="article-content">{BODY}</div></div></body></html>',
        {"date": "2024-10-01", "kicker": "凝聚共识", "headline": "小提案解开大民生"},
    ),
    "F7 北京日报 mobile": Page(
        '<html><head><meta property="og:url" content="https://bjrb.example/bjrb/mobile/2026/'
        '20260617/20260617_m.html#new9"></head><body><div class="nav-panel-heading">第5版 政协'
        '</div><p id="guide">凝聚共识</p><h1 id="main-title">小提案解开大民生</h1>'
        '<p id="sub-title">提案办理综述</p><span id="date">2026-06-17</span>'
        f'<div id="content" data-newid="9">{BODY}</div></body></html>',
        {
            "date": "2026-06-17",
            "page_no": "5",
            "page_name": "政协",
            "kicker": "凝聚共识",
            "headline": "小提案解开大民生",
            "subheadline": "提案办理综述",
        },
    ),
    "F8 SVG polygons": Page(
        _saved("http://paper.dw.example/202409/20/con-746458.html")
        + '<html><body><svg><polygon class="area" title="别的文章"/></svg><div class="top_bar">'
        '2024年09月20日 星期五</div><h1>小提案解开大民生</h1><div class="author">白石农</div>'
        f'<div class="content">{BODY}</div></body></html>',
        {"date": "2024-09-20", "kicker": None, "headline": "小提案解开大民生"},
        (("", ("白石农",)),),
    ),
    "F9 湖北": Page(
        "<html><head><title>楚水日报多媒体数字报刊平台</title></head><body><table><tr><td>"
        "2016年05月20日 星期五</td><td>第06版：专刊</td></tr></table>"
        f"<h1>小提案解开大民生</h1><div id=copytext>{BODY}</div></body></html>",
        {
            "newspaper": "楚水日报",
            "date": "2016-05-20",
            "page_no": "06",
            "page_name": "专刊",
            "headline": "小提案解开大民生",
        },
    ),
    "F9 学习时报": Page(
        _saved("http://xx.example/xxsb/20240311/12345.shtml")
        + '<html><body><h2 class="detailsCon_tit">小提案解开大民生</h2>'
        f'<div id="content_div">{BODY}</div></body></html>',
        {"date": "2024-03-11", "headline": "小提案解开大民生"},
    ),
    "an office's site": Page(
        '<html><head><title>小提案解开大民生_白石区政府</title><meta name="SiteName" content="白石'
        '区人民政府"><meta name="ArticleTitle" content="小提案解开大民生"><meta name="PubDate" '
        'content="2024-03-21 09:12"><meta name="ContentSource" content="白石区政协"><meta '
        'name="Url" content="http://www.bs.example/art/2024/3/21/art_12_9.html"></head><body>'
        '<div class="position">当前位置：首页 > 提案</div><div class="tit">小提案解开大民生</div>'
        "<div>发布时间：2024-03-21 09:12 来源：白石区政协</div>"
        f'<div id="zoom">{BODY}</div><div class="footer">版权所有</div></body></html>',
        {"publisher": "白石区政协", "date": "2024-03-21", "headline": "小提案解开大民生"},
    ),
    "no skin at all": Page(
        "<html><head><title>小提案解开大民生</title></head><body><ul><li><a href=1>新闻，要闻</a>"
        "</li><li><a href=2>国内，国际</a></li></ul><div><div><h2>小提案解开大民生</h2>"
        f"<div>{BODY}</div></div><div><h3>热门</h3><a href=3>别的，新闻标题很长很长很长</a></div>"
        "</div></body></html>",
        {"date": None, "newspaper": None, "headline": "小提案解开大民生"},
    ),
}
