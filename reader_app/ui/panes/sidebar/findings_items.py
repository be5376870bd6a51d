"""What a careful reader would question, by how much it matters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.mending import mendings
from reader_app.domain.naming import printed_number
from reader_app.domain.span import FieldSource
from reader_app.ui.i18n import translate
from reader_app.ui.panes.sidebar.by_hand import Unsettled
from reader_app.ui.panes.sidebar.desk import Desk
from reader_app.ui.panes.sidebar.fact_line import FactLine, Voice
from reader_app.ui.panes.sidebar.facts import Fact
from reader_app.ui.panes.sidebar.item import Item
from reader_app.ui.panes.sidebar.plain_items import plain_button
from reader_app.ui.panes.sidebar.wording import worded

SEVERITIES = {Severity.ERROR: "有误", Severity.DOUBT: "存疑", Severity.INFO: "供参考"}
UNSETTLED = "更正待核"
_INKS = {Severity.ERROR: "accent", Severity.DOUBT: "class_b", Severity.INFO: "faded"}


def finding_facts(document: Document) -> dict[Severity, list[tuple[Fact, str]]]:
    """Findings by severity, the gravest first, each with the name of its record."""
    groups: dict[Severity, list[tuple[Fact, str]]] = {severity: [] for severity in SEVERITIES}
    for place, finding in enumerate(document.findings, start=1):
        source = FieldSource(items=(finding.spans,)) if finding.spans else FieldSource()
        label = SEVERITIES[finding.severity]
        offer = (finding.instead or "") if mendings(document, finding) else ""
        fact = Fact(
            f"findings.{place}", label, finding.message, source, is_value=False, offer=offer
        )
        groups[finding.severity].append((fact, _record_name(document, finding)))
    return {severity: facts for severity, facts in groups.items() if facts}


def _record_name(document: Document, finding: Finding) -> str:
    for proposal in document.proposals:
        if proposal.order == finding.proposal:
            if proposal.number is not None:
                number = printed_number(proposal, document.source)
                return f"{number} {proposal.title or ''}".strip()
            name = f"《{proposal.title or ''}》"
            return f"{proposal.seq}、{name}" if proposal.seq is not None else name
    for task in document.tasks:
        if task.order == finding.task:
            name = translate("Findings", "任务 {0}").format(task.seq or task.order)
            return f"{name} {task.group or ''}".strip()
    return ""


class SeverityHeading(Item):
    """存疑 3."""

    def __init__(self, severity: Severity, words: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._severity = severity
        self._words = words
        self.setAccessibleName(self._words)

    def lay_out(self, width: int) -> int:
        return self.lettering.pitch + 2

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.lettering.theme
        painter = QPainter(self)
        painter.setFont(self.lettering.bold)
        painter.setPen(theme[_INKS[self._severity]])
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._words)
        painter.setPen(theme["rule"])
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())


class FindingItem(Item):
    """One doubt: the sentence, and under it the record it is about."""

    def __init__(
        self, fact: Fact, record: str, severity: Severity, desk: Desk, parent: QWidget
    ) -> None:
        super().__init__(desk, parent)
        self._severity = severity
        self._sentence = FactLine(fact, Voice.TEXT, desk, self)
        self._sentence.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._record: FactLine | None = None
        self._buttons = self._make_buttons(fact)
        if record:
            about = Fact(f"{fact.path}.record", "", record, fact.source, is_value=False)
            self._record = FactLine(about, Voice.SMALL, desk, self)
            self._sentence.setAccessibleDescription(record)

    def lay_out(self, width: int) -> int:
        left, y = 8, 2
        height = self._sentence.height_for(width - left)
        self._sentence.setGeometry(left, y, width - left, height)
        y += height
        if self._record:
            height = self._record.height_for(width - left)
            self._record.setGeometry(left, y, width - left, height)
            y += height
        return self._lay_out_buttons(left - 2, y, width) + 4

    def _make_buttons(self, fact: Fact) -> list[QPushButton]:
        """What can be done about it at once."""
        if not fact.offer:
            return []
        mend = plain_button(translate("Findings", "改为“{0}”").format(fact.offer), "mend", self)
        mend.clicked.connect(self._ask_to_mend)
        return [mend]

    def _lay_out_buttons(self, left: int, y: int, width: int) -> int:
        """Side by side where there is room, else below each other; where they end."""
        x, height = left, 0
        for button in self._buttons:
            button.setFont(self.lettering.small)
            size = button.sizeHint()
            if x > left and x + size.width() > width:
                x, y = left, y + height
            button.setGeometry(x, y, min(size.width(), width - left), size.height())
            x, height = x + size.width() + 6, size.height()
        return y + height

    def stops(self) -> list[QAbstractButton]:
        return [self._sentence, *self._buttons]

    @Slot()
    def _ask_to_mend(self) -> None:
        self.desk.edit_requested.emit(self._sentence.fact, self._sentence)

    def lines(self) -> Iterator[FactLine]:
        yield self._sentence
        if self._record:
            yield self._record

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.lettering.theme
        painter = QPainter(self)
        painter.fillRect(QRect(0, 4, 3, self.height() - 8), theme[_INKS[self._severity]])


class UnsettledItem(FindingItem):
    """A correction that the text no longer bears out, and what can be made of it."""

    def __init__(self, unsettled: Unsettled, desk: Desk, parent: QWidget) -> None:
        self._is_orphan = unsettled.path is None
        super().__init__(worded(unsettled.fact), "", Severity.DOUBT, desk, parent)

    def _make_buttons(self, fact: Fact) -> list[QPushButton]:
        if self._is_orphan:
            drop = plain_button(translate("Findings", "删除这条更正"), "dropOrphan", self)
            drop.clicked.connect(partial(self.desk.settling_requested.emit, fact, False))
            return [drop]
        take = plain_button(translate("Findings", "采用现在的读法"), "takeReading", self)
        take.clicked.connect(partial(self.desk.settling_requested.emit, fact, False))
        keep = plain_button(translate("Findings", "保留更正"), "keepCorrection", self)
        keep.clicked.connect(partial(self.desk.settling_requested.emit, fact, True))
        return [take, keep]
