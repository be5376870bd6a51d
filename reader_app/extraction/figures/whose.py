"""Whose a figure is: words around it that make it another year's, body's or person's."""

from __future__ import annotations

import re
from collections.abc import Mapping

APPROXIMATE_BEFORE = re.compile(
    r"(?:近|约|超|逾|超过|不到|将近|约有|上|第|每|多达|达到近|增加|减少|增长|多)$"
)
APPROXIMATE_AFTER = re.compile(r"(?:左右|以上|上下|多)")
APPROXIMATE_RATE = re.compile("左右|以上|上下|多")
OTHER_SESSION = re.compile(
    r"(?:往年|历年|上届|上次|[五四三]年来|历届|累计|届期间|同比|同期)[^,。]{0,12}$"
)
OF_A_TERM = re.compile("年来|累计|期间|五年")
"""Among the words before: the figures are a whole term's, which a page may tell alone."""
LAST_YEAR = re.compile(
    r"(?<![比较与同至])(?:去年|上年度?|上一年度?)(?!同期|相比|以来|底|\d{1,2}月|增|下降|减)"
)
"""Figures that follow in the sentence are another year's, until it comes back to this one."""
THIS_YEAR = re.compile("今年|本年度|本次|本届|目前|这次")
OF_EACH_YEAR = (
    "received",
    "filed",
    "replied",
    "handled",
    "motions",
    "result_",
    "told_",
    "reply_rate",
    "satisfaction_rate",
    "meeting_rate",
    "filing_rate",
)
OF_AWARDS = re.compile("表彰|表扬|好提案|挑出|评选|评出|获奖|入选|优秀提案奖|候选")
"""In a sentence: its divisions are of the proposals that are honoured, not of the session's."""
OF_A_PARTY = re.compile(
    r"(?:民[革盟建进]|农工(?:民主)?党|致公党|九三(?:学社)?|台盟|支部|支社|总支|界别(?=的?(?:委员|\d)))(?![、和及与])"
    "[^;。、]{0,40}$"
)
"""Before a figure of proposals that are made: one party made them, or the members of a sector."""
OF_OTHER_BODIES = re.compile(
    "教代会|职代会|工代会|学代会|(?:教?职工|工会会员|学生|团员|业主|股东)(?:代表)?大会|股东提案|职工提案|立法院"
)
"""On a page without the conference: it is theirs that are made and counted."""
OF_THE_HANDLED = re.compile("承办(?!单位|部门|人)[^。;]{2,60}$")
"""Before proposals that are made: those that an office deals with, not all of a session."""
OF_THE_PUBLIC = re.compile(
    "(?:市民|群众|网民|网友|公众|居民|读者|来信|留言|来电|电话)[^,;。提案]{0,6}建议"
)
"""In what is said to have come: it came not from members."""
BESIDE_LATER = re.compile("提案?(?:和|、|及|与)(?:会后|会前|平时|闭会|休会)")
LATER_ONES = re.compile("(?:和|、|及|与)(?:会后|会前|平时|闭会期间|休会期间)[^,。]{0,6}$")
"""Behind a figure and before one: 115件提案和会后补交的3件提案, neither of which is all."""
TO_BE_MADE = re.compile("(?:拟|将|准备|计划)(?:向[^,。]{2,12})?(?:提交|报送|提出)的?$")
IN_SOMEBODYS_NAME = re.compile("名义$")
INTENDED = re.compile("(?:拟|准备|计划|打算|将要?|预计)(?:向[^,;。]{2,10})?$")
"""Before a figure of proposals that are made: they are yet to come."""
NOT_OF_AWARDS = (
    "handled_proposals",
    "individual",
    "joint",
    "collective",
    "committee",
    "members",
    "units",
)
OF_MAKERS = ("collective", "individual", "joint")
OF_MOTIONS = re.compile(
    r"(?:人大|代表)[^,;。:、0-9]{0,12}(?:建议|议案)|(?<!意见|转为|作为|列为)(?:建议|议案)(?=[共计有为]*\d)"
)
OF_BOTH = re.compile("(?:建议|议案)[、和与及]?(?:政协)?提案|提案[、和与及]?(?:人大)?(?:代表)?建议")
"""In the sentence before a figure: it may be of motions as well as of proposals."""
OF_PROPOSALS = re.compile("提案")
NOT_OF_MOTIONS = (
    "replied",
    "handled_lead",
    "handled_co",
    "satisfied",
    "basically_satisfied",
    "unsatisfied",
    "told_",
    "result_",
)
"""Figures that pages give of the congress's motions as well, in the same words."""
OF_A_LEVEL = re.compile(
    r"(全国|省|州|市|区|县)(?:级)?[“”两会]{0,4}(?:人大|政协)?[^,;。:0-9]{0,8}?(?:建议|提案)(?:共"
    r"|有)?\d{1,6}件"
)
"""Figures that are told of each level of assemblies are no one's in all."""
OF_OTHER_CASES = re.compile(
    "投诉|举报|执法(?!局)|案件|工单|热线|信访|纠纷|违法|诉讼|侦查|刑事|涉嫌|诉求|行政许可|审批"
)
"""Between the last 提案 and a figure: what is taken up or closed there are no proposals."""
OF_OTHER_PEOPLE = re.compile(
    "群众|市民|居民|村民|患者|病人|游客|企业|家长|学生|业主|用户|顾客|公众|社会"
)
"""Whose satisfaction is no member's."""
OF_MEMBERS = re.compile("委员|提案|政协|代表")
OF_EACH_CASE = ("filed", "replied", "received", "not_filed")
SOMEWHERE = re.compile("某[地市县区省]")
"""In a sentence: what it tells is of no place."""
OF_ONE_PERSON = ("received", "key", "excellent", "filed", "important")
ONE_MEMBERS = re.compile(
    "(?:当选|担任|成为|连任)[^。]{0,24}?委员[^。]{0,8}?(?:以来|后|至今)|个人先后|他先后|她先后"
)
"""In a sentence: its counts are of one member's proposals."""
ONE_MEMBER_NAMED = re.compile(
    r"(?:^|[,。;:、”\n席任长记授师])(?P<who>[\u4e00-\u9fff]{2,3})委员(?![会们])[^。;]{0,24}$"
)
"""Before a figure: a member by name, who made them."""
ONE_PERSONS = re.compile(
    r"(?:先后|我(?![区市县省国州局委])|[他她](?!们|表示|说|介绍|指出|告诉|强调|透露)|本人|连任|履职以来|任职以来)[^。]{0,24}$"
)
"""Before a figure: it tells what one member made, not what a session received."""
USUALLY = 0.97
"""How sure a figure's wording makes its name."""
SURENESS: Mapping[str, float] = {
    **dict.fromkeys(("meeting_rate", "handled_lead", "handled_co"), 0.7),
    **dict.fromkeys(
        ("satisfied", "basically_satisfied", "returned", "proposals_total", "withdrawn"), 0.8
    ),
    **dict.fromkeys(("units", "individual", "handled", "excellent"), 0.9),
    **dict.fromkeys(("key_supervised_by_cppcc", "members"), 0.9),
}
"""Figures whose words are said of other things as well."""
ABOUT_PROPOSALS = (
    "并案",
    "征集",
    "办理",
    "交办",
    "分送",
    "社情民意",
    "来信",
    "回复",
    "面商",
    "见面率",
    "选取",
    "建设",
    "提案",
    "解决",
    "留作",
    "涉及",
    "有关",
    "围绕",
    "立案",
    "议案",
    "建议",
    "办复",
    "办结",
    "答复",
    "满意",
    "案例",
    "类",
    "承办",
    "方面",
    "(共",
    "委员",
    "集体",
    "登",
    "摘编",
    "其中",
    "看看",
    "目录",
    "合计",
    "总计",
    "按内容",
    "按类",
    "按领域",
)
