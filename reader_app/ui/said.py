"""What the parts below the window say in Chinese, turned into the reader's language for display.

Errors, doubts and the names of fields come from modules that know nothing of Qt or of languages.
Their sentences stand here as patterns: ``{0}`` is a name, a number or words of the paper, which
stay as they are. A sentence that is not listed is shown in Chinese. Patterns are tried in their
order, so one that says more stands before one that says less.
"""
# ruff: noqa: E501 -- a table is read a row a line

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from reader_app.ui.i18n import QT_TRANSLATE_NOOP, Language, speaking, translate

if TYPE_CHECKING:
    from reader_app.errors import ReaderError

# fmt: off
PHRASES = (
    # fields of records
    QT_TRANSLATE_NOOP("Said", "提案号"),
    QT_TRANSLATE_NOOP("Said", "序号"),
    QT_TRANSLATE_NOOP("Said", "案由"),
    QT_TRANSLATE_NOOP("Said", "提案者"),
    QT_TRANSLATE_NOOP("Said", "提案人"),
    QT_TRANSLATE_NOOP("Said", "督办领导"),
    QT_TRANSLATE_NOOP("Said", "分工办委"),
    QT_TRANSLATE_NOOP("Said", "主办单位"),
    QT_TRANSLATE_NOOP("Said", "会办单位"),
    QT_TRANSLATE_NOOP("Said", "办理类别"),
    QT_TRANSLATE_NOOP("Said", "各轮类别"),
    QT_TRANSLATE_NOOP("Said", "所属板块"),
    QT_TRANSLATE_NOOP("Said", "提案主要内容"),
    QT_TRANSLATE_NOOP("Said", "提案内容"),
    QT_TRANSLATE_NOOP("Said", "背景"),
    QT_TRANSLATE_NOOP("Said", "建议"),
    QT_TRANSLATE_NOOP("Said", "办理工作成效"),
    QT_TRANSLATE_NOOP("Said", "办理情况"),
    QT_TRANSLATE_NOOP("Said", "落实情况"),
    QT_TRANSLATE_NOOP("Said", "相关提案"),
    QT_TRANSLATE_NOOP("Said", "相关提案号"),
    QT_TRANSLATE_NOOP("Said", "相关提案案由"),
    QT_TRANSLATE_NOOP("Said", "相关提案落实情况"),
    QT_TRANSLATE_NOOP("Said", "相关提案的办理情况"),
    QT_TRANSLATE_NOOP("Said", "第{0}号落实情况"),
    QT_TRANSLATE_NOOP("Said", "项目名称"),
    QT_TRANSLATE_NOOP("Said", "项目内容"),
    QT_TRANSLATE_NOOP("Said", "内容"),
    QT_TRANSLATE_NOOP("Said", "进展"),
    QT_TRANSLATE_NOOP("Said", "责任单位"),
    QT_TRANSLATE_NOOP("Said", "备注"),
    QT_TRANSLATE_NOOP("Said", "报纸"),
    QT_TRANSLATE_NOOP("Said", "发布机构"),
    QT_TRANSLATE_NOOP("Said", "日期"),
    QT_TRANSLATE_NOOP("Said", "版面"),
    QT_TRANSLATE_NOOP("Said", "版次"),
    QT_TRANSLATE_NOOP("Said", "版面名"),
    QT_TRANSLATE_NOOP("Said", "引题"),
    QT_TRANSLATE_NOOP("Said", "主题"),
    QT_TRANSLATE_NOOP("Said", "副题"),
    QT_TRANSLATE_NOOP("Said", "署名"),
    QT_TRANSLATE_NOOP("Said", "(未见案由)"),
    QT_TRANSLATE_NOOP("Said", "(无内容)"),
    # figures
    QT_TRANSLATE_NOOP("Said", "收到"),
    QT_TRANSLATE_NOOP("Said", "收到提案"),
    QT_TRANSLATE_NOOP("Said", "符合立案条件"),
    QT_TRANSLATE_NOOP("Said", "立案"),
    QT_TRANSLATE_NOOP("Said", "并案后"),
    QT_TRANSLATE_NOOP("Said", "已办复"),
    QT_TRANSLATE_NOOP("Said", "作来信处理"),
    QT_TRANSLATE_NOOP("Said", "未立案"),
    QT_TRANSLATE_NOOP("Said", "转为意见建议"),
    QT_TRANSLATE_NOOP("Said", "转为社情民意"),
    QT_TRANSLATE_NOOP("Said", "被并案"),
    QT_TRANSLATE_NOOP("Said", "并案主题"),
    QT_TRANSLATE_NOOP("Said", "立案率"),
    QT_TRANSLATE_NOOP("Said", "办复率"),
    QT_TRANSLATE_NOOP("Said", "满意率"),
    QT_TRANSLATE_NOOP("Said", "重点提案"),
    QT_TRANSLATE_NOOP("Said", "党政领导领办"),
    QT_TRANSLATE_NOOP("Said", "政协领导督办"),
    QT_TRANSLATE_NOOP("Said", "重点提案方面"),
    QT_TRANSLATE_NOOP("Said", "重要提案"),
    QT_TRANSLATE_NOOP("Said", "优秀提案"),
    QT_TRANSLATE_NOOP("Said", "集体提案"),
    QT_TRANSLATE_NOOP("Said", "委员个人提案"),
    QT_TRANSLATE_NOOP("Said", "联名提案"),
    QT_TRANSLATE_NOOP("Said", "专委会提案"),
    QT_TRANSLATE_NOOP("Said", "闭会期间提案"),
    QT_TRANSLATE_NOOP("Said", "参与委员"),
    QT_TRANSLATE_NOOP("Said", "承办单位"),
    QT_TRANSLATE_NOOP("Said", "人大建议"),
    QT_TRANSLATE_NOOP("Said", "市人大建议"),
    QT_TRANSLATE_NOOP("Said", "提案总数"),
    QT_TRANSLATE_NOOP("Said", "本单位承办"),
    QT_TRANSLATE_NOOP("Said", "本单位承办提案"),
    QT_TRANSLATE_NOOP("Said", "本单位主办"),
    QT_TRANSLATE_NOOP("Said", "本单位会办"),
    QT_TRANSLATE_NOOP("Said", "所称案例"),
    QT_TRANSLATE_NOOP("Said", "实际刊出"),
    QT_TRANSLATE_NOOP("Said", "历时"),
    QT_TRANSLATE_NOOP("Said", "分类"),
    QT_TRANSLATE_NOOP("Said", "数字"),
    QT_TRANSLATE_NOOP("Said", "已被网站遮盖"),
    QT_TRANSLATE_NOOP("Said", "{0} 类"),
    QT_TRANSLATE_NOOP("Said", "{0} 类占比"),
    QT_TRANSLATE_NOOP("Said", "其他({0})"),
    QT_TRANSLATE_NOOP("Said", "{0} ✓ 相符"),
    QT_TRANSLATE_NOOP("Said", "{0} ✗ 与件数不符"),
    # doubts
    QT_TRANSLATE_NOOP("Said", "有误"),
    QT_TRANSLATE_NOOP("Said", "存疑"),
    QT_TRANSLATE_NOOP("Said", "供参考"),
    QT_TRANSLATE_NOOP("Said", "更正待核"),
    QT_TRANSLATE_NOOP("Said", "本文"),
    QT_TRANSLATE_NOOP("Said", "统计"),
    QT_TRANSLATE_NOOP("Said", "第{0}号"),
    QT_TRANSLATE_NOOP("Said", "序号 {0}"),
    QT_TRANSLATE_NOOP("Said", "第 {0} 条"),
    QT_TRANSLATE_NOOP("Said", "{0}(第 {1} 处)"),
    QT_TRANSLATE_NOOP("Said", "第{0}号提案"),
    QT_TRANSLATE_NOOP("Said", "序号{0}的提案"),
    QT_TRANSLATE_NOOP("Said", "第{0}件提案"),
    QT_TRANSLATE_NOOP("Said", "第{0}项“{1}”"),
    QT_TRANSLATE_NOOP("Said", "数字相符:{0}。"),
    QT_TRANSLATE_NOOP("Said", "数字不符:{0}。"),
    QT_TRANSLATE_NOOP("Said", "件数相符:文中称{0},本文正是{1}件。"),
    QT_TRANSLATE_NOOP("Said", "件数相符:{0}个方面{1}件重点提案,本文主提案{2}件,相关提案{3}件。"),
    QT_TRANSLATE_NOOP("Said", "件数不符:文中称{0},本文只有{1}件,可能是节选。"),
    QT_TRANSLATE_NOOP("Said", "件数不符:文中称{0},本文却有{1}件。"),
    QT_TRANSLATE_NOOP("Said", "页首的{0}是阅读软件的时钟,不是报纸的日期;报纸日期印作{1}。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”不是可能的日期。"),
    QT_TRANSLATE_NOOP("Said", "按分栏顺序刊印(序号{0}…),共{1}栏,序号齐全,可按序号重排。"),
    QT_TRANSLATE_NOOP("Said", "刊印顺序与序号不一致(序号{0}…),序号齐全。"),
    QT_TRANSLATE_NOOP("Said", "第{0}号提案印了两次。"),
    QT_TRANSLATE_NOOP("Said", "序号{0}重复。"),
    QT_TRANSLATE_NOOP("Said", "序号不连续,缺{0}。"),
    QT_TRANSLATE_NOOP("Said", "{0}中“{1}”起的{2}个字与{3}重复,应属{4},此处原有的文字缺失。"),
    QT_TRANSLATE_NOOP("Said", "{0}与{1}有{2}个字重复(“{3}”起),请核对属于哪一件。"),
    QT_TRANSLATE_NOOP("Said", "{0}在原版上被拆散或夹入了别处的文字,现按上下文重新拼合,请对照原文。"),
    QT_TRANSLATE_NOOP("Said", "{0}到“{1}”中断,句子没有完,后面的文字缺失。"),
    QT_TRANSLATE_NOOP("Said", "{0}没有标签,从“{1}”起,开头的文字可能缺失。"),
    QT_TRANSLATE_NOOP("Said", "{0}在“{1}”与“{2}”之间缺文字,原处印的是别处的一行。"),
    QT_TRANSLATE_NOOP("Said", "{0}中夹有别处的一行:“{1}”。"),
    QT_TRANSLATE_NOOP("Said", "{0}的评价有变:{1},以最后一轮为准。"),
    QT_TRANSLATE_NOOP("Said", "{0}没有办理情况,其他提案都有,原文可能缺失。"),
    QT_TRANSLATE_NOOP("Said", "{0}没有办理情况,其他提案大多有,原文可能缺失。"),
    QT_TRANSLATE_NOOP("Said", "{0}缺{1},其他提案都有。"),
    QT_TRANSLATE_NOOP("Said", "{0}缺{1},其他提案大多有。"),
    QT_TRANSLATE_NOOP("Said", "{0}的办理类别“{1}”不在文中说明的{2}之内。"),
    QT_TRANSLATE_NOOP("Said", "{0}:目标“{1}”,进展“{2}”,已达到。"),
    QT_TRANSLATE_NOOP("Said", "{0}:目标“{1}”,进展“{2}”,尚未达到。"),
    QT_TRANSLATE_NOOP("Said", "{0}:目标“{1}”,进展只说“{2}”,尚在申报或计划之中,无法比较。"),
    QT_TRANSLATE_NOOP("Said", "{0}:目标“{1}”,进展只说“{2}”,所指不同,无法比较。"),
    QT_TRANSLATE_NOOP("Said", "版面上印的日期是“{0}”，网址里的日期是{1}，两者不一致；以网址为准。"),
    QT_TRANSLATE_NOOP("Said", "文件有损坏，{0} 处字读不出，以“{1}”代替，请对照原版补上。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”中有重复的字词。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”标点重复。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”疑为“{1}”。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”与“{1}”混用。"),
    QT_TRANSLATE_NOOP("Said", "「{0}」中的{1}没有配对的{2}。"),
    QT_TRANSLATE_NOOP("Said", "{0}的进展写的是计划,未说明做到哪一步。"),
    # what is to be said of a value
    QT_TRANSLATE_NOOP("Said", "手工填写。"),
    QT_TRANSLATE_NOOP("Said", "手工填写:{0}。"),
    QT_TRANSLATE_NOOP("Said", "此条不涉及具体文字。"),
    QT_TRANSLATE_NOOP("Said", "此值无确切出处:推定。"),
    QT_TRANSLATE_NOOP("Said", "此值无确切出处:推定,{0}。"),
    QT_TRANSLATE_NOOP("Said", "此值无确切出处:原文未见。"),
    QT_TRANSLATE_NOOP("Said", "此值无确切出处:原文未见,{0}。"),
    QT_TRANSLATE_NOOP("Said", "推定的值,原文没有直接写出。"),
    QT_TRANSLATE_NOOP("Said", "推定:{0}。"),
    QT_TRANSLATE_NOOP("Said", "存疑:识别的把握不大,请对照原文。"),
    QT_TRANSLATE_NOOP("Said", "存疑:{0}。"),
    QT_TRANSLATE_NOOP("Said", "只印了“{0}”；阅读软件显示的日期是{1}，之前最近的这一天是{2}，文中也提到{3}年"),
    QT_TRANSLATE_NOOP("Said", "只印了“{0}”；阅读软件显示的日期是{1}，之前最近的这一天是{2}"),
    QT_TRANSLATE_NOOP("Said", "只印了“{0}”；文中提到最多的年份是{1}年"),
    QT_TRANSLATE_NOOP("Said", "立案件数印在并案之后，应为并案后的件数"),
    QT_TRANSLATE_NOOP("Said", "重点提案只见于政协督办之数"),
    QT_TRANSLATE_NOOP("Said", "列在“{0}”标题下"),
    QT_TRANSLATE_NOOP("Said", "答复开头写明由该单位办理"),
    QT_TRANSLATE_NOOP("Said", "报名没有标明，根据所在位置判断"),
    QT_TRANSLATE_NOOP("Said", "发布机构没有标明，根据所在位置判断"),
    QT_TRANSLATE_NOOP("Said", "日期前没有标签，根据所在位置判断"),
    QT_TRANSLATE_NOOP("Said", "标题有几行，根据位置和写法分出引题、主题、副题"),
    QT_TRANSLATE_NOOP("Said", "数字没有写明所指，根据上下文判断"),
    QT_TRANSLATE_NOOP("Said", "原文没有用标签标明，根据所在位置和写法判断"),
    QT_TRANSLATE_NOOP("Said", "按本文实际刊出的条目数得出"),
    QT_TRANSLATE_NOOP("Said", "只印了拼音“{0}”，读作“{1}”"),
    QT_TRANSLATE_NOOP("Said", "原版错行，现按上下文拼合"),
    QT_TRANSLATE_NOOP("Said", "夹有别处的一行，已移出"),
    QT_TRANSLATE_NOOP("Said", "有{0}个字与序号{1}提案重复，已略去"),
    QT_TRANSLATE_NOOP("Said", "有{0}个字与第{1}号提案重复，已略去"),
    # corrections
    QT_TRANSLATE_NOOP("Said", "已更正"),
    QT_TRANSLATE_NOOP("Said", "已确认"),
    QT_TRANSLATE_NOOP("Said", "(已清空)"),
    QT_TRANSLATE_NOOP("Said", "已确认无误({0})。"),
    QT_TRANSLATE_NOOP("Said", "已更正:原文为“{0}”({1})。"),
    QT_TRANSLATE_NOOP("Said", "已更正:原文没有读出此项({0})。"),
    QT_TRANSLATE_NOOP("Said", "更正时原文为“{0}”,现在读作“{1}”({2})。请在“校核”里定夺。"),
    QT_TRANSLATE_NOOP("Said", "{0}:更正时原文为“{1}”,现在读作“{2}”。更正为“{3}”。"),
    QT_TRANSLATE_NOOP("Said", "{0}:曾更正为“{1}”(原文“{2}”),现在文中找不到这一条记录。更正仍然保留。"),
    QT_TRANSLATE_NOOP("Said", "在这一条上按右键或菜单键:保留我的更正,或采用现在的读法。"),
    QT_TRANSLATE_NOOP("Said", "在这一条上按右键或菜单键,可删除这条更正。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”不是办理类别。"),
    QT_TRANSLATE_NOOP("Said", "请写 A、B、C、D 之一。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”不是一个日期。"),
    QT_TRANSLATE_NOOP("Said", "请按 2025-11-14 的样子填写。"),
    QT_TRANSLATE_NOOP("Said", "{0} 还没有到。"),
    QT_TRANSLATE_NOOP("Said", "请检查年份。"),
    QT_TRANSLATE_NOOP("Said", "名称太长，请不要超过 {0} 个字。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”不是版次。"),
    QT_TRANSLATE_NOOP("Said", "请写成 03 或 A01 的样子。"),
    QT_TRANSLATE_NOOP("Said", "拆分处的前后都要有文字。"),
    QT_TRANSLATE_NOOP("Said", "请点在第二篇开头的那一段再拆分。"),
    QT_TRANSLATE_NOOP("Said", "一篇文章不能与自己合并。"),
    QT_TRANSLATE_NOOP("Said", "请另选一篇。"),
    QT_TRANSLATE_NOOP("Said", "文库里已有内容相同的文章：文章 {0}，没有拆分或合并。"),
    QT_TRANSLATE_NOOP("Said", "文库里已有内容相同的文章，没有拆分或合并。"),
    QT_TRANSLATE_NOOP("Said", "请先移除那一篇。"),
    QT_TRANSLATE_NOOP("Said", "这篇文章与别的文章同在一个文件里，不能拆分或合并。"),
    QT_TRANSLATE_NOOP("Said", "文章刚有变动，没有拆分或合并。"),
    QT_TRANSLATE_NOOP("Said", "请对照新的内容再试一次。"),
    QT_TRANSLATE_NOOP("Said", "文章 {0} 在拆分或合并之后有过更正，没有撤销。"),
    QT_TRANSLATE_NOOP("Said", "请先在那一篇里撤销这些更正。"),
    QT_TRANSLATE_NOOP("Said", "所选文字里没有可填的内容。"),
    QT_TRANSLATE_NOOP("Said", "请另选文字。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”不是编号。"),
    QT_TRANSLATE_NOOP("Said", "请只写数字，如 187。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”看不出名称和件数。"),
    QT_TRANSLATE_NOOP("Said", "请写成“经济 3、文化 1”的样子。"),
    # files that cannot be taken in
    QT_TRANSLATE_NOOP("Said", "“{0}”不是文本文件，里面的内容无法作为文字读取。"),
    QT_TRANSLATE_NOOP("Said", "如果它是 Word 或 PDF 文件，请先另存为纯文本（.txt）。"),
    QT_TRANSLATE_NOOP("Said", "无法识别“{0}”的格式。"),
    QT_TRANSLATE_NOOP("Said", "支持的格式：{0}。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”是空的。"),
    QT_TRANSLATE_NOOP("Said", "请检查文件是否下载完整。"),
    QT_TRANSLATE_NOOP("Said", "找不到文件“{0}”。"),
    QT_TRANSLATE_NOOP("Said", "请检查路径和文件名。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”是文件夹，不是文件。"),
    QT_TRANSLATE_NOOP("Said", "请选择其中的文件，或用“导入”处理整个文件夹。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”不是普通文件。"),
    QT_TRANSLATE_NOOP("Said", "请选择文本文件。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”里没有文字。"),
    QT_TRANSLATE_NOOP("Said", "无法访问“{0}”（{1}）。"),
    QT_TRANSLATE_NOOP("Said", "请检查路径。"),
    QT_TRANSLATE_NOOP("Said", "请把文件分成几份再打开。"),
    QT_TRANSLATE_NOOP("Said", "无法读取“{0}”（{1}）。"),
    QT_TRANSLATE_NOOP("Said", "请检查文件的权限，或确认文件没有被移走。"),
    QT_TRANSLATE_NOOP("Said", "文件夹“{0}”里没有可以导入的文件。"),
    QT_TRANSLATE_NOOP("Said", "读“{0}”时程序出错（{1}），没有导入它。"),
    QT_TRANSLATE_NOOP("Said", "请把这个文件连同日志告诉开发者。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”读不下去，文件很可能已经损坏。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”读到第 {1} 页时读不下去，文件很可能已经损坏。"),
    QT_TRANSLATE_NOOP("Said", "请重新下载，或用别的程序打开后另存一份再导入。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”没有一页读得出。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”里没有文字层，只有扫描的图像。"),
    QT_TRANSLATE_NOOP("Said", "识别文字需要另装识别组件（约 150 MB，装好后不用联网）：在程序目录运行 make ocr，或运行 pip install 'reader-app[ocr]'。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”是扫描件，里面认不出文字。"),
    QT_TRANSLATE_NOOP("Said", "请检查它是否清楚、方向是否正确。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”里一页也没有。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”有 {1} 页，超过了 {2} 页的上限。"),
    QT_TRANSLATE_NOOP("Said", "请把它分成几个文件再导入。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”设有密码，打不开。"),
    QT_TRANSLATE_NOOP("Said", "请在 PDF 阅读器里输入密码后，用“打印到 PDF”另存一份没有密码的，再导入。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”不是完好的 PDF 文件，读不出任何一页。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”是图像，没有文字可读。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”里认不出文字。"),
    QT_TRANSLATE_NOOP("Said", "请检查图像是否清楚、方向是否正确（至少每英寸 150 点）。"),
    QT_TRANSLATE_NOOP("Said", "识别“{0}”的第 {1} 页时没有成功。"),
    QT_TRANSLATE_NOOP("Said", "请检查图像是否完好、内存是否够用，再试一次。"),
    QT_TRANSLATE_NOOP("Said", "识别扫描件时内存不够。"),
    QT_TRANSLATE_NOOP("Said", "请关闭别的程序后再试。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”有 {1}×{2} 个像素，太大了，没有打开它。"),
    QT_TRANSLATE_NOOP("Said", "请用图像软件缩小到一万像素以内再导入。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”不是完好的图像，读不出来。"),
    QT_TRANSLATE_NOOP("Said", "请重新扫描，或用图像软件打开后另存一份再导入。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”超过 {1} 行。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”的第 {1} 行读不下去（引号没有成对，或一格太长）。"),
    QT_TRANSLATE_NOOP("Said", "请用表格软件打开，另存为 .xlsx 再导入。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”不是文本表格，里面的内容无法作为文字读取。"),
    QT_TRANSLATE_NOOP("Said", "如果它是 Excel 文件，请把名字改回 .xlsx，或另存为 .csv。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”读不下去：表格太大，或者文件已经损坏。"),
    QT_TRANSLATE_NOOP("Said", "请删去空白的行和列，用表格软件另存一份再导入。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”里没有文字，或者工作表都隐藏着。"),
    QT_TRANSLATE_NOOP("Said", "请在表格软件里检查后再导入。"),
    QT_TRANSLATE_NOOP("Said", "工作表“{0}”有 {1} 行 {2} 列，太大了。"),
    QT_TRANSLATE_NOOP("Said", "请删去空白的行和列，或分成几个工作表再导入。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”展开后有 {1} MB，太大了，没有打开它。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”不是完好的表格文件，或者设有密码。"),
    QT_TRANSLATE_NOOP("Said", "请用表格软件打开，另存为没有密码的 .xlsx 再导入。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”有 {1} MB，超过了 {2} MB 的上限。"),
    # files that cannot be written
    QT_TRANSLATE_NOOP("Said", "“{0}”已经存在，没有改动它。"),
    QT_TRANSLATE_NOOP("Said", "请换一个文件名，或确认替换（命令行用 --force）。"),
    QT_TRANSLATE_NOOP("Said", "写不出“{0}”：{1}。"),
    QT_TRANSLATE_NOOP("Said", "请另选一个可以写入的文件夹。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”是一个文件夹，不能写成文件。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”不是普通文件，不能替换。"),
    QT_TRANSLATE_NOOP("Said", "请换一个文件名。"),
    QT_TRANSLATE_NOOP("Said", "文件夹“{0}”不存在。"),
    QT_TRANSLATE_NOOP("Said", "请先建立它，或另选一个文件夹。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”不是文件夹。"),
    QT_TRANSLATE_NOOP("Said", "没有权限写入文件夹“{0}”。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”所在的磁盘是只读的。"),
    QT_TRANSLATE_NOOP("Said", "磁盘空间不足，没有写出“{0}”。"),
    QT_TRANSLATE_NOOP("Said", "请腾出空间或另选磁盘后再试。"),
    QT_TRANSLATE_NOOP("Said", "文件名太长，系统不接受。"),
    QT_TRANSLATE_NOOP("Said", "请换一个短一些的文件名。"),
    QT_TRANSLATE_NOOP("Said", "不认识“{0}”的格式。"),
    QT_TRANSLATE_NOOP("Said", "可以写成：{0}。"),
    # the library
    QT_TRANSLATE_NOOP("Said", "文库里没有编号为 {0} 的文章。"),
    QT_TRANSLATE_NOOP("Said", "编号为 {0} 的文章在回收站里。"),
    QT_TRANSLATE_NOOP("Said", "备份不能写到文库自己身上。"),
    QT_TRANSLATE_NOOP("Said", "请检查磁盘空间，或另选一个文件夹。"),
    QT_TRANSLATE_NOOP("Said", "备份到“{0}”没有完成：{1}。"),
    QT_TRANSLATE_NOOP("Said", "没有这个备份：“{0}”。"),
    QT_TRANSLATE_NOOP("Said", "现有的备份见 reader-app restore。"),
    QT_TRANSLATE_NOOP("Said", "这正是现在的文库，不用恢复。"),
    QT_TRANSLATE_NOOP("Said", "请另选一个备份。"),
    QT_TRANSLATE_NOOP("Said", "备份没有写成：不能写入“{0}”（{1}）。"),
    QT_TRANSLATE_NOOP("Said", "请检查这个文件夹的权限和磁盘空间。"),
    QT_TRANSLATE_NOOP("Said", "磁盘空间不足，备份没有写成：需要约 {0} MB。"),
    QT_TRANSLATE_NOOP("Said", "文库“{0}”要先备份才能升级，备份没有写成，文库没有改动。"),
    QT_TRANSLATE_NOOP("Said", "要看它，请先恢复：菜单“回收站”，或 reader-app trash restore {0}。"),
    QT_TRANSLATE_NOOP("Said", "回收站里没有编号为 {0} 的文章。"),
    QT_TRANSLATE_NOOP("Said", "编号见 reader-app trash list。"),
    QT_TRANSLATE_NOOP("Said", "已从回收站恢复，编号和更正都在。"),
    QT_TRANSLATE_NOOP("Said", "文章 {0} 有了新版本，旧版本仍可查看。"),
    QT_TRANSLATE_NOOP("Said", "有 {0} 处更正与新版本不符，请核对。"),
    QT_TRANSLATE_NOOP("Said", "有 {0} 处字读不出。"),
    QT_TRANSLATE_NOOP("Said", "与文章 {0} 标题相同，内容不同。"),
    QT_TRANSLATE_NOOP("Said", "读“{0}”的进程意外结束，没有导入它。"),
    QT_TRANSLATE_NOOP("Said", "请单独再试一次；若仍如此，文件可能有问题。"),
    QT_TRANSLATE_NOOP("Said", "剪贴板里没有文字。"),
    QT_TRANSLATE_NOOP("Said", "请先复制一篇文章，或复制一个文件。"),
    QT_TRANSLATE_NOOP("Said", "这是网页的地址，程序不连接网络。"),
    QT_TRANSLATE_NOOP("Said", "请在浏览器里把网页另存为文件，再导入它。"),
    QT_TRANSLATE_NOOP("Said", "剪贴板里的文字太长。"),
    QT_TRANSLATE_NOOP("Said", "请存成文件，分成几份再导入。"),
    QT_TRANSLATE_NOOP("Said", "监视的文件夹“{0}”现在不在。"),
    QT_TRANSLATE_NOOP("Said", "它回来后会接着监视；也可以另选一个。"),
    QT_TRANSLATE_NOOP("Said", "没有第 {0} 版。"),
    QT_TRANSLATE_NOOP("Said", "文章 {0} 有 {1} 个版本。"),
    QT_TRANSLATE_NOOP("Said", "旧版本的{0}"),
    QT_TRANSLATE_NOOP("Said", "编号见 reader-app list。"),
    QT_TRANSLATE_NOOP("Said", "这篇文章刚被重新整理过，没有保存。"),
    QT_TRANSLATE_NOOP("Said", "请对照新的内容再改一次。"),
    QT_TRANSLATE_NOOP("Said", "建不了文库的文件夹“{0}”：{1}。"),
    QT_TRANSLATE_NOOP("Said", "请用 --library 另选一个位置。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”不是电子报阅读机的文库，没有改动它。"),
    QT_TRANSLATE_NOOP("Said", "可以用备份恢复（reader-app restore），或把还能读出的抢救到新文库（reader-app salvage）。"),
    QT_TRANSLATE_NOOP("Said", "请用 --library 另选一个文件；它若曾是文库，可用 reader-app salvage 抢救。"),
    QT_TRANSLATE_NOOP("Said", "没有这个文库：“{0}”。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”里没有找到可以抢救的文章，没有改动它。"),
    QT_TRANSLATE_NOOP("Said", "请改用备份恢复。"),
    QT_TRANSLATE_NOOP("Said", "请用 --library 另选一个文件。"),
    QT_TRANSLATE_NOOP("Said", "文库“{0}”已损坏，没有改动它。"),
    QT_TRANSLATE_NOOP("Said", "文库“{0}”正被另一个程序占用，这次没有改动。"),
    QT_TRANSLATE_NOOP("Said", "请稍后再试。"),
    QT_TRANSLATE_NOOP("Said", "文库“{0}”只能读，不能写，没有改动。"),
    QT_TRANSLATE_NOOP("Said", "请检查文件和文件夹的权限，或用 --library 另选一个文件。"),
    QT_TRANSLATE_NOOP("Said", "打不开文库“{0}”。"),
    QT_TRANSLATE_NOOP("Said", "打不开文库“{0}”：{1}。"),
    QT_TRANSLATE_NOOP("Said", "请检查文件夹是否存在、是否可以写入，或用 --library 另选一个文件。"),
    QT_TRANSLATE_NOOP("Said", "请检查路径和权限。"),
    QT_TRANSLATE_NOOP("Said", "磁盘空间不足，这次没有改动文库。"),
    QT_TRANSLATE_NOOP("Said", "请腾出空间后再试。"),
    QT_TRANSLATE_NOOP("Said", "读写文库“{0}”时磁盘出错，这次没有改动。"),
    QT_TRANSLATE_NOOP("Said", "请检查磁盘是否还连着、是否已满。"),
    QT_TRANSLATE_NOOP("Said", "“{0}”是一个文件夹，不是文库文件。"),
    QT_TRANSLATE_NOOP("Said", "请给出文件的路径。"),
    QT_TRANSLATE_NOOP("Said", "文库“{0}”是由更新版本的电子报阅读机建立的，本版本不能使用，文件没有改动。"),
    QT_TRANSLATE_NOOP("Said", "请升级程序，或用 --library 另选一个文库。"),
)

OF_RECORDS = (
    QT_TRANSLATE_NOOP("Said", "第{0}号提案的{1}"),
    QT_TRANSLATE_NOOP("Said", "序号{0}的提案的{1}"),
    QT_TRANSLATE_NOOP("Said", "第{0}件提案的{1}"),
    QT_TRANSLATE_NOOP("Said", "《{0}》的{1}"),
    QT_TRANSLATE_NOOP("Said", "第{0}号 {1}"),
    QT_TRANSLATE_NOOP("Said", "序号 {0} {1}"),
    QT_TRANSLATE_NOOP("Said", "第 {0} 条 {1}"),
    QT_TRANSLATE_NOOP("Said", "本文 {0}"),
    QT_TRANSLATE_NOOP("Said", "统计 {0}"),
)
"""A field of a record: they count only where the last part is a field's name."""
# fmt: on

_PLACE = re.compile(r"\{(\d)\}")
_LONG = 400  # no sentence of the program is longer; a paper's text may be


def said(words: str) -> str:
    """A sentence or name from below, in the language of the interface."""
    language = speaking()
    if language is Language.SIMPLIFIED or not words or len(words) > _LONG:
        return words
    return _in(language, words)


def error_words(error: ReaderError) -> tuple[str, str]:
    """What happened, and what to do."""
    return said(error.summary), said(error.advice)


@lru_cache(maxsize=2048)
def _in(language: Language, words: str) -> str:
    if words in _plain():
        return translate("Said", words)
    for pattern, template, quoted in _patterns():
        match = pattern.fullmatch(words)
        if match and (template not in OF_RECORDS or match.groups()[-1] in _plain()):
            values = [
                value if place in quoted else said(value)
                for place, value in enumerate(match.groups())
            ]
            return translate("Said", template).format(*values)
    return _in_sentences(language, words)


def _in_sentences(language: Language, words: str) -> str:
    """Several sentences in a line, as an error with its advice; all of them or none."""
    for end in re.finditer("。(?=.)", words):
        first, rest = words[: end.end()], words[end.end() :]
        translated = _in(language, first), _in(language, rest)
        if translated[0] != first and translated[1] != rest:
            return (" " if language is Language.ENGLISH else "").join(translated)
    return words


@cache
def _plain() -> frozenset[str]:
    return frozenset(phrase for phrase in PHRASES if "{" not in phrase)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str, frozenset[int]], ...]:
    """Each pattern with the places that stand in quotation marks: they are nobody's words."""
    made = []
    for phrase in (*PHRASES, *OF_RECORDS):
        if "{" in phrase:
            parts = _PLACE.split(phrase)  # text, place, text, place, … text
            pattern = "(.+?)".join(re.escape(text) for text in parts[::2])
            quoted = frozenset(
                int(place)
                for before, place in zip(parts[::2], parts[1::2], strict=False)
                if before.endswith(("“", "「"))
            )
            made.append((re.compile(pattern, re.DOTALL), phrase, quoted))
    return tuple(made)
