"""Whether the session's figures add up: 收到358件 − 来信28件 = 符合立案条件330件."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from itertools import combinations

from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.span import Span
from reader_app.domain.statistics import Statistics

NAMES: Mapping[str, str] = {
    "received": "收到",
    "qualified": "符合立案条件",
    "as_letters": "来信",
    "merged_in": "并案",
    "merged_topics": "并案主题",
    "filed": "立案",
    "filed_after_merge": "并案后",
    "not_filed": "不立案",
    "to_suggestions": "转为意见建议",
    "to_opinion_info": "转为社情民意",
    "key": "重点提案",
    "key_led_by_party_government": "党政领导领办",
    "key_supervised_by_cppcc": "政协领导督办",
    "collective": "集体提案",
    "individual": "委员提案",
    "joint": "联名提案",
    "committee": "专委会提案",
    "replied": "办复",
    "handled": "承办",
    "handled_lead": "主办",
    "handled_co": "会办",
    "cases_claimed": "所称案例",
    "cases_present": "本文刊出",
    "motions": "人大建议",
    "proposals_total": "政协提案",
    "result_A": "A类",
    "result_B": "B类",
    "result_C": "C类",
    "result_D": "D类",
    "result_甲": "甲类",
    "result_乙": "乙类",
    "result_丙": "丙类",
}


@dataclass(frozen=True, slots=True)
class _Checked:
    """One sum that was checked."""

    holds: bool
    sentence: str
    keys: tuple[str, ...]


def ledger(document: Document) -> Iterator[Finding]:
    """One finding for all sums that hold, one for each that does not."""
    checked = list(_checks(_Figures(document.statistics)))
    if good := [one for one in checked if one.holds]:
        said = "；".join(one.sentence for one in good)
        keys = [key for one in good for key in one.keys]
        spans = _spans(document.statistics, keys)
        yield Finding("ledger_holds", Severity.INFO, f"数字相符：{said}。", spans)
    for one in checked:
        if not one.holds:
            spans = _spans(document.statistics, one.keys)
            yield Finding("ledger_differs", Severity.ERROR, f"数字不符：{one.sentence}。", spans)


def _spans(statistics: Statistics, keys: Sequence[str]) -> tuple[Span, ...]:
    found: list[Span] = []
    for key in dict.fromkeys(keys):
        source = statistics.sources.get(key)
        found += [span for span in source.spans if span not in found] if source else []
    return tuple(found)


class _Figures:
    """The counts and rates of a statement, by name."""

    def __init__(self, statistics: Statistics) -> None:
        self._figures = statistics.figures

    def counts(self, *keys: str) -> list[int] | None:
        """The counts of all keys; None if one is not stated."""
        found = [self._figures.get(key) for key in keys]
        if all(isinstance(value, int) and not isinstance(value, bool) for value in found):
            return [value for value in found if isinstance(value, int)]
        return None

    def has(self, key: str) -> bool:
        return self.counts(key) is not None

    def rate(self, key: str) -> Decimal | None:
        return percent(self._figures.get(key))

    def say(self, key: str) -> str:
        return f"{NAMES.get(key, key)}{self._figures[key]}件"

    def categories(self) -> Mapping[str, int] | None:
        value = self._figures.get("categories")
        return value if isinstance(value, Mapping) else None

    def printed(self, key: str) -> str:
        return str(self._figures[key])


def percent(printed: object) -> Decimal | None:
    """87.2% → 87.2, full-width digits too; None for anything else."""
    if not isinstance(printed, str):
        return None
    digits = printed.replace("％", "%").replace("．", ".").rstrip("%").strip()
    try:
        return Decimal(digits)
    except ArithmeticError:
        return None


def rate_agrees(part: int, whole: int, printed: Decimal) -> bool:
    """Whether a printed percentage is that of ``part`` in ``whole``, rounded or cut off."""
    step = Decimal(1).scaleb(min(0, int(printed.as_tuple().exponent)))
    exact = Decimal(part) * 100 / Decimal(whole)
    return printed in (exact.quantize(step, ROUND_HALF_UP), exact.quantize(step, ROUND_DOWN))


def _checks(figures: _Figures) -> Iterator[_Checked]:
    yield from _admitted(figures)
    yield from _turned_down(figures)
    yield from _merged(figures)
    yield from _rates(figures)
    yield from _parts(figures)
    yield from _limits(figures)


def _admitted(figures: _Figures) -> Iterator[_Checked]:
    """收到 − 来信 = 符合立案条件."""
    values = figures.counts("received", "as_letters", "qualified")
    if values:
        received, letters, qualified = values
        holds = received - letters == qualified
        sentence = f"收到{received}件−来信{letters}件={received - letters}件"
        sentence += "" if holds else f"，印作符合立案条件{qualified}件"
        yield _Checked(holds, sentence, ("received", "as_letters", "qualified"))


def _turned_down(figures: _Figures) -> Iterator[_Checked]:
    """立案 + 不立案 = 收到, where what became of the rest is said."""
    values = figures.counts("received", "filed", "not_filed")
    if not values:
        return
    received, filed, not_filed = values
    rest = [k for k in ("merged_in", "to_suggestions", "as_letters") if figures.has(k)]
    choices = [c for n in range(len(rest) + 1) for c in combinations(rest, n)]
    for others in choices:
        keys = ("filed", "not_filed", *others)
        if sum(figures.counts(*keys) or ()) == received:
            sentence = "+".join(figures.say(key) for key in keys) + f"=收到{received}件"
            yield _Checked(True, sentence, (*keys, "received"))
            return
    if filed + not_filed > received:
        sentence = (
            f"{figures.say('filed')}+{figures.say('not_filed')}={filed + not_filed}件"
            f"，多于收到{received}件"
        )
        yield _Checked(False, sentence, ("filed", "not_filed", "received"))


def _merged(figures: _Figures) -> Iterator[_Checked]:
    """符合立案条件 − 并案 + 主题 = 立案; or, from 立案, = 并案后."""
    for before, after in (("qualified", "filed"), ("filed", "filed_after_merge")):
        values = figures.counts(before, "merged_in", "merged_topics", after)
        if not values:
            continue
        if after == "filed_after_merge" and (values[0] == values[3] or figures.has("qualified")):
            continue  # 立案 was printed after merging; the first line has checked it
        start, merged, topics, end = values
        holds = start - merged + topics == end
        sentence = f"{start}件−并案{merged}件+{topics}个主题={start - merged + topics}件"
        sentence += "" if holds else f"，印作立案{end}件"
        yield _Checked(holds, sentence, (before, "merged_in", "merged_topics", after))


# What outcomes are counted of: an office counts those of its own, a page those it reports.
_RATED = (
    *("filed", "replied", "handled", "proposals_total", "filed_after_merge", "received"),
    *("handled_lead", "key", "cases_claimed", "cases_present"),
)


def _rates(figures: _Figures) -> Iterator[_Checked]:
    yield from _rate(figures, "filing_rate", ("filed", "filed_after_merge"), ("received",))
    for letter in "ABCD甲乙丙":
        yield from _rate(figures, f"result_rate_{letter}", (f"result_{letter}",), _RATED)
    due = [whole for whole in _RATED if whole != "replied"]
    yield from _rate(figures, "reply_rate", ("replied",), due)


def _rate(
    figures: _Figures, rate: str, parts: Sequence[str], wholes: Sequence[str]
) -> Iterator[_Checked]:
    printed = figures.rate(rate)
    pairs = [
        (part, whole, values)
        for part in parts
        for whole in wholes
        if (values := figures.counts(part, whole)) and values[1] > 0
    ]
    if printed is None or not pairs:
        return
    for part, whole, (numerator, denominator) in pairs:
        if rate_agrees(numerator, denominator, printed):
            sentence = f"{numerator}÷{denominator}={_shown(numerator, denominator)}"
            sentence += f"，印作{figures.printed(rate)}"
            yield _Checked(True, sentence, (part, whole, rate))
            return
    part, whole, (numerator, denominator) = pairs[0]
    sentence = (
        f"{figures.say(part)}÷{figures.say(whole)}={_shown(numerator, denominator)}"
        f"，印作{figures.printed(rate)}"
    )
    yield _Checked(False, sentence, (part, whole, rate))


def _shown(part: int, whole: int) -> str:
    exact = Decimal(part) * 100 / Decimal(whole)
    return f"{exact.quantize(Decimal('0.01'), ROUND_HALF_UP).normalize():f}%"


def _parts(figures: _Figures) -> Iterator[_Checked]:
    """Parts that make up a whole: it may be any of several, and some parts may go unsaid."""
    yield from _sum(figures, ("key_led_by_party_government", "key_supervised_by_cppcc"), ("key",))
    wholes = ("received", "filed", "filed_after_merge", "handled", "proposals_total")
    makers = [k for k in ("collective", "individual", "joint", "committee") if figures.has(k)]
    if {"collective", "individual"} <= set(makers):
        yield from _sum(figures, makers, wholes, subsets=True)
    yield from _sum(figures, ("motions", "proposals_total"), ("handled",), exact=True)
    wholes_handled = ("handled", "proposals_total", "motions")
    yield from _sum(figures, ("handled_lead", "handled_co"), wholes_handled, exact=True)
    for letters in ("ABCD", "甲乙丙"):
        results = [f"result_{x}" for x in letters if figures.has(f"result_{x}")]
        if len(results) > 1:
            # Without the first class the others are no whole; they may still be too many.
            complete = results[0] == f"result_{letters[0]}"
            yield from _sum(figures, results, _RATED, exact=complete)
    yield from _categories(figures, wholes)


def _sum(
    figures: _Figures,
    parts: Sequence[str],
    wholes: Sequence[str],
    exact: bool = False,
    subsets: bool = False,
) -> Iterator[_Checked]:
    """``exact``: the parts are known to be all; otherwise less than the whole is silent."""
    values = figures.counts(*parts)
    known = [(whole, found[0]) for whole in wholes if (found := figures.counts(whole))]
    if not values or not known:
        return
    choices = [tuple(parts)]
    if subsets:  # 委员提案 may include the joint ones
        choices += [c for n in range(len(parts) - 1, 1, -1) for c in combinations(parts, n)]
    for choice in choices:
        total = sum(figures.counts(*choice) or ())
        for whole, value in known:
            if total == value:
                sentence = "+".join(figures.say(key) for key in choice) + f"={figures.say(whole)}"
                yield _Checked(True, sentence, (*choice, whole))
                return
    total = sum(values)
    if exact or total > max(value for _, value in known):
        whole = known[0][0]
        said = "+".join(figures.say(key) for key in parts)
        yield _Checked(False, f"{said}={total}件，而{figures.say(whole)}", (*parts, whole))


def _categories(figures: _Figures, wholes: Sequence[str]) -> Iterator[_Checked]:
    categories = figures.categories()
    known = [(whole, found[0]) for whole in wholes if (found := figures.counts(whole))]
    if not categories or not known:
        return
    total = sum(categories.values())
    for whole, value in known:
        if value == total:
            sentence = f"{len(categories)}个类别合计{total}件={figures.say(whole)}"
            yield _Checked(True, sentence, ("categories", whole))
            return
    if total > max(value for _, value in known):
        sentence = f"{len(categories)}个类别合计{total}件，多于{figures.say(known[0][0])}"
        yield _Checked(False, sentence, ("categories", known[0][0]))


def _limits(figures: _Figures) -> Iterator[_Checked]:
    """What can never be more than what it is a part of."""
    for part, whole in (
        ("filed", "received"),
        ("qualified", "received"),
        ("filed_after_merge", "filed"),
        ("replied", "received"),
        ("key", "received"),
    ):
        values = figures.counts(part, whole)
        if values and values[0] > values[1]:
            sentence = f"{figures.say(part)}，多于{figures.say(whole)}"
            yield _Checked(False, sentence, (part, whole))
