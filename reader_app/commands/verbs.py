"""One function per command: options in, exit code out."""

from __future__ import annotations

import os
import signal
import threading
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from reader_app.commands import layout, library_json, output
from reader_app.commands.output import print_json, print_lines, shows_bold, tell, watched_task
from reader_app.commands.troubles import trouble
from reader_app.commands.wording import say
from reader_app.domain.import_report import ImportReport, ImportStatus
from reader_app.errors import ReaderError
from reader_app.export.records_json import article_json, documents_json
from reader_app.services import browse, kept_searches, trash
from reader_app.services.back_up import (
    back_up,
    back_up_daily,
    folder_of_backups,
    list_backups,
    restore_backup,
)
from reader_app.services.check_library import check_library
from reader_app.services.complete_query import meant_by_pinyin
from reader_app.services.export_article import export_article, export_articles, export_proposals
from reader_app.services.find_doubts import findings, headlines, unsettled_counts
from reader_app.services.import_files import import_files
from reader_app.services.prepare_library import prepare_library
from reader_app.services.salvage import salvage
from reader_app.services.save_import_report import refuse_report_early, save_import_report
from reader_app.services.search import Order, search
from reader_app.services.unsettled_corrections import unsettled_findings
from reader_app.services.versions import version
from reader_app.tasks import Task
from reader_app.text.query_language import parse

DONE, FAILED, MISUSED, INTERRUPTED = 0, 1, 2, 130
_PATIENCE_S = 2.0
_CHANGES_MUCH = {"import", "remove", "trash"}
_MAKES_LIBRARY = {"import", "list"}  # a slip in the path makes no library but by these


def run(options: Namespace, library: Path) -> int:
    """Carry a command out. Raises ReaderError for what it could not do at all."""
    if options.command == "extract":
        return _extract(options)
    if options.command in _WITHOUT_A_SOUND_LIBRARY:
        return _WITHOUT_A_SOUND_LIBRARY[options.command](options, library)
    if options.library and options.command not in _MAKES_LIBRARY and _is_absent(library):
        tell(say("no_library", path=library))
        return FAILED
    prepare(library, _asked_for(options))
    if options.command in _CHANGES_MUCH:
        _back_up_once_a_day(library)
    return _VERBS[options.command](options, library)


def _asked_for(options: Namespace) -> int | None:
    """The only article that a command is about."""
    if options.command == "export" and len(options.articles) == 1:
        return int(options.articles[0])
    return getattr(options, "article", None)


def _is_absent(library: Path) -> bool:
    """A library that is there, but cannot be looked at, is another trouble."""
    try:
        library.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def prepare(library: Path, article: int | None = None) -> None:
    """Every command finds the library filled, as the window does, and read by today's rules.

    Of very many articles only the one that is asked for: the window reads the others.
    """
    prepare_library(
        library,
        watched_task(),
        on_seeds=lambda: tell(say("first_start")),
        on_refresh=lambda: tell(say("refreshing")),
        on_much=lambda count: tell(say("much_to_refresh", count=count)),
        article=article,
    )


def _import(options: Namespace, library: Path) -> int:
    if options.report:
        refuse_report_early(options.report, replace=options.force)
    task = watched_task()
    with _interrupt_cancels(task):
        report = import_files(library, options.paths, task)
    if options.report:
        _save_report(options, report)
    if options.json:
        print_json(library_json.import_json(report))
    else:
        print_lines(layout.import_lines(report.files))
        if len(report.files) > 1:
            tell(_counts(report))
    if report.left_out:
        tell(say("import_left_out", count=len(report.left_out)))
    if report.cancelled:
        tell(say("import_cancelled", done=len(report.files), left=len(report.left)))
        return INTERRUPTED
    refused = [file for file in report.files if file.status is ImportStatus.REFUSED]
    missing = [file for file in report.files if file.missing]
    if options.json:
        for file in (*refused, *missing):
            tell(trouble(file.reason))
    return FAILED if refused or missing else DONE


def _save_report(options: Namespace, report: ImportReport) -> None:
    summary = _counts(report)
    first, second, third, fourth = say("report_titles").split("\t")
    lines = list(layout.report_lines(report))
    titles = (first, second, third, fourth)
    save_import_report(options.report, summary, titles, lines, replace=options.force)
    tell(say("written", path=options.report))


def _counts(report: ImportReport) -> str:
    counts = Counter(str(file.status) for file in (*report.files, *report.left_out))
    return say("import_counts", **{str(each): counts[str(each)] for each in ImportStatus})


def _list(options: Namespace, library: Path) -> int:
    tree = browse.whole_tree(library)
    if options.json:
        print_json(library_json.tree_json(tree))
    elif tree.publications:
        print_lines(layout.tree_lines(tree, unsettled_counts(library)))
    else:
        tell(say("no_articles"))
    return DONE


def _show(options: Namespace, library: Path) -> int:
    stored = (
        browse.article(library, options.article)
        if options.version is None
        else version(library, options.article, options.version)
    )
    if options.json:
        print_json(article_json(stored))
    else:
        unsettled = unsettled_findings(stored.corrections, stored.document)
        found = (*unsettled, *stored.document.findings)
        print_lines(layout.article_lines(replace(stored.document, findings=found)))
        print_lines(layout.text_lines(stored.document))
        if stored.versions > 1:
            tell(say("versions", version=stored.version, versions=stored.versions))
    return DONE


def _extract(options: Namespace) -> int:
    # Here, since the other commands need no rules.
    from reader_app.services.extract_file import extract_what_can_be_read

    documents, refused = extract_what_can_be_read(options.file)
    if options.json and documents:
        print_json(documents_json(documents))
    elif documents:
        for number, document in enumerate(documents):
            if number:
                print()
            print_lines(layout.article_lines(document))
    for reason in refused:
        tell(trouble(reason))
    return FAILED if refused else DONE


def _search(options: Namespace, library: Path) -> int:
    query = _typed(options.query)
    result = search(library, query, options.limit, Order(options.order), with_facets=options.facets)
    for notice in result.notices:
        tell(trouble(notice))
    status = MISUSED if parse(query).notices else DONE  # doubts about a query are no misuse of it
    if options.save is not None and status == DONE:
        status = _save_search(library, _typed([options.save]), query)
    if result.total == 0 and not result.notices:
        kept_searches.note_vain(library, query)
    if options.json:
        print_json(library_json.search_json(result))
        return status
    print_lines(layout.hit_lines(result.hits, bold=shows_bold()))
    print_lines(layout.facet_lines(result.facets))
    exact = str(result.total)
    total = exact if result.total_is_exact else say("about_total", total=exact)
    if result.total == 0:
        if status == DONE:  # else it is said already what is wrong
            meant = meant_by_pinyin(library, query)
            tell(
                say("no_hits_but", meant=say("list_comma").join(meant)) if meant else say("no_hits")
            )
    elif len(result.hits) < result.total:
        tell(say("hits_some", total=total, shown=len(result.hits)))
    else:
        tell(say("hits", total=total))
    return status


def _save_search(library: Path, name: str, query: str) -> int:
    """That it cannot be kept under its name is no reason to show nothing."""
    try:
        kept_searches.save_search(library, name, query)
    except ReaderError as error:
        tell(trouble(str(error)))
        return FAILED
    return DONE


def _searches(options: Namespace, library: Path) -> int:
    match options.action:
        case "rename":
            number, name = options.words
            kept_searches.rename_search(library, int(number), _typed([name]))
        case "remove":
            kept_searches.remove_search(library, int(options.words[0]))
        case "forget":
            kept_searches.forget_vain(library)
        case "vain":
            vain = kept_searches.vain_searches(library)
            if options.json:
                print_json(library_json.vain_json(vain))
            else:
                print_lines(layout.vain_lines(vain))
                tell(say("vain_count", count=len(vain)) if vain else say("no_vain"))
            return DONE
    shelves = kept_searches.shelves(library)
    if options.json:
        print_json(library_json.searches_json(shelves))
    elif options.action != "forget":
        print_lines(layout.shelf_lines(shelves))
        if not shelves:
            tell(say("no_searches"))
    return DONE


def _export(options: Namespace, library: Path) -> int:
    numbers, target = list(dict.fromkeys(options.articles)), options.target
    into_folder = target.is_dir() or (options.form and not target.suffix)
    if len(numbers) == 1 and not into_folder:
        written: Iterable[Path] = [
            export_article(library, numbers[0], target, replace=options.force)
        ]
    else:
        written = export_articles(
            library, numbers, target, suffix=f".{options.form or 'pdf'}", replace=options.force
        )
    for path in written:
        tell(say("written", path=path))
    return DONE


def _proposals(options: Namespace, library: Path) -> int:
    count = export_proposals(library, options.target, replace=options.force)
    tell(say("proposals_written", count=count, path=options.target))
    return DONE


def _audit(options: Namespace, library: Path) -> int:
    found = findings(library, options.article)
    if options.json:
        print_json(library_json.findings_json(found))
        return DONE
    names = headlines(library, {article for article, _ in found})
    print_lines(layout.audit_lines(found, names))
    counts = layout.count_of_findings(each for _, each in found)
    tell(say("findings_count", counts=counts) if found else say("no_findings"))
    return DONE


def _remove(options: Namespace, library: Path) -> int:
    for article in options.articles:
        with _tell_if_it_waits():
            trash.remove_article(library, article)
        tell(say("removed", number=article))
    return DONE


def _trash(options: Namespace, library: Path) -> int:
    match options.action:
        case "restore":
            with _tell_if_it_waits():
                trash.restore_articles(library, options.articles)
            tell(say("restored", numbers=say("list_comma").join(map(str, options.articles))))
        case "empty":
            count = len(trash.list_trash(library))
            if count and not options.yes and not output.agreed(say("trash_ask", count=count)):
                tell(say("trash_kept"))
                return FAILED
            with _tell_if_it_waits():
                gone = trash.empty_trash(library)
            tell(say("trash_emptied", count=gone) if gone else say("trash_is_empty"))
    lying = trash.list_trash(library)
    if options.json:
        print_json(library_json.trash_json(lying))
    elif options.action == "list":
        print_lines(layout.trash_lines(lying))
        tell(say("trash_count", count=len(lying)) if lying else say("trash_is_empty"))
    return DONE


def _backup(options: Namespace, library: Path) -> int:
    back_up(library, options.target, replace=options.force)
    tell(say("written", path=options.target))
    return DONE


def _back_up_once_a_day(library: Path) -> None:
    """Of what was there before the command; that it fails is no reason not to go on."""
    try:
        back_up_daily(library, watched_task())
    except ReaderError as error:
        tell(trouble(str(error)))


def _restore(options: Namespace, library: Path) -> int:
    """Without a name, say which backups there are."""
    if options.backup is not None:
        kept = restore_backup(library, options.backup, watched_task())
        tell(say("backup_restored", path=options.backup))
        if kept is not None:
            tell(say("former_kept", path=kept))
        return DONE
    backups = list_backups(library)
    if options.json:
        print_json(library_json.backups_json(backups))
    else:
        print_lines(layout.backup_lines(backups))
        tell(
            say("backup_folder", path=folder_of_backups(library)) if backups else say("no_backups")
        )
    return DONE


def _salvage(options: Namespace, library: Path) -> int:
    report = salvage(options.damaged, options.target, watched_task())
    if options.json:
        print_json(library_json.salvage_json(report))
    else:
        print_lines(layout.salvage_lines(report))
    tell(say("salvaged", path=options.target))
    return FAILED if report.lost else DONE


def _check(options: Namespace, library: Path) -> int:
    report = check_library(library, watched_task())
    if options.json:
        print_json(library_json.check_json(report))
    else:
        print_lines(layout.trouble_lines(report.troubles))
    if not report.sound:
        tell(say("library_unsound"))
        tell(say("library_advice"))
        return FAILED
    tell(say("library_repaired" if report.troubles else "library_sound", count=report.articles))
    return DONE


def _typed(words: Sequence[str]) -> str:
    """Words as they were typed, also where the locale claims to know ASCII alone."""
    return os.fsencode(" ".join(words)).decode("utf-8", "replace")


@contextmanager
def _tell_if_it_waits() -> Iterator[None]:
    """A write that takes long waits for another program; the person is told why."""
    timer = threading.Timer(_PATIENCE_S, tell, [say("waiting")])
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


@contextmanager
def _interrupt_cancels(task: Task) -> Iterator[None]:
    """Ctrl+C lets the file at hand be finished; pressed again, it ends the program."""

    def cancel(number: int, frame: object) -> None:
        task.cancel()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, cancel)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


_WITHOUT_A_SOUND_LIBRARY: dict[str, Callable[[Namespace, Path], int]] = {
    "restore": _restore,
    "salvage": _salvage,
}
_VERBS: dict[str, Callable[[Namespace, Path], int]] = {
    "import": _import,
    "list": _list,
    "show": _show,
    "search": _search,
    "searches": _searches,
    "export": _export,
    "proposals": _proposals,
    "audit": _audit,
    "remove": _remove,
    "trash": _trash,
    "backup": _backup,
    "check": _check,
}
