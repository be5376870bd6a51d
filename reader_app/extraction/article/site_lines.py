"""Lines of sites, papers and accounts over an article that are no part of its title."""

from __future__ import annotations

import re

from reader_app.extraction.article.headline_words import SITE
from reader_app.text.width import HAN

_CHANNEL_WORDS = (
    "政府信息公开指南 信息公开 政务公开 主动公开 法定 内容 基层 重点领域 公开目录"
    " 公开指南 公开 目录 公示公告 通知公告 公告公示 公示 公告 通知 动态 要闻"
    " 新闻 快讯 资讯 信息 政务 政府 部门 政协 人民代表大会 常委会 人大 党派"
    " 团体 界别 机关 代表 委员 全国 两会 提案 建议 议案 意见 办理 督办 立案"
    " 工作 结果 情况 答复 复文 回复 复函 优秀 重点 平台 系统 管理 专题 专栏"
    " 栏目 频道 报道 特别 会议 之家 之窗 天地 园地 文件 业务 首页 网上 服务"
    " 互动 在线 履职 时政 综合 本地 社会 头条 热点 图片 视频 公报 简报 公文"
    " 法规 规划 计划 总结 统计 数据 人事 财政 预算 年度 历年 历届 本届 大会"
    " 红榜 光荣榜 正文 网站 门户 官网 参政议政 建言献策 民主监督 协商 参政"
    " 社情民意 组织 机构 概况 领导 学习 理论 宣传 纪检 党建 建设 工程 项目"
    " 民生 实事 查询 公开栏 选登 摘登 选编 摘编 之声 之友 视窗 视点 特刊 直击"
    " 时间 观察 声音 两案 人民政府 更多 列表 详情 我的位置 当前页面 新闻中心"
    " 中心 要情 参阅 政情 民情 民意 热线 咨询 投诉 征集 调查 回应 关切 解读"
    " 政策 依申请 指南 制度 年报 我为群众办实事 主题教育 党史学习教育 进行时"
    " 学习贯彻 精神 政府工作报告 落实 任务 分解 清单 进展 完成 执行 台账 督查"
    " 为民办实事 十件 报告 反馈 回复选登 公开办理 追踪 回音"
)
"""What sites name their parts with."""
_CHANNEL = "|".join(sorted(_CHANNEL_WORDS.split(), key=len, reverse=True))
_PARTS = r"[ 、,和与及·•:/|>\-—→»›丨【】\[\]“”《》+]"
_OF_PLACE = (
    rf"[{HAN}]{{0,6}}?[省市区县州旗盟]"
    rf"|[{HAN}]{{2,14}}(?:(?<![大格布结全])局|委|厅|办|会|办公室|中心|政府|政协)(?={_PARTS})"
    rf"|[{HAN}]{{1,3}}(?=两会|新闻|要闻)"
)
_CHANNELS = re.compile(rf"{_PARTS}*(?:{_OF_PLACE})?(?:20\d\d年?|{_CHANNEL}|{_PARTS}){{1,16}}")
_GOES_ON = re.compile(
    rf"[—\-(\[《]|(?:{_CHANNEL}|成果|成效|落实|及|和|的|巡礼|扫描|名单|一览|汇总|综述|纪实"
    r"|情况表|一览表|分解表|推进表|表|报告|方案|安排|说明)+"
    r"(?:\(.*\))?$"
)
_TELLS_ON = re.compile(  # 市政协重点提案 | 办理“成绩单”出炉: one title on two lines
    "办理|督办|落实|答复|推动|催生|带来|助力?|促|让|里的|背后|如何|怎[样么]|这样|有了?"
    "|跑出|交出|迈[出上入]|亮出|晒出|按下|驶入|结出|开出|奏响|写好|实现|取得|再[上创]|[出见]实效"
)
_MENU_PART = re.compile(r"[ ]*(?:[|>→»›丨]+|[ ][/-][ ])[ ]*")
_NO_MENU = re.compile("提案[人者号]|编号|案号|案由|题目|标题|序号|[主承协会]办|单位|备注")
_MAKERS = re.compile("记者|通讯员|实习生|作者|摄影|撰[稿文]|供稿|编辑|责编|校对|文/|图/")
_MOTTO = re.compile(rf"[{HAN}]{{2,4}}(?:[·•][{HAN}]{{2,4}}){{1,5}}")
_SIGNBOARD = re.compile(rf"(?!关于|提案)[{HAN}]{{2,6}}")
_BUTTONS = frozenset(
    (
        "手机版",
        "数字报",
        "客户端",
        "电子版",
        "English",
        "EN",
        "繁體",
        "简体",
        "繁体",
        "长者版",
        "无障碍",
    )
)
_CLUTTER = re.compile(
    rf"\d{{3,6}}[ ]?[{HAN}]{{2,16}}[路街道段巷][{HAN}\d]{{0,12}}[号楼].{{0,8}}"
    r"|[+(]?\d[\d \-()+]{7,20}|"
    r"(?:您好[,! ]{0,2})?欢迎(?:来到|访问|光临|您).{2,30}"
    r"|.{2,12}[ ]更多[ >»]*|.*您是第[ ]?\d+[ ]?位.*|.*℃.*"
    r"|.*(?:欢迎您|您好)[ ,:!].*(?:退出|注销|登录|修改密码).*"
    r"|.*\[(?:退出|安全退出|注销|修改密码)\].*"
    r"|(?:导出|打印|查询|制表|统计)(?:时间|日期|人)[ ]?:.*|(?:筛选|查询|检索)条件[ ]?:.*"
    r"|.*空气质量.*|[(]?内部(?:资料|刊物|参阅|文件|交流)[^()]{0,8}[)]?|学习贯彻.{2,30}|喜迎.{2,12}"
    r"|(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年.{0,12}|农历.{2,12}"
    r"|(?:\d{1,2}月\d{1,2}日[ ]?)(?:星期|周)[一二三四五六日天]"
    r"|.*(?:微信(?:公众)?号|公众号)(?:[: ].*|$)|功能介绍.*|收录于.*"
    rf"|(?:#[{HAN}A-Za-z]{{2,12}}[# ]*\d*[个篇 ]*)+"
    r"|.*(?:设为星标|点击收听|点击播放|扫码(?:阅读|听报|收听|关注)|阅读全文|听全文|原文链接|关注我们).*"
    r"|(?:朗读|音频|视频|倍速|语速)[ \d:./x]+.*|全屏|放大镜|AI[ ]?摘要|截图.*|倍速.*"
    r"|(?:(?:阅读量?|点击[数量]?|浏览量?|评论|点赞|转发)[ ]?[(]?[\d.]+万?[)]?[ ]?)+"
    r"|.*点赞[(]\d+[)].*"
    r"|(?:电话|传真|邮箱|地址|邮编|热线|投稿)[: ]?[ \dA-Za-z@.\-]{5,40}"
    r"|.*(?:统一(?:连续)?(?:出版物|刊)号|CN[ ]?\d\d-).*|.{2,16}机关报"
    r"|.{2,16}主管(?:[ ].{2,16})?主办"
    r"|(?:总?第)[ ]?\d{3,6}[ ]?[号期](?:[ ].{0,8})?"
    r"|《[^《》]{2,12}》[ ]?20\d\d年第?[ ]?\d{1,3}[ ]?期"
    r"|(?:电子|数字)报(?:阅读)?|[(]?此件(?:公开|主动|依申请).{0,6}[)]?|.{2,16}(?:便函|[(]函[)])"
    rf"|[{HAN}+]{{2,6}}(?:发布|在线|云|客户端)|[{HAN}]{{2,8}}(?:日报|晚报|新闻网|日报社)(?:客户端|出版)"
    r"|.{0,12}会议(?:文件|材料)(?:之[一二三四五六七八九十]+|[(][一二三四五六七八九十\d]+[)])?"
    r"|[(](?:征求意见|审议|讨论|送审)稿[)]|[(]?单位:.{1,4}[)]?|图为.{2,30}|.{2,10}(?:供图|提供图片)"
    r"|.{0,12}(?:页面|网站|链接).{0,8}跳转.*|.*浏览器版本.*|.{2,16}(?:移动|手机|触屏|电脑|PC|WAP)版"
    rf"|(?:本报|本网)?(?:综合)?消息|[{HAN}]{{2,8}}(?:融媒体?|日报|网)讯|[@#].{{2,12}}"
    r"|.{0,16}今天是.{0,24}|.{0,16}站内搜索.{0,8}|查询条件.*|.*第[ ]?\d+/\d+[ ]?页.*"
    r"|附[件录]?[ ]?:?[ ]?|查看原文|其他"
    rf"|(?:[{HAN}]{{2,6}}[ ]?\(\d{{1,4}}\)[ |/·]*){{2,}}"  # 全部(8) 已完成(5) 进行中(3)
    r"|请(?:输入|选择|登录).{0,10}|选择.{2,6}(?:类型|符号|语言)|热门(?:搜索|词|关键词)[ ]?:.*"
    rf"|.{{0,6}}加载中.{{0,4}}|(?:《[{HAN}]{{2,12}}(?:报|版)》[ ]*){{2,}}"
    r"|(?:VIP|会员|免费|立即|付费|积分|全文|文档|在线)[^。]{0,8}(?:下载|预览|阅读)[^。]{0,8}"
    r"|(?:文档)?(?:格式|页数|大小|上传者?人?|上传时间|下载次数|评分|所需积分)[ ]?:[^。]{2,60}"
    r"|.{4,20}欢迎您|欢迎您.{0,20}|数据(?:预览|样例|样本|资源下载)(?:[ ]?\(.{1,12}\))?"
    r"|(?:(?:用户名|账号|密码|验证码|登[录陆]|注册|忘记密码|收藏本站|加入收藏|设为首页|联系我们|搜索|检索|退出"
    r"|返回(?:手机版|首页|顶部)|网站地图|RSS|帮助|会员中心|English|无障碍|长者版|繁[体體]|简体"
    r"|(?:打开|下载)客户端)[ :|/·,]*)+"
)


def is_channel(text: str, following: str) -> bool:
    """Whether a line over another names the part of a site that it stands in: 提案工作, 通知公告.

    A line that the next one goes on with, such as 重点提案 over 督办成果巡礼, is part of a title.
    """
    tells_on = text.endswith(("提案", "建议", "工作", "办理")) and _TELLS_ON.match(following)
    return names_channel(text) and not (len(following) < 6 or _GOES_ON.match(following) or tells_on)


def names_channel(text: str) -> bool:
    """Whether a line is made of the words that sites name their parts with."""
    return len(text) <= 26 and bool(_CHANNELS.fullmatch(text.strip()))


def is_clutter(text: str) -> bool:
    """Whether a line is a counter, the weather, an account's particulars or the like."""
    text = text.strip(" ,!★☆▶►▼▲●•·【】")
    return not re.search(rf"[{HAN}\w]", text) or (
        len(text) <= 60 and bool(_CLUTTER.fullmatch(text))
    )


_LURES = re.compile(  # of films and games, for which search engines shall find the page
    "在线(?:播放|观看)|成人|无码|字幕|久久|亚洲|视频|地址发布|登录入口|官方网站|体育|游戏|开户|注册|免费(?:观看|看)|高清|影[视院]|短[剧劇]|热播|完整版|[一二三]区|国产|精品|午夜|大片"
    "|综[艺藝]|棋牌|彩票|博彩|[娱娛]乐|手机版|下载|官网|电影|直播|有限公司"
)
_OF_THE_SUBJECT = re.compile("提案|建议|政协|人大|政府|委员|民生|实事|工作")
_SURE_LURES = re.compile("博彩|彩票|赌场|投注|购彩|棋牌|贵宾会|无码|成人视频|登录入口|娱乐城")
_FEWEST_LURES = 3


def is_lure(text: str) -> bool:
    """Whether a line was put on a page to lure readers elsewhere: 高清短剧免费看,热播综艺."""
    if len(text) > 120 or _OF_THE_SUBJECT.search(text):
        return False
    return bool(_SURE_LURES.search(text)) or len(set(_LURES.findall(text))) >= _FEWEST_LURES


def is_menu(text: str) -> bool:
    """Whether a line is a site's menu or banner: 政务公开 | 通知公告, 某市民政局 规范·便民·透明."""
    if len(text) > 60 or _NO_MENU.search(text) or _MAKERS.search(text):
        return False
    office, _, rest = text.strip().partition(" ")
    rest = rest.strip(" ·•|-—>/")
    if SITE.search(office) and (_MOTTO.fullmatch(rest) or _SIGNBOARD.fullmatch(rest)):
        return True
    parts = [part for part in _MENU_PART.split(text.strip(" |>→»丨〖〗【】")) if part]
    if len(parts) > 2 and all(
        re.fullmatch(rf"[{HAN}A-Za-z]{{2,9}}", part) or SITE.search(part) for part in parts
    ):
        return True
    if len(parts) == 1 and len(text.split()) > 2:
        parts = text.split()
        uneven = len({len(part) for part in parts}) > 1 or len(parts) > 4
        named = len(parts) > 4 or any(names_channel(part) for part in parts)
        if uneven and named and all(re.fullmatch(rf"[{HAN}]{{2,5}}", part) for part in parts):
            return True  # 首页 机构设置 文史荟萃, and no three slogans of one length
    return len(parts) > 1 and all(
        part in _BUTTONS or names_channel(part) or (len(part) <= 24 and SITE.search(part))
        for part in parts
    )
