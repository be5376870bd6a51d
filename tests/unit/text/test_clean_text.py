"""The clean text: torn words mended, markup left out, every character tied to its place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.domain.span import slices
from reader_app.text.clean import Clean, clean


def paragraphs(source: str) -> list[str]:
    cleaned = clean(source)
    return [cleaned.paragraph_text(paragraph) for paragraph in cleaned.paragraphs]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "　　第187号提案\r\n\r\n　　提案者", ["第187号提案", "提案者"], id="indents, CRLF"
        ),
        pytest.param("办理类别:B类\xa0\n", ["办理类别:B类"], id="trailing NBSP"),
        pytest.param("区政协提(ti)案", ["区政协提案"], id="pinyin residue"),
        pytest.param("办理(试行)方案", ["办理(试行)方案"], id="brackets that hold no pinyin"),
        pytest.param("**主办单位:**区科技局", ["主办单位:区科技局"], id="bold"),
        pytest.param("共收到提案**件", ["共收到提案**件"], id="masked digits are no bold type"),
        pytest.param("推行*四分法*，分类投放", ["推行四分法，分类投放"], id="slanted"),
        pytest.param("*“四分法”*已推行", ["“四分法”已推行"], id="slanted at the line's head"),
        pytest.param("拨打2334***投诉", ["拨打2334***投诉"], id="the end of a number hidden"),
        pytest.param("**第387**：办结", ["第387：办结"], id="bold type that ends behind a number"),
        pytest.param("收到*件立案*件", ["收到*件立案*件"], id="single masked digits"),
        pytest.param("提案人张*三、李*四", ["提案人张*三、李*四"], id="masked names"),
        pytest.param("长3*宽2*高", ["长3*宽2*高"], id="products"),
        pytest.param("### 关于加强管理的建议  ", ["关于加强管理的建议"], id="heading"),
        pytest.param("- 提案人:张三", ["提案人:张三"], id="list mark"),
        pytest.param("-、《关于加强管理的建议》", ["-、《关于加强管理的建议》"], id="一 misread"),
        pytest.param("提 案 人:张三", ["提案人:张三"], id="spread label"),
        pytest.param("[答复全文](https://x.cn/1)", ["答复全文"], id="link"),
        pytest.param("甲\u200b乙\ufeff丙", ["甲乙丙"], id="characters without width"),
        pytest.param(
            "《关于推动养老\n\n服务的建议》", ["《关于推动养老服务的建议》"], id="torn title"
        ),
        pytest.param("提案人:张三、李四、\n王五", ["提案人:张三、李四、王五"], id="torn list"),
        pytest.param("甲\n---\n乙", ["甲", "乙"], id="rule"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_paragraph_reads_as_it_is_said(source: str, expected: list[str]) -> None:
    assert paragraphs(source) == expected


def test_spaces_where_printed_lines_ended_are_gone_and_real_ones_stay() -> None:
    line = (
        "落实情况:制定一系列优惠政策鼓励企业积 极参与境外投资并建立微信联络群组织企 业参加各"
        "级商务部门举办的投资推介会法 律服务讲座金融服务分享防风险培训会等 活动"
    )
    title = "《关于巩固文明城市创建成果 做精城市管理的建议》"

    found = paragraphs(f"{line}\n\n{title}")

    assert " " not in found[0]
    assert found[1] == title


def test_lines_of_one_printed_column_are_one_paragraph() -> None:
    source = (
        "　　办理情况：对在册的四百二十六艘船\n舶逐船建档，全部加装生活污水储存装\n"
        "置；建成接收站三座，日接收能力四十\n吨，另有两座正在建设之中。\n"
    )

    assert len(paragraphs(source)) == 1


def test_the_cells_of_a_markdown_table_know_their_row_and_column() -> None:
    cleaned = clean("| 案号 | 案由 |\n|---|---|\n| 6 | 关于甲<br>的建议 |\n")

    cells = [(p.row, p.column, cleaned.paragraph_text(p)) for p in cleaned.paragraphs]

    assert cells == [
        (0, 0, "案号"),
        (0, 1, "案由"),
        (1, 0, "6"),
        (1, 1, "关于甲"),
        (1, 1, "的建议"),
    ]


def test_two_tabbed_lines_are_a_table_and_an_empty_cell_leaves_its_column_free() -> None:
    cleaned = clean("序号\t案由\t提案人\t会办\n1\t关于甲\t\t区财政局\n")

    assert [(p.row, p.column) for p in cleaned.paragraphs][4:] == [(1, 0), (1, 1), (1, 3)]


def test_a_value_torn_by_white_space_has_one_span() -> None:
    source = "主办单位:农业农\n村局"
    cleaned = clean("提案人:王 强\n")

    assert cleaned.spans(4, 7) == ((4, 7),)
    assert source  # the slice of that span holds the space, the value does not
    assert slices(cleaned.source, cleaned.spans(4, 7)) == "王 强"


def test_folded_text_is_as_long_as_the_text_and_half_width() -> None:
    cleaned = clean("主辦單位：區商務局（Ａ類）")

    assert len(cleaned.folded) == len(cleaned.text)
    assert cleaned.folded.startswith("主办单位:")
    assert cleaned.folded.endswith("(A类)")


MARKS = "提案|关于|的建议|《|》|(|)|（|）|【|】|**|*|#|\t|\n|\r\n|\r|\xa0|\u3000|：|:|、|1|一|A"
MORE = "(ti)|<br>|---|-|\u200b|[|]|](http://x)|\\|提|案|人|张三|第1号| |  |\n\n"
PIECES = st.sampled_from([*re.split(r"(?<=.)\|", MARKS), *re.split(r"(?<=.)\|", MORE), "|"])
TEXTS = st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=200)


def sound(cleaned: Clean) -> None:
    assert len(cleaned.text) == len(cleaned.folded)
    last = -1
    for start, end in sorted(cleaned.pieces):  # a table's cells stand in the table's order
        assert 0 <= start < end <= len(cleaned.source)
        assert start > last
        last = end - 1
    assert slices(cleaned.source, cleaned.pieces) == cleaned.text
    assert [p.end + 1 for p in cleaned.paragraphs[:-1]] == [p.start for p in cleaned.paragraphs[1:]]


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_cleaning_never_invents_a_character(source: str) -> None:
    sound(clean(source))


@given(TEXTS, st.integers(0, 200), st.integers(0, 200))
@settings(max_examples=200, deadline=None)
def test_any_range_of_the_clean_text_has_its_characters_in_the_source(
    source: str, start: int, end: int
) -> None:
    cleaned = clean(source)
    start, end = min(start, len(cleaned.text)), min(end, len(cleaned.text))

    assert slices(source, cleaned.slices(start, end)) == cleaned.text[start:end]
    squeezed = "".join(slices(source, cleaned.spans(start, end)).split())
    assert squeezed == "".join(cleaned.text[start:end].split())


def test_lines_that_one_gap_parts_in_two_are_rows_and_no_torn_sentence() -> None:
    rows = [
        f"新开工亿元以上项目{n}8个  开工{n}1个，完成季度目标的百分之一百一十" for n in range(1, 6)
    ]

    assert len(clean("任务内容  进展情况\n" + "\n".join(rows)).paragraphs) == 6


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("办 复 结 果 : 首 次 B 类 , 二 次 A 类 。", "办复结果:首次B类,二次A类。"),
        (
            "全 区 共 3 1 处 , 投 入 2 . 6 亿 元 , 惠 及 5 个 乡 镇 。",
            "全区共31处,投入2.6亿元,惠及5个乡镇。",
        ),
        ("提 案 人 : 安 平   丁 一 元 ( 第 7 号 )", "提案人:安平   丁一元(第7号)"),
    ],
)
def test_a_line_set_wide_with_its_stops_is_read_without_the_gaps(
    printed: str, expected: str
) -> None:
    assert clean(f"{printed}\n").folded.strip() == expected


def test_a_label_torn_between_lines_that_are_set_in_columns_is_whole() -> None:
    page = clean(
        "①《关于疏浚航道的提案》(第7号)\n提案人:农工党市委会    主办单\n"
        "位:市交通局    办理结果:A\n落实情况:完成疏浚18.4公里。\n"
    )

    assert page.paragraph_text(page.paragraphs[1]) == (
        "提案人:农工党市委会    主办单位:市交通局    办理结果:A"
    )
