"""An article that this program exported, read back: its head and text, without what was added.

As text and as Markdown; see ``html.own_page`` for web pages and ``page_margins`` for PDFs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from reader_app.domain.carrier import Carrier
from reader_app.domain.content_hash import content_hash
from reader_app.domain.own_export import (
    ADDED,
    RULE,
    SOURCE_FILE,
    TASKS,
    ExportMark,
    OwnHead,
    mark_in,
    page_digest,
    without_mark,
)
from reader_app.domain.span import Span
from reader_app.sources.head_lines import NamedText
from reader_app.sources.source_text import SourceText
from reader_app.sources.tables import PARAGRAPH, TableCell, table_lines

UNKNOWN, CONCLUDED, BY_HAND = "未注明", "推定", "更正"
_FACT = re.compile(r"(?:- )?(报纸|发布机构|日期|版面)：(.*)")
_ORIGIN = re.compile(f"（({CONCLUDED}|{BY_HAND})）$")
_PAGE = re.compile(r"(?:第(\S+)版)?\s*(.*)")
_END = re.compile(rf"^(?:-{{3}}|{RULE})\n+{SOURCE_FILE}[^\n]*\s*\Z", re.M)
_UNSEEN = re.compile(r"\n*\[//\]: # \(\)\s*\Z")
_ESCAPED = re.compile(r"\\([\\`*_\[\]<|~&+=#>.)-])")
_BOLD = re.compile(r"\*\*(.+)\*\*")
_ENDS_CELL = re.compile(r"(?<!\\)\|")
_MAKERS = re.compile("记者|通讯员|記者|通訊員|作者|撰文|供稿|文/|摄")
_TASK = re.compile(r"(\d{1,6})\. (.*)", re.S)
_TASK_FACT = re.compile("(进展情况|责任单位|备注)：(.*)", re.S)
TaskCells = tuple[str, ...]
Facts = Mapping[str, tuple[str, str]]  # 报纸: its name, 更正
_NO_FACTS: Facts = {}


@dataclass(slots=True)
class OwnPage:
    """The parts of an export that were printed in the paper."""

    head: OwnHead | None  # None: it does not say
    title: str = ""
    above: list[str] = field(default_factory=list)  # lines over the title
    below: list[str] = field(default_factory=list)
    facts: Facts = field(default_factory=dict)
    body: list[str] = field(default_factory=list)
    tasks: list[TaskCells] = field(default_factory=list)  # the first row names the columns


def read_own_text(name: str, text: str, encoding: str) -> SourceText | None:
    """The article of an export as text or Markdown; None for any other text."""
    text = "\n".join(text.splitlines())
    mark = mark_in(text[-400:])
    written = _UNSEEN.sub("", without_mark(text)) if mark else text
    end = _END.search(written)
    if end is None:
        return None
    is_markdown = written.startswith("---", end.start())
    shown = written[: end.start()]
    page = (_markdown if is_markdown else _plain)(shown, mark.head if mark else None)
    if page is None:
        return None
    return put_together(name, page, encoding, export_of(mark, written))


def export_of(mark: ExportMark | None, written: str) -> str:
    """The text that an export was made of; nothing where somebody changed the export since."""
    return mark.text if mark and mark.page == page_digest(written) else ""


def carried(
    name: str, text: str, encoding: str, made_of: str, facts: Facts = _NO_FACTS
) -> SourceText | None:
    """The very text that an export was made of, which it carries along; below what of ``facts``
    was filled in by hand."""
    if not text or content_hash(text) != made_of:
        return None
    whole = NamedText()
    for label, (value, origin) in facts.items():
        if origin == BY_HAND:
            _add_fact(whole, label, value, origin)
    whole.add(text, apart=True)
    carrier = Carrier(marks=whole.marks, own_export=True, export_of=made_of)
    return SourceText(name, whole.text, encoding, carrier)


def put_together(name: str, page: OwnPage, encoding: str, made_of: str) -> SourceText:
    """The text of an export with what it names in it."""
    text = NamedText()
    for label, (value, origin) in page.facts.items():
        _add_fact(text, label, value, origin)
    _add_head(text, page)
    for line in page.body:
        text.add(line, apart=True)
    if len(page.tasks) > 1 and not _are_in_text(page):
        rows = [[TableCell(cell) for cell in row] for row in page.tasks]
        text.add("\n".join(table_lines(rows)), apart=True)
    carrier = Carrier(marks=text.marks, own_export=True, export_of=made_of)
    return SourceText(name, f"{text.text}\n", encoding, carrier)


def _are_in_text(page: OwnPage) -> bool:
    """Whether the text has the tasks already: of a table with many columns it has."""
    text = _squeezed("".join(page.body))
    column = page.tasks[0].index("项目内容") if "项目内容" in page.tasks[0] else 0
    tasks = [_squeezed(row[column]) for row in page.tasks[1:] if len(row) > column]
    return 2 * sum(task in text for task in tasks) > len(tasks)


def _squeezed(text: str) -> str:
    return "".join(text.replace(PARAGRAPH, "").split())


def fact_in(line: str) -> tuple[str, tuple[str, str]] | None:
    """报纸：萧山日报（更正） as its label, the value, and how that came to be known."""
    match = _FACT.fullmatch(line)
    if match is None:
        return None
    value = match[2].strip()
    origin = _ORIGIN.search(value)
    return match[1], (value[: origin.start()] if origin else value, origin[1] if origin else "")


def _add_fact(text: NamedText, label: str, value: str, origin: str) -> None:
    if not value or value == UNKNOWN:
        return
    start = len(label) + 1
    whole = Span(start, start + len(value))
    match label:
        case "报纸":
            marks = {"newspaper": whole}
        case "发布机构":
            marks = {"publisher": whole}
        case "日期":
            marks = {"date_inferred" if origin == CONCLUDED else "date": whole}
        case _:
            number = _PAGE.fullmatch(value)
            assert number is not None
            spans = {"page_no": number.span(1), "page_name": number.span(2)}
            marks = {name: Span(start + a, start + b) for name, (a, b) in spans.items() if a < b}
    text.add(f"{label}:{value}", marks, apart=False)


def _add_head(text: NamedText, page: OwnPage) -> None:
    """The headlines; named where the export says which is which."""
    below = page.below
    is_headline = page.head is None or page.head.title == "h"
    titles = page.head.subheadlines if page.head else _before_makers(below)
    text.add_named("kicker", page.above)
    if is_headline:
        text.add_named("headline", [page.title])
    text.add_named("subheadline", below[:titles])
    text.add_named("byline", below[titles:])
    if page.head and page.head.title == "p":
        page.body.insert(0, page.title)


def _before_makers(lines: Sequence[str]) -> int:
    """How many of the lines below a headline stand before the first that names who wrote it."""
    return next((k for k, line in enumerate(lines) if _MAKERS.search(line)), len(lines))


def _plain(text: str, head: OwnHead | None) -> OwnPage | None:
    """An export as plain text: paragraphs apart, rules between its parts."""
    paragraphs = [part.strip("\n") for part in re.split(r"\n{2,}", text)]
    paragraphs = [part for part in paragraphs if part.strip()]
    added = next(
        (
            k
            for k, part in enumerate(paragraphs)
            if part.startswith(f"{RULE}\n") and ADDED.fullmatch(part.partition("\n")[2])
        ),
        len(paragraphs),
    )
    facts = next((k for k, part in enumerate(paragraphs[:12]) if _all_facts(part)), None)
    if facts is None:
        return None
    page = OwnPage(head)
    over = paragraphs[:facts]
    first = head.kickers if head else 0
    page.above, page.title, page.below = (
        over[:first],
        "".join(over[first : first + 1]),
        over[first + 1 :],
    )
    page.facts = dict(filter(None, map(fact_in, paragraphs[facts].splitlines())))
    body = paragraphs[facts + 1 : added]
    page.body = [_flush(part) for part in body if part != RULE or part is not body[0]]
    page.tasks = _plain_tasks(paragraphs[added:])
    return page


def _all_facts(part: str) -> bool:
    return all(map(_FACT.fullmatch, part.splitlines()))


def _flush(part: str) -> str:
    return "\n".join(line.strip(" \u3000") for line in part.splitlines())


def _plain_tasks(added: Sequence[str]) -> list[TaskCells]:
    rows: list[dict[str, str]] = []
    group = ""
    titles = [k for k, part in enumerate(added) if re.match(rf"{RULE}\n{TASKS}（", part)]
    for part in added[titles[-1] + 1 :] if titles else ():
        if re.fullmatch("〔.+〕", part):
            group = part[1:-1]
            continue
        match = _TASK.match(part)
        if match and int(match[1]) == len(rows) + 1:
            rows.append({"项目名称": group})
            _add_cells(rows[-1], match[2])
        elif rows:
            _add_cells(rows[-1], part)
    return _as_table(rows)


def _add_cells(row: dict[str, str], text: str) -> None:
    label = "进展情况" if "进展情况" in row else "项目内容"
    for line in text.splitlines():
        if (match := _TASK_FACT.match(line)) and not row.get(match[1]):
            label, line = match[1], match[2]
        row[label] = f"{row[label]}\n{line}" if row.get(label) else line


def _as_table(rows: Sequence[dict[str, str]]) -> list[TaskCells]:
    titles = ("项目名称", "项目内容", "进展情况", "责任单位", "备注")
    used = [title for title in titles if any(row.get(title) for row in rows)]
    return [tuple(used), *(tuple(row.get(title, "") for title in used) for row in rows)]


def _markdown(text: str, head: OwnHead | None) -> OwnPage | None:
    """An export as Markdown."""
    lines = text.splitlines()
    added = next(
        (k for k, line in enumerate(lines) if line[:3] == "## " and ADDED.fullmatch(line[3:])),
        len(lines),
    )
    facts = next((k for k, line in enumerate(lines) if _FACT.fullmatch(line)), None)
    title = next((k for k, line in enumerate(lines[:facts]) if line.startswith("# ")), None)
    if facts is None or title is None:
        return None
    page = OwnPage(head, _unescaped(lines[title][2:]))
    page.above = [_unescaped(line) for line in lines[:title] if line]
    page.below = [_unescaped(line) for line in lines[title + 1 : facts] if line]
    end = next((k for k in range(facts, added) if not lines[k]), added)
    page.facts = dict(filter(None, map(fact_in, map(_unescaped, lines[facts:end]))))
    page.body = list(_blocks(lines[end:added]))
    tasks = next(
        (k for k, line in enumerate(lines) if re.match(rf"## {TASKS}（", line)), len(lines)
    )
    page.tasks = filled_down([_cells(line) for line in lines[tasks + 1 :] if line[:1] == "|"])
    return page


def filled_down(rows: Sequence[TaskCells]) -> list[TaskCells]:
    """A table of tasks with its group in every row, and without the rule below its titles."""
    found: list[TaskCells] = []
    group = ""
    for row in rows:
        if all(re.fullmatch("-{3,}", cell) for cell in row):
            continue
        group = row[0] or group
        found.append((group, *row[1:]))
    return found


def _blocks(lines: Sequence[str]) -> Iterator[str]:
    """The paragraphs; the rows of a table are one."""
    for is_row, together in groupby(filter(None, lines), lambda line: line[:2] == "| "):
        if is_row:
            yield "\n".join(f"| {' | '.join(_cells(line))} |" for line in together)
        else:
            yield from map(_unmarked, together)


def _cells(line: str) -> TaskCells:
    cells = _ENDS_CELL.split(line.strip())[1:-1]
    return tuple(_unescaped(cell.strip()).replace("|", "｜") for cell in cells)


def _unmarked(line: str) -> str:
    if bold := _BOLD.fullmatch(line):
        return _unescaped(bold[1])
    return _unescaped(re.sub("^#{2,3} ", "", line))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)
