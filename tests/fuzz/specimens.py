"""A sound file or two of every format that is more than text, to be damaged."""

from __future__ import annotations

import base64
import json
from functools import cache

from tests.fuzz.materials import CORPUS
from tests.samples.built_files import docx, epub, paragraph, word_table, zipped
from tests.samples.epaper_pages import BODY, FAMILIES

_NUMBERS = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/>'
    '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
)
_TABLE = (
    "<table><tr><th>序号</th><th>项目名称</th><th colspan=2>项目内容</th><th>进展情况</th></tr>"
    "<tr><td rowspan=2>1</td><td>城市</td><td colspan=2>新建泊位</td><td>完成50%</td></tr>"
    "<tr><td>城市</td><td>改造<br>小区</td><td>甲</td><td>完成</td></tr></table>"
)
_MHT = (
    'MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="MB"\n\n--MB\n'
    "Content-Type: text/html; charset=gb2312\nContent-Transfer-Encoding: base64\n"
    "Content-Location: http://qm.example/html/2024-03/08/content_1.htm\n\n{}\n--MB--\n"
)


@cache
def specimens() -> dict[str, tuple[bytes, ...]]:
    """By suffix."""
    pages = [page.html for page in FAMILIES.values()]
    pages.append(f"<html><body><div id=ozoom>{BODY}{_TABLE}</div></body></html>")
    chapter = f"<html><body><h1>甲</h1>{BODY}{_TABLE}</body></html>"
    book = epub({"a.xhtml": chapter, "b.xhtml": chapter}, title="青沐日报 2024年3月8日")
    tasks = [["序号", "项目内容", "进展情况"], ["1", "新建", "完成"], ["2", "^", "未完"]]
    text = "".join(paragraph(line, number="3") for line in ("甲段，正文。", "乙段，正文。"))
    document = docx(paragraph("提案") + text + word_table(tasks), numbering=_NUMBERS)
    article = {"id": 7, "title": "甲<br>乙", "author": "记者 丙", "content": BODY + _TABLE}
    article |= {"jdate": "2024-03-08", "source": "青沐日报", "points": "0,0,300,0,300,200"}
    listed = {"pnumber": "03", "pname": "专题", "width": 900, "height": 1200, "imgurl": "a/3.png"}
    issue = {"pages": [{**listed, "articleList": [article, {"id": 8, "title": "丁"}]}]}
    return {
        ".html": tuple(
            page.encode(encoding)
            for k, page in enumerate(pages)
            for encoding in (("utf-8", "gb18030", "utf-16")[k % 3],)
        ),
        ".json": tuple(
            json.dumps(value, ensure_ascii=False).encode(encoding)
            for value, encoding in (({"article": article}, "utf-8"), (issue, "gb18030"))
        ),
        ".mht": (_MHT.format(base64.encodebytes(chapter.encode("gbk")).decode()).encode(),),
        ".docx": (document,),
        ".epub": (book,),
        ".zip": (
            zipped(
                {
                    "a/1.html": pages[0],
                    "a/1_files/b.html": "x",
                    "b.docx": document,
                    "c.zip": zipped({"书.epub": book, "d.txt": "正文。".encode("gbk")}),
                }
            ),
        ),
    }


def kept_files() -> tuple[tuple[str, bytes], ...]:
    """Files that once went wrong, or come close to it, with their suffixes."""
    folder = CORPUS / "files"
    return tuple((path.suffix, path.read_bytes()) for path in sorted(folder.iterdir()))
