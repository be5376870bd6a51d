"""Pages printed for the tests, as newspapers print them."""

from __future__ import annotations

import typst

from reader_app.paths import resource

NEWSPAPER = """
#set page(width: 420pt, height: 594pt, margin: 30pt)
#set text(font: "Noto Serif SC", size: 9pt, lang: "zh", region: "cn")
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 0.6em)
"""


def pdf_of(markup: str, *, preamble: str = NEWSPAPER) -> bytes:
    pdf = typst.compile((preamble + markup).encode(), font_paths=[str(resource("fonts"))])
    assert isinstance(pdf, bytes)
    return pdf


def sentences(count: int, about: str) -> str:
    """A paragraph whose sentences are numbered, so that their order can be told."""
    return "".join(
        f"{about}之{number}，区政协委员深入基层开展调研，提出意见建议。"
        for number in range(1, count + 1)
    )


def in_order(text: str, *words: str) -> bool:
    """Whether the words stand in the text, each once, one after another."""
    places = [text.find(word) for word in words]
    return -1 not in places and places == sorted(places)
