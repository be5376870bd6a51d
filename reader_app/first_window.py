"""One window per library: a second start passes its files to the first and ends.

Whoever holds the lock is the first; the system lets go of the lock of a killed process, so that
a stale socket is known for what it is. Standard library alone: this runs before Qt is imported.
Windows has pipes with names in place of the sockets; there Qt listens, after the first paint.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import socket

_LONGEST_ADDRESS = 100  # bytes of a socket's path that every system takes
_PATIENCE_S = 5.0  # with a first window that has just been started, or is busy
_MOST_BYTES = 1 << 20  # of a message
ANSWER = b"ok\n"


class FirstWindow:
    """The right to be the window of a library, as long as the process lives."""

    def __init__(self, lock: int, address: str) -> None:
        self._lock = lock  # a file descriptor: closed, the lock is gone
        self._address = address

    @property
    def address(self) -> str:
        """A socket's path, or the name of a pipe under Windows."""
        return self._address

    def listen(self) -> socket.socket:
        """Begin to hear of second starts; they wait for it. Raises OSError."""
        import socket  # after the first paint: it takes a few milliseconds

        with contextlib.suppress(FileNotFoundError):
            os.unlink(self._address)  # left behind by a process that was killed
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(self._address)
        listening.listen(8)
        listening.setblocking(False)
        return listening

    def close(self) -> None:
        """Give the right up; the next start is the first again."""
        with contextlib.suppress(OSError):
            os.unlink(self._address)
        os.close(self._lock)


def claim(library: Path) -> FirstWindow | None:
    """Become the library's window; None if there is one, or no place where it could be heard."""
    if (address := _address(library)) is None:
        return None
    try:
        lock = os.open(_lock_file(address), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return None
    try:
        _take(lock)
    except OSError:
        os.close(lock)
        return None
    return FirstWindow(lock, address)


def _take(lock: int) -> None:
    """Raises OSError if somebody has it."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


def pass_on(library: Path, files: Sequence[Path]) -> bool:
    """Ask the window that is open on the library to come forward and take the files in.

    False if nobody answered: then a window of one's own is the better answer.
    """
    if (address := _address(library)) is None:
        return False
    import json

    deadline = time.monotonic() + _PATIENCE_S
    message = json.dumps({"files": [os.path.abspath(file) for file in files], **_activation()})
    encoded = message.encode("utf-8", "surrogateescape") + b"\n"
    say = _say_by_pipe if sys.platform == "win32" else _say_by_socket
    while time.monotonic() < deadline:
        answer = say(address, encoded)
        if answer is not None:
            return answer == ANSWER
        time.sleep(0.05)  # it has the lock, and will listen in a moment
    return False


def _say_by_socket(address: str, message: bytes) -> bytes | None:
    """The answer; None if nobody listens."""
    import socket

    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(_PATIENCE_S)
        try:
            line.connect(address)
        except OSError:
            return None
        with contextlib.suppress(OSError):
            line.sendall(message)
            return line.recv(len(ANSWER))
    return b""


def _say_by_pipe(address: str, message: bytes) -> bytes | None:
    """The same under Windows, where a pipe is opened like a file, but may keep one waiting."""
    import threading

    _let_others_come_forward()
    try:
        line = open(rf"\\.\pipe\{address}", "r+b", buffering=0)  # noqa: SIM115 -- left to a thread
    except OSError:
        return None
    answers: list[bytes] = []

    def talk() -> None:
        with contextlib.suppress(OSError), line:
            line.write(message)
            answers.append(line.read(len(ANSWER)) or b"")

    thread = threading.Thread(target=talk, daemon=True)
    thread.start()
    thread.join(_PATIENCE_S)
    return answers[0] if answers else b""


def _let_others_come_forward() -> None:
    """Whoever was started last may raise its window, and lets the first do so in its place."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)


def read_message(connection: socket.socket) -> tuple[Path, ...] | None:
    """The files that a second start passes on; it is told that they arrived. None: nonsense.

    The desktop's leave to come forward passes on to this process with them.
    """
    connection.settimeout(1.0)
    received = b""
    with contextlib.suppress(OSError):
        while not is_complete(received):
            if not (part := connection.recv(65536)):
                break
            received += part
    files = files_in(received)
    if files is not None:
        with contextlib.suppress(OSError):
            connection.sendall(ANSWER)
    return files


def is_complete(received: bytes) -> bool:
    """Whether a message has come to its end, or grown beyond all reason."""
    return received.endswith(b"\n") or len(received) >= _MOST_BYTES


def files_in(received: bytes) -> tuple[Path, ...] | None:
    """What a message names; the leave to come forward is taken from it. None: nonsense."""
    import json

    try:
        message: dict[str, Any] = json.loads(received.decode("utf-8", "surrogateescape"))
        files = tuple(Path(name) for name in message["files"])
        token = message.get("activation")
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    if isinstance(token, str):
        os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt takes it from there under Wayland
    return files


def _lock_file(address: str) -> str:
    if sys.platform == "win32":
        return os.path.join(os.environ.get("TEMP") or ".", f"{address}.lock")
    return f"{address}.lock"


def _address(library: Path) -> str | None:
    """Where the library's window listens: a place of the user's own."""
    name = f"{zlib.crc32(os.fsencode(os.path.realpath(library))):08x}"
    if sys.platform == "win32":
        return f"reader-app-{name}"
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    if not folder or not os.path.isdir(folder) or len(os.fsencode(folder)) > 70:
        # Not by tempfile, which takes as long to import as all the rest here.
        folder = os.path.join(os.environ.get("TMPDIR") or "/tmp", f"reader-app-{os.getuid()}")
        with contextlib.suppress(OSError):
            os.mkdir(folder, 0o700)
        try:
            there = os.lstat(folder)
        except OSError:
            return None
        if there.st_uid != os.getuid() or there.st_mode & 0o077:
            return None  # somebody else's, who might listen
    address = os.path.join(folder, f"reader-app-{name}")
    return address if len(os.fsencode(address)) <= _LONGEST_ADDRESS else None


def _activation() -> dict[str, str]:
    """What the desktop hands to a program it starts, so that its window may come forward."""
    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID")
    return {"activation": token} if token else {}
