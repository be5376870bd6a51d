"""Forms that pages of papers and offices print, in words of our own."""

from __future__ import annotations

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.extraction.tasks.tables import read_task_table
from reader_app.sources.source_text import SourceText
from reader_app.text.clean import clean


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


def test_sentences_tell_who_submitted_what_field_by_field() -> None:
    found = read(
        "记者注意到,提案集中在几个方面。在城建方面,程砚秋提交了《关于改造码头步道的提案》,市民盟提交了"
        "《关于补装路灯的提案》等。在养老方面,如民建中央提交了《关于社区食堂持续运营案》,"
        "严子明委员对此提交了《关于上门体检》的提案。\n"
    )

    assert [(one.title, one.proposers) for one in found.proposals] == [
        ("关于改造码头步道的提案", ("程砚秋",)),
        ("关于补装路灯的提案", ("市民盟",)),
        ("关于社区食堂持续运营案", ("民建中央",)),
        ("关于上门体检", ("严子明",)),
    ]
    assert found.genre is Genre.PROPOSAL_LIST


def test_a_title_without_its_kind_stands_among_its_like() -> None:
    found = read(
        "5件重点提案是:袁树声委员《关于恢复湿地的建议》,史铁军等3位委员《关于开行快线的建议》,民革市委"
        "《依法保护古窑的提案》,谭勇委员《加强监管,守住校园餐桌》以及况平委员提交的《关于规范民宿的建议》。\n"
    )

    assert [one.proposers for one in found.proposals] == [
        ("袁树声",),
        ("史铁军",),
        ("民革市委",),
        ("谭勇",),
        ("况平",),
    ]
    assert found.proposals[3].title == "加强监管,守住校园餐桌"


def test_one_such_sentence_about_two_is_no_list() -> None:
    assert not read(
        "程砚秋委员提交了《关于改造步道的提案》,市民盟提交了《关于路灯的提案》。\n"
    ).proposals


def test_a_sentence_behind_the_office_is_progress() -> None:
    table = read_task_table(
        clean(
            "民生工程进度通报\n二、部分项目进展情况\n1、农村公路延伸,牵头部门:市交通局。清浦县较慢。\n"
            "2、法律援助,牵头部门:市司法局。已完成年度任务的92%。\n"
            "3、水库除险,牵头部门:市水利局、市财政局。已开工2座。 桥州市民生办\n"
        )
    )

    assert table is not None
    assert [(one.content, one.unit, one.progress) for one in table.tasks] == [
        ("农村公路延伸", "市交通局", "清浦县较慢。"),
        ("法律援助", "市司法局", "已完成年度任务的92%。"),
        ("水库除险", "市水利局、市财政局", "已开工2座。"),
    ]


def test_tasks_run_on_in_one_paragraph() -> None:
    table = read_task_table(
        clean(
            "现将民生实事进展情况予以公示。 1.快速路南段试运行。 牵头领导:柏志远 "
            "责任单位:市快速路指挥部 完成情况:已于5月20日通车。 2.新辟公交线路8条。 "
            "责任单位:市交通委 配合单位:市公安局 完成情况:新辟5条。 "
            "3.改造管网12.5公里。 责任单位:市城管局 完成情况:完成7公里。\n"
        )
    )

    assert table is not None
    assert [(one.seq, one.content, one.unit, one.progress) for one in table.tasks] == [
        (1, "快速路南段试运行。", "市快速路指挥部", "已于5月20日通车。"),
        (2, "新辟公交线路8条。", "市交通委", "新辟5条。"),
        (3, "改造管网12.5公里。", "市城管局", "完成7公里。"),
    ]


def test_what_the_order_of_offices_means_is_no_office() -> None:
    table = read_task_table(
        clean(
            "重点工作责任分解\n1.减轻企业负担80亿元。\n"
            "责任单位:市经信局、市财政局(列第一位者为牵头单位,下同)\n"
            "2.新开工项目120个。\n责任单位:市发改委\n3.送戏下乡600场。\n责任单位:市文广局\n"
        )
    )

    assert table is not None
    assert table.tasks[0].units == ("市经信局", "市财政局")


def test_the_papers_own_title_below_a_sites_names() -> None:
    head = read(
        "移动新媒体\n云中搜索\n126个选题供委员参考\n2015-11-19 02:54:00\n"
        "原标题:126个选题供委员参考\n"
        "本报讯(记者孟昶特约记者柏玉林)近日,市政协办公厅向委员发出征集提案的通知。\n"
    ).head

    assert head.headline == "126个选题供委员参考"
    assert head.kicker is head.subheadline is None
    assert [(one.role, one.names) for one in head.byline] == [
        ("记者", ("孟昶",)),
        ("特约记者", ("柏玉林",)),
    ]


def test_an_original_title_of_two_lines_and_the_paper_it_was_in() -> None:
    head = read(
        "原标题:提案里的民生温度\n截至昨日18时,市政协会议收到提案210余件\n"
        "江城新闻网2月18日讯 据《江城晚报》报道 (记者 宋蔚) "
        "市政协会议收到提案210余件。委员们说的是身边事。\n"
    ).head

    assert head.headline == "提案里的民生温度"
    assert head.subheadline == "截至昨日18时,市政协会议收到提案210余件"
    assert head.newspaper == "江城晚报"
    assert [one.names for one in head.byline] == [("宋蔚",)]


def test_a_frame_of_one_column_is_no_table() -> None:
    head = read(
        "市政协会议收到提案436件 | ||||\n---|---|---|---|---|\n2005年02月03日 江东网 | ||||\n"
        "江东网消息:截至2月2日17时,会议收到提案436件。\n"
    ).head

    assert (head.headline, head.date) == ("市政协会议收到提案436件", "2005-02-03")


def test_labels_and_values_between_bars_are_no_title() -> None:
    head = read(
        "文 号 | 檀府发〔2016〕20号 | 发文日期 | 2016-11-04 | ||\n"
        "关键词 | 公共服务 | 公开形式 | 主动公开 |\n"
        "各县(市、区)人民政府,市级各部门:\n为推广合作模式,经市政府常务会议审议通过,现提出以下意见。\n"
    ).head

    assert (head.headline, head.date) == (None, "2016-11-04")


def test_what_stands_over_a_sites_position_is_its_menu() -> None:
    links = [f"关于召开第{n}次会议的通知公示" for n in "一二三四五六七八九"]
    head = read(
        "\n".join(["欢迎来到溧浦政协网!", "政协概况", *links, "当前位置:", "首页>>工作动态>>内容"])
        + "\n市领导领办重点提案\n发布日期:2023-05-14\n"
        "(徐清怡) 5月13日,副市长在市教育局领办重点提案。\n"
    ).head

    assert (head.headline, head.date) == ("市领导领办重点提案", "2023-05-14")
    assert [one.names for one in head.byline] == [("徐清怡",)]


def test_a_wire_line_before_its_theme_is_no_title() -> None:
    head = read(
        "江东社临州5月26日电 题:扎根乡土的“好声音”\n作者 凌雪\n今年会议期间,他提了不少提案。\n"
    ).head

    assert head.headline == "扎根乡土的“好声音”"


def test_the_page_is_named_in_brackets() -> None:
    head = read("第1版(要闻)\n开好这一次会\n本报记者钟离秋\n委员们见面时互相勉励。\n").head

    assert (head.page_no, head.page_name, head.headline) == ("1", "要闻", "开好这一次会")


def test_the_office_behind_the_last_sentence_signs() -> None:
    head = read(
        "民生工程进度通报\n1、公路,牵头部门:市交通局。较慢。\n2、援助,牵头部门:市司法局。已完成92%。\n"
        "3、水库,牵头部门:市水利局。已开工2座。 桥州市民生办\n"
    ).head

    assert head.publisher == "桥州市民生办"


def figures(text: str) -> dict[str, object]:
    return dict(read(text).statistics.figures)


def test_aspects_are_told_with_their_subjects() -> None:
    found = figures(
        "委员们建言献策。经济建设方面,围绕产业升级、防范风险等,提出提案132件;"
        "文化建设方面,围绕公共文化,提出提案90件;社会建设方面,围绕城乡教育、医疗卫生等,提出提案115件。\n"
    )

    assert found["categories"] == {"经济建设": 132, "文化建设": 90, "社会建设": 115}


def test_outcomes_in_the_words_of_committees() -> None:
    found = figures(
        "市政协共收到提案191件,立案160件。所提问题已经解决和部分解决的82件、占51.3%,"
        "正在解决或已列入计划准备解决的69件,因受目前条件限制待以后研究解决的7件,"
        "因条件不成熟留作工作参考的2件。\n"
    )

    assert [found[f"result_{letter}"] for letter in "ABCD"] == [82, 69, 7, 2]
    assert found["result_rate_A"] == "51.3%"


def test_what_cannot_be_solved_may_be_explained() -> None:
    found = figures(
        "提案全部办复,已经解决或采纳的提案490件,"
        "因政策、体制和条件所限暂时难以解决,作出解释说明的129件。\n"
    )

    assert (found["result_A"], found["result_C"]) == (490, 129)


def test_won_taken_up_and_kept_as_suggestions() -> None:
    assert (
        figures("表彰会召开。全省共有8件提案荣获优秀提案,其中委员5件优秀提案。\n")["excellent"] == 8
    )
    assert figures("收到委员提案167件。经审议,确定128件为立案提案。\n")["filed"] == 128
    found = figures("会议共收到提案336件,立案318件,作委员建议处理的提案18件。\n")
    assert found["to_suggestions"] == 18


def test_what_one_makes_or_somebody_will_is_nothing_received() -> None:
    assert "received" not in figures("市政协副主席孙梅委员年过花甲,今年向大会提交了10件提案。\n")
    assert "received" not in figures("民盟省委\n拟提交提案:46件\n重点关注教育等领域。\n")
    assert "received" not in figures("市政协公开征集线索,共征集提案线索141条。\n")
    assert figures("截至昨日,广大委员提交提案185件。\n")["received"] == 185
    assert "handled" not in figures("在100件受到表彰的提案中,政协委员提案62件,党派提案23件。\n")


def test_a_table_of_districts_and_figures_has_no_tasks() -> None:
    heads = "目标 任务 进度 完成比例(%) 目标 任务 进度 完成比例(%)"
    lines = f"2019年民生工程项目完成情况表 地区 就业工程 {heads}"
    figures_of = "全市 27800 52242 187.9 4400 5358 121.8 东坡区 8000 22921 286.5 1200 1444 120.3"

    assert read_task_table(clean("\n\n".join(f"{lines} {figures_of}".split()))) is None


def test_a_later_sentence_names_who_joined_in_and_who_proposed() -> None:
    (one,) = read(
        "市政协开展重点提案督办活动\n7月9日上午,市政协开展“关于解决停车难问题的建议”(市政协第0142号)重点提案督办活动。"
        "主办单位市规划局就办理情况作了通报;协办单位市建设局就有关工作作了补充发言。"
        "相关提案人卞民、郗小泽等就此发表了意见。\n"
    ).proposals

    assert (one.number, one.proposers) == (142, ("卞民", "郗小泽"))
    assert (one.lead_units, one.co_units) == (("市规划局",), ("市建设局",))


def test_a_row_that_is_drawn_is_no_title() -> None:
    found = read(
        "┌────┬───┐\n│工 作 任 务│分管领│\n│ │ 导 │\n├────┼───┤\n"
        "│抓好财税工作│梁志强│\n└────┴───┘\n"
    )

    assert found.head.headline is None
