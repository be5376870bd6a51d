"""What may be written after ``reader-app``."""

from __future__ import annotations

import argparse
import difflib
import os
import re
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

from reader_app import __version__
from reader_app.commands.wording import say, usage_prefix
from reader_app.paths import resource
from reader_app.services.export_article import ARTICLE_SUFFIXES

PROGRAM = "reader-app"
EXAMPLES = {
    "import": ("reader-app import 萧山日报.txt", "reader-app import ~/报纸 --report 结果.csv"),
    "list": ("reader-app list", "reader-app list --json"),
    "show": ("reader-app show 1", "reader-app show 1 --json", "reader-app show 1 --version 1"),
    "extract": ("reader-app extract 萧山日报.txt --json",),
    "search": (
        "reader-app search 教育局",
        "reader-app search 垃圾分类 主办:城管局 日期:2025 -试点 --facets",
    ),
    "searches": ("reader-app searches", "reader-app searches remove 2", "reader-app searches vain"),
    "export": ("reader-app export 1 --to 萧山日报.pdf", "reader-app export 1 2 --to 剪报"),
    "proposals": ("reader-app proposals --to 提案.csv",),
    "audit": ("reader-app audit", "reader-app audit 3 --json"),
    "screenshot": ("reader-app screenshot 窗口.png --article 1 --size 1280x800",),
    "remove": ("reader-app remove 3", "reader-app remove 3 4 5"),
    "trash": ("reader-app trash", "reader-app trash restore 3", "reader-app trash empty --yes"),
    "backup": ("reader-app backup ~/备份/library.sqlite3",),
    "restore": ("reader-app restore", "reader-app restore ~/备份/library.sqlite3"),
    "salvage": ("reader-app salvage 坏了的.sqlite3 --to 新的.sqlite3",),
    "check": ("reader-app check",),
}
COMMANDS = tuple(EXAMPLES)
TRASH_ACTIONS = ("list", "restore", "empty")
SEARCHES_ACTIONS = ("list", "rename", "remove", "vain", "forget")
_SHUT_OUT = "\ue100"  # stands before a word such as -停车, which is no option
_NO_WIDTH = "\ue101"
_TAKES_VALUE = {"--library"}  # of the options that may stand before the command
_WITHOUT_LIBRARY = {"extract", "salvage"}
_WITHOUT_JSON = {"export", "proposals", "screenshot", "remove", "backup"}


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """``command`` is None for the window. Ends the program on --help, --version, wrong usage."""
    command, rest = divide(arguments)
    if command is None:
        window = _window_parser()
        if mistyped := _mistyped(rest):
            window.error(mistyped)
        return window.parse_intermixed_args(rest)
    parser = command_parser(command)
    if command == "search":
        rest = [_SHUT_OUT + word if _is_shut_out(word) else word for word in rest]
    options = parser.parse_intermixed_args(rest)
    if command == "search":
        options.query = [word.removeprefix(_SHUT_OUT) for word in options.query]
        if not "".join(options.query).strip():
            parser.error(say("empty_query"))
    if command == "searches":
        wanted = {"rename": 2, "remove": 1}.get(options.action, 0)
        if len(options.words) != wanted or (wanted and not options.words[0].isdecimal()):
            parser.error(say("searches_words"))
    if command == "export" and (conflict := _conflict_of_export(options)):
        parser.error(conflict)
    if command == "trash" and bool(options.articles) != (options.action == "restore"):
        parser.error(say("trash_numbers"))
    options.command = command
    return options


def _conflict_of_export(options: argparse.Namespace) -> str:
    """A target whose suffix says something else than the rest of the line."""
    target: Path = options.target
    suffix = target.suffix.lower()
    if target.is_dir() or suffix not in ARTICLE_SUFFIXES:
        return ""
    if len(set(options.articles)) > 1:
        return say("several_into_file", name=target.name)
    if options.form and suffix != f".{options.form}":
        return say("as_against_suffix", name=target.name, form=options.form)
    return ""


def _is_shut_out(word: str) -> bool:
    """A condition such as -停车 or -"停车 场": options begin with two signs, but for -h."""
    return len(word) > 1 and word[0] == "-" and word[1] != "-" and word != "-h"


def divide(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """The command, if the first word that is no option names one, and the other arguments."""
    words = list(arguments)
    at = _first_word(words)
    if at < len(words) and words[at] in COMMANDS:
        return words[at], words[:at] + words[at + 1 :]
    return None, words


def _first_word(words: Sequence[str]) -> int:
    """Where the first word that is no option stands."""
    at = 0
    while at < len(words) and words[at].startswith("-") and words[at] not in {"-", "--"}:
        at += 2 if words[at] in _TAKES_VALUE else 1
    return at


def _mistyped(words: Sequence[str]) -> str:
    """What is wrong with a first word that can be neither a command nor a file."""
    word = "".join(words[_first_word(words) :][:1])
    if not word or word.startswith("-") or re.search(r"[./\\]", word) or os.path.lexists(word):
        return ""
    near = difflib.get_close_matches(word.lower(), COMMANDS, 1)
    return say("no_command_like", word=word, near=near[0]) if near else say("no_command", word=word)


def command_parser(command: str) -> argparse.ArgumentParser:
    parser = _Parser(
        prog=f"{PROGRAM} {command}",
        description=say(f"{command}_more"),
        epilog=_examples(command),
    )
    _ARGUMENTS[command](parser)
    _add_library(parser, is_used=command not in _WITHOUT_LIBRARY)
    if command not in _WITHOUT_JSON:
        parser.add_argument("--json", action="store_true", help=say("arg_json"))
    # Made now: parse_intermixed_args would make it with an English prefix in mind.
    parser.usage = parser.format_usage().removeprefix(usage_prefix()).rstrip()
    return parser


def _window_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=PROGRAM,
        usage=say("usage", program=PROGRAM),
        description=f"{say('about')}\n\n{say('about_more')}",
        epilog=_command_list(),
    )
    parser.add_argument(
        "files", nargs="*", type=Path, metavar=say("meta_file"), help=say("arg_files")
    )
    parser.add_argument("--new-window", action="store_true", help=say("arg_new_window"))
    _add_library(parser)
    version = f"{PROGRAM} {__version__}"
    parser.add_argument("--version", action="version", version=version, help=say("arg_version"))
    parser.set_defaults(command=None)
    return parser


def _add_library(parser: argparse.ArgumentParser, *, is_used: bool = True) -> None:
    meaning = say("arg_library" if is_used else "arg_library_unused")
    parser.add_argument("--library", type=Path, metavar=say("meta_file"), help=meaning)


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar=say("meta_path"), help=say("arg_paths")
    )
    parser.add_argument("--report", type=Path, metavar=say("meta_file"), help=say("arg_report"))
    parser.add_argument("--force", action="store_true", help=say("arg_force"))


def _list(parser: argparse.ArgumentParser) -> None:
    """Nothing but the options of all commands."""


def _show(parser: argparse.ArgumentParser) -> None:
    _add_article(parser)
    parser.add_argument(
        "--version", type=_count, metavar=say("meta_version"), help=say("arg_of_version")
    )


def _add_article(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "article", type=_article, metavar=say("meta_article"), help=say("arg_article")
    )


def _extract(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar=say("meta_file"), help=say("arg_file"))


def _search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="+", metavar=say("meta_query"), help=say("arg_query"))
    parser.add_argument(
        "--limit", type=_count, default=50, metavar=say("meta_count"), help=say("arg_limit")
    )
    parser.add_argument(
        "--order",
        choices=("newest", "relevance"),
        default="newest",
        metavar="newest|relevance",
        help=say("arg_order"),
    )
    parser.add_argument("--facets", action="store_true", help=say("arg_facets"))
    parser.add_argument("--save", metavar=say("meta_name"), help=say("arg_save"))


def _searches(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "action", nargs="?", default="list", choices=SEARCHES_ACTIONS, help=say("arg_searches")
    )
    parser.add_argument("words", nargs="*", metavar=say("meta_search"), help=say("arg_of_search"))


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "articles", nargs="+", type=_article, metavar=say("meta_article"), help=say("arg_articles")
    )
    _add_to(parser, "arg_export_to")
    forms = [suffix.removeprefix(".") for suffix in ARTICLE_SUFFIXES]
    parser.add_argument("--as", dest="form", choices=forms, help=say("arg_as"))
    parser.add_argument("--force", action="store_true", help=say("arg_force"))


def _proposals(parser: argparse.ArgumentParser) -> None:
    _add_target(parser)


def _audit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "article", nargs="?", type=_article, metavar=say("meta_article"), help=say("arg_article")
    )


def _screenshot(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "target", type=_picture, metavar=say("meta_picture"), help=say("arg_picture")
    )
    parser.add_argument(
        "--article", type=_article, metavar=say("meta_article"), help=say("arg_article")
    )
    parser.add_argument(
        "--size", type=_size, default="1440x900", metavar=say("meta_size"), help=say("arg_size")
    )
    parser.add_argument("--theme", type=_theme, metavar=say("meta_name"), help=say("arg_theme"))
    parser.add_argument("--force", action="store_true", help=say("arg_force"))


def _remove(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "articles", nargs="+", type=_article, metavar=say("meta_article"), help=say("arg_articles")
    )


def _trash(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "action", nargs="?", default="list", choices=TRASH_ACTIONS, help=say("arg_trash")
    )
    parser.add_argument(
        "articles", nargs="*", type=_article, metavar=say("meta_article"), help=say("arg_restored")
    )
    parser.add_argument("--yes", action="store_true", help=say("arg_yes"))


def _backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", type=Path, metavar=say("meta_file"), help=say("arg_copy"))
    parser.add_argument("--force", action="store_true", help=say("arg_force"))


def _restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "backup", nargs="?", type=Path, metavar=say("meta_file"), help=say("arg_backup")
    )


def _salvage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("damaged", type=Path, metavar=say("meta_file"), help=say("arg_damaged"))
    _add_to(parser, "arg_salvaged")


def _add_to(parser: argparse.ArgumentParser, meaning: str) -> None:
    parser.add_argument(
        "--to",
        type=Path,
        metavar=say("meta_file"),
        required=True,
        dest="target",
        help=say(meaning),
    )


def _add_target(parser: argparse.ArgumentParser) -> None:
    _add_to(parser, "arg_to")
    parser.add_argument("--force", action="store_true", help=say("arg_force"))


_ARGUMENTS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "import": _import,
    "list": _list,
    "show": _show,
    "extract": _extract,
    "search": _search,
    "searches": _searches,
    "export": _export,
    "proposals": _proposals,
    "audit": _audit,
    "screenshot": _screenshot,
    "remove": _remove,
    "trash": _trash,
    "backup": _backup,
    "restore": _restore,
    "salvage": _salvage,
    "check": _list,
}


def _article(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,18}", text):
        raise argparse.ArgumentTypeError(say("not_a_number", value=text))
    return int(text)


def _count(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text) or not int(text):
        raise argparse.ArgumentTypeError(say("not_a_count", value=text))
    return int(text)


def _picture(name: str) -> Path:
    if Path(name).suffix.lower() != ".png":
        raise argparse.ArgumentTypeError(say("not_a_picture"))
    return Path(name)


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"([1-9][0-9]{1,3})[xX×]([1-9][0-9]{1,3})", text)
    if not match:
        raise argparse.ArgumentTypeError(say("not_a_size"))
    return int(match[1]), int(match[2])


def _theme(name: str) -> str:
    themes = sorted(path.stem for path in resource("themes").glob("*.toml"))
    if name not in themes:
        raise argparse.ArgumentTypeError(say("not_a_theme", value=name, themes=", ".join(themes)))
    return name


def _examples(command: str) -> str:
    lines = "\n".join(f"  {example}" for example in EXAMPLES[command])
    return f"{say('examples')}:\n{lines}"


def _command_list() -> str:
    lines = "\n".join(f"  {command:11} {say(command)}" for command in COMMANDS)
    return f"{say('commands')}:\n{lines}\n\n{say('more_help')}\n{say('exit_codes')}"


class _Parser(argparse.ArgumentParser):
    """A parser whose help keeps its lines and breaks Chinese by its width."""

    def __init__(self, *, prog: str, description: str, epilog: str, usage: str | None = None):
        super().__init__(
            prog=prog,
            usage=usage,
            description=description,
            epilog=epilog,
            formatter_class=_Formatter,
            allow_abbrev=False,
        )


class _Formatter(argparse.HelpFormatter):
    """argparse counts characters: beside each that is two columns wide stands one of no width."""

    def format_help(self) -> str:
        return super().format_help().replace(_NO_WIDTH, "")

    def _format_action_invocation(self, action: argparse.Action) -> str:
        words = super()._format_action_invocation(action)
        return words + _NO_WIDTH * (_columns(words) - len(words))

    def _split_lines(self, text: str, width: int) -> list[str]:
        return _broken(text, width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines = (part for line in text.split("\n") for part in _broken(line, width) or [""])
        return "\n".join(indent + line for line in lines)


def _broken(text: str, width: int) -> list[str]:
    """Lines of at most ``width`` columns: words stay whole, Chinese breaks anywhere but before
    closing punctuation."""
    pieces = re.findall(r"\s+|[^\s\u2e80-\uffff]+|[\u2e80-\uffff][，。；：、！？）》”…]*", text)
    lines = [""]
    for piece in pieces:
        if lines[-1] and _columns(lines[-1] + piece.rstrip()) > width:
            lines.append("")
            piece = piece.lstrip()
        lines[-1] += piece
    return [line.rstrip() for line in lines if line.strip()]


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)
