"""Members who write to a paper about their proposals, and offices that answer there.

The letter speaks in the first person and names the proposal; a member signs it; below it an
office answers: 县民政局答复:…
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.record_state import Records
from reader_app.extraction.told.sentences import ANCHOR, ASKS, sentences
from reader_app.extraction.words.numbering import NUMBER, any_number
from reader_app.extraction.words.values import Range, is_unit
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_FIRST_PERSON = re.compile("我(?!县|市|区|省|州|旗|国|局|委|会)|本人|笔者")
_SIGNS = re.compile(
    rf"[ (—-]*(?:[{HAN}]{{0,10}}政协)?(?:政协)?(?:委员|常委)[ :、]*"
    rf"(?P<who>[{HAN}](?:[ ]?[{HAN}]){{1,3}}?(?:[ 、]+[{HAN}](?:[ ]?[{HAN}]){{1,3}}?){{0,5}})[ )]*"
)
_ANSWER = "(?:答复|回复|回音|复信|回声|反馈|回应)"
_ANSWERS = re.compile(
    rf"[ 【\[●■◆▲]*(?P<unit>[{HAN}()]{{3,24}}?)(?:负责人|有关负责人)?(?:的)?"
    r"(?:答复|回复|回音|复信|来函|反馈|回应)(?:如下)?[ 】\]]*(?::|$)[ ]*"
    rf"|[ ]*(?:[【\[][{HAN}]{{0,4}}{_ANSWER}[】\]][ ]?:?|{_ANSWER}:)"
    rf"[ ]*(?P<named>[{HAN}()]{{3,24}}?)(?:(?:答复|回复|反馈|回应)(?:说|称)?)?:[ ]*"
)
_GREETS = re.compile(
    rf"[ ]*[{HAN}]{{0,8}}(?:编辑|报社?)(?:同志|部|老师|先生)?(?:您好|你好)?[ ]?[:!]"
    r"(?:[你您]好[!,。:])?"
)
_QUESTION = re.compile("[??]”?$|不知|想问|请问|望[^。]{0,12}(?:答复|回复)|盼复")
_COURTESY = re.compile("(?:欢迎|感谢|敬请|恳请|也请|谢谢)[^。!]{2,40}[。!]$")
_ASKS_THERE = re.compile(",(?:[^,。]{0,6})?(?:建议|提出|希望|呼吁|请求|主张)")
_SIGNED_WITHIN = 6  # lines
_LONGEST_HEADING = 30
_SEVERAL = 2


class _Letter(NamedTuple):
    """Positions in the body: of the first line, the signature and the answer."""

    begins: int
    signed: int
    answered: int
    title: re.Match[str]
    unit: Range
    reply: int  # where the words of the answer begin


def read_member_letters(clean: Clean, body: Sequence[int]) -> Records:
    """The proposals of the letters of a page, each with its answer."""
    found = Records()
    if "委员" not in clean.folded or not ("提案" in clean.folded or "政协" in clean.folded):
        return found
    letters = [letter for at in range(len(body)) if (letter := _letter(clean, body, at))]
    letters = _with_headings(clean, body, letters)
    for letter, following in pairwise([*letters, None]):
        if letter is not None:
            stop = following.begins if following is not None else len(body)
            _record(clean, body, letter, stop, found)
    return found


def _letter(clean: Clean, body: Sequence[int], at: int) -> _Letter | None:
    line = clean.paragraphs[body[at]]
    title = ANCHOR.search(clean.folded, *line.range)
    if line.table is not None or title is None:
        return None
    if not _FIRST_PERSON.search(clean.folded, *line.range):
        return None
    near = range(at + 1, min(len(body), at + _SIGNED_WITHIN))
    signed = next((k for k in near if _signs(clean, body[k])), None)
    if signed is None:
        return None
    for k in range(signed + 1, min(len(body), signed + 4)):
        said = _ANSWERS.match(clean.folded, *clean.paragraphs[body[k]].range)
        group = "named" if said and said["named"] else "unit"
        if said and is_unit(said[group]):
            return _Letter(
                _first_line(clean, body, at), signed, k, title, said.span(group), said.end()
            )
    return None


def _signs(clean: Clean, index: int) -> re.Match[str] | None:
    line = clean.paragraphs[index]
    return _SIGNS.fullmatch(clean.folded, *line.range) if line.end - line.start < 60 else None


def _first_line(clean: Clean, body: Sequence[int], at: int) -> int:
    """Where a letter begins: with 编辑同志, if that stands over its text."""
    return at - 1 if at and _GREETS.match(clean.folded_line(body[at - 1])) else at


def _with_headings(clean: Clean, body: Sequence[int], letters: list[_Letter]) -> list[_Letter]:
    """The letters with the small headings over them, where each of several has one."""
    headed = [one for one in letters if one.begins and _heads(clean, body[one.begins - 1])]
    if len(letters) < _SEVERAL or len(headed) < len(letters):
        return letters
    return [one._replace(begins=one.begins - 1) for one in letters]


def _heads(clean: Clean, index: int) -> bool:
    text = clean.folded_line(index).strip()
    return 0 < len(text) <= _LONGEST_HEADING and not text.endswith(("。", ":", ";", ",", "!"))


def _record(clean: Clean, body: Sequence[int], letter: _Letter, stop: int, found: Records) -> None:
    draft = Draft(clean.paragraphs[body[letter.begins]].start, supported=True)
    draft.put("title", Found([_title(letter)], confidence=0.9))
    signed = _signs(clean, body[letter.signed])
    if signed is not None:
        draft.extend("proposers", *signed.span("who"), 0.9)
    draft.extend("lead_units", *letter.unit, 0.9)
    _letter_text(clean, body, letter, draft)
    last = _answer_text(clean, body, letter, stop, draft)
    for k in range(letter.begins, last + 1):
        found.kinds[body[k]] = BlockKind.PARAGRAPH
    if letter.title.start() >= clean.paragraphs[body[letter.begins]].end:
        found.kinds[body[letter.begins]] = BlockKind.CROSSHEAD
    found.drafts.append(draft)


def _title(letter: _Letter) -> Range:
    return letter.title.span("title" if letter.title["title"] else "plain")


def _letter_text(clean: Clean, body: Sequence[int], letter: _Letter, draft: Draft) -> None:
    """What the letter says behind the title's sentence, and the number in that sentence."""
    named = next(
        k
        for k in range(letter.begins, letter.signed)
        if clean.paragraphs[body[k]].end > letter.title.start()
    )
    for k in range(named, letter.signed):
        run: Range | None = None  # of sentences one after the other that tell what is asked
        for part in sentences(clean, *clean.paragraphs[body[k]].range):
            low, high = clean.trim(*part)
            if low <= letter.title.start() < high:
                _number(clean, low, high, draft)
                if asking := _ASKS_THERE.search(clean.folded, letter.title.end(), high):
                    greeting = _GREETS.match(clean.folded, low, asking.start())
                    draft.extend("content", greeting.end() if greeting else low, high, 0.8)
                    continue
            beside = draft.has("content") and not ASKS.search(clean.folded, low, high)
            asks_back = _QUESTION.search(clean.folded[low:high])
            if beside or asks_back or low <= letter.title.start():
                _extend(draft, run)
                run = None
            else:
                run = (run[0] if run else low, high)
        _extend(draft, run)


def _extend(draft: Draft, run: Range | None) -> None:
    if run is not None and run[0] < run[1]:
        draft.extend("content", *run, 0.8)


def _number(clean: Clean, start: int, end: int, draft: Draft) -> None:
    number = NUMBER.search(clean.folded, start, end)
    value = any_number(number[1]) if number else None
    if number and value is not None:
        draft.put("number", Found([number.span()], value, confidence=0.9))


def _answer_text(
    clean: Clean, body: Sequence[int], letter: _Letter, stop: int, draft: Draft
) -> int:
    """Put the answer's paragraphs into the draft; the position of the last one."""
    end = clean.paragraphs[body[letter.answered]].end
    last = letter.answered
    if end - letter.reply >= 6:
        draft.extend("reply", *_without_courtesy(clean, letter.reply, end), 0.85)
    for k in range(letter.answered + 1, stop):
        line = clean.paragraphs[body[k]]
        text = clean.folded_line(body[k]).strip()
        if line.table is not None or not text.endswith(("。", "!", ";")) or _GREETS.match(text):
            return last
        if draft.has("reply") and line.blank_lines_before:
            return last
        draft.extend("reply", *_without_courtesy(clean, line.start, line.end), 0.85)
        last = k
    return last


def _without_courtesy(clean: Clean, start: int, end: int) -> Range:
    start, end = clean.trim(start, end)
    parts = list(sentences(clean, start, end))
    if len(parts) > 1 and _COURTESY.fullmatch(clean.folded[slice(*clean.trim(*parts[-1]))]):
        return clean.trim(start, parts[-1][0])
    return start, end
