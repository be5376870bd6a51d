"""Tasks that a page about them counts, with no office and no label; and what is none of them."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    return extract(SourceText("实事.txt", text))[0]


PROMISES = (
    "新建改建农村公路86公里",
    "新建公办幼儿园4所",
    "为老年人免费体检3.2万人次",
    "改造老旧小区21个",
)


@pytest.mark.parametrize("count", ["{}、", "{}.", "({})", "第{}项，"])
@pytest.mark.parametrize("end", ["。", "", "；"])
def test_a_list_of_promises_is_one_of_tasks(count, end):
    lines = "\n\n".join(count.format(k) + one + end for k, one in enumerate(PROMISES, 1))
    document = read(f"长桥县2023年十件民生实事\n\n{lines}\n\n分享到：\n")
    assert document.genre is Genre.TASK_TABLE
    assert [one.seq for one in document.tasks] == [1, 2, 3, 4]
    assert [(one.content or "").rstrip("。；") for one in document.tasks] == list(PROMISES)
    assert [one.progress for one in document.tasks] == [None] * 4


def test_projects_put_to_the_vote_are_tasks_whatever_a_site_hides():
    document = read(
        "县人大代表投票选出2024年4大民生实事项目\n2月2日下午，****人大四次会议公布结果。\n"
        "**省**县人民代表大会公告\n（第4号）\n会议投票决定**县2024年民生实事项目：\n"
        "1.**县**镇2024年**危桥重建工程\n2.**县****小学直饮水工程\n3.****水库渠道清淤工程\n"
        "4.**县农村电影放映项目\n现予公告。\n2024年2月2日\n"
    )
    assert [(one.group, one.content) for one in document.tasks] == [
        (None, "**县**镇2024年**危桥重建工程"),
        (None, "**县****小学直饮水工程"),
        (None, "****水库渠道清淤工程"),
        (None, "**县农村电影放映项目"),
    ]


def test_a_name_and_what_was_done_for_it():
    document = read(
        "关于2019年区政府惠民承诺办理情况的视察报告\n12月中旬，25名委员查看了12项惠民承诺。\n"
        "（一）已兑现的事项\n1、稳岗就业：发放返还资金418.7万元，涉及企业263户。\n"
        "2、路网修补：投入386万元，翻修三条路面。\n3、老年津贴：全区80岁以上老人每人每月60元。\n"
        "（二）接着办的事项\n1、停车场：因征拆转到下一年，已完成投资120万元。\n"
    )
    assert [(one.seq, one.group, one.content) for one in document.tasks] == [
        (1, "已兑现的事项", "稳岗就业"),
        (2, "已兑现的事项", "路网修补"),
        (3, "已兑现的事项", "老年津贴"),
        (1, "接着办的事项", "停车场"),
    ]
    assert document.tasks[1].progress == "投入386万元，翻修三条路面。"


@pytest.mark.parametrize(
    "told", ["上半年，已签约52个。", "截至6月底，签约52个。", "目前已签约52个。", "已签约52个。"]
)
def test_what_was_done_follows_what_was_promised(told):
    document = read(
        "督查室对今年《政府工作报告》重点任务推进情况作了核查，现通报如下：\n一、其他指标\n"
        f"1.签约项目80个。{told}\n2.培育企业15家。{told}\n3.盘活厂房30万平方米。{told}\n"
    )
    assert [one.content for one in document.tasks] == [
        "签约项目80个。",
        "培育企业15家。",
        "盘活厂房30万平方米。",
    ]
    assert all((one.progress or "").endswith("签约52个。") for one in document.tasks)


def test_a_project_and_the_paragraph_below_it():
    document = read(
        "2020年区政府民生实事项目完成情况\n已投入使用3项：\n"
        "1.农村公路升级改造工程项目。\n该项目计划投资2925万元，7月全面完工。\n"
        "2.第四幼儿园建设项目。\n该项目计划投资1790万元，9月如期开园。\n"
        "3.城区充电桩建设项目。\n该项目计划投资480万元，12月投入使用。\n"
    )
    assert [(one.content, one.progress) for one in document.tasks] == [
        ("农村公路升级改造工程项目。", "该项目计划投资2925万元，7月全面完工。"),
        ("第四幼儿园建设项目。", "该项目计划投资1790万元，9月如期开园。"),
        ("城区充电桩建设项目。", "该项目计划投资480万元，12月投入使用。"),
    ]


def test_projects_that_a_plan_names_have_no_progress():
    document = read(
        "西堡镇2024年工作计划\n一是加快发展特色农业。2024年共安排农业项目3个：\n"
        "（一）茶叶车间项目：该项目选在我镇上窑村，总投资86万元，预计3月安装。\n"
        "（二）番茄示范园项目：该项目选在我镇北坡村，占地180亩，预计2月动工。\n"
        "（三）肉牛寄养场项目：该项目选在我镇沟西村，占地45亩，预计4月动工。\n"
        "二是从严抓好党的建设。每月15日定为学习日。\n"
    )
    assert [(one.seq, one.group, one.progress) for one in document.tasks] == [
        (1, "加快发展特色农业", None),
        (2, "加快发展特色农业", None),
        (3, "加快发展特色农业", None),
    ]
    assert (document.tasks[2].content or "").startswith("肉牛寄养场项目：该项目")


def test_deeds_stand_under_short_names():
    document = read(
        "2020年漕东区政府实事项目成绩单来啦！\n\n2020年共列31项，全部办结。\n\n"
        "住得安心\n\n整修18万平方米老公房；更换97处破损道闸；改造11幢高层的喷淋。\n\n"
        "过得舒心\n\n新开7家社区食堂；帮扶青年创业415人；开放1860个停车位。\n"
    )
    assert [(one.group, one.content) for one in document.tasks] == [
        ("住得安心", "整修18万平方米老公房；更换97处破损道闸；改造11幢高层的喷淋。"),
        ("过得舒心", "新开7家社区食堂；帮扶青年创业415人；开放1860个停车位。"),
    ]


def test_the_last_task_of_a_page_that_breaks_off_has_its_number():
    document = read(
        "兴河区2022年重点工作任务分工方案\n一、预期指标\n1.地区生产总值增长5.8%。\n"
        "牵头单位：区发改局\n2.工业增加值增长6.5%。\n牵头单位：区工信局\n"
        "3.固定资产投资增长12%。\n牵头单位：区发改局\n4.能耗下降完成市定任务。\n"
    )
    assert [(one.seq, one.content) for one in document.tasks][-1] == (4, "能耗下降完成市定任务。")
    assert document.tasks[-1].units == ()


@pytest.mark.parametrize(
    "text",
    [
        "关于切实抓好2023年民生实事办理工作的通知\n各乡镇，县直各单位：\n"
        "一、提高认识，加强领导。各责任单位主要负责人要亲自抓。\n"
        "二、细化方案，倒排工期。各牵头单位要在3月底前制定方案。\n"
        "三、强化督查，严格考核。县政府督查室每月督查一次。\n",
        "《2023年重点任务责任清单》政策解读\n一、背景\n清单共四个板块64项。\n四个板块是：\n"
        "1.“口岸带动”板块（任务14项）。\n2.“草原增绿”板块（任务17项）。\n3.“园区”板块（任务12项）。\n",
        "县政协视察民生实事办理情况\n本报讯 6月12日，委员视察了10件民生实事项目。委员们建议：\n"
        "一是要加快进度，确保年内完工；\n二是要严把质量关；\n三是要加强后期管护。\n",
        "我县推进民生实事项目建设纪实\n今年以来，我县推进10件民生实事。\n一、出行更顺畅\n"
        "走进东门路，新铺的路面平整宽阔。今年我县改造道路12条。\n二、上学更方便\n"
        "9月1日，第五小学迎来860名新生。\n三、养老更安心\n全县建成社区食堂18家。\n",
        "为民办实事工作总结\n主要做法是：\n一、领导重视，组织有力。召开推进会6次。\n"
        "二、措施得力，推进有序。下发通报9期。\n三、督查严格，成效明显。开展督查4次。\n",
    ],
)
def test_what_offices_are_asked_and_what_news_tells_is_no_task(text):
    assert read(text).tasks == ()


DEEDS = ("新增普惠托位800个", "改造老旧小区36个", "新建口袋公园8个", "为2万名老年人免费接种疫苗")


@pytest.mark.parametrize("form", ["{}", "● {}。", "★{}；"])
def test_marks_count_nothing_and_lines_may_have_none(form):
    lines = "\n".join(form.format(one) for one in DEEDS)
    document = read(f"一图读懂！2023年城关区民生实事来了\n城关发布 2023-02-03\n{lines}\n")
    assert [(one.seq, (one.content or "").rstrip("。；")) for one in document.tasks] == [
        (None, one) for one in DEEDS
    ]


def test_sentences_below_each_other_are_no_list():
    told = "".join(f"县里今年新建农村公路{n}公里，群众很满意。\n" for n in range(3, 9))
    assert read(f"我县民生实事办到群众心坎上\n{told}").tasks == ()


def test_a_box_names_the_group():
    lines = "\n".join(f"【{'教卫交养'[n]}类】{one}。" for n, one in enumerate(DEEDS))
    document = read(f"2023年县民生实事项目清单\n{lines}\n")
    assert [(one.group, one.content) for one in document.tasks] == [
        (f"{'教卫交养'[n]}类", f"{one}。") for n, one in enumerate(DEEDS)
    ]


@pytest.mark.parametrize("head", ["2021年实事项目“成绩单”", "2021年实事项目完成情况"])
def test_a_count_a_name_and_what_was_done_each_on_a_line(head):
    document = read(
        f"{head}\n年初公布了3个实事项目，完成得怎么样？\n01\n老旧小区雨棚更新\n为6个小区更新430户。\n"
        "02\n社区食堂建设\n9月开业，日均供餐320份。\n03\n楼道适老化改造\n安装折叠椅208把。\n"
    )
    assert [(one.seq, one.content, one.progress) for one in document.tasks] == [
        (1, "老旧小区雨棚更新", "为6个小区更新430户。"),
        (2, "社区食堂建设", "9月开业，日均供餐320份。"),
        (3, "楼道适老化改造", "安装折叠椅208把。"),
    ]


@pytest.mark.parametrize(
    "task",
    [
        "{}（省科技厅牵头，省教育厅配合）",
        "{}（牵头单位：省科技厅；配合单位：省教育厅）",
        "{}省科技厅牵头，省教育厅配合，12月底前完成。",
        "{}责任站所：省科技厅。",
    ],
)
def test_of_a_page_about_work_two_tasks_with_offices_are_enough(task):
    first, second = ("建设国家实验室1个。", "培育高新技术企业1500家。")
    document = read(
        f"2023年政府工作任务分解\n一、加快创新\n1.{task.format(first)}\n2.{task.format(second)}\n"
    )
    assert [(one.seq, one.content, one.units) for one in document.tasks] == [
        (1, first, ("省科技厅",)),
        (2, second, ("省科技厅",)),
    ]


def test_an_address_is_no_task_of_the_office_before_it():
    document = read(
        "2024年度民生实事项目完成情况的公示\n1.提高补贴标准项目。由90元提到100元，发放4127人。\n"
        "2.老年助餐服务项目。实际新增助餐点6个。\n联系方式：\n区实事办：地址：政务中心8楼812室。\n"
        "州实事办：地址：人社综合楼604室。\n"
    )
    assert [one.seq for one in document.tasks] == [1, 2]


def test_a_name_over_counted_lines_is_their_group():
    document = read(
        "2018年全省十项民生工程完成情况\n一、项目完成情况\n（一）十项民生工程。\n1.就业促进工程。\n"
        "（1）促进城乡就业。新增就业107.5万人，占目标任务的126.5%。\n"
        "（2）帮扶失业人员。再就业12.3万人，占目标任务的103%。\n2.扶贫解困工程。\n"
        "（1）资助困难学生。资助学生86万人，占目标任务的112%。\n"
    )
    assert [(one.seq, one.group, one.content) for one in document.tasks] == [
        (1, "就业促进工程", "促进城乡就业。"),
        (2, "就业促进工程", "帮扶失业人员。"),
        (1, "扶贫解困工程", "资助困难学生。"),
    ]
    assert document.tasks[0].progress == "新增就业107.5万人，占目标任务的126.5%。"


@pytest.mark.parametrize(
    "who",
    [
        "\n分管省领导：林克明\n部门分工：省财政厅牵头，各地、各部门配合。",
        "（分管副省长、协管副秘书长负责，省财政厅牵头，省税务局等参与）",
        "\n责任分工：省财政厅牵头，省税务局配合。",
    ],
)
def test_who_leads_is_told_in_clauses_beside_the_posts_in_charge(who):
    first, second = ("地区生产总值增长6%。", "公共预算收入增长5%。")
    document = read(
        f"2021年《政府工作报告》重点任务分工方案\n一、预期目标\n1.{first}{who}\n2.{second}{who}\n"
    )
    assert [(one.content, one.units, one.progress) for one in document.tasks] == [
        (first, ("省财政厅",), None),
        (second, ("省财政厅",), None),
    ]


def test_projects_that_are_done_are_told_so_on_a_page_that_does_not_say_that_it_reports():
    document = read(
        "东岭镇2022年项目工作总结\n（一）项目工作\n"
        "1. 场镇基础设施改造工程：工程总投资350.72万元，已完成整治，已验收。\n"
        "2. 集中居住区建设项目：工程总投资9612万元，工程已完工，正在审计。\n"
        "3. 养老机构改造工程，总投资14.02万元，已完工，已验收。\n"
    )
    assert [(one.content, one.progress) for one in document.tasks] == [
        ("场镇基础设施改造工程", "工程总投资350.72万元，已完成整治，已验收。"),
        ("集中居住区建设项目", "工程总投资9612万元，工程已完工，正在审计。"),
        ("养老机构改造工程", "总投资14.02万元，已完工，已验收。"),
    ]


PAIRS = (
    ("改造公路62公里", "实际完成65公里"),
    ("新建服务站8个", "已建成8个"),
    ("安装路灯1200盏", "目前已安装936盏"),
)


@pytest.mark.parametrize("mark", ["，", "，，", "；"])
@pytest.mark.parametrize("end", ["。\n", "。", "；"])
def test_a_promise_and_what_was_done_are_one_sentence_and_lines_may_have_lost_their_ends(mark, end):
    lines = "".join(f"（{k}）{plan}{mark}{told}{end}" for k, (plan, told) in enumerate(PAIRS, 1))
    document = read(
        f"关于2022年为民办实事项目完成情况的公示\n现公示如下：\n{lines}公示期7天，监督电话：3218000。\n"
    )
    assert [
        (one.seq, one.content, (one.progress or "").rstrip("。；")) for one in document.tasks
    ] == [(k, plan, told) for k, (plan, told) in enumerate(PAIRS, 1)]


@pytest.mark.parametrize(
    "head",
    [
        "新闻网讯 记者焦杰报道：市民生实事项目票决结果公布。",
        "政府工作报告（摘要）\n一、2025年工作安排\n（一）保障民生。办好十件民生实事：",
    ],
)
def test_news_and_reports_that_count_within_a_sentence_have_no_tasks(head):
    promises = "（1）整治1000个点；（2）改造18个老旧小区；（3）改造燃气管网58公里。"
    assert read(f"{head}{promises}\n").tasks == ()


def test_pictures_between_tasks_are_no_part_of_them():
    document = read(
        "助餐、托育……2022年梅浦区26件实事全部交卷 2023年01月16日\n各件完成情况如下：\n\n"
        "（一）新建3家康养中心\n\n建成4家康养中心，比计划多1家。\n\n1.png\n\n"
        "（二）改造150张床位\n\n改造186张床位。\n\n2.jpg\n\n（三）开通2条巴士\n\n开通2条巴士。\n\n3.PNG\n"
    )
    assert (document.head.headline, document.head.date) == (
        "助餐、托育……2022年梅浦区26件实事全部交卷",
        "2023-01-16",
    )
    assert [(one.seq, one.content, one.progress) for one in document.tasks] == [
        (1, "新建3家康养中心", "建成4家康养中心，比计划多1家。"),
        (2, "改造150张床位", "改造186张床位。"),
        (3, "开通2条巴士", "开通2条巴士。"),
    ]


@pytest.mark.parametrize("state", ["", "完成情况", "推进情况"])
def test_a_task_s_name_is_without_its_state_and_what_a_site_says_belongs_to_none(state):
    names = ("滨溪游步道项目", "幼儿园操场扩建项目", "村道加宽工程")
    told = "\n".join(
        f"{'一二三'[n]}、{one}{state}\n花费{n + 3}00万元，已投入使用。"
        for n, one in enumerate(names)
    )
    document = read(
        f"2022年镇民生实事项目办理情况的报告\n{told}\n各位代表，实事办得好不好，群众说了算。\n标签：\n2人觉得有用\n"
    )
    assert [(one.content, one.progress) for one in document.tasks] == [
        (one, f"花费{n + 3}00万元，已投入使用。") for n, one in enumerate(names)
    ]


def test_paragraphs_that_promise_and_go_on_with_what_was_done_need_no_count():
    promises = (
        "1480个自然村通硬化路（2016—2020年）。",
        "整治病险山塘5200座（2016—2020年）。",
        "800公里路段加装护栏（2017—2019年）。",
    )
    told = "".join(f"{one}上半年完成{n + 2}成。累计投用228个。\n" for n, one in enumerate(promises))
    document = read(f"2018年安排的16件惠民项目总体较好。各项目推进情况如下：\n{told}")
    assert [(one.content, one.progress) for one in document.tasks] == [
        (one, f"上半年完成{n + 2}成。累计投用228个。") for n, one in enumerate(promises)
    ]


@pytest.mark.parametrize("mark", ["——", " | ", "--"])
def test_items_may_be_rows_without_heads_and_count_on_under_the_next_heading(mark):
    rows = (
        ("改造背街小巷40条", "市城管局", "已完工36条"),
        ("新建口袋公园12个", "市园林局", "已建成9个"),
        ("新建学校4所", "市教育局", "2所已投用"),
        ("新增养老床位500张", "市民政局", "已新增420张"),
    )
    lines = [f"{n}.{mark.join(row)}" for n, row in enumerate(rows, 1)]
    document = read(
        "2021年民生实事落实情况\n一、城市品质（2项）\n"
        + "\n".join(lines[:2])
        + "\n二、公共服务（2项）\n"
        + "\n".join(lines[2:])
    )
    assert [(one.seq, one.group, one.content) for one in document.tasks] == [
        (n, "城市品质" if n < 3 else "公共服务", row[0]) for n, row in enumerate(rows, 1)
    ]
    assert [(one.units, one.progress) for one in document.tasks] == [
        ((row[1],), row[2]) for row in rows
    ]


def test_labelled_tasks_may_have_lost_the_ends_of_their_lines():
    document = read(
        "2021年为民办实事办理情况 第1项：扩大学前教育资源。新建公办园6所。"
        "进展情况：4所已开园。责任单位：市教育局。 "
        "第2项：改善人居环境。改造户厕1.2万座。进展情况：已完成1.1万座。责任单位：市农业农村局。 "
        "第3项：提升供水能力。新建水厂1座。进展情况：主体完工。责任单位：市水务局。\n"
    )
    assert [(one.seq, one.units, one.progress) for one in document.tasks] == [
        (1, ("市教育局",), "4所已开园。"),
        (2, ("市农业农村局",), "已完成1.1万座。"),
        (3, ("市水务局",), "主体完工。"),
    ]


@pytest.mark.parametrize("above", ["首页 > 政务公开 > 重点工作\n", "索引号：0003/2022-0117\n"])
def test_a_title_over_the_first_card_is_no_name_of_it(above):
    document = read(
        f"{above}镇2024年重点民生项目推进表\n项目：下河村桥梁改建\n责任单位：镇建设办\n进度：桥面铺装中\n"
        "项目：卫生院门诊楼\n责任单位：镇卫生院\n进度：已投入使用\n"
    )
    assert [one.content for one in document.tasks] == ["下河村桥梁改建", "卫生院门诊楼"]
