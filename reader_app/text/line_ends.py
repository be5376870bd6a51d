"""How printed lines begin and end: with what a paragraph begins, and where a sentence stops."""

from __future__ import annotations

import re

from reader_app.text.width import HAN

LABEL_STEMS = (
    "提案|案由|案题|案号|编号|标题|题目|主办|承办|会办|协办|分办|独办|合办|督办|领办|牵头|包案|责任"
    "|分工|办理|答复|落实|成效|建议|背景|情况|内容|委员|代表|界别|类别|类型|分类|结果|评"
    "价|单位|领导"
    "|日期|时间|来源|作者|记者|编辑|摄影|通讯员|本报|版面|字号|发布|索引|序号|备注|进展|"
    "项目|主题|附件"
    "|相关|议案|满意|反馈|意见|第一轮|第二轮|关键词|公开|文号|抄送|联系"
)
_NEW_START = re.compile(
    rf"[【■●◆▲★▶△□○◎◇※▷▸▹▽▼►❖✦➤]|·[{HAN}]|——[^—,。;:]{{6,40}}$"
    rf"|[\[*]?(?:[{HAN}]{{0,4}}(?:{LABEL_STEMS})[{HAN}]{{0,8}})[\]】*]?[ ]?[:|｜]"
    rf"|(?:{LABEL_STEMS})[{HAN}]{{0,6}}(?:$|[ ])"
    r"|(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[-－—])[ ]?(?:[、,)]|\.(?!\d))"
    r"|[(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)]|[①-⑳]"
    r"|第?[\d一二三四五六七八九十百]{1,4}号?(?:提案|建议)|(?:提案|建议)?第\d{1,4}号"
    rf"|[{HAN}]{{3,20}}[ ]?(?:19|20)\d\d年\d{{1,2}}月(?:\d{{1,2}}日)?$"
    rf"|[{HAN}、]{{2,14}}\(?(?:共)?\d+件\)?[ ]?:?$"
    r"|关于[^。;:]{4,60}(?:提案|建议)(?:$|[ (—\-:;,、/|第])"
    rf"|[{HAN}、]{{2,20}}(?:局|办公室|办事处|集团)$"
    r"|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:[ ]|$)|\d{1,4}$"
    r"|[^,。;:!?]{2,24}[ ](?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}(?!\d)日?"
    r"(?:[ ]\d{1,2}:\d{2}(?::\d{2})?)?(?:[ ][^,。;!?]{0,24}|\))?$"  # an account's name and date
    r"|(?:19|20)\d\d年\d{1,2}月\d{1,2}日[ ][^,。;!?]{2,40}$"
    r"|[^,。;:]{1,14}[\[(](?:19|20)\d\d[\])]第?\d{1,4}号"
    r"|[合总小共][ ]?计[ ]?:?[ ]?\d"
    r"|第?[A-Z]?\d{1,8}号?[ ]{1,4}(?:关于|《)"
    r"|(?:上一篇|下一篇|责任编辑|附[件:]|《[^《》]{4,60}》[ ]?(?:[(]|$))"
    r"|《[^《》]{4,60}(?:提案|建议|议案)》[ ]"
    r"|(?:□[ ]?)?(?:本报|本刊|本网)?(?:全媒体|融媒体?|首席|特约|见习|实习)*(?:记者|通讯员)[ ]"
    r"|[“(]?[A-D甲乙丙丁][”)]?类[ ]?[:—=]"
    r"|(?:文字|文|图|摄影)[ ]?/[ ]?(?:文|图|摄影?)?[ ]?"
)
_SPREAD = re.compile(rf"[{HAN}][ ]{{1,4}}[{HAN}](?:[ ]|:)")
ENDS_SENTENCE = re.compile(
    r"(?:的建议|的提案|意见建议|的议案)$|[。!?;:…】」』）)》]$|[。.!?][”\"’]$"
)


def cells(text: str) -> int:
    """How many half-width places a text takes in print."""
    return len(text) + (len(text.encode("utf-8", "surrogatepass")) - len(text)) // 2


def begins_anew(text: str) -> bool:
    """Whether a line begins as a paragraph does: with a number, a bullet, a label, a title."""
    close_set = "".join(text[:24].split()) if _SPREAD.match(text) else text
    return bool(_NEW_START.match(close_set))
