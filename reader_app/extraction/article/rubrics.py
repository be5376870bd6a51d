"""Names of columns that papers, sites and accounts print over a title: 提案追踪, 聚焦两会."""

from __future__ import annotations

import re

from reader_app.extraction.words.bullets import BULLETS
from reader_app.text.width import HAN

_OF_PROPOSALS = (  # under which 提案 is reported on, again and again
    "追踪|回音|回音壁|故事|聚焦|进行时|在线|看台|之声|直通车|巡礼|扫描|选登|撷英|集锦|风采|有声|有应"
    "|回眸|回顾|回放|回访|有回音"
)
_OF_ANYTHING = (  # and what else columns are called at their end
    "进行时|回音壁|直通车|在行动|看台|追踪|有回应|专题|专版|专刊|特刊|专栏|专页|特稿|特别报道|要闻"
    "|[之好新]声|之窗|视窗|之家|之友|园地|天地|视点|视线|广角|论坛|议事厅|会客厅|会客室|茶座|话题|大家谈|连线"
    "|对话|访谈|速递|传真|花絮|微镜头|特写|手记|笔记|人物|人物志|群英谱|风采录?|故事汇?|印象|一线|走基层"
)
_OF_MEMBERS = (
    "(?:政协|人大)?(?:委员|代表)?(?:委员|代表|履职|提案|民生|政协|界别|建言)"
    "(?:风采录?|故事|说|声音|心声|纪事|见证|视点|观察|建言|讲述|回眸|聚焦|关注|热议|热点|话题|亮点|掠影|剪影)"
)
_SESSION = (  # 聚焦全国两会, 两会会客厅, 代表委员话两会
    rf"(?:20\d\d)?(?![{HAN}]*(?:召开|[开闭]幕|举行|收到|提案))[{HAN}]{{0,6}}(?:20\d\d)?[{HAN}]{{0,2}}两会[{HAN}]{{0,5}}"
)
_DAILY = (
    r"(?:今日|本期|本周|记者|社会|时政|民生|热点|政协)(?:聚焦|关注|观察|现场|调查|[时快短锐]评)"
)
_OF_HABIT = (  # what papers and accounts call the same corner, whatever it is about
    "(?:深度|专题|独家|重磅|特别|连续|追踪|系列)报道|特别(?:关注|策划)|(?:深度|一线)(?:观察|协商)"
    "|[\\u4e00-\\u9fff]{0,8}评论员文章:?|年终盘点|一图读懂|[民百市]声热线|委员(?:[讲课学]堂|观点|工作室|日记)|身边事"
    "|提案(?:面对面|直击|回声|人说|在路上|办理看成效)|政协(?:新时空|云|好声音)|有事好商量|请你来协商"
    f"|[{HAN}]{{2,6}}这一年"
)
_NUMBER = r"(?:[①-⑳]|\(之?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\))?"
_RUBRIC = re.compile(
    rf"[【\[]?(?:[{HAN}]{{2,6}}[·|丨])?(?:[{HAN}]{{0,6}}提案[{HAN}]{{0,4}}(?:{_OF_PROPOSALS})"
    rf"|[{HAN}]{{2,6}}(?:{_OF_ANYTHING})|{_OF_MEMBERS}|{_SESSION}|{_DAILY}|{_OF_HABIT}"
    rf"|[{HAN}]{{2,8}}(?:“?回头看”?|系列报道)|[聚关]焦(?:20\d\d年?)?[{HAN}]{{2,6}}"
    rf"|关注[{HAN}]{{2,4}}|(?:数说|数读|图说)[{HAN}]{{2,4}}|为民办实事){_NUMBER}[】\]]?"
)
_DOTTED = re.compile(  # 委员履职·提案追踪
    rf"[{HAN}A-Z\d]{{2,8}}[ ]?·[ ]?[{HAN}\d]{{2,8}}(?:·[{HAN}]{{2,6}})?{_NUMBER}"
)
_TELLS = re.compile(  # a title's own words
    r"^(?:关于|对)|届|20\d\d年度?|重点提案|优秀提案|政协.*提案"
)
_OF_SESSION = re.compile(_SESSION)
_QUOTES = re.compile("[“”]")
_LONGEST = 18


def is_rubric(text: str) -> bool:
    """Whether a line is a column's name and not a slogan or a title of its own."""
    text = text.strip(f" ▍▌|{BULLETS}").replace("“两会”", "两会")
    if len(text) > _LONGEST or _SERIES_NUMBER.search(text):
        return False
    if _OF_SESSION.fullmatch(_QUOTES.sub("", text)):
        return True  # 两会“声”动
    return bool(_RUBRIC.fullmatch(text) and not _TELLS.search(text)) or bool(
        _DOTTED.fullmatch(text)
    )


_SERIES_NUMBER = re.compile(r"(?:回头看”?|系列报道)(?:[①-⑳]|\(\d\)|之[一二三四五六七八九十])")
