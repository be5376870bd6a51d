"""关于: version, where the library lies, and the licences."""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

import reader_app
from reader_app.ui.dialogs.paper import PaperDialog
from reader_app.ui.i18n import translate


class AboutDialog(PaperDialog):
    def __init__(self, library: Path, parent: QWidget | None = None) -> None:
        super().__init__(translate("About", "电子报阅读机"), parent, width=480)
        self.setObjectName("about")
        version = translate("About", "版本 {0}").format(reader_app.__version__)
        self.add_text(version, "messageSentence")
        self.add_text(
            translate(
                "About",
                "读报道政协提案办理和政府重点任务的报纸版面，"
                "把每件提案、每项任务读成记录，每个值都指回原文的字句。",
            )
        )
        self.add_text(translate("About", "文库：{0}").format(library), "faded")
        self.add_text(
            translate(
                "About",
                "程序以 MIT 许可证发布。字体思源宋体（Noto Serif SC）© Adobe，"
                "以 SIL 开放字体许可证 1.1 发布。界面使用 Qt {0}（LGPL），Python {1}。",
            ).format(qVersion(), platform.python_version()),
            "faded",
        )
        self.add_button(translate("About", "关闭"), self.accept, name="close", default=True)
