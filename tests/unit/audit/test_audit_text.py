"""What is questioned about words, marks and dates."""

from __future__ import annotations

import pytest

from reader_app.audit.confusions import confusions
from reader_app.audit.dates import dates
from reader_app.audit.pairing import pairing
from reader_app.audit.unreadable import unreadable
from reader_app.domain.newspaper import ArticleHead
from reader_app.domain.span import FieldSource, Span, slices
from tests.unit.audit.conftest import MakeDocument


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("责令整改,王动检查企业182家。", "主动检查"),
        ("主体工程都己完成。", "已完成"),
        ("-、《关于某事的建议》", "一、"),
        ("推进“民声-键办”机制。", "一键"),
        ("设立联络员即使传递信息。", "及时传递"),
        ("面向末来谋划。", "未来"),
        ("加强强化技能培养。", "重复"),
        ("工作工作要抓好。", "重复"),
        ("完成年度任务的78%。。", "标点重复"),
        ("打造金湖版块,提升金湖板块品质。", "混用"),
    ],
)
def test_likely_slips(make_document: MakeDocument, text: str, said: str) -> None:
    findings = list(confusions(make_document(text)))
    assert len(findings) == 1
    assert said in findings[0].message
    assert findings[0].spans


@pytest.mark.parametrize(
    "text",
    [
        "即使下雨也要检查。自己完成。知己知彼。",
        "2025-2027年,5G-A网络,A-B路段,1-9月。",
        "扎扎实实、进一步完善,目的的确明确,了了解解。",
        "人民群众、干部职工、未来社区。",
        "王动于3月到任。",
        "走访现场和和畅园小区。",
    ],
)
def test_right_words_are_left_alone(make_document: MakeDocument, text: str) -> None:
    assert [f.message for f in confusions(make_document(text))] == []


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("铺好大学生创业的“最初一公里。全面培养人才。", "“"),
        ("健康科技项目、“独角兽“太美医疗项目、“准独角兽”高诚。", "“"),
        ("落实《关于某事的意见,推进工作。", "《"),
        ("完成改造(一期工程,年底投用。", "("),
        ("推进建设”工程。", "”"),
    ],
)
def test_marks_without_a_partner(make_document: MakeDocument, text: str, mark: str) -> None:
    document = make_document(text)
    (finding,) = pairing(document)
    assert slices(document.source, finding.spans) == mark


@pytest.mark.parametrize(
    "text",
    [
        "“一网通办”与《方案(试行)》落实到位（含街道）。",
        "1)完成改造。2)推进建设。一）加强领导。",
        "《关于推动某区银发经济高质量发展\n助力打造康养示范区的建议》",
        "“第一段引文没有完。\n“第二段引文到此为止。”",
        '推广"一键办"机制。',
    ],
)
def test_marks_in_pairs_are_left_alone(make_document: MakeDocument, text: str) -> None:
    assert [f.message for f in pairing(make_document(text))] == []


@pytest.mark.parametrize("text", ["2025年2月30日发布。", "于13月5日开工。", "2024-06-31 10:20"])
def test_dates_that_cannot_be(make_document: MakeDocument, text: str) -> None:
    (finding,) = dates(make_document(text))
    assert finding.kind == "impossible_date"


@pytest.mark.parametrize(
    "text", ["2024年2月29日", "2月29日", "10月4日开工", "版本2020.35.1", "12日"]
)
def test_dates_that_can_be_are_left_alone(make_document: MakeDocument, text: str) -> None:
    assert list(dates(make_document(text))) == []


@pytest.mark.parametrize(("furniture", "kinds"), [(2, ["machine_clock"]), (0, [])])
def test_the_reading_machines_clock_is_not_the_papers_date(
    make_document: MakeDocument, furniture: int, kinds: list[str]
) -> None:
    text = "电子报阅读机\n2026-01-25\n日期:11-14\n正文。"
    start = text.index("11-14")
    head = ArticleHead(
        date_raw="11-14", sources={"date_raw": FieldSource(((Span(start, start + 5),),))}
    )
    document = make_document(text, head=head, furniture=furniture)
    assert [finding.kind for finding in dates(document)] == kinds


def test_the_papers_own_day_printed_twice_is_no_clock(make_document: MakeDocument) -> None:
    text = "发文日期\n2024-07-22\n发布日期:2024年7月22日 09:15\n正文。"
    start = text.index("2024年")
    date_raw = "2024年7月22日 09:15"
    place = Span(start, start + len(date_raw))
    head = ArticleHead(date_raw=date_raw, sources={"date_raw": FieldSource(((place,),))})
    assert not list(dates(make_document(text, head=head, furniture=3)))


def test_characters_that_could_not_be_read_are_one_doubt(make_document: MakeDocument) -> None:
    (finding,) = unreadable(make_document("提\ufffd\ufffd办理\ufffd。"))

    assert finding.kind == "unreadable_characters"
    assert "2 处" in finding.message
    assert finding.spans == (Span(1, 3), Span(5, 6))


def test_a_sound_text_is_not_said_to_be_damaged(make_document: MakeDocument) -> None:
    assert not list(unreadable(make_document("提案办理□，?")))
