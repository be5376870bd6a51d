"""What is seen of a page that tells its genre: its words, its forms and what was read from it.

The weights of these features are learned (``tests.training``) and stand in
``resources/learned/genre.json``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reader_app.domain.proposal import Proposal
from reader_app.domain.statistics import Statistics
from reader_app.domain.work_task import WorkTask
from reader_app.extraction.learned.linear import Features, words
from reader_app.text.clean import Clean
from reader_app.text.width import HAN, fold_width

_TITLE = words(
    """
    提案 建议 议案 答复 复函 关于 的函 的答复 第 号 政协 人大 委员 代表 常委会 全会 会议 大会 两会
    督办 领办 重点 优秀 表彰 通报 情况 报告 总结 公示 公告 通知 征集 启事 目录 一览 清单 汇总 台账
    表 实事 民生 任务 分解 责任 进展 完成 工作要点 项目 方案 办法 规定 条例 细则 制度 规则 规程
    指南 问答 立案 收到 件 办理 办复 办结 交办 审查 座谈 召开 举行 培训 调研 视察 协商 履职 故事
    记者 声音 选登 摘登 追踪 回音 落地 摘要 点题 带来 呼吁 如何 怎么 : ? ! | 我 我们 你 他
    """
)
_OPENING = words(
    """
    提案 建议 收悉 您好 你好 尊敬的 委员 现答复 答复如下 本报讯 记者 召开 举行 会议 座谈 督办 表彰
    决定 通知 各 为 根据 条例 制定 第一条 收到 立案 截至 截止 共 件 提出 提交 征集 序号 案号 案由
    承办 责任单位 牵头 完成时限 实事 任务 索引号 来源 发布 第 版 号 A类 B类
    """
)
_ANYWHERE = words(
    """
    收悉 您好 现答复如下 答复如下 特此函复 特此答复 专此答复 感谢您 感谢您对 联系人 联系电话
    办理结果 解决程度 提案人 提案者 案由 案号 编号 主办 承办 会办 协办 督办 领办 面商 提案内容
    建议: 办理情况 办理成效 落实情况 答复: 回应 回复 反馈 立案 审查 不予立案 并案 办复率 满意率
    满意度 收到提案 共收到 立案率 集体提案 委员提案 按时办结 全部办结 目前 已完成 正在 序号
    责任单位 牵头单位 配合单位 完成时限 时限 进度 进展情况 年度目标 工作内容 目标任务 实事
    民生实事 任务分解 第一条 第二条 条例 办法 本办法 本规定 制度 规则 应当 不得 范文 模板 格式
    填写 注意事项 如何撰写 征集 提案线索 截止日期 投稿 来信 邮箱 表彰 表扬 先进 荣获 优秀提案
    优秀提案奖 颁奖 通报 培训 讲座 讲话 强调 指出 要求 出席 参加会议 主持 座谈会 督办会 协商会
    面商会 交办会 推进会 调研 视察 走访 履职 心声 他说 她说 说: 表示 告诉记者 记者 本报讯 讯(
    通讯员 摄 责任编辑 编辑 电子版 版 上一版 下一版 议事 议会 议员 质询 民意代表 人大 代表建议
    议案 政府工作报告 法院 检察院 预算 决算 招标 中标 获悉 了解到 近日 日前 万元 公里 平方米 医院
    学校 资金 规划 改造 新建 新增 建成 设立 设置 增设 安装 更新 编制 财政 工程 全部 今年 去年
    工商联 民建 民盟 民革 民进 农工党 致公党 九三学社 界别
    """
)
_OFTEN = words(
    """
    提案 建议 委员 代表 答复 办理 督办 领办 件 会议 提案人 承办 单位 应当 完成 建成 建设 改造 新建
    新增 项目 落实 实事 条 记者 我 ? : 《 “ % 说 年 月
    """
)
_HEAD = 200  # characters of a page's opening
_SAYS = "(?:说|表示|认为|建议|提出|介绍)"
_FORMS: Mapping[str, re.Pattern[str]] = {
    "numbered": re.compile(r"^[ ]*[(【]?[\d一二三四五六七八九十]{1,3}[、.)】]", re.MULTILINE),
    "numbered in text": re.compile(
        r"[(一二三四五六七八九](?:[一二三四五六七八九十\d]{1,2}[)]|是)|[①-⑳]"
    ),
    "articles": re.compile("^[ ]*第[一二三四五六七八九十百]+条", re.MULTILINE),
    "chapters": re.compile("第[一二三四五六七八九十]+章"),
    "labels": re.compile(rf"^[ ]*【?[{HAN}]{{2,6}}】?[ ]?:", re.MULTILINE),
    "boxed": re.compile(rf"^[ ]*【[{HAN}]{{2,8}}】", re.MULTILINE),
    "numbers": re.compile(r"第[ ]?\d{1,8}[ ]?号"),
    "counts": re.compile(r"\d[ ]?件"),
    "percents": re.compile(r"\d[ ]?%"),
    "figures": re.compile(r"\d+"),
    "titles": re.compile(r"《[^《》\n]{4,80}》"),
    "titles of proposals": re.compile(r"《[^《》\n]{4,80}(?:提案|建议|议案)》"),
    "about": re.compile(rf"关于[{HAN}“”、]{{3,50}}的(?:提案|建议|议案)"),
    "makers": re.compile(
        rf"(?:提案人|提案者|提出人|提案单位|领衔人)[】]?[ ]?[:(]|[{HAN}]{{2,4}}委员(?:提|建)"
    ),
    "of a member": re.compile(
        rf"(?:委员|代表)[、 ]?[{HAN}]{{2,4}}(?:等)?(?:提出|提交|建议|撰写|带来|在提案)"
    ),
    "a member says": re.compile(rf"委员[{HAN}]{{2,4}}{_SAYS}|[{HAN}]{{2,4}}委员{_SAYS}"),
    "speech": re.compile("[:,]“"),
    "news": re.compile(rf"^[ ]*[{HAN}]{{1,6}}(?:讯|消息|电)[ (]|本报记者|□", re.MULTILINE),
    "pages": re.compile(r"第[ ]?[A-Z]?\d{1,2}[ ]?版|[A-Z]\d{1,2}版|\d版[ :]"),
    "greeting": re.compile(
        "^.{2,40}(?:委员|代表|党派|工委|支部|同志|先生|女士|联|会)[^。\n]{0,12}:$", re.MULTILINE
    ),
    "signed": re.compile(
        rf"^[ ]*[{HAN}]{{4,30}}\n[ ]*\d{{4}}年\d{{1,2}}月\d{{1,2}}日", re.MULTILINE
    ),
    "dates": re.compile(r"\d{1,2}月\d{1,2}日"),
    "deadlines": re.compile(r"\d{1,2}月(?:底|末|前)|年底前|季度"),
    "units": re.compile("(?:责任|牵头|承办|配合|主办|实施|主管)(?:单位|部门)"),
}
"""Forms that are counted, in the folded text."""
_IN_A_THOUSAND = frozenset(
    ("figures", "counts", "percents", "titles", "numbers", "speech", "dates")
)
_STEPS = (1, 2, 3, 5, 8, 13, 21, 40)
_LENGTHS = (200, 400, 700, 1000, 1500, 2500, 5000)
_LINES = (3, 6, 10, 20, 40, 80)
_SHORT, _LONG = 16, 60  # characters of a line that is a heading or a cell, and of one of prose


def of_page(clean: Clean, headline: str) -> Features:
    """What is seen of a page before anything is read from it."""
    seen: dict[str, float] = {"": 1.0}
    _of_words(clean, fold_width("".join(headline.split())), seen)
    _of_forms(clean, seen)
    _of_lines(clean, seen)
    return seen


def of_read(
    proposals: Sequence[Proposal], tasks: Sequence[WorkTask], statistics: Statistics
) -> Features:
    """What was read from a page."""
    figures = statistics.figures
    seen: dict[str, float] = {"read": 1.0, "nothing read": float(not (proposals or tasks))}
    _step("proposals read", len(proposals), seen)
    _step("tasks read", len(tasks), seen)
    _step("figures read", len(figures), seen)
    seen["masked"] = float("masked" in figures)
    if proposals:
        told = sum(map(is_told, proposals)) / len(proposals)
        seen["share told"] = told
        seen["most told"] = float(told >= 0.5)
        seen["one told"] = float(len(proposals) == 1 and told > 0)
        seen["share answered"] = sum(bool(one.reply) for one in proposals) / len(proposals)
        seen["share numbered"] = sum(one.number is not None for one in proposals) / len(proposals)
    return seen


def is_told(proposal: Proposal) -> bool:
    """Whether a record has more than facts: what it says, or what became of it."""
    return bool(proposal.reply or proposal.content or proposal.suggestion or proposal.background)


def _of_words(clean: Clean, headline: str, seen: dict[str, float]) -> None:
    folded, opening = clean.folded, clean.folded[:_HEAD]
    seen["no title"] = float(not headline)
    seen.update((f"title {word}", 1.0) for word in _TITLE if word in headline)
    seen.update((f"opens {word}", 1.0) for word in _OPENING if word in opening)
    seen.update((f"has {word}", 1.0) for word in _ANYWHERE if word in folded)
    for word in _OFTEN:
        _step(f"times {word}", folded.count(word), seen)


def _of_forms(clean: Clean, seen: dict[str, float]) -> None:
    length = max(_LENGTHS[0], len(clean.folded))
    for name, form in _FORMS.items():
        count = sum(1 for _ in form.finditer(clean.folded))
        _step(name, count, seen)
        if name in _IN_A_THOUSAND:
            seen[f"{name} in a thousand"] = min(30.0, count * 1000 / length) / 10


def _of_lines(clean: Clean, seen: dict[str, float]) -> None:
    lines = [one.end - one.start for one in clean.paragraphs]
    cells = sum(one.table is not None for one in clean.paragraphs)
    count = max(1, len(lines))
    seen["short lines"] = sum(one < _SHORT for one in lines) / count
    seen["long lines"] = sum(one > _LONG for one in lines) / count
    seen["cells"] = cells / count
    seen["table"] = float(cells > 0)
    _step("length", len(clean.folded), seen, _LENGTHS)
    _step("lines", len(lines), seen, _LINES)


def _step(name: str, count: int, seen: dict[str, float], steps: Sequence[int] = _STEPS) -> None:
    """That something is there so often, or as often as any smaller step."""
    seen.update((f"{name} {least}", 1.0) for least in steps if count >= least)
