"""How a paragraph divides into labelled fields: 提案人:… 主办单位:…; 落实情况:…"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader_app.extraction.records.barred_fields import barred_fields
from reader_app.extraction.words.bullets import BULLET_CLASS, BULLETS
from reader_app.extraction.words.label_reading import (
    SHORT_LABELS,
    LabelHit,
    bracketed_label,
    colon_label,
    field_of,
    glued_label,
    label_between_marks,
    separated_label,
    spaced_label,
    whole_label,
)
from reader_app.extraction.words.labels import TEXT_LABELS
from reader_app.extraction.words.numbering import read_seq
from reader_app.extraction.words.values import outcome
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_MARKS = re.compile(rf"[{BULLET_CLASS}\s*]*")
_CANDIDATE = re.compile(
    rf"(?:(?<=[\s;|,。!?】)\]、/”\"{BULLET_CLASS}])|^)"
    rf"(?=[{HAN}(][{HAN}\s()/]{{0,15}}(?:\([^():]{{1,16}}\))?[ ]{{0,4}}:)|(?=[【\[〖「])"
)
_NAMES = ("proposers", "lead_units", "co_units", "supervisors")
_RULE = re.compile(  # 主办单位:要高度重视,明确专人负责。
    r"[ ]*(?:要|应|须|需|可以?|必须|不得|由|最多|至少|填写|如|各[推报]"
    r"|负责|积极|认真|每件|一般|对|在|根据|按照?|\d+月)"
    r"[^。]{4,}。|[^。;,]{0,30}(?:应当|应该|必须|不得|可以|须)[^。]{3,}"
)
_TITLE_ALONE = re.compile(
    r"[ ]*(?:《[^《》。]{4,80}》|关于[^《》。;:,]{4,60}(?:提案|建议|议案)(?=[ ;,|/]))[ ;,、|/]*"
)
_PICTOGRAPH = re.compile("[☀-⛿✀-❵➔-➿\ufe0f\U0001f300-\U0001faff]")  # before the next label
_SENTENCE_END = "。!?;|】"


@dataclass(frozen=True, slots=True)
class Piece:
    """A label with the range of its value, or (``hit`` None) a range of plain text."""

    hit: LabelHit | None
    start: int
    end: int
    seq: tuple[int, int, int] | None = None  # a running number before the label

    @property
    def field(self) -> str | None:
        return self.hit.field if self.hit else None


def divide(clean: Clean, start: int, end: int) -> list[Piece]:
    """The fields of one paragraph in order; text before the first label comes first."""
    start, end = _without_brackets(clean, start, end)
    first, seq = _first_label(clean, start, end)
    found: list[Piece] = []
    hit, at = first, first.end if first else start
    for following in _later_labels(clean, at, end, first):
        _add(found, hit, at, following.start, seq, clean)
        hit, at, seq = following, following.end, None
    _add(found, hit, at, end, seq, clean)
    return _between_bars(clean, start, end, sum(1 for piece in found if piece.hit)) or found


def _between_bars(clean: Clean, start: int, end: int, known: int) -> list[Piece]:
    """The fields of a line that bars divide, if it tells more of them that way."""
    marks = _MARKS.match(clean.folded, start, end)
    at = marks.end() if marks else start
    seq = read_seq(clean.folded, at, end)
    at = max(at, seq[2] if seq else at)
    told = barred_fields(clean, at, end)
    if len(told) <= known:
        return []
    pieces = [Piece(hit, low, high) for hit, low, high in told]
    return [Piece(pieces[0].hit, pieces[0].start, pieces[0].end, seq), *pieces[1:]]


def _without_brackets(clean: Clean, start: int, end: int) -> tuple[int, int]:
    """(提案人:张三 承办单位:区教育局) without the brackets round the whole."""
    low, high = clean.trim(start, end)
    if high - low > 4 and clean.folded[low] == "(" and clean.folded[high - 1] == ")":
        inner = clean.folded[low + 1 : high - 1]
        if _label_at(clean.folded, low + 1, high - 1) and inner.count("(") == inner.count(")"):
            return low + 1, high - 1
    return start, end


def _add(
    found: list[Piece],
    hit: LabelHit | None,
    start: int,
    end: int,
    seq: tuple[int, int, int] | None,
    clean: Clean,
) -> None:
    folded = clean.folded
    # What parts two fields belongs to neither; what ends a text is its own.
    titled = hit is not None and _TITLE_ALONE.fullmatch(folded, start, end)
    told = hit is not None and hit.field in TEXT_LABELS and not titled
    marks = "|" if told else "|;(," + BULLETS
    while end > start and (
        folded[end - 1].isspace()
        or (hit and (folded[end - 1] in marks or _PICTOGRAPH.match(folded[end - 1])))
        or (hit and folded[end - 2 : end] == " /" and end - 1 > start)
    ):
        end -= 1
    while start < end and (folded[start].isspace() or folded[start] == "|"):
        start += 1
    if hit or start < end:
        found.append(Piece(hit, start, end, seq))


def _first_label(
    clean: Clean, start: int, end: int
) -> tuple[LabelHit | None, tuple[int, int, int] | None]:
    folded = clean.folded
    marks = _MARKS.match(folded, start, end)
    at = marks.end() if marks else start
    between = label_between_marks(folded, clean.trim(start, end)[0], end)
    hit = between or _label_at(folded, at, end)
    if hit:
        return hit, None
    if seq := read_seq(folded, at, end):
        after = seq[2]
        while after < end and folded[after] in " .、":
            after += 1
        return _label_at(folded, after, end), seq
    return None, None


def _label_at(folded: str, at: int, end: int) -> LabelHit | None:
    hit = _any_label_at(folded, at, end)
    return None if hit and _begins_rule(hit, folded, end) else hit


def _begins_rule(hit: LabelHit, folded: str, end: int) -> bool:
    """Whether a sentence follows that says what such persons or offices have to do."""
    return hit.field in _NAMES and bool(_RULE.match(folded, hit.end, min(end, hit.end + 120)))


def _any_label_at(folded: str, at: int, end: int) -> LabelHit | None:
    return (
        bracketed_label(folded, at, end)
        or colon_label(folded, at, end)
        or whole_label(folded, at, end)
        or spaced_label(folded, at, end)
        or glued_label(folded, at, end)
        or separated_label(folded, at, end)
    )


def _later_labels(clean: Clean, at: int, end: int, first: LabelHit | None) -> Iterator[LabelHit]:
    """Labels inside a paragraph. Prose holds words with colons too, so place and length count."""
    folded, current = clean.folded, first
    position = at
    if first is not None and not first.colon and not first.bracketed and first.field in _NAMES:
        yield from _later_spaced(folded, at, end)
        return
    if first is not None and (mark := _STROKE.search(folded, first.start, first.end)):
        yield from _later_stroked(folded, at, end, mark[1])
        return
    while candidate := _CANDIDATE.search(folded, position, end):
        place = candidate.start()
        hit = bracketed_label(folded, place, end) or colon_label(folded, place, end)
        if (
            hit
            and hit.start > at - 1
            and not _begins_rule(hit, folded, end)
            and _stands(clean, hit, current, end)
        ):
            yield hit
            current, at = hit, hit.end
            position = hit.end
        else:
            position = place + 1


_STROKE = re.compile(r"([/=→|│┃丨])[ ]?$")
_STROKED = re.compile(rf"[ ]+(?P<word>[{HAN}]{{2,8}})[ ]?(?P<mark>[/=→|│┃丨])[ ]?(?=\S)")


def _later_stroked(folded: str, at: int, end: int, mark: str) -> Iterator[LabelHit]:
    """提案人/张三 承办单位/市城管局: the mark that stands for the first label's colon."""
    for match in _STROKED.finditer(folded, at, end):
        field = field_of(match["word"]) if match["mark"] == mark else None
        if field:
            yield LabelHit(field, match["word"], match.start("word"), match.end(), False, True)


_WIDE_GAP = re.compile(rf"[ ]+(?P<word>[{HAN}]{{2,6}})(?=[ ]{{1,4}}[^ ])")
_SURE_ENDS = ("单位", "部门", "领导", "类别", "结果", "编号")  # behind a narrow gap, too


def _later_spaced(folded: str, at: int, end: int) -> Iterator[LabelHit]:
    """提出者 张三  承办 市教育局: labels that white space alone parts, after wider gaps."""
    for match in _WIDE_GAP.finditer(folded, at, end):
        field = field_of(match["word"])
        narrow = match.group().startswith("  ") is False
        if narrow and not (len(match["word"]) == 4 and match["word"].endswith(_SURE_ENDS)):
            continue
        if field in (*_NAMES, "committee", "category", "number"):
            yield LabelHit(field, match["word"], match.start("word"), match.end(), False, False)


def _stands(clean: Clean, hit: LabelHit, current: LabelHit | None, end: int) -> bool:
    """Whether a label inside a paragraph is one, considering what it interrupts."""
    if hit.bracketed:
        return True
    folded = clean.folded
    before = folded[: hit.start][-3:] if hit.start < 3 else folded[hit.start - 3 : hit.start]
    after_sentence = before.rstrip()[-1:] in tuple(_SENTENCE_END)
    wide_gap = before.endswith("  ") or before.rstrip().endswith("|")
    in_text = current is None or current.field in TEXT_LABELS
    if current and in_text and _TITLE_ALONE.fullmatch(folded, current.end, hit.start):
        in_text = hit.field in TEXT_LABELS  # 提案:《…》;编号:…: the title and its facts
    if hit.guessed and before.rstrip()[-1:] in (",", "、", "/"):
        return False
    if not in_text:
        # A comma parts the items of a list as well: only strong labels may follow one.
        after_comma = before.rstrip()[-1:] in (",", "、", "/")
        return not (after_comma and hit.weak and hit.word not in SHORT_LABELS)
    if current is None:
        if hit.field in TEXT_LABELS and before.endswith(","):
            return False  # 对此,提案建议:…
        sure = not hit.weak or (wide_gap and hit.colon)
        return sure and hit.field not in ("", "seq") and _short(clean, hit, end)
    if hit.field == "":
        return not hit.weak and after_sentence
    if hit.field in TEXT_LABELS:
        if not after_sentence and not wide_gap:
            return False
        if current.field == "reply":
            return not hit.weak and hit.field == "reply" and False
        if current.field == "content" and hit.field in ("suggestion", "background"):
            return False  # where a text is both whole and divided, the division is read later
        return current.field != hit.field
    if hit.field == "category" and outcome(clean, hit.end, min(end, hit.end + 24)):
        return after_sentence or wide_gap or before.endswith(("(", " "))
    return not hit.weak and (after_sentence or wide_gap) and _short(clean, hit, end)


def _short(clean: Clean, hit: LabelHit, end: int) -> bool:
    """Whether the value after a label is as short as names and offices are."""
    rest = clean.folded[hit.end : min(end, hit.end + 90)]
    stop = re.search(r"[。;|]|[ ]{2}", rest)
    return len(rest) < 80 if stop is None else stop.start() < 80
