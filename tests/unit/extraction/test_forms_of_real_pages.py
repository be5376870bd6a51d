"""Forms that pages of papers and offices print, in words of our own."""

from __future__ import annotations

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.extraction.task_tables import read_task_table
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
