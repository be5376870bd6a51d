"""EPUB books: a text for each chapter that has words, in the order of reading."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.errors import UnreadableMembers, UnreadableSource
from reader_app.sources.registry import read_sources
from reader_app.sources.source_text import SourceText
from tests.samples.built_files import epub, zipped

XHTML = (
    '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" '
    '"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">'
    '<html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html>'
)
CIPHER = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData>'
    '<EncryptionMethod Algorithm="{}"/><CipherData/></EncryptedData></encryption>'
)


def chapter(title: str, text: str) -> str:
    return XHTML.format(f"<h2>{title}</h2><p>{text}</p>")


def read(folder: Path, data: bytes) -> list[SourceText]:
    path = folder / "书.epub"
    path.write_bytes(data)
    return list(read_sources(path))


def test_chapters_come_in_the_order_of_reading_and_empty_ones_not_at_all(tmp_path: Path) -> None:
    data = epub(
        {
            "nav.xhtml": XHTML.format('<a href="b.xhtml">目录</a>'),
            "b.xhtml": chapter("乙", "第二篇，正文。"),
            "a%20.xhtml": "",
            "cover.xhtml": XHTML.format('<img src="c.png" alt="封面"/>'),
            "c.xhtml": XHTML.format('<ul><li><a href="b.xhtml">乙</a></li></ul>'),
            "a.xhtml": chapter("甲", "第一篇，正文。"),
        },
        spine=["cover.xhtml", "c.xhtml", "nav.xhtml", "a.xhtml", "b.xhtml", "a.xhtml"],
    )

    sources = read(tmp_path, data)

    assert [(source.name, source.text) for source in sources] == [
        ("书.epub/OEBPS/a.xhtml", "甲\n\n第一篇，正文。"),
        ("书.epub/OEBPS/b.xhtml", "乙\n\n第二篇，正文。"),
    ]
    start, end = sources[0].carrier.marks["headline"]
    assert sources[0].text[start:end] == "甲"


@pytest.mark.parametrize(
    ("title", "date"), [("青沐日报 2024年3月8日", ""), ("青沐日报", "2024-03-08T00:00:00")]
)
def test_an_issue_of_a_paper_names_paper_and_day_in_every_chapter(
    tmp_path: Path, title: str, date: str
) -> None:
    (source,) = read(tmp_path, epub({"a.xhtml": chapter("甲", "正文。")}, title=title, date=date))

    named = {name: source.text[a:b] for name, (a, b) in source.carrier.marks.items()}
    assert named["newspaper"] == "青沐日报"
    assert named["date"] in ("2024年3月8日", "2024-03-08T00:00:00", "2024-03-08")


def test_a_novel_names_none(tmp_path: Path) -> None:
    (source,) = read(
        tmp_path, epub({"a.xhtml": chapter("甲", "正文。")}, title="小说", date="2001")
    )

    assert set(source.carrier.marks) == {"headline"}


def test_a_book_under_protection_is_refused_and_one_with_hidden_fonts_is_not(
    tmp_path: Path,
) -> None:
    chapters = {"a.xhtml": chapter("甲", "正文。")}
    fonts = CIPHER.format("http://www.idpf.org/2008/embedding")
    text = CIPHER.format("http://www.w3.org/2001/04/xmlenc#aes256-cbc")

    assert read(tmp_path, epub(chapters, extra={"META-INF/encryption.xml": fonts}))
    for extra in ({"META-INF/encryption.xml": text}, {"META-INF/rights.xml": "<rights/>"}):
        with pytest.raises(UnreadableSource, match="DRM"):
            read(tmp_path, epub(chapters, extra=extra))


def test_a_chapter_that_is_missing_does_not_keep_the_others_out(tmp_path: Path) -> None:
    data = epub({"a.xhtml": chapter("甲", "正文。"), "b.xhtml": "x"})
    data = data.replace(b"OEBPS/b.xhtml", b"OEBPS/z.xhtml")
    path = tmp_path / "书.epub"
    path.write_bytes(data)
    found = []

    with pytest.raises(UnreadableMembers) as refused:
        found.extend(read_sources(path))

    assert [name for name, _ in refused.value.members] == ["书.epub/OEBPS/b.xhtml"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(zipped({"mimetype": "application/epub+zip"}), "完整", id="no container"),
        pytest.param(
            zipped({"META-INF/container.xml": "<container><rootfiles/></container>"}),
            "完整",
            id="no package",
        ),
        pytest.param(epub({"a.xhtml": XHTML.format("<img/>")}), "没有文字", id="pictures only"),
        pytest.param(
            zipped({"META-INF/container.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}),
            "实体",
            id="entities",
        ),
    ],
)
def test_what_is_no_book_is_refused_in_words(tmp_path: Path, data: bytes, says: str) -> None:
    with pytest.raises(UnreadableSource, match=says):
        read(tmp_path, data)
