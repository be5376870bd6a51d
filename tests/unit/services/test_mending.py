"""Likely slips of the page are offered as corrections, and only made when asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.domain.mending import mendings
from reader_app.domain.span import Span, slices
from reader_app.services.browse import article
from reader_app.services.correct_values import amend, undo
from reader_app.services.import_files import import_files
from reader_app.tasks import Task

PAGE = """\
某某日报
2025年03月05日

区政协重点提案办理综述

第187号提案:《关于推动外贸的建议》
提案者:何文婷、徐彩英
主办单位:区商务局
提案内容:外贸是关键举措,建议迸一步加大扶持。
办理成效:区商务局王动检查企业三十家,己经加强加强服务。
"""


@pytest.fixture
def page(tmp_path: Path) -> tuple[Path, int]:
    file = tmp_path / "页.txt"
    file.write_text(PAGE, encoding="utf-8")
    library = tmp_path / "library.sqlite3"
    [imported] = import_files(library, [file], Task()).files
    return library, imported.articles[0]


@pytest.mark.parametrize(
    ("slip", "field", "mended"),
    [
        ("王动", "reply", "区商务局主动检查企业三十家,己经加强加强服务。"),
        ("己", "reply", "区商务局王动检查企业三十家,已经加强加强服务。"),
        ("加强加强", "reply", "区商务局王动检查企业三十家,己经加强服务。"),
        ("迸一步", "content", "外贸是关键举措,建议进一步加大扶持。"),
    ],
)
def test_a_slip_is_mended_where_it_stands_and_nowhere_else(
    page: tuple[Path, int], slip: str, field: str, mended: str
) -> None:
    library, number = page
    document = article(library, number).document
    [finding] = (
        each
        for each in document.findings
        if each.instead and slices(document.source, each.spans) == slip
    )
    edits = mendings(document, finding)

    assert {edit.path: edit.value for edit in edits}[f"proposals.1.{field}"] == mended
    amend(library, number, edits)
    corrected = article(library, number)
    assert getattr(corrected.document.proposals[0], field) == mended
    assert corrected.document.source == PAGE
    assert not [
        each
        for each in corrected.document.findings
        if each.instead and slices(PAGE, each.spans) == slip
    ]
    undo(library, number)
    assert article(library, number).document == document


def test_what_no_value_holds_cannot_be_mended(page: tuple[Path, int]) -> None:
    library, number = page
    document = article(library, number).document
    finding = next(each for each in document.findings if each.instead)
    at = PAGE.index("提案者")
    elsewhere = type(finding)(
        finding.kind, finding.severity, finding.message, (Span(at, at + 3),), instead="别的"
    )

    assert mendings(document, elsewhere) == ()
