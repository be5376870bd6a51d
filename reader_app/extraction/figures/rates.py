"""How pages word rates and shares, and what else stands in for a figure."""

from __future__ import annotations

import re

from reader_app.extraction.figures.counted import DIGITS, HAN_NUMBER

PERCENT = re.compile(
    r"(?P<n>(?<!\d)\d{1,15}(?:\.\d{1,15})? ?%|百分之[零〇一二三四五六七八九十百点]+)"
)

RATE_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("meeting_rate", re.compile("(?:见面|面商|面复|面办|走访|沟通|协商)率")),
    ("filing_rate", re.compile("立案(?:率|比例|比率)")),
    (
        "reply_rate",
        re.compile(
            "(?:办复|答复|办结|回复)率|(?:的(?:政协)?提案)?(?:均|都)?已经?(?:办复|答复|办结)"
            "(?![^,;]{0,16}(?:满意|率))"
        ),
    ),
    # The makers' own judgement of how they were treated has a name of its own.
    (
        "satisfaction",
        re.compile("评价满意[率度]"),
    ),
    (
        "satisfaction_rate",
        re.compile(
            "满意(?:\\([^()]{0,8}\\))?[率度]|满意[”’]?(?:[和或、及与]基本满意)?的?(?:比例|比率)?(?:占|达|为)"
            "|的(?:政协)?(?:委员|提案[人者])(?:对[^,;。]{0,20})?表示满意|的(?:政协)?(?:委员|提案[人者])对[^,;。]{0,20}满意"
        ),
    ),
)
"""Rates by the words before them, or right after; the first that fits of each kind of words."""

AIMED_AT = re.compile(
    "未达到|未达|达不到|不达|低于|不足|要做到|力争|务必|要确保|争取|要达到|目标是|要求"
)
"""In a sentence: its rates are aimed at, and not reached."""

SHARE = re.compile(
    r"(?:(?:之中|中|留[作做]参考)?[,(、]?(?:约)?占(?!比?分别)(?:比|了)?[^,;。0-9]{0,14}?"
    r"|[^,;。0-9]{0,4}比例(?:为|达)|[(](?=[\d.]{1,8}[ ]?%[)]))"
    r"(?P<n>\d+(?:\.\d+)? ?%|百分之[零〇一二三四五六七八九十百点]+)"
)
"""占立案总数的23.9%, right after a count."""

MASKED = re.compile(r"\*+(?:\.\*+)?(?:件次|件|份|%|个)")

PERIOD = re.compile(
    rf"(?P<n>(?:{DIGITS}|[一二两三四五六七八九十]+)个多?月)来(?=[^。]{{0,12}}承办单位)"
)
"""3个月来,经过各承办单位的认真办理."""

KEY_LABEL = re.compile(
    rf"(?:{DIGITS}|{HAN_NUMBER})(?:件|个)提案(?:列|确定"
    rf"|作){{0,2}}为(?P<n>[^,;。0-9]{{2,14}}?重点(?:督办|协商)?提案)"
)
"""确定…等6件提案为区政协领导重点督办提案."""
