"""The queries that a search is measured with, drawn from the library's own texts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from random import Random

from reader_app.text.script import Script, in_script

_EACH = 15
_RUN = re.compile(r"[一-鿿]+")


def drawn_queries(texts: Sequence[str], seed: int = 7) -> dict[str, list[str]]:
    """By kind: one character, common and rare pairs, four and eight characters, several words,
    traditional script, and conditions on fields."""
    chance = Random(seed)
    runs = [run for text in texts for run in _RUN.findall(text)]
    characters = Counter(character for run in runs for character in run)
    pairs = Counter(run[at : at + 2] for run in runs for at in range(len(run) - 1))
    by_count = [pair for pair, _ in pairs.most_common()]
    common, rare = by_count[: len(by_count) // 50], by_count[len(by_count) // 4 :]
    four = [_cut(chance, runs, 4) for _ in range(_EACH)]
    return {
        "1 character": chance.sample([each for each, _ in characters.most_common(1500)], 10),
        "2, common": chance.sample(common, _EACH),
        "2, rare": chance.sample(rare, _EACH),
        "4 characters": four,
        "8 characters": [_cut(chance, runs, 8) for _ in range(_EACH)],
        "2-3 words": [" ".join(chance.sample(common, chance.choice((2, 3)))) for _ in range(_EACH)],
        "traditional": [in_script(each, Script.TRADITIONAL) for each in four],
        "phrase, -word": [f'"{each}" -{chance.choice(common)}' for each in four[:8]],
        "fields": [
            "主办:教育局 类别:B", "主办:萧山区教育局", "报纸:萧山日报 提案", "编号:187",
            "日期:2020 提案", "日期:2019-01..2019-03 委员", "提案者:王", "会办:财政 -类别:A",
            "单位:民政局 报纸:余杭",
        ],
    }  # fmt: skip


def _cut(chance: Random, runs: Sequence[str], length: int) -> str:
    long = [run for run in chance.sample(runs, min(len(runs), 4000)) if len(run) >= length]
    run = chance.choice(long)
    at = chance.randrange(len(run) - length + 1)
    return run[at : at + length]
