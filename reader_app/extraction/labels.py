"""The lexicon of labels: which printed words name which field of a record.

One row a field; to teach the program a label, add the word to its row (and a test). Words are
written without spaces and in simplified characters with half-width marks. A word stands for
itself with 的, 提案 or a count in front where pages put one (提案主要内容), so plain stems do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reader_app.text.width import HAN

RECORD_FIELDS: Mapping[str, str] = {
    "seq": "序号 序 排序",
    "number": (
        "提案号 提案编号 提案案号 提案序号 案号 编号 提案号码 件号 提案第号 提案号数 建议号"
        " 建议编号 立案号 立案编号 提案流水号 提案建议号 提案件号"
    ),
    "title": (
        "案由 标题 提案标题 提案题目 题目 提案名称 提案案由 案题 案名 提案题名 题名 提案主题 名称"
        " 提案名 建议名称 建议标题 提案题 提案建议题目 建议题目 提案建议名称 建议案由 件名"
        " 提案题目/案由 提案名称/案由 案由/标题 提案案题 重点提案名称 重点提案题目"
    ),
    "proposers": (
        "提案人 提案者 提案委员 提案单位 第一提案人 第一提案者 提出人 提出者 提案提出人 提案提出者"
        " 领衔委员 领衔人 领衔提案人 领衔提案者 联名委员 联名人 联名提案人 附议人 附议委员"
        " 附议者 委员姓名 提案方 提案主体 建议人 建议者 提案界别 界别 提出单位 提案提交人"
        " 提交人 提交者 提议人 提案委员姓名 提案人姓名 提案者姓名 领衔代表 提案党派 提案团体"
        " 提案人(单位) 提案人/单位 提案单位(人) 提案者(单位) 提案人或单位 提案单位/提案人"
        " 提案单位或个人 提案委员/单位 提案提出单位 提案委员(单位) 提案人/提案单位 提交单位"
        " 提交委员 委员 联名提案者 提案提交者 集体提案单位 提案委员(界别) 提出委员 执笔人 提案第一人 首席提案人 主提人 主要提案人 主提案人 提案牵头人"
        " 提案执笔人 领衔提案委员 提案人及单位 提案人(界别) 提案人员 建言人 建言委员"
    ),
    "supervisors": (
        "督办领导 领办领导 督办人 领衔督办 领衔督办领导 牵头督办领导 督办主席 督办副主席"
        " 包案领导 领办人 牵头领导 领衔领导 领衔领办 领衔领办领导 督办市领导 督办区领导"
        " 督办县领导 领办市领导 领办区领导 领办县领导 牵头督办 领衔办理 领衔办理领导 包办领导"
        " 督办政协领导 政协督办领导 领办党政领导 党政领办领导 重点督办领导 督办责任人"
        " 牵头领办领导 领办督办领导 督办责任领导 领导领办 领导督办 牵头办理领导 分管督办领导"
        " 政府领办领导 领办政府领导 牵头督办人 督办主席会议成员 督办主席(副主席) 领衔督办人"
    ),
    "committee": (
        "分工办委 督办委室 督办专委会 督办专委 联系委室 分管专委会 牵头专委会 对口专委会 对口专委"
        " 分工委室 责任委室 督办部门 督办单位 承办专委会 联系专委会 跟踪督办委室 协助督办"
        " 协办委室 督办专门委员会 对口督办专委会 负责专委会 跟踪督办 督办委办 对口联系委室"
        " 归口委室 归口专委会 责任专委会 分工专委会 对口委室 承办委室 督办工委 督办机构"
        " 协助督办部门 协助督办单位 专委会 联系专委 具体督办部门"
    ),
    "lead_units": (
        "主办单位 承办单位 主办 承办 主办部门 承办部门 办理单位 独办单位 分办单位 独办 分办"
        " 牵头单位 牵头承办 牵头承办单位 牵头办理单位 责任单位 答复单位 主承办单位 办理部门"
        " 主要承办单位 主责单位 牵头部门 责任部门 主办(承办)单位 承办(主办)单位 主办单位(人)"
        " 承办机关 合办单位 具体承办单位 提案承办单位 提案主办单位 主办(独办)单位 独办(主办)单位"
        " 复文单位 承办责任单位 回复单位 主办责任单位 承接单位 主办/分办单位 主办或分办单位"
        " 主/分办单位 主(分)办单位 办理责任单位 牵头主办单位 牵头责任单位 承办主体 回应单位"
    ),
    "co_units": (
        "会办单位 协办单位 会办 协办 协办部门 会办部门 配合单位 协同单位 参办单位 协同办理"
        " 会同办理单位 协同部门 配合部门 协办(会办)单位 会办(协办)单位 参与单位 会签单位"
        " 协同承办单位 协同办理单位 协助单位 协作单位 会同单位 会办/协办单位 参加办理单位"
    ),
    "category": (
        "办理类别 办理结果 办理结果分类 结果分类 答复类别 办理情况分类 类别 答复分类 结果类别"
        " 办理等次 办理结果类别 评定类别 办结类别 办理分类 答复结果 分类评价 解决程度 办理程度"
        " 落实等次 复文类别 答复类型 办理类型 结果 办理结果等次 办复类别 办复结果 办理评价"
        " 评价 评价等次 采纳程度 落实程度 办理等级 结果等次 解决类别 解决情况分类 办理结论"
        " 办理情况类别 答复意见类别 答复意见分类 办理性质 办理评定 办结情况 分类 办理结果评定"
        " 办理结果分类评价 提案办理分类评价 第一轮评价 第二轮评价 第三轮评价 首轮评价 次轮评价"
        " 第一轮 第二轮 第三轮 首次评价 再次评价 提案办理第一轮分类评价 提案办理第二轮分类评价"
        " 第一轮办理结果 第二轮办理结果 首次办理结果 二次办理结果 再次办理结果 初次办理结果"
        " 第一次办理结果 第二次办理结果 第一轮分类 第二轮分类 第一次评价 第二次评价"
        " 首次答复类别 二次答复类别 复办结果 类型"
    ),
    "content": (
        "提案主要内容 提案内容 主要内容 内容 提案正文 正文 内容摘要 提案摘要 提案原文 提案简介"
        " 提案概要 内容简介 主要诉求 提案要点 提案内容摘要 提案主要观点 主要观点 摘要 提案"
        " 建议内容 提案主旨 提案详情 原文摘要 提案精要 内容概要 提案诉求 提案原文摘要"
        " 内容提要 提案核心内容 提案全文 反映内容 委员提案 提案呼声 建言内容 委员建言 委员之声 委员呼声 提案之声 建言摘要 提案聚焦 议政建言"
    ),
    "background": (
        "背景 提案背景 情况 现状 问题 存在问题 主要问题 基本情况 情况分析 理由 提案理由"
        " 情况说明 案由分析 事由 缘由 现状分析 问题分析 提案由来 调研情况 反映问题 存在的问题"
        " 提案缘起 缘起 背景情况 提出背景 提案起因 现状与问题 现状及问题 提案缘由 提案初衷"
        " 情况反映 调研发现 案由及情况 主要情况 提案情况 问题背景 背景说明 由来"
    ),
    "suggestion": (
        "建议 提案建议 具体建议 主要建议 对策建议 意见建议 办法 建议措施 意见和建议 工作建议"
        " 对策 建议办法 解决办法 委员建议 提案主要建议 建言 建议对策 对策及建议 对策与建议"
        " 意见与建议 建议要点 建言献策 具体办法 提案对策 建议意见 提案意见 改进建议"
        " 提案人建议 对策措施"
    ),
    "reply": (
        "办理成效 落实情况 答复 办理情况 办理工作成效 答复意见 答复内容 办理落实情况 办复情况"
        " 落实成效 答复摘要 办理答复 办理进展 承办单位答复 主办单位答复 回复 办理回复 成效"
        " 办理实效 采纳落实情况 落实进展 答复要点 部门答复 部门回应 办理反馈 提案回音 办理回音"
        " 复函摘要 答复情况 办理效果 进展情况 工作落实 解决情况 主要举措 提案落实 采纳情况"
        " 办理过程 办理纪实 办理结果摘要 办理措施 办理举措 办理落实 工作成效 办理成果 成果"
        " 办理进程 落实举措 落实结果 回音 办理情况及成效 办理情况和成效 办理落实成效 推进情况"
        " 办理与成效 办理工作情况 落实措施 办理情况及结果 办理意见 复文摘要 承办情况 办理概况"
        " 主要成效 采纳及落实情况 答复(摘要) 答复及落实情况 办理及落实情况 工作进展 完成情况"
        " 办理推进情况 推进落实情况 回应 部门回复 单位答复 提案落实情况 提案办理情况 提案办理成效"
        " 提案办理结果 提案答复 办理结果及成效 办理答复情况 答复摘登 落实 办理 采纳情况及成效"
        " 承办单位回复 办理结果说明 反馈 办理动态 解决情况及成效 办理回应 答复意见摘要"
        " 主要做法 具体做法 办理做法 工作做法 进展 最新进展情况 推进落实 落实进度 部门行动 部门落实 部门反馈 单位回复 结果反馈 办理结果反馈 落地情况 办理复文 复文 答复复文 复函 落实效果 办理主要成效 办理结果情况 承办单位办理情况 最新进展 成果转化 转化成果 转化成效"
    ),
    "related": "相关提案 并案提案 关联提案 并案办理提案 合并提案 合并办理提案 并案办理 相关联提案",
}

OUTSIDE = (
    "委员评价 委员点评 提案人评价 满意度 提案人反馈 委员感言 委员声音 编者按 编后 编后语 记者手记"
    " 责任编辑 责编 本版编辑 编辑 相关链接 链接 点评 专家点评 委员说 反馈意见 提案人意见 满意程度"
    " 办理满意度 征询意见 委员满意度 委员反馈 联系电话 联系人 抄送 附件 公开属性 备注 关键词"
    " 主题词 日期 办理时限 提出时间 答复时间 提案类型 提案形式 届次 审查意见 立案时间 是否公开"
    " 状态 承办时间 交办时间 答复日期 图片说明 办结时限 办结时间 完成时限 办理期限 反馈评价"
    " 提案者评价 提案者反馈 提案者意见 面商情况 沟通情况 委员心声 编者的话 手记 短评 评论"
    " 提案人感言 委员寄语 委员回访 回访 提案时间 提交时间 立案日期 交办日期 办理时间 督办方式"
    " 督办形式 督办时间 督办情况 督办过程 协商形式 协商方式 协商时间 提案分类 提案类别 所属类别"
    " 文号 签发人 电话 邮箱 地址 邮编 传真 审核 校对 来源 发布时间 发布日期 公开日期 党派 职务"
    " 联系方式 工作单位 性别 专委会意见 提案委意见 办理方式 办理态度 沟通方式 满意率 评价结果"
    " 提案人满意度 委员意见 委员评议 评议 群众反响 社会反响 群众评价 群众声音 记者观察 编者点评"
    " 采访札记 札记 新闻链接 背景链接 知识链接 名词解释 提案人简介 委员简介 委员名片 提案者说"
    " 提案人说 委员回应 提案人回应 满意情况 反馈情况 是否满意 履职感言 公开方式 公开类别 扫码阅读"
    " 提案处理意见 审查结果 立案情况 办理要求 督办要求 提案日期 案别 承办人 经办人 分管领导 责任人"
    " 责任领导 完成时间 交办单位 年度 年份 会议 届别 总体评价 提案人对办理结果的评价 委员身份"
    " 意见反馈 提案人单位 代表团 行业 图 图片 摄影 制图 记者 通讯员 统筹 策划 监制 版式 美编 终审"
    " 下一步 下步打算 下一步打算 下一步工作 联系单位 记者感言 采访手记 委员连线 延伸阅读 点击 提示"
)
"""Labels whose values belong to no field of a record: they only end the field before them."""

TEXT_LABELS = frozenset({"content", "background", "suggestion", "reply"})

# Words too common in prose to be labels without a colon, brackets or a paragraph of their own.
WEAK = frozenset(
    "情况 现状 问题 建议 办法 对策 理由 成效 成果 落实 办理 内容 名称 结果 类别 分类 评价 委员 提案"
    " 反馈 回应 回复 摘要 正文 主办 承办 会办 协办 独办 分办 标题 题目 背景 编号 界别 类型 由来 建言"
    " 缘起 缘由 序 图 会议 年度 年份 状态 来源 日期 电话 地址 链接 点评 评论 编辑 记者 摄影 行业 提示"
    " 点击 回音 下一步 第一轮 第二轮 第三轮 进展 工作落实 主要举措 主要建议 主要内容 回访 短评 手记".split()
)

# Labels of no record's field that are not ends of anything either: 下一步 goes on with a reply.
CONTINUING = frozenset("下一步 下步打算 下一步打算 下一步工作 督办情况 督办过程".split())


@dataclass(frozen=True, slots=True)
class LabelHit:
    """A label in a paragraph: offsets into the folded clean text.

    ``field`` is "" for a label that belongs to no field of a record.
    """

    field: str
    word: str
    start: int  # with its brackets
    end: int  # where the value begins
    bracketed: bool
    colon: bool

    @property
    def weak(self) -> bool:
        return self.word in WEAK


@cache
def words() -> Mapping[str, str]:
    """Every label and its field; "" for those outside of records."""
    found = {word: "" for word in OUTSIDE.split()}
    for field, row in RECORD_FIELDS.items():
        found.update({word: field for word in row.split()})
    return found


# 政协提案主要内容, 重点提案名称: what may stand before a label without changing it.
_BEFORE = re.compile(
    r"(?:区|市|县|省)?(?:政协)?(?:重点|本件|该件|该|本)?(?=提案|建议|案由|主办|承办|督办|办理)"
)
_ROUND = re.compile(r"(?:提案)?(?:办理)?第?[一二三四首次再12]{1,2}[轮次](?:办理|答复)?")
_SHAPE = rf"[{HAN}][{HAN}\s()/]{{0,16}}"
_BRACKETED = re.compile(
    rf"(?:【[ ]?({_SHAPE}?)[ ]?】|\[[ ]?({_SHAPE}?)[ ]?\]|〖({_SHAPE}?)〗)[ ]?:?"
)
_COLON = re.compile(rf"({_SHAPE}?)[ ]{{0,4}}:")
_BRACKETED_COLON = re.compile(rf"\(({_SHAPE}?)\)[ ]?:")
_COUNTED = re.compile(r"(?:\d{0,2}|[一二三四五六七八九十]{0,2})[.、][ ]?")


def field_of(printed: str) -> str | None:
    """The field that a printed label names; "" if of no record; None if it is no label."""
    word = re.sub(r"\s", "", printed)
    table = words()
    if word in table:
        return table[word]
    stripped = _BEFORE.sub("", word, count=1) if _BEFORE.match(word) else word
    if stripped in table:
        return table[stripped]
    if stripped.startswith("提案") and len(stripped) > 4 and stripped[2:] in table:
        return table[stripped[2:]]
    if stripped.endswith("如下") and stripped[:-2] in table:
        return table[stripped[:-2]]
    if stripped.endswith(("情况", "摘要", "要点")) and table.get(stripped[:-2]) in TEXT_LABELS:
        return table[stripped[:-2]]
    if _ROUND.match(word) and (rest := _ROUND.sub("", word, count=1)) is not None:
        if not rest or table.get(rest) == "category" or rest.endswith(("评价", "分类", "类别")):
            return "category"
        if table.get(rest) == "reply":
            return "reply"
    return None


def bracketed_label(folded: str, at: int, end: int) -> LabelHit | None:
    """The label in 【】 or [] that stands at ``at``."""
    match = _BRACKETED.match(folded, at, end)
    if not match:
        return None
    printed = match[1] or match[2] or match[3] or ""
    printed = _COUNTED.sub("", printed, count=1) if _COUNTED.match(printed) else printed
    field = field_of(printed)
    if field is None:
        return None
    word = re.sub(r"\s", "", printed)
    return LabelHit(field, word, match.start(), match.end(), True, True)


def colon_label(folded: str, at: int, end: int) -> LabelHit | None:
    """The label with a colon that stands at ``at``."""
    match = _COLON.match(folded, at, end) or _BRACKETED_COLON.match(folded, at, end)
    if not match:
        return None
    field = field_of(match[1])
    if field is None:
        return None
    word = re.sub(r"\s", "", match[1])
    return LabelHit(field, word, match.start(), match.end(), False, True)


def whole_label(folded: str, start: int, end: int) -> LabelHit | None:
    """The label that the range is nothing but: ``提案人`` alone in its paragraph."""
    text = folded[start:end]
    if len(text) > 24:
        return None
    field = field_of(text)
    if field is None:
        return None
    return LabelHit(field, re.sub(r"\s", "", text), start, end, False, False)


def spaced_label(folded: str, at: int, end: int) -> LabelHit | None:
    """The label that white space parts from its value: ``提案人  张三``."""
    match = _SPACED.match(folded, at, end)
    if not match:
        return None
    field = field_of(match[1])
    if not field:
        return None
    if match[1] in WEAK and not _SPACED_VALUE.match(folded, match.end(), end):
        return None
    return LabelHit(field, match[1], match.start(), match.end(), False, False)


_SPACED = re.compile(rf"([{HAN}]{{2,10}})[ ]+(?=\S)")
# What a weak label must be followed by if nothing but white space parts them.
_SPACED_VALUE = re.compile(
    rf"关于|《|.{{8}}|[{HAN}、()]{{2,40}}(?:局|委|办|部|厅|中心|政府|院|公司|街道|会)(?:$|[ ,;、])|[A-D甲乙丙丁]类?$"
)
