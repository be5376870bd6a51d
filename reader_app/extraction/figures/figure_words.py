"""How pages word the session's figures: one row a wording, tried in order.

In the rows ``#`` stands for a figure with its counter (358件), ``~`` for a short stretch of
the same clause, and ``案`` is matched as it stands. A figure belongs to the first row that
claims it, so the more special wording stands higher. Adding a wording is adding a row.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from reader_app.extraction.figures.needed_word import needed_word

_NOT_OF_CASES = "月|年|百|多|单位|部门|承办|方面|界别|党派|民主|专|乡|镇|街|县|市|区|责任"
COUNTERS = f"件次|件|份|个(?!{_NOT_OF_CASES})|条|项|篇"
# Of bounded length, so that endless digits cost no more than their characters.
DIGITS = r"(?<!\d)(?:\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,15})"
HAN_NUMBER = "(?<![零〇一二两三四五六七八九十百千万])[零〇一二两三四五六七八九十百千万]{1,18}"

_FIGURE = rf"(?P<n>{DIGITS}|{HAN_NUMBER})(?P<unit>{COUNTERS})"
COUNTS = re.compile("[\\d零〇一二两三四五六七八九十百千万][件份个条项篇]")
"""What every text holds that has a figure with its counter."""
_STRETCH = "[^,;。:!?0-9]{0,14}?"


class FigureRow(NamedTuple):
    """A figure's name, and how it is worded."""

    key: str
    pattern: re.Pattern[str]
    shared: bool  # the figure says something else besides: 立案的80件提案全部办结
    word: str  # that is part of the wording, whatever else is
    counted: bool  # the figure stands before a counter


def _row(key: str, wording: str, shared: bool = False) -> FigureRow:
    pattern = re.compile(wording.replace("#", _FIGURE).replace("~", _STRETCH))
    return FigureRow(key, pattern, shared, needed_word(wording), "#" in wording)


_PEOPLE = "(?:名|位|人)"
_HOUSES = "(?:个|家)"
_NUMBER = rf"(?P<n>{DIGITS}|{HAN_NUMBER})"

_NUMBER_PLAIN = rf"(?:{DIGITS}|{HAN_NUMBER})"

# In Chinese numerals only where they are too many for a story's.
_MANY = (
    rf"(?:{DIGITS}|(?<![零〇一二两三四五六七八九十百千万])(?:[一二三四五六七八九]百[零〇一二三四五六七八九十]{{0,4}}"
    "|[二三四五六七八九]十[一二三四五六七八九]?))"
)

# 满意和基本满意的, “不满意”“基本满意”的: one figure of two judgements is neither's.
_APART = "(?<![”“‘和或及与])(?<!意、)"
_JUDGED = "[”’]?(?:的|提案|共|有|为)*"

_AS = (
    "(?:作为|作|转为|转作|转|改为|改作"
    "|转成|转入|转化为|调整为|归为|列为|列作|按照?|以|改按)(?:一般性|一般)?"
)
_IN_FORM = "(?:的?(?:形式|方式))?"
_OPINION = "(?:意见[和、与及]?建议|建议意见)"

_ANSWERED = (
    "(?:按[期时]|如期|及时|办理|全部|完成|予以)*(?:办复|办结|答复|办理完毕|办理完结|办毕)(?:完毕)?"
    "(?!率|了?[ ]?[0-9零〇一二三四五六七八九十百]|委员)"
)

COUNT_ROWS: tuple[FigureRow, ...] = (
    _row("filed", "(?:审查|审定|审议)通过(?:的|了)*#(?:委员|政协)?提案"),
    _row("to_suggestions", "#(?:提案)?,(?:均|已|全部)+转为(?:意见建议|建议意见)", shared=True),
    _row(
        "to_opinion_info",
        "(?:不予|未予以?|不|未)立案的?#(?:提案)?(?:,?(?:均|已|全部)+)?"
        "(?:作为|转为|转作|转|改为|列为)社情民意",
        shared=True,
    ),
    _row(
        "to_suggestions",
        "(?:不予|未予以?|不|未)立案的?#(?:提案)?(?:,?(?:均|已|全部)+)?"
        "(?:作为|转为|转作|转|改为|列为)(?:委员|工作)?(?:意见[和、]?建议|建议意见|建议|意见)",
        shared=True,
    ),
    _row(
        "as_letters",
        "(?:不予|未予以?|不|未)立案的?#(?:提案)?(?:,?(?:均|已|全部)+)?"
        "(?:作为|作|转为|转作|转|按|改作)(?:委员|人民|群众)?(?:来信|信访|信件)",
        shared=True,
    ),
    _row(
        "replied",
        "#(?:政协)?(?:委员)?提案(?:均|已|全部)*交由?[^。;件]{2,40}?(?:全部|均已?|都已?|已全部)"
        f"{_ANSWERED}",
        shared=True,
    ),
    _row(
        "replied",
        f"提案(?:共|共计|有|为)*#,(?:目前|现|至今)?(?:均|全部|都|已)+{_ANSWERED}",
        shared=True,
    ),
    _row(  # 立案提案298件,由58个单位承办,目前已全部办复
        "replied",
        "立案的?(?:提案)?(?:共|有|为)*#(?:,(?:由|分别|交)[^,。;件]{2,24})?,?(?:截[至止][^,。;件]{2,16},?)?"
        f"(?:目前|现|至今)?(?:已|均|都)*全部{_ANSWERED}",
        shared=True,
    ),
    # before 立案, which all of these contain
    _row("qualified", "(?<!不)符合立案(?:条件|标准|要求)的?(?:提案)?(?:共|有|为)?#"),
    _row(
        "not_filed",
        "(?:不予|未予以?|不|未)立案(?:处理)?(?:[(][^()]{1,8}[)])?的?(?:提案)?(?:共|有|为)?#",
    ),
    _row("not_filed", "#(?:提案)?不符合立案(?:条件|标准|要求)"),
    _row(
        "not_filed",
        "(?:(?:不符合|未达到|达不到)立案(?:条件|标准|要求)|(?:没有|未能|没有予以|不作|未作|未被|不)立案)(?:处理)?(?:[(][^()]{1,8}[)])?的?(?:提案)?(?:共|有|为)?#",
    ),
    _row("filed", "#立案的?(?:政协)?提案", shared=True),
    _row(
        "replied",
        "立案的#提案,[^。;,0-9]{0,4}\\d*家?承办单位(?:已|均)(?:全部)?(?:答复|办复|办结|办理完毕)",
        shared=True,
    ),
    _row("not_filed", "#(?:提案)?(?:因~)?(?:不予|未予|未|不)立案"),
    # Where the merged ones were put together: 作并案处理, 并案后
    _row(
        "merged_topics",
        rf"{_NUMBER}个(?:相同|同类|相近|类似|共同)?(?:主题|议题|问题)(?=[^,;。]{{0,8}}(?:并案"
        rf"|合并)|,作?(?:并案|合并))",
    ),
    _row(
        "merged_topics",
        rf"(?:归并|合并|并案|整合|梳理|综合)(?:为|成|入){_NUMBER}个?(?:专题|主题|课题|议题|类问题)",
    ),
    _row(
        "merged_in",
        "#(?:提案)?[^,;。]{0,24}?(?:作|予以|进行|被|按)?(?:并案|合并)(?!后)"
        "(?!(?:处理|办理)?(?:的|提案|共|有)*[0-9])(?:处理|办理|立案)?",
    ),
    _row(
        "merged_in",
        f"#(?:提案)?(?:归属|分属|涉及)(?={_NUMBER_PLAIN}个(?:相同|同类|相近)[^。]{{0,8}}(?:并案|合并))",
    ),
    _row("merged_in", f"#(?:提案)?(?:归并|合并|并案|并|整合)(?:为|成|入)(?={_NUMBER_PLAIN}案)"),
    _row(
        "merged_topics",
        rf"(?:并案|合并|归并)(?:处理|办理)?(?:为|成){_NUMBER}个?(?:专题|主题|课题|议题|类问题)",
    ),
    _row(
        "merged_in",
        f"#(?:[^,;。0-9]{{0,8}}的?提案)(?:按|归并|合并|整合|归类|梳理|综合)(?:为|成)?(?={_NUMBER_PLAIN}个?(?:专题|主题|课题|议题|类))",
    ),
    _row("merged_in", f"其中#(?:提案)?(?:归并|合并|并|整合)(?:为|成)(?={_NUMBER_PLAIN}件)"),
    _row(
        "merged_topics",
        rf"(?:件|提案)(?:归并|合并|并案|并|整合)(?:为|成|入){_NUMBER}(?:案|件(?<=其中.{{12}}))",
    ),
    _row(
        "filed_after_merge",
        "(?:并案|合并)(?:处理|办理)?后(?:实际|共|最终|确定|予以|交办|办理|的|,)*(?:立案)?(?:的"
        "|提案|共|有|为|计)*(?P<n>\\d+"
        "|[零〇一二三四五六七八九十百千]{1,9}(?=件))(?P<unit>件?)(?!\\d)",
    ),
    _row(
        "merged_in",
        "#(?:提案)?(?:因[^,;。0-9]{2,10}?)?(?:归并|合并|并|整合)(?:作|为|成|入)"
        f"(?={_NUMBER_PLAIN}个?(?:专题|主题|课题|议题|类))",
    ),
    _row(
        "merged_topics",
        rf"(?:归并|合并|并|整合)(?:作|为|成|入){_NUMBER}个?(?:专题|主题|课题|议题|类问题)",
    ),
    _row("merged_in", "(?:并入|归入)(?:同类|相关|其他|相近)提案的?(?:共|有)?#"),
    _row("filed_after_merge", "(?:实际立案|合并立案为?|并案为|合并为)(?:提案)?(?:共|有|为)?#"),
    _row("merged_in", "#(?:提案)?(?:并入|归入)(?:同类|相关|其他|相近)?提案"),
    _row("merged_in", "(?<!合)(?:并案|合并)(?:处理|办理|提案)?的?(?:提案)?(?:共|有|为)?#"),
    _row(
        "as_letters",
        "#(?:提案)?(?:作为|作|转为|转作|转|按|改作)(?:委员|人民|群众)?(?:来信|信访|信件)",
    ),
    _row(
        "as_letters",
        "(?:作为|作|转为|转作|转|按|改作)(?:委员|人民|群众)?(?:来信|信访|信件)(?:件)?~的?#",
    ),
    _row(
        "to_opinion_info",
        "(?:作为|作|转为|转作|转|改为|列为)社情民意(?:信息)?"
        "(?:处理|办理|报送|转送|转交|转办|转报|反映)?的?(?:提案)?(?:有|共)?#",
    ),
    _row(
        "returned",
        "(?:退回|退还)(?:给)?(?:原)?(?:提案)?(?:提案[人者]|委员)?的?(?:提案)?(?:有|共)?#",
    ),
    _row("returned", "#(?:提案)?(?:予以|被|因~)?退回"),
    _row(
        "withdrawn",
        "(?<!并案[、和及与])(?:撤回|撤销|撤案|撤下)(?!率)(?:处理)?的?(?:提案)?(?:有|共|了)?#",
    ),
    _row(
        "withdrawn",
        "#(?:提案)?(?:[由经与]?提案[人者]|经?协商后?|同意后?|被|已|予以|作)*(?:撤回|撤销|撤案)",
    ),
    _row("to_opinion_info", "#(?:提案)?(?:作为|转为|转作|转|改为|列为)社情民意"),
    _row(
        "to_suggestions",
        "(?:作为|转为|转作|转|改为|改作|列为|作(?=委员))(?:委员|工作)?(?:意见[和、与]?建议|建议意见|建议|意见)"
        "(?:处理|办理|转送|转办)?(?:(?:转|报)?送?[^,;。:0-9]{0,8}(?:参考|研究|处理))?的?(?:提案)?(?:有|共)?#",
    ),
    _row(
        "to_suggestions",
        "#(?:提案)?(?:作为|转为|转作|转|改为|改作|列为)(?:委员|工作)?(?:意见[和、与]?建议|建议(?!、批评)"
        "|意见)",
    ),
    _row(
        "to_suggestions",
        f"{_AS}(?:委员|工作)?{_OPINION}{_IN_FORM}"
        "(?:处理|办理|转送|转交|转办|报送|送|转)?[^,;。:0-9]{0,10}?(?:参考|参阅|研究|处理|部门|单位)?的?(?:提案)?(?:有|共)?#",
    ),
    _row("to_suggestions", f"立案(?:提案)?{_NUMBER_PLAIN}(?:{COUNTERS})[,;、](?:委员)?{_OPINION}#"),
    _row("to_suggestions", f"#(?:提案)?{_AS}(?:委员|工作)?{_OPINION}"),
    _row("to_suggestions", "作为建议转[^,;。:0-9]{0,10}?(?:参考|参阅|研究)的?(?:有|共)?#"),
    _row(
        "as_letters",
        f"{_AS}(?:委员|人民|群众)?(?:来信|信件){_IN_FORM}(?:处理|办理|转送|转交|转办|转)?[^,;。:0-9]{{0,10}}?"
        "(?:参考|研究|处理|部门|单位)?的?(?:提案)?(?:有|共)?#",
    ),
    _row("as_letters", f"#(?:提案)?{_AS}(?:委员|人民|群众)?(?:来信|信件)"),
    _row(
        "to_opinion_info",
        f"{_AS}社情民意(?:信息)?{_IN_FORM}(?:处理|办理|报送|转送|转交|转办|转报|反映|上报|编报)?[^,;。:0-9]{{0,10}}?"
        "的?(?:提案)?(?:有|共)?#",
    ),
    _row("to_opinion_info", f"#(?:提案)?{_AS}社情民意"),
    # Who presses for the important ones
    _row(
        "key",
        "(?:党委|[省市县区旗州]委|党政|政府)[^,;。0-9]{0,8}?[、和及与][省市县区旗州]?政协[^,;。0-9]{0,8}?"
        "(?:领办|领衔|包办|牵头|督办|批办|阅批)(?:督办)?(?:了|的)*重点提案(?:共|有|为)?#",
    ),
    _row(
        "key_led_by_party_government",
        "(?:党委|[省市县区旗州]委|党政|政府|书记|[省市县区旗州]长|常委)[^,;。0-9]{0,12}?"
        "(?:领办|领衔|包办|牵头|督办|批办|阅批)(?:办理|督办|领办)?(?:的|重点|提案)*(?:共|有|为)?#",
    ),
    _row(
        "key_led_by_party_government",
        "#(?:提案|重点提案)?由[^,;。0-9]{0,6}?(?:党委|[省市县区旗州]委|党政"
        "|政府)[^,;。0-9]{0,10}?(?:领办|领衔|包办|牵头|督办|批办)",
    ),
    _row(
        "key_led_by_party_government",
        "(?:党委|[省市县区旗州]委|党政|政府)领导[^,;。0-9]{0,4}?(?:领办|领衔|包办|牵头)"
        "[^,;。0-9]{0,8}?重点提案#",
    ),
    _row(
        "key_led_by_party_government",
        "#重点提案,?(?:均|都|全部|分别)?由(?:党委|[省市县区旗州]委|党政|政府)"
        "[^,;。0-9]{0,10}?(?:领办|领衔|包办|牵头)",
        shared=True,
    ),
    _row(
        "key_supervised_by_cppcc",
        "(?:政协|主席会议)[^,;。0-9]{0,12}?(?:督办|领衔|督促)(?:办理|督办)?(?:的|重点|提案)*(?:共|有|为)?#",
    ),
    _row(
        "key_supervised_by_cppcc",
        "#(?:提案|重点提案)?由[^,;。0-9]{0,6}?(?:政协|主席会议"
        "|主席(?=[^,;。0-9]{0,10}领衔))[^,;。0-9]{0,10}?(?:督办|领衔|督促)",
    ),
    _row("key_supervised_by_cppcc", "#提案(?:被|列|确定|作)+为(?:政协)?主席会议(?:成员)?督办"),
    _row(
        "key_aspects",
        rf"{_NUMBER}个方面(?:的)?(?=(?:共)?(?:{DIGITS}|{HAN_NUMBER})(?:件|个)(?:重点|提案[^。;]{{0,30}}重点))",
    ),
    _row("key", r"重点(?:督办|协商|办理|办理的|督办的)?提案\(?(?:共|有|为|计)?#"),
    _row("key", "#(?:市|区|县|年度|[\\u4e00-\\u9fff]{0,4})?重点(?:督办|协商|办理)?提案"),
    _row(
        "key",
        "#提案,经[^,;。]{2,20},?(?:被|列|确定|遴选|作)+为[^,;。]{0,14}?重点(?:督办|协商|办理)?提案",
    ),
    _row("key", "#提案(?:被|列|确定|作){0,2}为[^,;。]{0,14}?重点(?:督办|协商|办理)?提案"),
    _row("key", "(?:列|确定|遴选|选定)(?:作|定)?为(?:年度|市|区|县|省)?重点提案的?(?:共|有|为)?#"),
    _row(
        "key",
        "#(?:的)?[^,;。0-9]{0,14}?提案(?:被|列|确定|作)+为[^,;。]{0,14}?重点(?:督办|协商|办理)?提案",
    ),
    _row("key", "#重点[\u4e00-\u9fff]{0,4}提案"),
    _row("key", "#提案(?:由[^,;。0-9]{0,14}?|进行|予以|实行|开展)重点(?:督办|协商|办理)"),
    _row("key", "重点(?:督办|协商|办理)(?:件)?#(?:提案)?"),
    _row(
        "key",
        "#(?:提案)?被?(?:列入|列为|纳入|确定为)(?:年度|市级|县级|区级|省级)?重点(?:督办|协商)?提案",
    ),
    _row("key", "督办提案(?:共|有|为|计)?#"),
    _row(
        "key",
        "#(?:提案)?,?(?:全部|均|都)+被?(?:列|确定|作)为重点(?:督办|协商|办理)?提案",
        shared=True,
    ),
    _row("important", "重要提案(?:共|有|为|计)?#"),
    _row("important", "#重要提案"),
    _row("excellent", "(?:优秀|好)提案,?(?:共|有|为|计)?#"),
    _row(
        "excellent",
        "#(?:政协)?提案(?:荣获|获得|获评|入选|获)[^,;。0-9《》]{0,12}优秀(?:提案|$|[,。;])",
    ),
    _row("excellent", "#(?:政协)?提案(?:榜上有名|获奖)"),
    _row("excellent", "#(?:20\\d\\d)?(?:年度?)?优秀提案"),
    _row("excellent", "#(?:年度)?(?<!的)好提案"),
    _row("excellent", "#提案(?:被|获|荣获)?(?:评为|获评|评定为|评为年度)优秀(?!承办|单位|组织)"),
    _row("excellent", "优秀提案[(](?:共)?#[)]"),
    _row(
        "excellent",
        "#(?:政协)?提案(?:被|获|荣获)?(?:评|获评|评选|列|表彰|评定|授予)*(?:为|选为|获)[^,;。]{0,16}优秀提案",
    ),
    # An office that deals with both the people's congress's and the conference's
    _row(
        "handled",
        "(?:承办|办理|接收|收到|交办|受理)[^,;。:0-9]{0,12}?"
        "(?:建议议案|议案建议|代表建议|人大建议|建议)(?:[、和与及]|以及"
        "|,)*[^,;。:0-9]{0,6}?提案(?:共|共计|总计|合计|总数|有|为|计)*#",
    ),
    _row(
        "handled",
        "(?<!重点)(?<!领办)(?<!督办)(?<!包案)(?<!领办的)(?<!领衔办理)"
        "(?:建议提案|提案建议|建议、提案|建议和提案|提案和建议)(?:共|共计|总计|合计|总数|有|为"
        "|计)*#",
    ),
    _row(
        "handled",
        "(?:承担|承办|办理|接收)[^,;。:0-9]{0,14}人大[^,;。:0-9]{0,18}政协[^,;。:0-9]{0,14}?"
        "(?:提案|建议)(?:共|有|为|计)*#",
    ),
    _row(
        "proposals_total",
        "交办(?:的|了)?(?:政协)?(?:委员)?提案(?:共|共计|总计)?#"
        "(?=[,;](?:其中)?[^,;。0-9]{0,12}(?:系统|部门)(?:共)?(?:承办|办理))",
    ),
    _row("handled", "(?:政府|党群|本级)(?:系统|部门)?(?:共)?承办#"),
    _row(
        "handled",
        f"主办(?:件|提案|的)*{_NUMBER_PLAIN}(?:{COUNTERS})?[、,;和](?:会办|协办)(?:件|提案|的)*{_NUMBER_PLAIN}(?:{COUNTERS}),(?:合计|共计|总计|共)(?:承办)?#",
    ),
    _row(
        "handled_proposals",
        "(?:我|本)[局委办院行司校镇乡会][^,;。:0-9]{0,8}?(?:收到|接收|接到|承接|领办)"
        "(?![^,;。:0-9]*(?:建议|议案))[^,;。:0-9]{0,14}?提案(?:共|共计|总计|合计|总数|有|为|计)*#",
    ),
    _row(
        "handled_proposals",
        "(?:收到|接收|接到)[^,;。:0-9]{0,14}?交办的?(?:政协)?(?:委员)?提案(?:共|有)*#",
    ),
    _row(
        "handled_lead",
        "(?:主办|牵头办理|牵头承办|牵头)(?:的|了)*[省市县区州]?(?:政协)?(?:委员)?提案#(?=[,、;和](?:协办|会办|协助|配合))",
    ),
    _row(
        "handled_co",
        "(?:协助办理|配合办理|参与会办)(?:的|了)*[省市县区州]?(?:政协)?(?:委员)?(?:提案)?#",
    ),
    _row("handled_lead", "#(?:提案)?(?:为|是|系|由我[局委]){1,2}主办"),
    _row("handled_co", "#(?:提案)?(?:为|是|系){1,2}(?:会办|协办)"),
    _row("handled_lead", "主办(?:件|提案|建议|的)*(?:共|有|为)?#"),
    _row("handled_lead", "承办(?:件|提案)?#(?=[,、;]?(?:协办|会办))"),
    _row("handled_co", "(?:会办|协办)(?:件|提案|建议|的)*(?:共|有|为)?#"),
    _row("key_motions", "重点(?:督办|办理)?(?:代表)?建议(?:,?涉及|共|有|为|计)?#"),
    _row("key_motions", "#重点(?:督办|办理)?(?:代表)?建议"),
    _row(  # 议案1件、代表建议46件: the congress's bills are no suggestions
        "motions",
        f"议案{_NUMBER_PLAIN}(?:{COUNTERS})[,、和及](?:人大)?(?:代表)?(?:批评)?建议"
        "(?:、?批评[和、]?意见)?(?:共|有|为)?#",
    ),
    _row(
        "motions",
        "(?:人大(?:代表)?|代表)[^,;。:、0-9]{0,12}?(?:议案建议|建议议案|建议意见|意见建议|建议)"
        "(?:、批评和意见)?(?:共|共计|总计|有|为|计)*#",
    ),
    _row("bills", "(?:人大(?:代表)?|代表)[^,;。:、0-9]{0,12}?议案(?:共|共计|总计|有|为|计)*#"),
    _row("motions", "(?:(?<=其中)|(?<=其中[,:]))建议(?:共|有)?#(?=[、,]提案)"),
    _row("handled_proposals", "(?:(?<=件[、,;])|(?<=次[、,;]))提案(?:共|有)?#"),
    _row("motions", "#(?:人大(?:代表)?|代表)建议"),
    _row("bills", "#(?:人大(?:代表)?|代表)议案"),
    _row(
        "handled_proposals",
        f"(?:建议|议案){_NUMBER_PLAIN}(?:{COUNTERS})[,、;和及](?:办理|承办)?(?:政协)?委员提案(?:共|有)*#",
    ),
    # Who made them
    _row(
        "received",  # 共提交大会提案436件、平时提案21件,合计457件
        "(?:大会|会议期间|会间|会前)(?:的|提交|收到)?提案(?:共|有)?\\d+件[、,;和及](?:会后|闭会期间|休会期间|平时)"
        "(?:收到|提交|的)*提案(?:共|有)?\\d+件,(?:合计|共计|总计|共)(?:收到|提交)?(?:提案)?#",
    ),
    _row(
        "received",
        "(?:收到|征集到?)(?:了)?(?![^,;。:0-9]*(?:建议|议案|人大|代表))"
        "[^,;。:0-9]{2,24}?[、和及与][^,;。:0-9]{0,14}?提案(?:共|有|为)*#",
    ),
    _row("received", "(?:收到|征集到?)(?:了)?(?:政协)?委员提案(?:[和、及与]集体提案)?(?:共|有)?#"),
    _row(  # 市政府共收到市政协三次会议委员提案189件
        "received",
        "(?:收到|接到)(?![^,;。:0-9]*(?:人大|代表|建议|议案))[^,;。:0-9]{0,24}(?:会议|大会|交办|转来)的?(?:政协)?委员提案"
        "(?:共|有)?#",
    ),
    _row(  # 二次会议以来提交的168件提案全部办复: the same figure is that of the answered ones
        "received",
        "(?:以来|期间)(?:共|累计|所)?(?:提交|提出|收到)的#(?:委员|政协)?提案(?=,?(?:均|已|全部|都))",
        shared=True,
    ),
    _row(
        "received",
        "(?:收到|征集到?)(?:了)?(?:政协)?委员(?:集体|个人|联名)[和、及与](?:集体|个人|联名)提案#",
    ),
    _row(
        "committee",
        "(?<![、和及与])(?<![、和及与]政协)(?<![、和及与]各)(?<![、和及与]政协各)(?:专门委员会|专委会|各委员会)(?:提案|提出的?|提交的?)(?:提案)?(?:共|有|为|计)?#",
    ),
    _row("collective_party", "党派团体(?:提案|提出的?|提交的?)(?:提案)?(?:共|有|为|计)*#"),
    _row(
        "collective_committee_sector",
        "(?:专门委员会|专委会)[和、与及]界别(?:提案|提出的?|提交的?)(?:提案)?(?:共|有|为|计)*#",
    ),
    _row(
        "collective",
        "(?:党派|团体)(?:[市县区省州]委会?)?(?:[、和与及](?:[市县区省州]?工商联)?(?:、|和|与|及)?(?:有关)?(?:人民)?"
        "(?:团体|界别|党派|组织|专委会|专门委员会)){1,3}"
        "(?:提案|提出的?|提交的?)*(?:共|有|为|计)?#"
        "(?![、,;]?(?:和|其他|各|政协)*(?:界别|专委会|专门委员会|人民团体|有关人民团体))",
    ),
    _row("collective", "(?<!人民)(?<!党派)团体(?:提案|提出的?|提交的?)+(?:共|有|为|计)?#"),
    _row(
        "collective",
        "(?:集体|组织)(?:提案|提出的?|提交的?|名义|联名|形式|类)+(?:提案)?(?:数量|总数|数|的)?(?:[(][^()]{1,20}[)])?(?:共|有|为|计)*#",
    ),
    _row(
        "collective", f"集体提案[、和](?:委员|个人)+提案分别(?:为|有|是)#(?=[、和,]{_NUMBER_PLAIN})"
    ),
    _row(
        "individual",
        f"集体提案[、和](?:委员|个人)+提案分别(?:为|有|是){_NUMBER_PLAIN}(?:{COUNTERS})?[、和,]#",
    ),
    _row(
        "collective",
        f"(?:个人|联名){_NUMBER_PLAIN}(?:{COUNTERS})[、,;和](?:委员)?集体#",
    ),
    _row("collective", "(?:党派|团体)(?:集体)?名义(?:提出|提交)?的?(?:提案)?(?:共|有|为|计)?#"),
    _row("collective", "(?<=[:,;、。\n(中])集体#(?=[、,;和及](?:委员)?(?:个人|联名))"),
    _row(
        "individual",
        "(?<=[:,;、。\n(中件份])[、,;和及]?(?:委员)?个人(?:和联名|或联名)?#(?=[、,;。)和及]|$)",
    ),
    _row("collective", "#(?:为|是)?集体提案"),
    _row(
        "individual",
        "(?:委员(?:个人|联名)?|个人)(?:提案)?(?:[和或、及与]|以及)(?:委员)?(?:联名|个人)"
        "(?:名义)?(?:提出的?|提交的?)?的?(?:提案)?(?:共|有|为|计)*#",
    ),
    _row(
        "joint", "(?:委员)?联名(?:(?:形式|名义|方式)?(?:提出|提交)?的?)(?:提案)?(?:共|有|为|计)?#"
    ),
    _row("joint", "#(?:为|是)?(?:委员)?联名提案"),
    _row(
        "handled_proposals",
        "(?:交办|承办|办理|转交|受理)(?:了|的)?(?:政协)?委员提案(?:共|有|为|计)*#",
    ),
    _row(
        "individual",
        "(?<!政协)(?<!提出的)(?:委员|个人)(?:个人|单独)?(?:提案|提交的?|提出的?)(?:共|有|为"
        "|计)?#(?!提案)",
    ),
    _row("individual", "#(?:为|是)?(?:委员个人|个人|委员)提案"),
    _row(
        "individual",
        "(?:个人|单独|独立)(?:名义|形式|类)*(?:提出|提交|署名|提案)(?:数量|总数|数)?的?(?:提案)?(?:共|有|为|计)?#(?!提案)",
    ),
    _row(
        "after_session",
        "(?:会后|闭会期间|休会期间|平时)(?:收到|提交)?(?:的)?(?:提案)?(?:共|有|为|计)?#",
    ),
    # What their makers say of it
    _row("unsatisfied", rf"{_APART}[“‘]?不满意{_JUDGED}#"),
    _row("basically_satisfied", rf"{_APART}[“‘]?基本满意{_JUDGED}#"),
    _row("satisfied", rf"{_APART}(?<![本不])[“‘]?满意{_JUDGED}#"),
    # What became of them
    _row(
        "filed", "(?<![不未予])立案(?:的|办复的|办结的|办理的|并办复的)#(?:政协)?提案", shared=True
    ),
    _row("filed", "(?:立为|列为|确定为|作为)(?:正式|大会)?提案的?(?:共|有|为|计)*#"),
    _row("filed", "#(?:政协)?提案经?审查(?:后)?(?:予以)?立案(?=[,;]|$)"),
    _row("filed", "确定(?:其中)?(?:的)?#(?:提案)?为立案提案"),
    _row("filed", "#提案(?:先予|予以|拟予?)立案"),
    _row("filed", "#(?:提案)?(?:列|作|确定)?为立案提案"),
    _row(
        "replied",
        "#(?:的)?(?:政协)?提案中?,?[^,;。0-9]{0,10}?(?:办复|办结|答复|办理完毕|办理完成"
        "|办毕)(?!率|了?[ ]?\\d+[ ]?件)",
    ),
    _row(
        "replied",
        "(?:已|全部|均已|已经|共|完成)(?:办理)?(?:办复|办结|答复)(?:的)?(?:提案)?(?:共|有|为|计)?#",
    ),
    _row("replied", "已经?(?:办完|办理完|办好)(?:了)?#"),
    _row(  # 截止10月底办结268件
        "replied",
        "截[至止到](?:(?:20)?\\d\\d年)?(?:\\d{1,2}月)?(?:\\d{1,2}日|[上中下]旬|底|末|份)?(?:\\d{1,2}时)?[,]?(?:共|累计|已经?|均)*"
        "(?:办复|办结|答复)(?:了|提案)?#(?!建议)",
    ),
    _row(
        "replied",
        "(?:已|现|共|目前|完成|全部|按[期时]|如期|书面|面复|(?<=[,;。、\n(:]))+(?:办理|书面|按[期时]|如期|全部)*"
        "(?:办复|办结|答复|回复|办理完毕|办理答复)(?:了|的)*(?:政协)?(?:委员)?(?:提案)?(?:共|有|为|计)?#",
    ),
    _row("replied", "(?:(?:目前|现)?已|全部|均)(?:办理|办理完成)(?:了|提案)*#(?!次)"),
    _row("replied", "(?<=[,;。、\n(:])办理(?:完成|完结|完毕)(?:提案)?#"),
    _row("replied", "完成(?:办理|答复|办复)(?:工作)?(?:的)?(?:提案)?#"),
    _row("replied", "(?:已|现)有#(?:提案)?(?:已经?|得到|完成)*(?:办复|办结|答复|办理完毕)(?!率)"),
    _row(
        "replied",
        "#(?:立案)?提案(?:已|均|全部|都)+(?:于|在)?[^,;。件%]{0,14}?(?:前|内|底)?(?:全部|均|完成)*(?:办复|办结|答复|办理完毕|办理和答复)(?!率)",
    ),
    _row("replied", "#(?:均|全部|都|已)[^,;。0-9]{0,6}?(?:办复|办结|答复|办理完毕)(?!率)"),
    _row(
        "replied",
        "#(?:(?:人大)?(?:代表)?建议(?:、|和|及)?(?:政协)?(?:委员)?提案|提案(?:、|和|及)?建议)(?:已|均|全部|都)+"
        "[^,;。0-9]{0,6}?(?:办复|办结|答复|办理完毕)(?!率)",
    ),
    _row("replied", "#立案提案(?:均|全部|都|已)[^,;。0-9]{0,6}?(?:办复|办结|答复)(?!率)"),
    _row(
        "replied_motions",
        "(?<!议案)(?<!议案[和、及与])#(?:(?:人大)?代表)?建议(?:已|均|全部|都|按[期时]|如期)+[^,;。0-9]{0,6}?(?:办复|办结|答复|办理完毕)(?!率)",
    ),
    _row("replied", "提案(?:均|全部|都)?已?(?:全部)?(?:办复|办结|答复)(?:完毕)?#"),
    # The main line: how many came, how many were taken up
    _row(
        "filed",
        "(?:(?<![不未予])|(?<=准予))立案(?!率|查处|侦查|调查|条件|标准|[^,;。0-9]{0,14}案件)(?:交办|办理|处理"
        "|并交办|审查)?的?(?:政协)?(?:提案)?(?:共|共计|有|为|了|达|总数"
        "|数)*[^,;。:!?0-9交由]{0,14}?#",
    ),
    _row("filed", "#(?:政协)?(?:提案)?(?:[^,;。0-9不未]{0,10}?)立案(?!率|条件|标准|要求)"),
    _row("filed", "(?:审查|审核)(?:通过|合格)(?:的|了)*(?:提案)?(?:共|有)?#"),
    _row("filed", "(?:确立|确定|审定)提案(?:共|有|为|计)?#"),
    _row(
        "handled_proposals",
        "(?:承办|办理|交由[^,;。0-9]{0,10}?办理|主办|分办)(?:的|了)?[^,;。:0-9]{0,20}?"
        "提案(?:共|共计|总计|合计|总数|有|为|计)*#",
    ),
    _row(
        "cases_claimed",
        "#(?:政协)?(?:提案)?的?(?:办理|落实)?的?(?:具体|典型|优秀|精彩)?(?:案例|事例)",
    ),
    _row(
        "received",
        "(?:收到|征集到?|收集到?|接收|接到|受理|提交|提出|递交|收|征得)(?:了|的|各类|大会|委员|政协"
        "|全国政协)*"
        "(?!集体|个人|联名)[^,;。:!?0-9]{0,14}?(?:提案|意见建议|意见和建议|建议)(?:材料|原件"
        "|资料)?"
        "(?:共|共计|总计|合计|总数|有|为|达|计)*#",
    ),
    _row(
        "received",
        "(?:收到|征集到?|收集到?|接收|受理|提交|提出|递交)(?:了|的|各类|各方面|委员)*#(?:政协"
        "|委员|各类)?(?:提案|意见建议)",
    ),
    _row("received", "(?:共|汇总|共计)(?:登记|产生|报送)(?:各类|委员)?提案#"),
    _row("received", "提案(?:总数|总量|总计|总共)(?:为|达|共|有)*#"),
    _row("received", "提案,?共收到#(?=[,;]|$)"),
    _row(
        "received", "(?:共|计)有?#(?:委员|政协)?提案(?:提交|递交|送交)(?:到|给)?(?:大会|本次|全会)"
    ),
    _row("proposals_total", r"(?<=\n)\(共#\)$"),
    _row("proposals_total", r"(?:(?<=\n)|^)(?:合计|总计)[ :]?(?:提案)?#(?=[\n,;。(A]|$)"),
    _row("proposals_total", "(?:全部|所有)#提案的[^,;。]{0,14}(?:见|附)"),
    _row("handled_proposals", "(?:承办|办理)的?#(?:全国|[省市区县州旗盟])?(?:政协)?(?:委员)?提案"),
    _row("handled_proposals", "交由[^,;。0-9]{0,20}?办理的?(?:政协)?(?:提案)?(?:共|有|为|计)*#"),
    _row("handled_proposals", "#(?:提案)?(?:交)?由[^,;。0-9]{0,8}?政府(?:系统)?(?:负责)?办理"),
    _row(
        "handled_proposals",
        "(?<!转为[省市区县州])政协(?!各?专)[^,;。:0-9]{0,14}?提案(?:共|共计|总计|合计|有|为|计)*#",
    ),
    _row("handled_proposals", "#(?:政协)(?:委员)?提案"),
    _row(
        "units",
        rf"(?:交由?|送交|分送|交给|分解到|转交|交办|移交|分交|涉及|由)(?:给|至"
        rf"|到)?[^,;。0-9]{{0,6}}?{_NUMBER}{_HOUSES}(?!以上|或)[^,;。0-9]{{0,8}}?(?:单位"
        rf"|部门)(?![和及、]\d)",
    ),
    _row(
        "units",
        rf"(?<!走访)(?<!走访了)(?<!采访了)(?<!来到)(?<!走进){_NUMBER}{_HOUSES}承办(?:单位|部门)(?!(?:主要|有关|相关)?(?:负责|领导|代表))",
    ),
    _row(
        "units",
        rf"(?:承办|办理)(?:政协)?(?:委员)?提案的{_NUMBER}{_HOUSES}(?:[\u4e00-\u9fff]{{0,2}}单位|部门)",
    ),
    _row("units", rf"(?:承办|主办)(?:单位|部门)(?:共|有|达|为|计)*{_NUMBER}{_HOUSES}"),
    _row("units", rf"{_NUMBER}{_HOUSES}(?:单位|部门)[^,;。0-9]{{0,6}}?(?:承办|办理)"),
    _row("members", rf"(?:涉及|参与)(?:政协)?委员(?:共|有|达|为)*(?P<n>{_MANY}){_PEOPLE}(?!次)"),
    _row(
        "members",
        rf"(?:参与|提交|参加|提出)(?:提交)?提案的?委员(?:共|有|达|为)*(?P<n>{_MANY}){_PEOPLE}",
    ),
    _row(
        "members",
        rf"(?P<n>{_MANY}){_PEOPLE}(?:政协)?委员(?:(?:和|与|及|、)[^,。;]{{2,24}}?)?(?:通过|(?:积极|充分|踊跃)?运用|围绕[^,。]{{2,20}})提案",
    ),
    _row("members", rf"应[到出](?:席)?(?:会议)?(?:的|政协)*委员(?P<n>{DIGITS}){_PEOPLE}"),
    _row(
        "members",
        rf"(?<!等)(?<!联合)(?<!和)(?<!界别)(?P<n>{_MANY}){_PEOPLE}(?:政协"
        rf"|全国政协)?委员[^。]{{0,24}}?(?:提交|提出"
        rf"|递交)(?:了|各类|提案|共|政协)*"
        rf"(?={_NUMBER_PLAIN}件)",
    ),
    _row(
        "members",
        rf"(?<!等)(?<!联合)(?<!和)(?<!界别)(?P<n>{_MANY}){_PEOPLE}(?:政协"
        rf"|全国政协)?委员[^,;。0-9]{{0,8}}?(?:提交|提出"
        rf"|参与)",
    ),
)

ALL_REPLIED = _row(
    "replied", f"#(?:政协)?(?:委员)?(?:提案|案)(?:已)?(?:全部|均|都|件件){_ANSWERED}"
).pattern
"""In a headline."""

UNCOUNTED_ROWS = tuple(row for row in COUNT_ROWS if not row.counted)
"""Those to be tried where nothing is counted."""

CLAIMS: tuple[FigureRow, ...] = tuple(
    _row("cases_claimed", wording)
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
PRINTED_COUNT = _row(
    "cases_claimed", "#(?:(?:[\u4e00-\u9fff]{0,6})?提案|的(?:办理|落实|答复))"
).pattern
ANNOUNCING = tuple(  # 以下是其中3件的督办情况; 需说明的7件公示如下; 把四件提案的成绩单晒了出来
    _row("cases_claimed", wording).pattern
    for wording in (
        "(?:以下|下面|下列)(?:就|即)?[是为]?(?:其中)?的?#",
        "#(?:提案)?(?:的[^,;。]{0,16})?(?:公示|公布|通报|刊登|摘登|介绍|公开)如下",
        "[把将]#提案[^,;。]{0,16}(?:晒|亮|摆|列)(?:了)?出来?",
    )
)
COUNT_ALONE = _row("cases_claimed", "#").pattern  # behind the words that announce
ANNOUNCES = re.compile("(?:一起|我们|且)来?看|来看|看看")
"""In a later sentence of the same paragraph it does so, too: …提案3件。一起来看"""
ANNOUNCED = _row("cases_claimed", "提案(?:共|有)?#(?=[,。]|$)").pattern

SELECTED = _row(
    "cases_claimed",
    "(?:现将部分[(]|(?:选登|择取|采撷|选取|摘登|刊登|刊发|选编|撷取|选出|选择|挑出|挑选|推出|摘编|选刊|梳理|整理|推送|推介|采访|回访|走访|回看|回顾"
    "|讲述|精选|介绍|呈现|展示|盘点|记录|看看|来看|走近|了解|关注|聚焦|实录|公布|公开|晒出)(?:了)?"
    "[^,;。:!?0-9]{0,28}?(?:其中的?|部分[(]?|\\d{1,3}件[^,;。0-9]{0,8}[中里]的?)?)(?<!前)#",
).pattern
"""Of these counts, too, the one that there is: a paper tells what it picks in many words."""

OUTCOME = re.compile(
    r"(?<![A-D]类[、和或及])(?<![A-D][、和或及])(?P<letter>[A-D甲乙丙丁])[”\"」]?类?(?:件|提案|答复)?[”\"」]?的?(?:\([^()]{0,48}\)|:)?\)?的?(?:提案|办结|答复)?(?:共"
    r"|有|为|计|达)*"
    rf"(?P<n>{DIGITS}|{HAN_NUMBER})(?P<unit>件次|件|份|个)"
)
"""A类418件; (A类)的有64件; A类(已解决或采纳的)418件."""

OUTCOME_BEFORE = re.compile(
    rf"(?P<n>{DIGITS}|{HAN_NUMBER})(?P<unit>件次|件|份|个)(?:提案)?"
    r"(?:\([“\"]?(?P<letter>[A-D甲乙丙丁])[”\"]?类?(?:提案)?\)"
    r"|(?:办理结果|结果|答复|办复|评定|评价|定|列|被)*[为是][“\"]?(?P<told>[A-D])[”\"]?类(?!的?[\d一二三四五六七八九十百]))"
)
"""43件(甲类), the letter behind its total."""

OUTCOME_LIST = re.compile(
    r"A[类]?[、,]B[类]?(?:[、,和]C[类]?)?(?:[、,和]D[类]?)?(?:类|三类|四类|两类)?(?:提案|件|答复"
    r"|的)*(?:数量)?分别(?:为|有|是|占)?"
    rf"(?P<list>(?:{DIGITS}|{HAN_NUMBER})(?:{COUNTERS})?(?:[、,和及](?:{DIGITS}|{HAN_NUMBER})(?:{COUNTERS})?){{1,3}})"
)
"""A、B、C类分别为22件、68件、2件."""

NUMBERS = re.compile(rf"{DIGITS}|{HAN_NUMBER}")

_RATE = r"(?:\d{1,3}(?:\.\d{1,4})? ?%|百分之[零〇一二三四五六七八九十百点]+)"
OUTCOME_SHARE = re.compile(
    rf"(?<![、和])(?P<letter>[A-D])[”]?类?(?:提案|答复|件)?(?:[(][^()]{{2,40}}[)]|[)])?的?(?:提案)?(?:占比?|比例为?|率为?|[(])"
    rf"(?:[^,;。0-9A-D]{{0,14}}?)(?P<n>{_RATE})"
)
"""A类占80%; (A类)占80%."""
SHARES_IN_TURN = re.compile(
    rf"(?<=[件份个次类]),?(?:各|所)?(?:分别占|占比分别为?|比例分别为?)(?:比|了)?[^,;。0-9]{{0,14}}?(?P<rates>{_RATE}(?:[、,和及]{_RATE}){{1,3}})"
)
"""A类30件,B类20件,分别占60%、40%."""

_MADE = "(?:解决|采纳|落实)"
_OUTCOME_TAIL = "的?(?:问题)?(?:提案|建议)?(?:共|有|为|达|计)*#"
_OUTCOME_HEAD = "#(?:提案|建议)?中?(?:的|所提|反映|问题|意见|建议|,)*"

OUTCOME_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (letter, re.compile(wording.replace("#", _FIGURE)))
    for letter, wording in (
        (
            "A",
            f"(?:已经?|得到|共计|其中)*{_MADE}(?:或|和|、|及"
            f"|与)(?:者)?(?:所提)?(?:问题|建议|意见)?(?:已经?|得到|被)*(?:基本|部分)?{_MADE}{_OUTCOME_TAIL}",
        ),
        (
            "A",
            f"{_OUTCOME_HEAD}(?:已经?|得到)?{_MADE}(?:或|和|、|及)(?:者)?(?:基本|已经?)?{_MADE}"
            r"(?!的?(?:问题)?(?:提案|建议)?(?:共|有|为|达|计)*\d)",
        ),
        (
            "A",
            f"(?<![未尚没基])(?:已经?(?:得到)?|基本得到){_MADE}的(?:问题)?(?:提案|建议)?(?:共|有|为|达|计)*#(?=[,;(、]|$)",
        ),
        (
            "B",
            f"(?:基本{_MADE}[或和、及])?(?:计划|准备|拟){_MADE}的(?:问题)?(?:提案|建议)?"
            "(?:共|有|为|达|计)*#",
        ),
        (
            "B",
            f"(?:正在[^,;。0-9]{{0,8}}?|逐步|部分){_MADE}(?:或|和|、)[^,;。0-9]{{0,16}}?(?:解决"
            f"|落实|计划"
            f"|规划){_OUTCOME_TAIL}",
        ),
        (
            "B",
            f"(?<=[,;、:])正在(?:研究|推进|办理|着手|抓紧)?{_MADE}的(?:问题)?(?:提案|建议)?(?:共|有|为|计)*#",
        ),
        (
            "B",
            f"(?:正在{_MADE}(?:或|和|、)|拟)(?:{_MADE}|列入(?:工作)?(?:计划|规划)|采纳)+{_OUTCOME_TAIL}",
        ),
        (
            "B",
            f"(?<![或、及])(?:已)?[列纳]入(?:解决)?(?:工作)?(?:计划|规划)(?:之中|中)?(?:逐步|拟|准备)?(?:解决"
            f"|落实)?{_OUTCOME_TAIL}",
        ),
        ("B", "#(?:提案|建议)[^。;0-9]{0,30}?(?:已|被)+列入(?:[^,;。0-9]{0,6})?(?:计划|规划)"),
        (
            "C",
            "条件(?:所限|限制|制约)[^,;。0-9]{0,14}?(?:(?:不能|难以|无法|未能)(?:解决|办理|落实)"
            "(?:,[^,;。0-9]{2,12})?|(?:待|需|有待)(?:以后|今后|日后|将来)[^,;。0-9]{0,6}?(?:解决|办理|落实))"
            f"{_OUTCOME_TAIL}",
        ),
        (
            "C",
            "#(?:提案|建议)[^。;0-9]{0,14}?(?:条件|因素|政策)(?:所限|限制|制约)[^。;0-9]{0,14}?"
            "(?:不能|难以|无法|未能)(?:解决|办理|落实)",
        ),
        (
            "C",
            f"(?:(?:条件|原因|因素)[^,;。0-9]{{0,10}}?|暂时|目前|暂)(?:不能|难以|无法|未能)(?:解决|办理|落实){_OUTCOME_TAIL}",
        ),
        ("C", "#(?:提案|建议)未(?:被|予)?采纳"),
        ("D", f"(?:留作|用作|作为|留做)(?:工作|今后)?参考(?:或不可行)?{_OUTCOME_TAIL}"),
    )
)
"""Classes told without their letters; what is kept for reference is C where nothing else is."""

CATEGORY = re.compile(
    r"(?P<lead>(?:其中|另有|,)*(?:有关|涉及|关于|围绕|属于|反映|事关|聚焦))?"
    r"(?P<name>[\u4e00-\u9fff“”A-Za-z][\u4e00-\u9fff“”A-Za-z0-9、和与及·()]{1,25}?)"
    r"(?P<mark>方面|类|领域|问题|(?<=建设)|(?<=其他)|(?<=其它)|(?<=事业))?(?:等)?的?(?:提出"
    r"|提交)?(?:的)?"
    r"(?P<kind>提案|意见建议|建议)?(?:数量|总数|立案)?:?(?:共|有|为|计|占)*[(]?"
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
    r"^(?:其中|[和及与]|以及|提案内容|内容|从内容看|涉及|有关|关于|围绕|属于|反映|促进|就|在|涵盖"
    r"|[一二三四五六七八九]是)+"
)

PERCENT = re.compile(
    r"(?P<n>(?<!\d)\d{1,15}(?:\.\d{1,15})? ?%|百分之[零〇一二三四五六七八九十百点]+)"
)

RATE_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("meeting_rate", re.compile("(?:见面|面商|面复|走访|沟通|协商)率")),
    ("filing_rate", re.compile("立案(?:率|比例|比率)")),
    (
        "reply_rate",
        re.compile(
            "(?:办复|答复|办结|回复)率|(?:的(?:政协)?提案)?(?:均|都)?已经?(?:办复|答复|办结)"
            "(?![^,;]{0,16}(?:满意|率))"
        ),
    ),
    # The makers' own judgement of how they were treated has a name of its own.
    (
        "satisfaction",
        re.compile("评价满意[率度]"),
    ),
    (
        "satisfaction_rate",
        re.compile(
            "满意(?:\\([^()]{0,8}\\))?[率度]|满意[”’]?(?:[和或、及与]基本满意)?的?(?:比例|比率)?(?:占|达|为)"
            "|的(?:政协)?(?:委员|提案[人者])(?:对[^,;。]{0,20})?表示满意|的(?:政协)?(?:委员|提案[人者])对[^,;。]{0,20}满意"
        ),
    ),
)
"""Rates by the words before them, or right after; the first that fits of each kind of words."""

AIMED_AT = re.compile(
    "未达到|未达|达不到|不达|低于|不足|要做到|力争|务必|要确保|争取|要达到|目标是|要求"
)
"""In a sentence: its rates are aimed at, and not reached."""

SHARE = re.compile(
    r"(?:(?:之中|中|留[作做]参考)?[,(、]?(?:约)?占(?!比?分别)(?:比|了)?[^,;。0-9]{0,14}?"
    r"|[^,;。0-9]{0,4}比例(?:为|达)|[(](?=[\d.]{1,8}[ ]?%[)]))"
    r"(?P<n>\d+(?:\.\d+)? ?%|百分之[零〇一二三四五六七八九十百点]+)"
)
"""占立案总数的23.9%, right after a count."""

MASKED = re.compile(r"\*+(?:\.\*+)?(?:件次|件|份|%|个)")

PERIOD = re.compile(
    rf"(?P<n>(?:{DIGITS}|[一二两三四五六七八九十]+)个多?月)来(?=[^。]{{0,12}}承办单位)"
)
"""3个月来,经过各承办单位的认真办理."""

KEY_LABEL = re.compile(
    rf"(?:{DIGITS}|{HAN_NUMBER})(?:件|个)提案(?:列|确定"
    rf"|作){{0,2}}为(?P<n>[^,;。0-9]{{2,14}}?重点(?:督办|协商)?提案)"
)
"""确定…等6件提案为区政协领导重点督办提案."""

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
OF_AWARDS = re.compile("表彰|表扬|评选|评出|获奖|入选|优秀提案奖|候选")
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
OF_THE_PUBLIC = re.compile("(?:市民|群众|网民|网友|公众|居民|读者)[^,;。提案]{0,6}建议")
"""In what is said to have come: it came not from members."""
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
