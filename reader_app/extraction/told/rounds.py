"""The classes of two rounds that sentences tell in turn, and what was done between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader_app.extraction.records.rounds import Round, round_in_sentence
from reader_app.extraction.words.values import Range, is_unit
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_MOST = 6000  # characters that are looked at
_ANSWERED = re.compile("答复|办理|办复|评定|列为|定为")
_OFFICE = re.compile(
    rf"(?:^|[,。;:》)])(?:作为)?(?:牵头|承办|主办)?(?:单位|部门)?的?(?P<who>[{HAN}]{{2,16}}?"
    r"(?:局|委|办|厅|中心|公司|街道|镇政府|区政府|县政府|委员会|总队|支队|大队))"
    r"(?=在?(?:首|第一|初|去年|上年|给|将|把|坦言|答复|表示|回复|认为|称|明确|当时|的(?:首|第一|答复)))"
)


class InTurn(NamedTuple):
    """Two rounds, the office whose first answer it was, and the text between the two."""

    rounds: list[Round]
    office: Range | None
    between: Range


def classes_in_turn(clean: Clean, start: int, end: int) -> InTurn | None:
    """首轮答复时,市民政局给的是B类。…。次轮答复,改成了A类。 None unless two are told so.

    The class that a later answer changed may be told without a name for its round:
    5月已作答复(C类)。…。重新办理后,办理类别为B类。
    """
    told = [
        (sentence, one)
        for sentence in _sentences(clean, start, min(end, start + _MOST))
        if (one := round_in_sentence(clean, *sentence)) is not None
    ]
    if len(told) != 2:
        return None
    (first, one), (last, two) = told
    plain = one.number == "" and _ANSWERED.search(clean.folded, *first) is not None
    if two.number != "2" or not (one.number == "1" or plain):
        return None
    office = _OFFICE.search(clean.folded, *first)
    known = office is not None and is_unit(office["who"])
    return InTurn(
        [one._replace(number="1"), two],
        office.span("who") if office and known else None,
        clean.trim(first[1], last[0]),
    )


_CHANGED = re.compile(
    r"由(?:原先?的?|首次的?|[年期]初的?|去年的?|当时的?)?“?(?P<first>[A-D])”?类?(?:件|提案)?"
    r"(?:调整|变更|转变|转换|提升|升级|转|升|改)[为至到成]“?(?P<last>[A-D])”?类"
)


def class_changed(clean: Clean, start: int, end: int) -> list[Round]:
    """办理类别由C类调整为B类: what one sentence tells of two answers, if no other does."""
    told = list(_CHANGED.finditer(clean.folded, start, min(end, start + _MOST)))
    if len(told) != 1:
        return []
    return [
        Round(number, told[0][name], told[0].span(name), told[0].span())
        for number, name in (("1", "first"), ("2", "last"))
    ]


def _sentences(clean: Clean, start: int, end: int) -> Iterator[Range]:
    for match in re.finditer(r"[^。!?\n]+[。!?]?[”]?", clean.folded[start:end]):
        yield start + match.start(), start + match.end()
