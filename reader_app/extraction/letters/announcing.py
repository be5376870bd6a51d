"""The words of a letter that say its answer follows: 现答复如下:, 兹将办理情形函复如次。"""

from __future__ import annotations

import re

from reader_app.extraction.letters.closing import closes

_TELLS = (
    "(?:[答函回奉布批敬现][复覆]|复函|回函|作答|奉答|回应|回答|汇报|报告|反馈|告知|函告|通报"
    "|说明|说一[说下]|介绍一下)"
)
FOLLOWS = "(?:如下|如次|于后|于下|如后)"
_OUR = "(?:我们|[我本][局厅委办部院会府区县市镇乡校街道]{1,3}|研究|初步|综合)"
ANSWERED = re.compile(
    rf"(?:现(?!正|已|在正)[^。;:]{{0,50}}?{_TELLS}(?:意见)?{FOLLOWS}?"
    rf"|{_TELLS}(?:意见)?{FOLLOWS}|现答[复覆]"
    r"|(?:具体|有关|相关|办理|落实|进展|[会协]办)+(?:情况|意见|内容)"
    rf"(?:函告|函复|回复|反馈|报告)?{FOLLOWS}(?:,供[^。:;]{{0,14}}参考)?"
    rf"|{_OUR}的?(?:办理|处理|答复|会办)?意见(?:是|为)?{FOLLOWS}"
    rf"|(?:{_OUR}|{_TELLS}|办理|处理)的?(?:意见|情况)(?:是|为)(?=[ ]?:)"
    r"|(?:提出|作出|做出|形成|作)了?(?:以下|如下)(?:[会协]办|办理|具体|答复|回复)*"
    rf"(?:意见|{_TELLS})?)[ ]?[:。,]"
)
_ABOUT = "情况|情形|问题|意见|结果|事项|提案|建议|内容|[您你贵]"
_LAST_WORDS = re.compile(  # 现将有关情况向您反馈。 at a sentence's end, or before a colon
    rf"(?:(?<=[。,;!:\n ])|^)(?:{_OUR}|经研究)?"
    rf"(?:现|兹|谨|特|今|下面|以下|就|将|针对|对|逐[一条项]|并)"
    rf"(?!正|已|在正)(?=[^。;:,]*(?:{_ABOUT}|{_TELLS}:)|[^。;:,]{{0,6}}{_TELLS}。)"
    rf"[^。;:,]{{0,60}}?{_TELLS}[^。;:,]{{0,6}}(?:[:。]|[ ]*$)"
)
_COURTESY_BEHIND = re.compile("[^。!:]{2,40}[。!:]")  # …如下,请予审议。


def answer_announced(folded: str, start: int, end: int, near: bool = True) -> int | None:
    """Where the words end that announce the answer in a stretch of text, if it has any.

    ``near`` the sentence that says what came in, fewer words do.
    """
    ends = [one.end() for one in ANSWERED.finditer(folded, start, end)]
    if near:
        ends += [one.end() for one in _LAST_WORDS.finditer(folded, start, end)]
    return _past_courtesy(folded, max(ends), end) if ends else None


def first_announced(folded: str, start: int, end: int) -> int | None:
    """Where the first such words end, in a letter whose paragraphs the page has lost."""
    found = ANSWERED.search(folded, start, end) or _LAST_WORDS.search(folded, start, end)
    return _past_courtesy(folded, found.end(), end) if found else None


def _past_courtesy(folded: str, start: int, end: int) -> int:
    behind = _COURTESY_BEHIND.match(folded, start, end)
    return behind.end() if behind and closes(behind.group()) else start
