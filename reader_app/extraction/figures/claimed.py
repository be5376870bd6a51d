"""How a page says how many proposals it prints."""

from __future__ import annotations

import re

from reader_app.extraction.figures.counted import FigureRow, row

CLAIMS: tuple[FigureRow, ...] = tuple(
    row("cases_claimed", wording)
    for wording in (
        "分[二两三四五]期[^,;。0-9]{0,6}#",
        "(?:以下|下列|如下|下面)的?#(?:[\u4e00-\u9fff“”]{0,8})?(?:提案|建议|案例)",
        "第(?:[一二三四五六七八九十]|\\d)批(?:的|共|计|次)*#(?:[\u4e00-\u9fff]{0,6})?提案",
        "#(?:[\u4e00-\u9fff]{0,6})?提案(?:的)?(?:目录|名单|清单|题目|案由|一览表)",
    )
)
"""How many proposals a page says it prints; the figure may say something else besides."""

PRINTS = re.compile(
    "(?:现(?:将|予|就|按|把|分|对)?|(?<=,)(?:特|兹)?将)[^。]{0,40}?(?:如下|公布|公示|通报|印发|刊登|刊发|摘登|登载|发布|展示)"
)
"""In a sentence that says so, a count is what is printed, if it is what there is."""
PRINTED_COUNT = row(
    "cases_claimed", "#(?:(?:[\u4e00-\u9fff]{0,6})?提案|的(?:办理|落实|答复))"
).pattern
ANNOUNCING = tuple(  # 以下是其中3件的督办情况; 需说明的7件公示如下; 把四件提案的成绩单晒了出来
    row("cases_claimed", wording).pattern
    for wording in (
        "(?:以下|下面|下列)(?:就|即)?[是为]?(?:其中)?的?#",
        "#(?:提案)?(?:的[^,;。]{0,16})?(?:公示|公布|通报|刊登|摘登|介绍|公开)如下",
        "[把将]#提案[^,;。]{0,16}(?:晒|亮|摆|列)(?:了)?出来?",
    )
)
COUNT_ALONE = row("cases_claimed", "#").pattern  # behind the words that announce
ANNOUNCES = re.compile("(?:一起|我们|且)来?看|来看|看看")
"""In a later sentence of the same paragraph it does so, too: …提案3件。一起来看"""
ANNOUNCED = row("cases_claimed", "提案(?:共|有)?#(?=[,。]|$)").pattern

SELECTED = row(
    "cases_claimed",
    "(?:现将部分[(]|(?:选登|择取|采撷|选取|摘登|刊登|刊发|选编|撷取|选出|选择|挑出|挑选|推出|摘编|选刊|梳理|整理|推送|推介|采访|回访|走访|回看|回顾"
    "|讲述|精选|介绍|呈现|展示|盘点|记录|看看|来看|走近|了解|关注|聚焦|实录|公布|公开|晒出)(?:了)?"
    "[^,;。:!?0-9]{0,28}?(?:其中的?|部分[(]?|\\d{1,3}件[^,;。0-9]{0,8}[中里]的?)?)(?<!前)#",
).pattern
"""Of these counts, too, the one that there is: a paper tells what it picks in many words."""
