"""The day that a page prints and the day of its address are compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.domain.finding import Finding, Severity
from reader_app.services.extract_file import extract_file

PAGE = """\
<!-- saved from url=(0040)http://qm.example/html/{address}/content_1.htm -->
<html><body><div>{printed}</div><h1>小提案解开大民生</h1>
<div id="ozoom"><p>　　10月3日，区政协召开主席会议，听取提案办理情况。</p></div></body></html>
"""


def found(folder: Path, address: str, printed: str) -> tuple[list[Finding], str, str | None]:
    path = folder / "页.html"
    path.write_text(PAGE.format(address=address, printed=printed), encoding="utf-8")
    (document,) = extract_file(path)
    findings = [each for each in document.findings if each.kind == "address_date"]
    return findings, document.source, document.head.date


@pytest.mark.parametrize("printed", ["2024年3月7日 星期四", "2023年3月8日", "２０２４－０３－０９"])
def test_another_day_is_a_doubt_and_the_address_counts(tmp_path: Path, printed: str) -> None:
    (finding,), source, date = found(tmp_path, "2024-03/08", printed)

    assert date == "2024-03-08"
    assert finding.severity is Severity.DOUBT
    assert [source[a:b] for a, b in finding.spans] == [printed.split()[0], "2024-03/08"]
    assert "2024-03-08" in finding.message


@pytest.mark.parametrize(
    ("address", "printed"),
    [
        pytest.param("2024-03/08", "2024年3月8日 星期五", id="the same day"),
        pytest.param("2024-03/08", "青沐日报", id="no day printed"),
        pytest.param("2024-03/08", "今天是2026年11月29日", id="a clock"),
        pytest.param("news/12", "2024年3月7日", id="no day in the address"),
        pytest.param("2024-13/08", "2024年3月7日", id="no day at all in the address"),
    ],
)
def test_nothing_is_said_where_there_is_nothing_to_compare(
    tmp_path: Path, address: str, printed: str
) -> None:
    findings, _, _ = found(tmp_path, address, printed)

    assert findings == []


def test_a_plain_text_with_an_address_in_it_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "页.txt"
    path.write_text(
        "青沐日报 2024年3月7日\n\n小提案解开大民生\n\n　　区政协召开会议，听取办理情况。"
        "\n\nhttp://qm.example/html/2024-03/08/content_1.htm\n",
        encoding="utf-8",
    )
    (document,) = extract_file(path)

    assert [each for each in document.findings if each.kind == "address_date"] == []
