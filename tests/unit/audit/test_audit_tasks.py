"""What is said of tasks: targets against actuals, plans passed off as progress."""

from __future__ import annotations

import pytest

from reader_app.audit.plans import plans
from reader_app.audit.targets import targets
from reader_app.domain.document import Document
from reader_app.domain.span import slices
from tests.unit.audit.conftest import MakeDocument


def task(make_document: MakeDocument, content: str, progress: str) -> Document:
    rows = [{"content": content, "progress": progress}]
    return make_document(f"{content}\n{progress}", tasks=rows)


@pytest.mark.parametrize(
    ("content", "progress", "kind", "said"),
    [
        ("完成数字化项目300个。", "实施数字化项目200个。", "target_short", "尚未达到"),
        ("培育“鸿雁计划”企业30家以上。", "培育“鸿雁”企业125家。", "target_reached", "已达到"),
        ("新增公积金建制职工4万人以上。", "新增建制职工31265人。", "target_short", "尚未达到"),
        ("登记失业率控制在4%以内。", "登记失业率2.9%。", "target_reached", "已达到"),
        ("培育国高企175家。", "国高企拟申报企业超300家。", "target_not_comparable", "申报"),
        ("力争上市挂牌5家。", "认定区级后备企业18家。", "target_not_comparable", "无法比较"),
        ("力争培育示范店30个。", "已培育示范店38个。", "target_reached", "已达到"),
        ("更新老旧电梯300台。", "截至9月底,实际更新326台。", "target_reached", "已达到"),
        ("规上工业增加值增长8%。", "1—9月同比增长7.4%。", "target_short", "尚未达到"),
        ("千人托位数达到4个。", "全区每千人托位数1.2个。", "target_not_comparable", "所指不同"),
    ],
)  # fmt: skip
def test_targets_are_compared_with_what_was_done(
    make_document: MakeDocument, content: str, progress: str, kind: str, said: str
) -> None:
    document = task(make_document, content, progress)
    (finding,) = targets(document)
    assert (finding.kind, finding.task) == (kind, 1)
    assert said in finding.message
    lit = [slices(document.source, (span,)) for span in finding.spans]
    assert len(lit) == 2
    assert lit[0] in content
    assert lit[1] in progress


def test_one_reported_figure_answers_one_target(make_document: MakeDocument) -> None:
    document = task(
        make_document,
        "新增公共停车泊位1500个,其中人防工程利用泊位400个。",
        "新增泊位1532个,其中人防工程利用泊位326个。",
    )
    whole, part = targets(document)
    assert whole.kind == "target_reached"
    assert "目标“新增公共停车泊位1500个”，进展“新增泊位1532个”，已达到" in whole.message
    assert part.kind == "target_short"
    assert "进展“其中人防工程利用泊位326个”，尚未达到" in part.message
    assert not set(whole.spans) & set(part.spans)


@pytest.mark.parametrize(
    ("content", "progress"),
    [
        ("推进生态殡葬。", "开展百日整治。"),
        ("完成改造20个。", "有序推进中。"),
        ("加快水厂建设。", "完成总工程量的55%。"),
        ("新建学校3所。", "完成投资2.5亿元。"),
    ],
)
def test_without_figures_of_a_kind_nothing_is_said(
    make_document: MakeDocument, content: str, progress: str
) -> None:
    assert list(targets(task(make_document, content, progress))) == []


@pytest.mark.parametrize(
    ("progress", "kinds"),
    [
        ("全区计划新增智能充电口1万个。", ["progress_is_plan"]),
        ("计划在各镇街新增学位1300个。", ["progress_is_plan"]),
        ("计划总投资3亿元,目前已完成2亿元。", []),
        ("已完成项目15个。", []),
    ],
)
def test_progress_that_is_still_a_plan(
    make_document: MakeDocument, progress: str, kinds: list[str]
) -> None:
    assert [f.kind for f in plans(task(make_document, "深化某项工作。", progress))] == kinds
