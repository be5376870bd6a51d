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
