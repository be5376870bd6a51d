"""Figures in findings, in the reader's language: 收到358件−来信28件=330件; 第1轮B，第2轮A."""

from __future__ import annotations

import re

from reader_app.services.tongue import QT_TRANSLATE_NOOP, Tongue

_NAMES = (
    QT_TRANSLATE_NOOP("Sums", "收到"),
    QT_TRANSLATE_NOOP("Sums", "符合立案条件"),
    QT_TRANSLATE_NOOP("Sums", "来信"),
    QT_TRANSLATE_NOOP("Sums", "并案"),
    QT_TRANSLATE_NOOP("Sums", "并案主题"),
    QT_TRANSLATE_NOOP("Sums", "立案"),
    QT_TRANSLATE_NOOP("Sums", "并案后"),
    QT_TRANSLATE_NOOP("Sums", "不立案"),
    QT_TRANSLATE_NOOP("Sums", "转为意见建议"),
    QT_TRANSLATE_NOOP("Sums", "转为社情民意"),
    QT_TRANSLATE_NOOP("Sums", "重点提案"),
    QT_TRANSLATE_NOOP("Sums", "党政领导领办"),
    QT_TRANSLATE_NOOP("Sums", "政协领导督办"),
    QT_TRANSLATE_NOOP("Sums", "集体提案"),
    QT_TRANSLATE_NOOP("Sums", "委员提案"),
    QT_TRANSLATE_NOOP("Sums", "联名提案"),
    QT_TRANSLATE_NOOP("Sums", "专委会提案"),
    QT_TRANSLATE_NOOP("Sums", "办复"),
    QT_TRANSLATE_NOOP("Sums", "承办"),
    QT_TRANSLATE_NOOP("Sums", "主办"),
    QT_TRANSLATE_NOOP("Sums", "会办"),
    QT_TRANSLATE_NOOP("Sums", "所称案例"),
    QT_TRANSLATE_NOOP("Sums", "本文刊出"),
    QT_TRANSLATE_NOOP("Sums", "人大建议"),
    QT_TRANSLATE_NOOP("Sums", "政协提案"),
)
_TAILS = {
    "多于": QT_TRANSLATE_NOOP("Sums", "{0}，多于{1}"),
    "而": QT_TRANSLATE_NOOP("Sums", "{0}，而{1}"),
    "印作": QT_TRANSLATE_NOOP("Sums", "{0}，印作{1}"),
}
_TAIL = re.compile(f"，({'|'.join(_TAILS)})")
_OPERATOR = re.compile("([+−÷=])")
_PERCENT = re.compile(r"[\d.．]+[%％]?")
_TOPICS = re.compile(r"(\d+)个主题")
_CATEGORIES = re.compile(r"(\d+)个类别合计(\d+)件")
_ROUND = re.compile(r"第(\d)轮(\w)")
_COUNT = re.compile(r"(?:(?P<letter>\w)类|(?P<name>\D*))(?P<count>\d+)件")


def figures_said(tongue: Tongue, words: str) -> str | None:
    """Sums with a semicolon between, or rounds with a comma; None if the words are neither."""
    translate = tongue.translate
    rounds = [_ROUND.fullmatch(each) for each in words.split("，")]
    if all(rounds):
        of_round = translate("Sums", "第{0}轮{1}")
        told = [of_round.format(*each.groups()) for each in rounds if each]
        return translate("Sums", "，").join(told)
    done = [_sum(tongue, each) for each in words.split("；")]
    known = [each for each in done if each is not None]
    return translate("Sums", "；").join(known) if len(known) == len(done) else None


def _sum(tongue: Tongue, words: str) -> str | None:
    translate = tongue.translate
    first, *rest = _TAIL.split(words)
    said = _side(tongue, first)
    if said is None or not rest:
        return said
    tail = _side(tongue, "".join(rest[1:]))
    return None if tail is None else translate("Sums", _TAILS[rest[0]]).format(said, tail)


def _side(tongue: Tongue, words: str) -> str | None:
    parts = _OPERATOR.split(words)
    terms = [_term(tongue, each) for each in parts[::2]]
    known = [each for each in terms if each is not None]
    if len(known) < len(terms):
        return None
    apart = " {} " if tongue.is_spaced else "{}"
    operators = [apart.format(each) for each in parts[1::2]]
    return "".join(part for pair in zip(known, (*operators, ""), strict=True) for part in pair)


def _term(tongue: Tongue, words: str) -> str | None:
    translate = tongue.translate
    if _PERCENT.fullmatch(words):
        return words
    if match := _TOPICS.fullmatch(words):
        return translate("Sums", "{0}个主题").format(match[1])
    if match := _CATEGORIES.fullmatch(words):
        return translate("Sums", "{0}个类别合计{1}件").format(match[1], match[2])
    match = _COUNT.fullmatch(words)
    if match is None:
        return None
    if match["letter"]:
        return translate("Sums", "{0}类{1}件").format(match["letter"], match["count"])
    if not match["name"]:
        return translate("Sums", "{0}件").format(match["count"])
    if match["name"] not in _NAMES:
        return None
    name = translate("Sums", match["name"])
    return translate("Sums", "{0}{1}件").format(name, match["count"])
