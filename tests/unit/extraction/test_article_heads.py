"""Paper, date, page, headlines and byline above an article."""

from __future__ import annotations

from typing import Any

import pytest

from reader_app.domain.document import Genre
from reader_app.domain.newspaper import ArticleHead, BlockKind
from reader_app.domain.span import Origin
from reader_app.extraction.article.mastheads import page_name_of
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

BODY = "\n　　区政协十届三次会议以来，共收到提案120件，经审查立案100件，全部按期办复，取得成效。\n"


def head(lines: str) -> ArticleHead:
    return extract(SourceText("页.txt", f"{lines}\n{BODY}"))[0].head


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            "青汭日报\n2024年10月25日 星期五　第A03版:政协专刊\n上一篇　下一篇\n重点提案办理综述",
            {
                "newspaper": "青汭日报",
                "date": "2024-10-25",
                "page_no": "A03",
                "page_name": "政协专刊",
            },
            id="masthead in two lines",
        ),
        pytest.param(
            "江城日报社数字报 2021年06月08日\n星期二 农历四月廿八\n03 要闻\n重点提案办理综述",
            {"newspaper": "江城日报", "date": "2021-06-08", "page_no": "03", "page_name": "要闻"},
            id="digital edition",
        ),
        pytest.param(
            "江城市公共数据开放平台　首页 | 数据目录 | 数据接口\n数据目录 / 市政协 / 提案信息\n"
            "索引号：\n0142/2024\n发布机构：\n江城市教育局\n发文日期：\n2024-07-22\n\n"
            "重点提案办理综述",
            {
                "publisher": "江城市教育局",
                "date": "2024-07-22",
            },
            id="particulars with labels and values in turn",
        ),
        pytest.param(
            "发布机构 | 江城区政府办 | 发文日期 | 2020-04-19 00:00 |\n---|---|---|---|\n"
            "重点提案办理综述",
            {"publisher": "江城区政府办", "date": "2020-04-19"},
            id="particulars in a table",
        ),
        pytest.param(
            "浏 江 日 报   第 6 版   2 0 1 9 年 1 2 月 1 8 日\n"
            "重 点 提 案 办 理 综 述\n□ 记 者 阚 泽 通讯员 费 文",
            {"newspaper": "浏江日报", "date": "2019-12-18", "page_no": "6"},
            id="lines set wide",
        ),
        pytest.param(
            "2023年10月30日 星期一\n07\n政协专版\n湘浦日报\n重点提案办理综述",
            {"newspaper": "湘浦日报", "page_no": "07", "page_name": "政协专版"},
            id="each mark on a line",
        ),
        pytest.param(
            "今日临汐 数字报\n2021-01-20\n重点提案办理综述",
            {"newspaper": "今日临汐", "date": "2021-01-20"},
            id="paper named by its digital edition",
        ),
        pytest.param(
            "江城新闻网 > 时政要闻\n重点提案办理综述 [复制链接]\n25.02.2022  19:16",
            {"date": "2022-02-25", "kicker": None},
            id="crumbs, buttons and a date from day to year",
        ),
        pytest.param(
            "江城市融媒体中心\n重点提案办理综述\n2025-04-21 17:30:05　浏览次数：20次",
            {"publisher": "江城市融媒体中心"},
            id="newsroom over the title",
        ),
        pytest.param(
            "中共江城县委办公室　江城县人民政府办公室　政协江城县委员会办公室\n重点提案办理综述",
            {"publisher": "中共江城县委办公室 江城县人民政府办公室 政协江城县委员会办公室"},
            id="several offices",
        ),
        pytest.param(
            "重点提案办理综述\n2024-07-05　江城市发展和改革委员会",
            {"publisher": "江城市发展和改革委员会", "date": "2024-07-05"},
            id="an office beside the date",
        ),
        pytest.param(
            "首页 > 政务公开\n索引号: X/2020-1 发布机构: 江城市人民政府(办公室)\n重点提案办理综述\n"
            "发布时间：2020-12-24 09:12 浏览次数： 字体：[大 中 小]",
            {
                "publisher": "江城市人民政府(办公室)",
                "date": "2020-12-24",
                "date_raw": "2020-12-24 09:12",
            },
            id="government site",
        ),
        pytest.param(
            "提案工作简报\n第 8 期\n区政协提案委员会编 2022年9月30日\n----------\n重点提案办理综述",
            {"publisher": "区政协提案委员会", "date": "2022-09-30"},
            id="gazette",
        ),
        pytest.param("重点提案办理综述", {"newspaper": None, "date": None}, id="nothing printed"),
    ],
)
def test_what_stands_above_is_read(lines: str, expected: dict[str, Any]) -> None:
    found = head(lines)

    assert found.headline == "重点提案办理综述"
    for name, value in expected.items():
        assert getattr(found, name) == value, name


@pytest.mark.parametrize(
    ("lines", "kicker", "headline", "subheadline"),
    [
        ("建言献策 凝聚共识\n区政协提案办理综述", "建言献策 凝聚共识", "区政协提案办理综述", None),
        ("小提案办成大民生\n——区政协提案办理综述", None, "小提案办成大民生", "区政协提案办理综述"),
        (
            "履职为民谱新篇\n提案落地见实效\n区政协提案办理综述",
            None,
            "履职为民谱新篇 提案落地见实效",
            "区政协提案办理综述",
        ),
        ("【区级】区政协提案办理综述", None, "区政协提案办理综述", None),
        ("# 百件提案 千言灼见", None, "百件提案 千言灼见", None),
        (
            "引题：凝心聚力\n主题：区政协提案办理情况\n副题：件件有着落",
            "凝心聚力",
            "区政协提案办理情况",
            "件件有着落",
        ),
    ],
)
def test_kicker_headline_and_subheadline_are_told_apart(
    lines: str, kicker: str | None, headline: str, subheadline: str | None
) -> None:
    found = head(lines)

    assert (found.kicker, found.headline, found.subheadline) == (kicker, headline, subheadline)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("■本版整理 华丽红 王妍", [("本版整理", ("华丽红", "王妍"))]),
        ("■记者 徐玉霞 摄影 王 强", [("记者", ("徐玉霞",)), ("摄影", ("王强",))]),
        ("（本报记者 张三 通讯员 李四）", [("本报记者", ("张三",)), ("通讯员", ("李四",))]),
        ("文/张三 图/李四", [("文", ("张三",)), ("图", ("李四",))]),
        ("张三 李四/文 王五/图", [("文", ("张三", "李四")), ("图", ("王五",))]),
        ("作者：雁南飞", [("作者", ("雁南飞",))]),
    ],
)
def test_a_byline_gives_roles_and_names(line: str, expected: list[tuple[str, tuple[str]]]) -> None:
    found = head(f"区政协提案办理综述\n{line}")

    assert [(entry.role, entry.names) for entry in found.byline] == expected


def test_a_page_name_in_pinyin_is_read_and_says_so() -> None:
    found = head("ZHENGXIEZHICHUANG\n\n区政协提案办理综述")

    assert found.page_name == "政协之窗"
    assert found.sources["page_name"].origin is Origin.INFERRED
    assert "ZHENGXIEZHICHUANG" in found.sources["page_name"].reason
    assert page_name_of("QWERTYUIOP") is None


def test_navigation_is_kept_as_furniture_and_never_shown_as_text() -> None:
    document = extract(
        SourceText("页.txt", f"上一篇 下一篇\n提案办理综述\n{BODY}\n打印本页　关闭窗口\n")
    )[0]
    shown = [block.kind for block in document.blocks]

    assert shown[0] is BlockKind.FURNITURE
    assert shown[-1] is BlockKind.FURNITURE
    assert BlockKind.HEADLINE in shown


@pytest.mark.parametrize(
    ("text", "headline", "body"),
    [
        ("老旧小区改造\n\n只有一段。", "老旧小区改造", "只有一段。"),
        ("十六位编码的报道\n\n这里一段。", "十六位编码的报道", "这里一段。"),
        ("小小文章\n没有标点的两行", "小小文章", "没有标点的两行"),
        ("短句。\n后面的话。", None, "短句。后面的话。"),
        ("孤零零的一行", "孤零零的一行", ""),
    ],
)
def test_a_short_text_keeps_its_body(text: str, headline: str | None, body: str) -> None:
    document = extract(SourceText("短.txt", text))[0]

    shown = (block for block in document.blocks if block.kind is BlockKind.PARAGRAPH)
    assert document.head.headline == headline
    assert "".join(text[a:b] for block in shown for a, b in block.spans) == body


def test_the_article_with_the_records_gives_the_headline_of_a_page() -> None:
    text = (
        "乌溪时报 2023-11-22 第B3版 政协天地\n区政协召开主席会议\n本报讯 11月20日,召开会议。\n"
        "※※※※※※\n小提案解开大民生\n记者 濮阳雪\n《关于充电桩的提案》(第5号)\n提案人:花满楼\n"
        "主办单位:区住建局\n办理情况:新建充电端口9600个。\n※※※※※※\n书画作品\n"
    )
    document = extract(SourceText("版.txt", text))[0]

    assert document.head.headline == "小提案解开大民生"
    assert document.head.page_name == "政协天地"
    assert document.genre is Genre.NEWSPAPER_PAGE
