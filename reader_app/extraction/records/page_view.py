"""The paragraphs that records may stand in, seen one by one with a look at the next."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from reader_app.extraction.article.furniture import is_ornament
from reader_app.extraction.records.fields import Piece, divide
from reader_app.extraction.records.heads import Head, read_head
from reader_app.extraction.records.items import kind_of_name, names_of, read_item
from reader_app.extraction.records.own_labels import as_label, own_label, roles
from reader_app.extraction.records.taken_from import taken_from
from reader_app.extraction.words.bullets import BULLETS
from reader_app.extraction.words.label_reading import LabelHit, field_of
from reader_app.extraction.words.labels import TEXT_LABELS
from reader_app.extraction.words.numbering import NUMBER, read_seq
from reader_app.extraction.words.values import Range, is_full_title, is_unit, trim
from reader_app.text.clean import Clean, Paragraph
from reader_app.text.width import HAN

OPENERS = frozenset(
    {"proposers", "number", "lead_units", "co_units", "supervisors", "committee", "category"}
)
_UNIT_COLON = re.compile(
    rf"(?:【([{HAN}()、]{{3,24}})】|(?:(?:承办|主办|答复|办理)(?:单位|部门))?([{HAN}()、]{{3,30}}?)(?:答复|回复|办理情况|回应"
    rf"|反馈|办理|承办|落实)?(?:如下)?[ ]?:)[ ]?"
)
_ITS_NUMBER = r"(?:提案)?(?:编号|案号|号)?[ :]?第?[ ]?\d{1,10}[ ]?号(?:提案)?"
NUMBER_ALONE = re.compile(rf"[ ]*(?:[(\[【]{_ITS_NUMBER}[)\]】]|{_ITS_NUMBER})[ ,;:|/·—–-]*")
_BRACKETS_BEHIND = re.compile(r"[ ]?\([^()]{1,40}\)$")
_CLASS = re.compile("[A-D甲乙丙丁]类?")
_VALUE = re.compile(rf"(?<![^ |])[{HAN}][ ][{HAN}](?![^ |])|(?:[^ |/]|(?<![ ])/(?![ ]))+")
_NO_OPENERS = ("问", "答")  # which follow any question


def asks(hit: LabelHit) -> bool:
    """Whether a label but says who speaks: 问:…, 答:…"""
    return hit.word in _NO_OPENERS


HAN_WORD = re.compile(rf"[{HAN}]")
SIGNED = re.compile(  # ——张三 区政协委员; ——区政协委员 张三(第一中学)
    rf"(?:—|-){{1,4}}[ ]?(?:(?:[{HAN}]{{0,8}}政协)?(?:委员|常委)[ :]{{1,3}})?([{HAN}、·]{{2,30}})"
    rf"(?:[ ]+[{HAN}]{{2,12}}(?:委员|常委|代表))?[ ]?(?:\([^()]{{2,24}}\))?$"
)
BRACKETS_ONLY = re.compile(r"[(\[][^()\[\]]{1,60}[)\]]$")


def _one_letter_wrong(printed: str, word: str) -> bool:
    return len(printed) == len(word) and sum(map(str.__ne__, printed, word)) == 1


def _whole(pieces: list[Piece]) -> list[Piece]:
    """The pieces of a paragraph, where 建议: inside a text told whole divides nothing."""
    first, rest = pieces[0], pieces[1:]
    while first.field == "content" and rest and rest[0].field in ("suggestion", "background"):
        first, rest = replace(first, end=rest[0].end), rest[1:]
    return [first, *rest]


_ASKED_FOR = ("content", "background", "suggestion")
_LONGEST_PROPOSAL = 8  # lines
_LONGEST_TITLE = 60  # characters


class PageView:
    """What can be told of a paragraph, and of its neighbours, from the page alone."""

    def __init__(self, clean: Clean, body: Sequence[int]) -> None:
        self.clean = clean
        self.body = body
        self._pieces: dict[int, list[Piece]] = {}
        self._raw: dict[int, list[Piece]] = {}
        self._own: Mapping[str, str] | None = None  # labels that only this page uses
        self._items: dict[int, Head | None] = {}
        self._opener: str | None = None

    @cached_property
    def lines(self) -> Mapping[str, int]:
        """How often each short line is printed."""
        texts = (self._text(at).strip() for at in range(len(self.body)))
        return Counter(text for text in texts if len(text) <= 40)

    def _recurs(self, word: str) -> bool:
        """Whether two or more lines begin with the label ``word``, so that it is one."""
        return self._openings[word] > 1

    @cached_property
    def _openings(self) -> Mapping[str, int]:
        """How many lines begin with each label."""
        firsts = (self._divided(at)[:1] for at in range(len(self.body)))
        return Counter(one.hit.word for first in firsts for one in first if one.hit)

    def pieces(self, at: int) -> list[Piece]:
        if self._own is None:
            raw = [self._divided(k) for k in range(len(self.body))]
            lines = [(self._at(k).start, self._at(k).end) for k in range(len(self.body))]
            self._own = roles(self.clean, lines, raw)
        if at not in self._pieces:
            self._pieces[at] = self._with_own_label(at)
        return self._pieces[at]

    def _divided(self, at: int) -> list[Piece]:
        if at not in self._raw:
            paragraph = self._at(at)
            self._raw[at] = divide(self.clean, paragraph.start, paragraph.end)
        return self._raw[at]

    def _with_own_label(self, at: int) -> list[Piece]:
        """The pieces of a paragraph, its first one read as under a label of this page's own."""
        pieces = self._divided(at)
        hit = pieces[0].hit if pieces else None
        if self._own and hit is not None and not hit.field and hit.word in self._own:
            first = replace(pieces[0], hit=replace(hit, field=self._own[hit.word]))
            return _whole([first, *pieces[1:]])
        if self._own is None or (hit is not None and (hit.field or not hit.guessed)):
            return pieces
        own = own_label(self.clean, self._at(at).start, self._at(at).end)
        if own is None:
            return pieces
        field = self._own.get(own[0], self._misspelt.get(own[0]))
        if field is None:
            return pieces
        end = pieces[0].end if pieces else self._at(at).end
        start, end = self.clean.trim(own[2], max(own[2], end))
        first = Piece(as_label(own, field), start, max(start, end))
        return _whole([first, *pieces[1:]])

    @cached_property
    def _misspelt(self) -> Mapping[str, str]:
        """Labels that a scan reads with one letter wrong, by the field of the right one."""
        raw = [self._divided(at) for at in range(len(self.body))]
        spelt = Counter(
            (piece.hit.word, piece.hit.field)
            for pieces in raw
            for piece in pieces[:1]
            if piece.hit and piece.hit.field and piece.hit.colon and len(piece.hit.word) > 3
        )
        found = {}
        for at in range(len(self.body)):
            own = own_label(self.clean, self._at(at).start, self._at(at).end)
            for (word, field), count in spelt.items() if own else ():
                if own and count > 1 and _one_letter_wrong(own[0], word):
                    found[own[0]] = field
        return found

    def _at(self, at: int) -> Paragraph:
        return self.clean.paragraphs[self.body[at]]

    def _text(self, at: int) -> str:
        return self.clean.paragraph_folded(self._at(at))

    def _read_item(self, at: int) -> Head | None:
        if at not in self._items:
            paragraph = self._at(at)
            self._items[at] = read_item(self.clean, paragraph.start, paragraph.end)
        return self._items[at]

    def _title_text(self, head: Head) -> str:
        title = head.fields.get("title")
        return "".join(self.clean.folded[a:b] for a, b in title.ranges) if title else ""

    def _in_list(self, at: int) -> bool:
        """Whether the next or the last line is a numbered title as well."""
        for near in (at + 1, at - 1):
            if 0 <= near < len(self.body):
                paragraph = self._at(near)
                other = read_head(self.clean, paragraph.start, paragraph.end)
                if (
                    other
                    and "seq" in other.fields
                    and (other.quoted or is_full_title(self._title_text(other)))
                ):
                    return True
        return False

    def _signed_next(self, at: int) -> bool:
        """Whether ——张三 stands under a title, and under the title before or after it."""
        below = [k for k in (at + 1, at + 3, at - 1) if 0 <= k < len(self.body)]
        signed = [k for k in below if SIGNED.match(self._text(k).strip())]
        return (at + 1 in signed and len(signed) > 1) or at in self._signed_texts

    @cached_property
    def _signed_texts(self) -> frozenset[int]:
        """The titles each of which has a text below it, and ——张三 under that, if not but one."""
        found, title = set[int](), -1
        for at in range(len(self.body)):
            text = self._text(at).strip()
            if len(text) <= _LONGEST_TITLE and self._is_titled(at):
                title = at
            elif title >= 0 and SIGNED.match(text) and 1 < at - title <= _LONGEST_PROPOSAL:
                found.add(title)
                title = -1
        return frozenset(found) if len(found) > 1 else frozenset()

    def _in_titles(self, at: int) -> bool:
        """Whether a line is one of three or more titles in a row, with nothing else on them."""
        row = 1
        for step in (1, -1):
            k = at + step
            while 0 <= k < len(self.body) and row < 3 and self._title_alone(k):
                row, k = row + 1, k + step
        return row >= 3 and self._title_alone(at)

    def _title_alone(self, at: int) -> bool:
        text = self._text(at).strip(f" {BULLETS}").strip("《》")
        return len(text) <= 60 and is_full_title(text) and "《" not in text

    def _names_between(self, at: int) -> bool:
        """Whether names stand alone on the next line, and under another numbered title near by."""
        if at + 1 >= len(self.body) or not self._are_names(at + 1):
            return False
        for title in (at + 2, at - 2):
            if 0 <= title < len(self.body) - 1 and self._are_names(title + 1):
                paragraph = self._at(title)
                other = read_head(self.clean, paragraph.start, paragraph.end)
                if other and "seq" in other.fields and is_full_title(self._title_text(other)):
                    return True
        return False

    def _are_names(self, at: int) -> bool:
        text = self._text(at).strip()
        names = [name for name in re.split(r"[、, ]+", text) if name]
        kinds = {kind_of_name(name) for name in names}
        return bool(names) and len(text) <= 30 and kinds <= {"person", "group"}

    def _bare_values(self, at: int) -> list[tuple[str, Range]]:
        """第12号 苏洵  县文旅局  A: the bare facts of a record, if the line says nothing else."""
        if at >= len(self.body) or self._at(at).end - self._at(at).start > 60:
            return []
        paragraph, folded = self._at(at), self.clean.folded
        found: dict[str, Range] = {}
        for part in _VALUE.finditer(folded, paragraph.start, paragraph.end):
            low, high = trim(self.clean, *part.span(), " ")
            kinds = {kind_of_name(name) for name in folded[low:high].split("、") if name}
            if _CLASS.fullmatch(folded, low, high):
                name = "category"
            elif not found and NUMBER.fullmatch(folded, low, high):
                name = "number"
            elif kinds and kinds <= {"office", "group"} and "proposers" in found:
                name = "lead_units"
            elif kinds <= {"person", "group"} and kinds and not found.keys() - {"number"}:
                name = "proposers"
            else:
                return []
            if name in found:
                return []
            found[name] = (low, high)
        return list(found.items()) if len(found) > 1 else []

    def _brackets_below(self, at: int) -> bool:
        """Whether (张三) stands alone under a title, and under the title before or after it."""
        near = [k for k in (at + 1, at + 3, at - 1) if 0 <= k < len(self.body)]
        named = [k for k in near if self._names_in_brackets(k)]
        return at + 1 in named and len(named) > 1

    def _names_in_brackets(self, at: int) -> bool:
        text = self._text(at).strip()
        names = names_of(text[1:-1].split("等")[0])
        kinds = {kind_of_name(name) for name in names[:1]}
        return bool(BRACKETS_ONLY.match(text) and kinds and kinds <= {"person", "group"})

    def _values_below(self, at: int) -> bool:
        """Whether a line of bare values stands under this line, and under one near by.

        One that begins with a number needs no other.
        """
        if any(name == "number" for name, _ in self._bare_values(at + 1)):
            return True
        near = (at + 1, at + 3, at - 1)
        return (
            bool(self._bare_values(at + 1))
            and sum(1 for k in near if k >= 0 and self._bare_values(k)) > 1
        )

    def _next_opens(self, at: int) -> bool:
        """Whether the next paragraph begins with a label that follows a record's head."""
        for near in (at + 1, at + 2):
            if near >= len(self.body):
                return False
            first = self.pieces(near)[0] if self.pieces(near) else None
            if near == at + 1 and self._numbered_fields(near):
                return True
            if self._names_columns(near):
                return False
            if first and first.hit:
                full = self._is_titled(at)
                sure = first.hit.colon or (full and self._recurs(first.hit.word))
                if first.hit.field in OPENERS and (sure or not first.hit.weak):
                    return True
                if first.hit.field == "" and first.hit.colon:  # 关键词：… may come first
                    continue
                is_text = first.hit.field in TEXT_LABELS
                heads = first.hit.colon or (sure and self._label_alone(near))
                return is_text and (first.hit.bracketed or (heads and full))
            text = self._text(near).strip()
            if near == at + 1 and BRACKETS_ONLY.match(text) and re.search(r"第[ ]?\d+[ ]?号", text):
                return True
            if not BRACKETS_ONLY.match(text) and not text.startswith(("——", "--", "—")):
                return False
        return False

    def _is_titled(self, at: int) -> bool:
        """Whether a line is a whole title, perhaps with its count before and brackets behind."""
        paragraph = self._at(at)
        seq = read_seq(self.clean.folded, paragraph.start, paragraph.end)
        text = self.clean.folded[seq[2] if seq else paragraph.start : paragraph.end]
        return is_full_title(_BRACKETS_BEHIND.sub("", text.strip()).strip(f" 《》*#.、:{BULLETS}"))

    def _numbered_fields(self, at: int) -> bool:
        """(第12号) 提案者:…, under a title."""
        pieces = self.pieces(at)
        if len(pieces) < 2 or pieces[0].hit is not None or pieces[1].hit is None:
            return False
        text = self.clean.folded[pieces[0].start : pieces[0].end].strip()
        return pieces[1].hit.field in OPENERS and bool(NUMBER_ALONE.fullmatch(text))

    def _label_alone(self, at: int) -> bool:
        """Whether a line is but a label: 主办:, over the proposals that an office leads."""
        pieces = self.pieces(at) if at < len(self.body) else []
        return bool(len(pieces) == 1 and pieces[0].hit and pieces[0].start >= pieces[0].end)

    def _title_soon(self, at: int) -> bool:
        """Whether a title, or a label of one, stands on one of the next lines."""
        for near in range(at, min(at + 4, len(self.body))):
            hits = [piece.hit for piece in self.pieces(near) if piece.hit]
            if any(hit.field in ("title", "content") for hit in hits):
                return True
            if near > at and not hits:
                return is_full_title(self._text(near).strip(f" 《》{BULLETS}"))
        return False

    def _next_title(self, at: int) -> bool:
        """Whether the label of a title, or a title alone, stands on one of the next lines."""
        for near in range(at, min(at + 5, len(self.body))):
            hits = [piece.hit for piece in self.pieces(near) if piece.hit]
            if any(hit.field == "title" for hit in hits):
                return True
            if any(hit.field in TEXT_LABELS for hit in hits):
                return False
            if near > at and not hits and is_full_title(self._text(near).strip(f" 《》{BULLETS}")):
                return True
        return False

    def _foreign_label(self, at: int) -> bool:
        """Whether a line is but a label of no field: 届次, whose value stands below it."""
        if at < 0 or not self._label_alone(at):
            return False
        hit = self.pieces(at)[0].hit
        return hit is not None and not hit.field

    def _names_columns(self, at: int) -> bool:
        """Whether a line is nothing but two or more labels: 案号 姓名 案由."""
        words = self._text(at).split()
        if not 2 <= len(words) <= 8:
            return False
        named = [field_of(word) for word in words]
        told = any(
            word == "姓名" or (name and name not in TEXT_LABELS)
            for word, name in zip(words, named, strict=True)
        )
        columns = all(
            name is not None or word == "姓名" for word, name in zip(words, named, strict=True)
        )
        return columns and told  # 委员建言 部门回应 is a headline

    @property
    def opener(self) -> str:
        """The label that comes first in each record of this page; "" if none does.

        It recurs, and above it stands each time a short line that ends like a heading.
        """
        if self._opener is None:
            self._opener = self._find_opener()
        return self._opener

    def _find_opener(self) -> str:
        places: dict[str, list[int]] = {}
        for at in range(1, len(self.body)):
            first = self.pieces(at)[0] if self.pieces(at) else None
            if first and first.hit and first.hit.field and first.hit.colon and not asks(first.hit):
                places.setdefault(first.hit.word, []).append(at)
        for word, found in places.items():
            headed = sum(1 for at in found if self._may_head(at - 1))
            if headed >= 2 and headed * 5 >= len(found) * 4:
                return word
        return ""

    def _may_head(self, at: int) -> bool:
        """Whether a line may be a heading by its length, its end and its lack of labels."""
        text = self._text(at).strip()
        if not 4 <= len(text) <= 60 or text[-1] in "。;:!,、" or not HAN_WORD.search(text):
            return False
        pieces = self.pieces(at)
        return not (pieces and pieces[0].hit)

    def _opens_record(self, at: int) -> bool:
        """Whether a paragraph begins with the label that opens every record of the page."""
        if not self.opener or at >= len(self.body):
            return False
        first = self.pieces(at)[0] if self.pieces(at) else None
        return bool(first and first.hit and first.hit.word == self.opener)

    def _next_is_field(self, at: int) -> bool:
        if at + 1 >= len(self.body):
            return False
        first = self.pieces(at + 1)
        return bool(first and first[0].hit and first[0].hit.field)

    def _next_is_unit(self, at: int) -> bool:
        if at + 1 >= len(self.body):
            return False
        paragraph = self._at(at + 1)
        return self._unit_colon(paragraph.start, paragraph.end) is not None

    def _unit_colon(self, start: int, end: int) -> tuple[int, int, int] | None:
        """The office that a paragraph begins with (区人社局:…), and where its text begins."""
        match = _UNIT_COLON.match(self.clean.folded, start, end)
        if not match:
            return None
        low, high = match.span(1) if match[1] else match.span(2)
        name = self.clean.folded[low:high]
        if not is_unit(name) or re.search(
            r"工作|方面|关于|以下|如下|建设$|(?:单位|部门)$|我[局委区市县]", name
        ):
            return None
        return low, high, match.end()

    @cached_property
    def _sources(self) -> Mapping[int, Head]:
        """The lines that say of which proposal the text above was taken: (摘自…《…》)."""
        lines = ((at, taken_from(self.clean, *self._at(at).range)) for at in range(len(self.body)))
        return {at: head for at, head in lines if head is not None}

    def _source_below(self, at: int) -> bool:
        """Whether such a line stands below a text, before what was answered."""
        for near in range(at + 1, min(at + _LONGEST_PROPOSAL, len(self.body))):
            if not self._sources:
                return False
            if near in self._sources:
                return True
            hit = self.pieces(near)[0].hit if self.pieces(near) else None
            if hit is not None and hit.field not in _ASKED_FOR:
                return False
        return False

    def _has_text_label(self, at: int) -> bool:
        hit = self.pieces(at)[0].hit if at < len(self.body) and self.pieces(at) else None
        return hit is not None and hit.colon and hit.field in _ASKED_FOR

    def _after_ornament(self, at: int) -> bool:
        """Whether a line of ornaments (※※※) stands before this paragraph."""
        last = self.body[at - 1] if at else -1
        return any(
            is_ornament(self.clean.paragraph_folded(self.clean.paragraphs[index]))
            for index in range(last + 1, self.body[at])
        )
