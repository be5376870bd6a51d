"""Compare what was extracted with gold, field by field.

A value is exact when it equals gold once widths are folded and white space is gone (texts by
the digest of gold/README.md), near when its first and last twelve characters are right.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader_app.domain.document import Document
from reader_app.domain.proposal import LIST_FIELDS, TEXT_FIELDS, Proposal
from reader_app.domain.span import SURE, Sourced, slices
from reader_app.extraction.pipeline import extract
from reader_app.sources.registry import read_sources

ARTICLE_FIELDS = (
    "newspaper",
    "publisher",
    "date",
    "date_raw",
    "date_inferred",
    "page_no",
    "page_name",
    "kicker",
    "headline",
    "subheadline",
    "byline",
)
PROPOSAL_FIELDS = (
    "seq",
    "number",
    "title",
    "proposers",
    "supervisors",
    "committee",
    "lead_units",
    "co_units",
    "category",
    "category_rounds",
    "section",
    "content",
    "background",
    "suggestion",
    "reply",
    "related",
)
TASK_FIELDS = (
    "seq",
    "group",
    "content",
    "progress",
    "unit",
    "units",
    "remark",
)
OPTIONAL = {"date_inferred"}  # an extractor may leave it empty


BANDS: Mapping[str, float] = {"doubtful": 0.0, "fairly sure": SURE, "sure": 0.95}
"""Degrees of confidence, with the least confidence of each."""


@dataclass(slots=True)
class Tally:
    """Right, near, wrong, missing and superfluous values of one field."""

    exact: int = 0
    near: int = 0
    wrong: int = 0
    missing: int = 0
    extra: int = 0

    @property
    def given(self) -> int:
        return self.exact + self.near + self.wrong + self.extra

    @property
    def wanted(self) -> int:
        return self.exact + self.near + self.wrong + self.missing

    def scores(self, soft: bool = False) -> tuple[float, float, float]:
        right = self.exact + (0.5 * self.near if soft else 0)
        precision = right / self.given if self.given else 1.0
        recall = right / self.wanted if self.wanted else 1.0
        total = precision + recall
        return precision, recall, 2 * precision * recall / total if total else 0.0


@dataclass(slots=True)
class Report:
    """What a whole set of texts came to."""

    fields: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    records: int = 0
    whole_records: int = 0
    false_records: int = 0
    missed_records: int = 0
    false_on_texts_without: int = 0
    spans: int = 0
    exact_spans: int = 0
    genres: int = 0
    right_genres: int = 0
    documents: dict[str, float] = field(default_factory=dict)  # F1 of each text
    # How many values were given of each degree of confidence, and how many of them were right.
    sureness: dict[str, list[int]] = field(default_factory=lambda: {name: [0, 0] for name in BANDS})
    notes: list[str] = field(default_factory=list)

    def f1(self, name: str) -> float:
        return self.fields[name].scores()[2]

    @property
    def micro(self) -> Tally:
        total = Tally()
        for tally in self.fields.values():
            for part in ("exact", "near", "wrong", "missing", "extra"):
                setattr(total, part, getattr(total, part) + getattr(tally, part))
        return total

    @property
    def macro(self) -> float:
        return sum(self.documents.values()) / len(self.documents) if self.documents else 1.0


def squeeze(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def gold_files(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Each text of a folder with its gold."""
    for path in sorted(folder.glob("*.json")):
        text = next(
            (path.with_suffix(s) for s in (".txt", ".md") if path.with_suffix(s).exists()), None
        )
        if text is not None:
            yield text, json.loads(path.read_text(encoding="utf-8"))


def measure(pairs: Iterable[tuple[Path, Mapping[str, Any]]]) -> Report:
    """Extract every text and compare."""
    report = Report()
    for path, gold in pairs:
        document = extract(next(read_sources(path)))[0]
        _one(report, path.stem, document, gold)
    return report


def _one(report: Report, name: str, document: Document, gold: Mapping[str, Any]) -> None:
    before = report.micro
    note = _Notes(report, name)
    report.genres += 1
    report.right_genres += document.genre == gold["genre"]
    if document.genre != gold["genre"]:
        note("genre", document.genre.value, gold["genre"])
    for key in ARTICLE_FIELDS:
        wanted = gold["article"].get(key)
        found: Any = getattr(document.head, key)
        if key == "byline":
            found = [{"role": entry.role, "names": list(entry.names)} for entry in found]
        if key in OPTIONAL and found is None:
            continue
        right = _count(report, f"article.{key}", found, wanted, note)
        _sureness(report, document.head, key, found, right)
    _statistics(report, document, gold, note)
    legend = dict(document.legend.meanings) if document.legend else None
    _count(report, "legend", legend, gold.get("legend"), note)
    _proposals(report, document, gold, note)
    _tasks(report, document, gold, note)
    _spans(report, document, note)
    after = report.micro
    change = Tally(*(getattr(after, p) - getattr(before, p) for p in Tally.__slots__))
    report.documents[name] = change.scores()[2]


class _Notes:
    def __init__(self, report: Report, name: str) -> None:
        self.report, self.name = report, name

    def __call__(self, key: str, found: object, wanted: object) -> None:
        self.report.notes.append(f"{self.name} {key}: {_brief(found)} ≠ {_brief(wanted)}")


def _brief(value: object) -> str:
    if isinstance(value, dict) and "first12" in value:
        value = f"{value['first12']}…{value['last12']} ({value['len']})"
    text = str(value).replace("\n", "⏎")
    return text if len(text) < 110 else f"{text[:60]}…{text[-40:]} ({len(text)})"


def _count(report: Report, key: str, found: Any, wanted: Any, note: _Notes) -> bool:
    tally = report.fields[key]
    if found in (None, "", [], (), {}):
        found = None
    if wanted in (None, "", [], {}):
        wanted = None
    if found is None and wanted is None:
        return True
    if wanted is None:
        tally.extra += 1
    elif found is None:
        tally.missing += 1
    elif _equal(found, wanted):
        tally.exact += 1
        return True
    elif _is_near(found, wanted):
        tally.near += 1
    else:
        tally.wrong += 1
    note(key, found, wanted)
    return False


def _sureness(report: Report, record: Sourced, key: str, found: object, right: bool) -> None:
    """A value that was given counts with its confidence, and as right or wrong."""
    source = record.sources.get(key)
    if source is not None and found not in (None, "", [], (), {}):
        band = [name for name, least in BANDS.items() if source.confidence >= least][-1]
        report.sureness[band][0] += 1
        report.sureness[band][1] += right


def _equal(found: Any, wanted: Any) -> bool:
    if isinstance(wanted, dict) and "sha1" in wanted:
        return _digest_equal(str(found), wanted)
    return _plain(found) == _plain(wanted)


def _digest_equal(found: str, wanted: Mapping[str, Any]) -> bool:
    value = re.sub(r"\s", "", found)
    accepted = [wanted, *(wanted[k] for k in ("as_printed", "corrected") if k in wanted)]
    if any(hashlib.sha1(value.encode()).hexdigest() == digest["sha1"] for digest in accepted):
        return True
    return "text" in wanted and squeeze(value) == squeeze(wanted["text"])


def _is_near(found: Any, wanted: Any) -> bool:
    if not (isinstance(wanted, dict) and "first12" in wanted):
        return False
    value = re.sub(r"\s", "", str(found))
    return value[:12] == wanted["first12"] and value[-12:] == wanted["last12"]


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return squeeze(value)
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def _statistics(report: Report, document: Document, gold: Mapping[str, Any], note: _Notes) -> None:
    found, wanted = document.statistics.figures, gold.get("statistics") or {}
    for key in sorted({*found, *wanted}):
        tag = _Tagged(note, f"statistics.{key}")
        right = _count(report, "statistics", found.get(key), wanted.get(key), tag)
        _sureness(report, document.statistics, key, found.get(key), right)


def _proposals(report: Report, document: Document, gold: Mapping[str, Any], note: _Notes) -> None:
    wanted = list(gold.get("proposals") or [])
    pairs, extra, missed = match(document.proposals, wanted)
    report.records += len(wanted)
    report.false_records += len(extra)
    report.missed_records += len(missed)
    if not wanted:
        report.false_on_texts_without += len(extra)
    for proposal in extra:
        note("proposals", f"false record {proposal.title!r}", None)
    for record in missed:
        note("proposals", None, f"missed {record.get('title')}")
        for key in PROPOSAL_FIELDS:
            report.fields[key].missing += bool(record.get(key))
    for proposal, record in pairs:
        right = True
        for key in PROPOSAL_FIELDS:
            if key == "related":
                right &= _related(report, proposal, record, note)
            else:
                tag, found = f"#{record['order']}.{key}", getattr(proposal, key)
                is_right = _count(report, key, found, record.get(key), _Tagged(note, tag))
                _sureness(report, proposal, key, found, is_right)
                right &= is_right
        report.whole_records += right


class _Tagged(_Notes):
    def __init__(self, note: _Notes, tag: str) -> None:
        super().__init__(note.report, note.name)
        self.tag = tag

    def __call__(self, key: str, found: object, wanted: object) -> None:
        super().__call__(self.tag, found, wanted)


def _related(report: Report, proposal: Proposal, record: Mapping[str, Any], note: _Notes) -> bool:
    wanted = record.get("related") or []
    right = len(wanted) == len(proposal.related)
    for i in range(max(len(wanted), len(proposal.related))):
        for key in ("number", "title", "reply"):
            found = getattr(proposal.related[i], key) if i < len(proposal.related) else None
            gold = wanted[i].get(key) if i < len(wanted) else None
            tag = f"#{record['order']}.related.{key}"
            right &= _count(report, "related", found, gold, _Tagged(note, tag))
    return right


def match(
    found: Sequence[Proposal], wanted: Sequence[Mapping[str, Any]]
) -> tuple[list[tuple[Proposal, Mapping[str, Any]]], list[Proposal], list[Mapping[str, Any]]]:
    """Pair records by number, else by running number, else by title, else by who proposed."""
    pairs, rest, left = [], list(found), list(wanted)
    for by in (_by_number, _by_seq, _by_title, _by_proposers):
        for record in list(left):
            partner = next((p for p in rest if by(p, record)), None)
            if partner is not None:
                pairs.append((partner, record))
                rest.remove(partner)
                left.remove(record)
    return pairs, rest, left


def _by_number(proposal: Proposal, record: Mapping[str, Any]) -> bool:
    return proposal.number is not None and proposal.number == record.get("number")


def _by_seq(proposal: Proposal, record: Mapping[str, Any]) -> bool:
    return proposal.seq is not None and proposal.seq == record.get("seq")


def _by_title(proposal: Proposal, record: Mapping[str, Any]) -> bool:
    return bool(proposal.title) and squeeze(proposal.title or "") == squeeze(
        record.get("title") or ""
    )


def _by_proposers(proposal: Proposal, record: Mapping[str, Any]) -> bool:
    """Where neither has a number or a title: advice that is but signed."""
    if any((proposal.number, proposal.seq, proposal.title)) or not proposal.proposers:
        return False
    named = any(record.get(key) is not None for key in ("number", "seq", "title"))
    return not named and list(proposal.proposers) == list(record.get("proposers") or ())


def _tasks(report: Report, document: Document, gold: Mapping[str, Any], note: _Notes) -> None:
    wanted = list(gold.get("tasks") or [])
    report.false_records += max(0, len(document.tasks) - len(wanted))
    report.missed_records += max(0, len(wanted) - len(document.tasks))
    if not wanted and document.tasks:
        report.false_on_texts_without += len(document.tasks)
        note("tasks", len(document.tasks), 0)
    for i, record in enumerate(wanted):
        task = document.tasks[i] if i < len(document.tasks) else None
        for key in TASK_FIELDS:
            found = getattr(task, key) if task else None
            if key in ("unit", "units") and key not in record:
                continue
            tag = _Tagged(note, f"task{i + 1}.{key}")
            right = _count(report, f"task.{key}", found, record.get(key), tag)
            if task is not None:
                _sureness(report, task, key, found, right)


def _spans(report: Report, document: Document, note: _Notes) -> None:
    """Slices of every text field equal its value once white space is removed."""
    for label, sourced, key, value in valued_fields(document):
        source = sourced.sources.get(key)
        report.spans += 1
        joined = re.sub(r"\s", "", slices(document.source, source.spans)) if source else None
        if joined == re.sub(r"\s", "", value):
            report.exact_spans += 1
        else:
            note(f"spans {label}", joined, value)


def valued_fields(document: Document) -> Iterator[tuple[str, Sourced, str, str]]:
    """Every printed value of a document as text, with the record that holds it."""
    for key in ARTICLE_FIELDS:
        value = getattr(document.head, key)
        origin = document.head.sources.get(key)
        printed = origin is not None and origin.origin.value == "stated"
        if isinstance(value, str) and key not in ("date", "date_inferred") and printed:
            yield f"article.{key}", document.head, key, value
    for proposal in document.proposals:
        for key in ("title", "committee", "section", *TEXT_FIELDS):
            if value := getattr(proposal, key):
                yield f"#{proposal.order}.{key}", proposal, key, value
        for key in LIST_FIELDS:
            if value := getattr(proposal, key):
                yield f"#{proposal.order}.{key}", proposal, key, "".join(value)
        for related in proposal.related:
            for key in ("title", "reply"):
                if value := getattr(related, key):
                    yield f"#{proposal.order}.related.{key}", related, key, value
    for task in document.tasks:
        for key in ("group", "content", "progress", "unit", "remark"):
            if value := getattr(task, key):
                yield f"task{task.order}.{key}", task, key, value
