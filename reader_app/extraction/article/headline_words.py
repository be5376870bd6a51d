"""The lexicon of titles: what they speak of, how they end, and what only looks like one."""

from __future__ import annotations

import re

from reader_app.text.width import HAN

SUBJECTS = (
    "提案|建议|议案|政协|委员|民生实事|实事|实项目|重点工作|重点任务|重点项目|政府工作报告|目标任务"
    "|任务分解|满意率|办理|办复|立案|督办|答复|两会"
)
"""What a title of these pages speaks of."""

KINDS_OF_PAPER = (
    "答复|复函|回复|的函|通知|公告|通报|公示|决定|报告|目录|名单|清单|一览表?|汇总表?|情况表?"
    "|进展|综述|纪实|侧记|巡礼|扫描|选登|摘登|摘编|回访|掠影|选编|盘点|成效|展示|结果|办法|规定"
    "|条例|细则|方案|意见|计划|分解表?|登记表|台账|要点|总结|说明"
)
"""How the titles of papers and reports end."""

SITE = re.compile(
    r"(?:人民政府|政协|委员会|门户网站|政府网|政协网|信息网|网站|网|(?<![新开格布大全破结])局|厅"
    r"|办公室|融媒体中心"
    r"|融媒中心"
    r"|督查室|提案委|公告栏|公示栏|平台|系统|电视台|统战部|工商联|联合会|(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)"
    rf"[{HAN}]{{1,8}}(?:委|支部|总支|支社|基层委))[ ]*"
    r"(?:政务公开|信息公开|政府信息公开|门户网站|网)?(?<=[^ ])(?:[ ]?[vV]\d+(?:\.\d+)*)?$"
)
COLUMN = re.compile(
    rf"【[{HAN}·]{{2,10}}】|[{HAN}]{{2,10}}(?:公开|专栏|频道|平台|之窗|公报|简报|动态"
    rf"|要闻|公告栏|专题|专刊|专版|公示栏|专载|天地|园地)"
    rf"|(?:专[ ]?载|特[ ]?载)|[{HAN}]{{2,16}}公报[·.].*|[{HAN}]{{2,20}}(?:系统|平台|专栏)[ ]*"
    rf"[—\-|丨][—\-|丨 ]*[{HAN}]{{2,12}}|证券代码.*|[{HAN}]{{2,12}}(?:政务|政府信息|信息)"
    r"公开.*"
)
ADDRESS = re.compile(r"[ ]*(?:https?://|www\.)[^\s\u4e00-\u9fff]*")
SMALL_COLUMN = re.compile(
    r"其[他它]|今日谈|时评|热点|快讯|要闻|头条|导读|导语|特稿|专稿|时政|综合|关注|聚焦|本期导读|本版导读"
    r"|锐评|短评"
    r"|社论|评论员文章|百姓话题|民生|专栏|摘要|头版|正文|热点:|推荐|最新|新闻|资讯"
    r"|附表?[一二三\d]?|表[一二三\d]"
)
"""Small words over a title that belong to the page."""
SAYS_WHAT_FOR = re.compile("[向让把以](?=..)")
"""How a slogan of few characters begins, as no name of a page does: 向人民报账."""
_OF_PLACE = re.compile(
    rf"[{HAN}]{{1,5}}[省市区县州旗盟镇乡]|民革|民盟|民建|民进|农工党|致公党|九三|台盟|共青团|国网"
    r"|中共|中国|政协|[省市县区]"
)
_BODY_OF_PEOPLE = re.compile(  # an office or body of whatever kind, named alone
    rf"(?!.*(?:关于|提案|建议|召开|举行|开展|推进|推动|办理|收到|落实|走进|打造|建设|助力|[让把]))"
    rf"[{HAN}·()]{{2,22}}(?:[委局办厅院部会校社联]|法院|检察院|公司|集团|银行|支队|大队|总队|海关|大学"
    r"|医院|总工会|妇联|残联|科协|侨联|文联|团委|支部|总支|管委会|街道|街道办事处|经开区|高新区|新区|镇政府)"
)


def is_site(text: str) -> bool:
    """Whether a line names the site, office or column that what follows stands in."""
    text = ADDRESS.sub("", text).strip()
    if re.search("关于|提案.*(?:情况|答复|结果)", text):
        return False
    named = _OF_PLACE.match(text) and _BODY_OF_PEOPLE.fullmatch(text)
    return (
        bool(named)
        or bool(len(text) <= 24 and SITE.search(text))
        or bool(len(text) <= 40 and COLUMN.fullmatch(text))
    )
