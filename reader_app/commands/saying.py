"""What lies below says its sentences and names in Chinese: here they get the user's language.

Only what the program itself says is turned; the words of a page stay as they are printed.
"""

from __future__ import annotations

import os
import re
from functools import cache
from xml.etree import ElementTree

from reader_app.commands.wording import Language, in_script, language, say
from reader_app.export.record_facts import EMPTIED, UNKNOWN, Fact
from reader_app.paths import resource
from reader_app.services.said import said_in
from reader_app.services.tongue import Tongue

_SAID_OF_VALUES = {UNKNOWN, EMPTIED}  # where a page has none
_DAY = re.compile(r"(\d+)年(\d+)月(\d+)日(?: 星期.)?")
_PAGE = re.compile(r"第(\w+)版")
_CLASSES = re.compile(r"(?:第\w轮 )?(\w)类")
_MADE_HERE = {"日期": _DAY, "版面": _PAGE, "办理类别": _CLASSES, "各轮类别": _CLASSES}


def said(words: str) -> str:
    """A sentence or a name; what the table of translations does not know stays Chinese."""
    wanted = language(os.environ)
    return words if wanted is Language.SIMPLIFIED else said_in(_tongue(wanted), words)


def labelled(fact: Fact) -> str:
    """提案者：张三、李四（更正）"""
    return say("labelled", label=said(fact.label), value=marked(fact))


def figure(fact: Fact) -> str:
    """立案 312件"""
    told = Fact(fact.label, said(fact.value), fact.mark)
    return f"{said(fact.label)} {marked(told)}"


def marked(fact: Fact) -> str:
    value = _value(fact)
    return say("marked", value=value, mark=said(fact.mark)) if fact.mark else value


def _value(fact: Fact) -> str:
    """As printed, but for the few words that the program adds."""
    if fact.value in _SAID_OF_VALUES:
        return said(fact.value)
    if fact.label not in _MADE_HERE or language(os.environ) is Language.SIMPLIFIED:
        return fact.value
    return _MADE_HERE[fact.label].sub(_value_made, fact.value)


def _value_made(match: re.Match[str]) -> str:
    if language(os.environ) is not Language.ENGLISH:
        return in_script(match[0])
    if match.re is _DAY:
        return f"{int(match[1]):04}-{int(match[2]):02}-{int(match[3]):02}"
    return say("page_value", number=match[1]) if match.re is _PAGE else match[1]


@cache
def _tongue(wanted: Language) -> Tongue:
    """As the window speaks it; it has no words of its own for Hong Kong."""
    if wanted is Language.HONG_KONG:
        return Tongue(wanted.value, lambda context, text: in_script(text))
    catalogue = _catalogue(wanted)
    return Tongue(wanted.value, lambda context, text: catalogue.get((context, text), text))


def _catalogue(wanted: Language) -> dict[tuple[str, str], str]:
    """The window's translations, read without Qt."""
    tree = ElementTree.parse(resource(f"i18n/reader_{wanted}.ts"))
    return {
        (context.findtext("name", ""), message.findtext("source", "")): translation
        for context in tree.iter("context")
        for message in context.iter("message")
        if (translation := message.findtext("translation"))
    }
