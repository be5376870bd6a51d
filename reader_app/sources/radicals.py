"""Radical signs in place of characters, as some PDFs have them: ⽂ for 文, ⺠ for 民.

A font that draws a radical and its character with one glyph lets a program that writes a PDF
choose either. Nobody prints a radical in running text, so the character is what was meant.
"""

from __future__ import annotations

import unicodedata

# Unicode's EquivalentUnifiedIdeograph.txt, for those signs of the block CJK Radicals
# Supplement that are drawn as a character is.
_SUPPLEMENT = (
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡"
    "⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳罓"
    "⺴网⺵罓⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶"
    "⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼"
    "⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
_KANGXI = range(0x2F00, 0x2FD6)
_CHARACTERS = {
    **{code: unicodedata.normalize("NFKC", chr(code)) for code in _KANGXI},
    **{0x2F3E: "户", 0x2FAD: "青"},  # as these are drawn today; Unicode has 戶 and 靑
    **dict(zip(map(ord, _SUPPLEMENT[::2]), _SUPPLEMENT[1::2], strict=True)),
}


def without_radicals(text: str) -> str:
    """The text with every radical sign as its character; exactly as long."""
    return text.translate(_CHARACTERS)
