"""The session's figures, from the sentences that report them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader_app.domain.proposal import Proposal
from reader_app.domain.span import FieldSource, Origin, Span, slices
from reader_app.domain.statistics import Statistics
from reader_app.extraction.figures.statistics import read_statistics
from reader_app.extraction.pipeline import extract
from reader_app.extraction.words.printed_number import number
from reader_app.sources.source_text import SourceText
from reader_app.text.clean import clean

ROOT = Path(__file__).parents[3]


def read(text: str, proposals: tuple[Proposal, ...] = ()) -> Statistics:
    cleaned = clean(text + "\n\n提案工作综述")
    return read_statistics(cleaned, proposals, cleaned.paragraphs)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("全会共收到提案412件，经审查立案389件，立案率为94.4%。",
         {"received": 412, "filed": 389, "filing_rate": "94.4%"}),
        ("提案者对办理结果表示满意的占96.4%。", {"satisfaction_rate": "96.4%"}),
        ("对提案办理过程评价满意率为100%。", {"satisfaction": "100%"}),
        ("对办理态度满意率100%，对办理结果满意率98.3%。", {"satisfaction_rate": "98.3%"}),
        ("对办理态度的满意率为99%。", {"satisfaction_rate": "99%"}),
        ("对72件不符合立案条件的提案说明理由。", {"not_filed": 72}),
        ("98件立案提案全部办复。", {"filed": 98, "replied": 98}),
        ("不立案24件，已转为意见建议送有关部门参考。", {"not_filed": 24, "to_suggestions": 24}),
        ("立案172件；作为意见建议转送有关部门参考29件。", {"filed": 172, "to_suggestions": 29}),
        ("立案213件，转为意见建议34件。", {"filed": 213, "to_suggestions": 34}),
        ("有16件提案归属7个相同主题，作并案处理，最终立案177件。",
         {"merged_in": 16, "merged_topics": 7, "filed": 177, "filed_after_merge": 177}),
        ("对7件2022年度优秀提案予以通报表扬。", {"excellent": 7}),
        ("共有9件提案被评为市政协优秀提案。", {"excellent": 9}),
        ("388名委员通过提案履行职责。", {"members": 388}),
        ("分两期介绍6件提案的办理故事。", {"cases_claimed": 6}),
        ("要做到见面率百分之百、办复率百分之百、满意率百分之百。", {}),
        ("立案447件：经济建设方面151件，占33.8%，《关于培育新产业的建议》等受到关注；政治建设方面23件，"
         "占5.1%；社会建设方面174件，占38.9%，内容涉及托育、养老、就业等；文化建设方面52件。",
         {"filed": 447, "categories": {"经济建设": 151, "政治建设": 23, "社会建设": 174,
                                       "文化建设": 52}}),
        ("立案的163件提案，已办复161件，另有2件延期。", {"filed": 163, "replied": 161}),
        ("大会共收到提案一百二十件，立案一百零八件。", {"received": 120, "filed": 108}),
        ("共收到提案２１６件，立案２００件。", {"received": 216, "filed": 200}),
        ("共征集提案1,205件，立案1,100件。", {"received": 1205, "filed": 1100}),
        ("收到提案88份，立案80份。", {"received": 88, "received_unit": "份", "filed": 80}),
        ("共收到88件提案，立案的80件提案全部办结。", {"received": 88, "filed": 80, "replied": 80}),
        ("共提交提案原件187件，其中会后17件，经审查立案175件，立案率93.6%。",
         {"received": 187, "after_session": 17, "filed": 175, "filing_rate": "93.6%"}),
        ("共收到提案118件，其中集体提案7件，个人提案61件，联名提案50件。",
         {"received": 118, "collective": 7, "individual": 61, "joint": 50}),
        ("共收到提案820件，其中：各党派团体集体提案133件，委员个人或联名提案687件。",
         {"received": 820, "collective": 133, "individual": 687}),
        ("共收到提案401件，其中集体提案78件，委员及委员联名提案323件，预立案提案379件。",
         {"received": 401, "collective": 78, "individual": 323, "filed": 379}),
        ("立案64件，占提案总数的54.2%；并案16件；转为意见和建议的21件，不予立案的17件。",
         {"filed": 64, "filing_rate": "54.2%", "merged_in": 16, "to_suggestions": 21,
          "not_filed": 17}),
        ("共立案133件，并案处理后为123件。", {"filed": 133, "filed_after_merge": 123}),
        ("共立案219件，占收到提案总数的88.3%，并案后实际立案147件，未立案29件。",
         {"filed": 219, "filing_rate": "88.3%", "filed_after_merge": 147, "not_filed": 29}),
        ("经审查，立案174件，并案140件，实际立案72件，转为意见建议64件。",
         {"filed": 174, "merged_in": 140, "filed_after_merge": 72, "to_suggestions": 64}),
        ("收到提案219件，立案191件，转社情民意28件。",
         {"received": 219, "filed": 191, "to_opinion_info": 28}),
        ("未予立案的提案中，作为委员来信转送有关部门的70件。", {"as_letters": 70}),
        ("交由市政府办理的提案共92件，分别交由78家单位承办，办复率为100%，满意率为99.5%。",
         {"handled": 92, "units": 78, "reply_rate": "100%", "satisfaction_rate": "99.5%"}),
        ("面商率、答复率、满意率均为100%。",
         {"meeting_rate": "100%", "reply_rate": "100%", "satisfaction_rate": "100%"}),
        ("不予立案提案中，作为社情民意信息转送的21件，退回提案人的16件。",
         {"to_opinion_info": 21, "returned": 16}),
        ("委员表示满意的238件，基本满意的14件，没有不满意的。",
         {"satisfied": 238, "basically_satisfied": 14}),
        ("评价为“不满意”“基本满意”的5件提案进行了二次办理。", {}),
        ("共收到提案196件，立案171件，其中21件并为9案，并案后159件。",
         {"received": 196, "filed": 171, "merged_in": 21, "merged_topics": 9,
          "filed_after_merge": 159}),
        ("“办复率100%”“满意率99%以上”成了提案工作的标配。", {}),
        ("她当选县政协委员以来，提交提案23件，其中4件被列为重点提案。", {}),
        ("上年度提案办复率100%。", {"last_year_reply_rate": "100%"}),
        ("会议决定对以下10件优秀提案予以表彰。", {"excellent": 10}),
        ("已经解决或基本解决的（A类）有64件，占50%；正在解决的（B类）有38件，占29.7%；"
         "留作参考的（C类）26件，占20.3%。",
         {"result_A": 64, "result_rate_A": "50%", "result_B": 38, "result_rate_B": "29.7%",
          "result_C": 26, "result_rate_C": "20.3%"}),
        ("提案办理结果为A类（已解决或采纳的）418件，B类265件，C类116件。",
         {"result_A": 418, "result_B": 265, "result_C": 116}),
        ("提案办理结果A、B、C类分别为22件、68件和2件。",
         {"result_A": 22, "result_B": 68, "result_C": 2}),
        ("我局共承办人大建议、政协提案58件，其中人大代表建议28件，政协提案30件。",
         {"handled": 58, "motions": 28, "proposals_total": 30}),
        ("2022年我局共承办区人大代表建议37件（主办34件、协办3件）和区政协提案16件，"
         "办复率和满意率均达100%。",
         {"motions": 37, "handled": 16, "reply_rate": "100%", "satisfaction_rate": "100%"}),
        ("今年我局承办市政协提案13件。", {"handled": 13}),
        ("参与提案的委员403人，提案送交65个承办单位办理。", {"members": 403, "units": 65}),
        ("主席会议确定重点提案6件，评选优秀提案47件。", {"key": 6, "excellent": 47}),
        ("遴选8个方面9件重点提案，由县委、县政府领导领办5件，县政协主席督办4件。",
         {"key_aspects": 8, "key": 9, "key_led_by_party_government": 5,
          "key_supervised_by_cppcc": 4}),
        ("470件提案已全部办结，提案办复率为100%。", {"replied": 470, "reply_rate": "100%"}),
        ("本版选登20个提案办理案例。", {"cases_claimed": 20}),
        ("收到提案：358 件；立案: 312件；立案率：87.2%；办复率: 100 %。",
         {"received": 358, "filed": 312, "filing_rate": "87.2%", "reply_rate": "100%"}),
        ("收到提案\n\n358件\n\n立案\n\n312件\n\n集体提案\n\n58件",
         {"received": 358, "filed": 312, "collective": 58}),
        ("| 项目 | 数量 |\n| --- | --- |\n| 收到提案 | 358件 |\n| 立案 | 312件 |",
         {"received": 358, "filed": 312}),
        ("其中所提问题已经解决的54件提案之外，经审查，立为提案的有290件。", {"filed": 290}),
        ("办理的市政协提案中，已经解决或基本解决的258件，占38.8%；正在解决或已列入计划解决的302件；"
         "因条件限制暂时不能解决的76件；留作参考的29件。",
         {"result_A": 258, "result_rate_A": "38.8%", "result_B": 302, "result_C": 76,
          "result_D": 29}),
        ("47件提案所提问题已经解决或基本解决，占比48%；7件提案因客观因素制约难以解决。",
         {"result_A": 47, "result_rate_A": "48%", "result_C": 7}),
        ("8件人大代表建议中A类1件、B类7件。12件政协提案中A类4件、B类7件、C类1件。",
         {"motions": 8, "proposals_total": 12, "result_A": 4, "result_B": 7, "result_C": 1}),
        ("某县公布：办复率100%，满意率100%。", {}),
        ("决定对委员提案59件、界别提案7件予以表彰。", {}),
        ("主席会议将遴选10件左右作为重点提案。", {}),
        ("去年共立案提案397件，办复率100%；今年收到提案503件，立案422件。",
         {"received": 503, "filed": 422, "last_year_filed": 397, "last_year_reply_rate": "100%"}),
        ("立案提案交六十二个单位办理。", {"units": 62}),
        ("市长、副市长领办重点提案8件。", {"key_led_by_party_government": 8}),
        ("县委书记领衔督办重点提案2件。", {"key_led_by_party_government": 2}),
        ("转为意见建议21件，与提案人协商撤回8件。", {"to_suggestions": 21, "withdrawn": 8}),
        ("共收到提案203件，其中5件经提案人协商后撤回。", {"received": 203, "withdrawn": 5}),
        ("王美等12名委员提交此类提案。", {}),
        ("五年来，累计收到提案2100件。十四届五次会议共收到提案360件。", {"received": 360}),
        ("以集体名义提出的21件，以委员联名形式提出的30件，以委员个人名义提出的90件。",
         {"collective": 21, "joint": 30, "individual": 90}),
        ("其中集体73件、个人96件。", {"collective": 73, "individual": 96}),
        ("集体提案、委员提案分别为84件、109件。", {"collective": 84, "individual": 109}),
        ("提案中，不符合立案条件的33件，以委员来信形式转送有关部门12件，按意见建议处理9件。",
         {"not_filed": 33, "as_letters": 12, "to_suggestions": 9}),
        ("以社情民意信息形式报送12件，列作意见建议8件。",
         {"to_opinion_info": 12, "to_suggestions": 8}),
        ("准予立案142件，占总数的80%。", {"filed": 142, "filing_rate": "80%"}),
        ("对40件内容相近的提案并案处理为3个专题。", {"merged_in": 40, "merged_topics": 3}),
        ("截至12月10日，已书面答复提案163件。", {"replied": 163}),
        ("按期办复163件，办理回复率100%。", {"replied": 163, "reply_rate": "100%"}),
        ("121件提案已于10月底前全部答复。", {"replied": 121}),
        ("92.2%的委员对提案办理结果表示满意。", {"satisfaction_rate": "92.2%"}),
        ("委员满意和基本满意的比例达98%。", {"satisfaction_rate": "98%"}),
        ("受理投诉举报84件，办结19件，群众对治安的满意率为97%。", {}),
        ("“A”类30件、“B”类12件、“C”类3件。", {"result_A": 30, "result_B": 12, "result_C": 3}),
        ("30件答复为A类，12件答复为B类。", {"result_A": 30, "result_B": 12}),
        ("A类30件、B类20件，分别占60%、40%。",
         {"result_A": 30, "result_B": 20, "result_rate_A": "60%", "result_rate_B": "40%"}),
        ("A、B、C类分别为三十件、十二件、三件。",
         {"result_A": 30, "result_B": 12, "result_C": 3}),
        ("我局共收到政协提案24件，主办提案14件、会办提案10件。",
         {"handled": 24, "handled_lead": 14, "handled_co": 10}),
        ("我局主办提案十五件、会办提案七件，共二十二件。",
         {"handled": 22, "handled_lead": 15, "handled_co": 7}),
        ("共有二百五十四名委员提交提案。", {"members": 254}),
        ("从提案类别看，经济发展（14件）；城乡建设（9件）；社会民生（54件）。",
         {"categories": {"经济发展": 14, "城乡建设": 9, "社会民生": 54}}),
        ("其中委员个人86件、联名26件、集体60件。",
         {"individual": 86, "joint": 26, "collective": 60}),
        ("大会收到各民主党派、人民团体和委员提案360件。", {"received": 360}),
        ("立案300件、意见建议20件，不作立案处理5件，未达到立案标准的3件。",
         {"filed": 300, "to_suggestions": 20, "not_filed": 5}),
        ("将35件提案整合为9个议题。", {"merged_in": 35, "merged_topics": 9}),
        ("重点提案9件，区委、区政府主要领导领衔办理5件，区政协主席班子成员督办4件。",
         {"key": 9, "key_led_by_party_government": 5, "key_supervised_by_cppcc": 4}),
        ("我局承办代表建议28份，委员提案14份。", {"motions": 28, "handled": 14}),
        ("我局主办市政协提案14件，协办6件。", {"handled_lead": 14, "handled_co": 6}),
        ("提案办理结果中，A类占71.2%，B类占24.5%。",
         {"result_rate_A": "71.2%", "result_rate_B": "24.5%"}),
        ("受理群众诉求737件，办结700件，按时办结率95%。", {}),
        ("按内容划分，经济建设方面84件（95.9%），文化建设方面46件（4.1%），其他方面2件（0.1%）。",
         {"categories": {"经济建设": 84, "文化建设": 46, "其他": 2}}),
        ("已解决的96件，正在解决的54件，因条件限制不能解决的4件。",
         {"result_A": 96, "result_B": 54, "result_C": 4}),
        ("区政协四次会议共收到提案358件。区政协三次会议共收到提案300件。", {"received": 358}),
    ],
)  # fmt: skip
def test_a_sentence_gives_its_figures(text: str, figures: dict[str, Any]) -> None:
    assert dict(read(text).figures) == figures


def test_a_division_may_stand_on_lines_of_its_own_and_in_the_other_script() -> None:
    text = "立案提案中：\n經濟建設方面提案39件，占40%；\n科技教育方面提案8件；\n其他方面提案3件。"
    assert read(text).figures["categories"] == {"經濟建設": 39, "科技教育": 8, "其他": 3}


def test_a_division_names_its_subject_once() -> None:
    text = "共收到提案59件，从内容看，涉及空间规划的28件，要素保障的19件，防灾减灾的12件。"
    assert read(text).figures["categories"] == {"空间规划": 28, "要素保障": 19, "防灾减灾": 12}


def test_a_division_by_subject_is_read_by_name() -> None:
    text = "立案提案中，经济建设方面的提案39件，科技、教育方面提案8件，其他方面提案3件。"
    statistics = read(text)
    assert statistics.figures["categories"] == {"经济建设": 39, "科技、教育": 8, "其他": 3}
    lit = [slices(text, item) for item in statistics.sources["categories"].items]
    assert lit == ["经济建设方面的提案39件", "科技、教育方面提案8件", "其他方面提案3件"]


@pytest.mark.parametrize(
    "text",
    [
        "共收到提案80多份，立案近70件。",
        "收到提案约300件。",
        "共收到提案超过200件，立案180件左右。",
        "要提高提案立案率和办复率。",
        "收到提案300余件。",
        "一件件提案落地见效。",
        "答复意见分为A、B、C三类。",
        "比去年同期立案增加12件。",
        "全区共有企业1200家，完成项目30个。",
        "连任三届委员的某某先后提交提案32件。",
        "两位委员联名提出的提案已经办理。",
    ],
)
def test_what_is_not_an_exact_figure_is_none(text: str) -> None:
    assert dict(read(text).figures) == {}


def test_a_figure_torn_over_two_lines_is_whole() -> None:
    text = "县政协十四届二次会议共收到提案88件，立案72件，办复率10\n0%，满意率99%。"
    statistics = read(text)
    assert statistics.figures["reply_rate"] == "100%"
    spans = statistics.sources["reply_rate"].spans
    assert slices(text, spans).replace("\n", "") == "100%"


def test_masked_digits_are_said_to_be_masked_and_give_no_figure() -> None:
    statistics = read("本次会议共收到提案***件，立案**件。")
    assert dict(statistics.figures) == {"masked": True}


def test_figures_of_a_record_are_not_the_sessions() -> None:
    text = "共收到提案30件。\n\n今年我局收到提案12件，立案9件。"
    start = text.index("今年")
    reply = Proposal(1, reply="…", sources={"reply": FieldSource(((Span(start, len(text)),),))})
    assert dict(read(text, (reply,)).figures) == {"received": 30}


def test_a_conclusion_says_that_it_is_one() -> None:
    statistics = read("31件提案作并案处理，最终立案312件。")
    source = statistics.sources["filed_after_merge"]
    assert statistics.figures["filed_after_merge"] == 312
    assert source.origin is Origin.INFERRED
    assert source.reason


@pytest.mark.parametrize(
    ("printed", "value"),
    [("358", 358), ("1,234", 1234), ("三百一十二", 312), ("十", 10), ("二十", 20), ("一二三", 123),
     ("一百零八", 108), ("两千", 2000), ("一万二千", 12000), ("百", None)],
)  # fmt: skip
def test_numbers_as_printed(printed: str, value: int | None) -> None:
    assert number(printed) == value


@pytest.mark.parametrize("stem", ["000", "001", "002", "003", "004"])
def test_the_seeds_figures(stem: str) -> None:
    gold = json.loads(next((ROOT / "tests/gold").glob(f"{stem}_*.json")).read_text("utf-8"))
    source = (ROOT / "seeds" / gold["file"]).read_bytes().decode("utf-8")
    cleaned = clean(source)
    first = next(
        (i for i, p in enumerate(cleaned.paragraphs) if "提案人" in cleaned.paragraph_text(p)), 16
    )
    records = tuple(Proposal(p["order"]) for p in gold["proposals"])
    statistics = read_statistics(cleaned, records, cleaned.paragraphs[:first])
    assert dict(statistics.figures) == gold["statistics"]
    for key, value in statistics.figures.items():
        printed = "".join(slices(source, statistics.sources[key].spans).split())
        if isinstance(value, str):
            assert printed == value
        elif statistics.sources[key].origin is Origin.STATED:
            assert str(value) in printed


def test_a_very_long_line_is_read() -> None:
    text = "共收到提案358件，" * 40_000 + "立案312件。"
    assert read(text).figures["received"] == 358


CASES = (
    "{}\n一、《关于建设口袋公园的建议》（第1号）\n提案人：赵敏\n主办单位：市园林局\n"
    "落实情况：已建成口袋公园12个。\n二、《关于加装电梯的建议》（第2号）\n提案人：周洁\n"
    "主办单位：市住建局\n落实情况：已加装电梯31部。\n"
)


@pytest.mark.parametrize(
    ("words", "claimed"),
    [
        ("今天摘登2件。", 2),
        ("本报梳理其中2件，讲述背后的故事。", 2),
        ("记者实地走访了2件提案的办理现场。", 2),
        ("本报邀您回看两件提案的办理历程。", 2),
        ("现将部分（2件）目录公布如下。", 2),
        ("今天摘登5件。", None),  # of which the page has two: a count of something else
        ("记者走访了2个社区。", None),
    ],
)
def test_a_count_of_what_is_printed_is_the_pages_claim(words: str, claimed: int | None) -> None:
    page = CASES.format("市政协重点提案办理见闻\n\n　　今年市政协立案提案120件。" + words)
    figures = extract(SourceText("页.txt", page))[0].statistics.figures
    assert figures.get("cases_claimed") == claimed


def test_a_letter_claims_no_cases() -> None:
    letter = (
        "关于市政协一次会议第45号、第87号提案的答复\n\n赵敏委员、周洁委员：\n\n　　你们提出的"
        "《关于整治垃圾混装的提案》（第45号）和《关于垃圾分类的建议》（第87号）收悉。现将以下2件提案"
        "一并答复如下：\n\n　　一、新建投放点318处。\n\n市城管局\n2024年9月3日\n"
    )
    assert "cases_claimed" not in extract(SourceText("信.txt", letter))[0].statistics.figures


def test_figures_whose_words_are_said_of_other_things_are_less_sure() -> None:
    sources = read("收到提案120件。主办提案28件，会办9件，面商率100%。").sources
    assert sources["received"].confidence > 0.95
    assert sources["handled_lead"].confidence < 0.8
    assert sources["meeting_rate"].confidence < 0.8
