"""Draw the program's icon in the sizes that menus and task bars ask for.

    python packaging/draw_icons.py

The small sizes have a drawing of their own, since hairlines do not survive sixteen pixels.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parent.parent / "resources" / "icons"
DRAWINGS = {
    "reader-app-small.svg": (16, 24, 32),
    "reader-app.svg": (48, 64, 128, 256, 512),
}


def draw(drawing: Path, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    return image


def main() -> None:
    for name, sizes in DRAWINGS.items():
        for size in sizes:
            target = ICONS / f"reader-app-{size}.png"
            if not draw(ICONS / name, size).save(str(target)):
                raise SystemExit(f"could not write {target}")
            print(target.name)


if __name__ == "__main__":
    main()
