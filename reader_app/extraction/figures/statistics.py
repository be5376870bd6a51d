"""The session's figures, read from the sentences that report them: 提案统计."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from reader_app.domain.proposal import Proposal
from reader_app.domain.span import FieldSource, Origin, Span, without_overlaps
from reader_app.domain.statistics import Figure, Statistics
from reader_app.extraction.figures.categories import (
    CATEGORY,
    CATEGORY_NUMBERED,
    CATEGORY_PREFIX,
    CATEGORY_SHARE,
    CATEGORY_TOLD,
    DIVIDED,
    NO_CATEGORY,
    NO_SUBJECT,
)
from reader_app.extraction.figures.claimed import (
    ANNOUNCED,
    ANNOUNCES,
    ANNOUNCING,
    CLAIMS,
    COUNT_ALONE,
    PRINTED_COUNT,
    PRINTS,
    SELECTED,
)
from reader_app.extraction.figures.count_rows import ALL_REPLIED, COUNT_ROWS, UNCOUNTED_ROWS
from reader_app.extraction.figures.counted import COUNTS, DIGITS, NUMBERS
from reader_app.extraction.figures.figure_flow import flow
from reader_app.extraction.figures.number_features import Number, NumberedText, numbers_in
from reader_app.extraction.figures.outcomes import (
    OUTCOME,
    OUTCOME_BEFORE,
    OUTCOME_LIST,
    OUTCOME_SHARE,
    OUTCOME_WORDS,
    SHARES_IN_TURN,
)
from reader_app.extraction.figures.rates import (
    AIMED_AT,
    KEY_LABEL,
    MASKED,
    PERCENT,
    PERIOD,
    RATE_WORDS,
    SHARE,
)
from reader_app.extraction.figures.rates_in_turn import (
    MOTIONS_SATISFACTION,
    is_of_representatives,
    rates_in_turn,
)
from reader_app.extraction.figures.weighed import best_first, may_share, sureness, weighed
from reader_app.extraction.figures.whose import (
    ABOUT_PROPOSALS,
    APPROXIMATE_AFTER,
    APPROXIMATE_BEFORE,
    APPROXIMATE_RATE,
    BESIDE_LATER,
    IN_SOMEBODYS_NAME,
    INTENDED,
    LAST_YEAR,
    LATER_ONES,
    NOT_OF_AWARDS,
    NOT_OF_MOTIONS,
    OF_A_LEVEL,
    OF_A_PARTY,
    OF_A_TERM,
    OF_AWARDS,
    OF_BOTH,
    OF_EACH_CASE,
    OF_EACH_YEAR,
    OF_MAKERS,
    OF_MEMBERS,
    OF_MOTIONS,
    OF_ONE_PERSON,
    OF_OTHER_BODIES,
    OF_OTHER_CASES,
    OF_OTHER_PEOPLE,
    OF_PROPOSALS,
    OF_THE_HANDLED,
    OF_THE_PUBLIC,
    ONE_MEMBER_NAMED,
    ONE_MEMBERS,
    ONE_PERSONS,
    OTHER_SESSION,
    SOMEWHERE,
    SURENESS,
    THIS_YEAR,
    TO_BE_MADE,
    USUALLY,
)
from reader_app.extraction.words.person_names import is_surname, is_word
from reader_app.extraction.words.printed_number import number
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean, Paragraph
from reader_app.text.width import fold_width

_FIGURES = re.compile(r"[\d*零〇一二两三四五六七八九十百]")
_SENTENCE = re.compile(r"[^。!?\n]+")
_ANNOUNCED_WITHIN = 80  # characters
_LONGEST = 1200  # characters of a sentence that are looked at in one go
_ONE_IS_NONE = (
    "key_led_by_party_government",
    "key_supervised_by_cppcc",
    "handled_proposals",
    "units",
    "filed_after_merge",
    "received",
    "filed",
    "key",
    "excellent",
    "replied",
    "cases_claimed",
)
_COUNTED_PROPOSALS = re.compile(
    r"提案(?:共|有|为|计|的|总数){0,3}[0-9一二三四五六七八九十百]{1,9}[件份]"
    r"|[0-9一二三四五六七八九十百][件份][^,;。:0-9]{0,10}提案"
)
_SETS_OUT = re.compile("围绕|聚焦|事关")
_PRINTED_TWICE = re.compile("[,，](?=[,，、])")  # 政治法律,、劳动人事
_OF_A_KIND = re.compile("重点|优秀")  # which has figures of its own
_FEWEST_PARTS, _MOST_PARTS = 3, 40
_TOTALS = ("received", "filed", "filed_after_merge", "handled", "handled_proposals", "replied")
_TOTAL_NEAR = 200  # characters before a division
_TOTAL = re.compile(rf"(?P<n>{DIGITS})件")
_PARTS_FOLLOW = re.compile("提案(?:当?中|里)[,:]?[^。\n]*$")
_OF_THESE = re.compile("提案(?:当?中|里)[,:]$")
_DEALT_WITH = re.compile(
    "(?:[我本][局委办院][^,。]{0,6}(?:收到|接收)|承办|办理|办复|主办)(?!工作|情况|会)"
)
_HANDED_ON = re.compile(".*由.*办理")
_ABOUT_RATE = re.compile(r"(?:接近|大约|约为|约达|近乎|超出|高于|不低于|不少于|将近)(?:了)?$")
_EACH_KIND = ("motions", "handled_proposals", "handled_lead", "handled_co")
_OF_ALL_LEVELS = (*_EACH_KIND, "handled", "proposals_total")  # not where each level has its own
_MOST_NUMBERS = 120  # of a page whose numbers are weighed
_LEARNED = 0.85  # how sure a figure is at most that no row words
_SHARES = (
    {"filed": "filing_rate"}
    | {f"result_{x}": f"result_rate_{x}" for x in "ABCD甲乙丙丁"}
    | {f"told_{x}": f"told_rate_{x}" for x in "ABCD"}
)


def read_statistics(
    clean: Clean,
    proposals: Sequence[Proposal],
    body: Sequence[Paragraph],
    letter: bool = False,
    titles: Sequence[Paragraph] = (),
) -> Statistics:
    """What the text reports of the session, or of an office's year.

    Figures inside the records' own text are the records', not the session's. Of those in
    ``titles`` only the count of the records is the page's own: 三件提案的落地故事.
    """
    if not _is_about_proposals(clean.folded, 0, len(clean.folded), ("提案", "议案", "建议")):
        return Statistics()
    if "政协" not in clean.folded and OF_OTHER_BODIES.search(clean.folded):
        return Statistics()
    if MASKED.search(clean.folded):
        body = [*titles, *body]  # a site that masks the figures of a text prints them in its title
    text, places = flow(clean, body)
    ledger = _Ledger(clean, text, places, _record_ranges(proposals), letter=letter)
    for sentence in _SENTENCE.finditer(text):
        for start in range(sentence.start(), sentence.end(), _LONGEST):
            end = min(start + _LONGEST, sentence.end())
            if not _FIGURES.search(text, start, end):
                continue
            if _is_about_proposals(text, start, end):
                ledger.read(start, end)
            else:
                ledger.read_printed(start, end, ("件",))
    ledger.read_titles(titles)
    ledger.conclude(len(proposals))
    return Statistics(figures=ledger.figures, sources=ledger.sources)


def numbered_text(
    clean: Clean,
    proposals: Sequence[Proposal],
    body: Sequence[Paragraph],
    letter: bool = False,
    titles: Sequence[Paragraph] = (),
) -> NumberedText:
    """The text that figures are read from with its numbers, to learn from."""
    text, places = flow(clean, body)
    ledger = _Ledger(clean, text, places, _record_ranges(proposals), letter=letter)
    ledger.read_titles(titles)
    return ledger.numbered(len(proposals))


def _is_about_proposals(
    text: str, start: int, end: int, words: Sequence[str] = ABOUT_PROPOSALS
) -> bool:
    return any(text.find(word, start, end) >= 0 for word in words)


def _record_ranges(proposals: Sequence[Proposal]) -> list[Span]:
    """Where the records' own words stand, as sorted ranges without overlaps."""
    return without_overlaps(
        span
        for proposal in proposals
        for record in (proposal, *proposal.related)
        for name, source in record.sources.items()
        if name != "section"
        for span in source.spans
    )


@dataclass
class _Ledger:
    """The figures found so far. The first statement of a figure holds."""

    clean: Clean
    text: str  # folded
    places: Sequence[int]  # of its characters in the clean text
    taken: Sequence[Span]  # of the source: the records' own words
    figures: dict[str, Figure] = field(default_factory=dict)
    sources: dict[str, FieldSource] = field(default_factory=dict)
    of_a_term: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    letter: bool = False  # which answers proposals, and claims none
    printed: list[tuple[int, int, int]] = field(default_factory=list)  # counts, and their places
    all_replied: tuple[int, int] | None = None  # in the clean text
    announced: list[tuple[int, int, int]] = field(default_factory=list)  # in the clean text
    titles: str = ""  # folded
    of_this_year: bool = True  # what is told of last year has a name of its own

    def read(self, start: int, end: int) -> None:
        """Take in the figures of one sentence."""
        if SOMEWHERE.search(self.text, start, end):
            return
        claimed: set[int] = set()  # where the figures stand that a row has claimed
        self._read_outcomes(start, end, claimed)
        counts = bool(COUNTS.search(self.text, start, end))
        if counts:
            self._read_categories(start, end, claimed)
            for letter, pattern in OUTCOME_WORDS:
                for match in pattern.finditer(self.text, start, end):
                    self._count(f"told_{letter}", match, claimed, confidence=0.7)
        for key, pattern, shared, word, _ in COUNT_ROWS if counts else UNCOUNTED_ROWS:
            if self.text.find(word, start, end) >= 0:
                for match in pattern.finditer(self.text, start, end):
                    self._count(key, match, set(claimed) if shared else claimed)
        self._read_claims(start, end)
        self._read_rates(start, end)
        self._read_words(start, end)

    def read_titles(self, titles: Sequence[Paragraph]) -> None:
        """How many proposals the headlines announce, perhaps those of the page."""
        for title in titles:
            words = self.clean.paragraph_folded(title)
            self.titles += words + " "
            if every := ALL_REPLIED.search(words):
                self.all_replied = (title.start + every.start("n"), title.start + every.end("unit"))
            for match in re.finditer(PRINTED_COUNT, words):
                value = number(match["n"])
                if value is not None and not _OF_A_KIND.search(words, match.start()):
                    place = (title.start + match.start("n"), title.start + match.end("unit"))
                    self.announced.append((value, *place))

    def conclude(self, proposals: int) -> None:
        """Figures that follow from the ones that are printed."""
        figures = self.figures
        for key, stated in self.of_a_term.items():
            if "received" not in self.figures or key != "received":
                self._state(key, *stated, 0.75)
        self._read_numbered_categories()
        self._settle_years()
        self._settle_levels()
        self._settle_outcomes()
        self._settle_handled()
        self._settle_key()
        self._settle_replied()
        self._settle_printed(proposals)
        self._settle_bills()
        parts = sum(count for _, count in figures_in(figures, "handled_lead", "handled_co"))
        if "motions" in figures and parts not in (
            figures.get("handled"),
            figures.get("proposals_total"),
        ):
            # Then 主办 and 会办 are said of either kind, and of neither in all.
            for key in ("handled_lead", "handled_co"):
                figures.pop(key, None)
                self.sources.pop(key, None)
        whole = [figures.get(key) for key in ("received", "handled")]
        if figures.get("individual") in whole and not {"collective", "joint"} & figures.keys():
            # 189件委员提案 are all that came, by another name
            figures.pop("individual", None)
            self.sources.pop("individual", None)
        if "merged_in" in figures and "filed" in figures and "filed_after_merge" not in figures:
            merged = self.sources["merged_in"].spans
            filed = self.sources["filed"]
            if merged and filed.spans and merged[0].start < filed.spans[0].start:
                reason = "立案件数印在并案之后，应为并案后的件数"
                self._put("filed_after_merge", figures["filed"], filed.items, 0.8, reason)
        if "filed_after_merge" in figures and "filed" not in figures:
            items = self.sources["filed_after_merge"].items
            self._put("filed", figures["filed_after_merge"], items, 0.8, "只印出并案后的立案件数")
        self._weigh(proposals)
        if self.letter or self._claims_others():
            figures.pop("cases_claimed", None)
            self.sources.pop("cases_claimed", None)
        if "cases_claimed" in figures and proposals:
            self._put("cases_present", proposals, (), 0.95, "按本文实际刊出的条目数得出")

    def numbered(self, records: int) -> NumberedText:
        """The numbers that are in no record's words, as they are weighed."""
        numbers = [
            one
            for one in numbers_in(self.text)
            if not self._is_inside_record(one.start, one.behind)
        ]
        return NumberedText(self.text, numbers, self.titles, self.letter, records)

    def _weigh(self, proposals: int) -> None:
        """What no row words but is told all the same, and how sure the rest is."""
        if not self.figures:
            return  # a page that tells of other things: a story, the congress
        page = self.numbered(proposals)
        numbers = page.numbers
        if not 0 < len(numbers) <= _MOST_NUMBERS:
            return
        likely = weighed(page)
        held = [self._held_by(one) for one in numbers]
        for key, source in [*self.sources.items()]:
            name = key.removeprefix("last_year_")
            said = [n.get(name, 1.0) for n, keys in zip(likely, held, strict=True) if key in keys]
            if said:
                sure = min(source.confidence, sureness(max(said)))
                self.sources[key] = replace(source, confidence=sure)
        for p, key, k in best_first(likely):
            one = numbers[k]
            named = self._of_its_year(key, one.start) if self.of_this_year else key
            if named in self.figures or not may_share(key, held[k]) or self._is_barred(key, one):
                continue
            place = one.start, one.end
            value = self._printed(*place) if isinstance(one.value, str) else one.value
            self._state(named, value, one.start, one.behind, min(_LEARNED, p))
            held[k].add(named)

    def _held_by(self, one: Number) -> set[str]:
        """The figures that are read from a number."""
        spans = self._spans(one.start, one.end)
        return {
            key
            for key, source in self.sources.items()
            if one.value in _values(self.figures[key])
            and any(
                _overlap(span, mine) for item in source.items for span in item for mine in spans
            )
        }

    def _is_barred(self, key: str, one: Number) -> bool:
        """Whether a number is no figure by rules that hold however it is worded."""
        if key == "key" and any(name.startswith("key_") for name in self.figures):
            return True  # 市长领办重点提案8件: no more than its own
        if key in _OF_ALL_LEVELS and len(self._levels) > 1:
            return True
        text, start = self.text, self._sentence_start(one.start, 200, "。\n!?")
        ends = [at for mark in "。\n" if (at := text.find(mark, one.behind)) >= 0]
        end = min(ends, default=len(text))
        if SOMEWHERE.search(text, start, end) or APPROXIMATE_AFTER.match(text, one.behind):
            return True
        before = text[max(0, one.start - 6) : one.start]
        if one.unit == "%":
            said = text[max(start, one.start - 40) : one.start]
            others = OF_OTHER_PEOPLE.search(said) and not OF_MEMBERS.search(said)
            return bool(others or AIMED_AT.search(text, start, end) or _ABOUT_RATE.search(before))
        return (
            bool(APPROXIMATE_BEFORE.search(before))
            or self._is_of_another_session(one.start)
            or self._is_anothers(key, one.start, (one.start, one.end), one.behind)
        )

    def _claims_others(self) -> bool:
        """Whether what is claimed are the key ones, or the excellent ones, by another name."""
        claimed = self.figures.get("cases_claimed")
        return claimed in (self.figures.get("key"), self.figures.get("excellent"))

    def _read_claims(self, start: int, end: int) -> None:
        """How many proposals the page says it prints."""
        for row in CLAIMS:
            for match in row.pattern.finditer(self.text, start, end):
                self._count(row.key, match, set())
        self.read_printed(start, end)

    def read_printed(self, start: int, end: int, units: Sequence[str] = ()) -> None:
        """The counts of a sentence that announces what the page prints: 从中选出4件.

        ``units``: the only counters that are looked at, where the sentence names no proposals.
        """
        prints = PRINTS.search(self.text, start, end)
        patterns = [(SELECTED, start), *((one, start) for one in ANNOUNCING)]
        if prints:
            patterns += [(PRINTED_COUNT, start), (COUNT_ALONE, prints.start())]
        if self._announced_after(end):
            patterns.append((ANNOUNCED, start))
        for pattern, at in patterns:
            for match in pattern.finditer(self.text, at, end):
                value = number(match["n"])
                of_cases = not units or match["unit"] in units
                if value is not None and of_cases and self._is_exact(match):
                    self.printed.append((value, match.start("n"), match.end("unit")))

    def _announced_after(self, end: int) -> bool:
        """Whether the paragraph goes on to say that it prints what was counted."""
        last = self.text.find("\n", end, end + _ANNOUNCED_WITHIN)
        return bool(
            ANNOUNCES.search(self.text, end, last if last >= 0 else end + _ANNOUNCED_WITHIN)
        )

    def _settle_printed(self, proposals: int) -> None:
        """A count in the sentence that announces the records, if it is theirs."""
        for value, start, end in self.printed:
            if value == proposals > 1 and value != self.figures.get("excellent"):
                self._drop_same("handled", value, start, end)
                self._state("cases_claimed", value, start, end, 0.85)
        for value, start, end in self.announced:
            known = (self.figures.get("key"), self.figures.get("excellent"))
            if value == proposals > 1 and value not in (*known, self.figures.get("cases_claimed")):
                self.figures["cases_claimed"] = value
                spans = self.clean.spans(start, end)
                self.sources["cases_claimed"] = FieldSource(items=(spans,), confidence=0.8)

    def _drop_same(self, key: str, value: int, start: int, end: int) -> None:
        """Take back a figure that is but the count of what the page prints."""
        source = self.sources.get(key)
        places = {span for item in source.items for span in item} if source else set()
        told = self._spans(start, end)
        if self.figures.get(key) == value and any(
            one.start <= span.start and span.end <= one.end for one in places for span in told
        ):
            del self.figures[key], self.sources[key]

    def _settle_years(self) -> None:
        """Last year's figures are the page's, where it tells none of this year."""
        if self.figures.keys() & {"received", "filed", "handled", "handled_proposals", "replied"}:
            last = [key for key in self.figures if key.startswith("last_year_told_")]
            for key in last:
                name = key.replace("told_", "result_")
                self.figures[name] = self.figures.pop(key)
                self.sources[name] = self.sources.pop(key)
            return
        if not any(f"last_year_{key}" in self.figures for key in ("received", "filed", "handled")):
            return
        self.of_this_year = False
        for key in [key for key in self.figures if key.startswith("last_year_")]:
            name = key.removeprefix("last_year_")
            value, source = self.figures.pop(key), self.sources.pop(key)
            if name not in self.figures:
                self.figures[name] = value
                self.sources[name] = source

    def _settle_bills(self) -> None:
        """The congress's bills count where no suggestions are counted."""
        bills, source = self.figures.pop("bills", None), self.sources.pop("bills", None)
        if bills is not None and source is not None and "motions" not in self.figures:
            self.figures["motions"], self.sources["motions"] = bills, source
        if not self._tells_of_proposals and "motions" in self.figures:
            self.figures.pop("to_suggestions", None)  # 其余9件转作建议 are bills
            self.sources.pop("to_suggestions", None)

    def _settle_levels(self) -> None:
        if len(self._levels) > 1 and "motions" in self.figures:
            for key in _EACH_KIND:
                self.figures.pop(key, None)
                self.sources.pop(key, None)

    @cached_property
    def _levels(self) -> set[str]:
        """The levels of assemblies of which figures are told."""
        return {match[1] for match in OF_A_LEVEL.finditer(self.text)}

    def _settle_outcomes(self) -> None:
        """Classes told in words count where none is told by its letter."""
        told = {key: self.figures.pop(key) for key in list(self.figures) if key[:5] == "told_"}
        sources = {key: self.sources.pop(key) for key in told}
        if any(key.startswith("result_") for key in self.figures):
            return
        for key, value in told.items():
            name = key.replace("told_", "result_")
            if key.endswith("_D") and "told_C" not in told:
                name = name[:-1] + "C"  # what is kept for reference, where nothing else is C
            self.figures[name] = value
            self.sources[name] = sources[key]

    def _settle_key(self) -> None:
        """4件重点提案由主席会议成员督办: where nobody else has any, these are all of them."""
        source = self.sources.get("key_supervised_by_cppcc")
        if source is None or {"key", "key_led_by_party_government"} & self.figures.keys():
            return
        last = max(span.end for span in source.spans)
        near = fold_width(self.clean.source[min(span.start for span in source.spans) : last + 8])
        if "重点" in near:
            value = self.figures["key_supervised_by_cppcc"]
            self._put("key", value, source.items, 0.8, "重点提案只见于政协督办之数")

    def _settle_replied(self) -> None:
        """一百零三件提案全部办复 in a headline, where so many were taken up."""
        if self.all_replied is None or "replied" in self.figures:
            return
        start, end = self.all_replied
        count = number(self.clean.folded[start : end - 1])
        if count in [value for _, value in figures_in(self.figures, "filed", "handled")]:
            assert count is not None
            self.figures["replied"] = count
            self.sources["replied"] = FieldSource((self.clean.spans(start, end),), confidence=0.9)

    def _settle_handled(self) -> None:
        """What an office dealt with: all of it, or beside the congress's motions the proposals."""
        for last in ("last_year_handled_proposals",):
            if last in self.figures:
                self.figures.setdefault("last_year_handled", self.figures.pop(last))
                self.sources.setdefault("last_year_handled", self.sources.pop(last))
        count = self.figures.pop("handled_proposals", None)
        source = self.sources.pop("handled_proposals", None)
        if count is None or source is None:
            return
        motions = sum(value for _, value in figures_in(self.figures, "motions"))
        both = count + motions if motions and isinstance(count, int) else None
        if both is not None and (self.figures.get("replied"), "handled" in self.figures) == (
            both,
            False,
        ):
            # 建议3件,提案2件。5件全部办结: of both kinds together
            self.figures["handled"] = self.figures.pop("replied")
            self.sources["handled"] = self.sources.pop("replied")
        if both is not None and "handled" not in self.figures:
            self._put_sum("handled", both)
        first = min(span.start for span in source.spans)
        behind = max(span.end for span in source.spans)
        sentence = fold_width(self.clean.source[max(0, first - 60) : behind]).rpartition("。")[2]
        beside = "motions" in self.figures and not _DEALT_WITH.search(sentence)
        is_part = beside or "handled" in self.figures
        key = "proposals_total" if is_part else "handled"
        is_news = key == "proposals_total" or "received" not in self.figures
        if self.figures.get("received", count) != count:  # 其中交由政府办理的801件
            words = (self.clean.source[span.start : span.end] for span in source.spans)
            said = "".join(fold_width("".join(words)).split())
            is_news = is_news or bool(_HANDED_ON.match(said))
        if key not in self.figures and is_news:
            self.figures[key] = count
            self.sources[key] = source

    def _put_sum(self, key: str, count: int) -> None:
        """代表建议4件,政协提案6件,共10件: the sum of them, if it is printed."""
        told = re.search(rf"(?<=[,。;(])(?:总?共计?|合计|总计)[ ]?({count})件", self.text)
        if told is not None:
            self.figures[key] = count
            self.sources[key] = FieldSource((self.clean.spans(*told.span(1)),), confidence=0.9)

    def _read_outcomes(self, start: int, end: int, claimed: set[int]) -> None:
        text = self.text
        for match in OUTCOME.finditer(text, start, end):
            before = text[max(start, match.start() - 1) : match.start()]
            if before.isascii() and before.isalnum():
                continue
            self._count(f"result_{match['letter']}", match, claimed)
        for match in OUTCOME_BEFORE.finditer(text, start, end):
            self._count(f"result_{match['letter'] or match['told']}", match, claimed)
        for match in OUTCOME_LIST.finditer(text, start, end):
            low = match.start("list")
            for letter, figure in zip("ABCD", NUMBERS.finditer(match["list"]), strict=False):
                claimed.add(low + figure.start())
                place = (low + figure.start(), low + figure.end())
                value = number(figure.group())
                if value is not None:
                    self._state(f"result_{letter}", value, *place)
        for match in OUTCOME_SHARE.finditer(text, start, end):
            self._state_rate(f"result_rate_{match['letter']}", match)
        for match in SHARES_IN_TURN.finditer(text, start, end):
            letters = re.findall(
                "[A-D](?=[”类])", text[max(start, match.start() - 80) : match.start()]
            )
            rates = list(PERCENT.finditer(text, *match.span("rates")))
            letters = [one for k, one in enumerate(letters) if one not in letters[:k]]
            if len(letters) == len(rates):
                for letter, rate in zip(letters, rates, strict=True):
                    self._state_rate(f"result_rate_{letter}", rate)

    def _read_categories(self, start: int, end: int, claimed: set[int]) -> None:
        """经济建设方面120件, 文化建设方面84件 …: a division, so one alone is none."""
        if "categories" in self.figures:
            return
        told = list(CATEGORY_TOLD.finditer(self.text, start, end))
        if len(told) > 2:
            return self._put_categories(told, claimed)
        best: list[re.Match[str]] = []
        run: list[re.Match[str]] = []
        for match in CATEGORY.finditer(self.text, start, end):
            if run and not CATEGORY_SHARE.fullmatch(self.text, run[-1].end(), match.start()):
                run = []
            if match.start("n") in claimed or not self._names_subject(
                match, bool(run) and _is_divided(run[0])
            ):
                continue
            run.append(match)
            if (_is_division(run) or self._adds_up(run)) and len(run) > len(best):
                best = list(run)
        if not best:
            best = self._plain_division(start, end, claimed)
        if len(best) > 2 and self.text.startswith(",其中", best[0].end()):
            best = best[1:]  # the whole that the others are parts of
        self._put_categories(best, claimed)

    def _plain_division(self, start: int, end: int, claimed: set[int]) -> list[re.Match[str]]:
        """工业经济21件、农业农村24件、城建交通38件, whose sum alone tells that they are parts."""
        run: list[re.Match[str]] = []
        for match in CATEGORY.finditer(self.text, start, end):
            if run and not CATEGORY_SHARE.fullmatch(self.text, run[-1].end(), match.start()):
                run = []
            name = self._subject(match)
            if match.start("n") in claimed or NO_CATEGORY.search(name) or NO_SUBJECT.search(name):
                run = []
                continue
            run.append(match)
            if self._adds_up(run) and not self._is_inside_record(*match.span()):
                return run
        return []

    def _read_numbered_categories(self) -> None:
        """一是经济建设。涉及提案51件,…。二是…: a division over several sentences."""
        told = [
            match
            for match in CATEGORY_NUMBERED.finditer(self.text)
            if not self._is_inside_record(*match.span())
        ]
        told = told if len(told) >= _FEWEST_PARTS else self._sentence_each()
        if "categories" not in self.figures and told:
            self._put_categories(told, set())

    def _sentence_each(self) -> list[re.Match[str]]:
        """涉及经济方面的102件,占51.5%。涉及文化方面的41件。…: parts that have a sentence each."""
        run: list[re.Match[str]] = []
        for match in CATEGORY.finditer(self.text):
            name = self._subject(match)
            told = match["mark"] or match["lead"]
            if not told or NO_CATEGORY.search(name) or name.count("、") > 2:
                continue
            between = self.text[run[-1].end() : match.start()] if run else ""
            apart = run and not CATEGORY_SHARE.fullmatch(between.replace("。", ","))
            if apart or len(run) > _MOST_PARTS:
                run = []
            if not self._is_inside_record(*match.span()):
                run.append(match)
            if self._adds_up(run):
                return run
        return []

    def _adds_up(self, run: Sequence[re.Match[str]]) -> bool:
        """Whether the entries are the parts of a total printed before: 109件提案中,农业36件、…"""
        counts = [number(match["n"]) for match in run]
        if len(run) < _FEWEST_PARTS or None in counts:
            return False
        total = sum(count for count in counts if count)
        known = [value for _, value in figures_in(self.figures, *_TOTALS)]
        low = max(0, run[0].start() - _TOTAL_NEAR)
        near = _TOTAL.finditer(self.text, low, run[0].start())
        return total in known or any(number(match["n"]) == total for match in near)

    def _put_categories(self, run: Sequence[re.Match[str]], claimed: set[int]) -> None:
        names: dict[str, int] = {}
        items: list[tuple[Span, ...]] = []
        for match in run:
            name, count = self._subject(match), number(match["n"])
            printed = self._printed(match.end("name") - len(name), match.end("name"))
            printed = _PRINTED_TWICE.sub("", printed)
            if count is None or printed in names:
                continue
            names[printed] = count
            items.append(self._spans(match.end("name") - len(name), match.end("unit")))
            claimed.add(match.start("n"))
        if len(names) > 1:
            self.figures["categories"] = names
            self.sources["categories"] = FieldSource(items=tuple(items), confidence=0.9)

    def _subject(self, match: re.Match[str]) -> str:
        return CATEGORY_PREFIX.sub("", match["name"])

    def _names_subject(self, match: re.Match[str], goes_on: bool) -> bool:
        name = self._subject(match)
        counted = self.text[match.start("n") - 1] == "的"
        if match["lead"] and _SETS_OUT.search(match["lead"]) and name.count("、") > 1:
            return False  # 围绕甲、乙、丙等提交提案37件: what they speak of, and no subject's name
        told = match["mark"] is not None or match["lead"] or match["kind"] or counted or goes_on
        told = told or bool(
            _PARTS_FOLLOW.search(self.text, max(0, match.start() - 200), match.start())
        )
        told = told or bool(DIVIDED.search(self.text, max(0, match.start() - 90), match.start()))
        return (
            len(name) > 1
            and bool(told)
            and not NO_CATEGORY.search(name)
            and not self._is_inside_record(*match.span())
        )

    def _count(
        self, key: str, match: re.Match[str], claimed: set[int], confidence: float = 1.0
    ) -> None:
        place = match.start("n")
        if place in claimed:
            return
        value = number(match["n"])
        if value is None or not self._is_exact(match):
            return
        claimed.add(place)
        if self._is_of_another_session(match.start()):
            told = key == "filed" or "收" in match.group()  # members make, an assembly receives
            if key in ("received", "filed") and told and self._is_of_a_term(match.start()):
                self.of_a_term.setdefault(key, (value, match.start(), match.end()))
            return
        if key == "replied_motions":
            if self._tells_of_proposals:
                return
            key = "replied"
        if match.groupdict().get("unit") == "条" and key == "filed" and not match["n"].isdigit():
            return  # 三条都过的立案: conditions
        behind = match.end("unit" if "unit" in match.re.groupindex else "n")
        if self._is_anothers(key, match.start(), match.span("n"), behind):
            return
        is_first = key not in self.figures
        self._state(self._of_its_year(key, place), value, match.start(), match.end(), confidence)
        unit = match.groupdict().get("unit") or "件"
        if is_first and key == "received" and unit != "件":
            self._state("received_unit", unit, *match.span("unit"))
        self._read_share(key, match.end())

    def _is_anothers(self, key: str, start: int, place: Range, behind: int) -> bool:
        """Whether what a wording says is not the page's own: it is one member's, or of motions.

        ``place``: of the number, the end of whose counter is ``behind``.
        """
        text, (at, end) = self.text, place
        if text[at:end] in ("一", "1") and key in _ONE_IS_NONE:
            return True  # 一件提案 tells of a proposal, and counts none
        if key in OF_EACH_CASE and self._is_of_other_cases(start):
            return True
        if key in OF_ONE_PERSON and self._is_one_members(at):
            return True
        if key == "received" and (self._is_a_makers(start, at) or BESIDE_LATER.match(text, behind)):
            return True
        if key == "replied" and LATER_ONES.search(text, max(0, at - 14), at):
            return True
        if key in OF_MAKERS and TO_BE_MADE.search(text, max(0, start - 20), start):
            return True
        if key.startswith("key_led") and OF_BOTH.search(text, self._sentence_start(at, 140), at):
            return True  # 市长领办建议提案4件
        if key.startswith(NOT_OF_MOTIONS) and self._is_of_motions(at):
            return True
        return key in NOT_OF_AWARDS and self._is_of_awards(at)

    def _read_share(self, key: str, at: int) -> None:
        """占…的56%, said of the count just before."""
        if key not in _SHARES:
            return
        share = SHARE.match(self.text, at, at + 60)
        if share:
            place = share.span("n")
            self._state(_SHARES[key], self._printed(*place), *place)

    def _read_rates(self, start: int, end: int) -> None:
        text, low = self.text, start
        if AIMED_AT.search(text, start, end):
            return
        in_turn = rates_in_turn(text, start, end)
        for match in PERCENT.finditer(text, start, end):
            at = max(low, match.start() - 40)
            for mark in ",;":
                at = max(at, text.rfind(mark, at, match.start()) + 1)
            said = text[at : match.start()]
            low = match.end()
            following = text[match.end() : match.end() + 14]
            if following[:1] in ("”", "’") or APPROXIMATE_RATE.match(following):
                continue  # “办复率100%” is a catchword
            if APPROXIMATE_BEFORE.search(said) or _ABOUT_RATE.search(said):
                continue
            if OF_OTHER_PEOPLE.search(said) and not OF_MEMBERS.search(
                said + re.split("[,;。]", following)[0]
            ):
                continue
            if match.start() in in_turn:
                self._state_rate(in_turn[match.start()], match)
                continue
            if is_of_representatives(said, text[match.end() : match.end() + 24]):
                self._state_rate(MOTIONS_SATISFACTION, match)
                continue
            others = self._is_of_other_cases(match.start())
            for key, words in RATE_WORDS:
                if not (words.search(said) or words.match(following)):
                    continue
                if key == "reply_rate" and others:
                    continue
                if key == "satisfaction_rate" and "satisfaction" in self.figures:
                    continue
                if "态度" in said and "满意" in text[match.end() : match.end() + 30]:
                    continue  # 对办理态度满意率100%,对办理结果满意率98.3%
                self._state_rate(key, match)

    def _state_rate(self, key: str | None, match: re.Match[str]) -> None:
        if key is not None:
            named = self._of_its_year(key, match.start())
            self._state(named, self._printed(*match.span("n")), *match.span("n"))

    def _read_words(self, start: int, end: int) -> None:
        text = self.text
        if period := PERIOD.search(text, start, end):
            self._state("duration", self._printed(*period.span("n")), *period.span("n"))
        if label := KEY_LABEL.search(text, start, end):
            self._state("key_label", self._printed(*label.span("n")), *label.span("n"))
        if masked := MASKED.search(text, start, end):
            self._state("masked", True, masked.start(), masked.end())

    def _printed(self, start: int, end: int) -> str:
        low, high = self.places[start], self.places[end - 1] + 1
        return "".join(self.clean.text[low:high].split())

    def _spans(self, start: int, end: int) -> tuple[Span, ...]:
        places = self.places[start:end]  # a figure may stand over its name
        return self.clean.spans(min(places), max(places) + 1)

    def _is_exact(self, match: re.Match[str]) -> bool:
        text = self.text
        before = text[max(0, match.start("n") - 4) : match.start("n")]
        if APPROXIMATE_BEFORE.search(before) or APPROXIMATE_AFTER.match(text, match.end()):
            return False
        unit = match.end("unit") if "unit" in match.groupdict() else -1
        return not (unit > 0 and APPROXIMATE_AFTER.match(text, unit))

    def _is_of_another_session(self, at: int) -> bool:
        near = max(0, at - 24)
        low = max(self.text.rfind("\n", near, at) + 1, near)
        return bool(OTHER_SESSION.search(self.text[low:at]))

    def _of_its_year(self, key: str, at: int) -> str:
        """The key, or that of last year's figure where the sentence speaks of last year."""
        if not key.startswith(OF_EACH_YEAR):
            return key
        low = self._sentence_start(at, 160, "。\n!?")
        said = [match.end() for match in LAST_YEAR.finditer(self.text, low, at)]
        if not said or THIS_YEAR.search(self.text, said[-1], at):
            return key
        return f"last_year_{key}"

    def _is_of_a_term(self, at: int) -> bool:
        return bool(OF_A_TERM.search(self.text, max(0, at - 24), at))

    def _is_a_makers(self, start: int, place: int) -> bool:
        """Whether a figure tells what one member made, or what somebody is yet to make."""
        if ONE_PERSONS.search(self.text, max(0, place - 40), place):
            return True
        if INTENDED.search(self.text, max(0, start - 14), start):
            return True
        if IN_SOMEBODYS_NAME.search(self.text, max(0, start - 4), start):
            return True
        if OF_THE_PUBLIC.search(self.text, start, place):
            return True
        made = self.text.startswith(("提出", "提交"), start)
        if made and OF_THE_HANDLED.search(self.text, self._sentence_start(start, 80), start):
            return True
        if self.text[start : start + 1] in "提撰" and OF_A_PARTY.search(
            self.text, self._sentence_start(start, 60), start
        ):
            return True
        low = max(0, start - 40)
        named = ONE_MEMBER_NAMED.search(self.text[low:start])
        return bool(named and is_surname(named["who"]) and not is_word(named["who"]))

    def _is_one_members(self, at: int) -> bool:
        low = self._sentence_start(at, 160)
        return bool(ONE_MEMBERS.search(self.text, low, at))

    def _sentence_start(self, at: int, most: int, ends: str = "。\n") -> int:
        """Where the sentence that holds ``at`` begins, ``most`` characters before it at most."""
        near = max(0, at - most)
        return max(near, *(self.text.rfind(end, near, at) + 1 for end in ends))

    @cached_property
    def _tells_of_proposals(self) -> bool:
        """Whether any figure of the page is of proposals, and not of motions alone."""
        return bool(_COUNTED_PROPOSALS.search(self.text))

    def _is_of_motions(self, at: int) -> bool:
        """Whether what was named last before a figure are the congress's motions alone."""
        if not self._tells_of_proposals:
            return False  # then all the figures are theirs, and there are no others to be had
        low = self._sentence_start(at, 140, "\n")
        motions = [match.end() for match in OF_MOTIONS.finditer(self.text, low, at)]
        if not motions:
            return False
        ours = [match.start() for match in OF_PROPOSALS.finditer(self.text, low, at)]
        last = motions[-1]
        return not any(
            # 提案和人大代表建议 are named in one breath, and no figure stands between them
            place > last - 16 and not re.search(r"\d", self.text[place:last])
            for place in ours
        )

    def _is_of_other_cases(self, at: int) -> bool:
        """Whether it was complaints or offences that the sentence spoke of last."""
        low = self._sentence_start(at, 60)
        ours = self.text.rfind("提案", low, at)
        return bool(OF_OTHER_CASES.search(self.text, max(low, ours), at + 2))

    def _is_of_awards(self, at: int) -> bool:
        low = self._sentence_start(at, 400)
        if self.text.startswith("其中", low):  # the parts of what the sentence before told
            low = self._sentence_start(max(0, low - 1), 200)
        high = self.text.find("。", at, at + 40)
        return bool(OF_AWARDS.search(self.text, low, high if high > 0 else at))

    def _is_inside_record(self, start: int, end: int) -> bool:
        low = self.clean.offset(min(self.places[start:end]))
        high = self.clean.offset(max(self.places[start:end])) + 1
        at = bisect_right(self.taken, Span(high, 0)) - 1
        return at >= 0 and self.taken[at].start < high and self.taken[at].end > low

    def _state(
        self, key: str, value: Figure, start: int, end: int, confidence: float = 1.0
    ) -> None:
        if key not in self.figures and not self._is_inside_record(start, end):
            self.figures[key] = value
            spans = self._spans(start, end)
            sure = min(confidence, SURENESS.get(key.removeprefix("last_year_"), USUALLY))
            self.sources[key] = FieldSource(items=(spans,), confidence=sure)

    def _put(
        self,
        key: str,
        value: Figure,
        items: tuple[tuple[Span, ...], ...],
        confidence: float,
        reason: str,
    ) -> None:
        self.figures[key] = value
        self.sources[key] = FieldSource(items, Origin.INFERRED, confidence, reason)


def _values(figure: Figure) -> Collection[Figure]:
    """A figure, or its parts, as numbers are compared with it."""
    if isinstance(figure, Mapping):
        return figure.values()
    return ("".join(fold_width(figure).split()),) if isinstance(figure, str) else (figure,)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_divided(first: re.Match[str]) -> bool:
    """Whether the words before the first entry say that the parts of a whole follow."""
    before = first.string[max(0, first.start() - 16) : first.start()]
    return bool(DIVIDED.search(before) or _OF_THESE.search(before))


def _is_division(run: Sequence[re.Match[str]]) -> bool:
    """Whether entries one after the other are the parts of a whole: they say 方面, 类 or 有关."""
    marked = sum(1 for match in run if match["mark"] is not None or match["lead"])
    if len(run) > 2 and _is_divided(run[0]) and not run[-1]["name"].endswith("其他"):
        return True  # what names the others, too, is whole, and must add up to its total
    kinds = sum(1 for match in run if match["kind"])
    opened = len(run) > 2 and bool(run[0]["lead"] or run[0]["mark"] is not None)
    return len(run) > 1 and (
        marked * 2 >= len(run) or (opened and kinds >= len(run) - 1) or bool(run[0]["lead"])
    )


def figures_in(figures: Mapping[str, Figure], *keys: str) -> Iterator[tuple[str, int]]:
    """Those of ``keys`` that are counts, in order."""
    for key in keys:
        value = figures.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            yield key, value
