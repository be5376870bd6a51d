"""The small editor that opens in the place of a value: Enter saves, Esc leaves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.correction import Plain
from reader_app.errors import ReaderError
from reader_app.services.written_values import FieldKind, kind_of, read_value, written
from reader_app.ui.i18n import QT_TRANSLATE_NOOP, translate
from reader_app.ui.panes.sidebar.lettering import Lettering
from reader_app.ui.said import said

_HINTS = {
    FieldKind.LIST: QT_TRANSLATE_NOOP("Editor", "各项用“、”分开"),
    FieldKind.ROUNDS: QT_TRANSLATE_NOOP("Editor", "如 B→A"),
    FieldKind.DATE: QT_TRANSLATE_NOOP("Editor", "如 2025-11-14"),
    FieldKind.COUNTS: QT_TRANSLATE_NOOP("Editor", "如 经济 3、文化 1"),
    FieldKind.BYLINE: QT_TRANSLATE_NOOP("Editor", "如 记者 王五、赵六；摄影 某人"),
}


_MOST_LINES = 12
_PADDING = 7  # pixels over and under the text, frame included
_TO_TYPE_OVER = 80  # characters that one rather writes anew than changes
_ONE_LINE = 12  # characters that fit one in a narrow column; longer words take several


class ValueEditor(QFrame):
    """One field of one record, as a line, a text or a choice."""

    saved = Signal(str, object)  # path, value
    left = Signal()

    def __init__(
        self,
        path: str,
        label: str,
        value: Plain,
        choices: Sequence[str],
        lettering: Lettering,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("valueEditor")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.path = path
        self._before = value
        self._kind = kind_of(path)
        self._field: _Line | _Text | _Choice
        self.setFont(lettering.body)
        if self._kind is FieldKind.CATEGORY:
            self._field = _Choice(choices, value, self)
        elif self._kind is FieldKind.TEXT or len(written(path, value)) > _ONE_LINE:
            self._field = _Text(written(path, value), self)
        else:
            self._field = _Line(written(path, value), self)
        self._field.setFont(lettering.body)
        self._field.setAccessibleName(label)
        self._problem = QLabel(self)
        self._problem.setObjectName("editorProblem")
        self._problem.setWordWrap(True)
        self._problem.setFont(lettering.small)
        self._problem.hide()
        self._lay_out(label, lettering)
        _listen(self._field, self)

    def take_focus(self) -> None:
        self._field.take_focus()

    def _lay_out(self, label: str, lettering: Lettering) -> None:
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.setSpacing(4)
        hint = translate("Editor", _HINTS[self._kind]) if self._kind in _HINTS else ""
        head = QLabel(f"{label} · {hint}" if hint else label, self)
        head.setObjectName("editorLabel")
        head.setFont(lettering.small)
        layout.addWidget(head)
        layout.addWidget(self._field)
        layout.addWidget(self._problem)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addStretch(1)
        texts = self._kind is FieldKind.TEXT
        tip = (
            self.tr("回车保存，Shift+回车换行，Esc 放弃")
            if texts
            else self.tr("回车保存，Esc 放弃")
        )
        for words, name, then in (
            (self.tr("放弃"), "editorLeave", self.leave),
            (self.tr("保存"), "editorSave", self.save),
        ):
            button = QPushButton(words, self)
            button.setObjectName(name)
            button.setProperty("plain", True)
            button.setFont(lettering.small)
            button.setToolTip(tip)
            button.setAutoDefault(False)
            button.clicked.connect(then)
            _listen(button, self)
            row.addWidget(button)
        layout.addLayout(row)

    @Slot()
    def save(self) -> None:
        """Check what was typed; if it is a value of this field, hand it on."""
        try:
            value = read_value(self.path, self._field.words())
        except ReaderError as error:
            self._problem.setText(said(str(error)))
            self._problem.show()
            self.adjust()
            self._field.take_focus()
            return
        if value == self._before:
            self.leave()
        else:
            self.saved.emit(self.path, value)

    @Slot()
    def leave(self) -> None:
        self.left.emit()

    def adjust(self) -> None:
        """As high as its parts need at this width."""
        self._layout.activate()
        if isinstance(self._field, _Text):
            self._field.fit()
            self._layout.activate()
        height = self._layout.heightForWidth(self.width())
        self.resize(self.width(), height if height > 0 else self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the editor's parts: none of them reaches the window's shortcuts."""
        if not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        own = enter or key in (Qt.Key.Key_Escape, Qt.Key.Key_F2)
        if event.type() == QEvent.Type.ShortcutOverride and own:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if key == Qt.Key.Key_Escape:
            self.leave()
            return True
        if enter and not shifted:
            if isinstance(watched, QPushButton) and watched.objectName() == "editorLeave":
                self.leave()
            else:
                self.save()
            return True
        return False


class _Line(QLineEdit):
    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.setObjectName("editorField")

    def words(self) -> str:
        return self.text()

    def take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()


class _Text(QPlainTextEdit):
    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.setObjectName("editorField")
        self.setTabChangesFocus(True)

    def fit(self) -> None:
        """As high as its lines, if they are not too many to be seen at once."""
        pitch = self.fontMetrics().lineSpacing()
        height, block = 0.0, self.document().firstBlock()
        while block.isValid() and height < _MOST_LINES * pitch:
            height += self.blockBoundingRect(block).height()  # lays it out
            block = block.next()
        height = max(2 * pitch, min(_MOST_LINES * pitch, height))
        margin = 2 * round(self.document().documentMargin()) + 2 * _PADDING
        self.setFixedHeight(round(height) + margin)

    def words(self) -> str:
        return self.toPlainText()

    def take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if len(self.toPlainText()) > _TO_TYPE_OVER:
            self.moveCursor(QTextCursor.MoveOperation.Start)
        else:
            self.selectAll()


class _Choice(QFrame):
    """A letter of those there are, or none. Arrows move, a letter's own key chooses it."""

    def __init__(self, choices: Sequence[str], value: Plain, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("editorField")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._group = QButtonGroup(self)
        for letter in (*choices, ""):
            button = QPushButton(letter or self.tr("空"), self)
            button.setObjectName(f"choice_{letter}")
            button.setProperty("letter", letter)
            button.setProperty("choice", True)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setChecked(letter == (value or ""))
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)

    def words(self) -> str:
        chosen = self._group.checkedButton()
        return str(chosen.property("letter")) if chosen else ""

    def take_focus(self) -> None:
        button = self._group.checkedButton() or self._group.buttons()[0]
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().upper()
        for button in self._group.buttons():
            if letter and button.property("letter") == letter:
                button.setChecked(True)
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        event.ignore()


def _listen(part: QWidget, editor: ValueEditor) -> None:
    for each in (part, *part.findChildren(QPushButton)):
        each.installEventFilter(editor)
