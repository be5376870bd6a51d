"""Which encoding a file is written in."""

from __future__ import annotations

import pytest

from reader_app.sources.decoding import decode

SIMPLIFIED = "区政协十五届四次会议共收到提案358件,立案312件。\r\n《关于推动外贸的建议》"
TRADITIONAL = "區政協十五屆四次會議共收到提案三百五十八件，《關於推動外貿的建議》。"


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("gbk", "gb18030"),
        ("gb18030", "gb18030"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_a_text_comes_back_whole_but_for_its_mark(encoding: str, named: str) -> None:
    text, found = decode(SIMPLIFIED.encode(encoding))

    assert text == SIMPLIFIED
    assert found == named


def test_big5_is_told_from_gb18030_by_its_commoner_characters() -> None:
    assert decode(TRADITIONAL.encode("big5"))[0] == TRADITIONAL
    assert decode(TRADITIONAL.encode("gb18030"))[0] == TRADITIONAL


def test_a_few_damaged_bytes_do_not_spoil_a_file() -> None:
    data = (SIMPLIFIED * 50).encode() + b"\xe5\x85"

    text, encoding = decode(data)

    assert encoding == "utf-8"
    assert text.startswith(SIMPLIFIED)


@pytest.mark.parametrize(
    ("data", "begins"),
    [
        pytest.param(
            "标题\n正文".encode() + b"\xff\xfe\x80", "标题\n正文\ufffd", id="foreign bytes"
        ),
        pytest.param(
            SIMPLIFIED.encode()[:10] + SIMPLIFIED.encode()[11:],
            "区政协\ufffd五届",
            id="a byte is gone",
        ),
        pytest.param(SIMPLIFIED.encode()[:-1], SIMPLIFIED[:-1] + "\ufffd", id="cut off"),
    ],
)
def test_damaged_utf8_stays_utf8(data: bytes, begins: str) -> None:
    text, encoding = decode(data)

    assert encoding == "utf-8"
    assert text.startswith(begins)


@pytest.mark.parametrize("text", ["提案", "联通", "正文一段。", SIMPLIFIED, "办理情况：已办结"])
def test_short_texts_in_gb18030_are_not_taken_for_damaged_utf8(text: str) -> None:
    assert decode(text.encode("gb18030")) == (text, "gb18030")


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnicodeDecodeError):
        decode(bytes(range(256)) * 20)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_han_in_utf16_is_told_without_mark_and_line_ends(encoding: str) -> None:
    text = "区政协十五届四次会议共收到提案，立案办理。"

    assert decode(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize(
    ("text", "encoding"), [(SIMPLIFIED, "gb18030"), (TRADITIONAL, "big5")], ids=["GB 18030", "Big5"]
)
def test_a_damaged_byte_does_not_spoil_a_file_in_the_older_encodings(
    text: str, encoding: str
) -> None:
    data = (text + "\n").encode(encoding) * 40
    place = len(data) // 2
    while data[place - 1 : place] != b"\n":
        place += 1

    found, named = decode(data[:place] + b"\xff\n" + data[place:])

    assert named == encoding
    assert found.count("\ufffd") == 1
    assert found.count(text) == 40
