"""Lists, reports and hits as the JSON that the commands print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from reader_app.domain.backup import Backup
from reader_app.domain.finding import Finding
from reader_app.domain.import_report import ImportReport
from reader_app.domain.library_rows import ArticleRow, LibraryTree, TrashedArticle
from reader_app.domain.salvage import SalvageReport
from reader_app.domain.search_result import FacetCount, SearchResult, VainSearch
from reader_app.domain.trouble import CheckReport
from reader_app.export.records_json import finding_json
from reader_app.services.kept_searches import Shelf

JsonObject = dict[str, Any]


def import_json(report: ImportReport) -> JsonObject:
    return {
        "files": [
            {
                "path": str(file.path),
                "status": str(file.status),
                "articles": list(file.articles),
                "reason": file.reason,
            }
            for file in report.files
        ],
        "left": [str(path) for path in report.left],
        "left_out": [{"path": str(file.path), "reason": file.reason} for file in report.left_out],
    }


def tree_json(tree: LibraryTree) -> JsonObject:
    return {
        "publications": [
            {
                "id": publication.id,
                "name": publication.name,
                "kind": publication.kind,
                "issues": [
                    {
                        "id": issue.id,
                        "date": issue.date,
                        "date_origin": issue.date_origin,
                        "pages": [
                            {
                                "id": page.id,
                                "page_no": page.page_no,
                                "page_name": page.page_name,
                                "articles": [_article(article) for article in page.articles],
                            }
                            for page in issue.pages
                        ],
                    }
                    for issue in publication.issues
                ],
            }
            for publication in tree.publications
        ]
    }


def search_json(result: SearchResult) -> JsonObject:
    return {
        "query": result.query,
        "total": result.total,
        "total_is_exact": result.total_is_exact,
        "hits": [
            {
                "article": hit.article,
                "headline": hit.headline,
                "publication": hit.publication,
                "date": hit.date,
                "snippet": hit.snippet,
                "marks": [list(mark) for mark in hit.marks],
            }
            for hit in result.hits
        ],
        **({"facets": _facets_json(result.facets)} if result.facets else {}),
        **({"notices": list(result.notices)} if result.notices else {}),
    }


def _facets_json(facets: Mapping[str, Iterable[FacetCount]]) -> JsonObject:
    """Each kind's values with their counts; null for a year that is not known."""
    return {
        kind: [{"value": each.value or None, "count": each.count} for each in counts]
        for kind, counts in facets.items()
    }


def searches_json(shelves: Iterable[Shelf]) -> JsonObject:
    return {
        "searches": [
            {
                "id": shelf.search.id,
                "name": shelf.search.name,
                "query": shelf.search.query,
                "total": shelf.total,
                "total_is_exact": shelf.is_exact,
            }
            for shelf in shelves
        ]
    }


def vain_json(searches: Iterable[VainSearch]) -> JsonObject:
    return {
        "found_nothing": [
            {"query": each.query, "times": each.times, "last_at": each.last_at} for each in searches
        ]
    }


def trash_json(articles: Iterable[TrashedArticle]) -> JsonObject:
    return {
        "articles": [
            {
                "id": article.id,
                "headline": article.headline,
                "publication": article.publication,
                "date": article.date,
                "file": article.file,
                "thrown_at": article.thrown_at,
            }
            for article in articles
        ]
    }


def backups_json(backups: Iterable[Backup]) -> JsonObject:
    return {
        "backups": [
            {
                "path": str(backup.path),
                "made_at": backup.made_at.isoformat(),
                "kind": str(backup.kind),
                "size": backup.size,
                "articles": backup.articles,
            }
            for backup in backups
        ]
    }


def salvage_json(report: SalvageReport) -> JsonObject:
    return {
        "library": str(report.library),
        "texts": report.texts,
        "articles": report.articles,
        "in_trash": report.in_trash,
        "corrections": report.corrections,
        "others": dict(report.others),
        "from_pages": report.from_pages,
        "lost": [{"path": lost.path, "articles": list(lost.articles)} for lost in report.lost],
    }


def findings_json(findings: Iterable[tuple[int, Finding]]) -> JsonObject:
    return {
        "findings": [{"article": article, **finding_json(finding)} for article, finding in findings]
    }


def check_json(report: CheckReport) -> JsonObject:
    return {
        "sound": report.sound,
        "articles": report.articles,
        "troubles": [
            {
                "kind": str(trouble.kind),
                "message": trouble.message,
                "article": trouble.article,
                "repaired": trouble.repaired,
            }
            for trouble in report.troubles
        ],
    }


def _article(article: ArticleRow) -> JsonObject:
    """A line of a list; how many versions there are is said only of what was renewed."""
    fields: JsonObject = {
        "id": article.id,
        "headline": article.headline,
        "genre": article.genre,
        "proposals": article.proposals,
        "tasks": article.tasks,
        "findings": article.findings,
    }
    return fields | {"versions": article.versions} if article.versions > 1 else fields
