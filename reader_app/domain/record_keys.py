"""Which record is which, by what it says of itself: lasts when the records around it change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from reader_app.domain.document import Document
from reader_app.domain.naming import printed_number
from reader_app.domain.proposal import Proposal, RelatedProposal
from reader_app.domain.work_task import WorkTask

HEAD, STATISTICS, LEGEND = "article", "statistics", "legend"
_LONGEST_NAME = 60

_Named = tuple[str, list[str]]  # a record's path, and what it may be known by, best first


def keys_by_path(document: Document) -> dict[str, str]:
    """Path → key of every record of a document as it was read, corrections left aside.

    A key is the number, or else the running number, the title, the place; and which of those
    that are alike in it. Of a record made by hand it is which of those it is.
    """
    return {path: aliases[0] for path, aliases in _records(document)}


def paths_by_key(document: Document) -> dict[str, str]:
    """The way back, over every name a record answers to: one whose number was not read when
    it was corrected is still found by its title."""
    return {alias: path for path, aliases in _records(document) for alias in aliases}


def name_of(key: str, document: Document | None = None) -> str:
    """A key in words: 第187号; 第0187号 where it is printed so in the ``document``."""
    if document and (name := _name_by_hand(key, document)):
        return name
    if document and (record := _proposal_of(key, document)) and record.number is not None:
        return printed_number(record, document.source)
    part = key.rpartition("/")[2]
    kind, _, name = part.partition(":")
    former, kind = kind.startswith("former-"), kind.removeprefix("former-")
    name, _, occurrence = name.rpartition("#")
    words = {
        "number": f"第{name}号",
        "seq": f"序号 {name}",
        "title": f"《{name}》",
        "order": f"第 {name} 条",
        "hand": f"新建的第 {name} 条",
    }.get(kind, {HEAD: "本文", STATISTICS: "统计", LEGEND: "类别说明"}.get(key, key))
    words = f"旧版本的{words}" if former else words
    return words if occurrence in ("", "1") else f"{words}（第 {occurrence} 处）"


def _name_by_hand(key: str, document: Document) -> str:
    """What a record made by hand says of itself."""
    made = [(each, f"proposals/hand:{each.by_hand}#1") for each in document.proposals]
    for proposal, its_key in made:
        if its_key == key and proposal.number is not None:
            return printed_number(proposal, document.source)
        if its_key == key and proposal.title:
            return f"《{proposal.title}》"
    for task in document.tasks:
        if key == f"tasks/hand:{task.by_hand}#1" and task.content:
            return f"《{_short(task.content)}》"
    return ""


def _proposal_of(key: str, document: Document) -> Proposal | RelatedProposal | None:
    """The record of which a key says the number, the first or only one that has it."""
    name = key.rpartition("/")[2]
    path = paths_by_key(document).get(key, "") if name.startswith("number:") else ""
    parts = path.split(".")
    if parts[0] != "proposals" or not name.endswith("#1"):
        return None
    proposal = next(each for each in document.proposals if each.order == int(parts[1]))
    return proposal.related[int(parts[3]) - 1] if len(parts) > 3 else proposal


def _records(document: Document) -> Iterator[_Named]:
    yield HEAD, [HEAD]
    yield STATISTICS, [STATISTICS]
    yield LEGEND, [LEGEND]
    proposals = [(f"proposals.{each.order}", _identities(each)) for each in document.proposals]
    for (path, aliases), proposal in zip(
        _numbered("proposals/", proposals), document.proposals, strict=True
    ):
        yield path, aliases
        related = [
            (f"{path}.related.{place}", _identities(each, place))
            for place, each in enumerate(proposal.related, start=1)
        ]
        yield from _numbered(f"{aliases[0]}/related/", related)
    tasks = [(f"tasks.{each.order}", _task_identities(each)) for each in document.tasks]
    yield from _numbered("tasks/", tasks)


def _numbered(prefix: str, records: Iterable[_Named]) -> Iterator[_Named]:
    """With the occurrence of each name among its likes."""
    seen: Counter[str] = Counter()
    for path, names in records:
        seen.update(names)
        yield path, [f"{prefix}{name}#{seen[name]}" for name in names]


def _identities(record: Proposal | RelatedProposal, place: int = 0) -> list[str]:
    if isinstance(record, Proposal) and record.by_hand:
        return [f"hand:{record.by_hand}"]
    names = [f"number:{record.number}"] if record.number is not None else []
    if isinstance(record, Proposal) and record.seq is not None:
        names.append(f"seq:{record.seq}")
    if record.title:
        names.append(f"title:{_short(record.title)}")
    return [*names, f"order:{record.order if isinstance(record, Proposal) else place}"]


def _task_identities(task: WorkTask) -> list[str]:
    if task.by_hand:
        return [f"hand:{task.by_hand}"]
    names = [f"seq:{task.seq}"] if task.seq is not None else []
    if task.content:
        names.append(f"title:{_short(task.content)}")
    return [*names, f"order:{task.order}"]


def _short(words: str) -> str:
    return "".join(words.split())[:_LONGEST_NAME]
