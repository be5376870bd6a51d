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
    r"|督查室|平台|系统|电视台|统战部|工商联|联合会|(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)"
    rf"[{HAN}]{{1,8}}(?:委|支部|总支|支社|基层委))[ ]*"
    r"(?:政务公开|信息公开|政府信息公开|门户网站|网)?$"
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
    r"今日谈|时评|热点|快讯|要闻|头条|导读|导语|特稿|专稿|时政|综合|关注|聚焦|本期导读|本版导读"
    r"|锐评|短评"
    r"|社论|评论员文章|百姓话题|民生|专栏|摘要|头版|正文|热点:|推荐|最新|新闻|资讯"
    r"|附表?[一二三\d]?|表[一二三\d]"
)
"""Small words over a title that belong to the page."""
_CHANNEL_WORDS = (
    "政府信息公开指南 信息公开 政务公开 主动公开 法定 内容 基层 重点领域 公开目录"
    " 公开指南 公开 目录 公示公告 通知公告 公告公示 公示 公告 通知 动态 要闻"
    " 新闻 快讯 资讯 信息 政务 政府 部门 政协 人民代表大会 常委会 人大 党派 团体 界别 机关 代表"
    " 委员 全国 两会 提案 建议 议案 意见 办理 督办 立案 工作 结果 情况 答复"
    " 复文 回复 复函 优秀 重点 平台 系统 管理 专题 专栏 栏目 频道 报道 特别"
    " 会议 之家 之窗 天地 园地 文件 业务 首页 网上 服务 互动 在线 履职 时政"
    " 综合 本地 社会 头条 热点 图片 视频 公报 简报 公文 法规 规划 计划 总结"
    " 统计 数据 人事 财政 预算 年度 历年 历届 本届 大会 红榜 光荣榜 正文 网站"
    " 门户 官网 参政议政 建言献策 民主监督 协商 参政 社情民意 组织 机构 概况 领导 学习"
    " 理论 宣传 纪检 党建 建设 工程 项目 民生 实事 查询 公开栏"
)
_CHANNEL = "|".join(sorted(set(_CHANNEL_WORDS.split()), key=len, reverse=True))
_PARTS = r"[ 、,和与及·•:/|>\-—→»›丨【】\[\]]"
_OF_PLACE = (
    rf"[{HAN}]{{1,6}}?[省市区县州旗盟]"
    rf"|[{HAN}]{{2,14}}(?:局|委|厅|办|会|办公室|中心|政府|政协)(?={_PARTS})"
)
_CHANNELS = re.compile(rf"{_PARTS}*(?:{_OF_PLACE})?(?:20\d\d年?|{_CHANNEL}|{_PARTS}){{1,16}}")
_GOES_ON = re.compile(
    rf"[—\-(\[《]|(?:{_CHANNEL}|成果|成效|落实|及|和|的|巡礼|扫描|选登|摘登|名单|一览|汇总"
    r"|综述|纪实)+(?:\(.*\))?$"
)
_MENU_PART = re.compile(r"[ ]*(?:[|>→»›丨]+|[ ]/[ ])[ ]*")
_NO_MENU = re.compile(
    "提案[人者]|提案号|编号|案号|案由|题目|标题|序号|主办|承办|协办|会办|督办单位|单位|备注"
)
_MOTTO = re.compile(rf"[{HAN}]{{2,4}}(?:[·•][{HAN}]{{2,4}}){{1,5}}")
_MORE = re.compile("^.{2,12}[ ]更多[ >»]*$")
_CALLS = re.compile(r"欢迎(?:来到|访问|光临|您).{2,30}")


def is_channel(text: str, following: str) -> bool:
    """Whether a line over another names the part of a site that it stands in: 提案工作, 通知公告.

    A line that the next one goes on with, such as 重点提案 over 督办成果巡礼, is part of a title.
    """
    return names_channel(text) and not (len(following) < 6 or _GOES_ON.match(following))


def names_channel(text: str) -> bool:
    """Whether a line is made of the words that sites name their parts with."""
    return len(text) <= 26 and bool(_CHANNELS.fullmatch(text.strip()))


def is_menu(text: str) -> bool:
    """Whether a line is a site's menu or banner: 政务公开 | 通知公告, 某市民政局 规范·便民·透明."""
    if _CALLS.fullmatch(text.strip(" ,!")) or _MORE.search(text):
        return True
    if len(text) > 60 or _NO_MENU.search(text):
        return False
    office, _, rest = text.strip().partition(" ")
    if SITE.search(office) and (_MOTTO.fullmatch(rest.strip()) or rest.strip() in _SIGNBOARDS):
        return True
    parts = [part for part in _MENU_PART.split(text.strip(" |>→»丨〖〗【】")) if part]
    if len(parts) == 1 and len(text.split()) > 2:
        parts = text.split()
    channels = [
        part
        for part in parts
        if _CHANNELS.fullmatch(part) or (len(part) <= 24 and SITE.search(part))
    ]
    return len(parts) > 1 and len(channels) == len(parts)


_SIGNBOARDS = ("红榜", "光荣榜", "公告栏", "公示栏", "公开栏", "信息公开", "政务公开", "提案公开")


def is_site(text: str) -> bool:
    """Whether a line names the site, office or column that what follows stands in."""
    text = ADDRESS.sub("", text).strip()
    if re.search("关于|提案.*(?:情况|答复|结果)", text):
        return False
    return bool(len(text) <= 24 and SITE.search(text)) or bool(
        len(text) <= 40 and COLUMN.fullmatch(text)
    )
