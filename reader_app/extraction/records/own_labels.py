"""Labels that only this page uses: a short word before a colon that recurs once a record.

What it names follows from where it stands among the labels that are known: what comes after
every 落实情况 belongs to no field, what comes last where no label names the reply is the reply.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from reader_app.extraction.records.fields import Piece
from reader_app.extraction.records.own_facts import field_of_values
from reader_app.extraction.words.bullets import BULLET_CLASS, BULLETS
from reader_app.extraction.words.deeds import asks_only
from reader_app.extraction.words.label_reading import LabelHit, field_of, guess_field
from reader_app.extraction.words.labels import TEXT_LABELS
from reader_app.extraction.words.values import is_full_title
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_MARKS = rf"[{BULLET_CLASS}\s*>»—=★☆]*"
_SHAPE = rf"(?:[{HAN}]{{1,8}}|[{HAN}]{{0,6}}“[{HAN}]{{1,6}}”[{HAN}]{{0,4}})"
_OWN = re.compile(
    rf"{_MARKS}(?:【(?P<boxed>{_SHAPE})】:?|\[(?P<square>{_SHAPE})\]:?|〖(?P<lens>{_SHAPE})〗:?"
    rf"|「(?P<corner>{_SHAPE})」:?|『(?P<double>{_SHAPE})』:?|<(?P<angle>{_SHAPE})>:?"
    rf"|(?P<word>[{HAN}]{{2,8}}|[{HAN}]{{0,6}}“[{HAN}]{{1,6}}”[{HAN}]{{0,4}})[ ]?[:|][ ]?"
    rf"|(?P<slashed>[{HAN}]{{2,6}})[ ]/(?:[ ]|$)"
    rf"|(?P<dashed>[{HAN}]{{3,8}})[ ]?(?:——|--)(?=[^—-]))[ ]?"
)
_BEFORE_GAP = re.compile(  # 当初怎么提　村里的路…。
    rf"{_MARKS}(?P<gapped>[{HAN}]{{4,8}})[ ]{{1,4}}(?=[{HAN}\d“][^ ]{{10}}.*[。!”)][ ]*$)"
)
_ALONE = re.compile(
    rf"{_MARKS}(?P<alone>[{HAN}]{{2,8}}|[{HAN}]{{0,6}}“[{HAN}]{{1,6}}”[{HAN}]{{0,4}})[?!]?{_MARKS}$"
)
_IN_PROSE = re.compile(
    r"^(?:[一二三四五六七八九十第首其](?!起)|下一步"
    r"|同时|此外|另|如|即|例如|[为因对]此|据此)|方面$|关于"
    r"|(?<=.)(?:局|委|部|中心|委员)$"
    r"|(?<=.)(?<![交谁来起门位么样何们实上时立即快联难咋速])办$"  # 区府办, but not 部门办
)
_NUMBER_BEHIND = re.compile(r"[ ]?\([^()]{0,12}\d[^()]{0,6}\)$")  # 《…》(第73号)
_BRACKETS_BEHIND = re.compile(r"[ ]?\([^()]{0,40}\)$")  # 关于…的提案(第73号,张三)
_PARTS = ("background", "suggestion")
_TOLD = frozenset({"content", "background", "suggestion"})


def own_label(clean: Clean, start: int, end: int) -> tuple[str, int, int] | None:
    """The word that a paragraph begins with as with a label, unknown to the lexicon."""
    match = (
        _OWN.match(clean.folded, start, end)
        or _ALONE.match(clean.folded, start, end)
        or _BEFORE_GAP.match(clean.folded, start, end)
    )
    if not match:
        return None
    group = next(name for name, text in match.groupdict().items() if text)
    word = re.sub("[“”]", "", match[group])
    if field_of(word) is not None or guess_field(word) == "" or _IN_PROSE.search(word):
        return None
    return word, match.start(group), match.end()


def roles(
    clean: Clean, lines: Sequence[tuple[int, int]], pieces: Sequence[Sequence[Piece]]
) -> Mapping[str, str]:
    """What each label of this page's own names: a field, or "" for none."""
    labels: list[tuple[str, str | None]] = []  # word, and field if the lexicon has it
    titles = 0
    values: dict[str, list[str]] = {}
    under = ""  # the own label that stood last, if no other has come since
    for at, ((start, end), parts) in enumerate(zip(lines, pieces, strict=True)):
        hit = parts[0].hit if parts else None
        known = hit is not None and not (hit.guessed and not hit.field)
        own = None if known else own_label(clean, start, end)
        if own is not None:
            labels.append((own[0], None))
            below = lines[at + 1] if at + 1 < len(lines) else (end, end)
            value = clean.folded[own[2] : end].strip() or clean.folded[slice(*below)].strip()
            values.setdefault(own[0], []).append(value)
            under = own[0]
        line = _NUMBER_BEHIND.sub("", clean.folded[start:end].rstrip())
        titles += is_full_title(line.strip(f" 《》{BULLETS}"))
        for piece in parts[own is not None :]:
            hit = piece.hit
            if hit and hit.field in _PARTS and own is not None:
                continue  # 他们盼的:…。建议:…
            if hit and hit.word == "建议" and under and _hint(under) in (None, "content"):
                continue  # 委员想法:… / 建议:…, which but divides what is told
            under = "" if hit else under
            if hit and hit.field in _TOLD and piece is not parts[0] and _speaks(parts[0]):
                continue  # 委员说:…。建议:… divides what is said
            spaced = hit and hit.field and piece is parts[0] and hit.field not in TEXT_LABELS
            if hit and (hit.colon or hit.bracketed or spaced or piece.start >= piece.end):
                labels.append((hit.word, _named_field(clean, piece)))
    labels = _without_headline(labels, pieces)
    counts = Counter(word for word, field in labels if field is None)
    labels = [one for one in labels if one[1] is not None or counts[one[0]] >= _FEWEST]
    named = Counter(field for _, field in labels if field)
    records = max(Counter(word for word, field in labels if field).values(), default=0)
    records = records if records >= _FEWEST else titles
    if records < _FEWEST:
        return {}
    own_words = [
        word
        for word, count in counts.items()
        if _FEWEST <= count <= records and count * 2 >= records
    ]
    found = dict(_assigned(own_words, labels, named, values, records))
    if not any(named.get(field, 0) * 2 >= records for field in _TOLD):
        read = [(word, found.get(word, field)) for word, field in labels]
        found.update(_voices(read, records, bool(_TOLD & set(found.values()))))
    return found


def _without_headline(
    labels: list[tuple[str, str | None]], pieces: Sequence[Sequence[Piece]]
) -> list[tuple[str, str | None]]:
    """The labels but 县政协提案办理情况 over the page, a headline made of a label's words."""
    first = next((parts[0] for parts in pieces if parts and parts[0].hit), None)
    if not labels or first is None or first.hit is None or first.start < first.end:
        return labels
    word = labels[0][0]
    once = sum(1 for one in labels if one[0] == word) == 1
    return labels[1:] if once and word == first.hit.word and not first.hit.bracketed else labels


def _named_field(clean: Clean, piece: Piece) -> str | None:
    """The field of a known label: 提案:《关于…的提案》(第9号) is no text but the title."""
    text = _BRACKETS_BEHIND.sub("", clean.folded[piece.start : piece.end].rstrip(" 。"))
    text = text.strip(" 《》“”")
    if piece.field == "category" and len(text) > _LONGEST_CLASS and text.count(",") > 1:
        return "reply"  # 首轮答复:已完成…
    return "title" if piece.field == "content" and is_full_title(text) else piece.field


def _speaks(piece: Piece) -> bool:
    return piece.hit is not None and piece.hit.word in _VOICES


_VOICES = frozenset(
    [
        "委员说",
        "委员谈",
        "委员讲",
        "提案人谈",
        "提案者谈",
        "委员声音",
        "委员心声",
        "委员有话说",
        "委员意见",
        "提案人说",
        "提案者说",
        "提案人意见",
        "提案者意见",
        "现场声音",
    ]
)


def _voices(
    labels: Sequence[tuple[str, str | None]], records: int, told: bool
) -> Mapping[str, str]:
    """提案人说:… before each 承办部门说:… is the proposal, where nothing else of the page is."""
    counts = Counter(word for word, field in labels if field == "" and word in _VOICES)
    texts = [one for one in labels if one[0] in _VOICES or one[1] in (*_TOLD, "reply")]
    for word, count in counts.items():
        places = [k for k, one in enumerate(texts) if one[0] == word]
        replied = sum(1 for k in places if texts[k + 1 : k + 2] and texts[k + 1][1] == "reply")
        if not told and count * 2 >= records and replied * 2 >= count:
            return {word: "content"}
    return {}


_FEWEST = 2
_LONGEST_CLASS = 16
_SENTENCE_END = ("。", "!", "?", "”", ";")


def _assigned(
    own_words: Sequence[str],
    labels: Sequence[tuple[str, str | None]],
    named: Mapping[str, int],
    values: Mapping[str, Sequence[str]],
    records: int,
) -> Mapping[str, str]:
    """The fields of the page's own labels: what is asked comes before what was done."""
    told = any(named.get(field, 0) * 2 >= records for field in _TOLD)
    replied = named.get("reply", 0) * 2 >= records
    found: dict[str, str] = {}
    of_prose = [word for word in own_words if _are_prose(values[word])]
    for word in own_words:  # in the order in which the page prints them first
        last, following = _neighbours(word, labels)
        last = found.get(_word_before(word, labels), last)
        fact = field_of_values(word, values[word])
        known = named.get(fact or "", 0) * 2 >= records or fact in found.values()
        if fact and not known and (last != "reply" or fact == "category"):
            found[word] = fact
            continue
        after_reply = last == "reply" or (not last and "reply" in found.values())
        if last is None and following is None and word not in of_prose:
            continue
        hint = _hint(word) if word in of_prose else None
        if word not in of_prose:
            if "reply" in (last, found.get(last or "")) or (replied and last == "reply"):
                found[word] = ""
        elif (replied and last == "reply") or (after_reply and hint != "reply"):
            found[word] = ""
        elif hint is not None and not (hint == "reply" and replied):
            if hint != "content" or not told:
                found[word] = hint
                before = _word_before(word, labels)
                if hint == "suggestion" and found.get(before) == "content":
                    found[before] = "background"  # 案: and 策: are the two parts of the proposal
                told = told or hint in _TOLD
        elif replied and not told and _comes_before(word, "reply", labels):
            found[word] = "content"
            told = True
        elif last is None and following is None:
            continue
        elif replied or "reply" in found.values():
            continue  # what recurs inside of a text is a part of it
        elif told or (len(of_prose) < 2 and _tell_deeds(values[word])):
            found[word] = "reply"
        else:
            found[word] = "content"
            told = True
    return found


_HINTS = (  # what words made for one page only are about, the surest first
    (
        "",
        re.compile(
            r"评|感|点赞|心声|打分|寄语|手记|编[者后]|链接|提示|满意|(?:群众|居民|记者|小编)说?"
        ),
    ),
    (
        "reply",
        re.compile(r"办|落[实地]|答|回(?![放顾看])|[见成]?效$|成[效果绩]|反馈|进[展度]|举措|兑现"),
    ),
    ("suggestion", re.compile(r"建议|[对良支]?策|支招|主张|意见|良方|办法|思路|建言")),
    (
        "background",
        re.compile(r"背景|问题|现状|缘[起由]|[痛难堵]点|困[境难]|为什么|为何|由来|起因|案情|症结"),
    ),
    ("content", re.compile(r"提|案|诉求|想法|看法|心愿|呼声|期盼|关切|摘要|内容")),
)


def _hint(word: str) -> str | None:
    """The field that the words of a label point to."""
    guess = guess_field(word)
    return guess or next((field for field, shape in _HINTS if shape.search(word)), None)


def _word_before(word: str, labels: Sequence[tuple[str, str | None]]) -> str:
    """The label that most often comes before another."""
    places = [k for k, (one, field) in enumerate(labels) if one == word and field is None]
    before = Counter(labels[k - 1][0] for k in places if k).most_common(1)
    return before[0][0] if before else ""


def _are_prose(texts: Sequence[str]) -> bool:
    sentences = sum(1 for text in texts if len(text) > 5 and text.endswith(_SENTENCE_END))
    return sentences * 2 >= len(texts)


def _neighbours(
    word: str, labels: Sequence[tuple[str, str | None]]
) -> tuple[str | None, str | None]:
    """The fields that most often come before and after a label."""
    places = [k for k, (one, field) in enumerate(labels) if one == word and field is None]
    before = Counter(labels[k - 1][1] for k in places if k).most_common(1)
    after = Counter(labels[k + 1][1] for k in places if k + 1 < len(labels)).most_common(1)
    return before[0][0] if before else None, after[0][0] if after else None


def _comes_before(word: str, field: str, labels: Sequence[tuple[str, str | None]]) -> bool:
    """Whether the next text label after an own one is of that field."""
    texts = [one for one in labels if one[1] is None or one[1] in (*_TOLD, "reply")]
    places = [k for k, (one, named) in enumerate(texts) if one == word and named is None]
    following = Counter(texts[k + 1][1] for k in places if k + 1 < len(texts))
    return following[field] * 2 >= len(places)


def _tell_deeds(texts: Sequence[str]) -> bool:
    """Whether most of the values ask for nothing, as replies do."""
    return sum(1 for text in texts if not asks_only(text)) * 2 > len(texts)


def as_label(own: tuple[str, int, int], field: str) -> LabelHit:
    word, start, end = own
    return LabelHit(field, word, start, end, bracketed=False, colon=True)
