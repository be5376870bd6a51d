"""What the article says, beside it: its figures, its records and what is doubtful about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from reader_app.domain.correction import NO_CORRECTIONS
from reader_app.domain.document import Document, Genre
from reader_app.domain.finding import Severity
from reader_app.domain.hand_made import NEW_PROPOSAL
from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.naming import short_name
from reader_app.domain.proposal import Proposal
from reader_app.domain.span import SURE, Span
from reader_app.ui.panes.sidebar.by_hand import ByHand, Unsettled
from reader_app.ui.panes.sidebar.column import Column, MakeItem
from reader_app.ui.panes.sidebar.correcting import Correcting
from reader_app.ui.panes.sidebar.desk import Desk
from reader_app.ui.panes.sidebar.facts import (
    Fact,
    ProposalFacts,
    TaskGroup,
    closest_fact,
    head_facts,
    legend_facts,
    proposal_facts,
    task_groups,
)
from reader_app.ui.panes.sidebar.figures import Figures, figures_of
from reader_app.ui.panes.sidebar.figures_panel import FiguresPanel, LegendPanel
from reader_app.ui.panes.sidebar.findings_items import (
    SEVERITIES,
    UNSETTLED,
    FindingItem,
    SeverityHeading,
    UnsettledItem,
    finding_facts,
)
from reader_app.ui.panes.sidebar.item import Item
from reader_app.ui.panes.sidebar.lettering import Lettering
from reader_app.ui.panes.sidebar.plain_items import HeadPanel, Notice, OrderSwitch, TaskSummary
from reader_app.ui.panes.sidebar.record import Record, proposal_card
from reader_app.ui.panes.sidebar.removed_line import RemovedLine
from reader_app.ui.panes.sidebar.tab_bar import SidebarTabs
from reader_app.ui.panes.sidebar.task_group import TaskGroupItem
from reader_app.ui.panes.sidebar.whole_records import is_new, newest_made
from reader_app.ui.panes.sidebar.wording import worded
from reader_app.ui.said import said
from reader_app.ui.theme import Look

RECORDS, TASKS, FINDINGS = 0, 1, 2


class ProposalSidebar(QWidget):
    """提案, 任务 and 校核 of one article. Every value is a way to the words it was read from."""

    spans_requested = Signal(object)  # tuple[Span, ...]; empty: the value has no exact place
    edit_head_requested = Signal()
    corrections_wanted = Signal(object)  # tuple[Edit, ...]
    orphan_dropped = Signal(str, str)  # a record's key and the field
    filled = Signal()  # all records of the article stand

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("proposalSidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(240)
        self._lettering = Lettering(look)
        self._article: StoredArticle | None = None
        self._facts: tuple[Fact, ...] = ()
        self._by_tab: dict[str, int] = {}
        self._orders: tuple[int, ...] = ()  # of the proposals, as they are printed
        self._by_hand = ByHand(NO_CORRECTIONS)
        self._unsettled: tuple[Unsettled, ...] = ()
        self._waiting: tuple[StoredArticle, StoredArticle] | None = None
        self._to_light: tuple[int, tuple[Span, ...]] | None = None  # an article, its words
        self.correcting = Correcting(self._lettering, self)
        self.correcting.wanted.connect(self.corrections_wanted)
        self.correcting.orphan_dropped.connect(self.orphan_dropped)
        self.correcting.said.connect(self._say)
        self.correcting.settled.connect(self._after_editing)
        self._tabs = SidebarTabs(self._lettering, self)
        self._columns = [Column(self._lettering, self) for _tab in (RECORDS, TASKS, FINDINGS)]
        self._stack = QStackedWidget(self)
        names = (self.tr("提案"), self.tr("任务"), self.tr("校核"))
        for name, column in zip(names, self._columns, strict=True):
            column.setAccessibleName(name)
            column.chosen.connect(self._ask_for_words)
            column.filled.connect(self._announce_filled)
            self.correcting.serve(column)
            self._stack.addWidget(column)
        self._remark = QLabel(self)
        self._remark.setObjectName("sidebarRemark")
        self._remark.setWordWrap(True)
        self._remark.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tabs)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._remark)
        self._tabs.tab_chosen.connect(self._stack.setCurrentIndex)
        self._tabs.tab_chosen.connect(self.forget_remark)
        self._tabs.left_downwards.connect(self._enter_column)
        look.changed.connect(self._renew)
        self.clear()

    @property
    def article(self) -> StoredArticle | None:
        """What is shown, or being filled in."""
        return self._article

    @property
    def is_filled(self) -> bool:
        return all(column.is_filled for column in self._columns)

    def clear(self) -> None:
        """Show nothing: no article is open."""
        self._article, self._facts, self._by_tab = None, (), {}
        self._waiting = None
        self.correcting.show(None, ())
        self._remark.hide()
        self._tabs.show_tabs([])
        for column in self._columns:
            column.fill(())

    def show_article(self, article: StoredArticle, as_printed: StoredArticle | None = None) -> None:
        """Show what was read from this article. Returns at once; the records follow.

        The same article again, read anew, stays where the reader has scrolled it; while a
        value is being edited it waits. ``as_printed`` is what corrections are about, where
        ``article`` is shown in another script.
        """
        if article is self._article:
            return
        stays = self._article is not None and article.id == self._article.id
        if stays and self.correcting.editor is not None:
            self._waiting = (article, as_printed or article)
            return
        if not stays:
            self.correcting.returns_to = None
            self.correcting.records.taken = ()
        self._waiting = None
        self._article = article
        self._remark.hide()
        by_hand = ByHand(article.corrections, article.document)
        self._unsettled = by_hand.unsettled()
        self.correcting.show(as_printed or article, self._unsettled)
        self._by_hand = by_hand
        document = article.document
        figures = worded(by_hand.figures(figures_of(document.statistics)))
        proposals = tuple(
            worded(by_hand.proposal(proposal_facts(each, document.source)))
            for each in document.proposals
        )
        self._orders = tuple(each.order for each in document.proposals)
        groups = tuple(worded(by_hand.group(group)) for group in task_groups(document.tasks))
        self._collect_facts(document, figures, proposals, groups)
        self._name_tabs(document)
        rest = partial(self._head_panel, article)
        on_records = bool(document.proposals) or not document.tasks
        aside = _names_aside(document, on_records=on_records)
        self._columns[RECORDS].fill(
            (*self._record_items(document, figures, proposals), *self._removed(aside[0]), rest)
            if on_records
            else (),
            stays=stays,
        )
        self._columns[TASKS].fill(
            self._task_items(document, figures if not on_records else None, groups, aside[1], rest)
            if groups
            else (),
            stays=stays,
        )
        self._columns[FINDINGS].fill(self._finding_items(document), stays=stays)

    def light_field_at(self, spans: Sequence[Span]) -> None:
        """Light the field that these selected characters fill, and bring it into view."""
        fact = closest_fact(self._facts, spans)
        for column in self._columns:
            column.unlight()
        if fact:
            tab = self._by_tab[fact.path]
            self._tabs.choose(tab)
            self._columns[tab].show_fact(fact.path)

    def light_once_filled(self, article_id: int, spans: Sequence[Span]) -> None:
        """The same for words of an article whose records may not be shown yet."""
        self._to_light = (article_id, tuple(spans))
        if self.is_filled:
            self._light_waiting()

    def _light_waiting(self) -> None:
        if self._to_light is None or self._article is None:
            return
        article_id, spans = self._to_light
        if self._article.id == article_id:
            self._to_light = None
            self.light_field_at(spans)

    def set_font_size(self, pixels: int) -> None:
        """Follow the 字号 of the article, moderately."""
        if self._lettering.follow(pixels):
            self._renew()

    @Slot()
    def _renew(self) -> None:
        self._tabs.renew()
        self._remark.setFont(self._lettering.small)
        for column in self._columns:
            column.renew()

    def edit_chosen(self) -> bool:
        """Open the editor on the value chosen last in the tab on top; False if there is none.

        With the keyboard here it is the value that has it, or none: whoever is at a tab or a
        switch sees no other value marked.
        """
        column = self._columns[self._stack.currentIndex()]
        focused = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused) and not column.is_at(focused):
            return False
        return column.edit_chosen()

    def enter(self) -> None:
        """Give the keyboard to the value chosen last, or the first; to the tabs if there is
        none."""
        column = self._columns[self._stack.currentIndex()]
        if not column.is_filled and not column.items:
            column.finish()
        if not column.enter():
            self._tabs.setFocus(Qt.FocusReason.TabFocusReason)

    def make_proposal(self) -> None:
        """Open the editor for the title of a proposal that the rules have missed."""
        column = self._columns[self._stack.currentIndex()]
        column.finish()
        self.correcting.records.ask_for_new(NEW_PROPOSAL, column.part_on_top())

    def add_word_menus(self, menu: QMenu, spans: Sequence[Span]) -> None:
        """Ways to give selected words of the article to a field, the current record first."""
        current = self._columns[RECORDS].current_order
        self.correcting.add_word_menus(menu, spans, current)

    @Slot(object)
    def _ask_for_words(self, fact: Fact) -> None:
        self._say(said(fact.note))
        self.spans_requested.emit(fact.spans)

    @Slot()
    def forget_remark(self) -> None:
        """What was said of a value goes with the light on its words."""
        self._say("")

    @Slot(str)
    def _say(self, words: str) -> None:
        self._remark.setText(words)
        self._remark.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleEvent(self._remark, QAccessible.Event.Alert))

    @Slot()
    def _after_editing(self) -> None:
        """The editor is gone: what came meanwhile is shown, the keyboard is at the value."""
        if self._waiting is not None:
            self.show_article(*self._waiting)
        else:
            self._give_focus_back()

    def _give_focus_back(self) -> None:
        path, self.correcting.returns_to = self.correcting.returns_to, None
        if path is not None and is_new(path) and self._article is not None:
            path = newest_made(self._article.document, path)
        if path is not None and self.correcting.editor is None:
            for column in self._columns:
                if column.give_focus(path):
                    break

    @Slot()
    def _enter_column(self) -> None:
        self._columns[self._stack.currentIndex()].enter()

    @Slot()
    def _announce_filled(self) -> None:
        if self.is_filled:
            if self._article is not None:
                self._give_focus_back()
            if taken := self.correcting.records.taken:
                self.correcting.records.taken = ()
                self.light_field_at(taken)
            self._light_waiting()
            self.filled.emit()

    def _collect_facts(
        self,
        document: Document,
        figures: Figures,
        proposals: Sequence[ProposalFacts],
        groups: Sequence[TaskGroup],
    ) -> None:
        """Everything a selection may light, with the tab it is on."""
        records = [fact for proposal in proposals for fact in _of_proposal(proposal)]
        tasks = [fact for group in groups for fact in _of_group(group)]
        head = self._by_hand.head(head_facts(document))
        shared = [*figures.all_facts(), *legend_facts(document), *head]
        shared_tab = RECORDS if proposals or not groups else TASKS
        self._facts = (*records, *tasks, *shared)
        self._by_tab = {
            **{fact.path: RECORDS for fact in records},
            **{fact.path: TASKS for fact in tasks},
            **{fact.path: shared_tab for fact in shared},
        }

    def _name_tabs(self, document: Document) -> None:
        tabs: list[tuple[int, str, int, str]] = []
        if document.proposals or not document.tasks:
            tabs.append((RECORDS, self.tr("提案"), len(document.proposals), ""))
        if document.tasks:
            tabs.append((TASKS, self.tr("任务"), len(document.tasks), ""))
        notes = sum(finding.severity is Severity.INFO for finding in document.findings)
        doubts = len(document.findings) - notes + len(self._unsettled)
        told = self.tr("{0} 处存疑，{1} 条供参考").format(doubts, notes)
        tabs.append((FINDINGS, self.tr("校核"), doubts, told))
        self._tabs.show_tabs(tabs)

    def _record_items(
        self, document: Document, figures: Figures, proposals: Sequence[ProposalFacts]
    ) -> Iterator[MakeItem]:
        yield from self._figure_items(document, figures)
        if _out_of_order(proposals):
            yield self._order_switch
        for facts in proposals:
            yield partial(proposal_card, facts)
        if not proposals:
            yield partial(Notice, self._what_it_is(document))

    def _what_it_is(self, document: Document) -> str:
        """Why there are no records, and how sure that is."""
        words = self.tr("本文没有读出提案记录。")
        if document.genre is Genre.STATS_NEWS:
            words = self.tr("本文是提案工作的统计消息，没有单件提案的记录。")
        elif document.genre is Genre.NEAR_MISS:
            words = self.tr("本文看来没有刊登提案或任务的办理情况，没有读出记录。")
        if document.genre_confidence < SURE:
            words += self.tr("这一判断把握不大，请对照原文。")
        return words

    def _task_items(
        self,
        document: Document,
        figures: Figures | None,
        groups: Sequence[TaskGroup],
        aside: Sequence[tuple[str, str]],
        rest: MakeItem,
    ) -> Iterator[MakeItem]:
        if figures:
            yield from self._figure_items(document, figures)
        yield partial(self._task_summary, len(document.tasks), len(groups))
        for group in groups:
            yield partial(TaskGroupItem, group)
        yield from self._removed(aside)
        if figures is not None:
            yield rest

    def _removed(self, aside: Sequence[tuple[str, str]]) -> Iterator[MakeItem]:
        if aside:
            yield partial(self._removed_line, aside)

    def _removed_line(self, aside: Sequence[tuple[str, str]], desk: Desk, sheet: QWidget) -> Item:
        line = RemovedLine(aside, desk, sheet)
        line.restore_requested.connect(self.correcting.records.bring_back)
        return line

    def _figure_items(self, document: Document, figures: Figures) -> Iterator[MakeItem]:
        if figures.bars or figures.lines:
            yield partial(FiguresPanel, figures)
        legend = self._by_hand.legend(legend_facts(document))
        if legend:
            yield partial(LegendPanel, legend)

    def _finding_items(self, document: Document) -> Iterator[MakeItem]:
        if self._unsettled:
            words = f"{said(UNSETTLED)} {len(self._unsettled)}"
            yield partial(SeverityHeading, Severity.DOUBT, words)
        for each in self._unsettled:
            yield partial(UnsettledItem, each)
        for severity, facts in finding_facts(document).items():
            yield partial(SeverityHeading, severity, f"{said(SEVERITIES[severity])} {len(facts)}")
            for fact, record in facts:
                yield partial(FindingItem, worded(fact), record, severity)
        if not document.findings and not self._unsettled:
            yield partial(Notice, self.tr("未发现疑点。"))

    def _head_panel(self, article: StoredArticle, desk: Desk, sheet: QWidget) -> Item:
        head = article.document.head
        unknown = [] if head.newspaper or head.publisher else [self.tr("报纸")]
        unknown += [] if head.date or head.date_inferred or head.date_raw else [self.tr("日期")]
        facts = worded(self._by_hand.head(head_facts(article.document)))
        panel = HeadPanel(facts, unknown, desk, sheet)
        panel.edit_requested.connect(self.edit_head_requested)
        return panel

    def _order_switch(self, desk: Desk, sheet: QWidget) -> Item:
        switch = OrderSwitch(desk, sheet)
        switch.by_number.connect(self._arrange)
        return switch

    def _task_summary(self, tasks: int, groups: int, desk: Desk, sheet: QWidget) -> Item:
        summary = TaskSummary(tasks, groups, desk, sheet)
        summary.fold_all.connect(self._fold_groups)
        return summary

    @Slot(bool)
    def _arrange(self, by_number: bool) -> None:
        column = self._columns[RECORDS]
        column.finish()
        cards = [item for item in column.items if isinstance(item, Record)]
        first = column.items.index(cards[0])
        others = [item for item in column.items if not isinstance(item, Record)]
        printed = {order: place for place, order in enumerate(self._orders)}
        cards.sort(key=lambda card: card.sort_key if by_number else printed[card.order])
        column.arrange([*others[:first], *cards, *others[first:]])

    @Slot(bool)
    def _fold_groups(self, folded: bool) -> None:
        column = self._columns[TASKS]
        column.finish()
        for item in column.items:
            if isinstance(item, TaskGroupItem):
                item.set_open(not folded)


def _names_aside(
    document: Document, *, on_records: bool
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """What was taken away, by path and name, for the tab of its kind; if that is not there, for
    the other."""
    proposals: list[tuple[str, str]] = []
    tasks: list[tuple[str, str]] = []
    for each in document.set_aside:
        name = short_name(each, document.source)
        if isinstance(each, Proposal):
            kept = proposals if on_records else tasks
            kept.append((f"proposals.{each.order}", name))
        else:
            kept = tasks if document.tasks else proposals
            kept.append((f"tasks.{each.order}", name))
    return proposals, tasks


def _out_of_order(proposals: Sequence[ProposalFacts]) -> bool:
    """Whether there is another order to choose: every record has a number, and they jump."""
    keys = [facts.sort_key for facts in proposals]
    numbers = [key for key in keys if key is not None]
    return len(numbers) == len(keys) and numbers != sorted(numbers)


def _of_proposal(facts: ProposalFacts) -> Iterator[Fact]:
    if facts.number:
        yield facts.number
    yield facts.title
    yield from facts.facts
    yield from facts.bodies


def _of_group(group: TaskGroup) -> Iterator[Fact]:
    if group.heading:
        yield group.heading
    for task in group.tasks:
        yield task.content
        yield from task.facts
