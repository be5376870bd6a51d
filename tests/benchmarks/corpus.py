"""A made-up library of any size: articles with the word frequencies of real pages.

The sentences of the five samples are cut into words by the longest match in the lexicon;
two fifths of the words are then put in place of others of the same length, drawn by their
frequency to the power of 0.75. Articles of about 1,500 characters are put together from
many such variants. The same number and seed give the same library.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from reader_app import paths
from reader_app.domain.document import Document, Genre
from reader_app.domain.newspaper import ArticleHead, Block, BlockKind
from reader_app.domain.proposal import Proposal
from reader_app.domain.span import FieldSource, Origin, Span

_LONGEST = 4  # characters of a word
_SWAPPED = 0.4
_VARIANTS = 200_000  # sentences to choose from
_FIRST_DAY, _DAYS = date(2015, 1, 1), 4_000
_UNKNOWN_DATE, _INFERRED_DATE = 0.02, 0.05
_WITH_RECORDS = 0.3
_PLACES = "萧山余杭临平拱墅滨江富阳临安桐庐淳安建德上虞柯桥诸暨嵊州新昌南浔德清长兴安吉海宁"
_PAPERS = tuple(
    _PLACES[at : at + 2] + kind for at in range(0, len(_PLACES), 2) for kind in ("日报", "晚报")
)
_OFFICES = tuple(
    f"{work}局"
    for work in re.findall(
        "..",
        "教育公安财政民政司法住建交通水利文旅卫健商务统计审计城管人社应急发改科技经信医保环保市监规划农业",
    )
)
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文斌建国红梅志远晓东海燕春雷"
_DIGITS = "0123456789"


@dataclass(frozen=True, slots=True)
class MadeArticle:
    document: Document
    path: str


class Corpus:
    """Articles by number; making one takes a fraction of the time that storing it takes."""

    def __init__(self, seed: int = 1) -> None:
        self._seed = seed
        self._sentences = _variants(Random(seed), _VARIANTS)

    def articles(self, count: int, first: int = 0) -> Iterator[MadeArticle]:
        for number in range(first, first + count):
            yield self.article(number)

    def article(self, number: int) -> MadeArticle:
        chance = Random(self._seed * 1_000_003 + number)
        draft = _Draft()
        digits = str.maketrans(_DIGITS, "".join(chance.sample(_DIGITS, 10)))
        paper = chance.choice(_PAPERS)
        headline = self._sentence(chance)[: chance.randint(8, 22)].rstrip(",。、:;“” ")
        headline_span = draft.line(BlockKind.HEADLINE, headline or "短讯")
        draft.line(BlockKind.BYLINE, f"■记者 {_person(chance)} 通讯员 {_person(chance)}")
        proposals = []
        records = chance.randint(1, 4) if chance.random() < _WITH_RECORDS else 0
        for order in range(1, records + 1):
            proposals.append(self._proposal(draft, chance, order, paper[:2]))
        wanted = int(chance.gauss(1_480, 250))
        while draft.length < max(wanted, 400):
            text = "".join(self._sentence(chance) for _ in range(chance.randint(2, 6)))
            draft.line(BlockKind.PARAGRAPH, text.translate(digits))
        dated = self._date(chance)
        head = ArticleHead(
            newspaper=paper,
            page_no=f"{chance.randint(1, 12):02}",
            headline=headline or "短讯",
            sources={
                "headline": FieldSource(((headline_span,),)),
                **({"date_inferred": _INFERRED} if "date_inferred" in dated else {}),
            },
            **dated,
        )
        document = Document(
            file=f"{number}.txt",
            source=draft.text,
            genre=Genre.PROPOSAL_FEATURE if proposals else Genre.NEWSPAPER_PAGE,
            genre_confidence=1.0,
            head=head,
            blocks=tuple(draft.blocks),
            proposals=tuple(proposals),
        )
        return MadeArticle(document, f"/corpus/{number}.txt")

    def _sentence(self, chance: Random) -> str:
        return self._sentences[int(chance.random() * len(self._sentences))]

    def _proposal(self, draft: _Draft, chance: Random, order: int, place: str) -> Proposal:
        number = chance.randint(1, 400)
        title = "关于" + re.sub(r"\W", "", self._sentence(chance))[:14] + "的建议"
        people = tuple({_person(chance): None for _ in range(chance.randint(1, 2))})
        lead = place + "区" + chance.choice(_OFFICES)
        co = place + "区" + chance.choice(_OFFICES)
        category = chance.choice("AAABBC")
        at = draft.line(BlockKind.RECORD_HEAD, f"第{number}号提案")
        sources = {"number": FieldSource(((Span(at.start + 1, at.end - 3),),))}
        for name, label, value in (
            ("title", "", title), ("proposers", "提案者:", "、".join(people)),
            ("lead_units", "主办单位:", lead), ("co_units", "会办单位:", co),
            ("category", "办理类别:", category),
        ):  # fmt: skip
            span = draft.line(BlockKind.FIELD, label + value)
            sources[name] = FieldSource(_items(span.start + len(label), value, name))
        reply = self._sentence(chance)
        span = draft.line(BlockKind.PARAGRAPH, reply)
        sources["reply"] = FieldSource(((span,),))
        return Proposal(
            order=order, number=number, title=title, proposers=people, lead_units=(lead,),
            co_units=(co,), category=category, reply=reply, sources=sources,
        )  # fmt: skip

    def _date(self, chance: Random) -> dict[str, str]:
        draw = chance.random()
        if draw < _UNKNOWN_DATE:
            return {}
        day = (_FIRST_DAY + timedelta(chance.randrange(_DAYS))).isoformat()
        return {"date_inferred" if draw < _UNKNOWN_DATE + _INFERRED_DATE else "date": day}


_INFERRED = FieldSource((), Origin.INFERRED, 0.8, "由上下文推断")


class _Draft:
    """A text under way, a line per block."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self.blocks: list[Block] = []
        self.length = 0

    def line(self, kind: BlockKind, text: str) -> Span:
        span = Span(self.length, self.length + len(text))
        self._lines.append(text)
        self.blocks.append(Block(kind, (span,)))
        self.length += len(text) + 1
        return span

    @property
    def text(self) -> str:
        return "\n".join(self._lines)


def _items(start: int, value: str, name: str) -> tuple[tuple[Span, ...], ...]:
    if name != "proposers":
        return ((Span(start, start + len(value)),),)
    items = []
    for person in value.split("、"):
        items.append((Span(start, start + len(person)),))
        start += len(person) + 1
    return tuple(items)


def _person(chance: Random) -> str:
    return chance.choice(_SURNAMES) + "".join(chance.choices(_GIVEN, k=chance.choice((1, 2, 2))))


def _variants(chance: Random, count: int) -> list[str]:
    lexicon = _Lexicon()
    drafts = [lexicon.words(sentence) for sentence in sample_sentences()]
    return [lexicon.swapped(chance.choice(drafts), chance) for _ in range(count)]


def sample_sentences() -> list[str]:
    sentences = []
    for path in paths.seeds():
        for line in path.read_text(encoding="utf-8-sig").splitlines():
            sentences += re.findall(r"[^。!?！？;；]{6,90}[。!?！？;；]", line.strip())
    return [re.sub(r"\s+", "", sentence) for sentence in sentences]


class _Lexicon:
    def __init__(self) -> None:
        self._by_length: dict[int, list[str]] = {}
        weights: dict[int, list[float]] = {}
        with paths.resource("lexicon/words.txt").open(encoding="utf-8") as lines:
            for line in lines:
                word, _, frequency = line.strip().partition(" ")
                self._by_length.setdefault(len(word), []).append(word)
                weights.setdefault(len(word), []).append(int(frequency) ** 0.75)
        self._words = {length: frozenset(words) for length, words in self._by_length.items()}
        self._sums = {length: list(accumulate(each)) for length, each in weights.items()}

    def words(self, sentence: str) -> list[str]:
        words = []
        at = 0
        while at < len(sentence):
            length = next(
                (n for n in range(_LONGEST, 1, -1) if sentence[at : at + n] in self._words[n]), 1
            )
            words.append(sentence[at : at + length])
            at += length
        return words

    def swapped(self, words: list[str], chance: Random) -> str:
        return "".join(
            self._draw(len(word), chance) if len(word) > 1 and chance.random() < _SWAPPED else word
            for word in words
        )

    def _draw(self, length: int, chance: Random) -> str:
        sums = self._sums[length]
        return self._by_length[length][bisect(sums, chance.random() * sums[-1])]
