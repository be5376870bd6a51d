"""A page's word for its encoding counts only if its bytes are text in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.sources.registry import read_sources

PAGE = "<html><head>{meta}</head><body><h1>{title}</h1><p>{title}，{title}。</p></body></html>"
SIMPLIFIED, TRADITIONAL = "政协提案办理见成效", "政協提案辦理見成效"


def title_of(folder: Path, meta: str, title: str, encoding: str) -> tuple[str, str]:
    path = folder / "页.html"
    path.write_bytes(PAGE.format(meta=meta, title=title).encode(encoding))
    source = next(read_sources(path))
    start, end = source.carrier.marks["headline"]
    return source.text[start:end], source.encoding


@pytest.mark.parametrize(
    ("declared", "title", "encoding", "named"),
    [
        ("utf-8", SIMPLIFIED, "utf-8", "utf-8"),
        ("gb2312", SIMPLIFIED, "gbk", "gb18030"),
        ("GBK", TRADITIONAL, "gbk", "gb18030"),
        ("gb18030", SIMPLIFIED, "gb18030", "gb18030"),
        ("big5", TRADITIONAL, "big5", "big5"),
        ("Big5", TRADITIONAL + "嘅", "big5hkscs", "big5hkscs"),
        pytest.param("gb2312", SIMPLIFIED, "utf-8", "utf-8", id="says GB, is UTF-8"),
        pytest.param("utf-8", SIMPLIFIED, "gbk", "gb18030", id="says UTF-8, is GBK"),
        pytest.param("utf-8", TRADITIONAL, "big5", "big5", id="says UTF-8, is Big5"),
        pytest.param("iso-8859-1", SIMPLIFIED, "gbk", "gb18030", id="says Latin-1"),
        pytest.param("no-such", SIMPLIFIED, "utf-8", "utf-8", id="unheard of"),
        pytest.param("utf-8", SIMPLIFIED, "utf-16", "utf-16-le", id="UTF-16 with a mark"),
        pytest.param("utf-16", SIMPLIFIED, "utf-16-le", "utf-16-le", id="UTF-16 without one"),
        pytest.param("gbk", SIMPLIFIED, "utf-8-sig", "utf-8", id="the mark outweighs it"),
    ],
)
@pytest.mark.parametrize(
    "form", ['<meta charset="{}">', "<META content='text/html; charset={}' http-equiv=x>"]
)
def test_the_title_is_read(
    tmp_path: Path, form: str, declared: str, title: str, encoding: str, named: str
) -> None:
    assert title_of(tmp_path, form.format(declared), title, encoding) == (title, named)


def test_an_xml_declaration_counts_too(tmp_path: Path) -> None:
    path = tmp_path / "页.xhtml"
    page = '<?xml version="1.0" encoding="GBK"?>' + PAGE.format(meta="", title=SIMPLIFIED)
    path.write_bytes(page.encode("gbk"))

    source = next(read_sources(path))

    assert source.encoding == "gb18030"
    assert source.text.startswith(SIMPLIFIED)
