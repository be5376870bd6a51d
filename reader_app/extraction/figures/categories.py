"""How pages divide proposals by what they are about."""

from __future__ import annotations

import re

from reader_app.extraction.figures.counted import DIGITS, HAN_NUMBER

CATEGORY = re.compile(
    r"(?P<lead>(?:其中|另有|其次是?|再次是?|最后是?|,){0,3}(?:有关|涉及|关于|围绕|属于|反映|事关|聚焦))?"
    r"(?P<name>[\u4e00-\u9fff“”A-Za-z][\u4e00-\u9fff“”A-Za-z0-9、和与及·()]{1,25}?)"
    r"(?:等(?=方面|领域|问题))?(?P<mark>方面|类|领域|问题|(?<=建设)|(?<=其他)|(?<=其它)|(?<=事业))?(?:等)?的?(?:提出"
    r"|提交)?(?:的)?"
    r"(?P<kind>提案|意见建议|建议)?(?:数量|总数|立案)?:?(?:(?:最多|居多|次之)?,(?=有))?(?:共|有|为|计|占)*[(]?"
    rf"(?P<n>{DIGITS}|{HAN_NUMBER})(?P<unit>件次|件|个|份|项|条)(?!月|百|重点)"
)
"""经济建设方面的提案290件; 经济建设类21件; 有关营商环境优化的提案11件; 民生保障的提案19件."""

CATEGORY_TOLD = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,10})(?P<mark>方面|领域)[,:](?P<lead>围绕|聚焦|就)[^;。]{4,100}?,?"
    r"(?:共|先后)?(?:提出|提交)(?P<kind>提案|意见建议|建议)?(?:共|有)?"
    rf"(?P<n>{DIGITS}|{HAN_NUMBER})(?P<unit>件|条)"
)
"""经济建设方面,围绕产业升级、防范风险等,提出提案152件: a part told with its subjects."""

CATEGORY_NUMBERED = re.compile(
    r"[一二三四五六七八九十]是(?P<name>[\u4e00-\u9fff、和与及]{2,14}?)(?P<mark>方面|类|领域|问题)?(?P<lead>[。,:;]"
    r"(?:涉及|共|有)+)(?:建议|意见|代表|委员|和|、)*(?P<kind>提案|建议)(?:共|有)?"
    rf"(?P<n>{DIGITS}|{HAN_NUMBER})(?P<unit>件|条)"
)
"""一是商贸流通。涉及建议提案51件,…: the parts of a whole in paragraphs that are counted."""

CATEGORY_SHARE = re.compile(
    r"(?:提案|建议)?(?:,?内容涉及[^,;。0-9]{0,30}|,(?:主要)?涉及[^,;。0-9件]{2,60})?[,(]?(?:(?:(?:约)?占(?:比"
    r"|了)?[^,;。0-9]{0,14}?)?\d+(?:\.\d+)? ?%)?\)?"
    r"(?:,(?:《[^《》]{4,60}》[、,]?){1,4}等?[^;。0-9《》]{0,16}|,内容涉及[^;。0-9]{0,40})?[,;、。\n"
    r" 和及与]{0,3}"
)
"""What may stand between two entries of such a division."""

DIVIDED = re.compile(
    r"按[^。;,\n]{0,12}分[^。;\n]{0,60}$|(?:分类统计|分类情况|内容涉及[:,]|类别看|内容看|领域看)[^。;\n]{0,60}$"
)
"""Before a division: its entries need no word that says they are subjects."""

NO_CATEGORY = re.compile(
    r"委员|党派|团体|集体|联名|个人|界别|专委会|立案|并案|收到|提交|征集|重点|主办|会办|协办"
    r"|满意|办结|办复|答复|解决|采纳|参考|列入|来信|意见|平时|大会|会议|代表|人大|优秀|承办|交办"
    r"|办理|[A-D][”类]?$|分别|(?<!统战)政协(?![、和及与])|督办|提案$|闭会|党委|政府$|共计|总计|上年|去年|单位|落实"
)
"""Words of figures that are no subject."""

NO_SUBJECT = re.compile(
    r"[已待拟]|决定|正在|完成|审查|不予|转为|(?:[局委办厅院镇乡县市区校]|街道|公司|提案|建议)$"
)
"""Words of no part of a whole, where its sum is all that tells it from other figures."""

CATEGORY_PREFIX = re.compile(
    r"^(?:其中|其次是?|再次是?|最后是?|[和及与]|以及|提案内容|内容|从内容看|涉及|有关|关于|围绕|属于|反映|促进|就|在|涵盖"
    r"|[一二三四五六七八九]是)+"
)
