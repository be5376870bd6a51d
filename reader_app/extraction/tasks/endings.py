"""Where the tasks of a page end: who signs stands under them, and what the page asks of offices."""

from __future__ import annotations

import re

from reader_app.text.clean import Clean, read_text_once
from reader_app.text.width import HAN

FOOTER = re.compile(
    r"以?上述?(?:数据|信息|进展|内容)[^。]{0,12}(?:截至|截止|由|来自|均)"
    r"|抄[送报]:|主送:|\(此件|[【\[](?:我要纠错|打印|关闭)|扫一扫|分享|打印本页|打印|关闭窗口|关闭本页|上一篇|下一篇|相关(?:链接|文[档章件]|附件|阅读|新闻|报道|推荐|信息)|推荐阅读|附件(?:下载|列表)?[:0-9]|责任编辑|编辑:|来源:|主办单位:"
    "|主管(?:单位)?:[^。]*(?:备|标识)|网站(?:首页|地图|声明|支持|管理|标识|维护)|站点地图"
    "|备案号|版权所有|主办:|承办:|说明:|备注:|附注:|(?:填报|填表|制表|报送|编制|汇总)(?:单位|部门|时间|日期):|制表:|制表人|网站标识|[^。;,:]{2,40}(?:联合发布|供稿|制图|整理)\\)?$|\\(?注[:)]|注明:|联系电话|返回顶部|(?:以上|上述|表中|表内|本[表页])(?:各项)?(?:所列)?(?:数据|情况|内容|进展|统计|信息)|数据(?:截至|截止|来源|统计|提供|更新|整理)|资料来源|统计(?:时间|截至|截止|口径)|(?:监督|举报|咨询|服务|投诉|反馈)(?:电话|热线|邮箱|方式)[:0-9]|欢迎(?:广大)?(?:市民|群众|社会各界|各界|居民|监督)|(?:填报|填表|审核|制表|报送|统计|核稿|签发)人?:|填报人|审核人"
)
IMAGE = re.compile(r"[^\s。]{0,60}\.(?:png|jpe?g|gif|bmp|webp)|\(?图片?\d{0,2}\)?", re.I)
_DATE = re.compile(
    r"\(?(?:(?:19|20)\d\d[ ]?年[ ]?\d{1,2}[ ]?月(?:[ ]?\d{1,2}[ ]?日)?"
    r"|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)\)?"
)
_OFFICE = re.compile(
    rf"(?:[{HAN}]{{4,30}}(?:政府|办公室|委员会|局|督查室|委|办|中心|领导小组"
    r"|指挥部|公司|厅)[ ]{0,4}){1,3}"
)
_ASKS = re.compile(
    rf"(?:请|望|希望?|要求|对此,?)?(?:各(?!项|类|级政协)|有关|相关|上述|牵头|责任)[{HAN}、()]{{0,20}}?"
    r"(?:单位|部门|乡镇|街道|[县市区]区?|科室|镇街|责任人|人员)(?:要|请|应|须|务必|于|将|按|认真|进一步|加强|结合"
    r"|对照|严格|切实|负责人)[^:]{4,}。"
)
_SAID = re.compile(
    "(?:特此|专此)(?:通报|通知|公示|公告|报告|函告)。?|(?:此件|本文)[^。]{0,8}公开[^。]{0,6}。?|现予(?:公布|公示|通报)。?"
)


_MOST_DATES = 2  # over the tasks, and under them


@read_text_once
def tasks_end(clean: Clean) -> int:
    """The first of the paragraphs at a page's end that are its own, and of no task."""
    first = below = len(clean.paragraphs)
    if sum(1 for index in range(first) if _DATE.fullmatch(clean.folded_line(index))) > _MOST_DATES:
        return first  # a column of them
    for index in range(len(clean.paragraphs) - 1, 0, -1):
        if clean.paragraphs[index].table is not None:
            break
        text = clean.folded_line(index)
        signs = below == index + 1 < len(clean.paragraphs) and _OFFICE.fullmatch(text)
        if _DATE.fullmatch(text):
            below = index  # what stands right over the date may be who signs
        elif not (signs or _ASKS.fullmatch(text) or _SAID.fullmatch(text) or FOOTER.match(text)):
            break
        first = index
    return first
