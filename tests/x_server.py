"""An X server without a screen, for what must be seen on a real display."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

_OPTIONS = ("-screen", "0", "1500x960x24", "-nolisten", "tcp", "-noreset")


@contextmanager
def x_server() -> Iterator[str]:
    """The name of a display that was free, served by Xvfb for a while; "" if it does not start.

    It does not start over when its last client leaves: who came in that moment was refused.
    """
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), *_OPTIONS],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as numbers:
            number = numbers.readline().strip()
        yield f":{number}" if number else ""
    finally:
        server.terminate()
        server.wait()
