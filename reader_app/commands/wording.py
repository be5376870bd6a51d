"""What the commands say, in English and in Chinese; argparse's own words as well."""

from __future__ import annotations

import locale
import os
import re
import sys
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any


class Language(StrEnum):
    ENGLISH = "en"
    SIMPLIFIED = "zh_CN"
    TAIWAN = "zh_TW"
    HONG_KONG = "zh_HK"


_TRADITIONAL = {Language.TAIWAN: "s2twp", Language.HONG_KONG: "s2hk"}  # OpenCC's conversions


def language(environment: Mapping[str, str]) -> Language:
    """The language of messages that the environment asks for."""
    wanted = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next((value for value in wanted if value), "") or _system_locale()
    name = name.replace("-", "_").lower()
    if not name.startswith(("zh", "chinese")):
        return Language.ENGLISH
    if any(place in name for place in ("_hk", "_mo")):
        return Language.HONG_KONG
    if any(place in name for place in ("_tw", "hant", "traditional")):
        return Language.TAIWAN
    return Language.SIMPLIFIED


def say(key: str, /, **values: object) -> str:
    """A sentence of the table in the user's language."""
    wanted = language(os.environ)
    sentence = _sentence(key, wanted)
    if wanted is Language.ENGLISH and str(values.get("count", values.get("total"))) == "1":
        sentence = _ENGLISH_PLURAL.sub(r"\1", sentence)
    return sentence.format_map(values)


def speak_through_argparse() -> None:
    """Let argparse's own words (usage, options, errors) be Chinese too.

    It looks them up by gettext under these two names, and has no other way to be told.
    """
    import argparse

    if language(os.environ) is Language.ENGLISH:
        return
    for name, lookup in (("_", _argparse_word), ("ngettext", _argparse_plural)):
        setattr(argparse, name, lookup)


def in_script(chinese: str) -> str:
    """Words of the program in the user's Chinese script."""
    return _in_script(chinese, language(os.environ))


def usage_prefix() -> str:
    """What argparse puts before a command's usage."""
    return _argparse_word("usage: ")


@cache
def _sentence(key: str, wanted: Language) -> str:
    english, chinese = _SENTENCES[key]
    return english if wanted is Language.ENGLISH else _in_script(chinese, wanted)


def _argparse_word(english: str) -> str:
    wanted = language(os.environ)
    if wanted is Language.ENGLISH or english not in _ARGPARSE:
        return english
    return _in_script(_ARGPARSE[english], wanted)


def _argparse_plural(one: str, many: str, count: int) -> str:
    return _argparse_word(one) if count == 1 else _argparse_word(many)


@cache
def _in_script(chinese: str, wanted: Language) -> str:
    return str(_converter(wanted).convert(chinese)) if wanted in _TRADITIONAL else chinese


@cache
def _converter(wanted: Language) -> Any:
    from opencc import OpenCC  # its tables take a moment to load, and few need them

    return OpenCC(_TRADITIONAL[wanted])


def _system_locale() -> str:
    """Windows and macOS do not say it in the environment."""
    return "" if sys.platform == "linux" else locale.getlocale()[0] or ""


_ENGLISH_PLURAL = re.compile(r"(\{(?:count|total)\} [a-z]+)s\b")  # {count} articles

_ARGPARSE = {
    "usage: ": "用法：",
    "options": "选项",
    "positional arguments": "参数",
    "show this help message and exit": "显示这份说明",
    "%(prog)s: error: %(message)s\n": "%(prog)s：用法有误：%(message)s\n",
    "the following arguments are required: %s": "缺少参数：%s",
    "unrecognized arguments: %s": "不认识的参数：%s",
    "argument %(argument_name)s: %(message)s": "参数 %(argument_name)s：%(message)s",
    "expected one argument": "后面要有一个值",
    "expected at least one argument": "后面至少要有一个值",
    "expected at most one argument": "后面最多有一个值",
    "expected %s argument": "后面要有 %s 个值",
    "expected %s arguments": "后面要有 %s 个值",
    "invalid %(type)s value: %(value)r": "不能是 %(value)r",
    "invalid choice: %(value)r (choose from %(choices)s)": "没有 %(value)r（可选：%(choices)s）",
    "ignored explicit argument %r": "不接受值 %r",
    "not allowed with argument %s": "不能与 %s 同用",
}

_SENTENCES: dict[str, tuple[str, str]] = {
    # the program
    "about": (
        "A reader for Chinese newspaper pages that report what became of CPPCC proposals.",
        "电子报阅读机：读报上的政协提案和重点任务，看它们办得怎样。",
    ),
    "about_more": (
        "Without a command the window opens, on FILE if any is named.\n"
        "A file whose name is that of a command is opened as ./NAME.",
        "不写命令就打开窗口，写了文件就在窗口里打开它们。\n文件与命令同名时，写成 ./文件名。",
    ),
    "commands": ("commands", "命令"),
    "usage": (
        "{program} [--library FILE] [FILE ...]\n       {program} COMMAND ...",
        "{program} [--library 文库] [文件 ...]\n      {program} 命令 ...",
    ),
    "meta_file": ("FILE", "文件"),
    "meta_path": ("PATH", "路径"),
    "meta_article": ("ARTICLE", "编号"),
    "meta_version": ("N", "第几版"),
    "meta_query": ("QUERY", "词"),
    "meta_count": ("N", "篇数"),
    "meta_search": ("N NAME", "编号 名称"),
    "meta_size": ("WxH", "宽x高"),
    "meta_name": ("NAME", "名称"),
    "meta_picture": ("F.png", "图片.png"),
    "more_help": (
        "reader-app COMMAND --help tells more about a command.",
        "reader-app 命令 --help 可以看到该命令的详细用法。",
    ),
    "exit_codes": (
        "exit status: 0 done; 1 something could not be read, found or written; 2 wrong usage",
        "退出码：0 完成；1 有内容读不了、找不到或写不出；2 用法有误",
    ),
    "examples": ("examples", "示例"),
    # the commands
    "import": ("add files or folders to the library", "把文件或文件夹导入文库"),
    "import_more": (
        "Takes texts, web pages, PDFs, tables, Word files, books and archives, also in folders"
        " (hidden ones are left out), and scans, if make ocr was run. One line"
        " per file says whether it was added, already there, renewed or refused, and why.",
        "导入文本、网页、PDF、表格、Word、电子书和压缩包，也导入文件夹里的（隐藏文件除外）；"
        "扫描件要先运行 make ocr 装识别组件。"
        "每个文件一行，说明是新增、已有、更新还是未能导入，以及原因。",
    ),
    "list": ("papers, issues, pages and articles", "列出报纸、期、版面和文章"),
    "list_more": (
        "The number before an article is lasting; the other commands take it as ARTICLE.",
        "文章前面的编号长期不变，其他命令里的“编号”就是它。",
    ),
    "show": ("one article with its records", "显示一篇文章和其中的提案、任务"),
    "show_more": (
        "Corrections made by hand are applied; --json gives every value with its place in"
        " the source text, and the printed value beside a corrected one. Records made by hand are"
        " among the others; those taken away are named.",
        "已按手工更正显示。--json 给出每个值在原文中的出处，更正过的值旁附印出的原值。"
        "手工新建的记录列在其中，已去掉的另列。",
    ),
    "extract": ("records of one file, library untouched", "读出一个文件里的记录，不动文库"),
    "extract_more": (
        "Prints what the window would show for the file, without adding it anywhere.",
        "只读出并显示文件里的提案、任务和统计，不导入文库。",
    ),
    "search": ("articles that meet every condition", "查找符合所有条件的文章"),
    "search_more": (
        "Any run of characters is found, in simplified or traditional script, half or full"
        " width. Several words: all of them. Words in quotation marks: a phrase; in a shell,"
        " quote the marks too. -WORD shuts out articles with that word. FIELD:VALUE asks for a"
        " value as printed or corrected; the names of the fields are Chinese, and an unknown"
        " one is looked for as text. :=VALUE asks for the whole value. Dates may be a year, a"
        " month, a day or a range such as 2025-01..2025-06. Conditions on proposals must be met"
        " by one and the same proposal.",
        "任意连续的字都能找到，不分简繁、全角半角；几个词之间用空格隔开，须全部出现。"
        "引号里的是整句（在终端里引号外面要再加引号），-词 排除含有它的文章。字段:值 按记录查，"
        "更正过的值也算：主办 会办 单位 提案者 界别 督办 办委 类别 提案号 案由 报纸 日期 版面 地区"
        " 体裁；"
        "不认识的字段名当作文字。单位:=教育局 要求整个值相同。日期可写 2025、2025-11、2025-11-14、"
        "2025-01..2025-06。几个提案字段须由同一件提案满足。",
    ),
    "searches": (
        "saved searches, and those that found nothing",
        "书架：保存的检索；没有找到的检索",
    ),
    "searches_more": (
        "list (the default) shows the saved searches and how many articles each finds; rename"
        " and remove change them. vain shows the searches that found nothing, forget clears"
        " those. A search is saved with search --save.",
        "list（默认）列出书架和各自找到的篇数；rename 改名，remove 取下。"
        "vain 列出没有找到的检索，forget 清除它们。保存用 search --save。",
    ),
    "export": ("articles as files", "把文章导出为文件"),
    "export_more": (
        "The suffix of the target decides: .pdf .html .md .txt .json. Into a folder each article"
        " goes as a file of its own, a PDF unless --as says otherwise, named by its headline.",
        "按目标文件的扩展名决定格式：.pdf .html .md .txt .json。"
        "写进文件夹时，每篇一个文件，以标题命名；格式由 --as 指定，不写即 PDF。",
    ),
    "proposals": ("all proposals as a table", "把全部提案导出为表格"),
    "proposals_more": (
        "Every proposal of the library, one per row: .xlsx, .csv or .json.",
        "文库里的每件提案一行：.xlsx、.csv 或 .json。",
    ),
    "audit": ("what a careful reader would question", "列出存疑之处（校核）"),
    "audit_more": (
        "The findings of one article, or without ARTICLE those of the whole library.",
        "列出一篇文章的校核结果；不写编号则列出全部文章的。",
    ),
    "screenshot": ("a picture of the window, drawn off screen", "画出窗口的样子，不需要屏幕"),
    "screenshot_more": (
        "Draws the window as it would look, on an article of your choice.",
        "把窗口画成 PNG 图片，可以指定文章、大小和主题。",
    ),
    "remove": ("move articles to the trash", "把文章移到回收站"),
    "remove_more": (
        "They vanish from lists, search and exports. Until the trash is emptied they keep their"
        " numbers, corrections and texts, and `trash restore` or importing the same file brings"
        " them back.",
        "文章不再出现在目录、搜索和导出里；清空回收站之前，编号、更正和原文都保留，"
        "用 trash restore 或重新导入同一文件即可恢复。",
    ),
    "trash": ("what lies in the trash; restore or delete it", "查看、恢复或清空回收站"),
    "trash_more": (
        "list (the default) shows what was removed; restore puts articles back where they stood,"
        " with their numbers and corrections; empty deletes all of it for good: it asks on"
        " a terminal, and needs --yes anywhere else.",
        "list（默认）列出移走的文章；restore 把文章放回原处，编号和更正不变；"
        "empty 永久删除里面的全部文章：在终端里先询问，别处须加 --yes。",
    ),
    "backup": ("a consistent copy of the library", "备份文库"),
    "backup_more": (
        "The copy is complete even while a window or another command uses the library.",
        "窗口或其他命令正在使用文库时也可以备份，得到的副本是完整的。",
    ),
    "restore": ("put a backup in the library's place", "用备份恢复文库"),
    "restore_more": (
        "Without FILE the backups beside the library are listed: one a day and one before each"
        " change of the file's form, seven of each. FILE is one of their names or any other copy."
        " The present library is kept as a backup first; windows that are open show the restored"
        " one at once.",
        "不写文件则列出文库旁边的备份：每天一份，文库升级之前一份，各留七份。"
        "写备份的文件名，或任何一份副本的路径，就用它恢复。现在的文库会先存为备份；"
        "正开着的窗口随即显示恢复后的内容。",
    ),
    "salvage": ("rescue what a damaged library still holds", "抢救损坏的文库"),
    "salvage_more": (
        "Every text that can still be read is put into a new library and read anew; numbers,"
        " corrections, reading positions and the trash are taken over. What was lost is named,"
        " with the file to import again. The damaged library is only read.",
        "把还能读出的文章放进新文库并重新整理，编号、更正、阅读位置和回收站照旧；"
        "读不出的逐一列出，注明可以重新导入的文件。损坏的文库只读不写。",
    ),
    "check": ("see whether the library is sound", "检查文库是否完好"),
    "check_more": (
        "Checks the file, the place of every value in its source text and the search"
        " index; a faulty index is made anew.",
        "检查文件、每个值在原文中的出处和检索索引；索引有误时重新建立。",
    ),
    # the arguments
    "arg_files": ("files to open in the window", "在窗口里打开的文件"),
    "arg_paths": ("files or folders", "文件或文件夹"),
    "arg_file": ("the file to read", "要读的文件"),
    "arg_article": ("the article's number, as list prints it", "文章编号，见 list"),
    "arg_articles": ("the articles' numbers, as list prints them", "文章编号，见 list"),
    "arg_trash": ("what to do (list, if nothing is said)", "做什么（不写即 list）"),
    "arg_yes": ("for empty: delete without asking", "清空时不再询问"),
    "arg_restored": ("for restore: the numbers, as trash prints them", "要恢复的编号，见 trash"),
    "arg_report": (
        "save what became of each file (.txt or .csv)",
        "把每个文件的结果存成文件（.txt 或 .csv）",
    ),
    "report_titles": ("Result\tFile\tArticles\tRemark", "结果\t文件\t文章\t说明"),
    "status_left": ("not reached", "未处理"),
    "arg_of_version": (
        "an older version of it (1 is the oldest; --json of the newest says how many there are)",
        "看它的旧版本（1 是最早的；--json 给出共有几版）",
    ),
    "arg_query": ("words and conditions to look for", "要找的词和条件"),
    "arg_order": (
        "newest: the newest paper first (the default); relevance: the best match first",
        "newest 日期新的在前（默认），relevance 最相关的在前",
    ),
    "arg_facets": (
        "also count the hits by paper, year, unit, class, genre and region",
        "并按报纸、年份、单位、类别、体裁、地区计数",
    ),
    "arg_save": ("keep the search on the shelf under this name", "以此名称保存到书架"),
    "arg_searches": ("what to do (list, if nothing is said)", "做什么（不写即 list）"),
    "arg_of_search": (
        "for rename: number and new name; for remove: the number",
        "改名：编号和新名称；取下：编号",
    ),
    "arg_limit": (
        "show at most so many articles (%(default)s)",
        "最多列出多少篇（%(default)s）",
    ),
    "arg_to": ("the file to write", "写到哪个文件"),
    "arg_export_to": (
        "the file to write; for several articles, the folder",
        "写到哪个文件；几篇文章写到哪个文件夹",
    ),
    "arg_as": (
        "format of the files in a folder (pdf)",
        "写进文件夹的文件的格式（pdf）",
    ),
    "arg_picture": ("the picture to write (.png)", "写到哪个图片文件（.png）"),
    "arg_copy": ("the copy to write", "副本写到哪个文件"),
    "arg_backup": ("the backup to go back to", "用哪个备份"),
    "arg_damaged": ("the damaged library", "损坏的文库"),
    "arg_salvaged": ("the new library to write", "新文库写到哪个文件"),
    "arg_force": ("replace an existing file", "目标文件已经存在时替换它"),
    "arg_size": ("size of the window (%(default)s)", "窗口大小（%(default)s）"),
    "arg_theme": (
        "newsprint (the default) or newsprint-dark",
        "newsprint（默认）或 newsprint-dark",
    ),
    "arg_library": (
        "the library to use (your own); import, list, screenshot and the window make one"
        " that does not exist",
        "使用哪个文库（默认是你自己的）；import、list、screenshot 和窗口遇到没有的会新建",
    ),
    "arg_library_unused": (
        "taken as everywhere; this command uses no library",
        "与其他命令一样可以写；这个命令用不到文库",
    ),
    "arg_new_window": (
        "open another window, even if one is open on this library",
        "另开一个窗口（默认转到已经打开的那个）",
    ),
    "arg_version": ("print the version", "显示版本号"),
    "arg_json": ("print JSON", "输出 JSON"),
    # wrong usage
    "no_command": (
        "there is no command “{word}”, nor a file of that name",
        "没有这个命令“{word}”，也没有这个文件",
    ),
    "no_command_like": (
        "there is no command “{word}”; is it {near}?",
        "没有这个命令“{word}”；是 {near} 吗？",
    ),
    "trash_numbers": (
        "restore takes the numbers of articles; list and empty take none",
        "restore 后面要写文章编号；list 和 empty 后面不写",
    ),
    "empty_query": ("there are no words to look for", "没有写要找的词"),
    "several_into_file": (
        "several articles go into a folder, each as a file of its own; {name} is no folder",
        "几篇文章要写进一个文件夹，每篇一个文件；“{name}”不是文件夹",
    ),
    "as_against_suffix": (
        "the suffix of {name} and --as {form} name two formats; --as is for a folder",
        "“{name}”的扩展名与 --as {form} 不是同一种格式；--as 用于写进文件夹",
    ),
    "not_a_picture": ("the picture's name must end in .png", "图片的文件名要以 .png 结尾"),
    "not_a_number": ("{value} is not the number of an article", "“{value}”不是文章编号"),
    "not_a_count": ("{value} is not a whole number above 0", "“{value}”不是大于 0 的整数"),
    "not_a_size": ("write the size like 1440x900", "大小要写成 1440x900 的样子"),
    "not_a_theme": ("no theme {value} (there are {themes})", "没有主题“{value}”（有 {themes}）"),
    # what came of it
    "first_start": (
        "First start: reading the five newspaper pages that come with the program …",
        "首次使用，正在整理随附的报纸……",
    ),
    "refreshing": (
        "The rules of reading have changed: reading the articles again …",
        "规则已更新，正在重新整理文章……",
    ),
    "much_to_refresh": (
        "The rules of reading have changed. {count} texts are read again while the window is open.",
        "规则已更新。还有 {count} 篇要重新整理，打开窗口时在后台进行。",
    ),
    "status_added": ("added", "新增"),
    "status_already_there": ("already there", "已有"),
    "status_renewed": ("renewed", "更新"),
    "status_refused": ("refused", "未导入"),
    "status_left_out": ("left out", "略过"),
    "article_numbers": ("article {numbers}", "文章 {numbers}"),
    "versions": ("version {version} of {versions}", "第 {version} 个版本，共 {versions} 个"),
    "count_versions": ("{count} versions", "{count} 个版本"),
    "unsettled": (
        "{count} corrections do not fit the new version",
        "有 {count} 处更正与新版本不符",
    ),
    "unreadable": ("{count} places cannot be read", "有 {count} 处字读不出"),
    "namesakes": (
        "same headline as article {numbers}, other content",
        "与文章 {numbers} 标题相同，内容不同",
    ),
    "all_standing": (
        "all {count} records of the table stand there: nothing added, nothing changed",
        "表里的 {count} 件都在其中，没有重复加入，也没有改动",
    ),
    "standing": (
        "{count} records of the table stand in article {numbers} already",
        "表里有 {count} 件已在文章 {numbers} 里",
    ),
    "printed": (
        "{count} titles of the table are printed in article {numbers} too: see whether they "
        "are the same",
        "表里有 {count} 件的案由已见于文章 {numbers}，请核对是否重复",
    ),
    "list_comma": (", ", "、"),
    "import_cancelled": (
        "Stopped: {done} done, {left} files not reached.",
        "已中止：以上 {done} 个已处理，还有 {left} 个文件没有处理。",
    ),
    "import_left_out": (
        "Left out {count} files of other formats; a report (--report) names them.",
        "略过 {count} 个其他格式的文件；导入报告（--report）里有它们的名字。",
    ),
    "import_counts": (
        "{added} added, {renewed} renewed, {already_there} already there, {refused} refused,"
        " {left_out} left out",
        "新增 {added}，更新 {renewed}，已有 {already_there}，未导入 {refused}，略过 {left_out}",
    ),
    "hits": ("{total} articles", "共 {total} 篇"),
    "hits_some": ("{total} articles, {shown} shown", "共 {total} 篇，列出 {shown} 篇"),
    "about_total": ("about {total}", "约 {total}"),
    "no_hits": ("nothing found", "没有找到"),
    "no_hits_but": ("nothing found; is it one of: {meant}?", "没有找到；要找的是不是：{meant}"),
    "facet_paper": ("paper", "报纸"),
    "facet_year": ("year", "年份"),
    "facet_unit": ("unit", "单位"),
    "facet_class": ("class", "类别"),
    "facet_genre": ("genre", "体裁"),
    "facet_region": ("region", "地区"),
    "times": ("{count} times", "{count} 次"),
    "vain_count": ("{count} searches found nothing", "{count} 条检索没有找到"),
    "no_vain": ("no search found nothing", "没有落空的检索"),
    "no_searches": (
        "no search is saved (reader-app search … --save NAME)",
        "书架上还没有检索（保存：reader-app search … --save 名称）",
    ),
    "searches_words": (
        "rename takes a number and a name, remove a number, the others nothing",
        "rename 要编号和名称，remove 要编号，其余不带参数",
    ),
    "removed": (
        "article {number} is in the trash (reader-app trash restore {number} brings it back)",
        "文章 {number} 已移到回收站（恢复：reader-app trash restore {number}）",
    ),
    "restored": ("restored: article {numbers}", "已恢复：文章 {numbers}"),
    "restored_from_trash": ("restored from the trash", "已从回收站恢复"),
    "trash_count": ("{count} articles in the trash", "回收站里有 {count} 篇文章"),
    "trash_ask": (
        "Delete the {count} articles in the trash for good? [y/N]",
        "要永久删除回收站里的 {count} 篇文章吗？[y/N]",
    ),
    "trash_kept": (
        "nothing was deleted; --yes deletes without asking",
        "没有删除；加上 --yes 就不再询问，直接删除",
    ),
    "trash_is_empty": ("the trash is empty", "回收站是空的"),
    "trash_emptied": ("{count} articles deleted for good", "已永久删除 {count} 篇文章"),
    "no_articles": ("the library has no articles", "文库里没有文章"),
    "written": ("written: {path}", "已写入 {path}"),
    "backup_restored": ("restored from {path}", "已用 {path} 恢复文库"),
    "former_kept": ("the former library is kept: {path}", "原来的文库已存为 {path}"),
    "backup_folder": ("in {path}", "都在 {path}"),
    "no_backups": ("there are no backups yet", "还没有备份"),
    "backup_daily": ("of the day", "每日备份"),
    "backup_migration": ("before an upgrade", "升级之前"),
    "backup_restore": ("before a restore", "恢复之前"),
    "unreadable_copy": ("cannot be read", "读不出"),
    "article_count": ("{count} articles", "{count} 篇"),
    "salvaged": ("the new library: {path}", "新文库：{path}"),
    "salvaged_texts": ("{count} texts rescued", "抢救出原文 {count} 份"),
    "salvaged_articles": ("{count} articles", "文章 {count} 篇"),
    "salvaged_trash": ("{count} articles in the trash", "回收站里的文章 {count} 篇"),
    "salvaged_corrections": ("{count} corrections", "更正 {count} 处"),
    "salvaged_from_pages": (
        "{count} texts were found by searching the file's pages; some may have been deleted once",
        "其中 {count} 份是逐页找到的，可能含有以前删除过的",
    ),
    "salvage_lost": (
        "lost: article {numbers}; import it again from {path}",
        "没能救出：文章 {numbers}；请重新导入 {path}",
    ),
    "salvage_lost_file": (
        "lost: what came from {path}; import it again",
        "没能救出来自 {path} 的文章；请重新导入它",
    ),
    "salvage_lost_nameless": (
        "lost: article {numbers}; which file it came from cannot be read any more",
        "没能救出：文章 {numbers}；已读不出它来自哪个文件",
    ),
    "proposals_written": ("{count} proposals written: {path}", "{count} 件提案已写入 {path}"),
    "findings_count": ("{counts}", "共 {counts}"),
    "no_findings": ("nothing to question", "没有存疑之处"),
    "library_sound": ("sound: {count} articles", "文库完好，共 {count} 篇文章"),
    "library_repaired": (
        "the search index was faulty and has been made anew: {count} articles",
        "检索索引有误，已经重新建立；共 {count} 篇文章",
    ),
    "library_unsound": ("the library is not sound", "文库有问题"),
    "library_advice": (
        "Go back to a backup (reader-app restore), or rescue what can be read"
        " (reader-app salvage).",
        "请用备份恢复（reader-app restore），或抢救还能读出的内容（reader-app salvage）。",
    ),
    "repaired": ("repaired", "已修复"),
    "output_failed": ("the output could not be written: {reason}", "输出写不出去：{reason}"),
    "drawn_with_faults": (
        "Something went wrong while the window was drawn; the picture may lack it.",
        "画窗口时程序出了错，图片可能不完整。",
    ),
    "waiting": (
        "Waiting: another program is writing to the library …",
        "正在等待：另一个程序正在写入文库……",
    ),
    "stopped": ("stopped", "已中止"),
    "fault": ("A fault of the program:", "程序出错了："),
    "no_library": (
        "There is no library {path}. Check the path after --library; import and list make a"
        " new library.",
        "没有这个文库：“{path}”。请检查 --library 后面的路径；新建文库用 import 或 list。",
    ),
    # records
    "labelled": ("{label}: {value}", "{label}：{value}"),
    "marked": ("{value} ({mark})", "{value}（{mark}）"),
    "comma": (", ", "，"),
    "count_proposals": ("{count} proposals", "提案 {count} 件"),
    "count_tasks": ("{count} tasks", "任务 {count} 项"),
    "count_findings": ("{counts}", "校核 {counts}"),
    "count_doubts": ("{count} doubts", "{count} 处疑点"),
    "count_notes": ("{count} notes", "{count} 条提示"),
    "unknown": ("not stated", "未注明"),
    "unknown_date": ("date not stated", "日期未注明"),
    "unknown_page": ("page not stated", "版面未注明"),
    "page": ("page {number}", "第{number}版"),
    "page_value": ("{number}", "第{number}版"),  # behind its label
    "inferred": ("inferred", "推定"),
    "corrected": ("corrected", "更正"),
    "severity_info": ("note", "提示"),
    "severity_doubt": ("doubt", "存疑"),
    "severity_error": ("error", "有误"),
    "label_findings": ("Findings", "校核"),
    "label_statistics": ("Figures", "提案统计"),
    "label_proposals": ("Proposals", "提案"),
    "label_tasks": ("Tasks", "重点任务"),
    "label_removed": ("Removed by hand, no records", "已去掉，不作记录"),
    "label_text": ("Text", "全文"),
    "label_progress": ("Progress", "进展"),
}
