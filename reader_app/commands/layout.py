"""Lists, articles and hits as lines of text for a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby, islice
from operator import itemgetter
from pathlib import PurePath

from reader_app.commands.saying import figure, labelled, said
from reader_app.commands.troubles import trouble
from reader_app.commands.wording import say
from reader_app.domain.backup import Backup
from reader_app.domain.document import Document, Genre
from reader_app.domain.field_labels import PROPOSAL_LABELS
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.import_report import ImportedFile, ImportReport, ImportStatus
from reader_app.domain.library_rows import (
    ArticleRow,
    IssueRow,
    LibraryTree,
    PageRow,
    TrashedArticle,
)
from reader_app.domain.naming import name_of_article, printed_number, short_name
from reader_app.domain.newspaper import SHOWN_IN_BODY, ArticleHead, headed, headline_to_show
from reader_app.domain.proposal import Proposal
from reader_app.domain.salvage import SalvageReport
from reader_app.domain.search_result import FacetCount, SearchHit, VainSearch
from reader_app.domain.trouble import Trouble
from reader_app.domain.work_task import WorkTask
from reader_app.export.import_report import ReportLine
from reader_app.export.record_facts import (
    figure_facts,
    head_facts,
    proposal_facts,
    proposal_texts,
    related_facts,
    task_facts,
    title_shown,
)
from reader_app.export.text_tables import TextTable, text_parts
from reader_app.services.kept_searches import Shelf
from reader_app.text.query_language import GENRE_WORDS

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_MOST_FACETS = 12  # values of a kind on its line
_SHOWN_ABOVE = (PROPOSAL_LABELS["number"],)  # said in a record's first line


def import_lines(files: Iterable[ImportedFile]) -> Iterator[str]:
    """One line per file: what became of it, and where it is now or why it is not."""
    for file in files:
        numbers = _listed(file.articles)
        what = say("article_numbers", numbers=numbers) if numbers else trouble(file.reason)
        odd = [say("unreadable", count=file.unreadable)] if file.unreadable else []
        if file.missing:
            odd.append(trouble(file.missing))
        if file.restored:
            odd.append(say("restored_from_trash"))
        if file.standing and file.status is ImportStatus.ALREADY_THERE:
            odd.append(say("all_standing", count=file.standing))
        elif file.standing:
            numbers = _listed(file.standing_in)
            odd.append(say("standing", count=file.standing, numbers=numbers))
        if file.printed:
            odd.append(say("printed", count=file.printed, numbers=_listed(file.printed_in)))
        if file.unsettled:
            odd.append(say("unsettled", count=file.unsettled))
        if file.namesakes:
            odd.append(say("namesakes", numbers=_listed(file.namesakes)))
        yield "\t".join([say(f"status_{file.status}"), _printable(file.path), what, *odd])


def _printable(path: PurePath) -> str:
    """A file's name in one line, whatever signs it has."""
    return _CONTROL.sub(lambda sign: repr(sign[0])[1:-1], str(path))


def report_lines(report: ImportReport) -> Iterator[ReportLine]:
    """The same to be saved, with the files that were not reached or are of other formats."""
    for file in (*report.files, *report.left_out):
        numbers, remark = _listed(file.articles), trouble(file.reason)
        yield ReportLine(say(f"status_{file.status}"), str(file.path), numbers, remark)
    done = {file.path for file in report.files}
    for path in report.left:
        if path not in done:
            yield ReportLine(say("status_left"), str(path))


def _listed(numbers: Iterable[int]) -> str:
    return say("list_comma").join(map(str, numbers))


def tree_lines(tree: LibraryTree, unsettled: Mapping[int, int]) -> Iterator[str]:
    """报纸 > 期 > 版 > 文章, each article with its lasting number.

    ``unsettled`` counts the corrections of an article that are to be decided on.
    """
    for publication in tree.publications:
        yield publication.name or say("unknown")
        for issue in publication.issues:
            yield f"  {_issue_label(issue)}"
            for page in issue.pages:
                yield f"    {_page_label(page)}"
                yield from (
                    f"      {_article_line(article, unsettled.get(article.id, 0))}"
                    for article in page.articles
                )


def trash_lines(articles: Iterable[TrashedArticle]) -> Iterator[str]:
    """Number, headline, where it stood, and since when it lies there."""
    for each in articles:
        paper = each.publication or say("unknown")
        stood = f"[{paper} {each.date or say('unknown_date')}]"
        since = datetime.fromisoformat(each.thrown_at).astimezone().strftime("%Y-%m-%d %H:%M")
        yield f"{each.id:>5}  {each.headline}  {stood}  {since}"


def backup_lines(backups: Iterable[Backup]) -> Iterator[str]:
    """When it was made, of how many articles, its size, why, and its name."""
    for each in backups:
        count = each.articles
        articles = say("unreadable_copy") if count is None else say("article_count", count=count)
        size = _size(each.size)
        made = each.made_at.strftime("%Y-%m-%d %H:%M:%S")
        yield f"{made}  {articles}  {size}  {say(f'backup_{each.kind}')}  {each.path.name}"


def _size(size: int) -> str:
    """As the window says it: 756.0 kB, 1.4 MB."""
    return f"{size / 1024:.1f} kB" if size < 1024**2 else f"{size / 1024**2:.1f} MB"


def salvage_lines(report: SalvageReport) -> Iterator[str]:
    """What the new library has, and what has to be imported again."""
    yield say("salvaged_texts", count=report.texts)
    yield say("salvaged_articles", count=report.articles)
    if report.in_trash:
        yield say("salvaged_trash", count=report.in_trash)
    yield say("salvaged_corrections", count=report.corrections)
    if report.from_pages:
        yield say("salvaged_from_pages", count=report.from_pages)
    for lost in report.lost:
        numbers = _listed(lost.articles)
        if not lost.path:
            yield say("salvage_lost_nameless", numbers=numbers)
        elif not lost.articles:
            yield say("salvage_lost_file", path=lost.path)
        else:
            yield say("salvage_lost", numbers=numbers, path=lost.path)


def hit_lines(hits: Iterable[SearchHit], *, bold: bool) -> Iterator[str]:
    """Two lines per article: which it is, and where the words stand in it."""
    for hit in hits:
        paper = hit.publication or say("unknown")
        yield f"{hit.article:>5}  {hit.headline}  [{paper} {hit.date or say('unknown_date')}]"
        yield f"       {_marked(hit) if bold else hit.snippet}"


def facet_lines(facets: Mapping[str, Iterable[FacetCount]]) -> Iterator[str]:
    """A line per kind: 报纸  萧山日报 12 · 余杭晨报 3"""
    if facets:
        yield ""
    for kind, counts in facets.items():
        shown = (f"{facet_name(kind, each.value)} {each.count}" for each in counts)
        yield f"{say(f'facet_{kind}')}  {' · '.join(islice(shown, _MOST_FACETS))}"


def facet_name(kind: str, value: str) -> str:
    if kind == "genre":
        return said(GENRE_WORDS.get(Genre(value), value))
    return value or say("unknown")


def shelf_lines(shelves: Iterable[Shelf]) -> Iterator[str]:
    """Number, name, how much it finds, and the query where it is not the name."""
    for shelf in shelves:
        total = str(shelf.total)
        count = say("hits", total=total if shelf.is_exact else say("about_total", total=total))
        search = shelf.search
        query = "" if search.query == search.name else f"  {search.query}"
        yield f"{search.id:>5}  {search.name}  {count}{query}"


def vain_lines(searches: Iterable[VainSearch]) -> Iterator[str]:
    """When last, how often, and what was looked for."""
    for each in searches:
        when = datetime.fromisoformat(each.last_at).astimezone().strftime("%Y-%m-%d %H:%M")
        yield f"{when}  {say('times', count=each.times)}  {each.query}"


def audit_lines(
    findings: Iterable[tuple[int, Finding]], headlines: Mapping[int, str]
) -> Iterator[str]:
    """Number and headline of each article, with its findings under them."""
    for article, group in groupby(findings, key=itemgetter(0)):
        yield f"{article:>5}  {headlines.get(article, '')}"
        yield from (f"     {line}" for line in finding_lines(each for _, each in group))


def finding_lines(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        yield f"  {say(f'severity_{finding.severity}')}  {said(finding.message)}"


def count_of_findings(findings: Iterable[Finding]) -> str:
    """2 处疑点，3 条提示: doubts are counted as the window counts them, notes apart."""
    severities = [finding.severity for finding in findings]
    notes = severities.count(Severity.INFO)
    return _doubts_and_notes(len(severities) - notes, notes)


def _doubts_and_notes(doubts: int, notes: int) -> str:
    said = [say("count_doubts", count=doubts)]
    if notes:
        said.append(say("count_notes", count=notes))
    return say("comma").join(said)


def trouble_lines(troubles: Iterable[Trouble]) -> Iterator[str]:
    for each in troubles:
        message = trouble(each.message)
        yield say("marked", value=message, mark=say("repaired")) if each.repaired else message


def article_lines(document: Document) -> Iterator[str]:
    """An article's head and everything it says as records, long texts whole."""
    yield from _head_lines(document.head, name_of_article(document))
    if figures := figure_facts(document.statistics):
        yield from _heading(say("label_statistics"))
        yield "  " + "  ".join(map(figure, figures))
    if document.proposals:
        yield from _heading(f"{say('label_proposals')} ({len(document.proposals)})")
        for proposal in document.proposals:
            yield from _proposal_lines(proposal, document.source)
    if document.tasks:
        yield from _heading(f"{say('label_tasks')} ({len(document.tasks)})")
        yield from _task_lines(document.tasks)
    if document.set_aside:
        yield from _heading(f"{say('label_removed')} ({len(document.set_aside)})")
        yield from (f"  {short_name(each, document.source)}" for each in document.set_aside)
    if document.findings:
        counts = count_of_findings(document.findings)
        yield from _heading(f"{say('label_findings')} ({counts})")
        yield from finding_lines(document.findings)


def text_lines(document: Document) -> Iterator[str]:
    """The article's text below its head, a line per paragraph; a table has a line per row, its
    cells parted by tabs."""
    blocks = headed(document.source, document.blocks, name_of_article(document))
    body = [block for block in blocks if block.kind in SHOWN_IN_BODY]
    parts = list(text_parts(document.source, body))
    if parts:
        yield from _heading(say("label_text"))
    for part in parts:
        if isinstance(part, TextTable):
            for row in part.rows:
                yield "  " + "\t".join(map(_in_one_line, row))
        else:
            yield f"  {part.text}"


def _head_lines(head: ArticleHead, name: str) -> Iterator[str]:
    titles = (head.kicker, headline_to_show(head, name), head.subheadline)
    yield from (title for title in titles if title)
    yield "  ".join(map(labelled, head_facts(head)))
    if head.byline:
        yield "  ".join(" ".join((line.role, *line.names)).strip() for line in head.byline)


def _heading(text: str) -> tuple[str, str]:
    return "", f"— {text}"


def _proposal_lines(proposal: Proposal, source: str) -> Iterator[str]:
    yield ""
    name = f"{printed_number(proposal, source)}{title_shown(proposal.title)}"
    yield f"  {proposal.order}. {name}"
    for fact in proposal_facts(proposal, source):
        if fact.label not in _SHOWN_ABOVE:
            yield f"     {labelled(fact)}"
    for fact in proposal_texts(proposal):
        yield f"     {_in_one_line(labelled(fact))}"
    for related in proposal.related:
        yield f"     {labelled(related_facts(related, source))}"


def _task_lines(tasks: Sequence[WorkTask]) -> Iterator[str]:
    group: str | None = None
    for task in tasks:
        if task.group and task.group != group:
            yield ""
            yield f"  【{task.group}】"
        group = task.group
        yield f"  {task.order}. {_in_one_line(task.content or '')}"
        if task.progress:
            progress = say("labelled", label=say("label_progress"), value=task.progress)
            yield f"     {_in_one_line(progress)}"
        for fact in task_facts(task):
            yield f"     {labelled(fact)}"


def _issue_label(issue: IssueRow) -> str:
    if issue.date is None:
        return say("unknown_date")
    doubtful = issue.date_origin in ("inferred", "corrected")
    return (
        say("marked", value=issue.date, mark=say(str(issue.date_origin)))
        if doubtful
        else issue.date
    )


def _page_label(page: PageRow) -> str:
    number = say("page", number=page.page_no) if page.page_no else ""
    return " ".join(part for part in (number, page.page_name) if part) or say("unknown_page")


def _article_line(article: ArticleRow, unsettled: int) -> str:
    counts = {"proposals": article.proposals, "tasks": article.tasks}
    said = [say(f"count_{name}", count=count) for name, count in counts.items() if count]
    if article.findings or unsettled:
        doubts = article.findings - article.notes + unsettled
        said.append(say("count_findings", counts=_doubts_and_notes(doubts, article.notes)))
    if article.versions > 1:
        said.append(say("count_versions", count=article.versions))
    return f"{article.id:>4}  {article.headline}" + (
        f"  [{say('comma').join(said)}]" if said else ""
    )


def _marked(hit: SearchHit) -> str:
    """The snippet with the words found in bold type."""
    parts, at = [], 0
    for start, end in hit.marks:
        parts += [hit.snippet[at:start], _BOLD, hit.snippet[start:end], _PLAIN]
        at = end
    return "".join([*parts, hit.snippet[at:]])


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
