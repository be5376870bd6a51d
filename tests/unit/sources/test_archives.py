"""Archives of files: what is taken from them, and what is refused before it can do harm."""

from __future__ import annotations

import stat
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from reader_app.errors import UnreadableMembers, UnreadableSource
from reader_app.library.store import open_library
from reader_app.services.extract_file import extract_file
from reader_app.services.import_files import import_files
from reader_app.sources import archive
from reader_app.sources.registry import read_sources
from reader_app.sources.source_text import SourceText
from reader_app.tasks import Task
from tests.samples.built_files import docx, epub, paragraph, zipped

PAGE = "<html><body><h1>提案办理见成效</h1><p>区政协共收到提案358件，立案312件。</p></body></html>"


def read(path: Path, data: bytes) -> list[SourceText]:
    path.write_bytes(data)
    found: list[SourceText] = []
    try:
        for source in read_sources(path):
            found.append(source)
    except UnreadableMembers as error:
        if error.members:
            raise
    return found


def _put(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def refusals(path: Path, data: bytes) -> dict[str, str]:
    path.write_bytes(data)
    with pytest.raises(UnreadableMembers) as refused:
        list(read_sources(path))
    return {name: str(why) for name, why in refused.value.members}


def test_every_file_of_a_known_kind_is_a_text_with_its_path_as_its_name(tmp_path: Path) -> None:
    data = zipped(
        {
            "03版/1.html": PAGE,
            "03版/1_files/广告.html": "<p>广告</p>",
            "03版/1_files/说明.txt": "说明",
            "02版/b.txt": "正文。".encode("gb18030"),
            "文.docx": docx(paragraph("正文。")),
            "书.epub": epub({"1.xhtml": "<html><body><p>一章，正文。</p></body></html>"}),
            "内.zip": zipped({"深/x.md": "深处。"}),
            "__MACOSX/._1.html": "x",
            ".藏.txt": "x",
            "图.gif": b"GIF89a",
        }
    )

    names = [source.name for source in read(tmp_path / "报纸.zip", data)]

    assert names == [
        "报纸.zip/03版/1.html",
        "报纸.zip/02版/b.txt",
        "报纸.zip/文.docx",
        "报纸.zip/书.epub/OEBPS/1.xhtml",
        "报纸.zip/内.zip/深/x.md",
    ]


def test_names_written_in_gbk_are_read(tmp_path: Path) -> None:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        made.writestr("XXXX.txt", "正文。")
    data = target.getvalue().replace(b"XXXX", "报纸".encode("gbk"))

    assert [source.name for source in read(tmp_path / "a.zip", data)] == ["a.zip/报纸.txt"]


def test_folders_of_any_length_of_name_are_read(tmp_path: Path) -> None:
    article = '{"title": "题目", "content": "正文。"}'
    deep = "/".join(["长" * 80] * 20)  # 4,800 bytes: more than a path may have on most systems
    data = zipped({f"{deep}/1.html": PAGE, f"{deep}/2.json": article})

    report_of = import_files(tmp_path / "l.sqlite3", [_put(tmp_path / "报.zip", data)], Task())

    assert [str(file.status) for file in report_of.files] == ["added", "added"]


def test_files_of_other_formats_in_an_archive_are_told_as_in_a_folder(tmp_path: Path) -> None:
    pages = {f"一/{name}.html": PAGE.replace("358", name) for name in ("3", "4", "5")}
    inner = zipped({"里.html": PAGE, "图.gif": "GIF"})
    besides = {"一/坏.exe": "MZ", "__MACOSX/._坏.exe": "MZ", ".藏.exe": "MZ", "内.zip": inner}
    path = _put(tmp_path / "报纸.zip", zipped({**pages, **besides}))

    report = import_files(tmp_path / "l.sqlite3", [path], Task())

    assert [str(file.status) for file in report.files] == ["added"] * 4
    told = [file.path.relative_to(tmp_path).as_posix() for file in report.left_out]
    assert told == ["报纸.zip/一/坏.exe", "报纸.zip/内.zip/图.gif"]
    assert {str(file.status) for file in report.left_out} == {"left_out"}
    assert report.left_out[0].reason == "无法识别“坏.exe”的格式。"
    assert len(extract_file(path)) == 4


def test_the_report_has_a_line_for_each_file_of_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "报纸.zip"
    path.write_bytes(zipped({"一/甲.html": PAGE, "一/空.txt": "", "二/坏.docx": b"PK\3\4"}))

    report = import_files(tmp_path / "l.sqlite3", [path], Task())

    lines = [
        (file.path.relative_to(tmp_path).as_posix(), str(file.status)) for file in report.files
    ]
    assert lines == [
        ("报纸.zip/一/甲.html", "added"),
        ("报纸.zip/一/空.txt", "refused"),
        ("报纸.zip/二/坏.docx", "refused"),
    ]
    with open_library(tmp_path / "l.sqlite3") as library:
        assert library.article(report.files[0].articles[0]).document.head.headline == (
            "提案办理见成效"
        )


def test_a_third_archive_within_is_too_deep(tmp_path: Path) -> None:
    inner = zipped({"z.txt": "正文。"})
    data = zipped({"内.zip": zipped({"y.txt": "正文。", "更内.zip": inner})})

    said = refusals(tmp_path / "外.zip", data)

    assert list(said) == ["外.zip/内.zip/更内.zip"]
    assert "2 层" in said["外.zip/内.zip/更内.zip"]


def encrypted(data: bytes) -> bytes:
    """The same archive with its members marked as enciphered."""
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.index(mark) + at
        data = data[:place] + bytes([data[place] | 1]) + data[place + 1 :]
    return data


def linked() -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        info = zipfile.ZipInfo("链接.txt")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        made.writestr(info, "/etc/passwd")
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(zipped({"../../逃.txt": "正文。"}), "路径", id="out of the archive"),
        pytest.param(zipped({"/etc/逃.txt": "正文。"}), "路径", id="from the root"),
        pytest.param(zipped({"C:\\逃.txt": "正文。"}), "路径", id="to a drive"),
        pytest.param(zipped({"弹.txt": b" " * 5_000_000 + b"a"}), "炸弹", id="bomb"),
        pytest.param(zipped({"大.txt": bytes(range(256)) * 90_000}), "20 MB", id="too large"),
        pytest.param(encrypted(zipped({"密.txt": "正文。"})), "密码", id="enciphered"),
        pytest.param(linked(), "链接", id="link"),
    ],
)
def test_what_could_do_harm_is_refused_in_words(tmp_path: Path, data: bytes, says: str) -> None:
    ((_, why),) = refusals(tmp_path / "包.zip", data).items()

    assert says in why
    assert why.endswith("。")


def test_what_an_archive_says_of_a_size_is_not_believed(tmp_path: Path) -> None:
    data = zipped({"大.txt": b"0123456789" * 3_000_000})
    told = (30_000_000).to_bytes(4, "little")
    assert data.count(told) == 2

    ((_, why),) = refusals(
        tmp_path / "谎.zip", data.replace(told, (900).to_bytes(4, "little"))
    ).items()

    assert "损坏" in why or "20 MB" in why


def test_all_of_an_archive_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_UNPACKED", 1000)
    two = {"内.zip": zipped({"a.txt": "正" * 200}), "b.txt": "正" * 200}
    said = refusals(tmp_path / "大.zip", zipped(two))
    assert list(said) == ["大.zip/b.txt"]
    assert "不合常理" in said["大.zip/b.txt"]

    monkeypatch.setattr(archive.Allowance.__init__, "__defaults__", (3, 1000))
    with pytest.raises(UnreadableSource, match="个"):
        read(tmp_path / "多.zip", zipped({f"{k}.txt": "正" for k in range(4)}))


def test_much_from_little_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_FREE", 1000)
    many = {f"{k}.txt": "正文。" * 30_000 for k in range(5)}

    said = refusals(tmp_path / "大.zip", zipped(many))

    assert "大.zip/4.txt" in said
    assert all("不合常理" in why for why in said.values())


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"PK\x03\x04" + bytes(40), "损坏", id="cut off"),
        pytest.param(b"no archive", "损坏", id="no archive"),
        pytest.param(zipped({}), "没有可以导入", id="empty"),
        pytest.param(zipped({"图.gif": b"GIF"}), "没有可以导入", id="nothing known"),
    ],
)
def test_an_archive_with_nothing_to_read_is_refused(tmp_path: Path, data: bytes, says: str) -> None:
    with pytest.raises(UnreadableSource, match=says):
        read(tmp_path / "包.zip", data)
