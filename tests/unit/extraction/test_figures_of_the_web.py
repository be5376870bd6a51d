"""Figures and heads as sites print them: either script, masked digits, signatures in brackets."""

from __future__ import annotations

from typing import Any

import pytest

from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

SENTENCES: list[tuple[str, dict[str, Any]]] = [
    ("今年市政府共收到市政协三次会议委员提案154件，154件委员提案中，已经得到解决的有120件。",
     {"received": 154, "result_A": 120}),
    ("区政协一次会议以来提交的91件提案全部办复。在立案办复的91件提案中，面商率为100%。",
     {"received": 91, "replied": 91, "filed": 91, "meeting_rate": "100%"}),
    ("省政协七届四次会议以来共提出提案433件，立案410件。其中，澜城市政府承办77件。",
     {"received": 433, "filed": 410, "handled": 77}),
    ("她介绍，委员提交大会提案510件。", {"received": 510}),
    ("共收到提案300件，其中黨派、工商聯和專委會提案71件。", {"received": 300, "collective": 71}),
    ("共收到提案五百○三件，立案四百一十件。", {"received": 503, "filed": 410}),
    ("經審查，擬立案88件，獲評優秀提案9件。", {"filed": 88, "excellent": 9}),
    ("共收到提案240件。经评选，15件提案获评优秀。", {"received": 240, "excellent": 15}),
    ("立案提案98件，其中政协、统战类12件，经济类50件，文化类36件。",
     {"filed": 98, "categories": {"政协、统战": 12, "经济": 50, "文化": 36}}),
    ("立案的提案中，经济类的有48件，涉及国企改革、农田水利、集贸市场等；科教类的有31件；法制类的有19件。",
     {"categories": {"经济": 48, "科教": 31, "法制": 19}}),
    ("立案提案83件。其中，工业经济21件、农业农村24件、城建交通18件、社会民生20件。",
     {"filed": 83,
      "categories": {"工业经济": 21, "农业农村": 24, "城建交通": 18, "社会民生": 20}}),
    ("立案提案98件，由58个单位承办，目前已全部办复。", {"filed": 98, "units": 58, "replied": 98}),
    ("立案78件、并案6件，实际立案72件。", {"filed": 78, "merged_in": 6, "filed_after_merge": 72}),
    ("收到提案318件，其中26件因内容相近并作11个主题处理。",
     {"received": 318, "merged_in": 26, "merged_topics": 11}),
    ("收到提案219件，涉及委员176人。", {"received": 219, "members": 176}),
    ("遴选出《关于甲的建议》等5个方面47件提案，经市政协主席会议研究，确定为年度督办的重点提案。",
     {"key_aspects": 5, "key": 47}),
    ("立案170件。\n\n按内容划分，工业商贸44件，农业农村31件，城乡建管56件，科教文卫39件。",
     {"filed": 170,
      "categories": {"工业商贸": 44, "农业农村": 31, "城乡建管": 56, "科教文卫": 39}}),
    ("共立案143件。提案所提问题基本得到解决的有78件，占总数的54.5%；纳入计划逐步解决的有65件。",
     {"filed": 143, "result_A": 78, "result_rate_A": "54.5%", "result_B": 65}),
    ("准予立案134件。休会期间又收到3件提案，经研究同意立案。", {"filed": 134, "after_session": 3}),
    ("立案八百八十九件。属于经济建设方面的最多，有四百一十二件；其次是教科文方面的，有二百六十八件；"
     "属于政治、法律等方面的有二百零九件。",
     {"filed": 889, "categories": {"经济建设": 412, "教科文": 268, "政治、法律": 209}}),
    ("立案198件，面办率为96.2%。\n\n涉及经济发展方面的102件，占51.5%。涉及文化教育方面的41件。"
     "涉及社会管理方面的55件。",
     {"filed": 198, "meeting_rate": "96.2%",
      "categories": {"经济发展": 102, "文化教育": 41, "社会管理": 55}}),
    ("会议期间共收到的115件提案和会后补交的3件提案全部办结。共收到提案118件，立案107件。",
     {"received": 118, "filed": 107, "after_session": 3}),
    ("立案107件，因财力不足等原因暂时不能解决或只能作参考的14件，占总数的13.08%。",
     {"filed": 107, "result_C": 14, "result_rate_C": "13.08%"}),
    ("共办理提案438件，正在推进或列入计划逐步解决的196件，占44.7%。",
     {"handled": 438, "result_B": 196, "result_rate_B": "44.7%"}),
    ("选出《关于甲的建议》等4个方面38件提案，报市政协主席会议研究，确定为年度督办的重点提案。",
     {"key_aspects": 4, "key": 38}),
    ("共接到提案1042件，初审后立案967件，另75件按来信处理。",
     {"received": 1042, "filed": 967, "as_letters": 75}),
    ("共承办提案90件。一是商贸流通。涉及提案41件，主要是市场。二是开放平台。涉及提案30件。"
     "三是农村电商。涉及提案19件。",
     {"handled": 90, "categories": {"商贸流通": 41, "开放平台": 30, "农村电商": 19}}),
]  # fmt: skip

NOT_THE_SESSIONS = [
    "某党中央拟向大会报送提案，建议以中央名义提交的提案25件，以界别名义提交的提案22件。",
    "民建禾川市委会在市政协十届二次会议上共提交提案31件。",
    "农工党界别24名委员出席市政协会议，共提交提案52件。",
    "初步决定对88件提案拟立24件，待定33件，拟转31件。",
    "省委会组织专家评审，形成拟提交的41件集体提案。",
    "市政协主席会议票决，从四次会议以来立案的提案中挑出28件好提案。其中，委员个人提案17件。",
    "两个月里收到来信、留言、电话等建议94条，提案办逐条研究。",
    "职工代表大会收到职工提案46件，立案32件，已落实28件。",
    "立法院本会期议案共320件，其中政府提案85件、委员提案215件。",
    "提案三条都过的立案，有一条不过的退回。",
    "议案审查委员会建议将其余21件转作建议、批评和意见处理，提案另行办理。",
]


def _figures(text: str) -> dict[str, Any]:
    return dict(extract(SourceText("页.txt", text))[0].statistics.figures)


@pytest.mark.parametrize(("sentence", "figures"), SENTENCES)
def test_figures_are_read_as_sites_word_them(sentence: str, figures: dict[str, Any]) -> None:
    assert _figures(f"提案工作情况\n\n{sentence}\n") == figures


@pytest.mark.parametrize("sentence", NOT_THE_SESSIONS)
def test_what_a_party_makes_or_a_rule_counts_is_no_sessions(sentence: str) -> None:
    found = _figures(f"提案工作动态\n\n{sentence}\n")
    assert not found.keys() & {"received", "filed", "members", "to_suggestions", "categories"}
    assert not found.keys() & {"collective", "individual"} or "农工党" in sentence


def test_where_a_page_is_of_the_congress_alone_its_figures_are_the_suggestions() -> None:
    text = (
        "2023年办理代表建议情况\n\n县政府共办理议案1件、人大代表建议46件。46件建议全部办结并答复代表。"
        "从结果看，46件建议里，A类29件，B类13件，C类4件。\n"
    )
    figures = _figures(text)
    assert figures["motions"] == 46
    assert figures["replied"] == 46
    assert [figures[f"result_{letter}"] for letter in "ABC"] == [29, 13, 4]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("(歐陽溪 單怡)", ("歐陽溪", "單怡")),
        ("(聶遠山)", ("聶遠山",)),
        ("(鍾承、聞雨晴)", ("鍾承", "聞雨晴")),
        ("(大会新闻组)", ("大会新闻组",)),
    ],
)
def test_names_in_brackets_end_a_text_in_either_script(printed: str, names: tuple[str]) -> None:
    text = (
        "市政協收到提案387件\n\n昨天上午，市政協舉行提案審查委員會第二次會議，聽取情況匯報。"
        f"大會共收到提案387件，明天還將舉辦現場辦理活動。{printed}\n責任編輯：葛少棠\n"
    )
    assert extract(SourceText("頁.txt", text))[0].head.byline[0].names == names


def test_the_congresss_bills_count_where_no_suggestions_are_counted() -> None:
    bills = "大会秘书处共收到代表提出的议案23件。其中城乡建设方面11件、政法方面12件。"
    beside = "其余21件转作建议处理，加上代表所提建议、批评和意见187件，交有关机关。"
    assert _figures(f"议案审查会议\n\n{bills}\n")["motions"] == 23
    assert _figures(f"议案审查会议\n\n{bills}{beside}\n")["motions"] == 187
    assert "to_suggestions" not in _figures(f"议案审查会议\n\n{bills}{beside}\n")


def test_lines_that_empty_lines_part_are_sentences() -> None:
    text = (
        "某区交通运输局年度报告\n\n    全年维护网站栏目 9 个,更新信息 310 条。\n\n"
        "    (三)办理结果公开情况\n\n    2022 年区交通运输局共办理人大代表建议 3 件,政协\n\n"
        "    委员提案 2 件。办理了第 41 号关于打通断头路的答复。办理\n\n"
        "    了第 77 号关于农村公路安装减速带的答复。截至目前,全部\n\n"
        "    建议提案均已办理完毕,代表和委员都对办理工作表示了认可\n\n"
        "    和肯定,并提出了新的希望。全年按期答复代表和委员,办结\n\n"
        "    率 100%。下一步将继续努力,改进办理的方法,做好各项工作。\n"
    )
    figures = _figures(text)
    assert figures["motions"] == 3
    assert "individual" not in figures
    assert figures["reply_rate"] == "100%"


@pytest.mark.parametrize(
    ("over", "names"),
    [("〓本报记者 杜若〓\n", ("杜若",)), ("本报讯（两会报道组）", ("两会报道组",))],
)
def test_reporters_between_marks_and_teams_sign(over: str, names: tuple[str]) -> None:
    text = f"市政协会议收到提案118件\n\n{over}截至12月25日，大会共收到提案118件，立案64件。\n"
    assert extract(SourceText("页.txt", text))[0].head.byline[0].names == names


def test_names_in_brackets_report_behind_the_place() -> None:
    text = (
        "区政协会议开幕\n\n本网1月14日讯（韦业宁 覃优 蓝领军报道）1月14日上午，区政协会议开幕，"
        "会议听取提案工作报告。\n"
    )
    byline = extract(SourceText("页.txt", text))[0].head.byline
    assert [entry.names for entry in byline] == [("韦业宁", "覃优", "蓝领军")]


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("湖北区政协会议收到提案176件", "区政协会议收到提案176件"),
        ("重庆【两会进行时】委员用好提案履职", "【两会进行时】委员用好提案履职"),
        ("湖北省政协会议收到提案176件", "湖北省政协会议收到提案176件"),
    ],
)
def test_the_province_is_the_sites_that_masks_the_text(printed: str, title: str) -> None:
    text = (
        f"{printed}\n查看隐藏内容(*)需先登录\n截至*月**日，大会收到各类提案***件，予以立案**件。\n"
    )
    headline = extract(SourceText("页.txt", text))[0].head.headline
    assert headline is not None
    assert headline.removeprefix("【两会进行时】") == title.removeprefix("【两会进行时】")


def test_an_empty_bracket_is_no_part_of_a_headline() -> None:
    text = "市政协会议收到提案395件[]\n\n2月11日，市政协会议开会，共收到提案395件。\n"
    assert extract(SourceText("页.txt", text))[0].head.headline == "市政协会议收到提案395件"


def test_what_a_papers_system_leaves_under_an_article_names_the_paper() -> None:
    text = (
        "市政协会议提案委开会\n\n12月27日上午，市政协召开会议。大会共收到提案397件，立案336件。\n\n"
        "2021-12-28 1 2 栖山日报 content_40317.html 1 3 市政协会议提案委开会 /enpproperty-->\n"
    )
    assert extract(SourceText("页.txt", text))[0].head.newspaper == "栖山日报"


def test_marks_that_a_site_prints_twice_are_read_once() -> None:
    text = (
        "提案办理情况\n\n共提出提案312件,,经审查,,立案290件,。其中,,经济类101件,占34.8%%;文教类99件;"
        "政治法律,、城建类90件。办理结果:A类200件,,占69%%;B类90件,,占31%%。满意率为97%%。\n"
    )
    figures = _figures(text)
    assert figures["filed"] == 290
    assert (figures["result_rate_A"], figures["result_rate_B"]) == ("69%", "31%")
    assert figures["satisfaction_rate"] == "97%"
    assert figures["categories"]["政治法律、城建"] == 90


@pytest.mark.parametrize(
    "text",
    [
        "立案提案中，委员提案 219 件。其中：\n\n　　经济建设方面提案 104 件，占 38.8%；\n\n"
        "　　政治建设方面提案 13 件，占 4.9%；\n\n　　文化建设方面提案 37 件，占 13.8%；\n\n"
        "　　社会建设方面提案 65 件。\n",
        "委员们坚持“不调研不提案”，会前开展调研走访，选题准。大会闭幕后，州政协提案委员会将会同州委办公室，"
        "及时召开提案交办会，将立案提案送交有关单位办理。\n",
    ],
)
def test_lines_of_figures_and_catchwords_are_no_records(text: str) -> None:
    assert not extract(SourceText("页.txt", text))[0].proposals


@pytest.mark.parametrize(
    "over",
    [
        "用戶名: 密碼: 登錄 註冊",
        "返回手机版\n\n请输入检索词",
        "选择特殊符号\n选择搜索类型\n请输入搜索",
        "江州市人民政府办公室欢迎您",
        "收藏本站 设为首页 联系我们",
        "尊龙凯时贵宾会",
        "某某体育(中国)官方网站-登录入口",
        "视频加载中...",
    ],
)
def test_what_sites_print_over_an_article_is_none_of_its_title(over: str) -> None:
    text = (
        f"{over}\n市政协会议收到提案157件\n本报讯（记者 何海）截至1月18日，大会共收到提案157件，"
        "经审查，立案133件。\n"
    )
    head = extract(SourceText("页.txt", text))[0].head
    assert (head.kicker, head.headline) == (None, "市政协会议收到提案157件")


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("撰稿人：何海 审稿人：杜若", ("何海",)),
        ("供稿：民盟江州市委会 何海", ("何海",)),
    ],
)
def test_who_supplied_and_not_who_read_it_over(printed: str, names: tuple[str]) -> None:
    text = f"市政协会议收到提案157件\n{printed}\n截至1月18日，大会共收到提案157件，立案133件。\n"
    assert [one.names for one in extract(SourceText("页.txt", text))[0].head.byline] == [names]


def test_a_source_that_took_it_from_a_paper_is_the_paper() -> None:
    text = (
        "市政协会议收到提案157件\n时间：2024-01-02 来源：转载自江州日报\n"
        "截至1月18日，大会共收到提案157件，立案133件。\n"
    )
    assert extract(SourceText("页.txt", text))[0].head.newspaper == "江州日报"


@pytest.mark.parametrize(
    "over",
    [
        "市政协会议收到提案157件2024-02-06 10:05 来源：江州日报 作者：何海 ",
        "市政协会议收到提案157件 2024年02月06日 09:00　来源:江州日报　本报讯（记者 何海）",
        "当前位置:首页>政协要闻>市政协会议收到提案157件 日期:2024-02-06 来源:江州日报 记者:何海 ",
    ],
)
def test_the_head_of_a_page_without_line_breaks(over: str) -> None:
    text = (
        f"{over}截至1月18日，大会共收到提案157件，其中集体提案29件，委员提案128件。经审查，立案133件，"
        "转为意见建议24件。大会闭幕后，提案将及时交办。\n"
    )
    document = extract(SourceText("页.txt", text))[0]
    head = document.head
    assert (head.headline, head.date) == ("市政协会议收到提案157件", "2024-02-06")
    assert (head.newspaper, head.byline[0].names) == ("江州日报", ("何海",))
    assert document.statistics.figures["filed"] == 133


def test_a_day_and_hour_told_in_a_sentence_part_no_head() -> None:
    text = (
        "2月18日晚，市政协九届四次会议开会，于2024年2月18日10:05结束。截至1月18日17时，大会共收到提案157件，"
        "其中集体提案29件，委员提案128件。经审查，立案133件。\n"
    )
    assert extract(SourceText("页.txt", text))[0].head.headline is None


def test_a_session_in_brackets_and_a_papers_client_are_no_part_of_the_title() -> None:
    text = (
        "【2021澜江两会】省政协会议收到提案157件\n江南青年报客户端 | 2025-01-15 17:32\n"
        "截至1月18日，大会共收到提案157件，立案133件。(通讯员 洛桑梅) |\n"
    )
    head = extract(SourceText("页.txt", text))[0].head
    assert (head.headline, head.newspaper) == ("省政协会议收到提案157件", "江南青年报")
    assert head.byline[0].names == ("洛桑梅",)
