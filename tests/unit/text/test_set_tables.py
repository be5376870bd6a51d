"""Tables set with spaces whose cells go on over several lines."""

from __future__ import annotations

from reader_app.text.clean import clean

# As a print-out sets it: a Han character is as wide as two spaces.
ROWS = """
         某市重点提案分工表

 序  提案                                              承办单位
          提案名称                     提案者
 号   号                                           主办        协办

 1   26   关于推进工业园区雨污分流改   民盟市委会  市生态     市住建局
          造的提案                                 环境局

 2   41   关于恢复传统早市的提案       向  楠      市城管局

                         — 1 —

 3   77   关于打通绿道的提案           葛薇        市林业局   市自然资
                                                              源局

    说明：主办单位应于8月底前完成面商，协办单位意见于7月送主办单位。
"""


def cells(source: str) -> dict[tuple[int, int], list[str]]:
    found: dict[tuple[int, int], list[str]] = {}
    cleaned = clean(source)
    for one in cleaned.paragraphs:
        if one.row is not None and one.column is not None:
            found.setdefault((one.row, one.column), []).append(cleaned.paragraph_text(one))
    return found


def test_the_lines_of_a_cell_are_put_together() -> None:
    found = cells(ROWS)

    assert found[1, 2] == ["关于推进工业园区雨污分流改造的提案"]
    assert found[1, 4] == ["市生态环境局"]
    assert found[3, 5] == ["市自然资源局"]
    assert (2, 5) not in found


def test_a_table_after_another_is_a_table_of_its_own() -> None:
    piped = "\n\n| 序号 | 案由 |\n|---|---|\n| 1 | 关于整治河道的提案 |\n\n"
    cleaned = clean(piped + ROWS + piped)

    numbers = [p.table for p in cleaned.paragraphs if p.table is not None]

    assert len(set(numbers)) == 3
    assert numbers == sorted(numbers)


def test_heads_of_several_lines_name_their_columns() -> None:
    found = cells(ROWS)

    heads = [found[0, column] for column in range(6)]
    assert heads == [["序号"], ["提案号"], ["提案名称"], ["提案者"], ["主办"], ["协办"]]


def test_what_stands_between_and_below_the_rows_is_no_cell() -> None:
    cleaned = clean(ROWS)
    outside = [cleaned.paragraph_text(p) for p in cleaned.paragraphs if p.table is None]

    assert outside[1] == "— 1 —"
    assert outside[2].startswith("说明")


def test_a_row_number_set_in_the_middle_of_its_row() -> None:
    source = """
序号   提案编号        提案名称              提案人      承办单位

                关于推进工业园区雨污分流改               市生态
 1      026     造的提案                     民盟市委会  环境局

 2      041     关于恢复城区传统早市的提案   向楠        市城管局

                关于对独居老人开展用水监测               市民政局
 3      133     预警、提升居家养老服务水平   民革市委会  市水务集团
                的提案
"""
    found = cells(source)

    assert found[1, 2] == ["关于推进工业园区雨污分流改造的提案"]
    assert found[3, 2] == ["关于对独居老人开展用水监测预警、提升居家养老服务水平的提案"]
    assert found[3, 4] == ["市民政局", "市水务集团"]  # two offices, and not one torn in two


def test_one_space_parts_cells_where_a_column_begins() -> None:
    source = """
序号  工作任务                    完成时限   进展情况

1     新建城市书房3座             2023年10月 2座已开放，1
                                             座正在装修

2     建成体育公园                2023年9月  已对外开放

3     整治提升背街小巷42条        2023年11月 完成31条
"""
    found = cells(source)

    assert [found[1, 2], found[1, 3]] == [["2023年10月"], ["2座已开放，1座正在装修"]]


def test_names_set_in_columns_are_no_table() -> None:
    source = "出席：\n\n王一  李二  张三\n赵四  钱五  孙六\n周七  吴八  郑九\n"

    assert not cells(source)


def test_a_title_torn_within_a_list_of_cells() -> None:
    cleaned = clean(
        "7\n关于推进工业园区雨污分流\n改造的提案\n葛薇\n8\n关于恢复早市的提\n案\n向楠\n"
    )

    texts = [cleaned.paragraph_text(one) for one in cleaned.paragraphs]
    assert texts[1:3] == ["关于推进工业园区雨污分流改造的提案", "葛薇"]
    assert texts[4:] == ["关于恢复早市的提案", "向楠"]


def test_rows_that_no_empty_lines_part() -> None:
    heads = "序号  提案号   提案名称                      提案者\n"
    row = "1     {n}       关于推进工业园区雨污分流改    民盟市委会\n               造的提案\n"
    found = cells(heads + row.format(n=2) + row.format(n=5).replace("1 ", "2 ", 1))

    assert found[1, 2] == found[2, 2] == ["关于推进工业园区雨污分流改造的提案"]


def test_rows_parted_by_gaps_that_stand_in_no_columns_are_no_set_table() -> None:
    source = "序号  提案号  提案题目  提案人  承办单位\n"
    source += "1  006  关于发展低空经济产业的提案  民革  市发改委\n"
    source += "2  013  关于加强地名保护的提案  尚书房  市民政局\n"

    assert not cells(source)
