"""Heads as papers, sites and accounts print them: what is over the title, beside and under it."""

from __future__ import annotations

import pytest

from reader_app.domain.newspaper import ArticleHead
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

PAPER = "江城日报　2024年3月12日　星期二　第05版：政协之窗\n\n"
BODY = (
    "　　今年以来，区政协把提案办理作为重要抓手。区政协十届三次会议以来，共收到提案120件，"
    "经审查立案100件，全部按期办复，取得成效。各承办单位主动上门，与提案者面对面协商，"
    "推动一批群众急难愁盼问题得到解决，受到社会各界广泛好评。\n\n"
    "　　据了解，委员们对办理结果普遍满意。\n"
)


def head(lines: str, below: str = "") -> ArticleHead:
    return extract(SourceText("页.txt", f"{lines}\n\n{BODY}{below}"))[0].head


def close(value: str | None) -> str | None:
    return None if value is None else "".join(value.split())


@pytest.mark.parametrize(
    ("lines", "kicker", "headline", "subheadline"),
    [
        pytest.param(
            "乘车、停车、充电，件件都是“烦心事”\n委员提案瞄准出行“堵点”",
            "乘车、停车、充电，件件都是“烦心事”",
            "委员提案瞄准出行“堵点”",
            None,
            id="a line with a comma as long as the lines round it is not torn",
        ),
        pytest.param(
            "三年“马拉松”，今年“冲线”\n河西路断头路终于打通了",
            "三年“马拉松”，今年“冲线”",
            "河西路断头路终于打通了",
            None,
            id="nor one of a couplet",
        ),
        pytest.param(
            "停车难、就医远、买菜贵……\n这些烦心事，委员提案一一回应",
            "停车难、就医远、买菜贵……",
            "这些烦心事，委员提案一一回应",
            None,
            id="things told one after the other lead in",
        ),
        pytest.param(
            "向人民报账\n2021年市政府民生实事项目半年进展公示",
            "向人民报账",
            "2021年市政府民生实事项目半年进展公示",
            None,
            id="a slogan of five characters",
        ),
        pytest.param(
            "民生\n2021年市政府民生实事项目半年进展公示",
            None,
            "2021年市政府民生实事项目半年进展公示",
            None,
            id="and a page's name",
        ),
        pytest.param(
            "办复率100% 满意率99%\n我市交出提案办理“高分卷”",
            "办复率100% 满意率99%",
            "我市交出提案办理“高分卷”",
            None,
            id="figures over the title",
        ),
        pytest.param(
            "走进部门看提案办理①\n市教育局：回应期盼办好学",
            "走进部门看提案办理①",
            "市教育局：回应期盼办好学",
            None,
            id="a series with its number, and a title with a colon",
        ),
        pytest.param(
            "代表委员履职故事\n\n王小雨：为了大山里的孩子",
            None,
            "王小雨：为了大山里的孩子",
            None,
            id="a column over a title with a colon",
        ),
        pytest.param(
            "履职答卷·2023\n\n件件有着落 事事有回音\n——县政协提案办理工作综述",
            None,
            "件件有着落 事事有回音",
            "县政协提案办理工作综述",
            id="a column with a year",
        ),
        pytest.param(
            "两会“声”动\n\n让夜经济“火”起来 让老百姓“乐”起来\n委员提案为城市烟火气“添柴”",
            "让夜经济“火”起来 让老百姓“乐”起来",
            "委员提案为城市烟火气“添柴”",
            None,
            id="a column of the sessions with a word in quotes",
        ),
        pytest.param(
            "□ 政协委员热议\n\n怎样让老人吃上热乎饭",
            None,
            "怎样让老人吃上热乎饭",
            None,
            id="a column behind a mark",
        ),
        pytest.param(
            "本报推出“提案这一年”系列报道，今天刊发第三篇\n\n一条路 三份提案 五年坚守",
            None,
            "一条路 三份提案 五年坚守",
            None,
            id="what the paper says of its series, and a title of three parts",
        ),
        pytest.param(
            "深化协商民主 汇聚发展合力\n\n市政协提案工作\n跑出“加速度”",
            "深化协商民主 汇聚发展合力",
            "市政协提案工作跑出“加速度”",
            None,
            id="a title on two lines, the first of which a site's part could be called",
        ),
        pytest.param(
            "同心共谱新篇章 携手奋进新征程\n市政协十届三次会议以来\n提案工作综述",
            "同心共谱新篇章 携手奋进新征程",
            "市政协十届三次会议以来提案工作综述",
            None,
            id="a title that begins with the time it tells of",
        ),
        pytest.param(
            "我市集中督办重点提案\n\n10件提案“落地开花”\n\n张三出席并讲话",
            "我市集中督办重点提案",
            "10件提案“落地开花”",
            "张三出席并讲话",
            id="who came stands last",
        ),
        pytest.param(
            "政协清漪区第六届委员会第二次会议\n拟表彰优秀提案公示",
            None,
            "政协清漪区第六届委员会第二次会议拟表彰优秀提案公示",
            None,
            id="a session whose proposals are published",
        ),
        pytest.param(
            "区政协六届二次会议\n优秀提案通报",
            None,
            "区政协六届二次会议优秀提案通报",
            None,
            id="or told of",
        ),
    ],
)
def test_lines_over_an_article_of_a_paper(
    lines: str, kicker: str | None, headline: str, subheadline: str | None
) -> None:
    read = head(PAPER + lines)
    assert close(read.kicker) == close(kicker)
    assert close(read.headline) == close(headline)
    assert close(read.subheadline) == close(subheadline)


@pytest.mark.parametrize(
    "path",
    [
        "政协专题 > “二次办理”在行动",
        "规章制度 > 提案工作",
        "江城新闻网 > 专题 > 2024两会提案办理“成绩单”",
        "***资讯网－地方动态－两会",
        "您当前所在位置：首页 - 提案工作 - 提案选登",
        "双桥街道办事处　当前栏目：提案答复",
    ],
)
def test_a_sites_path_right_over_a_title_is_no_part_of_it(path: str) -> None:
    assert head(f"{path}\n区政协重点提案办理情况").headline == "区政协重点提案办理情况"


@pytest.mark.parametrize(
    ("line", "publisher", "date"),
    [
        (
            "2017-02-22　政协鹅湖县委员会提案委员会　字体大小　录入员：wyh",
            "政协鹅湖县委员会提案委员会",
            "2017-02-22",
        ),
        ("水磨镇党政综合办　2024年4月12日　更新者：test01", "水磨镇党政综合办", "2024-04-12"),
        ("凤栖区政府督查室　2021-04-02　下载地址：见文末", "凤栖区政府督查室", "2021-04-02"),
        ("2024-08-15 10:10　靛水县人民政府网　打印本稿", "靛水县人民政府网", "2024-08-15"),
        ("**.******.***　来源：银杏湖区政协", "银杏湖区政协", None),
        ("**** 年 * 月 ** 日　来源：银杏湖区政协", "银杏湖区政协", None),
        ("来源 枫桥县人民政府办公室", "枫桥县人民政府办公室", None),
    ],
)
def test_who_published_and_when_stands_beside_other_particulars(
    line: str, publisher: str, date: str | None
) -> None:
    read = head(f"区政协重点提案办理情况\n{line}")
    assert (read.publisher, read.date) == (publisher, date)
    assert read.headline == "区政协重点提案办理情况"


@pytest.mark.parametrize(
    ("line", "newspaper", "page_no", "page_name"),
    [
        ("云麓区融媒体中心《云麓新闻》　第3版　民生　2023年4月20日", "云麓新闻", "3", "民生"),
        ("《水乡观察》数字报　2019年12月10日　02版　要闻", "水乡观察", "02", "要闻"),
        ("清漪日报　公示　2018年2月27日　第7版　值班编委：尹江", "清漪日报", "7", "公示"),
        ("清漪日报　2018年2月27日　政协之窗　第7版　编辑：尹江", "清漪日报", "7", "政协之窗"),
        (
            "今日鹤浦\n《今日鹤浦》电子版　第1826期　2019年12月10日\n04版　专版",
            "今日鹤浦",
            "04",
            "专版",
        ),
    ],
)
def test_mastheads_name_the_paper_in_marks_and_the_page_apart_from_its_number(
    line: str, newspaper: str, page_no: str, page_name: str
) -> None:
    read = head(f"{line}\n\n区政协重点提案办理情况")
    assert (read.newspaper, read.page_no, read.page_name) == (newspaper, page_no, page_name)
    assert read.headline == "区政协重点提案办理情况"


def test_who_wrote_an_article_publishes_it_unless_an_office_signs() -> None:
    lines = "区政协重点提案办理情况\n时间：2024-03-12　作者：水务局　点击：12"
    assert head(lines).publisher == "水务局"
    signed = head(lines, "\n　　　　榕溪县水务局\n　　　　2024年3月11日\n")
    assert signed.publisher == "榕溪县水务局"
    assert [(one.role, one.names) for one in signed.byline] == [("作者", ("水务局",))]


def test_an_office_that_is_but_called_the_office_publishes_nothing_where_another_signs() -> None:
    lines = "区政协重点提案办理情况\n发布人：办公室　2024-03-12　点击数：12"
    signed = head(lines, "\n　　　　柳营区市场监督管理局\n　　　　2024年3月11日\n")
    assert (signed.publisher, signed.byline) == ("柳营区市场监督管理局", ())


def test_an_office_a_line_apart_from_a_notice_is_no_part_of_its_name() -> None:
    notice = "对市政协八届一次会议提案办理情况的复函"
    assert head(f"浦泽市卫生健康委员会\n\n{notice}").headline == notice
    assert (
        close(head(f"浦泽市卫生健康委员会\n{notice}").headline) == f"浦泽市卫生健康委员会{notice}"
    )


def test_the_number_of_an_issue_in_brackets_parts_its_kind_from_the_title() -> None:
    lines = "墨石市人民政府督查室\n督查通报\n（2024年第9期）\n\n关于上半年重点提案办理情况的通报"
    assert head(lines).headline == "关于上半年重点提案办理情况的通报"


@pytest.mark.parametrize(
    ("lines", "entry"),
    [
        ("县政协办公室 供稿", ("供稿", ("县政协办公室",))),
        ("区政协提案委员会供稿", ("供稿", ("区政协提案委员会",))),
    ],
)
def test_an_office_that_supplied_a_papers_article_is_its_byline(
    lines: str, entry: tuple[str, tuple[str, ...]]
) -> None:
    read = head(f"{PAPER}区政协重点提案办理情况\n\n{lines}")
    assert [(one.role, one.names) for one in read.byline] == [entry]
    assert read.publisher is None


def test_who_put_figures_together_is_named_behind_their_source() -> None:
    below = (
        "（数据来源：市政府督查室　整理：本报记者 白露晞）\n图片新闻：渔民正在补网（刘海风 摄）\n"
    )
    read = head(f"{PAPER}区政协重点提案办理情况", below)
    assert [(one.role, one.names) for one in read.byline] == [("本报记者", ("白露晞",))]


@pytest.mark.parametrize(
    "offices",
    [
        "中共青榆县委督查室　青榆县政府督查室",
        "政协青榆县委员会办公室　青榆县人民政府办公室",
    ],
)
def test_two_offices_beside_a_date_publish_together(offices: str) -> None:
    lines = f"督查通报\n第14期\n{offices}　　　2023年10月19日\n\n关于重点提案办理情况的通报"
    assert close(head(lines).publisher) == close(offices)


@pytest.mark.parametrize(
    ("lines", "kicker", "headline", "subheadline"),
    [
        pytest.param(
            "［引题］件件有着落　事事有回音\n［主题］提案办理结出民生硕果\n"
            "［副题］区政协九届三次会议重点提案办理扫描",
            "件件有着落事事有回音",
            "提案办理结出民生硕果",
            "区政协九届三次会议重点提案办理扫描",
            id="labels in square brackets",
        ),
        pytest.param(
            "编者按：为展示提案办理成效，本报今起刊登部分提案办理情况，敬请关注。\n\n"
            "件件落实 事事回应\n市政协重点提案办理情况选登",
            "件件落实事事回应",
            "市政协重点提案办理情况选登",
            None,
            id="an editor's note over the title",
        ),
        pytest.param(
            "市政协委员的两件提案，让居民笑开颜\n\n小事办到心坎上",
            "市政协委员的两件提案，让居民笑开颜",
            "小事办到心坎上",
            None,
            id="a whole sentence over a few words",
        ),
        pytest.param(
            "张三主持召开市政府常务会议\n研究2024年民生实事项目等工作",
            None,
            "张三主持召开市政府常务会议",
            "研究2024年民生实事项目等工作",
            id="what a meeting did",
        ),
        pytest.param(
            "市十六届人大四次会议闭幕\n\n10件民生实事，票决产生！",
            None,
            "市十六届人大四次会议闭幕",
            "10件民生实事，票决产生！",
            id="a line that calls out ends the head",
        ),
        pytest.param(
            "江城市政协十届四次会议\n“优秀提案”风采录\n（排名不分先后）",
            None,
            "江城市政协十届四次会议“优秀提案”风采录",
            None,
            id="a session's proposals in quotes",
        ),
        pytest.param(
            "江城市政协\n2023年度重点提案办理成果",
            None,
            "江城市政协2023年度重点提案办理成果",
            None,
            id="an assembly and a year's proposals",
        ),
        pytest.param(
            "办好一件提案 造福一方百姓\n江城市政协2023年“十佳提案”办理纪实\n\n"
            "策划：张三　执行：李四 王五",
            "办好一件提案造福一方百姓",
            "江城市政协2023年“十佳提案”办理纪实",
            None,
            id="who made the page is no subheadline",
        ),
        pytest.param(
            "凝心聚力谋发展 砥砺前行谱新篇\n"
            "江城市政协十届四次会议以来优秀提案及承办单位\n2024年3月",
            "凝心聚力谋发展砥砺前行谱新篇",
            "江城市政协十届四次会议以来优秀提案及承办单位",
            None,
            id="nor is a month",
        ),
    ],
)
def test_more_lines_over_an_article_of_a_paper(
    lines: str, kicker: str | None, headline: str, subheadline: str | None
) -> None:
    read = head(PAPER + lines)
    assert close(read.kicker) == kicker
    assert close(read.headline) == headline
    assert close(read.subheadline) == subheadline


def test_the_next_role_is_no_name_of_the_one_before() -> None:
    read = head(f"{PAPER}区政协重点提案办理情况\n\n本报记者 张三 通讯员 李四 王五/文　赵六/图")
    assert [(one.role, one.names) for one in read.byline] == [
        ("本报记者", ("张三",)),
        ("通讯员", ("李四", "王五")),
        ("图", ("赵六",)),
    ]


@pytest.mark.parametrize(
    ("lines", "page_no", "page_name"),
    [
        ("江城晨报 2024.03.12 周二 要闻 03", "03", "要闻"),
        ("03\n2024年3月12日 星期二\n政协专刊\n江城日报", "03", "政协专刊"),
    ],
)
def test_a_pages_name_stands_before_its_number_or_between_the_other_lines(
    lines: str, page_no: str, page_name: str
) -> None:
    read = head(f"{lines}\n\n区政协重点提案办理情况")
    assert (read.page_no, read.page_name) == (page_no, page_name)
    assert read.headline == "区政协重点提案办理情况"


def test_a_title_over_an_accounts_line_goes_before_that_of_the_letter_below() -> None:
    letter = "北塬区市场监督管理局\n对区政协二届三次会议第66号提案的答复"
    read = head(
        f"答复公开｜你点的“小餐桌”，我们这样管\n北塬区市场监管局  2023-10-31 20:11\n\n{letter}"
    )
    assert read.headline == "答复公开｜你点的“小餐桌”，我们这样管"


def test_an_office_right_over_its_answer_publishes_it_too() -> None:
    answer = "江城市水利局\n对市政协十四届三次会议第0123号提案的答复"
    read = head(answer)
    assert read.publisher == "江城市水利局"
    assert close(read.headline) == close(answer)


@pytest.mark.parametrize(
    "column",
    [
        "特别关注",
        "深度报道",
        "委员讲堂",
        "提案面对面",
        "政协履职这一年",
        "我当委员这一年",
        "民声热线",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_column_over_a_short_title_is_no_kicker(column: str, gap: str) -> None:
    read = head(f"{PAPER}{column}{gap}让好建议落地\n——区政协重点提案办理综述")
    assert (read.kicker, read.headline) == (None, "让好建议落地")
    assert read.subheadline == "区政协重点提案办理综述"


@pytest.mark.parametrize(
    ("lines", "newspaper", "page_no"),
    [
        ("来源：《鹤川日报》2023年5月6日第3版\n区政协重点提案办理情况", "鹤川日报", "3"),
        ("区政协重点提案办理情况\n来源：鹤川日报客户端　2023-05-06 08:30", "鹤川日报", None),
        (
            "鹤川日报\nHECHUAN RIBAO\n2023年5月6日 星期六\n3\n综合新闻\n\n区政协重点提案办理情况",
            "鹤川日报",
            "3",
        ),
    ],
)
def test_a_paper_named_as_the_source_and_a_page_of_one_figure(
    lines: str, newspaper: str, page_no: str | None
) -> None:
    read = head(lines)
    assert (read.newspaper, read.page_no) == (newspaper, page_no)
    assert read.headline == "区政协重点提案办理情况"
