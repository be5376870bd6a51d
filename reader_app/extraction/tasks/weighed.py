"""Tasks that no rule finds: their pieces are told by weights learned from the texts with gold."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from reader_app.extraction.learned.chain import Chain, Labelled, load_chain
from reader_app.extraction.learned.linear import Features, load_linear
from reader_app.extraction.tasks.about import is_about_promises, is_about_work
from reader_app.extraction.tasks.cards import of_proposals
from reader_app.extraction.tasks.columns import Role
from reader_app.extraction.tasks.page_features import page_features
from reader_app.extraction.tasks.piece_features import features_of
from reader_app.extraction.tasks.piece_forms import Form, forms_of
from reader_app.extraction.tasks.pieces import Piece, pieces_of
from reader_app.extraction.tasks.rows import Cell, Layout, Row, cell
from reader_app.text.clean import Clean

LABELS = ("out", "group", "task", "content", "progress", "unit", "remark")
_ROLES = {
    "group": Role.GROUP,
    "task": Role.CONTENT,
    "content": Role.CONTENT,
    "progress": Role.PROGRESS,
    "unit": Role.UNIT,
    "remark": Role.REMARK,
}
_STATE = re.compile(  # 村道加宽项目完成情况: over how far it has come
    r"(?<=[工项程目设造动作])的?(?:完成|进展|推进|办理|落实|实施|建设)(?:进展)?情况$"
)
_LEAD = re.compile(r"(?:目前|现已?|当前|现在)[,:]{1,2}")
_WHO = re.compile(
    r"(?:由|(?:牵头|责任|主办|承办|实施)(?:单位|部门)(?:是|为))?(?P<who>.+?)"
    r"(?:牵头|负责|承办|主办)?(?:负责|落实|实施|办理|推进|承办)?[。;,]?"
)
_ENDS = "。;,:"


def rows_of(clean: Clean, pieces: Sequence[Piece], labels: Sequence[str]) -> list[Row]:
    """The rows that the labels of a page's pieces make."""
    rows: list[Row] = []
    above: list[Cell | None] = []  # of each task, the number on a line above it
    counted: Cell | None = None
    ahead: list[Cell] = []  # offices that stand on a task's line, before it
    for label, run in _runs(pieces, labels):
        first = run[0]
        if label in ("out", "group"):
            counts = [found for one in run if (found := _count(clean, one))]
            counted = counts[-1] if counts else counted
        if label == "out":
            continue
        value = _value(clean, label, run)
        if label == "group":
            rows.append(Row({Role.GROUP: [value]}))
        elif label == "task":
            row = Row({Role.CONTENT: [value]})
            number = first.number
            if number is None and counted is not None and counted.paragraph == first.line:
                number = counted
            if number is not None:
                row.add(Role.SEQ, number)
            if ahead and ahead[0].paragraph == first.line:
                row.cells[Role.UNIT] = ahead
            above.append(counted)
            counted, ahead = None, []
            rows.append(row)
        elif label == "unit" and _is_before_task(pieces, labels, run[-1]):
            ahead = [value]
        elif rows and Role.CONTENT in rows[-1].cells:
            rows[-1].add(_ROLES[label], value)
            counted = None
    _count_by_lines_above(rows, above)
    return rows


def _count_by_lines_above(rows: Sequence[Row], above: Sequence[Cell | None]) -> None:
    """Cards are counted over their names, each of them; a section's number counts no task."""
    tasks = [row for row in rows if Role.CONTENT in row.cells]
    if all(Role.SEQ in row.cells or one for row, one in zip(tasks, above, strict=True)):
        for row, one in zip(tasks, above, strict=True):
            if one is not None:
                row.cells.setdefault(Role.SEQ, [one])


_COUNT = re.compile(
    r"(?:(?:任务|项目|事项|实事|卡片|清单|工作|[Nn][Oo]|PART|Part|TOP|第)[ .]{0,2})?"
    r"(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳❶-❿])[ ]?[.、项件号条]?"
)


def _count(clean: Clean, one: Piece) -> Cell | None:
    """The number of a line that is one, or begins with one."""
    alone = _COUNT.fullmatch(clean.folded, one.start, one.end)
    return Cell(*alone.span("n"), one.line) if alone else one.number


def _is_before_task(pieces: Sequence[Piece], labels: Sequence[str], one: Piece) -> bool:
    following = pieces.index(one) + 1
    return (
        following < len(pieces)
        and labels[following] == "task"
        and pieces[following].line == one.line
        and one.place == 0
    )


def _runs(pieces: Sequence[Piece], labels: Sequence[str]) -> Iterator[tuple[str, list[Piece]]]:
    """The pieces of a line that one value is made of."""
    value = 0
    keys: list[tuple[int, int]] = []
    for k, (one, label) in enumerate(zip(pieces, labels, strict=True)):
        goes_on = (
            k > 0
            and pieces[k - 1].line == one.line
            and label != "task"
            and (label == labels[k - 1] or (label == "content" and labels[k - 1] == "task"))
        )
        value += not goes_on
        keys.append((value, k))
    for _, run in groupby(keys, key=lambda key: key[0]):
        places = [k for _, k in run]
        yield labels[places[0]], [pieces[k] for k in places]


def _value(clean: Clean, label: str, run: Sequence[Piece]) -> Cell:
    """A value from its first piece to its last, without what belongs to no value."""
    start, end, line = run[0].start, run[-1].end, run[0].line
    text = clean.folded
    if text.count("(", start, end) > text.count(")", start, end) and text[end : end + 1] == ")":
        end += 1
        if label != "unit" and text[end : end + 1] in ("。", ";"):
            end += 1
    if label in ("task", "content") and (state := _STATE.search(text, start, end)):
        end = state.start()
    if label == "progress" and (lead := _LEAD.match(text, start, end)):
        start = lead.end()
    if label == "unit" and (who := _WHO.fullmatch(text, start, end)):
        start, end = who.span("who")
    if label == "group":
        while end > start and text[end - 1] in _ENDS:
            end -= 1
        while end > start and not (text[start].isalnum() or text[start] in "“《("):
            start += 1
    return cell(clean, start, end, line)


def read_weighed(clean: Clean) -> Layout | None:
    """The tasks of a page that says what it is about and can hardly be of anything else."""
    says_so = is_about_promises(clean) or is_about_work(clean)
    if not says_so or len(clean.folded) > _LONGEST_PAGE or of_proposals(clean):
        return None
    pieces = pieces_of(clean)
    decoded = told_alike(load_chain("task_pieces"), clean, pieces, features_of(clean, pieces))
    labels = [one.label for one in decoded]
    if labels.count("task") < _FEWEST:
        return None
    sure = load_linear("task_pages").probability(page_features(clean, pieces, decoded))
    if sure < _SURE:
        return None
    rows = rows_of(clean, pieces, labels)
    for row in rows:
        row.confidence = min(_SUREST, sure)
    return Layout(rows, [])


_FEWEST = 3
_LONGEST_PAGE = 60_000  # characters; what is longer is a report of much else
_SURE = 0.85
_SUREST = 0.88  # of the tasks of such pages three of ten are cut otherwise than an expert would


def told_alike(
    chain: Chain, clean: Clean, pieces: Sequence[Piece], seen: Sequence[Features]
) -> list[Labelled]:
    """What the pieces of a page are, those of one form with an eye to each other.

    A page prints its tasks alike: where most lines counted so are tasks, the others are, too.
    """
    scores = [chain.scores(features) for features in seen]
    if not scores:
        return []
    likely = chain.marginals(scores)
    alike: dict[Form, list[int]] = defaultdict(list)
    for k, form in enumerate(forms_of(clean, pieces)):
        alike[form].append(k)
    for places in alike.values():
        if len(places) >= _FEWEST_ALIKE:
            usual = [
                sum(math.log(likely[k][j] + _LEAST) for k in places) / len(places)
                for j in range(len(chain.labels))
            ]
            for k in places:
                scores[k] = [own + _ALIKE * one for own, one in zip(scores[k], usual, strict=True)]
    return chain.decode_scores(scores)


_FEWEST_ALIKE = 3
_ALIKE = 0.6  # how much the others of its form say of a piece
_LEAST = 1e-3
