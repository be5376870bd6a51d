"""Cut Noto Serif SC down to what Chinese newspapers print, and put it into resources/fonts.

    python packaging/subset_fonts.py FOLDER

FOLDER is an unpacked ``@expo-google-fonts/noto-serif-sc`` (``make fonts`` fetches it). Han
characters are kept if GBK, Big5 or the 通用规范汉字表 has them, everything that is not Han is kept
whole, and so is every layout feature; hinting goes, since nobody hints Song type by it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.misc.transform import Transform
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
FONTS = HERE.parent / "resources" / "fonts"
WEIGHTS = {
    "NotoSerifSC-Regular.ttf": "400Regular/NotoSerifSC_400Regular.ttf",
    "NotoSerifSC-Bold.ttf": "700Bold/NotoSerifSC_700Bold.ttf",
}

# Characters the typeface lacks, shown by a glyph it has that looks the same.
ALIASES = {
    0x02CD: 0xFF3F,  # ˍ, in Big5
    0x203E: 0xFFE3,  # ‾, in Big5
    0x223C: 0x223D,  # ∼, in Big5
    0x2630: 0x2261,  # ☰
    0x2717: 0x00D7,  # ✗
}

# Characters the typeface lacks, composed of parts it has: (part, scale, x, y) in font units.
COMPOSED = {
    0x2252: [(0xFF1D, 1.0, 0, 0), (0xFF0E, 1.0, 60, 620), (0xFF0E, 1.0, 625, 8)],  # ≒, in GBK
    0x25B4: [(0x25B2, 0.55, 225, 150)],  # ▴
    0x25B8: [(0x25B6, 0.55, 210, 168)],  # ▸
    0x25BE: [(0x25BC, 0.55, 225, 190)],  # ▾
    0x25C2: [(0x25C0, 0.55, 240, 168)],  # ◂
}

# Spaces of a width of their own, in thousandths of an em; Qt would otherwise look for another font.
SPACES = {
    0x2000: 500,
    0x2001: 1000,
    0x2004: 333,
    0x2005: 250,
    0x2006: 167,
    0x2007: 560,
    0x2008: 250,
    0x2009: 200,
    0x200A: 100,
    0x200B: 0,
    0x200C: 0,
    0x200D: 0,
    0x202F: 200,
    0x205F: 222,
    0x2060: 0,
    0xFEFF: 0,
}


def is_han(codepoint: int) -> bool:
    return (
        0x3400 <= codepoint <= 0x9FFF or 0xF900 <= codepoint <= 0xFAFF or codepoint >= 0x20000
    ) and codepoint < 0x40000


def standard_characters() -> set[int]:
    """The 8105 characters of the 通用规范汉字表."""
    lines = (HERE / "tongyong-8105.txt").read_text(encoding="utf-8").splitlines()
    return {ord(char) for line in lines if not line.startswith("#") for char in line}


def encodable(encoding: str) -> set[int]:
    def fits(codepoint: int) -> bool:
        try:
            chr(codepoint).encode(encoding)
        except UnicodeEncodeError:
            return False
        return True

    return {codepoint for codepoint in range(0x10000) if fits(codepoint)}


def add_glyph(font: TTFont, codepoint: int, parts: list[tuple[int, float, int, int]]) -> None:
    """A glyph drawn from the outlines of others."""
    glyphs, cmap = font.getGlyphSet(), font.getBestCmap()
    pen = TTGlyphPen(None)
    for part, scale, x, y in parts:
        placed = TransformPen(pen, Transform(scale, 0, 0, scale, x, y))
        glyphs[cmap[part]].draw(placed)
    _store(font, codepoint, pen, advance=1000)


def add_space(font: TTFont, codepoint: int, width: int) -> None:
    _store(font, codepoint, TTGlyphPen(None), advance=width)


def _store(font: TTFont, codepoint: int, pen: TTGlyphPen, advance: int) -> None:
    name, glyph = f"uni{codepoint:04X}", pen.glyph()
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (advance, glyph.xMin)
    font["vmtx"][name] = (1000, font["OS/2"].sTypoAscender - glyph.yMax)
    _map(font, codepoint, name)


def _map(font: TTFont, codepoint: int, name: str) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode() and (codepoint < 0x10000 or table.format == 12):
            table.cmap[codepoint] = name


def complete(font: TTFont) -> None:
    """Give the typeface the few characters it lacks that newspapers and this program show."""
    have = font.getBestCmap()
    for codepoint, twin in ALIASES.items():
        if codepoint not in have:
            _map(font, codepoint, have[twin])
    for codepoint, parts in COMPOSED.items():
        if codepoint not in have:
            add_glyph(font, codepoint, parts)
    for codepoint, width in SPACES.items():
        if codepoint not in have:
            add_space(font, codepoint, width)


def subset(font: TTFont, codepoints: set[int]) -> None:
    options = Options()
    options.layout_features = ["*"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.recommended_glyphs = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14]
    # STAT only names the weights of the whole family; a pair of files linked by style needs none.
    options.drop_tables += ["STAT"]
    subsetter = Subsetter(options=options)
    subsetter.populate(unicodes=codepoints)
    subsetter.subset(font)


def main(folder: Path) -> None:
    han = encodable("gbk") | encodable("big5") | standard_characters()
    FONTS.mkdir(parents=True, exist_ok=True)
    for target, source in WEIGHTS.items():
        font = TTFont(folder / source, recalcTimestamp=False)
        complete(font)
        wanted = {c for c in font.getBestCmap() if not is_han(c) or c in han}
        subset(font, wanted)
        font.save(FONTS / target)
        print(f"{target}: {len(wanted)} characters, {(FONTS / target).stat().st_size:,} bytes")
    licence = (folder / "LICENSE_FONT").read_text(encoding="utf-8")
    holder = font["name"].getDebugName(0)
    (FONTS / "OFL.txt").write_text(f"{font['name'].getDebugName(1)}: {holder}\n{licence}", "utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
