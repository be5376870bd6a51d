"""Pages that tell of several proposals: what is asked and what was done, however it is labelled."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

HEAD = (
    "临川日报\n2023年11月3日　星期五　第05版　政协\n把“提案单”变成“幸福单”\n"
    "——市政协重点提案办理情况选登\n本报记者　沈知白\n"
    "今年以来，市政协共收到提案265件，立案228件。现选登部分提案办理情况。\n"
)
TITLES = ("关于加强农村饮用水水源地保护的提案", "关于推进老旧小区加装电梯的建议")
NUMBERS = (18, 46)
PROPOSERS = ("秦牧野", "民建市委会")
OFFICES = ("市水务局", "市住建局")
ASKED = (
    "我市农村分散式水源点有312处，雨季浑浊、旱季断供的情况时有发生。",
    "全市2000年前建成的多层住宅有1800余栋，上下楼成了一道坎。",
)
WANTED = (
    "一是尽快划定保护范围；二是推广规模化集中供水。",
    "简化审批流程，提高财政补贴标准，探索“代建租用”模式。",
)
DONE = (
    "市水务局会同市生态环境局完成312处水源点勘界，设立界碑486块。\n投资1.2亿元新建规模化水厂3座。",
    "今年以来，市住建局将审批事项由9项压减为3项。\n目前已竣工电梯87部，另有45部正在施工。",
)
SAID = ("喝上放心水，乡亲们都说好。", "工作很扎实，期待更多楼栋受益。")
SLOGANS = ("一碗水里见民心", "老楼装上“幸福梯”")


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


def page(card: str) -> str:
    """The head of a page, and a card for each of the two proposals."""
    cards = [
        card.format(
            n=k + 1,
            slogan=SLOGANS[k],
            title=TITLES[k],
            number=NUMBERS[k],
            who=PROPOSERS[k],
            office=OFFICES[k],
            asked=ASKED[k],
            wanted=WANTED[k],
            done=DONE[k],
            said=SAID[k],
        )
        for k in range(2)
    ]
    return HEAD + "\n" + "\n".join(cards)


FACTS = "{title}（第{number}号）\n提案人：{who}\n主办单位：{office}\n"
WHOLE = {
    "diamonds on both sides": (
        "◆委员建言◆\n{asked}{wanted}\n◆落实进展◆\n{done}\n◆提案人心声◆\n{said}\n"
    ),
    "quoted words": "提案“声音”\n{asked}{wanted}\n办理“回音”\n{done}\n",
    "one character in brackets": "【提】{asked}{wanted}\n【办】{done}\n【评】{said}\n",
    "dots round words": "●提案●\n{asked}{wanted}\n●办理●\n{done}\n",
    "who speaks": "提案人说：{asked}{wanted}\n承办部门说：{done}\n",
    "a voice": "委员声音：{asked}{wanted}\n办理成果：{done}\n",
    "words of the page's own": (
        "【提案之问】\n{asked}{wanted}\n【办理之答】\n{done}\n【群众之感】\n{said}\n"
    ),
    "lenses": "〖提案关切〗\n{asked}{wanted}\n〖部门作答〗\n{done}\n〖编者按〗\n{said}\n",
    "angles": "<内容摘编>\n{asked}{wanted}\n<答复摘编>\n{done}\n<记者点评>\n{said}\n",
    "corners": "「提案概述」\n{asked}{wanted}\n「督办成效」\n{done}\n「提案者反馈」\n{said}\n",
    "paragraphs alone": "{asked}{wanted}\n{done}\n",
    "the proposer after the reply": (
        "提案内容：{asked}{wanted}\n{office}答复：\n{done}\n{who}委员：{said}\n"
    ),
}
DIVIDED = {
    "bars": "问题｜{asked}\n建议｜{wanted}\n办理｜{done}\n",
    "square brackets": "[案情]{asked}\n[主张]{wanted}\n[反馈结果]{done}\n[委员打分]{said}\n",
    "questions": (
        "为什么提？\n{asked}\n怎么建议？\n{wanted}\n办得怎么样？\n{done}\n委员怎么看？\n{said}\n"
    ),
    "quoted characters": "“案”：{asked}\n“策”：{wanted}\n“效”：{done}\n“评”：{said}\n",
    "stars": "★ 现状扫描\n{asked}\n★ 良方献策\n{wanted}\n★ 办理见效\n{done}\n",
    "arrows": (
        "▶▶问题导入\n{asked}\n▶▶委员良策\n{wanted}\n▶▶办理成绩单\n{done}\n▶▶群众说\n{said}\n"
    ),
    "slashes": "案由说明 / {asked}\n改进意见 / {wanted}\n办理回执 / {done}\n",
}


@pytest.mark.parametrize("form", WHOLE)
def test_the_whole_proposal_and_the_reply_are_parted(form: str) -> None:
    first, second = read(page(FACTS + WHOLE[form])).proposals

    for k, record in enumerate((first, second)):
        assert record.content == ASKED[k] + WANTED[k]
        assert record.reply == DONE[k]
        assert record.title == TITLES[k]
        assert record.proposers == (PROPOSERS[k],)


@pytest.mark.parametrize("form", DIVIDED)
def test_what_is_wrong_and_what_is_wanted_have_labels_of_their_own(form: str) -> None:
    first, second = read(page(FACTS + DIVIDED[form])).proposals

    for k, record in enumerate((first, second)):
        assert record.background == ASKED[k]
        assert record.suggestion == WANTED[k]
        assert record.reply == DONE[k]
        assert record.content is None


SLOGAN_CARDS = {
    "a boxed label": "{slogan}\n【案　　由】{title}\n【提 案 人】{who}\n【答　　复】{done}\n",
    "a label": "{slogan}\n提案题目：{title}\n提案编号：{number}\n提案人：{who}\n答复：{done}\n",
    "a bullet": "▍{slogan}\n{title}\n（第{number}号  提案人：{who}）\n办理情况：{done}\n",
    "a dash": "{slogan}\n——《{title}》办理情况\n提案人：{who}\n办理情况：{done}\n",
}


@pytest.mark.parametrize("form", SLOGAN_CARDS)
def test_a_slogan_over_each_record_is_no_section(form: str) -> None:
    document = read(page(SLOGAN_CARDS[form]))

    assert [one.section for one in document.proposals] == [None, None]
    assert [one.title for one in document.proposals] == list(TITLES)
    assert [one.proposers for one in document.proposals] == [(who,) for who in PROPOSERS]
    assert [one.reply for one in document.proposals] == list(DONE)
    assert document.head.headline == "把“提案单”变成“幸福单”"


def test_topics_over_single_records_are_sections() -> None:
    cards = page(SLOGAN_CARDS["a label"])
    for slogan, topic in zip(SLOGANS, ("乡村振兴", "城市建设"), strict=True):
        cards = cards.replace(slogan, topic)

    assert [one.section for one in read(cards).proposals] == ["乡村振兴", "城市建设"]


NUMBERED = {
    "counted by NO.": (
        "NO.{n}\n《{title}》\n提案编号：第{number}号\n提案者：{who}\n"
        "提案内容\n{asked}\n办理情况\n{done}\n"
    ),
    "number after the facts": "{title}\n提案人：{who}\n承办单位：{office}\n提案号：第{number}号\n"
    "【背景】\n{asked}\n【答复】\n{done}\n",
}


@pytest.mark.parametrize("form", NUMBERED)
def test_a_number_with_a_label_is_of_the_record_it_stands_in(form: str) -> None:
    records = read(page(NUMBERED[form])).proposals

    assert [(one.number, one.title) for one in records] == list(zip(NUMBERS, TITLES, strict=True))
    assert [one.reply for one in records] == list(DONE)


FORMS = {
    "what the proposal says": (
        "{title}\n（第{number}号　{who}提出　{office}承办）\n"
        "提案认为：{asked}\n为此建议，{wanted}\n"
        "办理结果：\n{done}\n"
    ),
    "an asking label over both": (
        "提案标题：{title}\n提案人：{who}\n【委员建议】\n{asked}对此，提案建议：{wanted}\n"
        "【承办单位】{office}\n【办理情况】\n{done}\n"
    ),
    "a label before what leads over": (
        "{title}（第{number}号）\n提案人：{who}\n主办单位：{office}\n提案内容：{asked}\n"
        "为此，委员建议：\n{wanted}\n办理情况：{done}\n"
    ),
    "several paragraphs of a story": (
        "{slogan}\n{who}提交了《{title}》（第{number}号提案）。提案提出：{asked}为此建议：{wanted}\n"
        "该提案由{office}主办。{done}\n"
    ),
    "a number before the title": (
        "☆提案：第{number}号《{title}》\n☆提案人：{who}\n☆提案内容：{asked}\n　　建议：{wanted}\n"
        "☆主办单位：{office}\n☆办理结果：{done}\n☆满意度：满意\n"
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_whole_is_divided_where_it_goes_over_to_what_is_wanted(form: str) -> None:
    records = read(page(FORMS[form])).proposals

    assert [one.title for one in records] == list(TITLES)
    assert [one.background for one in records] == list(ASKED)
    assert [one.suggestion for one in records] == list(WANTED)
    assert [one.reply for one in records] == list(DONE)
    assert all(
        one.content and one.content.startswith(a) for one, a in zip(records, ASKED, strict=True)
    )
    assert [one.section for one in records] == [None, None]


def test_a_class_in_brackets_before_the_reply_is_no_text_of_it() -> None:
    card = "{title}\n提案人：{who}\n主办单位：{office}\n办理情况：（B类）{done}\n委员意见　满意\n"
    records = read(page(card)).proposals

    assert [one.category for one in records] == ["B", "B"]
    assert [one.reply for one in records] == list(DONE)


@pytest.mark.parametrize(
    ("above", "kicker", "headline", "subheadline"),
    [
        (
            "委员建言　部门回应　群众点赞\n县政协重点提案办理见成效",
            "委员建言 部门回应 群众点赞",
            "县政协重点提案办理见成效",
            None,
        ),
        (
            "提案办理“回头看”①\n路灯亮了，心也亮了\n——城东片区亮化提案办理记",
            "提案办理“回头看”①",
            "路灯亮了，心也亮了",
            "城东片区亮化提案办理记",
        ),
        (
            "民生提案·回访\n老小区换新颜\n——三件城建提案办理追踪",
            None,
            "老小区换新颜",
            "三件城建提案办理追踪",
        ),
        (
            "市政协九届三次会议以来，立案提案全部办复——\n件件有着落　事事有回音",
            "市政协九届三次会议以来，立案提案全部办复——",
            "件件有着落 事事有回音",
            None,
        ),
        (
            "临川：193件提案“办”出民生温度\n文/图　本报记者　陆鸣",
            None,
            "临川：193件提案“办”出民生温度",
            None,
        ),
    ],
)
def test_the_lines_over_a_page(
    above: str, kicker: str | None, headline: str, subheadline: str | None
) -> None:
    text = page(FACTS + "办理情况：{done}\n").replace(
        "把“提案单”变成“幸福单”\n——市政协重点提案办理情况选登\n", above + "\n"
    )
    head = read(text).head

    assert head.kicker == kicker
    assert head.headline == headline
    assert head.subheadline == subheadline


MEANINGS = ("所提问题已经解决或基本解决", "所提问题正在解决或已列入计划", "因条件限制暂时难以解决")


@pytest.mark.parametrize(
    "printed",
    [
        "备注：\nA类：{0}\nB类：{1}\nC类：{2}\n",
        "★A={0}　★B={1}　★C={2}\n",
        "图例：A｜{0}　B｜{1}　C｜{2}\n",
        "链接：提案办理结果怎么分类？A类，即{0}；B类，即{1}；C类，即{2}。\n",
    ],
)
def test_what_the_letters_mean_is_told_in_many_ways(printed: str) -> None:
    text = page(FACTS + "办理结果：A类\n办理情况：{done}\n") + "\n" + printed.format(*MEANINGS)
    document = read(text)

    assert document.legend is not None
    assert tuple(document.legend.meanings.values()) == MEANINGS
    assert [one.reply for one in document.proposals] == list(DONE)


OTHERS = ((211, "关于完善乡镇污水收集管网的建议"), (212, "关于推广小型净水设备的提案"))


@pytest.mark.parametrize(
    "printed",
    [
        "相关提案：《{0[1]}》（第{0[0]}号）、《{1[1]}》（第{1[0]}号）\n",
        "相关提案：1.第{0[0]}号《{0[1]}》；2.第{1[0]}号《{1[1]}》\n",
        "相关提案\n《{0[1]}》（第{0[0]}号）\n《{1[1]}》（第{1[0]}号）\n",
        "同类提案：{0[1]}（{0[0]}号）；{1[1]}（{1[0]}号）\n",
        "相关提案：第{0[0]}号《{0[1]}》（提案人：王芳），第{1[0]}号《{1[1]}》（提案人：李青）\n",
    ],
)
@pytest.mark.parametrize("last", [False, True])
def test_several_related_proposals_stand_in_one_line(printed: str, last: bool) -> None:
    related = printed.format(*OTHERS)
    facts = "《{title}》（第{number}号）\n提案人：{who}\n主办单位：{office}\n"
    done = "办理情况：{done}\n"
    text = page(facts + (done + related if last else related + done))
    records = read(text).proposals

    assert [one.title for one in records] == list(TITLES)
    assert [[(it.number, it.title) for it in one.related] for one in records] == [[*OTHERS]] * 2
    assert [one.reply for one in records] == list(DONE)


@pytest.mark.parametrize(
    "printed",
    [
        "办理结果：第一轮：B；第二轮：A",
        "办理结果：B类（第一轮）、A类（第二轮）",
        "办理结果：初次B类，二次A类",
        "办理结果（第一轮）：B类\n办理结果（第二轮）：A类",
        "评价：首轮B 次轮A",
        "办理结果：一办B类、二办A类",
        "第一轮（2022年）：B类；第二轮（2023年）：A类",
        "初办类别：B类　复办类别：A类",
        "原办理结果：B类　二次办理结果：A类",
    ],
)
def test_the_classes_of_two_rounds(printed: str) -> None:
    records = read(page(FACTS + printed + "\n办理情况：{done}\n")).proposals

    assert [dict(one.category_rounds) for one in records] == [{"1": "B", "2": "A"}] * 2
    assert [one.category for one in records] == ["A", "A"]
    assert [one.reply for one in records] == list(DONE)


def test_what_members_ask_is_the_proposal() -> None:
    card = "提案{n}：{title}\n委员 秦牧野 问：{asked}\n市水务局局长 罗家宝 答：{done}\n"
    records = read(page(card)).proposals

    assert [one.content for one in records] == list(ASKED)
    assert [one.suggestion for one in records] == [None, None]


def test_suggestions_that_first_say_what_is_wrong_are_the_whole_of_it() -> None:
    card = FACTS + "【委员建议】{asked}{wanted}\n【部门回应】{done}\n"
    whole = read(page(card)).proposals
    wanted = read(page(card.replace("{asked}", ""))).proposals

    assert [one.content for one in whole] == [a + b for a, b in zip(ASKED, WANTED, strict=True)]
    assert [one.suggestion for one in whole] == [None, None]
    assert [one.suggestion for one in wanted] == list(WANTED)


@pytest.mark.parametrize(
    "line",
    [
        "图为改造后的水厂。",
        "图①：新水厂。　图②：界碑。",
        "（沈知白）",
        "（图/陆鸣）",
        "沈知白　整理",
        "“办得好！”市政协委员秦牧野说。",
        "提案人秦牧野表示：“对办理结果非常满意。”",
        "小编有话说：办得好。",
        "政协点评：该提案针对性强。",
        "办理启示\n小提案解决大民生。",
        "■记者回访\n记者回访看到，水清岸绿。",
    ],
)
def test_what_stands_below_a_reply_is_no_part_of_it(line: str) -> None:
    cards = FACTS + "提案内容：{asked}\n办理情况：{done}\n"
    for text in (page(cards + line + "\n"), page(cards) + line + "\n"):
        records = read(text).proposals

        assert [one.reply for one in records] == list(DONE)
        assert [one.title for one in records] == list(TITLES)


STORIES = {
    "handed over": (
        "{slogan}\n　　{asked}在今年市政协会议上，{who}提交了《{title}》，建议{wanted}\n"
        "　　提案交办后，主办单位{office}高度重视，组织专班推进。{done}\n"
    ),
    "brought along": (
        "{slogan}\n　　今年两会上，{who}带来了《{title}》。提案指出，{asked}\n"
        "　　“{wanted}”提案建议。\n　　{office}接到提案后，迅速制定方案。{done}\n"
    ),
    "who says what": (
        "●《{title}》\n　　提案人{who}：{asked}{wanted}\n　　承办单位{office}：{done}\n"
    ),
    "offices in brackets": "{title}\n　　{who}：{asked}{wanted}\n　　【{office}】{done}\n",
}


@pytest.mark.parametrize("form", STORIES)
def test_stories_name_proposal_proposer_and_office(form: str) -> None:
    text = page(STORIES[form]).replace(PROPOSERS[1], "温雅如").replace("温雅如", "温雅如委员")
    records = read(text.replace("秦牧野", "秦牧野委员")).proposals

    assert [one.title for one in records] == list(TITLES)
    assert [one.proposers for one in records] == [("秦牧野",), ("温雅如",)]
    assert [one.lead_units for one in records] == [(office,) for office in OFFICES]
    assert all(
        one.content and one.content.count(a) == 1 for one, a in zip(records, ASKED, strict=True)
    )
    assert [(one.reply or "")[-20:] for one in records] == [done[-20:] for done in DONE]


@pytest.mark.parametrize(
    "mark", ["·", "丨", "｜", "——", " | ", "┃", "→", "＝", "▏", ">>", " ▶ ", "　"]
)
@pytest.mark.parametrize("bullet", ["", "◆ "])
def test_marks_part_labels_from_values(mark: str, bullet: str) -> None:
    card = (
        "{title}\n提案人@{who}\n承办单位@{office}\n提案内容@{asked}\n办理情况@{done}\n"
        "委员评价@{said}\n"
    )
    lines = [bullet + line if "@" in line else line for line in card.splitlines()]
    records = read(page("\n".join(lines).replace("@", mark) + "\n")).proposals

    assert [one.proposers for one in records] == [(who,) for who in PROPOSERS]
    assert [one.lead_units for one in records] == [(office,) for office in OFFICES]
    assert [one.content for one in records] == list(ASKED)
    assert [one.reply for one in records] == list(DONE)


def test_the_word_between_reasons_and_suggestions_is_a_label_like_the_others() -> None:
    text = (
        "提案办理选登\n\n▶提案①\n《关于修建便桥的提案》\n◎提案编号：第58号\n◎提案委员：向金花\n"
        "◎承办单位：县交通运输局\n◎背景\n两岸六个寨子全靠一条铁索渡船，涨水停渡。\n"
        "◎建议\n在渡口下游修建人行便桥。\n◎办理回音\n木叶溪人行桥已于去年11月通行。\n"
    )
    (document,) = extract(SourceText("page.txt", text))
    (proposal,) = document.proposals
    assert proposal.suggestion == "在渡口下游修建人行便桥。"
    labels = [block.text(text) for block in document.blocks if block.kind is BlockKind.LABEL]
    assert labels == ["◎背景", "◎建议", "◎办理回音"]
