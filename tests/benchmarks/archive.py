"""A made-up archive: pages of every genre with records of their own, the same for each seed."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from reader_app.sources.source_text import SourceText

_PAPERS = ("浔川日报", "岚溪晚报", "青垣新闻", "江右时报")
_NAMES = ("白石农", "陈望舒", "何文婷", "徐彩英", "叶建宏", "欧阳澍", "郑可", "民建浔川支部")
_OFFICES = (
    "公安局",
    "财政局",
    "教育局",
    "住建局",
    "卫健局",
    "民政局",
    "交通局",
    "城管局",
    "水利局",
)
_THINGS = ("老旧小区改造", "停车难", "食品安全", "乡村旅游", "垃圾分类", "养老服务", "河道整治")
_SENTENCES = (
    "近年来，全区以改善群众居住环境为重点，投入资金约{n}万元，惠及居民{n}余户。",
    "调研发现，部分路段早晚高峰车流量大，群众出行不便，意见比较集中。",
    "建议完善长效机制，明确责任分工，把这项工作纳入年度考核。",
    "已会同有关部门完成现场踏勘，新增设施{n}处，覆盖{n}个社区。",
    "下一步，将加强日常巡查，及时听取委员意见，让群众得到实惠。",
    "为此，区政协组织委员深入{n}个乡镇开展视察，形成了专题报告。",
)


def pages(count: int, seed: int = 1) -> Iterator[SourceText]:
    """So many pages: features, lists, reply letters, task tables and ordinary news."""
    chance = Random(seed)
    kinds = (_feature, _feature, _list, _letter, _tasks, _news)
    for number in range(count):
        kind = chance.choice(kinds)
        yield SourceText(f"{number:05}.txt", _masthead(chance) + kind(chance))


def _masthead(chance: Random) -> str:
    day = f"2024年{chance.randint(1, 12)}月{chance.randint(1, 28)}日"
    return f"{chance.choice(_PAPERS)}  {day}  星期五  第{chance.randint(1, 8):02}版:专题\n\n"


def _prose(chance: Random, least: int, most: int) -> str:
    return "".join(
        chance.choice(_SENTENCES).replace("{n}", str(chance.randint(2, 900)))
        for _ in range(chance.randint(least, most))
    )


def _title(chance: Random) -> str:
    return f"关于进一步做好{chance.choice(_THINGS)}工作的建议"


def _figures(chance: Random) -> str:
    filed = chance.randint(80, 300)
    return f"全会共收到提案{filed + 20}件，经审查立案{filed}件，其中集体提案{filed // 4}件。\n"


def _feature(chance: Random) -> str:
    parts = ["建言资政献良策\n——重点提案办理情况选登\n\n■记者 白石农\n\n", _figures(chance), "\n"]
    for _ in range(chance.randint(4, 16)):
        parts.append(
            f"第{chance.randint(1, 400)}号提案\n《{_title(chance)}》\n"
            f"提案者：{'、'.join(chance.sample(_NAMES, chance.randint(1, 3)))}\n"
            f"主办单位：区{chance.choice(_OFFICES)}\n会办单位：区{chance.choice(_OFFICES)}\n"
            f"办理类别：{chance.choice('AABC')}类\n"
            f"【提案主要内容】\n{_prose(chance, 2, 6)}\n"
            f"【办理工作成效】\n{_prose(chance, 2, 8)}\n\n"
        )
    return "".join(parts)


def _list(chance: Random) -> str:
    rows = [
        f"{n}、{_title(chance)}（第{chance.randint(1, 400)}号，{chance.choice(_NAMES)}等"
        f"{chance.randint(2, 9)}人，由区{chance.choice(_OFFICES)}主办）\n"
        for n in range(1, chance.randint(10, 60))
    ]
    return "重点提案目录\n\n" + _figures(chance) + "".join(rows)


def _letter(chance: Random) -> str:
    return (
        f"关于政协第十四届二次会议第{chance.randint(1, 400)}号提案的答复\n\n"
        f"{chance.choice(_NAMES[:-1])}委员：\n"
        f"您提出的《{_title(chance)}》收悉，现答复如下：\n"
        + "".join(f"{n}、{_prose(chance, 3, 8)}\n" for n in "一二三四")
        + f"感谢您对我们工作的关心。\n\n区{chance.choice(_OFFICES)}\n2024年6月3日\n"
    )


def _tasks(chance: Random) -> str:
    rows = ["重点工作任务进展情况\n\n序号\n\n项目内容\n\n进展情况\n\n责任单位\n\n"]
    for n in range(1, chance.randint(8, 40)):
        goal = chance.randint(5, 300)
        rows.append(
            f"{n}\n\n{chance.choice(_THINGS)}，新建设施{goal}个。\n\n"
            f"已建成设施{chance.randint(1, goal)}个。\n\n区{chance.choice(_OFFICES)}\n\n"
        )
    return "".join(rows)


def _news(chance: Random) -> str:
    paragraphs = "".join(f"　　{_prose(chance, 2, 5)}\n" for _ in range(chance.randint(4, 20)))
    return f"区政协视察{chance.choice(_THINGS)}工作\n\n本报讯（记者 何文婷）{paragraphs}"
