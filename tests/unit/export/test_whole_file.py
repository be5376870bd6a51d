"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from reader_app.errors import ExportRefused
from reader_app.export.whole_file import write_whole


def test_a_new_file_has_the_bytes_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "提案.pdf"
    write_whole(target, b"whole")

    assert target.read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [target]


def test_an_existing_file_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_bytes(b"mine")

    with pytest.raises(ExportRefused, match="已经存在"):
        write_whole(target, b"yours")
    assert target.read_bytes() == b"mine"
    assert list(tmp_path.iterdir()) == [target]


def test_an_existing_file_is_replaced_when_wanted(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_bytes(b"old and longer")
    write_whole(target, b"new", replace=True)

    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_replace_also_writes_a_file_that_was_not_there(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.md", b"new", replace=True)
    assert (tmp_path / "a.md").read_bytes() == b"new"


@pytest.mark.parametrize("replace", [False, True])
def test_a_missing_folder_is_named(tmp_path: Path, replace: bool) -> None:
    with pytest.raises(ExportRefused, match="不存在") as refusal:
        write_whole(tmp_path / "没有" / "a.md", b"x", replace)
    assert "没有" in refusal.value.summary
    assert refusal.value.advice


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ExportRefused, match="不是文件夹"):
        write_whole(tmp_path / "file" / "a.md", b"x")


@pytest.mark.parametrize("replace", [False, True])
def test_a_folder_is_never_replaced_by_a_file(tmp_path: Path, replace: bool) -> None:
    target = tmp_path / "folder.pdf"
    target.mkdir()
    with pytest.raises(ExportRefused, match="文件夹"):
        write_whole(target, b"x", replace)
    assert target.is_dir()


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="Linux: where even root cannot write")
def test_a_folder_that_cannot_be_written_to_is_named() -> None:
    with pytest.raises(ExportRefused, match="/sys/kernel"):
        write_whole(Path("/sys/kernel/a.md"), b"x")


def test_a_name_the_system_cannot_take_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportRefused, match="太长"):
        write_whole(tmp_path / ("长" * 200 + ".md"), b"x")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux: a device")
def test_a_device_is_not_replaced_by_a_file() -> None:
    with pytest.raises(ExportRefused, match="不是普通文件"):
        write_whole(Path("/dev/full"), b"x", replace=True)
    assert stat.S_ISCHR(os.stat("/dev/full").st_mode)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_permissions_are_those_of_any_new_file_or_of_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    write_whole(tmp_path / "new", b"x")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "plain").stat().st_mode

    (tmp_path / "new").chmod(0o640)
    write_whole(tmp_path / "new", b"y", replace=True)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path: Path) -> None:
    real = tmp_path / "real.md"
    real.write_bytes(b"old")
    link = tmp_path / "link.md"
    link.symlink_to(real)

    with pytest.raises(ExportRefused):
        write_whole(link, b"new")
    write_whole(link, b"new", replace=True)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_a_dangling_link_is_not_written_through_unasked(tmp_path: Path) -> None:
    link = tmp_path / "link.md"
    link.symlink_to(tmp_path / "elsewhere.md")
    with pytest.raises(ExportRefused):
        write_whole(link, b"new")
    assert not (tmp_path / "elsewhere.md").exists()


def test_a_file_system_without_links_still_refuses_an_existing_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")  # as vfat answers

    monkeypatch.setattr(os, "link", no_links)
    target = tmp_path / "a.md"
    write_whole(target, b"first")
    with pytest.raises(ExportRefused, match="已经存在"):
        write_whole(target, b"second")
    assert target.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="Linux alone has such a folder")
def test_a_folder_that_takes_no_files_is_told_in_chinese() -> None:
    with pytest.raises(ExportRefused, match=r"写不出“/proc/x.*：那里不能新建文件。"):
        write_whole(Path("/proc/x.pdf"), b"x")
