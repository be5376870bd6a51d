"""Reports of a year's proposals: paragraphs that tell of several, links below to other pages."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    return extract(SourceText("报告.txt", text))[0]


REPORT = """政协甲州市常委会关于五届三次会议以来提案工作情况的报告

　　一、提案办理成效

　　（一）聚焦产业发展

　　委员们围绕招商引资、数字转型等提出提案73件。民革甲州市委会《关于培育壮大低空经济的提案》（第12号）提出后，\
市发展改革委牵头编制低空经济实施方案，建成起降场3个。市政协经济委员会提出的《关于降低企业物流成本的提案》\
（第45号），市商务局高度重视，出台物流降本措施12条。何晓明、周婷等委员联名提出《关于完善园区配套的提案》\
（第77号），由市工信局主办、市住建局会办。园区新建人才公寓300套。

　　（二）聚焦民生改善

　　针对林海燕委员提出的《关于优化校园周边交通的提案》（第118号），市公安局在21所学校周边设置护学通道。\
台盟甲州市委会提出《关于推进老年助餐的提案》（第131号），市民政局推动建成助餐点64个。
"""


def test_each_sentence_of_a_report_tells_of_its_proposal() -> None:
    found = read(REPORT).proposals

    assert [one.number for one in found] == [12, 45, 77, 118, 131]
    assert [one.lead_units for one in found] == [
        ("市发展改革委",),
        ("市商务局",),
        ("市工信局",),
        ("市公安局",),
        ("市民政局",),
    ]
    assert [one.reply for one in found] == [
        "市发展改革委牵头编制低空经济实施方案，建成起降场3个。",
        "市商务局高度重视，出台物流降本措施12条。",
        "园区新建人才公寓300套。",
        "市公安局在21所学校周边设置护学通道。",
        "市民政局推动建成助餐点64个。",
    ]
    assert found[2].proposers == ("何晓明", "周婷")


def test_neither_the_count_of_a_field_nor_the_naming_alone_is_what_is_proposed() -> None:
    assert [one.content for one in read(REPORT).proposals] == [None] * 5


@pytest.mark.parametrize(
    "link",
    [
        "相关阅读:《甲州市人民政府办公室关于2022年建议提案办理工作情况的通报》",
        "【延伸阅读】《关于加强提案办理工作的建议》",
        "相关解读：《关于进一步加强提案办理工作的意见》政策解读",
        "上一期：《关于推进老旧小区改造的提案》办理追踪",
        "推荐阅读 | 市政协委员张三《关于推进老旧小区改造的提案》办理纪实",
    ],
)
def test_a_link_to_another_page_is_no_record(link: str) -> None:
    page = (
        "甲州市人民政府办公室\n关于2023年建议提案办理工作情况的通报\n\n"
        "2023年，市政府系统共承办提案246件。办复率100%。\n\n附件\n\n"
        f"单位\t建议\t提案\n市教育局\t19\t31\n市公安局\t6\t15\n\n{link}\n版权所有：甲州市人民政府\n"
    )

    assert read(page).proposals == ()


def test_a_heading_that_runs_into_the_text_is_none_of_what_is_proposed() -> None:
    (one, two) = read(
        "丙区关于提案办理情况的报告\n\n"
        "　　（一）助推产业升级。针对民盟丙区支部《关于培育专精特新企业的提案》（第17号），"
        "区工信局制定培育方案，新增企业9家。\n"
        "　　（二）增进民生福祉。区妇联界别《关于完善托育服务的提案》（第44号）提出后，"
        "区卫健局新建托育机构6家。\n"
    ).proposals

    assert (one.proposers, one.content) == (("民盟丙区支部",), None)
    assert (two.proposers, two.content) == (("区妇联界别",), None)
    assert two.reply == "区卫健局新建托育机构6家。"
