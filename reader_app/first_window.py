"""One window per library: a second start passes its files to the first and ends.

Whoever holds the lock is the first; the system lets go of the lock of a killed process, so that
a stale socket is known for what it is. Standard library alone: this runs before Qt is imported.
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
_ANSWER = b"ok\n"


class FirstWindow:
    """The right to be the window of a library, as long as the process lives."""

    def __init__(self, lock: int, address: str) -> None:
        self._lock = lock  # a file descriptor: closed, the lock is gone
        self._address = address

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
    """Become the library's window; None if there is one, or the system knows no such sockets."""
    if sys.platform == "win32" or (address := _address(library)) is None:
        return None
    import fcntl

    try:
        lock = os.open(address + ".lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(lock)
        return None
    return FirstWindow(lock, address)


def pass_on(library: Path, files: Sequence[Path]) -> bool:
    """Ask the window that is open on the library to come forward and take the files in.

    False if nobody answered: then a window of one's own is the better answer.
    """
    if sys.platform == "win32" or (address := _address(library)) is None:
        return False
    import json
    import socket

    deadline = time.monotonic() + _PATIENCE_S
    message = json.dumps({"files": [os.path.abspath(file) for file in files], **_activation()})
    while time.monotonic() < deadline:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(_PATIENCE_S)
            try:
                line.connect(address)
            except OSError:  # it has the lock, and will listen in a moment
                time.sleep(0.05)
                continue
            with contextlib.suppress(OSError):
                line.sendall(message.encode("utf-8", "surrogateescape") + b"\n")
                return line.recv(len(_ANSWER)) == _ANSWER
            return False
    return False


def read_message(connection: socket.socket) -> tuple[Path, ...] | None:
    """The files that a second start passes on; it is told that they arrived. None: nonsense.

    The desktop's leave to come forward passes on to this process with them.
    """
    connection.settimeout(1.0)
    received = b""
    with contextlib.suppress(OSError):
        while not received.endswith(b"\n") and len(received) < _MOST_BYTES:
            if not (part := connection.recv(65536)):
                break
            received += part
    import json

    try:
        message: dict[str, Any] = json.loads(received.decode("utf-8", "surrogateescape"))
        files = tuple(Path(name) for name in message["files"])
        token = message.get("activation")
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    if isinstance(token, str):
        os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt takes it from there under Wayland
    with contextlib.suppress(OSError):
        connection.sendall(_ANSWER)
    return files


def _address(library: Path) -> str | None:
    """Where the library's window listens: a place of the user's own."""
    name = f"{zlib.crc32(os.fsencode(os.path.realpath(library))):08x}"
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
