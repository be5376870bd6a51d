"""How a file is written: whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path

from reader_app.errors import ExportRefused

_FOLDER_ADVICE = "请另选一个可以写入的文件夹。"
_EXISTS_ADVICE = "请换一个文件名，或确认替换（命令行用 --force）。"
_REASONS = {
    errno.ENOENT: "那里不能新建文件",  # in /proc, say: its folder is there
    errno.EFBIG: "那里放不下这么大的文件",
    errno.EBUSY: "文件正被占用",
    errno.ETXTBSY: "文件正被占用",
    errno.ELOOP: "链接绕成了圈",
    errno.EIO: "磁盘出错",
}
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EXDEV}


def write_whole(target: Path, data: bytes, replace: bool = False) -> None:
    """Put ``data`` into ``target``; whoever looks sees the old file or the new one, never a part.

    Without ``replace`` a file of that name is left alone, even one that appears meanwhile.
    Raises ExportRefused, and then nothing has changed.
    """
    if replace:
        target = Path(os.path.realpath(target))  # a link stays a link, to the new content
    refuse_early(target, replace)
    try:
        temporary = _written_beside(target, data)
        try:
            _put_in_place(temporary, target, replace)
        finally:
            with contextlib.suppress(FileNotFoundError):
                temporary.unlink()
        _make_lasting(target.parent)
    except FileExistsError:
        raise _already_there(target) from None
    except OSError as error:
        raise _cannot_write(target, error) from error


def refuse_early(target: Path, replace: bool) -> None:
    """Say no before any work for the commonest reasons."""
    try:
        mode = os.lstat(target).st_mode
    except OSError:  # absent, or it cannot be seen: writing will tell
        return
    if stat.S_ISDIR(mode):
        raise ExportRefused(f"“{target}”是一个文件夹，不能写成文件。", "请换一个文件名。")
    if not replace:
        raise _already_there(target)
    if not stat.S_ISREG(mode):  # /dev/null and the like would be replaced by a plain file
        raise ExportRefused(f"“{target}”不是普通文件，不能替换。", "请换一个文件名。")


def _written_beside(target: Path, data: bytes) -> Path:
    """A temporary file in the same folder, so that it can take its place in one step."""
    temporary = target.parent / f".{secrets.token_hex(8)}.part"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, 0o666)  # less the umask: as any new file
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _put_in_place(temporary: Path, target: Path, replace: bool) -> None:
    if replace:
        with contextlib.suppress(FileNotFoundError):
            os.chmod(temporary, stat.S_IMODE(os.stat(target).st_mode))
        os.replace(temporary, target)
        return
    try:
        os.link(temporary, target)  # unlike a rename, fails if the name is taken
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _claim_then_rename(temporary, target)


def _claim_then_rename(temporary: Path, target: Path) -> None:
    """For file systems without hard links (memory sticks): take the name first, then fill it."""
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
    try:
        os.replace(temporary, target)
    except OSError:
        target.unlink(missing_ok=True)
        raise


def _make_lasting(folder: Path) -> None:
    """Let the new name survive a power cut, where folders can be synchronised."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _already_there(target: Path) -> ExportRefused:
    return ExportRefused(f"“{target}”已经存在，没有改动它。", _EXISTS_ADVICE)


def _cannot_write(target: Path, error: OSError) -> ExportRefused:
    folder = target.parent
    match error.errno:
        case errno.ENOENT if not folder.is_dir():
            return ExportRefused(f"文件夹“{folder}”不存在。", "请先建立它，或另选一个文件夹。")
        case errno.ENOTDIR:
            return ExportRefused(f"“{folder}”不是文件夹。", _FOLDER_ADVICE)
        case errno.EACCES | errno.EPERM:
            return ExportRefused(f"没有权限写入文件夹“{folder}”。", _FOLDER_ADVICE)
        case errno.EROFS:
            return ExportRefused(f"“{folder}”所在的磁盘是只读的。", _FOLDER_ADVICE)
        case errno.ENOSPC | errno.EDQUOT:
            return ExportRefused(
                f"磁盘空间不足，没有写出“{target.name}”。", "请腾出空间或另选磁盘后再试。"
            )
        case errno.ENAMETOOLONG:
            return ExportRefused("文件名太长，系统不接受。", "请换一个短一些的文件名。")
    reason = _REASONS.get(error.errno or 0) or error.strerror or str(error)
    return ExportRefused(f"写不出“{target}”：{reason}。", _FOLDER_ADVICE)
