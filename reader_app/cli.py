"""``reader-app``: a command, or the window. Nothing here knows what a newspaper is."""

from __future__ import annotations

import logging
import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from reader_app.commands.arguments import parse
from reader_app.commands.output import give_up_output, make_streams_safe, tell
from reader_app.commands.wording import say, speak_through_argparse
from reader_app.errors import ReaderError
from reader_app.paths import default_library

DONE, FAILED, INTERRUPTED = 0, 1, 130
logger = logging.getLogger(__name__)


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the arguments ask for and say how it went: 0, 1 or (from argparse) 2."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    make_streams_safe(as_json="--json" in arguments)
    speak_through_argparse()
    try:
        status = _run(parse(arguments))
        sys.stdout.flush()  # while an error can still be told from a success
        return status
    except ReaderError as error:
        from reader_app.commands.troubles import trouble  # seldom needed

        tell(trouble(str(error)))
    except BrokenPipeError:
        give_up_output()
    except KeyboardInterrupt:
        tell(say("stopped"))
        return INTERRUPTED
    except OSError as error:  # standard output on a full disk
        tell(say("output_failed", reason=error.strerror or error))
        give_up_output()
    except Exception:
        tell(say("fault"))
        logger.exception("A command failed")
    return FAILED


def _run(options: Namespace) -> int:
    library: Path = options.library or default_library()
    match options.command:
        case None:
            # Here, so that a command starts without Qt.
            from reader_app.app import run_window

            are_there = [_tell_if_absent(file) for file in options.files]
            status = run_window(library, options.files, new_window=options.new_window)
            return status or (DONE if all(are_there) else FAILED)
        case "screenshot":
            return _draw(options, library)
    from reader_app.commands.verbs import run  # not for --help and --version

    return run(options, library)


def _tell_if_absent(file: Path) -> bool:
    """The window says it too, where one can be opened."""
    if os.path.lexists(file):
        return True
    from reader_app.commands.troubles import trouble

    tell(trouble(f"找不到文件“{file}”。请检查路径和文件名。"))
    return False


def _draw(options: Namespace, library: Path) -> int:
    from reader_app.app import draw_screenshot
    from reader_app.commands.verbs import prepare
    from reader_app.export.whole_file import refuse_early

    refuse_early(options.target, options.force)
    prepare(library)
    with _faults() as faults:
        draw_screenshot(
            library, options.target, article=options.article, size=options.size, theme=options.theme
        )
    tell(say("written", path=options.target))
    if faults:
        tell(say("drawn_with_faults"))
    return FAILED if faults else DONE


@contextmanager
def _faults() -> Iterator[list[str]]:
    """What goes wrong behind the window's back: Qt lets no exception out of a slot."""
    faults: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            faults.append(record.getMessage())
            if logging.lastResort is not None:  # which a handler, as this is, puts to silence
                logging.lastResort.handle(record)

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logger.error("A fault while the window was drawn", exc_info=(kind, error, trace))

    listener, before = Listener(logging.ERROR), sys.excepthook
    logging.getLogger().addHandler(listener)
    sys.excepthook = hook
    try:
        yield faults
    finally:
        sys.excepthook = before
        logging.getLogger().removeHandler(listener)
