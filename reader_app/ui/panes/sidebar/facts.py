"""What the sidebar says of an article: each value with its label and its place. No Qt here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader_app.domain.document import Document
from reader_app.domain.field_labels import PROPOSAL_LABELS
from reader_app.domain.naming import printed_number
from reader_app.domain.proposal import Proposal, RelatedProposal
from reader_app.domain.span import SURE, FieldSource, Origin, Sourced, Span
from reader_app.domain.work_task import WorkTask

_LEAST_FOREIGN = 6  # letters; fewer are marks and markup
_UNSOURCED = FieldSource()
_ROUND_NAMES = {"1": "第一轮", "2": "第二轮", "3": "第三轮", "4": "第四轮"}


@dataclass(frozen=True, slots=True)
class Fact:
    """One value as the sidebar shows it: a faded label, the value, and where it stands.

    ``path`` names the field (``proposals.1.committee``); no two facts of an article share one.
    """

    path: str
    label: str
    value: str
    source: FieldSource = _UNSOURCED
    is_value: bool = True  # False: a remark about the text rather than a value read from it
    mark: str = ""  # 已更正, 已确认
    by_hand: str = ""  # what was printed, and who said otherwise when
    offer: str = ""  # what would set a doubt right: 主动
    as_printed: str = ""  # of a text put together again: its pieces in the order of the page

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.source.spans

    @property
    def is_certain(self) -> bool:
        """Printed, and read without doubt."""
        source = self.source
        if source.origin is Origin.CORRECTED or self.mark:
            return True
        return (
            source.origin is not Origin.INFERRED
            and source.confidence >= SURE
            and (not source.reason)
        )

    @property
    def note(self) -> str:
        """What the reader should know about the value; empty if it simply stands in the text."""
        if self.by_hand:
            return self.by_hand
        reason = self.source.reason.rstrip("。")
        if self.source.origin is Origin.CORRECTED:
            return f"手工填写{'：' + reason if reason else ''}。"
        if not self.spans and not self.is_value:
            return "此条不涉及具体文字。"
        if not self.spans:
            kind = "推定" if self.source.origin is Origin.INFERRED else "原文未见"
            return f"此值无确切出处：{kind}{'，' + reason if reason else ''}。"
        if self.source.origin is Origin.INFERRED:
            return f"推定{'：' + reason if reason else '的值，原文没有直接写出'}。"
        if not self.is_certain:
            return f"存疑：{reason or '识别的把握不大，请对照原文'}。"
        return ""


@dataclass(frozen=True, slots=True)
class ProposalFacts:
    """One proposal, ready to be shown as a card."""

    order: int
    sort_key: int | None  # the running number, or else the proposal number
    number: Fact | None  # 第187号, or 13、
    title: Fact
    category: Fact | None
    marks: tuple[str, ...]  # letters by round, the final one last
    facts: tuple[Fact, ...]
    bodies: tuple[Fact, ...]  # long texts, shown folded


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """One task, ready to be shown."""

    order: int
    number: str
    content: Fact
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """Tasks under one heading (项目名称), in the order printed."""

    heading: Fact | None
    tasks: tuple[TaskFacts, ...]


def source_of(record: Sourced, field: str) -> FieldSource:
    return record.sources.get(field, _UNSOURCED)


def proposal_facts(proposal: Proposal, page: str = "") -> ProposalFacts:
    """Everything one card shows. Fields without a value are left out.

    ``page`` is the article's source text; with it, torn texts can be shown as printed.
    """
    base = f"proposals.{proposal.order}"
    title = proposal.title or "（未见案由）"
    facts = [
        _fact(proposal, base, "proposers", "提案者", "、".join(proposal.proposers)),
        _fact(proposal, base, "supervisors", "督办领导", "、".join(proposal.supervisors)),
        _fact(proposal, base, "committee", "分工办委", proposal.committee),
        _fact(proposal, base, "lead_units", "主办单位", "、".join(proposal.lead_units)),
        _fact(proposal, base, "co_units", "会办单位", "、".join(proposal.co_units)),
        _category(proposal, base),
        _fact(proposal, base, "section", "所属板块", proposal.section),
        *_related(proposal, base, page),
    ]
    bodies = [
        _fact(proposal, base, "content", PROPOSAL_LABELS["content"], proposal.content),
        _fact(proposal, base, "background", "背景", proposal.background),
        _fact(proposal, base, "suggestion", "建议", proposal.suggestion),
        _fact(proposal, base, "reply", PROPOSAL_LABELS["reply"], proposal.reply),
        *_related_replies(proposal, base, page),
    ]
    return ProposalFacts(
        order=proposal.order,
        sort_key=proposal.seq if proposal.seq is not None else proposal.number,
        number=_number(proposal, base, page),
        title=Fact(f"{base}.title", "案由", title, source_of(proposal, "title")),
        category=_category(proposal, base),
        marks=_marks(proposal),
        facts=tuple(fact for fact in facts if fact),
        bodies=tuple(
            replace(fact, as_printed=in_printed_order(page, fact.spans)) for fact in bodies if fact
        ),
    )


def task_groups(tasks: Sequence[WorkTask]) -> tuple[TaskGroup, ...]:
    """Tasks by heading; a heading that returns later on the page opens a group of its own."""
    groups: list[tuple[WorkTask, list[TaskFacts]]] = []
    for task in tasks:
        if not groups or groups[-1][0].group != task.group:
            groups.append((task, []))
        groups[-1][1].append(_task_facts(task))
    return tuple(
        TaskGroup(
            _fact(first, f"tasks.{first.order}", "group", "项目名称", first.group), tuple(rows)
        )
        for first, rows in groups
    )


def head_facts(document: Document) -> tuple[Fact, ...]:
    """Paper, date, page and names of the article itself; what is unknown is left out."""
    head = document.head
    page = " ".join(
        part for part in (head.page_no and f"第{head.page_no}版", head.page_name) if part
    )
    page_field = "page_no" if head.page_no else "page_name"
    byline = " ".join(f"{line.role} {'、'.join(line.names)}".strip() for line in head.byline)
    date_field = next(
        (name for name in ("date", "date_inferred", "date_raw") if getattr(head, name)), "date"
    )
    facts = (
        _fact(head, "article", "newspaper", "报纸", head.newspaper),
        _fact(head, "article", "publisher", "发布机构", head.publisher),
        _fact(head, "article", date_field, "日期", getattr(head, date_field)),
        _fact(head, "article", page_field, "版面", page),
        _fact(head, "article", "kicker", "引题", head.kicker),
        _fact(head, "article", "subheadline", "副题", head.subheadline),
        _fact(head, "article", "byline", "署名", byline),
    )
    return tuple(fact for fact in facts if fact)


def legend_facts(document: Document) -> tuple[Fact, ...]:
    """What the letters mean, one fact per letter; none where the page does not say."""
    legend = document.legend
    if legend is None:
        return ()
    source = source_of(legend, "meanings")
    items = source.items if len(source.items) == len(legend.meanings) else ()
    return tuple(
        Fact(
            f"legend.{letter}",
            letter,
            meaning,
            replace(source, items=items[place : place + 1] if items else source.items),
        )
        for place, (letter, meaning) in enumerate(legend.meanings.items())
    )


def closest_fact(facts: Iterable[Fact], selected: Sequence[Span]) -> Fact | None:
    """The fact that shares most with the selected characters and holds least besides."""
    wanted = sum(span.end - span.start for span in selected)
    best, best_score = None, 0.0
    for fact in facts:
        shared = sum(_shared(span, other) for span in fact.spans for other in selected)
        if shared:
            own = sum(span.end - span.start for span in fact.spans)
            score = shared / (own + wanted - shared)
            if score > best_score:
                best, best_score = fact, score
    return best


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _fact(record: Sourced, base: str, field: str, label: str, value: str | None) -> Fact | None:
    return Fact(f"{base}.{field}", label, value, source_of(record, field)) if value else None


def in_printed_order(page: str, spans: Sequence[Span]) -> str:
    """The pieces of a text that was torn, as they stand on the page, with what stands between
    them in 〔〕; empty for a text that stands there in one piece, or in paragraphs."""
    torn = any(
        after.start < before.end or _is_foreign(page[before.end : after.start])
        for before, after in pairwise(spans)
    )
    if not page or not torn:
        return ""
    ordered = sorted(spans)
    words = page[ordered[0].start : ordered[0].end]
    for before, after in pairwise(ordered):
        between = page[before.end : after.start]
        if "\n" in between or "\r" in between:
            words += "\n"
        elif any(char.isalnum() for char in between):
            words += f"〔{between.strip()}〕"
        else:
            words += between
        words += page[after.start : after.end]
    return words


def _is_foreign(between: str) -> bool:
    """Words of something else in the midst of a paragraph."""
    letters = sum(1 for char in between if char.isalnum())
    return letters >= _LEAST_FOREIGN and "\n" not in between and "\r" not in between


def _number(proposal: Proposal, base: str, source: str) -> Fact | None:
    if proposal.number is not None:
        return _fact(proposal, base, "number", "提案号", printed_number(proposal, source))
    if proposal.seq is not None:
        return _fact(proposal, base, "seq", "序号", f"{proposal.seq}、")
    return None


def _marks(proposal: Proposal) -> tuple[str, ...]:
    rounds = tuple(proposal.category_rounds[key] for key in sorted(proposal.category_rounds))
    if proposal.category and (not rounds or rounds[-1] != proposal.category):
        return (*rounds, proposal.category)
    return rounds


def _category(proposal: Proposal, base: str) -> Fact | None:
    """办理类别, by rounds where the page names them."""
    rounds = sorted(proposal.category_rounds)
    if rounds:
        named = (
            f"{_ROUND_NAMES.get(key, f'第{key}轮')} {proposal.category_rounds[key]} 类"
            for key in rounds
        )
        field = "category_rounds" if "category_rounds" in proposal.sources else "category"
        return _fact(proposal, base, field, "办理类别", " → ".join(named))
    letter = proposal.category
    return _fact(proposal, base, "category", "办理类别", f"{letter} 类" if letter else None)


def _related(proposal: Proposal, base: str, page: str) -> list[Fact]:
    facts = []
    for place, related in enumerate(proposal.related, start=1):
        words = [printed_number(related, page)] if related.number is not None else []
        words += [related.title] if related.title else []
        if words:
            source = _joined_source(related, ("number", "title"))
            facts.append(Fact(f"{base}.related.{place}", "相关提案", " ".join(words), source))
    return facts


def _related_replies(proposal: Proposal, base: str, page: str) -> list[Fact]:
    facts = []
    for place, related in enumerate(proposal.related, start=1):
        name = printed_number(related, page) or f"相关提案 {place}"
        fact = _fact(related, f"{base}.related.{place}", "reply", f"{name}办理成效", related.reply)
        facts += [fact] if fact else []
    return facts


def _joined_source(record: RelatedProposal, fields: Sequence[str]) -> FieldSource:
    """One source for a value that is put together from several fields."""
    sources = [record.sources[field] for field in fields if field in record.sources]
    if not sources:
        return _UNSOURCED
    least_sure = min(sources, key=lambda source: source.confidence)
    inferred = any(source.origin is Origin.INFERRED for source in sources)
    return FieldSource(
        items=(tuple(span for source in sources for span in source.spans),),
        origin=Origin.INFERRED if inferred else least_sure.origin,
        confidence=least_sure.confidence,
        reason="".join(dict.fromkeys(source.reason for source in sources)),
    )


def _task_facts(task: WorkTask) -> TaskFacts:
    base = f"tasks.{task.order}"
    unit_field = "unit" if task.unit else "units"
    facts = (
        _fact(task, base, "progress", "进展", task.progress),
        _fact(task, base, unit_field, "责任单位", task.unit or "、".join(task.units)),
        _fact(task, base, "remark", "备注", task.remark),
    )
    return TaskFacts(
        order=task.order,
        number=_task_number(task),
        content=Fact(
            f"{base}.content", "内容", task.content or "（无内容）", source_of(task, "content")
        ),
        facts=tuple(fact for fact in facts if fact),
    )


def _task_number(task: WorkTask) -> str:
    """As it is printed, or else which one it is; one made by hand stands between two others."""
    if task.seq is not None:
        return str(task.seq)
    return "＋" if task.by_hand else str(task.order)
