"""How a reply letter ends: the courtesies below its text, and what stands among them.

A paragraph ends the text only if each of its sentences is a courtesy: thanks that follow what
was done, in the same paragraph, stay with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_WE = "(?:我们|我[局厅委办部院会县市区镇乡街道中心]{1,3})?"
_WARMLY = "|".join(
    (
        "首先|最后|同时|并且?|在此|另外|此外|也|还|再一?次|谨|特此?|真诚|真挚|诚挚|衷心|由衷|非常|十分",
        "特别|万分|热忱|热诚|殷切|深深|诚恳|诚心|更|仍|今后|一并|谨此|借此机会|对此",
    )
)
_ADDING = rf"{_WE}(?:(?:{_WARMLY}),?)*地?"
_YOU = "|".join(
    (
        "[您你贵]|委员|代表|一如既往|各位|大家|提案[人者]|今后|继续|多提|宝贵|批评|指正|谅解|建言",
        "征询|反馈",
    )
)
_ASKED_FOR = "|".join(
    (
        "支持|关注|关心|监督|意见|建议|批评|指正|斧正|谅解|理解|指导|反馈|评价|献策|建言|帮助|鼓与呼|鼓劲|鞭策|把脉|出谋|添砖加瓦",
        "来电|来函|常回?来|征询|填写",
    )
)
_ASKS = "|".join(
    (
        "恳请|恳望|恳盼|欢迎|敬请|敬望|敬希|诚请|诚望|诚盼|诚邀|希望|盼望|期望|期待|期盼|盼|望|烦请|愿",
        "请(?!示|求|相关|有关)",
    )
)
_FOR_HELP = rf"(?=[^。]*(?:{_ASKED_FOR}))(?![^。]*放心)[^。]*"
_ANSWER = "(?:答[复覆]|回[复覆]|函复|复函|意见|办理情况|办理结果|说明|汇报|报告|反馈|内容|情况)"
_LACKS = "不妥|不当|不足|意见|疑问|疑义|问题|不满意|需要|异议|不明|不清楚|不尽|不周|欠妥"
_WISHES = "看法|想法|要求|建议|了解|满意|需|高见|疑虑"
# What a clause before the courtesy says of nobody's doing: 公交事业的进步离不开各界的支持
_BESIDE_IT = (
    r"(?:(?!因|由于|鉴于|但|虽|若|如)(?![^。,]*(?:[将已拟]|目前|尚未|暂))[^。\d,]{4,30},){1,3}"
)
_COURTESIES = (
    rf"{_ADDING}(?:感谢|谢谢|致谢|多谢)[^。]*",
    rf"{_ADDING}(?:[对向][^。]{{2,70}}?)?(?:表示|致以|说声|道一声|[深谨特顺并]?[表致])[^。]{{0,8}}"
    r"(?:感谢|谢意|歉意|敬意|谢忱|谢)[^。]{0,40}",
    rf"{_ADDING}(?:{_ASKS})(?=[^。]*(?:{_YOU})){_FOR_HELP}",
    # 农村公路建设任重道远,恳请您一如既往关注和支持
    rf"{_BESIDE_IT}{_ADDING}(?:{_ASKS})(?=[^。]*(?:{_YOU})){_FOR_HELP}",
    rf"{_BESIDE_IT}{_ADDING}(?:(?:感谢|谢谢|多谢)[您你贵]|[深谨]?[表致]谢)[^。]*",
    rf"{_BESIDE_IT}{_ADDING}[深谨特]?(?:表示|[表致])[^。,]{{0,6}}(?:感谢|谢意|敬意|谢忱)[^。\d]{{0,10}}",
    rf"{_ADDING}(?:{_ASKS})(?:[您你]们?|贵[^,。]{{1,4}}|各?位?委员)[^。,]{{0,6}}"
    r"(?:继续|一如既往|多|常|随时)(?![^。]*放心)[^。]*",
    rf"{_ADDING}(?:我们)?(?:{_ASKS})[^。,]{{0,4}}(?:与|同|和)(?:[您你]|贵|各?位?委员)[^。,]{{0,8}}"
    r"(?:一道|一起|携手|共同|并肩)[^。\d]*",
    r"(?:专此|特此|谨此|[兹此])(?:[答函回布奉敬]?[复覆]|函告|函达|报告|说明|致|反馈|告知|函)?"
    r"(?:[,、][^。]*)?",
    rf"{_ANSWER}(?:完毕|到此|至此)[^。\d]{{0,20}}|{_WE}(?:的|对[您你]的)?{_ANSWER}(?:到此|至此)[^。\d]{{0,20}}",
    rf"(?:[^。\d,]{{4,20}},)?{_ANSWER}[^。,]{{0,6}}难免[^。\d]{{2,40}}",
    r"随(?:函|文|信|此件)[附寄送][^。]{4,40}|[恳烦敬]?请[^。]{2,20}(?:回执|征询意见[表函]|反馈表)[^。]{0,24}",
    r"[恭敬恳]?请(?:予以?|[您你]们?)?(?:审[阅议查示核]|查[收阅]|[批指斧]正|批评)|特?作此[复覆]|谨[复覆]|[非十万]?[常分]?荣幸[^。\d]{2,20}",
    rf"{_ADDING}(?:{_ASKS})[^。,]{{0,6}}(?:{_ANSWER}|工作)[^。,]{{0,4}}(?:让|令|使|得到)[您你][^。]{{0,12}}",
    rf"{_ADDING}愿?(?:我们|大家)?一?[道起]?(?:携手|同心|并肩)[^。\d]{{2,40}}",
    r"(?:如果?|若|倘)[^。,]{0,6}(?:满意|认可|同意|异议)[^。,]{0,10},[^。\d]{4,40}",
    # 以上答复,如有不同意见,请…; 上述意见供参考
    rf"对?(?:以上|上述|此|本|该)[是为系]?[^。,\d]{{0,14}}{_ANSWER}[^。\d]{{0,4}}"
    r"[,如若妥当是请供仅不能您你贵][^。]*",
    rf"{_WE}[您你贵委员单位党派会们对]{{0,6}}(?:如果?|若|倘|对(?=[^。,]{{0,8}}(?:{_ANSWER}|函)))[^。]{{0,24}}?(?:{_LACKS})"
    r"[^。]{0,20}?(?:请|欢迎|可|联系|反馈|指正|指出|告知|提出)[^。]*",
    rf"{_WE}[您你贵委员单位党派会们]{{0,6}}(?:如果?|若|倘)[^。]{{0,24}}?(?:{_WISHES})"
    r"[^。]{0,20}?(?:请|欢迎|可|联系|反馈|指正|告知)[^。]*",
    r"有?[不欠未][^。,]{1,6}(?:之处|的地方)?[^。]{0,4}(?:请|恳请|敬请|望|欢迎)[^。]{0,24}",
    rf"{_ADDING}(?:顺祝|敬祝|恭祝|祝愿?|顺致|顺颂|谨致|此致|敬礼|致敬|致以)[^。]{{0,30}}",
    r"[^。\d]{0,50}(?:歉意|致歉|道歉|抱歉|检讨)[^。\d]{0,20}",
    r"\(?(?:此页|以下)无正文\)?|(?:以上)?(?:妥否|当否|可否)[^。]{0,10}",
    # 以上意见可主动公开; 本函经局长审签
    r"(?:以上|上述|此|本|该)[^。,\d]{0,8}(?:可|同意|拟|予以|属于?|为|是)*(?:主动|依申请|全文|不予)公开",
    r"(?:本|此|该|以上)(?:件|复?函|答复|意见)[^。]{2,24}(?:审签|签发|审定|审核|审阅|同意)(?:,[^。\d]{0,30})?",
    # 经研究,办理结果由B类调整为A类
    r"(?:[经根按重][^。,]{2,20},)?[^。,:]{0,16}?(?:结果|类别|类型|分类|等[次级])"
    r"[^。]{0,16}?[A-D甲乙丙丁]”?[类级]?[^。\d]{0,6}",
)
_COURTESY = re.compile("|".join(_COURTESIES))
_ADDRESSED = re.compile(rf"^(?:尊敬的)?[{HAN}·]{{2,10}}(?:委员|代表)们?[,:!](?=.{{4}})")
_SENTENCE = re.compile("[^。!?;]+[。!?;]*[”)]?|[。!?;]+")
_DOES = re.compile(
    r"\d[\d.]*[ ]?(?:[多余]?[万亿]?(?:元|个|条|座|处|公里|平方米|亩|件|套|台|名|家|户|人|%))"
    r"|下一步|[已拟]于|投资|新建|建成"
)
_LONGEST = 110  # characters of a sentence that is a courtesy
_SHORT = 100  # characters of a line between courtesies and signature: a label, a name, a link
_LINES_BETWEEN = 12


def closes(text: str) -> bool:
    """Whether a paragraph is courtesies alone: 感谢您的关心! 特此函复。"""
    parts = _SENTENCE.findall("".join(text.split()))
    return bool(parts) and all(map(is_courtesy, parts))


def is_courtesy(sentence: str) -> bool:
    """Whether a sentence is one of those that letters end with."""
    words = "".join(sentence.split()).rstrip("。.!?;,”:")
    words = _ADDRESSED.sub("", words)
    if not words:
        return True
    return (
        len(words) <= _LONGEST
        and _COURTESY.fullmatch(words) is not None
        and _DOES.search(words) is None
    )


def before_closing(clean: Clean, body: Sequence[int], after: int, end: int) -> int:
    """The position in ``body`` where the courtesies begin that end the text before ``end``.

    Between them and the signature short lines may stand that tell who wrote, who may be called
    and how it was dealt with; the text itself begins at ``after`` or before.
    """
    position, last = end, max(after, end - _LINES_BETWEEN)
    while position > last:
        position -= 1
        text = clean.folded_line(body[position])
        if closes(text):
            end, last = position, max(after, position - _LINES_BETWEEN)
        elif len(text) > _SHORT or _GOES_ON.search(text) or _is_of_table(clean, body[position]):
            break
    return end


_GOES_ON = re.compile(
    r"[。;,、](?![^。]*:)|^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]|第[一二三四五])"
)


def _is_of_table(clean: Clean, index: int) -> bool:
    return clean.paragraphs[index].table is not None
