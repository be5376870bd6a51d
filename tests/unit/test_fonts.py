"""The shipped typeface shows every character a Chinese newspaper prints."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from reader_app.paths import resource, seeds

STANDARD_LIST = Path(__file__).parents[2] / "packaging" / "tongyong-8105.txt"
PUNCTUATION = (
    "·–—―‖‘’“”†‡•‥…‰′″※　、。〃々〇〈〉《》「」『』【】〒〔〕〖〗〝〞！＂％（），：；？～￥"
    "①②③⑩⑳⑴⒈㈠㈩㊀ⅠⅩⅻ№℃㎡㎞℡×÷±≈≠≤≥∞∶"
)
SIGNS_OF_THE_WINDOW = "●■◆◇○□★☆△▲▽▼▶◀▸▾▴◂✓✗←→↑↓☰◐─│"


@pytest.fixture(scope="module", params=["Regular", "Bold"])
def font(request: pytest.FixtureRequest) -> Iterator[TTFont]:
    with TTFont(resource(f"fonts/NotoSerifSC-{request.param}.ttf"), lazy=True) as font:
        yield font


def missing(font: TTFont, characters: str) -> str:
    covered = font.getBestCmap()
    return "".join(char for char in characters if ord(char) not in covered)


def encodable(encoding: str) -> str:
    def fits(char: str) -> bool:
        try:
            char.encode(encoding)
        except UnicodeEncodeError:
            return False
        return True

    # From 0xA0 on, printable ASCII below: control characters have no glyph.
    candidates = [*range(0x20, 0x7F), *range(0xA0, 0xD800), *range(0xF900, 0x10000)]
    return "".join(char for char in map(chr, candidates) if fits(char))


@pytest.mark.parametrize("encoding", ["gbk", "big5", "latin-1"])
def test_every_character_of_the_encodings_has_a_glyph(font: TTFont, encoding: str) -> None:
    assert missing(font, encodable(encoding)) == ""


def test_every_character_of_the_standard_list_has_a_glyph(font: TTFont) -> None:
    lines = STANDARD_LIST.read_text(encoding="utf-8").splitlines()
    characters = "".join(line for line in lines if not line.startswith("#"))
    assert len(set(characters)) == 8105
    assert missing(font, characters) == ""


def test_rare_characters_of_names_have_a_glyph(font: TTFont) -> None:
    assert missing(font, "䶮㛃𬱟𠅤𫖯") == ""


def test_punctuation_and_the_signs_of_the_window_have_a_glyph(font: TTFont) -> None:
    assert missing(font, PUNCTUATION + SIGNS_OF_THE_WINDOW) == ""


def test_the_seeds_have_no_character_without_a_glyph(font: TTFont) -> None:
    text = "".join(path.read_text(encoding="utf-8-sig") for path in seeds())
    assert missing(font, "".join(sorted(set(text) - set("\r\n\t")))) == ""


def test_paired_punctuation_can_close_up(font: TTFont) -> None:
    positioning = {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}
    substitution = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
    assert {"chws", "halt", "kern", "palt", "vhal", "vchw"} <= positioning
    assert {"vert", "locl"} <= substitution


def test_the_two_weights_are_one_family_linked_by_style() -> None:
    found = {}
    for style in ("Regular", "Bold"):
        with TTFont(resource(f"fonts/NotoSerifSC-{style}.ttf"), lazy=True) as font:
            names = font["name"]
            is_bold = bool(font["OS/2"].fsSelection & 0x20) and bool(font["head"].macStyle & 1)
            weight = font["OS/2"].usWeightClass
            found[names.getDebugName(2)] = (names.getDebugName(1), weight, is_bold)
    assert found == {
        "Regular": ("Noto Serif SC", 400, False),
        "Bold": ("Noto Serif SC", 700, True),
    }


def test_the_licence_of_the_typeface_lies_beside_it() -> None:
    assert "SIL OPEN FONT LICENSE" in resource("fonts/OFL.txt").read_text(encoding="utf-8")
