"""Stories and tasks under small heads: who proposed, who handles it, what was promised and done."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


PARKING = (
    "区政协委员王海燕住在城东，常听邻居抱怨停车难。她在《关于盘活停车资源的提案》里建议错时共享。\n"
    "区住建局收到提案后，改造车位320个，夜间开放机关车位150个。\n"
)
SCHOOL = (
    "“放学早，没人接。”民进会员、区政协委员李小兰在《关于课后延时服务的提案》中写道。\n"
    "如今，全区42所小学全部开设延时班。负责办理这件提案的是区教育局。\n"
)
LAMPS = (
    "委员陈志强提交了《关于老街照明改造的提案》，建议换装节能灯。\n"
    "该提案的承办单位是区城管局。目前已换装路灯260盏。\n"
)


@pytest.mark.parametrize(
    "heads",
    [
        ("01\n停车不再“打游击”", "02\n娃娃有了“托管班”", "03\n老街亮了"),
        ("“停车难解了”", "“有人接娃了”", "“老街亮了”"),
    ],
)
def test_stories_under_heads_that_end_in_quotes(heads: tuple[str, ...]) -> None:
    stories = zip(heads, (PARKING, SCHOOL, LAMPS), strict=True)
    page = "提案办成了，日子更好了\n\n小协挑了几件——\n\n"
    page += "\n".join(f"{head}\n\n{story}" for head, story in stories)
    document = read(page)
    assert document.head.headline == "提案办成了，日子更好了"
    assert [(one.proposers, one.lead_units, one.reply) for one in document.proposals] == [
        (
            ("王海燕",),
            ("区住建局",),
            "区住建局收到提案后，改造车位320个，夜间开放机关车位150个。",
        ),
        (("李小兰",), ("区教育局",), "如今，全区42所小学全部开设延时班。"),
        (("陈志强",), ("区城管局",), "目前已换装路灯260盏。"),
    ]


@pytest.mark.parametrize("mark", ["【{n}】", "{n}、", "第{n}件 ", "■"])
@pytest.mark.parametrize(
    "told",
    [
        "牵头单位为{office}。截至6月底，{done}",
        "{office}牵头，截至6月底，{done}",
        "截至6月底，{done}责任单位：{office}。",
    ],
)
def test_tasks_in_prose_under_heads(mark: str, told: str) -> None:
    tasks = (
        ("公共充电", "新建充电桩600根。", "区发改局", "已建成438根。"),
        ("婴幼儿照护", "新增托位500个，覆盖各街道。", "区卫健局", "已新增412个。"),
        ("海塘安澜", "提标加固海塘12公里。", "区水利局", "已完成7.3公里。"),
    )
    page = "十件民生实事“半年考”\n\n记者 贝一凡\n\n记者了解到，今年区民生实事进展顺利。\n"
    for n, (group, promise, office, done) in enumerate(tasks, 1):
        progress = told.format(office=office, done=done)
        page += f"\n{mark.format(n=n)}{group}\n{promise}{progress}\n"
    document = read(page)
    assert document.genre is Genre.TASK_TABLE
    assert [(one.group, one.content, one.units, one.progress) for one in document.tasks] == [
        (group, promise, (office,), f"截至6月底，{done}") for group, promise, office, done in tasks
    ]
