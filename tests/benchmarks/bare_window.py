"""The yardstick: a bare QMainWindow with a QTextBrowser, the same text, the same type."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser

from tests.benchmarks.readiness import report_when_ready


def main(text: str, *fonts: str) -> None:
    app = QApplication([])
    for font in fonts:
        QFontDatabase.addApplicationFont(font)
    type_ = QFont("Noto Serif SC")
    type_.setPixelSize(19)
    window = QMainWindow()
    view = QTextBrowser()
    view.setFont(type_)
    view.setPlainText(Path(text).read_text(encoding="utf-8"))
    window.setCentralWidget(view)
    window.resize(1440, 900)
    view.setFocus()
    report_when_ready(window, view)
    window.show()
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
