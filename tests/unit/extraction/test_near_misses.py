"""Pages that speak of proposals and report none."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

NEAR_MISSES = {
    "offices that speak": (
        "重点提案办理情况汇报会发言摘要\n市教育局：今年以来，我局认真办理提案，取得成效。\n"
        "市卫健委：我委把提案办理列入重要议事日程。\n市民政局：下一步，我局将加强与委员的沟通。\n"
    ),
    "asked for information": (
        "关于政府信息公开申请的答复\n张某某：\n您提出的关于公开2022年政协提案办理结果的申请收悉，"
        "现答复如下：\n您申请的信息已在我局网站公开。\n市住建局\n2023年2月3日\n"
    ),
    "meeting with figures": (
        "市政协十五届三次会议提案交办会召开\n"
        "本报讯 3月27日，市政协提案交办会召开。市政协主席卫凌霄出席并讲话。\n"
        "据介绍，共收到提案486件，经审查立案413件，立案率85%，确定重点提案11件。\n"
        + "会议要求，各承办单位要提高政治站位，加强沟通协商，把好事办好、实事办实。\n"
        * 9
    ),
    "rules": (
        "政协江城市委员会提案工作条例\n第一章 总则\n第一条 为做好提案工作，制定本条例。\n"
        "第三条 提案人：政协委员可以个人或联名方式提出提案。\n第二章 提案的提出\n"
        "提案人：每件提案须一事一案。\n"
    ),
    "call for proposals": (
        "关于征集提案参考选题的通知\n各位委员：\n一、经济建设\n1.关于发展数字经济的建议\n"
        "2.关于优化营商环境的建议\n3.关于做强茶产业的建议\n"
    ),
    "how one writes a proposal": (
        "怎样写好一件提案\n江城政协 2022-12-01\n01 什么是提案\n提案是向政协全体会议提出的意见。\n"
        "02 常见的问题\n题目过大：如《关于促进经济发展的提案》\n"
        "改为：《关于解决园区职工子女入托难的提案》\n一案多事：既讲教育又讲交通\n"
        "03 何时提交\n大会期间提案截止时间以会议通知为准，闭会期间可随时提交。\n"
    ),
    "blank form": (
        "政协提案表\n第____号\n案由：____________\n提案人：__________\n主办单位：________\n"
        "办理结果：□A □B □C\n"
    ),
    "rules that quote the form of a letter": (
        "江城县政协提案办理办法\n第一条 为规范办理工作，制定本办法。\n第二条 提案由督查室交办。\n"
        "第三条 答复格式为：“王强委员：您提出的《关于修路的提案》（第8号）收悉，现答复如下。”\n"
        "第四条 重点提案由领导领办。\n第五条 本办法自印发之日起施行。\n"
    ),
    "form of a letter": (
        "政协提案办理答复函（样式）\n××局关于市政协×届×次会议第×××号提案的答复\n×××委员：\n"
        "您提出的“关于××××的提案”收悉。现答复如下：\n一、……\n××局\n20××年×月×日\n"
    ),
    "how to write one": (
        "政协提案怎么写\n提案标题：关于……的提案\n提案人：×××\n承办单位：×××\n提案内容：情"
        "况分析和建议。\n"
    ),
    "form with places to sign": (
        "提案小课堂\n02 提交：看准时间\n提案者：（签名）\n承办单位：由提案办确定，不用自己填。\n"
        "不清楚的，可以留言。\n"
    ),
    "meeting news": (
        "市政协召开提案督办会\n6月8日，市政协召开《关于推进数字乡村的提案》督办会，听取承"
        "办单位汇报。\n"
        "会上，提案人王五表示满意。\n"
    ),
    "documents in a list": (
        "政策文件目录\n1.《关于加强校园安全的意见》（江教〔2022〕1号）\n"
        "2.《关于办理政协提案的意见》（江教〔2022〕6号）\n"
    ),
    "speeches": (
        "市政协举行大会发言\n1.张三委员：关于加快发展数字经济的建议\n2.李四委员：关于做好"
        "养老服务的建议\n"
    ),
    "a report that mentions": (
        "法治政府建设情况报告\n办理政协提案98件。\n一、主要成效\n（一）健全机制。出台《关"
        "于加强法治建设的意见》。\n"
        "（二）严格执法。查处案件320件。\n"
    ),
    "a headline on two lines, after an office's name": (
        "临川市人民政府办公室文件\n临府办〔2023〕7号\n\n"
        "临川市人民政府办公室关于2022年度人大代表建议和政协提案\n办理工作情况的通报\n\n"
        "各县区人民政府：\n现将有关情况通报如下，市教育局等10个单位工作扎实。\n"
    ),
    "honours, on two lines": (
        "琼海市政府办公室关于2023年度建议提案\n办理工作先进单位的通报\n\n各区人民政府：\n"
        "决定对市教育局等12个先进单位予以通报表扬。\n"
    ),
    "topics in a table": (
        "关于征集市政协六届五次会议提案选题的启事\n参考选题：\n序号\t类别\t选题\n"
        "1\t经济\t关于发展低空经济的建议\n2\t社会\t关于完善托育服务体系的建议\n"
        "3\t生态\t关于推进城市更新的建议\n征集时间：即日起至11月15日。\n"
    ),
    "form with the title in brackets": (
        "答复文稿格式\n（提案者姓名）委员：\n您提出的《（提案标题）》（第X号）收悉。现答复如下：\n"
        "（正文内容）\n（单位名称、印章）\n"
    ),
    "form with room for the title": (
        "复函模板\n（姓名）委员：\n您提出的《　　　　　　　》提案（第　　号）收悉，现答复如下：\n"
        "一、\n二、\n"
    ),
    "form with nothing but room": (
        "答复函参考样式\n\n　　　　　　　局文件\n　　字〔　　〕　号　　　　　签发人：\n"
        "类别：（A、B、C）\n\n关于市政协　届　次会议第　　号提案的答复\n\n　　　　　委员：\n"
        "　　您提出的关于　　　　　　　的提案收悉，现答复如下：\n　　（正文）\n"
        "　　感谢您对我们工作的关心和支持。\n"
        "　　　　　　单位名称（盖章）\n　　　　　　年　　月　　日\n"
    ),
    "form about something": (
        "答复函写作示例\n李××委员：\n您提出的关于加强小区停车管理的提案（第××号）收悉，"
        "现答复如下：\n一、基本情况。……\n说明：答复内容要逐条回应。\n"
    ),
    "form of an office that joins in": (
        "提案会办意见（格式）\n×××局：\n你单位主办的政协×届×次会议第×号提案《××××××》收悉。"
        "现提出会办意见如下：\n……\n××局（公章）\n"
    ),
    "a citizen": (
        "刘女士：\n您提出的《关于在南湖公园增加儿童设施的建议》收悉，现答复如下：\n"
        "我局已将该项目列入2024年计划。\n江城市园林局\n2023年6月1日\n"
    ),
    "a letter box": (
        "关于对“建议在滨河路增设公交站”的答复\n来信时间：2024-05-06\n您好！您提出的“建议在滨河路"
        "增设公交站”收悉，现答复如下：\n滨河路预计8月增设站点2处。\n市交通运输局\n2024年5月10日\n"
    ),
    "a works council": (
        "某厂第八届职代会提案办理情况\n提案编号:001\n案由:关于改善食堂伙食的提案\n提案人:张建国\n"
        "承办部门:后勤部\n办理情况:已更换供应商。\n"
    ),
    "a people's congress": (
        "县人大常委会视察代表建议办理情况\n8月14日，县人大代表察看《关于修路的建议》（第35号）等办理"
        "情况，听取县交通局汇报。代表们表示满意。\n"
    ),
    "topics with offices": (
        "政协提案选题参考目录\n一、经济类\n1.关于培育专精特新企业的建议(市工信局)\n"
        "2.关于推动夜间经济的建议(市商务局)\n"
    ),
    "what offices have to do": (
        "关于交办政协提案的通知\n一、承办要求\n主办单位:要高度重视,明确专人负责。\n"
        "会办单位:要积极配合,主动提供会办意见。\n"
    ),
    "what a member told the press": (
        "委员建议加快立法\n今年两会,她带来三份提案:一是《关于加快数据立法的提案》,"
        "二是《关于保护个人信息的提案》,三是《关于推进数字政府的提案》。\n"
    ),
    "cards of tasks": (
        "区重点任务清单\n编号:01\n任务:建设停车系统\n主办单位:区城管局\n进展:已接入6800个\n\n"
        "编号:02\n任务:办好政协提案\n主办单位:区政府办\n进展:面商130次\n"
    ),
    "a member's card": (
        "委员风采\n姓名:吴芳\n界别:教育界\n履职成果:《关于减轻学生负担的提案》获评优秀提案。\n"
    ),
    "ordinary news": "万亩荞麦喜获丰收\n金秋时节，荞麦成熟，农民忙收割。\n",
}


@pytest.mark.parametrize("page", NEAR_MISSES.values(), ids=NEAR_MISSES.keys())
def test_a_near_miss_yields_nothing_and_says_what_it_is(page: str) -> None:
    document = extract(SourceText("页.txt", page))[0]

    assert document.proposals == ()
    assert document.tasks == ()
    assert document.genre in (Genre.NEAR_MISS, Genre.STATS_NEWS)
    assert 0.5 <= document.genre_confidence <= 1


@pytest.mark.parametrize(
    ("headline", "genre"),
    [
        ("区政协召开提案工作表彰暨重点提案交办会", Genre.NEAR_MISS),
        ("区政协召开十届三次会议提案审查会", Genre.STATS_NEWS),
        ("区政协十届三次会议提案工作情况", Genre.STATS_NEWS),
    ],
)
def test_news_of_a_meeting_is_not_about_its_figures(headline: str, genre: Genre) -> None:
    text = (
        f"{headline}\n　　会议指出，区政协全会共收到提案138件，经审查立案119件，其中集体提案22件、"
        "委员提案97件；确定重点提案10件，全部办结，委员满意率97.6%。\n"
    )
    assert extract(SourceText("页.txt", text))[0].genre is genre


def test_a_bracket_that_the_texts_end_leaves_open_is_read() -> None:
    head = "《关于改善社区医院用药目录的提案》(提案者:金兰舟、席 慕\u3000承办单位:"
    for text in (head, f"一问一答\n{head}", f"答:已安装终端。\n\n{head}"):
        assert extract(SourceText("页.txt", text))


VISIT = (
    "{}\n发布日期：2023-06-20\n\n　　6月19日上午，副市长齐鸿飞到市教育局领办提案。据悉，今年市教育"
    "局共承办政协提案37件，其中主办28件、协办9件。座谈会上，与会委员交换了意见。\n"
)
REVIEW = (
    "{}\n\n　　昨天，委员会听取审查情况报告。大会共收到提案173件，经审查立案149件，其中集体"
    "提案33件，委员个人提案103件，不立案24件。\n"
)


@pytest.mark.parametrize(
    ("page", "genre"),
    [
        (VISIT.format("市领导领办重点提案"), Genre.NEAR_MISS),
        (VISIT.format("市教育局提案办理情况"), Genre.STATS_NEWS),
        (REVIEW.format("区政协提案委员会举行第九次会议"), Genre.STATS_NEWS),
        (REVIEW.format("区政协举行主席会议"), Genre.NEAR_MISS),
        (REVIEW.format("关于表彰提案办理先进单位的决定"), Genre.NEAR_MISS),
    ],
)
def test_what_the_headline_says_decides_between_news_and_figures(page: str, genre: Genre) -> None:
    assert extract(SourceText("页.txt", page))[0].genre is genre


@pytest.mark.parametrize(
    "text",
    [
        "提案撰写要点：\n案由：要明确具体\n情况分析：要有理有据\n建议：要切实可行\n提案人：须签名\n",
        "石桥县政协提案表填写说明\n案由：填写提案的题目\n提案人：请写明姓名\n承办单位：由提案委填写\n",
    ],
)
def test_labels_that_are_explained_are_no_record(text: str) -> None:
    assert extract(SourceText("page.txt", text))[0].proposals == ()


@pytest.mark.parametrize(
    "rate", ["按时办复率100%，委员满意率95%以上", "面商率100%", "立案率达到90%"]
)
def test_what_rules_demand_is_no_figure(rate: str) -> None:
    articles = [f"第{'一二三四五'[n]}条　提案办理工作按本办法评选。" for n in range(5)]
    text = "\n\n".join(
        ["某县政协先进承办单位评选办法", *articles[:2], f"（一）{rate}。", *articles[2:]]
    )
    found = extract(SourceText("页.txt", text))[0]

    assert found.genre is Genre.NEAR_MISS
    assert not found.statistics.figures
